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

    public virtual IEnumerable<ConstructorInfo> DeclaredConstructors => GetConstructors(Declared);
    public virtual IEnumerable<EventInfo> DeclaredEvents => GetEvents(Declared);
    public virtual IEnumerable<FieldInfo> DeclaredFields => GetFields(Declared);
    public virtual IEnumerable<MemberInfo> DeclaredMembers => GetMembers(Declared);
    public virtual IEnumerable<MethodInfo> DeclaredMethods => GetMethods(Declared);
    public virtual IEnumerable<PropertyInfo> DeclaredProperties => GetProperties(Declared);
    public virtual IEnumerable<TypeInfo> DeclaredNestedTypes
    {
        get
        {
            foreach (Type type in GetNestedTypes(Declared)) yield return type.GetTypeInfo();
        }
    }
    public virtual EventInfo? GetDeclaredEvent(string name) => GetEvent(name, Declared);
    public virtual FieldInfo? GetDeclaredField(string name) => GetField(name, Declared);
    public virtual MethodInfo? GetDeclaredMethod(string name) => GetMethod(name, Declared);
    public virtual PropertyInfo? GetDeclaredProperty(string name) => GetProperty(name, Declared);
    public virtual TypeInfo? GetDeclaredNestedType(string name) => GetNestedType(name, Declared)?.GetTypeInfo();
    public virtual IEnumerable<MethodInfo> GetDeclaredMethods(string name)
    {
        foreach (MethodInfo method in GetMethods(Declared))
        {
            if (method.Name == name) yield return method;
        }
    }

    private const BindingFlags Declared = Everything | BindingFlags.DeclaredOnly;
}
