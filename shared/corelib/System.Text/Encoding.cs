using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Text;

public abstract partial class Encoding : ICloneable
{
    private static readonly UTF8Encoding s_utf8 = new(true) { _isReadOnly = true };
    private static readonly UTF8Encoding s_utf8NoMark = new(false) { _isReadOnly = true };
    private static UnicodeEncoding? s_unicode, s_bigEndianUnicode;
    private static UTF32Encoding? s_utf32;
    private static UTF7Encoding? s_utf7;
    private static ASCIIEncoding? s_ascii;
    private static Latin1Encoding? s_latin1;

    private readonly int _codePage;
    internal bool _isReadOnly;
    private EncoderFallback _encoderFallback;
    private DecoderFallback _decoderFallback;

    protected Encoding() : this(0) { }

    protected Encoding(int codePage) : this(codePage, null, null) { }

    protected Encoding(int codePage, EncoderFallback? encoderFallback, DecoderFallback? decoderFallback)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePage);
        _codePage = codePage;
        _encoderFallback = encoderFallback ?? EncoderFallback.ReplacementFallback;
        _decoderFallback = decoderFallback ?? DecoderFallback.ReplacementFallback;
    }

    public static Encoding Default => s_utf8NoMark;
    public static Encoding UTF8 => s_utf8;
    internal static Encoding UTF8NoMark => s_utf8NoMark;
    public static Encoding ASCII => s_ascii ??= new ASCIIEncoding { _isReadOnly = true };
    public static Encoding Latin1 => s_latin1 ??= new Latin1Encoding { _isReadOnly = true };
    public static Encoding Unicode => s_unicode ??= new UnicodeEncoding(false, true) { _isReadOnly = true };
    public static Encoding BigEndianUnicode => s_bigEndianUnicode ??= new UnicodeEncoding(true, true) { _isReadOnly = true };
    public static Encoding UTF32 => s_utf32 ??= new UTF32Encoding(false, true) { _isReadOnly = true };
    [Obsolete("The UTF-7 encoding is insecure and should not be used. Consider using UTF-8 instead.")]
    public static Encoding UTF7 => s_utf7 ??= new UTF7Encoding { _isReadOnly = true };

    // One scalar value as bytes; -1: the encoding has none for it. Built-in encodings only.
    internal virtual int EncodeScalar(int scalar, Span<byte> destination) => throw new NotSupportedException();

    // One scalar value from bytes and their number; see Transcoder for what is not one. Built-in encodings only.
    internal virtual int DecodeScalar(ReadOnlySpan<byte> source, out int scalar) => throw new NotSupportedException();

    // Whether characters below 0x80 are bytes of the same value.
    internal virtual bool IsAsciiSuperset => false;

    public static Encoding GetEncoding(int codepage) => TryKnown(codepage) ?? GetFromProviders(codepage)
        ?? throw (codepage is < 0 or > 65535
            ? new ArgumentOutOfRangeException(nameof(codepage), "Valid values are between 0 and 65535, inclusive.")
            : new NotSupportedException($"No data is available for encoding {codepage}. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method."));

    private static Encoding? TryKnown(int codepage) => codepage switch
    {
        0 => Default,
        1200 => Unicode,
        1201 => BigEndianUnicode,
        12000 => UTF32,
        12001 => new UTF32Encoding(true, true) { _isReadOnly = true },
        20127 => ASCII,
        28591 => Latin1,
        65001 => UTF8,
        _ => null,
    };

    public static Encoding GetEncoding(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int codePage = EncodingNames.Find(name);
        if (codePage >= 0) return GetEncoding(codePage);
        return GetFromProviders(name) ?? throw new ArgumentException($"'{name}' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.", nameof(name));
    }

    public static Encoding GetEncoding(int codepage, EncoderFallback encoderFallback, DecoderFallback decoderFallback) => WithFallbacks(GetEncoding(codepage), encoderFallback, decoderFallback);
    public static Encoding GetEncoding(string name, EncoderFallback encoderFallback, DecoderFallback decoderFallback) => WithFallbacks(GetEncoding(name), encoderFallback, decoderFallback);

    private static Encoding WithFallbacks(Encoding encoding, EncoderFallback encoderFallback, DecoderFallback decoderFallback)
    {
        Encoding copy = (Encoding)encoding.Clone();
        copy.EncoderFallback = encoderFallback;
        copy.DecoderFallback = decoderFallback;
        return copy;
    }

    private static EncodingProvider[]? s_providers;

    public static void RegisterProvider(EncodingProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        EncodingProvider[] old = s_providers ?? [];
        EncodingProvider[] grown = new EncodingProvider[old.Length + 1];
        grown[0] = provider;
        Array.Copy(old, 0, grown, 1, old.Length);
        s_providers = grown;
    }

    private static Encoding? GetFromProviders(int codepage)
    {
        foreach (EncodingProvider provider in s_providers ?? [])
        {
            if (provider.GetEncoding(codepage) is { } encoding) return encoding;
        }
        return null;
    }

    private static Encoding? GetFromProviders(string name)
    {
        foreach (EncodingProvider provider in s_providers ?? [])
        {
            if (provider.GetEncoding(name) is { } encoding) return encoding;
        }
        return null;
    }

    public static EncodingInfo[] GetEncodings() => EncodingNames.All();

    public virtual int CodePage => _codePage;
    public virtual string WebName => EncodingNames.WebName(_codePage);
    public virtual string BodyName => WebName;
    public virtual string HeaderName => WebName;
    public virtual string EncodingName => EncodingNames.DisplayName(_codePage);
    public virtual int WindowsCodePage => _codePage is 1200 or 1201 or 12000 or 12001 or 65001 or 65000 ? 1200 : 1252;
    public virtual bool IsBrowserDisplay => _codePage is 65001 or 28591;
    public virtual bool IsBrowserSave => _codePage is 65001 or 28591 or 1200;
    public virtual bool IsMailNewsDisplay => _codePage is 65001 or 28591 or 20127;
    public virtual bool IsMailNewsSave => _codePage is 65001 or 28591 or 20127;
    public virtual bool IsSingleByte => false;
    public virtual ReadOnlySpan<byte> Preamble => GetPreamble();
    public virtual byte[] GetPreamble() => [];
    public bool IsReadOnly => _isReadOnly;

    public EncoderFallback EncoderFallback
    {
        get => _encoderFallback;
        set
        {
            if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
            ArgumentNullException.ThrowIfNull(value);
            _encoderFallback = value;
        }
    }

    public DecoderFallback DecoderFallback
    {
        get => _decoderFallback;
        set
        {
            if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
            ArgumentNullException.ThrowIfNull(value);
            _decoderFallback = value;
        }
    }

    internal void SetFallbacks(EncoderFallback encoderFallback, DecoderFallback decoderFallback)
    {
        _encoderFallback = encoderFallback;
        _decoderFallback = decoderFallback;
    }

    public virtual object Clone()
    {
        Encoding copy = (Encoding)MemberwiseClone();
        copy._isReadOnly = false;
        return copy;
    }

    public static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Convert(srcEncoding, dstEncoding, bytes, 0, bytes.Length);
    }

    public static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(srcEncoding);
        ArgumentNullException.ThrowIfNull(dstEncoding);
        ArgumentNullException.ThrowIfNull(bytes);
        return dstEncoding.GetBytes(srcEncoding.GetChars(bytes, index, count));
    }

    // What a derived class must supply; the rest is made of these.
    public abstract int GetByteCount(char[] chars, int index, int count);
    public abstract int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex);
    public abstract int GetCharCount(byte[] bytes, int index, int count);
    public abstract int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex);
    public abstract int GetMaxByteCount(int charCount);
    public abstract int GetMaxCharCount(int byteCount);

    public virtual int GetByteCount(char[] chars)
    {
        ArgumentNullException.ThrowIfNull(chars);
        return GetByteCount(chars, 0, chars.Length);
    }

    public virtual int GetByteCount(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        char[] chars = s.ToCharArray();
        return GetByteCount(chars, 0, chars.Length);
    }

    public int GetByteCount(string s, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, s.Length - count);
        return GetByteCount(s.AsSpan(index, count));
    }

    [CLSCompliant(false)]
    public virtual unsafe int GetByteCount(char* chars, int count)
    {
        ArgumentNullException.ThrowIfNull(chars);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return GetByteCount(new ReadOnlySpan<char>(chars, count).ToArray(), 0, count);
    }

    public virtual int GetByteCount(ReadOnlySpan<char> chars) => GetByteCount(chars.ToArray(), 0, chars.Length);

    public virtual byte[] GetBytes(char[] chars)
    {
        ArgumentNullException.ThrowIfNull(chars);
        return GetBytes(chars, 0, chars.Length);
    }

    public virtual byte[] GetBytes(char[] chars, int index, int count)
    {
        byte[] result = new byte[GetByteCount(chars, index, count)];
        GetBytes(chars, index, count, result, 0);
        return result;
    }

    public virtual byte[] GetBytes(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        byte[] result = new byte[GetByteCount(s)];
        GetBytes(s, 0, s.Length, result, 0);
        return result;
    }

    public byte[] GetBytes(string s, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(s);
        byte[] result = new byte[GetByteCount(s, index, count)];
        GetBytes(s.AsSpan(index, count), result);
        return result;
    }

    public virtual int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex)
    {
        ArgumentNullException.ThrowIfNull(s);
        return GetBytes(s.ToCharArray(), charIndex, charCount, bytes, byteIndex);
    }

    [CLSCompliant(false)]
    public virtual unsafe int GetBytes(char* chars, int charCount, byte* bytes, int byteCount)
    {
        ArgumentNullException.ThrowIfNull(chars);
        ArgumentNullException.ThrowIfNull(bytes);
        return GetBytes(new ReadOnlySpan<char>(chars, charCount), new Span<byte>(bytes, byteCount));
    }

    public virtual int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        byte[] result = GetBytes(chars.ToArray(), 0, chars.Length);
        result.CopyTo(bytes);
        return result.Length;
    }

    public virtual bool TryGetBytes(ReadOnlySpan<char> chars, Span<byte> bytes, out int bytesWritten)
    {
        int needed = GetByteCount(chars);
        bytesWritten = needed <= bytes.Length ? GetBytes(chars, bytes) : 0;
        return needed <= bytes.Length;
    }

    public virtual int GetCharCount(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return GetCharCount(bytes, 0, bytes.Length);
    }

    [CLSCompliant(false)]
    public virtual unsafe int GetCharCount(byte* bytes, int count)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return GetCharCount(new ReadOnlySpan<byte>(bytes, count).ToArray(), 0, count);
    }

    public virtual int GetCharCount(ReadOnlySpan<byte> bytes) => GetCharCount(bytes.ToArray(), 0, bytes.Length);

    public virtual char[] GetChars(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return GetChars(bytes, 0, bytes.Length);
    }

    public virtual char[] GetChars(byte[] bytes, int index, int count)
    {
        char[] result = new char[GetCharCount(bytes, index, count)];
        GetChars(bytes, index, count, result, 0);
        return result;
    }

    [CLSCompliant(false)]
    public virtual unsafe int GetChars(byte* bytes, int byteCount, char* chars, int charCount)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(chars);
        return GetChars(new ReadOnlySpan<byte>(bytes, byteCount), new Span<char>(chars, charCount));
    }

    public virtual int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        char[] result = GetChars(bytes.ToArray(), 0, bytes.Length);
        result.CopyTo(chars);
        return result.Length;
    }

    public virtual bool TryGetChars(ReadOnlySpan<byte> bytes, Span<char> chars, out int charsWritten)
    {
        int needed = GetCharCount(bytes);
        charsWritten = needed <= chars.Length ? GetChars(bytes, chars) : 0;
        return needed <= chars.Length;
    }

    public virtual string GetString(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return GetString(bytes, 0, bytes.Length);
    }

    public virtual string GetString(byte[] bytes, int index, int count) => new(GetChars(bytes, index, count));

    [CLSCompliant(false)]
    public unsafe string GetString(byte* bytes, int byteCount)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentOutOfRangeException.ThrowIfNegative(byteCount);
        return GetString(new ReadOnlySpan<byte>(bytes, byteCount));
    }

    public string GetString(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 0) return "";
        string text = string.FastAllocateString(GetCharCount(bytes));
        if (text.Length != 0) GetChars(bytes, text.WritableSpan);
        return text;
    }

    public virtual Decoder GetDecoder() => new EncodingDecoder(this);
    public virtual Encoder GetEncoder() => new EncodingEncoder(this);

    public bool IsAlwaysNormalized() => IsAlwaysNormalized(NormalizationForm.FormC);
    public virtual bool IsAlwaysNormalized(NormalizationForm form) => false;

    public override bool Equals(object? value) => value is Encoding other && other.CodePage == CodePage
        && EncoderFallback.Equals(other.EncoderFallback) && DecoderFallback.Equals(other.DecoderFallback);
    public override int GetHashCode() => _codePage + EncoderFallback.GetHashCode() + DecoderFallback.GetHashCode();
    public override string ToString() => GetType().ToString();
}

