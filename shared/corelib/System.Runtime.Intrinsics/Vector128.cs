using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Functions over Vector128<T>.
public static unsafe partial class Vector128
{
    public static bool IsHardwareAccelerated => false;

    // The same bits as elements of another type.
    public static Vector128<TTo> As<TFrom, TTo>(this Vector128<TFrom> vector)
    {
        if (!Scalar<TFrom>.IsSupported || !Scalar<TTo>.IsSupported) throw Scalar<TTo>.Unsupported();
        return Unsafe.As<Vector128<TFrom>, Vector128<TTo>>(ref vector);
    }

    public static Vector128<byte> AsByte<T>(this Vector128<T> vector) => As<T, byte>(vector);
    [CLSCompliant(false)] public static Vector128<sbyte> AsSByte<T>(this Vector128<T> vector) => As<T, sbyte>(vector);
    public static Vector128<short> AsInt16<T>(this Vector128<T> vector) => As<T, short>(vector);
    [CLSCompliant(false)] public static Vector128<ushort> AsUInt16<T>(this Vector128<T> vector) => As<T, ushort>(vector);
    public static Vector128<int> AsInt32<T>(this Vector128<T> vector) => As<T, int>(vector);
    [CLSCompliant(false)] public static Vector128<uint> AsUInt32<T>(this Vector128<T> vector) => As<T, uint>(vector);
    public static Vector128<long> AsInt64<T>(this Vector128<T> vector) => As<T, long>(vector);
    [CLSCompliant(false)] public static Vector128<ulong> AsUInt64<T>(this Vector128<T> vector) => As<T, ulong>(vector);
    public static Vector128<nint> AsNInt<T>(this Vector128<T> vector) => As<T, nint>(vector);
    [CLSCompliant(false)] public static Vector128<nuint> AsNUInt<T>(this Vector128<T> vector) => As<T, nuint>(vector);
    public static Vector128<float> AsSingle<T>(this Vector128<T> vector) => As<T, float>(vector);
    public static Vector128<double> AsDouble<T>(this Vector128<T> vector) => As<T, double>(vector);

    public static Vector128<T> Create<T>(T value)
    {
        Vector128<T> result = default;
        for (int i = 0; i < Vector128<T>.Count; i++) result.At(i) = value;
        return result;
    }

    public static Vector128<T> Create<T>(T[] values) => Create(values, 0);

    public static Vector128<T> Create<T>(T[] values, int index)
    {
        if (index < 0 || values.Length - index < Vector128<T>.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        Vector128<T> result = default;
        for (int i = 0; i < Vector128<T>.Count; i++) result.At(i) = values[index + i];
        return result;
    }

    public static Vector128<T> Create<T>(ReadOnlySpan<T> values)
    {
        if (values.Length < Vector128<T>.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(values), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        Vector128<T> result = default;
        for (int i = 0; i < Vector128<T>.Count; i++) result.At(i) = values[i];
        return result;
    }

    public static Vector128<byte> Create(byte value) => Create<byte>(value);
    [CLSCompliant(false)] public static Vector128<sbyte> Create(sbyte value) => Create<sbyte>(value);
    public static Vector128<short> Create(short value) => Create<short>(value);
    [CLSCompliant(false)] public static Vector128<ushort> Create(ushort value) => Create<ushort>(value);
    public static Vector128<int> Create(int value) => Create<int>(value);
    [CLSCompliant(false)] public static Vector128<uint> Create(uint value) => Create<uint>(value);
    public static Vector128<long> Create(long value) => Create<long>(value);
    [CLSCompliant(false)] public static Vector128<ulong> Create(ulong value) => Create<ulong>(value);
    public static Vector128<nint> Create(nint value) => Create<nint>(value);
    [CLSCompliant(false)] public static Vector128<nuint> Create(nuint value) => Create<nuint>(value);
    public static Vector128<float> Create(float value) => Create<float>(value);
    public static Vector128<double> Create(double value) => Create<double>(value);

    public static Vector128<byte> Create(byte e0, byte e1, byte e2, byte e3, byte e4, byte e5, byte e6, byte e7, byte e8, byte e9, byte e10, byte e11, byte e12, byte e13, byte e14, byte e15) => Create<byte>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15]);
    [CLSCompliant(false)] public static Vector128<sbyte> Create(sbyte e0, sbyte e1, sbyte e2, sbyte e3, sbyte e4, sbyte e5, sbyte e6, sbyte e7, sbyte e8, sbyte e9, sbyte e10, sbyte e11, sbyte e12, sbyte e13, sbyte e14, sbyte e15) => Create<sbyte>([e0, e1, e2, e3, e4, e5, e6, e7, e8, e9, e10, e11, e12, e13, e14, e15]);
    public static Vector128<short> Create(short e0, short e1, short e2, short e3, short e4, short e5, short e6, short e7) => Create<short>([e0, e1, e2, e3, e4, e5, e6, e7]);
    [CLSCompliant(false)] public static Vector128<ushort> Create(ushort e0, ushort e1, ushort e2, ushort e3, ushort e4, ushort e5, ushort e6, ushort e7) => Create<ushort>([e0, e1, e2, e3, e4, e5, e6, e7]);
    public static Vector128<int> Create(int e0, int e1, int e2, int e3) => Create<int>([e0, e1, e2, e3]);
    [CLSCompliant(false)] public static Vector128<uint> Create(uint e0, uint e1, uint e2, uint e3) => Create<uint>([e0, e1, e2, e3]);
    public static Vector128<long> Create(long e0, long e1) => Create<long>([e0, e1]);
    [CLSCompliant(false)] public static Vector128<ulong> Create(ulong e0, ulong e1) => Create<ulong>([e0, e1]);
    public static Vector128<float> Create(float e0, float e1, float e2, float e3) => Create<float>([e0, e1, e2, e3]);
    public static Vector128<double> Create(double e0, double e1) => Create<double>([e0, e1]);

