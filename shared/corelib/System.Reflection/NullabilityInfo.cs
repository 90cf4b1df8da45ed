namespace System.Reflection;

public enum NullabilityState { Unknown, NotNull, Nullable }

/// <summary>What the compiler noted about null for a member's type and for the types in it.</summary>
public sealed class NullabilityInfo
{
    internal NullabilityInfo(Type type, NullabilityState state, NullabilityInfo? elementType, NullabilityInfo[] typeArguments)
    {
        Type = type;
        ReadState = WriteState = state;
        ElementType = elementType;
        GenericTypeArguments = typeArguments;
    }

    public Type Type { get; }
    public NullabilityState ReadState { get; internal set; }
    public NullabilityState WriteState { get; internal set; }
    public NullabilityInfo? ElementType { get; }
    public NullabilityInfo[] GenericTypeArguments { get; }
}
