// Groups by key, in the order the keys were first seen. Used by GroupBy, ToLookup and the joins.
namespace System.Linq;

using System.Collections;
using System.Collections.Generic;

public interface IGrouping<out TKey, out TElement> : IEnumerable<TElement>
{
    TKey Key { get; }
}

public interface ILookup<TKey, TElement> : IEnumerable<IGrouping<TKey, TElement>>
{
    int Count { get; }

    IEnumerable<TElement> this[TKey key] { get; }

    bool Contains(TKey key);
}

internal sealed class Grouping<TKey, TElement> : IGrouping<TKey, TElement>, IList<TElement>
{
    internal readonly TKey _key;
    internal readonly int _hashCode;
    internal TElement[] _elements = new TElement[1];
    internal int _count;
    /// The next group of the same hash bucket.
    internal Grouping<TKey, TElement>? _hashNext;
    /// The group made after this one; the last one's is the first.
    internal Grouping<TKey, TElement>? _next;

    internal Grouping(TKey key, int hashCode)
    {
        _key = key;
        _hashCode = hashCode;
    }

    public TKey Key => _key;

    internal void Add(TElement element)
    {
        if (_elements.Length == _count)
        {
            Array.Resize(ref _elements, checked(_count * 2));
        }
        _elements[_count++] = element;
    }

    internal TElement[] Trim()
    {
        if (_elements.Length != _count)
        {
            Array.Resize(ref _elements, _count);
        }
        return _elements;
    }

    public IEnumerator<TElement> GetEnumerator()
    {
        for (int i = 0; i < _count; i++)
        {
            yield return _elements[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    int ICollection<TElement>.Count => _count;

    bool ICollection<TElement>.IsReadOnly => true;

    void ICollection<TElement>.Add(TElement item) => LinqErrors.NotSupported();

    void ICollection<TElement>.Clear() => LinqErrors.NotSupported();

    bool ICollection<TElement>.Contains(TElement item) => Array.IndexOf(_elements, item, 0, _count) >= 0;

    void ICollection<TElement>.CopyTo(TElement[] array, int arrayIndex) => Array.Copy(_elements, 0, array, arrayIndex, _count);

    bool ICollection<TElement>.Remove(TElement item) => throw new NotSupportedException();

    int IList<TElement>.IndexOf(TElement item) => Array.IndexOf(_elements, item, 0, _count);

    void IList<TElement>.Insert(int index, TElement item) => LinqErrors.NotSupported();

    void IList<TElement>.RemoveAt(int index) => LinqErrors.NotSupported();

    TElement IList<TElement>.this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_count)
            {
                LinqErrors.OutOfRange(nameof(index));
            }
            return _elements[index];
        }
        set => LinqErrors.NotSupported();
    }
}

public class Lookup<TKey, TElement> : ILookup<TKey, TElement>
{
    private readonly IEqualityComparer<TKey> _comparer;
    private Grouping<TKey, TElement>?[] _buckets = new Grouping<TKey, TElement>?[7];
    internal Grouping<TKey, TElement>? _last;
    private int _count;

    internal Lookup(IEqualityComparer<TKey>? comparer)
    {
        _comparer = comparer ?? EqualityComparer<TKey>.Default;
    }

    internal static Lookup<TKey, TElement> Create<TSource>(
        IEnumerable<TSource> source, Func<TSource, TKey> keySelector, Func<TSource, TElement> elementSelector, IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TElement> lookup = new Lookup<TKey, TElement>(comparer);
        foreach (TSource item in source)
        {
            lookup.GetGrouping(keySelector(item), create: true)!.Add(elementSelector(item));
        }
        return lookup;
    }

    internal static Lookup<TKey, TElement> Create(IEnumerable<TElement> source, Func<TElement, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TElement> lookup = new Lookup<TKey, TElement>(comparer);
        foreach (TElement item in source)
        {
            lookup.GetGrouping(keySelector(item), create: true)!.Add(item);
        }
        return lookup;
    }

    /// For joins: elements whose key is null match nothing, and are left out.
    internal static Lookup<TKey, TElement> CreateForJoin(IEnumerable<TElement> source, Func<TElement, TKey> keySelector, IEqualityComparer<TKey>? comparer)
    {
        Lookup<TKey, TElement> lookup = new Lookup<TKey, TElement>(comparer);
        foreach (TElement item in source)
        {
            TKey key = keySelector(item);
            if (key is not null)
            {
                lookup.GetGrouping(key, create: true)!.Add(item);
            }
        }
        return lookup;
    }

    public int Count => _count;

    public IEnumerable<TElement> this[TKey key]
    {
        get
        {
            Grouping<TKey, TElement>? grouping = GetGrouping(key, create: false);
            return grouping is not null ? grouping : [];
        }
    }

    public bool Contains(TKey key) => GetGrouping(key, create: false) is not null;

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator()
    {
        Grouping<TKey, TElement>? grouping = _last;
        if (grouping is not null)
        {
            do
            {
                grouping = grouping!._next;
                yield return grouping!;
            }
            while (grouping != _last);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public IEnumerable<TResult> ApplyResultSelector<TResult>(Func<TKey, IEnumerable<TElement>, TResult> resultSelector)
    {
        Grouping<TKey, TElement>? grouping = _last;
        if (grouping is not null)
        {
            do
            {
                grouping = grouping!._next;
                yield return resultSelector(grouping!._key, grouping.Trim());
            }
            while (grouping != _last);
        }
    }

    internal Grouping<TKey, TElement>? GetGrouping(TKey key, bool create)
    {
        int hashCode = key is null ? 0 : _comparer.GetHashCode(key) & 0x7FFFFFFF;
        for (Grouping<TKey, TElement>? grouping = _buckets[(uint)hashCode % _buckets.Length]; grouping is not null; grouping = grouping._hashNext)
        {
            if (grouping._hashCode == hashCode && _comparer.Equals(grouping._key, key))
            {
                return grouping;
            }
        }
        if (!create)
        {
            return null;
        }
        if (_count == _buckets.Length)
        {
            Resize();
        }
        Grouping<TKey, TElement> created = new Grouping<TKey, TElement>(key, hashCode);
        ref Grouping<TKey, TElement>? bucket = ref _buckets[(uint)hashCode % _buckets.Length];
        created._hashNext = bucket;
        bucket = created;
        if (_last is null)
        {
            created._next = created;
        }
        else
        {
            created._next = _last._next;
            _last._next = created;
        }
        _last = created;
        _count++;
        return created;
    }

    private void Resize()
    {
        int size = checked(_count * 2 + 1);
        Grouping<TKey, TElement>?[] buckets = new Grouping<TKey, TElement>?[size];
        Grouping<TKey, TElement> grouping = _last!;
        do
        {
            grouping = grouping._next!;
            ref Grouping<TKey, TElement>? bucket = ref buckets[(uint)grouping._hashCode % size];
            grouping._hashNext = bucket;
            bucket = grouping;
        }
        while (grouping != _last);
        _buckets = buckets;
    }
}
