using System.Runtime.Serialization;

namespace System.Collections.Specialized;

public interface IOrderedDictionary : IDictionary
{
    object? this[int index] { get; set; }
    new IDictionaryEnumerator GetEnumerator();
    void Insert(int index, object key, object? value);
    void RemoveAt(int index);
}

// A dictionary whose entries also have places: a list of entries, and a table of them by key.
public class OrderedDictionary : IOrderedDictionary, ISerializable, IDeserializationCallback
{
    private readonly int _initialCapacity;
    private readonly IEqualityComparer? _comparer;
    private readonly bool _readOnly;
    private ArrayList? _list;
    private Hashtable? _table;

    public OrderedDictionary() : this(0) { }
    public OrderedDictionary(int capacity) : this(capacity, null) { }
    public OrderedDictionary(IEqualityComparer? comparer) : this(0, comparer) { }

    public OrderedDictionary(int capacity, IEqualityComparer? comparer)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _initialCapacity = capacity;
        _comparer = comparer;
    }

    private OrderedDictionary(OrderedDictionary dictionary)
    {
        _readOnly = true;
        _list = dictionary.List;
        _table = dictionary.Table;
        _comparer = dictionary._comparer;
    }

    protected OrderedDictionary(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    private ArrayList List => _list ??= new ArrayList(_initialCapacity);
    private Hashtable Table => _table ??= new Hashtable(_initialCapacity, _comparer);

    public int Count => _list?.Count ?? 0;
    public bool IsReadOnly => _readOnly;
    bool IDictionary.IsFixedSize => _readOnly;
    bool ICollection.IsSynchronized => false;
    object ICollection.SyncRoot => this;
    public ICollection Keys => new View(List, true);
    public ICollection Values => new View(List, false);

    public object? this[int index]
    {
        get => ((DictionaryEntry)List[index]!).Value;
        set
        {
            CheckWritable();
            if (index < 0 || index >= Count) throw new ArgumentOutOfRangeException(nameof(index));
            object key = ((DictionaryEntry)List[index]!).Key;
            List[index] = new DictionaryEntry(key, value);
            Table[key] = value;
        }
    }

    public object? this[object key]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(key);
            return _table?[key];
        }
        set
        {
            CheckWritable();
            ArgumentNullException.ThrowIfNull(key);
            if (Table.Contains(key))
            {
                Table[key] = value;
                List[IndexOf(key)] = new DictionaryEntry(key, value);
            }
            else
            {
                Add(key, value);
            }
        }
    }

    private void CheckWritable()
    {
        if (_readOnly) throw new NotSupportedException("The OrderedDictionary is readonly and cannot be modified.");
    }

    private int IndexOf(object key)
    {
        for (int i = 0; i < List.Count; i++)
        {
            object other = ((DictionaryEntry)List[i]!).Key;
            if (_comparer is not null ? _comparer.Equals(other, key) : other.Equals(key)) return i;
        }
        return -1;
    }

    public void Add(object key, object? value)
    {
        CheckWritable();
        ArgumentNullException.ThrowIfNull(key);
        Table.Add(key, value);
        List.Add(new DictionaryEntry(key, value));
    }

    public void Clear()
    {
        CheckWritable();
        Table.Clear();
        List.Clear();
    }

    public OrderedDictionary AsReadOnly() => new(this);

    public bool Contains(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _table is not null && _table.Contains(key);
    }

    public void CopyTo(Array array, int index) => Table.CopyTo(array, index);

    public void Insert(int index, object key, object? value)
    {
        CheckWritable();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Count);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentNullException.ThrowIfNull(key);
        Table.Add(key, value);
        List.Insert(index, new DictionaryEntry(key, value));
    }

    public void RemoveAt(int index)
    {
        CheckWritable();
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        object key = ((DictionaryEntry)List[index]!).Key;
        List.RemoveAt(index);
        Table.Remove(key);
    }

    public void Remove(object key)
    {
        CheckWritable();
        ArgumentNullException.ThrowIfNull(key);
        int index = IndexOf(key);
        if (index < 0) return;
        Table.Remove(key);
        List.RemoveAt(index);
    }

    public virtual IDictionaryEnumerator GetEnumerator() => new Enumerator(List, 0);
    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(List, 0);
    public virtual void GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();
    void IDeserializationCallback.OnDeserialization(object? sender) => OnDeserialization(sender);
    protected virtual void OnDeserialization(object? sender) { }

    private sealed class View(ArrayList list, bool isKeys) : ICollection
    {
        public int Count => list.Count;
        bool ICollection.IsSynchronized => false;
        object ICollection.SyncRoot => list.SyncRoot;

        public void CopyTo(Array array, int index)
        {
            ArgumentNullException.ThrowIfNull(array);
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            foreach (object? entry in list) array.SetValue(isKeys ? ((DictionaryEntry)entry!).Key : ((DictionaryEntry)entry!).Value, index++);
        }

        public IEnumerator GetEnumerator() => new Enumerator(list, isKeys ? 1 : 2);
    }

    // What Current is: 0 the entry, 1 the key, 2 the value.
    private sealed class Enumerator(ArrayList list, int what) : IDictionaryEnumerator
    {
        private readonly IEnumerator _entries = list.GetEnumerator();

        public DictionaryEntry Entry => (DictionaryEntry)_entries.Current!;
        public object Key => Entry.Key;
        public object? Value => Entry.Value;
        public object Current => (what switch { 0 => Entry, 1 => Entry.Key, _ => Entry.Value })!;
        public bool MoveNext() => _entries.MoveNext();
        public void Reset() => _entries.Reset();
    }
}
