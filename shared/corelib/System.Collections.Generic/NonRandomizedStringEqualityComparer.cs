using System.Runtime.Serialization;

namespace System.Collections.Generic;

/// <summary>
/// The framework's collections ask here for a faster comparer of strings. There is one hash of strings here and it is fast, so
/// nothing is ever wrapped.
/// </summary>
public class NonRandomizedStringEqualityComparer : IEqualityComparer<string?>, ISerializable
{
    private readonly IEqualityComparer<string?> _underlying;

    internal NonRandomizedStringEqualityComparer(IEqualityComparer<string?> underlying) => _underlying = underlying;

    protected NonRandomizedStringEqualityComparer(SerializationInfo information, StreamingContext context) : this(EqualityComparer<string?>.Default)
    {
    }

    public static IEqualityComparer<string>? GetStringComparer(object comparer) => null;

    public virtual IEqualityComparer<string?> GetUnderlyingEqualityComparer() => _underlying;
    public virtual bool Equals(string? x, string? y) => _underlying.Equals(x, y);
    public virtual int GetHashCode(string? obj) => obj is null ? 0 : _underlying.GetHashCode(obj);

    public void GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();
}
