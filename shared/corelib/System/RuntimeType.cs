using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

// The engine's types. One object a type (docs/corelib-contract.md, "Layouts"): reference equality is type equality.
// This file: the internal calls and what follows from them alone. Members are in RuntimeType.Members.cs.
internal sealed partial class RuntimeType : TypeInfo
{
    internal nint _id;
    private object? _cache;

    private RuntimeType() { }

    // The bits of GetFlags.
    private const int FlagValueType = 0x1, FlagEnum = 0x2, FlagPrimitive = 0x4, FlagSZArray = 0x8, FlagMultiArray = 0x10, FlagByRef = 0x20,
        FlagPointer = 0x40, FlagFunctionPointer = 0x80, FlagTypeParameter = 0x100, FlagMethodParameter = 0x200, FlagGenericType = 0x400,
        FlagGenericDefinition = 0x800, FlagContainsParameters = 0x1000, FlagByRefLike = 0x2000, FlagContainsReferences = 0x4000;

    // What kind of type it is: 1 value type, 2 enum, 4 primitive, 8 T[], 16 T[,], 32 T&, 64 T*, 128 function pointer,
    // 256 generic parameter of a type, 512 of a method, 1024 generic (instantiated or not), 2048 generic type definition,
    // 4096 mentions a generic parameter, 8192 ref struct, 16384 values hold references. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetFlags(RuntimeType type);

    // TypeDef.Flags (ECMA-335 II.23.1.15); for arrays, pointers and generic parameters what .NET reports. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetAttributes(RuntimeType type);

    // ELEMENT_TYPE_* (ECMA-335 II.23.1.16); of an enum that of its underlying type. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetElementTypeCode(RuntimeType type);

    // The type that an id stands for. Throws nothing; the id comes from a RuntimeType.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType FromId(nint id);

    // The type whose method table this is. Throws nothing; the address comes from the engine.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType FromTable(nint table);

    // The size of a value of the type in bytes: of a value type its fields, of a class what its instances' fields take up.
    // Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern uint InstanceSize(RuntimeType type);

    // The name in metadata, with the arity (List`1) and without the namespace; of a constructed type that of its definition;
    // of a generic parameter its own. Not called for arrays, pointers, references. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string GetSimpleName(RuntimeType type);

    // The namespace in metadata, null when empty; of a nested type that of the outermost. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string? GetNamespace(RuntimeType type);

    // The enclosing type (its definition), or of a generic parameter of a type the type that declares it; else null. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType? GetDeclaring(RuntimeType type);

    // The base class; null for Object, interfaces, pointers, references. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType? GetBase(RuntimeType type);

    // What an array, reference or pointer is of; else null. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType? GetElement(RuntimeType type);

    // The number of dimensions of an array type. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetRank(RuntimeType type);

    // The type arguments, or of a definition its parameters; empty when not generic. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType[] GetArguments(RuntimeType type);

    // The definition of a generic type. Throws nothing; the type is generic.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType GetDefinition(RuntimeType type);

    // The index of the first argument that violates its parameter's constraints; -1 when none does. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int ViolatingArgument(RuntimeType definition, RuntimeType[] arguments);

    // definition<arguments>, whose constraints hold. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType Instantiate(RuntimeType definition, RuntimeType[] arguments);

    // T[] (rank 0), T[,...] (rank 1 and up), T* (rank -1), T& (rank -2). Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType MakeCompound(RuntimeType type, int rank);

    // All interfaces that the type implements, inherited ones too. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType[] GetAllInterfaces(RuntimeType type);

    // Whether a value of `from` can be stored where `to` is expected, with boxing and variance (ECMA-335 I.8.7). Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool IsAssignable(RuntimeType to, RuntimeType from);

    // What isinst says. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool IsInstance(RuntimeType type, object value);

    internal static bool IsPrimitiveType(RuntimeType type) => (GetFlags(type) & FlagPrimitive) != 0;

    internal static bool ContainsReferences(RuntimeType type) => (GetFlags(type) & FlagContainsReferences) != 0;

    internal bool IsPrimitiveOrEnum => (GetFlags(this) & (FlagPrimitive | FlagEnum)) != 0;

    internal int ElementTypeCode => GetElementTypeCode(this);

    // A zeroed instance of definition<argument>: no constructor runs.
    internal static object CreateGenericInstance(RuntimeType definition, RuntimeType argument) =>
        RuntimeHelpers.AllocateObject(Instantiate(definition, [argument]));

