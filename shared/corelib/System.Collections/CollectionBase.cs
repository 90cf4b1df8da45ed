// Bases for strongly typed collections from before generics: CollectionBase, DictionaryBase, ReadOnlyCollectionBase.
namespace System.Collections;

public abstract class CollectionBase : IList
{
    private readonly ArrayList _list;

    protected CollectionBase()
    {
        _list = new ArrayList();
    }

    protected CollectionBase(int capacity)
    {
        _list = new ArrayList(capacity);
    }

    protected ArrayList InnerList => _list;

    protected IList List => this;

    public int Capacity
    {
        get => _list.Capacity;
        set => _list.Capacity = value;
    }

    public int Count => _list.Count;

    public void Clear()
    {
        OnClear();
        _list.Clear();
        OnClearComplete();
    }

    public void RemoveAt(int index)
    {
        CheckIndex(index);
        object? value = _list[index];
        OnValidate(value!);
        OnRemove(index, value);
        _list.RemoveAt(index);
        try
        {
            OnRemoveComplete(index, value);
        }
        catch
        {
            _list.Insert(index, value);
            throw;
        }
    }

    private void CheckIndex(int index)
    {
        if ((uint)index >= (uint)Count)
        {
            CollectionErrors.IndexLess();
        }
    }

    bool IList.IsReadOnly => _list.IsReadOnly;

    bool IList.IsFixedSize => _list.IsFixedSize;

    bool ICollection.IsSynchronized => _list.IsSynchronized;

    object ICollection.SyncRoot => _list.SyncRoot;

    void ICollection.CopyTo(Array array, int index) => _list.CopyTo(array, index);

    object? IList.this[int index]
    {
        get
        {
            CheckIndex(index);
            return _list[index];
        }
        set
        {
            CheckIndex(index);
            OnValidate(value!);
            object? old = _list[index];
            OnSet(index, old, value);
            _list[index] = value;
            try
            {
                OnSetComplete(index, old, value);
            }
            catch
            {
                _list[index] = old;
                throw;
            }
        }
    }

    bool IList.Contains(object? value) => _list.Contains(value);

    int IList.Add(object? value)
    {
        OnValidate(value!);
        OnInsert(_list.Count, value);
        int index = _list.Add(value);
        try
        {
            OnInsertComplete(index, value);
        }
        catch
        {
            _list.RemoveAt(index);
            throw;
        }
        return index;
    }

    void IList.Remove(object? value)
    {
        OnValidate(value!);
        int index = _list.IndexOf(value);
        if (index < 0)
        {
            throw new ArgumentException("Cannot remove the specified item because it was not found in the specified Collection.");
        }
        OnRemove(index, value);
        _list.RemoveAt(index);
        try
        {
            OnRemoveComplete(index, value);
        }
        catch
        {
            _list.Insert(index, value);
            throw;
        }
    }

    int IList.IndexOf(object? value) => _list.IndexOf(value);

    void IList.Insert(int index, object? value)
    {
        if ((uint)index > (uint)Count)
        {
            CollectionErrors.IndexLessOrEqual();
        }
        OnValidate(value!);
        OnInsert(index, value);
        _list.Insert(index, value);
        try
        {
            OnInsertComplete(index, value);
        }
        catch
        {
            _list.RemoveAt(index);
            throw;
        }
    }

    public IEnumerator GetEnumerator() => _list.GetEnumerator();

    protected virtual void OnSet(int index, object? oldValue, object? newValue)
    {
    }

    protected virtual void OnInsert(int index, object? value)
    {
    }

    protected virtual void OnClear()
    {
    }

    protected virtual void OnRemove(int index, object? value)
    {
    }

    protected virtual void OnValidate(object value) => ArgumentNullException.ThrowIfNull(value);

    protected virtual void OnSetComplete(int index, object? oldValue, object? newValue)
    {
    }

    protected virtual void OnInsertComplete(int index, object? value)
    {
    }

