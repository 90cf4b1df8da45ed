using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace System.Text.RegularExpressions;

// The static forms, which keep the expressions they made.
public partial class Regex
{
    private static readonly LinkedList<(string Pattern, RegexOptions Options, TimeSpan Timeout, Regex Regex)> s_cache = new();
    private static int s_cacheSize = 15;

    public static int CacheSize
    {
        get => s_cacheSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            lock (s_cache)
            {
                s_cacheSize = value;
                while (s_cache.Count > value)
                    s_cache.RemoveLast();
            }
        }
    }

    private static Regex Cached(string pattern, RegexOptions options, TimeSpan timeout)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        lock (s_cache)
        {
            for (var node = s_cache.First; node is not null; node = node.Next)
            {
                if (node.Value.Options != options || node.Value.Pattern != pattern || node.Value.Timeout != timeout)
                    continue;
                if (node != s_cache.First)
                {
                    s_cache.Remove(node);
                    s_cache.AddFirst(node);
                }
                return node.Value.Regex;
            }
        }
        Regex made = new(pattern, options, timeout);
        lock (s_cache)
        {
            s_cache.AddFirst((pattern, options, timeout, made));
            while (s_cache.Count > s_cacheSize)
                s_cache.RemoveLast();
        }
        return made;
    }

    public static bool IsMatch(string input, string pattern) => Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).IsMatch(input);
    public static bool IsMatch(string input, string pattern, RegexOptions options) => Cached(pattern, options, InfiniteMatchTimeout).IsMatch(input);
    public static bool IsMatch(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).IsMatch(input);
    public static bool IsMatch(ReadOnlySpan<char> input, string pattern) => Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).IsMatch(input);
    public static bool IsMatch(ReadOnlySpan<char> input, string pattern, RegexOptions options) =>
        Cached(pattern, options, InfiniteMatchTimeout).IsMatch(input);
    public static bool IsMatch(ReadOnlySpan<char> input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).IsMatch(input);

    public static Match Match(string input, string pattern) => Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).Match(input);
    public static Match Match(string input, string pattern, RegexOptions options) => Cached(pattern, options, InfiniteMatchTimeout).Match(input);
    public static Match Match(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).Match(input);

    public static MatchCollection Matches(string input, string pattern) => Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).Matches(input);
    public static MatchCollection Matches(string input, string pattern, RegexOptions options) =>
        Cached(pattern, options, InfiniteMatchTimeout).Matches(input);
    public static MatchCollection Matches(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).Matches(input);

    public static int Count(string input, string pattern) => Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).Count(input);
    public static int Count(string input, string pattern, RegexOptions options) => Cached(pattern, options, InfiniteMatchTimeout).Count(input);
    public static int Count(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).Count(input);
    public static int Count(ReadOnlySpan<char> input, string pattern) => Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).Count(input);
    public static int Count(ReadOnlySpan<char> input, string pattern, RegexOptions options) =>
        Cached(pattern, options, InfiniteMatchTimeout).Count(input);
    public static int Count(ReadOnlySpan<char> input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).Count(input);

    public static string Replace(string input, string pattern, string replacement) =>
        Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).Replace(input, replacement);
    public static string Replace(string input, string pattern, string replacement, RegexOptions options) =>
        Cached(pattern, options, InfiniteMatchTimeout).Replace(input, replacement);
    public static string Replace(string input, string pattern, string replacement, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).Replace(input, replacement);
    public static string Replace(string input, string pattern, MatchEvaluator evaluator) =>
        Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).Replace(input, evaluator);
    public static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options) =>
        Cached(pattern, options, InfiniteMatchTimeout).Replace(input, evaluator);
    public static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).Replace(input, evaluator);

    public static string[] Split(string input, string pattern) => Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).Split(input);
    public static string[] Split(string input, string pattern, RegexOptions options) => Cached(pattern, options, InfiniteMatchTimeout).Split(input);
    public static string[] Split(string input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).Split(input);

    public static ValueMatchEnumerator EnumerateMatches(ReadOnlySpan<char> input, string pattern) =>
        Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).EnumerateMatches(input);
    public static ValueMatchEnumerator EnumerateMatches(ReadOnlySpan<char> input, string pattern, RegexOptions options) =>
        Cached(pattern, options, InfiniteMatchTimeout).EnumerateMatches(input);
    public static ValueMatchEnumerator EnumerateMatches(ReadOnlySpan<char> input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).EnumerateMatches(input);

    public static ValueSplitEnumerator EnumerateSplits(ReadOnlySpan<char> input, string pattern) =>
        Cached(pattern, RegexOptions.None, InfiniteMatchTimeout).EnumerateSplits(input);
    public static ValueSplitEnumerator EnumerateSplits(ReadOnlySpan<char> input, string pattern, RegexOptions options) =>
        Cached(pattern, options, InfiniteMatchTimeout).EnumerateSplits(input);
    public static ValueSplitEnumerator EnumerateSplits(ReadOnlySpan<char> input, string pattern, RegexOptions options, TimeSpan matchTimeout) =>
        Cached(pattern, options, matchTimeout).EnumerateSplits(input);
}
