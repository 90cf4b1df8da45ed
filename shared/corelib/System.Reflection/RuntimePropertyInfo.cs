using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace System.Reflection;

// The methods of a property or event by what they are for (MethodSemantics, ECMA-335 II.23.1.12).
internal readonly struct AccessorSet
{
    internal const int Setter = 1, Getter = 2, Other = 4, AddOn = 8, RemoveOn = 16, Fire = 32;

    private readonly int[] _kinds;
    internal readonly RuntimeMethodInfo[] Methods;

    internal AccessorSet(RuntimeType declaring, RuntimeType reflected, int token)
    {
        nint[] pairs = MemberTable.Accessors(declaring, token);
        _kinds = new int[pairs.Length / 2];
        Methods = new RuntimeMethodInfo[pairs.Length / 2];
        bool inherited = !ReferenceEquals(declaring, reflected);
        int count = 0;
        for (int i = 0; i < _kinds.Length; i++)
        {
            RuntimeMethodInfo method = new(pairs[2 * i + 1], declaring, reflected);
            // A private accessor is not inherited, even if its property is.
            if (inherited && method.IsPrivate) continue;
            _kinds[count] = (int)pairs[2 * i];
            Methods[count++] = method;
        }
        if (count < _kinds.Length)
        {
            Array.Resize(ref _kinds, count);
            Array.Resize(ref Methods, count);
        }
    }

    internal RuntimeMethodInfo? Find(int kind, bool nonPublic)
    {
        for (int i = 0; i < _kinds.Length; i++)
        {
            if (_kinds[i] == kind && (nonPublic || Methods[i].IsPublic)) return Methods[i];
        }
        return null;
    }

    internal MethodInfo[] All(bool nonPublic, int kinds)
    {
        List<MethodInfo> found = new();
        for (int i = 0; i < _kinds.Length; i++)
        {
            if ((_kinds[i] & kinds) != 0 && (nonPublic || Methods[i].IsPublic)) found.Add(Methods[i]);
        }
        return found.ToArray();
    }

    internal bool IsAnyPublic
    {
        get
        {
            foreach (RuntimeMethodInfo method in Methods)
            {
                if (method.IsPublic) return true;
            }
            return false;
        }
    }

    internal bool IsStatic => Methods.Length > 0 && Methods[0].IsStatic;
}

internal sealed class RuntimePropertyInfo : PropertyInfo
{
    private readonly int _token;
    private readonly RuntimeType _declaring;
    private readonly RuntimeType _reflected;
    private readonly AccessorSet _accessors;
    private readonly string _name;
    private RuntimeType[]? _signature;

    internal RuntimePropertyInfo(int token, RuntimeType declaring, RuntimeType reflected)
    {
        _token = token;
        _declaring = declaring;
        _reflected = reflected;
        _accessors = new AccessorSet(declaring, reflected, token);
        _name = MemberTable.MemberName(declaring, token);
    }

    internal RuntimeType DeclaringRuntimeType => _declaring;
    internal bool IsAnyPublic => _accessors.IsAnyPublic;
    internal bool IsStatic => _accessors.IsStatic;
    internal bool IsAllPrivate => _accessors.Methods.Length == 0;
    internal int IndexCount => Signature.Length - 1;
    private RuntimeType[] Signature => _signature ??= MemberTable.PropertySignature(_declaring, _token);

    // A derived property of the same name and signature, or one that overrides an accessor.
    internal bool Hides(RuntimePropertyInfo inherited)
    {
        if (inherited._name != _name || inherited.Signature.Length != Signature.Length) return false;
        for (int i = 0; i < Signature.Length; i++)
        {
            if (ReferenceEquals(Signature[i], inherited.Signature[i])) continue;
            if (i > 0 || !OverridesAccessorOf(inherited)) return false;
        }
        return true;
    }

    private bool OverridesAccessorOf(RuntimePropertyInfo inherited)
    {
        RuntimeMethodInfo? own = _accessors.Find(AccessorSet.Getter, true), other = inherited._accessors.Find(AccessorSet.Getter, true);
        return own is { IsVirtual: true } && other is { IsVirtual: true } && MemberTable.MethodSlot(own.Id) == MemberTable.MethodSlot(other.Id);
    }

