using System.Text;

namespace System.Globalization;

public sealed class TextInfo : ICloneable
{
    private readonly string _cultureName;
    private bool _isReadOnly;
    private string? _listSeparator;

    internal static readonly TextInfo Invariant = new("", true);

    internal TextInfo(string cultureName, bool isReadOnly)
    {
        _cultureName = cultureName;
        _isReadOnly = isReadOnly;
    }

    internal static char ToLowerInvariant(char c)
    {
        if (c < 0x80) return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        return CharUnicodeInfo.ToLower(c);
    }

    internal static char ToUpperInvariant(char c)
    {
        if (c < 0x80) return (uint)(c - 'a') <= 'z' - 'a' ? (char)(c ^ 0x20) : c;
        return CharUnicodeInfo.ToUpper(c);
    }

    public string CultureName => _cultureName;
    public int LCID => CultureInfo.GetCultureInfo(_cultureName).LCID;
    public int ANSICodePage => 1252;
    public int OEMCodePage => 437;
    public int MacCodePage => 10000;
    public int EBCDICCodePage => 37;
    public bool IsReadOnly => _isReadOnly;
    public bool IsRightToLeft => false;

    public string ListSeparator
    {
        get => _listSeparator ?? ",";
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
            _listSeparator = value;
        }
    }

    public char ToLower(char c) => ToLowerInvariant(c);
    public char ToUpper(char c) => ToUpperInvariant(c);

    public string ToLower(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        return str.ToLowerInvariant();
    }

    public string ToUpper(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        return str.ToUpperInvariant();
    }

    // The first letter of each word in upper case, the rest in lower case; a word all in upper case stays.
    public string ToTitleCase(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        StringBuilder result = new(str.Length);
        int at = 0;
        while (at < str.Length)
        {
            if (!char.IsLetter(str[at]))
            {
                result.Append(str[at++]);
                continue;
            }
            int start = at;
            bool hasLower = false;
            while (at < str.Length && (char.IsLetter(str[at]) || str[at] == '\'' || IsWordMark(str[at])))
            {
                hasLower |= char.IsLower(str[at]);
                at++;
            }
            result.Append(TitleForm(str[start]));
            for (int i = start + 1; i < at; i++) result.Append(hasLower ? ToLowerInvariant(str[i]) : str[i]);
        }
        return result.ToString();
    }

    // The digraphs that have a form of their own at the beginning of a word.
    private static char TitleForm(char c) => c switch
    {
        >= '\u01C4' and <= '\u01C6' => '\u01C5',
        >= '\u01C7' and <= '\u01C9' => '\u01C8',
        >= '\u01CA' and <= '\u01CC' => '\u01CB',
        >= '\u01F1' and <= '\u01F3' => '\u01F2',
        _ => ToUpperInvariant(c),
    };

    private static bool IsWordMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;

    public object Clone()
    {
        TextInfo copy = (TextInfo)MemberwiseClone();
        copy._isReadOnly = false;
        return copy;
    }

    public static TextInfo ReadOnly(TextInfo textInfo)
    {
        ArgumentNullException.ThrowIfNull(textInfo);
        if (textInfo._isReadOnly) return textInfo;
        TextInfo copy = (TextInfo)textInfo.MemberwiseClone();
        copy._isReadOnly = true;
        return copy;
    }

    public override bool Equals(object? obj) => obj is TextInfo other && other._cultureName == _cultureName;
    public override int GetHashCode() => _cultureName.GetHashCode();
    public override string ToString() => "TextInfo - " + _cultureName;
}
