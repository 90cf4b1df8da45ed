// Hashtable: open addressing with double hashing, as .NET's, whose enumeration order (from the last bucket to the first) programs
// print. A key's hash code, without its top bit, is kept beside it; that bit marks buckets which a longer probe has passed.
namespace System.Collections;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;

public class Hashtable : IDictionary, ISerializable, IDeserializationCallback, ICloneable
{
    private const int InitialSize = 3;
    private const int HashPrime = 101;

    private static readonly object s_removed = new object();

    private struct Bucket
    {
        internal object? Key;
        internal object? Value;
        internal int HashAndCollision;
    }

    private Bucket[] _buckets;
    private int _count;
    /// How many buckets have their collision bit set.
    private int _occupancy;
    private int _loadSize;
    private readonly float _loadFactor;
    private int _version;
    private ICollection? _keys;
    private ICollection? _values;
    private readonly IEqualityComparer? _keyComparer;

    public Hashtable()
        : this(0, 1.0f)
    {
    }

    public Hashtable(int capacity)
        : this(capacity, 1.0f)
    {
    }

    public Hashtable(int capacity, float loadFactor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (!(loadFactor >= 0.1f && loadFactor <= 1.0f))
        {
            throw new ArgumentOutOfRangeException(nameof(loadFactor), "Load factor needs to be between 0.1 and 1.0.");
        }
        _loadFactor = 0.72f * loadFactor;
        double rawSize = capacity / _loadFactor;
        if (rawSize > int.MaxValue)
        {
            throw new ArgumentException("Hashtable's capacity overflowed and went negative. Check load factor, capacity and the current size of the table.", nameof(capacity));
        }
        int size = rawSize > InitialSize ? HashSizes.AtLeast((int)rawSize) : InitialSize;
        _buckets = new Bucket[size];
        _loadSize = (int)(_loadFactor * size);
    }

    public Hashtable(int capacity, float loadFactor, IEqualityComparer? equalityComparer)
        : this(capacity, loadFactor)
    {
        _keyComparer = equalityComparer;
    }

    public Hashtable(IEqualityComparer? equalityComparer)
        : this(0, 1.0f, equalityComparer)
    {
    }

    public Hashtable(int capacity, IEqualityComparer? equalityComparer)
        : this(capacity, 1.0f, equalityComparer)
    {
    }

    public Hashtable(IDictionary d)
        : this(d, 1.0f)
    {
    }

    public Hashtable(IDictionary d, float loadFactor)
        : this(d, loadFactor, (IEqualityComparer?)null)
    {
    }

    public Hashtable(IDictionary d, IEqualityComparer? equalityComparer)
        : this(d, 1.0f, equalityComparer)
    {
    }

    public Hashtable(IDictionary d, float loadFactor, IEqualityComparer? equalityComparer)
        : this(d is not null ? d.Count : 0, loadFactor, equalityComparer)
    {
        ArgumentNullException.ThrowIfNull(d, nameof(d));
        IDictionaryEnumerator enumerator = d.GetEnumerator();
        while (enumerator.MoveNext())
        {
            Add(enumerator.Key, enumerator.Value);
        }
    }

    protected Hashtable(SerializationInfo info, StreamingContext context)
    {
        throw new PlatformNotSupportedException();
    }

    public virtual void GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    public virtual void OnDeserialization(object? sender) => throw new PlatformNotSupportedException();

    protected IEqualityComparer? EqualityComparer => _keyComparer;

    public virtual int Count => _count;

    public virtual bool IsFixedSize => false;

    public virtual bool IsReadOnly => false;

    public virtual bool IsSynchronized => false;

    public virtual object SyncRoot => this;

    public virtual ICollection Keys => _keys ??= new View(this, keys: true);

    public virtual ICollection Values => _values ??= new View(this, keys: false);

    protected virtual int GetHash(object key) => _keyComparer is not null ? _keyComparer.GetHashCode(key) : key.GetHashCode();

    protected virtual bool KeyEquals(object? item, object key)
    {
        if (item == s_removed)
        {
            return false;
        }
        if (item == key)
        {
            return true;
        }
        return _keyComparer is not null ? _keyComparer.Equals(item, key) : item is not null && item.Equals(key);
    }

    /// The hash of a key, with where to start probing and by how much to step.
    private uint StartProbe(object key, int size, out uint seed, out uint step)
    {
        uint hash = (uint)GetHash(key) & 0x7FFFFFFF;
        seed = hash;
        step = 1 + (hash * HashPrime) % ((uint)size - 1);
        return hash;
    }

    public virtual object? this[object key]
    {
        get
        {
            int index = Find(key);
            return index < 0 ? null : _buckets[index].Value;
        }
        set => Insert(key, value, add: false);
    }

