// SortedDictionary<TKey, TValue>: the live views of its keys and values, in key order.
namespace System.Collections.Generic;

public partial class SortedDictionary<TKey, TValue>
{
    public sealed class KeyCollection : ICollection<TKey>, ICollection, IReadOnlyCollection<TKey>
    {
        private readonly SortedDictionary<TKey, TValue> _dictionary;

        public KeyCollection(SortedDictionary<TKey, TValue> dictionary)
        {
            ArgumentNullException.ThrowIfNull(dictionary);
            _dictionary = dictionary;
        }

        public int Count => _dictionary.Count;

        bool ICollection<TKey>.IsReadOnly => true;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => ((ICollection)_dictionary).SyncRoot;

        public void CopyTo(TKey[] array, int index)
        {
            ArgumentNullException.ThrowIfNull(array);
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            if (array.Length - index < Count)
            {
                CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
            }
            foreach (TKey item in this)
            {
                array[index++] = item;
            }
        }

        void ICollection.CopyTo(Array array, int index)
        {
            _dictionary.CheckCopy(array, index);
            if (array is TKey[] typed)
            {
                CopyTo(typed, index);
                return;
            }
            try
            {
                object[] objects = (object[])array;
                foreach (TKey item in this)
                {
                    objects[index++] = item!;
                }
            }
            catch (ArrayTypeMismatchException)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
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

        IEnumerator<TKey> IEnumerable<TKey>.GetEnumerator() => Count == 0 ? EmptyEnumerator<TKey>.Instance : GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TKey>)this).GetEnumerator();

        public struct Enumerator : IEnumerator<TKey>, IEnumerator
        {
            private SortedDictionary<TKey, TValue>.Enumerator _pairs;

            internal Enumerator(SortedDictionary<TKey, TValue> dictionary)
            {
                _pairs = dictionary.GetEnumerator();
            }

            public readonly void Dispose()
            {
            }

            public bool MoveNext() => _pairs.MoveNext();

            public readonly TKey Current => _pairs.Current.Key;

            readonly object? IEnumerator.Current
            {
                get
                {
                    if (!_pairs.HasCurrent)
                    {
                        CollectionErrors.EnumerationState();
                    }
                    return Current;
                }
            }

            void IEnumerator.Reset() => _pairs.Reset();
        }
    }

    public sealed class ValueCollection : ICollection<TValue>, ICollection, IReadOnlyCollection<TValue>
    {
        private readonly SortedDictionary<TKey, TValue> _dictionary;

        public ValueCollection(SortedDictionary<TKey, TValue> dictionary)
        {
            ArgumentNullException.ThrowIfNull(dictionary);
            _dictionary = dictionary;
        }

        public int Count => _dictionary.Count;

        bool ICollection<TValue>.IsReadOnly => true;

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => ((ICollection)_dictionary).SyncRoot;

        public void CopyTo(TValue[] array, int index)
        {
            ArgumentNullException.ThrowIfNull(array);
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            if (array.Length - index < Count)
            {
                CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
            }
            foreach (TValue item in this)
            {
                array[index++] = item;
            }
        }

        void ICollection.CopyTo(Array array, int index)
        {
            _dictionary.CheckCopy(array, index);
            if (array is TValue[] typed)
            {
                CopyTo(typed, index);
                return;
            }
            try
            {
                object[] objects = (object[])array;
                foreach (TValue item in this)
                {
                    objects[index++] = item!;
                }
            }
            catch (ArrayTypeMismatchException)
            {
                CollectionErrors.Argument(CollectionErrors.IncompatibleArray, nameof(array));
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

        IEnumerator<TValue> IEnumerable<TValue>.GetEnumerator() => Count == 0 ? EmptyEnumerator<TValue>.Instance : GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<TValue>)this).GetEnumerator();

        public struct Enumerator : IEnumerator<TValue>, IEnumerator
        {
            private SortedDictionary<TKey, TValue>.Enumerator _pairs;

            internal Enumerator(SortedDictionary<TKey, TValue> dictionary)
            {
                _pairs = dictionary.GetEnumerator();
            }

            public readonly void Dispose()
            {
            }

            public bool MoveNext() => _pairs.MoveNext();

            public readonly TValue Current => _pairs.Current.Value;

            readonly object? IEnumerator.Current
            {
                get
                {
                    if (!_pairs.HasCurrent)
                    {
                        CollectionErrors.EnumerationState();
                    }
                    return Current;
                }
            }

            void IEnumerator.Reset() => _pairs.Reset();
        }
    }
}
