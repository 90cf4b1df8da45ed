using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace System;

// Conversions between the number types of this library, for generic math, and integers as bytes.
internal static partial class Number
{
    private enum Mode { Checked, Saturating, Truncating }

    internal static bool TryConvertChecked<TFrom, TTo>(TFrom value, [MaybeNullWhen(false)] out TTo result) => TryConvert(value, out result, Mode.Checked);
    internal static bool TryConvertSaturating<TFrom, TTo>(TFrom value, [MaybeNullWhen(false)] out TTo result) => TryConvert(value, out result, Mode.Saturating);
    internal static bool TryConvertTruncating<TFrom, TTo>(TFrom value, [MaybeNullWhen(false)] out TTo result) => TryConvert(value, out result, Mode.Truncating);

    // Through the widest type of the source's family: Int128 or UInt128, double, decimal. False: one of the types is none of these.
    private static bool TryConvert<TFrom, TTo>(TFrom value, [MaybeNullWhen(false)] out TTo result, Mode mode)
    {
        Unsafe.SkipInit(out result);
        if (typeof(TFrom) == typeof(TTo))
        {
            result = Unsafe.As<TFrom, TTo>(ref value);
            return true;
        }
        if (typeof(TFrom) == typeof(int)) return FromSmall(Unsafe.As<TFrom, int>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(byte)) return FromSmall(Unsafe.As<TFrom, byte>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(sbyte)) return FromSmall(Unsafe.As<TFrom, sbyte>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(short)) return FromSmall(Unsafe.As<TFrom, short>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(ushort)) return FromSmall(Unsafe.As<TFrom, ushort>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(char)) return FromSmall(Unsafe.As<TFrom, char>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(uint)) return FromSmall(Unsafe.As<TFrom, uint>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(long) || typeof(TFrom) == typeof(nint)) return FromSmall(Unsafe.As<TFrom, long>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(ulong) || typeof(TFrom) == typeof(nuint)) return FromWide(Unsafe.As<TFrom, ulong>(ref value), false, ref result, mode);
        if (typeof(TFrom) == typeof(UInt128)) return FromWide(Unsafe.As<TFrom, UInt128>(ref value), false, ref result, mode);
        if (typeof(TFrom) == typeof(Int128))
        {
            Int128 wide = Unsafe.As<TFrom, Int128>(ref value);
            return FromWide((UInt128)wide, wide < 0, ref result, mode);
        }
        if (typeof(TFrom) == typeof(double)) return FromDouble(Unsafe.As<TFrom, double>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(float)) return FromDouble(Unsafe.As<TFrom, float>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(Half)) return FromDouble((double)Unsafe.As<TFrom, Half>(ref value), ref result, mode);
        if (typeof(TFrom) == typeof(decimal)) return FromDecimal(Unsafe.As<TFrom, decimal>(ref value), ref result, mode);
        return false;
    }

    private static bool Set<TTo, TValue>(ref TTo? result, TValue value)
    {
        result = Unsafe.As<TValue, TTo>(ref value);
        return true;
    }

    private static long Fit(long value, long min, long max, Mode mode)
    {
        if (value >= min && value <= max) return value;
        if (mode == Mode.Checked) ThrowHelper.ThrowOverflow();
        return mode == Mode.Truncating ? value : value < min ? min : max;
    }

