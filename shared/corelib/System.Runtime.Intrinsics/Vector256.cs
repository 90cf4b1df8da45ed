using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Functions over Vector256<T>.
public static unsafe partial class Vector256
{
    public static bool IsHardwareAccelerated => false;

    // The same bits as elements of another type.
    public static Vector256<TTo> As<TFrom, TTo>(this Vector256<TFrom> vector)
    {
        if (!Scalar<TFrom>.IsSupported || !Scalar<TTo>.IsSupported) throw Scalar<TTo>.Unsupported();
        return Unsafe.As<Vector256<TFrom>, Vector256<TTo>>(ref vector);
    }

    public static Vector256<byte> AsByte<T>(this Vector256<T> vector) => As<T, byte>(vector);
    [CLSCompliant(false)] public static Vector256<sbyte> AsSByte<T>(this Vector256<T> vector) => As<T, sbyte>(vector);
    public static Vector256<short> AsInt16<T>(this Vector256<T> vector) => As<T, short>(vector);
    [CLSCompliant(false)] public static Vector256<ushort> AsUInt16<T>(this Vector256<T> vector) => As<T, ushort>(vector);
    public static Vector256<int> AsInt32<T>(this Vector256<T> vector) => As<T, int>(vector);
    [CLSCompliant(false)] public static Vector256<uint> AsUInt32<T>(this Vector256<T> vector) => As<T, uint>(vector);
    public static Vector256<long> AsInt64<T>(this Vector256<T> vector) => As<T, long>(vector);
    [CLSCompliant(false)] public static Vector256<ulong> AsUInt64<T>(this Vector256<T> vector) => As<T, ulong>(vector);
    public static Vector256<nint> AsNInt<T>(this Vector256<T> vector) => As<T, nint>(vector);
    [CLSCompliant(false)] public static Vector256<nuint> AsNUInt<T>(this Vector256<T> vector) => As<T, nuint>(vector);
    public static Vector256<float> AsSingle<T>(this Vector256<T> vector) => As<T, float>(vector);
    public static Vector256<double> AsDouble<T>(this Vector256<T> vector) => As<T, double>(vector);

    public static Vector256<T> Create<T>(T value)
    {
        Vector256<T> result = default;
        for (int i = 0; i < Vector256<T>.Count; i++) result.At(i) = value;
        return result;
    }

    public static Vector256<T> Create<T>(T[] values) => Create(values, 0);

