using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace System;

// Base 64 and hexadecimal.
public static partial class Convert
{
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private const int LineLength = 76;

    public static string ToBase64String(byte[] inArray)
    {
        ArgumentNullException.ThrowIfNull(inArray);
        return ToBase64String((ReadOnlySpan<byte>)inArray, Base64FormattingOptions.None);
    }

    public static string ToBase64String(byte[] inArray, Base64FormattingOptions options)
    {
        ArgumentNullException.ThrowIfNull(inArray);
        return ToBase64String((ReadOnlySpan<byte>)inArray, options);
    }

    public static string ToBase64String(byte[] inArray, int offset, int length) => ToBase64String(inArray, offset, length, Base64FormattingOptions.None);

    public static string ToBase64String(byte[] inArray, int offset, int length, Base64FormattingOptions options)
    {
        CheckRange(inArray, offset, length, nameof(inArray), nameof(offset), nameof(length));
        return ToBase64String(new ReadOnlySpan<byte>(inArray, offset, length), options);
    }

    private static void CheckRange(Array array, int offset, int length, string arrayName, string offsetName, string lengthName)
    {
        if (array is null) throw new ArgumentNullException(arrayName);
        if (length < 0) throw new ArgumentOutOfRangeException(lengthName, "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (offset < 0) throw new ArgumentOutOfRangeException(offsetName, "Value must be positive.");
        if (offset > array.Length - length) throw new ArgumentOutOfRangeException(offsetName, "Offset and length must refer to a position in the string.");
    }

    private static void CheckOptions(Base64FormattingOptions options)
    {
        if ((uint)options > 1) throw new ArgumentException($"Illegal enum value: {(int)options}.", nameof(options));
    }

    public static string ToBase64String(ReadOnlySpan<byte> bytes, Base64FormattingOptions options = Base64FormattingOptions.None)
    {
        CheckOptions(options);
        if (bytes.Length == 0) return "";
        string text = string.FastAllocateString(EncodedLength(bytes.Length, options));
        Encode(bytes, text.WritableSpan, options);
        return text;
    }

    private static int EncodedLength(int length, Base64FormattingOptions options)
    {
        long encoded = ((long)length + 2) / 3 * 4;
        if (options == Base64FormattingOptions.InsertLineBreaks && encoded > 0) encoded += (encoded - 1) / LineLength * 2;
        if (encoded > int.MaxValue) throw new OutOfMemoryException();
        return (int)encoded;
    }

    private static int Encode(ReadOnlySpan<byte> bytes, Span<char> chars, Base64FormattingOptions options)
    {
        int at = 0, column = 0;
        for (int i = 0; i < bytes.Length; i += 3)
        {
            if (options == Base64FormattingOptions.InsertLineBreaks && column == LineLength)
            {
                chars[at++] = '\r';
                chars[at++] = '\n';
                column = 0;
            }
            int left = bytes.Length - i;
            int group = bytes[i] << 16 | (left > 1 ? bytes[i + 1] << 8 : 0) | (left > 2 ? bytes[i + 2] : 0);
            chars[at] = Base64[group >> 18];
            chars[at + 1] = Base64[group >> 12 & 63];
            chars[at + 2] = left > 1 ? Base64[group >> 6 & 63] : '=';
            chars[at + 3] = left > 2 ? Base64[group & 63] : '=';
            at += 4;
            column += 4;
        }
        return at;
    }

    public static int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut) =>
        ToBase64CharArray(inArray, offsetIn, length, outArray, offsetOut, Base64FormattingOptions.None);

    public static int ToBase64CharArray(byte[] inArray, int offsetIn, int length, char[] outArray, int offsetOut, Base64FormattingOptions options)
    {
        ArgumentNullException.ThrowIfNull(outArray);
        CheckRange(inArray, offsetIn, length, nameof(inArray), nameof(offsetIn), nameof(length));
        ArgumentOutOfRangeException.ThrowIfNegative(offsetOut);
        CheckOptions(options);
        int needed = EncodedLength(length, options);
        if (offsetOut > outArray.Length - needed) throw new ArgumentOutOfRangeException(nameof(offsetOut), "Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.");
        return Encode(new ReadOnlySpan<byte>(inArray, offsetIn, length), new Span<char>(outArray, offsetOut, needed), options);
    }

