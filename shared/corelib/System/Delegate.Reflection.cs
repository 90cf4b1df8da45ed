using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace System;

// Delegates made from, called by and shown to reflection.
public abstract partial class Delegate
{
    private const string BindError = "Cannot bind to the target method because its signature is not compatible with that of the delegate type.";

    public MethodInfo Method => GetMethodImpl();

    protected virtual MethodInfo GetMethodImpl()
    {
        Delegate last = _kind == Multicast ? LastInvocation() : this;
        nint method = MemberAccess.MethodOfDelegate(last._method);
        MethodBase found = RuntimeMethodInfo.FromId(method);
        // Shared code is one for all instantiations: the target tells which.
        if (found.DeclaringType is { IsGenericType: true } && last._target is { } target && !found.IsStatic)
        {
            for (Type? type = target.GetType(); type is RuntimeType at; type = type.BaseType)
            {
                foreach (RuntimeMethodInfo own in at.AllMethods)
                {
                    if (own.MetadataToken == found.MetadataToken && ReferenceEquals(own.DeclaringRuntimeType, at) && own.HasSameMetadataDefinitionAs(found)) return own;
                }
            }
        }
        return (MethodInfo)found;
    }

    public object? DynamicInvoke(params object?[]? args) => DynamicInvokeImpl(args);

    protected virtual object? DynamicInvokeImpl(object?[]? args) => InvokeMethodOf((RuntimeType)GetType()).Invoke(this, BindingFlags.Default, null, args, null);

    private static RuntimeMethodInfo InvokeMethodOf(RuntimeType type)
    {
        foreach (RuntimeMethodInfo method in type.AllMethods)
        {
            if (method.Name == "Invoke") return method;
        }
        throw new MissingMethodException(type.FullName, "Invoke");
    }

