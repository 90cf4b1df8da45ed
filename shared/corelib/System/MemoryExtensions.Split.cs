using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

// Ranges between separators, one after the other.
public static partial class MemoryExtensions
{
    public static SpanSplitEnumerator<T> Split<T>(this ReadOnlySpan<T> source, T separator) where T : IEquatable<T> => new(source, separator);
    public static SpanSplitEnumerator<T> Split<T>(this ReadOnlySpan<T> source, ReadOnlySpan<T> separator) where T : IEquatable<T> => new(source, separator, true);
    public static SpanSplitEnumerator<T> SplitAny<T>(this ReadOnlySpan<T> source, [UnscopedRef] params ReadOnlySpan<T> separators) where T : IEquatable<T> =>
        new(source, separators, false);

    public static SpanSplitEnumerator<T> SplitAny<T>(this ReadOnlySpan<T> source, SearchValues<T> separators) where T : IEquatable<T>
    {
        ArgumentNullException.ThrowIfNull(separators);
        return new(source, separators);
    }

    public ref struct SpanSplitEnumerator<T> : IEnumerator<Range> where T : IEquatable<T>
    {
        private enum Mode : byte { Done, One, Any, White, Sequence, Set }

        private readonly ReadOnlySpan<T> _source;
        private readonly ReadOnlySpan<T> _separators;
        private readonly SearchValues<T>? _set;
        private readonly T _separator;
        private Mode _mode;
        private int _start, _end, _next;

        internal SpanSplitEnumerator(ReadOnlySpan<T> source, T separator)
        {
            _source = source;
            _separator = separator;
            _mode = Mode.One;
        }

        internal SpanSplitEnumerator(ReadOnlySpan<T> source, ReadOnlySpan<T> separators, bool isSequence)
        {
            _source = source;
            _separators = separators;
            _separator = default!;
            // No separators of characters are white space.
            _mode = isSequence ? Mode.Sequence : separators.Length == 0 && typeof(T) == typeof(char) ? Mode.White : Mode.Any;
        }

        internal SpanSplitEnumerator(ReadOnlySpan<T> source, SearchValues<T> set)
        {
            _source = source;
            _set = set;
            _separator = default!;
            _mode = Mode.Set;
        }

        public readonly SpanSplitEnumerator<T> GetEnumerator() => this;
        public readonly ReadOnlySpan<T> Source => _source;
        public readonly Range Current => new(_start, _end);
        readonly object IEnumerator.Current => Current;
        void IEnumerator.Reset() => throw new NotSupportedException();
        void IDisposable.Dispose() { }

        public bool MoveNext()
        {
            ReadOnlySpan<T> rest = _source[_next..];
            int found, length = 1;
            switch (_mode)
            {
                case Mode.One: found = rest.IndexOf(_separator); break;
                case Mode.Any: found = rest.IndexOfAny(_separators); break;
                case Mode.White: found = IndexOfWhite(rest); break;
                case Mode.Set: found = _set!.IndexOf(rest, true); break;
                case Mode.Sequence:
                    length = _separators.Length;
                    found = length == 0 ? -1 : rest.IndexOf(_separators);
                    break;
                default:
                    return false;
            }
            _start = _next;
            if (found >= 0)
            {
                _end = _start + found;
                _next = _end + length;
            }
            else
            {
                _end = _next = _source.Length;
                _mode = Mode.Done;
            }
            return true;
        }

        private static int IndexOfWhite(ReadOnlySpan<T> span)
        {
            for (int i = 0; i < span.Length; i++)
            {
                if (char.IsWhiteSpace(Unsafe.As<T, char>(ref Unsafe.AsRef(in span[i])))) return i;
            }
            return -1;
        }
    }
}
