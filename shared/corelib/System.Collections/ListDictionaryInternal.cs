namespace System.Collections;

// Exception.Data: a few pairs in the order they came.
internal sealed class ListDictionaryInternal : IDictionary
{
    private object[] _keys = new object[4];
    private object?[] _values = new object?[4];
    private int _count;
    private int _version;

    private int Find(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (int i = 0; i < _count; i++)
        {
            if (_keys[i].Equals(key)) return i;
        }
        return -1;
    }

    public object? this[object key]
    {
        get
        {
            int index = Find(key);
            return index < 0 ? null : _values[index];
        }
        set
        {
            int index = Find(key);
            if (index < 0) Append(key, value);
            else _values[index] = value;
            _version++;
        }
    }

    private void Append(object key, object? value)
    {
        if (_count == _keys.Length)
        {
            Array.Resize(ref _keys, _count * 2);
            Array.Resize(ref _values, _count * 2);
        }
        _keys[_count] = key;
        _values[_count++] = value;
    }

    public int Count => _count;
    public ICollection Keys => new View(this, 0);
    public ICollection Values => new View(this, 1);
    public bool IsReadOnly => false;
    public bool IsFixedSize => false;
    public bool IsSynchronized => false;
    public object SyncRoot => this;

    public void Add(object key, object? value)
    {
        if (Find(key) >= 0) throw new ArgumentException($"Item has already been added. Key in dictionary: '{key}'  Key being added: '{key}'");
        Append(key, value);
        _version++;
    }

    public void Clear()
    {
        Array.Clear(_keys);
        Array.Clear(_values);
        _count = 0;
        _version++;
    }

    public bool Contains(object key) => Find(key) >= 0;

    public void CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        for (int i = 0; i < _count; i++) array.SetValue(new DictionaryEntry(_keys[i], _values[i]), index + i);
    }

    public void Remove(object key)
    {
        int index = Find(key);
        if (index < 0) return;
        _version++;
        _count--;
        Array.Copy(_keys, index + 1, _keys, index, _count - index);
        Array.Copy(_values, index + 1, _values, index, _count - index);
        _keys[_count] = null!;
        _values[_count] = null;
    }

    public IDictionaryEnumerator GetEnumerator() => new Enumerator(this, 2);
    IEnumerator IEnumerable.GetEnumerator() => new Enumerator(this, 2);

    // `part`: 0 keys, 1 values, 2 entries.
    private sealed class Enumerator(ListDictionaryInternal owner, int part) : IDictionaryEnumerator
    {
        private readonly int _version = owner._version;
        private int _index = -1;

        public bool MoveNext()
        {
            if (_version != owner._version) throw new InvalidOperationException("Collection was modified; enumeration operation may not execute.");
            if (_index < owner._count) _index++;
            return _index < owner._count;
        }

        public void Reset() => _index = -1;

        private int Index
        {
            get
            {
                if ((uint)_index >= (uint)owner._count) throw new InvalidOperationException("Enumeration has either not started or has already finished.");
                return _index;
            }
        }

        public object Key => owner._keys[Index];
        public object? Value => owner._values[Index];
        public DictionaryEntry Entry => new(Key, Value);
        public object? Current => part == 0 ? Key : part == 1 ? Value : Entry;
    }

    private sealed class View(ListDictionaryInternal owner, int part) : ICollection
    {
        public int Count => owner._count;
        public bool IsSynchronized => false;
        public object SyncRoot => owner;
        public void CopyTo(Array array, int index)
        {
            for (int i = 0; i < owner._count; i++) array.SetValue(part == 0 ? owner._keys[i] : owner._values[i], index + i);
        }
        public IEnumerator GetEnumerator() => new Enumerator(owner, part);
    }
}