    private static RuntimeType CheckDelegate(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type is not RuntimeType delegateType) throw new ArgumentException("Type must be a runtime Type object.", nameof(type));
        if (!delegateType.IsSubclassOf(typeof(MulticastDelegate))) throw new ArgumentException("Type must derive from Delegate.", nameof(type));
        return delegateType;
    }

    public static Delegate CreateDelegate(Type type, MethodInfo method) => CreateDelegate(type, method, true)!;

    // Over a static method or, with the target as first parameter, over an instance method.
    public static Delegate? CreateDelegate(Type type, MethodInfo method, bool throwOnBindFailure) =>
        Bind(CheckDelegate(type), null, CheckMethod(method), true) ?? Fail(throwOnBindFailure);

    public static Delegate CreateDelegate(Type type, object? firstArgument, MethodInfo method) => CreateDelegate(type, firstArgument, method, true)!;

    public static Delegate? CreateDelegate(Type type, object? firstArgument, MethodInfo method, bool throwOnBindFailure) =>
        Bind(CheckDelegate(type), firstArgument, CheckMethod(method), false) ?? Fail(throwOnBindFailure);

    public static Delegate CreateDelegate(Type type, object target, string method) => CreateDelegate(type, target, method, false, true)!;
    public static Delegate CreateDelegate(Type type, object target, string method, bool ignoreCase) => CreateDelegate(type, target, method, ignoreCase, true)!;

    public static Delegate? CreateDelegate(Type type, object target, string method, bool ignoreCase, bool throwOnBindFailure)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(method);
        return ByName(CheckDelegate(type), target, (RuntimeType)target.GetType(), method, ignoreCase, false) ?? Fail(throwOnBindFailure);
    }

    public static Delegate CreateDelegate(Type type, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.None)] Type target, string method) => CreateDelegate(type, target, method, false, true)!;
    public static Delegate CreateDelegate(Type type, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.None)] Type target, string method, bool ignoreCase) => CreateDelegate(type, target, method, ignoreCase, true)!;

    public static Delegate? CreateDelegate(Type type, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.None)] Type target, string method, bool ignoreCase, bool throwOnBindFailure)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(method);
        if (target.ContainsGenericParameters) throw new ArgumentException($"Cannot bind to the target method because the type contains generic parameters.", nameof(target));
        return ByName(CheckDelegate(type), null, (RuntimeType)target, method, ignoreCase, true) ?? Fail(throwOnBindFailure);
    }

    private static RuntimeMethodInfo CheckMethod(MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return method as RuntimeMethodInfo ?? throw new ArgumentException("MethodInfo must be a runtime MethodInfo object.", nameof(method));
    }

    private static Delegate? Fail(bool throwOnBindFailure) => throwOnBindFailure ? throw new ArgumentException(BindError) : null;

    private static Delegate? ByName(RuntimeType type, object? target, RuntimeType owner, string name, bool ignoreCase, bool wantStatic)
    {
        StringComparison comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (RuntimeType? at = owner; at is not null; at = (RuntimeType?)at.BaseType)
        {
            foreach (RuntimeMethodInfo method in at.AllMethods)
            {
                if (!ReferenceEquals(method.DeclaringRuntimeType, at) || method.IsStatic != wantStatic || !method.Name.Equals(name, comparison) || method.IsGenericMethod) continue;
                if (Bind(type, target, method, false) is { } bound) return bound;
            }
        }
        return null;
    }

    // A delegate, or null when the signatures do not go together. `open` wants no first argument.
    private static Delegate? Bind(RuntimeType type, object? firstArgument, RuntimeMethodInfo method, bool open)
    {
        RuntimeType[] wanted = InvokeMethodOf(type).Signature, own = method.Signature;
        if (method.ContainsGenericParameters) return null;
        if (!Returns(own[0], wanted[0])) return null;
        int wantedCount = wanted.Length - 1, ownCount = own.Length - 1;
        if (method.IsStatic)
        {
            if (ownCount == wantedCount && firstArgument is null)
            {
                return Takes(own, 1, wanted, 1) ? MemberAccess.BindDelegate(type, null, method.Id) : null;
            }
            if (open || ownCount != wantedCount + 1 || own[1].IsValueType) return null;
            if (firstArgument is not null && !own[1].IsInstanceOfType(firstArgument)) return null;
            return Takes(own, 2, wanted, 1) ? MemberAccess.BindDelegate(type, firstArgument, method.Id) : null;
        }
        if (ownCount == wantedCount && !open)
        {
            if (firstArgument is not null && !method.DeclaringRuntimeType.IsInstanceOfType(firstArgument)) return null;
            return Takes(own, 1, wanted, 1) ? MemberAccess.BindDelegate(type, firstArgument, method.Id) : null;
        }
        if (firstArgument is not null || ownCount + 1 != wantedCount) return null;
        RuntimeType self = wanted[1], owner = method.DeclaringRuntimeType;
        bool takesSelf = owner.IsValueType ? self.IsByRef && self.GetElementType() == owner : owner.IsAssignableFrom(self);
        return takesSelf && Takes(own, 1, wanted, 2) ? MemberAccess.BindDelegate(type, null, method.Id) : null;
    }

    private static bool Takes(RuntimeType[] own, int ownAt, RuntimeType[] wanted, int wantedAt)
    {
        for (; ownAt < own.Length; ownAt++, wantedAt++)
        {
            if (!Compatible(own[ownAt], wanted[wantedAt])) return false;
        }
        return true;
    }

    private static bool Returns(RuntimeType own, RuntimeType wanted) => Compatible(wanted, own);

    // References convert; values are the same type, an enum and its integer counting as one.
    private static bool Compatible(RuntimeType to, RuntimeType from)
    {
        if (ReferenceEquals(to, from)) return true;
        if (to.IsByRef || from.IsByRef || to.IsPointer || from.IsPointer) return false;
        if (to.IsValueType || from.IsValueType) return to.IsPrimitiveOrEnum && from.IsPrimitiveOrEnum && to.ElementTypeCode == from.ElementTypeCode && (to.IsEnum || from.IsEnum);
        return to.IsAssignableFrom(from);
    }
}
