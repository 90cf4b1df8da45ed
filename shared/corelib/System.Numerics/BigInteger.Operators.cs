namespace System.Numerics;

// Operators and conversions.
public readonly partial struct BigInteger
{
    public static BigInteger operator +(BigInteger left, BigInteger right)
    {
        if (left._bits is null && right._bits is null) return new BigInteger((long)left._sign + right._sign);
        return Sum(left, right, right._sign < 0);
    }

    public static BigInteger operator -(BigInteger left, BigInteger right)
    {
        if (left._bits is null && right._bits is null) return new BigInteger((long)left._sign - right._sign);
        return Sum(left, right, right._sign >= 0);
    }

    private static BigInteger Sum(BigInteger left, BigInteger right, bool rightNegative)
    {
        ReadOnlySpan<uint> a = left.Words(stackalloc uint[1]), b = right.Words(stackalloc uint[1]);
        bool leftNegative = left._sign < 0;
        if (leftNegative == rightNegative) return Create(Magnitude.Add(a, b), leftNegative);
        int order = Magnitude.Compare(a, b);
        if (order == 0) return default;
        return order > 0 ? Create(Magnitude.Subtract(a, b), leftNegative) : Create(Magnitude.Subtract(b, a), rightNegative);
    }

    public static BigInteger operator *(BigInteger left, BigInteger right)
    {
        if (left._bits is null && right._bits is null) return new BigInteger((long)left._sign * right._sign);
        ReadOnlySpan<uint> a = left.Words(stackalloc uint[1]), b = right.Words(stackalloc uint[1]);
        if (a.Length == 0 || b.Length == 0) return default;
        return Create(Magnitude.Multiply(a, b), (left._sign ^ right._sign) < 0);
    }

    public static BigInteger operator /(BigInteger dividend, BigInteger divisor)
    {
        if (dividend._bits is null && divisor._bits is null) return new BigInteger((long)dividend._sign / divisor._sign);
        return DivRem(dividend, divisor, out _);
    }

    public static BigInteger operator %(BigInteger dividend, BigInteger divisor)
    {
        if (dividend._bits is null && divisor._bits is null) return new BigInteger(dividend._sign % divisor._sign);
        DivRem(dividend, divisor, out BigInteger remainder);
        return remainder;
    }

    public static BigInteger DivRem(BigInteger dividend, BigInteger divisor, out BigInteger remainder)
    {
        if (divisor.IsZero) throw new DivideByZeroException();
        if (dividend._bits is null && divisor._bits is null)
        {
            remainder = new BigInteger(dividend._sign % divisor._sign, null);
            return new BigInteger((long)dividend._sign / divisor._sign);
        }
        ReadOnlySpan<uint> a = dividend.Words(stackalloc uint[1]), b = divisor.Words(stackalloc uint[1]);
        if (Magnitude.Compare(a, b) < 0)
        {
            remainder = dividend;
            return default;
        }
        uint[] quotient = Magnitude.Divide(a, b, out uint[] rest);
        remainder = Create(rest, dividend._sign < 0);
        return Create(quotient, (dividend._sign ^ divisor._sign) < 0);
    }

    public static (BigInteger Quotient, BigInteger Remainder) DivRem(BigInteger left, BigInteger right)
    {
        BigInteger quotient = DivRem(left, right, out BigInteger remainder);
        return (quotient, remainder);
    }

    public static BigInteger operator -(BigInteger value) => new(-value._sign, value._bits);
    public static BigInteger operator +(BigInteger value) => value;
    public static BigInteger operator ++(BigInteger value) => value + One;
    public static BigInteger operator --(BigInteger value) => value - One;

    public static BigInteger operator ~(BigInteger value) => -(value + One);

    public static BigInteger operator &(BigInteger left, BigInteger right)
    {
        if (left._bits is null && right._bits is null) return new BigInteger(left._sign & right._sign);
        Widen(left, right, out uint[] a, out uint[] b);
        for (int i = 0; i < a.Length; i++) a[i] &= b[i];
        return FromTwosComplement(a, (int)a[^1] < 0);
    }

    public static BigInteger operator |(BigInteger left, BigInteger right)
    {
        if (left._bits is null && right._bits is null) return new BigInteger(left._sign | right._sign);
        Widen(left, right, out uint[] a, out uint[] b);
        for (int i = 0; i < a.Length; i++) a[i] |= b[i];
        return FromTwosComplement(a, (int)a[^1] < 0);
    }

    public static BigInteger operator ^(BigInteger left, BigInteger right)
    {
        if (left._bits is null && right._bits is null) return new BigInteger(left._sign ^ right._sign);
        Widen(left, right, out uint[] a, out uint[] b);
        for (int i = 0; i < a.Length; i++) a[i] ^= b[i];
        return FromTwosComplement(a, (int)a[^1] < 0);
    }

    private static void Widen(BigInteger left, BigInteger right, out uint[] a, out uint[] b)
    {
        int length = Math.Max(left.WordCount, right.WordCount) + 1;
        a = left.ToTwosComplement(length);
        b = right.ToTwosComplement(length);
    }

    public static BigInteger operator <<(BigInteger value, int shift)
    {
        if (shift == 0 || value._sign == 0) return value;
        if (shift == int.MinValue) return value >> int.MaxValue >> 1;
        if (shift < 0) return value >> -shift;
        return Create(Magnitude.ShiftLeft(value.Words(stackalloc uint[1]), shift), value._sign < 0);
    }

    public static BigInteger operator >>(BigInteger value, int shift)
    {
        if (shift == 0) return value;
        if (shift == int.MinValue) return value << int.MaxValue << 1;
        if (shift < 0) return value << -shift;
        if (value._bits is null) return new BigInteger(value._sign >> Math.Min(shift, 31), null);
        BigInteger result = Create(Magnitude.ShiftRight(value._bits, shift, out bool isInexact), value._sign < 0);
        // Towards minus infinity.
        return isInexact && value._sign < 0 ? result - One : result;
    }

    // Of a negative number the two's complement in as many words as the magnitude has is shifted.
    public static BigInteger operator >>>(BigInteger value, int shift)
    {
        if (value._sign >= 0) return value >> shift;
        if (shift == 0) return value;
        if (shift == int.MinValue) return value << int.MaxValue << 1;
        if (shift < 0) return value << -shift;
        // The words of the shortest two's complement are shifted, and what is left of them is one again.
        int length = (int)((value.GetBitLength() + 32) / 32);
        if (shift >= length * 32L) return MinusOne;
        uint[] words = Magnitude.ShiftRight(value.ToTwosComplement(length), shift, out _);
        return FromTwosComplement(words, shift % 32 == 0);
    }

    public static bool operator ==(BigInteger left, BigInteger right) => left.Equals(right);
    public static bool operator !=(BigInteger left, BigInteger right) => !left.Equals(right);
    public static bool operator <(BigInteger left, BigInteger right) => left.CompareTo(right) < 0;
    public static bool operator <=(BigInteger left, BigInteger right) => left.CompareTo(right) <= 0;
    public static bool operator >(BigInteger left, BigInteger right) => left.CompareTo(right) > 0;
    public static bool operator >=(BigInteger left, BigInteger right) => left.CompareTo(right) >= 0;
    public static bool operator ==(BigInteger left, long right) => left.Equals((BigInteger)right);
    public static bool operator ==(long left, BigInteger right) => right.Equals((BigInteger)left);
    public static bool operator !=(BigInteger left, long right) => !left.Equals((BigInteger)right);
    public static bool operator !=(long left, BigInteger right) => !right.Equals((BigInteger)left);
    public static bool operator <(BigInteger left, long right) => left.CompareTo((BigInteger)right) < 0;
    public static bool operator <(long left, BigInteger right) => ((BigInteger)left).CompareTo(right) < 0;
    public static bool operator <=(BigInteger left, long right) => left.CompareTo((BigInteger)right) <= 0;
    public static bool operator <=(long left, BigInteger right) => ((BigInteger)left).CompareTo(right) <= 0;
    public static bool operator >(BigInteger left, long right) => left.CompareTo((BigInteger)right) > 0;
    public static bool operator >(long left, BigInteger right) => ((BigInteger)left).CompareTo(right) > 0;
    public static bool operator >=(BigInteger left, long right) => left.CompareTo((BigInteger)right) >= 0;
    public static bool operator >=(long left, BigInteger right) => ((BigInteger)left).CompareTo(right) >= 0;
    [CLSCompliant(false)] public static bool operator ==(BigInteger left, ulong right) => left.Equals((BigInteger)right);
    [CLSCompliant(false)] public static bool operator ==(ulong left, BigInteger right) => right.Equals((BigInteger)left);
    [CLSCompliant(false)] public static bool operator !=(BigInteger left, ulong right) => !left.Equals((BigInteger)right);
    [CLSCompliant(false)] public static bool operator !=(ulong left, BigInteger right) => !right.Equals((BigInteger)left);
    [CLSCompliant(false)] public static bool operator <(BigInteger left, ulong right) => left.CompareTo((BigInteger)right) < 0;
    [CLSCompliant(false)] public static bool operator <(ulong left, BigInteger right) => ((BigInteger)left).CompareTo(right) < 0;
    [CLSCompliant(false)] public static bool operator <=(BigInteger left, ulong right) => left.CompareTo((BigInteger)right) <= 0;
    [CLSCompliant(false)] public static bool operator <=(ulong left, BigInteger right) => ((BigInteger)left).CompareTo(right) <= 0;
    [CLSCompliant(false)] public static bool operator >(BigInteger left, ulong right) => left.CompareTo((BigInteger)right) > 0;
    [CLSCompliant(false)] public static bool operator >(ulong left, BigInteger right) => ((BigInteger)left).CompareTo(right) > 0;
    [CLSCompliant(false)] public static bool operator >=(BigInteger left, ulong right) => left.CompareTo((BigInteger)right) >= 0;
    [CLSCompliant(false)] public static bool operator >=(ulong left, BigInteger right) => ((BigInteger)left).CompareTo(right) >= 0;

    public static implicit operator BigInteger(byte value) => new(value, null);
    [CLSCompliant(false)] public static implicit operator BigInteger(sbyte value) => new(value, null);
    public static implicit operator BigInteger(short value) => new(value, null);
    [CLSCompliant(false)] public static implicit operator BigInteger(ushort value) => new(value, null);
    public static implicit operator BigInteger(char value) => new(value, null);
    public static implicit operator BigInteger(int value) => new(value);
    [CLSCompliant(false)] public static implicit operator BigInteger(uint value) => new(value);
    public static implicit operator BigInteger(long value) => new(value);
    [CLSCompliant(false)] public static implicit operator BigInteger(ulong value) => new(value);
    public static implicit operator BigInteger(nint value) => new((long)value);
    [CLSCompliant(false)] public static implicit operator BigInteger(nuint value) => new((ulong)value);
    public static implicit operator BigInteger(Int128 value) => Int128.IsNegative(value) ? -(BigInteger)(UInt128)(-value) : (BigInteger)(UInt128)value;
    [CLSCompliant(false)] public static implicit operator BigInteger(UInt128 value) =>
        Create([(uint)value.Lower, (uint)(value.Lower >> 32), (uint)value.Upper, (uint)(value.Upper >> 32)], false);
    public static explicit operator BigInteger(float value) => new(value);
    public static explicit operator BigInteger(double value) => new(value);
    public static explicit operator BigInteger(Half value) => new((float)value);
    public static explicit operator BigInteger(decimal value) => new(value);

    public static explicit operator byte(BigInteger value) => checked((byte)(int)value);
    [CLSCompliant(false)] public static explicit operator sbyte(BigInteger value) => checked((sbyte)(int)value);
    public static explicit operator short(BigInteger value) => checked((short)(int)value);
    [CLSCompliant(false)] public static explicit operator ushort(BigInteger value) => checked((ushort)(int)value);
    public static explicit operator char(BigInteger value) => checked((char)(int)value);

    public static explicit operator int(BigInteger value)
    {
        if (value._bits is null) return value._sign;
        if (value._bits.Length > 1) throw TooLarge("an Int32");
        if (value._sign > 0) return checked((int)value._bits[0]);
        return value._bits[0] <= 0x80000000 ? -(int)value._bits[0] : throw TooLarge("an Int32");
    }

    [CLSCompliant(false)]
    public static explicit operator uint(BigInteger value)
    {
        if (value._bits is null) return checked((uint)value._sign);
        return value._sign > 0 && value._bits.Length == 1 ? value._bits[0] : throw TooLarge("a UInt32");
    }

    public static explicit operator long(BigInteger value)
    {
        if (value._bits is null) return value._sign;
        if (value._bits.Length <= 2)
        {
            ulong magnitude = value.LowWords;
            if (value._sign > 0 && magnitude <= long.MaxValue) return (long)magnitude;
            if (value._sign < 0 && magnitude <= 0x8000000000000000) return -(long)magnitude;
        }
        throw TooLarge("an Int64");
    }

    [CLSCompliant(false)]
    public static explicit operator ulong(BigInteger value)
    {
        if (value._bits is null) return checked((ulong)value._sign);
        if (value._sign < 0 || value.WordCount > 2) throw TooLarge("a UInt64");
        return value.LowWords;
    }

    public static explicit operator nint(BigInteger value) => (nint)(long)value;
    [CLSCompliant(false)] public static explicit operator nuint(BigInteger value) => (nuint)(ulong)value;

    public static explicit operator Int128(BigInteger value)
    {
        if (value._bits is null) return value._sign;
        if (value._bits.Length <= 4)
        {
            Int128 result = (Int128)value.LowQuad;
            if (value._sign > 0 && !Int128.IsNegative(result)) return result;
            if (value._sign < 0 && (!Int128.IsNegative(result) || result == Int128.MinValue)) return -result;
        }
        throw TooLarge("an Int128");
    }

    [CLSCompliant(false)]
    public static explicit operator UInt128(BigInteger value)
    {
        if (value._bits is null) return checked((ulong)value._sign);
        if (value._sign < 0 || value.WordCount > 4) throw TooLarge("a UInt128");
        return value.LowQuad;
    }

    public static explicit operator decimal(BigInteger value)
    {
        if (value._bits is null) return value._sign;
        if (value._bits.Length > 3) throw TooLarge("a Decimal");
        UInt128 magnitude = value.LowQuad;
        return new decimal((int)magnitude.Lower, (int)(magnitude.Lower >> 32), (int)magnitude.Upper, value._sign < 0, 0);
    }

    public static explicit operator double(BigInteger value)
    {
        if (value._bits is null) return value._sign;
        // The top 53 bits; what is below them is cut off, as .NET does.
        ulong top = value.LowWords;
        long exponent = 0;
        if (value._bits.Length > 2) top = value.TopBits(out exponent);
        int surplus = 11 - BitOperations.LeadingZeroCount(top);
        if (surplus > 0) top &= ulong.MaxValue << surplus;
        double result = Math.ScaleB(top, (int)Math.Min(exponent, 5000));
        return value._sign < 0 ? -result : result;
    }

    public static explicit operator float(BigInteger value) => (float)(double)value;
    public static explicit operator Half(BigInteger value) => (Half)(double)value;

    private static OverflowException TooLarge(string what) => new($"Value was either too large or too small for {what}.");

    // The low 64 bits of the magnitude.
    private ulong LowWords =>
        _bits is null ? (ulong)Math.Abs(_sign) : _bits.Length == 1 ? _bits[0] : _bits[0] | ((ulong)_bits[1] << 32);

    private UInt128 LowQuad
    {
        get
        {
            if (_bits is null || _bits.Length <= 2) return LowWords;
            ulong upper = _bits[2];
            if (_bits.Length > 3) upper |= (ulong)_bits[3] << 32;
            return new UInt128(upper, LowWords);
        }
    }

    // The top 64 bits of a magnitude of at least three words; the magnitude is about that times 2^exponent.
    private ulong TopBits(out long exponent)
    {
        ulong h = _bits![^1], m = _bits[^2], l = _bits[^3];
        int zeros = BitOperations.LeadingZeroCount((uint)h);
        exponent = (_bits.Length - 2) * 32L - zeros;
        return (h << (32 + zeros)) | (m << zeros) | (l >> (32 - zeros));
    }
}
