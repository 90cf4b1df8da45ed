// Exceptions that add nothing to their base but a default message and an HRESULT.
namespace System.Runtime.InteropServices;

public class ExternalException : SystemException
{
    private const int Result = unchecked((int)0x80004005);
    public ExternalException() : base("External component has thrown an exception.") => HResult = Result;
    public ExternalException(string? message) : base(message) => HResult = Result;
    public ExternalException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
    public ExternalException(string? message, int errorCode) : base(message) => HResult = errorCode;
    protected ExternalException(System.Runtime.Serialization.SerializationInfo info, System.Runtime.Serialization.StreamingContext context) : base(info, context)
    {
    }
    public virtual int ErrorCode => HResult;
}

public class SEHException : ExternalException
{
    private const int Result = unchecked((int)0x80004005);
    public SEHException() : base("External component has thrown an exception.") => HResult = Result;
    public SEHException(string? message) : base(message) => HResult = Result;
    public SEHException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
    public virtual bool CanResume() => false;
}

public class MarshalDirectiveException : SystemException
{
    private const int Result = unchecked((int)0x80131535);
    public MarshalDirectiveException() : base("Marshaling directives are invalid.") => HResult = Result;
    public MarshalDirectiveException(string? message) : base(message) => HResult = Result;
    public MarshalDirectiveException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class SafeArrayRankMismatchException : SystemException
{
    private const int Result = unchecked((int)0x80131538);
    public SafeArrayRankMismatchException() : base("Specified array was not of the expected rank.") => HResult = Result;
    public SafeArrayRankMismatchException(string? message) : base(message) => HResult = Result;
    public SafeArrayRankMismatchException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class SafeArrayTypeMismatchException : SystemException
{
    private const int Result = unchecked((int)0x80131533);
    public SafeArrayTypeMismatchException() : base("Specified array was not of the expected type.") => HResult = Result;
    public SafeArrayTypeMismatchException(string? message) : base(message) => HResult = Result;
    public SafeArrayTypeMismatchException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class InvalidComObjectException : SystemException
{
    private const int Result = unchecked((int)0x80131527);
    public InvalidComObjectException() : base("Attempt has been made to use a COM object that does not have a backing class factory.") => HResult = Result;
    public InvalidComObjectException(string? message) : base(message) => HResult = Result;
    public InvalidComObjectException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}

public class InvalidOleVariantTypeException : SystemException
{
    private const int Result = unchecked((int)0x80131531);
    public InvalidOleVariantTypeException() : base("Specified OLE variant was invalid.") => HResult = Result;
    public InvalidOleVariantTypeException(string? message) : base(message) => HResult = Result;
    public InvalidOleVariantTypeException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
}
