using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Text.RegularExpressions;

/// <summary>
/// Runs a program over a text. What may have to be undone or tried otherwise is one list of entries: alternatives, and changes of
/// registers and captures. Backtracking takes entries off the end; an atomic group drops the alternatives and keeps the changes.
/// </summary>
internal sealed class RegexMatcher
{
    // An entry has four numbers: what, and three operands.
    private const int EntrySize = 4;
    private const int Alternative = -1;     // position, code
    private const int RunShorter = -2;      // position, nearest position, code after
    private const int RunLonger = -3;       // position, how many more, code of the run
    private const int LoopAgain = -4;       // position, code of the test
    private const int SetRegister = -5;     // register, value
    private const int RemoveCapture = -6;   // group
    private const int RestoreCapture = -7;  // group, index, length

    private const int StepsBetweenClocks = 4096;

    private readonly RegexProgram _program;
    private readonly int[] _registers;
    private int[] _entries = new int[64 * EntrySize];
    private int _top;

    /// <summary>Pairs of start and length for each group.</summary>
    private readonly int[][] _captures;
    private readonly int[] _counts;

    private int _searchStart;
    private long _deadline;
    private int _steps;

    public RegexMatcher(RegexProgram program)
    {
        _program = program;
        _registers = new int[program.Registers];
        _captures = new int[program.GroupNumbers.Length][];
        for (int index = 0; index < _captures.Length; index++)
            _captures[index] = new int[2];
        _counts = new int[_captures.Length];
    }

    public int[][] Captures => _captures;
    public int[] Counts => _counts;
    public int Start => _captures[0][0];
    public int Length => _captures[0][1];

    /// <summary>
    /// The first match from a position on, in the direction of the program; `\G` holds at `searchStart`. Throws `TimeoutException` when
    /// time is up.
    /// </summary>
    public bool Find(ReadOnlySpan<char> text, int start, int searchStart, TimeSpan timeout)
    {
        _searchStart = searchStart;
        _deadline = timeout == Regex.InfiniteMatchTimeout ? long.MaxValue : Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        _steps = 0;
        if (_program.IsRightToLeft)
        {
            for (int position = start; position >= 0; position--)
                if (MatchAt(text, position))
                    return true;
            return false;
        }
        if (_program.Anchor == Op.TextStart)
            return start == 0 && MatchAt(text, 0);
        if (_program.Anchor == Op.SearchStart)
            return start == searchStart && MatchAt(text, start);
        for (int position = start; position <= text.Length; position++)
        {
            position = Candidate(text, position);
            if (position < 0)
                return false;
            if (MatchAt(text, position))
                return true;
        }
        return false;
    }

    private int Candidate(ReadOnlySpan<char> text, int position)
    {
        if (_program.Prefix is { } prefix)
        {
            int found = text.Slice(position).IndexOf(prefix.AsSpan());
            return found < 0 ? -1 : position + found;
        }
        if (_program.HasFirstChar)
        {
            int found = text.Slice(position).IndexOf(_program.FirstChar);
            return found < 0 ? -1 : position + found;
        }
        if (_program.FirstSet is { } set)
        {
            for (; position < text.Length; position++)
                if (set.Contains(text[position]))
                    return position;
            return -1;
        }
        return position;
    }

    private bool MatchAt(ReadOnlySpan<char> text, int position)
    {
        _top = 0;
        Array.Clear(_counts);
        return Run(text, position);
    }

    private void Push(int what, int a, int b = 0, int c = 0)
    {
        if (_top + EntrySize > _entries.Length)
            Array.Resize(ref _entries, _entries.Length * 2);
        int[] entries = _entries;
        entries[_top] = what;
        entries[_top + 1] = a;
        entries[_top + 2] = b;
        entries[_top + 3] = c;
        _top += EntrySize;
    }

    private void Set(int register, int value)
    {
        Push(SetRegister, register, _registers[register]);
        _registers[register] = value;
    }

    private void AddCapture(int group, int start, int length)
    {
        int at = _counts[group] * 2;
        if (at == _captures[group].Length)
            Array.Resize(ref _captures[group], at * 2);
        _captures[group][at] = start;
        _captures[group][at + 1] = length;
        _counts[group]++;
    }

