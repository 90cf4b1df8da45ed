namespace System.Text;

public class ASCIIEncoding : Encoding
{
    public ASCIIEncoding() : base(20127) => SetFallbacks(new EncoderReplacementFallback("?"), new DecoderReplacementFallback("?"));

    public override bool IsSingleByte => true;
    internal override bool IsAsciiSuperset => true;

    internal override int EncodeScalar(int scalar, Span<byte> destination)
    {
        if (scalar >= 0x80) return -1;
        destination[0] = (byte)scalar;
        return 1;
    }

    internal override int DecodeScalar(ReadOnlySpan<byte> source, out int scalar)
    {
        scalar = source[0] < 0x80 ? source[0] : Transcoder.Invalid;
        return 1;
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
        return Limit(count, nameof(charCount));
    }

    public override int GetMaxCharCount(int byteCount)
    {
        if (byteCount < 0) throw new ArgumentOutOfRangeException(nameof(byteCount), "Non-negative number required.");
        long count = byteCount;
        if (DecoderFallback.MaxCharCount > 1) count *= DecoderFallback.MaxCharCount;
        return Limit(count, nameof(byteCount));
    }
}
