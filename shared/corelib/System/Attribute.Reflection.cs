using System.Collections.Generic;
using System.Reflection;

namespace System;

// Which attributes are on something; equality of attributes by their fields.
public abstract partial class Attribute
{
    private static Type CheckType(Type attributeType)
    {
        ArgumentNullException.ThrowIfNull(attributeType);
        if (!attributeType.IsSubclassOf(typeof(Attribute)) && attributeType != typeof(Attribute))
            throw new ArgumentException("Type passed in must be derived from System.Attribute or System.Attribute itself.");
        return attributeType;
    }

    private static Attribute? Single(Attribute[] found)
    {
        if (found.Length == 0) return null;
        return found.Length == 1 ? found[0] : throw new AmbiguousMatchException($"Multiple custom attributes of the same type '{found[0]}' found.");
    }

    public static Attribute[] GetCustomAttributes(MemberInfo element) => GetCustomAttributes(element, true);
    public static Attribute[] GetCustomAttributes(MemberInfo element, bool inherit) => GetCustomAttributes(element, typeof(Attribute), inherit);
    public static Attribute[] GetCustomAttributes(MemberInfo element, Type attributeType) => GetCustomAttributes(element, attributeType, true);

    public static Attribute[] GetCustomAttributes(MemberInfo element, Type attributeType, bool inherit)
    {
        ArgumentNullException.ThrowIfNull(element);
        CheckType(attributeType);
        Attribute[] own = (Attribute[])element.GetCustomAttributes(attributeType, inherit);
        // Properties, events and parameters inherit here, and only here.
        return inherit && element is RuntimePropertyInfo or RuntimeEventInfo ? WithInherited(own, element, attributeType, OverriddenBy) : own;
    }

    private static object? OverriddenBy(object member) => member switch
    {
        RuntimePropertyInfo property => property.Overridden(),
        RuntimeEventInfo e => e.Overridden(),
        RuntimeParameterInfo parameter => parameter.Overridden(),
        _ => null,
    };

    private static Attribute[] WithInherited(Attribute[] own, object element, Type attributeType, Func<object, object?> parent)
    {
        List<Attribute> all = new(own);
        HashSet<Type> seen = new();
        foreach (Attribute attribute in own) seen.Add(attribute.GetType());
        for (object? at = parent(element); at is not null; at = parent(at))
        {
            foreach (Attribute attribute in (Attribute[])((ICustomAttributeProvider)at).GetCustomAttributes(attributeType, false))
            {
                AttributeUsageAttribute usage = attribute.GetType().GetCustomAttribute<AttributeUsageAttribute>(true) ?? new AttributeUsageAttribute(AttributeTargets.All);
                if (usage.Inherited && (usage.AllowMultiple || seen.Add(attribute.GetType()))) all.Add(attribute);
            }
        }
        if (all.Count == own.Length) return own;
        Attribute[] result = (Attribute[])Array.CreateInstance(attributeType, all.Count);
        for (int i = 0; i < result.Length; i++) result[i] = all[i];
        return result;
    }

    public static Attribute? GetCustomAttribute(MemberInfo element, Type attributeType) => GetCustomAttribute(element, attributeType, true);
    public static Attribute? GetCustomAttribute(MemberInfo element, Type attributeType, bool inherit) => Single(GetCustomAttributes(element, attributeType, inherit));
    public static bool IsDefined(MemberInfo element, Type attributeType) => IsDefined(element, attributeType, true);
    public static bool IsDefined(MemberInfo element, Type attributeType, bool inherit)
    {
        ArgumentNullException.ThrowIfNull(element);
        CheckType(attributeType);
        return element is RuntimePropertyInfo or RuntimeEventInfo && inherit ? GetCustomAttributes(element, attributeType, true).Length > 0 : element.IsDefined(attributeType, inherit);
    }

