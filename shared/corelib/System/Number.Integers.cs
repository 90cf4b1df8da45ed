using System.Globalization;
using System.Text;

namespace System;

// Text of integers.
internal static unsafe partial class Number
{
    private static readonly string?[] s_smallNumbers = new string?[300];

    internal static string UnsignedToString(ulong value)
    {
        if (value < 300) return s_smallNumbers[value] ??= MakeDecimal(value);
        return MakeDecimal(value);
    }

    private static string MakeDecimal(ulong value)
    {
        string text = string.FastAllocateString(DecimalLength(value));
        WriteDecimal(text.WritableSpan, value);
        return text;
    }

    internal static string SignedToString(long value)
    {
        if (value >= 0) return UnsignedToString((ulong)value);
        return NegativeToString((ulong)-value, 1, NumberFormatInfo.CurrentInfo.NegativeSign);
    }

    private static string NegativeToString(ulong magnitude, int minimumDigits, string sign)
    {
        int length = Math.Max(DecimalLength(magnitude), minimumDigits);
        string text = string.FastAllocateString(sign.Length + length);
        Span<char> all = text.WritableSpan;
        sign.CopyTo(all);
        WriteDecimal(all.Slice(sign.Length), magnitude);
        return text;
    }

    internal static string FormatSigned(long value, int size, string? format, IFormatProvider? provider)
    {
        if (string.IsNullOrEmpty(format))
            return value >= 0 ? UnsignedToString((ulong)value) : NegativeToString((ulong)-value, 1, NumberFormatInfo.GetInstance(provider).NegativeSign);
        TextBuffer text = new(stackalloc char[64]);
        AppendInteger(ref text, value < 0 ? (ulong)-value : (ulong)value, value < 0, size, format, provider);
        return text.ToStringAndFree();
    }

    internal static string FormatUnsigned(ulong value, int size, string? format, IFormatProvider? provider)
    {
        if (string.IsNullOrEmpty(format)) return UnsignedToString(value);
        TextBuffer text = new(stackalloc char[64]);
        AppendInteger(ref text, value, false, size, format, provider);
        return text.ToStringAndFree();
    }

    internal static bool TryFormatSigned(long value, int size, ReadOnlySpan<char> format, IFormatProvider? provider, Span<char> destination, out int charsWritten)
    {
        if (format.Length == 0 && value >= 0) return TryWriteDecimal((ulong)value, destination, out charsWritten);
        TextBuffer text = new(stackalloc char[64]);
        AppendInteger(ref text, value < 0 ? (ulong)-value : (ulong)value, value < 0, size, format, provider);
        return text.TryCopyToAndFree(destination, out charsWritten);
    }

    internal static bool TryFormatUnsigned(ulong value, int size, ReadOnlySpan<char> format, IFormatProvider? provider, Span<char> destination, out int charsWritten)
    {
        if (format.Length == 0) return TryWriteDecimal(value, destination, out charsWritten);
        TextBuffer text = new(stackalloc char[64]);
        AppendInteger(ref text, value, false, size, format, provider);
        return text.TryCopyToAndFree(destination, out charsWritten);
    }

    private static bool TryWriteDecimal(ulong value, Span<char> destination, out int charsWritten)
    {
        int length = DecimalLength(value);
        if (length > destination.Length)
        {
            charsWritten = 0;
            return false;
        }
        WriteDecimal(destination.Slice(0, length), value);
        charsWritten = length;
        return true;
    }

    internal static bool TryFormatSignedUtf8(long value, int size, ReadOnlySpan<char> format, IFormatProvider? provider, Span<byte> destination, out int bytesWritten)
    {
        TextBuffer text = new(stackalloc char[64]);
        AppendInteger(ref text, value < 0 ? (ulong)-value : (ulong)value, value < 0, size, format, provider);
        return text.TryCopyUtf8AndFree(destination, out bytesWritten);
    }

    internal static bool TryFormatUnsignedUtf8(ulong value, int size, ReadOnlySpan<char> format, IFormatProvider? provider, Span<byte> destination, out int bytesWritten)
    {
        TextBuffer text = new(stackalloc char[64]);
        AppendInteger(ref text, value, false, size, format, provider);
        return text.TryCopyUtf8AndFree(destination, out bytesWritten);
    }

    // `size` in bytes says how many bits of a negative number hexadecimal and binary show.
    private static void AppendInteger(ref TextBuffer text, ulong magnitude, bool isNegative, int size, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        char letter = ParseFormat(format, out int precision);
        switch (letter | 0x20)
        {
            case 'g' when precision < 1:
            case 'd':
                AppendDecimal(ref text, magnitude, isNegative, precision, provider);
                return;
            case 'x':
            case 'b':
                ulong bits = isNegative ? 0 - magnitude : magnitude;
                if (size < 8) bits &= (1UL << (size * 8)) - 1;
                AppendBits(ref text, bits, 0, letter, precision);
                return;
        }
        Digits digits = new(Kind.Integer, stackalloc byte[IntegerDigits]);
        FromInteger(ref digits, magnitude, isNegative);
        AppendNumber(ref text, ref digits, letter, precision, format, NumberFormatInfo.GetInstance(provider));
    }

    private static void AppendDecimal(ref TextBuffer text, ulong magnitude, bool isNegative, int minimumDigits, IFormatProvider? provider)
    {
        if (isNegative) text.Append(NumberFormatInfo.GetInstance(provider).NegativeSign);
        int length = DecimalLength(magnitude);
        if (minimumDigits > length) text.Append('0', minimumDigits - length);
        WriteDecimal(text.AppendSpan(length), magnitude);
    }

    private static void AppendBits(ref TextBuffer text, ulong low, ulong high, char letter, int minimumDigits)
    {
        bool binary = (letter | 0x20) == 'b';
        int shift = binary ? 1 : 4;
        int used = 128 - (high != 0 ? Numerics.BitOperations.LeadingZeroCount(high) : 64 + Numerics.BitOperations.LeadingZeroCount(low));
        int length = Math.Max(Math.Max(1, (used + shift - 1) / shift), minimumDigits);
        int letters = (letter == 'x' ? 'a' : 'A') - 10;
        Span<char> span = text.AppendSpan(length);
        for (int i = length - 1; i >= 0; i--)
        {
            int digit = (int)low & (binary ? 1 : 15);
            span[i] = (char)(digit < 10 ? '0' + digit : letters + digit);
            low = (low >> shift) | (high << (64 - shift));
            high >>= shift;
        }
    }

    internal static void AppendInteger(ref TextBuffer text, UInt128 magnitude, bool isNegative, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        char letter = ParseFormat(format, out int precision);
        if ((letter | 0x20) is 'x' or 'b')
        {
            UInt128 bits = isNegative ? 0 - magnitude : magnitude;
            AppendBits(ref text, (ulong)bits, (ulong)(bits >> 64), letter, precision);
            return;
        }
        Digits digits = new(Kind.Integer, stackalloc byte[LongIntegerDigits]);
        FromInteger(ref digits, magnitude, isNegative);
        if ((letter | 0x20) == 'd' || ((letter | 0x20) == 'g' && precision < 1))
        {
            if (isNegative) text.Append(NumberFormatInfo.GetInstance(provider).NegativeSign);
            text.Append('0', Math.Max(precision, 1) - digits.Count);
            for (int i = 0; i < digits.Count; i++) text.Append((char)digits.Bytes[i]);
            return;
        }
        AppendNumber(ref text, ref digits, letter, precision, format, NumberFormatInfo.GetInstance(provider));
    }
}
