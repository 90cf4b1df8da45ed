using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

// Layout, access to elements of any array, creation and copying. The generic algorithms are in Array.Generic.cs.
public abstract partial class Array : ICloneable, IList, IStructuralComparable, IStructuralEquatable
{
    internal const int MaxDimensions = 32;

    private protected Array() { }

    public static int MaxLength => 0x7FFFFFC7;

    // The type of the elements, whether T[] or T[,]. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType GetElementType(Array array);

    // The number of dimensions; 0 for T[] itself, so that T[] and a one-dimensional T[*] can be told apart. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetDimensions(Array array);

    // A zeroed array. `rank` 0: T[] of lengths[0] elements; else a multi-dimensional one. The caller has checked the lengths.
    // Throws OutOfMemoryException, TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe Array Create(RuntimeType elementType, int rank, int* lengths, int* lowerBounds);

    internal RuntimeType ElementType() => GetElementType(this);

    // For T[] the elements begin 16 bytes into the object; else the bounds stand there first (docs/corelib-contract.md, "Layouts").
    internal ref byte DataReference()
    {
        int dimensions = GetDimensions(this);
        return ref Unsafe.Add(ref Unsafe.As<RawArrayData>(this).Data, dimensions * 8);
    }

    private ref int Bounds => ref Unsafe.As<byte, int>(ref Unsafe.As<RawArrayData>(this).Data);

    public int Length
    {
        [Intrinsic]
        get => (int)Unsafe.As<RawArrayData>(this).Length;
    }

    public long LongLength => Unsafe.As<RawArrayData>(this).Length;

    internal nuint NativeLength => Unsafe.As<RawArrayData>(this).Length;

    public int Rank
    {
        get
        {
            int dimensions = GetDimensions(this);
            return dimensions == 0 ? 1 : dimensions;
        }
    }

    public int GetLength(int dimension)
    {
        int dimensions = GetDimensions(this);
        if (dimensions == 0 && dimension == 0) return Length;
        if ((uint)dimension >= (uint)dimensions) throw new IndexOutOfRangeException("Array does not have that many dimensions.");
        return Unsafe.Add(ref Bounds, dimension);
    }

    public long GetLongLength(int dimension) => GetLength(dimension);

    public int GetLowerBound(int dimension)
    {
        int dimensions = GetDimensions(this);
        if (dimensions == 0 && dimension == 0) return 0;
        if ((uint)dimension >= (uint)dimensions) throw new IndexOutOfRangeException("Array does not have that many dimensions.");
        return Unsafe.Add(ref Bounds, dimensions + dimension);
    }

    public int GetUpperBound(int dimension) => GetLowerBound(dimension) + GetLength(dimension) - 1;

    public object SyncRoot => this;
    public bool IsReadOnly => false;
    public bool IsFixedSize => true;
    public bool IsSynchronized => false;

    public object Clone() => MemberwiseClone();

    // The element at a flattened index, as an object.
    internal object? ReadFlat(nint index)
    {
        RuntimeType elementType = GetElementType(this);
        if (elementType.IsPointer) throw new NotSupportedException("Type is not supported.");
        if (!elementType.IsValueType) return Unsafe.Add(ref Unsafe.As<byte, object?>(ref DataReference()), index);
        return RuntimeHelpers.BoxValue(ref Unsafe.Add(ref DataReference(), index * (nint)RuntimeType.InstanceSize(elementType)), elementType);
    }

    // Stores a value, unboxed and where needed widened, at a flattened index.
    internal void WriteFlat(nint index, object? value)
    {
        RuntimeType elementType = GetElementType(this);
        if (elementType.IsPointer) throw new NotSupportedException("Type is not supported.");
        if (!elementType.IsValueType)
        {
            if (value is not null && !elementType.IsInstanceOfType(value)) throw new InvalidCastException("Object cannot be stored in an array of this type.");
            Unsafe.Add(ref Unsafe.As<byte, object?>(ref DataReference()), index) = value;
            return;
        }
        nuint size = RuntimeType.InstanceSize(elementType);
        ref byte place = ref Unsafe.Add(ref DataReference(), index * (nint)size);
        RuntimeType? actual = value is null ? null : Unsafe.As<RuntimeType>(value.GetType());
        bool isOther = actual is not null && !ReferenceEquals(actual, elementType);
        if ((!isOther || !elementType.IsEnum) && RuntimeType.TryUnboxInto(elementType, value, ref place)) return;
        if (elementType.IsPrimitive && actual!.IsPrimitiveOrEnum)
            throw new ArgumentException("Cannot widen from source type to target type either because the source type is a not a primitive type or the conversion cannot be accomplished.");
        throw new InvalidCastException("Object cannot be stored in an array of this type.");
    }

