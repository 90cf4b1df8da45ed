// The tree under ImmutableDictionary and ImmutableHashSet: entries in the order of their hash codes, those of equal hash code in the
// order they came.
namespace System.Collections.Immutable;

using System.Collections.Generic;

/// An element with the hash code of its key.
internal struct HashEntry<TKey, TValue>(int hashCode, TKey key, TValue value)
{
    internal readonly int HashCode = hashCode;
    internal readonly TKey Key = key;
    internal TValue Value = value;
}

internal static class HashTree
{
    /// The index of the entry with `key`, or the complement of the index where it belongs.
    internal static int Find<TKey, TValue>(TreeNode<HashEntry<TKey, TValue>>? root, TKey key, int hashCode, IEqualityComparer<TKey> comparer, out TreeNode<HashEntry<TKey, TValue>>? found)
    {
        int index = 0;
        for (TreeNode<HashEntry<TKey, TValue>>? node = root; node is not null;)
        {
            if (hashCode == node.Value.HashCode)
            {
                return FindAmongEqual(root!, node, index + TreeNode<HashEntry<TKey, TValue>>.CountOf(node.Left), key, hashCode, comparer, out found);
            }
            if (hashCode < node.Value.HashCode)
            {
                node = node.Left;
            }
            else
            {
                index += TreeNode<HashEntry<TKey, TValue>>.CountOf(node.Left) + 1;
                node = node.Right;
            }
        }
        found = null;
        return ~index;
    }

    /// `node` at `index` has the hash code; so may its neighbours.
    private static int FindAmongEqual<TKey, TValue>(TreeNode<HashEntry<TKey, TValue>> root, TreeNode<HashEntry<TKey, TValue>> node, int index, TKey key, int hashCode, IEqualityComparer<TKey> comparer, out TreeNode<HashEntry<TKey, TValue>>? found)
    {
        if (comparer.Equals(node.Value.Key, key))
        {
            found = node;
            return index;
        }
        for (int i = index - 1; i >= 0; i--)
        {
            TreeNode<HashEntry<TKey, TValue>> other = TreeNode<HashEntry<TKey, TValue>>.NodeAt(root, i);
            if (other.Value.HashCode != hashCode)
            {
                break;
            }
            if (comparer.Equals(other.Value.Key, key))
            {
                found = other;
                return i;
            }
        }
        int count = TreeNode<HashEntry<TKey, TValue>>.CountOf(root);
        int end = index + 1;
        for (; end < count; end++)
        {
            TreeNode<HashEntry<TKey, TValue>> other = TreeNode<HashEntry<TKey, TValue>>.NodeAt(root, end);
            if (other.Value.HashCode != hashCode)
            {
                break;
            }
            if (comparer.Equals(other.Value.Key, key))
            {
                found = other;
                return end;
            }
        }
        found = null;
        return ~end;
    }
}
