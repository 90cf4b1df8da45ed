// ConcurrentQueue<T>: a linked list of bounded rings. In a ring every slot has a sequence number that says whose turn it is:
// position p may be written when it is p, read when it is p + 1, written in the next round when it is p + length.
namespace System.Collections.Concurrent;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;

public class ConcurrentQueue<T> : IProducerConsumerCollection<T>, IReadOnlyCollection<T>
{
    private const int InitialLength = 32;
    private const int MaxLength = 1024 * 1024;

    /// Taken only to append or preserve segments, never to enqueue into or dequeue from one.
    private readonly object _gate = new object();
    private volatile Segment _tail;
    private volatile Segment _head;

    private struct Slot
    {
        internal T? Item;
        internal int Sequence;
    }

    private sealed class Segment
    {
        internal readonly Slot[] Slots;
        internal readonly int Mask;
        internal int Head;
        internal int Tail;
        /// No more enqueues: a successor exists or the content is being looked at.
        internal bool IsFrozen;
        /// Somebody enumerates: dequeued slots keep their item and are not used again.
        internal bool IsPreserved;
        internal Segment? Next;

        internal Segment(int length)
        {
            Slots = new Slot[length];
            Mask = length - 1;
            for (int i = 0; i < length; i++)
            {
                Slots[i].Sequence = i;
            }
        }

        /// Added to the tail on freezing, so that every enqueuer that still tries sees a full ring.
        internal int FreezeOffset => Slots.Length * 2;

        internal void Freeze()
        {
            if (!IsFrozen)
            {
                // In this order: a reader that sees the flag must see the tail moved, or it would take the ring for empty.
                Interlocked.Add(ref Tail, FreezeOffset);
                Volatile.Write(ref IsFrozen, true);
            }
        }

        internal bool TryEnqueue(T item)
        {
            Slot[] slots = Slots;
            while (true)
            {
                int tail = Volatile.Read(ref Tail);
                ref Slot slot = ref slots[tail & Mask];
                int difference = Volatile.Read(ref slot.Sequence) - tail;
                if (difference == 0)
                {
                    if (Interlocked.CompareExchange(ref Tail, tail + 1, tail) == tail)
                    {
                        slot.Item = item;
                        Volatile.Write(ref slot.Sequence, tail + 1);
                        return true;
                    }
                }
                else if (difference < 0)
                {
                    return false;
                }
            }
        }

        internal bool TryDequeue([MaybeNullWhen(false)] out T item)
        {
            Slot[] slots = Slots;
            SpinWait spinner = default;
            while (true)
            {
                int head = Volatile.Read(ref Head);
                ref Slot slot = ref slots[head & Mask];
                int difference = Volatile.Read(ref slot.Sequence) - (head + 1);
                if (difference == 0)
                {
                    if (Interlocked.CompareExchange(ref Head, head + 1, head) == head)
                    {
                        item = slot.Item!;
                        if (!Volatile.Read(ref IsPreserved))
                        {
                            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
                            {
                                slot.Item = default;
                            }
                            Volatile.Write(ref slot.Sequence, head + slots.Length);
                        }
                        return true;
                    }
                }
                else if (difference < 0)
                {
                    bool frozen = Volatile.Read(ref IsFrozen);
                    int tail = Volatile.Read(ref Tail);
                    if (tail - head <= 0 || (frozen && tail - FreezeOffset - head <= 0))
                    {
                        item = default;
                        return false;
                    }
                    // An enqueuer has claimed the slot and will fill it presently.
                    spinner.SpinOnce(sleep1Threshold: -1);
                }
            }
        }

        internal bool TryPeek([MaybeNullWhen(false)] out T item)
        {
            if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            {
                // Otherwise a dequeuer could clear the slot while it is read.
                Volatile.Write(ref IsPreserved, true);
                Interlocked.MemoryBarrier();
            }
            SpinWait spinner = default;
            while (true)
            {
                int head = Volatile.Read(ref Head);
                ref Slot slot = ref Slots[head & Mask];
                int difference = Volatile.Read(ref slot.Sequence) - (head + 1);
                if (difference == 0)
                {
                    T candidate = slot.Item!;
                    if (Volatile.Read(ref Head) == head)
                    {
                        item = candidate;
                        return true;
                    }
                }
                else if (difference < 0)
                {
                    bool frozen = Volatile.Read(ref IsFrozen);
                    int tail = Volatile.Read(ref Tail);
                    if (tail - head <= 0 || (frozen && tail - FreezeOffset - head <= 0))
                    {
                        item = default;
                        return false;
                    }
                    spinner.SpinOnce(sleep1Threshold: -1);
                }
            }
        }

        internal int TailPosition => IsFrozen ? Volatile.Read(ref Tail) - FreezeOffset : Volatile.Read(ref Tail);

        internal int Count => Math.Max(0, TailPosition - Volatile.Read(ref Head));
    }

    public ConcurrentQueue()
    {
        _tail = _head = new Segment(InitialLength);
    }

    public ConcurrentQueue(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        int length = InitialLength;
        if (collection is ICollection<T> known && known.Count > length)
        {
            length = (int)Math.Min(System.Numerics.BitOperations.RoundUpToPowerOf2((uint)known.Count), MaxLength);
        }
        _tail = _head = new Segment(length);
        foreach (T item in collection)
        {
            Enqueue(item);
        }
    }

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => throw new NotSupportedException("The SyncRoot property may not be used for the synchronization of concurrent collections.");

