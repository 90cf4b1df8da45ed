namespace System.Text.RegularExpressions;

/// <summary>A part of the input that was matched.</summary>
public class Capture
{
    internal Capture(string? text, int index, int length)
    {
        Text = text;
        Index = index;
        Length = length;
    }

    internal string? Text { get; }
    public int Index { get; private protected set; }
    public int Length { get; private protected set; }

    public string Value => Text is null ? string.Empty : Text.Substring(Index, Length);
    public ReadOnlySpan<char> ValueSpan => Text is null ? default : Text.AsSpan(Index, Length);
    public override string ToString() => Value;
}

/// <summary>What a group matched: its last capture, and all of them.</summary>
public class Group : Capture
{
    internal static readonly Group Failed = new(string.Empty, [], 0, string.Empty);

    // Pairs of start and length.
    internal readonly int[] Pairs;
    internal readonly int Count;
    private CaptureCollection? _captures;

    internal Group(string? text, int[] pairs, int count, string name)
        : base(text, count == 0 ? 0 : pairs[count * 2 - 2], count == 0 ? 0 : pairs[count * 2 - 1])
    {
        Pairs = pairs;
        Count = count;
        Name = name;
    }

    public bool Success => Count != 0;
    public string Name { get; }
    public CaptureCollection Captures => _captures ??= new CaptureCollection(this);

    public static Group Synchronized(Group inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return inner; // nothing in it changes
    }
}

/// <summary>A match and its groups.</summary>
public class Match : Group
{
    internal readonly Regex? Regex;
    // Pairs and counts of all groups; group 0 is the match itself.
    private readonly int[][] _pairs;
    private readonly int[] _counts;
    private readonly int _searchEnd;
    private readonly int _offset, _textLength;
    private GroupCollection? _groups;

    internal Match(Regex? regex, string? text, int[][] pairs, int[] counts, int offset, int textLength)
        : base(text, pairs[0], counts[0], "0")
    {
        Regex = regex;
        _pairs = pairs;
        _counts = counts;
        _offset = offset;
        _textLength = textLength;
        _searchEnd = regex is { RightToLeft: true } ? Index : Index + Length;
    }

    public static Match Empty { get; } = new(null, string.Empty, [[]], [0], 0, 0);

    internal int GroupCount => _pairs.Length;

    internal Group GroupAt(int index, string name) => index == 0 ? this : new Group(Text, _pairs[index], _counts[index], name);

    internal ReadOnlySpan<char> GroupText(int index)
    {
        int count = _counts[index];
        return count == 0 ? default : Text.AsSpan(_pairs[index][count * 2 - 2], _pairs[index][count * 2 - 1]);
    }

    public virtual GroupCollection Groups => _groups ??= new GroupCollection(this);

    public Match NextMatch()
    {
        if (Regex is null || !Success)
            return this;
        return Regex.Next(Text!, _offset, _textLength, _searchEnd, Length == 0);
    }

    public virtual string Result(string replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        if (Regex is null || !Success)
            throw new NotSupportedException("Result cannot be called on a failed Match.");
        StringBuilder result = new();
        Regex.ReplacementOf(replacement).Append(result, this, Text!);
        return result.ToString();
    }

    public static Match Synchronized(Match inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        return inner;
    }
}

/// <summary>Where a match is, without its text.</summary>
public readonly ref struct ValueMatch
{
    internal ValueMatch(int index, int length)
    {
        Index = index;
        Length = length;
    }

    public int Index { get; }
    public int Length { get; }
}