    public static Vector128<T> Create<T>(Vector64<T> value) => Create(value, value);

    public static Vector128<T> Create<T>(Vector64<T> lower, Vector64<T> upper)
    {
        Vector128<T> result = Vector128<T>.Zero;
        Unsafe.As<Vector128<T>, Vector64<T>>(ref result) = lower;
        Unsafe.Add(ref Unsafe.As<Vector128<T>, Vector64<T>>(ref result), 1) = upper;
        return result;
    }

    public static Vector128<byte> Create(Vector64<byte> lower, Vector64<byte> upper) => Create<byte>(lower, upper);
    [CLSCompliant(false)] public static Vector128<sbyte> Create(Vector64<sbyte> lower, Vector64<sbyte> upper) => Create<sbyte>(lower, upper);
    public static Vector128<short> Create(Vector64<short> lower, Vector64<short> upper) => Create<short>(lower, upper);
    [CLSCompliant(false)] public static Vector128<ushort> Create(Vector64<ushort> lower, Vector64<ushort> upper) => Create<ushort>(lower, upper);
    public static Vector128<int> Create(Vector64<int> lower, Vector64<int> upper) => Create<int>(lower, upper);
    [CLSCompliant(false)] public static Vector128<uint> Create(Vector64<uint> lower, Vector64<uint> upper) => Create<uint>(lower, upper);
    public static Vector128<long> Create(Vector64<long> lower, Vector64<long> upper) => Create<long>(lower, upper);
    [CLSCompliant(false)] public static Vector128<ulong> Create(Vector64<ulong> lower, Vector64<ulong> upper) => Create<ulong>(lower, upper);
    public static Vector128<nint> Create(Vector64<nint> lower, Vector64<nint> upper) => Create<nint>(lower, upper);
    [CLSCompliant(false)] public static Vector128<nuint> Create(Vector64<nuint> lower, Vector64<nuint> upper) => Create<nuint>(lower, upper);
    public static Vector128<float> Create(Vector64<float> lower, Vector64<float> upper) => Create<float>(lower, upper);
    public static Vector128<double> Create(Vector64<double> lower, Vector64<double> upper) => Create<double>(lower, upper);

