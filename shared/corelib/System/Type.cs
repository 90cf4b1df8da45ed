using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

// What a type says of itself; look-up of members is in Type.Members.cs.
public abstract partial class Type : MemberInfo
{
    protected Type() { }

    public static readonly char Delimiter = '.';
    public static readonly Type[] EmptyTypes = new Type[0];
    public static readonly object Missing = Reflection.Missing.Value;

    [Intrinsic]
    public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => handle._type!;

    public override MemberTypes MemberType => MemberTypes.TypeInfo;
    public new Type GetType() => base.GetType();

    public abstract string? Namespace { get; }
    public abstract string? AssemblyQualifiedName { get; }
    public abstract string? FullName { get; }
    public abstract Assembly Assembly { get; }
    public abstract new Module Module { get; }
    public abstract Type UnderlyingSystemType { get; }
    public abstract Guid GUID { get; }
    public abstract Type? BaseType { get; }

    public override Type? DeclaringType => null;
    public override Type? ReflectedType => null;
    public virtual MethodBase? DeclaringMethod => null;

    public bool IsNested => DeclaringType is not null;
    public virtual bool IsTypeDefinition => throw NotImplementedSubclass();
    public bool IsArray => IsArrayImpl();
    protected abstract bool IsArrayImpl();
    public bool IsByRef => IsByRefImpl();
    protected abstract bool IsByRefImpl();
    public bool IsPointer => IsPointerImpl();
    protected abstract bool IsPointerImpl();
    public virtual bool IsConstructedGenericType => throw NotImplementedSubclass();
    public virtual bool IsGenericParameter => false;
    public virtual bool IsGenericTypeParameter => IsGenericParameter && DeclaringMethod is null;
    public virtual bool IsGenericMethodParameter => IsGenericParameter && DeclaringMethod is not null;
    public virtual bool IsGenericType => false;
    public virtual bool IsGenericTypeDefinition => false;
    public virtual bool IsSZArray => throw NotImplementedSubclass();
    public virtual bool IsVariableBoundArray => IsArray && !IsSZArray;
    public virtual bool IsByRefLike => throw NotImplementedSubclass();
    public virtual bool IsFunctionPointer => false;
    public virtual bool IsUnmanagedFunctionPointer => false;
    public virtual bool ContainsGenericParameters => HasElementType ? RootElementType().ContainsGenericParameters : IsGenericParameter;
    public bool HasElementType => HasElementTypeImpl();
    protected abstract bool HasElementTypeImpl();
    public abstract Type? GetElementType();

    private Type RootElementType()
    {
        Type type = this;
        while (type.HasElementType) type = type.GetElementType()!;
        return type;
    }

    public virtual int GetArrayRank() => throw NotImplementedSubclass();
    public virtual Type GetGenericTypeDefinition() => throw NotImplementedSubclass();
    public virtual Type[] GenericTypeArguments => IsGenericType && !IsGenericTypeDefinition ? GetGenericArguments() : EmptyTypes;
    public virtual Type[] GetGenericArguments() => throw NotImplementedSubclass();
    public virtual Type[] GetOptionalCustomModifiers() => EmptyTypes;
    public virtual Type[] GetRequiredCustomModifiers() => EmptyTypes;
    public virtual int GenericParameterPosition => throw new InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.");
    public virtual GenericParameterAttributes GenericParameterAttributes => throw new NotSupportedException();
    public virtual Type[] GetGenericParameterConstraints() => throw new InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.");
    public virtual Type[] GetFunctionPointerCallingConventions() => throw new NotSupportedException();
    public virtual Type GetFunctionPointerReturnType() => throw new NotSupportedException();
    public virtual Type[] GetFunctionPointerParameterTypes() => throw new NotSupportedException();

    private static Exception NotImplementedSubclass() => new NotSupportedException("Derived classes must provide an implementation.");

    public TypeAttributes Attributes => GetAttributeFlagsImpl();
    protected abstract TypeAttributes GetAttributeFlagsImpl();

    private bool Has(TypeAttributes mask, TypeAttributes value) => (GetAttributeFlagsImpl() & mask) == value;

