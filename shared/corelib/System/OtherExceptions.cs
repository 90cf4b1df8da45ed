// Exceptions of namespace System with a member of their own.
namespace System;

public class NotFiniteNumberException : ArithmeticException
{
    public NotFiniteNumberException() : base("Number encountered was not a finite quantity.") => HResult = unchecked((int)0x80131528);
    public NotFiniteNumberException(double offendingNumber) : this() => OffendingNumber = offendingNumber;
    public NotFiniteNumberException(string? message) : base(message) => HResult = unchecked((int)0x80131528);
    public NotFiniteNumberException(string? message, double offendingNumber) : this(message) => OffendingNumber = offendingNumber;
    public NotFiniteNumberException(string? message, Exception? innerException) : base(message, innerException) => HResult = unchecked((int)0x80131528);
    public NotFiniteNumberException(string? message, double offendingNumber, Exception? innerException) : this(message, innerException) => OffendingNumber = offendingNumber;
    public double OffendingNumber { get; }
}

public class PlatformNotSupportedException : NotSupportedException
{
    public PlatformNotSupportedException() : base("Operation is not supported on this platform.") => HResult = unchecked((int)0x80131539);
    public PlatformNotSupportedException(string? message) : base(message) => HResult = unchecked((int)0x80131539);
    public PlatformNotSupportedException(string? message, Exception? inner) : base(message, inner) => HResult = unchecked((int)0x80131539);
}

public sealed class InsufficientExecutionStackException : SystemException
{
    private const string DefaultMessage = "Insufficient stack to continue executing the program safely. This can happen from having too many functions on the call stack or function on the stack using too much stack space.";
    public InsufficientExecutionStackException() : base(DefaultMessage) => HResult = unchecked((int)0x80131578);
    public InsufficientExecutionStackException(string? message) : base(message) => HResult = unchecked((int)0x80131578);
    public InsufficientExecutionStackException(string? message, Exception? innerException) : base(message, innerException) => HResult = unchecked((int)0x80131578);
}
