namespace System.Reflection.Metadata;

/// <summary>Names a type that wants to know when code is replaced while it runs.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class MetadataUpdateHandlerAttribute : Attribute
{
    public MetadataUpdateHandlerAttribute(Type handlerType) => HandlerType = handlerType;
    public Type HandlerType { get; }
}
