// ImmutableSortedDictionary<TKey, TValue>.Builder: edits a tree in place where it is the builder's own.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

public sealed partial class ImmutableSortedDictionary<TKey, TValue>
{
    public sealed class Builder : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, IDictionary
    {
        private ImmutableSortedDictionary<TKey, TValue>? _immutable;
        private TreeNode<KeyValuePair<TKey, TValue>>? _root;
        private IComparer<TKey> _keyComparer;
        private IEqualityComparer<TValue> _valueComparer;
        /// Nodes made since the last ToImmutable carry it.
        private object _owner = new object();

        internal Builder(ImmutableSortedDictionary<TKey, TValue> map)
        {
            _immutable = map;
            _root = map._root;
            _keyComparer = map._keyComparer;
            _valueComparer = map._valueComparer;
        }

        internal int Version { get; private set; }

        private void SetRoot(TreeNode<KeyValuePair<TKey, TValue>>? root)
        {
            _root = root;
            _immutable = null;
            Version++;
        }

        private void Put(TKey key, TValue value, Collision collision) =>
            SetRoot(ImmutableSortedDictionary<TKey, TValue>.Put(_root, key, value, collision, _keyComparer, _valueComparer, _owner));

        public IComparer<TKey> KeyComparer
        {
            get => _keyComparer;
            set
            {
                ArgumentNullException.ThrowIfNull(value);
                if (value != _keyComparer)
                {
                    ImmutableSortedDictionary<TKey, TValue> changed = EmptyWith(value, _valueComparer).PutAll(this, Collision.ThrowIfDifferent);
                    _keyComparer = value;
                    SetRoot(changed._root);
                }
            }
        }

        public IEqualityComparer<TValue> ValueComparer
        {
            get => _valueComparer;
            set
            {
                ArgumentNullException.ThrowIfNull(value);
                _valueComparer = value;
                _immutable = null;
            }
        }

        public int Count => TreeNode<KeyValuePair<TKey, TValue>>.CountOf(_root);

        bool ICollection<KeyValuePair<TKey, TValue>>.IsReadOnly => false;

        public IEnumerable<TKey> Keys
        {
            get
            {
                foreach (KeyValuePair<TKey, TValue> pair in this)
                {
                    yield return pair.Key;
                }
            }
        }

        public IEnumerable<TValue> Values
        {
            get
            {
                foreach (KeyValuePair<TKey, TValue> pair in this)
                {
                    yield return pair.Value;
                }
            }
        }

        ICollection<TKey> IDictionary<TKey, TValue>.Keys => System.Linq.Enumerable.ToArray(Keys);

        ICollection<TValue> IDictionary<TKey, TValue>.Values => System.Linq.Enumerable.ToArray(Values);

        public TValue this[TKey key]
        {
            get
            {
                if (!TryGetValue(key, out TValue? value))
                {
                    ImmutableErrors.KeyNotFound(key);
                }
                return value;
            }
            set => Put(key, value, Collision.Set);
        }

        public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
        {
            ArgumentNullException.ThrowIfNull(items);
            // All or nothing: the present nodes stay as they are until the end.
            object owner = new object();
            TreeNode<KeyValuePair<TKey, TValue>>? root = _root;
            foreach (KeyValuePair<TKey, TValue> pair in items)
            {
                root = ImmutableSortedDictionary<TKey, TValue>.Put(root, pair.Key, pair.Value, Collision.ThrowIfDifferent, _keyComparer, _valueComparer, owner);
            }
            SetRoot(root);
        }

        public void RemoveRange(IEnumerable<TKey> keys)
        {
            ArgumentNullException.ThrowIfNull(keys);
            foreach (TKey key in keys)
            {
                Remove(key);
            }
        }

        public TValue? GetValueOrDefault(TKey key) => GetValueOrDefault(key, default!);

        public TValue GetValueOrDefault(TKey key, TValue defaultValue) => TryGetValue(key, out TValue? value) ? value : defaultValue;

        public ImmutableSortedDictionary<TKey, TValue> ToImmutable()
        {
            if (_immutable is null)
            {
                _immutable = _root is null
                    ? EmptyWith(_keyComparer, _valueComparer)
                    : new ImmutableSortedDictionary<TKey, TValue>(_root, _keyComparer, _valueComparer);
                _owner = new object();
            }
            return _immutable;
        }

