// PriorityQueue<TElement, TPriority>: a min-heap with four children a node (the shape .NET's order of equal priorities
// comes from). Nodes are stored in level order in one array.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public class PriorityQueue<TElement, TPriority>
{
    private const int Arity = 4;
    private const int Log2Arity = 2;

    private (TElement Element, TPriority Priority)[] _nodes;
    private readonly IComparer<TPriority>? _comparer;
    private UnorderedItemsCollection? _unordered;
    private int _size;
    private int _version;

    public PriorityQueue()
    {
        _nodes = Array.Empty<(TElement, TPriority)>();
        _comparer = Normalize(null);
    }

    public PriorityQueue(int initialCapacity)
        : this(initialCapacity, null)
    {
    }

    public PriorityQueue(IComparer<TPriority>? comparer)
    {
        _nodes = Array.Empty<(TElement, TPriority)>();
        _comparer = Normalize(comparer);
    }

    public PriorityQueue(int initialCapacity, IComparer<TPriority>? comparer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(initialCapacity);
        _nodes = new (TElement, TPriority)[initialCapacity];
        _comparer = Normalize(comparer);
    }

    public PriorityQueue(IEnumerable<(TElement Element, TPriority Priority)> items)
        : this(items, null)
    {
    }

    public PriorityQueue(IEnumerable<(TElement Element, TPriority Priority)> items, IComparer<TPriority>? comparer)
    {
        ArgumentNullException.ThrowIfNull(items);
        _nodes = SequenceBuffer.ToArray(items, out _size);
        _comparer = Normalize(comparer);
        if (_size > 1)
        {
            Heapify();
        }
    }

    public int Count => _size;

    public int Capacity => _nodes.Length;

    public IComparer<TPriority> Comparer => _comparer ?? Comparer<TPriority>.Default;

    public UnorderedItemsCollection UnorderedItems => _unordered ??= new UnorderedItemsCollection(this);

    /// Null stands for the default comparer of a value type, which then needs no interface call.
    private static IComparer<TPriority>? Normalize(IComparer<TPriority>? comparer)
    {
        if (default(TPriority) is not null)
        {
            return comparer == Comparer<TPriority>.Default ? null : comparer;
        }
        return comparer ?? Comparer<TPriority>.Default;
    }

    private int Compare(TPriority x, TPriority y) =>
        _comparer is null ? Comparer<TPriority>.Default.Compare(x, y) : _comparer.Compare(x, y);

    public void Enqueue(TElement element, TPriority priority)
    {
        int size = _size;
        _version++;
        if (_nodes.Length == size)
        {
            Grow(size + 1);
        }
        _size = size + 1;
        MoveUp((element, priority), size);
    }

    public TElement Peek()
    {
        if (_size == 0)
        {
            ThrowEmpty();
        }
        return _nodes[0].Element;
    }

    public TElement Dequeue()
    {
        if (_size == 0)
        {
            ThrowEmpty();
        }
        TElement element = _nodes[0].Element;
        RemoveRoot();
        return element;
    }

    public TElement DequeueEnqueue(TElement element, TPriority priority)
    {
        if (_size == 0)
        {
            ThrowEmpty();
        }
        (TElement Element, TPriority Priority) root = _nodes[0];
        if (Compare(priority, root.Priority) > 0)
        {
            MoveDown((element, priority), 0);
        }
        else
        {
            _nodes[0] = (element, priority);
        }
        _version++;
        return root.Element;
    }

    public bool TryDequeue([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        if (_size == 0)
        {
            element = default;
            priority = default;
            return false;
        }
        (element, priority) = _nodes[0];
        RemoveRoot();
        return true;
    }

    public bool TryPeek([MaybeNullWhen(false)] out TElement element, [MaybeNullWhen(false)] out TPriority priority)
    {
        if (_size == 0)
        {
            element = default;
            priority = default;
            return false;
        }
        (element, priority) = _nodes[0];
        return true;
    }

    public TElement EnqueueDequeue(TElement element, TPriority priority)
    {
        if (_size == 0)
        {
            return element;
        }
        (TElement Element, TPriority Priority) root = _nodes[0];
        if (Compare(priority, root.Priority) <= 0)
        {
            return element;
        }
        MoveDown((element, priority), 0);
        _version++;
        return root.Element;
    }

    public void EnqueueRange(IEnumerable<(TElement Element, TPriority Priority)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        int count = 0;
        ICollection<(TElement Element, TPriority Priority)>? known = items as ICollection<(TElement Element, TPriority Priority)>;
        if (known is not null && (count = known.Count) > _nodes.Length - _size)
        {
            Grow(checked(_size + count));
        }
        if (_size == 0)
        {
            // An empty heap is built in one go.
            if (known is not null)
            {
                known.CopyTo(_nodes, 0);
                _size = count;
            }
            else
            {
                int i = 0;
                foreach ((TElement Element, TPriority Priority) item in items)
                {
                    if (_nodes.Length == i)
                    {
                        Grow(i + 1);
                    }
                    _nodes[i++] = item;
                }
                _size = i;
            }
            _version++;
            if (_size > 1)
            {
                Heapify();
            }
            return;
        }
        foreach ((TElement element, TPriority priority) in items)
        {
            Enqueue(element, priority);
        }
    }

    public void EnqueueRange(IEnumerable<TElement> elements, TPriority priority)
    {
        ArgumentNullException.ThrowIfNull(elements);
        if (elements is ICollection<TElement> known && known.Count > _nodes.Length - _size)
        {
            Grow(checked(_size + known.Count));
        }
        if (_size == 0)
        {
            // Equal priorities need no sifting.
            int i = 0;
            foreach (TElement element in elements)
            {
                if (_nodes.Length == i)
                {
                    Grow(i + 1);
                }
                _nodes[i++] = (element, priority);
            }
            _size = i;
            _version++;
            return;
        }
        foreach (TElement element in elements)
        {
            Enqueue(element, priority);
        }
    }

    public bool Remove(
        TElement element,
        [MaybeNullWhen(false)] out TElement removedElement,
        [MaybeNullWhen(false)] out TPriority priority,
        IEqualityComparer<TElement>? equalityComparer = null)
    {
        equalityComparer ??= EqualityComparer<TElement>.Default;
        for (int i = 0; i < _size; i++)
        {
            if (!equalityComparer.Equals(element, _nodes[i].Element))
            {
                continue;
            }
            (removedElement, priority) = _nodes[i];
            int last = --_size;
            if (i < last)
            {
                (TElement Element, TPriority Priority) moved = _nodes[last];
                if (Compare(moved.Priority, _nodes[i].Priority) < 0)
                {
                    MoveUp(moved, i);
                }
                else
                {
                    MoveDown(moved, i);
                }
            }
            _nodes[last] = default;
            _version++;
            return true;
        }
        removedElement = default;
        priority = default;
        return false;
    }

    public void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<(TElement, TPriority)>())
        {
            Array.Clear(_nodes, 0, _size);
        }
        _size = 0;
        _version++;
    }

    public int EnsureCapacity(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (_nodes.Length < capacity)
        {
            Grow(capacity);
            _version++;
        }
        return _nodes.Length;
    }

    public void TrimExcess()
    {
        if (_size < (int)(_nodes.Length * 0.9))
        {
            Array.Resize(ref _nodes, _size);
            _version++;
        }
    }

    private void Grow(int capacity)
    {
        const int MinimumGrowth = 4;
        int doubled = 2 * _nodes.Length;
        if ((uint)doubled > (uint)Array.MaxLength)
        {
            doubled = Array.MaxLength;
        }
        doubled = Math.Max(doubled, _nodes.Length + MinimumGrowth);
        Array.Resize(ref _nodes, Math.Max(doubled, capacity));
    }

    private void RemoveRoot()
    {
        int last = --_size;
        _version++;
        if (last > 0)
        {
            MoveDown(_nodes[last], 0);
        }
        if (RuntimeHelpers.IsReferenceOrContainsReferences<(TElement, TPriority)>())
        {
            _nodes[last] = default;
        }
    }

    private void Heapify()
    {
        for (int i = (_size - 1 - 1) >> Log2Arity; i >= 0; i--)
        {
            MoveDown(_nodes[i], i);
        }
    }

    /// Puts the node at `index` or above it, moving larger parents down.
    private void MoveUp((TElement Element, TPriority Priority) node, int index)
    {
        (TElement Element, TPriority Priority)[] nodes = _nodes;
        while (index > 0)
        {
            int parent = (index - 1) >> Log2Arity;
            if (Compare(node.Priority, nodes[parent].Priority) >= 0)
            {
                break;
            }
            nodes[index] = nodes[parent];
            index = parent;
        }
        nodes[index] = node;
    }

    /// Puts the node at `index` or below it, moving the least child up.
    private void MoveDown((TElement Element, TPriority Priority) node, int index)
    {
        (TElement Element, TPriority Priority)[] nodes = _nodes;
        int size = _size;
        int child;
        while ((child = (index << Log2Arity) + 1) < size)
        {
            int least = child;
            int end = Math.Min(child + Arity, size);
            while (++child < end)
            {
                if (Compare(nodes[child].Priority, nodes[least].Priority) < 0)
                {
                    least = child;
                }
            }
            if (Compare(node.Priority, nodes[least].Priority) <= 0)
            {
                break;
            }
            nodes[index] = nodes[least];
            index = least;
        }
        nodes[index] = node;
    }

    [DoesNotReturn]
    private static void ThrowEmpty() => throw new InvalidOperationException("Queue empty.");

    public sealed class UnorderedItemsCollection : IReadOnlyCollection<(TElement Element, TPriority Priority)>, ICollection
    {
        private readonly PriorityQueue<TElement, TPriority> _queue;

        internal UnorderedItemsCollection(PriorityQueue<TElement, TPriority> queue)
        {
            _queue = queue;
        }

        public int Count => _queue._size;

        object ICollection.SyncRoot => this;

        bool ICollection.IsSynchronized => false;

        void ICollection.CopyTo(Array array, int index)
        {
            ArgumentNullException.ThrowIfNull(array);
            if (array.Rank != 1)
            {
                CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
            }
            if (array.GetLowerBound(0) != 0)
            {
                CollectionErrors.Argument(CollectionErrors.NonZeroLowerBound, nameof(array));
            }
            if (index < 0 || index > array.Length)
            {
                throw new ArgumentOutOfRangeException(nameof(index), index, CollectionErrors.IndexMustBeLessOrEqual);
            }
            if (array.Length - index < _queue._size)
            {
                CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
            }
            try
            {
                Array.Copy(_queue._nodes, 0, array, index, _queue._size);
            }
            catch (ArrayTypeMismatchException)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
            }
        }

        public Enumerator GetEnumerator() => new Enumerator(_queue);

        IEnumerator<(TElement Element, TPriority Priority)> IEnumerable<(TElement Element, TPriority Priority)>.GetEnumerator() =>
            _queue.Count == 0 ? EmptyEnumerator<(TElement Element, TPriority Priority)>.Instance : GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() =>
            ((IEnumerable<(TElement Element, TPriority Priority)>)this).GetEnumerator();

        public struct Enumerator : IEnumerator<(TElement Element, TPriority Priority)>
        {
            private readonly PriorityQueue<TElement, TPriority> _queue;
            private readonly int _version;
            private int _index;
            private (TElement Element, TPriority Priority) _current;

            internal Enumerator(PriorityQueue<TElement, TPriority> queue)
            {
                _queue = queue;
                _version = queue._version;
            }

            public readonly void Dispose()
            {
            }

            public bool MoveNext()
            {
                if (_version != _queue._version)
                {
                    CollectionErrors.ModifiedAfterInstantiation();
                }
                if ((uint)_index < (uint)_queue._size)
                {
                    _current = _queue._nodes[_index++];
                    return true;
                }
                _index = _queue._size + 1;
                _current = default;
                return false;
            }

            public readonly (TElement Element, TPriority Priority) Current => _current;

            readonly object IEnumerator.Current => _current;

            void IEnumerator.Reset()
            {
                if (_version != _queue._version)
                {
                    CollectionErrors.ModifiedAfterInstantiation();
                }
                _index = 0;
                _current = default;
            }
        }
    }
}
