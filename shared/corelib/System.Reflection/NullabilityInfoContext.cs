using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace System.Reflection;

/// <summary>
/// Reads the compiler's NullableAttribute and NullableContextAttribute (names, not types: compilers embed their own), and the
/// attributes of System.Diagnostics.CodeAnalysis that say more than the type does.
/// </summary>
public sealed class NullabilityInfoContext
{
    private const string Namespace = "System.Runtime.CompilerServices";

    public NullabilityInfo Create(ParameterInfo parameterInfo)
    {
        ArgumentNullException.ThrowIfNull(parameterInfo);
        MemberInfo member = parameterInfo.Member;
        IList<CustomAttributeData> attributes = parameterInfo.GetCustomAttributesData();
        NullabilityInfo info = Read(parameterInfo.ParameterType, attributes, member, Declared(parameterInfo));
        ApplyRead(info, attributes);
        ApplyWrite(info, attributes);
        return info;
    }

    public NullabilityInfo Create(PropertyInfo propertyInfo)
    {
        ArgumentNullException.ThrowIfNull(propertyInfo);
        MethodInfo? getter = propertyInfo.GetGetMethod(true), setter = propertyInfo.GetSetMethod(true);
        IList<CustomAttributeData> attributes = propertyInfo.GetCustomAttributesData();
        PropertyInfo declared = (PropertyInfo)Definition(propertyInfo);
        NullabilityInfo info = Read(propertyInfo.PropertyType, attributes, propertyInfo, declared.PropertyType);
        if (getter is null)
            info.ReadState = NullabilityState.Unknown;
        else
            ApplyRead(info, getter.ReturnParameter.GetCustomAttributesData());
        if (setter is null)
            info.WriteState = NullabilityState.Unknown;
        else
            ApplyWrite(info, setter.GetParameters()[^1].GetCustomAttributesData());
        return info;
    }

    public NullabilityInfo Create(EventInfo eventInfo)
    {
        ArgumentNullException.ThrowIfNull(eventInfo);
        return Read(eventInfo.EventHandlerType!, eventInfo.GetCustomAttributesData(), eventInfo, ((EventInfo)Definition(eventInfo)).EventHandlerType!);
    }

    public NullabilityInfo Create(FieldInfo fieldInfo)
    {
        ArgumentNullException.ThrowIfNull(fieldInfo);
        IList<CustomAttributeData> attributes = fieldInfo.GetCustomAttributesData();
        NullabilityInfo info = Read(fieldInfo.FieldType, attributes, fieldInfo, ((FieldInfo)Definition(fieldInfo)).FieldType);
        ApplyRead(info, attributes);
        ApplyWrite(info, attributes);
        return info;
    }

    /// <summary>The member of the generic definition, whose types show type variables.</summary>
    private static MemberInfo Definition(MemberInfo member)
    {
        Type? owner = member.DeclaringType;
        return owner is { IsGenericType: true, IsGenericTypeDefinition: false }
            ? owner.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(member) : member;
    }

    private static Type Declared(ParameterInfo parameter)
    {
        if (parameter.Member is not MethodBase method)
            return parameter.ParameterType;
        method = (MethodBase)Definition(method);
        if (method is MethodInfo { IsGenericMethod: true } generic)
            method = generic.GetGenericMethodDefinition();
        return parameter.Position < 0 ? ((MethodInfo)method).ReturnType : method.GetParameters()[parameter.Position].ParameterType;
    }

    private static void ApplyRead(NullabilityInfo info, IList<CustomAttributeData> attributes)
    {
        foreach (CustomAttributeData attribute in attributes)
        {
            string name = attribute.AttributeType.Name;
            if (name is nameof(MaybeNullAttribute) or nameof(MaybeNullWhenAttribute) && info.ReadState == NullabilityState.NotNull && !IsPlainValue(info.Type))
                info.ReadState = NullabilityState.Nullable;
            else if (name is nameof(NotNullAttribute) or nameof(NotNullWhenAttribute))
                info.ReadState = NullabilityState.NotNull;
        }
    }

    private static void ApplyWrite(NullabilityInfo info, IList<CustomAttributeData> attributes)
    {
        foreach (CustomAttributeData attribute in attributes)
        {
            string name = attribute.AttributeType.Name;
            if (name == nameof(AllowNullAttribute) && info.WriteState == NullabilityState.NotNull && !IsPlainValue(info.Type))
                info.WriteState = NullabilityState.Nullable;
            else if (name == nameof(DisallowNullAttribute))
                info.WriteState = NullabilityState.NotNull;
        }
    }