        public void Add(TKey key, TValue value) => Put(key, value, Collision.ThrowIfDifferent);

        public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

        public ref readonly TValue ValueRef(TKey key)
        {
            ImmutableErrors.NotNull(key, nameof(key));
            SortedTreeSearch.FindKey(_root, key, _keyComparer, out TreeNode<KeyValuePair<TKey, TValue>>? found);
            if (found is null)
            {
                ImmutableErrors.KeyNotFound(key);
            }
            return ref found.Value.ValueReference;
        }

        public bool ContainsKey(TKey key) => TryGetValue(key, out _);

        public bool Contains(KeyValuePair<TKey, TValue> item) =>
            TryGetValue(item.Key, out TValue? value) && _valueComparer.Equals(value, item.Value);

        public bool ContainsValue(TValue value)
        {
            foreach (KeyValuePair<TKey, TValue> pair in this)
            {
                if (_valueComparer.Equals(value, pair.Value))
                {
                    return true;
                }
            }
            return false;
        }

        public bool Remove(TKey key)
        {
            int count = Count;
            TreeNode<KeyValuePair<TKey, TValue>>? root = Without(_root, key, _keyComparer, _owner);
            if (TreeNode<KeyValuePair<TKey, TValue>>.CountOf(root) == count)
            {
                return false;
            }
            SetRoot(root);
            return true;
        }

        public bool Remove(KeyValuePair<TKey, TValue> item) => Contains(item) && Remove(item.Key);

        public void Clear()
        {
            if (_root is not null)
            {
                SetRoot(null);
            }
        }

        public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
        {
            ImmutableErrors.NotNull(key, nameof(key));
            SortedTreeSearch.FindKey(_root, key, _keyComparer, out TreeNode<KeyValuePair<TKey, TValue>>? found);
            value = found is null ? default : found.Value.Value;
            return found is not null;
        }

        public bool TryGetKey(TKey equalKey, out TKey actualKey)
        {
            ImmutableErrors.NotNull(equalKey, nameof(equalKey));
            SortedTreeSearch.FindKey(_root, equalKey, _keyComparer, out TreeNode<KeyValuePair<TKey, TValue>>? found);
            actualKey = found is null ? equalKey : found.Value.Key;
            return found is not null;
        }

        public Enumerator GetEnumerator() => new Enumerator(_root, this);

        IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() => GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        void ICollection<KeyValuePair<TKey, TValue>>.CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
        {
            ArgumentNullException.ThrowIfNull(array);
            foreach (KeyValuePair<TKey, TValue> pair in this)
            {
                array[arrayIndex++] = pair;
            }
        }

        IEnumerable<TKey> IReadOnlyDictionary<TKey, TValue>.Keys => Keys;

        IEnumerable<TValue> IReadOnlyDictionary<TKey, TValue>.Values => Values;

        bool IDictionary.IsFixedSize => false;

        bool IDictionary.IsReadOnly => false;

        ICollection IDictionary.Keys => System.Linq.Enumerable.ToArray(Keys);

        ICollection IDictionary.Values => System.Linq.Enumerable.ToArray(Values);

        object? IDictionary.this[object key]
        {
            get => this[(TKey)key];
            set => this[(TKey)key] = (TValue)value!;
        }

        void IDictionary.Add(object key, object? value) => Add((TKey)key, (TValue)value!);

        bool IDictionary.Contains(object key) => ContainsKey((TKey)key);

        IDictionaryEnumerator IDictionary.GetEnumerator() => new PairEnumerator<TKey, TValue>(GetEnumerator());

        void IDictionary.Remove(object key) => Remove((TKey)key);

        object ICollection.SyncRoot => this;

        bool ICollection.IsSynchronized => false;

        void ICollection.CopyTo(Array array, int arrayIndex)
        {
            ArgumentNullException.ThrowIfNull(array);
            foreach (KeyValuePair<TKey, TValue> pair in this)
            {
                array.SetValue(new DictionaryEntry(pair.Key, pair.Value), arrayIndex++);
            }
        }
    }
}
