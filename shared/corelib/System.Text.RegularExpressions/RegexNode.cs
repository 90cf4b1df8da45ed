using System.Collections.Generic;

namespace System.Text.RegularExpressions;

internal enum NodeKind
{
    Empty, Nothing, Char, AnyBut, Set, Text,
    LineStart, LineEnd, Boundary, NotBoundary, EcmaBoundary, NotEcmaBoundary, TextStart, SearchStart, LastLineEnd, TextEnd,
    Concatenation, Alternation, Loop, Capture, Group, Atomic, Ahead, NotAhead, Reference, IfCaptured, IfMatches,
}

/// <summary>A part of a pattern.</summary>
internal sealed class RegexNode
{
    public readonly NodeKind Kind;
    public readonly RegexOptions Options;
    public readonly List<RegexNode> Children = new();

    /// <summary>Char and AnyBut.</summary>
    public char Character;
    public CharSet? Set;
    public string? Text;
    /// <summary>Loop: how often. Capture: the group, and the group whose capture it takes away (or -1). Reference, IfCaptured: the group.</summary>
    public int Minimum, Maximum;
    public bool IsLazy;

    public RegexNode(NodeKind kind, RegexOptions options)
    {
        Kind = kind;
        Options = options;
    }

    public bool IsRightToLeft => (Options & RegexOptions.RightToLeft) != 0;

    /// <summary>Does it match one character exactly?</summary>
    public bool IsSingle => Kind is NodeKind.Char or NodeKind.AnyBut or NodeKind.Set;

    public RegexNode With(RegexNode child)
    {
        Children.Add(child);
        return this;
    }
}
