// The balanced search tree below SortedSet and SortedDictionary: an AVL tree with parent links, so that enumeration in either
// direction and range views need no stack. Heights of siblings differ by at most one.
namespace System.Collections.Generic;

internal sealed class SortedTree<T>
{
    internal sealed class Node
    {
        internal T Item;
        internal Node? Left;
        internal Node? Right;
        internal Node? Parent;
        internal int Height = 1;

        internal Node(T item, Node? parent)
        {
            Item = item;
            Parent = parent;
        }
    }

    internal readonly IComparer<T> Comparer;
    internal Node? Root;
    internal int Count;
    internal int Version;

    internal SortedTree(IComparer<T> comparer)
    {
        Comparer = comparer;
    }

    internal Node? Find(T item)
    {
        Node? node = Root;
        while (node is not null)
        {
            int order = Comparer.Compare(item, node.Item);
            if (order == 0)
            {
                return node;
            }
            node = order < 0 ? node.Left : node.Right;
        }
        return null;
    }

    /// Adds the item; false, with the node already there, when an equal one exists.
    internal bool TryAdd(T item, out Node node)
    {
        Node? parent = null;
        Node? current = Root;
        int order = 0;
        if (current is null)
        {
            // A lone item is compared with itself, so that one that cannot be compared is refused at once.
            Comparer.Compare(item, item);
        }
        while (current is not null)
        {
            order = Comparer.Compare(item, current.Item);
            if (order == 0)
            {
                node = current;
                return false;
            }
            parent = current;
            current = order < 0 ? current.Left : current.Right;
        }
        node = new Node(item, parent);
        if (parent is null)
        {
            Root = node;
        }
        else if (order < 0)
        {
            parent.Left = node;
        }
        else
        {
            parent.Right = node;
        }
        Count++;
        Version++;
        Rebalance(parent);
        return true;
    }

    internal void Remove(Node node)
    {
        Node? unbalanced;
        if (node.Left is not null && node.Right is not null)
        {
            // The successor takes the node's place in the tree; nodes never change their item.
            Node successor = Leftmost(node.Right);
            unbalanced = successor.Parent == node ? successor : successor.Parent;
            if (successor.Parent != node)
            {
                Replace(successor, successor.Right);
                successor.Right = node.Right;
                successor.Right.Parent = successor;
            }
            Replace(node, successor);
            successor.Left = node.Left;
            successor.Left.Parent = successor;
            successor.Height = node.Height;
        }
        else
        {
            unbalanced = node.Parent;
            Replace(node, node.Left ?? node.Right);
        }
        Count--;
        Version++;
        Rebalance(unbalanced);
    }

    internal void Clear()
    {
        Root = null;
        Count = 0;
        Version++;
    }

    internal Node? First() => Root is null ? null : Leftmost(Root);

    internal Node? Last()
    {
        Node? node = Root;
        while (node?.Right is not null)
        {
            node = node.Right;
        }
        return node;
    }

    /// The first node whose item is not below `item`.
    internal Node? AtLeast(T item)
    {
        Node? best = null;
        Node? node = Root;
        while (node is not null)
        {
            if (Comparer.Compare(node.Item, item) >= 0)
            {
                best = node;
                node = node.Left;
            }
            else
            {
                node = node.Right;
            }
        }
        return best;
    }

    /// The last node whose item is not above `item`.
    internal Node? AtMost(T item)
    {
        Node? best = null;
        Node? node = Root;
        while (node is not null)
        {
            if (Comparer.Compare(node.Item, item) <= 0)
            {
                best = node;
                node = node.Right;
            }
            else
            {
                node = node.Left;
            }
        }
        return best;
    }

    internal static Node? Next(Node node)
    {
        if (node.Right is not null)
        {
            return Leftmost(node.Right);
        }
        Node? parent = node.Parent;
        while (parent is not null && parent.Right == node)
        {
            node = parent;
            parent = parent.Parent;
        }
        return parent;
    }

    internal static Node? Previous(Node node)
    {
        if (node.Left is not null)
        {
            Node last = node.Left;
            while (last.Right is not null)
            {
                last = last.Right;
            }
            return last;
        }
        Node? parent = node.Parent;
        while (parent is not null && parent.Left == node)
        {
            node = parent;
            parent = parent.Parent;
        }
        return parent;
    }

    private static Node Leftmost(Node node)
    {
        while (node.Left is not null)
        {
            node = node.Left;
        }
        return node;
    }

    private static int HeightOf(Node? node) => node is null ? 0 : node.Height;

    private void Replace(Node node, Node? by)
    {
        Node? parent = node.Parent;
        if (parent is null)
        {
            Root = by;
        }
        else if (parent.Left == node)
        {
            parent.Left = by;
        }
        else
        {
            parent.Right = by;
        }
        if (by is not null)
        {
            by.Parent = parent;
        }
    }

    /// Restores heights and balance from `node` up to the root, or to where nothing changes any more.
    private void Rebalance(Node? node)
    {
        while (node is not null)
        {
            int left = HeightOf(node.Left);
            int right = HeightOf(node.Right);
            if (left > right + 1)
            {
                if (HeightOf(node.Left!.Left) < HeightOf(node.Left.Right))
                {
                    RotateLeft(node.Left);
                }
                node = RotateRight(node);
            }
            else if (right > left + 1)
            {
                if (HeightOf(node.Right!.Right) < HeightOf(node.Right.Left))
                {
                    RotateRight(node.Right);
                }
                node = RotateLeft(node);
            }
            else
            {
                int height = (left > right ? left : right) + 1;
                if (height == node.Height)
                {
                    return;
                }
                node.Height = height;
            }
            node = node.Parent;
        }
    }

    private Node RotateLeft(Node node)
    {
        Node pivot = node.Right!;
        Replace(node, pivot);
        node.Right = pivot.Left;
        if (node.Right is not null)
        {
            node.Right.Parent = node;
        }
        pivot.Left = node;
        node.Parent = pivot;
        UpdateHeight(node);
        UpdateHeight(pivot);
        return pivot;
    }

    private Node RotateRight(Node node)
    {
        Node pivot = node.Left!;
        Replace(node, pivot);
        node.Left = pivot.Right;
        if (node.Left is not null)
        {
            node.Left.Parent = node;
        }
        pivot.Right = node;
        node.Parent = pivot;
        UpdateHeight(node);
        UpdateHeight(pivot);
        return pivot;
    }

    private static void UpdateHeight(Node node)
    {
        int left = HeightOf(node.Left);
        int right = HeightOf(node.Right);
        node.Height = (left > right ? left : right) + 1;
    }
}
