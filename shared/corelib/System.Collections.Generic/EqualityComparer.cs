// EqualityComparer<T> and the implementations behind Default. Default is chosen once per T, without reflection for the types
// that collections see most.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public abstract class EqualityComparer<T> : IEqualityComparer, IEqualityComparer<T>
{
    private static readonly EqualityComparer<T> s_default = Unsafe.As<EqualityComparer<T>>(EqualityComparers.CreateDefault(typeof(T)));

    public static EqualityComparer<T> Default
    {
        [Intrinsic]
        get => s_default;
    }

    public static EqualityComparer<T> Create(Func<T?, T?, bool> equals, Func<T, int>? getHashCode = null)
    {
        ArgumentNullException.ThrowIfNull(equals);
        return new DelegateEqualityComparer<T>(equals, getHashCode ?? (static _ => throw new NotSupportedException()));
    }

    public abstract bool Equals(T? x, T? y);

    public abstract int GetHashCode([DisallowNull] T obj);

    int IEqualityComparer.GetHashCode(object? obj)
    {
        if (obj is null)
        {
            return 0;
        }
        if (obj is T typed)
        {
            return GetHashCode(typed);
        }
        CollectionErrors.Argument("Type of argument is not compatible with the generic comparer.");
        return 0;
    }

    bool IEqualityComparer.Equals(object? x, object? y)
    {
        if (x == y)
        {
            return true;
        }
        if (x is null || y is null)
        {
            return false;
        }
        if (x is T left && y is T right)
        {
            return Equals(left, right);
        }
        CollectionErrors.Argument("Type of argument is not compatible with the generic comparer.");
        return false;
    }
}

internal static class EqualityComparers
{
    /// The default comparer of a type, typed as object because the type is only known at run time.
    internal static object CreateDefault(Type type)
    {
        if (type == typeof(string))
        {
            return new StringEqualityComparer();
        }
        if (type == typeof(int))
        {
            return new GenericEqualityComparer<int>();
        }
        if (type == typeof(long))
        {
            return new GenericEqualityComparer<long>();
        }
        if (type == typeof(byte))
        {
            return new GenericEqualityComparer<byte>();
        }
        if (type == typeof(char))
        {
            return new GenericEqualityComparer<char>();
        }
        if (type == typeof(bool))
        {
            return new GenericEqualityComparer<bool>();
        }
        if (type == typeof(double))
        {
            return new GenericEqualityComparer<double>();
        }
        if (type == typeof(object))
        {
            return new ObjectEqualityComparer<object>();
        }
        if (type.IsAssignableTo(typeof(IEquatable<>).MakeGenericType(type)))
        {
            return Instantiate(typeof(GenericEqualityComparer<>), type);
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Instantiate(typeof(NullableEqualityComparer<>), underlying);
        }
        if (type.IsEnum)
        {
            return Instantiate(typeof(EnumEqualityComparer<>), type);
        }
        return Instantiate(typeof(ObjectEqualityComparer<>), type);
    }

    internal static object Instantiate(Type definition, Type argument) =>
        Activator.CreateInstance(definition.MakeGenericType(argument))!;
}

public sealed class GenericEqualityComparer<T> : EqualityComparer<T>
    where T : IEquatable<T>?
{
    public override bool Equals(T? x, T? y)
    {
        if (x is not null)
        {
            return y is not null && x.Equals(y);
        }
        return y is null;
    }

    public override int GetHashCode([DisallowNull] T obj) => obj is null ? 0 : obj.GetHashCode();

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

public sealed class NullableEqualityComparer<T> : EqualityComparer<T?>
    where T : struct
{
    public override bool Equals(T? x, T? y)
    {
        if (x.HasValue)
        {
            return y.HasValue && EqualityComparer<T>.Default.Equals(x.GetValueOrDefault(), y.GetValueOrDefault());
        }
        return !y.HasValue;
    }

    public override int GetHashCode(T? obj) => obj.GetHashCode();

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

public sealed class ObjectEqualityComparer<T> : EqualityComparer<T>
{
    public override bool Equals(T? x, T? y)
    {
        if (x is not null)
        {
            return y is not null && x.Equals(y);
        }
        return y is null;
    }

    public override int GetHashCode([DisallowNull] T obj) => obj is null ? 0 : obj.GetHashCode();

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

public sealed class EnumEqualityComparer<T> : EqualityComparer<T>
    where T : struct
{
    public override bool Equals(T x, T y)
    {
        // An enum's value is its bits, whatever the underlying type.
        if (Unsafe.SizeOf<T>() == 4)
        {
            return Unsafe.As<T, int>(ref x) == Unsafe.As<T, int>(ref y);
        }
        if (Unsafe.SizeOf<T>() == 1)
        {
            return Unsafe.As<T, byte>(ref x) == Unsafe.As<T, byte>(ref y);
        }
        if (Unsafe.SizeOf<T>() == 2)
        {
            return Unsafe.As<T, short>(ref x) == Unsafe.As<T, short>(ref y);
        }
        return Unsafe.As<T, long>(ref x) == Unsafe.As<T, long>(ref y);
    }

    public override int GetHashCode(T obj) => obj.GetHashCode();

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

/// The default comparer of strings; it also understands spans of characters.
internal sealed class StringEqualityComparer : EqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string?>
{
    public override bool Equals(string? x, string? y) => string.Equals(x, y);

    public override int GetHashCode(string obj) => obj is null ? 0 : obj.GetHashCode();

    public bool Equals(ReadOnlySpan<char> alternate, string? other)
    {
        if (alternate.IsEmpty && other is null)
        {
            return false;
        }
        return alternate.SequenceEqual(other);
    }

    public int GetHashCode(ReadOnlySpan<char> alternate) => string.GetHashCode(alternate);

    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

internal sealed class DelegateEqualityComparer<T>(Func<T?, T?, bool> equals, Func<T, int> getHashCode) : EqualityComparer<T>
{
    private readonly Func<T?, T?, bool> _equals = equals;
    private readonly Func<T, int> _getHashCode = getHashCode;

    public override bool Equals(T? x, T? y) => _equals(x, y);

    public override int GetHashCode([DisallowNull] T obj) => _getHashCode(obj);

    public override bool Equals(object? obj) =>
        obj is DelegateEqualityComparer<T> other && _equals == other._equals && _getHashCode == other._getHashCode;

    public override int GetHashCode() => HashCode.Combine(_equals.GetHashCode(), _getHashCode.GetHashCode());
}

public sealed class ReferenceEqualityComparer : IEqualityComparer<object?>, IEqualityComparer
{
    private ReferenceEqualityComparer()
    {
    }

    public static ReferenceEqualityComparer Instance { get; } = new ReferenceEqualityComparer();

    public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

    public int GetHashCode(object? obj) => RuntimeHelpers.GetHashCode(obj!);
}
