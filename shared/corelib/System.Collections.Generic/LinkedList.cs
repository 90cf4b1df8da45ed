// LinkedList<T>: a circular doubly linked list; `_head` is the first node, its `_previous` the last.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;

public class LinkedList<T> : ICollection<T>, ICollection, IReadOnlyCollection<T>
{
    internal LinkedListNode<T>? _head;
    internal int _count;
    internal int _version;

    public LinkedList()
    {
    }

    public LinkedList(IEnumerable<T> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        foreach (T item in collection)
        {
            AddLast(item);
        }
    }

    public int Count => _count;

    public LinkedListNode<T>? First => _head;

    public LinkedListNode<T>? Last => _head?._previous;

    bool ICollection<T>.IsReadOnly => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    void ICollection<T>.Add(T value) => AddLast(value);

    public LinkedListNode<T> AddAfter(LinkedListNode<T> node, T value)
    {
        CheckOwned(node);
        LinkedListNode<T> added = new LinkedListNode<T>(this, value);
        InsertBefore(node._next!, added);
        return added;
    }

    public void AddAfter(LinkedListNode<T> node, LinkedListNode<T> newNode)
    {
        CheckOwned(node);
        CheckFree(newNode, nameof(newNode));
        InsertBefore(node._next!, newNode);
        newNode._list = this;
    }

    public LinkedListNode<T> AddBefore(LinkedListNode<T> node, T value)
    {
        CheckOwned(node);
        LinkedListNode<T> added = new LinkedListNode<T>(this, value);
        InsertBefore(node, added);
        if (node == _head)
        {
            _head = added;
        }
        return added;
    }

    public void AddBefore(LinkedListNode<T> node, LinkedListNode<T> newNode)
    {
        CheckOwned(node);
        CheckFree(newNode, nameof(newNode));
        InsertBefore(node, newNode);
        newNode._list = this;
        if (node == _head)
        {
            _head = newNode;
        }
    }

    public LinkedListNode<T> AddFirst(T value)
    {
        LinkedListNode<T> added = new LinkedListNode<T>(this, value);
        InsertFirst(added);
        return added;
    }

    public void AddFirst(LinkedListNode<T> node)
    {
        CheckFree(node, nameof(node));
        InsertFirst(node);
        node._list = this;
    }

    public LinkedListNode<T> AddLast(T value)
    {
        LinkedListNode<T> added = new LinkedListNode<T>(this, value);
        InsertLast(added);
        return added;
    }

    public void AddLast(LinkedListNode<T> node)
    {
        CheckFree(node, nameof(node));
        InsertLast(node);
        node._list = this;
    }

    public void Clear()
    {
        LinkedListNode<T>? current = _head;
        while (current is not null)
        {
            LinkedListNode<T> node = current;
            current = current.Next;
            node.Detach();
        }
        _head = null;
        _count = 0;
        _version++;
    }

    public bool Contains(T value) => Find(value) is not null;

