namespace System;

public readonly struct SequencePosition : IEquatable<SequencePosition>
{
    private readonly object? _object;
    private readonly int _integer;

    public SequencePosition(object? @object, int integer)
    {
        _object = @object;
        _integer = integer;
    }

    public object? GetObject() => _object;
    public int GetInteger() => _integer;
    public bool Equals(SequencePosition other) => _integer == other._integer && Equals(_object, other._object);
    public override bool Equals(object? obj) => obj is SequencePosition other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(_object?.GetHashCode() ?? 0, _integer);
}
