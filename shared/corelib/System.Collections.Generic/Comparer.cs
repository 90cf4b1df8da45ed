// Comparer<T> and the implementations behind Default, chosen once per T.
namespace System.Collections.Generic;

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

public abstract class Comparer<T> : IComparer, IComparer<T>
{
    private static readonly Comparer<T> s_default = Unsafe.As<Comparer<T>>(Comparers.CreateDefault(typeof(T)));

    public static Comparer<T> Default
    {
        [Intrinsic]
        get => s_default;
    }

    public static Comparer<T> Create(Comparison<T> comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return new ComparisonComparer<T>(comparison);
    }

    public abstract int Compare(T? x, T? y);

    int IComparer.Compare(object? x, object? y)
    {
        if (x is null)
        {
            return y is null ? 0 : -1;
        }
        if (y is null)
        {
            return 1;
        }
        if (x is T left && y is T right)
        {
            return Compare(left, right);
        }
        CollectionErrors.Argument("Type of argument is not compatible with the generic comparer.");
        return 0;
    }
}

internal static class Comparers
{
    internal static object CreateDefault(Type type)
    {
        if (type == typeof(int))
        {
            return new GenericComparer<int>();
        }
        if (type == typeof(string))
        {
            return new GenericComparer<string>();
        }
        if (type == typeof(long))
        {
            return new GenericComparer<long>();
        }
        if (type == typeof(double))
        {
            return new GenericComparer<double>();
        }
        if (type.IsAssignableTo(typeof(IComparable<>).MakeGenericType(type)))
        {
            return EqualityComparers.Instantiate(typeof(GenericComparer<>), type);
        }
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return EqualityComparers.Instantiate(typeof(NullableComparer<>), underlying);
        }
        if (type.IsEnum)
        {
            return EqualityComparers.Instantiate(typeof(EnumComparer<>), type);
        }
        return EqualityComparers.Instantiate(typeof(ObjectComparer<>), type);
    }
}

public sealed class GenericComparer<T> : Comparer<T>
    where T : IComparable<T>?
{
    public override int Compare(T? x, T? y)
    {
        if (x is not null)
        {
            return y is not null ? x.CompareTo(y) : 1;
        }
        return y is not null ? -1 : 0;
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

public sealed class NullableComparer<T> : Comparer<T?>
    where T : struct
{
    public override int Compare(T? x, T? y)
    {
        if (x.HasValue)
        {
            return y.HasValue ? Comparer<T>.Default.Compare(x.GetValueOrDefault(), y.GetValueOrDefault()) : 1;
        }
        return y.HasValue ? -1 : 0;
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

public sealed class ObjectComparer<T> : Comparer<T>
{
    public override int Compare(T? x, T? y) => System.Collections.Comparer.Default.Compare(x, y);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

internal sealed class EnumComparer<T> : Comparer<T>
    where T : struct
{
    private static readonly TypeCode s_code = Type.GetTypeCode(typeof(T));

    public EnumComparer()
    {
    }

    public override int Compare(T x, T y)
    {
        switch (s_code)
        {
            case TypeCode.SByte:
                return Unsafe.As<T, sbyte>(ref x).CompareTo(Unsafe.As<T, sbyte>(ref y));
            case TypeCode.Byte:
                return Unsafe.As<T, byte>(ref x).CompareTo(Unsafe.As<T, byte>(ref y));
            case TypeCode.Int16:
                return Unsafe.As<T, short>(ref x).CompareTo(Unsafe.As<T, short>(ref y));
            case TypeCode.UInt16:
                return Unsafe.As<T, ushort>(ref x).CompareTo(Unsafe.As<T, ushort>(ref y));
            case TypeCode.UInt32:
                return Unsafe.As<T, uint>(ref x).CompareTo(Unsafe.As<T, uint>(ref y));
            case TypeCode.Int64:
                return Unsafe.As<T, long>(ref x).CompareTo(Unsafe.As<T, long>(ref y));
            case TypeCode.UInt64:
                return Unsafe.As<T, ulong>(ref x).CompareTo(Unsafe.As<T, ulong>(ref y));
            default:
                return Unsafe.As<T, int>(ref x).CompareTo(Unsafe.As<T, int>(ref y));
        }
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && GetType() == obj.GetType();

    public override int GetHashCode() => GetType().GetHashCode();
}

internal sealed class ComparisonComparer<T>(Comparison<T> comparison) : Comparer<T>
{
    public override int Compare(T? x, T? y) => comparison(x!, y!);
}
