// Exceptions that add nothing to their base but a default message and an HRESULT.
namespace System;

public class SystemException : Exception
{
    private const int Result = unchecked((int)0x80131501);
    public SystemException() : base("System error.") => HResult = Result;
    public SystemException(string? message) : base(message) => HResult = Result;
    public SystemException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
    protected SystemException(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context) : base(info, context)
    {
    }
}

public class ApplicationException : Exception
{
    private const int Result = unchecked((int)0x80131600);
    public ApplicationException() : base("Error in the application.") => HResult = Result;
    public ApplicationException(string? message) : base(message) => HResult = Result;
    public ApplicationException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class ArithmeticException : SystemException
{
    private const int Result = unchecked((int)0x80070216);
    public ArithmeticException() : base("Overflow or underflow in the arithmetic operation.") => HResult = Result;
    public ArithmeticException(string? message) : base(message) => HResult = Result;
    public ArithmeticException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class DivideByZeroException : ArithmeticException
{
    private const int Result = unchecked((int)0x80020012);
    public DivideByZeroException() : base("Attempted to divide by zero.") => HResult = Result;
    public DivideByZeroException(string? message) : base(message) => HResult = Result;
    public DivideByZeroException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class OverflowException : ArithmeticException
{
    private const int Result = unchecked((int)0x80131516);
    public OverflowException() : base("Arithmetic operation resulted in an overflow.") => HResult = Result;
    public OverflowException(string? message) : base(message) => HResult = Result;
    public OverflowException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class ArrayTypeMismatchException : SystemException
{
    private const int Result = unchecked((int)0x80131503);
    public ArrayTypeMismatchException() : base("Attempted to access an element as a type incompatible with the array.") => HResult = Result;
    public ArrayTypeMismatchException(string? message) : base(message) => HResult = Result;
    public ArrayTypeMismatchException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public sealed class IndexOutOfRangeException : SystemException
{
    private const int Result = unchecked((int)0x80131508);
    public IndexOutOfRangeException() : base("Index was outside the bounds of the array.") => HResult = Result;
    public IndexOutOfRangeException(string? message) : base(message) => HResult = Result;
    public IndexOutOfRangeException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class InvalidCastException : SystemException
{
    private const int Result = unchecked((int)0x80004002);
    public InvalidCastException() : base("Specified cast is not valid.") => HResult = Result;
    public InvalidCastException(string? message) : base(message) => HResult = Result;
    public InvalidCastException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class InvalidOperationException : SystemException
{
    private const int Result = unchecked((int)0x80131509);
    public InvalidOperationException() : base("Operation is not valid due to the current state of the object.") => HResult = Result;
    public InvalidOperationException(string? message) : base(message) => HResult = Result;
    public InvalidOperationException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public sealed class InvalidProgramException : SystemException
{
    private const int Result = unchecked((int)0x8013153A);
    public InvalidProgramException() : base("Common Language Runtime detected an invalid program.") => HResult = Result;
    public InvalidProgramException(string? message) : base(message) => HResult = Result;
    public InvalidProgramException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class NotImplementedException : SystemException
{
    private const int Result = unchecked((int)0x80004001);
    public NotImplementedException() : base("The method or operation is not implemented.") => HResult = Result;
    public NotImplementedException(string? message) : base(message) => HResult = Result;
    public NotImplementedException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class NotSupportedException : SystemException
{
    private const int Result = unchecked((int)0x80131515);
    public NotSupportedException() : base("Specified method is not supported.") => HResult = Result;
    public NotSupportedException(string? message) : base(message) => HResult = Result;
    public NotSupportedException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class NullReferenceException : SystemException
{
    private const int Result = unchecked((int)0x80004003);
    public NullReferenceException() : base("Object reference not set to an instance of an object.") => HResult = Result;
    public NullReferenceException(string? message) : base(message) => HResult = Result;
    public NullReferenceException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class OutOfMemoryException : SystemException
{
    private const int Result = unchecked((int)0x8007000E);
    public OutOfMemoryException() : base("Insufficient memory to continue the execution of the program.") => HResult = Result;
    public OutOfMemoryException(string? message) : base(message) => HResult = Result;
    public OutOfMemoryException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public sealed class InsufficientMemoryException : OutOfMemoryException
{
    private const int Result = unchecked((int)0x8013153D);
    public InsufficientMemoryException() : base("Insufficient memory to continue the execution of the program.") => HResult = Result;
    public InsufficientMemoryException(string? message) : base(message) => HResult = Result;
    public InsufficientMemoryException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public sealed class StackOverflowException : SystemException
{
    private const int Result = unchecked((int)0x800703E9);
    public StackOverflowException() : base("Operation caused a stack overflow.") => HResult = Result;
    public StackOverflowException(string? message) : base(message) => HResult = Result;
    public StackOverflowException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class RankException : SystemException
{
    private const int Result = unchecked((int)0x80131517);
    public RankException() : base("Attempted to operate on an array with the incorrect number of dimensions.") => HResult = Result;
    public RankException(string? message) : base(message) => HResult = Result;
    public RankException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class FormatException : SystemException
{
    private const int Result = unchecked((int)0x80131537);
    public FormatException() : base("One of the identified items was in an invalid format.") => HResult = Result;
    public FormatException(string? message) : base(message) => HResult = Result;
    public FormatException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class AccessViolationException : SystemException
{
    private const int Result = unchecked((int)0x80004003);
    public AccessViolationException() : base("Attempted to read or write protected memory. This is often an indication that other memory is corrupt.") => HResult = Result;
    public AccessViolationException(string? message) : base(message) => HResult = Result;
    public AccessViolationException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class MemberAccessException : SystemException
{
    private const int Result = unchecked((int)0x8013151A);
    public MemberAccessException() : base("Cannot access member.") => HResult = Result;
    public MemberAccessException(string? message) : base(message) => HResult = Result;
    public MemberAccessException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class MethodAccessException : MemberAccessException
{
    private const int Result = unchecked((int)0x80131510);
    public MethodAccessException() : base("Attempt to access the method failed.") => HResult = Result;
    public MethodAccessException(string? message) : base(message) => HResult = Result;
    public MethodAccessException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class FieldAccessException : MemberAccessException
{
    private const int Result = unchecked((int)0x80131507);
    public FieldAccessException() : base("Attempted to access a field that is not accessible by the caller.") => HResult = Result;
    public FieldAccessException(string? message) : base(message) => HResult = Result;
    public FieldAccessException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class TimeoutException : SystemException
{
    private const int Result = unchecked((int)0x80131505);
    public TimeoutException() : base("The operation has timed out.") => HResult = Result;
    public TimeoutException(string? message) : base(message) => HResult = Result;
    public TimeoutException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}

public class UnauthorizedAccessException : SystemException
{
    private const int Result = unchecked((int)0x80070005);
    public UnauthorizedAccessException() : base("Attempted to perform an unauthorized operation.") => HResult = Result;
    public UnauthorizedAccessException(string? message) : base(message) => HResult = Result;
    public UnauthorizedAccessException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public sealed class MulticastNotSupportedException : SystemException
{
    private const int Result = unchecked((int)0x80131514);
    public MulticastNotSupportedException() : base("Attempted to add multiple callbacks to a delegate that does not support multicast.") => HResult = Result;
    public MulticastNotSupportedException(string? message) : base(message) => HResult = Result;
    public MulticastNotSupportedException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public sealed class DataMisalignedException : SystemException
{
    private const int Result = unchecked((int)0x80131541);
    public DataMisalignedException() : base("A datatype misalignment was detected in a load or store instruction.") => HResult = Result;
    public DataMisalignedException(string? message) : base(message) => HResult = Result;
    public DataMisalignedException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class EntryPointNotFoundException : TypeLoadException
{
    private const int Result = unchecked((int)0x80131523);
    public EntryPointNotFoundException() : base("Entry point was not found.") => HResult = Result;
    public EntryPointNotFoundException(string? message) : base(message) => HResult = Result;
    public EntryPointNotFoundException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class DllNotFoundException : TypeLoadException
{
    private const int Result = unchecked((int)0x80131524);
    public DllNotFoundException() : base("Dll was not found.") => HResult = Result;
    public DllNotFoundException(string? message) : base(message) => HResult = Result;
    public DllNotFoundException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class CannotUnloadAppDomainException : SystemException
{
    private const int Result = unchecked((int)0x80131015);
    public CannotUnloadAppDomainException() : base("Attempt to unload the AppDomain failed.") => HResult = Result;
    public CannotUnloadAppDomainException(string? message) : base(message) => HResult = Result;
    public CannotUnloadAppDomainException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class AppDomainUnloadedException : SystemException
{
    private const int Result = unchecked((int)0x80131014);
    public AppDomainUnloadedException() : base("Attempted to access an unloaded AppDomain.") => HResult = Result;
    public AppDomainUnloadedException(string? message) : base(message) => HResult = Result;
    public AppDomainUnloadedException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class ContextMarshalException : SystemException
{
    private const int Result = unchecked((int)0x80131504);
    public ContextMarshalException() : base("Attempted to marshal an object across a context boundary.") => HResult = Result;
    public ContextMarshalException(string? message) : base(message) => HResult = Result;
    public ContextMarshalException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public sealed class ExecutionEngineException : SystemException
{
    private const int Result = unchecked((int)0x80131506);
    public ExecutionEngineException() : base("Internal error in the runtime.") => HResult = Result;
    public ExecutionEngineException(string? message) : base(message) => HResult = Result;
    public ExecutionEngineException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}
