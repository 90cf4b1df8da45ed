using System.Collections.Generic;

namespace System.Text.RegularExpressions;

/// <summary>A replacement pattern: text and references, such as `$1` and `${name}`.</summary>
internal sealed class RegexReplacement
{
    // Groups are numbers from 0; what is below is something else.
    private const int Literal = -1, Before = -2, After = -3, LastGroup = -4, Whole = -5;

    private readonly List<(int What, string Text)> _parts = new();

    public RegexReplacement(string pattern, Regex regex)
    {
        StringBuilder literal = new();
        int position = 0;
        while (position < pattern.Length)
        {
            char c = pattern[position++];
            int what = c == '$' ? ReadReference(pattern, ref position, regex) : Literal;
            if (what == Literal)
            {
                literal.Append(c);
                continue;
            }
            Flush(literal);
            _parts.Add((what, ""));
        }
        Flush(literal);
    }

    private void Flush(StringBuilder literal)
    {
        if (literal.Length != 0)
            _parts.Add((Literal, literal.ToString()));
        literal.Clear();
    }

    /// <summary>After a dollar. What is no reference leaves the dollar as it is.</summary>
    private static int ReadReference(string pattern, ref int position, Regex regex)
    {
        if (position == pattern.Length)
            return Literal;
        int at = position;
        char c = pattern[at];
        bool isBraced = c == '{' && at + 1 < pattern.Length;
        if (isBraced)
            c = pattern[++at];
        if (char.IsAsciiDigit(c))
        {
            bool isLongest = !isBraced && (regex.Options & RegexOptions.ECMAScript) != 0;
            int found = ReadNumber(pattern, ref at, regex, isLongest);
            if (found >= 0 && (!isBraced || at < pattern.Length && pattern[at++] == '}'))
            {
                position = at;
                return found;
            }
            return Literal;
        }
        if (isBraced)
        {
            int start = at;
            while (at < pattern.Length && RegexParser.IsBoundaryCharacter(pattern[at]))
                at++;
            if (at == start || at == pattern.Length || pattern[at] != '}')
                return Literal;
            int number = regex.GroupNumberFromName(pattern.Substring(start, at - start));
            if (number < 0)
                return Literal;
            position = at + 1;
            return regex.IndexOfGroup(number);
        }
        int what = c switch { '&' => 0, '`' => Before, '\'' => After, '+' => LastGroup, '_' => Whole, _ => Literal };
        // Two dollars are one.
        if (what != Literal || c == '$')
            position++;
        return what;
    }

    /// <summary>The index of the group with this number; of ECMAScript's, with as many of the digits as name one.</summary>
    private static int ReadNumber(string pattern, ref int at, Regex regex, bool isLongest)
    {
        long number = 0;
        int found = -1, end = at;
        for (; at < pattern.Length && char.IsAsciiDigit(pattern[at]); at++)
        {
            number = number * 10 + (pattern[at] - '0');
            if (number > int.MaxValue)
                throw new RegexParseException(
                    RegexParseError.QuantifierOrCaptureGroupOutOfRange, at + 1,
                    $"Invalid pattern '{pattern}' at offset {at + 1}. Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.");
            int index = regex.IndexOfGroup((int)number);
            if (index >= 0 || !isLongest)
                (found, end) = (index, at + 1);
        }
        at = end;
        return found;
    }

    public void Append(StringBuilder result, Match match, string text)
    {
        foreach ((int what, string literal) in _parts)
        {
            switch (what)
            {
                case Literal:
                    result.Append(literal);
                    break;
                case Before:
                    result.Append(text.AsSpan(0, match.Index));
                    break;
                case After:
                    result.Append(text.AsSpan(match.Index + match.Length));
                    break;
                case LastGroup:
                    result.Append(match.GroupText(match.GroupCount - 1));
                    break;
                case Whole:
                    result.Append(text);
                    break;
                default:
                    result.Append(match.GroupText(what));
                    break;
            }
        }
    }
}
