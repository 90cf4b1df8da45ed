namespace System.IO;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;

public static partial class File
{
    private static readonly Encoding s_utf8NoMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool Exists([NotNullWhen(true)] string? path) =>
        !string.IsNullOrEmpty(path) && !path.Contains('\0') && path[^1] != '/' && FileCalls.IsFile(Path.GetFullPath(path));

    public static FileStream Create(string path) => Create(path, 4096);

    public static FileStream Create(string path, int bufferSize) =>
        new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize);

    public static FileStream Create(string path, int bufferSize, FileOptions options) =>
        new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize, options);

    public static FileStream Open(string path, FileMode mode) =>
        Open(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite, FileShare.None);

    public static FileStream Open(string path, FileMode mode, FileAccess access) => Open(path, mode, access, FileShare.None);

    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share) => new FileStream(path, mode, access, share);

    public static FileStream Open(string path, FileStreamOptions options) => new FileStream(path, options);

    public static FileStream OpenRead(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);

    public static FileStream OpenWrite(string path) => new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);

    public static StreamReader OpenText(string path) => new StreamReader(path);

    public static StreamWriter CreateText(string path) => new StreamWriter(path, append: false);

    public static StreamWriter AppendText(string path) => new StreamWriter(path, append: true);

    public static void Delete(string path)
    {
        string full = FileCalls.FullPath(path);
        int error = FileCalls.Change(0, full, null);
        // A missing file is as good as deleted, if its directory is there.
        if (error != 0 && !(error == FileCalls.NoEntry && FileCalls.IsDirectory(Path.GetDirectoryName(full) ?? "/")))
        {
            throw FileCalls.Exception(error, full);
        }
    }

    public static void Copy(string sourceFileName, string destFileName) => Copy(sourceFileName, destFileName, false);

    public static void Copy(string sourceFileName, string destFileName, bool overwrite)
    {
        string source = FileCalls.FullPath(sourceFileName);
        string destination = FileCalls.FullPath(destFileName);
        if (!overwrite && FileCalls.GetFigure(destination, FileCalls.FigureKind) != FileCalls.KindNone && FileCalls.IsFile(source))
        {
            throw FileCalls.Exception(FileCalls.Exists, destination);
        }
        FileCalls.Check(FileCalls.Change(5, source, destination), source);
    }

    public static void Move(string sourceFileName, string destFileName) => Move(sourceFileName, destFileName, false);

    public static void Move(string sourceFileName, string destFileName, bool overwrite)
    {
        string source = FileCalls.FullPath(sourceFileName);
        string destination = FileCalls.FullPath(destFileName);
        if (!FileCalls.IsFile(source))
        {
            throw FileCalls.Exception(FileCalls.NoEntry, source);
        }
        if (!overwrite && source != destination && FileCalls.GetFigure(destination, FileCalls.FigureKind) != FileCalls.KindNone)
        {
            throw FileCalls.Exception(FileCalls.Exists, destination);
        }
        FileCalls.Check(FileCalls.Change(4, source, destination), source);
    }

    public static byte[] ReadAllBytes(string path)
    {
        using FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        long length = stream.CanSeek ? stream.Length : 0;
        if (length > Array.MaxLength)
        {
            throw new IOException("The file is too long. This operation is currently limited to supporting files less than 2 gigabytes in size.");
        }
        byte[] bytes = new byte[length];
        int filled = 0;
        while (true)
        {
            if (filled == bytes.Length)
            {
                // A file that grows, or one of /proc that says it is empty.
                int next = stream.ReadByte();
                if (next < 0)
                {
                    return bytes;
                }
                Array.Resize(ref bytes, Math.Max(512, bytes.Length * 2));
                bytes[filled++] = (byte)next;
            }
            int read = stream.Read(bytes, filled, bytes.Length - filled);
            if (read == 0)
            {
                Array.Resize(ref bytes, filled);
                return bytes;
            }
            filled += read;
        }
    }

    public static void WriteAllBytes(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        WriteAllBytes(path, (ReadOnlySpan<byte>)bytes);
    }

    public static void WriteAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1);
        stream.Write(bytes);
    }

    public static void AppendAllBytes(string path, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        using FileStream stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
        stream.Write(bytes, 0, bytes.Length);
    }

    public static string ReadAllText(string path) => ReadAllText(path, Encoding.UTF8);

    public static string ReadAllText(string path, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        using StreamReader reader = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    public static void WriteAllText(string path, string? contents) => WriteAllText(path, contents, s_utf8NoMark);

    public static void WriteAllText(string path, string? contents, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        using StreamWriter writer = new StreamWriter(path, false, encoding);
        writer.Write(contents);
    }

    public static void AppendAllText(string path, string? contents) => AppendAllText(path, contents, s_utf8NoMark);

    public static void AppendAllText(string path, string? contents, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        using StreamWriter writer = new StreamWriter(path, true, encoding);
        writer.Write(contents);
    }

    public static string[] ReadAllLines(string path) => ReadAllLines(path, Encoding.UTF8);

    public static string[] ReadAllLines(string path, Encoding encoding) => new List<string>(ReadLines(path, encoding)).ToArray();

    public static IEnumerable<string> ReadLines(string path) => ReadLines(path, Encoding.UTF8);

    public static IEnumerable<string> ReadLines(string path, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        // Opened at once, so that a missing file is reported here.
        return Lines(new StreamReader(path, encoding));
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        using (reader)
        {
            while (reader.ReadLine() is { } line)
            {
                yield return line;
            }
        }
    }

    public static void WriteAllLines(string path, string[] contents) => WriteAllLines(path, (IEnumerable<string>)contents, s_utf8NoMark);

    public static void WriteAllLines(string path, IEnumerable<string> contents) => WriteAllLines(path, contents, s_utf8NoMark);

    public static void WriteAllLines(string path, string[] contents, Encoding encoding) => WriteAllLines(path, (IEnumerable<string>)contents, encoding);

    public static void WriteAllLines(string path, IEnumerable<string> contents, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(encoding);
        using StreamWriter writer = new StreamWriter(path, false, encoding);
        foreach (string line in contents)
        {
            writer.WriteLine(line);
        }
    }

    public static void AppendAllLines(string path, IEnumerable<string> contents)
    {
        ArgumentNullException.ThrowIfNull(contents);
        using StreamWriter writer = new StreamWriter(path, true, s_utf8NoMark);
        foreach (string line in contents)
        {
            writer.WriteLine(line);
        }
    }

    public static FileAttributes GetAttributes(string path)
    {
        string full = FileCalls.FullPath(path);
        long kind = FileCalls.GetFigure(full, FileCalls.FigureKind);
        if (kind == FileCalls.KindNone)
        {
            throw FileCalls.Exception(FileCalls.NoEntry, full);
        }
        FileAttributes attributes = FileAttributes.None;
        if (kind == FileCalls.KindDirectory)
        {
            attributes |= FileAttributes.Directory;
        }
        if ((FileCalls.GetFigure(full, FileCalls.FigureMode) & 0x92) == 0)
        {
            attributes |= FileAttributes.ReadOnly;
        }
        if (Path.GetFileName(full) is { Length: > 0 } name && name[0] == '.')
        {
            attributes |= FileAttributes.Hidden;
        }
        return attributes == FileAttributes.None ? FileAttributes.Normal : attributes;
    }
}
