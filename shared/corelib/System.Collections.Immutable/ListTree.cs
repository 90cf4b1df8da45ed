// Reading a persistent tree as a list: what ImmutableList<T>, ImmutableSortedSet<T> and their builders share.
namespace System.Collections.Immutable;

using System.Collections.Generic;

internal static class ListTree<T>
{
    internal static int CountOf(TreeNode<T>? root) => TreeNode<T>.CountOf(root);

    internal static TreeNode<T> NodeAt(TreeNode<T>? root, int index)
    {
        ImmutableErrors.Range((uint)index < (uint)CountOf(root), nameof(index));
        return TreeNode<T>.NodeAt(root!, index);
    }

    internal static void CheckRange(TreeNode<T>? root, int index, int count)
    {
        ImmutableErrors.Range(index >= 0, nameof(index));
        ImmutableErrors.Range(count >= 0 && index + count <= CountOf(root), nameof(count));
    }

    internal static int IndexOf(TreeNode<T>? root, T item, int index, int count, IEqualityComparer<T>? comparer)
    {
        CheckRange(root, index, count);
        comparer ??= EqualityComparer<T>.Default;
        TreeWalker<T> walker = new TreeWalker<T>(root, index, count, false);
        for (; walker.MoveNext(); index++)
        {
            if (comparer.Equals(item, walker.Current!.Value))
            {
                return index;
            }
        }
        return -1;
    }

    internal static int LastIndexOf(TreeNode<T>? root, T item, int index, int count, IEqualityComparer<T>? comparer)
    {
        CheckBackwards(root, index, count, nameof(index));
        if (index - count + 1 < 0)
        {
            throw new ArgumentException();
        }
        comparer ??= EqualityComparer<T>.Default;
        TreeWalker<T> walker = new TreeWalker<T>(root, index, count, true);
        for (; walker.MoveNext(); index--)
        {
            if (comparer.Equals(item, walker.Current!.Value))
            {
                return index;
            }
        }
        return -1;
    }

    private static void CheckBackwards(TreeNode<T>? root, int index, int count, string name)
    {
        ImmutableErrors.Range(index >= 0 && (index == 0 || index < CountOf(root)), name);
        ImmutableErrors.Range(count >= 0 && count <= CountOf(root), nameof(count));
    }

    internal static int FindIndex(TreeNode<T>? root, int startIndex, int count, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        ImmutableErrors.Range(startIndex >= 0 && startIndex <= CountOf(root), nameof(startIndex));
        ImmutableErrors.Range(count >= 0 && startIndex + count <= CountOf(root), nameof(count));
        TreeWalker<T> walker = new TreeWalker<T>(root, startIndex, count, false);
        for (; walker.MoveNext(); startIndex++)
        {
            if (match(walker.Current!.Value))
            {
                return startIndex;
            }
        }
        return -1;
    }

    internal static int FindLastIndex(TreeNode<T>? root, int startIndex, int count, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        CheckBackwards(root, startIndex, count, nameof(startIndex));
        ImmutableErrors.Range(startIndex - count + 1 >= 0, nameof(startIndex));
        TreeWalker<T> walker = new TreeWalker<T>(root, startIndex, count, true);
        for (; walker.MoveNext(); startIndex--)
        {
            if (match(walker.Current!.Value))
            {
                return startIndex;
            }
        }
        return -1;
    }

    internal static int BinarySearch(TreeNode<T>? root, int index, int count, T item, IComparer<T>? comparer)
    {
        CheckRange(root, index, count);
        comparer ??= Comparer<T>.Default;
        int low = index;
        int high = index + count - 1;
        while (low <= high)
        {
            int middle = low + ((high - low) >> 1);
            int order = comparer.Compare(TreeNode<T>.NodeAt(root!, middle).Value, item);
            if (order == 0)
            {
                return middle;
            }
            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }
        return ~low;
    }

    internal static void CopyTo(TreeNode<T>? root, int index, T[] array, int arrayIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        CheckRange(root, index, count);
        ImmutableErrors.Range(arrayIndex >= 0, nameof(arrayIndex));
        ImmutableErrors.Range(arrayIndex + count <= array.Length, nameof(arrayIndex));
        TreeWalker<T> walker = new TreeWalker<T>(root, index, count, false);
        while (walker.MoveNext())
        {
            array[arrayIndex++] = walker.Current!.Value;
        }
    }

