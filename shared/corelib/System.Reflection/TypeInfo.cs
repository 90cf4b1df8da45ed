using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace System.Reflection;

public interface IReflectableType { TypeInfo GetTypeInfo(); }

public abstract partial class TypeInfo : Type, IReflectableType
{
    protected TypeInfo() { }

    TypeInfo IReflectableType.GetTypeInfo() => this;
    public virtual Type AsType() => this;
    public virtual Type[] GenericTypeParameters => IsGenericTypeDefinition ? GetGenericArguments() : EmptyTypes;
    public virtual bool IsAssignableFrom([NotNullWhen(true)] TypeInfo? typeInfo) => IsAssignableFrom((Type?)typeInfo);
    public virtual IEnumerable<Type> ImplementedInterfaces => GetInterfaces();
}
