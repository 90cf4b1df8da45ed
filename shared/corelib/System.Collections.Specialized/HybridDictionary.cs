// HybridDictionary: a list while it is small, a hash table from then on.
namespace System.Collections.Specialized;

public class HybridDictionary : IDictionary
{
    private const int MostInList = 8;
    private const int FirstTableSize = 13;

    private readonly bool _caseInsensitive;
    private ListDictionary? _list;
    private Hashtable? _table;

    public HybridDictionary()
    {
    }

    public HybridDictionary(int initialSize)
        : this(initialSize, false)
    {
    }

    public HybridDictionary(bool caseInsensitive)
    {
        _caseInsensitive = caseInsensitive;
    }

    public HybridDictionary(int initialSize, bool caseInsensitive)
    {
        _caseInsensitive = caseInsensitive;
        if (initialSize > MostInList)
        {
            _table = NewTable(initialSize);
        }
    }

    private IDictionary Inner => _table ?? (IDictionary)List;

    private ListDictionary List => _list ??= _caseInsensitive ? new ListDictionary(StringComparer.OrdinalIgnoreCase) : new ListDictionary();

    private Hashtable NewTable(int size) => _caseInsensitive ? new Hashtable(size, StringComparer.OrdinalIgnoreCase) : new Hashtable(size);

    /// The list has become too long.
    private void ChangeOver()
    {
        Hashtable table = NewTable(FirstTableSize);
        foreach (DictionaryEntry entry in List)
        {
            table.Add(entry.Key, entry.Value);
        }
        _table = table;
        _list = null;
    }

    public int Count => Inner.Count;

    public bool IsReadOnly => false;

    public bool IsFixedSize => false;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public ICollection Keys => Inner.Keys;

    public ICollection Values => Inner.Values;

    public object? this[object key]
    {
        get => Inner[key];
        set
        {
            if (_table is null && List.Count >= MostInList && !List.Contains(key))
            {
                ChangeOver();
            }
            Inner[key] = value;
        }
    }

    public void Add(object key, object? value)
    {
        if (_table is null && List.Count + 1 >= MostInList + 1)
        {
            ChangeOver();
        }
        Inner.Add(key, value);
    }

    public void Clear()
    {
        _table = null;
        _list?.Clear();
    }

    public bool Contains(object key) => Inner.Contains(key);

    public void Remove(object key) => Inner.Remove(key);

    public void CopyTo(Array array, int index) => Inner.CopyTo(array, index);

    public IDictionaryEnumerator GetEnumerator() => Inner.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
