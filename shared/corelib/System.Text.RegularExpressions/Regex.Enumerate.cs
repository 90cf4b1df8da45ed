using System.Collections;
using System.Collections.Generic;

namespace System.Text.RegularExpressions;

// Matches in spans: counting and enumerating without objects for them.
public partial class Regex
{
    private bool NextValue(ReadOnlySpan<char> input, ref int start, ref bool afterEmpty, out int index, out int length)
    {
        RegexMatcher matcher = Rent();
        bool isFound = Search(matcher, input, start, afterEmpty, null);
        index = isFound ? matcher.Start : 0;
        length = isFound ? matcher.Length : 0;
        _matcher = matcher;
        start = RightToLeft ? index : index + length;
        afterEmpty = length == 0;
        return isFound;
    }

    public int Count(string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Count(input.AsSpan());
    }

    public int Count(ReadOnlySpan<char> input) => Count(input, RightToLeft ? input.Length : 0);

    public int Count(ReadOnlySpan<char> input, int startat)
    {
        CheckStart(startat, input.Length);
        int count = 0;
        bool afterEmpty = false;
        while (NextValue(input, ref startat, ref afterEmpty, out _, out _))
            count++;
        return count;
    }

    public ValueMatchEnumerator EnumerateMatches(ReadOnlySpan<char> input) => new(this, input, RightToLeft ? input.Length : 0);

    public ValueMatchEnumerator EnumerateMatches(ReadOnlySpan<char> input, int startat)
    {
        CheckStart(startat, input.Length);
        return new ValueMatchEnumerator(this, input, startat);
    }

    public ValueSplitEnumerator EnumerateSplits(ReadOnlySpan<char> input) => EnumerateSplits(input, 0);

    public ValueSplitEnumerator EnumerateSplits(ReadOnlySpan<char> input, int count) => EnumerateSplits(input, count, RightToLeft ? input.Length : 0);

    public ValueSplitEnumerator EnumerateSplits(ReadOnlySpan<char> input, int count, int startat)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        CheckStart(startat, input.Length);
        return new ValueSplitEnumerator(this, input, count, startat);
    }

    public ref struct ValueMatchEnumerator : IEnumerator<ValueMatch>
    {
        private readonly Regex _regex;
        private readonly ReadOnlySpan<char> _input;
        private int _start, _index, _length;
        private bool _afterEmpty, _isDone;

        internal ValueMatchEnumerator(Regex regex, ReadOnlySpan<char> input, int start)
        {
            _regex = regex;
            _input = input;
            _start = start;
        }

        public readonly ValueMatchEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_isDone)
                return false;
            _isDone = !_regex.NextValue(_input, ref _start, ref _afterEmpty, out _index, out _length);
            return !_isDone;
        }

        public readonly ValueMatch Current => new(_index, _length);
        object IEnumerator.Current => throw new NotSupportedException();
        void IEnumerator.Reset() => throw new NotSupportedException();

        void IDisposable.Dispose()
        {
        }
    }

    public ref struct ValueSplitEnumerator : IEnumerator<Range>
    {
        private readonly Regex _regex;
        private readonly ReadOnlySpan<char> _input;
        private int _start, _left, _edge;
        private bool _afterEmpty, _isDone;
        private Range _current;

        internal ValueSplitEnumerator(Regex regex, ReadOnlySpan<char> input, int count, int start)
        {
            _regex = regex;
            _input = input;
            _start = start;
            _left = count == 0 ? int.MaxValue : count;
            _edge = regex.RightToLeft ? input.Length : 0;
        }

        public readonly ValueSplitEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_isDone)
                return false;
            if (_left > 1 && _regex.NextValue(_input, ref _start, ref _afterEmpty, out int index, out int length))
            {
                _left--;
                _current = _regex.RightToLeft ? (index + length).._edge : _edge..index;
                _edge = _regex.RightToLeft ? index : index + length;
                return true;
            }
            _isDone = true;
            _current = _regex.RightToLeft ? 0.._edge : _edge.._input.Length;
            return true;
        }

        public readonly Range Current => _current;
        object IEnumerator.Current => _current;
        void IEnumerator.Reset() => throw new NotSupportedException();

        void IDisposable.Dispose()
        {
        }
    }
}
