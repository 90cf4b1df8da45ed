// NameObjectCollectionBase (names to objects, in the order of adding) and NameValueCollection (names to lists of strings).
namespace System.Collections.Specialized;

using System.Collections.Generic;
using System.Runtime.Serialization;

public abstract class NameObjectCollectionBase : ICollection, ISerializable, IDeserializationCallback
{
    private sealed class Entry(string? key, object? value)
    {
        internal readonly string? Key = key;
        internal object? Value = value;
    }

    private const string ReadOnlyText = "Collection is read-only.";

    private readonly List<Entry> _entries = new List<Entry>();
    private readonly IEqualityComparer _comparer;
    private Hashtable _byKey;
    private Entry? _ofNull;
    private KeysCollection? _keys;
    private int _version;

    protected NameObjectCollectionBase()
        : this(StringComparer.InvariantCultureIgnoreCase)
    {
    }

    protected NameObjectCollectionBase(IEqualityComparer? equalityComparer)
    {
        _comparer = equalityComparer ?? StringComparer.InvariantCultureIgnoreCase;
        _byKey = new Hashtable(_comparer);
    }

    protected NameObjectCollectionBase(int capacity)
        : this(capacity, null)
    {
    }

    protected NameObjectCollectionBase(int capacity, IEqualityComparer? equalityComparer)
        : this(equalityComparer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
    }

    protected NameObjectCollectionBase(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    internal IEqualityComparer Comparer => _comparer;

    protected bool IsReadOnly { get; set; }

    private void Change()
    {
        if (IsReadOnly)
        {
            throw new NotSupportedException(ReadOnlyText);
        }
        _version++;
    }

    private Entry? Find(string? name) => name is null ? _ofNull : (Entry?)_byKey[name];

    protected bool BaseHasKeys() => _byKey.Count > 0;

    protected void BaseAdd(string? name, object? value)
    {
        Change();
        Entry entry = new Entry(name, value);
        if (name is null)
        {
            _ofNull ??= entry;
        }
        else if (!_byKey.ContainsKey(name))
        {
            _byKey.Add(name, entry);
        }
        _entries.Add(entry);
    }

    protected void BaseRemove(string? name)
    {
        Change();
        if (name is null)
        {
            _ofNull = null;
            _entries.RemoveAll(static entry => entry.Key is null);
        }
        else
        {
            _byKey.Remove(name);
            _entries.RemoveAll(entry => entry.Key is not null && _comparer.Equals(entry.Key, name));
        }
    }

    protected void BaseRemoveAt(int index)
    {
        string? key = BaseGetKey(index);
        Change();
        if (key is null)
        {
            _ofNull = null;
        }
        else
        {
            _byKey.Remove(key);
        }
        _entries.RemoveAt(index);
    }

    protected void BaseClear()
    {
        Change();
        _entries.Clear();
        _byKey = new Hashtable(_comparer);
        _ofNull = null;
    }

    protected object? BaseGet(string? name) => Find(name)?.Value;

    protected object? BaseGet(int index) => _entries[index].Value;

    protected string? BaseGetKey(int index) => _entries[index].Key;

    protected void BaseSet(string? name, object? value)
    {
        if (Find(name) is { } entry && !IsReadOnly)
        {
            entry.Value = value;
            _version++;
        }
        else
        {
            BaseAdd(name, value);
        }
    }

    protected void BaseSet(int index, object? value)
    {
        Change();
        _entries[index].Value = value;
    }

    protected string?[] BaseGetAllKeys() => _entries.ConvertAll(static entry => entry.Key).ToArray();

    protected object?[] BaseGetAllValues() => _entries.ConvertAll(static entry => entry.Value).ToArray();

    protected object?[] BaseGetAllValues(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        object?[] values = (object?[])Array.CreateInstance(type, _entries.Count);
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = _entries[i].Value;
        }
        return values;
    }

    public virtual int Count => _entries.Count;

    public virtual KeysCollection Keys => _keys ??= new KeysCollection(this);

    bool ICollection.IsSynchronized => false;

    object ICollection.SyncRoot => this;

    void ICollection.CopyTo(Array array, int index)
    {
        SpecializedErrors.CheckCopy(array, index, Count);
        foreach (Entry entry in _entries)
        {
            array.SetValue(entry.Key, index++);
        }
    }

    public virtual void GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    public virtual void OnDeserialization(object? sender) => throw new PlatformNotSupportedException();

    public virtual IEnumerator GetEnumerator()
    {
        int version = _version;
        return KeysFrom(version);
    }

