using System.Collections;
using System.Collections.Generic;

namespace System.Text.RegularExpressions;

/// <summary>The matches of an input, found when they are asked for.</summary>
public class MatchCollection : IList<Match>, IReadOnlyList<Match>, IList
{
    private readonly List<Match> _found = new();
    private Match? _next;
    private readonly Func<Match> _first;
    private bool _hasBegun;

    internal MatchCollection(Func<Match> first) => _first = first;

    private Match? At(int index)
    {
        while (_found.Count <= index)
        {
            if (!_hasBegun)
            {
                _hasBegun = true;
                _next = _first();
            }
            else
            {
                _next = _next?.NextMatch();
            }
            if (_next is not { Success: true })
            {
                _next = null;
                return null;
            }
            _found.Add(_next);
        }
        return _found[index];
    }

    public int Count
    {
        get
        {
            At(int.MaxValue - 1);
            return _found.Count;
        }
    }

    public virtual Match this[int i] => i < 0 ? throw new ArgumentOutOfRangeException(nameof(i)) : At(i) ?? throw new ArgumentOutOfRangeException(nameof(i));

    public bool IsReadOnly => true;
    public bool IsSynchronized => false;
    public object SyncRoot => this;

    private IEnumerator<Match> Enumerate()
    {
        for (int index = 0; At(index) is { } match; index++)
            yield return match;
    }

    public IEnumerator GetEnumerator() => Enumerate();
    IEnumerator<Match> IEnumerable<Match>.GetEnumerator() => Enumerate();

    public void CopyTo(Array array, int arrayIndex)
    {
        int count = Count;
        ((ICollection)_found).CopyTo(array, arrayIndex);
    }

    public void CopyTo(Match[] array, int arrayIndex)
    {
        int count = Count;
        _found.CopyTo(array, arrayIndex);
    }

    int IList<Match>.IndexOf(Match item)
    {
        int count = Count;
        return _found.IndexOf(item);
    }

    bool ICollection<Match>.Contains(Match item) => ((IList<Match>)this).IndexOf(item) >= 0;
    bool IList.Contains(object? value) => value is Match item && ((IList<Match>)this).IndexOf(item) >= 0;
    int IList.IndexOf(object? value) => value is Match item ? ((IList<Match>)this).IndexOf(item) : -1;
    bool IList.IsFixedSize => true;

    Match IList<Match>.this[int index]
    {
        get => this[index];
        set => throw ReadOnlyCollectionErrors.Changed();
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => throw ReadOnlyCollectionErrors.Changed();
    }

    void IList<Match>.Insert(int index, Match item) => throw ReadOnlyCollectionErrors.Changed();
    void IList<Match>.RemoveAt(int index) => throw ReadOnlyCollectionErrors.Changed();
    void ICollection<Match>.Add(Match item) => throw ReadOnlyCollectionErrors.Changed();
    void ICollection<Match>.Clear() => throw ReadOnlyCollectionErrors.Changed();
    bool ICollection<Match>.Remove(Match item) => throw ReadOnlyCollectionErrors.Changed();
    int IList.Add(object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.Clear() => throw ReadOnlyCollectionErrors.Changed();
    void IList.Insert(int index, object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.Remove(object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.RemoveAt(int index) => throw ReadOnlyCollectionErrors.Changed();
}
