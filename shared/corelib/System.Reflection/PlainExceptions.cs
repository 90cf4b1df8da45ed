// Exceptions that add nothing to their base but a default message and an HRESULT.
namespace System.Reflection;

public sealed class AmbiguousMatchException : SystemException
{
    private const int Result = unchecked((int)0x8000211D);
    public AmbiguousMatchException() : base("Ambiguous match found.") => HResult = Result;
    public AmbiguousMatchException(string? message) : base(message) => HResult = Result;
    public AmbiguousMatchException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public sealed class TargetParameterCountException : ApplicationException
{
    private const int Result = unchecked((int)0x8002000E);
    public TargetParameterCountException() : base("Number of parameters specified does not match the expected number.") => HResult = Result;
    public TargetParameterCountException(string? message) : base(message) => HResult = Result;
    public TargetParameterCountException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class InvalidFilterCriteriaException : ApplicationException
{
    private const int Result = unchecked((int)0x80131601);
    public InvalidFilterCriteriaException() : base("Specified filter criteria was invalid.") => HResult = Result;
    public InvalidFilterCriteriaException(string? message) : base(message) => HResult = Result;
    public InvalidFilterCriteriaException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class CustomAttributeFormatException : FormatException
{
    private const int Result = unchecked((int)0x80131537);
    public CustomAttributeFormatException() : base("Binary format of the specified custom attribute was invalid.") => HResult = Result;
    public CustomAttributeFormatException(string? message) : base(message) => HResult = Result;
    public CustomAttributeFormatException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}
