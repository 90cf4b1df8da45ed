namespace System.IO;

using System.Buffers.Binary;
using System.Text;

public class BinaryReader : IDisposable
{
    private const int MaxCharBytes = 128;

    private readonly Stream _stream;
    private readonly Encoding _encoding;
    private readonly Decoder _decoder;
    private readonly bool _twoBytesPerChar;
    private readonly bool _leaveOpen;
    private bool _disposed;

    public BinaryReader(Stream input)
        : this(input, Encoding.UTF8, false)
    {
    }

    public BinaryReader(Stream input, Encoding encoding)
        : this(input, encoding, false)
    {
    }

    public BinaryReader(Stream input, Encoding encoding, bool leaveOpen)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(encoding);
        if (!input.CanRead)
        {
            throw new ArgumentException("Stream was not readable.");
        }
        _stream = input;
        _encoding = encoding;
        _decoder = encoding.GetDecoder();
        _twoBytesPerChar = encoding is UnicodeEncoding;
        _leaveOpen = leaveOpen;
    }

    public virtual Stream BaseStream => _stream;

    private void CheckOpen()
    {
        if (_disposed)
        {
            throw new ObjectDisposedException(null, "Cannot access a closed file.");
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!_disposed)
        {
            if (disposing && !_leaveOpen)
            {
                _stream.Close();
            }
            _disposed = true;
        }
    }

    public void Dispose() => Dispose(true);

    public virtual void Close() => Dispose(true);

    /// The next bytes; an exception when there are fewer.
    private void Fill(Span<byte> buffer)
    {
        CheckOpen();
        _stream.ReadExactly(buffer);
    }

    protected virtual void FillBuffer(int numBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numBytes);
        CheckOpen();
        byte[] skipped = new byte[numBytes];
        _stream.ReadExactly(skipped, 0, numBytes);
    }

    public virtual int PeekChar()
    {
        CheckOpen();
        if (!_stream.CanSeek)
        {
            return -1;
        }
        long position = _stream.Position;
        int value = Read();
        _stream.Position = position;
        return value;
    }

    public virtual int Read()
    {
        CheckOpen();
        Span<char> one = stackalloc char[1];
        return ReadChars(one) == 0 ? -1 : one[0];
    }

    public virtual byte ReadByte()
    {
        CheckOpen();
        int value = _stream.ReadByte();
        return value >= 0 ? (byte)value : throw new EndOfStreamException("Unable to read beyond the end of the stream.");
    }

    public virtual sbyte ReadSByte() => (sbyte)ReadByte();

    public virtual bool ReadBoolean() => ReadByte() != 0;

    public virtual char ReadChar()
    {
        int value = Read();
        return value >= 0 ? (char)value : throw new EndOfStreamException("Unable to read beyond the end of the stream.");
    }

    public virtual short ReadInt16()
    {
        Span<byte> bytes = stackalloc byte[2];
        Fill(bytes);
        return BinaryPrimitives.ReadInt16LittleEndian(bytes);
    }

    public virtual ushort ReadUInt16() => (ushort)ReadInt16();

    public virtual int ReadInt32()
    {
        Span<byte> bytes = stackalloc byte[4];
        Fill(bytes);
        return BinaryPrimitives.ReadInt32LittleEndian(bytes);
    }

    public virtual uint ReadUInt32() => (uint)ReadInt32();

    public virtual long ReadInt64()
    {
        Span<byte> bytes = stackalloc byte[8];
        Fill(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    public virtual ulong ReadUInt64() => (ulong)ReadInt64();

    public virtual Half ReadHalf() => BitConverter.Int16BitsToHalf(ReadInt16());

    public virtual float ReadSingle() => BitConverter.Int32BitsToSingle(ReadInt32());

    public virtual double ReadDouble() => BitConverter.Int64BitsToDouble(ReadInt64());

    public virtual decimal ReadDecimal()
    {
        int low = ReadInt32();
        int middle = ReadInt32();
        int high = ReadInt32();
        int flags = ReadInt32();
        try
        {
            return new decimal([low, middle, high, flags]);
        }
        catch (ArgumentException exception)
        {
            throw new IOException("Decimal constructor requires an array or span of four valid decimal bytes.", exception);
        }
    }

    public virtual string ReadString()
    {
        CheckOpen();
        int length = Read7BitEncodedInt();
        if (length < 0)
        {
            throw new IOException("BinaryReader encountered an invalid string length of " + length.ToString() + " characters.");
        }
        if (length == 0)
        {
            return string.Empty;
        }
        byte[] bytes = new byte[length];
        _stream.ReadExactly(bytes, 0, length);
        return _encoding.GetString(bytes, 0, length);
    }

    public virtual int Read(char[] buffer, int index, int count)
    {
        CheckRange(buffer, index, count);
        CheckOpen();
        return ReadChars(new Span<char>(buffer, index, count));
    }

    public virtual int Read(Span<char> buffer)
    {
        CheckOpen();
        return ReadChars(buffer);
    }

    private static void CheckRange(Array buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count)
        {
            throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        }
    }

    /// Never reads more bytes than the characters asked for can take.
    private int ReadChars(Span<char> buffer)
    {
        Span<byte> bytes = stackalloc byte[MaxCharBytes];
        int total = 0;
        while (total < buffer.Length)
        {
            int wanted = Math.Min((buffer.Length - total) * (_twoBytesPerChar ? 2 : 1), MaxCharBytes);
            int read = _stream.Read(bytes.Slice(0, wanted));
            if (read == 0)
            {
                break;
            }
            total += _decoder.GetChars(bytes.Slice(0, read), buffer.Slice(total), flush: false);
        }
        return total;
    }

    public virtual char[] ReadChars(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        CheckOpen();
        char[] chars = new char[count];
        int read = ReadChars(new Span<char>(chars));
        if (read != count)
        {
            Array.Resize(ref chars, read);
        }
        return chars;
    }

    public virtual int Read(byte[] buffer, int index, int count)
    {
        CheckRange(buffer, index, count);
        CheckOpen();
        return _stream.Read(buffer, index, count);
    }

    public virtual int Read(Span<byte> buffer)
    {
        CheckOpen();
        return _stream.Read(buffer);
    }

    public virtual byte[] ReadBytes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        CheckOpen();
        byte[] bytes = new byte[count];
        int read = _stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false);
        if (read != count)
        {
            Array.Resize(ref bytes, read);
        }
        return bytes;
    }

    public virtual void ReadExactly(Span<byte> buffer) => Fill(buffer);

    public int Read7BitEncodedInt()
    {
        uint result = 0;
        for (int shift = 0; shift < 28; shift += 7)
        {
            byte part = ReadByte();
            result |= (part & 0x7Fu) << shift;
            if (part <= 0x7F)
            {
                return (int)result;
            }
        }
        byte last = ReadByte();
        if (last > 0b1111)
        {
            throw new FormatException("Too many bytes in what should have been a 7-bit encoded integer.");
        }
        return (int)(result | ((uint)last << 28));
    }

    public long Read7BitEncodedInt64()
    {
        ulong result = 0;
        for (int shift = 0; shift < 63; shift += 7)
        {
            byte part = ReadByte();
            result |= (part & 0x7Ful) << shift;
            if (part <= 0x7F)
            {
                return (long)result;
            }
        }
        byte last = ReadByte();
        if (last > 1)
        {
            throw new FormatException("Too many bytes in what should have been a 7-bit encoded integer.");
        }
        return (long)(result | ((ulong)last << 63));
    }
}
