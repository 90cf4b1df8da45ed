// What the engine provides for files, and the exceptions that its error numbers become.
namespace System.IO;

using System.Runtime.CompilerServices;

internal static unsafe class FileCalls
{
    internal const int NoEntry = 2;
    internal const int WouldBlock = 11;
    internal const int AccessDenied = 13;
    internal const int Exists = 17;
    internal const int NotADirectory = 20;
    internal const int IsADirectory = 21;
    internal const int Invalid = 22;
    internal const int NameTooLong = 36;
    internal const int NotEmpty = 39;

    internal const int KindNone = 0;
    internal const int KindFile = 1;
    internal const int KindDirectory = 2;

    /// Figures of GetFigure.
    internal const int FigureKind = 0;
    internal const int FigureLength = 1;
    internal const int FigureModified = 2;
    internal const int FigureAccessed = 3;
    internal const int FigureCreated = 4;
    internal const int FigureMode = 5;
    internal const int FigureIsLink = 6;

    // Opens a file; `mode` is a FileMode, `access` a FileAccess. With `exclusive` nobody else may have it open, else nobody
    // else exclusively (among programs that ask: an advisory lock). A handle above 0, or the error number negated.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern long Open(string path, int mode, int access, bool exclusive);

    // Closes a handle. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void Close(long handle);

    // Reads up to `count` bytes at `position` (-1: where the file is). The number read, 0 at the end, or the error number negated.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int Read(long handle, byte* buffer, int count, long position);

    // Writes up to `count` bytes at `position` (-1: where the file is). The number written, or the error number negated.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int Write(long handle, byte* buffer, int count, long position);

    // The length of an open file; -1 when it has none (a pipe, a terminal).
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern long GetLength(long handle);

    // Sets the length of an open file. 0, or the error number.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int SetLength(long handle, long length);

    // Has the system write an open file to its device. 0, or the error number.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int Synchronize(long handle);

    // A figure of what is at a path (see above); times in ticks of UTC. The error number negated when there is nothing, except for
    // FigureKind, which is 0 then.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern long GetFigure(string path, int figure);

    // Sets the time of last modification (2) or access (3) to ticks of UTC, or the permission bits (5). 0, or the error number.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int SetFigure(string path, int figure, long value);

    // Changes names: 0 deletes a file, 1 deletes an empty directory, 2 deletes a directory with all in it, 3 makes a directory,
    // 4 moves `path` to `other`, 5 copies the file `path` to `other`, 6 makes a symbolic link at `path` to `other`.
    // 0, or the error number.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int Change(int operation, string path, string? other);

    // The names in a directory, each after 'd' for a directory or 'f' for anything else ('D', 'F' when a link leads to it); null when it cannot be read.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string[]? List(string path);

    // Where the symbolic link at a path points, as it is written; null when there is none.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string? ReadLink(string path);

    // Bytes of the file system at a path: all of them (0), free ones (1), free ones for this user (2). The error number negated.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern long GetSpace(string path, int which);

    internal static bool IsFile(string path) => GetFigure(path, FigureKind) is KindFile or 3;

    internal static bool IsDirectory(string path) => GetFigure(path, FigureKind) == KindDirectory;

    internal static void Check(int error, string path, bool isDirectory = false)
    {
        if (error != 0)
        {
            throw Exception(error, path, isDirectory);
        }
    }

    /// The exception for an error of the system at a path.
    internal static Exception Exception(int error, string? path, bool isDirectory = false)
    {
        string quoted = "'" + path + "'";
        switch (error)
        {
            case NoEntry:
                if (isDirectory || (path is not null && Path.GetDirectoryName(path) is { Length: > 0 } parent && !IsDirectory(parent)))
                {
                    return new DirectoryNotFoundException("Could not find a part of the path " + quoted + ".");
                }
                return new FileNotFoundException("Could not find file " + quoted + ".", path);
            case NotADirectory:
                return new DirectoryNotFoundException("Could not find a part of the path " + quoted + ".");
            case AccessDenied:
            case 1:
                return new UnauthorizedAccessException("Access to the path " + quoted + " is denied.");
            case IsADirectory:
                return new UnauthorizedAccessException("Access to the path " + quoted + " is denied.");
            case Exists:
                return new IOException("The file " + quoted + " already exists.", Exists);
            case WouldBlock:
                return new IOException("The process cannot access the file " + quoted + " because it is being used by another process.", WouldBlock);
            case NameTooLong:
                return new PathTooLongException("The path " + quoted + " is too long, or a component of the specified path is too long.");
            case Invalid:
                return new IOException("Invalid argument : " + quoted, Invalid);
            case NotEmpty:
                return new IOException("Directory not empty : " + quoted, NotEmpty);
            default:
                return new IOException("System error " + error.ToString() + " : " + quoted, error);
        }
    }

    internal static string FullPath(string path, [CallerArgumentExpression(nameof(path))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(path, name);
        if (path.Length == 0)
        {
            throw new ArgumentException("The value cannot be an empty string.", name);
        }
        if (path.Contains('\0'))
        {
            throw new ArgumentException("Null character in path.", name);
        }
        return Path.GetFullPath(path);
    }
}
