// ConcurrentDictionary<TKey, TValue>: lookups by another key type that the comparer understands.
namespace System.Collections.Concurrent;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

public partial class ConcurrentDictionary<TKey, TValue>
{
    public AlternateLookup<TAlternateKey> GetAlternateLookup<TAlternateKey>()
        where TAlternateKey : notnull, allows ref struct
    {
        if (!TryGetAlternateLookup(out AlternateLookup<TAlternateKey> lookup))
        {
            throw new InvalidOperationException("The collection's comparer does not support the requested operation.");
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
        internal AlternateLookup(ConcurrentDictionary<TKey, TValue> dictionary)
        {
            Dictionary = dictionary;
        }

        public ConcurrentDictionary<TKey, TValue> Dictionary { get; }

        private IAlternateEqualityComparer<TAlternateKey, TKey> Comparer =>
            (IAlternateEqualityComparer<TAlternateKey, TKey>)Dictionary.Comparer;

        private Node? Find(TAlternateKey key)
        {
            if (key is null)
            {
                throw new ArgumentNullException(nameof(key));
            }
            IAlternateEqualityComparer<TAlternateKey, TKey> comparer = Comparer;
            int hashCode = comparer.GetHashCode(key);
            for (Node? node = Volatile.Read(ref Dictionary._tables.Bucket(hashCode)); node is not null; node = node.Next)
            {
                if (node.HashCode == hashCode && comparer.Equals(key, node.Key))
                {
                    return node;
                }
            }
            return null;
        }

        public TValue this[TAlternateKey key]
        {
            get
            {
                Node? node = Find(key);
                return node is not null ? node.Value : Dictionary[Comparer.Create(key)];
            }
            set => Dictionary[Find(key) is Node node ? node.Key : Comparer.Create(key)] = value;
        }

        public bool ContainsKey(TAlternateKey key) => Find(key) is not null;

        public bool TryAdd(TAlternateKey key, TValue value) => Find(key) is null && Dictionary.TryAdd(Comparer.Create(key), value);

        public bool TryGetValue(TAlternateKey key, [MaybeNullWhen(false)] out TValue value) => TryGetValue(key, out _, out value);

        public bool TryGetValue(TAlternateKey key, [MaybeNullWhen(false)] out TKey actualKey, [MaybeNullWhen(false)] out TValue value)
        {
            Node? node = Find(key);
            if (node is null)
            {
                actualKey = default;
                value = default;
                return false;
            }
            actualKey = node.Key;
            value = node.Value;
            return true;
        }

        public bool TryRemove(TAlternateKey key, [MaybeNullWhen(false)] out TValue value) => TryRemove(key, out _, out value);

        public bool TryRemove(TAlternateKey key, [MaybeNullWhen(false)] out TKey actualKey, [MaybeNullWhen(false)] out TValue value)
        {
            Node? node = Find(key);
            if (node is not null && Dictionary.TryRemove(node.Key, out value))
            {
                actualKey = node.Key;
                return true;
            }
            actualKey = default;
            value = default;
            return false;
        }
    }
}