    /// <summary>Undoes changes and forgets alternatives down to a height.</summary>
    private void Unwind(int height)
    {
        while (_top > height)
        {
            _top -= EntrySize;
            Undo(_entries[_top], _entries[_top + 1], _entries[_top + 2], _entries[_top + 3]);
        }
    }

    private void Undo(int what, int a, int b, int c)
    {
        switch (what)
        {
            case SetRegister:
                _registers[a] = b;
                break;
            case RemoveCapture:
                _counts[a]--;
                break;
            case RestoreCapture:
                AddCapture(a, b, c);
                break;
        }
    }

    /// <summary>Drops the alternatives above a height; changes stay, so that they can be undone.</summary>
    private void Commit(int height)
    {
        int kept = height;
        int[] entries = _entries;
        for (int at = height; at < _top; at += EntrySize)
        {
            if (entries[at] > SetRegister)
                continue;
            if (kept != at)
                entries.AsSpan(at, EntrySize).CopyTo(entries.AsSpan(kept));
            kept += EntrySize;
        }
        _top = kept;
    }

    private bool Is(ReadOnlySpan<char> text, int position, int kind, int operand)
    {
        char c = text[position];
        return kind == Op.Char ? c == operand : kind == Op.AnyBut ? c != operand : _program.Sets[operand].Contains(c);
    }

    private static bool IsWord(ReadOnlySpan<char> text, int position) =>
        (uint)position < (uint)text.Length && RegexParser.IsBoundaryCharacter(text[position]);

