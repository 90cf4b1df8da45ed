using System.Collections.Generic;

namespace System.Text.RegularExpressions;

// The second pass: the tree.
internal sealed partial class RegexParser
{
    /// <summary>A group that is open: the branches it has, and what is being read.</summary>
    private sealed class Open
    {
        public required RegexNode Group;
        public RegexNode? Alternation;
        public required RegexNode Concatenation;
    }

    private readonly Stack<Open> _open = new();
    private RegexNode? _unit;

    private RegexNode Node(NodeKind kind) => new(kind, _options);

    private void StartGroup(RegexNode group) => _open.Push(new Open { Group = group, Concatenation = Node(NodeKind.Concatenation) });

    private RegexNode ReadAll()
    {
        RegexNode root = Node(NodeKind.Capture);
        root.Minimum = 0;
        root.Maximum = -1;
        StartGroup(root);
        bool isQuantifier = false;
        while (!AtEnd)
        {
            bool wasQuantifier = isQuantifier;
            isQuantifier = false;
            if (!ReadPlain(ref wasQuantifier, ref isQuantifier, out char sign))
                continue;
            switch (sign)
            {
                case '[':
                    CharSet set = ReadSet(isCounting: false)!;
                    _unit = SetNode(set);
                    break;
                case '(':
                    _optionStack.Push(_options);
                    RegexNode? group = ReadGroupStart();
                    if (group is null)
                        _optionStack.Pop(); // the options stay
                    else
                        StartGroup(group);
                    continue;
                case '|':
                    AddBranch();
                    continue;
                case ')':
                    if (_open.Count == 1)
                        throw Error(RegexParseError.InsufficientOpeningParentheses, "Too many )'s.");
                    CloseGroup();
                    _options = _optionStack.Pop();
                    if (_unit is null)
                        continue;
                    break;
                case '\\':
                    if (AtEnd)
                        throw EndingBackslash();
                    _unit = ReadEscape(isCounting: false);
                    break;
                case '^':
                    _unit = Node(Has(RegexOptions.Multiline) ? NodeKind.LineStart : NodeKind.TextStart);
                    break;
                case '$':
                    _unit = Node(Has(RegexOptions.Multiline) ? NodeKind.LineEnd : NodeKind.LastLineEnd);
                    break;
                case '.':
                    _unit = Has(RegexOptions.Singleline) ? SetNode(new CharSet { IsNegated = true }) : CharNode(NodeKind.AnyBut, '\n');
                    break;
                default: // a quantifier
                    if (_unit is null)
                        throw wasQuantifier
                            ? Error(RegexParseError.NestedQuantifiersNotParenthesized, $"Nested quantifier '{sign}'.")
                            : Error(RegexParseError.QuantifierAfterNothing, $"Quantifier '{sign}' following nothing.");
                    _position--;
                    break;
            }
            SkipBlank();
            if (AtEnd || !(isQuantifier = IsQuantifier()))
            {
                AddUnit();
                continue;
            }
            ReadQuantifier();
        }
        if (_open.Count != 1)
            throw Error(RegexParseError.InsufficientClosingParentheses, "Not enough )'s.");
        CloseGroup();
        return _unit!;
    }

    /// <summary>Characters that stand for themselves, up to the next sign. False when no sign is to be handled.</summary>
    private bool ReadPlain(ref bool wasQuantifier, ref bool isQuantifier, out char sign)
    {
        SkipBlank();
        bool isSpaced = Has(RegexOptions.IgnorePatternWhitespace);
        int start = _position;
        while (!AtEnd)
        {
            char c = Peek();
            bool stops = IsSpecial(c) || isSpaced && (c == '#' || IsPatternSpace(c));
            if (stops && !(c == '{' && !IsQuantifier()))
                break;
            _position++;
        }
        int end = _position;
        SkipBlank();
        sign = '\0';
        if (!AtEnd && IsSpecial(Peek()) && !(Peek() == '{' && !IsQuantifier()))
        {
            sign = Next();
            isQuantifier = IsQuantifierSign(sign);
        }
        if (start < end)
        {
            wasQuantifier = false;
            int count = end - start - (isQuantifier ? 1 : 0);
            if (count > 0)
                AddText(_pattern.Substring(start, count));
            if (isQuantifier)
                _unit = OneNode(_pattern[end - 1]);
        }
        return sign != '\0';
    }

