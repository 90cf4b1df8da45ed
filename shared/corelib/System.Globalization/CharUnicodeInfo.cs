namespace System.Globalization;

public enum UnicodeCategory
{
    UppercaseLetter, LowercaseLetter, TitlecaseLetter, ModifierLetter, OtherLetter, NonSpacingMark, SpacingCombiningMark, EnclosingMark,
    DecimalDigitNumber, LetterNumber, OtherNumber, SpaceSeparator, LineSeparator, ParagraphSeparator, Control, Format, Surrogate,
    PrivateUse, ConnectorPunctuation, DashPunctuation, OpenPunctuation, ClosePunctuation, InitialQuotePunctuation, FinalQuotePunctuation,
    OtherPunctuation, MathSymbol, CurrencySymbol, ModifierSymbol, OtherSymbol, OtherNotAssigned,
}

// Look-ups in the generated tables of CharUnicodeInfo.Data.cs.
public static partial class CharUnicodeInfo
{
    public static UnicodeCategory GetUnicodeCategory(char ch) => Category(ch);

    public static UnicodeCategory GetUnicodeCategory(int codePoint)
    {
        if ((uint)codePoint > 0x10FFFF) throw new ArgumentOutOfRangeException(nameof(codePoint), "The code point must be between 0 and 0x10FFFF, inclusive.");
        return Category(codePoint);
    }

    public static UnicodeCategory GetUnicodeCategory(string s, int index) => Category(CodePointAt(s, index));

    private static int CodePointAt(string s, int index)
    {
        ArgumentNullException.ThrowIfNull(s);
        if ((uint)index >= (uint)s.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(index));
        char c = s[index];
        if (char.IsHighSurrogate(c) && index + 1 < s.Length && char.IsLowSurrogate(s[index + 1])) return char.ConvertToUtf32(c, s[index + 1]);
        return c;
    }

    private static UnicodeCategory Category(int codePoint)
    {
        ReadOnlySpan<uint> runs = Categories;
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            if (runs[middle] >> 8 <= (uint)codePoint) low = middle;
            else high = middle - 1;
        }
        return (UnicodeCategory)(runs[low] & 0xFF);
    }

    internal static char ToUpper(char c) => (char)MapCase(UpperCase, c);
    internal static char ToLower(char c) => (char)MapCase(LowerCase, c);
    internal static int ToUpper(int codePoint) => MapCase(UpperCase, codePoint);
    internal static int ToLower(int codePoint) => MapCase(LowerCase, codePoint);

    // Beyond ASCII.
    private static int MapCase(ReadOnlySpan<uint> runs, int codePoint)
    {
        int low = 0, high = runs.Length / 3 - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            uint first = runs[middle * 3], lastAndStep = runs[middle * 3 + 1];
            if ((uint)codePoint < first) high = middle - 1;
            else if ((uint)codePoint > (lastAndStep & 0xFFFFFF)) low = middle + 1;
            else return ((uint)codePoint - first) % (lastAndStep >> 24) == 0 ? codePoint + (int)runs[middle * 3 + 2] : codePoint;
        }
        return codePoint;
    }

    public static double GetNumericValue(char ch) => Numeric(ch);
    public static double GetNumericValue(string s, int index) => Numeric(CodePointAt(s, index));

    internal static double GetNumericValue(int codePoint) => Numeric(codePoint);

    private static double Numeric(int codePoint)
    {
        ReadOnlySpan<uint> runs = Numbers;
        int low = 0, high = runs.Length / 3 - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            uint first = runs[middle * 3], count = runs[middle * 3 + 1] & 0xFFFFFF, step = runs[middle * 3 + 1] >> 24;
            if ((uint)codePoint < first) high = middle - 1;
            else if ((uint)codePoint > first + count) low = middle + 1;
            else return runs[middle * 3 + 2] + (double)step * ((uint)codePoint - first);
        }
        return OddNumber(codePoint);
    }

    public static int GetDecimalDigitValue(char ch) => DecimalDigit(ch);
    public static int GetDecimalDigitValue(string s, int index) => DecimalDigit(CodePointAt(s, index));
    public static int GetDigitValue(char ch) => Digit(ch);
    public static int GetDigitValue(string s, int index) => Digit(CodePointAt(s, index));

    private static int DecimalDigit(int codePoint) => Category(codePoint) == UnicodeCategory.DecimalDigitNumber ? (int)Numeric(codePoint) : -1;

    private static int Digit(int codePoint)
    {
        double value = Numeric(codePoint);
        bool isDigit = Category(codePoint) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber;
        return isDigit && value >= 0 && value <= 9 && value == (int)value ? (int)value : -1;
    }
}
