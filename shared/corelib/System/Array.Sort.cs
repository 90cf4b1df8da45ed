using System.Collections;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace System;

// The sorting entry points; the algorithm is in SortAlgorithm.cs.
public abstract partial class Array
{
    private static void CheckRange(int arrayLength, int index, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (arrayLength - index < length) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
    }

    public static void Sort<T>(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Length > 1) SortAlgorithm.Sort(new Span<T>(ref MemoryMarshal.GetArrayDataReference(array), array.Length), (IComparer<T>?)null);
    }

    public static void Sort<T>(T[] array, int index, int length) => Sort(array, index, length, null);

    public static void Sort<T>(T[] array, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        Sort(array, 0, array.Length, comparer);
    }

    public static void Sort<T>(T[] array, int index, int length, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        CheckRange(array.Length, index, length);
        if (length > 1) SortAlgorithm.Sort(new Span<T>(ref System.Runtime.CompilerServices.Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index), length), comparer);
    }

    public static void Sort<T>(T[] array, Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(comparison);
        SortAlgorithm.Sort(new Span<T>(ref MemoryMarshal.GetArrayDataReference(array), array.Length), comparison);
    }

    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Sort(keys, items, 0, keys.Length, null);
    }

    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, int index, int length) => Sort(keys, items, index, length, null);

    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Sort(keys, items, 0, keys.Length, comparer);
    }

    public static void Sort<TKey, TValue>(TKey[] keys, TValue[]? items, int index, int length, IComparer<TKey>? comparer)
    {
        ArgumentNullException.ThrowIfNull(keys);
        CheckRange(keys.Length, index, length);
        if (items is null)
        {
            Sort(keys, index, length, comparer);
            return;
        }
        CheckRange(items.Length, index, length);
        if (length > 1) SortAlgorithm.Sort(new Span<TKey>(keys, index, length), new Span<TValue>(items, index, length), comparer);
    }

    public static void Sort(Array array)
    {
        ArgumentNullException.ThrowIfNull(array);
        Sort(array, null, array.GetLowerBound(0), array.Length, null);
    }

    public static void Sort(Array keys, Array? items)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Sort(keys, items, keys.GetLowerBound(0), keys.Length, null);
    }

    public static void Sort(Array array, int index, int length) => Sort(array, null, index, length, null);
    public static void Sort(Array keys, Array? items, int index, int length) => Sort(keys, items, index, length, null);

    public static void Sort(Array array, IComparer? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        Sort(array, null, array.GetLowerBound(0), array.Length, comparer);
    }

    public static void Sort(Array keys, Array? items, IComparer? comparer)
    {
        ArgumentNullException.ThrowIfNull(keys);
        Sort(keys, items, keys.GetLowerBound(0), keys.Length, comparer);
    }

    public static void Sort(Array array, int index, int length, IComparer? comparer) => Sort(array, null, index, length, comparer);

    public static void Sort(Array keys, Array? items, int index, int length, IComparer? comparer)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (keys.Rank != 1 || (items is not null && items.Rank != 1)) throw new RankException("Only single dimension arrays are supported here.");
        int lowerBound = keys.GetLowerBound(0);
        if (items is not null && lowerBound != items.GetLowerBound(0)) throw new ArgumentException("The arrays' lower bounds must be identical.");
        if (index < lowerBound) throw new ArgumentOutOfRangeException(nameof(index), "Non-negative number required.");
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (keys.Length - (index - lowerBound) < length || (items is not null && index - lowerBound > items.Length - length))
            throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        if (length <= 1) return;
        comparer ??= Comparer.Default;
        // Sorted as objects beside their places, then written back.
        object?[] sortedKeys = new object?[length];
        object?[]? sortedItems = items is null ? null : new object?[length];
        int first = index - lowerBound;
        for (int i = 0; i < length; i++)
        {
            sortedKeys[i] = keys.ReadFlat(first + i);
            if (sortedItems is not null) sortedItems[i] = items!.ReadFlat(first + i);
        }
        Comparer<object?> order = Comparer<object?>.Create(comparer.Compare);
        if (sortedItems is null) SortAlgorithm.Sort(new Span<object?>(sortedKeys), order);
        else SortAlgorithm.Sort(new Span<object?>(sortedKeys), new Span<object?>(sortedItems), order);
        for (int i = 0; i < length; i++)
        {
            keys.WriteFlat(first + i, sortedKeys[i]);
            if (sortedItems is not null) items!.WriteFlat(first + i, sortedItems[i]);
        }
    }
}
