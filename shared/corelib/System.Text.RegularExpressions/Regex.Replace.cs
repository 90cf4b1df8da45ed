using System.Collections.Generic;

namespace System.Text.RegularExpressions;

// Replacing and splitting.
public partial class Regex
{
    private static void CheckCount(int count)
    {
        if (count < -1)
            throw new ArgumentOutOfRangeException(nameof(count), "Count cannot be less than -1.");
    }

    public string Replace(string input, string replacement)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Replace(input, replacement, -1, DefaultStart(input));
    }

    public string Replace(string input, string replacement, int count)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Replace(input, replacement, count, DefaultStart(input));
    }

    public string Replace(string input, string replacement, int count, int startat)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(replacement);
        RegexReplacement parsed = ReplacementOf(replacement);
        return ReplaceCore(input, count, startat, (match, result) => parsed.Append(result, match, input));
    }

    public string Replace(string input, MatchEvaluator evaluator)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Replace(input, evaluator, -1, DefaultStart(input));
    }

    public string Replace(string input, MatchEvaluator evaluator, int count)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Replace(input, evaluator, count, DefaultStart(input));
    }

    public string Replace(string input, MatchEvaluator evaluator, int count, int startat)
    {
        ArgumentNullException.ThrowIfNull(evaluator);
        ArgumentNullException.ThrowIfNull(input);
        return ReplaceCore(input, count, startat, (match, result) => result.Append(evaluator(match)));
    }

    private string ReplaceCore(string input, int count, int startat, Action<Match, StringBuilder> append)
    {
        CheckCount(count);
        CheckStart(startat, input.Length);
        if (count == 0)
            return input;
        Match match = Match(input, startat);
        if (!match.Success)
            return input;
        StringBuilder result = new();
        if (!RightToLeft)
        {
            int end = 0;
            do
            {
                result.Append(input.AsSpan(end, match.Index - end));
                end = match.Index + match.Length;
                append(match, result);
                if (--count == 0)
                    break;
                match = match.NextMatch();
            }
            while (match.Success);
            return result.Append(input.AsSpan(end)).ToString();
        }
        // From the end: the parts come in the other order.
        List<string> parts = new();
        int start = input.Length;
        do
        {
            int matchEnd = match.Index + match.Length;
            parts.Add(input.Substring(matchEnd, start - matchEnd));
            start = match.Index;
            append(match, result);
            parts.Add(result.ToString());
            result.Clear();
            if (--count == 0)
                break;
            match = match.NextMatch();
        }
        while (match.Success);
        parts.Add(input.Substring(0, start));
        for (int index = parts.Count - 1; index >= 0; index--)
            result.Append(parts[index]);
        return result.ToString();
    }

    public string[] Split(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Split(input, 0, DefaultStart(input));
    }

    public string[] Split(string input, int count)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Split(input, count, DefaultStart(input));
    }

    public string[] Split(string input, int count, int startat)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (count < 0)
            throw new ArgumentOutOfRangeException(nameof(count), "Count cannot be less than -1.");
        CheckStart(startat, input.Length);
        if (count == 1)
            return [input];
        Match match = Match(input, startat);
        if (!match.Success)
            return [input];
        List<string> parts = new();
        int left = count - 1;
        int at = RightToLeft ? input.Length : 0;
        do
        {
            if (RightToLeft)
            {
                int end = match.Index + match.Length;
                parts.Add(input.Substring(end, at - end));
                at = match.Index;
            }
            else
            {
                parts.Add(input.Substring(at, match.Index - at));
                at = match.Index + match.Length;
            }
            // What groups matched is part of the result.
            for (int group = 1; group < match.GroupCount; group++)
                if (match.GroupAt(group, string.Empty) is { Success: true } captured)
                    parts.Add(captured.Value);
            if (--left == 0)
                break;
            match = match.NextMatch();
        }
        while (match.Success);
        parts.Add(RightToLeft ? input.Substring(0, at) : input.Substring(at));
        if (RightToLeft)
            parts.Reverse();
        return parts.ToArray();
    }
}
