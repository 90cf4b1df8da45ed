using System.Runtime.Serialization;

namespace System.Text.RegularExpressions;

/// <summary>A pattern is not a regular expression.</summary>
public sealed class RegexParseException : ArgumentException
{
    internal RegexParseException(RegexParseError error, int offset, string message) : base(message)
    {
        Error = error;
        Offset = offset;
    }

    public RegexParseError Error { get; }
    public int Offset { get; }

    public override void GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        // .NET hands it on as the base class.
        info.SetType(typeof(ArgumentException));
    }
}

/// <summary>A match took longer than it may.</summary>
public class RegexMatchTimeoutException : TimeoutException, ISerializable
{
    public RegexMatchTimeoutException(string regexInput, string regexPattern, TimeSpan matchTimeout)
        : base("The Regex engine has timed out while trying to match a pattern to an input string. This can occur for many reasons, including very large inputs or excessive backtracking caused by nested quantifiers, back-references and other factors.")
    {
        Input = regexInput;
        Pattern = regexPattern;
        MatchTimeout = matchTimeout;
    }

    public RegexMatchTimeoutException()
    {
    }

    public RegexMatchTimeoutException(string message) : base(message)
    {
    }

    public RegexMatchTimeoutException(string message, Exception inner) : base(message, inner)
    {
    }

    public string Input { get; } = string.Empty;
    public string Pattern { get; } = string.Empty;
    public TimeSpan MatchTimeout { get; } = TimeSpan.FromTicks(-1);

    void ISerializable.GetObjectData(SerializationInfo info, StreamingContext context)
    {
        base.GetObjectData(info, context);
        info.AddValue("regexInput", Input);
        info.AddValue("regexPattern", Pattern);
        info.AddValue("timeoutTicks", MatchTimeout.Ticks);
    }
}
