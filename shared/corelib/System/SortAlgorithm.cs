using System.Collections.Generic;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace System;

// Introsort. It is not stable, so that equal elements land where .NET puts them it makes the same choices: insertion sort up to
// 16 elements, median of first, middle and last as the pivot parked before the last, heap sort below depth 2 * (log2(n) + 1).
internal static class SortAlgorithm
{
    private const int InsertionLimit = 16;

    // An order that the algorithm is compiled for: a struct, so the comparison needs no indirection.
    private interface IOrder<T> { int Compare(T left, T right); }

    private readonly struct ComparerOrder<T>(IComparer<T> comparer) : IOrder<T>
    {
        public int Compare(T left, T right) => comparer.Compare(left, right);
    }

    private readonly struct ComparisonOrder<T>(Comparison<T> comparison) : IOrder<T>
    {
        public int Compare(T left, T right) => comparison(left, right);
    }

    private readonly struct NumberOrder<T> : IOrder<T> where T : IComparisonOperators<T, T, bool>
    {
        public int Compare(T left, T right) => left < right ? -1 : left > right ? 1 : 0;
    }

    internal static void Sort<T>(Span<T> keys, Comparison<T> comparison) => Guarded(keys, default(Span<byte>), new ComparisonOrder<T>(comparison));

    internal static void Sort<T>(Span<T> keys, IComparer<T>? comparer) => Sort(keys, default(Span<byte>), comparer);

    internal static void Sort<TKey, TValue>(Span<TKey> keys, Span<TValue> items, IComparer<TKey>? comparer)
    {
        if (keys.Length < 2) return;
        if (comparer is null || comparer == Comparer<TKey>.Default)
        {
            if (typeof(TKey) == typeof(int)) { Run(As<TKey, int>(keys), items, default(NumberOrder<int>)); return; }
            if (typeof(TKey) == typeof(long)) { Run(As<TKey, long>(keys), items, default(NumberOrder<long>)); return; }
            if (typeof(TKey) == typeof(byte)) { Run(As<TKey, byte>(keys), items, default(NumberOrder<byte>)); return; }
            if (typeof(TKey) == typeof(char)) { Run(As<TKey, char>(keys), items, default(NumberOrder<char>)); return; }
            if (typeof(TKey) == typeof(uint)) { Run(As<TKey, uint>(keys), items, default(NumberOrder<uint>)); return; }
            if (typeof(TKey) == typeof(ulong)) { Run(As<TKey, ulong>(keys), items, default(NumberOrder<ulong>)); return; }
            if (typeof(TKey) == typeof(short)) { Run(As<TKey, short>(keys), items, default(NumberOrder<short>)); return; }
            if (typeof(TKey) == typeof(ushort)) { Run(As<TKey, ushort>(keys), items, default(NumberOrder<ushort>)); return; }
            if (typeof(TKey) == typeof(sbyte)) { Run(As<TKey, sbyte>(keys), items, default(NumberOrder<sbyte>)); return; }
            if (typeof(TKey) == typeof(double)) { SortFloats(As<TKey, double>(keys), items); return; }
            if (typeof(TKey) == typeof(float)) { SortFloats(As<TKey, float>(keys), items); return; }
            comparer = Comparer<TKey>.Default;
        }
        Guarded(keys, items, new ComparerOrder<TKey>(comparer));
    }

    private static Span<TTo> As<TFrom, TTo>(Span<TFrom> span) => new(ref Unsafe.As<TFrom, TTo>(ref span._reference), span.Length);

