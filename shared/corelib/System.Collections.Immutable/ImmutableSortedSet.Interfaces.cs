// ImmutableSortedSet<T> as a list, and the collection interfaces; what would change it is not supported.
namespace System.Collections.Immutable;

using System.Collections.Generic;

public sealed partial class ImmutableSortedSet<T>
{
    public T this[int index] => ListTree<T>.NodeAt(_root, index).Value;

    public ref readonly T ItemRef(int index) => ref ListTree<T>.NodeAt(_root, index).Value;

    public T? Min => _root is null ? default : TreeNode<T>.NodeAt(_root, 0).Value;

    public T? Max => _root is null ? default : TreeNode<T>.NodeAt(_root, Count - 1).Value;

    public int IndexOf(T item) => Find(_root, item, _comparer, out _);

    public IEnumerable<T> Reverse() => Backwards(_root);

    private static IEnumerable<T> Backwards(TreeNode<T>? root)
    {
        int count = TreeNode<T>.CountOf(root);
        TreeWalker<T> walker = new TreeWalker<T>(root, count - 1, count, true);
        while (walker.MoveNext())
        {
            yield return walker.Current!.Value;
        }
    }

    T IList<T>.this[int index]
    {
        get => this[index];
        set => throw new NotSupportedException();
    }

    object? IList.this[int index]
    {
        get => this[index];
        set => throw new NotSupportedException();
    }

    bool IList.IsReadOnly => true;

    bool IList.IsFixedSize => true;

    bool IList.Contains(object? value) => ListTree<T>.IsElement(value) && Contains((T)value!);

    int IList.IndexOf(object? value) => ListTree<T>.IsElement(value) ? IndexOf((T)value!) : -1;

    void IList<T>.Insert(int index, T item) => throw new NotSupportedException();

    void IList<T>.RemoveAt(int index) => throw new NotSupportedException();

    int IList.Add(object? value) => throw new NotSupportedException();

    void IList.Clear() => throw new NotSupportedException();

    void IList.Insert(int index, object? value) => throw new NotSupportedException();

    void IList.Remove(object? value) => throw new NotSupportedException();

    void IList.RemoveAt(int index) => throw new NotSupportedException();
}
