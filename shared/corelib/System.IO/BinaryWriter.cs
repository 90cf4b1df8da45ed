namespace System.IO;

using System.Buffers.Binary;
using System.Text;
using System.Threading.Tasks;

public class BinaryWriter : IDisposable, IAsyncDisposable
{
    public static readonly BinaryWriter Null = new BinaryWriter();

    protected Stream OutStream;
    private readonly Encoding _encoding;
    private readonly bool _leaveOpen;

    protected BinaryWriter()
        : this(Stream.Null, Encoding.UTF8, false)
    {
    }

    public BinaryWriter(Stream output)
        : this(output, Encoding.UTF8, false)
    {
    }

    public BinaryWriter(Stream output, Encoding encoding)
        : this(output, encoding, false)
    {
    }

    public BinaryWriter(Stream output, Encoding encoding, bool leaveOpen)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(encoding);
        if (!output.CanWrite)
        {
            throw new ArgumentException("Stream was not writable.");
        }
        OutStream = output;
        _encoding = encoding;
        _leaveOpen = leaveOpen;
    }

    public virtual void Close() => Dispose(true);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (_leaveOpen)
            {
                OutStream.Flush();
            }
            else
            {
                OutStream.Close();
            }
        }
    }

    public void Dispose() => Dispose(true);

    public virtual ValueTask DisposeAsync()
    {
        try
        {
            Dispose(true);
            return default;
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }

    public virtual Stream BaseStream
    {
        get
        {
            Flush();
            return OutStream;
        }
    }

    public virtual void Flush() => OutStream.Flush();

    public virtual long Seek(int offset, SeekOrigin origin) => OutStream.Seek(offset, origin);

    public virtual void Write(bool value) => OutStream.WriteByte((byte)(value ? 1 : 0));

    public virtual void Write(byte value) => OutStream.WriteByte(value);

    public virtual void Write(sbyte value) => OutStream.WriteByte((byte)value);

    public virtual void Write(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        OutStream.Write(buffer, 0, buffer.Length);
    }

    public virtual void Write(byte[] buffer, int index, int count) => OutStream.Write(buffer, index, count);

    public virtual void Write(char ch)
    {
        if (char.IsSurrogate(ch))
        {
            throw new ArgumentException("Unicode surrogate characters must be written out as pairs together in the same call, not individually. Consider passing in a character array instead.");
        }
        Write(new ReadOnlySpan<char>(in ch));
    }

    public virtual void Write(char[] chars)
    {
        ArgumentNullException.ThrowIfNull(chars);
        Write(new ReadOnlySpan<char>(chars));
    }

    public virtual void Write(char[] chars, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(chars);
        Write(new ReadOnlySpan<char>(chars, index, count));
    }

    public virtual void Write(double value) => Write(BitConverter.DoubleToInt64Bits(value));

    public virtual void Write(decimal value)
    {
        foreach (int part in decimal.GetBits(value))
        {
            Write(part);
        }
    }

    public virtual void Write(short value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteInt16LittleEndian(bytes, value);
        OutStream.Write(bytes);
    }

    public virtual void Write(ushort value) => Write((short)value);

    public virtual void Write(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        OutStream.Write(bytes);
    }

    public virtual void Write(uint value) => Write((int)value);

    public virtual void Write(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        OutStream.Write(bytes);
    }

    public virtual void Write(ulong value) => Write((long)value);

    public virtual void Write(float value) => Write(BitConverter.SingleToInt32Bits(value));

    public virtual void Write(Half value) => Write(BitConverter.HalfToInt16Bits(value));

    public virtual void Write(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        byte[] bytes = _encoding.GetBytes(value);
        Write7BitEncodedInt(bytes.Length);
        OutStream.Write(bytes, 0, bytes.Length);
    }

    public virtual void Write(ReadOnlySpan<byte> buffer) => OutStream.Write(buffer);

    public virtual void Write(ReadOnlySpan<char> chars)
    {
        byte[] bytes = new byte[_encoding.GetByteCount(chars)];
        _encoding.GetBytes(chars, bytes);
        OutStream.Write(bytes, 0, bytes.Length);
    }

    public void Write7BitEncodedInt(int value)
    {
        uint rest = (uint)value;
        while (rest > 0x7F)
        {
            Write((byte)(rest | 0x80));
            rest >>= 7;
        }
        Write((byte)rest);
    }

    public void Write7BitEncodedInt64(long value)
    {
        ulong rest = (ulong)value;
        while (rest > 0x7F)
        {
            Write((byte)(rest | 0x80));
            rest >>= 7;
        }
        Write((byte)rest);
    }
}
