using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace System.Reflection;

internal sealed class RuntimeFieldInfo : FieldInfo
{
    private readonly nint _id;
    private readonly RuntimeType _declaring;
    private readonly RuntimeType _reflected;
    private readonly FieldAttributes _attributes;
    private string? _name;
    private RuntimeType? _type;

    internal RuntimeFieldInfo(nint id, RuntimeType declaring, RuntimeType reflected)
    {
        _id = id;
        _declaring = declaring;
        _reflected = reflected;
        _attributes = (FieldAttributes)MemberTable.FieldAttributes(id);
    }

    internal static RuntimeFieldInfo FromId(nint id)
    {
        RuntimeType owner = MemberTable.FieldOwner(id);
        foreach (RuntimeFieldInfo field in owner.AllFields)
        {
            if (field._id == id) return field;
        }
        return new RuntimeFieldInfo(id, owner, owner);
    }

    internal nint Id => _id;
    internal RuntimeType DeclaringRuntimeType => _declaring;
    private RuntimeType Type => _type ??= MemberTable.FieldType(_id);

    public override string Name => _name ??= MemberTable.FieldName(_id);
    public override Type? DeclaringType => _declaring.MetadataToken == 0x02000001 ? null : _declaring;
    public override Type? ReflectedType => _declaring.MetadataToken == 0x02000001 ? null : _reflected;
    public override Module Module => _declaring.Module;
    public override int MetadataToken => MemberTable.FieldToken(_id);
    public override FieldAttributes Attributes => _attributes;
    public override Type FieldType => Type;
    public override RuntimeFieldHandle FieldHandle => new(_id);

    public override object? GetValue(object? obj)
    {
        CheckTarget(obj);
        if (IsLiteral) return ValueConversion.FromConstant(GetRawConstantValue(), Type);
        object? value = MemberAccess.GetField(_id, obj);
        return value is nint pointer && Type.IsPointer ? ValueConversion.BoxPointer(pointer, Type) : value;
    }

    public override object? GetRawConstantValue()
    {
        if (!IsLiteral) throw new InvalidOperationException();
        return MemberTable.Constant(_declaring.AssemblyId, MetadataToken);
    }

    public override void SetValue(object? obj, object? value, BindingFlags invokeAttr, Binder? binder, CultureInfo? culture)
    {
        CheckTarget(obj);
        if (IsLiteral) throw new FieldAccessException("Cannot set a constant field.");
        object? converted = ValueConversion.Convert(Type, value, invokeAttr, binder, culture);
        if (IsStatic)
        {
            RuntimeHelpers.RunStaticConstructor(_declaring);
            if (IsInitOnly) throw new FieldAccessException($"Cannot set initonly static field '{Name}' after type '{_declaring}' is initialized.");
        }
        MemberAccess.SetField(_id, obj, converted);
    }

    private void CheckTarget(object? target)
    {
        if (_declaring.ContainsGenericParameters)
            throw new InvalidOperationException("Late bound operations cannot be performed on fields with types for which Type.ContainsGenericParameters is true.");
        if (IsStatic) return;
        if (target is null) throw new TargetException("Non-static field requires a target.");
        if (!_declaring.IsInstanceOfType(target))
            throw new ArgumentException($"Field '{Name}' defined on type '{_declaring}' is not a field on the target object which is of type '{target.GetType()}'.");
    }

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefined(this, CustomAttribute.Check(attributeType), inherit);
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.Get(this, CustomAttribute.ObjectType, inherit);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.Get(this, CustomAttribute.Check(attributeType), inherit);
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(_declaring.AssemblyId, MetadataToken);

    public override bool HasSameMetadataDefinitionAs(MemberInfo other) =>
        other is RuntimeFieldInfo field && field.MetadataToken == MetadataToken && field._declaring.AssemblyId == _declaring.AssemblyId;

    public override bool Equals(object? obj) => obj is RuntimeFieldInfo other && other._id == _id && ReferenceEquals(other._reflected, _reflected);
    public override int GetHashCode() => (int)_id;
    public override string ToString() => Type.FormatName() + " " + Name;
}
