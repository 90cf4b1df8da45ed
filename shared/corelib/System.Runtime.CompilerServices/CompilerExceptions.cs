// Exceptions that compilers' output throws.
namespace System.Runtime.CompilerServices;

public sealed class RuntimeWrappedException : Exception
{
    private readonly object _wrappedException;

    public RuntimeWrappedException(object thrownObject)
        : base("An object that does not derive from System.Exception has been wrapped in a RuntimeWrappedException.")
    {
        HResult = unchecked((int)0x8013153E);
        _wrappedException = thrownObject;
    }

    public object WrappedException => _wrappedException;
}

public sealed class SwitchExpressionException : InvalidOperationException
{
    private const string DefaultMessage = "Non-exhaustive switch expression failed to match its input.";

    public SwitchExpressionException() : base(DefaultMessage) { }
    public SwitchExpressionException(Exception? innerException) : base(DefaultMessage, innerException) { }
    public SwitchExpressionException(object? unmatchedValue) : this() => UnmatchedValue = unmatchedValue;
    public SwitchExpressionException(string? message) : base(message) { }
    public SwitchExpressionException(string? message, Exception? innerException) : base(message, innerException) { }

    public object? UnmatchedValue { get; }

    public override string Message => UnmatchedValue is null ? base.Message : string.Concat(base.Message, "\nUnmatched value was ", UnmatchedValue.ToString(), ".");
}
