namespace System.Globalization;

// The tokens of DateTime.Parse.
internal static partial class DateTimeParsing
{
    // A word and a separator may be spelled alike ("AM" is both): which one is meant depends on what is asked for.
    private enum Word { Unknown, End, Number, Year, Ignored, Meridiem, Month, DayOfWeek, Era, Zone }
    private enum Separator { Unknown, End, Space, Meridiem, Date, Time, DateOrOffset, Suffix, IsoTime }

    private const char RightToLeftMark = '\u200F';

    private ref partial struct TokenReader
    {
        private readonly ReadOnlySpan<char> _text;
        private readonly DateTimeFormatInfo _info;
        private readonly DateTimeStyles _styles;
        private readonly bool _keepsOffset;
        private int _at;
        private int _count, _year, _month;
        private readonly int[] _numbers;
        private bool _hasDate, _datePending;
        private char _suffix;
        private int _suffixed;
        private string _suffixesSeen;

        internal DateParts Parts;
        internal double Fraction;
        internal int Meridiem, DayOfWeek;
        internal bool HasOneSeparator, IsIso;

        internal TokenReader(ReadOnlySpan<char> text, DateTimeFormatInfo info, DateTimeStyles styles, bool keepsOffset)
        {
            _text = text;
            _info = info;
            _styles = styles;
            _keepsOffset = keepsOffset;
            _numbers = new int[3];
            _year = _month = DayOfWeek = -1;
            _suffixesSeen = "";
            Parts = DateParts.New;
            HasOneSeparator = info.DateSeparator == info.TimeSeparator;
        }

        internal readonly bool IsAtEnd => _at >= _text.Length;

        internal bool Read(State state, out Token token)
        {
            token = Token.None;
            Word word = ReadWord(out int value);
            switch (word)
            {
                case Word.Number or Word.Year:
                    return ReadNumber(state, word == Word.Year, value, ref token);
                case Word.DayOfWeek:
                    if (DayOfWeek >= 0) return false;
                    DayOfWeek = value;
                    token = Token.DayOfWeek;
                    return true;
                case Word.Month:
                    return _month < 0 && ReadMonth(state, value, ref token);
                case Word.Era:
                    token = Token.Era;
                    return true;
                case Word.Zone:
                    if (Parts.HasOffset) return false;
                    token = Token.Zone;
                    Parts.HasOffset = Parts.IsZulu = true;
                    Parts.Offset = 0;
                    return true;
                case Word.End:
                    token = Token.End;
                    return true;
                case Word.Meridiem:
                    if (Meridiem != 0) return false;
                    Meridiem = value;
                    return true;
                case Word.Ignored:
                    return true;
                default:
                    return ReadUnknown();
            }
        }

        private bool ReadUnknown()
        {
            char c = _text[_at];
            if (char.IsLetter(c))
            {
                Parts.UnknownWordAt = _at;
                return false;
            }
            if (c is '+' or '-' && !Parts.HasOffset)
            {
                int start = _at;
                if (ReadOffset())
                {
                    Parts.HasOffset = true;
                    return true;
                }
                _at = start;
            }
            return SkipPunctuation();
        }

        private bool ReadNumber(State state, bool isYear, int value, ref Token token)
        {
            if (_count == 3 || value < 0) return false;
            if (state == State.NNt && _at < _text.Length - 1 && _text[_at] is '.' or ',') ReadFraction(out Fraction);
            if (state is State.Nt or State.NNt && !ReadOffsetAfterTime()) return false;
            int before;
            Separator separator;
            if (isYear)
            {
                if (_year >= 0) return false;
                _year = value;
                separator = ReadSeparator(out before, out int yearMeridiem, out char yearSuffix);
                switch (separator)
                {
                    case Separator.End: token = Token.YearEnd; break;
                    case Separator.Meridiem:
                        // A second designator drops the token, not the text.
                        if (Meridiem != 0) break;
                        Meridiem = yearMeridiem;
                        token = Token.YearSpace;
                        break;
                    case Separator.Space: token = Token.YearSpace; break;
                    case Separator.Date: token = Token.YearDate; break;
                    case Separator.Time:
                        if (!HasOneSeparator) return false;
                        token = Token.YearDate;
                        break;
                    case Separator.DateOrOffset: token = DateOrOffset(state, before, Token.YearDate, Token.YearSpace); break;
                    case Separator.Suffix: token = Suffixed(yearSuffix, value); break;
                    default: return false;
                }
                return true;
            }
            separator = ReadSeparator(out before, out int meridiem, out char suffix);
            switch (separator)
            {
                case Separator.End: token = Token.NumberEnd; break;
                case Separator.Meridiem:
                    if (Meridiem != 0) return true;
                    Meridiem = meridiem;
                    token = Token.NumberMeridiem;
                    // "1/10 5 AM"
                    if (state == State.DateNN && !Finish(State.DateOfNN)) return false;
                    _numbers[_count++] = value;
                    return state is not (State.Nt or State.NNt) || ReadOffsetAfterTime();
                case Separator.Space: token = Token.NumberSpace; break;
                case Separator.Date: token = Token.NumberDate; break;
                case Separator.DateOrOffset: token = DateOrOffset(state, before, Token.NumberDate, Token.NumberSpace); break;
                case Separator.Time:
                    token = HasOneSeparator && state is State.Y or State.YN or State.YNd or State.YM or State.YMd && HasOneSeparator ? Token.NumberDate : Token.NumberTime;
                    break;
                case Separator.Suffix:
                    token = Suffixed(suffix, suffix == 'y' ? _info.Calendar.ToFourDigitYear(value) : value);
                    return true;
                case Separator.IsoTime: token = Token.NumberIso; break;
                default: return false;
            }
            _numbers[_count++] = value;
            return true;
        }

        private bool ReadMonth(State state, int value, ref Token token)
        {
            switch (ReadSeparator(out int before, out _, out _))
            {
                case Separator.End: token = Token.MonthEnd; break;
                case Separator.Space: token = Token.MonthSpace; break;
                case Separator.Date: token = Token.MonthDate; break;
                case Separator.Time when HasOneSeparator: token = Token.MonthDate; break;
                case Separator.DateOrOffset: token = DateOrOffset(state, before, Token.MonthDate, Token.MonthSpace); break;
                default: return false;
            }
            _month = value;
            return true;
        }

        // A dash begins an offset when the date is complete without what follows.
        private Token DateOrOffset(State state, int before, Token asDate, Token asSpace)
        {
            if (Next(state, asDate) != State.Error || !IsFinal(Next(state, asSpace))) return asDate;
            _at = before;
            return asSpace;
        }

        private Token Suffixed(char suffix, int value)
        {
            _suffix = suffix;
            _suffixed = value;
            return suffix is 'y' or 'M' or 'd' ? Token.DateSuffix : Token.TimeSuffix;
        }

        // The number before a suffix (Chinese, Japanese, Korean) belongs to the part that the suffix names.
        internal bool TakeSuffix()
        {
            char suffix = _suffix;
            _suffix = '\0';
            if (suffix == '\0') return true;
            if (_suffixesSeen.Contains(suffix)) return false;
            _suffixesSeen += suffix;
            if (suffix is 'h' or 'm' or 's') Parts.SaysTime = true;
            else Parts.SaysDate = true;
            switch (suffix)
            {
                case 'y': Parts.Year = _year = _suffixed; break;
                case 'M': Parts.Month = _month = _suffixed; break;
                case 'd': Parts.Day = _suffixed; break;
                case 'h': Parts.Hour = _suffixed; break;
                case 'm': Parts.Minute = _suffixed; break;
                default: Parts.Second = _suffixed; break;
            }
            return true;
        }

        private bool SetDayAfterSuffix(int day)
        {
            if (_count != 1 || Parts.Day >= 0) return false;
            Parts.Day = day;
            return true;
        }

        private bool SetYearBeforeSuffix(int year)
        {
            if (Parts.Month < 0 || Parts.Year >= 0) return false;
            Parts.Year = FullYear(year);
            Parts.Day = 1;
            return true;
        }

        private bool SetTwoBeforeSuffix(int first, int second)
        {
            bool hasYear = _suffixesSeen.Contains('y'), hasMonth = _suffixesSeen.Contains('M'), hasDay = _suffixesSeen.Contains('d');
            if (hasYear) return !hasMonth && !hasDay && Set(FullYear(_year), first, second);
            if (!hasMonth || hasDay) return false;
            return Order(_info.ShortDatePattern) == "yMd" ? Set(FullYear(first), Parts.Month, second) : Set(FullYear(second), Parts.Month, first);
        }

        private Word ReadWord(out int value)
        {
            value = 0;
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
            if (_at >= _text.Length) return Word.End;
            if (char.IsAsciiDigit(_text[_at]))
            {
                int start = _at;
                while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) value = unchecked(value * 10 + (_text[_at++] - '0'));
                int width = _at - start;
                if (width > 8) value = -1;
                return width is > 2 and <= 8 ? Word.Year : Word.Number;
            }
            if (Takes(",") || Takes(".")) return Word.Ignored;
            for (int i = 0; i < 2; i++)
            {
                DateTimeFormatInfo info = i == 0 ? _info : DateTimeFormatInfo.InvariantInfo;
                if (Takes(info.AMDesignator) || Takes(info.PMDesignator))
                {
                    value = _lastTaken == info.AMDesignator ? 1 : 2;
                    return Word.Meridiem;
                }
                if (TakesName(info.MonthNames, info.AbbreviatedMonthNames, out value))
                {
                    value++;
                    return Word.Month;
                }
                if (TakesName(info.DayNames, info.AbbreviatedDayNames, out value)) return Word.DayOfWeek;
            }
            if (Takes("A.D.") || Takes("AD")) return Word.Era;
            return Takes("GMT") || Takes("Z") ? Word.Zone : Word.Unknown;
        }