    public bool IsAbstract => Has(TypeAttributes.Abstract, TypeAttributes.Abstract);
    public bool IsImport => Has(TypeAttributes.Import, TypeAttributes.Import);
    public bool IsSealed => Has(TypeAttributes.Sealed, TypeAttributes.Sealed);
    public bool IsSpecialName => Has(TypeAttributes.SpecialName, TypeAttributes.SpecialName);
    public bool IsClass => Has(TypeAttributes.ClassSemanticsMask, TypeAttributes.Class) && !IsValueType;
    public bool IsInterface => Has(TypeAttributes.ClassSemanticsMask, TypeAttributes.Interface);
    public bool IsNestedAssembly => Has(TypeAttributes.VisibilityMask, TypeAttributes.NestedAssembly);
    public bool IsNestedFamANDAssem => Has(TypeAttributes.VisibilityMask, TypeAttributes.NestedFamANDAssem);
    public bool IsNestedFamily => Has(TypeAttributes.VisibilityMask, TypeAttributes.NestedFamily);
    public bool IsNestedFamORAssem => Has(TypeAttributes.VisibilityMask, TypeAttributes.NestedFamORAssem);
    public bool IsNestedPrivate => Has(TypeAttributes.VisibilityMask, TypeAttributes.NestedPrivate);
    public bool IsNestedPublic => Has(TypeAttributes.VisibilityMask, TypeAttributes.NestedPublic);
    public bool IsNotPublic => Has(TypeAttributes.VisibilityMask, TypeAttributes.NotPublic);
    public bool IsPublic => Has(TypeAttributes.VisibilityMask, TypeAttributes.Public);
    public bool IsAutoLayout => Has(TypeAttributes.LayoutMask, TypeAttributes.AutoLayout);
    public bool IsExplicitLayout => Has(TypeAttributes.LayoutMask, TypeAttributes.ExplicitLayout);
    public bool IsLayoutSequential => Has(TypeAttributes.LayoutMask, TypeAttributes.SequentialLayout);
    public bool IsAnsiClass => Has(TypeAttributes.StringFormatMask, TypeAttributes.AnsiClass);
    public bool IsAutoClass => Has(TypeAttributes.StringFormatMask, TypeAttributes.AutoClass);
    public bool IsUnicodeClass => Has(TypeAttributes.StringFormatMask, TypeAttributes.UnicodeClass);
    public bool IsCOMObject => IsCOMObjectImpl();
    protected abstract bool IsCOMObjectImpl();
    public bool IsContextful => false;
    public bool IsMarshalByRef => IsMarshalByRefImpl();
    protected virtual bool IsMarshalByRefImpl() => typeof(MarshalByRefObject).IsAssignableFrom(this);
    protected virtual bool IsContextfulImpl() => false;
    public virtual bool IsEnum => IsSubclassOf(typeof(Enum));
    public bool IsPrimitive => IsPrimitiveImpl();
    protected abstract bool IsPrimitiveImpl();
    public bool IsValueType
    {
        [Intrinsic]
        get => IsValueTypeImpl();
    }
    protected virtual bool IsValueTypeImpl() => IsSubclassOf(typeof(ValueType));
    public virtual bool IsSignatureType => false;
    public virtual bool IsSecurityCritical => true;
    public virtual bool IsSecuritySafeCritical => false;
    public virtual bool IsSecurityTransparent => false;
    public virtual bool IsSerializable => (GetAttributeFlagsImpl() & TypeAttributes.Serializable) != 0 || (UnderlyingSystemType is RuntimeType && (IsEnum || IsSubclassOf(typeof(Delegate))));
    public virtual StructLayoutAttribute? StructLayoutAttribute => throw new NotSupportedException();

    public bool IsVisible
    {
        get
        {
            if (IsGenericParameter) return true;
            if (HasElementType) return GetElementType()!.IsVisible;
            Type type = this;
            while (type.IsNested)
            {
                if (!type.IsNestedPublic) return false;
                type = type.DeclaringType!;
            }
            if (!type.IsPublic) return false;
            if (IsConstructedGenericType)
            {
                foreach (Type argument in GetGenericArguments())
                {
                    if (!argument.IsVisible) return false;
                }
            }
            return true;
        }
    }

