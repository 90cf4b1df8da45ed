// ImmutableStack<T>: a linked list whose tail is shared by all stacks pushed onto it.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

[CollectionBuilder(typeof(ImmutableStack), nameof(ImmutableStack.Create))]
public sealed class ImmutableStack<T> : IImmutableStack<T>
{
    private static readonly ImmutableStack<T> s_empty = new ImmutableStack<T>();

    private readonly T? _head;
    private readonly ImmutableStack<T>? _tail;

    private ImmutableStack()
    {
    }

    private ImmutableStack(T head, ImmutableStack<T> tail)
    {
        _head = head;
        _tail = tail;
    }

    public static ImmutableStack<T> Empty => s_empty;

    public bool IsEmpty => _tail is null;

    public ImmutableStack<T> Clear() => s_empty;

    IImmutableStack<T> IImmutableStack<T>.Clear() => s_empty;

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
        return _head!;
    }

    public ref readonly T PeekRef()
    {
        RequireItems();
        return ref _head!;
    }

    public ImmutableStack<T> Push(T value) => new ImmutableStack<T>(value, this);

    IImmutableStack<T> IImmutableStack<T>.Push(T value) => Push(value);

    public ImmutableStack<T> Pop()
    {
        RequireItems();
        return _tail!;
    }

    public ImmutableStack<T> Pop(out T value)
    {
        value = Peek();
        return Pop();
    }

    IImmutableStack<T> IImmutableStack<T>.Pop() => Pop();

    internal ImmutableStack<T> Reverse()
    {
        ImmutableStack<T> reversed = s_empty;
        for (ImmutableStack<T> rest = this; !rest.IsEmpty; rest = rest._tail!)
        {
            reversed = reversed.Push(rest._head!);
        }
        return reversed;
    }

    public Enumerator GetEnumerator() => new Enumerator(this);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => Enumerate();

    IEnumerator IEnumerable.GetEnumerator() => Enumerate();

    private IEnumerator<T> Enumerate()
    {
        for (ImmutableStack<T> rest = this; !rest.IsEmpty; rest = rest._tail!)
        {
            yield return rest._head!;
        }
    }

    public struct Enumerator
    {
        private ImmutableStack<T>? _next;
        private ImmutableStack<T>? _current;

        internal Enumerator(ImmutableStack<T> stack)
        {
            _next = stack;
        }

        public T Current => _current is null ? throw new InvalidOperationException() : _current._head!;

        public bool MoveNext()
        {
            _current = _next is null || _next.IsEmpty ? null : _next;
            _next = _current?._tail;
            return _current is not null;
        }
    }
}

public static class ImmutableStack
{
    public static ImmutableStack<T> Create<T>() => ImmutableStack<T>.Empty;

    public static ImmutableStack<T> Create<T>(T item) => ImmutableStack<T>.Empty.Push(item);

    public static ImmutableStack<T> CreateRange<T>(IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        ImmutableStack<T> stack = ImmutableStack<T>.Empty;
        foreach (T item in items)
        {
            stack = stack.Push(item);
        }
        return stack;
    }

    public static ImmutableStack<T> Create<T>(params T[] items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Create(new ReadOnlySpan<T>(items));
    }

    public static ImmutableStack<T> Create<T>(params ReadOnlySpan<T> items)
    {
        ImmutableStack<T> stack = ImmutableStack<T>.Empty;
        foreach (T item in items)
        {
            stack = stack.Push(item);
        }
        return stack;
    }

    public static IImmutableStack<T> Pop<T>(this IImmutableStack<T> stack, out T value)
    {
        ArgumentNullException.ThrowIfNull(stack);
        value = stack.Peek();
        return stack.Pop();
    }
}