    private nint FlattenIndex(ReadOnlySpan<int> indices)
    {
        int dimensions = GetDimensions(this);
        if (dimensions == 0)
        {
            if ((uint)indices[0] >= (uint)Length) ThrowHelper.ThrowIndexOutOfRange();
            return indices[0];
        }
        nint flat = 0;
        for (int i = 0; i < dimensions; i++)
        {
            int length = Unsafe.Add(ref Bounds, i);
            int index = indices[i] - Unsafe.Add(ref Bounds, dimensions + i);
            if ((uint)index >= (uint)length) ThrowHelper.ThrowIndexOutOfRange();
            flat = flat * length + index;
        }
        return flat;
    }

    private void CheckRank(int count, string message)
    {
        if (Rank != count) throw new ArgumentException(message);
    }

    public object? GetValue(params int[] indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        CheckRank(indices.Length, "Array indices must match the array's rank.");
        return ReadFlat(FlattenIndex(indices));
    }

    public object? GetValue(int index)
    {
        CheckRank(1, "Array was not a one-dimensional array.");
        return ReadFlat(FlattenIndex([index]));
    }

    public object? GetValue(int index1, int index2)
    {
        CheckRank(2, "Array was not a two-dimensional array.");
        return ReadFlat(FlattenIndex([index1, index2]));
    }

    public object? GetValue(int index1, int index2, int index3)
    {
        CheckRank(3, "Array was not a three-dimensional array.");
        return ReadFlat(FlattenIndex([index1, index2, index3]));
    }

    public object? GetValue(long index) => GetValue(Narrow(index, nameof(index)));
    public object? GetValue(long index1, long index2) => GetValue(Narrow(index1, nameof(index1)), Narrow(index2, nameof(index2)));
    public object? GetValue(long index1, long index2, long index3) =>
        GetValue(Narrow(index1, nameof(index1)), Narrow(index2, nameof(index2)), Narrow(index3, nameof(index3)));
    public object? GetValue(params long[] indices) => GetValue(Narrow(indices));

    public void SetValue(object? value, params int[] indices)
    {
        ArgumentNullException.ThrowIfNull(indices);
        CheckRank(indices.Length, "Array indices must match the array's rank.");
        WriteFlat(FlattenIndex(indices), value);
    }

    public void SetValue(object? value, int index)
    {
        CheckRank(1, "Array was not a one-dimensional array.");
        WriteFlat(FlattenIndex([index]), value);
    }

    public void SetValue(object? value, int index1, int index2)
    {
        CheckRank(2, "Array was not a two-dimensional array.");
        WriteFlat(FlattenIndex([index1, index2]), value);
    }

    public void SetValue(object? value, int index1, int index2, int index3)
    {
        CheckRank(3, "Array was not a three-dimensional array.");
        WriteFlat(FlattenIndex([index1, index2, index3]), value);
    }

    public void SetValue(object? value, long index) => SetValue(value, Narrow(index, nameof(index)));
    public void SetValue(object? value, long index1, long index2) => SetValue(value, Narrow(index1, nameof(index1)), Narrow(index2, nameof(index2)));
    public void SetValue(object? value, long index1, long index2, long index3) =>
        SetValue(value, Narrow(index1, nameof(index1)), Narrow(index2, nameof(index2)), Narrow(index3, nameof(index3)));
    public void SetValue(object? value, params long[] indices) => SetValue(value, Narrow(indices));

    private static int Narrow(long value, string name)
    {
        int narrow = (int)value;
        if (narrow != value) throw new ArgumentOutOfRangeException(name, "Arrays larger than 2GB are not supported.");
        return narrow;
    }

    private static int[] Narrow(long[] values)
    {
        ArgumentNullException.ThrowIfNull(values, "indices");
        int[] result = new int[values.Length];
        for (int i = 0; i < result.Length; i++) result[i] = Narrow(values[i], "index");
        return result;
    }