    private void ReadQuantifier()
    {
        char sign = Next();
        int minimum, maximum;
        switch (sign)
        {
            case '*':
                (minimum, maximum) = (0, Infinite);
                break;
            case '?':
                (minimum, maximum) = (0, 1);
                break;
            case '+':
                (minimum, maximum) = (1, Infinite);
                break;
            default: // a brace, known to be well formed
                minimum = maximum = ReadDecimal();
                if (Peek() == ',')
                {
                    _position++;
                    maximum = Peek() == '}' ? Infinite : ReadDecimal();
                }
                _position++;
                break;
        }
        SkipBlank();
        bool isLazy = false;
        if (!AtEnd && Peek() == '?')
        {
            _position++;
            isLazy = true;
        }
        if (minimum > maximum)
            throw Error(RegexParseError.ReversedQuantifierRange, "Illegal {x,y} with x > y.");
        RegexNode loop = Node(NodeKind.Loop);
        loop.Minimum = minimum;
        loop.Maximum = maximum;
        loop.IsLazy = isLazy;
        _unit = loop.With(_unit!);
        AddUnit();
    }

    private void AddUnit()
    {
        _open.Peek().Concatenation.Children.Add(_unit!);
        _unit = null;
    }

    private void AddText(string text)
    {
        List<RegexNode> children = _open.Peek().Concatenation.Children;
        if (text.Length == 1 || Has(RegexOptions.IgnoreCase))
        {
            foreach (char c in text)
                children.Add(OneNode(c));
            return;
        }
        RegexNode node = Node(NodeKind.Text);
        node.Text = text;
        children.Add(node);
    }

    private RegexNode CharNode(NodeKind kind, char c)
    {
        RegexNode node = Node(kind);
        node.Character = c;
        return node;
    }

    private RegexNode SetNode(CharSet set)
    {
        set.Seal();
        RegexNode node = Node(NodeKind.Set);
        node.Set = set;
        return node;
    }

    /// <summary>A character, or the set of those that differ from it in case.</summary>
    private RegexNode OneNode(char c)
    {
        if (Has(RegexOptions.IgnoreCase) && CaseEquivalence.Of(c) is { Length: > 1 } equivalents)
        {
            CharSet set = new();
            foreach (char other in equivalents)
                set.Add(other);
            return SetNode(set);
        }
        return CharNode(NodeKind.Char, c);
    }

    private void FinishBranch(Open open)
    {
        // In a condition the parts are children of the group itself.
        if (open.Group.Kind is NodeKind.IfCaptured or NodeKind.IfMatches)
        {
            open.Group.Children.Add(open.Concatenation);
            return;
        }
        (open.Alternation ??= Node(NodeKind.Alternation)).Children.Add(open.Concatenation);
    }

    private void AddBranch()
    {
        Open open = _open.Peek();
        FinishBranch(open);
        open.Concatenation = Node(NodeKind.Concatenation);
    }

    private void CloseGroup()
    {
        Open open = _open.Pop();
        FinishBranch(open);
        RegexNode group = open.Group;
        if (group.Kind is NodeKind.IfCaptured or NodeKind.IfMatches)
        {
            int limit = group.Kind == NodeKind.IfCaptured ? 2 : 3;
            if (group.Children.Count > limit)
                throw Error(RegexParseError.AlternationHasTooManyConditions, "Too many | in (?()|).");
        }
        else
        {
            group.Children.Add(open.Alternation!.Children.Count == 1 ? open.Alternation.Children[0] : open.Alternation);
        }
        _unit = group;
        // The first group inside a condition is what it tests.
        if (_open.Count != 0 && _open.Peek().Group is { Kind: NodeKind.IfMatches, Children.Count: 0 } condition)
        {
            condition.Children.Add(group);
            _unit = null;
        }
    }

    private RegexParseException BadGroup() => Error(RegexParseError.InvalidGroupingConstruct, "Unrecognized grouping construct.");

    /// <summary>What follows an opening parenthesis. Null: only options, which hold from here on.</summary>
    private RegexNode? ReadGroupStart()
    {
        bool isPlain = AtEnd || Peek() != '?' || Left > 1 && Peek(1) == ')';
        if (isPlain)
        {
            bool captures = !Has(RegexOptions.ExplicitCapture) && !_ignoreNextParenthesis;
            _ignoreNextParenthesis = false;
            if (!captures)
                return Node(NodeKind.Group);
            RegexNode capture = Node(NodeKind.Capture);
            capture.Minimum = _nextNumber++;
            capture.Maximum = -1;
            return capture;
        }
        _position++;
        if (AtEnd)
            throw BadGroup();
        char c = Next();
        switch (c)
        {
            case ':':
                return Node(NodeKind.Group);
            case '=':
                _options &= ~RegexOptions.RightToLeft;
                return Node(NodeKind.Ahead);
            case '!':
                _options &= ~RegexOptions.RightToLeft;
                return Node(NodeKind.NotAhead);
            case '>':
                return Node(NodeKind.Atomic);
            case '\'' or '<':
                return ReadNamedGroup(c == '<' ? '>' : '\'');
            case '(':
                return ReadCondition();
            default:
                _position--;
                // Options are not for the group of a condition.
                if (_open.Peek().Group.Kind != NodeKind.IfMatches)
                    ReadOptions();
                if (AtEnd)
                    throw BadGroup();
                c = Next();
                if (c == ')')
                    return null;
                return c == ':' ? Node(NodeKind.Group) : throw BadGroup();
        }
    }

