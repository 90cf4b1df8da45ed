namespace System.Text.RegularExpressions;

// What a backslash starts, and sets in brackets.
internal sealed partial class RegexParser
{
    private RegexNode Reference(int number)
    {
        RegexNode node = Node(NodeKind.Reference);
        node.Minimum = number;
        return node;
    }

    /// <summary>After a backslash. The first pass only wants to get past it.</summary>
    private RegexNode? ReadEscape(bool isCounting)
    {
        char c = Peek();
        NodeKind anchor = c switch
        {
            'b' => IsEcma ? NodeKind.EcmaBoundary : NodeKind.Boundary,
            'B' => IsEcma ? NodeKind.NotEcmaBoundary : NodeKind.NotBoundary,
            'A' => NodeKind.TextStart,
            'G' => NodeKind.SearchStart,
            'Z' => NodeKind.LastLineEnd,
            'z' => NodeKind.TextEnd,
            _ => NodeKind.Empty,
        };
        if (anchor != NodeKind.Empty)
        {
            _position++;
            return isCounting ? null : Node(anchor);
        }
        CharSet set = new();
        switch (c)
        {
            case 'w' or 'W':
                set.AddWord(IsEcma, c == 'W');
                break;
            case 's' or 'S':
                set.AddSpace(IsEcma, c == 'S');
                break;
            case 'd' or 'D':
                set.AddDigit(IsEcma, c == 'D');
                break;
            case 'p' or 'P':
                _position++;
                if (isCounting)
                    return null;
                ReadProperty(set, c == 'P', isCounting);
                return SetNode(set);
            default:
                return ReadBasicEscape(isCounting);
        }
        _position++;
        return isCounting ? null : SetNode(set);
    }

    private void ReadProperty(CharSet set, bool isNegated, bool isCounting)
    {
        if (Left < 3)
            throw Error(RegexParseError.InvalidUnicodePropertyEscape, "Incomplete \\p{X} character escape.");
        if (Next() != '{')
            throw Error(RegexParseError.MalformedUnicodePropertyEscape, "Malformed \\p{X} character escape.");
        int start = _position;
        while (!AtEnd && (IsBoundaryCharacter(Peek()) || Peek() == '-'))
            _position++;
        string name = _pattern.Substring(start, _position - start);
        if (AtEnd || Next() != '}')
            throw Error(RegexParseError.InvalidUnicodePropertyEscape, "Incomplete \\p{X} character escape.");
        if (!isCounting && !set.AddProperty(name, isNegated, Has(RegexOptions.IgnoreCase)))
            throw Error(RegexParseError.UnrecognizedUnicodeProperty, $"Unknown property '{name}'.");
    }

    /// <summary>A reference to a group, or a character by its code.</summary>
    private RegexNode? ReadBasicEscape(bool isCounting)
    {
        int start = _position;
        char close = '\0';
        char c = Peek();
        if (c == 'k')
        {
            if (Left > 1)
            {
                _position++;
                c = Next();
                if (c is '<' or '\'')
                    close = c == '<' ? '>' : '\'';
            }
            if (close == '\0' || AtEnd)
                throw Error(RegexParseError.MalformedNamedReference, "Malformed \\k<...> named back reference.");
            c = Peek();
        }
        else if (c is '<' or '\'' && Left > 1)
        {
            close = c == '<' ? '>' : '\'';
            _position++;
            c = Peek();
        }
        if (close != '\0' && char.IsAsciiDigit(c))
        {
            int number = ReadDecimal();
            if (!AtEnd && Next() == close)
            {
                if (isCounting)
                    return null;
                return _numbers.ContainsKey(number) ? Reference(number) : throw UndefinedNumber(number);
            }
        }
        else if (close == '\0' && char.IsAsciiDigit(c))
        {
            if (IsEcma)
            {
                int found = EcmaReference(start);
                if (found >= 0)
                    return isCounting ? null : Reference(found);
            }
            else
            {
                int number = ReadDecimal();
                if (isCounting)
                    return null;
                if (_numbers.ContainsKey(number))
                    return Reference(number);
                if (number <= 9)
                    throw UndefinedNumber(number);
            }
        }
        else if (close != '\0' && IsBoundaryCharacter(c))
        {
            string name = ReadName();
            if (!AtEnd && Next() == close)
            {
                if (isCounting)
                    return null;
                return _numberOf.TryGetValue(name, out int number) ? Reference(number) : throw UndefinedName(name);
            }
        }
        _position = start;
        c = ReadCharacterEscape();
        return isCounting ? null : OneNode(c);
    }

