namespace System.Runtime;

public sealed class AmbiguousImplementationException : Exception
{
    private const int Result = unchecked((int)0x8013106A);
    public AmbiguousImplementationException() : base("Ambiguous implementation found.") => HResult = Result;
    public AmbiguousImplementationException(string? message) : base(message) => HResult = Result;
    public AmbiguousImplementationException(string? message, Exception? innerException) : base(message, innerException) => HResult = Result;
}
