using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Functions over Vector64<T>.
public static unsafe partial class Vector64
{
    public static bool IsHardwareAccelerated => false;

    // The same bits as elements of another type.
    public static Vector64<TTo> As<TFrom, TTo>(this Vector64<TFrom> vector)
    {
        if (!Scalar<TFrom>.IsSupported || !Scalar<TTo>.IsSupported) throw Scalar<TTo>.Unsupported();
        return Unsafe.As<Vector64<TFrom>, Vector64<TTo>>(ref vector);
    }

    public static Vector64<byte> AsByte<T>(this Vector64<T> vector) => As<T, byte>(vector);
    [CLSCompliant(false)] public static Vector64<sbyte> AsSByte<T>(this Vector64<T> vector) => As<T, sbyte>(vector);
    public static Vector64<short> AsInt16<T>(this Vector64<T> vector) => As<T, short>(vector);
    [CLSCompliant(false)] public static Vector64<ushort> AsUInt16<T>(this Vector64<T> vector) => As<T, ushort>(vector);
    public static Vector64<int> AsInt32<T>(this Vector64<T> vector) => As<T, int>(vector);
    [CLSCompliant(false)] public static Vector64<uint> AsUInt32<T>(this Vector64<T> vector) => As<T, uint>(vector);
    public static Vector64<long> AsInt64<T>(this Vector64<T> vector) => As<T, long>(vector);
    [CLSCompliant(false)] public static Vector64<ulong> AsUInt64<T>(this Vector64<T> vector) => As<T, ulong>(vector);
    public static Vector64<nint> AsNInt<T>(this Vector64<T> vector) => As<T, nint>(vector);
    [CLSCompliant(false)] public static Vector64<nuint> AsNUInt<T>(this Vector64<T> vector) => As<T, nuint>(vector);
    public static Vector64<float> AsSingle<T>(this Vector64<T> vector) => As<T, float>(vector);
    public static Vector64<double> AsDouble<T>(this Vector64<T> vector) => As<T, double>(vector);

    public static Vector64<T> Create<T>(T value)
    {
        Vector64<T> result = default;
        for (int i = 0; i < Vector64<T>.Count; i++) result.At(i) = value;
        return result;
    }

    public static Vector64<T> Create<T>(T[] values) => Create(values, 0);

