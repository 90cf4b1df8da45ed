using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace System;

// Spans as text: comparison, trimming, casing, splitting, interpolation; searches for prepared sets of values.
public static partial class MemoryExtensions
{
    public static bool IsWhiteSpace(this ReadOnlySpan<char> span)
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (!char.IsWhiteSpace(span[i])) return false;
        }
        return true;
    }

    public static bool Equals(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType)
    {
        string.CheckComparison(comparisonType);
        return string.IgnoresCase(comparisonType) ? Ordinal.EqualsIgnoreCase(span, other) : span.SequenceEqual(other);
    }

    public static int CompareTo(this ReadOnlySpan<char> span, ReadOnlySpan<char> other, StringComparison comparisonType)
    {
        string.CheckComparison(comparisonType);
        return string.IgnoresCase(comparisonType) ? Ordinal.CompareIgnoreCase(span, other)
            : SpanHelpers.SequenceCompareTo(ref span._reference, span.Length, ref other._reference, other.Length);
    }

    public static bool Contains(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) => IndexOf(span, value, comparisonType) >= 0;

    public static int IndexOf(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        string.CheckComparison(comparisonType);
        return string.IgnoresCase(comparisonType) ? Ordinal.IndexOfIgnoreCase(span, value) : Ordinal.IndexOf(span, value);
    }

    public static int LastIndexOf(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        string.CheckComparison(comparisonType);
        return string.IgnoresCase(comparisonType) ? Ordinal.LastIndexOfIgnoreCase(span, value) : Ordinal.LastIndexOf(span, value);
    }

    public static bool StartsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        value.Length <= span.Length && Equals(span.Slice(0, value.Length), value, comparisonType);

    public static bool EndsWith(this ReadOnlySpan<char> span, ReadOnlySpan<char> value, StringComparison comparisonType) =>
        value.Length <= span.Length && Equals(span.Slice(span.Length - value.Length), value, comparisonType);

    public static int ToLower(this ReadOnlySpan<char> source, Span<char> destination, CultureInfo? culture) => ToLowerInvariant(source, destination);
    public static int ToUpper(this ReadOnlySpan<char> source, Span<char> destination, CultureInfo? culture) => ToUpperInvariant(source, destination);

    public static int ToLowerInvariant(this ReadOnlySpan<char> source, Span<char> destination)
    {
        if (source.Overlaps(destination)) throw new InvalidOperationException("This operation is invalid on overlapping buffers.");
        if (destination.Length < source.Length) return -1;
        for (int i = 0; i < source.Length; i++) destination[i] = TextInfo.ToLowerInvariant(source[i]);
        return source.Length;
    }

    public static int ToUpperInvariant(this ReadOnlySpan<char> source, Span<char> destination)
    {
        if (source.Overlaps(destination)) throw new InvalidOperationException("This operation is invalid on overlapping buffers.");
        if (destination.Length < source.Length) return -1;
        for (int i = 0; i < source.Length; i++) destination[i] = TextInfo.ToUpperInvariant(source[i]);
        return source.Length;
    }

    private static (int Start, int Length) TrimWhiteSpace(ReadOnlySpan<char> span, bool atStart, bool atEnd)
    {
        int start = 0, end = span.Length;
        if (atStart) while (start < end && char.IsWhiteSpace(span[start])) start++;
        if (atEnd) while (end > start && char.IsWhiteSpace(span[end - 1])) end--;
        return (start, end - start);
    }

    private static (int Start, int Length) TrimElements<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values, bool atStart, bool atEnd) where T : IEquatable<T>?
    {
        int start = 0, end = span.Length;
        if (atStart) while (start < end && IndexOf(values, span[start]) >= 0) start++;
        if (atEnd) while (end > start && IndexOf(values, span[end - 1]) >= 0) end--;
        return (start, end - start);
    }

    private static ReadOnlySpan<T> Cut<T>(ReadOnlySpan<T> span, (int Start, int Length) part) => span.Slice(part.Start, part.Length);
    private static Span<T> Cut<T>(Span<T> span, (int Start, int Length) part) => span.Slice(part.Start, part.Length);

    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span) => Cut(span, TrimWhiteSpace(span, true, true));
    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span) => Cut(span, TrimWhiteSpace(span, true, false));
    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span) => Cut(span, TrimWhiteSpace(span, false, true));
    public static Span<char> Trim(this Span<char> span) => Cut(span, TrimWhiteSpace(span, true, true));
    public static Span<char> TrimStart(this Span<char> span) => Cut(span, TrimWhiteSpace(span, true, false));
    public static Span<char> TrimEnd(this Span<char> span) => Cut(span, TrimWhiteSpace(span, false, true));
    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span, char trimChar) => Cut(span, TrimElements(span, [trimChar], true, true));
    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span, char trimChar) => Cut(span, TrimElements(span, [trimChar], true, false));
    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span, char trimChar) => Cut(span, TrimElements(span, [trimChar], false, true));
    public static ReadOnlySpan<char> Trim(this ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars) => trimChars.Length == 0 ? Trim(span) : Cut(span, TrimElements(span, trimChars, true, true));
    public static ReadOnlySpan<char> TrimStart(this ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars) => trimChars.Length == 0 ? TrimStart(span) : Cut(span, TrimElements(span, trimChars, true, false));
    public static ReadOnlySpan<char> TrimEnd(this ReadOnlySpan<char> span, ReadOnlySpan<char> trimChars) => trimChars.Length == 0 ? TrimEnd(span) : Cut(span, TrimElements(span, trimChars, false, true));
    public static ReadOnlySpan<T> Trim<T>(this ReadOnlySpan<T> span, T trimElement) where T : IEquatable<T>? => Cut(span, TrimElements(span, [trimElement], true, true));
    public static ReadOnlySpan<T> TrimStart<T>(this ReadOnlySpan<T> span, T trimElement) where T : IEquatable<T>? => Cut(span, TrimElements(span, [trimElement], true, false));
    public static ReadOnlySpan<T> TrimEnd<T>(this ReadOnlySpan<T> span, T trimElement) where T : IEquatable<T>? => Cut(span, TrimElements(span, [trimElement], false, true));
    public static Span<T> Trim<T>(this Span<T> span, T trimElement) where T : IEquatable<T>? => Cut(span, TrimElements(span, [trimElement], true, true));
    public static Span<T> TrimStart<T>(this Span<T> span, T trimElement) where T : IEquatable<T>? => Cut(span, TrimElements(span, [trimElement], true, false));
    public static Span<T> TrimEnd<T>(this Span<T> span, T trimElement) where T : IEquatable<T>? => Cut(span, TrimElements(span, [trimElement], false, true));
    public static ReadOnlyMemory<char> Trim(this ReadOnlyMemory<char> memory)
    {
        (int start, int length) = TrimWhiteSpace(memory.Span, true, true);
        return memory.Slice(start, length);
    }
    public static ReadOnlyMemory<char> TrimStart(this ReadOnlyMemory<char> memory) => memory.Slice(TrimWhiteSpace(memory.Span, true, false).Start);
    public static ReadOnlyMemory<char> TrimEnd(this ReadOnlyMemory<char> memory) => memory.Slice(0, TrimWhiteSpace(memory.Span, false, true).Length);
    public static Memory<char> Trim(this Memory<char> memory)
    {
        (int start, int length) = TrimWhiteSpace(memory.Span, true, true);
        return memory.Slice(start, length);
    }

    public static Memory<T> Trim<T>(this Memory<T> memory, T trimElement) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, [trimElement], true, true));
    public static Memory<T> Trim<T>(this Memory<T> memory, ReadOnlySpan<T> trimElements) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, trimElements, true, true));
    public static Memory<T> TrimStart<T>(this Memory<T> memory, T trimElement) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, [trimElement], true, false));
    public static Memory<T> TrimStart<T>(this Memory<T> memory, ReadOnlySpan<T> trimElements) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, trimElements, true, false));
    public static Memory<T> TrimEnd<T>(this Memory<T> memory, T trimElement) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, [trimElement], false, true));
    public static Memory<T> TrimEnd<T>(this Memory<T> memory, ReadOnlySpan<T> trimElements) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, trimElements, false, true));
    public static ReadOnlyMemory<T> Trim<T>(this ReadOnlyMemory<T> memory, T trimElement) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, [trimElement], true, true));
    public static ReadOnlyMemory<T> Trim<T>(this ReadOnlyMemory<T> memory, ReadOnlySpan<T> trimElements) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, trimElements, true, true));
    public static ReadOnlyMemory<T> TrimStart<T>(this ReadOnlyMemory<T> memory, T trimElement) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, [trimElement], true, false));
    public static ReadOnlyMemory<T> TrimStart<T>(this ReadOnlyMemory<T> memory, ReadOnlySpan<T> trimElements) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, trimElements, true, false));
    public static ReadOnlyMemory<T> TrimEnd<T>(this ReadOnlyMemory<T> memory, T trimElement) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, [trimElement], false, true));
    public static ReadOnlyMemory<T> TrimEnd<T>(this ReadOnlyMemory<T> memory, ReadOnlySpan<T> trimElements) where T : IEquatable<T>? => Cut(memory, TrimElements((ReadOnlySpan<T>)memory.Span, trimElements, false, true));
    public static Memory<char> TrimStart(this Memory<char> memory) => Cut(memory, TrimWhiteSpace(memory.Span, true, false));
    public static Memory<char> TrimEnd(this Memory<char> memory) => Cut(memory, TrimWhiteSpace(memory.Span, false, true));
    private static Memory<T> Cut<T>(Memory<T> memory, (int Start, int Length) part) => memory.Slice(part.Start, part.Length);
    private static ReadOnlyMemory<T> Cut<T>(ReadOnlyMemory<T> memory, (int Start, int Length) part) => memory.Slice(part.Start, part.Length);

    public static int Split(this ReadOnlySpan<char> source, Span<Range> destination, char separator, StringSplitOptions options = StringSplitOptions.None) =>
        SplitCore(source, destination, [separator], default, false, options);
    public static int Split(this ReadOnlySpan<char> source, Span<Range> destination, ReadOnlySpan<char> separator, StringSplitOptions options = StringSplitOptions.None) =>
        SplitCore(source, destination, default, separator, true, options);
    public static int SplitAny(this ReadOnlySpan<char> source, Span<Range> destination, ReadOnlySpan<char> separators, StringSplitOptions options = StringSplitOptions.None) =>
        SplitCore(source, destination, separators, default, false, options);

    private static int SplitCore(ReadOnlySpan<char> source, Span<Range> destination, ReadOnlySpan<char> any, ReadOnlySpan<char> whole, bool isWhole, StringSplitOptions options)
    {
        if ((options & ~(StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) != 0) throw new ArgumentException("Value of flags is invalid.", nameof(options));
        bool trim = (options & StringSplitOptions.TrimEntries) != 0, removeEmpty = (options & StringSplitOptions.RemoveEmptyEntries) != 0;
        if (destination.Length == 0) return 0;
        int count = 0, from = 0, at = 0;
        while (at <= source.Length)
        {
            int separatorLength = 0;
            if (at < source.Length && !(isWhole && whole.Length == 0))
            {
                if (isWhole) separatorLength = source.Slice(at).StartsWith(whole) ? whole.Length : 0;
                else separatorLength = (any.Length == 0 ? char.IsWhiteSpace(source[at]) : any.Contains(source[at])) ? 1 : 0;
            }
            bool atEnd = at == source.Length;
            if (separatorLength == 0 && !atEnd)
            {
                at++;
                continue;
            }
            int start = from, end = at;
            if (trim)
            {
                while (start < end && char.IsWhiteSpace(source[start])) start++;
                while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
            }
            if (!(removeEmpty && start == end))
            {
                if (count == destination.Length - 1 && !atEnd)
                {
                    // The last place takes the rest.
                    start = from;
                    end = source.Length;
                    if (trim)
                    {
                        while (start < end && char.IsWhiteSpace(source[start])) start++;
                        while (end > start && char.IsWhiteSpace(source[end - 1])) end--;
                    }
                    destination[count++] = new Range(start, end);
                    return count;
                }
                destination[count++] = new Range(start, end);
            }
            if (atEnd) break;
            at += separatorLength;
            from = at;
        }
        return count;
    }

    public static SpanRuneEnumerator EnumerateRunes(this ReadOnlySpan<char> span) => new(span);
    public static SpanRuneEnumerator EnumerateRunes(this Span<char> span) => new(span);
    public static SpanLineEnumerator EnumerateLines(this ReadOnlySpan<char> span) => new(span);
    public static SpanLineEnumerator EnumerateLines(this Span<char> span) => new(span);

    public static bool TryWrite(this Span<char> destination, [InterpolatedStringHandlerArgument(nameof(destination))] ref TryWriteInterpolatedStringHandler handler, out int charsWritten) =>
        handler.Finish(out charsWritten);

    public static bool TryWrite(this Span<char> destination, IFormatProvider? provider,
        [InterpolatedStringHandlerArgument(nameof(destination), nameof(provider))] ref TryWriteInterpolatedStringHandler handler, out int charsWritten) => handler.Finish(out charsWritten);

    [InterpolatedStringHandler]
    public ref struct TryWriteInterpolatedStringHandler
    {
        private readonly Span<char> _destination;
        private readonly IFormatProvider? _provider;
        private int _position;
        private bool _failed;

        public TryWriteInterpolatedStringHandler(int literalLength, int formattedCount, Span<char> destination, out bool shouldAppend) : this(literalLength, formattedCount, destination, null, out shouldAppend) { }

        public TryWriteInterpolatedStringHandler(int literalLength, int formattedCount, Span<char> destination, IFormatProvider? provider, out bool shouldAppend)
        {
            _destination = destination;
            _provider = provider;
            shouldAppend = destination.Length >= literalLength;
            _failed = !shouldAppend;
        }

        internal bool Finish(out int charsWritten)
        {
            charsWritten = _failed ? 0 : _position;
            return !_failed;
        }

        private bool Put(scoped ReadOnlySpan<char> text)
        {
            if (!text.TryCopyTo(_destination.Slice(_position)))
            {
                _failed = true;
                return false;
            }
            _position += text.Length;
            return true;
        }

        private bool Put<T>(T value, int alignment, string? format)
        {
            TextBuffer text = new(stackalloc char[256]);
            CompositeFormatting.AppendValue(ref text, _provider, (ICustomFormatter?)_provider?.GetFormat(typeof(ICustomFormatter)), value, format, alignment);
            bool fits = Put(text.Written);
            text.Release();
            return fits;
        }

        public bool AppendLiteral(string value) => Put(value);
        public bool AppendFormatted<T>(T value) => Put(value, 0, null);
        public bool AppendFormatted<T>(T value, string? format) => Put(value, 0, format);
        public bool AppendFormatted<T>(T value, int alignment) => Put(value, alignment, null);
        public bool AppendFormatted<T>(T value, int alignment, string? format) => Put(value, alignment, format);
        public bool AppendFormatted(scoped ReadOnlySpan<char> value) => Put(value);
        public bool AppendFormatted(scoped ReadOnlySpan<char> value, int alignment = 0, string? format = null) => Put(value.ToString(), alignment, format);
        public bool AppendFormatted(string? value) => Put(value, 0, null);
        public bool AppendFormatted(string? value, int alignment = 0, string? format = null) => Put(value, alignment, format);
        public bool AppendFormatted(object? value, int alignment = 0, string? format = null) => Put(value, alignment, format);
    }
}
