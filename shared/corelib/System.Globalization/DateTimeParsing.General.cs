namespace System.Globalization;

// DateTime.Parse: no format is given. A reader makes tokens of the text; a machine of states decides what the numbers mean. Which texts .NET accepts
// follows from its table of transitions alone, so the table here is the same.
internal static partial class DateTimeParsing
{
    // A number or a month's name together with what follows it, and the other words: the columns of the table.
    private enum Token
    {
        End, NumberEnd, NumberMeridiem, NumberSpace, NumberDate, NumberTime, MonthEnd, MonthSpace, MonthDate, DateSuffix, TimeSuffix, DayOfWeek,
        YearSpace, YearDate, YearEnd, Zone, Era, None, NumberIso,
    }

    // N number, M month's name, Y number of three digits or more; a small d or t: a separator of dates or times follows.
    private enum State : byte
    {
        Begin = (byte)'b', N = (byte)'1', NN = (byte)'2', Nd = (byte)'d', DateNN = (byte)'e', NNd = (byte)'f', M = (byte)'M', MN = (byte)'p', NM = (byte)'q', MNd = (byte)'r',
        NumberThenSuffix = (byte)'s', Y = (byte)'Y', YN = (byte)'u', YNd = (byte)'v', YM = (byte)'w', YMd = (byte)'x', DateSuffixes = (byte)'S', TimeSuffixes = (byte)'T',
        Nt = (byte)'h', NNt = (byte)'i', Error = (byte)'!',
        // The states that end a date or a time.
        DateOfNN = (byte)'A', DateOfNNN = (byte)'B', DateOfMN = (byte)'C', DateOfNM = (byte)'D', DateOfMNN = (byte)'E', DateOfSuffixes = (byte)'F', DateOfSuffixN = (byte)'G',
        DateOfNSuffix = (byte)'H', DateOfNNSuffix = (byte)'I', DateOfYNN = (byte)'J', DateOfYMN = (byte)'K', DateOfYN = (byte)'L', DateOfYM = (byte)'N', DateOfNNY = (byte)'U',
        TimeOfN = (byte)'O', TimeOfNN = (byte)'P', TimeOfNNN = (byte)'Q', TimeOfSuffixes = (byte)'R',
    }

    private static State Next(State state, Token token)
    {
        ReadOnlySpan<byte> row = state switch
        {
            //                 tokens, from End to Era
            State.Begin => "b!O1dh!MMSTbYY!bb"u8,
            State.N => "!AP2f!Dqrs!1uvL11"u8,
            State.NN => "ABQB!hEE!!T2U!U22"u8,
            State.Nd => "!A!ef!Dpr!!duvL!d"u8,
            State.DateNN => "ABOB!hEE!FTeU!U!e"u8,
            State.NNd => "!BBB!!EE!F!fU!U!f"u8,
            State.M => "!C!pr!!!!!!MwxN!M"u8,
            State.MN => "CEEE!h!!!FTpK!K!p"u8,
            State.NM => "DEEE!h!!!FTqK!K!q"u8,
            State.MNd => "!E!E!!!!!!!rK!K!r"u8,
            State.NumberThenSuffix => "HIII!h!!!sTs!!!!s"u8,
            State.Y => "!L!uv!Nwxw!Y!!!!Y"u8,
            State.YN => "LJJJ!!KK!!!u!!!!u"u8,
            State.YNd => "!JJJ!!KK!!!u!!!!u"u8,
            State.YM => "NKKK!!!!!!!w!!!!w"u8,
            State.YMd => "!KKK!!!!!!!w!!!!w"u8,
            State.DateSuffixes => "FGOh!h!!!STS!!!!S"u8,
            State.TimeSuffixes => "RRRhd!!!!STT!!!TT"u8,
            State.Nt => "!PPP!iDq!!T!!!!hh"u8,
            State.NNt => "!QQQ!!!!!!Ti!!!ii"u8,
            _ => "!!!!!!!!!!!!!!!!!"u8,
        };
        return (int)token < row.Length ? (State)row[(int)token] : State.Error;
    }

