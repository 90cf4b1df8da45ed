using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

[StructLayout(LayoutKind.Sequential)]
public readonly struct Guid : ISpanFormattable, IComparable, IComparable<Guid>, IEquatable<Guid>, ISpanParsable<Guid>, IUtf8SpanFormattable, IUtf8SpanParsable<Guid>
{
    public static readonly Guid Empty;
    public static Guid AllBitsSet => new(uint.MaxValue, ushort.MaxValue, ushort.MaxValue, 255, 255, 255, 255, 255, 255, 255, 255);

    private readonly int _a;
    private readonly short _b, _c;
    private readonly byte _d, _e, _f, _g, _h, _i, _j, _k;

    public Guid(byte[] b) : this((ReadOnlySpan<byte>)(b ?? throw new ArgumentNullException(nameof(b)))) { }
    public Guid(ReadOnlySpan<byte> b) : this(b, false) { }

    public Guid(ReadOnlySpan<byte> b, bool bigEndian)
    {
        if (b.Length != 16) throw new ArgumentException("Byte array for Guid must be exactly 16 bytes long.", nameof(b));
        this = MemoryMarshal.Read<Guid>(b);
        if (!bigEndian) return;
        _a = b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3];
        _b = (short)(b[4] << 8 | b[5]);
        _c = (short)(b[6] << 8 | b[7]);
    }

    [CLSCompliant(false)]
    public Guid(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k) : this((int)a, (short)b, (short)c, d, e, f, g, h, i, j, k) { }

    public Guid(int a, short b, short c, byte[] d)
    {
        ArgumentNullException.ThrowIfNull(d);
        if (d.Length != 8) throw new ArgumentException("Byte array for Guid must be exactly 8 bytes long.", nameof(d));
        _a = a;
        _b = b;
        _c = c;
        (_d, _e, _f, _g, _h, _i, _j, _k) = (d[0], d[1], d[2], d[3], d[4], d[5], d[6], d[7]);
    }

    public Guid(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k)
    {
        _a = a;
        _b = b;
        _c = c;
        (_d, _e, _f, _g, _h, _i, _j, _k) = (d, e, f, g, h, i, j, k);
    }

    public Guid(string g)
    {
        ArgumentNullException.ThrowIfNull(g);
        this = Parse(g);
    }

    public int Version => (ushort)_c >> 12;
    public int Variant => _d >> 4;

    public static unsafe Guid NewGuid()
    {
        Guid guid;
        Random.GetEntropy((byte*)&guid, 16);
        return WithVersion(guid, 4);
    }

    // RFC 9562: the version in the top of the third group, the variant in the top of the fourth.
    private static Guid WithVersion(Guid g, int version) =>
        new(g._a, g._b, (short)((g._c & 0x0FFF) | version << 12), (byte)((g._d & 0x3F) | 0x80), g._e, g._f, g._g, g._h, g._i, g._j, g._k);

    public static Guid CreateVersion7() => CreateVersion7(DateTimeOffset.UtcNow);

    public static Guid CreateVersion7(DateTimeOffset timestamp)
    {
        long milliseconds = timestamp.ToUnixTimeMilliseconds();
        ArgumentOutOfRangeException.ThrowIfNegative(milliseconds, nameof(timestamp));
        Guid random = NewGuid();
        return WithVersion(new Guid((int)(milliseconds >> 16), (short)milliseconds, random._c, random._d, random._e, random._f, random._g, random._h, random._i, random._j, random._k), 7);
    }

    public byte[] ToByteArray() => ToByteArray(false);

    public byte[] ToByteArray(bool bigEndian)
    {
        byte[] bytes = new byte[16];
        TryWriteBytes(bytes, bigEndian, out _);
        return bytes;
    }

    public bool TryWriteBytes(Span<byte> destination) => TryWriteBytes(destination, false, out _);

    public bool TryWriteBytes(Span<byte> destination, bool bigEndian, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < 16) return false;
        MemoryMarshal.Write(destination, this);
        if (bigEndian)
        {
            destination.Slice(0, 4).Reverse();
            destination.Slice(4, 2).Reverse();
            destination.Slice(6, 2).Reverse();
        }
        bytesWritten = 16;
        return true;
    }

    public override int GetHashCode()
    {
        ref int first = ref Unsafe.As<Guid, int>(ref Unsafe.AsRef(in this));
        return first ^ Unsafe.Add(ref first, 1) ^ Unsafe.Add(ref first, 2) ^ Unsafe.Add(ref first, 3);
    }

    private static bool Same(in Guid a, in Guid b)
    {
        ref long x = ref Unsafe.As<Guid, long>(ref Unsafe.AsRef(in a));
        ref long y = ref Unsafe.As<Guid, long>(ref Unsafe.AsRef(in b));
        return x == y && Unsafe.Add(ref x, 1) == Unsafe.Add(ref y, 1);
    }

    public override bool Equals([NotNullWhen(true)] object? o) => o is Guid other && Same(this, other);
    public bool Equals(Guid g) => Same(this, g);

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        return value is Guid other ? CompareTo(other) : throw new ArgumentException("Object must be of type GUID.", nameof(value));
    }

    public int CompareTo(Guid value)
    {
        if (value._a != _a) return (uint)_a < (uint)value._a ? -1 : 1;
        if (value._b != _b) return (ushort)_b < (ushort)value._b ? -1 : 1;
        if (value._c != _c) return (ushort)_c < (ushort)value._c ? -1 : 1;
        ref byte mine = ref Unsafe.AsRef(in _d);
        ref byte other = ref Unsafe.AsRef(in value._d);
        for (int i = 0; i < 8; i++)
        {
            byte x = Unsafe.Add(ref mine, i), y = Unsafe.Add(ref other, i);
            if (x != y) return x < y ? -1 : 1;
        }
        return 0;
    }

    public static bool operator ==(Guid a, Guid b) => Same(a, b);
    public static bool operator !=(Guid a, Guid b) => !Same(a, b);
    public static bool operator <(Guid left, Guid right) => left.CompareTo(right) < 0;
    public static bool operator <=(Guid left, Guid right) => left.CompareTo(right) <= 0;
    public static bool operator >(Guid left, Guid right) => left.CompareTo(right) > 0;
    public static bool operator >=(Guid left, Guid right) => left.CompareTo(right) >= 0;

    public override string ToString() => ToString("D", null);
    public string ToString([StringSyntax(StringSyntaxAttribute.GuidFormat)] string? format) => ToString(format, null);

    public string ToString([StringSyntax(StringSyntaxAttribute.GuidFormat)] string? format, IFormatProvider? provider)
    {
        Span<char> text = stackalloc char[68];
        return new string(text.Slice(0, Write(text, format)));
    }

    public bool TryFormat(Span<char> destination, out int charsWritten, [StringSyntax(StringSyntaxAttribute.GuidFormat)] ReadOnlySpan<char> format = default)
    {
        Span<char> text = stackalloc char[68];
        int length = Write(text, format);
        bool fits = text.Slice(0, length).TryCopyTo(destination);
        charsWritten = fits ? length : 0;
        return fits;
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, [StringSyntax(StringSyntaxAttribute.GuidFormat)] ReadOnlySpan<char> format = default)
    {
        Span<char> text = stackalloc char[68];
        return Number.TryWriteUtf8(text.Slice(0, Write(text, format)), utf8Destination, out bytesWritten);
    }

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(destination, out charsWritten, format);
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(utf8Destination, out bytesWritten, format);

    private static void Hex(Span<char> text, ref int at, uint value, int digits)
    {
        for (int i = digits - 1; i >= 0; i--)
        {
            int digit = (int)(value >> (i * 4)) & 15;
            text[at++] = (char)(digit < 10 ? '0' + digit : 'a' - 10 + digit);
        }
    }

    private int Write(Span<char> text, ReadOnlySpan<char> format)
    {
        char kind = format.Length == 0 ? 'd' : format.Length == 1 ? (char)(format[0] | 0x20) : '?';
        int at = 0;
        ref byte rest = ref Unsafe.AsRef(in _d);
        switch (kind)
        {
            case 'x':
                "{0x".CopyTo(text);
                at = 3;
                Hex(text, ref at, (uint)_a, 8);
                ",0x".CopyTo(text.Slice(at));
                at += 3;
                Hex(text, ref at, (ushort)_b, 4);
                ",0x".CopyTo(text.Slice(at));
                at += 3;
                Hex(text, ref at, (ushort)_c, 4);
                ",{".CopyTo(text.Slice(at));
                at += 2;
                for (int i = 0; i < 8; i++)
                {
                    (i == 0 ? "0x" : ",0x").CopyTo(text.Slice(at));
                    at += i == 0 ? 2 : 3;
                    Hex(text, ref at, Unsafe.Add(ref rest, i), 2);
                }
                text[at++] = '}';
                text[at++] = '}';
                return at;
            case 'n' or 'd' or 'b' or 'p':
                bool dashes = kind != 'n';
                if (kind is 'b' or 'p') text[at++] = kind == 'b' ? '{' : '(';
                Hex(text, ref at, (uint)_a, 8);
                if (dashes) text[at++] = '-';
                Hex(text, ref at, (ushort)_b, 4);
                if (dashes) text[at++] = '-';
                Hex(text, ref at, (ushort)_c, 4);
                if (dashes) text[at++] = '-';
                for (int i = 0; i < 8; i++)
                {
                    if (i == 2 && dashes) text[at++] = '-';
                    Hex(text, ref at, Unsafe.Add(ref rest, i), 2);
                }
                if (kind is 'b' or 'p') text[at++] = kind == 'b' ? '}' : ')';
                return at;
            default:
                throw new FormatException("Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".");
        }
    }

    private const string BadDashes = "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).";
    private const string BadLength = "Unrecognized Guid format.";

    public static Guid Parse(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Parse((ReadOnlySpan<char>)input);
    }
    public static Guid Parse(ReadOnlySpan<char> input)
    {
        string? error = Read(input.Trim(), '\0', out Guid result);
        return error is null ? result : throw new FormatException(error);
    }
    public static Guid Parse(ReadOnlySpan<byte> utf8Text) => Parse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text));
    static Guid IParsable<Guid>.Parse(string s, IFormatProvider? provider) => Parse(s);
    public static Guid Parse(string s, IFormatProvider? provider) => Parse(s);
    public static Guid Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s);
    public static Guid Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider) => Parse(utf8Text);

    public static bool TryParse([NotNullWhen(true)] string? input, out Guid result) => TryParse((ReadOnlySpan<char>)input, out result);
    public static bool TryParse(ReadOnlySpan<char> input, out Guid result) => Read(input.Trim(), '\0', out result) is null;
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, out Guid result) => TryParse((ReadOnlySpan<char>)Number.FromUtf8(utf8Text), out result);
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Guid result) => TryParse((ReadOnlySpan<char>)s, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Guid result) => TryParse(s, out result);
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Guid result) => TryParse(utf8Text, out result);

    public static Guid ParseExact(string input, [StringSyntax(StringSyntaxAttribute.GuidFormat)] string format)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(format);
        return ParseExact((ReadOnlySpan<char>)input, format);
    }
    public static Guid ParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.GuidFormat)] ReadOnlySpan<char> format)
    {
        string? error = Read(input.Trim(), KindOf(format, true), out Guid result);
        return error is null ? result : throw new FormatException(error);
    }
    public static bool TryParseExact([NotNullWhen(true)] string? input, [NotNullWhen(true), StringSyntax(StringSyntaxAttribute.GuidFormat)] string? format, out Guid result) =>
        TryParseExact((ReadOnlySpan<char>)input, format, out result);
    public static bool TryParseExact(ReadOnlySpan<char> input, [StringSyntax(StringSyntaxAttribute.GuidFormat)] ReadOnlySpan<char> format, out Guid result)
    {
        char kind = KindOf(format, false);
        if (kind != '?') return Read(input.Trim(), kind, out result) is null;
        result = default;
        return false;
    }

    private static char KindOf(ReadOnlySpan<char> format, bool throws)
    {
        if (format.Length == 1 && (format[0] | 0x20) is 'd' or 'n' or 'b' or 'p' or 'x') return (char)(format[0] | 0x20);
        if (throws) throw new FormatException("Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".");
        return '?';
    }

    // `kind` '\0': any form. Returns what is wrong.
    private static string? Read(ReadOnlySpan<char> text, char kind, out Guid result)
    {
        result = default;
        if (kind == '\0' && text.Length < 32) return BadLength;
        bool isExact = kind != '\0';
        if (kind == '\0') kind = text[0] == '(' ? 'p' : text[0] == '{' ? (text.Contains('-') ? 'b' : 'x') : text.Contains('-') ? 'd' : 'n';
        Span<uint> parts = stackalloc uint[11];
        switch (kind)
        {
            case 'b' or 'p':
                if (text.Length != 38 || text[0] != (kind == 'b' ? '{' : '(') || text[37] != (kind == 'b' ? '}' : ')'))
                    return BadDashes;
                text = text.Slice(1, 36);
                goto case 'd';
            case 'd':
                if (text.Length != 36) return BadDashes;
                if (text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return isExact ? "Dashes are in the wrong position for GUID parsing." : BadDashes;
                // A group may begin with a plus sign or 0x, as in .NET.
                if (!TryLooseHex(text.Slice(0, 8), out parts[0]) || !TryLooseHex(text.Slice(9, 4), out parts[1]) || !TryLooseHex(text.Slice(14, 4), out parts[2])
                    || !TryLooseHex(text.Slice(19, 4), out uint first) || !TryLooseHex(text.Slice(24, 4), out uint second) || !TryLooseHex(text.Slice(28, 8), out uint third))
                {
                    return "Guid string should only contain hexadecimal characters.";
                }
                for (int i = 0; i < 2; i++) parts[3 + i] = first >> (8 - 8 * i) & 0xFF;
                for (int i = 0; i < 2; i++) parts[5 + i] = second >> (8 - 8 * i) & 0xFF;
                for (int i = 0; i < 4; i++) parts[7 + i] = third >> (24 - 8 * i) & 0xFF;
                break;
            case 'n':
                if (text.Length != 32) return BadDashes;
                if (!TryHex(text.Slice(0, 8), out parts[0]) || !TryHex(text.Slice(8, 4), out parts[1]) || !TryHex(text.Slice(12, 4), out parts[2])) return "Guid string should only contain hexadecimal characters.";
                for (int i = 0; i < 8; i++)
                {
                    if (!TryHex(text.Slice(16 + 2 * i, 2), out parts[3 + i])) return "Guid string should only contain hexadecimal characters.";
                }
                break;
            default:
                string? error = ReadGroups(text, parts);
                if (error is not null) return error;
                break;
        }
        result = new Guid(parts[0], (ushort)parts[1], (ushort)parts[2], (byte)parts[3], (byte)parts[4], (byte)parts[5], (byte)parts[6], (byte)parts[7], (byte)parts[8], (byte)parts[9], (byte)parts[10]);
        return null;
    }

    // {0xdddddddd,0xdddd,0xdddd,{0xdd,0xdd,0xdd,0xdd,0xdd,0xdd,0xdd,0xdd}}, white space anywhere.
    private static string? ReadGroups(ReadOnlySpan<char> text, Span<uint> parts)
    {
        Span<char> packed = stackalloc char[Math.Min(text.Length, 200)];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c)) continue;
            if (length == packed.Length) return BadLength;
            packed[length++] = c;
        }
        ReadOnlySpan<char> rest = packed.Slice(0, length);
        if (rest.Length == 0 || rest[0] != '{') return "Expected {0xdddddddd, etc}.";
        rest = rest.Slice(1);
        for (int i = 0; i < 11; i++)
        {
            if (i == 3)
            {
                if (rest.Length == 0 || rest[0] != '{') return "Expected {0xdddddddd, etc}.";
                rest = rest.Slice(1);
            }
            if (!rest.StartsWith("0x") && !rest.StartsWith("0X")) return "Expected 0x prefix.";
            rest = rest.Slice(2);
            int end = rest.IndexOf(i == 10 ? '}' : ',');
            if (end <= 0) return i == 10 ? "Could not find a brace, or the length between the previous token and the brace was zero (i.e., '0x,'etc.)." : "Could not find a comma, or the length between the previous token and the comma was zero (i.e., '0x,'etc.).";
            if (!TryHex(rest.Slice(0, end), out parts[i])) return "Guid string should only contain hexadecimal characters.";
            if (rest.Slice(0, end).TrimStart('0').Length > 8) return BadLength;
            if (i > 2 && parts[i] > byte.MaxValue) return BadLength;
            rest = rest.Slice(end + 1);
        }
        if (rest.Length == 0 || rest[0] != '}') return "Could not find the ending brace.";
        return rest.Length == 1 ? null : "Additional non-parsable characters are at the end of the string.";
    }

    private static bool TryLooseHex(ReadOnlySpan<char> text, out uint value)
    {
        if (text[0] == '+') text = text.Slice(1);
        if (text.Length > 1 && text[0] == '0' && (text[1] | 0x20) == 'x') text = text.Slice(2);
        return TryHex(text, out value) && text.Length > 0;
    }

    private static bool TryHex(ReadOnlySpan<char> text, out uint value)
    {
        value = 0;
        foreach (char c in text)
        {
            int digit = char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0) return false;
            value = value << 4 | (uint)digit;
        }
        return true;
    }
}
