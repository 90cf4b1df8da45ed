using System.Buffers;

namespace System;

// Searching for prepared sets of values.
public static partial class MemoryExtensions
{
    private static SearchValues<T> Checked<T>(SearchValues<T> values) where T : IEquatable<T>?
    {
        ArgumentNullException.ThrowIfNull(values);
        return values;
    }

    public static int IndexOfAny<T>(this ReadOnlySpan<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).IndexOf(span, true);
    public static int IndexOfAny<T>(this Span<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).IndexOf(span, true);
    public static int IndexOfAnyExcept<T>(this ReadOnlySpan<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).IndexOf(span, false);
    public static int IndexOfAnyExcept<T>(this Span<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).IndexOf(span, false);
    public static int LastIndexOfAny<T>(this ReadOnlySpan<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).LastIndexOf(span, true);
    public static int LastIndexOfAny<T>(this Span<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).LastIndexOf(span, true);
    public static int LastIndexOfAnyExcept<T>(this ReadOnlySpan<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).LastIndexOf(span, false);
    public static int LastIndexOfAnyExcept<T>(this Span<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).LastIndexOf(span, false);
    public static bool ContainsAny<T>(this ReadOnlySpan<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).IndexOf(span, true) >= 0;
    public static bool ContainsAny<T>(this Span<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).IndexOf(span, true) >= 0;
    public static bool ContainsAnyExcept<T>(this ReadOnlySpan<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).IndexOf(span, false) >= 0;
    public static bool ContainsAnyExcept<T>(this Span<T> span, SearchValues<T> values) where T : IEquatable<T>? => Checked(values).IndexOf(span, false) >= 0;
    public static int IndexOfAny(this ReadOnlySpan<char> span, SearchValues<string> values) => ((StringSearchValues)Checked(values)).IndexOfAny(span);
    public static int IndexOfAny(this Span<char> span, SearchValues<string> values) => ((StringSearchValues)Checked(values)).IndexOfAny(span);
    public static bool ContainsAny(this ReadOnlySpan<char> span, SearchValues<string> values) => span.IndexOfAny(values) >= 0;
    public static bool ContainsAny(this Span<char> span, SearchValues<string> values) => span.IndexOfAny(values) >= 0;
}