    private static bool IsFinal(State state) => state is >= State.DateOfNN and <= State.DateOfNNY and not State.M and not State.DateSuffixes and not State.TimeSuffixes;

    internal static bool TryParseParts(ReadOnlySpan<char> text, DateTimeFormatInfo info, DateTimeStyles styles, out DateParts parts) =>
        TryParseParts(text, info, styles, false, out parts);

    private static bool TryParseParts(ReadOnlySpan<char> text, DateTimeFormatInfo info, DateTimeStyles styles, bool keepsOffset, out DateParts parts)
    {
        parts = DateParts.New;
        if (text.Length == 0) return false;
        TokenReader reader = new(text, info, styles, keepsOffset);
        bool read = Run(ref reader);
        parts = reader.Parts;
        if (!read) return false;
        if (reader.IsIso) return true;
        if (reader.Meridiem == 1)
        {
            if (parts.Hour > 12) return false;
            if (parts.Hour == 12) parts.Hour = 0;
        }
        else if (reader.Meridiem == 2)
        {
            if (parts.Hour > 23) return false;
            if (parts.Hour < 12) parts.Hour = Math.Max(parts.Hour, 0) + 12;
        }
        if (reader.Fraction > 0) parts.Fraction = (long)Math.Round(reader.Fraction * TimeSpan.TicksPerSecond);
        parts.DayOfWeek = reader.DayOfWeek;
        return true;
    }

    private static bool Run(ref TokenReader reader)
    {
        State state = State.Begin;
        bool hasEnded = false;
        Token token;
        do
        {
            if (!reader.Read(state, out token)) return false;
            if (token == Token.None) continue;
            if (!reader.TakeSuffix()) return false;
            if (token == Token.NumberIso) return state is State.YN or State.YNd && reader.ReadIsoTime();
            if (reader.HasOneSeparator)
            {
                // Dates and times have the same separator: a year shows that it is a date.
                if (token is Token.YearEnd or Token.YearSpace or Token.YearDate) state = state == State.Nt ? State.Nd : state == State.NNt ? State.NNd : state;
                bool atEnd = reader.IsAtEnd;
                if (atEnd || Next(state, token) == State.Error)
                {
                    token = token switch
                    {
                        Token.YearDate => atEnd ? Token.YearEnd : Token.YearSpace,
                        Token.NumberDate or Token.NumberTime => atEnd ? Token.NumberEnd : Token.NumberSpace,
                        Token.MonthDate => atEnd ? Token.MonthEnd : Token.MonthSpace,
                        _ => token,
                    };
                }
            }
            state = Next(state, token);
            if (state == State.Error) return false;
            if (IsFinal(state))
            {
                if (!reader.Finish(state)) return false;
                hasEnded = true;
                state = State.Begin;
            }
        }
        while (token is not (Token.End or Token.NumberEnd or Token.MonthEnd));
        return hasEnded;
    }

