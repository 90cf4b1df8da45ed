using System.Collections.Generic;
using System.Text;

namespace System.Globalization;

[Flags]
public enum CompareOptions
{
    None = 0, IgnoreCase = 1, IgnoreNonSpace = 2, IgnoreSymbols = 4, IgnoreKanaType = 8, IgnoreWidth = 16, NumericOrdering = 32,
    OrdinalIgnoreCase = 0x10000000, StringSort = 0x20000000, Ordinal = 0x40000000,
}

// Comparison is ordinal, and under IgnoreCase ordinal over upper case: .NET's invariant mode.
public sealed class CompareInfo
{
    private const CompareOptions KnownOptions = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace | CompareOptions.IgnoreSymbols
        | CompareOptions.IgnoreKanaType | CompareOptions.IgnoreWidth | CompareOptions.NumericOrdering | CompareOptions.StringSort;

    private readonly string _name;

    internal CompareInfo(string name) => _name = name;

    public static CompareInfo GetCompareInfo(string name) => CultureInfo.GetCultureInfo(name).CompareInfo;
    public static CompareInfo GetCompareInfo(int culture) => CultureInfo.GetCultureInfo(culture).CompareInfo;

    public string Name => _name;
    public int LCID => CultureInfo.GetCultureInfo(_name).LCID;
    public SortVersion Version => new(0, default);

    private static bool IgnoresCase(CompareOptions options)
    {
        if ((options & CompareOptions.OrdinalIgnoreCase) != 0)
        {
            if (options != CompareOptions.OrdinalIgnoreCase) throw new ArgumentException("Value of flags is invalid.", nameof(options));
            return true;
        }
        if ((options & CompareOptions.Ordinal) != 0)
        {
            if (options != CompareOptions.Ordinal) throw new ArgumentException("CompareOption.Ordinal cannot be used with other options.", nameof(options));
            return false;
        }
        if ((options & ~KnownOptions) != 0) throw new ArgumentException("Value of flags is invalid.", nameof(options));
        return (options & CompareOptions.IgnoreCase) != 0;
    }

    public int Compare(string? string1, string? string2) => string.CompareOrdinal(string1, string2);

    public int Compare(string? string1, string? string2, CompareOptions options)
    {
        bool ignoreCase = IgnoresCase(options);
        if (string1 is null || string2 is null) return (object?)string1 == string2 ? 0 : string1 is null ? -1 : 1;
        return Compare((ReadOnlySpan<char>)string1, string2, ignoreCase);
    }

    public int Compare(ReadOnlySpan<char> string1, ReadOnlySpan<char> string2, CompareOptions options = CompareOptions.None) =>
        Compare(string1, string2, IgnoresCase(options));

    private static int Compare(ReadOnlySpan<char> a, ReadOnlySpan<char> b, bool ignoreCase) =>
        ignoreCase ? Ordinal.CompareIgnoreCase(a, b) : SpanHelpers.SequenceCompareTo(ref a._reference, a.Length, ref b._reference, b.Length);

    public int Compare(string? string1, int offset1, string? string2, int offset2) => Compare(string1, offset1, string2, offset2, CompareOptions.None);

    public int Compare(string? string1, int offset1, string? string2, int offset2, CompareOptions options) =>
        Compare(string1, offset1, (string1?.Length ?? 0) - offset1, string2, offset2, (string2?.Length ?? 0) - offset2, options);

    public int Compare(string? string1, int offset1, int length1, string? string2, int offset2, int length2) =>
        Compare(string1, offset1, length1, string2, offset2, length2, CompareOptions.None);

    public int Compare(string? string1, int offset1, int length1, string? string2, int offset2, int length2, CompareOptions options) =>
        Compare(string1.AsSpan(offset1, length1), string2.AsSpan(offset2, length2), options);

    public bool IsPrefix(string source, string prefix) => IsPrefix(source, prefix, CompareOptions.None);
    public bool IsPrefix(string source, string prefix, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(prefix);
        return IsPrefix((ReadOnlySpan<char>)source, prefix, options);
    }
    public bool IsPrefix(ReadOnlySpan<char> source, ReadOnlySpan<char> prefix, CompareOptions options = CompareOptions.None)
    {
        bool ignoreCase = IgnoresCase(options);
        return prefix.Length <= source.Length && Compare(source.Slice(0, prefix.Length), prefix, ignoreCase) == 0;
    }
    public bool IsPrefix(ReadOnlySpan<char> source, ReadOnlySpan<char> prefix, CompareOptions options, out int matchLength)
    {
        bool matched = IsPrefix(source, prefix, options);
        matchLength = matched ? prefix.Length : 0;
        return matched;
    }

    public bool IsSuffix(string source, string suffix) => IsSuffix(source, suffix, CompareOptions.None);
    public bool IsSuffix(string source, string suffix, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(suffix);
        return IsSuffix((ReadOnlySpan<char>)source, suffix, options);
    }
    public bool IsSuffix(ReadOnlySpan<char> source, ReadOnlySpan<char> suffix, CompareOptions options = CompareOptions.None)
    {
        bool ignoreCase = IgnoresCase(options);
        return suffix.Length <= source.Length && Compare(source.Slice(source.Length - suffix.Length), suffix, ignoreCase) == 0;
    }