    private int Find(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Bucket[] buckets = _buckets;
        uint hash = StartProbe(key, buckets.Length, out uint seed, out uint step);
        int index = (int)(seed % (uint)buckets.Length);
        int probes = 0;
        Bucket bucket;
        do
        {
            bucket = buckets[index];
            if (bucket.Key is null)
            {
                return -1;
            }
            if ((bucket.HashAndCollision & 0x7FFFFFFF) == hash && KeyEquals(bucket.Key, key))
            {
                return index;
            }
            index = (int)((index + (long)step) % (uint)buckets.Length);
        }
        while (bucket.HashAndCollision < 0 && ++probes < buckets.Length);
        return -1;
    }

    public virtual void Add(object key, object? value) => Insert(key, value, add: true);

    public virtual bool Contains(object key) => ContainsKey(key);

    public virtual bool ContainsKey(object key) => Find(key) >= 0;

    public virtual bool ContainsValue(object? value)
    {
        for (int i = _buckets.Length - 1; i >= 0; i--)
        {
            if (_buckets[i].Key is { } key && key != s_removed
                && (value is null ? _buckets[i].Value is null : _buckets[i].Value is { } held && held.Equals(value)))
            {
                return true;
            }
        }
        return false;
    }

    private void Insert(object key, object? value, bool add)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_count >= _loadSize)
        {
            Rehash(HashSizes.Expand(_buckets.Length));
        }
        else if (_occupancy > _loadSize && _count > 100)
        {
            Rehash(_buckets.Length);
        }
        uint hash = StartProbe(key, _buckets.Length, out uint seed, out uint step);
        int probes = 0;
        int empty = -1;
        int index = (int)(seed % (uint)_buckets.Length);
        do
        {
            ref Bucket bucket = ref _buckets[index];
            // A removed bucket inside a chain can be used, if the key does not come later in the chain.
            if (empty == -1 && bucket.Key == s_removed && bucket.HashAndCollision < 0)
            {
                empty = index;
            }
            if (bucket.Key is null || (bucket.Key == s_removed && (bucket.HashAndCollision & unchecked((int)0x80000000)) == 0))
            {
                Fill(ref empty != -1 ? ref _buckets[empty] : ref bucket, key, value, hash);
                return;
            }
            if ((bucket.HashAndCollision & 0x7FFFFFFF) == hash && KeyEquals(bucket.Key, key))
            {
                if (add)
                {
                    throw new ArgumentException("Item has already been added. Key in dictionary: '" + bucket.Key + "'  Key being added: '" + key + "'");
                }
                bucket.Value = value;
                _version++;
                return;
            }
            if (empty == -1 && bucket.HashAndCollision >= 0)
            {
                bucket.HashAndCollision |= unchecked((int)0x80000000);
                _occupancy++;
            }
            index = (int)((index + (long)step) % (uint)_buckets.Length);
        }
        while (++probes < _buckets.Length);
        if (empty != -1)
        {
            Fill(ref _buckets[empty], key, value, hash);
            return;
        }
        throw new InvalidOperationException("Hashtable insert failed. Load factor too high. The most common cause is multiple threads writing to the Hashtable simultaneously.");
    }

    private void Fill(ref Bucket bucket, object key, object? value, uint hash)
    {
        bucket.Value = value;
        bucket.Key = key;
        bucket.HashAndCollision |= (int)hash;
        _count++;
        _version++;
    }

    private void Rehash(int newSize)
    {
        _occupancy = 0;
        Bucket[] buckets = new Bucket[newSize];
        foreach (Bucket old in _buckets)
        {
            if (old.Key is null || old.Key == s_removed)
            {
                continue;
            }
            uint hash = (uint)old.HashAndCollision & 0x7FFFFFFF;
            uint step = 1 + (hash * HashPrime) % ((uint)newSize - 1);
            int index = (int)(hash % (uint)newSize);
            while (true)
            {
                ref Bucket bucket = ref buckets[index];
                if (bucket.Key is null)
                {
                    bucket.Value = old.Value;
                    bucket.Key = old.Key;
                    bucket.HashAndCollision |= (int)hash;
                    break;
                }
                if (bucket.HashAndCollision >= 0)
                {
                    bucket.HashAndCollision |= unchecked((int)0x80000000);
                    _occupancy++;
                }
                index = (int)((index + (long)step) % (uint)newSize);
            }
        }
        _buckets = buckets;
        _loadSize = (int)(_loadFactor * newSize);
        _version++;
    }

    public virtual void Remove(object key)
    {
        int index = Find(key);
        if (index < 0)
        {
            return;
        }
        ref Bucket bucket = ref _buckets[index];
        bucket.HashAndCollision &= unchecked((int)0x80000000);
        bucket.Key = bucket.HashAndCollision != 0 ? s_removed : null;
        bucket.Value = null;
        _count--;
        _version++;
    }

    public virtual void Clear()
    {
        if (_count == 0 && _occupancy == 0)
        {
            return;
        }
        Array.Clear(_buckets, 0, _buckets.Length);
        _count = 0;
        _occupancy = 0;
        _version++;
    }

    public virtual object Clone()
    {
        Hashtable copy = new Hashtable(_count, _keyComparer) { _version = _version };
        for (int i = _buckets.Length - 1; i >= 0; i--)
        {
            if (_buckets[i].Key is { } key && key != s_removed)
            {
                copy[key] = _buckets[i].Value;
            }
        }
        return copy;
    }

    public virtual void CopyTo(Array array, int arrayIndex)
    {
        CheckCopy(array, arrayIndex, Count);
        for (int i = _buckets.Length - 1; i >= 0; i--)
        {
            if (_buckets[i].Key is { } key && key != s_removed)
            {
                array.SetValue(new DictionaryEntry(key, _buckets[i].Value), arrayIndex++);
            }
        }
    }

    private static void CheckCopy(Array array, int arrayIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(arrayIndex);
        if (array.Length - arrayIndex < count)
        {
            CollectionErrors.Argument(CollectionErrors.DestinationTooSmall);
        }
    }

    public virtual IDictionaryEnumerator GetEnumerator() => new Enumerator(this, Enumerator.Entries);

    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this, Enumerator.Entries);

    public static Hashtable Synchronized(Hashtable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new SynchronizedHashtable(table);
    }

    private sealed class View(Hashtable table, bool keys) : ICollection
    {
        public int Count => table._count;

        public bool IsSynchronized => table.IsSynchronized;

        public object SyncRoot => table.SyncRoot;

        public void CopyTo(Array array, int arrayIndex)
        {
            CheckCopy(array, arrayIndex, table._count);
            foreach (object? item in this)
            {
                array.SetValue(item, arrayIndex++);
            }
        }

        public IEnumerator GetEnumerator() => new Enumerator(table, keys ? Enumerator.Keys : Enumerator.Values);
    }

    private sealed class Enumerator(Hashtable table, int yields) : IDictionaryEnumerator, ICloneable
    {
        internal const int Keys = 1;
        internal const int Values = 2;
        internal const int Entries = 3;

        private readonly int _version = table._version;
        private int _bucket = table._buckets.Length;
        private bool _valid;
        private object? _key;
        private object? _value;

        public object Clone() => MemberwiseClone();

        public bool MoveNext()
        {
            if (_version != table._version)
            {
                CollectionErrors.Modified();
            }
            while (_bucket > 0)
            {
                _bucket--;
                object? key = table._buckets[_bucket].Key;
                if (key is not null && key != s_removed)
                {
                    _key = key;
                    _value = table._buckets[_bucket].Value;
                    _valid = true;
                    return true;
                }
            }
            _valid = false;
            return false;
        }

        private void Check()
        {
            if (!_valid)
            {
                CollectionErrors.EnumerationState();
            }
        }

        public object Key
        {
            get
            {
                if (!_valid)
                {
                    CollectionErrors.EnumerationNotStarted();
                }
                return _key!;
            }
        }

        public object? Value
        {
            get
            {
                Check();
                return _value;
            }
        }

        public DictionaryEntry Entry
        {
            get
            {
                Check();
                return new DictionaryEntry(_key!, _value);
            }
        }

        public object? Current
        {
            get
            {
                Check();
                return yields switch
                {
                    Keys => _key,
                    Values => _value,
                    _ => new DictionaryEntry(_key!, _value),
                };
            }
        }

        public void Reset()
        {
            if (_version != table._version)
            {
                CollectionErrors.Modified();
            }
            _bucket = table._buckets.Length;
            _valid = false;
            _key = null;
            _value = null;
        }
    }

    private sealed class SynchronizedHashtable(Hashtable table) : Hashtable
    {
        public override int Count => table.Count;

        public override bool IsFixedSize => table.IsFixedSize;

        public override bool IsReadOnly => table.IsReadOnly;

        public override bool IsSynchronized => true;

        public override object SyncRoot => table.SyncRoot;

        public override object? this[object key]
        {
            get => table[key];
            set
            {
                lock (table.SyncRoot)
                {
                    table[key] = value;
                }
            }
        }

        public override ICollection Keys
        {
            get
            {
                lock (table.SyncRoot)
                {
                    return table.Keys;
                }
            }
        }

        public override ICollection Values
        {
            get
            {
                lock (table.SyncRoot)
                {
                    return table.Values;
                }
            }
        }

        public override void Add(object key, object? value)
        {
            lock (table.SyncRoot)
            {
                table.Add(key, value);
            }
        }

        public override void Clear()
        {
            lock (table.SyncRoot)
            {
                table.Clear();
            }
        }

        public override bool ContainsKey(object key) => table.ContainsKey(key);

        public override bool ContainsValue(object? value)
        {
            lock (table.SyncRoot)
            {
                return table.ContainsValue(value);
            }
        }

        public override void CopyTo(Array array, int arrayIndex)
        {
            lock (table.SyncRoot)
            {
                table.CopyTo(array, arrayIndex);
            }
        }

        public override object Clone()
        {
            lock (table.SyncRoot)
            {
                return Synchronized((Hashtable)table.Clone());
            }
        }

        public override IDictionaryEnumerator GetEnumerator() => table.GetEnumerator();

        public override void Remove(object key)
        {
            lock (table.SyncRoot)
            {
                table.Remove(key);
            }
        }
    }
}
