namespace System.Buffers;

// A set of values, prepared for searching.
public class SearchValues<T> where T : IEquatable<T>?
{
    private protected SearchValues() { }

    public bool Contains(T value) => ContainsValue(value);

    private protected virtual bool ContainsValue(T value) => false;

    // The first place whose value is (or, with `wanted` false, is not) in the set; -1 when there is none.
    internal virtual int IndexOf(ReadOnlySpan<T> span, bool wanted)
    {
        for (int i = 0; i < span.Length; i++)
        {
            if (ContainsValue(span[i]) == wanted) return i;
        }
        return -1;
    }

    internal virtual int LastIndexOf(ReadOnlySpan<T> span, bool wanted)
    {
        for (int i = span.Length - 1; i >= 0; i--)
        {
            if (ContainsValue(span[i]) == wanted) return i;
        }
        return -1;
    }
}

public static class SearchValues
{
    public static SearchValues<byte> Create(params ReadOnlySpan<byte> values) => new ByteSearchValues(values);
    public static SearchValues<char> Create(params ReadOnlySpan<char> values) => new CharSearchValues(values);

    public static SearchValues<string> Create(ReadOnlySpan<string> values, StringComparison comparisonType)
    {
        if (comparisonType is not (StringComparison.Ordinal or StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException("SearchValues<string> supports only StringComparison.Ordinal and StringComparison.OrdinalIgnoreCase.", nameof(comparisonType));
        }
        foreach (string value in values)
        {
            if (value is null) throw new ArgumentNullException(nameof(values), "The string values collection contains a null value.");
        }
        return new StringSearchValues(values.ToArray(), comparisonType);
    }
}

internal sealed class ByteSearchValues : SearchValues<byte>
{
    private readonly bool[] _found = new bool[256];

    internal ByteSearchValues(ReadOnlySpan<byte> values)
    {
        foreach (byte value in values) _found[value] = true;
    }

    private protected override bool ContainsValue(byte value) => _found[value];

    internal override int IndexOf(ReadOnlySpan<byte> span, bool wanted)
    {
        bool[] found = _found;
        for (int i = 0; i < span.Length; i++)
        {
            if (found[span[i]] == wanted) return i;
        }
        return -1;
    }
}

internal sealed class CharSearchValues : SearchValues<char>
{
    // A bit for each character, up to the largest of the set.
    private readonly uint[] _bits;

    internal CharSearchValues(ReadOnlySpan<char> values)
    {
        int largest = 0;
        foreach (char value in values) largest = Math.Max(largest, value);
        _bits = new uint[largest / 32 + 1];
        foreach (char value in values) _bits[value >> 5] |= 1u << (value & 31);
    }

    private protected override bool ContainsValue(char value) =>
        value >> 5 < _bits.Length && (_bits[value >> 5] >> (value & 31) & 1) != 0;

    internal override int IndexOf(ReadOnlySpan<char> span, bool wanted)
    {
        uint[] bits = _bits;
        for (int i = 0; i < span.Length; i++)
        {
            char c = span[i];
            bool found = c >> 5 < bits.Length && (bits[c >> 5] >> (c & 31) & 1) != 0;
            if (found == wanted) return i;
        }
        return -1;
    }
}

internal sealed class StringSearchValues : SearchValues<string>
{
    private readonly string[] _values;
    private readonly StringComparison _comparison;

    internal StringSearchValues(string[] values, StringComparison comparison)
    {
        _values = values;
        _comparison = comparison;
    }

    private protected override bool ContainsValue(string value)
    {
        foreach (string candidate in _values)
        {
            if (string.Equals(candidate, value, _comparison)) return true;
        }
        return false;
    }

    // The first place where one of the strings begins.
    internal int IndexOfAny(ReadOnlySpan<char> span)
    {
        int first = -1;
        foreach (string value in _values)
        {
            int found = (first < 0 ? span : span[..Math.Min(span.Length, first + value.Length)]).IndexOf(value, _comparison);
            if (found >= 0 && (first < 0 || found < first)) first = found;
        }
        return first;
    }
}