    public void Enqueue(T item)
    {
        if (!_tail.TryEnqueue(item))
        {
            EnqueueSlow(item);
        }
    }

    private void EnqueueSlow(T item)
    {
        while (true)
        {
            Segment tail = _tail;
            if (tail.TryEnqueue(item))
            {
                return;
            }
            lock (_gate)
            {
                if (tail == _tail)
                {
                    tail.Freeze();
                    int length = tail.IsPreserved ? InitialLength : Math.Min(tail.Slots.Length * 2, MaxLength);
                    Segment next = new Segment(length);
                    tail.Next = next;
                    _tail = next;
                }
            }
        }
    }

    bool IProducerConsumerCollection<T>.TryAdd(T item)
    {
        Enqueue(item);
        return true;
    }

    bool IProducerConsumerCollection<T>.TryTake([MaybeNullWhen(false)] out T item) => TryDequeue(out item);

    public bool TryDequeue([MaybeNullWhen(false)] out T result)
    {
        Segment head = _head;
        if (head.TryDequeue(out result))
        {
            return true;
        }
        if (head.Next is null)
        {
            result = default;
            return false;
        }
        return TryDequeueSlow(out result);
    }

    private bool TryDequeueSlow([MaybeNullWhen(false)] out T result)
    {
        while (true)
        {
            Segment head = _head;
            if (head.TryDequeue(out result))
            {
                return true;
            }
            if (Volatile.Read(ref head.Next) is null)
            {
                result = default;
                return false;
            }
            // Frozen with a successor: empty for good once it is found empty again.
            if (head.TryDequeue(out result))
            {
                return true;
            }
            lock (_gate)
            {
                if (head == _head)
                {
                    _head = head.Next!;
                }
            }
        }
    }

    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        Segment segment = _head;
        while (true)
        {
            Segment? next = Volatile.Read(ref segment.Next);
            if (segment.TryPeek(out result))
            {
                return true;
            }
            if (next is null)
            {
                result = default;
                return false;
            }
            segment = next;
        }
    }

    public bool IsEmpty
    {
        get
        {
            Segment segment = _head;
            while (true)
            {
                Segment? next = Volatile.Read(ref segment.Next);
                if (segment.Count > 0)
                {
                    return false;
                }
                if (next is null)
                {
                    return true;
                }
                segment = next;
            }
        }
    }

    public int Count
    {
        get
        {
            lock (_gate)
            {
                // Segments cannot be added or dropped now; only the ends move.
                SpinWait spinner = default;
                while (true)
                {
                    Segment head = _head;
                    Segment tail = _tail;
                    int headPosition = Volatile.Read(ref head.Head);
                    int tailPosition = tail.TailPosition;
                    int count = 0;
                    for (Segment? segment = head; segment is not null; segment = segment.Next)
                    {
                        count += segment.Count;
                    }
                    if (headPosition == Volatile.Read(ref head.Head) && tailPosition == tail.TailPosition)
                    {
                        return count;
                    }
                    spinner.SpinOnce();
                }
            }
        }
    }

    /// Freezes the present content so that it can be read at leisure, whatever is dequeued meanwhile.
    private void Snapshot(out Segment head, out int headPosition, out Segment tail, out int tailPosition)
    {
        lock (_gate)
        {
            head = _head;
            tail = _tail;
            for (Segment? segment = head; segment is not null; segment = segment.Next)
            {
                Volatile.Write(ref segment.IsPreserved, true);
            }
            tail.Freeze();
            Interlocked.MemoryBarrier();
            headPosition = Volatile.Read(ref head.Head);
            tailPosition = tail.TailPosition;
        }
    }

    private static T Read(Segment segment, int position)
    {
        ref Slot slot = ref segment.Slots[position & segment.Mask];
        SpinWait spinner = default;
        while (Volatile.Read(ref slot.Sequence) - (position + 1) < 0)
        {
            spinner.SpinOnce();
        }
        return slot.Item!;
    }

    private static IEnumerator<T> Enumerate(Segment head, int headPosition, Segment tail, int tailPosition)
    {
        for (Segment? segment = head; segment is not null; segment = segment.Next)
        {
            int start = segment == head ? headPosition : Volatile.Read(ref segment.Head);
            int end = segment == tail ? tailPosition : segment.TailPosition;
            for (int i = start; end - i > 0; i++)
            {
                yield return Read(segment, i);
            }
            if (segment == tail)
            {
                yield break;
            }
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        Snapshot(out Segment head, out int headPosition, out Segment tail, out int tailPosition);
        return Enumerate(head, headPosition, tail, tailPosition);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public T[] ToArray()
    {
        List<T> items = new List<T>();
        IEnumerator<T> enumerator = GetEnumerator();
        while (enumerator.MoveNext())
        {
            items.Add(enumerator.Current);
        }
        return items.ToArray();
    }

    public void CopyTo(T[] array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        T[] items = ToArray();
        if (index > array.Length - items.Length)
        {
            throw new ArgumentException("The number of elements in the collection is greater than the available space from index to the end of the destination array.");
        }
        Array.Copy(items, 0, array, index, items.Length);
    }

    void ICollection.CopyTo(Array array, int index)
    {
        if (array is T[] typed)
        {
            CopyTo(typed, index);
            return;
        }
        ArgumentNullException.ThrowIfNull(array);
        ((ICollection)ToArray()).CopyTo(array, index);
    }

    public void Clear()
    {
        lock (_gate)
        {
            _tail.Freeze();
            Segment fresh = new Segment(InitialLength);
            _tail = fresh;
            _head = fresh;
        }
    }
}
