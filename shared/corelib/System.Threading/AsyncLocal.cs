// Values that flow with the execution context.
namespace System.Threading;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

internal interface IAsyncLocal
{
    void OnValueChanged(object? previousValue, object? currentValue, bool contextChanged);
}

public sealed class AsyncLocal<T> : IAsyncLocal
{
    private readonly Action<AsyncLocalValueChangedArgs<T>>? _valueChangedHandler;

    public AsyncLocal()
    {
    }

    public AsyncLocal(Action<AsyncLocalValueChangedArgs<T>>? valueChangedHandler)
    {
        _valueChangedHandler = valueChangedHandler;
    }

    [MaybeNull]
    public T Value
    {
        get
        {
            object? value = ExecutionContext.GetLocalValue(this);
            return value is null ? default! : (T)value;
        }
        set => ExecutionContext.SetLocalValue(this, value, _valueChangedHandler is not null);
    }

    void IAsyncLocal.OnValueChanged(object? previousValue, object? currentValue, bool contextChanged)
    {
        T? previous = previousValue is null ? default : (T)previousValue;
        T? current = currentValue is null ? default : (T)currentValue;
        _valueChangedHandler!(new AsyncLocalValueChangedArgs<T>(previous, current, contextChanged));
    }
}

public readonly struct AsyncLocalValueChangedArgs<T>
{
    internal AsyncLocalValueChangedArgs(T? previousValue, T? currentValue, bool contextChanged)
    {
        PreviousValue = previousValue;
        CurrentValue = currentValue;
        ThreadContextChanged = contextChanged;
    }

    public T? PreviousValue { get; }

    public T? CurrentValue { get; }

    public bool ThreadContextChanged { get; }
}

/// An immutable map from locals to values: parallel arrays searched linearly while small, a dictionary when it grew.
internal sealed class AsyncLocalMap
{
    private const int LinearLimit = 16;

    internal static readonly AsyncLocalMap Empty = new AsyncLocalMap(Array.Empty<IAsyncLocal>(), Array.Empty<object?>());

    private readonly IAsyncLocal[]? _locals;
    private readonly object?[]? _values;
    private readonly Dictionary<IAsyncLocal, object?>? _large;

    private AsyncLocalMap(IAsyncLocal[] locals, object?[] values)
    {
        _locals = locals;
        _values = values;
    }

    private AsyncLocalMap(Dictionary<IAsyncLocal, object?> large)
    {
        _large = large;
    }

    internal object? Get(IAsyncLocal local)
    {
        TryGet(local, out object? value);
        return value;
    }

    internal bool TryGet(IAsyncLocal local, out object? value)
    {
        IAsyncLocal[]? locals = _locals;
        if (locals is null)
        {
            return _large!.TryGetValue(local, out value);
        }
        for (int i = 0; i < locals.Length; i++)
        {
            if (locals[i] == local)
            {
                value = _values![i];
                return true;
            }
        }
        value = null;
        return false;
    }

    internal AsyncLocalMap Set(IAsyncLocal local, object? value, bool keepNull)
    {
        if (_large is not null)
        {
            return SetLarge(local, value, keepNull);
        }
        IAsyncLocal[] locals = _locals!;
        object?[] values = _values!;
        int index = Array.IndexOf(locals, local);
        if (value is null && !keepNull)
        {
            return index < 0 ? this : Without(index);
        }
        if (index >= 0)
        {
            object?[] changed = (object?[])values.Clone();
            changed[index] = value;
            return new AsyncLocalMap(locals, changed);
        }
        int count = locals.Length;
        if (count == LinearLimit)
        {
            Dictionary<IAsyncLocal, object?> large = new Dictionary<IAsyncLocal, object?>(count + 1, ReferenceEqualityComparer.Instance);
            for (int i = 0; i < count; i++)
            {
                large.Add(locals[i], values[i]);
            }
            large.Add(local, value);
            return new AsyncLocalMap(large);
        }
        Array.Resize(ref locals, count + 1);
        Array.Resize(ref values, count + 1);
        locals[count] = local;
        values[count] = value;
        return new AsyncLocalMap(locals, values);
    }

    private AsyncLocalMap SetLarge(IAsyncLocal local, object? value, bool keepNull)
    {
        if (value is null && !keepNull && !_large!.ContainsKey(local))
        {
            return this;
        }
        Dictionary<IAsyncLocal, object?> copy = new Dictionary<IAsyncLocal, object?>(_large!, ReferenceEqualityComparer.Instance);
        if (value is null && !keepNull)
        {
            copy.Remove(local);
        }
        else
        {
            copy[local] = value;
        }
        return new AsyncLocalMap(copy);
    }

    private AsyncLocalMap Without(int index)
    {
        int count = _locals!.Length - 1;
        if (count == 0)
        {
            return Empty;
        }
        IAsyncLocal[] locals = new IAsyncLocal[count];
        object?[] values = new object?[count];
        Array.Copy(_locals, locals, index);
        Array.Copy(_locals, index + 1, locals, index, count - index);
        Array.Copy(_values!, values, index);
        Array.Copy(_values!, index + 1, values, index, count - index);
        return new AsyncLocalMap(locals, values);
    }
}
