using System.Runtime.CompilerServices;

namespace System;

// Array.Copy between arrays of any kinds (the rules are those of .NET: equal or assignable elements, boxing, unboxing, widening).
public abstract partial class Array
{
    // The common case whole: both arrays are of one T[] type and the ranges lie in them; then the elements are moved. Otherwise
    // nothing happens and the answer is false. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool TryCopySameVector(Array? source, int sourceIndex, Array? destination, int destinationIndex, int length);

    public static void Copy(Array sourceArray, Array destinationArray, int length)
    {
        if (TryCopySameVector(sourceArray, 0, destinationArray, 0, length)) return;
        ArgumentNullException.ThrowIfNull(sourceArray);
        ArgumentNullException.ThrowIfNull(destinationArray);
        CopyCore(sourceArray, sourceArray.GetLowerBound(0), destinationArray, destinationArray.GetLowerBound(0), length, false);
    }

    public static void Copy(Array sourceArray, Array destinationArray, long length) => Copy(sourceArray, destinationArray, Narrow(length, nameof(length)));

    public static void Copy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        if (TryCopySameVector(sourceArray, sourceIndex, destinationArray, destinationIndex, length)) return;
        ArgumentNullException.ThrowIfNull(sourceArray);
        ArgumentNullException.ThrowIfNull(destinationArray);
        CopyCore(sourceArray, sourceIndex, destinationArray, destinationIndex, length, false);
    }

    public static void Copy(Array sourceArray, long sourceIndex, Array destinationArray, long destinationIndex, long length) =>
        Copy(sourceArray, Narrow(sourceIndex, nameof(sourceIndex)), destinationArray, Narrow(destinationIndex, nameof(destinationIndex)), Narrow(length, nameof(length)));

    public static void ConstrainedCopy(Array sourceArray, int sourceIndex, Array destinationArray, int destinationIndex, int length)
    {
        ArgumentNullException.ThrowIfNull(sourceArray);
        ArgumentNullException.ThrowIfNull(destinationArray);
        CopyCore(sourceArray, sourceIndex, destinationArray, destinationIndex, length, true);
    }

    private static void CopyCore(Array source, int sourceIndex, Array destination, int destinationIndex, int length, bool reliable)
    {
        Type sourceType = source.GetType();
        bool sameType = sourceType == destination.GetType();
        if (!sameType && source.Rank != destination.Rank) throw new RankException("The specified arrays must have the same number of dimensions.");
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        int sourceBound = source.GetLowerBound(0);
        ArgumentOutOfRangeException.ThrowIfLessThan(sourceIndex, sourceBound);
        if (sourceIndex - sourceBound < 0) ThrowHelper.ThrowArgumentOutOfRange(nameof(sourceIndex), "Index was less than the array's lower bound in the first dimension.");
        sourceIndex -= sourceBound;
        int destinationBound = destination.GetLowerBound(0);
        ArgumentOutOfRangeException.ThrowIfLessThan(destinationIndex, destinationBound);
        if (destinationIndex - destinationBound < 0) ThrowHelper.ThrowArgumentOutOfRange(nameof(destinationIndex), "Index was less than the array's lower bound in the first dimension.");
        destinationIndex -= destinationBound;
        if ((uint)(sourceIndex + length) > source.NativeLength) throw new ArgumentException("Source array was not long enough. Check the source index, length, and the array's lower bounds.", "sourceArray");
        if ((uint)(destinationIndex + length) > destination.NativeLength) throw new ArgumentException("Destination array was not long enough. Check the destination index, length, and the array's lower bounds.", "destinationArray");
        RuntimeType from = source.ElementType();
        if (sameType)
        {
            Move(source, sourceIndex, destination, destinationIndex, length, from);
            return;
        }
        RuntimeType to = destination.ElementType();
        if (from == to)
        {
            Move(source, sourceIndex, destination, destinationIndex, length, from);
            return;
        }
        if (from.IsValueType && to.IsValueType)
        {
            // int[] and uint[], an enum and its underlying type: the bits are the value.
            if (from.IsPrimitiveOrEnum && to.IsPrimitiveOrEnum)
            {
                TypeCode a = Type.GetTypeCode(from), b = Type.GetTypeCode(to);
                if (a == b || RuntimeType.SameBits(from, to))
                {
                    Move(source, sourceIndex, destination, destinationIndex, length, from);
                    return;
                }
                if (reliable || !RuntimeType.CanWiden(from, to)) ThrowMismatch(reliable);
                CopyEach(source, sourceIndex, destination, destinationIndex, length);
                return;
            }
            ThrowMismatch(reliable);
        }
        if (!from.IsValueType && !to.IsValueType)
        {
            if (to.IsAssignableFrom(from))
            {
                Move(source, sourceIndex, destination, destinationIndex, length, from);
                return;
            }
            if (reliable || !(from.IsAssignableFrom(to) || from.IsInterface || to.IsInterface)) ThrowMismatch(reliable);
            CopyCasting(source, sourceIndex, destination, destinationIndex, length, to);
            return;
        }
        if (reliable) ThrowMismatch(true);
        if (from.IsValueType)
        {
            // Boxing.
            if (!to.IsAssignableFrom(from)) ThrowMismatch(false);
            CopyEach(source, sourceIndex, destination, destinationIndex, length);
            return;
        }
        // Unboxing: the element must hold exactly the value type.
        if (!from.IsAssignableFrom(to) && !from.IsInterface) ThrowMismatch(false);
        for (int i = 0; i < length; i++)
        {
            object? value = source.ReadFlat(sourceIndex + i);
            bool isNullable = Nullable.GetUnderlyingType(to) is not null;
            if (value is null ? !isNullable : !to.IsInstanceOfType(value))
                throw new InvalidCastException("At least one element in the source array could not be cast down to the destination array type.");
            destination.WriteFlat(destinationIndex + i, value);
        }
    }

    private static void Move(Array source, int sourceIndex, Array destination, int destinationIndex, int length, RuntimeType elementType)
    {
        if (!elementType.IsValueType)
        {
            Buffer.MemmoveWithReferences(ref Unsafe.Add(ref destination.DataReference(), (nint)destinationIndex * 8),
                ref Unsafe.Add(ref source.DataReference(), (nint)sourceIndex * 8), (nuint)(uint)length * 8);
            return;
        }
        nint size = (nint)RuntimeType.InstanceSize(elementType);
        ref byte to = ref Unsafe.Add(ref destination.DataReference(), destinationIndex * size);
        ref byte from = ref Unsafe.Add(ref source.DataReference(), sourceIndex * size);
        if (RuntimeType.ContainsReferences(elementType)) Buffer.MemmoveWithReferences(ref to, ref from, (nuint)(length * size));
        else Buffer.Memmove(ref to, ref from, (nuint)(length * size));
    }

    private static void CopyEach(Array source, int sourceIndex, Array destination, int destinationIndex, int length)
    {
        for (int i = 0; i < length; i++) destination.WriteFlat(destinationIndex + i, source.ReadFlat(sourceIndex + i));
    }

    private static void CopyCasting(Array source, int sourceIndex, Array destination, int destinationIndex, int length, RuntimeType to)
    {
        ref object? first = ref Unsafe.As<byte, object?>(ref source.DataReference());
        ref object? firstTo = ref Unsafe.As<byte, object?>(ref destination.DataReference());
        for (int i = 0; i < length; i++)
        {
            object? value = Unsafe.Add(ref first, sourceIndex + i);
            if (value is not null && !to.IsInstanceOfType(value))
                throw new InvalidCastException("At least one element in the source array could not be cast down to the destination array type.");
            Unsafe.Add(ref firstTo, destinationIndex + i) = value;
        }
    }

    private static void ThrowMismatch(bool reliable) => throw new ArrayTypeMismatchException(reliable
        ? "Array.ConstrainedCopy will only work on array types that are provably compatible, without any form of boxing, unboxing, widening, or casting of each array element.  Change the array types (i.e., copy a Derived[] to a Base[]), or use a mitigation strategy in the CER for Array.Copy's less powerful reliability contract, such as cloning the array or throwing away the potentially corrupt destination array."
        : "Source array type cannot be assigned to destination array type.");
}
