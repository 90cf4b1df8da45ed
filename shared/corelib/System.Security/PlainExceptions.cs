// Exceptions that add nothing to their base but a default message and an HRESULT.
namespace System.Security;

public class VerificationException : SystemException
{
    private const int Result = unchecked((int)0x8013150D);
    public VerificationException() : base("Operation could destabilize the runtime.") => HResult = Result;
    public VerificationException(string? message) : base(message) => HResult = Result;
    public VerificationException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}