    // NaN goes first, as the smallest; the rest then has a total order.
    private static void SortFloats<T, TValue>(Span<T> keys, Span<TValue> items) where T : IFloatingPointIeee754<T>
    {
        int nans = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (!T.IsNaN(keys[i])) continue;
            (keys[nans], keys[i]) = (keys[i], keys[nans]);
            if (items.Length != 0) (items[nans], items[i]) = (items[i], items[nans]);
            nans++;
        }
        Run(keys.Slice(nans), items.Length == 0 ? items : items.Slice(nans), default(NumberOrder<T>));
    }

    private static void Guarded<TKey, TValue, TOrder>(Span<TKey> keys, Span<TValue> items, TOrder order) where TOrder : struct, IOrder<TKey>
    {
        try
        {
            Run(keys, items, order);
        }
        catch (IndexOutOfRangeException)
        {
            throw new ArgumentException("Unable to sort because the IComparer.Compare() method returns inconsistent results. Either a value does not compare equal to itself, or one value repeatedly compared to another value yields different results.");
        }
        catch (Exception e)
        {
            throw new InvalidOperationException("Failed to compare two elements in the array.", e);
        }
    }

    private static void Run<TKey, TValue, TOrder>(Span<TKey> keys, Span<TValue> items, TOrder order) where TOrder : struct, IOrder<TKey>
    {
        if (keys.Length > 1) Introsort(keys, items, order, 2 * (BitOperations.Log2((uint)keys.Length) + 1));
    }

    private static void Introsort<TKey, TValue, TOrder>(Span<TKey> keys, Span<TValue> items, TOrder order, int depth) where TOrder : struct, IOrder<TKey>
    {
        int size = keys.Length;
        while (size > 1)
        {
            if (size <= InsertionLimit)
            {
                if (size == 2)
                {
                    OrderPair(keys, items, order, 0, 1);
                    return;
                }
                if (size == 3)
                {
                    OrderPair(keys, items, order, 0, 1);
                    OrderPair(keys, items, order, 0, 2);
                    OrderPair(keys, items, order, 1, 2);
                    return;
                }
                Insert(keys.Slice(0, size), items, order);
                return;
            }
            if (depth == 0)
            {
                Heap(keys.Slice(0, size), items, order);
                return;
            }
            depth--;
            int pivot = Partition(keys.Slice(0, size), items, order);
            Introsort(keys.Slice(pivot + 1, size - pivot - 1), items.Length == 0 ? items : items.Slice(pivot + 1, size - pivot - 1), order, depth);
            size = pivot;
        }
    }

    private static void Swap<TKey, TValue>(Span<TKey> keys, Span<TValue> items, int i, int j)
    {
        (keys[i], keys[j]) = (keys[j], keys[i]);
        if (items.Length != 0) (items[i], items[j]) = (items[j], items[i]);
    }

    private static void OrderPair<TKey, TValue, TOrder>(Span<TKey> keys, Span<TValue> items, TOrder order, int i, int j) where TOrder : struct, IOrder<TKey>
    {
        if (order.Compare(keys[i], keys[j]) > 0) Swap(keys, items, i, j);
    }

    private static int Partition<TKey, TValue, TOrder>(Span<TKey> keys, Span<TValue> items, TOrder order) where TOrder : struct, IOrder<TKey>
    {
        int last = keys.Length - 1;
        int middle = last >> 1;
        OrderPair(keys, items, order, 0, middle);
        OrderPair(keys, items, order, 0, last);
        OrderPair(keys, items, order, middle, last);
        TKey pivot = keys[middle];
        Swap(keys, items, middle, last - 1);
        int left = 0, right = last - 1;
        while (left < right)
        {
            while (order.Compare(keys[++left], pivot) < 0) { }
            while (order.Compare(pivot, keys[--right]) < 0) { }
            if (left >= right) break;
            Swap(keys, items, left, right);
        }
        if (left != last - 1) Swap(keys, items, left, last - 1);
        return left;
    }

    private static void Insert<TKey, TValue, TOrder>(Span<TKey> keys, Span<TValue> items, TOrder order) where TOrder : struct, IOrder<TKey>
    {
        for (int i = 1; i < keys.Length; i++)
        {
            TKey key = keys[i];
            TValue? item = items.Length == 0 ? default : items[i];
            int j = i - 1;
            while (j >= 0 && order.Compare(key, keys[j]) < 0)
            {
                keys[j + 1] = keys[j];
                if (items.Length != 0) items[j + 1] = items[j];
                j--;
            }
            keys[j + 1] = key;
            if (items.Length != 0) items[j + 1] = item!;
        }
    }

    private static void Heap<TKey, TValue, TOrder>(Span<TKey> keys, Span<TValue> items, TOrder order) where TOrder : struct, IOrder<TKey>
    {
        int count = keys.Length;
        for (int i = count >> 1; i >= 1; i--) Sift(keys, items, order, i, count);
        for (int i = count; i > 1; i--)
        {
            Swap(keys, items, 0, i - 1);
            Sift(keys, items, order, 1, i - 1);
        }
    }

    // Lets the element of node `node` (1-based) sink in a heap of `count`.
    private static void Sift<TKey, TValue, TOrder>(Span<TKey> keys, Span<TValue> items, TOrder order, int node, int count) where TOrder : struct, IOrder<TKey>
    {
        TKey key = keys[node - 1];
        TValue? item = items.Length == 0 ? default : items[node - 1];
        while (node <= count >> 1)
        {
            int child = 2 * node;
            if (child < count && order.Compare(keys[child - 1], keys[child]) < 0) child++;
            if (order.Compare(key, keys[child - 1]) >= 0) break;
            keys[node - 1] = keys[child - 1];
            if (items.Length != 0) items[node - 1] = items[child - 1];
            node = child;
        }
        keys[node - 1] = key;
        if (items.Length != 0) items[node - 1] = item!;
    }
}
