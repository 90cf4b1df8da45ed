using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

// Look-up of members by name and BindingFlags.
internal sealed partial class RuntimeType
{
    internal int AssemblyId => AssemblyTable.OfType(this);

    public override Assembly Assembly => RuntimeAssembly.FromId(AssemblyId);
    public override Module Module => RuntimeAssembly.FromId(AssemblyId).OnlyModule;
    public override int MetadataToken => MemberTable.TypeToken(this);
    public override MemberTypes MemberType => DeclaringType is null || IsGenericParameter ? MemberTypes.TypeInfo : MemberTypes.NestedType;
    // [Guid]'s, or else one made of the name.
    public override Guid GUID
    {
        get
        {
            if (IsDefined(typeof(GuidAttribute), false) && Guid.TryParse(((GuidAttribute)GetCustomAttributes(typeof(GuidAttribute), false)[0]).Value, out Guid known)) return known;
            ulong low = 0xCBF29CE484222325, high = 0x84222325CBF29CE4;
            foreach (char c in AssemblyQualifiedName ?? ToString())
            {
                low = (low ^ c) * 0x100000001B3;
                high = (high ^ (c + 1UL)) * 0x100000001B3;
            }
            return new Guid((int)low, (short)(low >> 32), (short)(low >> 48), (byte)high, (byte)(high >> 8), (byte)(high >> 16), (byte)(high >> 24), (byte)(high >> 32), (byte)(high >> 40), (byte)(high >> 48), (byte)(high >> 56));
        }
    }

    public override bool HasSameMetadataDefinitionAs(MemberInfo other) =>
        other is RuntimeType type && type.MetadataToken == MetadataToken && type.AssemblyId == AssemblyId && type.HasElementType == HasElementType;

    // One member against flags. Inherited static members show only with FlattenHierarchy.
    private bool Accepts(BindingFlags flags, RuntimeType declaring, bool isPublic, bool isStatic)
    {
        if ((flags & (isPublic ? BindingFlags.Public : BindingFlags.NonPublic)) == 0) return false;
        if ((flags & (isStatic ? BindingFlags.Static : BindingFlags.Instance)) == 0) return false;
        if (ReferenceEquals(declaring, this)) return true;
        if ((flags & BindingFlags.DeclaredOnly) != 0) return false;
        return !isStatic || (flags & BindingFlags.FlattenHierarchy) != 0;
    }

    private static StringComparison Comparison(BindingFlags flags) => (flags & BindingFlags.IgnoreCase) != 0 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    // A name as a filter: null is any, `Abc*` a prefix where prefixes are allowed.
    private readonly struct NameFilter
    {
        private readonly string? _name;
        private readonly bool _isPrefix;
        private readonly StringComparison _comparison;

        internal NameFilter(string? name, BindingFlags flags, bool allowPrefix)
        {
            _isPrefix = allowPrefix && name is not null && name.EndsWith('*');
            _name = _isPrefix ? name!.Substring(0, name.Length - 1) : name;
            _comparison = Comparison(flags);
        }

        internal bool Accepts(string name) => _name is null || (_isPrefix ? name.StartsWith(_name, _comparison) : name.Equals(_name, _comparison));
    }

    private List<MethodInfo> FindMethods(string? name, BindingFlags flags, int genericCount, int parameterCount, bool allowPrefix)
    {
        List<MethodInfo> found = new();
        NameFilter filter = new(name, flags, allowPrefix);
        foreach (RuntimeMethodInfo method in AllMethods)
        {
            if (!Accepts(flags, method.DeclaringRuntimeType, method.IsPublic, method.IsStatic) || !filter.Accepts(method.Name)) continue;
            if (genericCount >= 0 && genericCount != (method.IsGenericMethod ? method.GetGenericArguments().Length : 0)) continue;
            if (parameterCount >= 0 && method.ParameterTypes.Length != parameterCount) continue;
            found.Add(method);
        }
        return found;
    }

    public override MethodInfo[] GetMethods(BindingFlags bindingAttr) => FindMethods(null, bindingAttr, -1, -1, false).ToArray();

    public override ConstructorInfo[] GetConstructors(BindingFlags bindingAttr) => FindConstructors(bindingAttr, -1).ToArray();

    private List<ConstructorInfo> FindConstructors(BindingFlags flags, int parameterCount)
    {
        List<ConstructorInfo> found = new();
        foreach (RuntimeConstructorInfo constructor in AllConstructors)
        {
            if (Accepts(flags, this, constructor.IsPublic, constructor.IsStatic) && (parameterCount < 0 || constructor.ParameterTypes.Length == parameterCount)) found.Add(constructor);
        }
        return found;
    }