    internal static void CopyTo(TreeNode<T>? root, Array array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        ImmutableErrors.Range(arrayIndex >= 0, nameof(arrayIndex));
        ImmutableErrors.Range(arrayIndex + CountOf(root) <= array.Length, nameof(arrayIndex));
        TreeWalker<T> walker = new TreeWalker<T>(root);
        while (walker.MoveNext())
        {
            array.SetValue(walker.Current!.Value, arrayIndex++);
        }
    }

    internal static TreeNode<T>? InsertRange(TreeNode<T>? root, int index, IEnumerable<T> items, object? owner)
    {
        ImmutableErrors.Range(index >= 0 && index <= CountOf(root), nameof(index));
        ArgumentNullException.ThrowIfNull(items);
        if (root is null)
        {
            return TreeNode<T>.Build(System.Linq.Enumerable.ToArray(items));
        }
        owner ??= new object();
        foreach (T item in items)
        {
            root = TreeNode<T>.Insert(root, index++, item, owner);
        }
        return root;
    }

    internal static TreeNode<T>? RemoveRange(TreeNode<T>? root, int index, int count, object? owner)
    {
        CheckRange(root, index, count);
        owner ??= new object();
        for (; count > 0; count--)
        {
            root = TreeNode<T>.RemoveAt(root!, index, owner);
        }
        return root;
    }

    internal static TreeNode<T>? RemoveRange(TreeNode<T>? root, IEnumerable<T> items, IEqualityComparer<T>? comparer, object? owner)
    {
        ArgumentNullException.ThrowIfNull(items);
        owner ??= new object();
        foreach (T item in items)
        {
            int index = IndexOf(root, item, 0, CountOf(root), comparer);
            if (index >= 0)
            {
                root = TreeNode<T>.RemoveAt(root!, index, owner);
            }
        }
        return root;
    }

    /// The tree without what matches: the same tree when nothing does.
    internal static TreeNode<T>? RemoveAll(TreeNode<T>? root, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        T[] kept = new T[CountOf(root)];
        int count = 0;
        TreeWalker<T> walker = new TreeWalker<T>(root);
        while (walker.MoveNext())
        {
            if (!match(walker.Current!.Value))
            {
                kept[count++] = walker.Current.Value;
            }
        }
        return count == kept.Length ? root : TreeNode<T>.Build(kept.AsSpan(0, count));
    }

    internal static TreeNode<T>? Reverse(TreeNode<T>? root, int index, int count)
    {
        ImmutableErrors.Range(index >= 0, nameof(index));
        ImmutableErrors.Range(count >= 0, nameof(count));
        ImmutableErrors.Range(index + count <= CountOf(root), nameof(index));
        if (count < 2)
        {
            return root;
        }
        T[] items = TreeNode<T>.ToArray(root);
        Array.Reverse(items, index, count);
        return TreeNode<T>.Build(items);
    }

    internal static TreeNode<T>? Sort(TreeNode<T>? root, int index, int count, IComparer<T>? comparer)
    {
        CheckRange(root, index, count);
        if (count < 2)
        {
            return root;
        }
        T[] items = TreeNode<T>.ToArray(root);
        Array.Sort(items, index, count, comparer);
        return TreeNode<T>.Build(items);
    }

    internal static TreeNode<T>? Sort(TreeNode<T>? root, Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Sort(root, 0, CountOf(root), Comparer<T>.Create(comparison));
    }

    internal static ImmutableList<T> FindAll(TreeNode<T>? root, Predicate<T> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        return ImmutableList<T>.Wrap(RemoveAll(root, item => !match(item)));
    }

    internal static ImmutableList<TOutput> ConvertAll<TOutput>(TreeNode<T>? root, Func<T, TOutput> converter)
    {
        ArgumentNullException.ThrowIfNull(converter);
        TOutput[] items = new TOutput[CountOf(root)];
        TreeWalker<T> walker = new TreeWalker<T>(root);
        for (int i = 0; walker.MoveNext(); i++)
        {
            items[i] = converter(walker.Current!.Value);
        }
        return ImmutableList<TOutput>.Wrap(TreeNode<TOutput>.Build(items));
    }

    internal static ImmutableList<T> GetRange(TreeNode<T>? root, int index, int count)
    {
        CheckRange(root, index, count);
        T[] items = new T[count];
        CopyTo(root, index, items, 0, count);
        return ImmutableList<T>.Wrap(TreeNode<T>.Build(items));
    }

    internal static void ForEach(TreeNode<T>? root, Action<T> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        TreeWalker<T> walker = new TreeWalker<T>(root);
        while (walker.MoveNext())
        {
            action(walker.Current!.Value);
        }
    }

    /// An argument of the non-generic list interface, if it can be an element.
    internal static bool IsElement(object? value) => value is T || (value is null && default(T) is null);
}
