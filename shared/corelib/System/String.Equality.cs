using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace System;

// Equality, order, hash.
public sealed partial class String
{
    // Both lengths are known to be equal.
    private static bool SameChars(string a, string b) =>
        SpanHelpers.SequenceEqual(ref Unsafe.As<char, byte>(ref a._firstChar), ref Unsafe.As<char, byte>(ref b._firstChar), (nuint)(uint)a._length * 2);

    [Intrinsic]
    public static bool Equals(string? a, string? b)
    {
        if ((object?)a == b) return true;
        if (a is null || b is null || a._length != b._length) return false;
        return SameChars(a, b);
    }

    [Intrinsic]
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is string other && Equals(this, other);

    [Intrinsic]
    public bool Equals([NotNullWhen(true)] string? value)
    {
        if ((object)this == value) return true;
        return value is not null && _length == value._length && SameChars(this, value);
    }

    public static bool operator ==(string? a, string? b) => Equals(a, b);

    public static bool operator !=(string? a, string? b) => !Equals(a, b);

    public bool Equals([NotNullWhen(true)] string? value, StringComparison comparisonType)
    {
        CheckComparison(comparisonType);
        if ((object)this == value) return true;
        if (value is null || _length != value._length) return false;
        return IgnoresCase(comparisonType) ? Ordinal.EqualsIgnoreCase(this, value) : SameChars(this, value);
    }

    public static bool Equals(string? a, string? b, StringComparison comparisonType)
    {
        CheckComparison(comparisonType);
        if ((object?)a == b) return true;
        if (a is null || b is null || a._length != b._length) return false;
        return IgnoresCase(comparisonType) ? Ordinal.EqualsIgnoreCase(a, b) : SameChars(a, b);
    }

    // Culture-sensitive comparison is ordinal in invariant mode, so a comparison only says whether case matters.
    internal static bool IgnoresCase(StringComparison comparisonType) => ((int)comparisonType & 1) != 0;

    internal static void CheckComparison(StringComparison comparisonType)
    {
        if ((uint)comparisonType > (uint)StringComparison.OrdinalIgnoreCase)
            ThrowHelper.ThrowArgument("The string comparison type passed in is currently not supported.", nameof(comparisonType));
    }

    // .NET seeds string hashes at random in each process; here the seed is fixed, so runs repeat.
    public override int GetHashCode() => GetHashCode(this);

    public static int GetHashCode(ReadOnlySpan<char> value) => SpanHelpers.HashChars(ref value._reference, value.Length);

    public int GetHashCode(StringComparison comparisonType)
    {
        CheckComparison(comparisonType);
        return IgnoresCase(comparisonType) ? GetHashCodeOrdinalIgnoreCase(this) : GetHashCode();
    }

    public static int GetHashCode(ReadOnlySpan<char> value, StringComparison comparisonType)
    {
        CheckComparison(comparisonType);
        return IgnoresCase(comparisonType) ? GetHashCodeOrdinalIgnoreCase(value) : GetHashCode(value);
    }

    internal int GetNonRandomizedHashCode() => GetHashCode(this);

    internal static int GetHashCodeOrdinalIgnoreCase(ReadOnlySpan<char> value)
    {
        uint hash1 = (5381 << 16) + 5381, hash2 = hash1;
        int i = 0;
        for (; i + 1 < value.Length; i += 2)
        {
            hash1 = ((hash1 << 5) + hash1) ^ Ordinal.ToUpper(value[i]);
            hash2 = ((hash2 << 5) + hash2) ^ Ordinal.ToUpper(value[i + 1]);
        }
        if (i < value.Length) hash1 = ((hash1 << 5) + hash1) ^ Ordinal.ToUpper(value[i]);
        return (int)(hash1 + hash2 * 1566083941);
    }

    public static int Compare(string? strA, string? strB) => CompareOrdinal(strA, strB);

    public static int Compare(string? strA, string? strB, bool ignoreCase) =>
        Compare(strA, strB, ignoreCase ? StringComparison.CurrentCultureIgnoreCase : StringComparison.CurrentCulture);

    public static int Compare(string? strA, string? strB, bool ignoreCase, CultureInfo? culture) => Compare(strA, strB, ignoreCase);

    public static int Compare(string? strA, string? strB, CultureInfo? culture, CompareOptions options) =>
        (culture ?? CultureInfo.CurrentCulture).CompareInfo.Compare(strA, strB, options);

