namespace System.Runtime.InteropServices.Marshalling;

public enum MarshalMode
{
    Default, ManagedToUnmanagedIn, ManagedToUnmanagedRef, ManagedToUnmanagedOut, UnmanagedToManagedIn, UnmanagedToManagedRef,
    UnmanagedToManagedOut, ElementIn, ElementRef, ElementOut,
}

[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class, AllowMultiple = true)]
public sealed class CustomMarshallerAttribute(Type managedType, MarshalMode marshalMode, Type marshallerType) : Attribute
{
    public Type ManagedType { get; } = managedType;
    public MarshalMode MarshalMode { get; } = marshalMode;
    public Type MarshallerType { get; } = marshallerType;

    /// <summary>Stands for the type variable of a generic marshaller.</summary>
    public struct GenericPlaceholder;
}

[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Interface | AttributeTargets.Delegate)]
public sealed class NativeMarshallingAttribute(Type nativeType) : Attribute
{
    public Type NativeType { get; } = nativeType;
}

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.ReturnValue, AllowMultiple = true)]
public sealed class MarshalUsingAttribute : Attribute
{
    public const string ReturnsCountValue = "return-value";

    public MarshalUsingAttribute() => CountElementName = string.Empty;
    public MarshalUsingAttribute(Type nativeType) : this() => NativeType = nativeType;

    public Type? NativeType { get; }
    public string CountElementName { get; set; }
    public int ConstantElementCount { get; set; }
    public int ElementIndirectionDepth { get; set; }
}

[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class)]
public sealed class ContiguousCollectionMarshallerAttribute : Attribute;
