namespace System.Text.RegularExpressions;

[Flags]
public enum RegexOptions
{
    None = 0x0000,
    IgnoreCase = 0x0001,
    Multiline = 0x0002,
    ExplicitCapture = 0x0004,
    Compiled = 0x0008,
    Singleline = 0x0010,
    IgnorePatternWhitespace = 0x0020,
    RightToLeft = 0x0040,
    ECMAScript = 0x0100,
    CultureInvariant = 0x0200,
    NonBacktracking = 0x0400,
}

public enum RegexParseError
{
    Unknown,
    AlternationHasTooManyConditions,
    AlternationHasMalformedCondition,
    InvalidUnicodePropertyEscape,
    MalformedUnicodePropertyEscape,
    UnrecognizedEscape,
    UnrecognizedControlCharacter,
    MissingControlCharacter,
    InsufficientOrInvalidHexDigits,
    QuantifierOrCaptureGroupOutOfRange,
    UndefinedNamedReference,
    UndefinedNumberedReference,
    MalformedNamedReference,
    UnescapedEndingBackslash,
    UnterminatedComment,
    InvalidGroupingConstruct,
    AlternationHasNamedCapture,
    AlternationHasComment,
    AlternationHasMalformedReference,
    AlternationHasUndefinedReference,
    CaptureGroupNameInvalid,
    CaptureGroupOfZero,
    UnterminatedBracket,
    ExclusionGroupNotLast,
    ReversedCharacterRange,
    ShorthandClassInCharacterRange,
    InsufficientClosingParentheses,
    ReversedQuantifierRange,
    NestedQuantifiersNotParenthesized,
    QuantifierAfterNothing,
    InsufficientOpeningParentheses,
    UnrecognizedUnicodeProperty,
}

/// <summary>Makes the text that a match is replaced with.</summary>
public delegate string MatchEvaluator(Match match);

/// <summary>Asks a source generator for a regular expression; at run time it says only what was asked for.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = false, Inherited = false)]
public sealed class GeneratedRegexAttribute : Attribute
{
    public GeneratedRegexAttribute(string pattern) : this(pattern, RegexOptions.None)
    {
    }

    public GeneratedRegexAttribute(string pattern, RegexOptions options) : this(pattern, options, Threading.Timeout.Infinite)
    {
    }

    public GeneratedRegexAttribute(string pattern, RegexOptions options, string cultureName)
        : this(pattern, options, Threading.Timeout.Infinite, cultureName)
    {
    }

    public GeneratedRegexAttribute(string pattern, RegexOptions options, int matchTimeoutMilliseconds)
        : this(pattern, options, matchTimeoutMilliseconds, string.Empty)
    {
    }

    public GeneratedRegexAttribute(string pattern, RegexOptions options, int matchTimeoutMilliseconds, string cultureName)
    {
        Pattern = pattern;
        Options = options;
        MatchTimeoutMilliseconds = matchTimeoutMilliseconds;
        CultureName = cultureName;
    }

    public string Pattern { get; }
    public RegexOptions Options { get; }
    public int MatchTimeoutMilliseconds { get; }
    public string CultureName { get; }
}
