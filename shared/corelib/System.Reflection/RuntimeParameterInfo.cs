using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System.Reflection;

internal sealed class RuntimeParameterInfo : ParameterInfo
{
    private readonly nint _method;
    private readonly int _token;

    // `position` is -1 for the result.
    internal RuntimeParameterInfo(MemberInfo member, nint method, int position, RuntimeType type)
    {
        MemberImpl = member;
        ClassImpl = type;
        PositionImpl = position;
        _method = method;
        _token = MemberTable.ParameterToken(method, position + 1);
        NameImpl = MemberTable.ParameterName(method, position + 1);
        AttrsImpl = (ParameterAttributes)MemberTable.ParameterAttributes(method, position + 1);
    }

    // The same parameter as an index of a property.
    internal RuntimeParameterInfo(RuntimeParameterInfo of, MemberInfo member) : this(member, of._method, of.PositionImpl, (RuntimeType)of.ClassImpl!) { }

    // The parameter of the method that this one's method overrides.
    internal RuntimeParameterInfo? Overridden()
    {
        if (MemberImpl is not RuntimeMethodInfo method || method.Overridden() is not { } parent) return null;
        return (RuntimeParameterInfo)(PositionImpl < 0 ? parent.ReturnParameter : parent.GetParameters()[PositionImpl]);
    }

    private int AssemblyId => MemberTable.MethodOwner(_method).AssemblyId;
    private bool HasRow => (_token & 0xFFFFFF) != 0;

    public override int MetadataToken => _token;

    public override bool HasDefaultValue => HasRow && ((AttrsImpl & ParameterAttributes.HasDefault) != 0 || Special() is not null);

    public override object? DefaultValue => Default(false);
    public override object? RawDefaultValue => Default(true);

    private object? Default(bool raw)
    {
        if (HasRow)
        {
            if ((AttrsImpl & ParameterAttributes.HasDefault) != 0)
            {
                object? constant = MemberTable.Constant(AssemblyId, _token);
                if (raw) return constant;
                RuntimeType type = (RuntimeType)ClassImpl!;
                return ValueConversion.FromConstant(constant, type.IsByRef ? (RuntimeType)type.GetElementType()! : type);
            }
            if (Special() is CustomConstantAttribute special) return special.Value;
            if (Special() is DecimalConstantAttribute number) return number.Value;
        }
        return (AttrsImpl & ParameterAttributes.Optional) != 0 ? Missing.Value : DBNull.Value;
    }

    // Constants that metadata has no form for are attributes.
    private Attribute? Special()
    {
        foreach (object attribute in GetCustomAttributes(false))
        {
            if (attribute is CustomConstantAttribute or DecimalConstantAttribute) return (Attribute)attribute;
        }
        return null;
    }

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefinedOnParameter(AssemblyId, _token, AttrsImpl, CustomAttribute.Check(attributeType));
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.GetOfParameter(AssemblyId, _token, AttrsImpl, CustomAttribute.ObjectType);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.GetOfParameter(AssemblyId, _token, AttrsImpl, CustomAttribute.Check(attributeType));
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(AssemblyId, _token);
}
