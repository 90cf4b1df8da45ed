using System.Runtime.CompilerServices;

namespace System;

// The arithmetic. A sum, product or quotient is computed exactly on up to 192 bits and then cut to 96 bits and 28 decimals, ties
// to even, keeping as many decimals as fit.
public readonly partial struct Decimal
{
    private const int MaxScale = 28;

    // 10^0 .. 10^9.
    private static ReadOnlySpan<uint> Powers10 => [1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000];

    // A natural number in 32-bit words, the lowest first.
    private unsafe ref struct Wide
    {
        internal const int Words = 7;
        internal fixed uint Word[Words];

        internal static Wide Of(decimal value)
        {
            Wide wide = default;
            wide.Word[0] = (uint)value._lo64;
            wide.Word[1] = (uint)(value._lo64 >> 32);
            wide.Word[2] = value._hi32;
            return wide;
        }

        internal readonly bool FitsDecimal => (Word[3] | Word[4] | Word[5] | Word[6]) == 0;

        internal readonly bool IsZero => (Word[0] | Word[1] | Word[2]) == 0 && FitsDecimal;

        internal readonly decimal ToDecimal(bool isNegative, int scale) =>
            new(((ulong)Word[1] << 32) | Word[0], Word[2], (scale << 16) | (isNegative ? SignMask : 0));

        internal void Multiply(uint factor)
        {
            ulong carry = 0;
            for (int i = 0; i < Words; i++)
            {
                carry += (ulong)Word[i] * factor;
                Word[i] = (uint)carry;
                carry >>= 32;
            }
        }

        internal void MultiplyPower10(int power)
        {
            for (; power > 9; power -= 9) Multiply(1000000000);
            if (power > 0) Multiply(Powers10[power]);
        }

        // Divides and gives the remainder.
        internal uint Divide(uint divisor)
        {
            ulong remainder = 0;
            for (int i = Words - 1; i >= 0; i--)
            {
                ulong part = (remainder << 32) | Word[i];
                if (part == 0) continue;
                ulong quotient = part / divisor;
                Word[i] = (uint)quotient;
                remainder = part - quotient * divisor;
            }
            return (uint)remainder;
        }

        internal void Add(scoped in Wide other)
        {
            ulong carry = 0;
            for (int i = 0; i < Words; i++)
            {
                carry += (ulong)Word[i] + other.Word[i];
                Word[i] = (uint)carry;
                carry >>= 32;
            }
        }

        internal void Subtract(scoped in Wide other)
        {
            long borrow = 0;
            for (int i = 0; i < Words; i++)
            {
                borrow += (long)Word[i] - other.Word[i];
                Word[i] = (uint)borrow;
                borrow >>= 32;
            }
        }

        internal void Increment()
        {
            for (int i = 0; i < Words; i++)
            {
                if (++Word[i] != 0) return;
            }
        }

        internal readonly int CompareTo(scoped in Wide other)
        {
            for (int i = Words - 1; i >= 0; i--)
            {
                if (Word[i] != other.Word[i]) return Word[i] < other.Word[i] ? -1 : 1;
            }
            return 0;
        }

        internal readonly int BitLength()
        {
            for (int i = Words - 1; i >= 0; i--)
            {
                if (Word[i] != 0) return i * 32 + 32 - Numerics.BitOperations.LeadingZeroCount(Word[i]);
            }
            return 0;
        }

        internal void ShiftLeft1()
        {
            for (int i = Words - 1; i > 0; i--) Word[i] = (Word[i] << 1) | (Word[i - 1] >> 31);
            Word[0] <<= 1;
        }

        // Cuts the value to 96 bits and at most 28 decimals. `sticky`: there is more behind the last word. Throws OverflowException.
        internal int Fit(int scale, bool sticky)
        {
            uint last = 0;
            while (scale > MaxScale || !FitsDecimal)
            {
                if (scale == 0) ThrowOverflow();
                // Of the dropped digits only the first rounds; of the others it matters whether they are all zero.
                sticky |= last != 0;
                last = Divide(10);
                scale--;
            }
            if (last < 5 || (last == 5 && !sticky && (Word[0] & 1) == 0)) return scale;
            Increment();
            if (FitsDecimal) return scale;
            // The carry made 2^96, whose last digit rounds up.
            if (scale == 0) ThrowOverflow();
            Divide(10);
            Increment();
            return scale - 1;
        }
    }

    private static void ThrowOverflow() => throw new OverflowException("Value was either too large or too small for a Decimal.");

    private static decimal AddCore(decimal left, decimal right, bool negateRight)
    {
        bool leftNegative = left._flags < 0, rightNegative = (right._flags < 0) != negateRight;
        int scale = Math.Max(left.ScaleOf, right.ScaleOf);
        if (left.ScaleOf == right.ScaleOf && (left._hi32 | right._hi32) == 0)
        {
            // Both fit 64 bits and line up already.
            if (leftNegative == rightNegative)
            {
                ulong sum = left._lo64 + right._lo64;
                return new decimal(sum, sum < left._lo64 ? 1u : 0, (scale << 16) | (leftNegative ? SignMask : 0));
            }
            return left._lo64 >= right._lo64
                ? new decimal(left._lo64 - right._lo64, 0, (scale << 16) | (leftNegative ? SignMask : 0))
                : new decimal(right._lo64 - left._lo64, 0, (scale << 16) | (rightNegative ? SignMask : 0));
        }
        Wide a = Wide.Of(left), b = Wide.Of(right);
        bool isNegative = leftNegative;
        if (leftNegative != rightNegative && right.ScaleOf < left.ScaleOf)
        {
            // The operand with fewer decimals gives a difference of zero its sign.
            isNegative = rightNegative;
        }
        bool fewerIsZero = (right.ScaleOf < left.ScaleOf ? b : a).IsZero;
        a.MultiplyPower10(scale - left.ScaleOf);
        b.MultiplyPower10(scale - right.ScaleOf);
        if (leftNegative == rightNegative)
        {
            a.Add(b);
        }
        else
        {
            int order = a.CompareTo(b);
            if (order >= 0)
            {
                a.Subtract(b);
            }
            else
            {
                b.Subtract(a);
                a = b;
            }
            if (order != 0) isNegative = order > 0 ? leftNegative : rightNegative;
            // Unless it is zero itself and has to be scaled: then the other one is the result.
            else if (fewerIsZero && left.ScaleOf != right.ScaleOf) isNegative = !isNegative;
        }
        scale = a.Fit(scale, false);
        return a.ToDecimal(isNegative, scale);
    }

    private static unsafe decimal MultiplyCore(decimal left, decimal right)
    {
        int scale = left.ScaleOf + right.ScaleOf;
        bool isNegative = (left._flags ^ right._flags) < 0;
        Wide product = default;
        if ((left._hi32 | right._hi32 | (uint)(left._lo64 >> 32) | (uint)(right._lo64 >> 32)) == 0)
        {
            ulong small = (ulong)(uint)left._lo64 * (uint)right._lo64;
            if (scale <= MaxScale) return new decimal(small, 0, (scale << 16) | (isNegative ? SignMask : 0));
            // Less than half a unit of the last decimal.
            if (scale > MaxScale + 19) return default;
            product.Word[0] = (uint)small;
            product.Word[1] = (uint)(small >> 32);
        }
        else
        {
            Wide a = Wide.Of(left), b = Wide.Of(right);
            for (int i = 0; i < 3; i++)
            {
                ulong carry = 0;
                for (int j = 0; j < 3; j++)
                {
                    carry += (ulong)a.Word[i] * b.Word[j] + product.Word[i + j];
                    product.Word[i + j] = (uint)carry;
                    carry >>= 32;
                }
                product.Word[i + 3] = (uint)carry;
            }
        }
        if (product.IsZero && (left._hi32 | right._hi32 | (uint)(left._lo64 >> 32) | (uint)(right._lo64 >> 32)) != 0) return default;
        scale = product.Fit(scale, false);
        return product.ToDecimal(isNegative, scale);
    }

    // Divides by up to 96 bits; `dividend` becomes the quotient.
    private static unsafe void DivideWide(ref Wide dividend, scoped in Wide divisor, out Wide remainder)
    {
        remainder = default;
        if ((divisor.Word[1] | divisor.Word[2]) == 0)
        {
            remainder.Word[0] = dividend.Divide(divisor.Word[0]);
            return;
        }
        Wide quotient = default;
        for (int bit = dividend.BitLength() - 1; bit >= 0; bit--)
        {
            remainder.ShiftLeft1();
            remainder.Word[0] |= (dividend.Word[bit >> 5] >> (bit & 31)) & 1;
            if (remainder.CompareTo(divisor) < 0) continue;
            remainder.Subtract(divisor);
            quotient.Word[bit >> 5] |= 1u << (bit & 31);
        }
        dividend = quotient;
    }

    private static unsafe decimal DivideCore(decimal left, decimal right)
    {
        if ((right._lo64 | right._hi32) == 0) throw new DivideByZeroException();
        bool isNegative = (left._flags ^ right._flags) < 0;
        int scale = left.ScaleOf - right.ScaleOf;
        Wide quotient = Wide.Of(left), divisor = Wide.Of(right);
        // The natural scale may be negative; the dividend then gets the missing zeros first.
        if (scale < 0)
        {
            quotient.MultiplyPower10(-scale);
            scale = 0;
        }
        DivideWide(ref quotient, divisor, out Wide remainder);
        bool extended = !remainder.IsZero;
        while (!remainder.IsZero)
        {
            // As many more decimals as certainly fit, nine at a time.
            int room = Math.Min(MaxScale - scale, Math.Min(9, (95 - quotient.BitLength()) * 77 >> 8));
            if (room <= 0) room = MaxScale > scale && CanScale(quotient) ? 1 : 0;
            if (room == 0) break;
            quotient.MultiplyPower10(room);
            remainder.MultiplyPower10(room);
            DivideWide(ref remainder, divisor, out Wide rest);
            quotient.Add(remainder);
            if (!quotient.FitsDecimal)
            {
                // One digit too many: it only rounds.
                Wide dropped = quotient;
                int shrunk = dropped.Fit(scale + room, !rest.IsZero);
                return Reduced(dropped.ToDecimal(isNegative, shrunk), extended);
            }
            remainder = rest;
            scale += room;
        }
        if (!remainder.IsZero)
        {
            remainder.ShiftLeft1();
            int order = remainder.CompareTo(divisor);
            if (order > 0 || (order == 0 && (quotient.Word[0] & 1) != 0)) quotient.Increment();
        }
        scale = quotient.Fit(scale, false);
        return Reduced(quotient.ToDecimal(isNegative, scale), extended);
    }

    private static unsafe bool CanScale(scoped in Wide value)
    {
        Wide scaled = value;
        scaled.Multiply(10);
        return scaled.FitsDecimal;
    }

    // A quotient that did not come out even at its natural scale sheds trailing zeros.
    private static decimal Reduced(decimal value, bool reduce)
    {
        if (!reduce) return value;
        Wide wide = Wide.Of(value);
        int scale = value.ScaleOf;
        while (scale > 0)
        {
            Wide shorter = wide;
            if (shorter.Divide(10) != 0) break;
            wide = shorter;
            scale--;
        }
        return wide.ToDecimal(value._flags < 0, scale);
    }

    private static decimal RemainderCore(decimal left, decimal right)
    {
        if ((right._lo64 | right._hi32) == 0) throw new DivideByZeroException();
        if ((left._lo64 | left._hi32) == 0) return left;
        int scale = Math.Max(left.ScaleOf, right.ScaleOf);
        Wide a = Wide.Of(left), b = Wide.Of(right);
        a.MultiplyPower10(scale - left.ScaleOf);
        b.MultiplyPower10(scale - right.ScaleOf);
        int order = a.CompareTo(b);
        if (order < 0) return left;
        bool isNegative = left._flags < 0;
        if (order == 0) return new decimal(0, 0, (scale << 16) | (isNegative ? SignMask : 0));
        if (b.FitsDecimal)
        {
            DivideWide(ref a, b, out Wide remainder);
            return remainder.ToDecimal(isNegative, scale);
        }
        // The divisor has more than 96 bits, so the dividend is the longer still: shift and subtract.
        int shift = 0;
        while (a.CompareTo(b) >= 0)
        {
            b.ShiftLeft1();
            shift++;
        }
        for (; shift > 0; shift--)
        {
            HalveInPlace(ref b);
            if (a.CompareTo(b) >= 0) a.Subtract(b);
        }
        return a.ToDecimal(isNegative, scale);
    }

    private static unsafe void HalveInPlace(ref Wide value)
    {
        for (int i = 0; i < Wide.Words - 1; i++) value.Word[i] = (value.Word[i] >> 1) | (value.Word[i + 1] << 31);
        value.Word[Wide.Words - 1] >>= 1;
    }

    private static int CompareCore(in decimal left, in decimal right)
    {
        bool leftZero = (left._lo64 | left._hi32) == 0, rightZero = (right._lo64 | right._hi32) == 0;
        if (leftZero) return rightZero ? 0 : right._flags < 0 ? 1 : -1;
        if (rightZero) return left._flags < 0 ? -1 : 1;
        bool isNegative = left._flags < 0;
        if (isNegative != right._flags < 0) return isNegative ? -1 : 1;
        int order;
        if (left.ScaleOf == right.ScaleOf)
        {
            order = left._hi32 != right._hi32 ? left._hi32.CompareTo(right._hi32) : left._lo64.CompareTo(right._lo64);
        }
        else
        {
            int scale = Math.Max(left.ScaleOf, right.ScaleOf);
            Wide a = Wide.Of(left), b = Wide.Of(right);
            a.MultiplyPower10(scale - left.ScaleOf);
            b.MultiplyPower10(scale - right.ScaleOf);
            order = a.CompareTo(b);
        }
        return isNegative ? -order : order;
    }

    private static decimal RoundCore(in decimal value, int decimals, MidpointRounding mode)
    {
        int drop = value.ScaleOf - decimals;
        if (drop <= 0) return value;
        Wide wide = Wide.Of(value);
        bool sticky = false;
        for (; drop > 1; drop--) sticky |= wide.Divide(10) != 0;
        uint last = wide.Divide(10);
        bool isNegative = value._flags < 0, inexact = last != 0 || sticky;
        bool up = mode switch
        {
            MidpointRounding.ToEven => last > 5 || (last == 5 && (sticky || (LowBit(wide) & 1) != 0)),
            MidpointRounding.AwayFromZero => last >= 5,
            MidpointRounding.ToNegativeInfinity => inexact && isNegative,
            MidpointRounding.ToPositiveInfinity => inexact && !isNegative,
            _ => false,
        };
        if (up) wide.Increment();
        return wide.ToDecimal(isNegative, decimals);
    }

    private static unsafe uint LowBit(scoped in Wide wide) => wide.Word[0];

    // Digits as a number's text has them, for formatting.
    internal static void ToDigits(in decimal value, ref Number.Digits digits)
    {
        Wide wide = Wide.Of(value);
        Span<byte> reversed = stackalloc byte[36];
        int count = 0;
        while (!wide.IsZero)
        {
            uint part = wide.Divide(1000000000);
            for (int i = 0; i < 9; i++)
            {
                reversed[count++] = (byte)('0' + part % 10);
                part /= 10;
            }
        }
        while (count > 0 && reversed[count - 1] == '0') count--;
        for (int i = 0; i < count; i++) digits.Bytes[i] = reversed[count - 1 - i];
        digits.IsNegative = value._flags < 0;
        digits.Scale = count - value.ScaleOf;
        digits.End(count);
    }

    // The decimal of scanned digits, or false when it is too large. Digits beyond the 29th round, ties to even.
    internal static unsafe bool TryFromDigits(ref Number.Digits digits, out decimal result)
    {
        result = default;
        int scale = digits.Count - digits.Scale;
        int sign = digits.IsNegative ? SignMask : 0;
        if (digits.IsZero)
        {
            // Zeros behind the point are kept.
            result = new decimal(0, 0, sign | (Math.Clamp(-digits.Scale, 0, MaxScale) << 16));
            return true;
        }
        if (digits.Scale > 29) return false;
        Wide wide = default;
        int used = Math.Min(digits.Count, 40);
        for (int i = 0; i < used; i++)
        {
            wide.Multiply(10);
            wide.Add(Small((uint)(digits.Bytes[i] - '0')));
        }
        bool sticky = digits.HasNonZeroTail;
        for (int i = used; i < digits.Count; i++) sticky |= digits.Bytes[i] != '0';
        scale -= digits.Count - used;
        if (scale < 0)
        {
            wide.MultiplyPower10(-scale);
            scale = 0;
            if (!wide.FitsDecimal) return false;
        }
        if (scale > MaxScale + 40)
        {
            // Even the first digit lies beyond the 28th decimal.
            result = new decimal(0, 0, sign | (MaxScale << 16));
            return true;
        }
        if (!TryFit(ref wide, ref scale, sticky)) return false;
        result = wide.ToDecimal(digits.IsNegative, scale);
        return true;
    }

    private static unsafe Wide Small(uint value)
    {
        Wide wide = default;
        wide.Word[0] = value;
        return wide;
    }

    private static bool TryFit(ref Wide wide, ref int scale, bool sticky)
    {
        try
        {
            scale = wide.Fit(scale, sticky);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
