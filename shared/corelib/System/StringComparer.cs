using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System;

// Every culture compares ordinally in invariant mode, so there are two comparers: with and without regard to case.
public abstract class StringComparer : IComparer, IEqualityComparer, IComparer<string?>, IEqualityComparer<string?>
{
    private static readonly StringComparer s_invariant = new CultureAwareComparer(CompareOptions.None);
    private static readonly StringComparer s_invariantIgnoreCase = new CultureAwareComparer(CompareOptions.IgnoreCase);
    private static readonly StringComparer s_ordinal = new OrdinalCaseSensitiveComparer();
    private static readonly StringComparer s_ordinalIgnoreCase = new OrdinalIgnoreCaseComparer();

    public static StringComparer InvariantCulture => s_invariant;
    public static StringComparer InvariantCultureIgnoreCase => s_invariantIgnoreCase;
    public static StringComparer CurrentCulture => s_invariant;
    public static StringComparer CurrentCultureIgnoreCase => s_invariantIgnoreCase;
    public static StringComparer Ordinal => s_ordinal;
    public static StringComparer OrdinalIgnoreCase => s_ordinalIgnoreCase;

    public static StringComparer FromComparison(StringComparison comparisonType) => comparisonType switch
    {
        StringComparison.CurrentCulture => CurrentCulture,
        StringComparison.CurrentCultureIgnoreCase => CurrentCultureIgnoreCase,
        StringComparison.InvariantCulture => InvariantCulture,
        StringComparison.InvariantCultureIgnoreCase => InvariantCultureIgnoreCase,
        StringComparison.Ordinal => Ordinal,
        StringComparison.OrdinalIgnoreCase => OrdinalIgnoreCase,
        _ => throw new ArgumentException("The string comparison type passed in is currently not supported.", nameof(comparisonType)),
    };

    public static StringComparer Create(CultureInfo culture, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return ignoreCase ? s_invariantIgnoreCase : s_invariant;
    }

    public static StringComparer Create(CultureInfo culture, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return new CultureAwareComparer(options);
    }

    public static bool IsWellKnownOrdinalComparer(IEqualityComparer<string?>? comparer, out bool ignoreCase)
    {
        ignoreCase = comparer is OrdinalIgnoreCaseComparer;
        return ignoreCase || comparer is OrdinalCaseSensitiveComparer || comparer == EqualityComparer<string>.Default;
    }

    public static bool IsWellKnownCultureAwareComparer(IEqualityComparer<string?>? comparer, [NotNullWhen(true)] out CompareInfo? compareInfo, out CompareOptions compareOptions)
    {
        CultureAwareComparer? culture = comparer as CultureAwareComparer;
        compareInfo = culture is null ? null : CultureInfo.InvariantCulture.CompareInfo;
        compareOptions = culture?.Options ?? CompareOptions.None;
        return culture is not null;
    }

    public int Compare(object? x, object? y)
    {
        if (x == y) return 0;
        if (x is null) return -1;
        if (y is null) return 1;
        if (x is string a && y is string b) return Compare(a, b);
        if (x is IComparable comparable) return comparable.CompareTo(y);
        throw new ArgumentException("At least one object must implement IComparable.");
    }

    public new bool Equals(object? x, object? y)
    {
        if (x == y) return true;
        if (x is null || y is null) return false;
        if (x is string a && y is string b) return Equals(a, b);
        return x.Equals(y);
    }

    public int GetHashCode(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return obj is string text ? GetHashCode(text) : obj.GetHashCode();
    }

    public abstract int Compare(string? x, string? y);
    public abstract bool Equals(string? x, string? y);
    public abstract int GetHashCode(string obj);
}

public sealed class CultureAwareComparer : StringComparer, IAlternateEqualityComparer<ReadOnlySpan<char>, string?>
{
    internal readonly CompareOptions Options;
    private static CompareInfo Info => CultureInfo.InvariantCulture.CompareInfo;

    internal CultureAwareComparer(CompareOptions options)
    {
        Info.Compare("", "", options);
        Options = options;
    }

    public override int Compare(string? x, string? y) => Info.Compare(x, y, Options);
    public override bool Equals(string? x, string? y) => Info.Compare(x, y, Options) == 0;
    public override int GetHashCode(string obj) => Info.GetHashCode(obj, Options);
    public override bool Equals(object? obj) => obj is CultureAwareComparer other && other.Options == Options;
    public override int GetHashCode() => (int)Options;
    bool IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.Equals(ReadOnlySpan<char> alternate, string? other) => other is not null && Info.Compare(alternate, other, Options) == 0;
    int IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.GetHashCode(ReadOnlySpan<char> alternate) => Info.GetHashCode(alternate, Options);
    string IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.Create(ReadOnlySpan<char> span) => span.ToString();
}

internal sealed class OrdinalCaseSensitiveComparer : StringComparer, IAlternateEqualityComparer<ReadOnlySpan<char>, string?>
{
    public override int Compare(string? x, string? y) => string.CompareOrdinal(x, y);
    public override bool Equals(string? x, string? y) => string.Equals(x, y);
    public override int GetHashCode(string obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return obj.GetHashCode();
    }
    public override bool Equals(object? obj) => obj is OrdinalCaseSensitiveComparer;
    public override int GetHashCode() => 1;
    bool IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.Equals(ReadOnlySpan<char> alternate, string? other) => other is not null && alternate.SequenceEqual(other);
    int IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.GetHashCode(ReadOnlySpan<char> alternate) => string.GetHashCode(alternate);
    string IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.Create(ReadOnlySpan<char> span) => span.ToString();
}

internal sealed class OrdinalIgnoreCaseComparer : StringComparer, IAlternateEqualityComparer<ReadOnlySpan<char>, string?>
{
    public override int Compare(string? x, string? y) => string.Compare(x, y, StringComparison.OrdinalIgnoreCase);
    public override bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.OrdinalIgnoreCase);
    public override int GetHashCode(string obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return string.GetHashCodeOrdinalIgnoreCase(obj);
    }
    public override bool Equals(object? obj) => obj is OrdinalIgnoreCaseComparer;
    public override int GetHashCode() => 2;
    bool IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.Equals(ReadOnlySpan<char> alternate, string? other) => other is not null && Globalization.Ordinal.EqualsIgnoreCase(alternate, other);
    int IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.GetHashCode(ReadOnlySpan<char> alternate) => string.GetHashCodeOrdinalIgnoreCase(alternate);
    string IAlternateEqualityComparer<ReadOnlySpan<char>, string?>.Create(ReadOnlySpan<char> span) => span.ToString();
}
