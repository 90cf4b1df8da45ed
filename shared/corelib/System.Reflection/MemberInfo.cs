using System.Collections.Generic;

namespace System.Reflection;

[Flags]
public enum MemberTypes
{
    Constructor = 0x01, Event = 0x02, Field = 0x04, Method = 0x08, Property = 0x10, TypeInfo = 0x20, Custom = 0x40, NestedType = 0x80, All = 0xBF,
}

[Flags]
public enum BindingFlags
{
    Default = 0, IgnoreCase = 0x1, DeclaredOnly = 0x2, Instance = 0x4, Static = 0x8, Public = 0x10, NonPublic = 0x20, FlattenHierarchy = 0x40,
    InvokeMethod = 0x100, CreateInstance = 0x200, GetField = 0x400, SetField = 0x800, GetProperty = 0x1000, SetProperty = 0x2000,
    PutDispProperty = 0x4000, PutRefDispProperty = 0x8000, ExactBinding = 0x10000, SuppressChangeType = 0x20000,
    OptionalParamBinding = 0x40000, IgnoreReturn = 0x1000000, DoNotWrapExceptions = 0x2000000,
}

public interface ICustomAttributeProvider
{
    object[] GetCustomAttributes(bool inherit);
    object[] GetCustomAttributes(Type attributeType, bool inherit);
    bool IsDefined(Type attributeType, bool inherit);
}

public abstract class MemberInfo : ICustomAttributeProvider
{
    protected MemberInfo() { }

    public abstract MemberTypes MemberType { get; }
    public abstract string Name { get; }
    public abstract Type? DeclaringType { get; }
    public abstract Type? ReflectedType { get; }

    public virtual Module Module => DeclaringType is { } type ? type.Module : throw new NotImplementedException();
    public virtual int MetadataToken => throw new InvalidOperationException();
    public virtual bool HasSameMetadataDefinitionAs(MemberInfo other) => throw new NotImplementedException();
    public virtual bool IsCollectible => false;
    public virtual IEnumerable<CustomAttributeData> CustomAttributes => GetCustomAttributesData();

    public abstract bool IsDefined(Type attributeType, bool inherit);
    public abstract object[] GetCustomAttributes(bool inherit);
    public abstract object[] GetCustomAttributes(Type attributeType, bool inherit);
    public virtual IList<CustomAttributeData> GetCustomAttributesData() => throw new NotImplementedException();

    public override bool Equals(object? obj) => base.Equals(obj);
    public override int GetHashCode() => base.GetHashCode();

    public static bool operator ==(MemberInfo? left, MemberInfo? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(MemberInfo? left, MemberInfo? right) => !(left == right);
}
