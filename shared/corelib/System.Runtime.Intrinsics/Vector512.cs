using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Functions over Vector512<T>.
public static unsafe partial class Vector512
{
    public static bool IsHardwareAccelerated => false;

    // The same bits as elements of another type.
    public static Vector512<TTo> As<TFrom, TTo>(this Vector512<TFrom> vector)
    {
        if (!Scalar<TFrom>.IsSupported || !Scalar<TTo>.IsSupported) throw Scalar<TTo>.Unsupported();
        return Unsafe.As<Vector512<TFrom>, Vector512<TTo>>(ref vector);
    }

    public static Vector512<byte> AsByte<T>(this Vector512<T> vector) => As<T, byte>(vector);
    [CLSCompliant(false)] public static Vector512<sbyte> AsSByte<T>(this Vector512<T> vector) => As<T, sbyte>(vector);
    public static Vector512<short> AsInt16<T>(this Vector512<T> vector) => As<T, short>(vector);
    [CLSCompliant(false)] public static Vector512<ushort> AsUInt16<T>(this Vector512<T> vector) => As<T, ushort>(vector);
    public static Vector512<int> AsInt32<T>(this Vector512<T> vector) => As<T, int>(vector);
    [CLSCompliant(false)] public static Vector512<uint> AsUInt32<T>(this Vector512<T> vector) => As<T, uint>(vector);
    public static Vector512<long> AsInt64<T>(this Vector512<T> vector) => As<T, long>(vector);
    [CLSCompliant(false)] public static Vector512<ulong> AsUInt64<T>(this Vector512<T> vector) => As<T, ulong>(vector);
    public static Vector512<nint> AsNInt<T>(this Vector512<T> vector) => As<T, nint>(vector);
    [CLSCompliant(false)] public static Vector512<nuint> AsNUInt<T>(this Vector512<T> vector) => As<T, nuint>(vector);
    public static Vector512<float> AsSingle<T>(this Vector512<T> vector) => As<T, float>(vector);
    public static Vector512<double> AsDouble<T>(this Vector512<T> vector) => As<T, double>(vector);

