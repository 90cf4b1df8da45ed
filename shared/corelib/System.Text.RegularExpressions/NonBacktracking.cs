namespace System.Text.RegularExpressions;

/// <summary>
/// RegexOptions.NonBacktracking: the same engine finds the same matches; what .NET refuses with the option is refused, and of a group
/// only the last capture is kept. The promise about time is not kept.
/// </summary>
internal static class NonBacktracking
{
    public static void Check(RegexNode node)
    {
        string? refused = node.Kind switch
        {
            NodeKind.Atomic => "atomic subexpressions (?> pattern)",
            NodeKind.SearchStart => "contiguous matches (\\G)",
            NodeKind.Reference => "backreference (\\ number)",
            NodeKind.IfCaptured => "captured group conditional (?( name ) yes-pattern | no-pattern ) or (?( number ) yes-pattern| no-pattern )",
            NodeKind.IfMatches => "test conditional (?( test-pattern ) yes-pattern | no-pattern )",
            NodeKind.Ahead => "positive lookahead (?= pattern) or positive lookbehind (?<= pattern)",
            NodeKind.NotAhead => "negative lookahead (?! pattern) or negative lookbehind (?<! pattern)",
            NodeKind.Capture when node.Maximum >= 0 => "balancing group (?<name1-name2>subexpression) or (?'name1-name2' subexpression)",
            _ => null,
        };
        if (refused is not null)
            throw new NotSupportedException(
                $"RegexOptions.NonBacktracking is not supported in conjunction with expressions containing: '{refused}'.");
        foreach (RegexNode child in node.Children)
            Check(child);
    }
}
