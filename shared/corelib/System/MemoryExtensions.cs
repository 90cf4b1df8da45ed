using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace System;

// Making spans and memory of arrays and strings; order, search and copying. Text is in MemoryExtensions.Text.cs.
public static partial class MemoryExtensions
{
    public static Span<T> AsSpan<T>(this T[]? array) => new(array);
    public static Span<T> AsSpan<T>(this T[]? array, int start)
    {
        if (array is null)
        {
            if (start != 0) ThrowHelper.ThrowArgumentOutOfRange();
            return default;
        }
        return new Span<T>(array, start, array.Length - start);
    }
    public static Span<T> AsSpan<T>(this T[]? array, Index startIndex)
    {
        if (array is null)
        {
            if (!startIndex.Equals(Index.Start)) throw new ArgumentNullException(nameof(array));
            return default;
        }
        return AsSpan(array, startIndex.GetOffset(array.Length));
    }
    public static Span<T> AsSpan<T>(this T[]? array, int start, int length) => new(array, start, length);
    public static Span<T> AsSpan<T>(this T[]? array, Range range)
    {
        if (array is null)
        {
            if (!range.Equals(default) && !(range.Start.Equals(Index.Start) && range.End.Equals(Index.Start))) throw new ArgumentNullException(nameof(array));
            return default;
        }
        (int start, int length) = range.GetOffsetAndLength(array.Length);
        return new Span<T>(array, start, length);
    }
    public static Span<T> AsSpan<T>(this ArraySegment<T> segment) => new(segment.Array, segment.Offset, segment.Count);
    public static Span<T> AsSpan<T>(this ArraySegment<T> segment, int start)
    {
        if ((uint)start > (uint)segment.Count) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
        return new Span<T>(segment.Array, segment.Offset + start, segment.Count - start);
    }
    public static Span<T> AsSpan<T>(this ArraySegment<T> segment, Index startIndex) => AsSpan(segment, startIndex.GetOffset(segment.Count));
    public static Span<T> AsSpan<T>(this ArraySegment<T> segment, int start, int length)
    {
        if ((uint)start > (uint)segment.Count) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
        if ((uint)length > (uint)(segment.Count - start)) ThrowHelper.ThrowArgumentOutOfRange(nameof(length));
        return new Span<T>(segment.Array, segment.Offset + start, length);
    }
    public static Span<T> AsSpan<T>(this ArraySegment<T> segment, Range range)
    {
        (int start, int length) = range.GetOffsetAndLength(segment.Count);
        return new Span<T>(segment.Array, segment.Offset + start, length);
    }