        private Separator ReadSeparator(out int before, out int meridiem, out char suffix)
        {
            before = _at;
            meridiem = 0;
            suffix = '\0';
            while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == RightToLeftMark)) _at++;
            if (_at >= _text.Length) return Separator.End;
            if (char.IsAsciiDigit(_text[_at])) return Separator.Space;
            if (Takes(_info.TimeSeparator)) return Separator.Time;
            if (Takes(_info.AMDesignator) || Takes("AM")) meridiem = 1;
            else if (Takes(_info.PMDesignator) || Takes("PM")) meridiem = 2;
            if (meridiem != 0) return Separator.Meridiem;
            suffix = _text[_at] switch
            {
                '\u5E74' or '\uB144' => 'y',
                '\u6708' or '\uC6D4' => 'M',
                '\u65E5' or '\uC77C' => 'd',
                '\u6642' or '\u65F6' => 'h',
                '\u5206' => 'm',
                '\u79D2' => 's',
                _ => '\0',
            };
            if (suffix != '\0' && (_at + 1 == _text.Length || !char.IsLetter(_text[_at + 1])))
            {
                _at++;
                return Separator.Suffix;
            }
            if (Takes("-")) return Separator.DateOrOffset;
            if (Takes(_info.DateSeparator) || Takes("/")) return Separator.Date;
            if (Takes("T")) return Separator.IsoTime;
            return Takes(":") ? Separator.Time : Separator.Space;
        }

        private string? _lastTaken;

        // A word that begins with a letter ends where the letters end.
        private bool Takes(string word)
        {
            word = word.Trim();
            if (word.Length == 0 || !_text.Slice(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
            int end = _at + word.Length;
            if (char.IsLetter(_text[_at]) && end < _text.Length && char.IsLetter(_text[end])) return false;
            _at = end;
            _lastTaken = word;
            return true;
        }

        private bool TakesName(string[] names, string[] abbreviated, out int index)
        {
            for (index = 0; index < names.Length; index++)
            {
                if (Takes(names[index]) || Takes(abbreviated[index])) return true;
            }
            return false;
        }

        private bool ReadOffsetAfterTime()
        {
            if (_at >= _text.Length - 1) return true;
            int ahead = _at;
            while (char.IsWhiteSpace(_text[ahead]) && ahead < _text.Length - 1) ahead++;
            if (_text[ahead] is not ('+' or '-')) return true;
            _at = ahead;
            if (Parts.HasOffset) return false;
            Parts.HasOffset = true;
            return ReadOffset();
        }

        // +8, +08, +8:30, +800, +0830
        private bool ReadOffset()
        {
            bool isNegative = _text[_at++] == '-';
            int width = ReadDigits(out int value), hours = value, minutes = 0;
            switch (width)
            {
                case 1 or 2:
                    if (_at >= _text.Length || _text[_at] != ':') break;
                    _at++;
                    if (ReadDigits(out minutes) is not (1 or 2)) return false;
                    break;
                case 3 or 4:
                    hours = value / 100;
                    minutes = value % 100;
                    break;
                default:
                    return false;
            }
            if (minutes > 59) return false;
            Parts.Offset = (hours * 60L + minutes) * TimeSpan.TicksPerMinute;
            if (isNegative) Parts.Offset = -Parts.Offset;
            return true;
        }

        private int ReadDigits(out int value)
        {
            int start = _at;
            value = 0;
            while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
            {
                value = unchecked(value * 10 + (_text[_at++] - '0'));
                if (_at - start > 8) return _at - start;
            }
            return _at - start;
        }

        // From the point on. The sum is one of doubles, as in .NET.
        private bool ReadFraction(out double fraction)
        {
            fraction = 0;
            double scale = 0.1;
            int start = ++_at;
            for (; _at < _text.Length && char.IsAsciiDigit(_text[_at]); _at++)
            {
                fraction += (_text[_at] - '0') * scale;
                scale *= 0.1;
            }
            return _at > start;
        }

        // Visual Basic writes dates between two hashes; zeros may end the text.
        private bool SkipPunctuation()
        {
            char c = _text[_at];
            if (c == '\0')
            {
                if (_text.Slice(_at + 1).IndexOfAnyExcept('\0') >= 0) return false;
                _at = _text.Length;
                return true;
            }
            if (c != '#') return false;
            int hashes = 0;
            foreach (char other in _text)
            {
                if (other == '#')
                {
                    if (++hashes > 2) return false;
                }
                else if (other == '\0' ? hashes < 2 : !char.IsWhiteSpace(other) && hashes != 1)
                {
                    return false;
                }
            }
            if (hashes < 2) return false;
            _at++;
            return true;
        }

        // 1999-10-31T02:00:00.5+01:00, from the T on.
        internal bool ReadIsoTime()
        {
            IsIso = true;
            int second = 0;
            double fraction = 0;
            SkipSpace();
            if (!ReadTwo(out int hour)) return false;
            SkipSpace();
            if (!Skip(':')) return false;
            SkipSpace();
            if (!ReadTwo(out int minute)) return false;
            SkipSpace();
            if (Skip(':'))
            {
                SkipSpace();
                if (!ReadTwo(out second)) return false;
                if (_at < _text.Length && _text[_at] is '.' or ',' && !ReadFraction(out fraction)) return false;
                SkipSpace();
            }
            if (_at < _text.Length && _text[_at] is '+' or '-')
            {
                Parts.HasOffset = true;
                if (!ReadOffset()) return false;
            }
            else if (Skip('Z') || Skip('z'))
            {
                Parts.HasOffset = Parts.IsZulu = true;
                Parts.Offset = 0;
            }
            SkipSpace();
            if (_at < _text.Length && _text[_at] == '#')
            {
                if (!SkipPunctuation()) return false;
                SkipSpace();
            }
            if (_at < _text.Length && _text[_at] == '\0' && !SkipPunctuation()) return false;
            if (_at < _text.Length) return false;
            (Parts.Year, Parts.Month, Parts.Day) = (_year, _numbers[0], _numbers[1]);
            (Parts.Hour, Parts.Minute, Parts.Second) = (hour, minute, second);
            Parts.Fraction = (long)Math.Round(fraction * TimeSpan.TicksPerSecond);
            Parts.HasTime = true;
            return true;
        }

        private void SkipSpace()
        {
            while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
        }

        private bool Skip(char c)
        {
            if (_at >= _text.Length || _text[_at] != c) return false;
            _at++;
            return true;
        }

        private bool ReadTwo(out int value)
        {
            value = 0;
            if (_at + 1 >= _text.Length || !char.IsAsciiDigit(_text[_at]) || !char.IsAsciiDigit(_text[_at + 1])) return false;
            value = (_text[_at] - '0') * 10 + _text[_at + 1] - '0';
            _at += 2;
            return true;
        }
    }
}
