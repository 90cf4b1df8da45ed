namespace System.IO;

using System.Threading;
using System.Threading.Tasks;

/// A stream over memory that somebody else owns.
public unsafe class UnmanagedMemoryStream : Stream
{
    private byte* _memory;
    private long _length;
    private long _capacity;
    private long _position;
    private FileAccess _access;
    private bool _isOpen;

    protected UnmanagedMemoryStream()
    {
    }

    [CLSCompliant(false)]
    public UnmanagedMemoryStream(byte* pointer, long length)
        : this(pointer, length, length, FileAccess.Read)
    {
    }

    [CLSCompliant(false)]
    public UnmanagedMemoryStream(byte* pointer, long length, long capacity, FileAccess access)
    {
        Initialize(pointer, length, capacity, access);
    }

    [CLSCompliant(false)]
    protected void Initialize(byte* pointer, long length, long capacity, FileAccess access)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, capacity);
        if (access < FileAccess.Read || access > FileAccess.ReadWrite)
        {
            throw new ArgumentOutOfRangeException(nameof(access), "Enum value was out of legal range.");
        }
        if (_isOpen)
        {
            throw new InvalidOperationException("The method cannot be called twice on the same instance.");
        }
        _memory = pointer;
        _length = length;
        _capacity = capacity;
        _access = access;
        _isOpen = true;
    }

    public override bool CanRead => _isOpen && (_access & FileAccess.Read) != 0;

    public override bool CanWrite => _isOpen && (_access & FileAccess.Write) != 0;

    public override bool CanSeek => _isOpen;

    private void CheckOpen()
    {
        if (!_isOpen)
        {
            throw new ObjectDisposedException(null, "Cannot access a closed Stream.");
        }
    }

    public override long Length
    {
        get
        {
            CheckOpen();
            return _length;
        }
    }

    public long Capacity
    {
        get
        {
            CheckOpen();
            return _capacity;
        }
    }

    public override long Position
    {
        get
        {
            CheckOpen();
            return _position;
        }
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            CheckOpen();
            _position = value;
        }
    }

    [CLSCompliant(false)]
    public byte* PositionPointer
    {
        get
        {
            CheckOpen();
            if (_position > _capacity)
            {
                throw new IndexOutOfRangeException("Unmanaged memory stream position was beyond the capacity of the stream.");
            }
            return _memory + _position;
        }
        set
        {
            CheckOpen();
            if (value < _memory)
            {
                throw new IOException("An attempt was made to move the position before the beginning of the stream.");
            }
            _position = value - _memory;
        }
    }

    public override void Flush() => CheckOpen();

    public override Task FlushAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }
        Flush();
        return Task.CompletedTask;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(new Span<byte>(buffer, offset, count));
    }

    public override int Read(Span<byte> buffer)
    {
        CheckOpen();
        if (!CanRead)
        {
            throw new NotSupportedException("Stream does not support reading.");
        }
        int count = (int)Math.Max(0, Math.Min(_length - _position, buffer.Length));
        new ReadOnlySpan<byte>(_memory + _position, count).CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(new ReadOnlySpan<byte>(buffer, offset, count));
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        CheckOpen();
        if (!CanWrite)
        {
            throw new NotSupportedException("Stream does not support writing.");
        }
        if (buffer.Length > _capacity - _position)
        {
            throw new NotSupportedException("Unable to expand length of this stream beyond its capacity.");
        }
        if (_position > _length)
        {
            new Span<byte>(_memory + _length, (int)(_position - _length)).Clear();
        }
        buffer.CopyTo(new Span<byte>(_memory + _position, buffer.Length));
        _position += buffer.Length;
        _length = Math.Max(_length, _position);
    }

    public override void WriteByte(byte value) => Write(new ReadOnlySpan<byte>(in value));

    public override long Seek(long offset, SeekOrigin loc)
    {
        CheckOpen();
        long from = loc switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => _position,
            SeekOrigin.End => _length,
            _ => throw new ArgumentException("Invalid seek origin.", nameof(loc)),
        };
        long target = from + offset;
        if (target < 0)
        {
            throw new IOException("An attempt was made to move the position before the beginning of the stream.");
        }
        return _position = target;
    }

    public override void SetLength(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        CheckOpen();
        if (!CanWrite)
        {
            throw new NotSupportedException("Stream does not support writing.");
        }
        if (value > _capacity)
        {
            throw new IOException("Unable to expand length of this stream beyond its capacity.");
        }
        for (long at = _length; at < value; at++)
        {
            _memory[at] = 0;
        }
        _length = value;
        _position = Math.Min(_position, value);
    }

    protected override void Dispose(bool disposing)
    {
        _isOpen = false;
        _memory = null;
        base.Dispose(disposing);
    }
}