    public override FieldInfo[] GetFields(BindingFlags bindingAttr) => FindFields(null, bindingAttr, false).ToArray();

    private List<FieldInfo> FindFields(string? name, BindingFlags flags, bool allowPrefix)
    {
        List<FieldInfo> found = new();
        NameFilter filter = new(name, flags, allowPrefix);
        foreach (RuntimeFieldInfo field in AllFields)
        {
            if (Accepts(flags, field.DeclaringRuntimeType, field.IsPublic, field.IsStatic) && filter.Accepts(field.Name)) found.Add(field);
        }
        return found;
    }

    public override PropertyInfo[] GetProperties(BindingFlags bindingAttr) => FindProperties(null, bindingAttr, -1, false).ToArray();

    private List<PropertyInfo> FindProperties(string? name, BindingFlags flags, int indexCount, bool allowPrefix)
    {
        List<PropertyInfo> found = new();
        NameFilter filter = new(name, flags, allowPrefix);
        foreach (RuntimePropertyInfo property in AllProperties)
        {
            if (Accepts(flags, property.DeclaringRuntimeType, property.IsAnyPublic, property.IsStatic) && filter.Accepts(property.Name)
                && (indexCount < 0 || property.IndexCount == indexCount)) found.Add(property);
        }
        return found;
    }

    public override EventInfo[] GetEvents(BindingFlags bindingAttr) => FindEvents(null, bindingAttr, false).ToArray();

    private List<EventInfo> FindEvents(string? name, BindingFlags flags, bool allowPrefix)
    {
        List<EventInfo> found = new();
        NameFilter filter = new(name, flags, allowPrefix);
        foreach (RuntimeEventInfo e in AllEvents)
        {
            if (Accepts(flags, e.DeclaringRuntimeType, e.IsAnyPublic, e.IsStatic) && filter.Accepts(e.Name)) found.Add(e);
        }
        return found;
    }

    public override Type[] GetNestedTypes(BindingFlags bindingAttr) => FindNestedTypes(null, bindingAttr, false).ToArray();

    private List<Type> FindNestedTypes(string? name, BindingFlags flags, bool allowPrefix)
    {
        List<Type> found = new();
        NameFilter filter = new(name, flags, allowPrefix);
        foreach (RuntimeType nested in MemberTable.NestedTypes(this))
        {
            if ((flags & (nested.IsNestedPublic ? BindingFlags.Public : BindingFlags.NonPublic)) != 0 && filter.Accepts(nested.Name)) found.Add(nested);
        }
        return found;
    }

    public override Type? GetNestedType(string fullname, BindingFlags bindingAttr)
    {
        ArgumentNullException.ThrowIfNull(fullname);
        List<Type> found = FindNestedTypes(fullname, bindingAttr, false);
        if (found.Count > 1) throw new AmbiguousMatchException($"Ambiguous match found for '{this} {fullname}'.");
        return found.Count == 0 ? null : found[0];
    }

    public override MemberInfo[] GetMembers(BindingFlags bindingAttr) => Members(null, MemberTypes.All, bindingAttr, false);

