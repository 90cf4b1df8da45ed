// ConcurrentDictionary<TKey, TValue>: chained buckets, striped locks for writers, no lock for readers. A node's key, hash code and
// (unless the value can be written in one piece) value never change after publication; a reader walks whatever chain it finds.
namespace System.Collections.Concurrent;

using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;

public partial class ConcurrentDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IDictionary, IReadOnlyDictionary<TKey, TValue>
    where TKey : notnull
{
    private const int DefaultCapacity = 31;
    private const int MaxLocks = 1024;

    private volatile Tables _tables;
    private readonly IEqualityComparer<TKey>? _comparer;
    /// Locks are added as the table grows, unless the caller chose their number.
    private readonly bool _growLocks;
    private readonly int _initialCapacity;
    /// A lock that guards more entries than this asks for a larger table.
    private int _budget;

    private sealed class Node
    {
        internal readonly TKey Key;
        internal TValue Value;
        internal volatile Node? Next;
        internal readonly int HashCode;

        internal Node(TKey key, TValue value, int hashCode, Node? next)
        {
            Key = key;
            Value = value;
            HashCode = hashCode;
            Next = next;
        }
    }

    private sealed class Tables
    {
        internal readonly Node?[] Buckets;
        internal readonly object[] Locks;
        internal readonly int[] CountPerLock;

        internal Tables(Node?[] buckets, object[] locks, int[] countPerLock)
        {
            Buckets = buckets;
            Locks = locks;
            CountPerLock = countPerLock;
        }

        internal ref Node? Bucket(int hashCode) => ref Buckets[(uint)hashCode % (uint)Buckets.Length];

        internal ref Node? Bucket(int hashCode, out uint lockNumber)
        {
            uint bucket = (uint)hashCode % (uint)Buckets.Length;
            lockNumber = bucket % (uint)Locks.Length;
            return ref Buckets[bucket];
        }
    }

    public ConcurrentDictionary()
        : this(DefaultConcurrencyLevel, DefaultCapacity, true, null)
    {
    }

    public ConcurrentDictionary(int concurrencyLevel, int capacity)
        : this(concurrencyLevel, capacity, false, null)
    {
    }

    public ConcurrentDictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection)
        : this(DefaultConcurrencyLevel, collection, null)
    {
    }

    public ConcurrentDictionary(IEqualityComparer<TKey>? comparer)
        : this(DefaultConcurrencyLevel, DefaultCapacity, true, comparer)
    {
    }

    public ConcurrentDictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer)
        : this(DefaultConcurrencyLevel, collection, comparer)
    {
    }

    public ConcurrentDictionary(int concurrencyLevel, IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey>? comparer)
        : this(concurrencyLevel, CapacityFor(collection), false, comparer)
    {
        foreach (KeyValuePair<TKey, TValue> pair in collection)
        {
            if (pair.Key is null)
            {
                throw new ArgumentNullException("key");
            }
            if (!TryAddCore(pair.Key, HashOf(pair.Key), pair.Value, false, false, out _))
            {
                throw new ArgumentException("The source argument contains duplicate keys.");
            }
        }
        if (_budget == 0)
        {
            Tables tables = _tables;
            _budget = tables.Buckets.Length / tables.Locks.Length;
        }
    }

    public ConcurrentDictionary(int concurrencyLevel, int capacity, IEqualityComparer<TKey>? comparer)
        : this(concurrencyLevel, capacity, false, comparer)
    {
    }

    private ConcurrentDictionary(int concurrencyLevel, int capacity, bool growLocks, IEqualityComparer<TKey>? comparer)
    {
        if (concurrencyLevel <= 0)
        {
            if (concurrencyLevel != -1)
            {
                throw new ArgumentOutOfRangeException(nameof(concurrencyLevel), "The concurrencyLevel argument must be positive, or -1 to indicate a default level.");
            }
            concurrencyLevel = DefaultConcurrencyLevel;
        }
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (capacity < concurrencyLevel)
        {
            capacity = concurrencyLevel;
        }
        capacity = HashSizes.AtLeast(capacity);
        object[] locks = new object[concurrencyLevel];
        locks[0] = locks;
        for (int i = 1; i < locks.Length; i++)
        {
            locks[i] = new object();
        }
        _tables = new Tables(new Node?[capacity], locks, new int[locks.Length]);
        _growLocks = growLocks;
        _initialCapacity = capacity;
        _budget = capacity / locks.Length;
        _comparer = comparer is null || (typeof(TKey).IsValueType && ReferenceEquals(comparer, EqualityComparer<TKey>.Default)) ? null : comparer;
    }

    private static int DefaultConcurrencyLevel => Environment.ProcessorCount;

    private static int CapacityFor(IEnumerable<KeyValuePair<TKey, TValue>> collection)
    {
        ArgumentNullException.ThrowIfNull(collection);
        return collection switch
        {
            ICollection<KeyValuePair<TKey, TValue>> known => Math.Max(DefaultCapacity, known.Count),
            IReadOnlyCollection<KeyValuePair<TKey, TValue>> known => Math.Max(DefaultCapacity, known.Count),
            _ => DefaultCapacity,
        };
    }

    public IEqualityComparer<TKey> Comparer => _comparer ?? EqualityComparer<TKey>.Default;

    /// Whether a TValue is written in one piece, so that readers without a lock never see half of one.
    private static bool IsValueWriteAtomic { get; } = !typeof(TValue).IsValueType || IsSmallPrimitive(typeof(TValue));

    private static bool IsSmallPrimitive(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean or TypeCode.Byte or TypeCode.Char or TypeCode.Int16 or TypeCode.Int32 or TypeCode.SByte or TypeCode.Single
            or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.Int64 or TypeCode.UInt64 or TypeCode.Double => true,
        _ => type == typeof(nint) || type == typeof(nuint),
    };

    private int HashOf(TKey key) => _comparer is null ? key.GetHashCode() : _comparer.GetHashCode(key);

    private bool KeysEqual(TKey left, TKey right) =>
        _comparer is null ? EqualityComparer<TKey>.Default.Equals(left, right) : _comparer.Equals(left, right);

    private static void RequireKey(TKey key)
    {
        if (key is null)
        {
            throw new ArgumentNullException(nameof(key));
        }
    }

    private Node? Find(TKey key, int hashCode)
    {
        for (Node? node = Volatile.Read(ref _tables.Bucket(hashCode)); node is not null; node = node.Next)
        {
            if (node.HashCode == hashCode && KeysEqual(node.Key, key))
            {
                return node;
            }
        }
        return null;
    }

    public bool TryAdd(TKey key, TValue value)
    {
        RequireKey(key);
        return TryAddCore(key, HashOf(key), value, false, true, out _);
    }

    public bool ContainsKey(TKey key) => TryGetValue(key, out _);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        RequireKey(key);
        Node? node = Find(key, HashOf(key));
        if (node is null)
        {
            value = default;
            return false;
        }
        value = node.Value;
        return true;
    }

    public bool TryRemove(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        RequireKey(key);
        return TryRemoveCore(key, out value, false, default);
    }

    public bool TryRemove(KeyValuePair<TKey, TValue> item)
    {
        if (item.Key is null)
        {
            throw new ArgumentNullException(nameof(item), "TKey is a reference type and item.Key is null.");
        }
        return TryRemoveCore(item.Key, out _, true, item.Value);
    }

    private bool TryRemoveCore(TKey key, [MaybeNullWhen(false)] out TValue value, bool matchValue, TValue? oldValue)
    {
        int hashCode = HashOf(key);
        while (true)
        {
            Tables tables = _tables;
            ref Node? bucket = ref tables.Bucket(hashCode, out uint lockNumber);
            // An empty bucket without the lock: the key is not there.
            if (Volatile.Read(ref bucket) is null && tables == _tables)
            {
                value = default;
                return false;
            }
            lock (tables.Locks[lockNumber])
            {
                if (tables != _tables)
                {
                    continue;
                }
                Node? previous = null;
                for (Node? node = bucket; node is not null; previous = node, node = node.Next)
                {
                    if (node.HashCode != hashCode || !KeysEqual(node.Key, key))
                    {
                        continue;
                    }
                    if (matchValue && !EqualityComparer<TValue>.Default.Equals(oldValue!, node.Value))
                    {
                        value = default;
                        return false;
                    }
                    if (previous is null)
                    {
                        Volatile.Write(ref bucket, node.Next);
                    }
                    else
                    {
                        previous.Next = node.Next;
                    }
                    value = node.Value;
                    tables.CountPerLock[lockNumber]--;
                    return true;
                }
            }
            value = default;
            return false;
        }
    }

    public bool TryUpdate(TKey key, TValue newValue, TValue comparisonValue)
    {
        RequireKey(key);
        return TryUpdateCore(key, HashOf(key), newValue, comparisonValue);
    }

    private bool TryUpdateCore(TKey key, int hashCode, TValue newValue, TValue comparisonValue)
    {
        while (true)
        {
            Tables tables = _tables;
            ref Node? bucket = ref tables.Bucket(hashCode, out uint lockNumber);
            lock (tables.Locks[lockNumber])
            {
                if (tables != _tables)
                {
                    continue;
                }
                Node? previous = null;
                for (Node? node = bucket; node is not null; previous = node, node = node.Next)
                {
                    if (node.HashCode == hashCode && KeysEqual(node.Key, key))
                    {
                        if (!EqualityComparer<TValue>.Default.Equals(node.Value, comparisonValue))
                        {
                            return false;
                        }
                        Store(ref bucket, previous, node, newValue);
                        return true;
                    }
                }
                return false;
            }
        }
    }

    /// Gives `node` a new value, or replaces it by a copy when readers could tear the value.
    private static void Store(ref Node? bucket, Node? previous, Node node, TValue value)
    {
        if (IsValueWriteAtomic)
        {
            node.Value = value;
            return;
        }
        Node copy = new Node(node.Key, value, node.HashCode, node.Next);
        if (previous is null)
        {
            Volatile.Write(ref bucket, copy);
        }
        else
        {
            previous.Next = copy;
        }
    }

    /// Adds, or with `updateIfExists` overwrites. `result` is the value in the table afterwards.
    private bool TryAddCore(TKey key, int hashCode, TValue value, bool updateIfExists, bool acquireLock, out TValue result)
    {
        while (true)
        {
            Tables tables = _tables;
            ref Node? bucket = ref tables.Bucket(hashCode, out uint lockNumber);
            bool resize = false;
            bool lockTaken = false;
            try
            {
                if (acquireLock)
                {
                    Monitor.Enter(tables.Locks[lockNumber], ref lockTaken);
                }
                if (tables != _tables)
                {
                    continue;
                }
                Node? previous = null;
                for (Node? node = bucket; node is not null; previous = node, node = node.Next)
                {
                    if (node.HashCode == hashCode && KeysEqual(node.Key, key))
                    {
                        if (updateIfExists)
                        {
                            Store(ref bucket, previous, node, value);
                            result = value;
                        }
                        else
                        {
                            result = node.Value;
                        }
                        return false;
                    }
                }
                Volatile.Write(ref bucket, new Node(key, value, hashCode, bucket));
                resize = checked(++tables.CountPerLock[lockNumber]) > _budget;
            }
            finally
            {
                if (lockTaken)
                {
                    Monitor.Exit(tables.Locks[lockNumber]);
                }
            }
            if (resize)
            {
                Grow(tables);
            }
            result = value;
            return true;
        }
    }

    public TValue this[TKey key]
    {
        get
        {
            if (!TryGetValue(key, out TValue? value))
            {
                throw new KeyNotFoundException("The given key '" + key.ToString() + "' was not present in the dictionary.");
            }
            return value;
        }
        set
        {
            RequireKey(key);
            TryAddCore(key, HashOf(key), value, true, true, out _);
        }
    }

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> valueFactory)
    {
        RequireKey(key);
        ArgumentNullException.ThrowIfNull(valueFactory);
        int hashCode = HashOf(key);
        Node? node = Find(key, hashCode);
        if (node is not null)
        {
            return node.Value;
        }
        TryAddCore(key, hashCode, valueFactory(key), false, true, out TValue result);
        return result;
    }

    public TValue GetOrAdd<TArg>(TKey key, Func<TKey, TArg, TValue> valueFactory, TArg factoryArgument)
        where TArg : allows ref struct
    {
        RequireKey(key);
        ArgumentNullException.ThrowIfNull(valueFactory);
        int hashCode = HashOf(key);
        Node? node = Find(key, hashCode);
        if (node is not null)
        {
            return node.Value;
        }
        TryAddCore(key, hashCode, valueFactory(key, factoryArgument), false, true, out TValue result);
        return result;
    }

    public TValue GetOrAdd(TKey key, TValue value)
    {
        RequireKey(key);
        int hashCode = HashOf(key);
        Node? node = Find(key, hashCode);
        if (node is not null)
        {
            return node.Value;
        }
        TryAddCore(key, hashCode, value, false, true, out TValue result);
        return result;
    }

    public TValue AddOrUpdate<TArg>(TKey key, Func<TKey, TArg, TValue> addValueFactory, Func<TKey, TValue, TArg, TValue> updateValueFactory, TArg factoryArgument)
        where TArg : allows ref struct
    {
        RequireKey(key);
        ArgumentNullException.ThrowIfNull(addValueFactory);
        ArgumentNullException.ThrowIfNull(updateValueFactory);
        int hashCode = HashOf(key);
        while (true)
        {
            Node? node = Find(key, hashCode);
            if (node is not null)
            {
                TValue oldValue = node.Value;
                TValue newValue = updateValueFactory(key, oldValue, factoryArgument);
                if (TryUpdateCore(key, hashCode, newValue, oldValue))
                {
                    return newValue;
                }
            }
            else if (TryAddCore(key, hashCode, addValueFactory(key, factoryArgument), false, true, out TValue result))
            {
                return result;
            }
        }
    }

    public TValue AddOrUpdate(TKey key, Func<TKey, TValue> addValueFactory, Func<TKey, TValue, TValue> updateValueFactory)
    {
        RequireKey(key);
        ArgumentNullException.ThrowIfNull(addValueFactory);
        ArgumentNullException.ThrowIfNull(updateValueFactory);
        int hashCode = HashOf(key);
        while (true)
        {
            Node? node = Find(key, hashCode);
            if (node is not null)
            {
                TValue oldValue = node.Value;
                TValue newValue = updateValueFactory(key, oldValue);
                if (TryUpdateCore(key, hashCode, newValue, oldValue))
                {
                    return newValue;
                }
            }
            else if (TryAddCore(key, hashCode, addValueFactory(key), false, true, out TValue result))
            {
                return result;
            }
        }
    }

    public TValue AddOrUpdate(TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory)
    {
        RequireKey(key);
        ArgumentNullException.ThrowIfNull(updateValueFactory);
        int hashCode = HashOf(key);
        while (true)
        {
            Node? node = Find(key, hashCode);
            if (node is not null)
            {
                TValue oldValue = node.Value;
                TValue newValue = updateValueFactory(key, oldValue);
                if (TryUpdateCore(key, hashCode, newValue, oldValue))
                {
                    return newValue;
                }
            }
            else if (TryAddCore(key, hashCode, addValue, false, true, out TValue result))
            {
                return result;
            }
        }
    }

    private void Grow(Tables tables)
    {
        lock (tables.Locks[0])
        {
            // Another thread grew the table, or is about to: it holds lock 0 of the table it saw.
            if (tables != _tables)
            {
                return;
            }
            // Entries that crowd a few locks do not call for more buckets.
            if (CountUnlocked() < tables.Buckets.Length / 4)
            {
                _budget = 2 * _budget;
                if (_budget < 0)
                {
                    _budget = int.MaxValue;
                }
                return;
            }
            int length = tables.Buckets.Length * 2;
            if (length < 0 || (length = HashSizes.AtLeast(length)) > Array.MaxLength)
            {
                length = Array.MaxLength;
                _budget = int.MaxValue;
            }
            object[] locks = tables.Locks;
            if (_growLocks && locks.Length < MaxLocks)
            {
                locks = new object[locks.Length * 2];
                Array.Copy(tables.Locks, locks, tables.Locks.Length);
                for (int i = tables.Locks.Length; i < locks.Length; i++)
                {
                    locks[i] = new object();
                }
            }
            Tables grown = new Tables(new Node?[length], locks, new int[locks.Length]);
            int locked = 1;
            try
            {
                LockFrom(tables, ref locked);
                foreach (Node? first in tables.Buckets)
                {
                    for (Node? node = first; node is not null; node = node.Next)
                    {
                        ref Node? bucket = ref grown.Bucket(node.HashCode, out uint lockNumber);
                        bucket = new Node(node.Key, node.Value, node.HashCode, bucket);
                        grown.CountPerLock[lockNumber]++;
                    }
                }
                _budget = Math.Max(1, length / locks.Length);
                _tables = grown;
            }
            finally
            {
                ReleaseLocks(tables, 1, locked);
            }
        }
    }

    private static void LockFrom(Tables tables, ref int locked)
    {
        while (locked < tables.Locks.Length)
        {
            Monitor.Enter(tables.Locks[locked]);
            locked++;
        }
    }

    /// Takes every lock; lock 0 first, so that no resize is under way. Returns the tables that are then current.
    private Tables LockAll(ref int locked)
    {
        // Lock 0 is the same object in every generation of tables.
        Monitor.Enter(_tables.Locks[0]);
        locked = 1;
        Tables tables = _tables;
        LockFrom(tables, ref locked);
        return tables;
    }

    private static void ReleaseLocks(Tables tables, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            Monitor.Exit(tables.Locks[i]);
        }
    }
}
