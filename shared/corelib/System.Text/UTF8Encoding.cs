namespace System.Text;

public class UTF8Encoding : Encoding
{
    private readonly bool _emitMark;

    public UTF8Encoding() : this(false) { }
    public UTF8Encoding(bool encoderShouldEmitUTF8Identifier) : this(encoderShouldEmitUTF8Identifier, false) { }
    public UTF8Encoding(bool encoderShouldEmitUTF8Identifier, bool throwOnInvalidBytes) : base(65001)
    {
        _emitMark = encoderShouldEmitUTF8Identifier;
        if (throwOnInvalidBytes) SetFallbacks(EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    public override byte[] GetPreamble() => _emitMark ? [0xEF, 0xBB, 0xBF] : [];
    public override ReadOnlySpan<byte> Preamble => _emitMark ? [0xEF, 0xBB, 0xBF] : default;
    public override bool Equals(object? value) => value is UTF8Encoding other && other._emitMark == _emitMark
        && EncoderFallback.Equals(other.EncoderFallback) && DecoderFallback.Equals(other.DecoderFallback);
    public override int GetHashCode() => EncoderFallback.GetHashCode() + DecoderFallback.GetHashCode() + 65001 + (_emitMark ? 1 : 0);

    internal override bool IsAsciiSuperset => true;
    internal override int EncodeScalar(int scalar, Span<byte> destination) => EncodeUtf8(scalar, destination);
    internal override int DecodeScalar(ReadOnlySpan<byte> source, out int scalar) => DecodeUtf8(source, out scalar);

    internal static int EncodeUtf8(int scalar, Span<byte> destination)
    {
        if (scalar < 0x80)
        {
            destination[0] = (byte)scalar;
            return 1;
        }
        if (scalar < 0x800)
        {
            destination[0] = (byte)(0xC0 | scalar >> 6);
            destination[1] = (byte)(0x80 | scalar & 0x3F);
            return 2;
        }
        if (scalar < 0x10000)
        {
            destination[0] = (byte)(0xE0 | scalar >> 12);
            destination[1] = (byte)(0x80 | scalar >> 6 & 0x3F);
            destination[2] = (byte)(0x80 | scalar & 0x3F);
            return 3;
        }
        destination[0] = (byte)(0xF0 | scalar >> 18);
        destination[1] = (byte)(0x80 | scalar >> 12 & 0x3F);
        destination[2] = (byte)(0x80 | scalar >> 6 & 0x3F);
        destination[3] = (byte)(0x80 | scalar & 0x3F);
        return 4;
    }

    // What is no sequence is reported up to its first byte that cannot continue it (Unicode, "maximal subparts").
    internal static int DecodeUtf8(ReadOnlySpan<byte> source, out int scalar)
    {
        byte first = source[0];
        scalar = first;
        if (first < 0x80) return 1;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0)
        {
            scalar = Transcoder.Invalid;
            return 1;
        }
        // The second byte is narrower after some leads: no overlong forms, no surrogates, nothing past 0x10FFFF.
        byte low = first == 0xE0 ? (byte)0xA0 : first == 0xF0 ? (byte)0x90 : (byte)0x80;
        byte high = first == 0xED ? (byte)0x9F : first == 0xF4 ? (byte)0x8F : (byte)0xBF;
        int value = first & (0x7F >> length);
        for (int i = 1; i < length; i++)
        {
            if (i == source.Length)
            {
                scalar = Transcoder.Incomplete;
                return i;
            }
            byte next = source[i];
            if (next < low || next > high)
            {
                scalar = Transcoder.Invalid;
                return i;
            }
            low = 0x80;
            high = 0xBF;
            value = value << 6 | next & 0x3F;
        }
        scalar = value;
        return length;
    }

    private static void Check(Array array, int index, int count, string arrayName, string indexName, string countName)
    {
        if (array is null) throw new ArgumentNullException(arrayName);
        if (index < 0) throw new ArgumentOutOfRangeException(indexName, "Non-negative number required.");
        if (count < 0) throw new ArgumentOutOfRangeException(countName, "Non-negative number required.");
        if (array.Length - index < count) throw new ArgumentOutOfRangeException(arrayName, "Index and count must refer to a location within the buffer.");
    }

    private int Count(ReadOnlySpan<char> chars)
    {
        char pending = '\0';
        return Transcoder.Encode(this, chars, default, true, true, ref pending, false, out _);
    }

    private int Write(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        char pending = '\0';
        return Transcoder.Encode(this, chars, bytes, false, true, ref pending, false, out _);
    }

    public override int GetByteCount(char[] chars, int index, int count)
    {
        Check(chars, index, count, nameof(chars), nameof(index), nameof(count));
        return Count(new ReadOnlySpan<char>(chars, index, count));
    }

    public override int GetByteCount(string chars)
    {
        if (chars is null) throw new ArgumentNullException(nameof(chars));
        return Count(chars);
    }

    [CLSCompliant(false)]
    public override unsafe int GetByteCount(char* chars, int count)
    {
        ArgumentNullException.ThrowIfNull(chars);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Count(new ReadOnlySpan<char>(chars, count));
    }

    public override int GetByteCount(ReadOnlySpan<char> chars) => Count(chars);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        Check(chars, charIndex, charCount, nameof(chars), nameof(charIndex), nameof(charCount));
        Check(bytes, byteIndex, 0, nameof(bytes), nameof(byteIndex), nameof(byteIndex));
        return Write(new ReadOnlySpan<char>(chars, charIndex, charCount), new Span<byte>(bytes).Slice(byteIndex));
    }

