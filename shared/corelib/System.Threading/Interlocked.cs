using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Threading;

// The extern methods are intrinsics of the importer; everything else is made of them. A null location throws NullReferenceException.
public static class Interlocked
{
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int CompareExchange(ref int location1, int value, int comparand);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern long CompareExchange(ref long location1, long value, long comparand);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] [return: NotNullIfNotNull(nameof(location1))]
    public static extern object? CompareExchange(ref object? location1, object? value, object? comparand);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern byte CompareExchange(ref byte location1, byte value, byte comparand);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern sbyte CompareExchange(ref sbyte location1, sbyte value, sbyte comparand);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern short CompareExchange(ref short location1, short value, short comparand);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ushort CompareExchange(ref ushort location1, ushort value, ushort comparand);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int Exchange(ref int location1, int value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern long Exchange(ref long location1, long value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)] [return: NotNullIfNotNull(nameof(location1))]
    public static extern object? Exchange([NotNullIfNotNull(nameof(value))] ref object? location1, object? value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern byte Exchange(ref byte location1, byte value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern sbyte Exchange(ref sbyte location1, sbyte value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern short Exchange(ref short location1, short value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern ushort Exchange(ref ushort location1, ushort value);

    // Adds and gives the value before.
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int ExchangeAdd(ref int location1, int value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern long ExchangeAdd(ref long location1, long value);

    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int And(ref int location1, int value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern long And(ref long location1, long value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int Or(ref int location1, int value);
    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern long Or(ref long location1, long value);

    [Intrinsic] [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void MemoryBarrier();

    public static void MemoryBarrierProcessWide() => MemoryBarrier();
    public static void SpeculationBarrier() { }

    public static uint CompareExchange(ref uint location1, uint value, uint comparand) =>
        (uint)CompareExchange(ref Unsafe.As<uint, int>(ref location1), (int)value, (int)comparand);
    public static ulong CompareExchange(ref ulong location1, ulong value, ulong comparand) =>
        (ulong)CompareExchange(ref Unsafe.As<ulong, long>(ref location1), (long)value, (long)comparand);
    public static nint CompareExchange(ref nint location1, nint value, nint comparand) =>
        (nint)CompareExchange(ref Unsafe.As<nint, long>(ref location1), (long)value, (long)comparand);
    public static nuint CompareExchange(ref nuint location1, nuint value, nuint comparand) =>
        (nuint)(ulong)CompareExchange(ref Unsafe.As<nuint, long>(ref location1), (long)value, (long)comparand);
    public static float CompareExchange(ref float location1, float value, float comparand) =>
        BitConverter.Int32BitsToSingle(CompareExchange(ref Unsafe.As<float, int>(ref location1),
            BitConverter.SingleToInt32Bits(value), BitConverter.SingleToInt32Bits(comparand)));
    public static double CompareExchange(ref double location1, double value, double comparand) =>
        BitConverter.Int64BitsToDouble(CompareExchange(ref Unsafe.As<double, long>(ref location1),
            BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(comparand)));

    public static uint Exchange(ref uint location1, uint value) => (uint)Exchange(ref Unsafe.As<uint, int>(ref location1), (int)value);
    public static ulong Exchange(ref ulong location1, ulong value) => (ulong)Exchange(ref Unsafe.As<ulong, long>(ref location1), (long)value);
    public static nint Exchange(ref nint location1, nint value) => (nint)Exchange(ref Unsafe.As<nint, long>(ref location1), (long)value);
    public static nuint Exchange(ref nuint location1, nuint value) => (nuint)(ulong)Exchange(ref Unsafe.As<nuint, long>(ref location1), (long)value);
    public static float Exchange(ref float location1, float value) =>
        BitConverter.Int32BitsToSingle(Exchange(ref Unsafe.As<float, int>(ref location1), BitConverter.SingleToInt32Bits(value)));
    public static double Exchange(ref double location1, double value) =>
        BitConverter.Int64BitsToDouble(Exchange(ref Unsafe.As<double, long>(ref location1), BitConverter.DoubleToInt64Bits(value)));

    [Intrinsic]
    [return: NotNullIfNotNull(nameof(location1))]
    public static T CompareExchange<T>(ref T location1, T value, T comparand)
    {
        if (!typeof(T).IsValueType)
        {
            object? before = CompareExchange(ref Unsafe.As<T, object?>(ref location1), value, comparand);
            return Unsafe.As<object?, T>(ref before);
        }
        CheckAtomic<T>();
        if (Unsafe.SizeOf<T>() == 1)
            return Unsafe.BitCast<byte, T>(CompareExchange(ref Unsafe.As<T, byte>(ref location1), Unsafe.BitCast<T, byte>(value), Unsafe.BitCast<T, byte>(comparand)));
        if (Unsafe.SizeOf<T>() == 2)
            return Unsafe.BitCast<ushort, T>(CompareExchange(ref Unsafe.As<T, ushort>(ref location1), Unsafe.BitCast<T, ushort>(value), Unsafe.BitCast<T, ushort>(comparand)));
        if (Unsafe.SizeOf<T>() == 4)
            return Unsafe.BitCast<int, T>(CompareExchange(ref Unsafe.As<T, int>(ref location1), Unsafe.BitCast<T, int>(value), Unsafe.BitCast<T, int>(comparand)));
        return Unsafe.BitCast<long, T>(CompareExchange(ref Unsafe.As<T, long>(ref location1), Unsafe.BitCast<T, long>(value), Unsafe.BitCast<T, long>(comparand)));
    }

    [Intrinsic]
    [return: NotNullIfNotNull(nameof(location1))]
    public static T Exchange<T>([NotNullIfNotNull(nameof(value))] ref T location1, T value)
    {
        if (!typeof(T).IsValueType)
        {
            object? before = Exchange(ref Unsafe.As<T, object?>(ref location1), value);
            return Unsafe.As<object?, T>(ref before);
        }
        CheckAtomic<T>();
        if (Unsafe.SizeOf<T>() == 1) return Unsafe.BitCast<byte, T>(Exchange(ref Unsafe.As<T, byte>(ref location1), Unsafe.BitCast<T, byte>(value)));
        if (Unsafe.SizeOf<T>() == 2) return Unsafe.BitCast<ushort, T>(Exchange(ref Unsafe.As<T, ushort>(ref location1), Unsafe.BitCast<T, ushort>(value)));
        if (Unsafe.SizeOf<T>() == 4) return Unsafe.BitCast<int, T>(Exchange(ref Unsafe.As<T, int>(ref location1), Unsafe.BitCast<T, int>(value)));
        return Unsafe.BitCast<long, T>(Exchange(ref Unsafe.As<T, long>(ref location1), Unsafe.BitCast<T, long>(value)));
    }

    private static void CheckAtomic<T>()
    {
        if (!typeof(T).IsPrimitive && !typeof(T).IsEnum)
            throw new NotSupportedException("The specified type must be a reference type, a primitive type, or an enum type.");
    }

    public static int Increment(ref int location) => ExchangeAdd(ref location, 1) + 1;
    public static long Increment(ref long location) => ExchangeAdd(ref location, 1) + 1;
    public static uint Increment(ref uint location) => (uint)Increment(ref Unsafe.As<uint, int>(ref location));
    public static ulong Increment(ref ulong location) => (ulong)Increment(ref Unsafe.As<ulong, long>(ref location));
    public static int Decrement(ref int location) => ExchangeAdd(ref location, -1) - 1;
    public static long Decrement(ref long location) => ExchangeAdd(ref location, -1) - 1;
    public static uint Decrement(ref uint location) => (uint)Decrement(ref Unsafe.As<uint, int>(ref location));
    public static ulong Decrement(ref ulong location) => (ulong)Decrement(ref Unsafe.As<ulong, long>(ref location));
    public static int Add(ref int location1, int value) => ExchangeAdd(ref location1, value) + value;
    public static long Add(ref long location1, long value) => ExchangeAdd(ref location1, value) + value;
    public static uint Add(ref uint location1, uint value) => (uint)Add(ref Unsafe.As<uint, int>(ref location1), (int)value);
    public static ulong Add(ref ulong location1, ulong value) => (ulong)Add(ref Unsafe.As<ulong, long>(ref location1), (long)value);
    public static long Read(ref readonly long location) => CompareExchange(ref Unsafe.AsRef(in location), 0, 0);
    public static ulong Read(ref readonly ulong location) => CompareExchange(ref Unsafe.AsRef(in location), 0, 0);
    public static uint And(ref uint location1, uint value) => (uint)And(ref Unsafe.As<uint, int>(ref location1), (int)value);
    public static ulong And(ref ulong location1, ulong value) => (ulong)And(ref Unsafe.As<ulong, long>(ref location1), (long)value);
    public static uint Or(ref uint location1, uint value) => (uint)Or(ref Unsafe.As<uint, int>(ref location1), (int)value);
    public static ulong Or(ref ulong location1, ulong value) => (ulong)Or(ref Unsafe.As<ulong, long>(ref location1), (long)value);
}