    private RegexNode ReadNamedGroup(char close)
    {
        if (AtEnd)
            throw BadGroup();
        char c = Next();
        if (c is '=' or '!')
        {
            if (close == '\'')
                throw BadGroup();
            _options |= RegexOptions.RightToLeft;
            return Node(c == '=' ? NodeKind.Ahead : NodeKind.NotAhead);
        }
        _position--;
        int number = -1, taken = -1;
        bool isTaking = false;
        if (char.IsAsciiDigit(c))
        {
            number = ReadDecimal();
            if (!_numbers.ContainsKey(number))
                number = -1;
            if (!AtEnd && Peek() != close && Peek() != '-')
                throw BadGroupName();
            if (number == 0)
                throw Error(RegexParseError.CaptureGroupOfZero, "Capture number cannot be zero.");
        }
        else if (IsBoundaryCharacter(c))
        {
            if (!_numberOf.TryGetValue(ReadName(), out number))
                number = -1;
            if (!AtEnd && Peek() != close && Peek() != '-')
                throw BadGroupName();
        }
        else if (c == '-')
        {
            isTaking = true;
        }
        else
        {
            throw BadGroupName();
        }
        if ((number != -1 || isTaking) && Left > 1 && Peek() == '-')
        {
            _position++;
            c = Peek();
            if (char.IsAsciiDigit(c))
            {
                taken = ReadDecimal();
                if (!_numbers.ContainsKey(taken))
                    throw UndefinedNumber(taken);
            }
            else if (IsBoundaryCharacter(c))
            {
                string name = ReadName();
                if (!_numberOf.TryGetValue(name, out taken))
                    throw UndefinedName(name);
            }
            else
            {
                throw BadGroupName();
            }
            if (!AtEnd && Peek() != close)
                throw BadGroupName();
        }
        if ((number == -1 && taken == -1) || AtEnd || Next() != close)
            throw BadGroup();
        RegexNode capture = Node(NodeKind.Capture);
        capture.Minimum = number;
        capture.Maximum = taken;
        return capture;
    }

    private RegexParseException UndefinedNumber(int number) =>
        Error(RegexParseError.UndefinedNumberedReference, $"Reference to undefined group number {number}.");

    private RegexParseException UndefinedName(string name) =>
        Error(RegexParseError.UndefinedNamedReference, $"Reference to undefined group name '{name}'.");

    /// <summary>`(?(` has been read: the number or name of a group, or an expression.</summary>
    private RegexNode ReadCondition()
    {
        int inside = _position;
        if (!AtEnd)
        {
            char c = Peek();
            if (char.IsAsciiDigit(c))
            {
                int number = ReadDecimal();
                if (AtEnd || Next() != ')')
                    throw Error(
                        RegexParseError.AlternationHasMalformedReference,
                        $"Conditional alternation is missing a closing parenthesis after the group number {number}.");
                if (!_numbers.ContainsKey(number))
                    throw Error(
                        RegexParseError.AlternationHasUndefinedReference, $"Conditional alternation refers to an undefined group number {number}.");
                return IfCaptured(number);
            }
            if (IsBoundaryCharacter(c) && _numberOf.TryGetValue(ReadName(), out int named) && !AtEnd && Next() == ')')
                return IfCaptured(named);
        }
        _position = inside - 1;
        _ignoreNextParenthesis = true;
        if (Left >= 3 && Peek(1) == '?')
        {
            char c = Peek(2);
            if (c == '#')
                throw Error(RegexParseError.AlternationHasComment, "Alternation conditions cannot be comments.");
            if (c == '\'' || c == '<' && Left >= 4 && Peek(3) is not ('!' or '='))
                throw Error(RegexParseError.AlternationHasNamedCapture, "Alternation conditions do not capture and cannot be named.");
        }
        return Node(NodeKind.IfMatches);
    }

    private RegexNode IfCaptured(int number)
    {
        RegexNode node = Node(NodeKind.IfCaptured);
        node.Minimum = number;
        return node;
    }
}
