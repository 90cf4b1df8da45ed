using System.Collections.Generic;

namespace System.Text.RegularExpressions;

/// <summary>
/// Reads a pattern. Two passes: the first numbers the groups, the second builds the tree, so that references forward are known.
/// Offsets and order of errors are .NET's, as far as programs see them.
/// </summary>
internal sealed partial class RegexParser
{
    private const int Infinite = int.MaxValue;

    private readonly string _pattern;
    private int _position;
    private RegexOptions _options;
    private readonly Stack<RegexOptions> _optionStack = new();
    private bool _ignoreNextParenthesis;

    // Groups.
    private readonly SortedDictionary<int, int> _numbers = new(); // number → where it was first seen
    private readonly List<(string Name, int Position)> _names = new();
    private readonly Dictionary<string, int> _numberOf = new();
    private int _nextNumber;

    private RegexParser(string pattern, RegexOptions options)
    {
        _pattern = pattern;
        _options = options;
    }

    public static RegexTree Parse(string pattern, RegexOptions options)
    {
        RegexParser parser = new(pattern, options);
        parser.CountGroups();
        parser._position = 0;
        parser._options = options;
        parser._optionStack.Clear();
        parser._ignoreNextParenthesis = false;
        parser._nextNumber = 1;
        RegexNode root = parser.ReadAll();
        return new RegexTree(root, parser.GroupNumbers(), parser._numberOf, options);
    }

    private int[] GroupNumbers()
    {
        int[] numbers = new int[_numbers.Count];
        int index = 0;
        foreach (int number in _numbers.Keys)
            numbers[index++] = number;
        return numbers;
    }

    // Reading.

    private bool AtEnd => _position >= _pattern.Length;
    private int Left => _pattern.Length - _position;
    private char Peek() => _pattern[_position];
    private char Peek(int ahead) => _pattern[_position + ahead];
    private char Next() => _pattern[_position++];
    private bool Has(RegexOptions option) => (_options & option) != 0;
    private bool IsEcma => Has(RegexOptions.ECMAScript);

    private RegexParseException Error(RegexParseError error, string message) =>
        new(error, _position, $"Invalid pattern '{_pattern}' at offset {_position}. {message}");

    private RegexParseException EndingBackslash() => Error(RegexParseError.UnescapedEndingBackslash, "Illegal \\ at end of pattern.");
    private RegexParseException BadGroupName() =>
        Error(RegexParseError.CaptureGroupNameInvalid, "Invalid group name: Group names must begin with a word character.");

    internal static bool IsWordCharacter(char c) =>
        (CharSet.WordCategories >> (int)char.GetUnicodeCategory(c) & 1) != 0;

    /// <summary>A character of a word for `\b`: joiners too.</summary>
    internal static bool IsBoundaryCharacter(char c)
    {
        if (c < 128)
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        return IsWordCharacter(c) || c is '\u200C' or '\u200D';
    }

    private static bool IsQuantifierSign(char c) => c is '*' or '+' or '?' or '{';
    private static bool IsSpecial(char c) => c is '\\' or '*' or '+' or '?' or '|' or '{' or '[' or '(' or ')' or '^' or '$' or '.';
    private static bool IsPatternSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v';

    /// <summary>Does a quantifier stand here? A brace without numbers is a brace.</summary>
    private bool IsQuantifier()
    {
        char c = Peek();
        if (c != '{')
            return c is '*' or '+' or '?';
        int at = _position + 1, start = at;
        while (at < _pattern.Length && char.IsAsciiDigit(_pattern[at]))
            at++;
        if (at == start || at == _pattern.Length)
            return false;
        if (_pattern[at] == '}')
            return true;
        if (_pattern[at] != ',')
            return false;
        at++;
        while (at < _pattern.Length && char.IsAsciiDigit(_pattern[at]))
            at++;
        return at < _pattern.Length && _pattern[at] == '}';
    }

    /// <summary>Skips comments, and in a spaced pattern white space.</summary>
    private void SkipBlank()
    {
        bool isSpaced = Has(RegexOptions.IgnorePatternWhitespace);
        while (true)
        {
            if (isSpaced)
            {
                while (!AtEnd && IsPatternSpace(Peek()))
                    _position++;
                if (!AtEnd && Peek() == '#')
                {
                    while (!AtEnd && Peek() != '\n')
                        _position++;
                    continue;
                }
            }
            if (Left < 3 || Peek() != '(' || Peek(1) != '?' || Peek(2) != '#')
                return;
            int end = _pattern.IndexOf(')', _position);
            if (end < 0)
            {
                _position = _pattern.Length;
                throw Error(RegexParseError.UnterminatedComment, "Unterminated (?#...) comment.");
            }
            _position = end + 1;
        }
    }

