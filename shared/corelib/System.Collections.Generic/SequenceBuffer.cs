// Collects a sequence of unknown length into an array.
namespace System.Collections.Generic;

internal static class SequenceBuffer
{
    /// The items of `source` at the start of the returned array, which may be longer than `count`.
    internal static T[] ToArray<T>(IEnumerable<T> source, out int count)
    {
        if (source is ICollection<T> known)
        {
            count = known.Count;
            if (count == 0)
            {
                return Array.Empty<T>();
            }
            T[] copy = new T[count];
            known.CopyTo(copy, 0);
            return copy;
        }
        T[] items = Array.Empty<T>();
        int filled = 0;
        foreach (T item in source)
        {
            if (filled == items.Length)
            {
                Array.Resize(ref items, filled == 0 ? 4 : filled * 2);
            }
            items[filled++] = item;
        }
        count = filled;
        return items;
    }
}
