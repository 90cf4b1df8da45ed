using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace System.Text.RegularExpressions;

/// <summary>What the three collections have in common: a list that is only read.</summary>
internal static class ReadOnlyCollectionErrors
{
    public static NotSupportedException Changed() => new("Collection is read-only.");

    public static void Copy<T>(int count, Func<int, T> item, Array array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        for (int index = 0; index < count; index++)
            array.SetValue(item(index), arrayIndex + index);
    }

    public static void Copy<T>(int count, Func<int, T> item, T[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        if ((uint)arrayIndex > (uint)array.Length)
            throw new ArgumentOutOfRangeException(nameof(arrayIndex));
        if (array.Length - arrayIndex < count)
            throw new ArgumentException("Destination array is not long enough to copy all the items in the collection. Check array index and length.");
        for (int index = 0; index < count; index++)
            array[arrayIndex + index] = item(index);
    }

    public static IEnumerator<T> Enumerate<T>(int count, Func<int, T> item)
    {
        for (int index = 0; index < count; index++)
            yield return item(index);
    }
}

public class CaptureCollection : IList<Capture>, IReadOnlyList<Capture>, IList
{
    private readonly Group _group;
    private readonly Capture[] _items;

    internal CaptureCollection(Group group)
    {
        _group = group;
        _items = new Capture[group.Count];
    }

    public int Count => _items.Length;
    public bool IsReadOnly => true;
    public bool IsSynchronized => false;
    public object SyncRoot => _group;

    public Capture this[int i] => (uint)i < (uint)_items.Length ? At(i) : throw new ArgumentOutOfRangeException(nameof(i));

    // The last capture is the group itself.
    private Capture At(int i) =>
        i == _items.Length - 1 ? _group : _items[i] ??= new Capture(_group.Text, _group.Pairs[i * 2], _group.Pairs[i * 2 + 1]);

    public IEnumerator GetEnumerator() => ReadOnlyCollectionErrors.Enumerate(Count, At);
    IEnumerator<Capture> IEnumerable<Capture>.GetEnumerator() => ReadOnlyCollectionErrors.Enumerate(Count, At);
    public void CopyTo(Array array, int arrayIndex) => ReadOnlyCollectionErrors.Copy(Count, At, array, arrayIndex);
    public void CopyTo(Capture[] array, int arrayIndex) => ReadOnlyCollectionErrors.Copy(Count, At, array, arrayIndex);

    int IList<Capture>.IndexOf(Capture item)
    {
        for (int index = 0; index < Count; index++)
            if (Equals(At(index), item))
                return index;
        return -1;
    }

    bool ICollection<Capture>.Contains(Capture item) => ((IList<Capture>)this).IndexOf(item) >= 0;
    bool IList.Contains(object? value) => value is Capture item && ((IList<Capture>)this).IndexOf(item) >= 0;
    int IList.IndexOf(object? value) => value is Capture item ? ((IList<Capture>)this).IndexOf(item) : -1;
    bool IList.IsFixedSize => true;

    Capture IList<Capture>.this[int index]
    {
        get => this[index];
        set => throw ReadOnlyCollectionErrors.Changed();
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => throw ReadOnlyCollectionErrors.Changed();
    }

