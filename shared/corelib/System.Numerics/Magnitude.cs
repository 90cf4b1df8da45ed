using System.Runtime.CompilerServices;

namespace System.Numerics;

// Unsigned integers of any size: runs of words, the lowest first, without zero words at the end where they are results.
internal static unsafe class Magnitude
{
    // result (leftLength + rightLength words) = left * right. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void MultiplyWords(uint* left, int leftLength, uint* right, int rightLength, uint* result);

    // quotient (leftLength words) and remainder (rightLength words) of left / right, which is not zero. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void DivideWords(uint* left, int leftLength, uint* right, int rightLength, uint* quotient, uint* remainder);

    // result (modulusLength words) = power of value modulo modulus, which is not zero. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void PowerWords(uint* value, int valueLength, uint* exponent, int exponentLength, uint* modulus, int modulusLength, uint* result);

    // result (the longer length) = greatest common divisor. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void CommonDivisorWords(uint* left, int leftLength, uint* right, int rightLength, uint* result);

    // The decimal digits in ASCII, at most `room`; returns their number. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int WriteDigits(uint* words, int length, byte* digits, int room);

    // The value of ASCII digits, into `room` words; returns how many it needs. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int ReadDigits(byte* digits, int count, uint* words, int room);

    internal static int Length(ReadOnlySpan<uint> words)
    {
        int length = words.Length;
        while (length > 0 && words[length - 1] == 0) length--;
        return length;
    }

    internal static int Compare(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        if (left.Length != right.Length) return left.Length < right.Length ? -1 : 1;
        for (int i = left.Length - 1; i >= 0; i--)
        {
            if (left[i] != right[i]) return left[i] < right[i] ? -1 : 1;
        }
        return 0;
    }

    internal static uint[] Add(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        if (left.Length < right.Length)
        {
            ReadOnlySpan<uint> longer = right;
            right = left;
            left = longer;
        }
        uint[] result = new uint[left.Length + 1];
        ulong carry = 0;
        for (int i = 0; i < left.Length; i++)
        {
            carry += left[i];
            if (i < right.Length) carry += right[i];
            result[i] = (uint)carry;
            carry >>= 32;
        }
        result[left.Length] = (uint)carry;
        return result;
    }

    // left >= right.
    internal static uint[] Subtract(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        uint[] result = new uint[left.Length];
        long borrow = 0;
        for (int i = 0; i < left.Length; i++)
        {
            borrow += left[i];
            if (i < right.Length) borrow -= right[i];
            result[i] = (uint)borrow;
            borrow >>= 32;
        }
        return result;
    }

    internal static uint[] Multiply(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        uint[] result = new uint[left.Length + right.Length];
        if (left.Length <= 2 && right.Length <= 2)
        {
            for (int i = 0; i < left.Length; i++)
            {
                ulong carry = 0;
                for (int j = 0; j < right.Length; j++)
                {
                    carry += (ulong)left[i] * right[j] + result[i + j];
                    result[i + j] = (uint)carry;
                    carry >>= 32;
                }
                result[i + right.Length] = (uint)carry;
            }
            return result;
        }
        fixed (uint* l = left, r = right, p = result) MultiplyWords(l, left.Length, r, right.Length, p);
        return result;
    }

    internal static uint[] Divide(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right, out uint[] remainder)
    {
        uint[] quotient = new uint[left.Length];
        remainder = new uint[right.Length];
        if (right.Length == 1)
        {
            ulong rest = 0;
            for (int i = left.Length - 1; i >= 0; i--)
            {
                rest = (rest << 32) | left[i];
                ulong digit = rest / right[0];
                quotient[i] = (uint)digit;
                rest -= digit * right[0];
            }
            remainder[0] = (uint)rest;
            return quotient;
        }
        fixed (uint* l = left, r = right, q = quotient, m = remainder) DivideWords(l, left.Length, r, right.Length, q, m);
        return quotient;
    }

    internal static uint[] Power(ReadOnlySpan<uint> value, ReadOnlySpan<uint> exponent, ReadOnlySpan<uint> modulus)
    {
        uint[] result = new uint[modulus.Length];
        fixed (uint* v = value, e = exponent, m = modulus, p = result) PowerWords(v, value.Length, e, exponent.Length, m, modulus.Length, p);
        return result;
    }

    internal static uint[] CommonDivisor(ReadOnlySpan<uint> left, ReadOnlySpan<uint> right)
    {
        uint[] result = new uint[Math.Max(left.Length, right.Length)];
        fixed (uint* l = left, r = right, p = result) CommonDivisorWords(l, left.Length, r, right.Length, p);
        return result;
    }

    // The digits, in a buffer with room for `extra` more.
    internal static byte[] ToDigits(ReadOnlySpan<uint> words, int extra, out int count)
    {
        // A word has 9.64 digits.
        byte[] digits = new byte[(int)Math.Min((long)words.Length * 10 + 1 + extra, Array.MaxLength)];
        fixed (uint* w = words)
        fixed (byte* d = digits) count = WriteDigits(w, words.Length, d, digits.Length);
        return digits;
    }

    internal static uint[] FromDigits(ReadOnlySpan<byte> digits)
    {
        uint[] words = new uint[digits.Length / 9 + 1];
        fixed (byte* d = digits)
        fixed (uint* w = words) ReadDigits(d, digits.Length, w, words.Length);
        return words;
    }

    // value * 2^count.
    internal static uint[] ShiftLeft(ReadOnlySpan<uint> value, int count)
    {
        int words = count >> 5, bits = count & 31;
        uint[] result = new uint[value.Length + words + 1];
        uint carry = 0;
        for (int i = 0; i < value.Length; i++)
        {
            result[i + words] = (value[i] << bits) | carry;
            carry = bits == 0 ? 0 : value[i] >> (32 - bits);
        }
        result[value.Length + words] = carry;
        return result;
    }

    // floor(value / 2^count), and whether bits were lost.
    internal static uint[] ShiftRight(ReadOnlySpan<uint> value, int count, out bool isInexact)
    {
        int words = count >> 5, bits = count & 31;
        isInexact = false;
        for (int i = 0; i < Math.Min(words, value.Length); i++) isInexact |= value[i] != 0;
        if (words >= value.Length) return [];
        uint[] result = new uint[value.Length - words];
        uint carry = 0;
        for (int i = value.Length - 1; i >= words; i--)
        {
            result[i - words] = (value[i] >> bits) | carry;
            carry = bits == 0 ? 0 : value[i] << (32 - bits);
        }
        isInexact |= carry != 0;
        return result;
    }

    // The two's complement, in place.
    internal static void Negate(Span<uint> words)
    {
        ulong carry = 1;
        for (int i = 0; i < words.Length; i++)
        {
            carry += ~words[i];
            words[i] = (uint)carry;
            carry >>= 32;
        }
    }
}