public abstract class EncodingProvider
{
    public EncodingProvider() { }
    public abstract Encoding? GetEncoding(string name);
    public abstract Encoding? GetEncoding(int codepage);
    public virtual Encoding? GetEncoding(string name, EncoderFallback encoderFallback, DecoderFallback decoderFallback) => GetEncoding(name);
    public virtual Encoding? GetEncoding(int codepage, EncoderFallback encoderFallback, DecoderFallback decoderFallback) => GetEncoding(codepage);
    public virtual Collections.Generic.IEnumerable<EncodingInfo> GetEncodings() => Array.Empty<EncodingInfo>();
}

public sealed class EncodingInfo
{
    public EncodingInfo(EncodingProvider provider, int codePage, string name, string displayName) : this(codePage, name, displayName) => ArgumentNullException.ThrowIfNull(provider);

    internal EncodingInfo(int codePage, string name, string displayName)
    {
        CodePage = codePage;
        Name = name;
        DisplayName = displayName;
    }

    public int CodePage { get; }
    public string Name { get; }
    public string DisplayName { get; }
    public Encoding GetEncoding() => Encoding.GetEncoding(CodePage);
    public override bool Equals(object? value) => value is EncodingInfo other && other.CodePage == CodePage;
    public override int GetHashCode() => CodePage;
}

