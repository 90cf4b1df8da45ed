namespace System.IO;

using System.Text;
using System.Threading;
using System.Threading.Tasks;

/// Encodes text into a stream, through a buffer of characters.
public class StreamWriter : TextWriter
{
    public static new readonly StreamWriter Null = new StreamWriter(Stream.Null, UTF8NoMark, MinBufferSize, leaveOpen: true);

    private const int DefaultBufferSize = 1024;
    private const int DefaultFileBufferSize = 4096;
    private const int MinBufferSize = 128;

    private static Encoding UTF8NoMark => s_utf8NoMark ??= new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static Encoding? s_utf8NoMark;

    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly Encoder _encoder;
    private readonly char[] _chars;
    private byte[]? _bytes;
    private int _charPosition;
    private bool _autoFlush;
    private bool _wrotePreamble;
    private bool _disposed;
    private readonly bool _leaveOpen;

    public StreamWriter(Stream stream)
        : this(stream, UTF8NoMark, DefaultBufferSize, false)
    {
    }

    public StreamWriter(Stream stream, Encoding encoding)
        : this(stream, encoding, DefaultBufferSize, false)
    {
    }

    public StreamWriter(Stream stream, Encoding encoding, int bufferSize)
        : this(stream, encoding, bufferSize, false)
    {
    }

    public StreamWriter(Stream stream, Encoding? encoding = null, int bufferSize = -1, bool leaveOpen = false)
        : base(null)
    {
        if (stream is null)
        {
            throw new ArgumentNullException(nameof(stream));
        }
        if (!stream.CanWrite)
        {
            throw new ArgumentException("Stream was not writable.");
        }
        if (bufferSize == -1)
        {
            bufferSize = DefaultBufferSize;
        }
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
        _stream = stream;
        _encoding = encoding ?? UTF8NoMark;
        _encoder = _encoding.GetEncoder();
        _chars = new char[Math.Max(bufferSize, MinBufferSize)];
        // A mark belongs at the very beginning only.
        _wrotePreamble = stream.CanSeek && stream.Position > 0;
        _leaveOpen = leaveOpen;
    }

    public StreamWriter(string path)
        : this(path, false, UTF8NoMark, DefaultBufferSize)
    {
    }

    public StreamWriter(string path, bool append)
        : this(path, append, UTF8NoMark, DefaultBufferSize)
    {
    }

    public StreamWriter(string path, bool append, Encoding encoding)
        : this(path, append, encoding, DefaultBufferSize)
    {
    }

    public StreamWriter(string path, bool append, Encoding? encoding = null, int bufferSize = -1)
        : this(OpenFile(path, append), encoding, bufferSize, false)
    {
    }

    public StreamWriter(string path, FileStreamOptions options)
        : this(path, UTF8NoMark, options)
    {
    }

    public StreamWriter(string path, Encoding? encoding, FileStreamOptions options)
        : this(new FileStream(path, options), encoding, DefaultFileBufferSize)
    {
    }

    private static FileStream OpenFile(string path, bool append)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new FileStream(path, append ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.Read, DefaultFileBufferSize);
    }

    public virtual bool AutoFlush
    {
        get => _autoFlush;
        set
        {
            _autoFlush = value;
            if (value)
            {
                Flush(true, false);
            }
        }
    }

    public virtual Stream BaseStream => _stream;

    public override Encoding Encoding => _encoding;

    private void CheckOpen()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(GetType().Name, "Cannot write to a closed TextWriter.");
        }
    }

    public override void Close()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected override void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }
        try
        {
            if (disposing)
            {
                Flush(flushStream: true, flushEncoder: true);
            }
        }
        finally
        {
            _disposed = true;
            if (!_leaveOpen && disposing)
            {
                _stream.Close();
            }
        }
    }

    public override ValueTask DisposeAsync() => GetType() != typeof(StreamWriter) ? base.DisposeAsync() : DisposeAsyncCore();

    private async ValueTask DisposeAsyncCore()
    {
        if (_disposed)
        {
            return;
        }
        try
        {
            await FlushAsync(default).ConfigureAwait(false);
            Flush(flushStream: true, flushEncoder: true);
        }
        finally
        {
            _disposed = true;
            if (!_leaveOpen)
            {
                await _stream.DisposeAsync().ConfigureAwait(false);
            }
        }
        GC.SuppressFinalize(this);
    }

    public override void Flush()
    {
        CheckOpen();
        Flush(true, true);
    }

    private void Flush(bool flushStream, bool flushEncoder)
    {
        if (_charPosition == 0 && !flushStream && !flushEncoder)
        {
            return;
        }
        if (!_wrotePreamble)
        {
            _wrotePreamble = true;
            ReadOnlySpan<byte> preamble = _encoding.Preamble;
            if (preamble.Length > 0)
            {
                _stream.Write(preamble);
            }
        }
        _bytes ??= new byte[_encoding.GetMaxByteCount(_chars.Length)];
        int count = _encoder.GetBytes(_chars, 0, _charPosition, _bytes, 0, flushEncoder);
        _charPosition = 0;
        if (count > 0)
        {
            _stream.Write(_bytes, 0, count);
        }
        if (flushStream)
        {
            _stream.Flush();
        }
    }

    public override void Write(char value)
    {
        CheckOpen();
        if (_charPosition == _chars.Length)
        {
            Flush(false, false);
        }
        _chars[_charPosition++] = value;
        if (_autoFlush)
        {
            Flush(true, false);
        }
    }

    public override void Write(char[]? buffer) => WriteSpan(buffer, appendNewLine: false);

    public override void Write(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count)
        {
            throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        }
        WriteSpan(new ReadOnlySpan<char>(buffer, index, count), appendNewLine: false);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (GetType() == typeof(StreamWriter))
        {
            WriteSpan(buffer, appendNewLine: false);
        }
        else
        {
            base.Write(buffer);
        }
    }

    public override void Write(string? value) => WriteSpan(value.AsSpan(), appendNewLine: false);

    public override void WriteLine(string? value) => WriteSpan(value.AsSpan(), appendNewLine: true);

    public override void WriteLine(ReadOnlySpan<char> buffer)
    {
        if (GetType() == typeof(StreamWriter))
        {
            WriteSpan(buffer, appendNewLine: true);
        }
        else
        {
            base.WriteLine(buffer);
        }
    }

    private void WriteSpan(ReadOnlySpan<char> buffer, bool appendNewLine)
    {
        CheckOpen();
        Append(buffer);
        if (appendNewLine)
        {
            Append(CoreNewLine);
        }
        if (_autoFlush)
        {
            Flush(true, false);
        }
    }

    private void Append(ReadOnlySpan<char> buffer)
    {
        while (buffer.Length > 0)
        {
            if (_charPosition == _chars.Length)
            {
                Flush(false, false);
            }
            int count = Math.Min(_chars.Length - _charPosition, buffer.Length);
            buffer.Slice(0, count).CopyTo(new Span<char>(_chars, _charPosition, count));
            _charPosition += count;
            buffer = buffer.Slice(count);
        }
    }

    public override Task FlushAsync()
    {
        CheckOpen();
        return FlushAsync(default);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        CheckOpen();
        cancellationToken.ThrowIfCancellationRequested();
        Flush(false, true);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
