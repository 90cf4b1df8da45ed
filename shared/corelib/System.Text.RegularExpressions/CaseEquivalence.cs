using System.Collections.Generic;

namespace System.Text.RegularExpressions;

/// <summary>Characters that IgnoreCase takes for one: those with the same lower-case form.</summary>
internal static class CaseEquivalence
{
    private const char KelvinSign = '\u212A';

    // For ASCII nothing needs to be searched for; the table of the rest is made when a pattern first asks.
    private static readonly char[]?[] s_ascii = new char[128][];
    private static Dictionary<char, char[]>? s_others;

    /// <summary>All that are equivalent to a character, itself included; empty when it is alone.</summary>
    public static char[] Of(char c)
    {
        if (c < 128)
            return s_ascii[c] ??= Ascii(c);
        return (s_others ??= MakeTable()).TryGetValue(c, out char[]? found) ? found : [];
    }

    private static char[] Ascii(char c)
    {
        if (!char.IsAsciiLetter(c))
            return [];
        char lower = (char)(c | 0x20), upper = (char)(lower - 0x20);
        return lower == 'k' ? [upper, lower, KelvinSign] : [upper, lower];
    }

    public static char Lower(char c) => char.ToLowerInvariant(c);

    private static Dictionary<char, char[]> MakeTable()
    {
        Dictionary<char, char[]> table = new();
        for (int unit = 128; unit <= char.MaxValue; unit++)
        {
            char c = (char)unit, lower = Lower(c);
            if (lower == c)
                continue;
            if (lower < 128)
            {
                table[c] = Ascii(lower);
                continue;
            }
            char[] before = table.TryGetValue(lower, out char[]? known) ? known : [lower];
            char[] after = new char[before.Length + 1];
            before.CopyTo(after, 0);
            after[^1] = c;
            foreach (char member in after)
                table[member] = after;
        }
        return table;
    }
}