    protected virtual void OnClearComplete()
    {
    }

    protected virtual void OnRemoveComplete(int index, object? value)
    {
    }
}

public abstract class ReadOnlyCollectionBase : ICollection
{
    private ArrayList? _list;

    protected ArrayList InnerList => _list ??= new ArrayList();

    public virtual int Count => InnerList.Count;

    bool ICollection.IsSynchronized => InnerList.IsSynchronized;

    object ICollection.SyncRoot => InnerList.SyncRoot;

    void ICollection.CopyTo(Array array, int index) => InnerList.CopyTo(array, index);

    public virtual IEnumerator GetEnumerator() => InnerList.GetEnumerator();
}

public abstract class DictionaryBase : IDictionary
{
    private Hashtable? _hashtable;

    protected Hashtable InnerHashtable => _hashtable ??= new Hashtable();

    protected IDictionary Dictionary => this;

    public int Count => _hashtable is null ? 0 : _hashtable.Count;

    bool IDictionary.IsReadOnly => InnerHashtable.IsReadOnly;

    bool IDictionary.IsFixedSize => InnerHashtable.IsFixedSize;

    bool ICollection.IsSynchronized => InnerHashtable.IsSynchronized;

    ICollection IDictionary.Keys => InnerHashtable.Keys;

    object ICollection.SyncRoot => InnerHashtable.SyncRoot;

    ICollection IDictionary.Values => InnerHashtable.Values;

    public void CopyTo(Array array, int index) => InnerHashtable.CopyTo(array, index);

    object? IDictionary.this[object key]
    {
        get
        {
            object? current = InnerHashtable[key];
            OnGet(key, current);
            return current;
        }
        set
        {
            OnValidate(key, value);
            bool existed = InnerHashtable.Contains(key);
            object? old = InnerHashtable[key];
            OnSet(key, old, value);
            InnerHashtable[key] = value;
            try
            {
                OnSetComplete(key, old, value);
            }
            catch
            {
                if (existed)
                {
                    InnerHashtable[key] = old;
                }
                else
                {
                    InnerHashtable.Remove(key);
                }
                throw;
            }
        }
    }

    bool IDictionary.Contains(object key) => InnerHashtable.Contains(key);

    void IDictionary.Add(object key, object? value)
    {
        OnValidate(key, value);
        OnInsert(key, value);
        InnerHashtable.Add(key, value);
        try
        {
            OnInsertComplete(key, value);
        }
        catch
        {
            InnerHashtable.Remove(key);
            throw;
        }
    }

    public void Clear()
    {
        OnClear();
        InnerHashtable.Clear();
        OnClearComplete();
    }

    void IDictionary.Remove(object key)
    {
        if (!InnerHashtable.Contains(key))
        {
            return;
        }
        object? value = InnerHashtable[key];
        OnValidate(key, value);
        OnRemove(key, value);
        InnerHashtable.Remove(key);
        try
        {
            OnRemoveComplete(key, value);
        }
        catch
        {
            InnerHashtable.Add(key, value);
            throw;
        }
    }

    public IDictionaryEnumerator GetEnumerator() => InnerHashtable.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => InnerHashtable.GetEnumerator();

    protected virtual object? OnGet(object key, object? currentValue) => currentValue;

    protected virtual void OnSet(object key, object? oldValue, object? newValue)
    {
    }

    protected virtual void OnInsert(object key, object? value)
    {
    }

    protected virtual void OnClear()
    {
    }

    protected virtual void OnRemove(object key, object? value)
    {
    }

    protected virtual void OnValidate(object key, object? value)
    {
    }

    protected virtual void OnSetComplete(object key, object? oldValue, object? newValue)
    {
    }

    protected virtual void OnInsertComplete(object key, object? value)
    {
    }

    protected virtual void OnClearComplete()
    {
    }

    protected virtual void OnRemoveComplete(object key, object? value)
    {
    }
}
