using System.Collections;
using System.Collections.Generic;
using System.Runtime.Serialization;
using System.Threading;

namespace System.Text.RegularExpressions;

/// <summary>A regular expression, interpreted. `RegexOptions.Compiled` changes nothing but what `Options` says.</summary>
public partial class Regex : ISerializable
{
    public static readonly TimeSpan InfiniteMatchTimeout = Timeout.InfiniteTimeSpan;

    private const RegexOptions AllOptions = RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.Compiled
        | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.RightToLeft | RegexOptions.ECMAScript
        | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    private const RegexOptions EcmaOptions = RegexOptions.ECMAScript | RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.Compiled
        | RegexOptions.CultureInvariant;

    protected internal string? pattern;
    protected internal RegexOptions roptions;
    protected internal TimeSpan internalMatchTimeout = InfiniteMatchTimeout;

    // Null in an expression that a generator wrote, until it is first used.
    private RegexTree? _parsed;
    private RegexProgram? _compiled;
    private string[]? _names;
    // One matcher is kept for the next call; nested and concurrent calls make their own.
    private RegexMatcher? _matcher;
    private (string Text, RegexReplacement Replacement)? _lastReplacement;

    protected Regex()
    {
    }

    public Regex(string pattern) : this(pattern, RegexOptions.None, InfiniteMatchTimeout)
    {
    }

    public Regex(string pattern, RegexOptions options) : this(pattern, options, InfiniteMatchTimeout)
    {
    }

