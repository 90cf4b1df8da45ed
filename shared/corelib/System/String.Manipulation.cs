using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace System;

// New strings out of old ones.
public sealed partial class String
{
    public string Substring(int startIndex) => Substring(startIndex, _length - startIndex);

    public string Substring(int startIndex, int length)
    {
        if ((ulong)(uint)startIndex + (uint)length > (uint)_length) ThrowSubstring(startIndex, length);
        if (length == 0) return Empty;
        if (length == _length) return this;
        string result = FastAllocateString(length);
        Buffer.Memmove(ref result._firstChar, ref Unsafe.Add(ref _firstChar, startIndex), (nuint)(uint)length);
        return result;
    }

    private void ThrowSubstring(int startIndex, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        if (startIndex > _length) throw new ArgumentOutOfRangeException(nameof(startIndex), "startIndex cannot be larger than length of string.");
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        throw new ArgumentOutOfRangeException(nameof(length), "Index and length must refer to a location within the string.");
    }

    public string Insert(int startIndex, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)startIndex, (uint)_length, nameof(startIndex));
        if (value._length == 0) return this;
        if (_length == 0) return value;
        return Concat(AsSpanUnchecked(0, startIndex), value, AsSpanUnchecked(startIndex, _length - startIndex));
    }

    private ReadOnlySpan<char> AsSpanUnchecked(int start, int length) => new(ref Unsafe.Add(ref _firstChar, start), length);

    public string Remove(int startIndex)
    {
        if ((uint)startIndex > (uint)_length)
            throw new ArgumentOutOfRangeException(nameof(startIndex), startIndex < 0 ? "StartIndex cannot be less than zero." : "startIndex cannot be larger than length of string.");
        return Substring(0, startIndex);
    }

    public string Remove(int startIndex, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _length - startIndex);
        if (count == 0) return this;
        return Concat(AsSpanUnchecked(0, startIndex), AsSpanUnchecked(startIndex + count, _length - startIndex - count));
    }

    public string Replace(char oldChar, char newChar)
    {
        if (oldChar == newChar) return this;
        int at = IndexOf(oldChar);
        if (at < 0) return this;
        string result = FastAllocateString(_length);
        Buffer.Memmove(ref result._firstChar, ref _firstChar, (nuint)(uint)_length);
        for (; at < _length; at++)
        {
            if (Unsafe.Add(ref result._firstChar, at) == oldChar) Unsafe.Add(ref result._firstChar, at) = newChar;
        }
        return result;
    }

    public string Replace(string oldValue, string? newValue) => ReplaceCore(oldValue, newValue, false);

    public string Replace(string oldValue, string? newValue, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(oldValue);
        CheckComparison(comparisonType);
        return ReplaceCore(oldValue, newValue, IgnoresCase(comparisonType));
    }

    public string Replace(string oldValue, string? newValue, bool ignoreCase, CultureInfo? culture) => ReplaceCore(oldValue, newValue, ignoreCase);

    private string ReplaceCore(string oldValue, string? newValue, bool ignoreCase)
    {
        ArgumentException.ThrowIfNullOrEmpty(oldValue);
        int at = 0, from = 0;
        StringBuilder? text = null;
        while (at <= _length)
        {
            ReadOnlySpan<char> rest = AsSpanUnchecked(at, _length - at);
            int step = ignoreCase ? Ordinal.IndexOfIgnoreCase(rest, oldValue) : Ordinal.IndexOf(rest, oldValue);
            if (step < 0) break;
            text ??= new StringBuilder(_length);
            text.Append(AsSpanUnchecked(from, at + step - from));
            text.Append(newValue);
            at += step + oldValue._length;
            from = at;
        }
        if (text is null) return this;
        text.Append(AsSpanUnchecked(from, _length - from));
        return text.ToString();
    }

    public string ReplaceLineEndings() => ReplaceLineEndings("\n");

    public string ReplaceLineEndings(string replacementText)
    {
        ArgumentNullException.ThrowIfNull(replacementText);
        StringBuilder text = new(_length);
        int from = 0;
        for (int i = 0; i < _length; i++)
        {
            char c = this[i];
            if (c is not ('\r' or '\n' or '\f' or '\u0085' or '\u2028' or '\u2029')) continue;
            text.Append(AsSpanUnchecked(from, i - from)).Append(replacementText);
            if (c == '\r' && i + 1 < _length && this[i + 1] == '\n') i++;
            from = i + 1;
        }
        if (from == 0) return this;
        return text.Append(AsSpanUnchecked(from, _length - from)).ToString();
    }

    public string PadLeft(int totalWidth) => PadLeft(totalWidth, ' ');

    public string PadLeft(int totalWidth, char paddingChar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(totalWidth);
        int missing = totalWidth - _length;
        if (missing <= 0) return this;
        string result = FastAllocateString(totalWidth);
        new Span<char>(ref result._firstChar, missing).Fill(paddingChar);
        result.Put(missing, this);
        return result;
    }

    public string PadRight(int totalWidth) => PadRight(totalWidth, ' ');

    public string PadRight(int totalWidth, char paddingChar)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(totalWidth);
        int missing = totalWidth - _length;
        if (missing <= 0) return this;
        string result = FastAllocateString(totalWidth);
        result.Put(0, this);
        new Span<char>(ref Unsafe.Add(ref result._firstChar, _length), missing).Fill(paddingChar);
        return result;
    }

    public string Trim() => TrimWhiteSpace(true, true);
    public string TrimStart() => TrimWhiteSpace(true, false);
    public string TrimEnd() => TrimWhiteSpace(false, true);
    public string Trim(char trimChar) => TrimChars(new ReadOnlySpan<char>(in trimChar), true, true);
    public string TrimStart(char trimChar) => TrimChars(new ReadOnlySpan<char>(in trimChar), true, false);
    public string TrimEnd(char trimChar) => TrimChars(new ReadOnlySpan<char>(in trimChar), false, true);
    public string Trim(params char[]? trimChars) => trimChars is null || trimChars.Length == 0 ? Trim() : TrimChars(trimChars, true, true);
    public string TrimStart(params char[]? trimChars) => trimChars is null || trimChars.Length == 0 ? TrimStart() : TrimChars(trimChars, true, false);
    public string TrimEnd(params char[]? trimChars) => trimChars is null || trimChars.Length == 0 ? TrimEnd() : TrimChars(trimChars, false, true);

    private string TrimWhiteSpace(bool atStart, bool atEnd)
    {
        int start = 0, end = _length;
        if (atStart) while (start < end && char.IsWhiteSpace(this[start])) start++;
        if (atEnd) while (end > start && char.IsWhiteSpace(this[end - 1])) end--;
        return Substring(start, end - start);
    }

    private string TrimChars(ReadOnlySpan<char> trimChars, bool atStart, bool atEnd)
    {
        int start = 0, end = _length;
        if (atStart) while (start < end && trimChars.Contains(this[start])) start++;
        if (atEnd) while (end > start && trimChars.Contains(this[end - 1])) end--;
        return Substring(start, end - start);
    }

    public string ToLower() => ToLowerInvariant();
    public string ToLower(CultureInfo? culture) => ToLowerInvariant();
    public string ToUpper() => ToUpperInvariant();
    public string ToUpper(CultureInfo? culture) => ToUpperInvariant();

    public string ToLowerInvariant()
    {
        int at = 0;
        while (at < _length && TextInfo.ToLowerInvariant(this[at]) == this[at]) at++;
        if (at == _length) return this;
        string result = FastAllocateString(_length);
        for (int i = 0; i < _length; i++) Unsafe.Add(ref result._firstChar, i) = TextInfo.ToLowerInvariant(this[i]);
        return result;
    }

    public string ToUpperInvariant()
    {
        int at = 0;
        while (at < _length && TextInfo.ToUpperInvariant(this[at]) == this[at]) at++;
        if (at == _length) return this;
        string result = FastAllocateString(_length);
        for (int i = 0; i < _length; i++) Unsafe.Add(ref result._firstChar, i) = TextInfo.ToUpperInvariant(this[i]);
        return result;
    }

    public string[] Split(params char[]? separator) => SplitChars(separator, int.MaxValue, StringSplitOptions.None);
    public string[] Split(params ReadOnlySpan<char> separator) => SplitChars(separator, int.MaxValue, StringSplitOptions.None);
    public string[] Split(char[]? separator, int count) => SplitChars(separator, count, StringSplitOptions.None);
    public string[] Split(char[]? separator, StringSplitOptions options) => SplitChars(separator, int.MaxValue, options);
    public string[] Split(char[]? separator, int count, StringSplitOptions options) => SplitChars(separator, count, options);
    public string[] Split(char separator, StringSplitOptions options = StringSplitOptions.None) =>
        SplitChars(new ReadOnlySpan<char>(in separator), int.MaxValue, options);
    public string[] Split(char separator, int count, StringSplitOptions options = StringSplitOptions.None) =>
        SplitChars(new ReadOnlySpan<char>(in separator), count, options);
    public string[] Split(string? separator, StringSplitOptions options = StringSplitOptions.None) => SplitString(separator, null, int.MaxValue, options);
    public string[] Split(string? separator, int count, StringSplitOptions options = StringSplitOptions.None) => SplitString(separator, null, count, options);
    public string[] Split(string[]? separator, StringSplitOptions options) => SplitString(null, separator, int.MaxValue, options);
    public string[] Split(string[]? separator, int count, StringSplitOptions options) => SplitString(null, separator, count, options);
    public string[] Split(Rune separator, StringSplitOptions options = StringSplitOptions.None) => Split(separator.ToString(), options);
    public string[] Split(Rune separator, int count, StringSplitOptions options = StringSplitOptions.None) => Split(separator.ToString(), count, options);

    private static void CheckSplit(int count, StringSplitOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if ((options & ~(StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) != 0)
            throw new ArgumentException("Value of flags is invalid.", nameof(options));
    }

    private string[] SplitChars(ReadOnlySpan<char> separators, int count, StringSplitOptions options)
    {
        CheckSplit(count, options);
        if (_length == 0 || count <= 1) return SplitNothing(count, options);
        Splitter splitter = new(this, count, options, stackalloc int[Splitter.BoundsOnStack]);
        if (separators.Length == 1)
        {
            char separator = separators[0];
            for (int i = 0; i < _length; i++)
            {
                if (this[i] == separator && !splitter.Cut(i, 1)) break;
            }
            return splitter.Finish();
        }
        for (int i = 0; i < _length; i++)
        {
            char c = this[i];
            bool isSeparator = separators.Length == 0 ? char.IsWhiteSpace(c) : separators.Contains(c);
            if (isSeparator && !splitter.Cut(i, 1)) break;
        }
        return splitter.Finish();
    }

    private string[] SplitString(string? separator, string?[]? separators, int count, StringSplitOptions options)
    {
        CheckSplit(count, options);
        if (separator is null && (separators is null || separators.Length == 0)) return SplitChars(default, count, options);
        if (_length == 0 || count <= 1) return SplitNothing(count, options);
        if (separators is null && separator!._length == 0) return SplitNothing(1, options);
        Splitter splitter = new(this, count, options, stackalloc int[Splitter.BoundsOnStack]);
        for (int i = 0; i < _length; i++)
        {
            int matched = separators is null ? MatchAt(i, separator) : 0;
            if (separators is not null)
            {
                foreach (string? one in separators)
                {
                    matched = MatchAt(i, one);
                    if (matched > 0) break;
                }
            }
            if (matched == 0) continue;
            if (!splitter.Cut(i, matched)) break;
            i += matched - 1;
        }
        return splitter.Finish();
    }

    // The separator's length when it stands at `index`.
    private int MatchAt(int index, string? separator)
    {
        if (IsNullOrEmpty(separator) || separator._length > _length - index || this[index] != separator._firstChar) return 0;
        return AsSpanUnchecked(index, separator._length).SequenceEqual(separator) ? separator._length : 0;
    }

    // The whole string as the only part, or no part.
    private string[] SplitNothing(int count, StringSplitOptions options)
    {
        if (count == 0) return Array.Empty<string>();
        string whole = (options & StringSplitOptions.TrimEntries) != 0 ? Trim() : this;
        if ((options & StringSplitOptions.RemoveEmptyEntries) != 0 && whole._length == 0) return Array.Empty<string>();
        return [whole];
    }

    // Collects the parts of a string. When only one part may follow, the rest of the string is that part.
    private ref struct Splitter
    {
        private readonly string _text;
        private readonly int _limit;
        private readonly bool _removeEmpty, _trim;
        // Start and end of each part.
        private Span<int> _bounds;
        private int _count;
        private int _from;

        internal const int BoundsOnStack = 64;

        internal Splitter(string text, int limit, StringSplitOptions options, Span<int> bounds)
        {
            _text = text;
            _limit = limit;
            _removeEmpty = (options & StringSplitOptions.RemoveEmptyEntries) != 0;
            _trim = (options & StringSplitOptions.TrimEntries) != 0;
            _bounds = bounds;
        }

        // A separator. False: the rest of the string is the last part. Empty parts before that one are still dropped on request.
        internal bool Cut(int at, int separatorLength)
        {
            if (_count < _limit - 1)
            {
                Add(_from, at);
                _from = at + separatorLength;
                return _count < _limit - 1 || _removeEmpty;
            }
            if (!IsEmpty(_from, at)) return false;
            _from = at + separatorLength;
            return true;
        }

        internal string[] Finish()
        {
            Add(_from, _text._length);
            if (_count == 0) return Array.Empty<string>();
            string[] parts = new string[_count];
            for (int i = 0; i < parts.Length; i++)
            {
                int start = _bounds[2 * i];
                parts[i] = _text.Substring(start, _bounds[2 * i + 1] - start);
            }
            return parts;
        }

        private readonly bool IsEmpty(int start, int end)
        {
            if (_trim) while (start < end && char.IsWhiteSpace(_text[start])) start++;
            return start == end;
        }

        private void Add(int start, int end)
        {
            if (_trim)
            {
                while (start < end && char.IsWhiteSpace(_text[start])) start++;
                while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
            }
            if (_removeEmpty && start == end) return;
            if (2 * _count == _bounds.Length)
            {
                int[] larger = new int[4 * _count];
                _bounds.CopyTo(larger);
                _bounds = larger;
            }
            _bounds[2 * _count] = start;
            _bounds[2 * _count + 1] = end;
            _count++;
        }
    }
}

[Flags]
public enum StringSplitOptions { None = 0, RemoveEmptyEntries = 1, TrimEntries = 2 }
