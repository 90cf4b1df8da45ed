using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace System;

// Escaping. RFC 3986 calls letters, digits and -._~ unreserved; ;/?:@&=+$,#[]!'()* are reserved.
public partial class Uri
{
    private const string Reserved = ";/?:@&=+$,#[]!'()*";

    private static bool IsUnreserved(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~';

    public static string EscapeDataString(string stringToEscape)
    {
        ArgumentNullException.ThrowIfNull(stringToEscape);
        return Escape(stringToEscape, "");
    }

    public static string EscapeDataString(ReadOnlySpan<char> charsToEscape) => Escape(charsToEscape, "");

    [Obsolete("Uri.EscapeUriString can corrupt the Uri string in some cases. Consider using Uri.EscapeDataString for query string components instead.")]
    public static string EscapeUriString(string stringToEscape)
    {
        ArgumentNullException.ThrowIfNull(stringToEscape);
        return Escape(stringToEscape, Reserved);
    }

    private static string Escape(ReadOnlySpan<char> text, string alsoKept)
    {
        StringBuilder result = new(text.Length + 8);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.IsAscii && (IsUnreserved((char)rune.Value) || alsoKept.Contains((char)rune.Value))) result.Append((char)rune.Value);
            else AppendEscaped(result, rune);
        }
        return result.ToString();
    }

    private static void AppendEscaped(StringBuilder result, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        int count = rune.EncodeToUtf8(bytes);
        foreach (byte b in bytes[..count]) result.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
    }

    // A part as AbsoluteUri shows it: what is escaped stays so, unless it need not be; what is not allowed is escaped.
    private static string Canonical(ReadOnlySpan<char> text)
    {
        StringBuilder result = new(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%')
            {
                if (TryDecode(text, i, out byte value))
                {
                    if (IsUnreserved((char)value)) result.Append((char)value);
                    else result.Append(text.Slice(i, 3));
                    i += 2;
                }
                else
                {
                    result.Append("%25");
                }
            }
            else if (c < 0x80)
            {
                if (IsUnreserved(c) || Reserved.Contains(c)) result.Append(c);
                else AppendEscaped(result, new Rune(c));
            }
            else
            {
                Rune.DecodeFromUtf16(text[i..], out Rune rune, out int consumed);
                AppendEscaped(result, rune);
                i += consumed - 1;
            }
        }
        return result.ToString();
    }

    private static bool TryDecode(ReadOnlySpan<char> text, int at, out byte value)
    {
        value = 0;
        if (at + 2 >= text.Length || text[at] != '%' || !IsHexDigit(text[at + 1]) || !IsHexDigit(text[at + 2])) return false;
        value = (byte)(FromHex(text[at + 1]) * 16 + FromHex(text[at + 2]));
        return true;
    }

    public static string UnescapeDataString(string stringToUnescape)
    {
        ArgumentNullException.ThrowIfNull(stringToUnescape);
        return Unescape(stringToUnescape, false);
    }

    public static string UnescapeDataString(ReadOnlySpan<char> charsToUnescape) => Unescape(charsToUnescape, false);

    // `safe`: reserved characters, percent signs and controls stay escaped. Bytes that are no UTF-8 do so always.
    private static string Unescape(ReadOnlySpan<char> text, bool safe)
    {
        if (text.IndexOf('%') < 0) return text.ToString();
        StringBuilder result = new(text.Length);
        Span<byte> run = stackalloc byte[4];
        for (int i = 0; i < text.Length; i++)
        {
            if (!TryDecode(text, i, out byte first))
            {
                result.Append(text[i]);
                continue;
            }
            if (first < 0x80)
            {
                char c = (char)first;
                if (safe && (Reserved.Contains(c) || c == '%' || c == '\\' || char.IsControl(c))) result.Append(text.Slice(i, 3));
                else result.Append(c);
                i += 2;
                continue;
            }
            int count = 0;
            for (int at = i; count < 4 && TryDecode(text, at, out byte next); at += 3) run[count++] = next;
            if (Rune.DecodeFromUtf8(run[..count], out Rune rune, out int consumed) == Buffers.OperationStatus.Done)
            {
                result.Append(rune.ToString());
                i += consumed * 3 - 1;
            }
            else
            {
                result.Append(text.Slice(i, 3));
                i += 2;
            }
        }
        return result.ToString();
    }

    public static bool TryEscapeDataString(ReadOnlySpan<char> charsToEscape, Span<char> destination, out int charsWritten) =>
        TryWrite(EscapeDataString(charsToEscape), destination, out charsWritten);
    public static bool TryUnescapeDataString(ReadOnlySpan<char> charsToUnescape, Span<char> destination, out int charsWritten) =>
        TryWrite(UnescapeDataString(charsToUnescape), destination, out charsWritten);

    private static bool TryWrite(string text, Span<char> destination, out int charsWritten)
    {
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public static bool IsHexDigit(char character) => char.IsAsciiHexDigit(character);

    public static int FromHex(char digit)
    {
        if (!char.IsAsciiHexDigit(digit)) throw new ArgumentException(null, nameof(digit));
        return digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
    }

    public static string HexEscape(char character)
    {
        if (character > 0xFF) throw new ArgumentOutOfRangeException(nameof(character));
        return string.Concat("%", ((int)character).ToString("X2"));
    }

    public static bool IsHexEncoding(string pattern, int index) => TryDecode(pattern, index, out _);

    public static char HexUnescape(string pattern, ref int index)
    {
        if (index < 0 || index >= pattern.Length) throw new ArgumentOutOfRangeException(nameof(index));
        if (!TryDecode(pattern, index, out byte value)) return pattern[index++];
        index += 3;
        return (char)value;
    }

    // No character that would have to be escaped, and every escape complete.
    private static bool IsWellFormedPart(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '%' ? !TryDecode(text, i, out _) : c < 0x80 && !IsUnreserved(c) && !Reserved.Contains(c)) return false;
        }
        return true;
    }
}
