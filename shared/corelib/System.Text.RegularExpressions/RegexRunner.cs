namespace System.Text.RegularExpressions;

/// <summary>Makes the runner of an expression that a generator wrote.</summary>
public abstract class RegexRunnerFactory
{
    protected internal abstract RegexRunner CreateInstance();
}

/// <summary>
/// The base of code that .NET's generator writes for an expression. Here an expression always runs from its pattern, so the members
/// exist for that code to be loaded with, and throw when something calls them.
/// </summary>
public abstract class RegexRunner
{
    protected internal int runtextbeg, runtextend, runtextstart, runtextpos;
    protected internal string? runtext;
    protected internal int[]? runtrack, runstack, runcrawl;
    protected internal int runtrackpos, runstackpos, runcrawlpos, runtrackcount;
    protected internal Match? runmatch;
    protected internal Regex? runregex;

    private static NotSupportedException NotRun() => new("Code generated for a regular expression is not run; its pattern is interpreted.");

    protected internal virtual void Scan(ReadOnlySpan<char> text) => throw NotRun();
    protected internal Match? Scan(Regex regex, string text, int textbeg, int textend, int textstart, int prevlen, bool quick) => throw NotRun();
    protected internal Match? Scan(
        Regex regex, string text, int textbeg, int textend, int textstart, int prevlen, bool quick, TimeSpan timeout) => throw NotRun();
    protected virtual void Go() => throw NotRun();
    protected virtual bool FindFirstChar() => throw NotRun();
    protected virtual void InitTrackCount() => throw NotRun();
    protected void CheckTimeout() => throw NotRun();
    protected void EnsureStorage() => throw NotRun();
    protected bool IsBoundary(int index, int startpos, int endpos) => throw NotRun();
    protected bool IsECMABoundary(int index, int startpos, int endpos) => throw NotRun();
    protected static bool CharInSet(char ch, string set, string category) => throw NotRun();
    public static bool CharInClass(char ch, string charClass) => throw NotRun();
    protected void DoubleTrack() => throw NotRun();
    protected void DoubleStack() => throw NotRun();
    protected void DoubleCrawl() => throw NotRun();
    protected void Crawl(int i) => throw NotRun();
    protected int Popcrawl() => throw NotRun();
    protected int Crawlpos() => throw NotRun();
    protected void Capture(int capnum, int start, int end) => throw NotRun();
    protected void TransferCapture(int capnum, int uncapnum, int start, int end) => throw NotRun();
    protected void Uncapture() => throw NotRun();
    protected bool IsMatched(int cap) => throw NotRun();
    protected int MatchIndex(int cap) => throw NotRun();
    protected int MatchLength(int cap) => throw NotRun();
}