    private static bool FromSmall<TTo>(long value, ref TTo? result, Mode mode)
    {
        if (typeof(TTo) == typeof(int)) return Set(ref result, (int)Fit(value, int.MinValue, int.MaxValue, mode));
        if (typeof(TTo) == typeof(long) || typeof(TTo) == typeof(nint)) return Set(ref result, value);
        if (typeof(TTo) == typeof(byte)) return Set(ref result, (byte)Fit(value, byte.MinValue, byte.MaxValue, mode));
        if (typeof(TTo) == typeof(sbyte)) return Set(ref result, (sbyte)Fit(value, sbyte.MinValue, sbyte.MaxValue, mode));
        if (typeof(TTo) == typeof(short)) return Set(ref result, (short)Fit(value, short.MinValue, short.MaxValue, mode));
        if (typeof(TTo) == typeof(ushort)) return Set(ref result, (ushort)Fit(value, ushort.MinValue, ushort.MaxValue, mode));
        if (typeof(TTo) == typeof(char)) return Set(ref result, (char)Fit(value, char.MinValue, char.MaxValue, mode));
        if (typeof(TTo) == typeof(uint)) return Set(ref result, (uint)Fit(value, uint.MinValue, uint.MaxValue, mode));
        if (typeof(TTo) == typeof(ulong) || typeof(TTo) == typeof(nuint)) return Set(ref result, (ulong)Fit(value, 0, long.MaxValue, mode));
        if (typeof(TTo) == typeof(double)) return Set(ref result, (double)value);
        if (typeof(TTo) == typeof(float)) return Set(ref result, (float)value);
        if (typeof(TTo) == typeof(Half)) return Set(ref result, (Half)value);
        if (typeof(TTo) == typeof(decimal)) return Set(ref result, (decimal)value);
        return FromWide((UInt128)(Int128)value, value < 0, ref result, mode);
    }

    // The two's complement bits of a 128-bit integer and whether it is negative.
    private static bool FromWide<TTo>(UInt128 bits, bool isNegative, ref TTo? result, Mode mode)
    {
        if (typeof(TTo) == typeof(UInt128))
        {
            if (isNegative && mode == Mode.Checked) ThrowHelper.ThrowOverflow();
            return Set(ref result, isNegative && mode == Mode.Saturating ? UInt128.MinValue : bits);
        }
        if (typeof(TTo) == typeof(Int128))
        {
            if (!isNegative && bits > (UInt128)Int128.MaxValue)
            {
                if (mode == Mode.Checked) ThrowHelper.ThrowOverflow();
                if (mode == Mode.Saturating) return Set(ref result, Int128.MaxValue);
            }
            return Set(ref result, (Int128)bits);
        }
        if (typeof(TTo) == typeof(ulong) || typeof(TTo) == typeof(nuint))
        {
            if (isNegative || bits > ulong.MaxValue)
            {
                if (mode == Mode.Checked) ThrowHelper.ThrowOverflow();
                if (mode == Mode.Saturating) return Set(ref result, isNegative ? ulong.MinValue : ulong.MaxValue);
            }
            return Set(ref result, (ulong)bits);
        }
        if (typeof(TTo) == typeof(double)) return Set(ref result, isNegative ? (double)(Int128)bits : (double)bits);
        if (typeof(TTo) == typeof(float)) return Set(ref result, isNegative ? (float)(Int128)bits : (float)bits);
        if (typeof(TTo) == typeof(Half)) return Set(ref result, (Half)(isNegative ? (double)(Int128)bits : (double)bits));
        if (typeof(TTo) == typeof(decimal)) return Set(ref result, isNegative ? (decimal)(Int128)bits : (decimal)bits);
        // Everything else is narrower than 64 bits.
        Int128 wide = (Int128)bits;
        bool fits = isNegative ? wide >= long.MinValue : bits <= (UInt128)long.MaxValue;
        if (fits) return IsKnownSmall<TTo>() && FromSmall((long)wide, ref result, mode);
        if (!IsKnownSmall<TTo>()) return false;
        if (mode == Mode.Truncating) return FromSmall((long)(ulong)bits, ref result, mode);
        return FromSmall(isNegative ? long.MinValue : long.MaxValue, ref result, mode);
    }