    // What the numbers mean when a date or a time is complete.
    private ref partial struct TokenReader
    {
        internal bool Finish(State state)
        {
            int first = _numbers[0], second = _numbers[1], third = _numbers[2];
            bool ok = state switch
            {
                State.DateOfNN => OnceDate() && DateOfTwo(first, second),
                State.DateOfNNN => OnceDate() && DateOfThree(first, second, third),
                State.DateOfMN => OnceDate(marks: false) && DateOfMonthAnd(first, Order(_info.MonthDayPattern) == "dM" && Order(_info.YearMonthPattern) == "My"),
                State.DateOfNM => OnceDate(marks: false) && DateOfMonthAnd(first, Order(_info.MonthDayPattern) == "Md" && Order(_info.YearMonthPattern) == "yM"),
                State.DateOfMNN => OnceDate() && (Order(_info.ShortDatePattern) switch
                {
                    "yMd" => Set(FullYear(first), _month, second) || Set(FullYear(second), _month, first),
                    "Mdy" or "dMy" => Set(FullYear(second), _month, first) || Set(FullYear(first), _month, second),
                    _ => false,
                }),
                State.DateOfYNN => OnceDate() && (Order(_info.ShortDatePattern) == "ydM" ? Set(_year, second, first) : Set(_year, first, second)),
                State.DateOfNNY => OnceDate() && (Order(_info.ShortDatePattern) is "Mdy" or "yMd" ? Set(_year, first, second) : Set(_year, second, first)),
                State.DateOfYMN => OnceDate() && Set(_year, _month, first),
                State.DateOfYN => OnceDate() && Set(_year, first, 1),
                State.DateOfYM => OnceDate() && Set(_year, _month, 1),
                State.DateOfSuffixN => SetDayAfterSuffix(first),
                State.DateOfNSuffix => SetYearBeforeSuffix(first),
                State.DateOfNNSuffix => SetTwoBeforeSuffix(first, second),
                State.TimeOfN => OnceTime() && Meridiem != 0 && SetTime(first, Parts.Minute, Parts.Second),
                State.TimeOfNN => OnceTime() && SetTime(first, second, Parts.Second),
                State.TimeOfNNN => OnceTime() && SetTime(first, second, third),
                _ => true,
            };
            _count = 0;
            return ok;
        }

        // A date made of a month's name and one number does not count as the one date that there may be.
        private bool OnceDate(bool marks = true)
        {
            bool isFirst = !_hasDate;
            if (marks && isFirst) _datePending = true;
            return isFirst;
        }

        private bool OnceTime() => !Parts.HasTime;

        private bool SetTime(int hour, int minute, int second)
        {
            (Parts.Hour, Parts.Minute, Parts.Second) = (hour, minute, second);
            Parts.HasTime = Parts.SaysTime = true;
            return true;
        }

        private bool Set(int year, int month, int day)
        {
            if (!DateTime.IsValidDate(year, month, day)) return false;
            (Parts.Year, Parts.Month, Parts.Day) = (year, month, day);
            if (_datePending) _hasDate = Parts.SaysDate = true;
            _datePending = false;
            return true;
        }

        private int ThisYear()
        {
            Parts.HasDefaultYear = true;
            return Today(_styles, _keepsOffset && Parts.HasOffset, Parts.Offset).Year;
        }

        private readonly int FullYear(int year) => year < 100 ? _info.Calendar.ToFourDigitYear(year) : year;

        private bool DateOfTwo(int first, int second) =>
            Order(_info.MonthDayPattern) switch { "Md" => Set(ThisYear(), first, second), "dM" => Set(ThisYear(), second, first), _ => false };

        private bool DateOfThree(int first, int second, int third) => Order(_info.ShortDatePattern) switch
        {
            "yMd" => Set(FullYear(first), second, third),
            "Mdy" => Set(FullYear(third), first, second),
            "dMy" => Set(FullYear(third), second, first),
            "ydM" => Set(FullYear(first), third, second),
            _ => false,
        };

        private bool DateOfMonthAnd(int number, bool isYear) => isYear ? Set(FullYear(number), _month, 1) : Set(ThisYear(), _month, number);

        // The order of y, M and d in a pattern; names of days do not count.
        private static string Order(string pattern)
        {
            string order = "";
            bool isQuoted = false;
            for (int i = 0; i < pattern.Length; i++)
            {
                char c = pattern[i];
                if (c is '\\' or '%')
                {
                    i++;
                    continue;
                }
                if (c is '\'' or '"') isQuoted = !isQuoted;
                if (isQuoted || c is not ('y' or 'M' or 'd')) continue;
                int start = i;
                while (i + 1 < pattern.Length && pattern[i + 1] == c) i++;
                if (c != 'd' || i - start < 2) order += c;
            }
            return order;
        }
    }
}
