// Dictionary<TKey, TValue>: chained hashing over one entry array. Entries are handed out in order and removed ones are
// reused last-freed-first, so enumeration order is .NET's. `_buckets` holds entry index + 1 (0 = empty bucket).
// `_comparer` is null only for value-type keys with the default comparer, so that their lookups need no comparer call.
namespace System.Collections.Generic;

using System.Runtime.CompilerServices;

public partial class Dictionary<TKey, TValue>
    where TKey : notnull
{
    /// `next` of a free entry is FreeListBase - (index of the next free entry); -1 there encodes the end.
    private const int FreeListBase = -3;

    private int[]? _buckets;
    private Entry[]? _entries;
    private int _count;
    private int _freeList;
    private int _freeCount;
    private int _version;
    private IEqualityComparer<TKey>? _comparer;
    private KeyCollection? _keys;
    private ValueCollection? _values;

    private struct Entry
    {
        public uint HashCode;
        /// Index of the next entry of the chain, -1 at its end, below -1 when the entry is free.
        public int Next;
        public TKey Key;
        public TValue Value;
    }

    private enum Insertion : byte
    {
        KeepExisting,
        Overwrite,
        ThrowOnExisting,
    }

    public Dictionary()
        : this(0, null)
    {
    }

    public Dictionary(int capacity)
        : this(capacity, null)
    {
    }

    public Dictionary(IEqualityComparer<TKey>? comparer)
        : this(0, comparer)
    {
    }

    public Dictionary(int capacity, IEqualityComparer<TKey>? comparer)
    {
        if (capacity < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity));
        }
        if (capacity > 0)
        {
            Initialize(capacity);
        }
        if (default(TKey) is null)
        {
            _comparer = comparer ?? EqualityComparer<TKey>.Default;
        }
        else if (comparer is not null && comparer != EqualityComparer<TKey>.Default)
        {
            _comparer = comparer;
        }
    }

    public Dictionary(IDictionary<TKey, TValue> dictionary)
        : this(dictionary, null)
    {
    }

    public Dictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey>? comparer)
        : this(dictionary?.Count ?? 0, comparer)
    {
        if (dictionary is null)
        {
            CollectionErrors.NullArgument(nameof(dictionary));
        }
        AddAll(dictionary);
    }

    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection)
        : this(collection, null)
    {
    }

    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer)
        : this((collection as ICollection<KeyValuePair<TKey, TValue>>)?.Count ?? 0, comparer)
    {
        if (collection is null)
        {
            CollectionErrors.NullArgument(nameof(collection));
        }
        AddAll(collection);
    }

    private void AddAll(IEnumerable<KeyValuePair<TKey, TValue>> source)
    {
        if (source.GetType() == typeof(Dictionary<TKey, TValue>))
        {
            Dictionary<TKey, TValue> other = (Dictionary<TKey, TValue>)source;
            Entry[]? entries = other._entries;
            for (int i = 0; i < other._count; i++)
            {
                if (entries![i].Next >= -1)
                {
                    Add(entries[i].Key, entries[i].Value);
                }
            }
            return;
        }
        foreach (KeyValuePair<TKey, TValue> pair in source)
        {
            Add(pair.Key, pair.Value);
        }
    }

    public IEqualityComparer<TKey> Comparer => _comparer ?? EqualityComparer<TKey>.Default;

    public int Count => _count - _freeCount;

    public int Capacity => _entries?.Length ?? 0;

    public KeyCollection Keys => _keys ??= new KeyCollection(this);

    public ValueCollection Values => _values ??= new ValueCollection(this);

    public TValue this[TKey key]
    {
        get
        {
            int index = FindEntry(key);
            if (index < 0)
            {
                CollectionErrors.KeyNotFound(key);
            }
            return _entries![index].Value;
        }
        set => TryInsert(key, value, Insertion.Overwrite);
    }

    public void Add(TKey key, TValue value) => TryInsert(key, value, Insertion.ThrowOnExisting);

    public bool TryAdd(TKey key, TValue value) => TryInsert(key, value, Insertion.KeepExisting);

    public bool ContainsKey(TKey key) => FindEntry(key) >= 0;

    public bool TryGetValue(TKey key, [Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        int index = FindEntry(key);
        if (index >= 0)
        {
            value = _entries![index].Value;
            return true;
        }
        value = default;
        return false;
    }

    public bool ContainsValue(TValue value)
    {
        Entry[]? entries = _entries;
        EqualityComparer<TValue> comparer = EqualityComparer<TValue>.Default;
        for (int i = 0; i < _count; i++)
        {
            if (entries![i].Next >= -1 && comparer.Equals(entries[i].Value, value))
            {
                return true;
            }
        }
        return false;
    }

    /// The index of the key's entry, or -1.
    private int FindEntry(TKey key)
    {
        if (key is null)
        {
            CollectionErrors.NullArgument(nameof(key));
        }
        int[]? buckets = _buckets;
        if (buckets is null)
        {
            return -1;
        }
        Entry[] entries = _entries!;
        IEqualityComparer<TKey>? comparer = _comparer;
        uint steps = 0;
        if (comparer is null)
        {
            uint hashCode = (uint)key.GetHashCode();
            EqualityComparer<TKey> defaultComparer = EqualityComparer<TKey>.Default;
            int i = buckets[hashCode % (uint)buckets.Length] - 1;
            while ((uint)i < (uint)entries.Length)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && defaultComparer.Equals(entry.Key, key))
                {
                    return i;
                }
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        else
        {
            uint hashCode = (uint)comparer.GetHashCode(key);
            int i = buckets[hashCode % (uint)buckets.Length] - 1;
            while ((uint)i < (uint)entries.Length)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && comparer.Equals(entry.Key, key))
                {
                    return i;
                }
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        return -1;
    }

    private bool TryInsert(TKey key, TValue value, Insertion mode)
    {
        int index = FindOrAdd(key, out bool exists);
        if (exists)
        {
            if (mode == Insertion.ThrowOnExisting)
            {
                CollectionErrors.DuplicateKey(key);
            }
            if (mode == Insertion.KeepExisting)
            {
                return false;
            }
        }
        _entries![index].Value = value;
        return true;
    }

    /// The entry of the key; a new one has its value unset.
    private int FindOrAdd(TKey key, out bool exists)
    {
        if (key is null)
        {
            CollectionErrors.NullArgument(nameof(key));
        }
        if (_buckets is null)
        {
            Initialize(0);
        }
        int[] buckets = _buckets!;
        Entry[] entries = _entries!;
        IEqualityComparer<TKey>? comparer = _comparer;
        uint hashCode = (uint)(comparer is null ? key.GetHashCode() : comparer.GetHashCode(key));
        uint bucket = hashCode % (uint)buckets.Length;
        int i = buckets[bucket] - 1;
        uint steps = 0;
        if (comparer is null)
        {
            EqualityComparer<TKey> defaultComparer = EqualityComparer<TKey>.Default;
            while ((uint)i < (uint)entries.Length)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && defaultComparer.Equals(entry.Key, key))
                {
                    exists = true;
                    return i;
                }
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        else
        {
            while ((uint)i < (uint)entries.Length)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && comparer.Equals(entry.Key, key))
                {
                    exists = true;
                    return i;
                }
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        exists = false;
        return AddEntry(key, hashCode, bucket);
    }

    private int AddEntry(TKey key, uint hashCode, uint bucket)
    {
        Entry[] entries = _entries!;
        int index;
        if (_freeCount > 0)
        {
            index = _freeList;
            _freeList = FreeListBase - entries[index].Next;
            _freeCount--;
        }
        else
        {
            index = _count;
            if (index == entries.Length)
            {
                Resize(HashSizes.Expand(index));
                entries = _entries!;
                bucket = hashCode % (uint)_buckets!.Length;
            }
            _count = index + 1;
        }
        ref Entry entry = ref entries[index];
        ref int head = ref _buckets![bucket];
        entry.HashCode = hashCode;
        entry.Next = head - 1;
        entry.Key = key;
        head = index + 1;
        _version++;
        return index;
    }

    private void Initialize(int capacity)
    {
        int size = HashSizes.AtLeast(capacity);
        int[] buckets = new int[size];
        Entry[] entries = new Entry[size];
        // Assigned after both allocations succeeded, so that a failed one leaves the dictionary usable.
        _freeList = -1;
        _buckets = buckets;
        _entries = entries;
    }

    private void Resize(int newSize)
    {
        Entry[] entries = new Entry[newSize];
        int count = _count;
        Array.Copy(_entries!, entries, count);
        int[] buckets = new int[newSize];
        for (int i = 0; i < count; i++)
        {
            if (entries[i].Next >= -1)
            {
                ref int head = ref buckets[entries[i].HashCode % (uint)newSize];
                entries[i].Next = head - 1;
                head = i + 1;
            }
        }
        _buckets = buckets;
        _entries = entries;
    }

    public bool Remove(TKey key) => Remove(key, out _);

    public bool Remove(TKey key, [Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value)
    {
        if (key is null)
        {
            CollectionErrors.NullArgument(nameof(key));
        }
        int[]? buckets = _buckets;
        if (buckets is not null)
        {
            Entry[] entries = _entries!;
            IEqualityComparer<TKey>? comparer = _comparer;
            uint hashCode = (uint)(comparer is null ? key.GetHashCode() : comparer.GetHashCode(key));
            uint bucket = hashCode % (uint)buckets.Length;
            int previous = -1;
            int i = buckets[bucket] - 1;
            uint steps = 0;
            while (i >= 0)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode
                    && (comparer is null ? EqualityComparer<TKey>.Default.Equals(entry.Key, key) : comparer.Equals(entry.Key, key)))
                {
                    value = entry.Value;
                    Unlink(entries, ref buckets[bucket], previous, i);
                    return true;
                }
                previous = i;
                i = entry.Next;
                if (++steps > (uint)entries.Length)
                {
                    CollectionErrors.ConcurrentOperations();
                }
            }
        }
        value = default;
        return false;
    }

    /// Takes entry `index` out of its chain (after `previous`, or the head) and puts it on the free list.
    private void Unlink(Entry[] entries, ref int head, int previous, int index)
    {
        ref Entry entry = ref entries[index];
        if (previous < 0)
        {
            head = entry.Next + 1;
        }
        else
        {
            entries[previous].Next = entry.Next;
        }
        entry.Next = FreeListBase - _freeList;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TKey>())
        {
            entry.Key = default!;
        }
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TValue>())
        {
            entry.Value = default!;
        }
        _freeList = index;
        _freeCount++;
    }

    public void Clear()
    {
        int count = _count;
        if (count > 0)
        {
            Array.Clear(_buckets!, 0, _buckets!.Length);
            _count = 0;
            _freeList = -1;
            _freeCount = 0;
            Array.Clear(_entries!, 0, count);
        }
    }

    public int EnsureCapacity(int capacity)
    {
        if (capacity < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity));
        }
        int current = Capacity;
        if (current >= capacity)
        {
            return current;
        }
        _version++;
        if (_buckets is null)
        {
            Initialize(capacity);
            return _entries!.Length;
        }
        int size = HashSizes.AtLeast(capacity);
        Resize(size);
        return size;
    }

    public void TrimExcess() => TrimExcess(Count);

    public void TrimExcess(int capacity)
    {
        if (capacity < Count)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity));
        }
        int size = HashSizes.AtLeast(capacity);
        Entry[]? old = _entries;
        if (size >= (old?.Length ?? 0))
        {
            return;
        }
        int oldCount = _count;
        _version++;
        Initialize(size);
        Entry[] entries = _entries!;
        int[] buckets = _buckets!;
        int count = 0;
        for (int i = 0; i < oldCount; i++)
        {
            if (old![i].Next >= -1)
            {
                entries[count] = old[i];
                ref int head = ref buckets[old[i].HashCode % (uint)size];
                entries[count].Next = head - 1;
                head = ++count;
            }
        }
        _count = count;
        _freeCount = 0;
    }

    /// For CollectionsMarshal: the slot of a key's value, or a null reference.
    internal ref TValue ValueRefOrNull(TKey key)
    {
        int index = FindEntry(key);
        if (index < 0)
        {
            return ref Unsafe.NullRef<TValue>();
        }
        return ref _entries![index].Value;
    }

    /// For CollectionsMarshal: the slot of a key's value, made if missing.
    internal ref TValue? ValueRefOrAddDefault(TKey key, out bool exists)
    {
        int index = FindOrAdd(key, out exists);
        ref Entry entry = ref _entries![index];
        if (!exists)
        {
            entry.Value = default!;
        }
        return ref entry.Value!;
    }
}