    private static bool IsKnownSmall<T>() => typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(nint) || typeof(T) == typeof(byte)
        || typeof(T) == typeof(sbyte) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort) || typeof(T) == typeof(char) || typeof(T) == typeof(uint);

    private static bool FromDouble<TTo>(double value, ref TTo? result, Mode mode)
    {
        if (typeof(TTo) == typeof(double)) return Set(ref result, value);
        if (typeof(TTo) == typeof(float)) return Set(ref result, (float)value);
        if (typeof(TTo) == typeof(Half)) return Set(ref result, (Half)value);
        if (typeof(TTo) == typeof(decimal))
        {
            if (mode == Mode.Checked) return Set(ref result, (decimal)value);
            return Set(ref result, value >= 79228162514264337593543950335.0 ? decimal.MaxValue : value <= -79228162514264337593543950335.0 ? decimal.MinValue
                : double.IsNaN(value) ? 0m : (decimal)value);
        }
        if (typeof(TTo) != typeof(ulong) && typeof(TTo) != typeof(nuint) && typeof(TTo) != typeof(Int128) && typeof(TTo) != typeof(UInt128) && !IsKnownSmall<TTo>()) return false;
        // To an integer the fraction is cut off; out of range throws or saturates, NaN is 0.
        if (double.IsNaN(value))
        {
            if (mode == Mode.Checked) ThrowHelper.ThrowOverflow();
            return FromSmall(0, ref result, Mode.Saturating);
        }
        if (mode == Mode.Truncating) mode = Mode.Saturating;
        value = Math.Truncate(value);
        if (value >= -9223372036854775808.0 && value < 9223372036854775808.0) return FromSmall((long)value, ref result, mode);
        if (value < 0)
        {
            if (value >= -170141183460469231731687303715884105728.0) return FromWide((UInt128)(Int128)value, true, ref result, mode);
            if (mode == Mode.Checked) ThrowHelper.ThrowOverflow();
            return FromWide((UInt128)Int128.MinValue, true, ref result, mode);
        }
        if (value < 340282366920938463463374607431768211456.0) return FromWide((UInt128)value, false, ref result, mode);
        if (mode == Mode.Checked) ThrowHelper.ThrowOverflow();
        return FromWide(UInt128.MaxValue, false, ref result, mode);
    }

    private static bool FromDecimal<TTo>(decimal value, ref TTo? result, Mode mode)
    {
        if (typeof(TTo) == typeof(double)) return Set(ref result, (double)value);
        if (typeof(TTo) == typeof(float)) return Set(ref result, (float)value);
        if (typeof(TTo) == typeof(Half)) return Set(ref result, (Half)(double)value);
        Int128 whole = (Int128)decimal.Truncate(value);
        if (mode == Mode.Truncating) mode = Mode.Saturating;
        return FromWide((UInt128)whole, whole < 0, ref result, mode);
    }

    // Reads an integer of any number of bytes; false when it does not fit T.
    internal static bool TryReadInteger<T>(ReadOnlySpan<byte> source, bool isUnsigned, bool bigEndian, out T value) where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        value = default;
        if (source.Length == 0) return true;
        int size = Unsafe.SizeOf<T>();
        bool targetSigned = T.IsNegative(T.MinValue);
        byte top = bigEndian ? source[0] : source[source.Length - 1];
        bool negative = !isUnsigned && (top & 0x80) != 0;
        if (negative && !targetSigned) return false;
        byte fill = negative ? (byte)0xFF : (byte)0;
        for (int i = 0; i < Math.Max(size, source.Length); i++)
        {
            byte b = i >= source.Length ? fill : bigEndian ? source[source.Length - 1 - i] : source[i];
            if (i < size) Unsafe.Add(ref Unsafe.As<T, byte>(ref value), i) = b;
            else if (b != fill)
            {
                value = default;
                return false;
            }
        }
        if (targetSigned && T.IsNegative(value) != negative)
        {
            value = default;
            return false;
        }
        return true;
    }

    internal static bool TryWriteInteger<T>(T value, Span<byte> destination, bool bigEndian, out int bytesWritten) where T : unmanaged
    {
        int size = Unsafe.SizeOf<T>();
        bytesWritten = 0;
        if (destination.Length < size) return false;
        for (int i = 0; i < size; i++) destination[bigEndian ? size - 1 - i : i] = Unsafe.Add(ref Unsafe.As<T, byte>(ref value), i);
        bytesWritten = size;
        return true;
    }
}
