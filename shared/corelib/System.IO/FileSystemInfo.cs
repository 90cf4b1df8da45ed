// FileSystemInfo, FileInfo, DirectoryInfo: what is at a path, asked for anew each time.
namespace System.IO;

using System.Collections.Generic;

public abstract class FileSystemInfo : MarshalByRefObject
{
    protected string FullPath = null!;
    protected string OriginalPath = null!;

    public virtual string FullName => FullPath;

    public abstract string Name { get; }

    public abstract bool Exists { get; }

    public string Extension => Path.GetExtension(Name);

    public abstract void Delete();

    public void Refresh()
    {
    }

    public FileAttributes Attributes
    {
        get => File.GetAttributes(FullPath);
        set => File.SetAttributes(FullPath, value);
    }

    public DateTime CreationTimeUtc
    {
        get => File.TimeOf(FullPath, FileCalls.FigureCreated);
        set => File.SetTime(FullPath, FileCalls.FigureModified, value);
    }

    public DateTime CreationTime
    {
        get => CreationTimeUtc.ToLocalTime();
        set => CreationTimeUtc = value.ToUniversalTime();
    }

    public DateTime LastAccessTimeUtc
    {
        get => File.TimeOf(FullPath, FileCalls.FigureAccessed);
        set => File.SetTime(FullPath, FileCalls.FigureAccessed, value);
    }

    public DateTime LastAccessTime
    {
        get => LastAccessTimeUtc.ToLocalTime();
        set => LastAccessTimeUtc = value.ToUniversalTime();
    }

    public DateTime LastWriteTimeUtc
    {
        get => File.TimeOf(FullPath, FileCalls.FigureModified);
        set => File.SetTime(FullPath, FileCalls.FigureModified, value);
    }

    public DateTime LastWriteTime
    {
        get => LastWriteTimeUtc.ToLocalTime();
        set => LastWriteTimeUtc = value.ToUniversalTime();
    }

    public UnixFileMode UnixFileMode
    {
        get => File.GetUnixFileMode(FullPath);
        set => File.SetUnixFileMode(FullPath, value);
    }

    public string? LinkTarget => FileCalls.ReadLink(FullPath);

    public void CreateAsSymbolicLink(string pathToTarget) => File.CreateSymbolicLink(FullPath, pathToTarget);

    public FileSystemInfo? ResolveLinkTarget(bool returnFinalTarget) =>
        this is DirectoryInfo ? Directory.ResolveLinkTarget(FullPath, returnFinalTarget) : File.ResolveLinkTarget(FullPath, returnFinalTarget);

    public override string ToString() => OriginalPath;

    /// What an enumeration finds shows its full path.
    internal void UseName() => OriginalPath = FullPath;
}

public sealed class FileInfo : FileSystemInfo
{
    public FileInfo(string fileName)
    {
        FullPath = FileCalls.FullPath(fileName);
        OriginalPath = fileName;
    }

    public override string Name => Path.GetFileName(FullPath);

    public override bool Exists => FileCalls.IsFile(FullPath);

    public string? DirectoryName => Path.GetDirectoryName(FullPath);

    public DirectoryInfo? Directory => DirectoryName is { } name ? new DirectoryInfo(name) : null;

    public long Length
    {
        get
        {
            if (!Exists)
            {
                throw new FileNotFoundException("Could not find file '" + FullPath + "'.", FullPath);
            }
            return FileCalls.GetFigure(FullPath, FileCalls.FigureLength);
        }
    }

    public bool IsReadOnly
    {
        get => (Attributes & FileAttributes.ReadOnly) != 0;
        set => Attributes = value ? Attributes | FileAttributes.ReadOnly : Attributes & ~FileAttributes.ReadOnly;
    }

    public override void Delete() => File.Delete(FullPath);

    public FileInfo CopyTo(string destFileName) => CopyTo(destFileName, false);

    public FileInfo CopyTo(string destFileName, bool overwrite)
    {
        File.Copy(FullPath, destFileName, overwrite);
        return new FileInfo(destFileName);
    }

    public void MoveTo(string destFileName) => MoveTo(destFileName, false);

    public void MoveTo(string destFileName, bool overwrite)
    {
        File.Move(FullPath, destFileName, overwrite);
        FullPath = FileCalls.FullPath(destFileName);
        OriginalPath = destFileName;
    }

    public FileStream Create() => File.Create(FullPath);

    public StreamWriter CreateText() => File.CreateText(FullPath);

    public StreamWriter AppendText() => File.AppendText(FullPath);

    public FileStream Open(FileMode mode) => File.Open(FullPath, mode);

    public FileStream Open(FileMode mode, FileAccess access) => File.Open(FullPath, mode, access);

    public FileStream Open(FileMode mode, FileAccess access, FileShare share) => File.Open(FullPath, mode, access, share);

    public FileStream Open(FileStreamOptions options) => File.Open(FullPath, options);

    public FileInfo Replace(string destinationFileName, string? destinationBackupFileName) =>
        Replace(destinationFileName, destinationBackupFileName, false);

    public FileInfo Replace(string destinationFileName, string? destinationBackupFileName, bool ignoreMetadataErrors)
    {
        File.Replace(FullPath, destinationFileName, destinationBackupFileName, ignoreMetadataErrors);
        return new FileInfo(destinationFileName);
    }

    public FileStream OpenRead() => File.OpenRead(FullPath);

    public FileStream OpenWrite() => File.OpenWrite(FullPath);

    public StreamReader OpenText() => File.OpenText(FullPath);
}

public sealed class DirectoryInfo : FileSystemInfo
{
    public DirectoryInfo(string path)
    {
        FullPath = FileCalls.FullPath(path);
        OriginalPath = path;
    }

