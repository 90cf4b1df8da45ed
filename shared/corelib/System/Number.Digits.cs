using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace System;

// Formatting and parsing of all number types. This file: decimal digits as text and how they come from integers and floats.
internal static unsafe partial class Number
{
    internal enum Kind { Integer, Decimal, Float }

    // A number as 0.ddd… * 10^Scale. Zero has no digits. The digits are ASCII and followed by a zero byte.
    internal ref struct Digits
    {
        internal Span<byte> Bytes;
        internal int Count;
        internal int Scale;
        internal bool IsNegative;
        internal bool HasNonZeroTail;
        internal readonly Kind Kind;

        internal Digits(Kind kind, Span<byte> buffer)
        {
            Kind = kind;
            Bytes = buffer;
            buffer[0] = 0;
        }

        // The digit at an index, or 0 past the end.
        internal readonly byte this[int index] => index < Count ? Bytes[index] : (byte)0;

        internal readonly bool IsZero => Count == 0;

        internal void End(int count)
        {
            Count = count;
            Bytes[count] = 0;
        }
    }

    // Enough for any 64-bit integer; any 128-bit one; any decimal.
    internal const int IntegerDigits = 21, LongIntegerDigits = 41, DecimalDigits = 31;

    // No finite double has more significant digits than 767.
    internal const int FloatDigits = 772;

    internal static void FromInteger(ref Digits digits, ulong magnitude, bool isNegative)
    {
        int count = DecimalLength(magnitude);
        if (magnitude == 0) count = 0;
        WriteDecimal(digits.Bytes, count, magnitude);
        digits.IsNegative = isNegative;
        digits.Scale = count;
        digits.End(count);
    }

    internal static void FromInteger(ref Digits digits, UInt128 magnitude, bool isNegative)
    {
        Span<byte> reversed = stackalloc byte[40];
        int count = 0;
        while (magnitude != 0)
        {
            (magnitude, UInt128 digit) = UInt128.DivRem(magnitude, 10);
            reversed[count++] = (byte)('0' + (int)digit);
        }
        for (int i = 0; i < count; i++) digits.Bytes[i] = reversed[count - 1 - i];
        digits.IsNegative = isNegative;
        digits.Scale = count;
        digits.End(count);
    }

    // The digits of a finite double (mode 0: the shortest that read back as the same double; 1: as the same float; 2: `count`
    // significant digits; 3: `count` digits after the point; the last two exact, ties to even), without sign, leading and trailing
    // zeros, at most 767, and `exponent` for 0.ddd * 10^exponent. Returns their number; 0 for zero. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int FloatToDigits(double value, int mode, int count, byte* digits, int* exponent);

    // The double (or, with `single`, the float widened) nearest to an ASCII number "ddd" or "dddE-ddd"; overflow gives infinity.
    // Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern double ParseFloat(byte* text, int length, bool single);

    internal static void FromFloat(ref Digits digits, double value, int mode, int count)
    {
        digits.IsNegative = double.IsNegative(value);
        int exponent = 0, length;
        fixed (byte* bytes = digits.Bytes) length = value == 0 ? 0 : FloatToDigits(value, mode, count, bytes, &exponent);
        digits.Scale = length == 0 ? 0 : exponent;
        digits.End(length);
    }

    internal static int DecimalLength(ulong value)
    {
        int length = 1;
        while (value >= 10000)
        {
            value /= 10000;
            length += 4;
        }
        if (value >= 1000) return length + 3;
        if (value >= 100) return length + 2;
        return value >= 10 ? length + 1 : length;
    }

    private static void WriteDecimal(Span<byte> destination, int length, ulong value)
    {
        for (int i = length - 1; i >= 0; i--)
        {
            ulong quotient = value / 10;
            destination[i] = (byte)('0' + (int)(value - quotient * 10));
            value = quotient;
        }
    }

    // Writes `value` with leading zeros to fill the span.
    internal static void WriteDecimal(Span<char> destination, ulong value)
    {
        ref char first = ref destination._reference;
        int i = destination.Length - 1;
        // 32-bit division is the faster one.
        while (value > uint.MaxValue && i >= 0)
        {
            ulong quotient = value / 10;
            Unsafe.Add(ref first, i--) = (char)('0' + (int)(value - quotient * 10));
            value = quotient;
        }
        uint small = (uint)value;
        for (; i >= 0; i--)
        {
            uint quotient = small / 10;
            Unsafe.Add(ref first, i) = (char)('0' + small - quotient * 10);
            small = quotient;
        }
    }

    internal static bool TryWriteUtf8(ReadOnlySpan<char> text, Span<byte> destination, out int bytesWritten) =>
        Encoding.UTF8.TryGetBytes(text, destination, out bytesWritten);

    internal static string FromUtf8(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    // A standard format: its letter and its number (-1: none). '\0': a custom format. Empty counts as "G".
    internal static char ParseFormat(ReadOnlySpan<char> format, out int precision)
    {
        precision = -1;
        if (format.Length == 0) return 'G';
        char letter = format[0];
        if (!char.IsAsciiLetter(letter)) return letter == 0 ? 'G' : '\0';
        if (format.Length == 1) return letter;
        int value = 0, at = 1;
        for (; at < format.Length && char.IsAsciiDigit(format[at]); at++)
        {
            if (value >= 100_000_000) throw BadFormat();
            value = value * 10 + (format[at] - '0');
        }
        if (at == 1 && format[at] != 0) return '\0';
        // Text behind a NUL does not count.
        if (at < format.Length && format[at] != 0) return '\0';
        precision = at == 1 ? -1 : value;
        return letter;
    }

    internal static FormatException BadFormat() => new("Format specifier was invalid.");
}
