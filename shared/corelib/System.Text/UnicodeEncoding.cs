namespace System.Text;

public class UnicodeEncoding : Encoding
{
    public const int CharSize = 2;
    private readonly bool _bigEndian, _emitMark;

    public UnicodeEncoding() : this(false, true) { }
    public UnicodeEncoding(bool bigEndian, bool byteOrderMark) : this(bigEndian, byteOrderMark, false) { }
    public UnicodeEncoding(bool bigEndian, bool byteOrderMark, bool throwOnInvalidBytes) : base(bigEndian ? 1201 : 1200)
    {
        _bigEndian = bigEndian;
        _emitMark = byteOrderMark;
        if (throwOnInvalidBytes) SetFallbacks(EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    public override byte[] GetPreamble() => !_emitMark ? [] : _bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE];
    public override ReadOnlySpan<byte> Preamble => GetPreamble();
    public override bool Equals(object? value) => value is UnicodeEncoding other && other.CodePage == CodePage && other._emitMark == _emitMark
        && EncoderFallback.Equals(other.EncoderFallback) && DecoderFallback.Equals(other.DecoderFallback);
    public override int GetHashCode() => CodePage + EncoderFallback.GetHashCode() + DecoderFallback.GetHashCode() + (_emitMark ? 4 : 0) + (_bigEndian ? 8 : 0);

    private void Put(Span<byte> destination, int unit)
    {
        destination[0] = (byte)(_bigEndian ? unit >> 8 : unit);
        destination[1] = (byte)(_bigEndian ? unit : unit >> 8);
    }

    private char Unit(ReadOnlySpan<byte> source) => (char)(_bigEndian ? source[0] << 8 | source[1] : source[1] << 8 | source[0]);

    internal override int EncodeScalar(int scalar, Span<byte> destination)
    {
        if (scalar < 0x10000)
        {
            Put(destination, scalar);
            return 2;
        }
        Put(destination, 0xD7C0 + (scalar >> 10));
        Put(destination.Slice(2), 0xDC00 + (scalar & 0x3FF));
        return 4;
    }

    internal override int DecodeScalar(ReadOnlySpan<byte> source, out int scalar)
    {
        scalar = Transcoder.Incomplete;
        if (source.Length < 2) return source.Length;
        char c = Unit(source);
        scalar = c;
        if (!char.IsSurrogate(c)) return 2;
        scalar = Transcoder.Invalid;
        if (char.IsLowSurrogate(c)) return 2;
        if (source.Length < 4)
        {
            scalar = Transcoder.Incomplete;
            return source.Length == 3 ? 3 : 2;
        }
        char low = Unit(source.Slice(2));
        if (!char.IsLowSurrogate(low)) return 2;
        scalar = char.ConvertToUtf32(c, low);
        return 4;
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

    public override int GetByteCount(string s)
    {
        if (s is null) throw new ArgumentNullException(nameof(s));
        return Count(s);
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

    public override int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        if (s is null) throw new ArgumentNullException(nameof(s));
        if (charIndex < 0) throw new ArgumentOutOfRangeException(nameof(charIndex), "Non-negative number required.");
        if (charCount < 0) throw new ArgumentOutOfRangeException(nameof(charCount), "Non-negative number required.");
        if (s.Length - charIndex < charCount) throw new ArgumentOutOfRangeException(nameof(s), "Index and count must refer to a location within the string.");
        Check(bytes, byteIndex, 0, nameof(bytes), nameof(byteIndex), nameof(byteIndex));
        return Write(s.AsSpan(charIndex, charCount), new Span<byte>(bytes).Slice(byteIndex));
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
        return Limit(count << 1, nameof(charCount));
    }

    public override int GetMaxCharCount(int byteCount)
    {
        if (byteCount < 0) throw new ArgumentOutOfRangeException(nameof(byteCount), "Non-negative number required.");
        long count = ((long)byteCount >> 1) + (byteCount & 1) + 1;
        if (DecoderFallback.MaxCharCount > 1) count *= DecoderFallback.MaxCharCount;
        return Limit(count, nameof(byteCount));
    }
}
