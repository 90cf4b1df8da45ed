// ImmutableInterlocked: changes of a variable that holds an immutable collection, retried until nobody came between.
namespace System.Collections.Immutable;

using System.Diagnostics.CodeAnalysis;
using System.Threading;

public static class ImmutableInterlocked
{
    public static bool Update<T>(ref T location, Func<T, T> transformer)
        where T : class?
    {
        ArgumentNullException.ThrowIfNull(transformer);
        return Update(ref location, static (value, transformer) => transformer(value), transformer);
    }

    public static bool Update<T, TArg>(ref T location, Func<T, TArg, T> transformer, TArg transformerArgument)
        where T : class?
    {
        ArgumentNullException.ThrowIfNull(transformer);
        T seen = Volatile.Read(ref location);
        while (true)
        {
            T changed = transformer(seen, transformerArgument);
            if (ReferenceEquals(seen, changed))
            {
                return false;
            }
            T current = Interlocked.CompareExchange(ref location, changed, seen);
            if (ReferenceEquals(current, seen))
            {
                return true;
            }
            seen = current;
        }
    }

    public static bool Update<T>(ref ImmutableArray<T> location, Func<ImmutableArray<T>, ImmutableArray<T>> transformer)
    {
        ArgumentNullException.ThrowIfNull(transformer);
        return Update(ref location, static (value, transformer) => transformer(value), transformer);
    }

    public static bool Update<T, TArg>(ref ImmutableArray<T> location, Func<ImmutableArray<T>, TArg, ImmutableArray<T>> transformer, TArg transformerArgument)
    {
        ArgumentNullException.ThrowIfNull(transformer);
        T[]? seen = Volatile.Read(ref Reference(ref location));
        while (true)
        {
            ImmutableArray<T> changed = transformer(new ImmutableArray<T>(seen), transformerArgument);
            if (seen == changed.array)
            {
                return false;
            }
            T[]? current = Interlocked.CompareExchange(ref Reference(ref location), changed.array, seen);
            if (current == seen)
            {
                return true;
            }
            seen = current;
        }
    }

    /// The array variable inside the array: it is the only field.
    private static ref T[]? Reference<T>(ref ImmutableArray<T> location) =>
        ref System.Runtime.CompilerServices.Unsafe.As<ImmutableArray<T>, T[]?>(ref location);

    public static ImmutableArray<T> InterlockedExchange<T>(ref ImmutableArray<T> location, ImmutableArray<T> value) =>
        new ImmutableArray<T>(Interlocked.Exchange(ref Reference(ref location), value.array));

    public static ImmutableArray<T> InterlockedCompareExchange<T>(ref ImmutableArray<T> location, ImmutableArray<T> value, ImmutableArray<T> comparand) =>
        new ImmutableArray<T>(Interlocked.CompareExchange(ref Reference(ref location), value.array, comparand.array));

    public static bool InterlockedInitialize<T>(ref ImmutableArray<T> location, ImmutableArray<T> value) =>
        InterlockedCompareExchange(ref location, value, default).IsDefault;

