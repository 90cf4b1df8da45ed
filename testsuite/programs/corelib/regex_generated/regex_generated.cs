using System;
using System.Collections;
using System.Text.RegularExpressions;
using System.Threading;

// The shape of what .NET's source generator writes for [GeneratedRegex(@"(?<letter>[a-z])(\d)")], by hand.
sealed class LetterAndDigit : Regex
{
    public static readonly LetterAndDigit Instance = new();

    private LetterAndDigit()
    {
        base.pattern = @"(\d)(?<letter>[a-z])";
        base.roptions = RegexOptions.None;
        ValidateMatchTimeout(InfiniteMatchTimeout);
        base.internalMatchTimeout = InfiniteMatchTimeout;
        base.factory = new Factory();
        base.CapNames = new Hashtable { { "0", 0 }, { "1", 1 }, { "letter", 2 } };
        base.capslist = ["0", "1", "letter"];
        base.capsize = 3;
    }

    private sealed class Factory : RegexRunnerFactory
    {
        protected override RegexRunner CreateInstance() => new Runner();

        private sealed class Runner : RegexRunner
        {
            protected override void Scan(ReadOnlySpan<char> text)
            {
                while (base.runtextpos + 1 < text.Length)
                {
                    char digit = text[base.runtextpos], letter = text[base.runtextpos + 1];
                    if (char.IsDigit(digit) && char.IsAsciiLetterLower(letter))
                    {
                        int start = base.runtextpos;
                        base.Capture(1, start, start + 1);
                        base.Capture(2, start + 1, start + 2);
                        base.runtextpos = start + 2;
                        base.Capture(0, start, start + 2);
                        return;
                    }
                    base.runtextpos++;
                }
                base.runtextpos = text.Length;
            }
        }
    }
}

static class Program
{
    static void Main()
    {
        Regex regex = LetterAndDigit.Instance;
        Console.WriteLine(regex + " " + regex.IsMatch("xx 5a") + " " + regex.IsMatch("5 a") + " " + regex.Count("1a2b3c"));
        foreach (Match match in regex.Matches("1a 22b c3 4d"))
            Console.WriteLine(match.Index + " " + match.Value + " " + match.Groups["letter"].Value + " " + match.Groups[1].Value);
        Console.WriteLine(regex.Replace("1a2b", "${letter}$1-") + " " + string.Join("|", regex.Split("x1ay2bz")));
        Console.WriteLine(string.Join(",", regex.GetGroupNames()) + " " + regex.GroupNumberFromName("letter"));
    }
}
