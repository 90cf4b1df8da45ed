// StringCollection, its enumerator, and StringDictionary.
namespace System.Collections.Specialized;

using System.Collections.Generic;

public class StringCollection : IList
{
    private readonly List<string?> _items = new List<string?>();

    public int Count => _items.Count;

    public bool IsReadOnly => false;

    public bool IsSynchronized => false;

    public object SyncRoot => ((ICollection)_items).SyncRoot;

    bool IList.IsReadOnly => false;

    bool IList.IsFixedSize => false;

    public string? this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => this[index] = (string?)value;
    }

    public int Add(string? value)
    {
        _items.Add(value);
        return Count - 1;
    }

    public void AddRange(string[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _items.AddRange(value);
    }

    public void Clear() => _items.Clear();

    public bool Contains(string? value) => _items.Contains(value);

    public void CopyTo(string[] array, int index) => _items.CopyTo(array!, index);

    public StringEnumerator GetEnumerator() => new StringEnumerator(this);

    public int IndexOf(string? value) => _items.IndexOf(value);

    public void Insert(int index, string? value) => _items.Insert(index, value);

    public void Remove(string? value) => _items.Remove(value);

    public void RemoveAt(int index) => _items.RemoveAt(index);

    int IList.Add(object? value) => Add((string?)value);

    bool IList.Contains(object? value) => Contains((string?)value);

    int IList.IndexOf(object? value) => IndexOf((string?)value);

    void IList.Insert(int index, object? value) => Insert(index, (string?)value);

    void IList.Remove(object? value) => Remove((string?)value);

    void ICollection.CopyTo(Array array, int index) => ((ICollection)_items).CopyTo(array, index);

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

public class StringEnumerator
{
    private readonly IEnumerator _items;

    internal StringEnumerator(StringCollection collection)
    {
        _items = ((IEnumerable)collection).GetEnumerator();
    }

    public string? Current => (string?)_items.Current;

    public bool MoveNext() => _items.MoveNext();

    public void Reset() => _items.Reset();
}

/// Keys are kept in lower case.
public class StringDictionary : IEnumerable
{
    private readonly Hashtable _contents = new Hashtable();

    public virtual int Count => _contents.Count;

    public virtual bool IsSynchronized => _contents.IsSynchronized;

    public virtual object SyncRoot => _contents.SyncRoot;

    public virtual ICollection Keys => _contents.Keys;

    public virtual ICollection Values => _contents.Values;

    private static string KeyOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.ToLowerInvariant();
    }

    public virtual string? this[string key]
    {
        get => (string?)_contents[KeyOf(key)];
        set => _contents[KeyOf(key)] = value;
    }

    public virtual void Add(string key, string? value) => _contents.Add(KeyOf(key), value);

    public virtual void Clear() => _contents.Clear();

    public virtual bool ContainsKey(string key) => _contents.ContainsKey(KeyOf(key));

    public virtual bool ContainsValue(string? value) => _contents.ContainsValue(value);

    public virtual void CopyTo(Array array, int index) => _contents.CopyTo(array, index);

    public virtual IEnumerator GetEnumerator() => _contents.GetEnumerator();

    public virtual void Remove(string key) => _contents.Remove(KeyOf(key));
}
