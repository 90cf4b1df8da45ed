// Comparer, CaseInsensitiveComparer, StructuralComparisons.
namespace System.Collections;

using System.Globalization;
using System.Runtime.Serialization;

/// Compares strings by a culture, other objects by their own IComparable.
public sealed class Comparer : IComparer, ISerializable
{
    private readonly CompareInfo _compareInfo;

    public static readonly Comparer Default = new Comparer(CultureInfo.CurrentCulture);

    public static readonly Comparer DefaultInvariant = new Comparer(CultureInfo.InvariantCulture);

    public Comparer(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _compareInfo = culture.CompareInfo;
    }

    public void GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    public int Compare(object? a, object? b)
    {
        if (a == b)
        {
            return 0;
        }
        if (a is null)
        {
            return -1;
        }
        if (b is null)
        {
            return 1;
        }
        if (a is string left && b is string right)
        {
            return _compareInfo.Compare(left, right);
        }
        if (a is IComparable comparable)
        {
            return comparable.CompareTo(b);
        }
        if (b is IComparable other)
        {
            return -other.CompareTo(a);
        }
        throw new ArgumentException("At least one object must implement IComparable.");
    }
}

public class CaseInsensitiveComparer : IComparer
{
    private readonly CompareInfo _compareInfo;

    public CaseInsensitiveComparer()
        : this(CultureInfo.CurrentCulture)
    {
    }

    public CaseInsensitiveComparer(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        _compareInfo = culture.CompareInfo;
    }

    public static CaseInsensitiveComparer Default => new CaseInsensitiveComparer(CultureInfo.CurrentCulture);

    public static CaseInsensitiveComparer DefaultInvariant { get; } = new CaseInsensitiveComparer(CultureInfo.InvariantCulture);

    public int Compare(object? a, object? b) =>
        a is string left && b is string right ? _compareInfo.Compare(left, right, CompareOptions.IgnoreCase) : Comparer.Default.Compare(a, b);
}

public static class StructuralComparisons
{
    public static IComparer StructuralComparer { get; } = new StructuralComparerImplementation();

    public static IEqualityComparer StructuralEqualityComparer { get; } = new StructuralEqualityComparerImplementation();

    private sealed class StructuralEqualityComparerImplementation : IEqualityComparer
    {
        public new bool Equals(object? x, object? y)
        {
            if (x is null)
            {
                return y is null;
            }
            if (x is IStructuralEquatable structural)
            {
                return structural.Equals(y, this);
            }
            return y is not null && x.Equals(y);
        }

        public int GetHashCode(object obj) => obj switch
        {
            null => 0,
            IStructuralEquatable structural => structural.GetHashCode(this),
            _ => obj.GetHashCode(),
        };
    }

    private sealed class StructuralComparerImplementation : IComparer
    {
        public int Compare(object? x, object? y)
        {
            if (x is null)
            {
                return y is null ? 0 : -1;
            }
            if (y is null)
            {
                return 1;
            }
            return x is IStructuralComparable structural ? structural.CompareTo(y, this) : Comparer.Default.Compare(x, y);
        }
    }
}
