using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;

namespace System;

public partial struct Nullable<T> where T : struct
{
    private readonly bool _hasValue;
    internal T _value;

    public Nullable(T value)
    {
        _value = value;
        _hasValue = true;
    }

    public readonly bool HasValue
    {
        [Intrinsic]
        get => _hasValue;
    }

    public readonly T Value
    {
        get
        {
            if (!_hasValue) ThrowHelper.ThrowInvalidOperation("Nullable object must have a value.");
            return _value;
        }
    }

    [Intrinsic]
    public readonly T GetValueOrDefault() => _value;

    [Intrinsic]
    public readonly T GetValueOrDefault(T defaultValue) => _hasValue ? _value : defaultValue;

    public override bool Equals(object? other)
    {
        if (!_hasValue) return other is null;
        return other is not null && _value.Equals(other);
    }

    public override int GetHashCode() => _hasValue ? _value.GetHashCode() : 0;

    public override string? ToString() => _hasValue ? _value.ToString() : "";

    public static implicit operator T?(T value) => new T?(value);

    public static explicit operator T(T? value) => value!.Value;
}

public static class Nullable
{
    public static int Compare<T>(T? n1, T? n2) where T : struct
    {
        if (n1.HasValue) return n2.HasValue ? Comparer<T>.Default.Compare(n1._value, n2._value) : 1;
        return n2.HasValue ? -1 : 0;
    }

    public static bool Equals<T>(T? n1, T? n2) where T : struct
    {
        if (n1.HasValue) return n2.HasValue && EqualityComparer<T>.Default.Equals(n1._value, n2._value);
        return !n2.HasValue;
    }

    public static Type? GetUnderlyingType(Type nullableType)
    {
        ArgumentNullException.ThrowIfNull(nullableType);
        if (nullableType.IsGenericType && !nullableType.IsGenericTypeDefinition
            && nullableType.GetGenericTypeDefinition() == typeof(Nullable<>))
        {
            return nullableType.GetGenericArguments()[0];
        }
        return null;
    }

    // The value of a nullable without a check and without a copy.
    public static ref readonly T GetValueRefOrDefaultRef<T>(ref readonly T? nullable) where T : struct =>
        ref Unsafe.AsRef(in nullable)._value;
}
