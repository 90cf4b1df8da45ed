// MethodInvoker and ConstructorInvoker: repeated calls of one method, with no binder and no optional arguments.
namespace System.Reflection;

using System.Globalization;

public sealed class MethodInvoker
{
    private readonly MethodBase _method;

    private MethodInvoker(MethodBase method)
    {
        _method = method;
    }

    public static MethodInvoker Create(MethodBase method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new MethodInvoker(method);
    }

    public object? Invoke(object? obj) => Call(obj, []);

    public object? Invoke(object? obj, object? arg1) => Call(obj, [arg1]);

    public object? Invoke(object? obj, object? arg1, object? arg2) => Call(obj, [arg1, arg2]);

    public object? Invoke(object? obj, object? arg1, object? arg2, object? arg3) => Call(obj, [arg1, arg2, arg3]);

    public object? Invoke(object? obj, object? arg1, object? arg2, object? arg3, object? arg4) => Call(obj, [arg1, arg2, arg3, arg4]);

    /// By-reference arguments are written back to the span.
    public object? Invoke(object? obj, Span<object?> arguments)
    {
        object?[] copy = arguments.ToArray();
        object? result = Call(obj, copy);
        copy.CopyTo(arguments);
        return result;
    }

    private object? Call(object? obj, object?[] arguments)
    {
        RefuseMissing(_method, arguments);
        return _method.Invoke(obj, BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
    }

    /// Type.Missing stands for no default here.
    internal static void RefuseMissing(MethodBase method, object?[] arguments)
    {
        int missing = Array.IndexOf(arguments, Type.Missing);
        if (missing >= 0 && method.GetParameters() is { } parameters && parameters.Length == arguments.Length
            && !parameters[missing].ParameterType.IsAssignableFrom(typeof(Missing)))
        {
            throw new ArgumentException($"Object of type '{typeof(Missing)}' cannot be converted to type '{parameters[missing].ParameterType}'.");
        }
    }
}

public sealed class ConstructorInvoker
{
    private readonly ConstructorInfo _constructor;

    private ConstructorInvoker(ConstructorInfo constructor)
    {
        _constructor = constructor;
    }

    public static ConstructorInvoker Create(ConstructorInfo constructor)
    {
        ArgumentNullException.ThrowIfNull(constructor);
        return new ConstructorInvoker(constructor);
    }

    public object Invoke() => Call([]);

    public object Invoke(object? arg1) => Call([arg1]);

    public object Invoke(object? arg1, object? arg2) => Call([arg1, arg2]);

    public object Invoke(object? arg1, object? arg2, object? arg3) => Call([arg1, arg2, arg3]);

    public object Invoke(object? arg1, object? arg2, object? arg3, object? arg4) => Call([arg1, arg2, arg3, arg4]);

    /// By-reference arguments are written back to the span.
    public object Invoke(Span<object?> arguments)
    {
        object?[] copy = arguments.ToArray();
        object result = Call(copy);
        copy.CopyTo(arguments);
        return result;
    }

    private object Call(object?[] arguments)
    {
        MethodInvoker.RefuseMissing(_constructor, arguments);
        return _constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, arguments, CultureInfo.InvariantCulture);
    }
}
