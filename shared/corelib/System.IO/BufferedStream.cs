namespace System.IO;

using System.Threading;
using System.Threading.Tasks;

/// Collects small reads or writes of another stream in one buffer, which holds either bytes read ahead or bytes to be written.
public sealed class BufferedStream : Stream
{
    private const int DefaultBufferSize = 4096;

    private Stream? _stream;
    private readonly int _bufferSize;
    private byte[]? _buffer;
    private int _readPosition;
    private int _readLength;
    private int _writePosition;

    public BufferedStream(Stream stream)
        : this(stream, DefaultBufferSize)
    {
    }

    public BufferedStream(Stream stream, int bufferSize)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (bufferSize <= 0) throw new ArgumentOutOfRangeException(nameof(bufferSize), "'bufferSize' must be greater than zero.");
        _stream = stream;
        _bufferSize = bufferSize;
        if (!stream.CanRead && !stream.CanWrite)
        {
            throw new ObjectDisposedException(null, "Cannot access a closed Stream.");
        }
    }

    private Stream Live => _stream ?? throw new ObjectDisposedException(null, "Cannot access a closed Stream.");

    private byte[] Buffer => _buffer ??= new byte[_bufferSize];

    public Stream UnderlyingStream => Live;

    public int BufferSize => _bufferSize;

    public override bool CanRead => _stream is not null && _stream.CanRead;

    public override bool CanWrite => _stream is not null && _stream.CanWrite;

    public override bool CanSeek => _stream is not null && _stream.CanSeek;

    public override long Length
    {
        get
        {
            FlushWrite();
            return Live.Length;
        }
    }

    public override long Position
    {
        get => Live.Position + (_readPosition - _readLength + _writePosition);
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            Seek(value, SeekOrigin.Begin);
        }
    }

    protected override void Dispose(bool disposing)
    {
        try
        {
            if (disposing && _stream is not null)
            {
                try
                {
                    Flush();
                }
                finally
                {
                    _stream.Dispose();
                }
            }
        }
        finally
        {
            _stream = null;
            _buffer = null;
        }
    }

    public override void Flush()
    {
        Stream stream = Live;
        if (_writePosition > 0)
        {
            FlushWrite();
        }
        else if (_readPosition < _readLength && stream.CanSeek)
        {
            FlushRead();
        }
        if (stream.CanWrite)
        {
            stream.Flush();
        }
    }

    private void FlushRead()
    {
        if (_readPosition != _readLength)
        {
            Live.Seek(_readPosition - _readLength, SeekOrigin.Current);
        }
        _readPosition = 0;
        _readLength = 0;
    }

    private void FlushWrite()
    {
        if (_writePosition > 0)
        {
            Live.Write(_buffer!, 0, _writePosition);
            _writePosition = 0;
        }
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(new Span<byte>(buffer, offset, count));
    }

    public override int Read(Span<byte> destination)
    {
        Stream stream = Live;
        if (!stream.CanRead)
        {
            throw new NotSupportedException("Stream does not support reading.");
        }
        int available = _readLength - _readPosition;
        if (available == 0)
        {
            FlushWrite();
            if (destination.Length >= _bufferSize)
            {
                _readPosition = _readLength = 0;
                return stream.Read(destination);
            }
            _readLength = stream.Read(Buffer, 0, _bufferSize);
            _readPosition = 0;
            available = _readLength;
        }
        int read = Math.Min(available, destination.Length);
        new ReadOnlySpan<byte>(_buffer, _readPosition, read).CopyTo(destination);
        _readPosition += read;
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        if (!cancellationToken.IsCancellationRequested && _readLength - _readPosition >= count)
        {
            return Task.FromResult(Read(buffer, offset, count));
        }
        return base.ReadAsync(buffer, offset, count, cancellationToken);
    }

    public override int ReadByte()
    {
        if (_readPosition < _readLength)
        {
            return _buffer![_readPosition++];
        }
        Span<byte> one = stackalloc byte[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        Write(new ReadOnlySpan<byte>(buffer, offset, count));
    }

    public override void Write(ReadOnlySpan<byte> source)
    {
        Stream stream = Live;
        if (!stream.CanWrite)
        {
            throw new NotSupportedException("Stream does not support writing.");
        }
        if (_readLength != 0)
        {
            FlushRead();
        }
        if (_writePosition + source.Length > _bufferSize)
        {
            FlushWrite();
            if (source.Length >= _bufferSize)
            {
                stream.Write(source);
                return;
            }
        }
        source.CopyTo(new Span<byte>(Buffer, _writePosition, source.Length));
        _writePosition += source.Length;
    }

    public override void WriteByte(byte value)
    {
        ReadOnlySpan<byte> one = [value];
        Write(one);
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        Stream stream = Live;
        if (!stream.CanSeek)
        {
            throw new NotSupportedException("Stream does not support seeking.");
        }
        FlushWrite();
        if (origin == SeekOrigin.Current)
        {
            offset -= _readLength - _readPosition;
        }
        _readPosition = _readLength = 0;
        return stream.Seek(offset, origin);
    }

    public override void SetLength(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Flush();
        Live.SetLength(value);
    }
}
