using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace System.Numerics;

// An int, or a sign with a magnitude of words. Whatever an int holds is one, but for int.MinValue, which has a magnitude.
[TypeForwardedFrom("System.Numerics, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089")]
public readonly partial struct BigInteger
    : ISpanFormattable, IComparable, IComparable<BigInteger>, IEquatable<BigInteger>, IBinaryInteger<BigInteger>, ISignedNumber<BigInteger>
{
    // The value where there is no magnitude, else -1 or 1.
    private readonly int _sign;
    private readonly uint[]? _bits;

    private BigInteger(int sign, uint[]? bits)
    {
        _sign = sign;
        _bits = bits;
    }

    public BigInteger(int value)
    {
        if (value == int.MinValue)
        {
            _sign = -1;
            _bits = [0x80000000];
        }
        else
        {
            _sign = value;
        }
    }

    [CLSCompliant(false)]
    public BigInteger(uint value) => this = FromParts(value, false);
    public BigInteger(long value) => this = value < 0 ? FromParts(0 - (ulong)value, true) : FromParts((ulong)value, false);
    [CLSCompliant(false)]
    public BigInteger(ulong value) => this = FromParts(value, false);
    public BigInteger(float value) => this = new BigInteger((double)value);

    public BigInteger(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new OverflowException(double.IsNaN(value) ? "The value is not a number." : "BigInteger cannot represent infinity.");
        }
        value = Math.Truncate(value);
        if (Math.Abs(value) < 9007199254740992)
        {
            this = new BigInteger((long)value);
            return;
        }
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)(bits >> 52 & 0x7FF) - 1075;
        BigInteger mantissa = (bits & 0xFFFFFFFFFFFFF) | 0x10000000000000;
        mantissa <<= exponent;
        this = bits < 0 ? -mantissa : mantissa;
    }

    public BigInteger(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(decimal.Truncate(value), parts);
        this = Create([(uint)parts[0], (uint)parts[1], (uint)parts[2]], parts[3] < 0);
    }

    [CLSCompliant(false)]
    public BigInteger(byte[] value) : this(new ReadOnlySpan<byte>(value ?? throw new ArgumentNullException(nameof(value)))) { }

    public BigInteger(ReadOnlySpan<byte> value, bool isUnsigned = false, bool isBigEndian = false)
    {
        int length = value.Length;
        byte top = length == 0 ? (byte)0 : isBigEndian ? value[0] : value[length - 1];
        bool isNegative = !isUnsigned && top >= 0x80;
        uint[] words = new uint[(length + 3) / 4];
        if (isNegative && words.Length > 0) words[^1] = uint.MaxValue;
        for (int i = 0; i < length; i++)
        {
            byte b = isBigEndian ? value[length - 1 - i] : value[i];
            int shift = (i & 3) * 8;
            words[i >> 2] = (words[i >> 2] & ~(0xFFu << shift)) | ((uint)b << shift);
        }
        this = FromTwosComplement(words, isNegative);
    }

    public static BigInteger Zero => default;
    public static BigInteger One => new(1, null);
    public static BigInteger MinusOne => new(-1, null);
    static BigInteger ISignedNumber<BigInteger>.NegativeOne => MinusOne;
    static int INumberBase<BigInteger>.Radix => 2;
    static BigInteger IAdditiveIdentity<BigInteger, BigInteger>.AdditiveIdentity => default;
    static BigInteger IMultiplicativeIdentity<BigInteger, BigInteger>.MultiplicativeIdentity => One;
    static BigInteger IBinaryNumber<BigInteger>.AllBitsSet => MinusOne;

    public bool IsZero => _sign == 0;
    public bool IsOne => _sign == 1 && _bits is null;
    public bool IsEven => _bits is null ? (_sign & 1) == 0 : (_bits[0] & 1) == 0;
    public int Sign => (_sign >> 31) - (-_sign >> 31);
    private bool IsNegativeValue => _sign < 0;

    public bool IsPowerOfTwo
    {
        get
        {
            if (_bits is null) return BitOperations.IsPow2(_sign);
            if (_sign < 0 || !BitOperations.IsPow2(_bits[^1])) return false;
            for (int i = 0; i < _bits.Length - 1; i++)
            {
                if (_bits[i] != 0) return false;
            }
            return true;
        }
    }

    // The magnitude; `room` is where a small one is put.
    private ReadOnlySpan<uint> Words(Span<uint> room)
    {
        if (_bits is not null) return _bits;
        if (_sign == 0) return default;
        room[0] = (uint)Math.Abs(_sign);
        return room[..1];
    }

    private static BigInteger FromParts(ulong magnitude, bool isNegative)
    {
        if (magnitude <= int.MaxValue) return new BigInteger(isNegative ? -(int)magnitude : (int)magnitude, null);
        uint high = (uint)(magnitude >> 32);
        return new BigInteger(isNegative ? -1 : 1, high == 0 ? [(uint)magnitude] : [(uint)magnitude, high]);
    }

    // Takes a magnitude, which may have zero words at its end.
    private static BigInteger Create(uint[] magnitude, bool isNegative)
    {
        int length = Magnitude.Length(magnitude);
        if (length == 0) return default;
        if (length == 1 && magnitude[0] <= int.MaxValue) return new BigInteger(isNegative ? -(int)magnitude[0] : (int)magnitude[0], null);
        if (length != magnitude.Length) magnitude = magnitude.AsSpan(0, length).ToArray();
        return new BigInteger(isNegative ? -1 : 1, magnitude);
    }

    // Takes the words of a two's complement.
    private static BigInteger FromTwosComplement(uint[] words, bool isNegative)
    {
        if (isNegative) Magnitude.Negate(words);
        return Create(words, isNegative);
    }

    // The two's complement in `length` words.
    private uint[] ToTwosComplement(int length)
    {
        uint[] words = new uint[length];
        ReadOnlySpan<uint> magnitude = Words(stackalloc uint[1]);
        magnitude[..Math.Min(length, magnitude.Length)].CopyTo(words);
        if (_sign < 0) Magnitude.Negate(words);
        return words;
    }

    private int WordCount => _bits is null ? 1 : _bits.Length;

    public int CompareTo(BigInteger other)
    {
        if ((_sign ^ other._sign) < 0) return _sign < 0 ? -1 : 1;
        if (_bits is null)
        {
            if (other._bits is null) return _sign < other._sign ? -1 : _sign > other._sign ? 1 : 0;
            return -other._sign;
        }
        if (other._bits is null) return _sign;
        return Magnitude.Compare(_bits, other._bits) * _sign;
    }

    public int CompareTo(long other) => CompareTo((BigInteger)other);
    [CLSCompliant(false)]
    public int CompareTo(ulong other) => CompareTo((BigInteger)other);
    public int CompareTo(object? obj)
    {
        if (obj is null) return 1;
        return obj is BigInteger other ? CompareTo(other) : throw new ArgumentException("The parameter must be a BigInteger.", nameof(obj));
    }

    public static int Compare(BigInteger left, BigInteger right) => left.CompareTo(right);

    public bool Equals(BigInteger other)
    {
        if (_sign != other._sign) return false;
        if (_bits is null || other._bits is null) return _bits == other._bits;
        return _bits.AsSpan().SequenceEqual(other._bits);
    }

    public bool Equals(long other) => Equals((BigInteger)other);
    [CLSCompliant(false)]
    public bool Equals(ulong other) => Equals((BigInteger)other);
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is BigInteger other && Equals(other);

    public override int GetHashCode()
    {
        if (_bits is null) return _sign;
        HashCode hash = default;
        hash.Add(_sign);
        foreach (uint word in _bits) hash.Add(word);
        return hash.ToHashCode();
    }

    // Bits without the sign's.
    public long GetBitLength()
    {
        ReadOnlySpan<uint> words = Words(stackalloc uint[1]);
        if (words.Length == 0) return 0;
        long length = words.Length * 32L - BitOperations.LeadingZeroCount(words[^1]);
        // -2^n fits n bits and the sign.
        if (_sign < 0 && (-this).IsPowerOfTwo) length--;
        return length;
    }

    public int GetByteCount(bool isUnsigned = false)
    {
        if (!isUnsigned) return (int)(GetBitLength() / 8) + 1;
        if (_sign < 0) throw new OverflowException("Negative values do not have an unsigned representation.");
        return Math.Max(1, (int)((GetBitLength() + 7) / 8));
    }

    public byte[] ToByteArray() => ToByteArray(false, false);

    public byte[] ToByteArray(bool isUnsigned = false, bool isBigEndian = false)
    {
        byte[] bytes = new byte[GetByteCount(isUnsigned)];
        Write(bytes, isBigEndian);
        return bytes;
    }

    public bool TryWriteBytes(Span<byte> destination, out int bytesWritten, bool isUnsigned = false, bool isBigEndian = false)
    {
        int count = GetByteCount(isUnsigned);
        bytesWritten = 0;
        if (destination.Length < count) return false;
        Write(destination[..count], isBigEndian);
        bytesWritten = count;
        return true;
    }

    private void Write(Span<byte> destination, bool isBigEndian)
    {
        uint[] words = ToTwosComplement(destination.Length / 4 + 1);
        for (int i = 0; i < destination.Length; i++)
        {
            byte b = (byte)(words[i >> 2] >> ((i & 3) * 8));
            destination[isBigEndian ? destination.Length - 1 - i : i] = b;
        }
    }
}