    void IList<Capture>.Insert(int index, Capture item) => throw ReadOnlyCollectionErrors.Changed();
    void IList<Capture>.RemoveAt(int index) => throw ReadOnlyCollectionErrors.Changed();
    void ICollection<Capture>.Add(Capture item) => throw ReadOnlyCollectionErrors.Changed();
    void ICollection<Capture>.Clear() => throw ReadOnlyCollectionErrors.Changed();
    bool ICollection<Capture>.Remove(Capture item) => throw ReadOnlyCollectionErrors.Changed();
    int IList.Add(object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.Clear() => throw ReadOnlyCollectionErrors.Changed();
    void IList.Insert(int index, object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.Remove(object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.RemoveAt(int index) => throw ReadOnlyCollectionErrors.Changed();
}

public class GroupCollection : IList<Group>, IReadOnlyList<Group>, IList, IReadOnlyDictionary<string, Group>
{
    private readonly Match _match;
    private readonly Group?[] _items;

    internal GroupCollection(Match match)
    {
        _match = match;
        _items = new Group?[match.GroupCount];
    }

    public int Count => _items.Length;
    public bool IsReadOnly => true;
    public bool IsSynchronized => false;
    public object SyncRoot => _match;

    private Group GroupOf(int index) => _items[index] ??= _match.GroupAt(index, _match.Regex?.NameAt(index) ?? "0");

    // As in .NET, whoever goes through the collection asks for numbers: where these have gaps, the groups after a gap are not seen.
    private Group At(int number) => this[number];

    public Group this[int groupnum]
    {
        get
        {
            int index = _match.Regex is { } regex ? regex.IndexOfGroup(groupnum) : groupnum == 0 ? 0 : -1;
            return index < 0 ? Group.Failed : GroupOf(index);
        }
    }

    public Group this[string groupname] =>
        _match.Regex is { } regex && regex.GroupNumberFromName(groupname) is >= 0 and var number ? this[number] : Group.Failed;

    public bool ContainsKey(string key) => _match.Regex is { } regex && regex.GroupNumberFromName(key) >= 0;

    public bool TryGetValue(string key, [NotNullWhen(true)] out Group? value)
    {
        if (ContainsKey(key))
        {
            value = this[key];
            return true;
        }
        value = null;
        return false;
    }

    public IEnumerable<string> Keys
    {
        get
        {
            for (int index = 0; index < Count; index++)
                yield return At(index).Name;
        }
    }

    public IEnumerable<Group> Values
    {
        get
        {
            for (int index = 0; index < Count; index++)
                yield return At(index);
        }
    }

    IEnumerator<KeyValuePair<string, Group>> IEnumerable<KeyValuePair<string, Group>>.GetEnumerator()
    {
        for (int index = 0; index < Count; index++)
            yield return new KeyValuePair<string, Group>(At(index).Name, At(index));
    }

    public IEnumerator GetEnumerator() => ReadOnlyCollectionErrors.Enumerate(Count, At);
    IEnumerator<Group> IEnumerable<Group>.GetEnumerator() => ReadOnlyCollectionErrors.Enumerate(Count, At);
    public void CopyTo(Array array, int arrayIndex) => ReadOnlyCollectionErrors.Copy(Count, At, array, arrayIndex);
    public void CopyTo(Group[] array, int arrayIndex) => ReadOnlyCollectionErrors.Copy(Count, At, array, arrayIndex);

    int IList<Group>.IndexOf(Group item)
    {
        for (int index = 0; index < Count; index++)
            if (Equals(At(index), item))
                return index;
        return -1;
    }

    bool ICollection<Group>.Contains(Group item) => ((IList<Group>)this).IndexOf(item) >= 0;
    bool IList.Contains(object? value) => value is Group item && ((IList<Group>)this).IndexOf(item) >= 0;
    int IList.IndexOf(object? value) => value is Group item ? ((IList<Group>)this).IndexOf(item) : -1;
    bool IList.IsFixedSize => true;

    Group IList<Group>.this[int index]
    {
        get => this[index];
        set => throw ReadOnlyCollectionErrors.Changed();
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => throw ReadOnlyCollectionErrors.Changed();
    }

    void IList<Group>.Insert(int index, Group item) => throw ReadOnlyCollectionErrors.Changed();
    void IList<Group>.RemoveAt(int index) => throw ReadOnlyCollectionErrors.Changed();
    void ICollection<Group>.Add(Group item) => throw ReadOnlyCollectionErrors.Changed();
    void ICollection<Group>.Clear() => throw ReadOnlyCollectionErrors.Changed();
    bool ICollection<Group>.Remove(Group item) => throw ReadOnlyCollectionErrors.Changed();
    int IList.Add(object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.Clear() => throw ReadOnlyCollectionErrors.Changed();
    void IList.Insert(int index, object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.Remove(object? value) => throw ReadOnlyCollectionErrors.Changed();
    void IList.RemoveAt(int index) => throw ReadOnlyCollectionErrors.Changed();
}
