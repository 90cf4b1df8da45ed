namespace System.IO;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

public static partial class Directory
{
    public static bool Exists([NotNullWhen(true)] string? path) =>
        !string.IsNullOrEmpty(path) && !path.Contains('\0') && FileCalls.IsDirectory(Path.GetFullPath(path));

    public static string GetCurrentDirectory() => Environment.CurrentDirectory;

    public static void SetCurrentDirectory(string path)
    {
        string full = FileCalls.FullPath(path);
        if (!FileCalls.IsDirectory(full))
        {
            throw FileCalls.Exception(FileCalls.IsFile(full) ? FileCalls.NotADirectory : FileCalls.NoEntry, full, isDirectory: true);
        }
        Environment.CurrentDirectory = full;
    }

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

    public static DirectoryInfo CreateDirectory(string path)
    {
        Create(FileCalls.FullPath(path));
        return new DirectoryInfo(path);
    }

    public static DirectoryInfo CreateDirectory(string path, UnixFileMode unixCreateMode)
    {
        DirectoryInfo made = CreateDirectory(path);
        FileCalls.Check(FileCalls.SetFigure(made.FullName, FileCalls.FigureMode, (long)unixCreateMode), made.FullName, isDirectory: true);
        return made;
    }

    public static DirectoryInfo? GetParent(string path) =>
        Path.GetDirectoryName(FileCalls.FullPath(path)) is { } parent ? new DirectoryInfo(parent) : null;

    public static string GetDirectoryRoot(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return "/";
    }

    public static DateTime GetCreationTimeUtc(string path) => File.GetCreationTimeUtc(path);

    public static DateTime GetCreationTime(string path) => File.GetCreationTime(path);

    public static DateTime GetLastWriteTimeUtc(string path) => File.GetLastWriteTimeUtc(path);

    public static DateTime GetLastWriteTime(string path) => File.GetLastWriteTime(path);

    public static DateTime GetLastAccessTimeUtc(string path) => File.GetLastAccessTimeUtc(path);

    public static DateTime GetLastAccessTime(string path) => File.GetLastAccessTime(path);

    public static void SetCreationTimeUtc(string path, DateTime creationTimeUtc) => File.SetCreationTimeUtc(path, creationTimeUtc);

    public static void SetCreationTime(string path, DateTime creationTime) => File.SetCreationTime(path, creationTime);

    public static void SetLastWriteTimeUtc(string path, DateTime lastWriteTimeUtc) => File.SetLastWriteTimeUtc(path, lastWriteTimeUtc);

    public static void SetLastWriteTime(string path, DateTime lastWriteTime) => File.SetLastWriteTime(path, lastWriteTime);

    public static void SetLastAccessTimeUtc(string path, DateTime lastAccessTimeUtc) => File.SetLastAccessTimeUtc(path, lastAccessTimeUtc);

    public static void SetLastAccessTime(string path, DateTime lastAccessTime) => File.SetLastAccessTime(path, lastAccessTime);

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

    public static string[] GetLogicalDrives()
    {
        List<string> drives = new List<string>();
        foreach (string[] row in DriveInfo.MountTable())
        {
            drives.Add(row[1]);
        }
        return drives.ToArray();
    }

    public static FileSystemInfo CreateSymbolicLink(string path, string pathToTarget)
    {
        File.CreateSymbolicLink(path, pathToTarget);
        return new DirectoryInfo(path);
    }

    public static FileSystemInfo? ResolveLinkTarget(string linkPath, bool returnFinalTarget) =>
        File.LinkTarget(FileCalls.FullPath(linkPath), returnFinalTarget) is { } target ? new DirectoryInfo(target) : null;

    public static DirectoryInfo CreateTempSubdirectory(string? prefix = null)
    {
        if (prefix is not null && prefix.AsSpan().IndexOf('/') >= 0)
        {
            throw new ArgumentException("The path contains a directory separator.", nameof(prefix));
        }
        while (true)
        {
            string path = Path.Combine(Path.GetTempPath(), prefix + Path.GetRandomFileName().Substring(0, 6));
            if (FileCalls.GetFigure(path, FileCalls.FigureKind) == FileCalls.KindNone)
            {
                return CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }
}