    public static Vector256<T> Create<T>(T[] values, int index)
    {
        if (index < 0 || values.Length - index < Vector256<T>.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        Vector256<T> result = default;
        for (int i = 0; i < Vector256<T>.Count; i++) result.At(i) = values[index + i];
        return result;
    }

    public static Vector256<T> Create<T>(ReadOnlySpan<T> values)
    {
        if (values.Length < Vector256<T>.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        Vector256<T> result = default;
        for (int i = 0; i < Vector256<T>.Count; i++) result.At(i) = values[i];
        return result;
    }

    public static Vector256<byte> Create(byte value) => Create<byte>(value);
    [CLSCompliant(false)] public static Vector256<sbyte> Create(sbyte value) => Create<sbyte>(value);
    public static Vector256<short> Create(short value) => Create<short>(value);
    [CLSCompliant(false)] public static Vector256<ushort> Create(ushort value) => Create<ushort>(value);
    public static Vector256<int> Create(int value) => Create<int>(value);
    [CLSCompliant(false)] public static Vector256<uint> Create(uint value) => Create<uint>(value);
    public static Vector256<long> Create(long value) => Create<long>(value);
    [CLSCompliant(false)] public static Vector256<ulong> Create(ulong value) => Create<ulong>(value);
    public static Vector256<nint> Create(nint value) => Create<nint>(value);
    [CLSCompliant(false)] public static Vector256<nuint> Create(nuint value) => Create<nuint>(value);
    public static Vector256<float> Create(float value) => Create<float>(value);
    public static Vector256<double> Create(double value) => Create<double>(value);

    public static Vector256<byte> Create(byte e0, byte e1, byte e2, byte e3, byte e4, byte e5, byte e6, byte e7, byte e8, byte e9, byte e10, byte e11, byte e12, byte e13, byte e14, byte e15, byte e16, byte e17, byte e18, byte e19, byte e20, byte e21, byte e22, byte e23, byte e24, byte e25, byte e26, byte e27, byte e28, byte e29, byte e30, byte e31) => Create<byte>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19, e20, e21, e22, e23, e24, e25, e26, e27, e28, e29, e30, e31]);
    [CLSCompliant(false)] public static Vector256<sbyte> Create(sbyte e0, sbyte e1, sbyte e2, sbyte e3, sbyte e4, sbyte e5, sbyte e6, sbyte e7, sbyte e8, sbyte e9, sbyte e10, sbyte e11, sbyte e12, sbyte e13, sbyte e14, sbyte e15, sbyte e16, sbyte e17, sbyte e18, sbyte e19, sbyte e20, sbyte e21, sbyte e22, sbyte e23, sbyte e24, sbyte e25, sbyte e26, sbyte e27, sbyte e28, sbyte e29, sbyte e30, sbyte e31) => Create<sbyte>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15, e16, e17, e18, e19, e20, e21, e22, e23, e24, e25, e26, e27, e28, e29, e30, e31]);
    public static Vector256<short> Create(short e0, short e1, short e2, short e3, short e4, short e5, short e6, short e7, short e8, short e9, short e10, short e11, short e12, short e13, short e14, short e15) => Create<short>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15]);
    [CLSCompliant(false)] public static Vector256<ushort> Create(ushort e0, ushort e1, ushort e2, ushort e3, ushort e4, ushort e5, ushort e6, ushort e7, ushort e8, ushort e9, ushort e10, ushort e11, ushort e12, ushort e13, ushort e14, ushort e15) => Create<ushort>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15]);
    public static Vector256<int> Create(int e0, int e1, int e2, int e3, int e4, int e5, int e6, int e7) => Create<int>([e0, e1, e2, e3, e4, e5, e6, e7]);
    [CLSCompliant(false)] public static Vector256<uint> Create(uint e0, uint e1, uint e2, uint e3, uint e4, uint e5, uint e6, uint e7) => Create<uint>([e0, e1, e2, e3, e4, e5, e6, e7]);
    public static Vector256<long> Create(long e0, long e1, long e2, long e3) => Create<long>([e0, e1, e2, e3]);
    [CLSCompliant(false)] public static Vector256<ulong> Create(ulong e0, ulong e1, ulong e2, ulong e3) => Create<ulong>([e0, e1, e2, e3]);
    public static Vector256<float> Create(float e0, float e1, float e2, float e3, float e4, float e5, float e6, float e7) => Create<float>([e0, e1, e2, e3, e4, e5, e6, e7]);
    public static Vector256<double> Create(double e0, double e1, double e2, double e3) => Create<double>([e0, e1, e2, e3]);

    public static Vector256<T> Create<T>(Vector128<T> value) => Create(value, value);

    public static Vector256<T> Create<T>(Vector128<T> lower, Vector128<T> upper)
    {
        Vector256<T> result = Vector256<T>.Zero;
        Unsafe.As<Vector256<T>, Vector128<T>>(ref result) = lower;
        Unsafe.Add(ref Unsafe.As<Vector256<T>, Vector128<T>>(ref result), 1) = upper;
        return result;
    }

    public static Vector256<byte> Create(Vector128<byte> lower, Vector128<byte> upper) => Create<byte>(lower, upper);
    [CLSCompliant(false)] public static Vector256<sbyte> Create(Vector128<sbyte> lower, Vector128<sbyte> upper) => Create<sbyte>(lower, upper);
    public static Vector256<short> Create(Vector128<short> lower, Vector128<short> upper) => Create<short>(lower, upper);
    [CLSCompliant(false)] public static Vector256<ushort> Create(Vector128<ushort> lower, Vector128<ushort> upper) => Create<ushort>(lower, upper);
    public static Vector256<int> Create(Vector128<int> lower, Vector128<int> upper) => Create<int>(lower, upper);
    [CLSCompliant(false)] public static Vector256<uint> Create(Vector128<uint> lower, Vector128<uint> upper) => Create<uint>(lower, upper);
    public static Vector256<long> Create(Vector128<long> lower, Vector128<long> upper) => Create<long>(lower, upper);
    [CLSCompliant(false)] public static Vector256<ulong> Create(Vector128<ulong> lower, Vector128<ulong> upper) => Create<ulong>(lower, upper);
    public static Vector256<nint> Create(Vector128<nint> lower, Vector128<nint> upper) => Create<nint>(lower, upper);
    [CLSCompliant(false)] public static Vector256<nuint> Create(Vector128<nuint> lower, Vector128<nuint> upper) => Create<nuint>(lower, upper);
    public static Vector256<float> Create(Vector128<float> lower, Vector128<float> upper) => Create<float>(lower, upper);
    public static Vector256<double> Create(Vector128<double> lower, Vector128<double> upper) => Create<double>(lower, upper);

    public static Vector128<T> GetLower<T>(this Vector256<T> vector) => Scalar<T>.IsSupported ? Unsafe.As<Vector256<T>, Vector128<T>>(ref vector) : throw Scalar<T>.Unsupported();
    public static Vector128<T> GetUpper<T>(this Vector256<T> vector) => Scalar<T>.IsSupported ? Unsafe.Add(ref Unsafe.As<Vector256<T>, Vector128<T>>(ref vector), 1) : throw Scalar<T>.Unsupported();
    public static Vector256<T> WithLower<T>(this Vector256<T> vector, Vector128<T> value) => Create(value, vector.GetUpper());
    public static Vector256<T> WithUpper<T>(this Vector256<T> vector, Vector128<T> value) => Create(vector.GetLower(), value);

    public static Vector512<T> ToVector512<T>(this Vector256<T> vector) => Vector512.Create(vector, Vector256<T>.Zero);
    public static Vector512<T> ToVector512Unsafe<T>(this Vector256<T> vector) => Vector512.Create(vector, Vector256<T>.Zero);

    public static Vector256<T> AsVector256<T>(this Vector<T> value) => Unsafe.As<Vector<T>, Vector256<T>>(ref value);
    public static Vector<T> AsVector<T>(this Vector256<T> value) => Unsafe.As<Vector256<T>, Vector<T>>(ref value);

    public static Vector256<T> CreateScalar<T>(T value)
    {
        Vector256<T> result = Vector256<T>.Zero;
        result.At(0) = value;
        return result;
    }

    public static Vector256<T> CreateScalarUnsafe<T>(T value) => CreateScalar(value);
    public static Vector256<byte> CreateScalar(byte value) => CreateScalar<byte>(value);
    public static Vector256<byte> CreateScalarUnsafe(byte value) => CreateScalar<byte>(value);
    [CLSCompliant(false)] public static Vector256<sbyte> CreateScalar(sbyte value) => CreateScalar<sbyte>(value);
    [CLSCompliant(false)] public static Vector256<sbyte> CreateScalarUnsafe(sbyte value) => CreateScalar<sbyte>(value);
    public static Vector256<short> CreateScalar(short value) => CreateScalar<short>(value);
    public static Vector256<short> CreateScalarUnsafe(short value) => CreateScalar<short>(value);
    [CLSCompliant(false)] public static Vector256<ushort> CreateScalar(ushort value) => CreateScalar<ushort>(value);
    [CLSCompliant(false)] public static Vector256<ushort> CreateScalarUnsafe(ushort value) => CreateScalar<ushort>(value);
    public static Vector256<int> CreateScalar(int value) => CreateScalar<int>(value);
    public static Vector256<int> CreateScalarUnsafe(int value) => CreateScalar<int>(value);
    [CLSCompliant(false)] public static Vector256<uint> CreateScalar(uint value) => CreateScalar<uint>(value);
    [CLSCompliant(false)] public static Vector256<uint> CreateScalarUnsafe(uint value) => CreateScalar<uint>(value);
    public static Vector256<long> CreateScalar(long value) => CreateScalar<long>(value);
    public static Vector256<long> CreateScalarUnsafe(long value) => CreateScalar<long>(value);
    [CLSCompliant(false)] public static Vector256<ulong> CreateScalar(ulong value) => CreateScalar<ulong>(value);
    [CLSCompliant(false)] public static Vector256<ulong> CreateScalarUnsafe(ulong value) => CreateScalar<ulong>(value);
    public static Vector256<nint> CreateScalar(nint value) => CreateScalar<nint>(value);
    public static Vector256<nint> CreateScalarUnsafe(nint value) => CreateScalar<nint>(value);
    [CLSCompliant(false)] public static Vector256<nuint> CreateScalar(nuint value) => CreateScalar<nuint>(value);
    [CLSCompliant(false)] public static Vector256<nuint> CreateScalarUnsafe(nuint value) => CreateScalar<nuint>(value);
    public static Vector256<float> CreateScalar(float value) => CreateScalar<float>(value);
    public static Vector256<float> CreateScalarUnsafe(float value) => CreateScalar<float>(value);
    public static Vector256<double> CreateScalar(double value) => CreateScalar<double>(value);
    public static Vector256<double> CreateScalarUnsafe(double value) => CreateScalar<double>(value);

    public static Vector256<T> CreateSequence<T>(T start, T step)
    {
        Vector256<T> result = default;
        for (int i = 0; i < Vector256<T>.Count; i++) result.At(i) = Scalar<T>.Add(start, Scalar<T>.Multiply(step, Scalar<T>.FromInt(i)));
        return result;
    }

    public static T GetElement<T>(this Vector256<T> vector, int index) =>
        (uint)index < (uint)Vector256<T>.Count ? vector.At(index) : throw new ArgumentOutOfRangeException();

    public static Vector256<T> WithElement<T>(this Vector256<T> vector, int index, T value)
    {
        if ((uint)index >= (uint)Vector256<T>.Count) throw new ArgumentOutOfRangeException();
        Vector256<T> result = vector;
        result.At(index) = value;
        return result;
    }

    public static T ToScalar<T>(this Vector256<T> vector) => Scalar<T>.IsSupported ? vector.At(0) : throw Scalar<T>.Unsupported();

    [CLSCompliant(false)] public static Vector256<T> Load<T>(T* source) => Unsafe.ReadUnaligned<Vector256<T>>((void*)source);
    [CLSCompliant(false)] public static Vector256<T> LoadAligned<T>(T* source)
    {
        if ((nuint)source % 32 != 0) throw new AccessViolationException();
        return Load(source);
    }
    [CLSCompliant(false)] public static Vector256<T> LoadAlignedNonTemporal<T>(T* source) => LoadAligned(source);
    public static Vector256<T> LoadUnsafe<T>(ref readonly T source) => Unsafe.ReadUnaligned<Vector256<T>>(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in source)));
    [CLSCompliant(false)] public static Vector256<T> LoadUnsafe<T>(ref readonly T source, nuint elementOffset) => LoadUnsafe(ref Unsafe.Add(ref Unsafe.AsRef(in source), (nint)elementOffset));
    [CLSCompliant(false)] public static void Store<T>(this Vector256<T> source, T* destination) => Unsafe.WriteUnaligned((void*)destination, source);
    [CLSCompliant(false)] public static void StoreAligned<T>(this Vector256<T> source, T* destination)
    {
        if ((nuint)destination % 32 != 0) throw new AccessViolationException();
        Store(source, destination);
    }
    [CLSCompliant(false)] public static void StoreAlignedNonTemporal<T>(this Vector256<T> source, T* destination) => StoreAligned(source, destination);
    public static void StoreUnsafe<T>(this Vector256<T> source, ref T destination) => Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref destination), source);
    [CLSCompliant(false)] public static void StoreUnsafe<T>(this Vector256<T> source, ref T destination, nuint elementOffset) => StoreUnsafe(source, ref Unsafe.Add(ref destination, (nint)elementOffset));

    public static void CopyTo<T>(this Vector256<T> vector, T[] destination) => vector.CopyTo(destination, 0);

    public static void CopyTo<T>(this Vector256<T> vector, T[] destination, int startIndex)
    {
        if ((uint)startIndex >= (uint)destination.Length) throw new ArgumentOutOfRangeException(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (destination.Length - startIndex < Vector256<T>.Count) throw new ArgumentException("Destination is too short.", nameof(destination));
        for (int i = 0; i < Vector256<T>.Count; i++) destination[startIndex + i] = vector.At(i);
    }

    public static void CopyTo<T>(this Vector256<T> vector, Span<T> destination)
    {
        if (!vector.TryCopyTo(destination)) throw new ArgumentException("Destination is too short.", nameof(destination));
    }

    public static bool TryCopyTo<T>(this Vector256<T> vector, Span<T> destination)
    {
        if (destination.Length < Vector256<T>.Count) return false;
        for (int i = 0; i < Vector256<T>.Count; i++) destination[i] = vector.At(i);
        return true;
    }
}
