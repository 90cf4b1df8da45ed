namespace System.Reflection;

public class TargetException : ApplicationException
{
    private const int Result = unchecked((int)0x80131603);
    public TargetException() : this(null) { }
    public TargetException(string? message) : this(message, null) { }
    public TargetException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public sealed class TargetInvocationException : ApplicationException
{
    private const int Result = unchecked((int)0x80131604);
    public TargetInvocationException(Exception? inner) : base("Exception has been thrown by the target of an invocation.", inner) => HResult = Result;
    public TargetInvocationException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public sealed class ReflectionTypeLoadException : SystemException
{
    public ReflectionTypeLoadException(Type?[]? classes, Exception?[]? exceptions) : this(classes, exceptions, null) { }

    public ReflectionTypeLoadException(Type?[]? classes, Exception?[]? exceptions, string? message) : base(message)
    {
        Types = classes ?? Type.EmptyTypes;
        LoaderExceptions = exceptions ?? Array.Empty<Exception>();
        HResult = unchecked((int)0x80131602);
    }

    public Type?[] Types { get; }
    public Exception?[] LoaderExceptions { get; }
}
