using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

// Look-up of members, and of types by name.
public abstract partial class Type
{
    private const BindingFlags DefaultLookup = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public;
    internal const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    public static readonly MemberFilter FilterAttribute = (member, criteria) => FilterByAttributes(member, criteria);
    public static readonly MemberFilter FilterName = (member, criteria) => FilterByName(member, criteria, StringComparison.Ordinal);
    public static readonly MemberFilter FilterNameIgnoreCase = (member, criteria) => FilterByName(member, criteria, StringComparison.OrdinalIgnoreCase);

    public static Binder DefaultBinder => Reflection.DefaultBinder.Instance;

    // As ToString of members prints a type: names of primitives and nested types alone.
    internal string FormatName()
    {
        Type root = this;
        while (root.HasElementType) root = root.GetElementType()!;
        return root.IsPrimitive || root.IsNested || root == typeof(void) || root == typeof(TypedReference) ? Name : ToString();
    }

    public abstract Type[] GetInterfaces();

    public Type? GetInterface(string name) => GetInterface(name, false);
    public abstract Type? GetInterface(string name, bool ignoreCase);

    [RequiresUnreferencedCode("")]
    public virtual InterfaceMapping GetInterfaceMap(Type interfaceType) => throw new NotSupportedException("Derived classes must provide an implementation.");

    public virtual Type[] FindInterfaces(TypeFilter filter, object? filterCriteria)
    {
        ArgumentNullException.ThrowIfNull(filter);
        List<Type> found = new();
        foreach (Type type in GetInterfaces())
        {
            if (filter(type, filterCriteria)) found.Add(type);
        }
        return found.ToArray();
    }

    public ConstructorInfo? GetConstructor(Type[] types) => GetConstructor(BindingFlags.Public | BindingFlags.Instance, null, types, null);
    public ConstructorInfo? GetConstructor(BindingFlags bindingAttr, Type[] types) => GetConstructor(bindingAttr, null, types, null);
    public ConstructorInfo? GetConstructor(BindingFlags bindingAttr, Binder? binder, Type[] types, ParameterModifier[]? modifiers) =>
        GetConstructor(bindingAttr, binder, CallingConventions.Any, types, modifiers);
    public ConstructorInfo? GetConstructor(BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[] types, ParameterModifier[]? modifiers)
    {
        CheckTypes(types);
        return GetConstructorImpl(bindingAttr, binder, callConvention, types, modifiers);
    }
    protected abstract ConstructorInfo? GetConstructorImpl(BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[] types, ParameterModifier[]? modifiers);
    public ConstructorInfo[] GetConstructors() => GetConstructors(BindingFlags.Public | BindingFlags.Instance);
    public abstract ConstructorInfo[] GetConstructors(BindingFlags bindingAttr);
    public ConstructorInfo? TypeInitializer => GetConstructorImpl(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, null, CallingConventions.Any, EmptyTypes, null);