    public static TValue GetOrAdd<TKey, TValue, TArg>(ref ImmutableDictionary<TKey, TValue> location, TKey key, Func<TKey, TArg, TValue> valueFactory, TArg factoryArgument)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        ImmutableDictionary<TKey, TValue> map = Volatile.Read(ref location);
        ArgumentNullException.ThrowIfNull(map, nameof(location));
        return map.TryGetValue(key, out TValue? value) ? value : GetOrAdd(ref location, key, valueFactory(key, factoryArgument));
    }

    public static TValue GetOrAdd<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, Func<TKey, TValue> valueFactory)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(valueFactory);
        return GetOrAdd(ref location, key, static (key, factory) => factory(key), valueFactory);
    }

    public static TValue GetOrAdd<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, TValue value)
        where TKey : notnull
    {
        while (true)
        {
            ImmutableDictionary<TKey, TValue> map = Volatile.Read(ref location);
            ArgumentNullException.ThrowIfNull(map, nameof(location));
            if (map.TryGetValue(key, out TValue? existing))
            {
                return existing;
            }
            if (Interlocked.CompareExchange(ref location, map.Add(key, value), map) == map)
            {
                return value;
            }
        }
    }

    public static TValue AddOrUpdate<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, Func<TKey, TValue> addValueFactory, Func<TKey, TValue, TValue> updateValueFactory)
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(addValueFactory);
        ArgumentNullException.ThrowIfNull(updateValueFactory);
        while (true)
        {
            ImmutableDictionary<TKey, TValue> map = Volatile.Read(ref location);
            ArgumentNullException.ThrowIfNull(map, nameof(location));
            TValue value = map.TryGetValue(key, out TValue? existing) ? updateValueFactory(key, existing) : addValueFactory(key);
            if (Interlocked.CompareExchange(ref location, map.SetItem(key, value), map) == map)
            {
                return value;
            }
        }
    }

    public static TValue AddOrUpdate<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, TValue addValue, Func<TKey, TValue, TValue> updateValueFactory)
        where TKey : notnull => AddOrUpdate(ref location, key, _ => addValue, updateValueFactory);

    public static bool TryAdd<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, TValue value)
        where TKey : notnull
    {
        while (true)
        {
            ImmutableDictionary<TKey, TValue> map = Volatile.Read(ref location);
            ArgumentNullException.ThrowIfNull(map, nameof(location));
            if (map.ContainsKey(key))
            {
                return false;
            }
            if (Interlocked.CompareExchange(ref location, map.Add(key, value), map) == map)
            {
                return true;
            }
        }
    }

    public static bool TryUpdate<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, TValue newValue, TValue comparisonValue)
        where TKey : notnull
    {
        while (true)
        {
            ImmutableDictionary<TKey, TValue> map = Volatile.Read(ref location);
            ArgumentNullException.ThrowIfNull(map, nameof(location));
            if (!map.TryGetValue(key, out TValue? existing) || !map.ValueComparer.Equals(existing, comparisonValue))
            {
                return false;
            }
            if (Interlocked.CompareExchange(ref location, map.SetItem(key, newValue), map) == map)
            {
                return true;
            }
        }
    }

    public static bool TryRemove<TKey, TValue>(ref ImmutableDictionary<TKey, TValue> location, TKey key, [MaybeNullWhen(false)] out TValue value)
        where TKey : notnull
    {
        while (true)
        {
            ImmutableDictionary<TKey, TValue> map = Volatile.Read(ref location);
            ArgumentNullException.ThrowIfNull(map, nameof(location));
            if (!map.TryGetValue(key, out value))
            {
                return false;
            }
            if (Interlocked.CompareExchange(ref location, map.Remove(key), map) == map)
            {
                return true;
            }
        }
    }

    public static bool TryPop<T>(ref ImmutableStack<T> location, [MaybeNullWhen(false)] out T value)
    {
        while (true)
        {
            ImmutableStack<T> stack = Volatile.Read(ref location);
            ArgumentNullException.ThrowIfNull(stack, nameof(location));
            if (stack.IsEmpty)
            {
                value = default;
                return false;
            }
            if (Interlocked.CompareExchange(ref location, stack.Pop(out value), stack) == stack)
            {
                return true;
            }
        }
    }

    public static void Push<T>(ref ImmutableStack<T> location, T value) =>
        Update(ref location, static (stack, value) => stack.Push(value), value);

    public static bool TryDequeue<T>(ref ImmutableQueue<T> location, [MaybeNullWhen(false)] out T value)
    {
        while (true)
        {
            ImmutableQueue<T> queue = Volatile.Read(ref location);
            ArgumentNullException.ThrowIfNull(queue, nameof(location));
            if (queue.IsEmpty)
            {
                value = default;
                return false;
            }
            if (Interlocked.CompareExchange(ref location, queue.Dequeue(out value), queue) == queue)
            {
                return true;
            }
        }
    }

    public static void Enqueue<T>(ref ImmutableQueue<T> location, T value) =>
        Update(ref location, static (queue, value) => queue.Enqueue(value), value);
}
