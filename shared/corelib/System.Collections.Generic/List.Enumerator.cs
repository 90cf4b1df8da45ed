// List<T>: enumeration and the interfaces that are implemented explicitly.
namespace System.Collections.Generic;

public partial class List<T>
{
    bool ICollection<T>.IsReadOnly => false;

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    bool IList.IsReadOnly => false;

    bool IList.IsFixedSize => false;

    object? IList.this[int index]
    {
        get => this[index];
        set
        {
            CollectionErrors.RejectNull<T>(value, nameof(value));
            try
            {
                this[index] = (T)value!;
            }
            catch (InvalidCastException)
            {
                CollectionErrors.WrongType(value, typeof(T), nameof(value));
            }
        }
    }

    int IList.Add(object? item)
    {
        CollectionErrors.RejectNull<T>(item, nameof(item));
        try
        {
            Add((T)item!);
        }
        catch (InvalidCastException)
        {
            CollectionErrors.WrongType(item, typeof(T), "value");
        }
        return _size - 1;
    }

    bool IList.Contains(object? item) => CollectionErrors.IsCompatible<T>(item) && Contains((T)item!);

    int IList.IndexOf(object? item) => CollectionErrors.IsCompatible<T>(item) ? IndexOf((T)item!) : -1;

    void IList.Insert(int index, object? item)
    {
        CollectionErrors.RejectNull<T>(item, nameof(item));
        try
        {
            Insert(index, (T)item!);
        }
        catch (InvalidCastException)
        {
            CollectionErrors.WrongType(item, typeof(T), "value");
        }
    }

    void IList.Remove(object? item)
    {
        if (CollectionErrors.IsCompatible<T>(item))
        {
            Remove((T)item!);
        }
    }

    void ICollection.CopyTo(Array array, int arrayIndex)
    {
        if (array is not null && array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional);
        }
        try
        {
            Array.Copy(_items, 0, array!, arrayIndex, _size);
        }
        catch (ArrayTypeMismatchException)
        {
            CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
        }
    }

    public Enumerator GetEnumerator() => new Enumerator(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() =>
        _size == 0 ? EmptyEnumerator<T>.Instance : new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    public struct Enumerator : IEnumerator<T>, IEnumerator
    {
        private readonly List<T> _list;
        private readonly int _version;
        private int _index;
        private T? _current;

        internal Enumerator(List<T> list)
        {
            _list = list;
            _version = list._version;
        }

        public readonly void Dispose()
        {
        }

        public bool MoveNext()
        {
            List<T> list = _list;
            if (_version != list._version)
            {
                CollectionErrors.Modified();
            }
            int index = _index;
            if ((uint)index < (uint)list._size)
            {
                _current = list._items[index];
                _index = index + 1;
                return true;
            }
            _current = default;
            _index = -1;
            return false;
        }

        public readonly T Current => _current!;

        readonly object? IEnumerator.Current
        {
            get
            {
                if (_index <= 0)
                {
                    CollectionErrors.EnumerationState();
                }
                return _current;
            }
        }

        void IEnumerator.Reset()
        {
            if (_version != _list._version)
            {
                CollectionErrors.Modified();
            }
            _index = 0;
            _current = default;
        }
    }
}
