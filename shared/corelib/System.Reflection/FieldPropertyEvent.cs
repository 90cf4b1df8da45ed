// The abstract faces of fields, properties, events and parameters.
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace System.Reflection;

public abstract class FieldInfo : MemberInfo
{
    protected FieldInfo() { }

    public override MemberTypes MemberType => MemberTypes.Field;
    public abstract FieldAttributes Attributes { get; }
    public abstract Type FieldType { get; }
    public abstract RuntimeFieldHandle FieldHandle { get; }

    public bool IsInitOnly => (Attributes & FieldAttributes.InitOnly) != 0;
    public bool IsLiteral => (Attributes & FieldAttributes.Literal) != 0;
    public bool IsNotSerialized => (Attributes & FieldAttributes.NotSerialized) != 0;
    public bool IsPinvokeImpl => (Attributes & FieldAttributes.PinvokeImpl) != 0;
    public bool IsSpecialName => (Attributes & FieldAttributes.SpecialName) != 0;
    public bool IsStatic => (Attributes & FieldAttributes.Static) != 0;
    public bool IsAssembly => (Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Assembly;
    public bool IsFamily => (Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Family;
    public bool IsFamilyAndAssembly => (Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.FamANDAssem;
    public bool IsFamilyOrAssembly => (Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.FamORAssem;
    public bool IsPrivate => (Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Private;
    public bool IsPublic => (Attributes & FieldAttributes.FieldAccessMask) == FieldAttributes.Public;
    public virtual bool IsSecurityCritical => true;
    public virtual bool IsSecuritySafeCritical => false;
    public virtual bool IsSecurityTransparent => false;

    public abstract object? GetValue(object? obj);
    public virtual object? GetRawConstantValue() => throw new NotSupportedException("This non-CLS method is not implemented.");
    public virtual object? GetValueDirect(TypedReference obj) => throw new NotSupportedException("This non-CLS method is not implemented.");
    public virtual void SetValueDirect(TypedReference obj, object value) => throw new NotSupportedException("This non-CLS method is not implemented.");
    [DebuggerHidden]
    [DebuggerStepThrough]
    public void SetValue(object? obj, object? value) => SetValue(obj, value, BindingFlags.Default, null, null);
    public abstract void SetValue(object? obj, object? value, BindingFlags invokeAttr, Binder? binder, CultureInfo? culture);
    public virtual Type[] GetOptionalCustomModifiers() => Type.EmptyTypes;
    public virtual Type[] GetRequiredCustomModifiers() => Type.EmptyTypes;
    public virtual Type GetModifiedFieldType() => throw new NotSupportedException();

    public static FieldInfo GetFieldFromHandle(RuntimeFieldHandle handle)
    {
        FieldInfo field = RuntimeFieldInfo.FromId(handle._value);
        if (field.DeclaringType is { IsGenericType: true } type)
            throw new ArgumentException($"Cannot resolve field {field.Name} because the declaring type of the field handle {type.GetGenericTypeDefinition()} is generic. Explicitly provide the declaring type to GetFieldFromHandle.");
        return field;
    }

    public static FieldInfo GetFieldFromHandle(RuntimeFieldHandle handle, RuntimeTypeHandle declaringType) => RuntimeFieldInfo.FromId(handle._value);

    public override bool Equals(object? obj) => base.Equals(obj);
    public override int GetHashCode() => base.GetHashCode();
    public static bool operator ==(FieldInfo? left, FieldInfo? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(FieldInfo? left, FieldInfo? right) => !(left == right);
}

public abstract class PropertyInfo : MemberInfo
{
    protected PropertyInfo() { }

    public override MemberTypes MemberType => MemberTypes.Property;
    public abstract Type PropertyType { get; }
    public abstract ParameterInfo[] GetIndexParameters();
    public abstract PropertyAttributes Attributes { get; }
    public bool IsSpecialName => (Attributes & PropertyAttributes.SpecialName) != 0;
    public abstract bool CanRead { get; }
    public abstract bool CanWrite { get; }
    public MethodInfo[] GetAccessors() => GetAccessors(false);
    public abstract MethodInfo[] GetAccessors(bool nonPublic);
    public virtual MethodInfo? GetMethod => GetGetMethod(true);
    public MethodInfo? GetGetMethod() => GetGetMethod(false);
    public abstract MethodInfo? GetGetMethod(bool nonPublic);
    public virtual MethodInfo? SetMethod => GetSetMethod(true);
    public MethodInfo? GetSetMethod() => GetSetMethod(false);
    public abstract MethodInfo? GetSetMethod(bool nonPublic);
    public virtual Type[] GetOptionalCustomModifiers() => Type.EmptyTypes;
    public virtual Type[] GetRequiredCustomModifiers() => Type.EmptyTypes;
    public virtual Type GetModifiedPropertyType() => throw new NotSupportedException();

    [DebuggerHidden]
    [DebuggerStepThrough]
    public object? GetValue(object? obj) => GetValue(obj, null);
    [DebuggerHidden]
    [DebuggerStepThrough]
    public virtual object? GetValue(object? obj, object?[]? index) => GetValue(obj, BindingFlags.Default, null, index, null);
    public abstract object? GetValue(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? index, CultureInfo? culture);
    public virtual object? GetConstantValue() => throw new NotImplementedException();
    public virtual object? GetRawConstantValue() => throw new NotImplementedException();
    [DebuggerHidden]
    [DebuggerStepThrough]
    public void SetValue(object? obj, object? value) => SetValue(obj, value, null);
    [DebuggerHidden]
    [DebuggerStepThrough]
    public virtual void SetValue(object? obj, object? value, object?[]? index) => SetValue(obj, value, BindingFlags.Default, null, index, null);
    public abstract void SetValue(object? obj, object? value, BindingFlags invokeAttr, Binder? binder, object?[]? index, CultureInfo? culture);

    public override bool Equals(object? obj) => base.Equals(obj);
    public override int GetHashCode() => base.GetHashCode();
    public static bool operator ==(PropertyInfo? left, PropertyInfo? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(PropertyInfo? left, PropertyInfo? right) => !(left == right);
}

public abstract class EventInfo : MemberInfo
{
    protected EventInfo() { }

    public override MemberTypes MemberType => MemberTypes.Event;
    public abstract EventAttributes Attributes { get; }
    public bool IsSpecialName => (Attributes & EventAttributes.SpecialName) != 0;
    public MethodInfo[] GetOtherMethods() => GetOtherMethods(false);
    public virtual MethodInfo[] GetOtherMethods(bool nonPublic) => throw new NotImplementedException();
    public virtual MethodInfo? AddMethod => GetAddMethod(true);
    public virtual MethodInfo? RemoveMethod => GetRemoveMethod(true);
    public virtual MethodInfo? RaiseMethod => GetRaiseMethod(true);
    public MethodInfo? GetAddMethod() => GetAddMethod(false);
    public MethodInfo? GetRemoveMethod() => GetRemoveMethod(false);
    public MethodInfo? GetRaiseMethod() => GetRaiseMethod(false);
    public abstract MethodInfo? GetAddMethod(bool nonPublic);
    public abstract MethodInfo? GetRemoveMethod(bool nonPublic);
    public abstract MethodInfo? GetRaiseMethod(bool nonPublic);
    public virtual bool IsMulticast => EventHandlerType is { } type && typeof(MulticastDelegate).IsAssignableFrom(type);

    public virtual Type? EventHandlerType
    {
        get
        {
            foreach (ParameterInfo parameter in GetAddMethod(true)!.GetParameters())
            {
                if (parameter.ParameterType.IsSubclassOf(typeof(Delegate))) return parameter.ParameterType;
            }
            return null;
        }
    }

    public virtual void AddEventHandler(object? target, Delegate? handler)
    {
        MethodInfo add = GetAddMethod(false) ?? throw new InvalidOperationException("Cannot add the event handler since no public add method exists for the event.");
        add.Invoke(target, [handler]);
    }

    public virtual void RemoveEventHandler(object? target, Delegate? handler)
    {
        MethodInfo remove = GetRemoveMethod(false) ?? throw new InvalidOperationException("Cannot remove the event handler since no public remove method exists for the event.");
        remove.Invoke(target, [handler]);
    }

    public override bool Equals(object? obj) => base.Equals(obj);
    public override int GetHashCode() => base.GetHashCode();
    public static bool operator ==(EventInfo? left, EventInfo? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(EventInfo? left, EventInfo? right) => !(left == right);
}

public class ParameterInfo : ICustomAttributeProvider
{
    protected ParameterAttributes AttrsImpl;
    protected Type? ClassImpl;
    protected object? DefaultValueImpl;
    protected MemberInfo MemberImpl = null!;
    protected string? NameImpl;
    protected int PositionImpl;

    protected ParameterInfo() { }

    public virtual ParameterAttributes Attributes => AttrsImpl;
    public virtual MemberInfo Member => MemberImpl;
    public virtual string? Name => NameImpl;
    public virtual Type ParameterType => ClassImpl!;
    public virtual int Position => PositionImpl;
    public virtual int MetadataToken => 0x08000000;
    public bool IsIn => (Attributes & ParameterAttributes.In) != 0;
    public bool IsLcid => (Attributes & ParameterAttributes.Lcid) != 0;
    public bool IsOptional => (Attributes & ParameterAttributes.Optional) != 0;
    public bool IsOut => (Attributes & ParameterAttributes.Out) != 0;
    public bool IsRetval => (Attributes & ParameterAttributes.Retval) != 0;
    public virtual object? DefaultValue => throw new NotImplementedException();
    public virtual object? RawDefaultValue => throw new NotImplementedException();
    public virtual bool HasDefaultValue => throw new NotImplementedException();
    public virtual bool IsDefined(Type attributeType, bool inherit) => false;
    public virtual IEnumerable<CustomAttributeData> CustomAttributes => GetCustomAttributesData();
    public virtual IList<CustomAttributeData> GetCustomAttributesData() => throw new NotImplementedException();
    public virtual object[] GetCustomAttributes(bool inherit) => Array.Empty<object>();
    public virtual object[] GetCustomAttributes(Type attributeType, bool inherit) => Array.Empty<object>();
    public virtual Type[] GetOptionalCustomModifiers() => Type.EmptyTypes;
    public virtual Type[] GetRequiredCustomModifiers() => Type.EmptyTypes;
    public virtual Type GetModifiedParameterType() => throw new NotSupportedException();
    public override string ToString() => ParameterType.FormatName() + " " + Name;
}