    public override string Name => _name;
    public override Type? DeclaringType => _declaring;
    public override Type? ReflectedType => _reflected;
    public override Module Module => _declaring.Module;
    public override int MetadataToken => _token;
    public override Type PropertyType => Signature[0];
    public override PropertyAttributes Attributes => (PropertyAttributes)MemberTable.MemberAttributes(_declaring, _token);
    public override bool CanRead => _accessors.Find(AccessorSet.Getter, true) is not null;
    public override bool CanWrite => _accessors.Find(AccessorSet.Setter, true) is not null;
    public override MethodInfo[] GetAccessors(bool nonPublic)
    {
        List<MethodInfo> found = new();
        if (GetGetMethod(nonPublic) is { } getter) found.Add(getter);
        if (GetSetMethod(nonPublic) is { } setter) found.Add(setter);
        found.AddRange(_accessors.All(nonPublic, AccessorSet.Other));
        return found.ToArray();
    }
    public override MethodInfo? GetGetMethod(bool nonPublic) => _accessors.Find(AccessorSet.Getter, nonPublic);
    public override MethodInfo? GetSetMethod(bool nonPublic) => _accessors.Find(AccessorSet.Setter, nonPublic);

    public override ParameterInfo[] GetIndexParameters()
    {
        ParameterInfo[] result = new ParameterInfo[IndexCount];
        if (result.Length == 0) return result;
        ParameterInfo[] own = (_accessors.Find(AccessorSet.Getter, true) ?? _accessors.Find(AccessorSet.Setter, true))!.GetParameters();
        for (int i = 0; i < result.Length; i++) result[i] = new RuntimeParameterInfo((RuntimeParameterInfo)own[i], this);
        return result;
    }

    public override object? GetRawConstantValue() => MemberTable.Constant(_declaring.AssemblyId, _token);
    public override object? GetConstantValue() => ValueConversion.FromConstant(GetRawConstantValue(), Signature[0]);

    [DebuggerHidden]
    [DebuggerStepThrough]
    public override object? GetValue(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? index, CultureInfo? culture)
    {
        MethodInfo getter = GetGetMethod(true) ?? throw new ArgumentException($"Property Get method was not found.");
        return getter.Invoke(obj, invokeAttr, binder, index, null);
    }

    [DebuggerHidden]
    [DebuggerStepThrough]
    public override void SetValue(object? obj, object? value, BindingFlags invokeAttr, Binder? binder, object?[]? index, CultureInfo? culture)
    {
        MethodInfo setter = GetSetMethod(true) ?? throw new ArgumentException($"Property set method not found.");
        object?[] arguments = new object?[(index is null ? 0 : index.Length) + 1];
        if (index is not null) Array.Copy(index, arguments, index.Length);
        arguments[arguments.Length - 1] = value;
        setter.Invoke(obj, invokeAttr, binder, arguments, culture);
    }

    // The property that an accessor of this one overrides, in the nearest base class.
    internal RuntimePropertyInfo? Overridden()
    {
        RuntimeMethodInfo? accessor = _accessors.Find(AccessorSet.Getter, true) ?? _accessors.Find(AccessorSet.Setter, true);
        RuntimeMethodInfo? parent = accessor?.Overridden();
        if (parent is null) return null;
        foreach (nint token in MemberTable.Properties(parent.DeclaringRuntimeType))
        {
            RuntimePropertyInfo property = new((int)token, parent.DeclaringRuntimeType, parent.DeclaringRuntimeType);
            foreach (RuntimeMethodInfo method in property._accessors.Methods)
            {
                if (method.Id == parent.Id) return property;
            }
        }
        return null;
    }

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefined(this, CustomAttribute.Check(attributeType), inherit);
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.Get(this, CustomAttribute.ObjectType, inherit);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.Get(this, CustomAttribute.Check(attributeType), inherit);
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(_declaring.AssemblyId, _token);

    public override bool HasSameMetadataDefinitionAs(MemberInfo other) =>
        other is RuntimePropertyInfo property && property._token == _token && property._declaring.AssemblyId == _declaring.AssemblyId;