    public Regex(string pattern, RegexOptions options, TimeSpan matchTimeout)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        if ((options & ~AllOptions) != 0
            || (options & RegexOptions.ECMAScript) != 0 && (options & ~EcmaOptions) != 0
            || (options & RegexOptions.NonBacktracking) != 0 && (options & (RegexOptions.ECMAScript | RegexOptions.RightToLeft)) != 0)
            throw new ArgumentOutOfRangeException(nameof(options));
        ValidateMatchTimeout(matchTimeout);
        this.pattern = pattern;
        roptions = options;
        internalMatchTimeout = matchTimeout;
        _parsed = Read();
        _compiled = RegexCompiler.Compile(_parsed);
    }

    private RegexTree Read()
    {
        RegexTree tree = RegexParser.Parse(pattern ?? throw new InvalidOperationException(), roptions);
        if ((roptions & RegexOptions.NonBacktracking) != 0)
            NonBacktracking.Check(tree.Root);
        return tree;
    }

    private RegexTree Tree => _parsed ??= Read();
    private RegexProgram Program => _compiled ??= RegexCompiler.Compile(Tree);

    protected Regex(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    void ISerializable.GetObjectData(SerializationInfo si, StreamingContext context) => throw new PlatformNotSupportedException();

    protected internal static void ValidateMatchTimeout(TimeSpan matchTimeout)
    {
        // A positive number of milliseconds below 2^31.
        long ticks = matchTimeout.Ticks;
        if (ticks != InfiniteMatchTimeout.Ticks && (ulong)(ticks - 1) >= int.MaxValue * (ulong)TimeSpan.TicksPerMillisecond - (ulong)TimeSpan.TicksPerMillisecond)
            throw new ArgumentOutOfRangeException(nameof(matchTimeout));
    }

    public RegexOptions Options => roptions;
    public bool RightToLeft => (roptions & RegexOptions.RightToLeft) != 0;
    public TimeSpan MatchTimeout => internalMatchTimeout;
    public override string ToString() => pattern!;

    // Groups.

    internal int IndexOfGroup(int number)
    {
        int[] numbers = Tree.GroupNumbers;
        // Nearly always the numbers have no gaps.
        if ((uint)number < (uint)numbers.Length && numbers[number] == number)
            return number;
        int found = Array.BinarySearch(numbers, number);
        return found < 0 ? -1 : found;
    }

    private string[] Names
    {
        get
        {
            if (_names is null)
            {
                string[] names = new string[Tree.GroupNumbers.Length];
                for (int index = 0; index < names.Length; index++)
                    names[index] = Tree.GroupNumbers[index].ToString();
                foreach ((string name, int number) in Tree.GroupNames)
                    names[IndexOfGroup(number)] = name;
                _names = names;
            }
            return _names;
        }
    }

    internal string NameAt(int index) => Names[index];

    public string[] GetGroupNames() => (string[])Names.Clone();
    public int[] GetGroupNumbers() => (int[])Tree.GroupNumbers.Clone();

    public string GroupNameFromNumber(int i)
    {
        int index = IndexOfGroup(i);
        return index < 0 ? string.Empty : Names[index];
    }

    public int GroupNumberFromName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        int index = Array.IndexOf(Names, name);
        return index < 0 ? -1 : Tree.GroupNumbers[index];
    }

    public static string Escape(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        return RegexParser.Escape(str);
    }

    public static string Unescape(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        return RegexParser.Unescape(str);
    }

    internal RegexReplacement ReplacementOf(string replacement)
    {
        if (_lastReplacement is { } last && last.Text == replacement)
            return last.Replacement;
        RegexReplacement made = new(replacement, this);
        _lastReplacement = (replacement, made);
        return made;
    }

    // Running.

    private RegexMatcher Rent() => Interlocked.Exchange(ref _matcher, null) ?? new RegexMatcher(Program);

    /// <summary>Runs over a text from a position on. After an empty match the search starts one further.</summary>
    private bool Search(RegexMatcher matcher, ReadOnlySpan<char> text, int start, bool afterEmpty, string? input)
    {
        int searchStart = start;
        if (afterEmpty)
        {
            if (start == (RightToLeft ? 0 : text.Length))
                return false;
            start += RightToLeft ? -1 : 1;
        }
        try
        {
            return matcher.Find(text, start, searchStart, internalMatchTimeout);
        }
        catch (TimeoutException)
        {
            throw new RegexMatchTimeoutException(input ?? string.Empty, pattern!, internalMatchTimeout);
        }
    }

    /// <summary>The next match in a part of a text; positions are the whole text's.</summary>
    internal Match Next(string text, int offset, int length, int start, bool afterEmpty)
    {
        RegexMatcher matcher = Rent();
        if (!Search(matcher, text.AsSpan(offset, length), start - offset, afterEmpty, text))
        {
            _matcher = matcher;
            return RegularExpressions.Match.Empty;
        }
        int[] counts = (int[])matcher.Counts.Clone();
        int[][] pairs = new int[counts.Length][];
        bool keepsLast = (roptions & RegexOptions.NonBacktracking) != 0;
        for (int group = 0; group < pairs.Length; group++)
        {
            ReadOnlySpan<int> found = matcher.Captures[group].AsSpan(0, counts[group] * 2);
            if (keepsLast && counts[group] > 1)
            {
                // Without backtracking only the last capture of a group is known.
                found = found.Slice(found.Length - 2);
                counts[group] = 1;
            }
            pairs[group] = found.ToArray();
            for (int index = 0; offset != 0 && index < pairs[group].Length; index += 2)
                pairs[group][index] += offset;
        }
        _matcher = matcher;
        return new Match(this, text, pairs, counts, offset, length);
    }

    private int DefaultStart(string input) => RightToLeft ? input.Length : 0;

    private static void CheckStart(int startat, int length)
    {
        if ((uint)startat > (uint)length)
            throw new ArgumentOutOfRangeException(nameof(startat), "Start index cannot be less than 0 or greater than input length.");
    }

    private bool IsMatchCore(ReadOnlySpan<char> text, int start, string? input)
    {
        RegexMatcher matcher = Rent();
        bool isFound = Search(matcher, text, start, false, input);
        _matcher = matcher;
        return isFound;
    }

    public bool IsMatch(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return IsMatchCore(input, DefaultStart(input), input);
    }

    public bool IsMatch(string input, int startat)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckStart(startat, input.Length);
        return IsMatchCore(input, startat, input);
    }

    public bool IsMatch(ReadOnlySpan<char> input) => IsMatchCore(input, RightToLeft ? input.Length : 0, null);

    public bool IsMatch(ReadOnlySpan<char> input, int startat)
    {
        CheckStart(startat, input.Length);
        return IsMatchCore(input, startat, null);
    }

    public Match Match(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Next(input, 0, input.Length, DefaultStart(input), false);
    }

    public Match Match(string input, int startat)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckStart(startat, input.Length);
        return Next(input, 0, input.Length, startat, false);
    }

    public Match Match(string input, int beginning, int length)
    {
        ArgumentNullException.ThrowIfNull(input);
        if ((uint)beginning > (uint)input.Length)
            throw new ArgumentOutOfRangeException(nameof(beginning), "Start index cannot be less than 0 or greater than input length.");
        if ((uint)length > (uint)(input.Length - beginning))
            throw new ArgumentOutOfRangeException(nameof(length), "Length cannot be less than 0 or exceed input length.");
        return Next(input, beginning, length, RightToLeft ? beginning + length : beginning, false);
    }

    public MatchCollection Matches(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new MatchCollection(() => Match(input));
    }

    public MatchCollection Matches(string input, int startat)
    {
        ArgumentNullException.ThrowIfNull(input);
        CheckStart(startat, input.Length);
        return new MatchCollection(() => Match(input, startat));
    }

    // For expressions that were generated ahead of time. The engine reads their pattern instead, and runs none of their code.

    protected internal RegexRunnerFactory? factory;
    protected internal Hashtable? caps;
    protected internal Hashtable? capnames;
    protected internal string[]? capslist;
    protected internal int capsize;

    protected IDictionary? Caps
    {
        get => caps;
        set => caps = value as Hashtable ?? new Hashtable(value ?? throw new ArgumentNullException(nameof(value)));
    }

    protected IDictionary? CapNames
    {
        get => capnames;
        set => capnames = value as Hashtable ?? new Hashtable(value ?? throw new ArgumentNullException(nameof(value)));
    }

    protected void InitializeReferences()
    {
    }

    protected bool UseOptionC() => (roptions & RegexOptions.Compiled) != 0;
    protected internal bool UseOptionR() => RightToLeft;
}
