// ImmutableQueue<T>: a stack to take from and a stack to add to, turned over when the first one is used up.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(ImmutableQueue), nameof(ImmutableQueue.Create))]
public sealed class ImmutableQueue<T> : IImmutableQueue<T>
{
    private static readonly ImmutableQueue<T> s_empty = new ImmutableQueue<T>(ImmutableStack<T>.Empty, ImmutableStack<T>.Empty);

    /// Empty only when the queue is.
    private readonly ImmutableStack<T> _forwards;
    private readonly ImmutableStack<T> _backwards;
    private ImmutableStack<T>? _backwardsReversed;

    internal ImmutableQueue(ImmutableStack<T> forwards, ImmutableStack<T> backwards)
    {
        _forwards = forwards;
        _backwards = backwards;
    }

    public static ImmutableQueue<T> Empty => s_empty;

    public bool IsEmpty => _forwards.IsEmpty;

    private ImmutableStack<T> BackwardsReversed => _backwardsReversed ??= _backwards.Reverse();

    public ImmutableQueue<T> Clear() => s_empty;

    IImmutableQueue<T> IImmutableQueue<T>.Clear() => s_empty;

    private void RequireItems()
    {
        if (IsEmpty)
        {
            throw new InvalidOperationException("This operation does not apply to an empty instance.");
        }
    }

    public T Peek()
    {
        RequireItems();
        return _forwards.Peek();
    }

    public ref readonly T PeekRef()
    {
        RequireItems();
        return ref _forwards.PeekRef();
    }

    public ImmutableQueue<T> Enqueue(T value) => IsEmpty
        ? new ImmutableQueue<T>(ImmutableStack.Create(value), ImmutableStack<T>.Empty)
        : new ImmutableQueue<T>(_forwards, _backwards.Push(value));

    IImmutableQueue<T> IImmutableQueue<T>.Enqueue(T value) => Enqueue(value);

    public ImmutableQueue<T> Dequeue()
    {
        RequireItems();
        ImmutableStack<T> forwards = _forwards.Pop();
        if (!forwards.IsEmpty)
        {
            return new ImmutableQueue<T>(forwards, _backwards);
        }
        return _backwards.IsEmpty ? s_empty : new ImmutableQueue<T>(BackwardsReversed, ImmutableStack<T>.Empty);
    }

    public ImmutableQueue<T> Dequeue(out T value)
    {
        value = Peek();
        return Dequeue();
    }

    IImmutableQueue<T> IImmutableQueue<T>.Dequeue() => Dequeue();

    public Enumerator GetEnumerator() => new Enumerator(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Enumerate();

    IEnumerator IEnumerable.GetEnumerator() => Enumerate();

    private IEnumerator<T> Enumerate()
    {
        Enumerator enumerator = GetEnumerator();
        while (enumerator.MoveNext())
        {
            yield return enumerator.Current;
        }
    }

    public struct Enumerator
    {
        private readonly ImmutableQueue<T> _queue;
        private ImmutableStack<T>.Enumerator _items;
        private bool _inBackwards;

        internal Enumerator(ImmutableQueue<T> queue)
        {
            _queue = queue;
            _items = queue._forwards.GetEnumerator();
        }

        public T Current => _items.Current;

        public bool MoveNext()
        {
            if (_items.MoveNext())
            {
                return true;
            }
            if (_inBackwards)
            {
                return false;
            }
            _inBackwards = true;
            _items = _queue.BackwardsReversed.GetEnumerator();
            return _items.MoveNext();
        }
    }
}

public static class ImmutableQueue
{
    public static ImmutableQueue<T> Create<T>() => ImmutableQueue<T>.Empty;

    public static ImmutableQueue<T> Create<T>(T item) => ImmutableQueue<T>.Empty.Enqueue(item);

    public static ImmutableQueue<T> CreateRange<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Create(new ReadOnlySpan<T>(System.Linq.Enumerable.ToArray(items)));
    }

    public static ImmutableQueue<T> Create<T>(params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Create(new ReadOnlySpan<T>(items));
    }

    public static ImmutableQueue<T> Create<T>(params ReadOnlySpan<T> items)
    {
        ImmutableStack<T> forwards = ImmutableStack<T>.Empty;
        for (int i = items.Length - 1; i >= 0; i--)
        {
            forwards = forwards.Push(items[i]);
        }
        return forwards.IsEmpty ? ImmutableQueue<T>.Empty : new ImmutableQueue<T>(forwards, ImmutableStack<T>.Empty);
    }

    public static IImmutableQueue<T> Dequeue<T>(this IImmutableQueue<T> queue, out T value)
    {
        ArgumentNullException.ThrowIfNull(queue);
        value = queue.Peek();
        return queue.Dequeue();
    }
}