internal static class EncodingNames
{
    private static readonly (int CodePage, string WebName, string DisplayName, string[] Aliases)[] s_known =
    [
        (1200, "utf-16", "Unicode", ["ucs-2", "unicode", "utf-16le", "iso-10646-ucs-2"]),
        (1201, "utf-16BE", "Unicode (Big-Endian)", ["unicodefffe", "utf-16be"]),
        (12000, "utf-32", "Unicode (UTF-32)", ["utf-32le"]),
        (12001, "utf-32BE", "Unicode (UTF-32 Big-Endian)", ["utf-32be"]),
        (20127, "us-ascii", "US-ASCII", ["ascii", "ansi_x3.4-1968", "ansi_x3.4-1986", "cp367", "csascii", "ibm367", "iso-ir-6", "iso646-us", "iso_646.irv:1991", "us"]),
        (28591, "iso-8859-1", "Western European (ISO)", ["latin1", "cp819", "csisolatin1", "ibm819", "iso8859-1", "iso-ir-100", "iso_8859-1", "iso_8859-1:1987", "l1"]),
        (65000, "utf-7", "Unicode (UTF-7)", ["csunicode11utf7", "unicode-1-1-utf-7", "x-unicode-1-1-utf-7", "x-unicode-2-0-utf-7"]),
        (65001, "utf-8", "Unicode (UTF-8)", ["utf8", "unicode-1-1-utf-8", "unicode-2-0-utf-8", "x-unicode-1-1-utf-8", "x-unicode-2-0-utf-8"]),
    ];

    internal static int Find(string name)
    {
        string lower = name.ToLowerInvariant();
        foreach (var known in s_known)
        {
            if (known.WebName.ToLowerInvariant() == lower || Array.IndexOf(known.Aliases, lower) >= 0) return known.CodePage;
        }
        return -1;
    }

    internal static string WebName(int codePage)
    {
        foreach (var known in s_known)
        {
            if (known.CodePage == codePage) return known.WebName;
        }
        throw new NotSupportedException($"No data is available for encoding {codePage}. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method.");
    }

    internal static string DisplayName(int codePage)
    {
        foreach (var known in s_known)
        {
            if (known.CodePage == codePage) return known.DisplayName;
        }
        return "";
    }

    internal static EncodingInfo[] All()
    {
        // UTF-7 is known, and not offered.
        Collections.Generic.List<EncodingInfo> all = new Collections.Generic.List<EncodingInfo>();
        foreach (var known in s_known)
        {
            if (known.CodePage != 65000) all.Add(new EncodingInfo(known.CodePage, known.WebName, known.DisplayName));
        }
        return all.ToArray();
    }
}