    public static Vector64<T> GetLower<T>(this Vector128<T> vector) => Scalar<T>.IsSupported ? Unsafe.As<Vector128<T>, Vector64<T>>(ref vector) : throw Scalar<T>.Unsupported();
    public static Vector64<T> GetUpper<T>(this Vector128<T> vector) => Scalar<T>.IsSupported ? Unsafe.Add(ref Unsafe.As<Vector128<T>, Vector64<T>>(ref vector), 1) : throw Scalar<T>.Unsupported();
    public static Vector128<T> WithLower<T>(this Vector128<T> vector, Vector64<T> value) => Create(value, vector.GetUpper());
    public static Vector128<T> WithUpper<T>(this Vector128<T> vector, Vector64<T> value) => Create(vector.GetLower(), value);

    public static Vector256<T> ToVector256<T>(this Vector128<T> vector) => Vector256.Create(vector, Vector128<T>.Zero);
    public static Vector256<T> ToVector256Unsafe<T>(this Vector128<T> vector) => Vector256.Create(vector, Vector128<T>.Zero);

    public static Vector512<T> ToVector512<T>(this Vector128<T> vector) => Vector512.Create(Create256(vector), Vector256<T>.Zero);
    private static Vector256<T> Create256<T>(Vector128<T> vector) => Vector256.Create(vector, Vector128<T>.Zero);
    public static Vector128<float> AsVector128(this Vector2 value) => Create(value.X, value.Y, 0f, 0f);
    public static Vector128<float> AsVector128(this Vector3 value) => Create(value.X, value.Y, value.Z, 0f);
    public static Vector128<float> AsVector128(this Vector4 value) => Create(value.X, value.Y, value.Z, value.W);
    public static Vector2 AsVector2(this Vector128<float> value) => new(value.At(0), value.At(1));
    public static Vector3 AsVector3(this Vector128<float> value) => new(value.At(0), value.At(1), value.At(2));
    public static Vector4 AsVector4(this Vector128<float> value) => new(value.At(0), value.At(1), value.At(2), value.At(3));

    public static Vector128<T> CreateScalar<T>(T value)
    {
        Vector128<T> result = Vector128<T>.Zero;
        result.At(0) = value;
        return result;
    }

    public static Vector128<T> CreateScalarUnsafe<T>(T value) => CreateScalar(value);
    public static Vector128<byte> CreateScalar(byte value) => CreateScalar<byte>(value);
    public static Vector128<byte> CreateScalarUnsafe(byte value) => CreateScalar<byte>(value);
    [CLSCompliant(false)] public static Vector128<sbyte> CreateScalar(sbyte value) => CreateScalar<sbyte>(value);
    [CLSCompliant(false)] public static Vector128<sbyte> CreateScalarUnsafe(sbyte value) => CreateScalar<sbyte>(value);
    public static Vector128<short> CreateScalar(short value) => CreateScalar<short>(value);
    public static Vector128<short> CreateScalarUnsafe(short value) => CreateScalar<short>(value);
    [CLSCompliant(false)] public static Vector128<ushort> CreateScalar(ushort value) => CreateScalar<ushort>(value);
    [CLSCompliant(false)] public static Vector128<ushort> CreateScalarUnsafe(ushort value) => CreateScalar<ushort>(value);
    public static Vector128<int> CreateScalar(int value) => CreateScalar<int>(value);
    public static Vector128<int> CreateScalarUnsafe(int value) => CreateScalar<int>(value);
    [CLSCompliant(false)] public static Vector128<uint> CreateScalar(uint value) => CreateScalar<uint>(value);
    [CLSCompliant(false)] public static Vector128<uint> CreateScalarUnsafe(uint value) => CreateScalar<uint>(value);
    public static Vector128<long> CreateScalar(long value) => CreateScalar<long>(value);
    public static Vector128<long> CreateScalarUnsafe(long value) => CreateScalar<long>(value);
    [CLSCompliant(false)] public static Vector128<ulong> CreateScalar(ulong value) => CreateScalar<ulong>(value);
    [CLSCompliant(false)] public static Vector128<ulong> CreateScalarUnsafe(ulong value) => CreateScalar<ulong>(value);
    public static Vector128<nint> CreateScalar(nint value) => CreateScalar<nint>(value);
    public static Vector128<nint> CreateScalarUnsafe(nint value) => CreateScalar<nint>(value);
    [CLSCompliant(false)] public static Vector128<nuint> CreateScalar(nuint value) => CreateScalar<nuint>(value);
    [CLSCompliant(false)] public static Vector128<nuint> CreateScalarUnsafe(nuint value) => CreateScalar<nuint>(value);
    public static Vector128<float> CreateScalar(float value) => CreateScalar<float>(value);
    public static Vector128<float> CreateScalarUnsafe(float value) => CreateScalar<float>(value);
    public static Vector128<double> CreateScalar(double value) => CreateScalar<double>(value);
    public static Vector128<double> CreateScalarUnsafe(double value) => CreateScalar<double>(value);

