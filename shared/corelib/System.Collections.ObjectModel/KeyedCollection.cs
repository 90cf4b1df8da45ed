namespace System.Collections.ObjectModel;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

/// A collection whose items carry their key. A dictionary is kept once there are more than `dictionaryCreationThreshold` items.
public abstract class KeyedCollection<TKey, TItem> : Collection<TItem>
    where TKey : notnull
{
    private readonly IEqualityComparer<TKey> _comparer;
    private readonly int _threshold;
    private Dictionary<TKey, TItem>? _dictionary;
    private int _keyCount;

    protected KeyedCollection()
        : this(null, 0)
    {
    }

    protected KeyedCollection(IEqualityComparer<TKey>? comparer)
        : this(comparer, 0)
    {
    }

    protected KeyedCollection(IEqualityComparer<TKey>? comparer, int dictionaryCreationThreshold)
        : base(new List<TItem>())
    {
        if (dictionaryCreationThreshold < -1)
        {
            throw new ArgumentOutOfRangeException(nameof(dictionaryCreationThreshold), "The specified threshold for creating dictionary is out of range.");
        }
        _comparer = comparer ?? EqualityComparer<TKey>.Default;
        _threshold = dictionaryCreationThreshold == -1 ? int.MaxValue : dictionaryCreationThreshold;
    }

    public IEqualityComparer<TKey> Comparer => _comparer;

    protected IDictionary<TKey, TItem>? Dictionary => _dictionary;

    public TItem this[TKey key]
    {
        get
        {
            if (TryGetValue(key, out TItem? item))
            {
                return item;
            }
            CollectionErrors.KeyNotFound(key);
            return default!;
        }
    }

    protected abstract TKey GetKeyForItem(TItem item);

    public bool Contains(TKey key) => TryGetValue(key, out _);

    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TItem item)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_dictionary is not null)
        {
            return _dictionary.TryGetValue(key, out item!);
        }
        foreach (TItem candidate in Items)
        {
            TKey candidateKey = GetKeyForItem(candidate);
            if (candidateKey is not null && _comparer.Equals(key, candidateKey))
            {
                item = candidate;
                return true;
            }
        }
        item = default;
        return false;
    }

    public bool Remove(TKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_dictionary is not null)
        {
            return _dictionary.TryGetValue(key, out TItem? item) && Remove(item);
        }
        for (int i = 0; i < Items.Count; i++)
        {
            if (_comparer.Equals(GetKeyForItem(Items[i]), key))
            {
                RemoveItem(i);
                return true;
            }
        }
        return false;
    }

    private bool ContainsItem(TItem item)
    {
        TKey key;
        if (_dictionary is null || (key = GetKeyForItem(item)) is null)
        {
            return Items.Contains(item);
        }
        return _dictionary.TryGetValue(key, out TItem? found) && EqualityComparer<TItem>.Default.Equals(found, item);
    }

    protected void ChangeItemKey(TItem item, TKey newKey)
    {
        if (!ContainsItem(item))
        {
            throw new ArgumentException("The specified item does not exist in this KeyedCollection.", nameof(item));
        }
        TKey oldKey = GetKeyForItem(item);
        if (!_comparer.Equals(oldKey, newKey))
        {
            if (newKey is not null)
            {
                AddKey(newKey, item);
            }
            if (oldKey is not null)
            {
                RemoveKey(oldKey);
            }
        }
    }

    protected override void ClearItems()
    {
        base.ClearItems();
        _dictionary?.Clear();
        _keyCount = 0;
    }

    protected override void InsertItem(int index, TItem item)
    {
        TKey key = GetKeyForItem(item);
        if (key is not null)
        {
            AddKey(key, item);
        }
        base.InsertItem(index, item);
    }

    protected override void RemoveItem(int index)
    {
        TKey key = GetKeyForItem(Items[index]);
        if (key is not null)
        {
            RemoveKey(key);
        }
        base.RemoveItem(index);
    }

    protected override void SetItem(int index, TItem item)
    {
        TKey newKey = GetKeyForItem(item);
        TKey oldKey = GetKeyForItem(Items[index]);
        if (_comparer.Equals(oldKey, newKey))
        {
            if (newKey is not null && _dictionary is not null)
            {
                _dictionary[newKey] = item;
            }
        }
        else
        {
            if (newKey is not null)
            {
                AddKey(newKey, item);
            }
            if (oldKey is not null)
            {
                RemoveKey(oldKey);
            }
        }
        base.SetItem(index, item);
    }

    private void AddKey(TKey key, TItem item)
    {
        if (_dictionary is not null)
        {
            _dictionary.Add(key, item);
        }
        else if (_keyCount == _threshold)
        {
            CreateDictionary();
            _dictionary!.Add(key, item);
        }
        else
        {
            if (Contains(key))
            {
                CollectionErrors.DuplicateKey(key, nameof(key));
            }
            _keyCount++;
        }
    }

    private void CreateDictionary()
    {
        _dictionary = new Dictionary<TKey, TItem>(_comparer);
        foreach (TItem item in Items)
        {
            TKey key = GetKeyForItem(item);
            if (key is not null)
            {
                _dictionary.Add(key, item);
            }
        }
    }

    private void RemoveKey(TKey key)
    {
        if (_dictionary is not null)
        {
            _dictionary.Remove(key);
        }
        else
        {
            _keyCount--;
        }
    }
}