    public MethodInfo? GetMethod(string name) => GetMethod(name, DefaultLookup);
    public MethodInfo? GetMethod(string name, BindingFlags bindingAttr)
    {
        ArgumentNullException.ThrowIfNull(name);
        return GetMethodImpl(name, bindingAttr, null, CallingConventions.Any, null, null);
    }
    public MethodInfo? GetMethod(string name, BindingFlags bindingAttr, Type[] types) => GetMethod(name, bindingAttr, null, types, null);
    public MethodInfo? GetMethod(string name, Type[] types) => GetMethod(name, types, null);
    public MethodInfo? GetMethod(string name, Type[] types, ParameterModifier[]? modifiers) => GetMethod(name, DefaultLookup, null, types, modifiers);
    public MethodInfo? GetMethod(string name, BindingFlags bindingAttr, Binder? binder, Type[] types, ParameterModifier[]? modifiers) =>
        GetMethod(name, bindingAttr, binder, CallingConventions.Any, types, modifiers);
    public MethodInfo? GetMethod(string name, BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[] types, ParameterModifier[]? modifiers)
    {
        ArgumentNullException.ThrowIfNull(name);
        CheckTypes(types);
        return GetMethodImpl(name, bindingAttr, binder, callConvention, types, modifiers);
    }
    protected abstract MethodInfo? GetMethodImpl(string name, BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[]? types, ParameterModifier[]? modifiers);
    public MethodInfo? GetMethod(string name, int genericParameterCount, Type[] types) => GetMethod(name, genericParameterCount, types, null);
    public MethodInfo? GetMethod(string name, int genericParameterCount, Type[] types, ParameterModifier[]? modifiers) =>
        GetMethod(name, genericParameterCount, DefaultLookup, null, types, modifiers);
    public MethodInfo? GetMethod(string name, int genericParameterCount, BindingFlags bindingAttr, Type[] types) =>
        GetMethod(name, genericParameterCount, bindingAttr, null, types, null);
    public MethodInfo? GetMethod(string name, int genericParameterCount, BindingFlags bindingAttr, Binder? binder, Type[] types, ParameterModifier[]? modifiers) =>
        GetMethod(name, genericParameterCount, bindingAttr, binder, CallingConventions.Any, types, modifiers);
    public MethodInfo? GetMethod(string name, int genericParameterCount, BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[] types, ParameterModifier[]? modifiers)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentOutOfRangeException.ThrowIfNegative(genericParameterCount);
        CheckTypes(types);
        return GetMethodImpl(name, genericParameterCount, bindingAttr, binder, callConvention, types, modifiers);
    }
    protected virtual MethodInfo? GetMethodImpl(string name, int genericParameterCount, BindingFlags bindingAttr, Binder? binder, CallingConventions callConvention, Type[]? types, ParameterModifier[]? modifiers) =>
        throw new NotSupportedException();
    public MethodInfo[] GetMethods() => GetMethods(DefaultLookup);
    public abstract MethodInfo[] GetMethods(BindingFlags bindingAttr);

    public FieldInfo? GetField(string name) => GetField(name, DefaultLookup);
    public abstract FieldInfo? GetField(string name, BindingFlags bindingAttr);
    public FieldInfo[] GetFields() => GetFields(DefaultLookup);
    public abstract FieldInfo[] GetFields(BindingFlags bindingAttr);

    public PropertyInfo? GetProperty(string name) => GetProperty(name, DefaultLookup);
    public PropertyInfo? GetProperty(string name, BindingFlags bindingAttr)
    {
        ArgumentNullException.ThrowIfNull(name);
        return GetPropertyImpl(name, bindingAttr, null, null, null, null);
    }
    public PropertyInfo? GetProperty(string name, Type? returnType)
    {
        ArgumentNullException.ThrowIfNull(name);
        return GetPropertyImpl(name, DefaultLookup, null, returnType, null, null);
    }
    public PropertyInfo? GetProperty(string name, Type[] types) => GetProperty(name, null, types);
    public PropertyInfo? GetProperty(string name, Type? returnType, Type[] types) => GetProperty(name, returnType, types, null);
    public PropertyInfo? GetProperty(string name, Type? returnType, Type[] types, ParameterModifier[]? modifiers) =>
        GetProperty(name, DefaultLookup, null, returnType, types, modifiers);
    public PropertyInfo? GetProperty(string name, BindingFlags bindingAttr, Binder? binder, Type? returnType, Type[] types, ParameterModifier[]? modifiers)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(types);
        return GetPropertyImpl(name, bindingAttr, binder, returnType, types, modifiers);
    }
    protected abstract PropertyInfo? GetPropertyImpl(string name, BindingFlags bindingAttr, Binder? binder, Type? returnType, Type[]? types, ParameterModifier[]? modifiers);
    public PropertyInfo[] GetProperties() => GetProperties(DefaultLookup);
    public abstract PropertyInfo[] GetProperties(BindingFlags bindingAttr);

    public EventInfo? GetEvent(string name) => GetEvent(name, DefaultLookup);
    public abstract EventInfo? GetEvent(string name, BindingFlags bindingAttr);
    public virtual EventInfo[] GetEvents() => GetEvents(DefaultLookup);
    public abstract EventInfo[] GetEvents(BindingFlags bindingAttr);

    public Type[] GetNestedTypes() => GetNestedTypes(DefaultLookup);
    public abstract Type[] GetNestedTypes(BindingFlags bindingAttr);
    public Type? GetNestedType(string name) => GetNestedType(name, DefaultLookup);
    public abstract Type? GetNestedType(string name, BindingFlags bindingAttr);

    public MemberInfo[] GetMember(string name) => GetMember(name, DefaultLookup);
    public virtual MemberInfo[] GetMember(string name, BindingFlags bindingAttr) => GetMember(name, MemberTypes.All, bindingAttr);
    public virtual MemberInfo[] GetMember(string name, MemberTypes type, BindingFlags bindingAttr) => throw new NotSupportedException("Derived classes must provide an implementation.");
    public MemberInfo[] GetMembers() => GetMembers(DefaultLookup);
    public abstract MemberInfo[] GetMembers(BindingFlags bindingAttr);
    public virtual MemberInfo[] GetDefaultMembers() => throw new NotImplementedException();
    public virtual MemberInfo GetMemberWithSameMetadataDefinitionAs(MemberInfo member)
    {
        ArgumentNullException.ThrowIfNull(member);
        foreach (MemberInfo own in GetMembers(Everything))
        {
            if (own.HasSameMetadataDefinitionAs(member)) return own;
        }
        throw new ArgumentException($"A MemberInfo that matches '{member}' could not be found.", nameof(member));
    }

    public virtual MemberInfo[] FindMembers(MemberTypes memberType, BindingFlags bindingAttr, MemberFilter? filter, object? filterCriteria)
    {
        List<MemberInfo> found = new();
        foreach (MemberInfo member in GetMembers(bindingAttr))
        {
            if ((member.MemberType & memberType) != 0 && (filter is null || filter(member, filterCriteria))) found.Add(member);
        }
        return found.ToArray();
    }

    public abstract object? InvokeMember(string name, BindingFlags invokeAttr, Binder? binder, object? target, object?[]? args, ParameterModifier[]? modifiers, CultureInfo? culture, string[]? namedParameters);
    [DebuggerHidden]
    [DebuggerStepThrough]
    public object? InvokeMember(string name, BindingFlags invokeAttr, Binder? binder, object? target, object?[]? args) =>
        InvokeMember(name, invokeAttr, binder, target, args, null, null, null);
    [DebuggerHidden]
    [DebuggerStepThrough]
    public object? InvokeMember(string name, BindingFlags invokeAttr, Binder? binder, object? target, object?[]? args, CultureInfo? culture) =>
        InvokeMember(name, invokeAttr, binder, target, args, null, culture, null);

    // Without an assembly in the name: the caller's assembly, then the core library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Type? GetType(string typeName) => FindByName(typeName, AssemblyTable.OfCaller(1), null, null, false, false);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Type? GetType(string typeName, bool throwOnError) => FindByName(typeName, AssemblyTable.OfCaller(1), null, null, throwOnError, false);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Type? GetType(string typeName, bool throwOnError, bool ignoreCase) => FindByName(typeName, AssemblyTable.OfCaller(1), null, null, throwOnError, ignoreCase);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Type? GetType(string typeName, Func<AssemblyName, Assembly?>? assemblyResolver, Func<Assembly?, string, bool, Type?>? typeResolver) =>
        FindByName(typeName, AssemblyTable.OfCaller(1), assemblyResolver, typeResolver, false, false);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Type? GetType(string typeName, Func<AssemblyName, Assembly?>? assemblyResolver, Func<Assembly?, string, bool, Type?>? typeResolver, bool throwOnError) =>
        FindByName(typeName, AssemblyTable.OfCaller(1), assemblyResolver, typeResolver, throwOnError, false);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Type? GetType(string typeName, Func<AssemblyName, Assembly?>? assemblyResolver, Func<Assembly?, string, bool, Type?>? typeResolver, bool throwOnError, bool ignoreCase) =>
        FindByName(typeName, AssemblyTable.OfCaller(1), assemblyResolver, typeResolver, throwOnError, ignoreCase);

    private static Type? FindByName(string typeName, int context, Func<AssemblyName, Assembly?>? assemblyResolver, Func<Assembly?, string, bool, Type?>? typeResolver, bool throwOnError, bool ignoreCase) =>
        new TypeNameResolver { Context = context, AssemblyResolver = assemblyResolver, TypeResolver = typeResolver, ThrowOnError = throwOnError, IgnoreCase = ignoreCase }.Resolve(typeName);

    public static Type ReflectionOnlyGetType(string typeName, bool throwIfNotFound, bool ignoreCase) => throw new PlatformNotSupportedException("ReflectionOnly loading is not supported on this platform.");
    public static Type? GetTypeFromProgID(string progID) => throw new PlatformNotSupportedException();
    public static Type MakeGenericSignatureType(Type genericTypeDefinition, params Type[] typeArguments) => genericTypeDefinition.MakeGenericType(typeArguments);

    // Stands for a generic method's parameter in a signature that is looked for.
    public static Type MakeGenericMethodParameter(int position) => throw new NotSupportedException("Type.MakeGenericMethodParameter");

    private static void CheckTypes(Type[] types)
    {
        ArgumentNullException.ThrowIfNull(types);
        foreach (Type type in types)
        {
            if (type is null) throw new ArgumentNullException(nameof(types));
        }
    }

    private static bool FilterByAttributes(MemberInfo member, object? criteria)
    {
        if (criteria is null) throw new InvalidFilterCriteriaException("An Int32 must be provided for the filter criteria.");
        int wanted = criteria switch
        {
            int number => number,
            MethodAttributes attributes => (int)attributes,
            FieldAttributes attributes => (int)attributes,
            _ => throw new InvalidFilterCriteriaException("An Int32 must be provided for the filter criteria."),
        };
        int actual = member switch
        {
            MethodBase method => (int)method.Attributes,
            FieldInfo field => (int)field.Attributes,
            _ => -1,
        };
        if (actual < 0) return false;
        if ((wanted & 7) != 0 && (actual & 7) != (wanted & 7)) return false;
        int rest = wanted & ~7;
        return (actual & rest) == rest;
    }

    private static bool FilterByName(MemberInfo member, object? criteria, StringComparison comparison)
    {
        if (criteria is not string pattern) throw new InvalidFilterCriteriaException("A String must be provided for the filter criteria.");
        pattern = pattern.Trim();
        string name = member.Name;
        if (member.MemberType == MemberTypes.NestedType) name = name.Substring(name.LastIndexOf('+') + 1);
        if (pattern.Length > 0 && pattern[pattern.Length - 1] == '*') return name.StartsWith(pattern.Substring(0, pattern.Length - 1), comparison);
        return name.Equals(pattern, comparison);
    }
}
