// ConcurrentStack<T>: a linked list whose head is swapped atomically. Nodes never change once they are reachable.
namespace System.Collections.Concurrent;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

public class ConcurrentStack<T> : IProducerConsumerCollection<T>, IReadOnlyCollection<T>
{
    private volatile Node? _head;

    private sealed class Node
    {
        internal readonly T Value;
        internal Node? Next;
        /// Length of the list that begins here, settled before publication: Count is then one read.
        internal int Depth;

        internal Node(T value)
        {
            Value = value;
        }
    }

    public ConcurrentStack()
    {
    }

    public ConcurrentStack(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        Node? last = null;
        foreach (T item in collection)
        {
            last = new Node(item) { Next = last, Depth = (last?.Depth ?? 0) + 1 };
        }
        _head = last;
    }

    public bool IsEmpty => _head is null;

    public int Count => _head?.Depth ?? 0;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => ConcurrentErrors.NoSyncRoot();

    public void Clear() => _head = null;

    void ICollection.CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        ((ICollection)ToList()).CopyTo(array, index);
    }

    public void CopyTo(T[] array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        ToList().CopyTo(array, index);
    }

    public void Push(T item)
    {
        Node node = new Node(item);
        PushChain(node, node, 1);
    }

    public void PushRange(T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        PushRange(items, 0, items.Length);
    }

    public void PushRange(T[] items, int startIndex, int count)
    {
        CheckRange(items, startIndex, count);
        if (count == 0)
        {
            return;
        }
        Node bottom = new Node(items[startIndex]);
        Node top = bottom;
        for (int i = startIndex + 1; i < startIndex + count; i++)
        {
            top = new Node(items[i]) { Next = top };
        }
        PushChain(top, bottom, count);
    }

    private void PushChain(Node top, Node bottom, int count)
    {
        SpinWait spinner = default;
        while (true)
        {
            Node? head = _head;
            bottom.Next = head;
            int depth = (head?.Depth ?? 0) + count;
            for (Node node = top; ; node = node.Next!)
            {
                node.Depth = depth--;
                if (node == bottom)
                {
                    break;
                }
            }
            if (Interlocked.CompareExchange(ref _head, top, head) == head)
            {
                return;
            }
            spinner.SpinOnce(sleep1Threshold: -1);
        }
    }

    private static void CheckRange(T[] items, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int length = items.Length;
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startIndex, length);
        if (length - count < startIndex)
        {
            throw new ArgumentException("The sum of the startIndex and count arguments must be less than or equal to the collection's Count.");
        }
    }

    bool IProducerConsumerCollection<T>.TryAdd(T item)
    {
        Push(item);
        return true;
    }

    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        Node? head = _head;
        if (head is null)
        {
            result = default;
            return false;
        }
        result = head.Value;
        return true;
    }

    public bool TryPop([MaybeNullWhen(false)] out T result)
    {
        if (PopChain(1, out Node? popped) == 0)
        {
            result = default;
            return false;
        }
        result = popped!.Value;
        return true;
    }

    public int TryPopRange(T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return TryPopRange(items, 0, items.Length);
    }

    public int TryPopRange(T[] items, int startIndex, int count)
    {
        CheckRange(items, startIndex, count);
        if (count == 0)
        {
            return 0;
        }
        int popped = PopChain(count, out Node? node);
        for (int i = startIndex; i < startIndex + popped; i++, node = node.Next)
        {
            items[i] = node!.Value;
        }
        return popped;
    }

    /// Takes up to `count` nodes off the head.
    private int PopChain(int count, out Node? top)
    {
        SpinWait spinner = default;
        while (true)
        {
            Node? head = _head;
            top = head;
            if (head is null)
            {
                return 0;
            }
            Node? rest = head;
            int taken = 0;
            while (taken < count && rest is not null)
            {
                rest = rest.Next;
                taken++;
            }
            if (Interlocked.CompareExchange(ref _head, rest, head) == head)
            {
                return taken;
            }
            spinner.SpinOnce(sleep1Threshold: -1);
        }
    }

    bool IProducerConsumerCollection<T>.TryTake([MaybeNullWhen(false)] out T item) => TryPop(out item);

    public T[] ToArray() => ToList().ToArray();

    private List<T> ToList()
    {
        List<T> list = new List<T>();
        for (Node? node = _head; node is not null; node = node.Next)
        {
            list.Add(node.Value);
        }
        return list;
    }

    public IEnumerator<T> GetEnumerator() => Enumerate(_head);

    private static IEnumerator<T> Enumerate(Node? node)
    {
        for (; node is not null; node = node.Next)
        {
            yield return node.Value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
