// ImmutableArray<T>: the collection interfaces; what would change the array is not supported.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public readonly partial struct ImmutableArray<T> : IReadOnlyList<T>, IList<T>, IList, IImmutableList<T>, IStructuralComparable, IStructuralEquatable
{
    /// The interfaces answer for a default instance with InvalidOperationException.
    private T[] Checked() => array ?? throw new InvalidOperationException(
        "This operation cannot be performed on a default instance of ImmutableArray<T>.  Consider initializing the array, or checking the ImmutableArray<T>.IsDefault property.");

    private ImmutableArray<T> CheckedSelf() => new ImmutableArray<T>(Checked());

    T IList<T>.this[int index]
    {
        get => Checked()[index];
        set => throw new NotSupportedException();
    }

    T IReadOnlyList<T>.this[int index] => Checked()[index];

    object? IList.this[int index]
    {
        get => Checked()[index];
        set => throw new NotSupportedException();
    }

    int ICollection<T>.Count => Checked().Length;

    int IReadOnlyCollection<T>.Count => Checked().Length;

    int ICollection.Count => Checked().Length;

    bool ICollection<T>.IsReadOnly => true;

    bool IList.IsReadOnly => true;

    bool IList.IsFixedSize => true;

    bool ICollection.IsSynchronized => true;

    object ICollection.SyncRoot => throw new NotSupportedException();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new EnumeratorObject(Checked());

    IEnumerator IEnumerable.GetEnumerator() => new EnumeratorObject(Checked());

    void ICollection.CopyTo(Array array, int index) => Array.Copy(Checked(), 0, array, index, Checked().Length);

    void IList<T>.Insert(int index, T item) => throw new NotSupportedException();

    void IList<T>.RemoveAt(int index) => throw new NotSupportedException();

    void ICollection<T>.Add(T item) => throw new NotSupportedException();

    void ICollection<T>.Clear() => throw new NotSupportedException();

    bool ICollection<T>.Remove(T item) => throw new NotSupportedException();

    int IList.Add(object? value) => throw new NotSupportedException();

    void IList.Clear() => throw new NotSupportedException();

    void IList.Insert(int index, object? value) => throw new NotSupportedException();

    void IList.Remove(object? value) => throw new NotSupportedException();

    void IList.RemoveAt(int index) => throw new NotSupportedException();

    bool IList.Contains(object? value) => CollectionErrors.IsCompatible<T>(value) && CheckedSelf().Contains((T)value!);

    int IList.IndexOf(object? value) => CollectionErrors.IsCompatible<T>(value) ? CheckedSelf().IndexOf((T)value!) : -1;

    IImmutableList<T> IImmutableList<T>.Clear() => CheckedSelf().Clear();

    IImmutableList<T> IImmutableList<T>.Add(T value) => CheckedSelf().Add(value);

    IImmutableList<T> IImmutableList<T>.AddRange(IEnumerable<T> items) => CheckedSelf().AddRange(items);

    IImmutableList<T> IImmutableList<T>.Insert(int index, T element) => CheckedSelf().Insert(index, element);

    IImmutableList<T> IImmutableList<T>.InsertRange(int index, IEnumerable<T> items) => CheckedSelf().InsertRange(index, items);

    IImmutableList<T> IImmutableList<T>.Remove(T value, IEqualityComparer<T>? equalityComparer) => CheckedSelf().Remove(value, equalityComparer);

    IImmutableList<T> IImmutableList<T>.RemoveAll(Predicate<T> match) => CheckedSelf().RemoveAll(match);

    IImmutableList<T> IImmutableList<T>.RemoveRange(IEnumerable<T> items, IEqualityComparer<T>? equalityComparer) =>
        CheckedSelf().RemoveRange(items, equalityComparer);

    IImmutableList<T> IImmutableList<T>.RemoveRange(int index, int count) => CheckedSelf().RemoveRange(index, count);

    IImmutableList<T> IImmutableList<T>.RemoveAt(int index) => CheckedSelf().RemoveAt(index);

    IImmutableList<T> IImmutableList<T>.SetItem(int index, T value) => CheckedSelf().SetItem(index, value);

    IImmutableList<T> IImmutableList<T>.Replace(T oldValue, T newValue, IEqualityComparer<T>? equalityComparer) =>
        CheckedSelf().Replace(oldValue, newValue, equalityComparer);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer)
    {
        T[]? own = array;
        if (other is not Array otherArray)
        {
            if (other is not IImmutableArray immutable)
            {
                return false;
            }
            if (own is null && immutable.Array is null)
            {
                return true;
            }
            if (own is null || immutable.Array is null)
            {
                return false;
            }
            otherArray = immutable.Array;
        }
        return own is not null && ((IStructuralEquatable)own).Equals(otherArray, comparer);
    }

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer) =>
        array is null ? GetHashCode() : ((IStructuralEquatable)array).GetHashCode(comparer);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        Array? otherArray = other as Array;
        if (otherArray is null && other is IImmutableArray immutable)
        {
            otherArray = immutable.Array;
            if (array is null && otherArray is null)
            {
                return 0;
            }
            if (array is null ^ otherArray is null)
            {
                throw new ArgumentException("Cannot compare an initialized and a default instance of ImmutableArray<T>.", nameof(other));
            }
        }
        if (otherArray is null)
        {
            throw new ArgumentException("The object is not an array with the same number of elements as the array to compare it to.", nameof(other));
        }
        if (array is null)
        {
            throw new ArgumentException("Cannot compare an initialized and a default instance of ImmutableArray<T>.", nameof(other));
        }
        return ((IStructuralComparable)array).CompareTo(otherArray, comparer);
    }
}
