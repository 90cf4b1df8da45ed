using System.Collections.Generic;
using System.Globalization;

namespace System.Text.RegularExpressions;

/// <summary>A set of UTF-16 units: ranges, Unicode categories, white space; it may be negated, and another set taken away from it.</summary>
internal sealed class CharSet
{
    private const uint AllCategories = (1u << 30) - 1;

    // L, Mn, Nd, Pc.
    internal const uint WordCategories = 0x1F | 1u << (int)UnicodeCategory.NonSpacingMark | 1u << (int)UnicodeCategory.DecimalDigitNumber
        | 1u << (int)UnicodeCategory.ConnectorPunctuation;
    private const uint DigitCategory = 1u << (int)UnicodeCategory.DecimalDigitNumber;
    // With IgnoreCase these three are one.
    private const uint CasedCategories = 7;

    private readonly List<(char First, char Last)> _ranges = new();
    private uint _categories;
    private bool _hasSpace, _hasNotSpace;
    private ulong _low, _high;
    private bool _isSealed;

    public bool IsNegated;
    public CharSet? Subtraction;

    /// <summary>Have only single characters and ranges been added?</summary>
    public bool IsPlain => _categories == 0 && !_hasSpace && !_hasNotSpace && !IsNegated && Subtraction is null;

    public List<(char First, char Last)> Ranges => _ranges;

    public void Add(char c) => Add(c, c);

    public void Add(char first, char last) => _ranges.Add((first, last));

    private void AddComplement(params ReadOnlySpan<(char First, char Last)> sorted)
    {
        int next = 0;
        foreach ((char first, char last) in sorted)
        {
            if (first > next)
                Add((char)next, (char)(first - 1));
            next = last + 1;
        }
        if (next <= char.MaxValue)
            Add((char)next, char.MaxValue);
    }

    private void AddCategories(uint categories, bool isNegated) => _categories |= isNegated ? categories ^ AllCategories : categories;

    private static readonly (char, char)[] s_ecmaDigits = [('0', '9')];
    private static readonly (char, char)[] s_ecmaSpaces = [('\t', '\r'), (' ', ' ')];
    private static readonly (char, char)[] s_ecmaWords = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'), ('\u0130', '\u0130')];

    private void AddEcma((char, char)[] ranges, bool isNegated)
    {
        if (isNegated)
            AddComplement(ranges);
        else
            _ranges.AddRange(ranges);
    }

    public void AddDigit(bool isEcma, bool isNegated)
    {
        if (isEcma)
            AddEcma(s_ecmaDigits, isNegated);
        else
            AddCategories(DigitCategory, isNegated);
    }

    public void AddSpace(bool isEcma, bool isNegated)
    {
        if (isEcma)
            AddEcma(s_ecmaSpaces, isNegated);
        else if (isNegated)
            _hasNotSpace = true;
        else
            _hasSpace = true;
    }

    public void AddWord(bool isEcma, bool isNegated)
    {
        if (isEcma)
            AddEcma(s_ecmaWords, isNegated);
        else
            AddCategories(WordCategories, isNegated);
    }

    /// <summary>A category, a group of categories or a block by name.</summary>
    public bool AddProperty(string name, bool isNegated, bool ignoreCase)
    {
        if (UnicodeNames.Categories(name) is var categories and not 0)
        {
            if (ignoreCase && name is "Lu" or "Ll" or "Lt" && ignoreCase)
                categories = CasedCategories;
            AddCategories(categories, isNegated);
            return true;
        }
        if (!UnicodeNames.TryGetBlock(name, out (char First, char Last)[]? block))
            return false;
        if (isNegated)
            AddComplement(block);
        else
            _ranges.AddRange(block);
        return true;
    }

    /// <summary>Adds what differs only in case from what is in the ranges.</summary>
    public void AddCaseEquivalents()
    {
        int count = _ranges.Count;
        for (int index = 0; index < count; index++)
        {
            (char first, char last) = _ranges[index];
            for (int c = first; c <= last; c++)
                foreach (char other in CaseEquivalence.Of((char)c))
                    if (other < first || other > last)
                        Add(other);
        }
        Subtraction?.AddCaseEquivalents();
    }

    /// <summary>Sorts the ranges and fills in the answers for ASCII.</summary>
    public void Seal()
    {
        if (_isSealed)
            return;
        Subtraction?.Seal();
        _ranges.Sort();
        int kept = 0;
        for (int index = 1; index < _ranges.Count; index++)
        {
            (char first, char last) = _ranges[index];
            if (first <= _ranges[kept].Last + 1)
                _ranges[kept] = (_ranges[kept].First, last > _ranges[kept].Last ? last : _ranges[kept].Last);
            else
                _ranges[++kept] = (first, last);
        }
        if (_ranges.Count > 0)
            _ranges.RemoveRange(kept + 1, _ranges.Count - kept - 1);
        for (int c = 0; c < 64; c++)
        {
            if (Compute((char)c))
                _low |= 1UL << c;
            if (Compute((char)(c + 64)))
                _high |= 1UL << c;
        }
        _isSealed = true;
    }

    public bool Contains(char c)
    {
        if (c < 64)
            return (_low >> c & 1) != 0;
        if (c < 128)
            return (_high >> c & 1) != 0;
        return Compute(c);
    }

    private bool Compute(char c)
    {
        bool isIn = InRanges(c)
            || _categories != 0 && (_categories >> (int)char.GetUnicodeCategory(c) & 1) != 0
            || _hasSpace && char.IsWhiteSpace(c)
            || _hasNotSpace && !char.IsWhiteSpace(c);
        return isIn != IsNegated && !(Subtraction is not null && Subtraction.Contains(c));
    }

    private bool InRanges(char c)
    {
        int low = 0, high = _ranges.Count - 1;
        while (low <= high)
        {
            int middle = low + high >> 1;
            (char first, char last) = _ranges[middle];
            if (c < first)
                high = middle - 1;
            else if (c > last)
                low = middle + 1;
            else
                return true;
        }
        return false;
    }
}