    public static Vector64<T> Create<T>(T[] values, int index)
    {
        if (index < 0 || values.Length - index < Vector64<T>.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        Vector64<T> result = default;
        for (int i = 0; i < Vector64<T>.Count; i++) result.At(i) = values[index + i];
        return result;
    }

    public static Vector64<T> Create<T>(ReadOnlySpan<T> values)
    {
        if (values.Length < Vector64<T>.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        Vector64<T> result = default;
        for (int i = 0; i < Vector64<T>.Count; i++) result.At(i) = values[i];
        return result;
    }

    public static Vector64<byte> Create(byte value) => Create<byte>(value);
    [CLSCompliant(false)] public static Vector64<sbyte> Create(sbyte value) => Create<sbyte>(value);
    public static Vector64<short> Create(short value) => Create<short>(value);
    [CLSCompliant(false)] public static Vector64<ushort> Create(ushort value) => Create<ushort>(value);
    public static Vector64<int> Create(int value) => Create<int>(value);
    [CLSCompliant(false)] public static Vector64<uint> Create(uint value) => Create<uint>(value);
    public static Vector64<long> Create(long value) => Create<long>(value);
    [CLSCompliant(false)] public static Vector64<ulong> Create(ulong value) => Create<ulong>(value);
    public static Vector64<nint> Create(nint value) => Create<nint>(value);
    [CLSCompliant(false)] public static Vector64<nuint> Create(nuint value) => Create<nuint>(value);
    public static Vector64<float> Create(float value) => Create<float>(value);
    public static Vector64<double> Create(double value) => Create<double>(value);

    public static Vector64<byte> Create(byte e0, byte e1, byte e2, byte e3, byte e4, byte e5, byte e6, byte e7) => Create<byte>([e0, e1, e2, e3, e4, e5, e6, e7]);
    [CLSCompliant(false)] public static Vector64<sbyte> Create(sbyte e0, sbyte e1, sbyte e2, sbyte e3, sbyte e4, sbyte e5, sbyte e6, sbyte e7) => Create<sbyte>([e0, e1, e2, e3, e4, e5, e6, e7]);
    public static Vector64<short> Create(short e0, short e1, short e2, short e3) => Create<short>([e0, e1, e2, e3]);
    [CLSCompliant(false)] public static Vector64<ushort> Create(ushort e0, ushort e1, ushort e2, ushort e3) => Create<ushort>([e0, e1, e2, e3]);
    public static Vector64<int> Create(int e0, int e1) => Create<int>([e0, e1]);
    [CLSCompliant(false)] public static Vector64<uint> Create(uint e0, uint e1) => Create<uint>([e0, e1]);
    public static Vector64<float> Create(float e0, float e1) => Create<float>([e0, e1]);

    public static Vector128<T> ToVector128<T>(this Vector64<T> vector) => Vector128.Create(vector, Vector64<T>.Zero);
    public static Vector128<T> ToVector128Unsafe<T>(this Vector64<T> vector) => Vector128.Create(vector, Vector64<T>.Zero);

    public static Vector64<T> CreateScalar<T>(T value)
    {
        Vector64<T> result = Vector64<T>.Zero;
        result.At(0) = value;
        return result;
    }

    public static Vector64<T> CreateScalarUnsafe<T>(T value) => CreateScalar(value);
    public static Vector64<byte> CreateScalar(byte value) => CreateScalar<byte>(value);
    public static Vector64<byte> CreateScalarUnsafe(byte value) => CreateScalar<byte>(value);
    [CLSCompliant(false)] public static Vector64<sbyte> CreateScalar(sbyte value) => CreateScalar<sbyte>(value);
    [CLSCompliant(false)] public static Vector64<sbyte> CreateScalarUnsafe(sbyte value) => CreateScalar<sbyte>(value);
    public static Vector64<short> CreateScalar(short value) => CreateScalar<short>(value);
    public static Vector64<short> CreateScalarUnsafe(short value) => CreateScalar<short>(value);
    [CLSCompliant(false)] public static Vector64<ushort> CreateScalar(ushort value) => CreateScalar<ushort>(value);
    [CLSCompliant(false)] public static Vector64<ushort> CreateScalarUnsafe(ushort value) => CreateScalar<ushort>(value);
    public static Vector64<int> CreateScalar(int value) => CreateScalar<int>(value);
    public static Vector64<int> CreateScalarUnsafe(int value) => CreateScalar<int>(value);
    [CLSCompliant(false)] public static Vector64<uint> CreateScalar(uint value) => CreateScalar<uint>(value);
    [CLSCompliant(false)] public static Vector64<uint> CreateScalarUnsafe(uint value) => CreateScalar<uint>(value);
    public static Vector64<long> CreateScalar(long value) => CreateScalar<long>(value);
    public static Vector64<long> CreateScalarUnsafe(long value) => CreateScalar<long>(value);
    [CLSCompliant(false)] public static Vector64<ulong> CreateScalar(ulong value) => CreateScalar<ulong>(value);
    [CLSCompliant(false)] public static Vector64<ulong> CreateScalarUnsafe(ulong value) => CreateScalar<ulong>(value);
    public static Vector64<nint> CreateScalar(nint value) => CreateScalar<nint>(value);
    public static Vector64<nint> CreateScalarUnsafe(nint value) => CreateScalar<nint>(value);
    [CLSCompliant(false)] public static Vector64<nuint> CreateScalar(nuint value) => CreateScalar<nuint>(value);
    [CLSCompliant(false)] public static Vector64<nuint> CreateScalarUnsafe(nuint value) => CreateScalar<nuint>(value);
    public static Vector64<float> CreateScalar(float value) => CreateScalar<float>(value);
    public static Vector64<float> CreateScalarUnsafe(float value) => CreateScalar<float>(value);
    public static Vector64<double> CreateScalar(double value) => CreateScalar<double>(value);
    public static Vector64<double> CreateScalarUnsafe(double value) => CreateScalar<double>(value);

    public static Vector64<T> CreateSequence<T>(T start, T step)
    {
        Vector64<T> result = default;
        for (int i = 0; i < Vector64<T>.Count; i++) result.At(i) = Scalar<T>.Add(start, Scalar<T>.Multiply(step, Scalar<T>.FromInt(i)));
        return result;
    }

    public static T GetElement<T>(this Vector64<T> vector, int index) =>
        (uint)index < (uint)Vector64<T>.Count ? vector.At(index) : throw new ArgumentOutOfRangeException();

    public static Vector64<T> WithElement<T>(this Vector64<T> vector, int index, T value)
    {
        if ((uint)index >= (uint)Vector64<T>.Count) throw new ArgumentOutOfRangeException();
        Vector64<T> result = vector;
        result.At(index) = value;
        return result;
    }

    public static T ToScalar<T>(this Vector64<T> vector) => Scalar<T>.IsSupported ? vector.At(0) : throw Scalar<T>.Unsupported();

    [CLSCompliant(false)] public static Vector64<T> Load<T>(T* source) => Unsafe.ReadUnaligned<Vector64<T>>((void*)source);
    [CLSCompliant(false)] public static Vector64<T> LoadAligned<T>(T* source)
    {
        if ((nuint)source % 8 != 0) throw new AccessViolationException();
        return Load(source);
    }
    [CLSCompliant(false)] public static Vector64<T> LoadAlignedNonTemporal<T>(T* source) => LoadAligned(source);
    public static Vector64<T> LoadUnsafe<T>(ref readonly T source) => Unsafe.ReadUnaligned<Vector64<T>>(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in source)));
    [CLSCompliant(false)] public static Vector64<T> LoadUnsafe<T>(ref readonly T source, nuint elementOffset) => LoadUnsafe(ref Unsafe.Add(ref Unsafe.AsRef(in source), (nint)elementOffset));
    [CLSCompliant(false)] public static void Store<T>(this Vector64<T> source, T* destination) => Unsafe.WriteUnaligned((void*)destination, source);
    [CLSCompliant(false)] public static void StoreAligned<T>(this Vector64<T> source, T* destination)
    {
        if ((nuint)destination % 8 != 0) throw new AccessViolationException();
        Store(source, destination);
    }
    [CLSCompliant(false)] public static void StoreAlignedNonTemporal<T>(this Vector64<T> source, T* destination) => StoreAligned(source, destination);
    public static void StoreUnsafe<T>(this Vector64<T> source, ref T destination) => Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref destination), source);
    [CLSCompliant(false)] public static void StoreUnsafe<T>(this Vector64<T> source, ref T destination, nuint elementOffset) => StoreUnsafe(source, ref Unsafe.Add(ref destination, (nint)elementOffset));

    public static void CopyTo<T>(this Vector64<T> vector, T[] destination) => vector.CopyTo(destination, 0);

    public static void CopyTo<T>(this Vector64<T> vector, T[] destination, int startIndex)
    {
        if ((uint)startIndex >= (uint)destination.Length) throw new ArgumentOutOfRangeException(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (destination.Length - startIndex < Vector64<T>.Count) throw new ArgumentException("Destination is too short.", nameof(destination));
        for (int i = 0; i < Vector64<T>.Count; i++) destination[startIndex + i] = vector.At(i);
    }

    public static void CopyTo<T>(this Vector64<T> vector, Span<T> destination)
    {
        if (!vector.TryCopyTo(destination)) throw new ArgumentException("Destination is too short.", nameof(destination));
    }

    public static bool TryCopyTo<T>(this Vector64<T> vector, Span<T> destination)
    {
        if (destination.Length < Vector64<T>.Count) return false;
        for (int i = 0; i < Vector64<T>.Count; i++) destination[i] = vector.At(i);
        return true;
    }
}
