namespace System.IO;

using System.Text;

/// Decodes the bytes of a stream.
public partial class StreamReader : TextReader
{
    public static new readonly StreamReader Null = new NullStreamReader();

    private const int DefaultBufferSize = 1024;
    private const int DefaultFileBufferSize = 4096;
    private const int MinBufferSize = 128;

    private readonly Stream _stream;
    private Encoding _encoding;
    private Decoder _decoder;
    private readonly byte[] _bytes;
    private char[] _chars;
    private int _charPosition;
    private int _charLength;
    private int _byteLength;
    private bool _detectEncoding;
    /// A byte order mark may still come.
    private bool _checkPreamble;
    private bool _atEnd;
    private bool _disposed;
    private readonly bool _leaveOpen;

    private StreamReader()
    {
        _stream = Stream.Null;
        _encoding = Encoding.Unicode;
        _decoder = null!;
        _bytes = [];
        _chars = [];
        _atEnd = true;
    }

    public StreamReader(Stream stream)
        : this(stream, true)
    {
    }

    public StreamReader(Stream stream, bool detectEncodingFromByteOrderMarks)
        : this(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks, DefaultBufferSize, false)
    {
    }

    public StreamReader(Stream stream, Encoding encoding)
        : this(stream, encoding, true, DefaultBufferSize, false)
    {
    }

    public StreamReader(Stream stream, Encoding encoding, bool detectEncodingFromByteOrderMarks)
        : this(stream, encoding, detectEncodingFromByteOrderMarks, DefaultBufferSize, false)
    {
    }

    public StreamReader(Stream stream, Encoding encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)
        : this(stream, encoding, detectEncodingFromByteOrderMarks, bufferSize, false)
    {
    }

    public StreamReader(
        Stream stream, Encoding? encoding = null, bool detectEncodingFromByteOrderMarks = true, int bufferSize = -1, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
        {
            throw new ArgumentException("Stream was not readable.");
        }
        if (bufferSize == -1)
        {
            bufferSize = DefaultBufferSize;
        }
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
        _stream = stream;
        _encoding = encoding ?? Encoding.UTF8;
        _decoder = _encoding.GetDecoder();
        bufferSize = Math.Max(bufferSize, MinBufferSize);
        _bytes = new byte[bufferSize];
        _chars = new char[_encoding.GetMaxCharCount(bufferSize)];
        _detectEncoding = detectEncodingFromByteOrderMarks;
        _checkPreamble = _encoding.Preamble.Length > 0;
        _leaveOpen = leaveOpen;
    }

    public StreamReader(string path)
        : this(path, true)
    {
    }

    public StreamReader(string path, bool detectEncodingFromByteOrderMarks)
        : this(path, Encoding.UTF8, detectEncodingFromByteOrderMarks, DefaultBufferSize)
    {
    }

    public StreamReader(string path, Encoding encoding)
        : this(path, encoding, true, DefaultBufferSize)
    {
    }

    public StreamReader(string path, Encoding encoding, bool detectEncodingFromByteOrderMarks)
        : this(path, encoding, detectEncodingFromByteOrderMarks, DefaultBufferSize)
    {
    }

    public StreamReader(string path, Encoding? encoding, bool detectEncodingFromByteOrderMarks, int bufferSize)
        : this(OpenFile(path, bufferSize), encoding, detectEncodingFromByteOrderMarks, bufferSize, false)
    {
    }

    public StreamReader(string path, FileStreamOptions options)
        : this(path, Encoding.UTF8, true, options)
    {
    }

    public StreamReader(string path, Encoding? encoding, bool detectEncodingFromByteOrderMarks, FileStreamOptions options)
        : this(new FileStream(path, options), encoding, detectEncodingFromByteOrderMarks, DefaultBufferSize, false)
    {
    }