    public override int GetBytes(string chars, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        if (chars is null) throw new ArgumentNullException(nameof(chars));
        if (charIndex < 0) throw new ArgumentOutOfRangeException(nameof(charIndex), "Non-negative number required.");
        if (charCount < 0) throw new ArgumentOutOfRangeException(nameof(charCount), "Non-negative number required.");
        if (chars.Length - charIndex < charCount) throw new ArgumentOutOfRangeException(nameof(chars), "Index and count must refer to a location within the string.");
        Check(bytes, byteIndex, 0, nameof(bytes), nameof(byteIndex), nameof(byteIndex));
        return Write(chars.AsSpan(charIndex, charCount), new Span<byte>(bytes).Slice(byteIndex));
    }

    [CLSCompliant(false)]
    public override unsafe int GetBytes(char* chars, int charCount, byte* bytes, int byteCount)
    {
        ArgumentNullException.ThrowIfNull(chars);
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentOutOfRangeException.ThrowIfNegative(charCount);
        ArgumentOutOfRangeException.ThrowIfNegative(byteCount);
        return Write(new ReadOnlySpan<char>(chars, charCount), new Span<byte>(bytes, byteCount));
    }

    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes) => Write(chars, bytes);

    public override bool TryGetBytes(ReadOnlySpan<char> chars, Span<byte> bytes, out int bytesWritten)
    {
        char pending = '\0';
        int written = Transcoder.Encode(this, chars, bytes, false, true, ref pending, true, out int consumed);
        bool all = consumed == chars.Length;
        bytesWritten = all ? written : 0;
        return all;
    }

    public override int GetCharCount(byte[] bytes, int index, int count)
    {
        Check(bytes, index, count, nameof(bytes), nameof(index), nameof(count));
        return Transcoder.Decode(this, new ReadOnlySpan<byte>(bytes, index, count), default, true, true, false, out _);
    }

    [CLSCompliant(false)]
    public override unsafe int GetCharCount(byte* bytes, int count)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return GetCharCount(new ReadOnlySpan<byte>(bytes, count));
    }

    public override int GetCharCount(ReadOnlySpan<byte> bytes) => Transcoder.Decode(this, bytes, default, true, true, false, out _);

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        Check(bytes, byteIndex, byteCount, nameof(bytes), nameof(byteIndex), nameof(byteCount));
        Check(chars, charIndex, 0, nameof(chars), nameof(charIndex), nameof(charIndex));
        return GetChars(new ReadOnlySpan<byte>(bytes, byteIndex, byteCount), new Span<char>(chars).Slice(charIndex));
    }

    [CLSCompliant(false)]
    public override unsafe int GetChars(byte* bytes, int byteCount, char* chars, int charCount)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(chars);
        ArgumentOutOfRangeException.ThrowIfNegative(byteCount);
        ArgumentOutOfRangeException.ThrowIfNegative(charCount);
        return GetChars(new ReadOnlySpan<byte>(bytes, byteCount), new Span<char>(chars, charCount));
    }

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars) => Transcoder.Decode(this, bytes, chars, false, true, false, out _);

    public override bool TryGetChars(ReadOnlySpan<byte> bytes, Span<char> chars, out int charsWritten)
    {
        int written = Transcoder.Decode(this, bytes, chars, false, true, true, out int consumed);
        bool all = consumed == bytes.Length;
        charsWritten = all ? written : 0;
        return all;
    }

    public override string GetString(byte[] bytes, int index, int count)
    {
        Check(bytes, index, count, nameof(bytes), nameof(index), nameof(count));
        return GetString(new ReadOnlySpan<byte>(bytes, index, count));
    }

    private static int Limit(long count, string name)
    {
        if (count > int.MaxValue) throw new ArgumentOutOfRangeException(name, "Too many characters. The resulting number of bytes is larger than what can be returned as an int.");
        return (int)count;
    }

    public override int GetMaxByteCount(int charCount)
    {
        if (charCount < 0) throw new ArgumentOutOfRangeException(nameof(charCount), "Non-negative number required.");
        long count = (long)charCount + 1;
        if (EncoderFallback.MaxCharCount > 1) count *= EncoderFallback.MaxCharCount;
        return Limit(count * 3, nameof(charCount));
    }

    public override int GetMaxCharCount(int byteCount)
    {
        if (byteCount < 0) throw new ArgumentOutOfRangeException(nameof(byteCount), "Non-negative number required.");
        long count = (long)byteCount + 1;
        if (DecoderFallback.MaxCharCount > 1) count *= DecoderFallback.MaxCharCount;
        return Limit(count, nameof(byteCount));
    }
}