    public static Attribute[] GetCustomAttributes(ParameterInfo element) => GetCustomAttributes(element, true);
    public static Attribute[] GetCustomAttributes(ParameterInfo element, bool inherit) => GetCustomAttributes(element, typeof(Attribute), inherit);
    public static Attribute[] GetCustomAttributes(ParameterInfo element, Type attributeType) => GetCustomAttributes(element, attributeType, true);
    public static Attribute[] GetCustomAttributes(ParameterInfo element, Type attributeType, bool inherit)
    {
        ArgumentNullException.ThrowIfNull(element);
        Attribute[] own = (Attribute[])element.GetCustomAttributes(CheckType(attributeType), false);
        return inherit && element is RuntimeParameterInfo ? WithInherited(own, element, attributeType, OverriddenBy) : own;
    }
    public static Attribute? GetCustomAttribute(ParameterInfo element, Type attributeType) => GetCustomAttribute(element, attributeType, true);
    public static Attribute? GetCustomAttribute(ParameterInfo element, Type attributeType, bool inherit) => Single(GetCustomAttributes(element, attributeType, inherit));
    public static bool IsDefined(ParameterInfo element, Type attributeType) => IsDefined(element, attributeType, true);
    public static bool IsDefined(ParameterInfo element, Type attributeType, bool inherit)
    {
        ArgumentNullException.ThrowIfNull(element);
        CheckType(attributeType);
        return element.IsDefined(attributeType, false) || (inherit && GetCustomAttributes(element, attributeType, true).Length > 0);
    }

    public static Attribute[] GetCustomAttributes(Module element) => GetCustomAttributes(element, true);
    public static Attribute[] GetCustomAttributes(Module element, bool inherit) => GetCustomAttributes(element, typeof(Attribute), inherit);
    public static Attribute[] GetCustomAttributes(Module element, Type attributeType) => GetCustomAttributes(element, attributeType, true);
    public static Attribute[] GetCustomAttributes(Module element, Type attributeType, bool inherit)
    {
        ArgumentNullException.ThrowIfNull(element);
        return (Attribute[])element.GetCustomAttributes(CheckType(attributeType), inherit);
    }
    public static Attribute? GetCustomAttribute(Module element, Type attributeType) => GetCustomAttribute(element, attributeType, true);
    public static Attribute? GetCustomAttribute(Module element, Type attributeType, bool inherit) => Single(GetCustomAttributes(element, attributeType, inherit));
    public static bool IsDefined(Module element, Type attributeType) => IsDefined(element, attributeType, false);
    public static bool IsDefined(Module element, Type attributeType, bool inherit)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.IsDefined(CheckType(attributeType), false);
    }

    public static Attribute[] GetCustomAttributes(Assembly element) => GetCustomAttributes(element, true);
    public static Attribute[] GetCustomAttributes(Assembly element, bool inherit) => GetCustomAttributes(element, typeof(Attribute), inherit);
    public static Attribute[] GetCustomAttributes(Assembly element, Type attributeType) => GetCustomAttributes(element, attributeType, true);
    public static Attribute[] GetCustomAttributes(Assembly element, Type attributeType, bool inherit)
    {
        ArgumentNullException.ThrowIfNull(element);
        return (Attribute[])element.GetCustomAttributes(CheckType(attributeType), inherit);
    }
    public static Attribute? GetCustomAttribute(Assembly element, Type attributeType) => GetCustomAttribute(element, attributeType, true);
    public static Attribute? GetCustomAttribute(Assembly element, Type attributeType, bool inherit) => Single(GetCustomAttributes(element, attributeType, inherit));
    public static bool IsDefined(Assembly element, Type attributeType) => IsDefined(element, attributeType, true);
    public static bool IsDefined(Assembly element, Type attributeType, bool inherit)
    {
        ArgumentNullException.ThrowIfNull(element);
        return element.IsDefined(CheckType(attributeType), false);
    }

    private const BindingFlags InstanceFields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public override bool Equals(object? obj)
    {
        if (obj is null || obj.GetType() != GetType()) return false;
        for (Type? type = GetType(); type != typeof(Attribute); type = type!.BaseType)
        {
            foreach (FieldInfo field in type!.GetFields(InstanceFields))
            {
                if (!SameValue(field.GetValue(this), field.GetValue(obj))) return false;
            }
        }
        return true;
    }

    private static bool SameValue(object? a, object? b)
    {
        if (a is null || b is null) return a is null && b is null;
        if (a is not Array x) return a.Equals(b);
        if (b is not Array y || a.GetType() != b.GetType() || x.Length != y.Length) return false;
        for (int i = 0; i < x.Length; i++)
        {
            if (!SameValue(x.GetValue(i), y.GetValue(i))) return false;
        }
        return true;
    }

    public override int GetHashCode()
    {
        for (Type? type = GetType(); type != typeof(Attribute); type = type!.BaseType)
        {
            foreach (FieldInfo field in type!.GetFields(InstanceFields))
            {
                if (field.GetValue(this) is { } value and not Array) return value.GetHashCode();
            }
        }
        return GetType().GetHashCode();
    }
}
