// The base of iterators that know more about themselves than a yield method would: a count, an element by position.
// Like a yield iterator, the object is its own first enumerator on the thread that made it.
namespace System.Linq;

using System.Collections;
using System.Collections.Generic;

internal abstract class Iterator<TSource> : IEnumerable<TSource>, IEnumerator<TSource>
{
    private readonly int _threadId = Environment.CurrentManagedThreadId;

    /// 0: not an enumerator yet; 1: before the first element; -1: disposed.
    protected int _state;
    protected TSource _current = default!;

    public TSource Current => _current;

    object? IEnumerator.Current => _current;

    protected abstract Iterator<TSource> Clone();

    public abstract bool MoveNext();

    public virtual void Dispose()
    {
        _current = default!;
        _state = -1;
    }

    public IEnumerator<TSource> GetEnumerator()
    {
        Iterator<TSource> enumerator = _state == 0 && _threadId == Environment.CurrentManagedThreadId ? this : Clone();
        enumerator._state = 1;
        return enumerator;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IEnumerator.Reset() => LinqErrors.NotSupported();

    /// The number of elements; -1 when `onlyIfCheap` and finding out would enumerate.
    internal virtual int GetCount(bool onlyIfCheap)
    {
        if (onlyIfCheap)
        {
            return -1;
        }
        int count = 0;
        using IEnumerator<TSource> enumerator = GetEnumerator();
        while (enumerator.MoveNext())
        {
            checked
            {
                count++;
            }
        }
        return count;
    }

    internal virtual TSource[] ToArray()
    {
        List<TSource> list = ToList();
        return list.ToArray();
    }

    internal virtual List<TSource> ToList()
    {
        List<TSource> list = new List<TSource>();
        using IEnumerator<TSource> enumerator = GetEnumerator();
        while (enumerator.MoveNext())
        {
            list.Add(enumerator.Current);
        }
        return list;
    }

    internal virtual TSource? TryGetElementAt(int index, out bool found)
    {
        if (index >= 0)
        {
            using IEnumerator<TSource> enumerator = GetEnumerator();
            while (enumerator.MoveNext())
            {
                if (index-- == 0)
                {
                    found = true;
                    return enumerator.Current;
                }
            }
        }
        found = false;
        return default;
    }

    internal virtual TSource? TryGetFirst(out bool found) => TryGetElementAt(0, out found);

    internal virtual TSource? TryGetLast(out bool found)
    {
        TSource? last = default;
        found = false;
        using IEnumerator<TSource> enumerator = GetEnumerator();
        while (enumerator.MoveNext())
        {
            found = true;
            last = enumerator.Current;
        }
        return last;
    }
}
