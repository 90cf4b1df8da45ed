// File: spans of text, links, replacement, and what takes an open file's handle.
namespace System.IO;

using System.Collections.Generic;
using System.Text;
using Microsoft.Win32.SafeHandles;

public static partial class File
{
    public static void WriteAllText(string path, ReadOnlySpan<char> contents) => WriteAllText(path, contents, s_utf8NoMark);

    public static void WriteAllText(string path, ReadOnlySpan<char> contents, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        using StreamWriter writer = new StreamWriter(path, false, encoding);
        writer.Write(contents);
    }

    public static void AppendAllText(string path, ReadOnlySpan<char> contents) => AppendAllText(path, contents, s_utf8NoMark);

    public static void AppendAllText(string path, ReadOnlySpan<char> contents, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        using StreamWriter writer = new StreamWriter(path, true, encoding);
        writer.Write(contents);
    }

    public static void AppendAllBytes(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, 1);
        stream.Write(bytes);
    }

    public static void AppendAllLines(string path, IEnumerable<string> contents, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(encoding);
        using StreamWriter writer = new StreamWriter(path, true, encoding);
        foreach (string line in contents)
        {
            writer.WriteLine(line);
        }
    }

    public static FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)
    {
        string full = FileCalls.FullPath(path);
        ArgumentException.ThrowIfNullOrEmpty(pathToTarget);
        FileCalls.Check(FileCalls.Change(6, full, pathToTarget), full);
        return new FileInfo(path);
    }

    public static FileSystemInfo? ResolveLinkTarget(string linkPath, bool returnFinalTarget)
    {
        string full = FileCalls.FullPath(linkPath);
        return LinkTarget(full, returnFinalTarget) is { } target ? new FileInfo(target) : null;
    }

    /// Where a link leads, as a full path; null when `full` is none.
    internal static string? LinkTarget(string full, bool final)
    {
        string? found = null;
        for (int count = 0; count < 40; count++)
        {
            if (FileCalls.ReadLink(full) is not { } target)
            {
                return found;
            }
            found = full = Path.GetFullPath(target, Path.GetDirectoryName(full) ?? "/");
            if (!final)
            {
                return found;
            }
        }
        throw new IOException("Too many levels of symbolic links : '" + full + "'");
    }

    public static void Replace(string sourceFileName, string destinationFileName, string? destinationBackupFileName) =>
        Replace(sourceFileName, destinationFileName, destinationBackupFileName, false);

    public static void Replace(string sourceFileName, string destinationFileName, string? destinationBackupFileName, bool ignoreMetadataErrors)
    {
        string source = FileCalls.FullPath(sourceFileName);
        string destination = FileCalls.FullPath(destinationFileName);
        if (!FileCalls.IsFile(source))
        {
            throw FileCalls.Exception(FileCalls.NoEntry, source);
        }
        if (!FileCalls.IsFile(destination))
        {
            throw FileCalls.Exception(FileCalls.NoEntry, destination);
        }
        if (destinationBackupFileName is not null)
        {
            string backup = FileCalls.FullPath(destinationBackupFileName);
            FileCalls.Check(FileCalls.Change(4, destination, backup), destination);
        }
        FileCalls.Check(FileCalls.Change(4, source, destination), source);
    }

    public static SafeFileHandle OpenHandle(
        string path,
        FileMode mode = FileMode.Open,
        FileAccess access = FileAccess.Read,
        FileShare share = FileShare.Read,
        FileOptions options = FileOptions.None,
        long preallocationSize = 0)
    {
        using FileStream stream = new FileStream(path, mode, access, share, 1, options);
        return stream.TakeHandle();
    }

    private static string PathOf(SafeFileHandle fileHandle)
    {
        ArgumentNullException.ThrowIfNull(fileHandle);
        return "/proc/self/fd/" + (fileHandle.CallHandle - 1).ToString();
    }

    public static FileAttributes GetAttributes(SafeFileHandle fileHandle) => GetAttributes(PathOf(fileHandle));

    public static void SetAttributes(SafeFileHandle fileHandle, FileAttributes fileAttributes) => SetAttributes(PathOf(fileHandle), fileAttributes);

    public static UnixFileMode GetUnixFileMode(SafeFileHandle fileHandle) => GetUnixFileMode(PathOf(fileHandle));

    public static void SetUnixFileMode(SafeFileHandle fileHandle, UnixFileMode mode) => SetUnixFileMode(PathOf(fileHandle), mode);

    public static DateTime GetCreationTime(SafeFileHandle fileHandle) => GetCreationTime(PathOf(fileHandle));

    public static DateTime GetCreationTimeUtc(SafeFileHandle fileHandle) => GetCreationTimeUtc(PathOf(fileHandle));

    public static DateTime GetLastAccessTime(SafeFileHandle fileHandle) => GetLastAccessTime(PathOf(fileHandle));

    public static DateTime GetLastAccessTimeUtc(SafeFileHandle fileHandle) => GetLastAccessTimeUtc(PathOf(fileHandle));

    public static DateTime GetLastWriteTime(SafeFileHandle fileHandle) => GetLastWriteTime(PathOf(fileHandle));

    public static DateTime GetLastWriteTimeUtc(SafeFileHandle fileHandle) => GetLastWriteTimeUtc(PathOf(fileHandle));
}
