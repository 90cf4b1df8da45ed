// ListDictionary: a dictionary for a few entries, kept as a list in the order in which they were added.
namespace System.Collections.Specialized;

using System.Collections.Generic;

public class ListDictionary : IDictionary
{
    private readonly List<DictionaryEntry> _entries = new List<DictionaryEntry>();
    private readonly IComparer? _comparer;
    private int _version;

    public ListDictionary()
    {
    }

    public ListDictionary(IComparer? comparer)
    {
        _comparer = comparer;
    }

    public int Count => _entries.Count;

    public bool IsReadOnly => false;

    public bool IsFixedSize => false;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public ICollection Keys => new View(this, true);

    public ICollection Values => new View(this, false);

    private int Find(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        for (int i = 0; i < _entries.Count; i++)
        {
            object present = _entries[i].Key;
            if (_comparer is null ? present.Equals(key) : _comparer.Compare(present, key) == 0)
            {
                return i;
            }
        }
        return -1;
    }

    public object? this[object key]
    {
        get
        {
            int index = Find(key);
            return index < 0 ? null : _entries[index].Value;
        }
        set
        {
            int index = Find(key);
            _version++;
            if (index < 0)
            {
                _entries.Add(new DictionaryEntry(key, value));
            }
            else
            {
                _entries[index] = new DictionaryEntry(_entries[index].Key, value);
            }
        }
    }

    public void Add(object key, object? value)
    {
        if (Find(key) >= 0)
        {
            throw new ArgumentException("An item with the same key has already been added. Key: " + key);
        }
        _version++;
        _entries.Add(new DictionaryEntry(key, value));
    }

    public void Clear()
    {
        _version++;
        _entries.Clear();
    }

    public bool Contains(object key) => Find(key) >= 0;

    public void Remove(object key)
    {
        int index = Find(key);
        _version++;
        if (index >= 0)
        {
            _entries.RemoveAt(index);
        }
    }

    public void CopyTo(Array array, int index)
    {
        SpecializedErrors.CheckCopy(array, index, Count);
        foreach (DictionaryEntry entry in _entries)
        {
            array.SetValue(entry, index++);
        }
    }

    public IDictionaryEnumerator GetEnumerator() => new Enumerator(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(ListDictionary list) : IDictionaryEnumerator
    {
        private readonly int _version = list._version;
        private int _index = -1;

        public DictionaryEntry Entry => (uint)_index < (uint)list.Count
            ? list._entries[_index]
            : throw new InvalidOperationException("Enumeration has either not started or has already finished.");

        public object Key => Entry.Key;

        public object? Value => Entry.Value;

        public object Current => Entry;

        public bool MoveNext()
        {
            CheckVersion();
            _index = Math.Min(_index + 1, list.Count);
            return _index < list.Count;
        }

        public void Reset()
        {
            CheckVersion();
            _index = -1;
        }

        private void CheckVersion()
        {
            if (_version != list._version)
            {
                throw new InvalidOperationException("Collection was modified after the enumerator was instantiated.");
            }
        }
    }

    private sealed class View(ListDictionary list, bool keys) : ICollection
    {
        public int Count => list.Count;

        public bool IsSynchronized => false;

        public object SyncRoot => list.SyncRoot;

        public void CopyTo(Array array, int index)
        {
            SpecializedErrors.CheckCopy(array, index, Count);
            foreach (object? item in this)
            {
                array.SetValue(item, index++);
            }
        }

        public IEnumerator GetEnumerator()
        {
            IDictionaryEnumerator entries = list.GetEnumerator();
            while (entries.MoveNext())
            {
                yield return keys ? entries.Key : entries.Value;
            }
        }
    }
}

internal static class SpecializedErrors
{
    internal static void CheckCopy(Array array, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (array.Length - index < count)
        {
            throw new ArgumentException("Insufficient space in the target location to copy the information.");
        }
    }
}