    private IEnumerator KeysFrom(int version)
    {
        for (int i = 0; ; i++)
        {
            if (version != _version)
            {
                throw new InvalidOperationException("Collection was modified after the enumerator was instantiated.");
            }
            if (i >= _entries.Count)
            {
                yield break;
            }
            yield return _entries[i].Key;
        }
    }

    public class KeysCollection : ICollection
    {
        private readonly NameObjectCollectionBase _collection;

        internal KeysCollection(NameObjectCollectionBase collection)
        {
            _collection = collection;
        }

        public int Count => _collection.Count;

        public string? this[int index] => Get(index);

        bool ICollection.IsSynchronized => false;

        object ICollection.SyncRoot => _collection;

        public virtual string? Get(int index) => _collection.BaseGetKey(index);

        void ICollection.CopyTo(Array array, int index) => ((ICollection)_collection).CopyTo(array, index);

        public IEnumerator GetEnumerator() => _collection.KeysFrom(_collection._version);
    }
}

public class NameValueCollection : NameObjectCollectionBase
{
    private string?[]? _allKeys;
    private string?[]? _all;

    public NameValueCollection()
    {
    }

    public NameValueCollection(NameValueCollection col)
        : base(col?.Comparer)
    {
        Add(col!);
    }

    public NameValueCollection(IEqualityComparer? equalityComparer)
        : base(equalityComparer)
    {
    }

    public NameValueCollection(int capacity)
        : base(capacity)
    {
    }

    public NameValueCollection(int capacity, IEqualityComparer? equalityComparer)
        : base(capacity, equalityComparer)
    {
    }

    public NameValueCollection(int capacity, NameValueCollection col)
        : base(capacity, (col ?? throw new ArgumentNullException(nameof(col))).Comparer)
    {
        Add(col);
    }

    protected NameValueCollection(SerializationInfo info, StreamingContext context)
        : base(info, context)
    {
    }

    protected void InvalidateCachedArrays()
    {
        _allKeys = null;
        _all = null;
    }

    private static string? Joined(List<string>? values) => values is null || values.Count == 0 ? null : string.Join(',', values);

    private static string[]? ArrayOf(List<string>? values) => values is null || values.Count == 0 ? null : values.ToArray();

    public virtual string?[] AllKeys => _allKeys ??= BaseGetAllKeys();

    public string? this[string? name]
    {
        get => Get(name);
        set => Set(name, value);
    }

    public string? this[int index] => Get(index);

    public void Add(NameValueCollection c)
    {
        ArgumentNullException.ThrowIfNull(c);
        InvalidateCachedArrays();
        for (int i = 0; i < c.Count; i++)
        {
            string? key = c.GetKey(i);
            if (c.GetValues(i) is { } values)
            {
                foreach (string value in values)
                {
                    Add(key, value);
                }
            }
            else
            {
                Add(key, null);
            }
        }
    }

    public virtual void Add(string? name, string? value)
    {
        if (IsReadOnly)
        {
            throw new NotSupportedException("Collection is read-only.");
        }
        InvalidateCachedArrays();
        if (BaseGet(name) is List<string> values)
        {
            if (value is not null)
            {
                values.Add(value);
            }
        }
        else
        {
            BaseAdd(name, value is null ? new List<string>() : new List<string> { value });
        }
    }

    public virtual void Clear()
    {
        InvalidateCachedArrays();
        BaseClear();
    }

    public void CopyTo(Array dest, int index)
    {
        SpecializedErrors.CheckCopy(dest, index, Count);
        if (_all is null)
        {
            _all = new string?[Count];
            for (int i = 0; i < _all.Length; i++)
            {
                _all[i] = Get(i);
            }
        }
        _all.CopyTo(dest, index);
    }

    public virtual string? Get(string? name) => Joined((List<string>?)BaseGet(name));

    public virtual string? Get(int index) => Joined((List<string>?)BaseGet(index));

    public virtual string? GetKey(int index) => BaseGetKey(index);

    public virtual string[]? GetValues(string? name) => ArrayOf((List<string>?)BaseGet(name));

    public virtual string[]? GetValues(int index) => ArrayOf((List<string>?)BaseGet(index));

    public bool HasKeys() => BaseHasKeys();

    public virtual void Remove(string? name)
    {
        InvalidateCachedArrays();
        BaseRemove(name);
    }

    public virtual void Set(string? name, string? value)
    {
        InvalidateCachedArrays();
        BaseSet(name, value is null ? new List<string>() : new List<string> { value });
    }
}
