namespace System.IO;

using System.Threading;
using System.Threading.Tasks;

/// A stream over a byte array, of its own or somebody's.
public class MemoryStream : Stream
{
    private byte[] _buffer;
    /// Where the stream begins in the buffer; positions below are indices of the buffer.
    private readonly int _origin;
    private int _position;
    private int _length;
    private int _capacity;
    private readonly bool _expandable;
    private bool _writable;
    private readonly bool _exposable;
    private bool _isOpen = true;

    public MemoryStream()
        : this(0)
    {
    }

    public MemoryStream(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _buffer = capacity != 0 ? new byte[capacity] : Array.Empty<byte>();
        _capacity = capacity;
        _expandable = true;
        _writable = true;
        _exposable = true;
    }

    public MemoryStream(byte[] buffer)
        : this(buffer, true)
    {
    }

    public MemoryStream(byte[] buffer, bool writable)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        _buffer = buffer;
        _length = buffer.Length;
        _capacity = buffer.Length;
        _writable = writable;
    }

    public MemoryStream(byte[] buffer, int index, int count)
        : this(buffer, index, count, true, false)
    {
    }

    public MemoryStream(byte[] buffer, int index, int count, bool writable)
        : this(buffer, index, count, writable, false)
    {
    }

    public MemoryStream(byte[] buffer, int index, int count, bool writable, bool publiclyVisible)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count)
        {
            throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        }
        _buffer = buffer;
        _origin = index;
        _position = index;
        _length = index + count;
        _capacity = index + count;
        _writable = writable;
        _exposable = publiclyVisible;
    }

    public override bool CanRead => _isOpen;

    public override bool CanSeek => _isOpen;

    public override bool CanWrite => _writable;

    private void CheckOpen()
    {
        if (!_isOpen)
        {
            throw new ObjectDisposedException(null, "Cannot access a closed Stream.");
        }
    }

    private void CheckWritable()
    {
        if (!CanWrite)
        {
            throw new NotSupportedException("Stream does not support writing.");
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The buffer stays readable through ToArray and GetBuffer.
            _isOpen = false;
            _writable = false;
        }
    }

    private bool EnsureCapacity(int value)
    {
        if (value < 0)
        {
            throw new IOException("Stream was too long.");
        }
        if (value <= _capacity)
        {
            return false;
        }
        int capacity = Math.Max(value, 256);
        if (capacity < _capacity * 2)
        {
            capacity = _capacity * 2;
        }
        if ((uint)(_capacity * 2) > (uint)Array.MaxLength)
        {
            capacity = Math.Max(value, Array.MaxLength);
        }
        Capacity = capacity;
        return true;
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

    public virtual byte[] GetBuffer()
    {
        if (!_exposable)
        {
            throw new UnauthorizedAccessException("MemoryStream's internal buffer cannot be accessed.");
        }
        return _buffer;
    }

    public virtual bool TryGetBuffer(out ArraySegment<byte> buffer)
    {
        if (!_exposable)
        {
            buffer = default;
            return false;
        }
        buffer = new ArraySegment<byte>(_buffer, _origin, _length - _origin);
        return true;
    }

    public virtual int Capacity
    {
        get
        {
            CheckOpen();
            return _capacity - _origin;
        }
        set
        {
            if (value < Length)
            {
                throw new ArgumentOutOfRangeException(nameof(value), "capacity was less than the current size.");
            }
            CheckOpen();
            if (!_expandable && value != Capacity)
            {
                throw new NotSupportedException("Memory stream is not expandable.");
            }
            if (_expandable && value != _capacity)
            {
                byte[] buffer = value > 0 ? new byte[value] : Array.Empty<byte>();
                Array.Copy(_buffer, buffer, _length);
                _buffer = buffer;
                _capacity = value;
            }
        }
    }

    public override long Length
    {
        get
        {
            CheckOpen();
            return _length - _origin;
        }
    }

    public override long Position
    {
        get
        {
            CheckOpen();
            return _position - _origin;
        }
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            CheckOpen();
            if (value > int.MaxValue - _origin)
            {
                throw new ArgumentOutOfRangeException(nameof(value), "Stream length must be non-negative and less than 2^31 - 1 - origin.");
            }
            _position = _origin + (int)value;
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        CheckOpen();
        int read = Math.Min(_length - _position, count);
        if (read <= 0)
        {
            return 0;
        }
        Array.Copy(_buffer, _position, buffer, offset, read);
        _position += read;
        return read;
    }

    public override int Read(Span<byte> buffer)
    {
        if (GetType() != typeof(MemoryStream))
        {
            // A derived class may have overridden the other overload only.
            return base.Read(buffer);
        }
        CheckOpen();
        int read = Math.Min(_length - _position, buffer.Length);
        if (read <= 0)
        {
            return 0;
        }
        new Span<byte>(_buffer, _position, read).CopyTo(buffer);
        _position += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<int>(cancellationToken);
        }
        try
        {
            return Task.FromResult(Read(buffer, offset, count));
        }
        catch (OperationCanceledException canceled)
        {
            return Task.FromCanceled<int>(canceled);
        }
        catch (Exception exception)
        {
            return Task.FromException<int>(exception);
        }
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<int>(cancellationToken);
        }
        try
        {
            return new ValueTask<int>(Read(buffer.Span));
        }
        catch (OperationCanceledException canceled)
        {
            return new ValueTask<int>(Task.FromCanceled<int>(canceled));
        }
        catch (Exception exception)
        {
            return ValueTask.FromException<int>(exception);
        }
    }

    public override int ReadByte()
    {
        CheckOpen();
        return _position >= _length ? -1 : _buffer[_position++];
    }

    public override void CopyTo(Stream destination, int bufferSize)
    {
        if (GetType() != typeof(MemoryStream))
        {
            base.CopyTo(destination, bufferSize);
            return;
        }
        ValidateCopyToArguments(destination, bufferSize);
        CheckOpen();
        int start = _position;
        int remaining = _length - start;
        if (remaining > 0)
        {
            _position = _length;
            destination.Write(_buffer, start, remaining);
        }
    }

    public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        ValidateCopyToArguments(destination, bufferSize);
        CheckOpen();
        if (GetType() != typeof(MemoryStream))
        {
            return base.CopyToAsync(destination, bufferSize, cancellationToken);
        }
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }
        int start = _position;
        int remaining = _length - start;
        if (remaining <= 0)
        {
            return Task.CompletedTask;
        }
        _position = _length;
        return destination.WriteAsync(_buffer, start, remaining, cancellationToken);
    }

    public override long Seek(long offset, SeekOrigin loc)
    {
        CheckOpen();
        int from = loc switch
        {
            SeekOrigin.Begin => _origin,
            SeekOrigin.Current => _position,
            SeekOrigin.End => _length,
            _ => throw new ArgumentException("Invalid seek origin."),
        };
        if (offset > int.MaxValue - from)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), "Stream length must be non-negative and less than 2^31 - 1 - origin.");
        }
        if (from + offset < _origin)
        {
            throw new IOException("An attempt was made to move the position before the beginning of the stream.");
        }
        _position = (int)(from + offset);
        return _position - _origin;
    }

    public override void SetLength(long value)
    {
        if (value < 0 || value > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "Stream length must be non-negative and less than 2^31 - 1 - origin.");
        }
        CheckWritable();
        if (value > int.MaxValue - _origin)
        {
            throw new ArgumentOutOfRangeException(nameof(value), "Stream length must be non-negative and less than 2^31 - 1 - origin.");
        }
        int length = _origin + (int)value;
        if (!EnsureCapacity(length) && length > _length)
        {
            Array.Clear(_buffer, _length, length - _length);
        }
        _length = length;
        if (_position > length)
        {
            _position = length;
        }
    }

    public virtual byte[] ToArray()
    {
        int count = _length - _origin;
        if (count == 0)
        {
            return Array.Empty<byte>();
        }
        byte[] copy = new byte[count];
        Array.Copy(_buffer, _origin, copy, 0, count);
        return copy;
    }

    /// Makes room for `count` bytes at the position, zeroing what a Seek beyond the end has left out.
    private int MakeRoom(int count)
    {
        int end = _position + count;
        if (end < 0)
        {
            throw new IOException("Stream was too long.");
        }
        if (end > _length)
        {
            bool mustZero = _position > _length;
            if (end > _capacity && EnsureCapacity(end))
            {
                mustZero = false;
            }
            if (mustZero)
            {
                Array.Clear(_buffer, _length, end - _length);
            }
            _length = end;
        }
        return end;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        CheckOpen();
        CheckWritable();
        int end = MakeRoom(count);
        Array.Copy(buffer, offset, _buffer, _position, count);
        _position = end;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (GetType() != typeof(MemoryStream))
        {
            base.Write(buffer);
            return;
        }
        CheckOpen();
        CheckWritable();
        int end = MakeRoom(buffer.Length);
        buffer.CopyTo(new Span<byte>(_buffer, _position, buffer.Length));
        _position = end;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }
        try
        {
            Write(buffer, offset, count);
            return Task.CompletedTask;
        }
        catch (OperationCanceledException canceled)
        {
            return Task.FromCanceled(canceled);
        }
        catch (Exception exception)
        {
            return Task.FromException(exception);
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(cancellationToken);
        }
        try
        {
            Write(buffer.Span);
            return default;
        }
        catch (OperationCanceledException canceled)
        {
            return new ValueTask(Task.FromCanceled(canceled));
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }

    public override void WriteByte(byte value)
    {
        CheckOpen();
        CheckWritable();
        int end = MakeRoom(1);
        _buffer[_position] = value;
        _position = end;
    }

    public virtual void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        CheckOpen();
        stream.Write(_buffer, _origin, _length - _origin);
    }
}
