using System.Diagnostics.CodeAnalysis;

namespace System.Numerics;

// Functions and generic math.
public readonly partial struct BigInteger
{
    public static BigInteger Add(BigInteger left, BigInteger right) => left + right;
    public static BigInteger Subtract(BigInteger left, BigInteger right) => left - right;
    public static BigInteger Multiply(BigInteger left, BigInteger right) => left * right;
    public static BigInteger Divide(BigInteger dividend, BigInteger divisor) => dividend / divisor;
    public static BigInteger Remainder(BigInteger dividend, BigInteger divisor) => dividend % divisor;
    public static BigInteger Negate(BigInteger value) => -value;
    public static BigInteger Abs(BigInteger value) => value._sign < 0 ? -value : value;
    public static BigInteger Max(BigInteger left, BigInteger right) => left.CompareTo(right) < 0 ? right : left;
    public static BigInteger Min(BigInteger left, BigInteger right) => left.CompareTo(right) <= 0 ? left : right;

    public static BigInteger Clamp(BigInteger value, BigInteger min, BigInteger max)
    {
        if (min > max) throw new ArgumentException($"'{min}' cannot be greater than {max}.");
        return value < min ? min : value > max ? max : value;
    }

    public static BigInteger CopySign(BigInteger value, BigInteger sign) => value._sign < 0 == sign._sign < 0 ? value : -value;

    public static BigInteger MaxMagnitude(BigInteger x, BigInteger y)
    {
        int order = Abs(x).CompareTo(Abs(y));
        return order > 0 || (order == 0 && x._sign >= 0) ? x : y;
    }

    public static BigInteger MinMagnitude(BigInteger x, BigInteger y)
    {
        int order = Abs(x).CompareTo(Abs(y));
        return order < 0 || (order == 0 && x._sign < 0) ? x : y;
    }

    public static BigInteger Pow(BigInteger value, int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        if (exponent == 0) return One;
        if (exponent == 1 || value.IsZero || value.IsOne) return value;
        if (value._bits is null && value._sign == -1) return (exponent & 1) != 0 ? value : One;
        BigInteger result = One, square = value;
        while (true)
        {
            if ((exponent & 1) != 0) result *= square;
            exponent >>= 1;
            if (exponent == 0) return result;
            square *= square;
        }
    }

    public static BigInteger ModPow(BigInteger value, BigInteger exponent, BigInteger modulus)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(exponent);
        if (modulus.IsZero) throw new DivideByZeroException();
        uint[] result = Magnitude.Power(value.Words(stackalloc uint[1]), exponent.Words(stackalloc uint[1]), modulus.Words(stackalloc uint[1]));
        return Create(result, value._sign < 0 && !exponent.IsEven);
    }

    public static BigInteger GreatestCommonDivisor(BigInteger left, BigInteger right) =>
        Create(Magnitude.CommonDivisor(left.Words(stackalloc uint[1]), right.Words(stackalloc uint[1])), false);

    public static double Log(BigInteger value) => Log(value, Math.E);
    public static double Log10(BigInteger value) => Log(value, 10);

    public static double Log(BigInteger value, double baseValue)
    {
        if (value._sign < 0 || baseValue == 1) return double.NaN;
        if (double.IsPositiveInfinity(baseValue)) return value.IsOne ? 0 : double.NaN;
        if (baseValue == 0 && !value.IsOne) return double.NaN;
        if (value._bits is null) return Math.Log(value._sign, baseValue);
        // A logarithm of the top 64 bits, and of the power of two that is left.
        ReadOnlySpan<uint> words = value._bits;
        ulong h = words[^1], m = words.Length > 1 ? words[^2] : 0, l = words.Length > 2 ? words[^3] : 0;
        int zeros = BitOperations.LeadingZeroCount((uint)h);
        ulong top = (h << (32 + zeros)) | (m << zeros) | (l >> (32 - zeros));
        return Math.Log(top, baseValue) + (words.Length * 32L - zeros - 64) / Math.Log(baseValue, 2);
    }

    public static BigInteger Log2(BigInteger value)
    {
        if (value._sign < 0) throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required.");
        return value.IsZero ? Zero : value.GetBitLength() - 1;
    }

    // Bits are counted in as many words as the magnitude has.
    public static BigInteger LeadingZeroCount(BigInteger value)
    {
        if (value._sign < 0) return Zero;
        return value._bits is null ? BitOperations.LeadingZeroCount((uint)value._sign) : BitOperations.LeadingZeroCount(value._bits[^1]);
    }

    public static BigInteger PopCount(BigInteger value)
    {
        long count = 0;
        foreach (uint word in value.ToTwosComplement(value.WordCount)) count += BitOperations.PopCount(word);
        return count;
    }

    public static BigInteger TrailingZeroCount(BigInteger value)
    {
        if (value._bits is null) return BitOperations.TrailingZeroCount(value._sign);
        int at = 0;
        while (value._bits[at] == 0) at++;
        return at * 32L + BitOperations.TrailingZeroCount(value._bits[at]);
    }

    public static BigInteger RotateLeft(BigInteger value, int rotateAmount)
    {
        uint[] words = value.ToTwosComplement(value.WordCount);
        long bits = words.Length * 32L;
        long amount = ((rotateAmount % bits) + bits) % bits;
        uint[] result = new uint[words.Length];
        int skip = (int)(amount >> 5), shift = (int)(amount & 31);
        for (int i = 0; i < words.Length; i++)
        {
            int from = i - skip < 0 ? i - skip + words.Length : i - skip;
            int below = from == 0 ? words.Length - 1 : from - 1;
            result[i] = shift == 0 ? words[from] : (words[from] << shift) | (words[below] >> (32 - shift));
        }
        return FromTwosComplement(result, value._sign < 0 && (int)result[^1] < 0);
    }

    public static BigInteger RotateRight(BigInteger value, int rotateAmount) =>
        RotateLeft(value, (int)(-(long)rotateAmount % (value.WordCount * 32L)));

    public static bool IsEvenInteger(BigInteger value) => value.IsEven;
    public static bool IsOddInteger(BigInteger value) => !value.IsEven;
    public static bool IsNegative(BigInteger value) => value._sign < 0;
    public static bool IsPositive(BigInteger value) => value._sign >= 0;
    public static bool IsPow2(BigInteger value) => value.IsPowerOfTwo;
    static BigInteger INumber<BigInteger>.MaxNumber(BigInteger x, BigInteger y) => Max(x, y);
    static BigInteger INumber<BigInteger>.MinNumber(BigInteger x, BigInteger y) => Min(x, y);
    static int INumber<BigInteger>.Sign(BigInteger value) => value.Sign;
    static BigInteger INumberBase<BigInteger>.MaxMagnitudeNumber(BigInteger x, BigInteger y) => MaxMagnitude(x, y);
    static BigInteger INumberBase<BigInteger>.MinMagnitudeNumber(BigInteger x, BigInteger y) => MinMagnitude(x, y);
    static bool INumberBase<BigInteger>.IsCanonical(BigInteger value) => true;
    static bool INumberBase<BigInteger>.IsComplexNumber(BigInteger value) => false;
    static bool INumberBase<BigInteger>.IsFinite(BigInteger value) => true;
    static bool INumberBase<BigInteger>.IsImaginaryNumber(BigInteger value) => false;
    static bool INumberBase<BigInteger>.IsInfinity(BigInteger value) => false;
    static bool INumberBase<BigInteger>.IsInteger(BigInteger value) => true;
    static bool INumberBase<BigInteger>.IsNaN(BigInteger value) => false;
    static bool INumberBase<BigInteger>.IsNegativeInfinity(BigInteger value) => false;
    static bool INumberBase<BigInteger>.IsNormal(BigInteger value) => !value.IsZero;
    static bool INumberBase<BigInteger>.IsPositiveInfinity(BigInteger value) => false;
    static bool INumberBase<BigInteger>.IsRealNumber(BigInteger value) => true;
    static bool INumberBase<BigInteger>.IsSubnormal(BigInteger value) => false;
    static bool INumberBase<BigInteger>.IsZero(BigInteger value) => value.IsZero;

    int IBinaryInteger<BigInteger>.GetByteCount() => WordCount * 4;
    int IBinaryInteger<BigInteger>.GetShortestBitLength() => (int)GetBitLength() + (_sign < 0 ? 1 : 0);

    static bool IBinaryInteger<BigInteger>.TryReadBigEndian(ReadOnlySpan<byte> source, bool isUnsigned, out BigInteger value)
    {
        value = new BigInteger(source, isUnsigned, true);
        return true;
    }

    static bool IBinaryInteger<BigInteger>.TryReadLittleEndian(ReadOnlySpan<byte> source, bool isUnsigned, out BigInteger value)
    {
        value = new BigInteger(source, isUnsigned);
        return true;
    }

    bool IBinaryInteger<BigInteger>.TryWriteBigEndian(Span<byte> destination, out int bytesWritten) => TryWriteWhole(destination, out bytesWritten, true);
    bool IBinaryInteger<BigInteger>.TryWriteLittleEndian(Span<byte> destination, out int bytesWritten) => TryWriteWhole(destination, out bytesWritten, false);

    private bool TryWriteWhole(Span<byte> destination, out int bytesWritten, bool isBigEndian)
    {
        int count = WordCount * 4;
        bytesWritten = 0;
        if (destination.Length < count) return false;
        Write(destination[..count], isBigEndian);
        bytesWritten = count;
        return true;
    }

    public static BigInteger CreateChecked<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (TryFrom(value, false, out BigInteger result) || TOther.TryConvertToChecked(value, out result)) return result;
        throw new NotSupportedException();
    }

    public static BigInteger CreateSaturating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (TryFrom(value, true, out BigInteger result) || TOther.TryConvertToSaturating(value, out result)) return result;
        throw new NotSupportedException();
    }

    public static BigInteger CreateTruncating<TOther>(TOther value) where TOther : INumberBase<TOther>
    {
        if (TryFrom(value, true, out BigInteger result) || TOther.TryConvertToTruncating(value, out result)) return result;
        throw new NotSupportedException();
    }

    static bool INumberBase<BigInteger>.TryConvertFromChecked<TOther>(TOther value, out BigInteger result) => TryFrom(value, false, out result);
    static bool INumberBase<BigInteger>.TryConvertFromSaturating<TOther>(TOther value, out BigInteger result) => TryFrom(value, true, out result);
    static bool INumberBase<BigInteger>.TryConvertFromTruncating<TOther>(TOther value, out BigInteger result) => TryFrom(value, true, out result);

    private static bool TryFrom<TOther>(TOther value, bool nanIsZero, out BigInteger result) where TOther : INumberBase<TOther>
    {
        switch (value)
        {
            case BigInteger v: result = v; return true;
            case byte v: result = v; return true;
            case sbyte v: result = v; return true;
            case short v: result = v; return true;
            case ushort v: result = v; return true;
            case char v: result = v; return true;
            case int v: result = v; return true;
            case uint v: result = v; return true;
            case long v: result = v; return true;
            case ulong v: result = v; return true;
            case nint v: result = v; return true;
            case nuint v: result = v; return true;
            case Int128 v: result = v; return true;
            case UInt128 v: result = v; return true;
            case decimal v: result = (BigInteger)v; return true;
            case double v: result = nanIsZero && double.IsNaN(v) ? Zero : (BigInteger)v; return true;
            case float v: result = nanIsZero && float.IsNaN(v) ? Zero : (BigInteger)v; return true;
            case Half v: result = nanIsZero && Half.IsNaN(v) ? Zero : (BigInteger)v; return true;
        }
        result = default;
        return false;
    }

    static bool INumberBase<BigInteger>.TryConvertToChecked<TOther>(BigInteger value, [MaybeNullWhen(false)] out TOther result)
    {
        result = default;
        object? found = null;
        if (typeof(TOther) == typeof(double)) found = (double)value;
        else if (typeof(TOther) == typeof(float)) found = (float)value;
        else if (typeof(TOther) == typeof(Half)) found = (Half)value;
        else if (typeof(TOther) == typeof(decimal)) found = (decimal)value;
        else if (typeof(TOther) == typeof(byte)) found = (byte)value;
        else if (typeof(TOther) == typeof(sbyte)) found = (sbyte)value;
        else if (typeof(TOther) == typeof(short)) found = (short)value;
        else if (typeof(TOther) == typeof(ushort)) found = (ushort)value;
        else if (typeof(TOther) == typeof(char)) found = (char)value;
        else if (typeof(TOther) == typeof(int)) found = (int)value;
        else if (typeof(TOther) == typeof(uint)) found = (uint)value;
        else if (typeof(TOther) == typeof(long)) found = (long)value;
        else if (typeof(TOther) == typeof(ulong)) found = (ulong)value;
        else if (typeof(TOther) == typeof(nint)) found = (nint)value;
        else if (typeof(TOther) == typeof(nuint)) found = (nuint)value;
        else if (typeof(TOther) == typeof(Int128)) found = (Int128)value;
        else if (typeof(TOther) == typeof(UInt128)) found = (UInt128)value;
        if (found is null) return false;
        result = (TOther)found;
        return true;
    }

    static bool INumberBase<BigInteger>.TryConvertToSaturating<TOther>(BigInteger value, [MaybeNullWhen(false)] out TOther result)
    {
        BigInteger min = value, max = value;
        if (typeof(TOther) == typeof(byte)) (min, max) = (byte.MinValue, byte.MaxValue);
        else if (typeof(TOther) == typeof(sbyte)) (min, max) = (sbyte.MinValue, sbyte.MaxValue);
        else if (typeof(TOther) == typeof(short)) (min, max) = (short.MinValue, short.MaxValue);
        else if (typeof(TOther) == typeof(ushort)) (min, max) = (ushort.MinValue, ushort.MaxValue);
        else if (typeof(TOther) == typeof(char)) (min, max) = (char.MinValue, char.MaxValue);
        else if (typeof(TOther) == typeof(int)) (min, max) = (int.MinValue, int.MaxValue);
        else if (typeof(TOther) == typeof(uint)) (min, max) = (uint.MinValue, uint.MaxValue);
        else if (typeof(TOther) == typeof(long) || typeof(TOther) == typeof(nint)) (min, max) = (long.MinValue, long.MaxValue);
        else if (typeof(TOther) == typeof(ulong) || typeof(TOther) == typeof(nuint)) (min, max) = (ulong.MinValue, ulong.MaxValue);
        else if (typeof(TOther) == typeof(Int128)) (min, max) = (Int128.MinValue, Int128.MaxValue);
        else if (typeof(TOther) == typeof(UInt128)) (min, max) = (UInt128.MinValue, UInt128.MaxValue);
        else if (typeof(TOther) == typeof(decimal)) (min, max) = ((BigInteger)decimal.MinValue, (BigInteger)decimal.MaxValue);
        return ConvertTo(value < min ? min : value > max ? max : value, out result);
    }

    static bool INumberBase<BigInteger>.TryConvertToTruncating<TOther>(BigInteger value, [MaybeNullWhen(false)] out TOther result)
    {
        uint[] words = value.ToTwosComplement(Math.Max(4, value.WordCount));
        ulong low = words[0] | ((ulong)words[1] << 32);
        object? found = null;
        if (typeof(TOther) == typeof(byte)) found = (byte)low;
        else if (typeof(TOther) == typeof(sbyte)) found = (sbyte)low;
        else if (typeof(TOther) == typeof(short)) found = (short)low;
        else if (typeof(TOther) == typeof(ushort)) found = (ushort)low;
        else if (typeof(TOther) == typeof(char)) found = (char)low;
        else if (typeof(TOther) == typeof(int)) found = (int)low;
        else if (typeof(TOther) == typeof(uint)) found = (uint)low;
        else if (typeof(TOther) == typeof(long)) found = (long)low;
        else if (typeof(TOther) == typeof(ulong)) found = low;
        else if (typeof(TOther) == typeof(nint)) found = (nint)(long)low;
        else if (typeof(TOther) == typeof(nuint)) found = (nuint)low;
        else if (typeof(TOther) == typeof(Int128)) found = new Int128(words[2] | ((ulong)words[3] << 32), low);
        else if (typeof(TOther) == typeof(UInt128)) found = new UInt128(words[2] | ((ulong)words[3] << 32), low);
        if (found is null) return Saturate(value, out result);
        result = (TOther)found;
        return true;
    }

    private static bool ConvertTo<TOther>(BigInteger value, [MaybeNullWhen(false)] out TOther result) where TOther : INumberBase<TOther> =>
        To<BigInteger, TOther>.Checked(value, out result);

    private static bool Saturate<TOther>(BigInteger value, [MaybeNullWhen(false)] out TOther result) where TOther : INumberBase<TOther> =>
        To<BigInteger, TOther>.Saturating(value, out result);

    // Calls what this type implements explicitly.
    private static class To<TSelf, TOther> where TSelf : INumberBase<TSelf> where TOther : INumberBase<TOther>
    {
        internal static bool Checked(TSelf value, [MaybeNullWhen(false)] out TOther result) => TSelf.TryConvertToChecked(value, out result);
        internal static bool Saturating(TSelf value, [MaybeNullWhen(false)] out TOther result) => TSelf.TryConvertToSaturating(value, out result);
    }
}