    // Runs the parameterless constructor of a struct that has one over every element.
    public void Initialize()
    {
        RuntimeType elementType = GetElementType(this);
        if (!elementType.IsValueType || elementType.IsPrimitive || elementType.IsEnum) return;
        if (elementType.GetConstructor(Type.EmptyTypes) is null) return;
        for (nint i = 0; i < (nint)NativeLength; i++) WriteFlat(i, Activator.CreateInstance(elementType));
    }

    private static RuntimeType CheckElementType(Type elementType)
    {
        ArgumentNullException.ThrowIfNull(elementType);
        if (elementType.UnderlyingSystemType is not RuntimeType type) throw new ArgumentException("Type must be a runtime Type object.", nameof(elementType));
        if (type == typeof(void) || type.IsByRef || type.IsByRefLike) throw new NotSupportedException("Arrays of System.Void are not supported.");
        if (type.ContainsGenericParameters) throw new NotSupportedException("Cannot create arrays of open type.");
        return type;
    }

    public static unsafe Array CreateInstance(Type elementType, int length)
    {
        RuntimeType type = CheckElementType(elementType);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return Create(type, 0, &length, null);
    }

    public static unsafe Array CreateInstance(Type elementType, int length1, int length2)
    {
        RuntimeType type = CheckElementType(elementType);
        ArgumentOutOfRangeException.ThrowIfNegative(length1);
        ArgumentOutOfRangeException.ThrowIfNegative(length2);
        int* lengths = stackalloc int[] { length1, length2 };
        return Create(type, 2, lengths, null);
    }

    public static unsafe Array CreateInstance(Type elementType, int length1, int length2, int length3)
    {
        RuntimeType type = CheckElementType(elementType);
        ArgumentOutOfRangeException.ThrowIfNegative(length1);
        ArgumentOutOfRangeException.ThrowIfNegative(length2);
        ArgumentOutOfRangeException.ThrowIfNegative(length3);
        int* lengths = stackalloc int[] { length1, length2, length3 };
        return Create(type, 3, lengths, null);
    }

    public static unsafe Array CreateInstance(Type elementType, params int[] lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        RuntimeType type = CheckElementType(elementType);
        CheckLengths(lengths);
        fixed (int* first = lengths) return Create(type, lengths.Length == 1 ? 0 : lengths.Length, first, null);
    }

    public static Array CreateInstance(Type elementType, params long[] lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        int[] narrow = new int[lengths.Length];
        for (int i = 0; i < narrow.Length; i++) narrow[i] = Narrow(lengths[i], "len");
        return CreateInstance(elementType, narrow);
    }

