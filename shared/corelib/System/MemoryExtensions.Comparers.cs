// MemoryExtensions: searches with a comparer, the forms for Span<T> of what is elsewhere for ReadOnlySpan<T>, trimming, replacing.
namespace System;

using System.Buffers;
using System.Collections.Generic;
using System.Runtime.InteropServices;

public static partial class MemoryExtensions
{
    private static ReadOnlySpan<T> Read<T>(Span<T> span) => span;

    private static bool IsIn<T>(ReadOnlySpan<T> values, T item, IEqualityComparer<T> comparer)
    {
        foreach (T value in values)
        {
            if (comparer.Equals(item, value))
            {
                return true;
            }
        }
        return false;
    }

    /// The first (or last) element that is (or is not) among `values`.
    private static int Scan<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> values, bool among, bool last, IEqualityComparer<T>? comparer)
    {
        comparer ??= EqualityComparer<T>.Default;
        for (int i = 0; i < span.Length; i++)
        {
            int at = last ? span.Length - 1 - i : i;
            if (IsIn(values, span[at], comparer) == among)
            {
                return at;
            }
        }
        return -1;
    }

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1, IEqualityComparer<T>? comparer = null) => Scan(span, [value0, value1], true, false, comparer);

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2, IEqualityComparer<T>? comparer = null) => Scan(span, [value0, value1, value2], true, false, comparer);

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values, IEqualityComparer<T>? comparer = null) => Scan(span, values, true, false, comparer);

    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1, IEqualityComparer<T>? comparer = null) => Scan(span, [value0, value1], true, true, comparer);

    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2, IEqualityComparer<T>? comparer = null) => Scan(span, [value0, value1, value2], true, true, comparer);

    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values, IEqualityComparer<T>? comparer = null) => Scan(span, values, true, true, comparer);

    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) => Scan(span, [value], false, false, comparer);

    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, IEqualityComparer<T>? comparer = null) => Scan(span, [value0, value1], false, false, comparer);

    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2, IEqualityComparer<T>? comparer = null) => Scan(span, [value0, value1, value2], false, false, comparer);

    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values, IEqualityComparer<T>? comparer = null) => Scan(span, values, false, false, comparer);

    public static int IndexOfAnyExcept<T>(this Span<T> span, T value0, T value1)
        where T : IEquatable<T>? => Scan(span, [value0, value1], false, false, null);

    public static int IndexOfAnyExcept<T>(this Span<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => Scan(span, [value0, value1, value2], false, false, null);

    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) => Scan(span, [value], false, true, comparer);

    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1)
        where T : IEquatable<T>? => Scan(span, [value0, value1], false, true, null);

    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, IEqualityComparer<T>? comparer = null) => Scan(span, [value0, value1], false, true, comparer);

    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => Scan(span, [value0, value1, value2], false, true, null);

    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2, IEqualityComparer<T>? comparer = null) => Scan(span, [value0, value1, value2], false, true, comparer);

    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values, IEqualityComparer<T>? comparer = null) => Scan(span, values, false, true, comparer);

    public static int LastIndexOfAnyExcept<T>(this Span<T> span, T value0, T value1)
        where T : IEquatable<T>? => Scan(span, [value0, value1], false, true, null);

    public static int LastIndexOfAnyExcept<T>(this Span<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => Scan(span, [value0, value1, value2], false, true, null);

    public static int LastIndexOfAnyExcept<T>(this Span<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>? => Scan(span, values, false, true, null);

    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, T value0, T value1, IEqualityComparer<T>? comparer = null) => IndexOfAny(span, value0, value1, comparer) >= 0;

    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2, IEqualityComparer<T>? comparer = null) => IndexOfAny(span, value0, value1, value2, comparer) >= 0;

    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values, IEqualityComparer<T>? comparer = null) => IndexOfAny(span, values, comparer) >= 0;

    public static bool ContainsAny<T>(this Span<T> span, T value0, T value1)
        where T : IEquatable<T>? => Scan(span, [value0, value1], true, false, null) >= 0;

    public static bool ContainsAny<T>(this Span<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => Scan(span, [value0, value1, value2], true, false, null) >= 0;

    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) => IndexOfAnyExcept(span, value, comparer) >= 0;

    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1)
        where T : IEquatable<T>? => Scan(span, [value0, value1], false, false, null) >= 0;

    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, IEqualityComparer<T>? comparer = null) => IndexOfAnyExcept(span, value0, value1, comparer) >= 0;

    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => Scan(span, [value0, value1, value2], false, false, null) >= 0;

    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2, IEqualityComparer<T>? comparer = null) => IndexOfAnyExcept(span, value0, value1, value2, comparer) >= 0;

    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values, IEqualityComparer<T>? comparer = null) => IndexOfAnyExcept(span, values, comparer) >= 0;

    public static bool ContainsAnyExcept<T>(this Span<T> span, T value)
        where T : IEquatable<T>? => Scan(span, [value], false, false, null) >= 0;

    public static bool ContainsAnyExcept<T>(this Span<T> span, T value0, T value1)
        where T : IEquatable<T>? => Scan(span, [value0, value1], false, false, null) >= 0;

    public static bool ContainsAnyExcept<T>(this Span<T> span, T value0, T value1, T value2)
        where T : IEquatable<T>? => Scan(span, [value0, value1, value2], false, false, null) >= 0;

    public static bool ContainsAnyExcept<T>(this Span<T> span, ReadOnlySpan<T> values)
        where T : IEquatable<T>? => Scan(span, values, false, false, null) >= 0;

    /// The first (or last) element that is (or is not) between the bounds.
    private static int ScanRange<T>(ReadOnlySpan<T> span, T low, T high, bool inside, bool last)
        where T : IComparable<T>
    {
        for (int i = 0; i < span.Length; i++)
        {
            int at = last ? span.Length - 1 - i : i;
            if ((span[at].CompareTo(low) >= 0 && span[at].CompareTo(high) <= 0) == inside)
            {
                return at;
            }
        }
        return -1;
    }

    public static bool ContainsAnyInRange<T>(this Span<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T> => ScanRange(span, lowInclusive, highInclusive, true, false) >= 0;

    public static bool ContainsAnyExceptInRange<T>(this Span<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T> => ScanRange(span, lowInclusive, highInclusive, false, false) >= 0;

    public static int IndexOfAnyExceptInRange<T>(this Span<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T> => ScanRange(span, lowInclusive, highInclusive, false, false);

    public static int LastIndexOfAnyInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T> => ScanRange(span, lowInclusive, highInclusive, true, true);

    public static int LastIndexOfAnyInRange<T>(this Span<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T> => ScanRange(span, lowInclusive, highInclusive, true, true);

    public static int LastIndexOfAnyExceptInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T> => ScanRange(span, lowInclusive, highInclusive, false, true);

    public static int LastIndexOfAnyExceptInRange<T>(this Span<T> span, T lowInclusive, T highInclusive)
        where T : IComparable<T> => ScanRange(span, lowInclusive, highInclusive, false, true);

    public static int IndexOf<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer = null)
    {
        for (int i = 0; i <= span.Length - value.Length; i++)
        {
            if (SequenceEqual(span.Slice(i, value.Length), value, comparer))
            {
                return i;
            }
        }
        return -1;
    }

    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) => Scan(span, [value], true, true, comparer);

    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer = null)
    {
        for (int i = span.Length - value.Length; i >= 0; i--)
        {
            if (SequenceEqual(span.Slice(i, value.Length), value, comparer))
            {
                return i;
            }
        }
        return -1;
    }

    public static bool StartsWith<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) =>
        span.Length > 0 && (comparer ?? EqualityComparer<T>.Default).Equals(span[0], value);

    public static bool StartsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer = null) =>
        value.Length <= span.Length && SequenceEqual(span.Slice(0, value.Length), value, comparer);

    public static bool EndsWith<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) =>
        span.Length > 0 && (comparer ?? EqualityComparer<T>.Default).Equals(span[^1], value);

    public static bool EndsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer = null) =>
        value.Length <= span.Length && SequenceEqual(span.Slice(span.Length - value.Length), value, comparer);

    public static int CountAny<T>(this ReadOnlySpan<T> span, SearchValues<T> values)
        where T : IEquatable<T>?
    {
        ArgumentNullException.ThrowIfNull(values);
        int count = 0;
        foreach (T item in span)
        {
            count += values.Contains(item) ? 1 : 0;
        }
        return count;
    }

    public static int CountAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values, IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparer<T>.Default;
        int count = 0;
        foreach (T item in span)
        {
            count += IsIn(values, item, comparer) ? 1 : 0;
        }
        return count;
    }

    public static void Replace<T>(this Span<T> span, T oldValue, T newValue, IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparer<T>.Default;
        foreach (ref T item in span)
        {
            if (comparer.Equals(item, oldValue))
            {
                item = newValue;
            }
        }
    }

    public static void Replace<T>(this ReadOnlySpan<T> source, Span<T> destination, T oldValue, T newValue, IEqualityComparer<T>? comparer = null)
    {
        source.CopyTo(destination);
        Replace(destination.Slice(0, source.Length), oldValue, newValue, comparer);
    }

    private static void ReplaceWhere<T>(Span<T> span, SearchValues<T> values, bool among, T newValue)
        where T : IEquatable<T>?
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (ref T item in span)
        {
            if (values.Contains(item) == among)
            {
                item = newValue;
            }
        }
    }

    public static void ReplaceAny<T>(this Span<T> span, SearchValues<T> values, T newValue)
        where T : IEquatable<T>? => ReplaceWhere(span, values, true, newValue);

    public static void ReplaceAny<T>(this ReadOnlySpan<T> source, Span<T> destination, SearchValues<T> values, T newValue)
        where T : IEquatable<T>?
    {
        source.CopyTo(destination);
        ReplaceWhere(destination.Slice(0, source.Length), values, true, newValue);
    }

    public static void ReplaceAnyExcept<T>(this Span<T> span, SearchValues<T> values, T newValue)
        where T : IEquatable<T>? => ReplaceWhere(span, values, false, newValue);

    public static void ReplaceAnyExcept<T>(this ReadOnlySpan<T> source, Span<T> destination, SearchValues<T> values, T newValue)
        where T : IEquatable<T>?
    {
        source.CopyTo(destination);
        ReplaceWhere(destination.Slice(0, source.Length), values, false, newValue);
    }

    public static ReadOnlySpan<T> Trim<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> trimElements)
        where T : IEquatable<T>? => TrimEnd(TrimStart(span, trimElements), trimElements);

    public static ReadOnlySpan<T> TrimStart<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> trimElements)
        where T : IEquatable<T>?
    {
        int first = Scan(span, trimElements, false, false, null);
        return first < 0 ? default : span.Slice(first);
    }

    public static ReadOnlySpan<T> TrimEnd<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> trimElements)
        where T : IEquatable<T>? => span.Slice(0, Scan(span, trimElements, false, true, null) + 1);

    public static Span<T> Trim<T>(this Span<T> span, ReadOnlySpan<T> trimElements)
        where T : IEquatable<T>? => TrimEnd(TrimStart(span, trimElements), trimElements);

    public static Span<T> TrimStart<T>(this Span<T> span, ReadOnlySpan<T> trimElements)
        where T : IEquatable<T>?
    {
        int first = Scan(Read(span), trimElements, false, false, null);
        return first < 0 ? default : span.Slice(first);
    }

    public static Span<T> TrimEnd<T>(this Span<T> span, ReadOnlySpan<T> trimElements)
        where T : IEquatable<T>? => span.Slice(0, Scan(Read(span), trimElements, false, true, null) + 1);
}
