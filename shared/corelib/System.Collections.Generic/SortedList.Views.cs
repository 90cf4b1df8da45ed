// SortedList<TKey, TValue>: the live views of its keys and values, in key order.
namespace System.Collections.Generic;

public partial class SortedList<TKey, TValue>
{
    private sealed class KeyList : IList<TKey>, ICollection
    {
        private const string NestedWrite = "This operation is not supported on SortedList nested types because they require modifying the original SortedList.";

        private readonly SortedList<TKey, TValue> _list;

        internal KeyList(SortedList<TKey, TValue> list)
        {
            _list = list;
        }

        public int Count => _list._size;

        public bool IsReadOnly => true;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => ((ICollection)_list).SyncRoot;

        public TKey this[int index]
        {
            get => _list.GetKeyAtIndex(index);
            set => CollectionErrors.NotSupported(CollectionErrors.KeyCollectionSet);
        }

        public void Add(TKey item) => CollectionErrors.NotSupported(NestedWrite);

        public void Clear() => CollectionErrors.NotSupported(NestedWrite);

        public void Insert(int index, TKey item) => CollectionErrors.NotSupported(NestedWrite);

        public bool Remove(TKey item)
        {
            CollectionErrors.NotSupported(NestedWrite);
            return false;
        }

        public void RemoveAt(int index) => CollectionErrors.NotSupported(NestedWrite);

        public bool Contains(TKey item) => _list.ContainsKey(item);

        public int IndexOf(TKey item) => _list.IndexOfKey(item);

        public void CopyTo(TKey[] array, int arrayIndex) => Array.Copy(_list._keys, 0, array, arrayIndex, _list._size);

        void ICollection.CopyTo(Array array, int arrayIndex)
        {
            if (array is not null && array.Rank != 1)
            {
                CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
            }
            try
            {
                Array.Copy(_list._keys, 0, array!, arrayIndex, _list._size);
            }
            catch (ArrayTypeMismatchException)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
            }
        }

        public IEnumerator<TKey> GetEnumerator() => Count == 0 ? EmptyEnumerator<TKey>.Instance : new KeyEnumerator(_list);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class KeyEnumerator : IEnumerator<TKey>
    {
        private readonly SortedList<TKey, TValue> _list;
        private readonly int _version;
        private int _index;
        private TKey? _current;

        internal KeyEnumerator(SortedList<TKey, TValue> list)
        {
            _list = list;
            _version = list._version;
        }

        public void Dispose()
        {
            _index = 0;
            _current = default;
        }

        public bool MoveNext()
        {
            if (_version != _list._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            if ((uint)_index < (uint)_list._size)
            {
                _current = _list._keys[_index];
                _index++;
                return true;
            }
            _index = _list._size + 1;
            _current = default;
            return false;
        }

        public TKey Current => _current!;

        object? IEnumerator.Current
        {
            get
            {
                if (_index == 0 || _index == _list._size + 1)
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
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _index = 0;
            _current = default;
        }
    }

    private sealed class ValueList : IList<TValue>, ICollection
    {
        private const string NestedWrite = "This operation is not supported on SortedList nested types because they require modifying the original SortedList.";

        private readonly SortedList<TKey, TValue> _list;

        internal ValueList(SortedList<TKey, TValue> list)
        {
            _list = list;
        }

        public int Count => _list._size;

        public bool IsReadOnly => true;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => ((ICollection)_list).SyncRoot;

        public TValue this[int index]
        {
            get => _list.GetValueAtIndex(index);
            set => CollectionErrors.NotSupported(NestedWrite);
        }

        public void Add(TValue item) => CollectionErrors.NotSupported(NestedWrite);

        public void Clear() => CollectionErrors.NotSupported(NestedWrite);

        public void Insert(int index, TValue item) => CollectionErrors.NotSupported(NestedWrite);

        public bool Remove(TValue item)
        {
            CollectionErrors.NotSupported(NestedWrite);
            return false;
        }

        public void RemoveAt(int index) => CollectionErrors.NotSupported(NestedWrite);

        public bool Contains(TValue item) => _list.ContainsValue(item);

        public int IndexOf(TValue item) => _list.IndexOfValue(item);

        public void CopyTo(TValue[] array, int arrayIndex) => Array.Copy(_list._values, 0, array, arrayIndex, _list._size);

        void ICollection.CopyTo(Array array, int arrayIndex)
        {
            if (array is not null && array.Rank != 1)
            {
                CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
            }
            try
            {
                Array.Copy(_list._values, 0, array!, arrayIndex, _list._size);
            }
            catch (ArrayTypeMismatchException)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
            }
        }

        public IEnumerator<TValue> GetEnumerator() => Count == 0 ? EmptyEnumerator<TValue>.Instance : new ValueEnumerator(_list);

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class ValueEnumerator : IEnumerator<TValue>
    {
        private readonly SortedList<TKey, TValue> _list;
        private readonly int _version;
        private int _index;
        private TValue? _current;

        internal ValueEnumerator(SortedList<TKey, TValue> list)
        {
            _list = list;
            _version = list._version;
        }

        public void Dispose()
        {
            _index = 0;
            _current = default;
        }

        public bool MoveNext()
        {
            if (_version != _list._version)
            {
                CollectionErrors.ModifiedAfterInstantiation();
            }
            if ((uint)_index < (uint)_list._size)
            {
                _current = _list._values[_index];
                _index++;
                return true;
            }
            _index = _list._size + 1;
            _current = default;
            return false;
        }

        public TValue Current => _current!;

        object? IEnumerator.Current
        {
            get
            {
                if (_index == 0 || _index == _list._size + 1)
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
                CollectionErrors.ModifiedAfterInstantiation();
            }
            _index = 0;
            _current = default;
        }
    }
}