    public void CopyTo(T[] array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (index > array.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, "Must be less than or equal to the size of the collection.");
        }
        if (array.Length - index < _count)
        {
            CollectionErrors.Argument("Insufficient space in the target location to copy the information.");
        }
        for (LinkedListNode<T>? node = _head; node is not null; node = node.Next)
        {
            array[index++] = node._item;
        }
    }

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
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (array.Length - index < _count)
        {
            CollectionErrors.Argument("Insufficient space in the target location to copy the information.");
        }
        if (array is T[] typed)
        {
            CopyTo(typed, index);
            return;
        }
        if (array is not object[] objects)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
            return;
        }
        try
        {
            for (LinkedListNode<T>? node = _head; node is not null; node = node.Next)
            {
                objects[index++] = node._item!;
            }
        }
        catch (ArrayTypeMismatchException)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
        }
    }

    public LinkedListNode<T>? Find(T value)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (LinkedListNode<T>? node = _head; node is not null; node = node.Next)
        {
            if (comparer.Equals(node._item, value))
            {
                return node;
            }
        }
        return null;
    }

    public LinkedListNode<T>? FindLast(T value)
    {
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (LinkedListNode<T>? node = Last; node is not null; node = node.Previous)
        {
            if (comparer.Equals(node._item, value))
            {
                return node;
            }
        }
        return null;
    }

    public bool Remove(T value)
    {
        LinkedListNode<T>? node = Find(value);
        if (node is null)
        {
            return false;
        }
        Unlink(node);
        return true;
    }

    public void Remove(LinkedListNode<T> node)
    {
        CheckOwned(node);
        Unlink(node);
    }

    public void RemoveFirst()
    {
        if (_head is null)
        {
            throw new InvalidOperationException("The LinkedList is empty.");
        }
        Unlink(_head);
    }

    public void RemoveLast()
    {
        if (_head is null)
        {
            throw new InvalidOperationException("The LinkedList is empty.");
        }
        Unlink(_head._previous!);
    }

    private void InsertFirst(LinkedListNode<T> node)
    {
        InsertLast(node);
        _head = node;
    }

    private void InsertLast(LinkedListNode<T> node)
    {
        if (_head is not null)
        {
            InsertBefore(_head, node);
            return;
        }
        node._next = node;
        node._previous = node;
        _head = node;
        _version++;
        _count++;
    }

    /// Links `added` in front of `node`; the head is the caller's matter.
    private void InsertBefore(LinkedListNode<T> node, LinkedListNode<T> added)
    {
        added._next = node;
        added._previous = node._previous;
        node._previous!._next = added;
        node._previous = added;
        _version++;
        _count++;
    }

    private void Unlink(LinkedListNode<T> node)
    {
        if (node._next == node)
        {
            _head = null;
        }
        else
        {
            node._next!._previous = node._previous;
            node._previous!._next = node._next;
            if (_head == node)
            {
                _head = node._next;
            }
        }
        node.Detach();
        _count--;
        _version++;
    }

    private void CheckOwned(LinkedListNode<T> node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (node._list != this)
        {
            throw new InvalidOperationException("The LinkedList node does not belong to current LinkedList.");
        }
    }

    private static void CheckFree(LinkedListNode<T> node, string name)
    {
        ArgumentNullException.ThrowIfNull(node, name);
        if (node._list is not null)
        {
            throw new InvalidOperationException("The LinkedList node already belongs to a LinkedList.");
        }
    }

    public Enumerator GetEnumerator() => new Enumerator(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Count == 0 ? EmptyEnumerator<T>.Instance : GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    public struct Enumerator : IEnumerator<T>, IEnumerator
    {
        private readonly LinkedList<T> _list;
        private readonly int _version;
        private LinkedListNode<T>? _node;
        private T? _current;
        private int _index;

        internal Enumerator(LinkedList<T> list)
        {
            _list = list;
            _version = list._version;
            _node = list._head;
        }

        public readonly T Current => _current!;

        readonly object? IEnumerator.Current
        {
            get
            {
                if (_index == 0 || _index == _list._count + 1)
                {
                    CollectionErrors.EnumerationState();
                }
                return _current;
            }
        }

        public bool MoveNext()
        {
            if (_version != _list._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            if (_node is null)
            {
                _index = _list._count + 1;
                return false;
            }
            _index++;
            _current = _node._item;
            _node = _node._next;
            if (_node == _list._head)
            {
                _node = null;
            }
            return true;
        }

        void IEnumerator.Reset()
        {
            if (_version != _list._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _current = default;
            _node = _list._head;
            _index = 0;
        }

        public readonly void Dispose()
        {
        }
    }
}

public sealed class LinkedListNode<T>
{
    internal LinkedList<T>? _list;
    internal LinkedListNode<T>? _next;
    internal LinkedListNode<T>? _previous;
    internal T _item;

    public LinkedListNode(T value)
    {
        _item = value;
    }

    internal LinkedListNode(LinkedList<T> list, T value)
    {
        _list = list;
        _item = value;
    }

    public LinkedList<T>? List => _list;

    public LinkedListNode<T>? Next => _next is null || _next == _list!._head ? null : _next;

    public LinkedListNode<T>? Previous => _previous is null || this == _list!._head ? null : _previous;

    public T Value
    {
        get => _item;
        set => _item = value;
    }

    public ref T ValueRef => ref _item;

    internal void Detach()
    {
        _list = null;
        _next = null;
        _previous = null;
    }
}
