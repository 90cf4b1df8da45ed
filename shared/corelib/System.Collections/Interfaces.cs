// The non-generic collection interfaces.
namespace System.Collections;

public interface IEnumerable { IEnumerator GetEnumerator(); }

public interface IEnumerator
{
    bool MoveNext();
    object? Current { get; }
    void Reset();
}

public interface ICollection : IEnumerable
{
    void CopyTo(Array array, int index);
    int Count { get; }
    object SyncRoot { get; }
    bool IsSynchronized { get; }
}

public interface IList : ICollection
{
    object? this[int index] { get; set; }
    int Add(object? value);
    bool Contains(object? value);
    void Clear();
    bool IsReadOnly { get; }
    bool IsFixedSize { get; }
    int IndexOf(object? value);
    void Insert(int index, object? value);
    void Remove(object? value);
    void RemoveAt(int index);
}

public interface IDictionary : ICollection
{
    object? this[object key] { get; set; }
    ICollection Keys { get; }
    ICollection Values { get; }
    bool Contains(object key);
    void Add(object key, object? value);
    void Clear();
    bool IsReadOnly { get; }
    bool IsFixedSize { get; }
    new IDictionaryEnumerator GetEnumerator();
    void Remove(object key);
}

public interface IDictionaryEnumerator : IEnumerator
{
    object Key { get; }
    object? Value { get; }
    DictionaryEntry Entry { get; }
}

public struct DictionaryEntry
{
    private object _key;
    private object? _value;

    public DictionaryEntry(object key, object? value) { _key = key; _value = value; }
    public object Key { get => _key; set => _key = value; }
    public object? Value { get => _value; set => _value = value; }
    public void Deconstruct(out object key, out object? value) { key = _key; value = _value; }
    public override string ToString() => Generic.KeyValuePair.PairToString(_key, _value);
}

public interface IComparer { int Compare(object? x, object? y); }
public interface IEqualityComparer { bool Equals(object? x, object? y); int GetHashCode(object obj); }
public interface IStructuralComparable { int CompareTo(object? other, IComparer comparer); }

public interface IStructuralEquatable
{
    bool Equals(object? other, IEqualityComparer comparer);
    int GetHashCode(IEqualityComparer comparer);
}

[Obsolete("IHashCodeProvider has been deprecated. Use IEqualityComparer instead.")]
public interface IHashCodeProvider { int GetHashCode(object obj); }
