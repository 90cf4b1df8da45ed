// The generic collection interfaces, and KeyValuePair, which they mention.
namespace System.Collections.Generic;

public interface IEnumerable<out T> : IEnumerable where T : allows ref struct { new IEnumerator<T> GetEnumerator(); }

public interface IEnumerator<out T> : IEnumerator, IDisposable where T : allows ref struct { new T Current { get; } }

public interface ICollection<T> : IEnumerable<T>
{
    int Count { get; }
    bool IsReadOnly { get; }
    void Add(T item);
    void Clear();
    bool Contains(T item);
    void CopyTo(T[] array, int arrayIndex);
    bool Remove(T item);
}

public interface IList<T> : ICollection<T>
{
    T this[int index] { get; set; }
    int IndexOf(T item);
    void Insert(int index, T item);
    void RemoveAt(int index);
}

public interface IReadOnlyCollection<out T> : IEnumerable<T> { int Count { get; } }

public interface IReadOnlyList<out T> : IReadOnlyCollection<T> { T this[int index] { get; } }

public interface ISet<T> : ICollection<T>
{
    new bool Add(T item);
    void UnionWith(IEnumerable<T> other);
    void IntersectWith(IEnumerable<T> other);
    void ExceptWith(IEnumerable<T> other);
    void SymmetricExceptWith(IEnumerable<T> other);
    bool IsSubsetOf(IEnumerable<T> other);
    bool IsSupersetOf(IEnumerable<T> other);
    bool IsProperSupersetOf(IEnumerable<T> other);
    bool IsProperSubsetOf(IEnumerable<T> other);
    bool Overlaps(IEnumerable<T> other);
    bool SetEquals(IEnumerable<T> other);
}

public interface IReadOnlySet<T> : IReadOnlyCollection<T>
{
    bool Contains(T item);
    bool IsProperSubsetOf(IEnumerable<T> other);
    bool IsProperSupersetOf(IEnumerable<T> other);
    bool IsSubsetOf(IEnumerable<T> other);
    bool IsSupersetOf(IEnumerable<T> other);
    bool Overlaps(IEnumerable<T> other);
    bool SetEquals(IEnumerable<T> other);
}

public interface IDictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>>
{
    TValue this[TKey key] { get; set; }
    ICollection<TKey> Keys { get; }
    ICollection<TValue> Values { get; }
    bool ContainsKey(TKey key);
    void Add(TKey key, TValue value);
    bool Remove(TKey key);
    bool TryGetValue(TKey key, [Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value);
}

public interface IReadOnlyDictionary<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>>
{
    bool ContainsKey(TKey key);
    bool TryGetValue(TKey key, [Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value);
    TValue this[TKey key] { get; }
    IEnumerable<TKey> Keys { get; }
    IEnumerable<TValue> Values { get; }
}

public interface IComparer<in T> where T : allows ref struct { int Compare(T? x, T? y); }

public interface IEqualityComparer<in T> where T : allows ref struct
{
    bool Equals(T? x, T? y);
    int GetHashCode([Diagnostics.CodeAnalysis.DisallowNull] T obj);
}

public interface IAlternateEqualityComparer<in TAlternate, T> where TAlternate : allows ref struct where T : allows ref struct
{
    bool Equals(TAlternate alternate, T other);
    int GetHashCode(TAlternate alternate);
    T Create(TAlternate alternate);
}

public static class KeyValuePair
{
    public static KeyValuePair<TKey, TValue> Create<TKey, TValue>(TKey key, TValue value) => new(key, value);

    internal static string PairToString(object? key, object? value) => string.Concat("[", key?.ToString(), ", ") + value?.ToString() + "]";
}

public readonly struct KeyValuePair<TKey, TValue>
{
    private readonly TKey key;
    private readonly TValue value;

    public KeyValuePair(TKey key, TValue value) { this.key = key; this.value = value; }
    public TKey Key => key;
    public TValue Value => value;
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    internal ref readonly TValue ValueReference => ref value;
    public void Deconstruct(out TKey key, out TValue value) { key = this.key; value = this.value; }
    public override string ToString() => KeyValuePair.PairToString(key, value);
}
