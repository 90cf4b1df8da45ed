// Dictionary<TKey, TValue>: lookups by another key type (spans for strings) that the comparer understands.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public partial class Dictionary<TKey, TValue>
{
    public AlternateLookup<TAlternateKey> GetAlternateLookup<TAlternateKey>()
        where TAlternateKey : notnull, allows ref struct
    {
        if (!TryGetAlternateLookup(out AlternateLookup<TAlternateKey> lookup))
        {
            CollectionErrors.Invalid("The collection's comparer does not support the requested operation.");
        }
        return lookup;
    }

    public bool TryGetAlternateLookup<TAlternateKey>(out AlternateLookup<TAlternateKey> lookup)
        where TAlternateKey : notnull, allows ref struct
    {
        if (Comparer is IAlternateEqualityComparer<TAlternateKey, TKey>)
        {
            lookup = new AlternateLookup<TAlternateKey>(this);
            return true;
        }
        lookup = default;
        return false;
    }

    public readonly struct AlternateLookup<TAlternateKey>
        where TAlternateKey : notnull, allows ref struct
    {
        internal AlternateLookup(Dictionary<TKey, TValue> dictionary)
        {
            Dictionary = dictionary;
        }

        public Dictionary<TKey, TValue> Dictionary { get; }

        private IAlternateEqualityComparer<TAlternateKey, TKey> Comparer =>
            Unsafe.As<IAlternateEqualityComparer<TAlternateKey, TKey>>(Dictionary.Comparer);

        public TValue this[TAlternateKey key]
        {
            get
            {
                int index = Find(key);
                if (index < 0)
                {
                    CollectionErrors.KeyNotFound(Comparer.Create(key));
                }
                return Dictionary._entries![index].Value;
            }
            set
            {
                int index = Find(key);
                if (index >= 0)
                {
                    Dictionary._entries![index].Value = value;
                }
                else
                {
                    Dictionary.Add(Comparer.Create(key), value);
                }
            }
        }

        public bool ContainsKey(TAlternateKey key) => Find(key) >= 0;

        public bool TryGetValue(TAlternateKey key, [MaybeNullWhen(false)] out TValue value) => TryGetValue(key, out _, out value);

        public bool TryGetValue(TAlternateKey key, [MaybeNullWhen(false)] out TKey actualKey, [MaybeNullWhen(false)] out TValue value)
        {
            int index = Find(key);
            if (index >= 0)
            {
                actualKey = Dictionary._entries![index].Key;
                value = Dictionary._entries![index].Value;
                return true;
            }
            actualKey = default;
            value = default;
            return false;
        }

        public bool TryAdd(TAlternateKey key, TValue value)
        {
            if (Find(key) >= 0)
            {
                return false;
            }
            Dictionary.Add(Comparer.Create(key), value);
            return true;
        }

        public bool Remove(TAlternateKey key) => Remove(key, out _, out _);

        public bool Remove(TAlternateKey key, [MaybeNullWhen(false)] out TKey actualKey, [MaybeNullWhen(false)] out TValue value)
        {
            int index = Find(key);
            if (index >= 0)
            {
                actualKey = Dictionary._entries![index].Key;
                return Dictionary.Remove(actualKey, out value);
            }
            actualKey = default;
            value = default;
            return false;
        }

        private int Find(TAlternateKey key)
        {
            Dictionary<TKey, TValue> dictionary = Dictionary;
            int[]? buckets = dictionary._buckets;
            if (buckets is null)
            {
                return -1;
            }
            IAlternateEqualityComparer<TAlternateKey, TKey> comparer = Comparer;
            Entry[] entries = dictionary._entries!;
            uint hashCode = (uint)comparer.GetHashCode(key);
            int i = buckets[hashCode % (uint)buckets.Length] - 1;
            while ((uint)i < (uint)entries.Length)
            {
                ref Entry entry = ref entries[i];
                if (entry.HashCode == hashCode && comparer.Equals(key, entry.Key))
                {
                    return i;
                }
                i = entry.Next;
            }
            return -1;
        }
    }
}
