// Exceptions that add nothing to their base but a default message and an HRESULT.
namespace System.Collections.Generic;

public class KeyNotFoundException : SystemException
{
    private const int Result = unchecked((int)0x80131577);
    public KeyNotFoundException() : base("The given key was not present in the dictionary.") => HResult = Result;
    public KeyNotFoundException(string? message) : base(message) => HResult = Result;
    public KeyNotFoundException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}