    private static bool IsPlainValue(Type type) => type.IsValueType && Nullable.GetUnderlyingType(type) is null;

    private static NullabilityInfo Read(Type type, IList<CustomAttributeData> attributes, MemberInfo member, Type declared)
    {
        byte[]? flags = Flags(attributes, out byte single);
        byte context = flags is null && single == byte.MaxValue ? Context(member) : (byte)0;
        int index = 0;
        return Walk(type, declared, flags, single == byte.MaxValue ? context : single, ref index);
    }

    /// <summary>A byte for each type of the tree in order, or one for all; 255 when there is no attribute.</summary>
    private static byte[]? Flags(IList<CustomAttributeData> attributes, out byte single)
    {
        single = byte.MaxValue;
        foreach (CustomAttributeData attribute in attributes)
        {
            Type type = attribute.AttributeType;
            if (type.Name != "NullableAttribute" || type.Namespace != Namespace || attribute.ConstructorArguments.Count != 1)
                continue;
            object? value = attribute.ConstructorArguments[0].Value;
            if (value is byte one)
            {
                single = one;
                return null;
            }
            if (value is IList<CustomAttributeTypedArgument> list)
            {
                byte[] flags = new byte[list.Count];
                for (int index = 0; index < flags.Length; index++)
                    flags[index] = (byte)list[index].Value!;
                return flags;
            }
        }
        return null;
    }

    /// <summary>What holds for a member without an attribute: the nearest context outwards.</summary>
    private static byte Context(MemberInfo member)
    {
        MemberInfo? at = member;
        if (member is PropertyInfo property)
            at = (MemberInfo?)property.GetGetMethod(true) ?? property.GetSetMethod(true);
        else if (member is EventInfo @event)
            at = @event.GetAddMethod(true);
        for (; at is not null; at = at.DeclaringType)
            foreach (CustomAttributeData attribute in at.GetCustomAttributesData())
                if (attribute.AttributeType.Name == "NullableContextAttribute" && attribute.AttributeType.Namespace == Namespace)
                    return (byte)attribute.ConstructorArguments[0].Value!;
        return 0;
    }

    private static NullabilityInfo Walk(Type type, Type declared, byte[]? flags, byte context, ref int index)
    {
        Type whole = type;
        if (type.IsByRef)
            (type, declared) = (type.GetElementType()!, declared.IsByRef ? declared.GetElementType()! : declared);
        NullabilityInfo? element = null;
        NullabilityInfo[] arguments = [];
        NullabilityState state;
        if (type.IsValueType)
        {
            Type? underlying = Nullable.GetUnderlyingType(type);
            state = underlying is null ? NullabilityState.NotNull : NullabilityState.Nullable;
            if (underlying is not null)
                type = underlying;
            // Only generic structs have a byte of their own.
            if (type.IsGenericType)
                index++;
            NullabilityInfo[] inner = type.IsGenericType ? Arguments(type, declared, flags, context, ref index) : [];
            return new NullabilityInfo(whole, state, null, inner);
        }
        byte flag = flags is null ? context : index < flags.Length ? flags[index] : (byte)0;
        index++;
        state = flag switch { 1 => NullabilityState.NotNull, 2 => NullabilityState.Nullable, _ => NullabilityState.Unknown };
        // A type variable that may be anything says nothing about null when it stands bare.
        if (declared.IsGenericParameter && state == NullabilityState.NotNull && !type.IsGenericParameter)
            state = NullabilityState.Nullable;
        if (type.IsArray)
            element = Walk(type.GetElementType()!, declared.IsArray ? declared.GetElementType()! : type.GetElementType()!, flags, context, ref index);
        else if (type.IsGenericType)
            arguments = Arguments(type, declared, flags, context, ref index);
        return new NullabilityInfo(whole, state, element, arguments);
    }

    private static NullabilityInfo[] Arguments(Type type, Type declared, byte[]? flags, byte context, ref int index)
    {
        Type[] types = type.GetGenericArguments();
        Type[] open = declared.IsGenericType && declared.GetGenericArguments().Length == types.Length ? declared.GetGenericArguments() : types;
        NullabilityInfo[] infos = new NullabilityInfo[types.Length];
        for (int at = 0; at < types.Length; at++)
            infos[at] = Walk(types[at], open[at], flags, context, ref index);
        return infos;
    }
}