    public override string Name => FullPath == "/" ? FullPath : Path.GetFileName(Path.TrimEndingDirectorySeparator(FullPath));

    public override bool Exists => FileCalls.IsDirectory(FullPath);

    public DirectoryInfo? Parent =>
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(FullPath)) is { } parent ? new DirectoryInfo(parent) : null;

    public DirectoryInfo Root => new DirectoryInfo("/");

    public void Create() => Directory.Create(FullPath);

    public void Create(UnixFileMode unixCreateMode) => Directory.CreateDirectory(FullPath, unixCreateMode);

    public DirectoryInfo CreateSubdirectory(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.CreateDirectory(Path.Combine(FullPath, path));
    }

    public override void Delete() => Directory.Delete(FullPath);

    public void Delete(bool recursive) => Directory.Delete(FullPath, recursive);

    public void MoveTo(string destDirName)
    {
        Directory.Move(FullPath, destDirName);
        FullPath = FileCalls.FullPath(destDirName);
        OriginalPath = destDirName;
    }

    public FileInfo[] GetFiles() => GetFiles("*", SearchOption.TopDirectoryOnly);

    public FileInfo[] GetFiles(string searchPattern) => GetFiles(searchPattern, SearchOption.TopDirectoryOnly);

    public FileInfo[] GetFiles(string searchPattern, SearchOption searchOption) => GetFiles(searchPattern, EnumerationOptions.Of(searchOption));

    public FileInfo[] GetFiles(string searchPattern, EnumerationOptions enumerationOptions) =>
        new List<FileInfo>(EnumerateFiles(searchPattern, enumerationOptions)).ToArray();

    public IEnumerable<FileInfo> EnumerateFiles() => EnumerateFiles("*", SearchOption.TopDirectoryOnly);

    public IEnumerable<FileInfo> EnumerateFiles(string searchPattern) => EnumerateFiles(searchPattern, SearchOption.TopDirectoryOnly);

    public IEnumerable<FileInfo> EnumerateFiles(string searchPattern, SearchOption searchOption) =>
        EnumerateFiles(searchPattern, EnumerationOptions.Of(searchOption));

    public IEnumerable<FileInfo> EnumerateFiles(string searchPattern, EnumerationOptions enumerationOptions) =>
        Infos<FileInfo>(Directory.Find(FullPath, searchPattern, enumerationOptions, true, false));

    public DirectoryInfo[] GetDirectories() => GetDirectories("*", SearchOption.TopDirectoryOnly);

    public DirectoryInfo[] GetDirectories(string searchPattern) => GetDirectories(searchPattern, SearchOption.TopDirectoryOnly);

    public DirectoryInfo[] GetDirectories(string searchPattern, SearchOption searchOption) => GetDirectories(searchPattern, EnumerationOptions.Of(searchOption));

    public DirectoryInfo[] GetDirectories(string searchPattern, EnumerationOptions enumerationOptions) =>
        new List<DirectoryInfo>(EnumerateDirectories(searchPattern, enumerationOptions)).ToArray();

    public IEnumerable<DirectoryInfo> EnumerateDirectories() => EnumerateDirectories("*", SearchOption.TopDirectoryOnly);

    public IEnumerable<DirectoryInfo> EnumerateDirectories(string searchPattern) => EnumerateDirectories(searchPattern, SearchOption.TopDirectoryOnly);

    public IEnumerable<DirectoryInfo> EnumerateDirectories(string searchPattern, SearchOption searchOption) =>
        EnumerateDirectories(searchPattern, EnumerationOptions.Of(searchOption));

    public IEnumerable<DirectoryInfo> EnumerateDirectories(string searchPattern, EnumerationOptions enumerationOptions) =>
        Infos<DirectoryInfo>(Directory.Find(FullPath, searchPattern, enumerationOptions, false, true));

    public FileSystemInfo[] GetFileSystemInfos() => GetFileSystemInfos("*", SearchOption.TopDirectoryOnly);

    public FileSystemInfo[] GetFileSystemInfos(string searchPattern) => GetFileSystemInfos(searchPattern, SearchOption.TopDirectoryOnly);

    public FileSystemInfo[] GetFileSystemInfos(string searchPattern, SearchOption searchOption) => GetFileSystemInfos(searchPattern, EnumerationOptions.Of(searchOption));

    public FileSystemInfo[] GetFileSystemInfos(string searchPattern, EnumerationOptions enumerationOptions) =>
        new List<FileSystemInfo>(EnumerateFileSystemInfos(searchPattern, enumerationOptions)).ToArray();

    public IEnumerable<FileSystemInfo> EnumerateFileSystemInfos() => EnumerateFileSystemInfos("*", SearchOption.TopDirectoryOnly);

    public IEnumerable<FileSystemInfo> EnumerateFileSystemInfos(string searchPattern) => EnumerateFileSystemInfos(searchPattern, SearchOption.TopDirectoryOnly);

    public IEnumerable<FileSystemInfo> EnumerateFileSystemInfos(string searchPattern, SearchOption searchOption) =>
        EnumerateFileSystemInfos(searchPattern, EnumerationOptions.Of(searchOption));

    public IEnumerable<FileSystemInfo> EnumerateFileSystemInfos(string searchPattern, EnumerationOptions enumerationOptions) =>
        Infos<FileSystemInfo>(Directory.Find(FullPath, searchPattern, enumerationOptions, true, true));

    private static IEnumerable<T> Infos<T>(IEnumerable<string> paths)
        where T : FileSystemInfo
    {
        foreach (string path in paths)
        {
            FileSystemInfo info = FileCalls.IsDirectory(path) ? new DirectoryInfo(path) : new FileInfo(path);
            info.UseName();
            yield return (T)info;
        }
    }
}
