using System.Collections.Generic;

namespace System.Reflection;

public static class CustomAttributeExtensions
{
    public static Attribute? GetCustomAttribute(this Assembly element, Type attributeType) => Attribute.GetCustomAttribute(element, attributeType);
    public static Attribute? GetCustomAttribute(this Module element, Type attributeType) => Attribute.GetCustomAttribute(element, attributeType);
    public static Attribute? GetCustomAttribute(this MemberInfo element, Type attributeType) => Attribute.GetCustomAttribute(element, attributeType);
    public static Attribute? GetCustomAttribute(this ParameterInfo element, Type attributeType) => Attribute.GetCustomAttribute(element, attributeType);
    public static T? GetCustomAttribute<T>(this Assembly element) where T : Attribute => (T?)element.GetCustomAttribute(typeof(T));
    public static T? GetCustomAttribute<T>(this Module element) where T : Attribute => (T?)element.GetCustomAttribute(typeof(T));
    public static T? GetCustomAttribute<T>(this MemberInfo element) where T : Attribute => (T?)element.GetCustomAttribute(typeof(T));
    public static T? GetCustomAttribute<T>(this ParameterInfo element) where T : Attribute => (T?)element.GetCustomAttribute(typeof(T));
    public static Attribute? GetCustomAttribute(this MemberInfo element, Type attributeType, bool inherit) => Attribute.GetCustomAttribute(element, attributeType, inherit);
    public static Attribute? GetCustomAttribute(this ParameterInfo element, Type attributeType, bool inherit) => Attribute.GetCustomAttribute(element, attributeType, inherit);
    public static T? GetCustomAttribute<T>(this MemberInfo element, bool inherit) where T : Attribute => (T?)element.GetCustomAttribute(typeof(T), inherit);
    public static T? GetCustomAttribute<T>(this ParameterInfo element, bool inherit) where T : Attribute => (T?)element.GetCustomAttribute(typeof(T), inherit);

    public static IEnumerable<Attribute> GetCustomAttributes(this Assembly element) => Attribute.GetCustomAttributes(element);
    public static IEnumerable<Attribute> GetCustomAttributes(this Module element) => Attribute.GetCustomAttributes(element);
    public static IEnumerable<Attribute> GetCustomAttributes(this MemberInfo element) => Attribute.GetCustomAttributes(element);
    public static IEnumerable<Attribute> GetCustomAttributes(this ParameterInfo element) => Attribute.GetCustomAttributes(element);
    public static IEnumerable<Attribute> GetCustomAttributes(this MemberInfo element, bool inherit) => Attribute.GetCustomAttributes(element, inherit);
    public static IEnumerable<Attribute> GetCustomAttributes(this ParameterInfo element, bool inherit) => Attribute.GetCustomAttributes(element, inherit);
    public static IEnumerable<Attribute> GetCustomAttributes(this Assembly element, Type attributeType) => Attribute.GetCustomAttributes(element, attributeType);
    public static IEnumerable<Attribute> GetCustomAttributes(this Module element, Type attributeType) => Attribute.GetCustomAttributes(element, attributeType);
    public static IEnumerable<Attribute> GetCustomAttributes(this MemberInfo element, Type attributeType) => Attribute.GetCustomAttributes(element, attributeType);
    public static IEnumerable<Attribute> GetCustomAttributes(this ParameterInfo element, Type attributeType) => Attribute.GetCustomAttributes(element, attributeType);
    public static IEnumerable<T> GetCustomAttributes<T>(this Assembly element) where T : Attribute => (IEnumerable<T>)element.GetCustomAttributes(typeof(T));
    public static IEnumerable<T> GetCustomAttributes<T>(this Module element) where T : Attribute => (IEnumerable<T>)element.GetCustomAttributes(typeof(T));
    public static IEnumerable<T> GetCustomAttributes<T>(this MemberInfo element) where T : Attribute => (IEnumerable<T>)element.GetCustomAttributes(typeof(T));
    public static IEnumerable<T> GetCustomAttributes<T>(this ParameterInfo element) where T : Attribute => (IEnumerable<T>)element.GetCustomAttributes(typeof(T));
    public static IEnumerable<Attribute> GetCustomAttributes(this MemberInfo element, Type attributeType, bool inherit) => Attribute.GetCustomAttributes(element, attributeType, inherit);
    public static IEnumerable<Attribute> GetCustomAttributes(this ParameterInfo element, Type attributeType, bool inherit) => Attribute.GetCustomAttributes(element, attributeType, inherit);
    public static IEnumerable<T> GetCustomAttributes<T>(this MemberInfo element, bool inherit) where T : Attribute => (IEnumerable<T>)Attribute.GetCustomAttributes(element, typeof(T), inherit);
    public static IEnumerable<T> GetCustomAttributes<T>(this ParameterInfo element, bool inherit) where T : Attribute => (IEnumerable<T>)Attribute.GetCustomAttributes(element, typeof(T), inherit);

    public static bool IsDefined(this Assembly element, Type attributeType) => Attribute.IsDefined(element, attributeType);
    public static bool IsDefined(this Module element, Type attributeType) => Attribute.IsDefined(element, attributeType);
    public static bool IsDefined(this MemberInfo element, Type attributeType) => Attribute.IsDefined(element, attributeType);
    public static bool IsDefined(this ParameterInfo element, Type attributeType) => Attribute.IsDefined(element, attributeType);
    public static bool IsDefined(this MemberInfo element, Type attributeType, bool inherit) => Attribute.IsDefined(element, attributeType, inherit);
    public static bool IsDefined(this ParameterInfo element, Type attributeType, bool inherit) => Attribute.IsDefined(element, attributeType, inherit);
}

public static class IntrospectionExtensions
{
    public static TypeInfo GetTypeInfo(this Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type is IReflectableType reflectable ? reflectable.GetTypeInfo() : throw new NotSupportedException();
    }
}

public static class RuntimeReflectionExtensions
{
    public static IEnumerable<FieldInfo> GetRuntimeFields(this Type type) => type.GetFields(Type.Everything);
    public static IEnumerable<MethodInfo> GetRuntimeMethods(this Type type) => type.GetMethods(Type.Everything);
    public static IEnumerable<PropertyInfo> GetRuntimeProperties(this Type type) => type.GetProperties(Type.Everything);
    public static IEnumerable<EventInfo> GetRuntimeEvents(this Type type) => type.GetEvents(Type.Everything);
    public static FieldInfo? GetRuntimeField(this Type type, string name) => type.GetField(name);
    public static MethodInfo? GetRuntimeMethod(this Type type, string name, Type[] parameters) => type.GetMethod(name, parameters);
    public static PropertyInfo? GetRuntimeProperty(this Type type, string name) => type.GetProperty(name);
    public static EventInfo? GetRuntimeEvent(this Type type, string name) => type.GetEvent(name);
    public static MethodInfo? GetRuntimeBaseDefinition(this MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method.GetBaseDefinition();
    }
    public static InterfaceMapping GetRuntimeInterfaceMap(this TypeInfo typeInfo, Type interfaceType) => typeInfo.GetInterfaceMap(interfaceType);
    public static MethodInfo GetMethodInfo(this Delegate del)
    {
        ArgumentNullException.ThrowIfNull(del);
        return del.Method;
    }
}
