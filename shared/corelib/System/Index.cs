namespace System;

public readonly struct Index : IEquatable<Index>
{
    // From the end when negative: the complement of the distance.
    private readonly int _value;

    public Index(int value, bool fromEnd = false)
    {
        if (value < 0) ThrowNegative();
        _value = fromEnd ? ~value : value;
    }

    private Index(int value) => _value = value;

    public static Index Start => new(0);
    public static Index End => new(~0);

    public static Index FromStart(int value)
    {
        if (value < 0) ThrowNegative();
        return new Index(value);
    }

    public static Index FromEnd(int value)
    {
        if (value < 0) ThrowNegative();
        return new Index(~value);
    }

    public int Value => _value < 0 ? ~_value : _value;
    public bool IsFromEnd => _value < 0;
    public int GetOffset(int length) => _value < 0 ? _value + length + 1 : _value;
    public override bool Equals(object? value) => value is Index other && _value == other._value;
    public bool Equals(Index other) => _value == other._value;
    public override int GetHashCode() => _value;
    public static implicit operator Index(int value) => FromStart(value);
    public override string ToString() => IsFromEnd ? string.Concat("^", ((uint)Value).ToString()) : ((uint)Value).ToString();

    private static void ThrowNegative() => throw new ArgumentOutOfRangeException("value", "Non-negative number required.");
}

public readonly struct Range : IEquatable<Range>
{
    public Range(Index start, Index end) { Start = start; End = end; }

    public Index Start { get; }
    public Index End { get; }

    public static Range StartAt(Index start) => new(start, Index.End);
    public static Range EndAt(Index end) => new(Index.Start, end);
    public static Range All => new(Index.Start, Index.End);

    public (int Offset, int Length) GetOffsetAndLength(int length)
    {
        int start = Start.GetOffset(length);
        int end = End.GetOffset(length);
        if ((uint)end > (uint)length || (uint)start > (uint)end) ThrowHelper.ThrowArgumentOutOfRange("length");
        return (start, end - start);
    }

    public override bool Equals(object? value) => value is Range other && other.Start.Equals(Start) && other.End.Equals(End);
    public bool Equals(Range other) => other.Start.Equals(Start) && other.End.Equals(End);
    public override int GetHashCode() => HashCode.Combine(Start.GetHashCode(), End.GetHashCode());
    public override string ToString() => string.Concat(Start.ToString(), "..", End.ToString());
}