    public virtual bool IsAssignableFrom([NotNullWhen(true)] Type? c)
    {
        if (c is null) return false;
        if (this == c) return true;
        if (c.IsSubclassOf(this)) return true;
        if (IsInterface)
        {
            foreach (Type implemented in c.GetInterfaces())
            {
                if (implemented == this) return true;
            }
        }
        return false;
    }

    public bool IsAssignableTo([NotNullWhen(true)] Type? targetType) => targetType?.IsAssignableFrom(this) ?? false;

    public virtual bool IsInstanceOfType([NotNullWhen(true)] object? o) => o is not null && IsAssignableFrom(o.GetType());

    public virtual bool IsSubclassOf(Type c)
    {
        Type? type = this;
        if (type == c) return false;
        while (type is not null)
        {
            if (type == c) return true;
            type = type.BaseType;
        }
        return false;
    }

    public virtual Type GetEnumUnderlyingType()
    {
        if (!IsEnum) throw new ArgumentException("Type provided must be an Enum.", "enumType");
        return this is RuntimeType type ? Enum.UnderlyingOf(type) : throw new NotSupportedException();
    }

    public virtual string[] GetEnumNames() => Enum.GetNames(this);
    public virtual Array GetEnumValues() => Enum.GetValues(this);
    public virtual Array GetEnumValuesAsUnderlyingType() => Enum.GetValuesAsUnderlyingType(this);
    public virtual string? GetEnumName(object value) => Enum.GetName(this, value);
    public virtual bool IsEnumDefined(object value) => Enum.IsDefined(this, value);

    public virtual bool IsEquivalentTo([NotNullWhen(true)] Type? other) => this == other;

    public virtual RuntimeTypeHandle TypeHandle => throw new NotSupportedException();

    public static RuntimeTypeHandle GetTypeHandle(object o)
    {
        if (o is null) throw new ArgumentNullException(null, "Invalid handle.");
        return o.GetType().TypeHandle;
    }

    public static Type[] GetTypeArray(object[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        Type[] types = new Type[args.Length];
        for (int i = 0; i < types.Length; i++)
        {
            if (args[i] is null) throw new ArgumentException("The array contained null.", nameof(args));
            types[i] = args[i].GetType();
        }
        return types;
    }

    public static TypeCode GetTypeCode(Type? type) => type?.GetTypeCodeImpl() ?? TypeCode.Empty;

    protected virtual TypeCode GetTypeCodeImpl()
    {
        Type system = UnderlyingSystemType;
        return !ReferenceEquals(this, system) && system is not null ? GetTypeCode(system) : TypeCode.Object;
    }

    public virtual Type MakeArrayType() => throw new NotSupportedException();
    public virtual Type MakeArrayType(int rank) => throw new NotSupportedException();
    public virtual Type MakeByRefType() => throw new NotSupportedException();
    public virtual Type MakeGenericType(params Type[] typeArguments) => throw NotImplementedSubclass();
    public virtual Type MakePointerType() => throw new NotSupportedException();

    public override string ToString() => "Type: " + Name;
    public override bool Equals(object? o) => o is not null && Equals(o as Type);
    public override int GetHashCode()
    {
        Type system = UnderlyingSystemType;
        return ReferenceEquals(system, this) ? base.GetHashCode() : system.GetHashCode();
    }
    public virtual bool Equals(Type? o) => o is not null && ReferenceEquals(UnderlyingSystemType, o.UnderlyingSystemType);

    [Intrinsic]
    public static bool operator ==(Type? left, Type? right)
    {
        if (ReferenceEquals(left, right)) return true;
        // Two different RuntimeTypes are two types.
        if (left is null || right is null || left is RuntimeType || right is RuntimeType) return false;
        return left.Equals(right);
    }

    [Intrinsic]
    public static bool operator !=(Type? left, Type? right) => !(left == right);
}
