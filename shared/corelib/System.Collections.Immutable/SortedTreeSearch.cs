// Finding elements in a persistent tree that is sorted by a comparer.
namespace System.Collections.Immutable;

using System.Collections.Generic;

internal static class SortedTreeSearch
{
    /// The index of the element that compares equal, or the complement of the index at which it belongs.
    internal static int Find<T>(TreeNode<T>? root, T item, IComparer<T> comparer, out TreeNode<T>? found)
    {
        int index = 0;
        for (TreeNode<T>? node = root; node is not null;)
        {
            int order = comparer.Compare(item, node.Value);
            if (order == 0)
            {
                found = node;
                return index + TreeNode<T>.CountOf(node.Left);
            }
            if (order < 0)
            {
                node = node.Left;
            }
            else
            {
                index += TreeNode<T>.CountOf(node.Left) + 1;
                node = node.Right;
            }
        }
        found = null;
        return ~index;
    }

    internal static int FindKey<TKey, TValue>(TreeNode<KeyValuePair<TKey, TValue>>? root, TKey key, IComparer<TKey> comparer, out TreeNode<KeyValuePair<TKey, TValue>>? found)
    {
        int index = 0;
        for (TreeNode<KeyValuePair<TKey, TValue>>? node = root; node is not null;)
        {
            int order = comparer.Compare(key, node.Value.Key);
            if (order == 0)
            {
                found = node;
                return index + TreeNode<KeyValuePair<TKey, TValue>>.CountOf(node.Left);
            }
            if (order < 0)
            {
                node = node.Left;
            }
            else
            {
                index += TreeNode<KeyValuePair<TKey, TValue>>.CountOf(node.Left) + 1;
                node = node.Right;
            }
        }
        found = null;
        return ~index;
    }
}