    public static unsafe Array CreateInstance(Type elementType, int[] lengths, int[] lowerBounds)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        ArgumentNullException.ThrowIfNull(lowerBounds);
        RuntimeType type = CheckElementType(elementType);
        if (lengths.Length != lowerBounds.Length) throw new ArgumentException("The number of lengths and lowerBounds must match.");
        CheckLengths(lengths);
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lowerBounds[i] > int.MaxValue - lengths[i]) throw new ArgumentOutOfRangeException(null, "Higher indices will exceed Int32.MaxValue because of large lower bound and/or length.");
        }
        bool isVector = lengths.Length == 1 && lowerBounds[0] == 0;
        fixed (int* first = lengths)
        fixed (int* firstBound = lowerBounds) return Create(type, isVector ? 0 : lengths.Length, first, firstBound);
    }

    private static void CheckLengths(int[] lengths)
    {
        if (lengths.Length == 0) throw new ArgumentException("Must provide at least one rank.");
        if (lengths.Length > MaxDimensions) throw new TypeLoadException("Only arrays up to 32 dimensions are supported.");
        for (int i = 0; i < lengths.Length; i++)
        {
            if (lengths[i] < 0) throw new ArgumentOutOfRangeException($"lengths[{i}]", "Non-negative number required.");
        }
    }

    public static unsafe Array CreateInstanceFromArrayType(Type arrayType, int length)
    {
        ArgumentNullException.ThrowIfNull(arrayType);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (!arrayType.IsSZArray) throw new ArgumentException("Array type must be a one-dimensional array with lower bound 0.", nameof(arrayType));
        return CreateInstance(arrayType.GetElementType()!, length);
    }

    public static Array CreateInstanceFromArrayType(Type arrayType, params int[] lengths)
    {
        ArgumentNullException.ThrowIfNull(arrayType);
        ArgumentNullException.ThrowIfNull(lengths);
        if (!arrayType.IsArray) throw new ArgumentException("Type must be an array type.", nameof(arrayType));
        if (arrayType.GetArrayRank() != lengths.Length) throw new ArgumentException("The number of lengths must match the rank of the array type.", nameof(lengths));
        return CreateInstance(arrayType.GetElementType()!, lengths);
    }

    public void CopyTo(Array array, int index)
    {
        if (array is not null && array.Rank != 1) throw new ArgumentException("Only single dimensional arrays are supported for the requested action.");
        Copy(this, GetLowerBound(0), array!, index, Length);
    }

    public void CopyTo(Array array, long index) => CopyTo(array, Narrow(index, nameof(index)));

    public static void Clear(Array array)
    {
        ArgumentNullException.ThrowIfNull(array);
        ClearFlat(array, 0, (nint)array.NativeLength);
    }

    public static void Clear(Array array, int index, int length)
    {
        ArgumentNullException.ThrowIfNull(array);
        int lowerBound = array.GetLowerBound(0);
        int offset = index - lowerBound;
        if (index < lowerBound || offset < 0 || length < 0 || (uint)offset + (uint)length > (uint)array.Length) ThrowHelper.ThrowIndexOutOfRange();
        ClearFlat(array, offset, length);
    }

    private static void ClearFlat(Array array, nint offset, nint length)
    {
        RuntimeType elementType = array.ElementType();
        nint size = elementType.IsValueType ? (nint)RuntimeType.InstanceSize(elementType) : IntPtr.Size;
        // Clearing references needs no word to the collector: nothing new becomes reachable.
        SpanHelpers.ClearBytes(ref Unsafe.Add(ref array.DataReference(), offset * size), (nuint)(length * size));
    }

    // IList, for every array of one dimension.
    int ICollection.Count => Length;

    object? IList.this[int index]
    {
        get => GetValue(index);
        set => SetValue(value, index);
    }

    int IList.Add(object? value) => throw new NotSupportedException("Collection was of a fixed size.");
    bool IList.Contains(object? value) => IndexOf(this, value) >= GetLowerBound(0);
    void IList.Clear() => Clear(this);
    int IList.IndexOf(object? value) => IndexOf(this, value);
    void IList.Insert(int index, object? value) => throw new NotSupportedException("Collection was of a fixed size.");
    void IList.Remove(object? value) => throw new NotSupportedException("Collection was of a fixed size.");
    void IList.RemoveAt(int index) => throw new NotSupportedException("Collection was of a fixed size.");

    public IEnumerator GetEnumerator() => new ArrayEnumerator(this);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Array that || that.Length != Length) throw new ArgumentException("The object is not an array with the same number of elements as the array to compare it to.", nameof(other));
        for (int i = 0; i < Length; i++)
        {
            int order = comparer.Compare(GetValue(i), that.GetValue(i));
            if (order != 0) return order;
        }
        return 0;
    }

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer)
    {
        if (other is null) return false;
        if (ReferenceEquals(this, other)) return true;
        if (other is not Array that || that.Length != Length) return false;
        for (int i = 0; i < Length; i++)
        {
            if (!comparer.Equals(GetValue(i), that.GetValue(i))) return false;
        }
        return true;
    }

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        ArgumentNullException.ThrowIfNull(comparer);
        HashCode hash = default;
        for (int i = Length >= 8 ? Length - 8 : 0; i < Length; i++) hash.Add(comparer.GetHashCode(GetValue(i)!));
        return hash.ToHashCode();
    }

    private sealed class ArrayEnumerator : IEnumerator, ICloneable
    {
        private readonly Array _array;
        private nint _index = -1;

        internal ArrayEnumerator(Array array) => _array = array;

        public object Clone() => MemberwiseClone();

        public bool MoveNext()
        {
            nint next = _index + 1;
            if (next >= (nint)_array.NativeLength)
            {
                _index = (nint)_array.NativeLength;
                return false;
            }
            _index = next;
            return true;
        }

        public object? Current
        {
            get
            {
                if (_index < 0) throw new InvalidOperationException("Enumeration has not started. Call MoveNext.");
                if (_index >= (nint)_array.NativeLength) throw new InvalidOperationException("Enumeration already finished.");
                return _array.ReadFlat(_index);
            }
        }

        public void Reset() => _index = -1;
    }
}