    public static bool TryToBase64Chars(ReadOnlySpan<byte> bytes, Span<char> chars, out int charsWritten, Base64FormattingOptions options = Base64FormattingOptions.None)
    {
        CheckOptions(options);
        charsWritten = 0;
        if (EncodedLength(bytes.Length, options) > chars.Length) return false;
        charsWritten = Encode(bytes, chars, options);
        return true;
    }

    public static byte[] FromBase64String(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return FromBase64(s);
    }

    public static byte[] FromBase64CharArray(char[] inArray, int offset, int length)
    {
        CheckRange(inArray, offset, length, nameof(inArray), nameof(offset), nameof(length));
        return FromBase64(new ReadOnlySpan<char>(inArray, offset, length));
    }

    private static byte[] FromBase64(ReadOnlySpan<char> text)
    {
        byte[] buffer = new byte[text.Length / 4 * 3 + 3];
        if (!TryDecode(text, buffer, out int count))
            throw new FormatException("The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters.");
        Array.Resize(ref buffer, count);
        return buffer;
    }

    public static bool TryFromBase64String(string s, Span<byte> bytes, out int bytesWritten)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryFromBase64Chars(s, bytes, out bytesWritten);
    }

    public static bool TryFromBase64Chars(ReadOnlySpan<char> chars, Span<byte> bytes, out int bytesWritten)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(chars.Length / 4 * 3 + 3);
        bool decoded = TryDecode(chars, buffer, out bytesWritten) && buffer.AsSpan(0, bytesWritten).TryCopyTo(bytes);
        ArrayPool<byte>.Shared.Return(buffer);
        if (!decoded) bytesWritten = 0;
        return decoded;
    }

    // White space between the characters does not count.
    private static bool TryDecode(ReadOnlySpan<char> text, Span<byte> bytes, out int count)
    {
        count = 0;
        int group = 0, inGroup = 0, padding = 0;
        foreach (char c in text)
        {
            if (c is ' ' or '\t' or '\r' or '\n') continue;
            if (c == '=')
            {
                padding++;
                continue;
            }
            int value = c is >= 'A' and <= 'Z' ? c - 'A' : c is >= 'a' and <= 'z' ? c - 'a' + 26 : c is >= '0' and <= '9' ? c - '0' + 52 : c == '+' ? 62 : c == '/' ? 63 : -1;
            if (value < 0 || padding > 0) return false;
            group = group << 6 | value;
            if (++inGroup < 4) continue;
            bytes[count] = (byte)(group >> 16);
            bytes[count + 1] = (byte)(group >> 8);
            bytes[count + 2] = (byte)group;
            count += 3;
            group = inGroup = 0;
        }
        if (inGroup == 0) return padding == 0;
        if (inGroup + padding != 4 || inGroup == 1) return false;
        group <<= 6 * padding;
        bytes[count++] = (byte)(group >> 16);
        if (padding == 1) bytes[count++] = (byte)(group >> 8);
        return true;
    }

    public static string ToHexString(byte[] inArray)
    {
        ArgumentNullException.ThrowIfNull(inArray);
        return ToHexString((ReadOnlySpan<byte>)inArray);
    }

    public static string ToHexString(byte[] inArray, int offset, int length)
    {
        CheckRange(inArray, offset, length, nameof(inArray), nameof(offset), nameof(length));
        return ToHexString(new ReadOnlySpan<byte>(inArray, offset, length));
    }

    public static string ToHexString(ReadOnlySpan<byte> bytes) => Hex(bytes, 'A');

    public static string ToHexStringLower(byte[] inArray)
    {
        ArgumentNullException.ThrowIfNull(inArray);
        return Hex(inArray, 'a');
    }

    public static string ToHexStringLower(byte[] inArray, int offset, int length)
    {
        CheckRange(inArray, offset, length, nameof(inArray), nameof(offset), nameof(length));
        return Hex(new ReadOnlySpan<byte>(inArray, offset, length), 'a');
    }

    public static string ToHexStringLower(ReadOnlySpan<byte> bytes) => Hex(bytes, 'a');

    private static string Hex(ReadOnlySpan<byte> bytes, char letterA)
    {
        if (bytes.Length == 0) return "";
        if (bytes.Length > int.MaxValue / 2) throw new ArgumentOutOfRangeException(nameof(bytes), "Input is too large to be processed.");
        string text = string.FastAllocateString(bytes.Length * 2);
        WriteHex(bytes, text.WritableSpan, letterA);
        return text;
    }

    private static void WriteHex(ReadOnlySpan<byte> bytes, Span<char> chars, char letterA)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            int high = bytes[i] >> 4, low = bytes[i] & 15;
            chars[i * 2] = (char)(high < 10 ? '0' + high : letterA - 10 + high);
            chars[i * 2 + 1] = (char)(low < 10 ? '0' + low : letterA - 10 + low);
        }
    }

    public static bool TryToHexString(ReadOnlySpan<byte> source, Span<char> destination, out int charsWritten) => TryHex(source, destination, out charsWritten, 'A');
    public static bool TryToHexStringLower(ReadOnlySpan<byte> source, Span<char> destination, out int charsWritten) => TryHex(source, destination, out charsWritten, 'a');

    private static bool TryHex(ReadOnlySpan<byte> source, Span<char> destination, out int charsWritten, char letterA)
    {
        charsWritten = 0;
        if (source.Length > destination.Length / 2) return false;
        WriteHex(source, destination, letterA);
        charsWritten = source.Length * 2;
        return true;
    }

    public static byte[] FromHexString(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        return FromHexString((ReadOnlySpan<char>)s);
    }

    public static byte[] FromHexString(ReadOnlySpan<char> chars)
    {
        if ((chars.Length & 1) != 0) throw new FormatException("The input is not a valid hex string as its length is not a multiple of 2.");
        byte[] result = new byte[chars.Length / 2];
        if (FromHexString(chars, result, out _, out _) != OperationStatus.Done) throw new FormatException("The input is not a valid hex string as it contains a non-hex character.");
        return result;
    }

    public static byte[] FromHexString(ReadOnlySpan<byte> utf8Source) => FromHexString((ReadOnlySpan<char>)Widen(utf8Source));

    public static OperationStatus FromHexString(ReadOnlySpan<byte> utf8Source, Span<byte> destination, out int bytesConsumed, out int bytesWritten) =>
        FromHexString((ReadOnlySpan<char>)Widen(utf8Source), destination, out bytesConsumed, out bytesWritten);

    public static bool TryToHexString(ReadOnlySpan<byte> source, Span<byte> utf8Destination, out int bytesWritten) => TryNarrow(ToHexString(source), utf8Destination, out bytesWritten);

    public static bool TryToHexStringLower(ReadOnlySpan<byte> source, Span<byte> utf8Destination, out int bytesWritten) => TryNarrow(ToHexStringLower(source), utf8Destination, out bytesWritten);

    private static char[] Widen(ReadOnlySpan<byte> bytes)
    {
        char[] chars = new char[bytes.Length];
        for (int i = 0; i < chars.Length; i++)
        {
            chars[i] = (char)bytes[i];
        }
        return chars;
    }

    private static bool TryNarrow(string digits, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < digits.Length)
        {
            return false;
        }
        foreach (char digit in digits)
        {
            destination[bytesWritten++] = (byte)digit;
        }
        return true;
    }

    public static OperationStatus FromHexString(string source, Span<byte> destination, out int charsConsumed, out int bytesWritten)
    {
        ArgumentNullException.ThrowIfNull(source);
        return FromHexString((ReadOnlySpan<char>)source, destination, out charsConsumed, out bytesWritten);
    }

    public static OperationStatus FromHexString(ReadOnlySpan<char> source, Span<byte> destination, out int charsConsumed, out int bytesWritten)
    {
        charsConsumed = bytesWritten = 0;
        while (source.Length - charsConsumed >= 2)
        {
            int high = HexValue(source[charsConsumed]), low = HexValue(source[charsConsumed + 1]);
            if (high < 0 || low < 0) return OperationStatus.InvalidData;
            if (bytesWritten == destination.Length) return OperationStatus.DestinationTooSmall;
            destination[bytesWritten++] = (byte)(high << 4 | low);
            charsConsumed += 2;
        }
        return charsConsumed == source.Length ? OperationStatus.Done : OperationStatus.NeedMoreData;
    }

    private static int HexValue(char c) => char.IsAsciiDigit(c) ? c - '0' : char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : -1;
}
