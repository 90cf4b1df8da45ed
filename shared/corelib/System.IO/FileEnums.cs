// Enumerations of files, and the options of a FileStream.
namespace System.IO;

public enum FileMode
{
    CreateNew = 1,
    Create = 2,
    Open = 3,
    OpenOrCreate = 4,
    Truncate = 5,
    Append = 6,
}

[Flags]
public enum FileAccess
{
    Read = 1,
    Write = 2,
    ReadWrite = 3,
}

[Flags]
public enum FileShare
{
    None = 0,
    Read = 1,
    Write = 2,
    ReadWrite = 3,
    Delete = 4,
    Inheritable = 0x10,
}

[Flags]
public enum FileOptions
{
    WriteThrough = unchecked((int)0x80000000),
    None = 0,
    Encrypted = 0x00004000,
    DeleteOnClose = 0x04000000,
    SequentialScan = 0x08000000,
    RandomAccess = 0x10000000,
    Asynchronous = 0x40000000,
}

[Flags]
public enum FileAttributes
{
    None = 0x0000,
    ReadOnly = 0x0001,
    Hidden = 0x0002,
    System = 0x0004,
    Directory = 0x0010,
    Archive = 0x0020,
    Device = 0x0040,
    Normal = 0x0080,
    Temporary = 0x0100,
    SparseFile = 0x0200,
    ReparsePoint = 0x0400,
    Compressed = 0x0800,
    Offline = 0x1000,
    NotContentIndexed = 0x2000,
    Encrypted = 0x4000,
    IntegrityStream = 0x8000,
    NoScrubData = 0x20000,
}

public enum SearchOption
{
    TopDirectoryOnly,
    AllDirectories,
}

[Flags]
public enum UnixFileMode
{
    None = 0,
    OtherExecute = 1,
    OtherWrite = 2,
    OtherRead = 4,
    GroupExecute = 8,
    GroupWrite = 16,
    GroupRead = 32,
    UserExecute = 64,
    UserWrite = 128,
    UserRead = 256,
    StickyBit = 512,
    SetGroup = 1024,
    SetUser = 2048,
}

public enum HandleInheritability
{
    None = 0,
    Inheritable = 1,
}

public sealed class FileStreamOptions
{
    private FileMode _mode = FileMode.Open;
    private FileAccess _access = FileAccess.Read;
    private FileShare _share = FileShare.Read;
    private long _preallocationSize;
    private int _bufferSize = 4096;

    public FileMode Mode
    {
        get => _mode;
        set
        {
            if (value < FileMode.CreateNew || value > FileMode.Append)
            {
                throw new ArgumentOutOfRangeException(nameof(value), "Enum value was out of legal range.");
            }
            _mode = value;
        }
    }

    public FileAccess Access
    {
        get => _access;
        set
        {
            if (value < FileAccess.Read || value > FileAccess.ReadWrite)
            {
                throw new ArgumentOutOfRangeException(nameof(value), "Enum value was out of legal range.");
            }
            _access = value;
        }
    }

    public FileShare Share
    {
        get => _share;
        set => _share = value;
    }

    public FileOptions Options { get; set; }

    public long PreallocationSize
    {
        get => _preallocationSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _preallocationSize = value;
        }
    }

    public int BufferSize
    {
        get => _bufferSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _bufferSize = value;
        }
    }

    public UnixFileMode? UnixCreateMode { get; set; }
}
