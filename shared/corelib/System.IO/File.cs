namespace System.IO;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

public static class File
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

    public static Task<byte[]> ReadAllBytesAsync(string path, CancellationToken cancellationToken = default) =>
        Task.Run(() => ReadAllBytes(path), cancellationToken);

    public static Task WriteAllBytesAsync(string path, byte[] bytes, CancellationToken cancellationToken = default) =>
        Task.Run(() => WriteAllBytes(path, bytes), cancellationToken);

    public static Task<string> ReadAllTextAsync(string path, CancellationToken cancellationToken = default) =>
        Task.Run(() => ReadAllText(path), cancellationToken);

    public static Task WriteAllTextAsync(string path, string? contents, CancellationToken cancellationToken = default) =>
        Task.Run(() => WriteAllText(path, contents), cancellationToken);

    public static Task<string[]> ReadAllLinesAsync(string path, CancellationToken cancellationToken = default) =>
        Task.Run(() => ReadAllLines(path), cancellationToken);

    public static Task WriteAllLinesAsync(string path, IEnumerable<string> contents, CancellationToken cancellationToken = default) =>
        Task.Run(() => WriteAllLines(path, contents), cancellationToken);

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

public static class Directory
{
    public static bool Exists([NotNullWhen(true)] string? path) =>
        !string.IsNullOrEmpty(path) && !path.Contains('\0') && FileCalls.IsDirectory(Path.GetFullPath(path));

    public static string GetCurrentDirectory() => Environment.CurrentDirectory;

    public static void SetCurrentDirectory(string path) => Environment.CurrentDirectory = path;

    public static void Delete(string path) => Delete(path, false);

    public static void Delete(string path, bool recursive)
    {
        string full = FileCalls.FullPath(path);
        FileCalls.Check(FileCalls.Change(recursive ? 2 : 1, full, null), full, isDirectory: true);
    }

    public static void Move(string sourceDirName, string destDirName)
    {
        string source = FileCalls.FullPath(sourceDirName);
        string destination = FileCalls.FullPath(destDirName);
        if (source == destination)
        {
            throw new IOException("Source and destination path must be different.");
        }
        if (FileCalls.GetFigure(destination, FileCalls.FigureKind) != FileCalls.KindNone)
        {
            throw new IOException("Cannot create '" + destination + "' because a file or directory with the same name already exists.");
        }
        FileCalls.Check(FileCalls.Change(4, source, destination), source, isDirectory: true);
    }

    /// Makes the directory and those above it that are missing.
    internal static void Create(string full)
    {
        if (FileCalls.IsDirectory(full))
        {
            return;
        }
        if (Path.GetDirectoryName(full) is { Length: > 0 } parent)
        {
            Create(parent);
        }
        int error = FileCalls.Change(3, full, null);
        if (error == FileCalls.Exists)
        {
            if (!FileCalls.IsDirectory(full))
            {
                throw new IOException("The file '" + full + "' already exists.");
            }
            return;
        }
        FileCalls.Check(error, full, isDirectory: true);
    }

    public static string[] GetFiles(string path) => GetFiles(path, "*", SearchOption.TopDirectoryOnly);

    public static string[] GetFiles(string path, string searchPattern) => GetFiles(path, searchPattern, SearchOption.TopDirectoryOnly);

    public static string[] GetFiles(string path, string searchPattern, SearchOption searchOption) => Find(path, searchPattern, searchOption, true, false);

    public static string[] GetDirectories(string path) => GetDirectories(path, "*", SearchOption.TopDirectoryOnly);

    public static string[] GetDirectories(string path, string searchPattern) => GetDirectories(path, searchPattern, SearchOption.TopDirectoryOnly);

    public static string[] GetDirectories(string path, string searchPattern, SearchOption searchOption) => Find(path, searchPattern, searchOption, false, true);

    public static string[] GetFileSystemEntries(string path) => GetFileSystemEntries(path, "*");

    public static string[] GetFileSystemEntries(string path, string searchPattern) => Find(path, searchPattern, SearchOption.TopDirectoryOnly, true, true);

    public static IEnumerable<string> EnumerateFiles(string path) => GetFiles(path);

    public static IEnumerable<string> EnumerateFiles(string path, string searchPattern) => GetFiles(path, searchPattern);

    public static IEnumerable<string> EnumerateFiles(string path, string searchPattern, SearchOption searchOption) => GetFiles(path, searchPattern, searchOption);

    public static IEnumerable<string> EnumerateDirectories(string path) => GetDirectories(path);

    public static IEnumerable<string> EnumerateDirectories(string path, string searchPattern) => GetDirectories(path, searchPattern);

    public static IEnumerable<string> EnumerateFileSystemEntries(string path) => GetFileSystemEntries(path);

    private static string[] Find(string path, string searchPattern, SearchOption searchOption, bool files, bool directories)
    {
        ArgumentNullException.ThrowIfNull(searchPattern);
        List<string> found = new List<string>();
        Find(path, FileCalls.FullPath(path), searchPattern, searchOption, files, directories, found);
        return found.ToArray();
    }

    private static void Find(
        string shown, string full, string pattern, SearchOption option, bool files, bool directories, List<string> found)
    {
        string[] names = FileCalls.List(full) ?? throw FileCalls.Exception(FileCalls.NoEntry, full, isDirectory: true);
        List<string>? below = null;
        foreach (string entry in names)
        {
            bool isDirectory = entry[0] == 'd';
            string name = entry.Substring(1);
            if ((isDirectory ? directories : files) && Matches(name, pattern))
            {
                found.Add(Path.Join(shown, name));
            }
            if (isDirectory && option == SearchOption.AllDirectories)
            {
                (below ??= new List<string>()).Add(name);
            }
        }
        if (below is not null)
        {
            foreach (string name in below)
            {
                Find(Path.Join(shown, name), Path.Join(full, name), pattern, option, files, directories, found);
            }
        }
    }

    /// Wildcards: `*` any characters, `?` one. `*.*` means everything, as it always has.
    private static bool Matches(string name, string pattern)
    {
        if (pattern is "*" or "*.*" or "")
        {
            return true;
        }
        int n = 0;
        int p = 0;
        int star = -1;
        int mark = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && (pattern[p] == '?' || (pattern[p] == name[n] && pattern[p] != '*')))
            {
                n++;
                p++;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = n;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++mark;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }
        return p == pattern.Length;
    }
}
