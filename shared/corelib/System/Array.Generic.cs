using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

// Searching, filling, reversing, resizing, and the functions that take delegates.
public abstract partial class Array
{
    private static class EmptyArray<T> { internal static readonly T[] Value = new T[0]; }

    public static T[] Empty<T>() => EmptyArray<T>.Value;

    public static ReadOnlyCollection<T> AsReadOnly<T>(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.Length == 0 ? ReadOnlyCollection<T>.Empty : new ReadOnlyCollection<T>(array);
    }

    public static void Resize<T>([System.Diagnostics.CodeAnalysis.NotNull] ref T[]? array, int newSize)
    {
        if (newSize < 0) throw new ArgumentOutOfRangeException(nameof(newSize), "Non-negative number required.");
        T[]? old = array;
        if (old is null)
        {
            array = new T[newSize];
            return;
        }
        if (old.Length == newSize) return;
        T[] resized = new T[newSize];
        Buffer.Memmove(ref MemoryMarshal.GetArrayDataReference(resized), ref MemoryMarshal.GetArrayDataReference(old), (nuint)Math.Min(newSize, old.Length));
        array = resized;
    }

    public static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(converter);
        TOutput[] result = new TOutput[array.Length];
        for (int i = 0; i < array.Length; i++) result[i] = converter(array[i]);
        return result;
    }

    public static void ForEach<T>(T[] array, Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(action);
        for (int i = 0; i < array.Length; i++) action(array[i]);
    }

    public static bool Exists<T>(T[] array, Predicate<T> match) => FindIndex(array, match) != -1;

    public static bool TrueForAll<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        for (int i = 0; i < array.Length; i++)
        {
            if (!match(array[i])) return false;
        }
        return true;
    }

    public static T? Find<T>(T[] array, Predicate<T> match)
    {
        int index = FindIndex(array, match);
        return index < 0 ? default : array[index];
    }

    public static T? FindLast<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        for (int i = array.Length - 1; i >= 0; i--)
        {
            if (match(array[i])) return array[i];
        }
        return default;
    }

    public static T[] FindAll<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        T[] found = new T[array.Length];
        int count = 0;
        for (int i = 0; i < array.Length; i++)
        {
            if (match(array[i])) found[count++] = array[i];
        }
        Resize(ref found, count);
        return found;
    }

    public static int FindIndex<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        return FindIndex(array, 0, array.Length, match);
    }

    public static int FindIndex<T>(T[] array, int startIndex, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        return FindIndex(array, startIndex, array.Length - startIndex, match);
    }

    public static int FindIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (startIndex < 0 || startIndex > array.Length) ThrowStart(nameof(startIndex));
        if (count < 0 || startIndex > array.Length - count) ThrowCount(nameof(count));
        ArgumentNullException.ThrowIfNull(match);
        for (int i = startIndex; i < startIndex + count; i++)
        {
            if (match(array[i])) return i;
        }
        return -1;
    }

    public static int FindLastIndex<T>(T[] array, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        return FindLastIndex(array, array.Length - 1, array.Length, match);
    }

    public static int FindLastIndex<T>(T[] array, int startIndex, Predicate<T> match) => FindLastIndex(array, startIndex, startIndex + 1, match);

    public static int FindLastIndex<T>(T[] array, int startIndex, int count, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentNullException.ThrowIfNull(match);
        if (array.Length == 0 ? startIndex != -1 : (uint)startIndex >= (uint)array.Length) ThrowStart(nameof(startIndex));
        if (count < 0 || startIndex - count + 1 < 0) ThrowCount(nameof(count));
        for (int i = startIndex; i > startIndex - count; i--)
        {
            if (match(array[i])) return i;
        }
        return -1;
    }

    private static void ThrowStart(string name) => throw new ArgumentOutOfRangeException(name, "Index was out of range. Must be non-negative and less than the size of the collection.");

    private static void ThrowCount(string name) => throw new ArgumentOutOfRangeException(name, "Count must be positive and count must refer to a location within the string/array/collection.");

    public static int IndexOf(Array array, object? value)
    {
        ArgumentNullException.ThrowIfNull(array);
        return IndexOf(array, value, array.GetLowerBound(0), array.Length);
    }

    public static int IndexOf(Array array, object? value, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        return IndexOf(array, value, startIndex, array.Length - startIndex + array.GetLowerBound(0));
    }

    public static int IndexOf(Array array, object? value, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank != 1) throw new RankException("Only single dimension arrays are supported here.");
        int lowerBound = array.GetLowerBound(0);
        if (startIndex < lowerBound || startIndex > array.Length + lowerBound) ThrowStart(nameof(startIndex));
        if (count < 0 || count > array.Length - startIndex + lowerBound) ThrowCount(nameof(count));
        for (int i = startIndex; i < startIndex + count; i++)
        {
            object? element = array.ReadFlat(i - lowerBound);
            if (element is null ? value is null : element.Equals(value)) return i;
        }
        return lowerBound - 1;
    }

    public static int LastIndexOf(Array array, object? value)
    {
        ArgumentNullException.ThrowIfNull(array);
        return LastIndexOf(array, value, array.Length - 1 + array.GetLowerBound(0), array.Length);
    }

    public static int LastIndexOf(Array array, object? value, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        return LastIndexOf(array, value, startIndex, startIndex + 1 - array.GetLowerBound(0));
    }

    public static int LastIndexOf(Array array, object? value, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        int lowerBound = array.GetLowerBound(0);
        if (array.Length == 0) return lowerBound - 1;
        if (startIndex < lowerBound || startIndex >= array.Length + lowerBound) ThrowStart(nameof(startIndex));
        if (count < 0 || count > startIndex - lowerBound + 1) ThrowCount(nameof(count));
        if (array.Rank != 1) throw new RankException("Only single dimension arrays are supported here.");
        for (int i = startIndex; i > startIndex - count; i--)
        {
            object? element = array.ReadFlat(i - lowerBound);
            if (element is null ? value is null : element.Equals(value)) return i;
        }
        return lowerBound - 1;
    }

    public static int IndexOf<T>(T[] array, T value)
    {
        ArgumentNullException.ThrowIfNull(array);
        return IndexOfCore(array, value, 0, array.Length);
    }

    public static int IndexOf<T>(T[] array, T value, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        return IndexOf(array, value, startIndex, array.Length - startIndex);
    }

    public static int IndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        if ((uint)startIndex > (uint)array.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if ((uint)count > (uint)(array.Length - startIndex)) ThrowCount(nameof(count));
        return IndexOfCore(array, value, startIndex, count);
    }

    private static int IndexOfCore<T>(T[] array, T value, int startIndex, int count)
    {
        if (typeof(T) == typeof(char) || typeof(T) == typeof(byte))
        {
            int at = typeof(T) == typeof(byte)
                ? SpanHelpers.IndexOfByte(ref Unsafe.As<T, byte>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), startIndex)), Unsafe.As<T, byte>(ref value), count)
                : SpanHelpers.IndexOfChar(ref Unsafe.As<T, char>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), startIndex)), Unsafe.As<T, char>(ref value), count);
            return at < 0 ? -1 : at + startIndex;
        }
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = startIndex; i < startIndex + count; i++)
        {
            if (comparer.Equals(array[i], value)) return i;
        }
        return -1;
    }

    public static int LastIndexOf<T>(T[] array, T value)
    {
        ArgumentNullException.ThrowIfNull(array);
        return LastIndexOf(array, value, array.Length - 1, array.Length);
    }

    public static int LastIndexOf<T>(T[] array, T value, int startIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        return LastIndexOf(array, value, startIndex, array.Length == 0 ? 0 : startIndex + 1);
    }

    public static int LastIndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Length == 0)
        {
            if (startIndex != -1 && startIndex != 0) ThrowStart(nameof(startIndex));
            if (count != 0) ThrowCount(nameof(count));
            return -1;
        }
        if ((uint)startIndex >= (uint)array.Length) ThrowStart(nameof(startIndex));
        if (count < 0 || startIndex - count + 1 < 0) ThrowCount(nameof(count));
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int i = startIndex; i > startIndex - count; i--)
        {
            if (comparer.Equals(array[i], value)) return i;
        }
        return -1;
    }

    public static void Fill<T>(T[] array, T value)
    {
        ArgumentNullException.ThrowIfNull(array);
        for (int i = 0; i < array.Length; i++) array[i] = value;
    }

    public static void Fill<T>(T[] array, T value, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        if ((uint)startIndex > (uint)array.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if ((uint)count > (uint)(array.Length - startIndex)) ThrowCount(nameof(count));
        for (int i = startIndex; i < startIndex + count; i++) array[i] = value;
    }

    public static void Reverse(Array array)
    {
        ArgumentNullException.ThrowIfNull(array);
        Reverse(array, array.GetLowerBound(0), array.Length);
    }

    public static void Reverse(Array array, int index, int length)
    {
        ArgumentNullException.ThrowIfNull(array);
        int lowerBound = array.GetLowerBound(0);
        if (index < lowerBound) throw new ArgumentOutOfRangeException(nameof(index), "Non-negative number required.");
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (array.Length - (index - lowerBound) < length) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        if (array.Rank != 1) throw new RankException("Only single dimension arrays are supported here.");
        nint low = index - lowerBound, high = low + length - 1;
        for (; low < high; low++, high--)
        {
            object? swapped = array.ReadFlat(low);
            array.WriteFlat(low, array.ReadFlat(high));
            array.WriteFlat(high, swapped);
        }
    }

    public static void Reverse<T>(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        ReverseCore(ref MemoryMarshal.GetArrayDataReference(array), array.Length);
    }

    public static void Reverse<T>(T[] array, int index, int length)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (array.Length - index < length) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        ReverseCore(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index), length);
    }

    internal static void ReverseCore<T>(ref T first, int length)
    {
        for (int low = 0, high = length - 1; low < high; low++, high--)
        {
            (Unsafe.Add(ref first, low), Unsafe.Add(ref first, high)) = (Unsafe.Add(ref first, high), Unsafe.Add(ref first, low));
        }
    }

    public static int BinarySearch(Array array, object? value)
    {
        ArgumentNullException.ThrowIfNull(array);
        return BinarySearch(array, array.GetLowerBound(0), array.Length, value, null);
    }

    public static int BinarySearch(Array array, int index, int length, object? value) => BinarySearch(array, index, length, value, null);

    public static int BinarySearch(Array array, object? value, IComparer? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        return BinarySearch(array, array.GetLowerBound(0), array.Length, value, comparer);
    }

    public static int BinarySearch(Array array, int index, int length, object? value, IComparer? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        int lowerBound = array.GetLowerBound(0);
        if (index < lowerBound) throw new ArgumentOutOfRangeException(nameof(index), "Non-negative number required.");
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (array.Length - (index - lowerBound) < length) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        if (array.Rank != 1) throw new RankException("Only single dimension arrays are supported here.");
        comparer ??= Comparer.Default;
        int low = index, high = index + length - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) >> 1);
            int order;
            try
            {
                order = comparer.Compare(array.GetValue(middle), value);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException("Failed to compare two elements in the array.", e);
            }
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }

    public static int BinarySearch<T>(T[] array, T value)
    {
        ArgumentNullException.ThrowIfNull(array);
        return BinarySearch(array, 0, array.Length, value, null);
    }

    public static int BinarySearch<T>(T[] array, T value, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        return BinarySearch(array, 0, array.Length, value, comparer);
    }

    public static int BinarySearch<T>(T[] array, int index, int length, T value) => BinarySearch(array, index, length, value, null);

    public static int BinarySearch<T>(T[] array, int index, int length, T value, IComparer<T>? comparer)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (array.Length - index < length) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        comparer ??= Comparer<T>.Default;
        try
        {
            int low = index, high = index + length - 1;
            while (low <= high)
            {
                int middle = low + ((high - low) >> 1);
                int order = comparer.Compare(array[middle], value);
                if (order == 0) return middle;
                if (order < 0) low = middle + 1;
                else high = middle - 1;
            }
            return ~low;
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Failed to compare two elements in the array.", e);
        }
    }
}