    public override bool Equals(object? obj) =>
        obj is RuntimePropertyInfo other && other._token == _token && ReferenceEquals(other._declaring, _declaring) && ReferenceEquals(other._reflected, _reflected);
    public override int GetHashCode() => _token ^ _declaring.GetHashCode();

    public override string ToString()
    {
        StringBuilder text = new(PropertyType.FormatName());
        text.Append(' ').Append(_name);
        if (IndexCount > 0)
        {
            Type[] types = new Type[IndexCount];
            for (int i = 0; i < types.Length; i++) types[i] = Signature[i + 1];
            text.Append(" [");
            MethodBase.AppendParameters(text, types);
            text.Append(']');
        }
        return text.ToString();
    }
}

internal sealed class RuntimeEventInfo : EventInfo
{
    private readonly int _token;
    private readonly RuntimeType _declaring;
    private readonly RuntimeType _reflected;
    private readonly AccessorSet _accessors;
    private readonly string _name;

    internal RuntimeEventInfo(int token, RuntimeType declaring, RuntimeType reflected)
    {
        _token = token;
        _declaring = declaring;
        _reflected = reflected;
        _accessors = new AccessorSet(declaring, reflected, token);
        _name = MemberTable.MemberName(declaring, token);
    }

    internal RuntimeType DeclaringRuntimeType => _declaring;
    internal bool IsAnyPublic => _accessors.IsAnyPublic;
    internal bool IsStatic => _accessors.IsStatic;
    internal bool IsAllPrivate => _accessors.Methods.Length == 0;

    public override string Name => _name;
    public override Type? DeclaringType => _declaring;
    public override Type? ReflectedType => _reflected;
    public override Module Module => _declaring.Module;
    public override int MetadataToken => _token;
    // The event that this one overrides, in the nearest base class that has it.
    internal RuntimeEventInfo? Overridden()
    {
        if (_accessors.Find(AccessorSet.AddOn, true)?.Overridden() is not { } parent) return null;
        foreach (nint token in MemberTable.Events(parent.DeclaringRuntimeType))
        {
            RuntimeEventInfo e = new((int)token, parent.DeclaringRuntimeType, parent.DeclaringRuntimeType);
            foreach (RuntimeMethodInfo method in e._accessors.Methods)
            {
                if (method.Id == parent.Id) return e;
            }
        }
        return null;
    }

    public override EventAttributes Attributes => (EventAttributes)MemberTable.MemberAttributes(_declaring, _token);
    public override Type? EventHandlerType => MemberTable.EventHandlerType(_declaring, _token);
    public override MethodInfo? GetAddMethod(bool nonPublic) => _accessors.Find(AccessorSet.AddOn, nonPublic);
    public override MethodInfo? GetRemoveMethod(bool nonPublic) => _accessors.Find(AccessorSet.RemoveOn, nonPublic);
    public override MethodInfo? GetRaiseMethod(bool nonPublic) => _accessors.Find(AccessorSet.Fire, nonPublic);
    public override MethodInfo[] GetOtherMethods(bool nonPublic) => _accessors.All(nonPublic, AccessorSet.Other);

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefined(this, CustomAttribute.Check(attributeType), inherit);
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.Get(this, CustomAttribute.ObjectType, inherit);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.Get(this, CustomAttribute.Check(attributeType), inherit);
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(_declaring.AssemblyId, _token);

    public override bool HasSameMetadataDefinitionAs(MemberInfo other) =>
        other is RuntimeEventInfo e && e._token == _token && e._declaring.AssemblyId == _declaring.AssemblyId;

    public override bool Equals(object? obj) =>
        obj is RuntimeEventInfo other && other._token == _token && ReferenceEquals(other._declaring, _declaring) && ReferenceEquals(other._reflected, _reflected);
    public override int GetHashCode() => _token ^ _declaring.GetHashCode();

    public override string ToString()
    {
        MethodInfo accessor = (GetAddMethod(true) ?? GetRemoveMethod(true))
            ?? throw new InvalidOperationException("There is no public add method.");
        Type[] types = accessor.ParameterTypes;
        return (types.Length > 0 ? types[0].FormatName() : "") + " " + _name;
    }
}