    private int ReadDecimal()
    {
        int value = 0;
        for (; !AtEnd && char.IsAsciiDigit(Peek()); _position++)
        {
            int digit = Peek() - '0';
            if (value > (int.MaxValue - digit) / 10)
            {
                _position++;
                throw Error(
                    RegexParseError.QuantifierOrCaptureGroupOutOfRange,
                    "Quantifier and capture group numbers must be less than or equal to Int32.MaxValue.");
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private string ReadName()
    {
        int start = _position;
        while (!AtEnd && IsBoundaryCharacter(Peek()))
            _position++;
        return _pattern.Substring(start, _position - start);
    }

    /// <summary>Letters of options, such as `i-m`.</summary>
    private void ReadOptions()
    {
        bool isOff = false;
        for (; !AtEnd; _position++)
        {
            char c = Peek();
            if (c is '-' or '+')
            {
                isOff = c == '-';
                continue;
            }
            RegexOptions option = (char)(c | 0x20) switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                'n' => RegexOptions.ExplicitCapture,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => RegexOptions.None,
            };
            if (option == RegexOptions.None)
                return;
            _options = isOff ? _options & ~option : _options | option;
        }
    }

    // The first pass.

    private void NoteNumber(int number, int position) => _numbers.TryAdd(number, position);

    private void CountGroups()
    {
        NoteNumber(0, 0);
        _nextNumber = 1;
        while (!AtEnd)
        {
            int start = _position;
            switch (Next())
            {
                case '\\':
                    if (!AtEnd)
                        ReadEscape(isCounting: true);
                    break;
                case '#' when Has(RegexOptions.IgnorePatternWhitespace):
                    _position--;
                    SkipBlank();
                    break;
                case '[':
                    ReadSet(isCounting: true);
                    break;
                case ')':
                    if (_optionStack.Count != 0)
                        _options = _optionStack.Pop();
                    break;
                case '(':
                    CountGroup(start);
                    break;
            }
        }
        // Names come after all numbers.
        foreach ((string name, int position) in _names)
        {
            while (_numbers.ContainsKey(_nextNumber))
                _nextNumber++;
            _numberOf[name] = _nextNumber;
            _numbers.Add(_nextNumber++, position);
        }
    }

    private void CountGroup(int start)
    {
        if (Left >= 2 && Peek(1) == '#' && Peek() == '?')
        {
            _position--;
            SkipBlank();
            _ignoreNextParenthesis = false;
            return;
        }
        _optionStack.Push(_options);
        if (!AtEnd && Peek() == '?')
        {
            _position++;
            if (Left > 1 && Peek() is '<' or '\'')
            {
                _position++;
                char c = Peek();
                if (c != '0' && IsBoundaryCharacter(c))
                {
                    if (c is >= '1' and <= '9')
                        NoteNumber(ReadDecimal(), start);
                    else
                    {
                        string name = ReadName();
                        if (!_names.Exists(known => known.Name == name))
                            _names.Add((name, start));
                    }
                }
            }
            else
            {
                ReadOptions();
                if (!AtEnd)
                {
                    if (Peek() == ')')
                    {
                        // Options that hold to the end of the group around.
                        _position++;
                        _optionStack.Pop();
                    }
                    else if (Peek() == '(')
                    {
                        // A condition: its parenthesis captures nothing.
                        _ignoreNextParenthesis = true;
                        return;
                    }
                }
            }
        }
        else if (!Has(RegexOptions.ExplicitCapture) && !_ignoreNextParenthesis)
        {
            NoteNumber(_nextNumber++, start);
        }
        _ignoreNextParenthesis = false;
    }
}

/// <summary>A pattern that has been read.</summary>
internal sealed class RegexTree(RegexNode root, int[] groupNumbers, Dictionary<string, int> groupNames, RegexOptions options)
{
    public readonly RegexNode Root = root;
    /// <summary>Sorted; group 0 first.</summary>
    public readonly int[] GroupNumbers = groupNumbers;
    public readonly Dictionary<string, int> GroupNames = groupNames;
    public readonly RegexOptions Options = options;
}