    /// <summary>ECMAScript: as many digits as name a group that starts before here.</summary>
    private int EcmaReference(int start)
    {
        int found = -1, number = Peek() - '0', largest = 0;
        foreach (int known in _numbers.Keys)
            largest = known;
        while (number <= largest)
        {
            if (_numbers.TryGetValue(number, out int where) && where < start - 1)
                found = number;
            _position++;
            if (AtEnd || !char.IsAsciiDigit(Peek()))
                break;
            number = number * 10 + (Peek() - '0');
        }
        return found;
    }

    private char ReadCharacterEscape()
    {
        char c = Next();
        if (c is >= '0' and <= '7')
        {
            _position--;
            return ReadOctal();
        }
        switch (c)
        {
            case 'x':
                return ReadHexadecimal(2);
            case 'u':
                return ReadHexadecimal(4);
            case 'a':
                return '\a';
            case 'b':
                return '\b';
            case 'e':
                return '\e';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'c':
                return ReadControl();
            default:
                if (!IsEcma && IsBoundaryCharacter(c))
                    throw Error(RegexParseError.UnrecognizedEscape, $"Unrecognized escape sequence \\{c}.");
                return c;
        }
    }

    private char ReadOctal()
    {
        int value = 0;
        for (int count = Math.Min(3, Left); count > 0 && Peek() is >= '0' and <= '7'; count--)
        {
            value = value * 8 + (Next() - '0');
            if (IsEcma && value >= 0x20)
                break;
            if (AtEnd)
                break;
        }
        return (char)(value & 0xFF);
    }

