// ImmutableSortedDictionary<TKey, TValue>: a persistent tree in the order of the keys.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

public sealed partial class ImmutableSortedDictionary<TKey, TValue> : IImmutableDictionary<TKey, TValue>, IDictionary<TKey, TValue>, IDictionary
    where TKey : notnull
{
    public static readonly ImmutableSortedDictionary<TKey, TValue> Empty =
        new ImmutableSortedDictionary<TKey, TValue>(null, Comparer<TKey>.Default, EqualityComparer<TValue>.Default);

    private readonly TreeNode<KeyValuePair<TKey, TValue>>? _root;
    private readonly IComparer<TKey> _keyComparer;
    private readonly IEqualityComparer<TValue> _valueComparer;

    private ImmutableSortedDictionary(TreeNode<KeyValuePair<TKey, TValue>>? root, IComparer<TKey> keyComparer, IEqualityComparer<TValue> valueComparer)
    {
        _root = root;
        _keyComparer = keyComparer;
        _valueComparer = valueComparer;
    }

    internal static ImmutableSortedDictionary<TKey, TValue> EmptyWith(IComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
    {
        keyComparer ??= Comparer<TKey>.Default;
        valueComparer ??= EqualityComparer<TValue>.Default;
        return keyComparer == Empty._keyComparer && valueComparer == Empty._valueComparer
            ? Empty
            : new ImmutableSortedDictionary<TKey, TValue>(null, keyComparer, valueComparer);
    }

    private ImmutableSortedDictionary<TKey, TValue> Wrap(TreeNode<KeyValuePair<TKey, TValue>>? root)
    {
        if (root == _root)
        {
            return this;
        }
        return root is null ? EmptyWith(_keyComparer, _valueComparer) : new ImmutableSortedDictionary<TKey, TValue>(root, _keyComparer, _valueComparer);
    }

    public int Count => TreeNode<KeyValuePair<TKey, TValue>>.CountOf(_root);

    public bool IsEmpty => _root is null;

    public IComparer<TKey> KeyComparer => _keyComparer;

    public IEqualityComparer<TValue> ValueComparer => _valueComparer;

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
    }

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

    public bool Contains(KeyValuePair<TKey, TValue> pair) => TryGetValue(pair.Key, out TValue? value) && _valueComparer.Equals(value, pair.Value);

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

    private enum Collision
    {
        /// Take the new value.
        Set,
        /// An equal value is no change, another one an exception.
        ThrowIfDifferent,
        /// Always an exception.
        Throw,
    }

    private static TreeNode<KeyValuePair<TKey, TValue>>? Put(TreeNode<KeyValuePair<TKey, TValue>>? root, TKey key, TValue value, Collision collision, IComparer<TKey> keyComparer, IEqualityComparer<TValue> valueComparer, object? owner)
    {
        ImmutableErrors.NotNull(key, nameof(key));
        int index = SortedTreeSearch.FindKey(root, key, keyComparer, out TreeNode<KeyValuePair<TKey, TValue>>? found);
        if (found is null)
        {
            return TreeNode<KeyValuePair<TKey, TValue>>.Insert(root, ~index, new KeyValuePair<TKey, TValue>(key, value), owner);
        }
        if (collision == Collision.Throw)
        {
            ImmutableErrors.DuplicateKey(key);
        }
        if (valueComparer.Equals(found.Value.Value, value))
        {
            return root;
        }
        if (collision == Collision.ThrowIfDifferent)
        {
            ImmutableErrors.DuplicateKey(key);
        }
        return TreeNode<KeyValuePair<TKey, TValue>>.SetAt(root!, index, new KeyValuePair<TKey, TValue>(key, value), owner);
    }

    private static TreeNode<KeyValuePair<TKey, TValue>>? Without(TreeNode<KeyValuePair<TKey, TValue>>? root, TKey key, IComparer<TKey> keyComparer, object? owner)
    {
        ImmutableErrors.NotNull(key, nameof(key));
        int index = SortedTreeSearch.FindKey(root, key, keyComparer, out _);
        return index < 0 ? root : TreeNode<KeyValuePair<TKey, TValue>>.RemoveAt(root!, index, owner);
    }

    public ImmutableSortedDictionary<TKey, TValue> Clear() => IsEmpty ? this : EmptyWith(_keyComparer, _valueComparer);

    public ImmutableSortedDictionary<TKey, TValue> Add(TKey key, TValue value) =>
        Wrap(Put(_root, key, value, Collision.ThrowIfDifferent, _keyComparer, _valueComparer, null));

    public ImmutableSortedDictionary<TKey, TValue> SetItem(TKey key, TValue value) =>
        Wrap(Put(_root, key, value, Collision.Set, _keyComparer, _valueComparer, null));

    public ImmutableSortedDictionary<TKey, TValue> AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        if (IsEmpty && Reuse(items) is { } same)
        {
            return same;
        }
        return PutAll(items, Collision.ThrowIfDifferent);
    }

    /// `pairs` itself when it is such a dictionary with the same comparers (or a builder of one).
    private ImmutableSortedDictionary<TKey, TValue>? Reuse(IEnumerable<KeyValuePair<TKey, TValue>> pairs)
    {
        ImmutableSortedDictionary<TKey, TValue>? other = pairs as ImmutableSortedDictionary<TKey, TValue> ?? (pairs as Builder)?.ToImmutable();
        return other is not null && other._keyComparer == _keyComparer && other._valueComparer == _valueComparer ? other : null;
    }

    public ImmutableSortedDictionary<TKey, TValue> SetItems(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return PutAll(items, Collision.Set);
    }

    private ImmutableSortedDictionary<TKey, TValue> PutAll(IEnumerable<KeyValuePair<TKey, TValue>> pairs, Collision collision)
    {
        object owner = new object();
        TreeNode<KeyValuePair<TKey, TValue>>? root = _root;
        foreach (KeyValuePair<TKey, TValue> pair in pairs)
        {
            root = Put(root, pair.Key, pair.Value, collision, _keyComparer, _valueComparer, owner);
        }
        return Wrap(root);
    }

    public ImmutableSortedDictionary<TKey, TValue> Remove(TKey key) => Wrap(Without(_root, key, _keyComparer, null));

    public ImmutableSortedDictionary<TKey, TValue> RemoveRange(IEnumerable<TKey> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        object owner = new object();
        TreeNode<KeyValuePair<TKey, TValue>>? root = _root;
        foreach (TKey key in keys)
        {
            root = Without(root, key, _keyComparer, owner);
        }
        return Wrap(root);
    }

    public ImmutableSortedDictionary<TKey, TValue> WithComparers(IComparer<TKey>? keyComparer, IEqualityComparer<TValue>? valueComparer)
    {
        keyComparer ??= Comparer<TKey>.Default;
        valueComparer ??= EqualityComparer<TValue>.Default;
        if (_keyComparer == keyComparer)
        {
            return _valueComparer == valueComparer ? this : new ImmutableSortedDictionary<TKey, TValue>(_root, keyComparer, valueComparer);
        }
        return EmptyWith(keyComparer, valueComparer).PutAll(this, Collision.ThrowIfDifferent);
    }

    public ImmutableSortedDictionary<TKey, TValue> WithComparers(IComparer<TKey>? keyComparer) => WithComparers(keyComparer, _valueComparer);

    public Builder ToBuilder() => new Builder(this);

    public Enumerator GetEnumerator() => new Enumerator(_root, null);

    public struct Enumerator : IEnumerator<KeyValuePair<TKey, TValue>>
    {
        private readonly TreeNode<KeyValuePair<TKey, TValue>>? _root;
        private readonly Builder? _builder;
        private readonly int _version;
        private TreeWalker<KeyValuePair<TKey, TValue>> _walker;

        internal Enumerator(TreeNode<KeyValuePair<TKey, TValue>>? root, Builder? builder)
        {
            _root = root;
            _builder = builder;
            _version = builder is null ? 0 : builder.Version;
            _walker = new TreeWalker<KeyValuePair<TKey, TValue>>(root);
        }

        public KeyValuePair<TKey, TValue> Current
        {
            get
            {
                TreeNode<KeyValuePair<TKey, TValue>> node = _walker.Current ?? throw new InvalidOperationException();
                return node.Value;
            }
        }

        object IEnumerator.Current => Current;

        private void CheckVersion()
        {
            if (_builder is not null && _builder.Version != _version)
            {
                ImmutableErrors.Modified();
            }
        }

        public bool MoveNext()
        {
            CheckVersion();
            return _walker.MoveNext();
        }

        public void Reset()
        {
            CheckVersion();
            _walker = new TreeWalker<KeyValuePair<TKey, TValue>>(_root);
        }

        public void Dispose()
        {
        }
    }
}
