// Dictionary<TKey, TValue>: the live views of its keys and values.
namespace System.Collections.Generic;

public partial class Dictionary<TKey, TValue>
{
    public sealed class KeyCollection : ICollection<TKey>, ICollection, IReadOnlyCollection<TKey>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        public KeyCollection(Dictionary<TKey, TValue> dictionary)
        {
            if (dictionary is null)
            {
                CollectionErrors.NullArgument(nameof(dictionary));
            }
            _dictionary = dictionary;
        }

        public int Count => _dictionary.Count;

        bool ICollection<TKey>.IsReadOnly => true;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => ((ICollection)_dictionary).SyncRoot;

        public void CopyTo(TKey[] array, int index)
        {
            CheckDestination(array, index, _dictionary.Count);
            Entry[]? entries = _dictionary._entries;
            for (int i = 0; i < _dictionary._count; i++)
            {
                if (entries![i].Next >= -1)
                {
                    array[index++] = entries[i].Key;
                }
            }
        }

        void ICollection.CopyTo(Array array, int index)
        {
            CollectionErrors.CheckCopyTo(array, index, _dictionary.Count);
            if (array is TKey[] typed)
            {
                CopyTo(typed, index);
                return;
            }
            if (array is not object[] objects)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
                return;
            }
            try
            {
                foreach (TKey item in this)
                {
                    objects[index++] = item!;
                }
            }
            catch (ArrayTypeMismatchException)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
            }
        }

        public bool Contains(TKey item) => _dictionary.ContainsKey(item);

        void ICollection<TKey>.Add(TKey item) => CollectionErrors.NotSupported(CollectionErrors.KeyCollectionSet);

        void ICollection<TKey>.Clear() => CollectionErrors.NotSupported(CollectionErrors.KeyCollectionSet);

        bool ICollection<TKey>.Remove(TKey item)
        {
            CollectionErrors.NotSupported(CollectionErrors.KeyCollectionSet);
            return false;
        }

        public Enumerator GetEnumerator() => new Enumerator(_dictionary);

        IEnumerator<TKey> IEnumerable<TKey>.GetEnumerator() =>
            Count == 0 ? EmptyEnumerator<TKey>.Instance : GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TKey>)this).GetEnumerator();

        public struct Enumerator : IEnumerator<TKey>, IEnumerator
        {
            private readonly Dictionary<TKey, TValue> _dictionary;
            private readonly int _version;
            private int _index;
            private TKey? _current;

            internal Enumerator(Dictionary<TKey, TValue> dictionary)
            {
                _dictionary = dictionary;
                _version = dictionary._version;
            }

            public readonly void Dispose()
            {
            }

            public bool MoveNext()
            {
                Dictionary<TKey, TValue> dictionary = _dictionary;
                if (_version != dictionary._version)
                {
                    CollectionErrors.Modified();
                }
                while ((uint)_index < (uint)dictionary._count)
                {
                    ref Entry entry = ref dictionary._entries![_index++];
                    if (entry.Next >= -1)
                    {
                        _current = entry.Key;
                        return true;
                    }
                }
                _index = dictionary._count + 1;
                _current = default;
                return false;
            }

            public readonly TKey Current => _current!;

            readonly object? IEnumerator.Current
            {
                get
                {
                    if (_index == 0 || _index == _dictionary._count + 1)
                    {
                        CollectionErrors.EnumerationState();
                    }
                    return _current;
                }
            }

            void IEnumerator.Reset()
            {
                if (_version != _dictionary._version)
                {
                    CollectionErrors.Modified();
                }
                _index = 0;
                _current = default;
            }
        }
    }

    public sealed class ValueCollection : ICollection<TValue>, ICollection, IReadOnlyCollection<TValue>
    {
        private readonly Dictionary<TKey, TValue> _dictionary;

        public ValueCollection(Dictionary<TKey, TValue> dictionary)
        {
            if (dictionary is null)
            {
                CollectionErrors.NullArgument(nameof(dictionary));
            }
            _dictionary = dictionary;
        }

        public int Count => _dictionary.Count;

        bool ICollection<TValue>.IsReadOnly => true;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => ((ICollection)_dictionary).SyncRoot;

        public void CopyTo(TValue[] array, int index)
        {
            CheckDestination(array, index, _dictionary.Count);
            Entry[]? entries = _dictionary._entries;
            for (int i = 0; i < _dictionary._count; i++)
            {
                if (entries![i].Next >= -1)
                {
                    array[index++] = entries[i].Value;
                }
            }
        }

        void ICollection.CopyTo(Array array, int index)
        {
            CollectionErrors.CheckCopyTo(array, index, _dictionary.Count);
            if (array is TValue[] typed)
            {
                CopyTo(typed, index);
                return;
            }
            if (array is not object[] objects)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
                return;
            }
            try
            {
                foreach (TValue item in this)
                {
                    objects[index++] = item!;
                }
            }
            catch (ArrayTypeMismatchException)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray);
            }
        }

        bool ICollection<TValue>.Contains(TValue item) => _dictionary.ContainsValue(item);

        void ICollection<TValue>.Add(TValue item) => CollectionErrors.NotSupported(CollectionErrors.ValueCollectionSet);

        void ICollection<TValue>.Clear() => CollectionErrors.NotSupported(CollectionErrors.ValueCollectionSet);

        bool ICollection<TValue>.Remove(TValue item)
        {
            CollectionErrors.NotSupported(CollectionErrors.ValueCollectionSet);
            return false;
        }

        public Enumerator GetEnumerator() => new Enumerator(_dictionary);

        IEnumerator<TValue> IEnumerable<TValue>.GetEnumerator() =>
            Count == 0 ? EmptyEnumerator<TValue>.Instance : GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TValue>)this).GetEnumerator();

        public struct Enumerator : IEnumerator<TValue>, IEnumerator
        {
            private readonly Dictionary<TKey, TValue> _dictionary;
            private readonly int _version;
            private int _index;
            private TValue? _current;

            internal Enumerator(Dictionary<TKey, TValue> dictionary)
            {
                _dictionary = dictionary;
                _version = dictionary._version;
            }

            public readonly void Dispose()
            {
            }

            public bool MoveNext()
            {
                Dictionary<TKey, TValue> dictionary = _dictionary;
                if (_version != dictionary._version)
                {
                    CollectionErrors.Modified();
                }
                while ((uint)_index < (uint)dictionary._count)
                {
                    ref Entry entry = ref dictionary._entries![_index++];
                    if (entry.Next >= -1)
                    {
                        _current = entry.Value;
                        return true;
                    }
                }
                _index = dictionary._count + 1;
                _current = default;
                return false;
            }

            public readonly TValue Current => _current!;

            readonly object? IEnumerator.Current
            {
                get
                {
                    if (_index == 0 || _index == _dictionary._count + 1)
                    {
                        CollectionErrors.EnumerationState();
                    }
                    return _current;
                }
            }

            void IEnumerator.Reset()
            {
                if (_version != _dictionary._version)
                {
                    CollectionErrors.Modified();
                }
                _index = 0;
                _current = default;
            }
        }
    }
}
