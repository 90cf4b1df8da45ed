using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
namespace System.Numerics;

// Functions over Vector<T>.
public static unsafe partial class Vector
{
    public static bool IsHardwareAccelerated => false;

    // The same bits as elements of another type.
    public static Vector<TTo> As<TFrom, TTo>(this Vector<TFrom> vector)
    {
        if (!Scalar<TFrom>.IsSupported || !Scalar<TTo>.IsSupported) throw Scalar<TTo>.Unsupported();
        return Unsafe.As<Vector<TFrom>, Vector<TTo>>(ref vector);
    }

    public static Vector<byte> AsVectorByte<T>(this Vector<T> value) => As<T, byte>(value);
    [CLSCompliant(false)] public static Vector<sbyte> AsVectorSByte<T>(this Vector<T> value) => As<T, sbyte>(value);
    public static Vector<short> AsVectorInt16<T>(this Vector<T> value) => As<T, short>(value);
    [CLSCompliant(false)] public static Vector<ushort> AsVectorUInt16<T>(this Vector<T> value) => As<T, ushort>(value);
    public static Vector<int> AsVectorInt32<T>(this Vector<T> value) => As<T, int>(value);
    [CLSCompliant(false)] public static Vector<uint> AsVectorUInt32<T>(this Vector<T> value) => As<T, uint>(value);
    public static Vector<long> AsVectorInt64<T>(this Vector<T> value) => As<T, long>(value);
    [CLSCompliant(false)] public static Vector<ulong> AsVectorUInt64<T>(this Vector<T> value) => As<T, ulong>(value);
    public static Vector<nint> AsVectorNInt<T>(this Vector<T> value) => As<T, nint>(value);
    [CLSCompliant(false)] public static Vector<nuint> AsVectorNUInt<T>(this Vector<T> value) => As<T, nuint>(value);
    public static Vector<float> AsVectorSingle<T>(this Vector<T> value) => As<T, float>(value);
    public static Vector<double> AsVectorDouble<T>(this Vector<T> value) => As<T, double>(value);

    public static Vector<T> Create<T>(T value)
    {
        Vector<T> result = default;
        for (int i = 0; i < Vector<T>.Count; i++) result.At(i) = value;
        return result;
    }

    public static Vector<T> Create<T>(ReadOnlySpan<T> values) => new(values);

    public static Vector<T> CreateScalar<T>(T value)
    {
        Vector<T> result = Vector<T>.Zero;
        result.At(0) = value;
        return result;
    }

    public static Vector<T> CreateScalarUnsafe<T>(T value) => CreateScalar(value);

    public static Vector<T> CreateSequence<T>(T start, T step)
    {
        Vector<T> result = default;
        for (int i = 0; i < Vector<T>.Count; i++) result.At(i) = Scalar<T>.Add(start, Scalar<T>.Multiply(step, Scalar<T>.FromInt(i)));
        return result;
    }

    public static T GetElement<T>(this Vector<T> vector, int index) =>
        (uint)index < (uint)Vector<T>.Count ? vector.At(index) : throw new ArgumentOutOfRangeException();

    public static Vector<T> WithElement<T>(this Vector<T> vector, int index, T value)
    {
        if ((uint)index >= (uint)Vector<T>.Count) throw new ArgumentOutOfRangeException();
        Vector<T> result = vector;
        result.At(index) = value;
        return result;
    }

    public static T ToScalar<T>(this Vector<T> vector) => Scalar<T>.IsSupported ? vector.At(0) : throw Scalar<T>.Unsupported();

    [CLSCompliant(false)] public static Vector<T> Load<T>(T* source) => Unsafe.ReadUnaligned<Vector<T>>((void*)source);
    [CLSCompliant(false)] public static Vector<T> LoadAligned<T>(T* source)
    {
        if ((nuint)source % 32 != 0) throw new AccessViolationException();
        return Load(source);
    }
    [CLSCompliant(false)] public static Vector<T> LoadAlignedNonTemporal<T>(T* source) => LoadAligned(source);
    public static Vector<T> LoadUnsafe<T>(ref readonly T source) => Unsafe.ReadUnaligned<Vector<T>>(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in source)));
    [CLSCompliant(false)] public static Vector<T> LoadUnsafe<T>(ref readonly T source, nuint elementOffset) => LoadUnsafe(ref Unsafe.Add(ref Unsafe.AsRef(in source), (nint)elementOffset));
    [CLSCompliant(false)] public static void Store<T>(this Vector<T> source, T* destination) => Unsafe.WriteUnaligned((void*)destination, source);
    [CLSCompliant(false)] public static void StoreAligned<T>(this Vector<T> source, T* destination)
    {
        if ((nuint)destination % 32 != 0) throw new AccessViolationException();
        Store(source, destination);
    }
    [CLSCompliant(false)] public static void StoreAlignedNonTemporal<T>(this Vector<T> source, T* destination) => StoreAligned(source, destination);
    public static void StoreUnsafe<T>(this Vector<T> source, ref T destination) => Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref destination), source);
    [CLSCompliant(false)] public static void StoreUnsafe<T>(this Vector<T> source, ref T destination, nuint elementOffset) => StoreUnsafe(source, ref Unsafe.Add(ref destination, (nint)elementOffset));
}