    public static Vector512<T> Create<T>(T value)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Vector512<T>.Count; i++) result.At(i) = value;
        return result;
    }

    public static Vector512<T> Create<T>(T[] values) => Create(values, 0);

    public static Vector512<T> Create<T>(T[] values, int index)
    {
        if (index < 0 || values.Length - index < Vector512<T>.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        Vector512<T> result = default;
        for (int i = 0; i < Vector512<T>.Count; i++) result.At(i) = values[index + i];
        return result;
    }

    public static Vector512<T> Create<T>(ReadOnlySpan<T> values)
    {
        if (values.Length < Vector512<T>.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        Vector512<T> result = default;
        for (int i = 0; i < Vector512<T>.Count; i++) result.At(i) = values[i];
        return result;
    }

    public static Vector512<byte> Create(byte value) => Create<byte>(value);
    [CLSCompliant(false)] public static Vector512<sbyte> Create(sbyte value) => Create<sbyte>(value);
    public static Vector512<short> Create(short value) => Create<short>(value);
    [CLSCompliant(false)] public static Vector512<ushort> Create(ushort value) => Create<ushort>(value);
    public static Vector512<int> Create(int value) => Create<int>(value);
    [CLSCompliant(false)] public static Vector512<uint> Create(uint value) => Create<uint>(value);
    public static Vector512<long> Create(long value) => Create<long>(value);
    [CLSCompliant(false)] public static Vector512<ulong> Create(ulong value) => Create<ulong>(value);
    public static Vector512<nint> Create(nint value) => Create<nint>(value);
    [CLSCompliant(false)] public static Vector512<nuint> Create(nuint value) => Create<nuint>(value);
    public static Vector512<float> Create(float value) => Create<float>(value);
    public static Vector512<double> Create(double value) => Create<double>(value);

    public static Vector512<short> Create(short e0, short e1, short e2, short e3, short e4, short e5, short e6, short e7, short e8, short e9, short e10, short e11, short e12, short e13, short e14, short e15, short e16, short e17, short e18, short e19, short e20, short e21, short e22, short e23, short e24, short e25, short e26, short e27, short e28, short e29, short e30, short e31) => Create<short>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19, e20, e21, e22, e23, e24, e25, e26, e27, e28, e29, e30, e31]);
    [CLSCompliant(false)] public static Vector512<ushort> Create(ushort e0, ushort e1, ushort e2, ushort e3, ushort e4, ushort e5, ushort e6, ushort e7, ushort e8, ushort e9, ushort e10, ushort e11, ushort e12, ushort e13, ushort e14, ushort e15, ushort e16, ushort e17, ushort e18, ushort e19, ushort e20, ushort e21, ushort e22, ushort e23, ushort e24, ushort e25, ushort e26, ushort e27, ushort e28, ushort e29, ushort e30, ushort e31) => Create<ushort>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19, e20, e21, e22, e23, e24, e25, e26, e27, e28, e29, e30, e31]);
    public static Vector512<int> Create(int e0, int e1, int e2, int e3, int e4, int e5, int e6, int e7, int e8, int e9, int e10, int e11, int e12, int e13, int e14, int e15) => Create<int>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15]);
    [CLSCompliant(false)] public static Vector512<uint> Create(uint e0, uint e1, uint e2, uint e3, uint e4, uint e5, uint e6, uint e7, uint e8, uint e9, uint e10, uint e11, uint e12, uint e13, uint e14, uint e15) => Create<uint>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15]);
    public static Vector512<long> Create(long e0, long e1, long e2, long e3, long e4, long e5, long e6, long e7) => Create<long>([e0, e1, e2, e3, e4, e5, e6, e7]);
    [CLSCompliant(false)] public static Vector512<ulong> Create(ulong e0, ulong e1, ulong e2, ulong e3, ulong e4, ulong e5, ulong e6, ulong e7) => Create<ulong>([e0, e1, e2, e3, e4, e5, e6, e7]);
    public static Vector512<float> Create(float e0, float e1, float e2, float e3, float e4, float e5, float e6, float e7, float e8, float e9, float e10, float e11, float e12, float e13, float e14, float e15) => Create<float>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15]);
    public static Vector512<double> Create(double e0, double e1, double e2, double e3, double e4, double e5, double e6, double e7) => Create<double>([e0, e1, e2, e3, e4, e5, e6, e7]);

    public static Vector512<T> Create<T>(Vector256<T> value) => Create(value, value);

    public static Vector512<T> Create<T>(Vector256<T> lower, Vector256<T> upper)
    {
        Vector512<T> result = Vector512<T>.Zero;
        Unsafe.As<Vector512<T>, Vector256<T>>(ref result) = lower;
        Unsafe.Add(ref Unsafe.As<Vector512<T>, Vector256<T>>(ref result), 1) = upper;
        return result;
    }

    public static Vector512<byte> Create(Vector256<byte> lower, Vector256<byte> upper) => Create<byte>(lower, upper);
    [CLSCompliant(false)] public static Vector512<sbyte> Create(Vector256<sbyte> lower, Vector256<sbyte> upper) => Create<sbyte>(lower, upper);
    public static Vector512<short> Create(Vector256<short> lower, Vector256<short> upper) => Create<short>(lower, upper);
    [CLSCompliant(false)] public static Vector512<ushort> Create(Vector256<ushort> lower, Vector256<ushort> upper) => Create<ushort>(lower, upper);
    public static Vector512<int> Create(Vector256<int> lower, Vector256<int> upper) => Create<int>(lower, upper);
    [CLSCompliant(false)] public static Vector512<uint> Create(Vector256<uint> lower, Vector256<uint> upper) => Create<uint>(lower, upper);
    public static Vector512<long> Create(Vector256<long> lower, Vector256<long> upper) => Create<long>(lower, upper);
    [CLSCompliant(false)] public static Vector512<ulong> Create(Vector256<ulong> lower, Vector256<ulong> upper) => Create<ulong>(lower, upper);
    public static Vector512<nint> Create(Vector256<nint> lower, Vector256<nint> upper) => Create<nint>(lower, upper);
    [CLSCompliant(false)] public static Vector512<nuint> Create(Vector256<nuint> lower, Vector256<nuint> upper) => Create<nuint>(lower, upper);
    public static Vector512<float> Create(Vector256<float> lower, Vector256<float> upper) => Create<float>(lower, upper);
    public static Vector512<double> Create(Vector256<double> lower, Vector256<double> upper) => Create<double>(lower, upper);

    public static Vector256<T> GetLower<T>(this Vector512<T> vector) => Scalar<T>.IsSupported ? Unsafe.As<Vector512<T>, Vector256<T>>(ref vector) : throw Scalar<T>.Unsupported();
    public static Vector256<T> GetUpper<T>(this Vector512<T> vector) => Scalar<T>.IsSupported ? Unsafe.Add(ref Unsafe.As<Vector512<T>, Vector256<T>>(ref vector), 1) : throw Scalar<T>.Unsupported();
    public static Vector512<T> WithLower<T>(this Vector512<T> vector, Vector256<T> value) => Create(value, vector.GetUpper());
    public static Vector512<T> WithUpper<T>(this Vector512<T> vector, Vector256<T> value) => Create(vector.GetLower(), value);

    public static Vector512<T> CreateScalar<T>(T value)
    {
        Vector512<T> result = Vector512<T>.Zero;
        result.At(0) = value;
        return result;
    }

    public static Vector512<T> CreateScalarUnsafe<T>(T value) => CreateScalar(value);
    public static Vector512<byte> CreateScalar(byte value) => CreateScalar<byte>(value);
    public static Vector512<byte> CreateScalarUnsafe(byte value) => CreateScalar<byte>(value);
    [CLSCompliant(false)] public static Vector512<sbyte> CreateScalar(sbyte value) => CreateScalar<sbyte>(value);
    [CLSCompliant(false)] public static Vector512<sbyte> CreateScalarUnsafe(sbyte value) => CreateScalar<sbyte>(value);
    public static Vector512<short> CreateScalar(short value) => CreateScalar<short>(value);
    public static Vector512<short> CreateScalarUnsafe(short value) => CreateScalar<short>(value);
    [CLSCompliant(false)] public static Vector512<ushort> CreateScalar(ushort value) => CreateScalar<ushort>(value);
    [CLSCompliant(false)] public static Vector512<ushort> CreateScalarUnsafe(ushort value) => CreateScalar<ushort>(value);
    public static Vector512<int> CreateScalar(int value) => CreateScalar<int>(value);
    public static Vector512<int> CreateScalarUnsafe(int value) => CreateScalar<int>(value);
    [CLSCompliant(false)] public static Vector512<uint> CreateScalar(uint value) => CreateScalar<uint>(value);
    [CLSCompliant(false)] public static Vector512<uint> CreateScalarUnsafe(uint value) => CreateScalar<uint>(value);
    public static Vector512<long> CreateScalar(long value) => CreateScalar<long>(value);
    public static Vector512<long> CreateScalarUnsafe(long value) => CreateScalar<long>(value);
    [CLSCompliant(false)] public static Vector512<ulong> CreateScalar(ulong value) => CreateScalar<ulong>(value);
    [CLSCompliant(false)] public static Vector512<ulong> CreateScalarUnsafe(ulong value) => CreateScalar<ulong>(value);
    public static Vector512<nint> CreateScalar(nint value) => CreateScalar<nint>(value);
    public static Vector512<nint> CreateScalarUnsafe(nint value) => CreateScalar<nint>(value);
    [CLSCompliant(false)] public static Vector512<nuint> CreateScalar(nuint value) => CreateScalar<nuint>(value);
    [CLSCompliant(false)] public static Vector512<nuint> CreateScalarUnsafe(nuint value) => CreateScalar<nuint>(value);
    public static Vector512<float> CreateScalar(float value) => CreateScalar<float>(value);
    public static Vector512<float> CreateScalarUnsafe(float value) => CreateScalar<float>(value);
    public static Vector512<double> CreateScalar(double value) => CreateScalar<double>(value);
    public static Vector512<double> CreateScalarUnsafe(double value) => CreateScalar<double>(value);

    public static Vector512<T> CreateSequence<T>(T start, T step)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Vector512<T>.Count; i++) result.At(i) = Scalar<T>.Add(start, Scalar<T>.Multiply(step, Scalar<T>.FromInt(i)));
        return result;
    }

    public static T GetElement<T>(this Vector512<T> vector, int index) =>
        (uint)index < (uint)Vector512<T>.Count ? vector.At(index) : throw new ArgumentOutOfRangeException();

    public static Vector512<T> WithElement<T>(this Vector512<T> vector, int index, T value)
    {
        if ((uint)index >= (uint)Vector512<T>.Count) throw new ArgumentOutOfRangeException();
        Vector512<T> result = vector;
        result.At(index) = value;
        return result;
    }

    public static T ToScalar<T>(this Vector512<T> vector) => Scalar<T>.IsSupported ? vector.At(0) : throw Scalar<T>.Unsupported();

    [CLSCompliant(false)] public static Vector512<T> Load<T>(T* source) => Unsafe.ReadUnaligned<Vector512<T>>((void*)source);
    [CLSCompliant(false)] public static Vector512<T> LoadAligned<T>(T* source)
    {
        if ((nuint)source % 64 != 0) throw new AccessViolationException();
        return Load(source);
    }
    [CLSCompliant(false)] public static Vector512<T> LoadAlignedNonTemporal<T>(T* source) => LoadAligned(source);
    public static Vector512<T> LoadUnsafe<T>(ref readonly T source) => Unsafe.ReadUnaligned<Vector512<T>>(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in source)));
    [CLSCompliant(false)] public static Vector512<T> LoadUnsafe<T>(ref readonly T source, nuint elementOffset) => LoadUnsafe(ref Unsafe.Add(ref Unsafe.AsRef(in source), (nint)elementOffset));
    [CLSCompliant(false)] public static void Store<T>(this Vector512<T> source, T* destination) => Unsafe.WriteUnaligned((void*)destination, source);
    [CLSCompliant(false)] public static void StoreAligned<T>(this Vector512<T> source, T* destination)
    {
        if ((nuint)destination % 64 != 0) throw new AccessViolationException();
        Store(source, destination);
    }
    [CLSCompliant(false)] public static void StoreAlignedNonTemporal<T>(this Vector512<T> source, T* destination) => StoreAligned(source, destination);
    public static void StoreUnsafe<T>(this Vector512<T> source, ref T destination) => Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref destination), source);
    [CLSCompliant(false)] public static void StoreUnsafe<T>(this Vector512<T> source, ref T destination, nuint elementOffset) => StoreUnsafe(source, ref Unsafe.Add(ref destination, (nint)elementOffset));

    public static void CopyTo<T>(this Vector512<T> vector, T[] destination) => vector.CopyTo(destination, 0);

    public static void CopyTo<T>(this Vector512<T> vector, T[] destination, int startIndex)
    {
        if ((uint)startIndex >= (uint)destination.Length) throw new ArgumentOutOfRangeException(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (destination.Length - startIndex < Vector512<T>.Count) throw new ArgumentException("Destination is too short.", nameof(destination));
        for (int i = 0; i < Vector512<T>.Count; i++) destination[startIndex + i] = vector.At(i);
    }

    public static void CopyTo<T>(this Vector512<T> vector, Span<T> destination)
    {
        if (!vector.TryCopyTo(destination)) throw new ArgumentException("Destination is too short.", nameof(destination));
    }

    public static bool TryCopyTo<T>(this Vector512<T> vector, Span<T> destination)
    {
        if (destination.Length < Vector512<T>.Count) return false;
        for (int i = 0; i < Vector512<T>.Count; i++) destination[i] = vector.At(i);
        return true;
    }
}
