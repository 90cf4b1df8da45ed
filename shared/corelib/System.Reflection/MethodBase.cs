using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace System.Reflection;

public abstract partial class MethodBase : MemberInfo
{
    protected MethodBase() { }

    public abstract ParameterInfo[] GetParameters();
    public abstract MethodAttributes Attributes { get; }
    public virtual MethodImplAttributes MethodImplementationFlags => GetMethodImplementationFlags();
    public abstract MethodImplAttributes GetMethodImplementationFlags();
    public virtual CallingConventions CallingConvention => CallingConventions.Standard;
    public abstract RuntimeMethodHandle MethodHandle { get; }
    public virtual MethodBody? GetMethodBody() => throw new InvalidOperationException();

    public bool IsAbstract => (Attributes & MethodAttributes.Abstract) != 0;
    public bool IsConstructor => this is ConstructorInfo && !IsStatic && (Attributes & MethodAttributes.RTSpecialName) != 0;
    public bool IsFinal => (Attributes & MethodAttributes.Final) != 0;
    public bool IsHideBySig => (Attributes & MethodAttributes.HideBySig) != 0;
    public bool IsSpecialName => (Attributes & MethodAttributes.SpecialName) != 0;
    public bool IsStatic => (Attributes & MethodAttributes.Static) != 0;
    public bool IsVirtual => (Attributes & MethodAttributes.Virtual) != 0;
    public bool IsAssembly => (Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Assembly;
    public bool IsFamily => (Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Family;
    public bool IsFamilyAndAssembly => (Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.FamANDAssem;
    public bool IsFamilyOrAssembly => (Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.FamORAssem;
    public bool IsPrivate => (Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Private;
    public bool IsPublic => (Attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public;
    public virtual bool IsConstructedGenericMethod => IsGenericMethod && !IsGenericMethodDefinition;
    public virtual bool IsGenericMethod => false;
    public virtual bool IsGenericMethodDefinition => false;
    public virtual Type[] GetGenericArguments() => throw new NotSupportedException("Derived classes must provide an implementation.");
    public virtual bool ContainsGenericParameters => false;
    public virtual bool IsSecurityCritical => true;
    public virtual bool IsSecuritySafeCritical => false;
    public virtual bool IsSecurityTransparent => false;

    [DebuggerHidden]
    [DebuggerStepThrough]
    public object? Invoke(object? obj, object?[]? parameters) => Invoke(obj, BindingFlags.Default, null, parameters, null);

    public abstract object? Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture);

    public override bool Equals(object? obj) => base.Equals(obj);
    public override int GetHashCode() => base.GetHashCode();

    public static bool operator ==(MethodBase? left, MethodBase? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(MethodBase? left, MethodBase? right) => !(left == right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static MethodBase? GetCurrentMethod()
    {
        nint[] frames = StackTraceText.CurrentFrames();
        return frames.Length < 4 ? null : StackTraceText.MethodOf(frames[2]);
    }

    public static MethodBase? GetMethodFromHandle(RuntimeMethodHandle handle)
    {
        MethodBase method = RuntimeMethodInfo.FromId(handle.Value);
        if (method.DeclaringType is { IsGenericType: true } type)
            throw new ArgumentException($"Cannot resolve method {method} because the declaring type of the method handle {type.GetGenericTypeDefinition()} is generic. Explicitly provide the declaring type to GetMethodFromHandle.");
        return method;
    }

    public static MethodBase? GetMethodFromHandle(RuntimeMethodHandle handle, RuntimeTypeHandle declaringType)
    {
        MethodBase method = RuntimeMethodInfo.FromId(handle.Value);
        if (declaringType._type is not { } type || ReferenceEquals(method.DeclaringType, type)) return method;
        // The same row of another instantiation.
        foreach (nint other in MemberTable.Methods(type))
        {
            if (MemberTable.MethodToken(other) == method.MetadataToken) return RuntimeMethodInfo.FromId(other);
        }
        throw new ArgumentException("Type handle and method handle are not of the same type.");
    }

    internal virtual Type[] ParameterTypes
    {
        get
        {
            ParameterInfo[] parameters = GetParameters();
            Type[] types = new Type[parameters.Length];
            for (int i = 0; i < types.Length; i++) types[i] = parameters[i].ParameterType;
            return types;
        }
    }

    // `Void Name[T](Int32, System.String ByRef)`.
    internal string Describe(string prefix, Type[]? genericArguments)
    {
        StringBuilder text = new(prefix);
        text.Append(Name);
        if (genericArguments is { Length: > 0 })
        {
            text.Append('[');
            for (int i = 0; i < genericArguments.Length; i++)
            {
                if (i > 0) text.Append(',');
                text.Append(genericArguments[i].Name);
            }
            text.Append(']');
        }
        text.Append('(');
        AppendParameters(text, ParameterTypes);
        return text.Append(')').ToString();
    }

    internal static void AppendParameters(StringBuilder text, Type[] types)
    {
        for (int i = 0; i < types.Length; i++)
        {
            if (i > 0) text.Append(", ");
            string name = types[i].FormatName();
            if (types[i].IsByRef) text.Append(name.AsSpan(0, name.Length - 1)).Append(" ByRef");
            else text.Append(name);
        }
    }
}

public abstract partial class MethodInfo : MethodBase
{
    protected MethodInfo() { }

    public override MemberTypes MemberType => MemberTypes.Method;
    public virtual ParameterInfo ReturnParameter => throw new NotImplementedException();
    public virtual Type ReturnType => throw new NotImplementedException();
    public abstract ICustomAttributeProvider ReturnTypeCustomAttributes { get; }
    public override Type[] GetGenericArguments() => throw new NotSupportedException("Derived classes must provide an implementation.");
    public virtual MethodInfo GetGenericMethodDefinition() => throw new NotSupportedException("Derived classes must provide an implementation.");
    public virtual MethodInfo MakeGenericMethod(params Type[] typeArguments) => throw new NotSupportedException("Derived classes must provide an implementation.");
    public abstract MethodInfo GetBaseDefinition();
    public virtual Delegate CreateDelegate(Type delegateType) => throw new NotSupportedException("Derived classes must provide an implementation.");
    public virtual Delegate CreateDelegate(Type delegateType, object? target) => throw new NotSupportedException("Derived classes must provide an implementation.");
    public T CreateDelegate<T>() where T : Delegate => (T)CreateDelegate(typeof(T));
    public T CreateDelegate<T>(object? target) where T : Delegate => (T)CreateDelegate(typeof(T), target);

    public override bool Equals(object? obj) => base.Equals(obj);
    public override int GetHashCode() => base.GetHashCode();
    public static bool operator ==(MethodInfo? left, MethodInfo? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(MethodInfo? left, MethodInfo? right) => !(left == right);
}

public abstract class ConstructorInfo : MethodBase
{
    public static readonly string ConstructorName = ".ctor";
    public static readonly string TypeConstructorName = ".cctor";

    protected ConstructorInfo() { }

    public override MemberTypes MemberType => MemberTypes.Constructor;

    [DebuggerHidden]
    [DebuggerStepThrough]
    public object Invoke(object?[]? parameters) => Invoke(BindingFlags.CreateInstance, null, parameters, null);

    public abstract object Invoke(BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture);

    public override bool Equals(object? obj) => base.Equals(obj);
    public override int GetHashCode() => base.GetHashCode();
    public static bool operator ==(ConstructorInfo? left, ConstructorInfo? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(ConstructorInfo? left, ConstructorInfo? right) => !(left == right);
}

// The IL of a method is not shown by this engine.
public class MethodBody
{
    protected MethodBody() { }
    public virtual byte[]? GetILAsByteArray() => throw new NotSupportedException("MethodBody.GetILAsByteArray");
}
