using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Threading;

// A volatile field makes the compiler emit the `volatile.` prefix; the structs only lend it.
public static class Volatile
{
#pragma warning disable CS0649 // written through the reinterpreted reference
    private struct OfBoolean { internal volatile bool Value; }
    private struct OfByte { internal volatile byte Value; }
    private struct OfSByte { internal volatile sbyte Value; }
    private struct OfInt16 { internal volatile short Value; }
    private struct OfUInt16 { internal volatile ushort Value; }
    private struct OfInt32 { internal volatile int Value; }
    private struct OfUInt32 { internal volatile uint Value; }
    private struct OfIntPtr { internal volatile nint Value; }
    private struct OfUIntPtr { internal volatile nuint Value; }
    private struct OfSingle { internal volatile float Value; }
    private struct OfObject { internal volatile object? Value; }
#pragma warning restore CS0649

    public static bool Read(ref readonly bool location) => Unsafe.As<bool, OfBoolean>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref bool location, bool value) => Unsafe.As<bool, OfBoolean>(ref location).Value = value;
    public static byte Read(ref readonly byte location) => Unsafe.As<byte, OfByte>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref byte location, byte value) => Unsafe.As<byte, OfByte>(ref location).Value = value;
    public static sbyte Read(ref readonly sbyte location) => Unsafe.As<sbyte, OfSByte>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref sbyte location, sbyte value) => Unsafe.As<sbyte, OfSByte>(ref location).Value = value;
    public static short Read(ref readonly short location) => Unsafe.As<short, OfInt16>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref short location, short value) => Unsafe.As<short, OfInt16>(ref location).Value = value;
    public static ushort Read(ref readonly ushort location) => Unsafe.As<ushort, OfUInt16>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref ushort location, ushort value) => Unsafe.As<ushort, OfUInt16>(ref location).Value = value;
    public static int Read(ref readonly int location) => Unsafe.As<int, OfInt32>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref int location, int value) => Unsafe.As<int, OfInt32>(ref location).Value = value;
    public static uint Read(ref readonly uint location) => Unsafe.As<uint, OfUInt32>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref uint location, uint value) => Unsafe.As<uint, OfUInt32>(ref location).Value = value;
    public static nint Read(ref readonly nint location) => Unsafe.As<nint, OfIntPtr>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref nint location, nint value) => Unsafe.As<nint, OfIntPtr>(ref location).Value = value;
    public static nuint Read(ref readonly nuint location) => Unsafe.As<nuint, OfUIntPtr>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref nuint location, nuint value) => Unsafe.As<nuint, OfUIntPtr>(ref location).Value = value;
    public static float Read(ref readonly float location) => Unsafe.As<float, OfSingle>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref float location, float value) => Unsafe.As<float, OfSingle>(ref location).Value = value;

    // A native integer is as wide as a long here, and C# has no volatile long.
    public static long Read(ref readonly long location) => Unsafe.As<long, OfIntPtr>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref long location, long value) => Unsafe.As<long, OfIntPtr>(ref location).Value = (nint)value;
    public static ulong Read(ref readonly ulong location) => Unsafe.As<ulong, OfUIntPtr>(ref Unsafe.AsRef(in location)).Value;
    public static void Write(ref ulong location, ulong value) => Unsafe.As<ulong, OfUIntPtr>(ref location).Value = (nuint)value;
    public static double Read(ref readonly double location) =>
        BitConverter.Int64BitsToDouble(Unsafe.As<double, OfIntPtr>(ref Unsafe.AsRef(in location)).Value);
    public static void Write(ref double location, double value) =>
        Unsafe.As<double, OfIntPtr>(ref location).Value = (nint)BitConverter.DoubleToInt64Bits(value);

    [return: NotNullIfNotNull(nameof(location))]
    public static T Read<T>([NotNullIfNotNull(nameof(location))] ref readonly T location) where T : class? =>
        Unsafe.As<T>(Unsafe.As<T, OfObject>(ref Unsafe.AsRef(in location)).Value)!;
    public static void Write<T>([NotNullIfNotNull(nameof(value))] ref T location, T value) where T : class? =>
        Unsafe.As<T, OfObject>(ref location).Value = value;

    public static void ReadBarrier() => Interlocked.MemoryBarrier();
    public static void WriteBarrier() => Interlocked.MemoryBarrier();
}
