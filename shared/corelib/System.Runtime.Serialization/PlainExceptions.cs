// Exceptions that add nothing to their base but a default message and an HRESULT.
namespace System.Runtime.Serialization;

public class SerializationException : SystemException
{
    private const int Result = unchecked((int)0x8013150C);
    public SerializationException() : base("Serialization error.") => HResult = Result;
    public SerializationException(string? message) : base(message) => HResult = Result;
    public SerializationException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}