    private static bool IsEcmaWord(ReadOnlySpan<char> text, int position) =>
        (uint)position < (uint)text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '_' or '\u0130');

    private void CheckClock()
    {
        _steps = 0;
        if (_deadline != long.MaxValue && Environment.TickCount64 > _deadline)
            throw new TimeoutException();
    }

    private bool Run(ReadOnlySpan<char> text, int position)
    {
        int[] code = _program.Code;
        int at = 0;
        while (true)
        {
            bool isGood;
            switch (code[at])
            {
                case Op.Accept:
                    return true;
                case Op.Jump:
                    at = code[at + 1];
                    continue;
                case Op.Char:
                    isGood = (uint)position < (uint)text.Length && text[position] == code[at + 1];
                    position++;
                    at += 2;
                    break;
                case Op.AnyBut:
                    isGood = (uint)position < (uint)text.Length && text[position] != code[at + 1];
                    position++;
                    at += 2;
                    break;
                case Op.Set:
                    isGood = (uint)position < (uint)text.Length && _program.Sets[code[at + 1]].Contains(text[position]);
                    position++;
                    at += 2;
                    break;
                case Op.Text:
                    string literal = _program.Texts[code[at + 1]];
                    isGood = text.Length - position >= literal.Length && text.Slice(position, literal.Length).SequenceEqual(literal.AsSpan());
                    position += literal.Length;
                    at += 2;
                    break;
                case Op.CharBack or Op.AnyButBack or Op.SetBack:
                    position--;
                    isGood = position >= 0 && Is(text, position, code[at] - Op.CharBack + Op.Char, code[at + 1]);
                    at += 2;
                    break;
                case Op.TextBack:
                    string before = _program.Texts[code[at + 1]];
                    position -= before.Length;
                    isGood = position >= 0 && text.Slice(position, before.Length).SequenceEqual(before.AsSpan());
                    at += 2;
                    break;
                case Op.Run or Op.RunBack:
                    isGood = RunOfSingles(text, ref position, at);
                    at += 6;
                    break;
                case Op.Branch:
                    Push(Alternative, position, code[at + 1]);
                    at += 2;
                    continue;
                case Op.LoopStart:
                    Set(code[at + 1], 0);
                    Set(code[at + 1] + 1, -1);
                    at += 2;
                    continue;
                case Op.LoopTest:
                    at = TestLoop(position, at);
                    continue;
                case Op.CaptureStart:
                    Set(code[at + 1], position);
                    at += 2;
                    continue;
                case Op.CaptureEnd:
                    isGood = EndCapture(_registers[code[at + 1]], position, code[at + 2], code[at + 3]);
                    at += 4;
                    break;
                case Op.Reference or Op.ReferenceBack:
                    isGood = MatchReference(text, ref position, code[at + 1], code[at + 2], code[at] == Op.ReferenceBack);
                    at += 3;
                    break;
                case Op.AheadStart:
                    Set(code[at + 1], _top);
                    Set(code[at + 1] + 1, position);
                    at += 2;
                    continue;
                case Op.AheadEnd:
                    position = _registers[code[at + 1] + 1];
                    Commit(_registers[code[at + 1]]);
                    at += 2;
                    continue;
                case Op.NotAheadStart:
                    Set(code[at + 1], _top);
                    Push(Alternative, position, code[at + 2]);
                    at += 3;
                    continue;
                case Op.NotAheadEnd:
                    Unwind(_registers[code[at + 1]]);
                    isGood = false;
                    break;
                case Op.AtomicStart:
                    Set(code[at + 1], _top);
                    at += 2;
                    continue;
                case Op.AtomicEnd:
                    Commit(_registers[code[at + 1]]);
                    at += 2;
                    continue;
                case Op.IfCaptured:
                    at = _counts[code[at + 1]] != 0 ? at + 3 : code[at + 2];
                    continue;
                case Op.IfMatchesStart:
                    Set(code[at + 1], _top);
                    Set(code[at + 1] + 1, position);
                    Push(Alternative, position, code[at + 2]);
                    at += 3;
                    continue;
                case Op.Fail:
                    isGood = false;
                    break;
                default:
                    isGood = Holds(text, position, code[at]);
                    at++;
                    break;
            }
            if (isGood)
                continue;
            if (++_steps >= StepsBetweenClocks)
                CheckClock();
            if (!Backtrack(text, ref position, ref at))
                return false;
        }
    }

    /// <summary>Goes back to the last alternative.</summary>
    private bool Backtrack(ReadOnlySpan<char> text, ref int position, ref int at)
    {
        while (_top > 0)
        {
            int[] entries = _entries;
            int entry = _top -= EntrySize;
            int a = entries[entry + 1], b = entries[entry + 2], c = entries[entry + 3];
            switch (entries[entry])
            {
                case Alternative:
                    position = a;
                    at = b;
                    return true;
                case RunShorter:
                    position = a > b ? a - 1 : a + 1;
                    if (position != b)
                    {
                        entries[entry + 1] = position;
                        _top += EntrySize;
                    }
                    at = c;
                    return true;
                case RunLonger:
                {
                    int[] code = _program.Code;
                    bool isBack = code[c] == Op.RunBack;
                    int next = isBack ? a - 1 : a;
                    if ((uint)next >= (uint)text.Length || !Is(text, next, code[c + 1], code[c + 2]))
                        continue;
                    position = isBack ? a - 1 : a + 1;
                    if (b > 1)
                    {
                        entries[entry + 1] = position;
                        entries[entry + 2] = b == int.MaxValue ? b : b - 1;
                        _top += EntrySize;
                    }
                    at = c + 6;
                    return true;
                }
                case LoopAgain:
                    position = a;
                    Set(_program.Code[b + 1], _registers[_program.Code[b + 1]] + 1);
                    Set(_program.Code[b + 1] + 1, position);
                    at = b + 6;
                    return true;
                default:
                    Undo(entries[entry], a, b, c);
                    break;
            }
        }
        return false;
    }

    /// <summary>Repeats of one character.</summary>
    private bool RunOfSingles(ReadOnlySpan<char> text, ref int position, int at)
    {
        int[] code = _program.Code;
        bool isBack = code[at] == Op.RunBack;
        int kind = code[at + 1], operand = code[at + 2], minimum = code[at + 3], maximum = code[at + 4];
        bool isLazy = code[at + 5] == Op.Lazy;
        int room = isBack ? position : text.Length - position;
        if (room < minimum)
            return false;
        int limit = Math.Min(isLazy ? minimum : maximum, room), count = 0;
        if (isBack)
        {
            while (count < limit && Is(text, position - count - 1, kind, operand))
                count++;
        }
        else
        {
            count = CountForward(text.Slice(position, limit), kind, operand);
        }
        if (count < minimum)
            return false;
        int direction = isBack ? -1 : 1, nearest = position + direction * minimum;
        position += direction * count;
        if (isLazy)
        {
            if (maximum > minimum)
                Push(RunLonger, position, maximum == int.MaxValue ? maximum : maximum - minimum, at);
        }
        else if (position != nearest && code[at + 5] != Op.Possessive)
        {
            Push(RunShorter, position, nearest, at + 6);
        }
        return true;
    }

    private int CountForward(ReadOnlySpan<char> text, int kind, int operand)
    {
        int count;
        switch (kind)
        {
            case Op.AnyBut:
                count = text.IndexOf((char)operand);
                return count < 0 ? text.Length : count;
            case Op.Char:
                for (count = 0; count < text.Length && text[count] == operand; count++)
                    ;
                return count;
            default:
                CharSet set = _program.Sets[operand];
                for (count = 0; count < text.Length && set.Contains(text[count]); count++)
                    ;
                return count;
        }
    }

    /// <summary>At the start of a loop and after each round: where to go on.</summary>
    private int TestLoop(int position, int at)
    {
        int[] code = _program.Code;
        int register = code[at + 1], minimum = code[at + 2], maximum = code[at + 3], end = code[at + 5];
        int count = _registers[register];
        if (count >= minimum)
        {
            // A round that matched nothing is the last.
            if (count >= maximum || count > 0 && _registers[register + 1] == position)
                return end;
            if (code[at + 4] != 0)
            {
                Push(LoopAgain, position, at);
                return end;
            }
            Push(Alternative, position, end);
        }
        Set(register, count + 1);
        Set(register + 1, position);
        return at + 6;
    }

    private bool EndCapture(int start, int end, int group, int taken)
    {
        if (end < start)
            (start, end) = (end, start);
        if (taken >= 0)
        {
            if (_counts[taken] == 0)
                return false;
            int last = (_counts[taken] - 1) * 2;
            int takenStart = _captures[taken][last], takenEnd = takenStart + _captures[taken][last + 1];
            Push(RestoreCapture, taken, takenStart, takenEnd - takenStart);
            _counts[taken]--;
            if (group < 0)
                return true;
            // What lies between the two.
            if (start >= takenEnd)
                (start, end) = (takenEnd, start);
            else if (end <= takenStart)
                (start, end) = (end, takenStart);
            else
                (start, end) = (Math.Max(start, takenStart), Math.Min(end, takenEnd));
        }
        AddCapture(group, start, end - start);
        Push(RemoveCapture, group);
        return true;
    }

    private bool MatchReference(ReadOnlySpan<char> text, ref int position, int group, int flags, bool isBack)
    {
        const int IgnoresCase = 1, IsEcma = 2;
        int count = _counts[group];
        if (count == 0)
            return (flags & IsEcma) != 0;
        int start = _captures[group][count * 2 - 2], length = _captures[group][count * 2 - 1];
        int other = isBack ? position - length : position;
        if (other < 0 || text.Length - other < length)
            return false;
        for (int index = 0; index < length; index++)
        {
            char a = text[start + index], b = text[other + index];
            if (a != b && ((flags & IgnoresCase) == 0 || CaseEquivalence.Lower(a) != CaseEquivalence.Lower(b)))
                return false;
        }
        position = isBack ? other : other + length;
        return true;
    }

    private bool Holds(ReadOnlySpan<char> text, int position, int anchor) => anchor switch
    {
        Op.LineStart => position == 0 || text[position - 1] == '\n',
        Op.LineEnd => position == text.Length || text[position] == '\n',
        Op.Boundary => IsWord(text, position - 1) != IsWord(text, position),
        Op.NotBoundary => IsWord(text, position - 1) == IsWord(text, position),
        Op.EcmaBoundary => IsEcmaWord(text, position - 1) != IsEcmaWord(text, position),
        Op.NotEcmaBoundary => IsEcmaWord(text, position - 1) == IsEcmaWord(text, position),
        Op.TextStart => position == 0,
        Op.SearchStart => position == _searchStart,
        Op.LastLineEnd => position == text.Length || position == text.Length - 1 && text[position] == '\n',
        _ => position == text.Length,
    };
}
