// File: times, attributes and permissions.
namespace System.IO;

public static partial class File
{
    internal static DateTime TimeOf(string full, int figure)
    {
        long ticks = FileCalls.GetFigure(full, figure);
        // What is not there has the oldest time a Windows file can have.
        return ticks < 0 ? DateTime.FromFileTimeUtc(0) : new DateTime(ticks, DateTimeKind.Utc);
    }

    internal static void SetTime(string full, int figure, DateTime utc) => FileCalls.Check(FileCalls.SetFigure(full, figure, utc.Ticks), full);

    public static DateTime GetCreationTimeUtc(string path) => TimeOf(FileCalls.FullPath(path), FileCalls.FigureCreated);

    public static DateTime GetCreationTime(string path) => GetCreationTimeUtc(path).ToLocalTime();

    public static DateTime GetLastWriteTimeUtc(string path) => TimeOf(FileCalls.FullPath(path), FileCalls.FigureModified);

    public static DateTime GetLastWriteTime(string path) => GetLastWriteTimeUtc(path).ToLocalTime();

    public static DateTime GetLastAccessTimeUtc(string path) => TimeOf(FileCalls.FullPath(path), FileCalls.FigureAccessed);

    public static DateTime GetLastAccessTime(string path) => GetLastAccessTimeUtc(path).ToLocalTime();

    // Unix keeps no settable time of creation; .NET sets the time of modification instead.
    public static void SetCreationTimeUtc(string path, DateTime creationTimeUtc) =>
        SetTime(FileCalls.FullPath(path), FileCalls.FigureModified, creationTimeUtc);

    public static void SetCreationTime(string path, DateTime creationTime) => SetCreationTimeUtc(path, creationTime.ToUniversalTime());

    public static void SetLastWriteTimeUtc(string path, DateTime lastWriteTimeUtc) =>
        SetTime(FileCalls.FullPath(path), FileCalls.FigureModified, lastWriteTimeUtc);

    public static void SetLastWriteTime(string path, DateTime lastWriteTime) => SetLastWriteTimeUtc(path, lastWriteTime.ToUniversalTime());

    public static void SetLastAccessTimeUtc(string path, DateTime lastAccessTimeUtc) =>
        SetTime(FileCalls.FullPath(path), FileCalls.FigureAccessed, lastAccessTimeUtc);

    public static void SetLastAccessTime(string path, DateTime lastAccessTime) => SetLastAccessTimeUtc(path, lastAccessTime.ToUniversalTime());

    public static UnixFileMode GetUnixFileMode(string path)
    {
        string full = FileCalls.FullPath(path);
        long mode = FileCalls.GetFigure(full, FileCalls.FigureMode);
        return mode >= 0 ? (UnixFileMode)mode : throw FileCalls.Exception((int)-mode, full);
    }

    public static void SetUnixFileMode(string path, UnixFileMode mode)
    {
        string full = FileCalls.FullPath(path);
        FileCalls.Check(FileCalls.SetFigure(full, FileCalls.FigureMode, (long)mode), full);
    }

    public static void SetAttributes(string path, FileAttributes fileAttributes)
    {
        const UnixFileMode Writers = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
        UnixFileMode mode = GetUnixFileMode(path);
        UnixFileMode wanted = (fileAttributes & FileAttributes.ReadOnly) != 0 ? mode & ~Writers : mode | UnixFileMode.UserWrite;
        if (wanted != mode)
        {
            SetUnixFileMode(path, wanted);
        }
    }
}