    [Intrinsic]
    public static ReadOnlySpan<char> AsSpan(this string? text) =>
        text is null ? default : new ReadOnlySpan<char>(ref text.GetRawStringData(), text.Length);
    public static ReadOnlySpan<char> AsSpan(this string? text, int start)
    {
        if (text is null)
        {
            if (start != 0) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
            return default;
        }
        if ((uint)start > (uint)text.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
        return new ReadOnlySpan<char>(ref Unsafe.Add(ref text.GetRawStringData(), start), text.Length - start);
    }
    public static ReadOnlySpan<char> AsSpan(this string? text, Index startIndex)
    {
        if (text is null)
        {
            if (!startIndex.Equals(Index.Start)) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex));
            return default;
        }
        return AsSpan(text, startIndex.GetOffset(text.Length));
    }
    public static ReadOnlySpan<char> AsSpan(this string? text, Range range)
    {
        if (text is null)
        {
            if (!range.Start.Equals(Index.Start) || !range.End.Equals(Index.Start)) throw new ArgumentNullException(nameof(text));
            return default;
        }
        (int start, int length) = range.GetOffsetAndLength(text.Length);
        return AsSpan(text, start, length);
    }
    public static ReadOnlySpan<char> AsSpan(this string? text, int start, int length)
    {
        if (text is null)
        {
            if (start != 0 || length != 0) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
            return default;
        }
        if ((ulong)(uint)start + (uint)length > (uint)text.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
        return new ReadOnlySpan<char>(ref Unsafe.Add(ref text.GetRawStringData(), start), length);
    }

    public static ReadOnlyMemory<char> AsMemory(this string? text) => text is null ? default : new ReadOnlyMemory<char>(text, 0, text.Length);
    public static ReadOnlyMemory<char> AsMemory(this string? text, int start) => AsMemory(text, start, (text?.Length ?? 0) - start);
    public static ReadOnlyMemory<char> AsMemory(this string? text, Index startIndex) => AsMemory(text, startIndex.GetOffset(text?.Length ?? 0));
    public static ReadOnlyMemory<char> AsMemory(this string? text, int start, int length)
    {
        if (text is null)
        {
            if (start != 0 || length != 0) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
            return default;
        }
        if ((ulong)(uint)start + (uint)length > (uint)text.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
        return new ReadOnlyMemory<char>(text, start, length);
    }
    public static ReadOnlyMemory<char> AsMemory(this string? text, Range range)
    {
        (int start, int length) = range.GetOffsetAndLength(text?.Length ?? 0);
        return AsMemory(text, start, length);
    }
    public static Memory<T> AsMemory<T>(this T[]? array) => new(array);
    public static Memory<T> AsMemory<T>(this T[]? array, int start) => new(array, start, (array?.Length ?? 0) - start);
    public static Memory<T> AsMemory<T>(this T[]? array, Index startIndex) => AsMemory(array, startIndex.GetOffset(array?.Length ?? 0));
    public static Memory<T> AsMemory<T>(this T[]? array, int start, int length) => new(array, start, length);
    public static Memory<T> AsMemory<T>(this T[]? array, Range range)
    {
        (int start, int length) = range.GetOffsetAndLength(array?.Length ?? 0);
        return new Memory<T>(array, start, length);
    }
    public static Memory<T> AsMemory<T>(this ArraySegment<T> segment) => new(segment.Array, segment.Offset, segment.Count);
    public static Memory<T> AsMemory<T>(this ArraySegment<T> segment, int start)
    {
        if ((uint)start > (uint)segment.Count) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
        return new Memory<T>(segment.Array, segment.Offset + start, segment.Count - start);
    }
    public static Memory<T> AsMemory<T>(this ArraySegment<T> segment, int start, int length)
    {
        if ((uint)start > (uint)segment.Count) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
        if ((uint)length > (uint)(segment.Count - start)) ThrowHelper.ThrowArgumentOutOfRange(nameof(length));
        return new Memory<T>(segment.Array, segment.Offset + start, length);
    }

    public static void CopyTo<T>(this T[]? source, Span<T> destination) => new ReadOnlySpan<T>(source).CopyTo(destination);
    public static void CopyTo<T>(this T[]? source, Memory<T> destination) => new ReadOnlySpan<T>(source).CopyTo(destination.Span);

    // Runs of bytes decide when equality does not look further than bits.
    private static bool Same<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b, IEqualityComparer<T>? comparer)
    {
        if (a.Length != b.Length) return false;
        if (comparer is null && RuntimeHelpers.IsBitwiseEquatable<T>())
        {
            return SpanHelpers.SequenceEqual(ref Unsafe.As<T, byte>(ref a._reference), ref Unsafe.As<T, byte>(ref b._reference),
                (nuint)(uint)a.Length * (nuint)Unsafe.SizeOf<T>());
        }
        comparer ??= EqualityComparer<T>.Default;
        for (int i = 0; i < a.Length; i++)
        {
            if (!comparer.Equals(a[i], b[i])) return false;
        }
        return true;
    }

    public static bool SequenceEqual<T>(this Span<T> span, ReadOnlySpan<T> other) => Same(span, other, null);
    public static bool SequenceEqual<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other) => Same(span, other, null);
    public static bool SequenceEqual<T>(this Span<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer = null) => Same(span, other, comparer);
    public static bool SequenceEqual<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer = null) => Same(span, other, comparer);

    public static int SequenceCompareTo<T>(this Span<T> span, ReadOnlySpan<T> other) where T : IComparable<T>? => SequenceCompareTo((ReadOnlySpan<T>)span, other);
    public static int SequenceCompareTo<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other) where T : IComparable<T>? => SequenceCompareTo(span, other, null);
    public static int SequenceCompareTo<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other, IComparer<T>? comparer)
    {
        comparer ??= Comparer<T>.Default;
        int shorter = Math.Min(span.Length, other.Length);
        for (int i = 0; i < shorter; i++)
        {
            int order = comparer.Compare(span[i], other[i]);
            if (order != 0) return order;
        }
        return span.Length.CompareTo(other.Length);
    }

    private static bool Eq<T>(T a, T b) where T : IEquatable<T>? => a is null ? b is null : a.Equals(b);

    public static bool Contains<T>(this Span<T> span, T value) where T : IEquatable<T>? => IndexOf((ReadOnlySpan<T>)span, value) >= 0;
    public static bool Contains<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>? => IndexOf(span, value) >= 0;
    public static bool Contains<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null) => IndexOf(span, value, comparer) >= 0;
    public static int IndexOf<T>(this Span<T> span, T value) where T : IEquatable<T>? => IndexOf((ReadOnlySpan<T>)span, value);

    public static int IndexOf<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>?
    {
        if (typeof(T) == typeof(char) || typeof(T) == typeof(short) || typeof(T) == typeof(ushort))
            return SpanHelpers.IndexOfChar(ref Unsafe.As<T, char>(ref span._reference), Unsafe.As<T, char>(ref value), span.Length);
        if (typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(bool))
            return SpanHelpers.IndexOfByte(ref Unsafe.As<T, byte>(ref span._reference), Unsafe.As<T, byte>(ref value), span.Length);
        for (int i = 0; i < span.Length; i++)
        {
            if (Eq(value, span[i])) return i;
        }
        return -1;
    }

    public static int IndexOf<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparer<T>.Default;
        for (int i = 0; i < span.Length; i++)
        {
            if (comparer.Equals(span[i], value)) return i;
        }
        return -1;
    }

    public static int IndexOf<T>(this Span<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? => IndexOf((ReadOnlySpan<T>)span, value);

    public static int IndexOf<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>?
    {
        if (value.Length == 0) return 0;
        int at = 0;
        while (span.Length - at >= value.Length)
        {
            int step = IndexOf(span.Slice(at, span.Length - at - value.Length + 1), value[0]);
            if (step < 0) return -1;
            at += step;
            if (Same(span.Slice(at, value.Length), value, null)) return at;
            at++;
        }
        return -1;
    }

    public static int LastIndexOf<T>(this Span<T> span, T value) where T : IEquatable<T>? => LastIndexOf((ReadOnlySpan<T>)span, value);
    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>?
    {
        for (int i = span.Length - 1; i >= 0; i--)
        {
            if (Eq(value, span[i])) return i;
        }
        return -1;
    }
    public static int LastIndexOf<T>(this Span<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? => LastIndexOf((ReadOnlySpan<T>)span, value);
    public static int LastIndexOf<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>?
    {
        for (int at = span.Length - value.Length; at >= 0; at--)
        {
            if (Same(span.Slice(at, value.Length), value, null)) return at;
        }
        return -1;
    }

    public static int IndexOfAny<T>(this Span<T> span, T value0, T value1) where T : IEquatable<T>? => IndexOfAny((ReadOnlySpan<T>)span, value0, value1);
    public static int IndexOfAny<T>(this Span<T> span, T value0, T value1, T value2) where T : IEquatable<T>? => IndexOfAny((ReadOnlySpan<T>)span, value0, value1, value2);
    public static int IndexOfAny<T>(this Span<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>? => IndexOfAny((ReadOnlySpan<T>)span, values);
    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1) where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (Eq(value0, span[i]) || Eq(value1, span[i])) return i;
        }
        return -1;
    }
    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2) where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (Eq(value0, span[i]) || Eq(value1, span[i]) || Eq(value2, span[i])) return i;
        }
        return -1;
    }
    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (IndexOf(values, span[i]) >= 0) return i;
        }
        return -1;
    }
    public static int IndexOfAnyExcept<T>(this Span<T> span, T value) where T : IEquatable<T>? => IndexOfAnyExcept((ReadOnlySpan<T>)span, value);
    public static int IndexOfAnyExcept<T>(this Span<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>? => IndexOfAnyExcept((ReadOnlySpan<T>)span, values);
    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (!Eq(value, span[i])) return i;
        }
        return -1;
    }
    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1) where T : IEquatable<T>? => IndexOfAnyExcept(span, (ReadOnlySpan<T>)[value0, value1]);
    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2) where T : IEquatable<T>? => IndexOfAnyExcept(span, (ReadOnlySpan<T>)[value0, value1, value2]);
    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (IndexOf(values, span[i]) < 0) return i;
        }
        return -1;
    }
    public static int LastIndexOfAny<T>(this Span<T> span, T value0, T value1) where T : IEquatable<T>? => LastIndexOfAny((ReadOnlySpan<T>)span, (ReadOnlySpan<T>)[value0, value1]);
    public static int LastIndexOfAny<T>(this Span<T> span, T value0, T value1, T value2) where T : IEquatable<T>? => LastIndexOfAny((ReadOnlySpan<T>)span, (ReadOnlySpan<T>)[value0, value1, value2]);
    public static int LastIndexOfAny<T>(this Span<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>? => LastIndexOfAny((ReadOnlySpan<T>)span, values);
    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1) where T : IEquatable<T>? => LastIndexOfAny(span, (ReadOnlySpan<T>)[value0, value1]);
    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2) where T : IEquatable<T>? => LastIndexOfAny(span, (ReadOnlySpan<T>)[value0, value1, value2]);
    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>?
    {
        for (int i = span.Length - 1; i >= 0; i--)
        {
            if (IndexOf(values, span[i]) >= 0) return i;
        }
        return -1;
    }
    public static int LastIndexOfAnyExcept<T>(this Span<T> span, T value) where T : IEquatable<T>? => LastIndexOfAnyExcept((ReadOnlySpan<T>)span, value);
    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>?
    {
        for (int i = span.Length - 1; i >= 0; i--)
        {
            if (!Eq(value, span[i])) return i;
        }
        return -1;
    }
    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>?
    {
        for (int i = span.Length - 1; i >= 0; i--)
        {
            if (IndexOf(values, span[i]) < 0) return i;
        }
        return -1;
    }

    public static int IndexOfAnyInRange<T>(this Span<T> span, T lowInclusive, T highInclusive) where T : IComparable<T> => IndexOfAnyInRange((ReadOnlySpan<T>)span, lowInclusive, highInclusive);
    public static int IndexOfAnyInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive) where T : IComparable<T>
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (lowInclusive.CompareTo(span[i]) <= 0 && highInclusive.CompareTo(span[i]) >= 0) return i;
        }
        return -1;
    }
    public static int IndexOfAnyExceptInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive) where T : IComparable<T>
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (lowInclusive.CompareTo(span[i]) > 0 || highInclusive.CompareTo(span[i]) < 0) return i;
        }
        return -1;
    }
    public static bool ContainsAny<T>(this Span<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>? => IndexOfAny((ReadOnlySpan<T>)span, values) >= 0;
    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>? => IndexOfAny(span, values) >= 0;
    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, T value0, T value1) where T : IEquatable<T>? => IndexOfAny(span, value0, value1) >= 0;
    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, T value0, T value1, T value2) where T : IEquatable<T>? => IndexOfAny(span, value0, value1, value2) >= 0;
    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>? => IndexOfAnyExcept(span, value) >= 0;
    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> values) where T : IEquatable<T>? => IndexOfAnyExcept(span, values) >= 0;
    public static bool ContainsAnyInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive) where T : IComparable<T> => IndexOfAnyInRange(span, lowInclusive, highInclusive) >= 0;
    public static bool ContainsAnyExceptInRange<T>(this ReadOnlySpan<T> span, T lowInclusive, T highInclusive) where T : IComparable<T> => IndexOfAnyExceptInRange(span, lowInclusive, highInclusive) >= 0;

    public static bool StartsWith<T>(this Span<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? => StartsWith((ReadOnlySpan<T>)span, value);
    public static bool StartsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? => value.Length <= span.Length && Same(span.Slice(0, value.Length), value, null);
    public static bool StartsWith<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>? => span.Length != 0 && Eq(span[0], value);
    public static bool EndsWith<T>(this Span<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? => EndsWith((ReadOnlySpan<T>)span, value);
    public static bool EndsWith<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? => value.Length <= span.Length && Same(span.Slice(span.Length - value.Length), value, null);
    public static bool EndsWith<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>? => span.Length != 0 && Eq(span[span.Length - 1], value);

    public static int CommonPrefixLength<T>(this Span<T> span, ReadOnlySpan<T> other) => CommonPrefixLength((ReadOnlySpan<T>)span, other, null);
    public static int CommonPrefixLength<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other) => CommonPrefixLength(span, other, null);
    public static int CommonPrefixLength<T>(this Span<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer) => CommonPrefixLength((ReadOnlySpan<T>)span, other, comparer);
    public static int CommonPrefixLength<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other, IEqualityComparer<T>? comparer)
    {
        comparer ??= EqualityComparer<T>.Default;
        int shorter = Math.Min(span.Length, other.Length), i = 0;
        while (i < shorter && comparer.Equals(span[i], other[i])) i++;
        return i;
    }

    public static int Count<T>(this Span<T> span, T value) where T : IEquatable<T>? => Count((ReadOnlySpan<T>)span, value);
    public static int Count<T>(this ReadOnlySpan<T> span, T value) where T : IEquatable<T>?
    {
        int count = 0;
        for (int i = 0; i < span.Length; i++)
        {
            if (Eq(value, span[i])) count++;
        }
        return count;
    }
    public static int Count<T>(this ReadOnlySpan<T> span, T value, IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparer<T>.Default;
        int count = 0;
        for (int i = 0; i < span.Length; i++)
        {
            if (comparer.Equals(span[i], value)) count++;
        }
        return count;
    }
    public static int Count<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer = null)
    {
        if (value.Length == 0) return 0;
        int count = 0, at;
        while ((at = IndexOfBy(span, value, comparer)) >= 0)
        {
            span = span.Slice(at + value.Length);
            count++;
        }
        return count;
    }
    private static int IndexOfBy<T>(ReadOnlySpan<T> span, ReadOnlySpan<T> value, IEqualityComparer<T>? comparer)
    {
        for (int i = 0; i + value.Length <= span.Length; i++)
        {
            if (Same(span.Slice(i, value.Length), value, comparer)) return i;
        }
        return -1;
    }
    public static int Count<T>(this Span<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>? => Count((ReadOnlySpan<T>)span, value);
    public static int Count<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> value) where T : IEquatable<T>?
    {
        if (value.Length == 0) return 0;
        int count = 0, at;
        while ((at = IndexOf(span, value)) >= 0)
        {
            span = span.Slice(at + value.Length);
            count++;
        }
        return count;
    }
    public static int CountAny<T>(this ReadOnlySpan<T> span, params ReadOnlySpan<T> values) where T : IEquatable<T>?
    {
        int count = 0;
        for (int i = 0; i < span.Length; i++)
        {
            if (IndexOf(values, span[i]) >= 0) count++;
        }
        return count;
    }

    public static void Replace<T>(this Span<T> span, T oldValue, T newValue) where T : IEquatable<T>?
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (Eq(oldValue, span[i])) span[i] = newValue;
        }
    }
    public static void Replace<T>(this ReadOnlySpan<T> source, Span<T> destination, T oldValue, T newValue) where T : IEquatable<T>?
    {
        source.CopyTo(destination);
        destination.Slice(0, source.Length).Replace(oldValue, newValue);
    }

    public static void Reverse<T>(this Span<T> span) => Array.ReverseCore(ref span._reference, span.Length);

    public static int BinarySearch<T>(this Span<T> span, IComparable<T> comparable) => BinarySearch<T, IComparable<T>>((ReadOnlySpan<T>)span, comparable);
    public static int BinarySearch<T>(this ReadOnlySpan<T> span, IComparable<T> comparable) => BinarySearch<T, IComparable<T>>(span, comparable);
    public static int BinarySearch<T, TComparable>(this Span<T> span, TComparable comparable) where TComparable : IComparable<T>, allows ref struct => BinarySearch((ReadOnlySpan<T>)span, comparable);
    public static int BinarySearch<T, TComparable>(this ReadOnlySpan<T> span, TComparable comparable) where TComparable : IComparable<T>, allows ref struct
    {
        if (comparable is null) ThrowHelper.ThrowArgumentNull(nameof(comparable));
        int low = 0, high = span.Length - 1;
        while (low <= high)
        {
            int middle = (int)(((uint)high + (uint)low) >> 1);
            int order = comparable.CompareTo(span[middle]);
            if (order == 0) return middle;
            if (order > 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }
    public static int BinarySearch<T, TComparer>(this Span<T> span, T value, TComparer comparer) where TComparer : IComparer<T>, allows ref struct => BinarySearch((ReadOnlySpan<T>)span, value, comparer);
    public static int BinarySearch<T, TComparer>(this ReadOnlySpan<T> span, T value, TComparer comparer) where TComparer : IComparer<T>, allows ref struct
    {
        if (comparer is null) ThrowHelper.ThrowArgumentNull(nameof(comparer));
        int low = 0, high = span.Length - 1;
        while (low <= high)
        {
            int middle = (int)(((uint)high + (uint)low) >> 1);
            int order = comparer.Compare(value, span[middle]);
            if (order == 0) return middle;
            if (order > 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }

    public static void Sort<T>(this Span<T> span) => SortAlgorithm.Sort(span, (IComparer<T>?)null);
    public static void Sort<T, TComparer>(this Span<T> span, TComparer comparer) where TComparer : IComparer<T>? => SortAlgorithm.Sort(span, (IComparer<T>?)comparer);
    public static void Sort<T>(this Span<T> span, Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        SortAlgorithm.Sort(span, comparison);
    }
    public static void Sort<TKey, TValue>(this Span<TKey> keys, Span<TValue> items) => Sort(keys, items, (IComparer<TKey>?)null);
    public static void Sort<TKey, TValue, TComparer>(this Span<TKey> keys, Span<TValue> items, TComparer comparer) where TComparer : IComparer<TKey>?
    {
        if (keys.Length != items.Length) throw new ArgumentException("Spans must have the same length.");
        SortAlgorithm.Sort(keys, items, comparer);
    }
    public static void Sort<TKey, TValue>(this Span<TKey> keys, Span<TValue> items, Comparison<TKey> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        if (keys.Length != items.Length) throw new ArgumentException("Spans must have the same length.");
        SortAlgorithm.Sort(keys, items, Comparer<TKey>.Create(comparison));
    }

    public static bool Overlaps<T>(this Span<T> span, ReadOnlySpan<T> other) => Overlaps((ReadOnlySpan<T>)span, other);
    public static bool Overlaps<T>(this Span<T> span, ReadOnlySpan<T> other, out int elementOffset) => Overlaps((ReadOnlySpan<T>)span, other, out elementOffset);
    public static bool Overlaps<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other) => Overlaps(span, other, out _);
    public static bool Overlaps<T>(this ReadOnlySpan<T> span, ReadOnlySpan<T> other, out int elementOffset)
    {
        elementOffset = 0;
        if (span.IsEmpty || other.IsEmpty) return false;
        nint distance = Unsafe.ByteOffset(ref span._reference, ref other._reference);
        nint size = Unsafe.SizeOf<T>();
        if ((nuint)distance >= (nuint)(span.Length * size) && (nuint)distance <= (nuint)(-(other.Length * size))) return false;
        if (distance % size != 0) throw new ArgumentException("Overlapping spans have mismatching alignment.");
        elementOffset = (int)(distance / size);
        return true;
    }
}