    public static Vector128<T> CreateSequence<T>(T start, T step)
    {
        Vector128<T> result = default;
        for (int i = 0; i < Vector128<T>.Count; i++) result.At(i) = Scalar<T>.Add(start, Scalar<T>.Multiply(step, Scalar<T>.FromInt(i)));
        return result;
    }

    public static T GetElement<T>(this Vector128<T> vector, int index) =>
        (uint)index < (uint)Vector128<T>.Count ? vector.At(index) : throw new ArgumentOutOfRangeException();

    public static Vector128<T> WithElement<T>(this Vector128<T> vector, int index, T value)
    {
        if ((uint)index >= (uint)Vector128<T>.Count) throw new ArgumentOutOfRangeException();
        Vector128<T> result = vector;
        result.At(index) = value;
        return result;
    }

    public static T ToScalar<T>(this Vector128<T> vector) => Scalar<T>.IsSupported ? vector.At(0) : throw Scalar<T>.Unsupported();

    [CLSCompliant(false)] public static Vector128<T> Load<T>(T* source) => Unsafe.ReadUnaligned<Vector128<T>>((void*)source);
    [CLSCompliant(false)] public static Vector128<T> LoadAligned<T>(T* source)
    {
        if ((nuint)source % 16 != 0) throw new AccessViolationException();
        return Load(source);
    }
    [CLSCompliant(false)] public static Vector128<T> LoadAlignedNonTemporal<T>(T* source) => LoadAligned(source);
    public static Vector128<T> LoadUnsafe<T>(ref readonly T source) => Unsafe.ReadUnaligned<Vector128<T>>(ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in source)));
    [CLSCompliant(false)] public static Vector128<T> LoadUnsafe<T>(ref readonly T source, nuint elementOffset) => LoadUnsafe(ref Unsafe.Add(ref Unsafe.AsRef(in source), (nint)elementOffset));
    [CLSCompliant(false)] public static void Store<T>(this Vector128<T> source, T* destination) => Unsafe.WriteUnaligned((void*)destination, source);
    [CLSCompliant(false)] public static void StoreAligned<T>(this Vector128<T> source, T* destination)
    {
        if ((nuint)destination % 16 != 0) throw new AccessViolationException();
        Store(source, destination);
    }
    [CLSCompliant(false)] public static void StoreAlignedNonTemporal<T>(this Vector128<T> source, T* destination) => StoreAligned(source, destination);
    public static void StoreUnsafe<T>(this Vector128<T> source, ref T destination) => Unsafe.WriteUnaligned(ref Unsafe.As<T, byte>(ref destination), source);
    [CLSCompliant(false)] public static void StoreUnsafe<T>(this Vector128<T> source, ref T destination, nuint elementOffset) => StoreUnsafe(source, ref Unsafe.Add(ref destination, (nint)elementOffset));

    public static void CopyTo<T>(this Vector128<T> vector, T[] destination) => vector.CopyTo(destination, 0);

    public static void CopyTo<T>(this Vector128<T> vector, T[] destination, int startIndex)
    {
        if ((uint)startIndex >= (uint)destination.Length) throw new ArgumentOutOfRangeException(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (destination.Length - startIndex < Vector128<T>.Count) throw new ArgumentException("Destination is too short.", nameof(destination));
        for (int i = 0; i < Vector128<T>.Count; i++) destination[startIndex + i] = vector.At(i);
    }

    public static void CopyTo<T>(this Vector128<T> vector, Span<T> destination)
    {
        if (!vector.TryCopyTo(destination)) throw new ArgumentException("Destination is too short.", nameof(destination));
    }

    public static bool TryCopyTo<T>(this Vector128<T> vector, Span<T> destination)
    {
        if (destination.Length < Vector128<T>.Count) return false;
        for (int i = 0; i < Vector128<T>.Count; i++) destination[i] = vector.At(i);
        return true;
    }
}
