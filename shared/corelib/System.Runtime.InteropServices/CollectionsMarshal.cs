// Direct access to the storage of List, Dictionary and the immutable array.
namespace System.Runtime.InteropServices;

using System.Collections;
using System.Collections.Generic;

public static class CollectionsMarshal
{
    public static Span<T> AsSpan<T>(List<T>? list)
    {
        if (list is null)
        {
            return default;
        }
        int size = list._size;
        T[] items = list._items;
        if ((uint)size > (uint)items.Length)
        {
            CollectionErrors.ConcurrentOperations();
        }
        return new Span<T>(items, 0, size);
    }

    public static void SetCount<T>(List<T> list, int count)
    {
        if (count < 0)
        {
            CollectionErrors.NonNegative(nameof(count));
        }
        list._version++;
        if (count > list.Capacity)
        {
            list.Grow(count);
        }
        else if (count < list._size)
        {
            Array.Clear(list._items, count, list._size - count);
        }
        list._size = count;
    }

    public static ref TValue GetValueRefOrNullRef<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key)
        where TKey : notnull => ref dictionary.ValueRefOrNull(key);

    public static ref TValue? GetValueRefOrAddDefault<TKey, TValue>(Dictionary<TKey, TValue> dictionary, TKey key, out bool exists)
        where TKey : notnull => ref dictionary.ValueRefOrAddDefault(key, out exists);
}