    public int IndexOf(string source, string value) => IndexOf(source, value, CompareOptions.None);
    public int IndexOf(string source, string value, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(value);
        return IndexOf((ReadOnlySpan<char>)source, value, options);
    }
    public int IndexOf(string source, char value) => IndexOf(source, value, CompareOptions.None);
    public int IndexOf(string source, char value, CompareOptions options) => IndexOf((ReadOnlySpan<char>)source, new ReadOnlySpan<char>(in value), options);
    public int IndexOf(string source, string value, int startIndex) => source.IndexOf(value, startIndex);
    public int IndexOf(string source, string value, int startIndex, int count) => source.IndexOf(value, startIndex, count);
    public int IndexOf(string source, string value, int startIndex, CompareOptions options) => IndexOf(source, value, startIndex, source.Length - startIndex, options);
    public int IndexOf(string source, string value, int startIndex, int count, CompareOptions options) =>
        source.IndexOf(value, startIndex, count, IgnoresCase(options) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
    public int IndexOf(string source, char value, int startIndex) => source.IndexOf(value, startIndex);
    public int IndexOf(string source, char value, int startIndex, int count) => source.IndexOf(value, startIndex, count);
    public int IndexOf(ReadOnlySpan<char> source, ReadOnlySpan<char> value, CompareOptions options = CompareOptions.None) =>
        IgnoresCase(options) ? Ordinal.IndexOfIgnoreCase(source, value) : Ordinal.IndexOf(source, value);

    public int LastIndexOf(string source, string value) => LastIndexOf(source, value, CompareOptions.None);
    public int LastIndexOf(string source, string value, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(value);
        return LastIndexOf((ReadOnlySpan<char>)source, value, options);
    }
    public int LastIndexOf(string source, char value) => source.LastIndexOf(value);
    public int LastIndexOf(ReadOnlySpan<char> source, ReadOnlySpan<char> value, CompareOptions options = CompareOptions.None) =>
        IgnoresCase(options) ? Ordinal.LastIndexOfIgnoreCase(source, value) : Ordinal.LastIndexOf(source, value);

    public SortKey GetSortKey(string source) => GetSortKey(source, CompareOptions.None);

    public SortKey GetSortKey(string source, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        bool ignoreCase = IgnoresCase(options);
        byte[] key = new byte[source.Length * 2];
        for (int i = 0; i < source.Length; i++)
        {
            char c = ignoreCase ? Ordinal.ToUpper(source[i]) : source[i];
            key[2 * i] = (byte)(c >> 8);
            key[2 * i + 1] = (byte)c;
        }
        return new SortKey(this, source, key);
    }

    public int GetHashCode(string source, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        return GetHashCode((ReadOnlySpan<char>)source, options);
    }

    public int GetHashCode(ReadOnlySpan<char> source, CompareOptions options) =>
        IgnoresCase(options) ? string.GetHashCodeOrdinalIgnoreCase(source) : string.GetHashCode(source);

    public static bool IsSortable(char ch) => true;
    public static bool IsSortable(string text) => text.Length != 0;
    public static bool IsSortable(ReadOnlySpan<char> text) => text.Length != 0;

    public override bool Equals(object? value) => value is CompareInfo other && other._name == _name;
    public override int GetHashCode() => _name.GetHashCode();
    public override string ToString() => "CompareInfo - " + _name;
}

public sealed class SortKey
{
    private readonly CompareInfo _owner;

    internal SortKey(CompareInfo owner, string text, byte[] key)
    {
        _owner = owner;
        OriginalString = text;
        KeyData = key;
    }

    public string OriginalString { get; }
    public byte[] KeyData { get; }

    public static int Compare(SortKey sortkey1, SortKey sortkey2)
    {
        ArgumentNullException.ThrowIfNull(sortkey1);
        ArgumentNullException.ThrowIfNull(sortkey2);
        return new ReadOnlySpan<byte>(sortkey1.KeyData).SequenceCompareTo(sortkey2.KeyData);
    }

    public override bool Equals(object? value) => value is SortKey other && new ReadOnlySpan<byte>(KeyData).SequenceEqual(other.KeyData);
    public override int GetHashCode() => OriginalString.GetHashCode();
    public override string ToString() => "SortKey - " + _owner.Name + ", 0, " + OriginalString;
}

public sealed class SortVersion : IEquatable<SortVersion>
{
    public SortVersion(int fullVersion, Guid sortId) { FullVersion = fullVersion; SortId = sortId; }
    public int FullVersion { get; }
    public Guid SortId { get; }
    public override bool Equals(object? obj) => obj is SortVersion other && Equals(other);
    public bool Equals(SortVersion? other) => other is not null && other.FullVersion == FullVersion && other.SortId.Equals(SortId);
    public override int GetHashCode() => FullVersion;
    public static bool operator ==(SortVersion? left, SortVersion? right) => right is null ? left is null : right.Equals(left);
    public static bool operator !=(SortVersion? left, SortVersion? right) => !(left == right);
}