    private char ReadHexadecimal(int digits)
    {
        int value = 0;
        if (Left >= digits)
        {
            for (; digits > 0 && char.IsAsciiHexDigit(Peek()); digits--)
            {
                char c = Next();
                value = value * 16 + (c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
                if (AtEnd)
                {
                    digits--;
                    break;
                }
            }
            if (digits > 0 && !AtEnd)
                _position++; // the digit that is none has been read
        }
        if (digits > 0)
            throw Error(RegexParseError.InsufficientOrInvalidHexDigits, "Insufficient or invalid hexadecimal digits.");
        return (char)value;
    }

    private char ReadControl()
    {
        if (AtEnd)
            throw Error(RegexParseError.MissingControlCharacter, "Missing control character.");
        char c = Next();
        if (char.IsAsciiLetterLower(c))
            c = (char)(c - 0x20);
        c = (char)(c - '@');
        return c < ' ' ? c : throw Error(RegexParseError.UnrecognizedControlCharacter, "Unrecognized control character.");
    }

    /// <summary>A set; the opening bracket has been read.</summary>
    private CharSet? ReadSet(bool isCounting)
    {
        CharSet set = ReadSetBody(isCounting);
        if (isCounting)
            return null;
        if (Has(RegexOptions.IgnoreCase))
            set.AddCaseEquivalents();
        set.Seal();
        return set;
    }

    private CharSet ReadSetBody(bool isCounting)
    {
        CharSet set = new();
        char previous = '\0';
        bool inRange = false, isFirst = true, isClosed = false;
        if (!AtEnd && Peek() == '^')
        {
            _position++;
            set.IsNegated = true;
            if (IsEcma && !AtEnd && Peek() == ']')
                isFirst = false;
        }
        for (; !AtEnd; isFirst = false)
        {
            bool isEscaped = false;
            char c = Next();
            if (c == ']')
            {
                if (!isFirst)
                {
                    isClosed = true;
                    break;
                }
            }
            else if (c == '\\' && !AtEnd)
            {
                c = Next();
                if (c is 'd' or 'D' or 's' or 'S' or 'w' or 'W' or 'p' or 'P')
                {
                    if (inRange && !isCounting)
                        throw Error(RegexParseError.ShorthandClassInCharacterRange, $"Cannot include class \\{c} in character range.");
                    switch (c)
                    {
                        case 'd' or 'D':
                            set.AddDigit(IsEcma, c == 'D');
                            break;
                        case 's' or 'S':
                            set.AddSpace(IsEcma, c == 'S');
                            break;
                        case 'w' or 'W':
                            set.AddWord(IsEcma, c == 'W');
                            break;
                        default:
                            ReadProperty(set, c == 'P', isCounting);
                            break;
                    }
                    continue;
                }
                if (c == '-')
                {
                    if (isCounting)
                        continue;
                    if (inRange)
                    {
                        if (previous > '-')
                            throw ReversedRange();
                        set.Add(previous, '-');
                        inRange = false;
                        previous = '\0';
                    }
                    else
                    {
                        set.Add('-');
                    }
                    continue;
                }
                _position--;
                c = ReadCharacterEscape();
                isEscaped = true;
            }
            else if (c == '[' && !AtEnd && Peek() == ':' && !inRange)
            {
                // [:name:] is passed over.
                int saved = _position++;
                if (Left < 2 || Next() != ':' || Next() != ']')
                    _position = saved;
            }
            if (inRange)
            {
                inRange = false;
                if (c == '[' && !isEscaped && !isFirst && !isCounting)
                {
                    // No range after all: a subtraction.
                    set.Add(previous);
                    Subtract(set, isCounting);
                }
                else if (!isCounting)
                {
                    if (previous > c)
                        throw ReversedRange();
                    set.Add(previous, c);
                }
            }
            else if (Left >= 2 && Peek() == '-' && Peek(1) != ']')
            {
                previous = c;
                inRange = true;
                _position++;
            }
            else if (!AtEnd && c == '-' && !isEscaped && Peek() == '[' && !isFirst)
            {
                _position++;
                Subtract(set, isCounting);
            }
            else
            {
                set.Add(c);
            }
        }
        if (!isClosed)
            throw Error(RegexParseError.UnterminatedBracket, "Unterminated [] set.");
        return set;
    }

    private void Subtract(CharSet set, bool isCounting)
    {
        set.Subtraction = ReadSetBody(isCounting);
        if (!isCounting && !AtEnd && Peek() != ']')
            throw Error(RegexParseError.ExclusionGroupNotLast, "A subtraction must be the last element in a character class.");
    }

    private RegexParseException ReversedRange() => Error(RegexParseError.ReversedCharacterRange, "[x-y] range in reverse order.");

    // Text outside patterns.

    public static string Escape(string text)
    {
        int index = 0;
        while (index < text.Length && !IsMeta(text[index]))
            index++;
        if (index == text.Length)
            return text;
        StringBuilder escaped = new(text, 0, index, text.Length + 16);
        for (; index < text.Length; index++)
        {
            char c = text[index];
            if (IsMeta(c))
            {
                escaped.Append('\\');
                c = c switch { '\n' => 'n', '\r' => 'r', '\t' => 't', '\f' => 'f', _ => c };
            }
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    private static bool IsMeta(char c) => IsSpecial(c) || c is '#' or ' ' or '\t' or '\n' or '\r' or '\f';

    public static string Unescape(string text)
    {
        int start = text.IndexOf('\\');
        if (start < 0)
            return text;
        RegexParser parser = new(text, RegexOptions.None) { _position = start };
        StringBuilder plain = new(text, 0, start, text.Length);
        while (!parser.AtEnd)
        {
            char c = parser.Next();
            if (c != '\\')
            {
                plain.Append(c);
                continue;
            }
            if (!parser.AtEnd)
                plain.Append(parser.ReadCharacterEscape());
        }
        return plain.ToString();
    }
}