    public override MemberInfo[] GetMember(string name, MemberTypes type, BindingFlags bindingAttr)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Members(name, type, bindingAttr, true);
    }

    private MemberInfo[] Members(string? name, MemberTypes kinds, BindingFlags flags, bool allowPrefix)
    {
        List<MemberInfo> found = new();
        if ((kinds & MemberTypes.Method) != 0) found.AddRange(FindMethods(name, flags, -1, -1, allowPrefix));
        if ((kinds & MemberTypes.Constructor) != 0)
        {
            NameFilter filter = new(name, flags, allowPrefix);
            foreach (ConstructorInfo constructor in FindConstructors(flags, -1))
            {
                if (filter.Accepts(constructor.Name)) found.Add(constructor);
            }
        }
        if ((kinds & MemberTypes.Property) != 0) found.AddRange(FindProperties(name, flags, -1, allowPrefix));
        if ((kinds & MemberTypes.Event) != 0) found.AddRange(FindEvents(name, flags, allowPrefix));
        if ((kinds & MemberTypes.Field) != 0) found.AddRange(FindFields(name, flags, allowPrefix));
        if ((kinds & (MemberTypes.NestedType | MemberTypes.TypeInfo)) != 0) found.AddRange(FindNestedTypes(name, flags, allowPrefix));
        // The array is of the only kind asked for, as in .NET.
        return kinds switch
        {
            MemberTypes.Method => Copy(new MethodInfo[found.Count], found),
            MemberTypes.Constructor => Copy(new ConstructorInfo[found.Count], found),
            MemberTypes.Property => Copy(new PropertyInfo[found.Count], found),
            MemberTypes.Event => Copy(new EventInfo[found.Count], found),
            MemberTypes.Field => Copy(new FieldInfo[found.Count], found),
            MemberTypes.NestedType or MemberTypes.TypeInfo => Copy(new Type[found.Count], found),
            MemberTypes.Constructor | MemberTypes.Method => Copy(new MethodBase[found.Count], found),
            _ => found.ToArray(),
        };
    }

    private static MemberInfo[] Copy(MemberInfo[] target, List<MemberInfo> members)
    {
        for (int i = 0; i < target.Length; i++) target[i] = members[i];
        return target;
    }

    protected override MethodInfo? GetMethodImpl(string name, BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[]? types, ParameterModifier[]? modifiers) =>
        SelectMethod(name, -1, bindingAttr, binder, types, modifiers);

    protected override MethodInfo? GetMethodImpl(string name, int genericParameterCount, BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[]? types, ParameterModifier[]? modifiers) =>
        SelectMethod(name, genericParameterCount, bindingAttr, binder, types, modifiers);

    private MethodInfo? SelectMethod(string name, int genericCount, BindingFlags flags, Binder? binder, Type[]? types, ParameterModifier[]? modifiers)
    {
        List<MethodInfo> found = FindMethods(name, flags, genericCount, types is null ? -1 : types.Length, false);
        if (found.Count == 0) return null;
        if (types is null || types.Length == 0)
        {
            MethodInfo first = found[0];
            if (found.Count == 1) return first;
            if (types is null)
            {
                for (int i = 1; i < found.Count; i++)
                {
                    if (!Reflection.DefaultBinder.HasSameSignature(found[i], first)) throw Ambiguous(first);
                }
                return (MethodInfo)Reflection.DefaultBinder.MostDerived(found.ToArray());
            }
        }
        return (MethodInfo?)(binder ?? DefaultBinder).SelectMethod(flags, found.ToArray(), types!, modifiers);
    }

    internal static AmbiguousMatchException Ambiguous(MemberInfo member) => new($"Ambiguous match found for '{member.DeclaringType} {member}'.");

    protected override ConstructorInfo? GetConstructorImpl(BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[] types, ParameterModifier[]? modifiers)
    {
        List<ConstructorInfo> found = FindConstructors(bindingAttr, types.Length);
        if (found.Count == 0) return null;
        if (types.Length == 0 && found.Count == 1) return found[0];
        return (ConstructorInfo?)(binder ?? DefaultBinder).SelectMethod(bindingAttr, found.ToArray(), types, modifiers);
    }

    protected override PropertyInfo? GetPropertyImpl(string name, BindingFlags bindingAttr, Binder? binder, Type? returnType, Type[]? types, ParameterModifier[]? modifiers)
    {
        List<PropertyInfo> found = FindProperties(name, bindingAttr, types is null ? -1 : types.Length, false);
        if (found.Count == 0) return null;
        if (types is null || types.Length == 0)
        {
            if (found.Count == 1) return returnType is not null && !returnType.IsEquivalentTo(found[0].PropertyType) ? null : found[0];
            if (returnType is null) throw Ambiguous(found[0]);
        }
        return (binder ?? DefaultBinder).SelectProperty(bindingAttr, found.ToArray(), returnType, types, modifiers);
    }

    public override EventInfo? GetEvent(string name, BindingFlags bindingAttr)
    {
        ArgumentNullException.ThrowIfNull(name);
        List<EventInfo> found = FindEvents(name, bindingAttr, false);
        if (found.Count > 1) throw Ambiguous(found[0]);
        return found.Count == 0 ? null : found[0];
    }

    public override FieldInfo? GetField(string name, BindingFlags bindingAttr)
    {
        ArgumentNullException.ThrowIfNull(name);
        FieldInfo? match = null;
        bool isAmbiguous = false;
        foreach (FieldInfo field in FindFields(name, bindingAttr, false))
        {
            if (match is null)
            {
                match = field;
                continue;
            }
            if (ReferenceEquals(field.DeclaringType, match.DeclaringType)) throw Ambiguous(match);
            if (match.DeclaringType!.IsInterface && field.DeclaringType!.IsInterface) isAmbiguous = true;
            if (field.DeclaringType!.IsSubclassOf(match.DeclaringType) || match.DeclaringType.IsInterface) match = field;
        }
        if (isAmbiguous && match!.DeclaringType!.IsInterface) throw Ambiguous(match);
        return match;
    }

    public override Type? GetInterface(string fullname, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(fullname);
        StringComparison comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        int dot = fullname.LastIndexOf('.');
        string name = fullname.Substring(dot + 1);
        RuntimeType? match = null;
        foreach (RuntimeType type in GetAllInterfaces(this))
        {
            if (!type.Name.Equals(name, comparison) || (dot >= 0 && type.Namespace != fullname.Substring(0, dot))) continue;
            if (match is not null) throw new AmbiguousMatchException($"Ambiguous match found for '{type}'.");
            match = type;
        }
        return match;
    }

    public override InterfaceMapping GetInterfaceMap(Type interfaceType)
    {
        if (IsGenericParameter) throw new InvalidOperationException("Method must be called only on Type for which Type.IsGenericParameter is false.");
        ArgumentNullException.ThrowIfNull(interfaceType);
        if (interfaceType is not RuntimeType type) throw new ArgumentException("Type must be a runtime Type object.", nameof(interfaceType));
        if (!type.IsInterface) throw new ArgumentException("The specified type must be an interface.");
        if (IsInterface) throw new ArgumentException("'this' type cannot be an interface itself.");
        if (Array.IndexOf(GetInterfaces(), interfaceType) < 0) throw new ArgumentException("Interface not found.");
        List<MethodInfo> declared = new(), targets = new();
        foreach (RuntimeMethodInfo method in type.AllMethods)
        {
            if (!method.IsVirtual) continue;
            declared.Add(method);
            targets.Add((MethodInfo)RuntimeMethodInfo.FromId(MemberTable.InterfaceTarget(method.Id, this)));
        }
        return new InterfaceMapping { TargetType = this, InterfaceType = type, InterfaceMethods = declared.ToArray(), TargetMethods = targets.ToArray() };
    }

    public override MemberInfo[] GetDefaultMembers()
    {
        for (Type? type = this; type is not null; type = type.BaseType)
        {
            if (type.GetCustomAttribute<DefaultMemberAttribute>(false) is { } attribute) return GetMember(attribute.MemberName);
        }
        return Array.Empty<MemberInfo>();
    }

    public override object? InvokeMember(string name, BindingFlags bindingFlags, Binder? binder, object? target, object?[]? providedArgs, ParameterModifier[]? modifiers, CultureInfo? culture, string[]? namedParams)
    {
        const BindingFlags Access = BindingFlags.InvokeMethod | BindingFlags.CreateInstance | BindingFlags.GetField | BindingFlags.SetField | BindingFlags.GetProperty | BindingFlags.SetProperty;
        object?[] args = providedArgs ?? Array.Empty<object?>();
        if ((bindingFlags & Access) == 0) throw new ArgumentException("Must specify binding flags describing the invoke operation required (BindingFlags.InvokeMethod CreateInstance GetField SetField GetProperty SetProperty).", nameof(bindingFlags));
        if ((bindingFlags & (BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)) == 0) bindingFlags |= BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public;
        if ((bindingFlags & BindingFlags.CreateInstance) != 0) return Activator.CreateInstance(this, bindingFlags, binder, args, culture);
        ArgumentNullException.ThrowIfNull(name);
        if ((bindingFlags & (BindingFlags.GetField | BindingFlags.SetField)) != 0 && GetField(name, bindingFlags) is { } field)
        {
            if ((bindingFlags & BindingFlags.GetField) != 0 && args.Length == 0) return field.GetValue(target);
            if ((bindingFlags & BindingFlags.SetField) != 0 && args.Length == 1)
            {
                field.SetValue(target, args[0], bindingFlags, binder, culture);
                return null;
            }
        }
        List<MethodInfo> candidates = new();
        if ((bindingFlags & BindingFlags.InvokeMethod) != 0) candidates.AddRange(FindMethods(name, bindingFlags, -1, -1, false));
        if ((bindingFlags & (BindingFlags.GetProperty | BindingFlags.SetProperty)) != 0)
        {
            foreach (PropertyInfo property in FindProperties(name, bindingFlags, -1, false))
            {
                MethodInfo? accessor = (bindingFlags & BindingFlags.GetProperty) != 0 ? property.GetGetMethod(true) : property.GetSetMethod(true);
                if (accessor is not null) candidates.Add(accessor);
            }
        }
        if (candidates.Count == 0) throw new MissingMethodException(FullName, name);
        if (candidates.Count == 1 && args.Length == 0) return candidates[0].Invoke(target, bindingFlags, binder, args, culture);
        object?[] bound = args;
        MethodBase method;
        object? state;
        try
        {
            method = (binder ?? DefaultBinder).BindToMethod(bindingFlags, candidates.ToArray(), ref bound!, modifiers, culture, namedParams, out state);
        }
        catch (MissingMethodException)
        {
            throw new MissingMethodException(FullName, name);
        }
        object? result = method.Invoke(target, bindingFlags, binder, bound, culture);
        if (state is not null) (binder ?? DefaultBinder).ReorderArgumentArray(ref bound!, state);
        for (int i = 0; providedArgs is not null && i < providedArgs.Length && bound.Length == providedArgs.Length; i++) providedArgs[i] = bound[i];
        return result;
    }

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefined(this, CustomAttribute.Check(attributeType), inherit);
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.Get(this, CustomAttribute.ObjectType, inherit);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.Get(this, CustomAttribute.Check(attributeType), inherit);
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(AssemblyId, MetadataToken);

    public override StructLayoutAttribute? StructLayoutAttribute
    {
        get
        {
            if (IsInterface || HasElementType || IsGenericParameter) return null;
            long layout = MemberTable.ClassLayout(this);
            int packing = (int)(layout >> 32);
            return new StructLayoutAttribute(IsExplicitLayout ? LayoutKind.Explicit : IsLayoutSequential ? LayoutKind.Sequential : LayoutKind.Auto)
            {
                Size = (int)layout,
                Pack = packing == 0 ? 8 : packing,
                CharSet = (Attributes & TypeAttributes.StringFormatMask) switch { TypeAttributes.AutoClass => CharSet.Auto, TypeAttributes.UnicodeClass => CharSet.Unicode, _ => CharSet.Ansi },
            };
        }
    }

    // GetParameterFacts: a generic parameter's number, and in the upper 16 bits its flags (ECMA-335 II.23.1.7). Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetParameterFacts(RuntimeType parameter);

    // The constraints of a generic parameter. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern RuntimeType[] GetParameterConstraints(RuntimeType parameter);

    // The generic method that declares a parameter, -1 when a type does. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint GetParameterMethod(RuntimeType parameter);

    public override MethodBase? DeclaringMethod
    {
        get
        {
            if (!IsGenericParameter) throw new InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.");
            nint method = GetParameterMethod(this);
            return method < 0 ? null : RuntimeMethodInfo.FromId(method);
        }
    }

    public override int GenericParameterPosition =>
        IsGenericParameter ? GetParameterFacts(this) & 0xFFFF : throw new InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.");

    public override GenericParameterAttributes GenericParameterAttributes =>
        IsGenericParameter ? (GenericParameterAttributes)(GetParameterFacts(this) >> 16) : throw new InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.");

    public override Type[] GetGenericParameterConstraints() =>
        IsGenericParameter ? AsTypes(GetParameterConstraints(this)) : throw new InvalidOperationException("Method may only be called on a Type for which Type.IsGenericParameter is true.");

    // The class that a parameter is constrained to.
    private RuntimeType BaseOfParameter()
    {
        foreach (RuntimeType constraint in GetParameterConstraints(this))
        {
            if (constraint.IsInterface) continue;
            if (!constraint.IsGenericParameter) return constraint;
            GenericParameterAttributes special = constraint.GenericParameterAttributes & GenericParameterAttributes.SpecialConstraintMask;
            if ((special & (GenericParameterAttributes.ReferenceTypeConstraint | GenericParameterAttributes.NotNullableValueTypeConstraint)) == 0) continue;
            return constraint.BaseOfParameter();
        }
        return (GenericParameterAttributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0 ? (RuntimeType)typeof(ValueType) : (RuntimeType)typeof(object);
    }

    private RuntimeType[] InterfacesOfParameter()
    {
        List<RuntimeType> found = new();
        foreach (RuntimeType constraint in GetParameterConstraints(this))
        {
            if (constraint.IsInterface && !found.Contains(constraint)) found.Add(constraint);
            foreach (Type inherited in constraint.GetInterfaces())
            {
                if (!found.Contains((RuntimeType)inherited)) found.Add((RuntimeType)inherited);
            }
        }
        return found.ToArray();
    }
}
