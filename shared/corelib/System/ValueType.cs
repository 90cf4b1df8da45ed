using System.Runtime.CompilerServices;

namespace System;

public abstract class ValueType
{
    public override string? ToString() => GetType().ToString();

    public override bool Equals(object? obj)
    {
        if (obj is null || obj.GetType() != GetType()) return false;
        int verdict = CompareFields(this, obj, out object?[]? pairs);
        if (verdict >= 0) return verdict != 0;
        for (int i = 0; i < pairs!.Length; i += 2)
        {
            if (!Equals(pairs[i], pairs[i + 1])) return false;
        }
        return true;
    }

    public override int GetHashCode()
    {
        object?[]? fields = HashFields(this, out int hash);
        if (fields is not null)
        {
            foreach (object? field in fields) hash = hash * 31 + (field?.GetHashCode() ?? 0);
        }
        return hash;
    }

    // Compares the fields of two boxed values of one type. 1: equal, 0: different, both decided by their bits (the type holds no
    // reference, no floating-point field, no padding and no field that overrides Equals). -1: not decided so; `pairs` then holds
    // the boxed instance fields of both, alternating. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int CompareFields(object left, object right, out object?[]? pairs);

    // A hash of the bits of a boxed value that CompareFields would decide by bits (result null), or else the boxed fields to
    // combine into `hash`, which is then a seed that depends on the type only. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern object?[]? HashFields(object value, out int hash);
}