    public static int Compare(string? strA, string? strB, StringComparison comparisonType)
    {
        CheckComparison(comparisonType);
        if ((object?)strA == strB) return 0;
        if (strA is null) return -1;
        if (strB is null) return 1;
        return IgnoresCase(comparisonType) ? Ordinal.CompareIgnoreCase(strA, strB) : CompareOrdinal(strA, strB);
    }

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length) =>
        Compare(strA, indexA, strB, indexB, length, StringComparison.CurrentCulture);

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length, bool ignoreCase) =>
        Compare(strA, indexA, strB, indexB, length, ignoreCase ? StringComparison.CurrentCultureIgnoreCase : StringComparison.CurrentCulture);

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length, bool ignoreCase, CultureInfo? culture) =>
        Compare(strA, indexA, strB, indexB, length, ignoreCase);

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length, CultureInfo? culture, CompareOptions options) =>
        Compare(strA, indexA, strB, indexB, length,
            (options & (CompareOptions.IgnoreCase | CompareOptions.OrdinalIgnoreCase)) != 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public static int Compare(string? strA, int indexA, string? strB, int indexB, int length, StringComparison comparisonType)
    {
        CheckComparison(comparisonType);
        if (strA is null || strB is null)
        {
            if ((object?)strA == strB) return 0;
            return strA is null ? -1 : 1;
        }
        if (comparisonType is StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            if (indexA < 0 || indexB < 0)
                ThrowHelper.ThrowArgumentOutOfRange(indexA < 0 ? nameof(indexA) : nameof(indexB), "Index was out of range. Must be non-negative and less than the size of the collection.");
            if (strA.Length - indexA < 0 || strB.Length - indexB < 0)
                ThrowHelper.ThrowArgumentOutOfRange(strA.Length - indexA < 0 ? nameof(indexA) : nameof(indexB), "Index was out of range. Must be non-negative and less than the size of the collection.");
        }
        else
        {
            // CompareInfo names the parts' lengths and offsets.
            int length1 = Math.Min(length, strA.Length - indexA), length2 = Math.Min(length, strB.Length - indexB);
            ArgumentOutOfRangeException.ThrowIfNegative(length1);
            ArgumentOutOfRangeException.ThrowIfNegative(length2);
            ArgumentOutOfRangeException.ThrowIfNegative(indexA, "offset1");
            ArgumentOutOfRangeException.ThrowIfNegative(indexB, "offset2");
        }
        if (length == 0 || ((object)strA == strB && indexA == indexB)) return 0;
        ReadOnlySpan<char> a = strA.AsSpan(indexA, Math.Min(length, strA.Length - indexA));
        ReadOnlySpan<char> b = strB.AsSpan(indexB, Math.Min(length, strB.Length - indexB));
        return IgnoresCase(comparisonType) ? Ordinal.CompareIgnoreCase(a, b)
            : SpanHelpers.SequenceCompareTo(ref a._reference, a.Length, ref b._reference, b.Length);
    }

    public static int CompareOrdinal(string? strA, string? strB)
    {
        if ((object?)strA == strB) return 0;
        if (strA is null) return -1;
        if (strB is null) return 1;
        return SpanHelpers.SequenceCompareTo(ref strA._firstChar, strA._length, ref strB._firstChar, strB._length);
    }

    public static int CompareOrdinal(string? strA, int indexA, string? strB, int indexB, int length)
    {
        if (strA is null || strB is null)
        {
            if ((object?)strA == strB) return 0;
            return strA is null ? -1 : 1;
        }
        if (length < 0) throw new ArgumentOutOfRangeException(nameof(length), "Count cannot be less than zero.");
        if (indexA < 0 || indexB < 0)
            ThrowHelper.ThrowArgumentOutOfRange(indexA < 0 ? nameof(indexA) : nameof(indexB), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        int lengthA = Math.Min(length, strA.Length - indexA), lengthB = Math.Min(length, strB.Length - indexB);
        if (lengthA < 0 || lengthB < 0)
            ThrowHelper.ThrowArgumentOutOfRange(lengthA < 0 ? nameof(indexA) : nameof(indexB), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        return SpanHelpers.SequenceCompareTo(ref Unsafe.Add(ref strA._firstChar, indexA), lengthA, ref Unsafe.Add(ref strB._firstChar, indexB), lengthB);
    }

    public int CompareTo(object? value)
    {
        if (value is null) return 1;
        if (value is not string other) throw new ArgumentException("Object must be of type String.");
        return CompareTo(other);
    }

    public int CompareTo(string? strB) => CompareOrdinal(this, strB);

    public bool StartsWith(string value) => StartsWith(value, StringComparison.CurrentCulture);

    public bool StartsWith(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckComparison(comparisonType);
        if (value._length > _length) return false;
        ReadOnlySpan<char> start = new(ref _firstChar, value._length);
        return IgnoresCase(comparisonType) ? Ordinal.EqualsIgnoreCase(start, value) : start.SequenceEqual(value);
    }

    public bool StartsWith(string value, bool ignoreCase, CultureInfo? culture) =>
        StartsWith(value, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public bool StartsWith(char value) => _length != 0 && _firstChar == value;

    public bool EndsWith(string value) => EndsWith(value, StringComparison.CurrentCulture);

    public bool EndsWith(string value, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckComparison(comparisonType);
        if (value._length > _length) return false;
        ReadOnlySpan<char> end = new(ref Unsafe.Add(ref _firstChar, _length - value._length), value._length);
        return IgnoresCase(comparisonType) ? Ordinal.EqualsIgnoreCase(end, value) : end.SequenceEqual(value);
    }

    public bool EndsWith(string value, bool ignoreCase, CultureInfo? culture) =>
        EndsWith(value, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    public bool EndsWith(char value) => _length != 0 && this[_length - 1] == value;
}

public enum StringComparison
{
    CurrentCulture = 0, CurrentCultureIgnoreCase = 1, InvariantCulture = 2, InvariantCultureIgnoreCase = 3, Ordinal = 4, OrdinalIgnoreCase = 5,
}
