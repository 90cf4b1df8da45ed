namespace System.IO;

using Microsoft.Win32.SafeHandles;

/// A file, with one buffer that holds either bytes read ahead or bytes to be written.
public class FileStream : Stream
{
    private const int DefaultBufferSize = 4096;

    private long _handle;
    /// When somebody has asked for it, it owns the descriptor.
    private SafeFileHandle? _safeHandle;
    private readonly FileAccess _access;
    private readonly bool _canSeek;
    private readonly long _appendStart = -1;
    private readonly bool _deleteOnClose;
    private readonly byte[] _buffer;
    /// Where in the file the buffer's first byte belongs.
    private long _bufferStart;
    private int _bufferPosition;
    private int _readLength;
    private bool _isWriting;

    public FileStream(string path, FileMode mode)
        : this(path, mode, mode == FileMode.Append ? FileAccess.Write : FileAccess.ReadWrite)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access)
        : this(path, mode, access, FileShare.Read)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access, FileShare share)
        : this(path, mode, access, share, DefaultBufferSize)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize)
        : this(path, mode, access, share, bufferSize, FileOptions.None)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize, bool useAsync)
        : this(path, mode, access, share, bufferSize, useAsync ? FileOptions.Asynchronous : FileOptions.None)
    {
    }

    public FileStream(string path, FileStreamOptions options)
        : this(path, options.Mode, options.Access, options.Share, options.BufferSize, options.Options)
    {
    }

    public FileStream(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize, FileOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (mode < FileMode.CreateNew || mode > FileMode.Append)
        {
            throw new ArgumentOutOfRangeException(nameof(mode), "Enum value was out of legal range.");
        }
        if (access < FileAccess.Read || access > FileAccess.ReadWrite)
        {
            throw new ArgumentOutOfRangeException(nameof(access), "Enum value was out of legal range.");
        }
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize);
        bool writes = (access & FileAccess.Write) != 0;
        if (!writes && (mode is FileMode.Truncate or FileMode.CreateNew or FileMode.Create or FileMode.Append))
        {
            throw new ArgumentException("Combining FileMode: " + mode + " with FileAccess: " + access + " is invalid.", nameof(access));
        }
        if ((access & FileAccess.Read) != 0 && mode == FileMode.Append)
        {
            throw new ArgumentException("Append access can be requested only in write-only mode.", nameof(access));
        }
        Name = FileCalls.FullPath(path);
        _access = access;
        _deleteOnClose = (options & FileOptions.DeleteOnClose) != 0;
        IsAsync = (options & FileOptions.Asynchronous) != 0;
        if (FileCalls.IsDirectory(Name))
        {
            throw FileCalls.Exception(FileCalls.IsADirectory, Name);
        }
        long handle = FileCalls.Open(Name, (int)mode, (int)access, share == FileShare.None);
        if (handle < 0)
        {
            GC.SuppressFinalize(this);
            throw FileCalls.Exception((int)-handle, Name);
        }
        _handle = handle;
        _buffer = new byte[Math.Max(1, bufferSize)];
        long length = FileCalls.GetLength(handle);
        _canSeek = length >= 0;
        if (mode == FileMode.Append)
        {
            _appendStart = Math.Max(0, length);
            _bufferStart = _appendStart;
        }
    }

    public FileStream(SafeFileHandle handle, FileAccess access)
        : this(handle, access, DefaultBufferSize)
    {
    }

    public FileStream(SafeFileHandle handle, FileAccess access, int bufferSize)
        : this(handle, access, bufferSize, false)
    {
    }

    public FileStream(SafeFileHandle handle, FileAccess access, int bufferSize, bool isAsync)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.IsInvalid)
        {
            throw new ArgumentException("Invalid handle.", nameof(handle));
        }
        if (access < FileAccess.Read || access > FileAccess.ReadWrite)
        {
            throw new ArgumentOutOfRangeException(nameof(access), "Enum value was out of legal range.");
        }
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize);
        Name = handle.Path ?? "[Unknown]";
        _access = access;
        IsAsync = isAsync;
        _safeHandle = handle;
        _handle = handle.CallHandle;
        _buffer = new byte[Math.Max(1, bufferSize)];
        _canSeek = FileCalls.GetLength(_handle) >= 0;
    }

    [Obsolete("This constructor has been deprecated. Use FileStream(SafeFileHandle handle, FileAccess access) instead.")]
    public FileStream(nint handle, FileAccess access)
        : this(new SafeFileHandle(handle, ownsHandle: true), access)
    {
    }

    [Obsolete("This constructor has been deprecated. Use FileStream(SafeFileHandle handle, FileAccess access) and optionally make a new SafeFileHandle with ownsHandle=false if needed instead.")]
    public FileStream(nint handle, FileAccess access, bool ownsHandle)
        : this(new SafeFileHandle(handle, ownsHandle), access)
    {
    }

    public virtual SafeFileHandle SafeFileHandle
    {
        get
        {
            CheckOpen();
            EmptyBuffer();
            return _safeHandle ??= new SafeFileHandle(_handle, Name, IsAsync);
        }
    }

    [Obsolete("FileStream.Handle has been deprecated. Use FileStream's SafeFileHandle property instead.")]
    public virtual nint Handle => SafeFileHandle.DangerousGetHandle();

    /// The handle, for good: the stream is closed afterwards and the file is not.
    internal SafeFileHandle TakeHandle()
    {
        SafeFileHandle taken = SafeFileHandle;
        _handle = 0;
        return taken;
    }

    public virtual void Lock(long position, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        CheckOpen();
        throw new PlatformNotSupportedException("Locking of a part of a file is not supported.");
    }

    public virtual void Unlock(long position, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        CheckOpen();
        throw new PlatformNotSupportedException("Locking of a part of a file is not supported.");
    }

    ~FileStream()
    {
        Dispose(false);
    }

    public virtual string Name { get; }

    public virtual bool IsAsync { get; }

    public override bool CanRead => _handle != 0 && (_access & FileAccess.Read) != 0;

    public override bool CanWrite => _handle != 0 && (_access & FileAccess.Write) != 0;

    public override bool CanSeek => _handle != 0 && _canSeek;

    private void CheckOpen()
    {
        if (_handle == 0)
        {
            throw new ObjectDisposedException(null, "Cannot access a closed file.");
        }
    }

    /// .NET's buffer says it in its own words when a single byte is asked for.
    private void CheckOpenForByte()
    {
        if (_handle == 0)
        {
            throw new ObjectDisposedException(null, "Cannot access a closed Stream.");
        }
    }

    private void CheckSeekable()
    {
        CheckOpen();
        if (!_canSeek)
        {
            throw new NotSupportedException("Stream does not support seeking.");
        }
    }

    public override long Length
    {
        get
        {
            CheckSeekable();
            long length = FileCalls.GetLength(_handle);
            return _isWriting ? Math.Max(length, _bufferStart + _bufferPosition) : length;
        }
    }

    public override long Position
    {
        get
        {
            CheckSeekable();
            return _bufferStart + _bufferPosition;
        }
        set
        {
            if (value < 0)
            {
                throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
            }
            Seek(value, SeekOrigin.Begin);
        }
    }

    private unsafe int ReadFile(Span<byte> destination, long position)
    {
        int read;
        fixed (byte* pointer = destination)
        {
            read = FileCalls.Read(_handle, pointer, destination.Length, _canSeek ? position : -1);
        }
        return read >= 0 ? read : throw FileCalls.Exception(-read, Name);
    }

    private unsafe void WriteFile(ReadOnlySpan<byte> source, long position)
    {
        while (source.Length > 0)
        {
            int written;
            fixed (byte* pointer = source)
            {
                written = FileCalls.Write(_handle, pointer, source.Length, _canSeek ? position : -1);
            }
            if (written < 0)
            {
                throw FileCalls.Exception(-written, Name);
            }
            source = source.Slice(written);
            position += written;
        }
    }

    /// Empties the buffer; afterwards it starts at the present position.
    private void EmptyBuffer()
    {
        if (_isWriting)
        {
            int count = _bufferPosition;
            _isWriting = false;
            if (count > 0)
            {
                WriteFile(new ReadOnlySpan<byte>(_buffer, 0, count), _bufferStart);
            }
        }
        _bufferStart += _bufferPosition;
        _bufferPosition = 0;
        _readLength = 0;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadCore(new Span<byte>(buffer, offset, count));
    }

    public override int Read(Span<byte> buffer) => ReadCore(buffer);

    private int ReadCore(Span<byte> destination)
    {
        CheckOpen();
        if (!CanRead)
        {
            throw new NotSupportedException("Stream does not support reading.");
        }
        if (_isWriting)
        {
            EmptyBuffer();
        }
        int available = _readLength - _bufferPosition;
        if (available == 0)
        {
            EmptyBuffer();
            if (destination.Length >= _buffer.Length)
            {
                int direct = ReadFile(destination, _bufferStart);
                _bufferStart += direct;
                return direct;
            }
            _readLength = ReadFile(_buffer, _bufferStart);
            available = _readLength;
        }
        int read = Math.Min(available, destination.Length);
        new ReadOnlySpan<byte>(_buffer, _bufferPosition, read).CopyTo(destination);
        _bufferPosition += read;
        return read;
    }

    public override int ReadByte()
    {
        if (!_isWriting && _bufferPosition < _readLength)
        {
            return _buffer[_bufferPosition++];
        }
        CheckOpenForByte();
        Span<byte> one = stackalloc byte[1];
        return ReadCore(one) == 0 ? -1 : one[0];
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        WriteCore(new ReadOnlySpan<byte>(buffer, offset, count));
    }

    public override void Write(ReadOnlySpan<byte> buffer) => WriteCore(buffer);

    private void WriteCore(ReadOnlySpan<byte> source)
    {
        CheckOpen();
        if (!CanWrite)
        {
            throw new NotSupportedException("Stream does not support writing.");
        }
        if (!_isWriting)
        {
            EmptyBuffer();
            _isWriting = true;
        }
        if (_bufferPosition + source.Length > _buffer.Length)
        {
            EmptyBuffer();
            if (source.Length >= _buffer.Length)
            {
                WriteFile(source, _bufferStart);
                _bufferStart += source.Length;
                return;
            }
            _isWriting = true;
        }
        source.CopyTo(new Span<byte>(_buffer, _bufferPosition, source.Length));
        _bufferPosition += source.Length;
    }

    public override void WriteByte(byte value)
    {
        CheckOpenForByte();
        WriteCore(new ReadOnlySpan<byte>(in value));
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        CheckSeekable();
        long from = origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            SeekOrigin.End => Length,
            _ => throw new ArgumentException("Invalid seek origin.", nameof(origin)),
        };
        long target = from + offset;
        if (target < 0)
        {
            throw FileCalls.Exception(FileCalls.Invalid, Name);
        }
        if (_appendStart >= 0 && target < _appendStart)
        {
            throw new IOException("Unable seek backward to overwrite data that previously existed in a file opened in Append mode.");
        }
        if (!_isWriting && target >= _bufferStart && target <= _bufferStart + _readLength)
        {
            _bufferPosition = (int)(target - _bufferStart);
            return target;
        }
        EmptyBuffer();
        _bufferStart = target;
        return target;
    }

    public override void SetLength(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        CheckSeekable();
        if (!CanWrite)
        {
            throw new NotSupportedException("Stream does not support writing.");
        }
        EmptyBuffer();
        FileCalls.Check(FileCalls.SetLength(_handle, value), Name);
        if (_bufferStart > value)
        {
            _bufferStart = value;
        }
    }

    public override void Flush() => Flush(false);

    public virtual void Flush(bool flushToDisk)
    {
        CheckOpen();
        EmptyBuffer();
        if (flushToDisk)
        {
            FileCalls.Check(FileCalls.Synchronize(_handle), Name);
        }
    }

    protected override void Dispose(bool disposing)
    {
        long handle = _handle;
        if (handle == 0)
        {
            return;
        }
        try
        {
            if (_isWriting)
            {
                EmptyBuffer();
            }
        }
        finally
        {
            _handle = 0;
            if (_safeHandle is { } safeHandle)
            {
                safeHandle.Dispose();
            }
            else
            {
                FileCalls.Close(handle);
            }
            if (_deleteOnClose)
            {
                FileCalls.Change(0, Name, null);
            }
        }
    }
}