    private static FileStream OpenFile(string path, int bufferSize)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
        return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, DefaultFileBufferSize);
    }

    public virtual Encoding CurrentEncoding => _encoding;

    public virtual Stream BaseStream => _stream;

    public bool EndOfStream
    {
        get
        {
            CheckOpen();
            return _charPosition >= _charLength && ReadBuffer() == 0;
        }
    }

    private void CheckOpen()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(GetType().Name, "Cannot read from a closed TextReader.");
        }
    }

    public override void Close() => Dispose(true);

    protected override void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }
        _disposed = true;
        if (!_leaveOpen && disposing)
        {
            _stream.Close();
        }
        base.Dispose(disposing);
    }

    public void DiscardBufferedData()
    {
        _byteLength = 0;
        _charLength = 0;
        _charPosition = 0;
        _atEnd = false;
        _decoder = _encoding.GetDecoder();
    }

    public override int Peek()
    {
        CheckOpen();
        if (_charPosition == _charLength && ReadBuffer() == 0)
        {
            return -1;
        }
        return _chars[_charPosition];
    }

    public override int Read()
    {
        CheckOpen();
        if (_charPosition == _charLength && ReadBuffer() == 0)
        {
            return -1;
        }
        return _chars[_charPosition++];
    }

    public override int Read(char[] buffer, int index, int count)
    {
        CheckRange(buffer, index, count);
        return ReadCore(new Span<char>(buffer, index, count));
    }

    public override int Read(Span<char> buffer) => GetType() == typeof(StreamReader) ? ReadCore(buffer) : base.Read(buffer);

    private static void CheckRange(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count)
        {
            throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        }
    }

    private int ReadCore(Span<char> buffer)
    {
        CheckOpen();
        if (buffer.Length == 0)
        {
            return 0;
        }
        if (_charPosition == _charLength && ReadBuffer() == 0)
        {
            return 0;
        }
        int total = 0;
        // What is there already; more only if the stream does not have to be waited for.
        int read = Math.Min(_charLength - _charPosition, buffer.Length);
        new ReadOnlySpan<char>(_chars, _charPosition, read).CopyTo(buffer);
        _charPosition += read;
        total += read;
        while (total < buffer.Length && !_atEnd && _charPosition == _charLength && _byteLength == _bytes.Length && ReadBuffer() > 0)
        {
            read = Math.Min(_charLength - _charPosition, buffer.Length - total);
            new ReadOnlySpan<char>(_chars, _charPosition, read).CopyTo(buffer.Slice(total));
            _charPosition += read;
            total += read;
        }
        return total;
    }

    public override int ReadBlock(char[] buffer, int index, int count)
    {
        CheckRange(buffer, index, count);
        return ReadBlock(new Span<char>(buffer, index, count));
    }

    public override int ReadBlock(Span<char> buffer)
    {
        int total = 0;
        int read;
        do
        {
            read = ReadCore(buffer.Slice(total));
            total += read;
        }
        while (read > 0 && total < buffer.Length);
        return total;
    }

    public override string ReadToEnd()
    {
        CheckOpen();
        StringBuilder text = new StringBuilder(_charLength - _charPosition);
        do
        {
            text.Append(_chars, _charPosition, _charLength - _charPosition);
            _charPosition = _charLength;
        }
        while (ReadBuffer() > 0);
        return text.ToString();
    }

    public override string? ReadLine()
    {
        CheckOpen();
        if (_charPosition == _charLength && ReadBuffer() == 0)
        {
            return null;
        }
        StringBuilder? text = null;
        do
        {
            ReadOnlySpan<char> rest = new ReadOnlySpan<char>(_chars, _charPosition, _charLength - _charPosition);
            int end = rest.IndexOfAny('\r', '\n');
            if (end >= 0)
            {
                string line = text is null ? new string(rest.Slice(0, end)) : text.Append(rest.Slice(0, end)).ToString();
                bool isReturn = rest[end] == '\r';
                _charPosition += end + 1;
                if (isReturn && (_charPosition < _charLength || ReadBuffer() > 0) && _chars[_charPosition] == '\n')
                {
                    _charPosition++;
                }
                return line;
            }
            (text ??= new StringBuilder(rest.Length + 80)).Append(rest);
        }
        while (ReadBuffer() > 0);
        return text.ToString();
    }

    /// Refills the characters; 0 at the end of the stream.
    private int ReadBuffer()
    {
        _charLength = 0;
        _charPosition = 0;
        if (_atEnd)
        {
            return 0;
        }
        do
        {
            int start = _checkPreamble ? _byteLength : 0;
            int read = _stream.Read(_bytes, start, _bytes.Length - start);
            Decode(read, start);
        }
        while (_charLength == 0 && !_atEnd);
        return _charLength;
    }

    /// Decodes what was just read: `read` bytes at `start` of the buffer.
    private void Decode(int read, int start)
    {
        if (read == 0)
        {
            _atEnd = true;
            // A beginning that might have been a mark is text after all; then the decoder gives up what it holds.
            int pending = start;
            _byteLength = 0;
            _checkPreamble = false;
            EnsureChars(pending);
            _charLength = _decoder.GetChars(_bytes, 0, pending, _chars, 0, flush: true);
            return;
        }
        _byteLength = start + read;
        if (_checkPreamble)
        {
            ReadOnlySpan<byte> preamble = _encoding.Preamble;
            int compared = Math.Min(preamble.Length, _byteLength);
            if (!new ReadOnlySpan<byte>(_bytes, 0, compared).SequenceEqual(preamble.Slice(0, compared)))
            {
                _checkPreamble = false;
            }
            else if (compared < preamble.Length)
            {
                return;
            }
            else
            {
                RemoveBytes(compared);
                _checkPreamble = false;
                _detectEncoding = false;
            }
        }
        if (_detectEncoding && _byteLength >= 2)
        {
            DetectEncoding();
        }
        EnsureChars(_byteLength);
        _charLength = _decoder.GetChars(_bytes, 0, _byteLength, _chars, 0, flush: false);
    }

    private void EnsureChars(int bytes)
    {
        int needed = _encoding.GetMaxCharCount(bytes);
        if (_chars.Length < needed)
        {
            _chars = new char[needed];
        }
    }

    private void RemoveBytes(int count)
    {
        Array.Copy(_bytes, count, _bytes, 0, _byteLength - count);
        _byteLength -= count;
    }

    private void DetectEncoding()
    {
        byte first = _bytes[0];
        byte second = _bytes[1];
        Encoding? found = null;
        int mark = 2;
        if (first == 0xFE && second == 0xFF)
        {
            found = Encoding.BigEndianUnicode;
        }
        else if (first == 0xFF && second == 0xFE)
        {
            if (_byteLength >= 4 && _bytes[2] == 0 && _bytes[3] == 0)
            {
                found = Encoding.UTF32;
                mark = 4;
            }
            else
            {
                found = Encoding.Unicode;
            }
        }
        else if (_byteLength >= 3 && first == 0xEF && second == 0xBB && _bytes[2] == 0xBF)
        {
            found = Encoding.UTF8;
            mark = 3;
        }
        else if (_byteLength >= 4 && first == 0 && second == 0 && _bytes[2] == 0xFE && _bytes[3] == 0xFF)
        {
            found = new UTF32Encoding(bigEndian: true, byteOrderMark: true);
            mark = 4;
        }
        _detectEncoding = false;
        if (found is not null)
        {
            RemoveBytes(mark);
            _encoding = found;
            _decoder = found.GetDecoder();
        }
    }

    private sealed class NullStreamReader : StreamReader
    {
        public override int Peek() => -1;

        public override int Read() => -1;

        public override int Read(char[] buffer, int index, int count) => 0;

        public override string? ReadLine() => null;

        public override string ReadToEnd() => string.Empty;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