    // The object is the type: CLR type equality is reference equality.
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);
    public override bool Equals(Type? o) => ReferenceEquals(this, o);
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public override RuntimeTypeHandle TypeHandle => new(this);
    public override Type UnderlyingSystemType => this;

    protected override TypeAttributes GetAttributeFlagsImpl() => (TypeAttributes)GetAttributes(this);
    protected override bool IsPrimitiveImpl() => (GetFlags(this) & FlagPrimitive) != 0;
    protected override bool IsArrayImpl() => (GetFlags(this) & (FlagSZArray | FlagMultiArray)) != 0;
    protected override bool IsByRefImpl() => (GetFlags(this) & FlagByRef) != 0;
    protected override bool IsPointerImpl() => (GetFlags(this) & FlagPointer) != 0;
    protected override bool IsCOMObjectImpl() => false;
    protected override bool HasElementTypeImpl() => (GetFlags(this) & (FlagSZArray | FlagMultiArray | FlagByRef | FlagPointer)) != 0;
    protected override bool IsValueTypeImpl() => IsGenericParameter
        ? BaseOfParameter() is var known && (known == typeof(ValueType) || known == typeof(Enum) || known.IsValueType) : (GetFlags(this) & FlagValueType) != 0;

    public override bool IsEnum => (GetFlags(this) & FlagEnum) != 0;
    public override bool IsSZArray => (GetFlags(this) & FlagSZArray) != 0;
    public override bool IsVariableBoundArray => (GetFlags(this) & FlagMultiArray) != 0;
    public override bool IsTypeDefinition => (GetFlags(this) & (FlagSZArray | FlagMultiArray | FlagByRef | FlagPointer | FlagFunctionPointer
        | FlagTypeParameter | FlagMethodParameter)) == 0 && (!IsGenericType || IsGenericTypeDefinition);
    public override bool IsFunctionPointer => (GetFlags(this) & FlagFunctionPointer) != 0;
    public override bool IsUnmanagedFunctionPointer => false;
    public override bool IsGenericParameter => (GetFlags(this) & (FlagTypeParameter | FlagMethodParameter)) != 0;
    public override bool IsGenericTypeParameter => (GetFlags(this) & FlagTypeParameter) != 0;
    public override bool IsGenericMethodParameter => (GetFlags(this) & FlagMethodParameter) != 0;
    public override bool IsGenericType => (GetFlags(this) & FlagGenericType) != 0;
    public override bool IsGenericTypeDefinition => (GetFlags(this) & FlagGenericDefinition) != 0;
    public override bool IsConstructedGenericType => (GetFlags(this) & (FlagGenericType | FlagGenericDefinition)) == FlagGenericType;
    public override bool ContainsGenericParameters => (GetFlags(this) & FlagContainsParameters) != 0;
    public override bool IsByRefLike => (GetFlags(this) & FlagByRefLike) != 0;

    public override Type? BaseType => IsGenericParameter ? BaseOfParameter() : GetBase(this);
    public override Type? DeclaringType => GetDeclaring(this);
    public override Type? ReflectedType => GetDeclaring(this);
    public override Type? GetElementType() => GetElement(this);

    public override int GetArrayRank()
    {
        if (!IsArrayImpl()) throw new ArgumentException("Must be an array type.");
        return GetRank(this);
    }

    public override Type GetGenericTypeDefinition()
    {
        if (!IsGenericType) throw new InvalidOperationException("This operation is only valid on generic types.");
        return GetDefinition(this);
    }

    public override Type[] GetGenericArguments() => AsTypes(GetArguments(this));

    public override Type[] GenericTypeArguments => IsConstructedGenericType ? AsTypes(GetArguments(this)) : EmptyTypes;

    public override Type MakeGenericType(params Type[] typeArguments)
    {
        ArgumentNullException.ThrowIfNull(typeArguments);
        if (!IsGenericTypeDefinition) throw new InvalidOperationException($"{this} is not a GenericTypeDefinition. MakeGenericType may only be called on a type for which Type.IsGenericTypeDefinition is true.");
        RuntimeType[] arguments = new RuntimeType[typeArguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (typeArguments[i] is null) throw new ArgumentNullException();
            arguments[i] = typeArguments[i].UnderlyingSystemType as RuntimeType ?? throw new NotSupportedException("Types must be of type RuntimeType.");
            if (arguments[i].IsByRef || arguments[i].IsPointer || arguments[i] == typeof(void))
                throw new ArgumentException($"The type '{arguments[i]}' may not be used as a type argument.");
        }
        if (GetArguments(this).Length != arguments.Length)
            throw new ArgumentException("The number of generic arguments provided doesn't equal the arity of the generic type definition.", nameof(typeArguments));
        int violating = ViolatingArgument(this, arguments);
        if (violating >= 0)
        {
            string what = $"GenericArguments[{violating}], '{arguments[violating]}', on '{this}' violates the constraint of type ", parameter = $"'{GetArguments(this)[violating].Name}'.";
            throw new ArgumentException(what + parameter, new TypeLoadException($"{what}parameter {parameter}"));
        }
        return Instantiate(this, arguments);
    }

    // Nothing can be made of a reference; arrays hold neither void nor what must stay on the stack.
    private void CheckElement()
    {
        string? why = this == typeof(void) ? "System.Void" : IsByRef ? "ByRef" : IsByRefLike ? "ByRef-like" : null;
        if (why is not null)
            throw new TypeLoadException($"Could not create array type '{this}{(IsByRef ? "" : "[]")}' from assembly '{Assembly.FullName}' because the element type is {why}.");
    }

    public override Type MakeArrayType()
    {
        CheckElement();
        return MakeCompound(this, 0);
    }

    public override Type MakeArrayType(int rank)
    {
        if (rank <= 0) throw new IndexOutOfRangeException();
        CheckElement();
        return MakeCompound(this, rank);
    }

    public override Type MakePointerType()
    {
        if (IsByRef) throw new TypeLoadException($"Could not create a pointer to a ByRef. Type: '{this}'. Assembly: '{Assembly.FullName}'.");
        return MakeCompound(this, -1);
    }

    public override Type MakeByRefType()
    {
        if (IsByRef) throw new TypeLoadException($"Could not create a ByRef of a ByRef. Type: '{this}'. Assembly: '{Assembly.FullName}'.");
        return MakeCompound(this, -2);
    }

    public override Type[] GetInterfaces() => AsTypes(IsGenericParameter ? InterfacesOfParameter() : GetAllInterfaces(this));

    // A Type[] proper: callers may store other Types in it or take a span of it.
    private static Type[] AsTypes(RuntimeType[] types)
    {
        if (types.Length == 0) return EmptyTypes;
        Type[] result = new Type[types.Length];
        for (int i = 0; i < types.Length; i++) result[i] = types[i];
        return result;
    }

    public override bool IsAssignableFrom([NotNullWhen(true)] Type? c)
    {
        if (c is null) return false;
        if (ReferenceEquals(c, this)) return true;
        if (c.UnderlyingSystemType is not RuntimeType from) return false;
        if (!from.IsGenericParameter) return IsAssignable(this, from);
        if (from.BaseType is { } known && IsAssignableFrom(known)) return true;
        foreach (RuntimeType constraint in GetParameterConstraints(from))
        {
            if (IsAssignableFrom(constraint)) return true;
        }
        return false;
    }

    public override bool IsAssignableFrom([NotNullWhen(true)] TypeInfo? typeInfo) => IsAssignableFrom((Type?)typeInfo);

    public override bool IsInstanceOfType([NotNullWhen(true)] object? o) => o is not null && IsInstance(this, o);

    public override bool IsSubclassOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type is not RuntimeType) return false;
        for (RuntimeType? at = GetBase(this); at is not null; at = GetBase(at))
        {
            if (ReferenceEquals(at, type)) return true;
        }
        return type == typeof(object) && this != typeof(object) && IsInterface;
    }

    protected override TypeCode GetTypeCodeImpl()
    {
        TypeCode code = GetElementTypeCode(this) switch
        {
            0x02 => TypeCode.Boolean,
            0x03 => TypeCode.Char,
            0x04 => TypeCode.SByte,
            0x05 => TypeCode.Byte,
            0x06 => TypeCode.Int16,
            0x07 => TypeCode.UInt16,
            0x08 => TypeCode.Int32,
            0x09 => TypeCode.UInt32,
            0x0A => TypeCode.Int64,
            0x0B => TypeCode.UInt64,
            0x0C => TypeCode.Single,
            0x0D => TypeCode.Double,
            0x0E => TypeCode.String,
            _ => TypeCode.Object,
        };
        if (code != TypeCode.Object) return code;
        if (this == typeof(string)) return TypeCode.String;
        if (this == typeof(decimal)) return TypeCode.Decimal;
        if (this == typeof(DateTime)) return TypeCode.DateTime;
        return this == typeof(DBNull) ? TypeCode.DBNull : TypeCode.Object;
    }

    // Whether two primitive or enum types differ in sign or name only.
    internal static bool SameBits(RuntimeType a, RuntimeType b)
    {
        int x = Integer(GetElementTypeCode(a)), y = Integer(GetElementTypeCode(b));
        return x == y && x >= 0;

        // The width of an integer as a power of two; -1: not an integer.
        static int Integer(int code) => code switch
        {
            0x02 or 0x04 or 0x05 => code == 0x02 ? -2 : 0,
            0x06 or 0x07 => 1,
            0x08 or 0x09 => 2,
            0x0A or 0x0B or 0x18 or 0x19 => 3,
            _ => -1,
        };
    }
}
