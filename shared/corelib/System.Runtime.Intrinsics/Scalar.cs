using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Operations on one element of a vector, by its type.
internal static class Scalar<T>
{
    internal static bool IsSupported => typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort)
        || typeof(T) == typeof(int) || typeof(T) == typeof(uint) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(nint) || typeof(T) == typeof(nuint) || typeof(T) == typeof(float) || typeof(T) == typeof(double);

    internal static bool IsFloat => typeof(T) == typeof(float) || typeof(T) == typeof(double);

    internal static int CountIn(int bytes)
    {
        if (!IsSupported) throw Unsupported();
        return bytes / Unsafe.SizeOf<T>();
    }

    internal static NotSupportedException Unsupported() => new("Specified type is not supported");

    private static TTo To<TTo>(T value) => Unsafe.As<T, TTo>(ref value);
    private static T From<TFrom>(TFrom value) => Unsafe.As<TFrom, T>(ref value);

    internal static T One => FromInt(1);

    internal static T FromInt(int value)
    {
        if (typeof(T) == typeof(byte)) return From<byte>(unchecked((byte)value));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>(unchecked((sbyte)value));
        if (typeof(T) == typeof(short)) return From<short>(unchecked((short)value));
        if (typeof(T) == typeof(ushort)) return From<ushort>(unchecked((ushort)value));
        if (typeof(T) == typeof(int)) return From<int>(unchecked((int)value));
        if (typeof(T) == typeof(uint)) return From<uint>(unchecked((uint)value));
        if (typeof(T) == typeof(long)) return From<long>(unchecked((long)value));
        if (typeof(T) == typeof(ulong)) return From<ulong>(unchecked((ulong)value));
        if (typeof(T) == typeof(nint)) return From<nint>(unchecked((nint)value));
        if (typeof(T) == typeof(nuint)) return From<nuint>(unchecked((nuint)value));
        if (typeof(T) == typeof(float)) return From<float>(unchecked((float)value));
        if (typeof(T) == typeof(double)) return From<double>(unchecked((double)value));
        throw Unsupported();
    }

    internal static T AllBitsSet
    {
        get
        {
            if (typeof(T) == typeof(byte)) return From<byte>(unchecked((byte)(-1)));
            if (typeof(T) == typeof(sbyte)) return From<sbyte>(unchecked((sbyte)(-1)));
            if (typeof(T) == typeof(short)) return From<short>(unchecked((short)(-1)));
            if (typeof(T) == typeof(ushort)) return From<ushort>(unchecked((ushort)(-1)));
            if (typeof(T) == typeof(int)) return From<int>(unchecked((int)(-1)));
            if (typeof(T) == typeof(uint)) return From<uint>(unchecked((uint)(-1)));
            if (typeof(T) == typeof(long)) return From<long>(unchecked((long)(-1)));
            if (typeof(T) == typeof(ulong)) return From<ulong>(unchecked((ulong)(-1)));
            if (typeof(T) == typeof(nint)) return From<nint>(unchecked((nint)(-1)));
            if (typeof(T) == typeof(nuint)) return From<nint>(-1);
            if (typeof(T) == typeof(float)) return From<uint>(uint.MaxValue);
            if (typeof(T) == typeof(double)) return From<ulong>(ulong.MaxValue);
            throw Unsupported();
        }
    }

    internal static T Add(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(left) + To<byte>(right)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(left) + To<sbyte>(right)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(left) + To<short>(right)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(left) + To<ushort>(right)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(left) + To<int>(right)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(left) + To<uint>(right)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(left) + To<long>(right)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(left) + To<ulong>(right)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(left) + To<nint>(right)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(left) + To<nuint>(right)));
        if (typeof(T) == typeof(float)) return From<float>((float)(To<float>(left) + To<float>(right)));
        if (typeof(T) == typeof(double)) return From<double>((double)(To<double>(left) + To<double>(right)));
        throw Unsupported();
    }

    internal static T Subtract(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(left) - To<byte>(right)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(left) - To<sbyte>(right)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(left) - To<short>(right)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(left) - To<ushort>(right)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(left) - To<int>(right)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(left) - To<uint>(right)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(left) - To<long>(right)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(left) - To<ulong>(right)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(left) - To<nint>(right)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(left) - To<nuint>(right)));
        if (typeof(T) == typeof(float)) return From<float>((float)(To<float>(left) - To<float>(right)));
        if (typeof(T) == typeof(double)) return From<double>((double)(To<double>(left) - To<double>(right)));
        throw Unsupported();
    }

    internal static T Multiply(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(left) * To<byte>(right)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(left) * To<sbyte>(right)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(left) * To<short>(right)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(left) * To<ushort>(right)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(left) * To<int>(right)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(left) * To<uint>(right)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(left) * To<long>(right)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(left) * To<ulong>(right)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(left) * To<nint>(right)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(left) * To<nuint>(right)));
        if (typeof(T) == typeof(float)) return From<float>((float)(To<float>(left) * To<float>(right)));
        if (typeof(T) == typeof(double)) return From<double>((double)(To<double>(left) * To<double>(right)));
        throw Unsupported();
    }

    internal static T Divide(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(left) / To<byte>(right)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(left) / To<sbyte>(right)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(left) / To<short>(right)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(left) / To<ushort>(right)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(left) / To<int>(right)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(left) / To<uint>(right)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(left) / To<long>(right)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(left) / To<ulong>(right)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(left) / To<nint>(right)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(left) / To<nuint>(right)));
        if (typeof(T) == typeof(float)) return From<float>((float)(To<float>(left) / To<float>(right)));
        if (typeof(T) == typeof(double)) return From<double>((double)(To<double>(left) / To<double>(right)));
        throw Unsupported();
    }

    internal static T Min(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(Math.Min(To<byte>(left), To<byte>(right))));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(Math.Min(To<sbyte>(left), To<sbyte>(right))));
        if (typeof(T) == typeof(short)) return From<short>((short)(Math.Min(To<short>(left), To<short>(right))));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(Math.Min(To<ushort>(left), To<ushort>(right))));
        if (typeof(T) == typeof(int)) return From<int>((int)(Math.Min(To<int>(left), To<int>(right))));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(Math.Min(To<uint>(left), To<uint>(right))));
        if (typeof(T) == typeof(long)) return From<long>((long)(Math.Min(To<long>(left), To<long>(right))));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(Math.Min(To<ulong>(left), To<ulong>(right))));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(Math.Min(To<nint>(left), To<nint>(right))));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(Math.Min(To<nuint>(left), To<nuint>(right))));
        if (typeof(T) == typeof(float)) return From<float>((float)(Math.Min(To<float>(left), To<float>(right))));
        if (typeof(T) == typeof(double)) return From<double>((double)(Math.Min(To<double>(left), To<double>(right))));
        throw Unsupported();
    }

    internal static T Max(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(Math.Max(To<byte>(left), To<byte>(right))));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(Math.Max(To<sbyte>(left), To<sbyte>(right))));
        if (typeof(T) == typeof(short)) return From<short>((short)(Math.Max(To<short>(left), To<short>(right))));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(Math.Max(To<ushort>(left), To<ushort>(right))));
        if (typeof(T) == typeof(int)) return From<int>((int)(Math.Max(To<int>(left), To<int>(right))));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(Math.Max(To<uint>(left), To<uint>(right))));
        if (typeof(T) == typeof(long)) return From<long>((long)(Math.Max(To<long>(left), To<long>(right))));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(Math.Max(To<ulong>(left), To<ulong>(right))));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(Math.Max(To<nint>(left), To<nint>(right))));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(Math.Max(To<nuint>(left), To<nuint>(right))));
        if (typeof(T) == typeof(float)) return From<float>((float)(Math.Max(To<float>(left), To<float>(right))));
        if (typeof(T) == typeof(double)) return From<double>((double)(Math.Max(To<double>(left), To<double>(right))));
        throw Unsupported();
    }

    internal static T Negate(T value)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(0 - To<byte>(value)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(0 - To<sbyte>(value)));
        if (typeof(T) == typeof(short)) return From<short>((short)(0 - To<short>(value)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(0 - To<ushort>(value)));
        if (typeof(T) == typeof(int)) return From<int>((int)(0 - To<int>(value)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(0 - To<uint>(value)));
        if (typeof(T) == typeof(long)) return From<long>((long)(0 - To<long>(value)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(0 - To<ulong>(value)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(0 - To<nint>(value)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(0 - To<nuint>(value)));
        if (typeof(T) == typeof(float)) return From<float>((float)(-To<float>(value)));
        if (typeof(T) == typeof(double)) return From<double>((double)(-To<double>(value)));
        throw Unsupported();
    }

    internal static T Abs(T value)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(value)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(value) < 0 ? 0 - To<sbyte>(value) : To<sbyte>(value)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(value) < 0 ? 0 - To<short>(value) : To<short>(value)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(value)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(value) < 0 ? 0 - To<int>(value) : To<int>(value)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(value)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(value) < 0 ? 0 - To<long>(value) : To<long>(value)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(value)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(value) < 0 ? 0 - To<nint>(value) : To<nint>(value)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(value)));
        if (typeof(T) == typeof(float)) return From<float>((float)(Math.Abs(To<float>(value))));
        if (typeof(T) == typeof(double)) return From<double>((double)(Math.Abs(To<double>(value))));
        throw Unsupported();
    }

    internal static T Sqrt(T value)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(Math.Sqrt((double)To<byte>(value))));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(Math.Sqrt((double)To<sbyte>(value))));
        if (typeof(T) == typeof(short)) return From<short>((short)(Math.Sqrt((double)To<short>(value))));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(Math.Sqrt((double)To<ushort>(value))));
        if (typeof(T) == typeof(int)) return From<int>((int)(Math.Sqrt((double)To<int>(value))));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(Math.Sqrt((double)To<uint>(value))));
        if (typeof(T) == typeof(long)) return From<long>((long)(Math.Sqrt((double)To<long>(value))));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(Math.Sqrt((double)To<ulong>(value))));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(Math.Sqrt((double)To<nint>(value))));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(Math.Sqrt((double)To<nuint>(value))));
        if (typeof(T) == typeof(float)) return From<float>((float)(MathF.Sqrt(To<float>(value))));
        if (typeof(T) == typeof(double)) return From<double>((double)(Math.Sqrt((double)To<double>(value))));
        throw Unsupported();
    }

    internal static T Floor(T value)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(value)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(value)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(value)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(value)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(value)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(value)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(value)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(value)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(value)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(value)));
        if (typeof(T) == typeof(float)) return From<float>((float)(MathF.Floor(To<float>(value))));
        if (typeof(T) == typeof(double)) return From<double>((double)(Math.Floor(To<double>(value))));
        throw Unsupported();
    }

    internal static T Ceiling(T value)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(value)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(value)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(value)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(value)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(value)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(value)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(value)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(value)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(value)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(value)));
        if (typeof(T) == typeof(float)) return From<float>((float)(MathF.Ceiling(To<float>(value))));
        if (typeof(T) == typeof(double)) return From<double>((double)(Math.Ceiling(To<double>(value))));
        throw Unsupported();
    }

    internal static T Truncate(T value)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(value)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(value)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(value)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(value)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(value)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(value)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(value)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(value)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(value)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(value)));
        if (typeof(T) == typeof(float)) return From<float>((float)(MathF.Truncate(To<float>(value))));
        if (typeof(T) == typeof(double)) return From<double>((double)(Math.Truncate(To<double>(value))));
        throw Unsupported();
    }

    internal static T Round(T value)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(value)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(value)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(value)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(value)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(value)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(value)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(value)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(value)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(value)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(value)));
        if (typeof(T) == typeof(float)) return From<float>((float)(MathF.Round(To<float>(value))));
        if (typeof(T) == typeof(double)) return From<double>((double)(Math.Round(To<double>(value))));
        throw Unsupported();
    }

    internal static bool Equal(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return To<byte>(left) == To<byte>(right);
        if (typeof(T) == typeof(sbyte)) return To<sbyte>(left) == To<sbyte>(right);
        if (typeof(T) == typeof(short)) return To<short>(left) == To<short>(right);
        if (typeof(T) == typeof(ushort)) return To<ushort>(left) == To<ushort>(right);
        if (typeof(T) == typeof(int)) return To<int>(left) == To<int>(right);
        if (typeof(T) == typeof(uint)) return To<uint>(left) == To<uint>(right);
        if (typeof(T) == typeof(long)) return To<long>(left) == To<long>(right);
        if (typeof(T) == typeof(ulong)) return To<ulong>(left) == To<ulong>(right);
        if (typeof(T) == typeof(nint)) return To<nint>(left) == To<nint>(right);
        if (typeof(T) == typeof(nuint)) return To<nuint>(left) == To<nuint>(right);
        if (typeof(T) == typeof(float)) return To<float>(left) == To<float>(right);
        if (typeof(T) == typeof(double)) return To<double>(left) == To<double>(right);
        throw Unsupported();
    }

    internal static bool Less(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return To<byte>(left) < To<byte>(right);
        if (typeof(T) == typeof(sbyte)) return To<sbyte>(left) < To<sbyte>(right);
        if (typeof(T) == typeof(short)) return To<short>(left) < To<short>(right);
        if (typeof(T) == typeof(ushort)) return To<ushort>(left) < To<ushort>(right);
        if (typeof(T) == typeof(int)) return To<int>(left) < To<int>(right);
        if (typeof(T) == typeof(uint)) return To<uint>(left) < To<uint>(right);
        if (typeof(T) == typeof(long)) return To<long>(left) < To<long>(right);
        if (typeof(T) == typeof(ulong)) return To<ulong>(left) < To<ulong>(right);
        if (typeof(T) == typeof(nint)) return To<nint>(left) < To<nint>(right);
        if (typeof(T) == typeof(nuint)) return To<nuint>(left) < To<nuint>(right);
        if (typeof(T) == typeof(float)) return To<float>(left) < To<float>(right);
        if (typeof(T) == typeof(double)) return To<double>(left) < To<double>(right);
        throw Unsupported();
    }

    internal static bool LessOrEqual(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return To<byte>(left) <= To<byte>(right);
        if (typeof(T) == typeof(sbyte)) return To<sbyte>(left) <= To<sbyte>(right);
        if (typeof(T) == typeof(short)) return To<short>(left) <= To<short>(right);
        if (typeof(T) == typeof(ushort)) return To<ushort>(left) <= To<ushort>(right);
        if (typeof(T) == typeof(int)) return To<int>(left) <= To<int>(right);
        if (typeof(T) == typeof(uint)) return To<uint>(left) <= To<uint>(right);
        if (typeof(T) == typeof(long)) return To<long>(left) <= To<long>(right);
        if (typeof(T) == typeof(ulong)) return To<ulong>(left) <= To<ulong>(right);
        if (typeof(T) == typeof(nint)) return To<nint>(left) <= To<nint>(right);
        if (typeof(T) == typeof(nuint)) return To<nuint>(left) <= To<nuint>(right);
        if (typeof(T) == typeof(float)) return To<float>(left) <= To<float>(right);
        if (typeof(T) == typeof(double)) return To<double>(left) <= To<double>(right);
        throw Unsupported();
    }

    internal static bool Greater(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return To<byte>(left) > To<byte>(right);
        if (typeof(T) == typeof(sbyte)) return To<sbyte>(left) > To<sbyte>(right);
        if (typeof(T) == typeof(short)) return To<short>(left) > To<short>(right);
        if (typeof(T) == typeof(ushort)) return To<ushort>(left) > To<ushort>(right);
        if (typeof(T) == typeof(int)) return To<int>(left) > To<int>(right);
        if (typeof(T) == typeof(uint)) return To<uint>(left) > To<uint>(right);
        if (typeof(T) == typeof(long)) return To<long>(left) > To<long>(right);
        if (typeof(T) == typeof(ulong)) return To<ulong>(left) > To<ulong>(right);
        if (typeof(T) == typeof(nint)) return To<nint>(left) > To<nint>(right);
        if (typeof(T) == typeof(nuint)) return To<nuint>(left) > To<nuint>(right);
        if (typeof(T) == typeof(float)) return To<float>(left) > To<float>(right);
        if (typeof(T) == typeof(double)) return To<double>(left) > To<double>(right);
        throw Unsupported();
    }

    internal static bool GreaterOrEqual(T left, T right)
    {
        if (typeof(T) == typeof(byte)) return To<byte>(left) >= To<byte>(right);
        if (typeof(T) == typeof(sbyte)) return To<sbyte>(left) >= To<sbyte>(right);
        if (typeof(T) == typeof(short)) return To<short>(left) >= To<short>(right);
        if (typeof(T) == typeof(ushort)) return To<ushort>(left) >= To<ushort>(right);
        if (typeof(T) == typeof(int)) return To<int>(left) >= To<int>(right);
        if (typeof(T) == typeof(uint)) return To<uint>(left) >= To<uint>(right);
        if (typeof(T) == typeof(long)) return To<long>(left) >= To<long>(right);
        if (typeof(T) == typeof(ulong)) return To<ulong>(left) >= To<ulong>(right);
        if (typeof(T) == typeof(nint)) return To<nint>(left) >= To<nint>(right);
        if (typeof(T) == typeof(nuint)) return To<nuint>(left) >= To<nuint>(right);
        if (typeof(T) == typeof(float)) return To<float>(left) >= To<float>(right);
        if (typeof(T) == typeof(double)) return To<double>(left) >= To<double>(right);
        throw Unsupported();
    }

    internal static T ShiftLeft(T value, int count)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(value) << (count & 7)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(value) << (count & 7)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(value) << (count & 15)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(value) << (count & 15)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(value) << (count & 31)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(value) << (count & 31)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(value) << (count & 63)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(value) << (count & 63)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(value) << (count & 63)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(value) << (count & 63)));
        if (typeof(T) == typeof(float)) return From<uint>((uint)(To<uint>(value) << (count & 31)));
        if (typeof(T) == typeof(double)) return From<ulong>((ulong)(To<ulong>(value) << (count & 63)));
        throw Unsupported();
    }

    internal static T ShiftRightLogical(T value, int count)
    {
        if (typeof(T) == typeof(byte)) return From<byte>((byte)(To<byte>(value) >> (count & 7)));
        if (typeof(T) == typeof(sbyte)) return From<byte>((byte)(To<byte>(value) >> (count & 7)));
        if (typeof(T) == typeof(short)) return From<ushort>((ushort)(To<ushort>(value) >> (count & 15)));
        if (typeof(T) == typeof(ushort)) return From<ushort>((ushort)(To<ushort>(value) >> (count & 15)));
        if (typeof(T) == typeof(int)) return From<uint>((uint)(To<uint>(value) >> (count & 31)));
        if (typeof(T) == typeof(uint)) return From<uint>((uint)(To<uint>(value) >> (count & 31)));
        if (typeof(T) == typeof(long)) return From<ulong>((ulong)(To<ulong>(value) >> (count & 63)));
        if (typeof(T) == typeof(ulong)) return From<ulong>((ulong)(To<ulong>(value) >> (count & 63)));
        if (typeof(T) == typeof(nint)) return From<nuint>((nuint)(To<nuint>(value) >> (count & 63)));
        if (typeof(T) == typeof(nuint)) return From<nuint>((nuint)(To<nuint>(value) >> (count & 63)));
        if (typeof(T) == typeof(float)) return From<uint>((uint)(To<uint>(value) >> (count & 31)));
        if (typeof(T) == typeof(double)) return From<ulong>((ulong)(To<ulong>(value) >> (count & 63)));
        throw Unsupported();
    }

    internal static T ShiftRightArithmetic(T value, int count)
    {
        if (typeof(T) == typeof(byte)) return From<sbyte>((sbyte)(To<sbyte>(value) >> (count & 7)));
        if (typeof(T) == typeof(sbyte)) return From<sbyte>((sbyte)(To<sbyte>(value) >> (count & 7)));
        if (typeof(T) == typeof(short)) return From<short>((short)(To<short>(value) >> (count & 15)));
        if (typeof(T) == typeof(ushort)) return From<short>((short)(To<short>(value) >> (count & 15)));
        if (typeof(T) == typeof(int)) return From<int>((int)(To<int>(value) >> (count & 31)));
        if (typeof(T) == typeof(uint)) return From<int>((int)(To<int>(value) >> (count & 31)));
        if (typeof(T) == typeof(long)) return From<long>((long)(To<long>(value) >> (count & 63)));
        if (typeof(T) == typeof(ulong)) return From<long>((long)(To<long>(value) >> (count & 63)));
        if (typeof(T) == typeof(nint)) return From<nint>((nint)(To<nint>(value) >> (count & 63)));
        if (typeof(T) == typeof(nuint)) return From<nint>((nint)(To<nint>(value) >> (count & 63)));
        if (typeof(T) == typeof(float)) return From<int>((int)(To<int>(value) >> (count & 31)));
        if (typeof(T) == typeof(double)) return From<long>((long)(To<long>(value) >> (count & 63)));
        throw Unsupported();
    }

    // As Equals of the element says: a NaN is equal to a NaN.
    internal static bool Same(T left, T right) => Equal(left, right) || (IsFloat && !Equal(left, left) && !Equal(right, right));

    internal static bool IsNegative(T value)
    {
        int last = Unsafe.SizeOf<T>() - 1;
        return (sbyte)Unsafe.Add(ref Unsafe.As<T, byte>(ref value), last) < 0;
    }
}
