// The persistent AVL tree under the immutable lists, sets and dictionaries. A node is an element with everything before it on its left.
// Nodes are shared between versions and only a node whose owner is the editor at hand (a builder) is changed in place.
namespace System.Collections.Immutable;

using System.Collections.Generic;

internal sealed class TreeNode<T>
{
    internal T Value;
    internal TreeNode<T>? Left;
    internal TreeNode<T>? Right;
    private readonly object? _owner;
    private int _count;
    private byte _height;

    private TreeNode(T value, TreeNode<T>? left, TreeNode<T>? right, object? owner)
    {
        Value = value;
        Left = left;
        Right = right;
        _owner = owner;
        Update();
    }

    internal static int CountOf(TreeNode<T>? node) => node is null ? 0 : node._count;

    private static int HeightOf(TreeNode<T>? node) => node is null ? 0 : node._height;

    private void Update()
    {
        _count = CountOf(Left) + CountOf(Right) + 1;
        _height = (byte)(Math.Max(HeightOf(Left), HeightOf(Right)) + 1);
    }

    /// This node if `owner` may change it, otherwise a copy of it.
    private TreeNode<T> Editable(object? owner) =>
        owner is not null && _owner == owner ? this : new TreeNode<T>(Value, Left, Right, owner);

    private TreeNode<T> With(TreeNode<T>? left, TreeNode<T>? right, object? owner)
    {
        if (owner is null || _owner != owner)
        {
            return new TreeNode<T>(Value, left, right, owner);
        }
        Left = left;
        Right = right;
        Update();
        return this;
    }

    private TreeNode<T> Balance(object? owner)
    {
        int lean = HeightOf(Left) - HeightOf(Right);
        if (lean > 1)
        {
            TreeNode<T> left = Left!;
            if (HeightOf(left.Left) < HeightOf(left.Right))
            {
                left = left.RotateLeft(owner);
            }
            return With(left, Right, owner).RotateRight(owner);
        }
        if (lean < -1)
        {
            TreeNode<T> right = Right!;
            if (HeightOf(right.Right) < HeightOf(right.Left))
            {
                right = right.RotateRight(owner);
            }
            return With(Left, right, owner).RotateLeft(owner);
        }
        return this;
    }

    private TreeNode<T> RotateLeft(object? owner)
    {
        TreeNode<T> pivot = Right!;
        TreeNode<T> lowered = With(Left, pivot.Left, owner);
        return pivot.With(lowered, pivot.Right, owner);
    }

    private TreeNode<T> RotateRight(object? owner)
    {
        TreeNode<T> pivot = Left!;
        TreeNode<T> lowered = With(pivot.Right, Right, owner);
        return pivot.With(pivot.Left, lowered, owner);
    }

    internal static TreeNode<T> NodeAt(TreeNode<T> node, int index)
    {
        while (true)
        {
            int left = CountOf(node.Left);
            if (index == left)
            {
                return node;
            }
            if (index < left)
            {
                node = node.Left!;
            }
            else
            {
                index -= left + 1;
                node = node.Right!;
            }
        }
    }

    internal static TreeNode<T> Insert(TreeNode<T>? node, int index, T value, object? owner)
    {
        if (node is null)
        {
            return new TreeNode<T>(value, null, null, owner);
        }
        int left = CountOf(node.Left);
        return (index <= left
            ? node.With(Insert(node.Left, index, value, owner), node.Right, owner)
            : node.With(node.Left, Insert(node.Right, index - left - 1, value, owner), owner)).Balance(owner);
    }

    internal static TreeNode<T>? RemoveAt(TreeNode<T> node, int index, object? owner)
    {
        int left = CountOf(node.Left);
        if (index < left)
        {
            return node.With(RemoveAt(node.Left!, index, owner), node.Right, owner).Balance(owner);
        }
        if (index > left)
        {
            return node.With(node.Left, RemoveAt(node.Right!, index - left - 1, owner), owner).Balance(owner);
        }
        return Join(node.Left, node.Right, owner);
    }

    /// `left` before `right`, which differ in height by two at most.
    private static TreeNode<T>? Join(TreeNode<T>? left, TreeNode<T>? right, object? owner)
    {
        if (right is null)
        {
            return left;
        }
        if (left is null)
        {
            return right;
        }
        TreeNode<T> first = NodeAt(right, 0);
        TreeNode<T>? rest = RemoveAt(right, 0, owner);
        return first.With(left, rest, owner).Balance(owner);
    }

    internal static TreeNode<T> SetAt(TreeNode<T> node, int index, T value, object? owner)
    {
        int left = CountOf(node.Left);
        TreeNode<T> result = node.Editable(owner);
        if (index == left)
        {
            result.Value = value;
        }
        else if (index < left)
        {
            result.Left = SetAt(node.Left!, index, value, owner);
        }
        else
        {
            result.Right = SetAt(node.Right!, index - left - 1, value, owner);
        }
        return result;
    }

    /// A tree of all of `values`, as flat as can be.
    internal static TreeNode<T>? Build(ReadOnlySpan<T> values)
    {
        if (values.Length == 0)
        {
            return null;
        }
        int middle = (values.Length - 1) / 2;
        return new TreeNode<T>(values[middle], Build(values.Slice(0, middle)), Build(values.Slice(middle + 1)), null);
    }

    internal static void CopyTo(TreeNode<T>? node, Span<T> destination)
    {
        for (; node is not null; node = node.Right)
        {
            int left = CountOf(node.Left);
            CopyTo(node.Left, destination);
            destination[left] = node.Value;
            destination = destination.Slice(left + 1);
        }
    }

    internal static T[] ToArray(TreeNode<T>? node)
    {
        if (node is null)
        {
            return Array.Empty<T>();
        }
        T[] array = new T[node._count];
        CopyTo(node, array);
        return array;
    }
}

/// Walks a range of a tree, forwards or backwards.
internal struct TreeWalker<T>
{
    /// Nodes that are still to be visited, with everything on their far side.
    private readonly TreeNode<T>[] _stack;
    private int _depth;
    private int _remaining;
    private readonly bool _reversed;

    internal TreeNode<T>? Current { get; private set; }

    internal TreeWalker(TreeNode<T>? root, int start, int count, bool reversed)
    {
        // An AVL tree of 2^31 nodes is less than 46 high.
        _stack = root is null ? Array.Empty<TreeNode<T>>() : new TreeNode<T>[46];
        _depth = 0;
        _remaining = count;
        _reversed = reversed;
        Current = null;
        int skip = reversed ? TreeNode<T>.CountOf(root) - 1 - start : start;
        for (TreeNode<T>? node = root; node is not null;)
        {
            TreeNode<T>? near = reversed ? node.Right : node.Left;
            int before = TreeNode<T>.CountOf(near);
            if (skip <= before)
            {
                _stack[_depth++] = node;
                if (skip == before)
                {
                    break;
                }
                node = near;
            }
            else
            {
                skip -= before + 1;
                node = reversed ? node.Left : node.Right;
            }
        }
    }

    internal TreeWalker(TreeNode<T>? root)
        : this(root, 0, TreeNode<T>.CountOf(root), false)
    {
    }

    internal bool MoveNext()
    {
        if (_remaining <= 0 || _depth == 0)
        {
            Current = null;
            return false;
        }
        _remaining--;
        TreeNode<T> node = _stack[--_depth];
        Current = node;
        for (TreeNode<T>? next = _reversed ? node.Left : node.Right; next is not null; next = _reversed ? next.Right : next.Left)
        {
            _stack[_depth++] = next;
        }
        return true;
    }
}
