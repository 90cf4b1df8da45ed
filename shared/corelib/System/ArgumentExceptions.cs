// ArgumentException and its kin, whose messages carry the parameter's name, and ObjectDisposedException.
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

public class ArgumentException : SystemException
{
    private readonly string? _paramName;

    public ArgumentException() : base("Value does not fall within the expected range.") => HResult = unchecked((int)0x80070057);
    public ArgumentException(string? message) : base(message) => HResult = unchecked((int)0x80070057);
    public ArgumentException(string? message, Exception? innerException) : base(message, innerException) => HResult = unchecked((int)0x80070057);
    public ArgumentException(string? message, string? paramName, Exception? innerException) : this(message, innerException) => _paramName = paramName;
    public ArgumentException(string? message, string? paramName) : this(message) => _paramName = paramName;

    public virtual string? ParamName => _paramName;

    public override string Message
    {
        get
        {
            if (_message is null) _message = $"Value does not fall within the expected range.";
            string text = base.Message;
            return string.IsNullOrEmpty(_paramName) ? text : string.Concat(text, " (Parameter '", _paramName, "')");
        }
    }

    public static void ThrowIfNullOrEmpty([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
    {
        if (!string.IsNullOrEmpty(argument)) return;
        ArgumentNullException.ThrowIfNull(argument, paramName);
        throw new ArgumentException("The value cannot be an empty string.", paramName);
    }

    public static void ThrowIfNullOrWhiteSpace([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
    {
        if (!string.IsNullOrWhiteSpace(argument)) return;
        ArgumentNullException.ThrowIfNull(argument, paramName);
        throw new ArgumentException("The value cannot be an empty string or composed entirely of whitespace.", paramName);
    }
}

public class ArgumentNullException : ArgumentException
{
    private const string DefaultMessage = "Value cannot be null.";

    public ArgumentNullException() : base(DefaultMessage) => HResult = unchecked((int)0x80004003);
    public ArgumentNullException(string? paramName) : base(DefaultMessage, paramName) => HResult = unchecked((int)0x80004003);
    public ArgumentNullException(string? message, Exception? innerException) : base(message, innerException) => HResult = unchecked((int)0x80004003);
    public ArgumentNullException(string? paramName, string? message) : base(message, paramName) => HResult = unchecked((int)0x80004003);

    public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
    {
        if (argument is null) Throw(paramName);
    }

    [CLSCompliant(false)]
    public static unsafe void ThrowIfNull([NotNull] void* argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
    {
        if (argument is null) Throw(paramName);
    }

    [DoesNotReturn]
    internal static void Throw(string? paramName) => throw new ArgumentNullException(paramName);
}

public class ArgumentOutOfRangeException : ArgumentException
{
    private const string DefaultMessage = "Specified argument was out of the range of valid values.";
    private readonly object? _actualValue;

    public ArgumentOutOfRangeException() : base(DefaultMessage) => HResult = unchecked((int)0x80131502);
    public ArgumentOutOfRangeException(string? paramName) : base(DefaultMessage, paramName) => HResult = unchecked((int)0x80131502);
    public ArgumentOutOfRangeException(string? paramName, string? message) : base(message, paramName) => HResult = unchecked((int)0x80131502);
    public ArgumentOutOfRangeException(string? message, Exception? innerException) : base(message, innerException) => HResult = unchecked((int)0x80131502);
    public ArgumentOutOfRangeException(string? paramName, object? actualValue, string? message) : this(paramName, message) => _actualValue = actualValue;

    public virtual object? ActualValue => _actualValue;

    public override string Message => _actualValue is null ? base.Message : string.Concat(base.Message, "\nActual value was ", _actualValue.ToString(), ".");

    public static void ThrowIfZero<T>(T value, [CallerArgumentExpression(nameof(value))] string? paramName = null) where T : Numerics.INumberBase<T>
    {
        if (T.IsZero(value)) Throw(paramName, value, $"{paramName} ('{value}') must be a non-zero value.");
    }

    public static void ThrowIfNegative<T>(T value, [CallerArgumentExpression(nameof(value))] string? paramName = null) where T : Numerics.INumberBase<T>
    {
        if (T.IsNegative(value)) Throw(paramName, value, $"{paramName} ('{value}') must be a non-negative value.");
    }

    public static void ThrowIfNegativeOrZero<T>(T value, [CallerArgumentExpression(nameof(value))] string? paramName = null) where T : Numerics.INumberBase<T>
    {
        if (T.IsNegative(value) || T.IsZero(value)) Throw(paramName, value, $"{paramName} ('{value}') must be a non-negative and non-zero value.");
    }

    public static void ThrowIfEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (Collections.Generic.EqualityComparer<T>.Default.Equals(value, other))
            Throw(paramName, value, $"{paramName} ('{(object?)value ?? "null"}') must not be equal to '{(object?)other ?? "null"}'.");
    }

    public static void ThrowIfNotEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (!Collections.Generic.EqualityComparer<T>.Default.Equals(value, other))
            Throw(paramName, value, $"{paramName} ('{(object?)value ?? "null"}') must be equal to '{(object?)other ?? "null"}'.");
    }

    public static void ThrowIfGreaterThan<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null) where T : IComparable<T>
    {
        if (value.CompareTo(other) > 0) Throw(paramName, value, $"{paramName} ('{value}') must be less than or equal to '{other}'.");
    }

    public static void ThrowIfGreaterThanOrEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null) where T : IComparable<T>
    {
        if (value.CompareTo(other) >= 0) Throw(paramName, value, $"{paramName} ('{value}') must be less than '{other}'.");
    }

    public static void ThrowIfLessThan<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null) where T : IComparable<T>
    {
        if (value.CompareTo(other) < 0) Throw(paramName, value, $"{paramName} ('{value}') must be greater than or equal to '{other}'.");
    }

    public static void ThrowIfLessThanOrEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null) where T : IComparable<T>
    {
        if (value.CompareTo(other) <= 0) Throw(paramName, value, $"{paramName} ('{value}') must be greater than '{other}'.");
    }

    [DoesNotReturn]
    private static void Throw(string? paramName, object? value, string message) => throw new ArgumentOutOfRangeException(paramName, value, message);
}

public class ObjectDisposedException : InvalidOperationException
{
    private readonly string? _objectName;

    public ObjectDisposedException(string? objectName) : this(objectName, "Cannot access a disposed object.") { }
    public ObjectDisposedException(string? objectName, string? message) : base(message)
    {
        HResult = unchecked((int)0x80131622);
        _objectName = objectName;
    }
    public ObjectDisposedException(string? message, Exception? innerException) : base(message, innerException) => HResult = unchecked((int)0x80131622);

    public string ObjectName => _objectName ?? "";

    public override string Message => string.IsNullOrEmpty(_objectName) ? base.Message
        : string.Concat(base.Message, "\nObject name: '", _objectName, "'.");

    public static void ThrowIf([DoesNotReturnIf(true)] bool condition, object instance)
    {
        if (condition) throw new ObjectDisposedException(instance?.GetType().FullName);
    }

    public static void ThrowIf([DoesNotReturnIf(true)] bool condition, Type type)
    {
        if (condition) throw new ObjectDisposedException(type?.FullName);
    }
}

public class DuplicateWaitObjectException : ArgumentException
{
    private const string DefaultMessage = "Duplicate objects in argument.";
    public DuplicateWaitObjectException() : base(DefaultMessage) => HResult = unchecked((int)0x80131529);
    public DuplicateWaitObjectException(string? parameterName) : base(DefaultMessage, parameterName) => HResult = unchecked((int)0x80131529);
    public DuplicateWaitObjectException(string? parameterName, string? message) : base(message, parameterName) => HResult = unchecked((int)0x80131529);
    public DuplicateWaitObjectException(string? message, Exception? innerException) : base(message, innerException) => HResult = unchecked((int)0x80131529);
}
