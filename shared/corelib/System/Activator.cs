using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Remoting;

namespace System;

public static partial class Activator
{
    private const BindingFlags ConstructorDefault = BindingFlags.Instance | BindingFlags.Public | BindingFlags.CreateInstance;

    // How objects of a type are made without arguments; kept with the type.
    private sealed unsafe class Maker
    {
        private readonly RuntimeType _type;
        private readonly nint _constructor;
        private readonly bool _isValue;
        internal readonly bool IsPublic;
        internal readonly bool HasConstructor;

        internal Maker(RuntimeType type)
        {
            _type = type;
            _isValue = type.IsValueType;
            IsPublic = _isValue;
            foreach (RuntimeConstructorInfo constructor in type.AllConstructors)
            {
                if (constructor.IsStatic || constructor.Signature.Length != 1) continue;
                HasConstructor = true;
                IsPublic = constructor.IsPublic;
                _constructor = constructor.MethodHandle.GetFunctionPointer();
            }
        }

        internal object Make()
        {
            object made = RuntimeHelpers.AllocateObject(_type);
            if (_constructor == 0) return made;
            if (_isValue) ((delegate*<ref byte, void>)_constructor)(ref RuntimeHelpers.GetRawData(made));
            else ((delegate*<object, void>)_constructor)(made);
            return made;
        }
    }

    private static Maker MakerOf(RuntimeType type)
    {
        if (type.Cached.Maker is Maker known) return known;
        Check(type);
        Maker made = new(type);
        type.Cached.Maker = made;
        return made;
    }

    private static void Check(RuntimeType type)
    {
        if (type.ContainsGenericParameters) throw new ArgumentException($"Cannot create an instance of {type} because Type.ContainsGenericParameters is true.");
        if (type.IsByRefLike) throw new NotSupportedException("Cannot create boxed ByRef-like values.");
        if (type == typeof(void) || type == typeof(ArgIterator)) throw new NotSupportedException($"Cannot dynamically create an instance of System.Void.");
        if (type.IsPointer || type.IsByRef || type.IsFunctionPointer || type.IsArray) throw new MissingMethodException($"Cannot dynamically create an instance of type '{type}'. Reason: Type is not supported.");
        if (type == typeof(string)) throw new MissingMethodException($"Cannot dynamically create an instance of type '{type}'. Reason: Uninitialized Strings cannot be created.");
        if (type.IsSubclassOf(typeof(Delegate)) && !type.IsAbstract) throw new ArgumentException($"Cannot dynamically create an instance of type '{type}'. Reason: Type is not supported.");
        if (type.IsInterface) throw new MissingMethodException($"Cannot dynamically create an instance of type '{type}'. Reason: Cannot create an instance of an interface.");
        if (type.IsAbstract) throw new MissingMethodException($"Cannot dynamically create an instance of type '{type}'. Reason: Cannot create an abstract class.");
    }

    private static MissingMethodException NoConstructor(Type type) =>
        new($"Cannot dynamically create an instance of type '{type}'. Reason: No parameterless constructor defined.");

    private static object? Create(RuntimeType type, bool nonPublic, bool wrapExceptions)
    {
        if (Nullable.GetUnderlyingType(type) is not null) return null;
        Maker maker = MakerOf(type);
        if (!type.IsValueType && !maker.HasConstructor) throw NoConstructor(type);
        if (!nonPublic && !maker.IsPublic) throw new MissingMethodException($"No parameterless constructor defined for type '{type}'.");
        if (!wrapExceptions) return maker.Make();
        try
        {
            return maker.Make();
        }
        catch (Exception e)
        {
            throw new TargetInvocationException(e);
        }
    }

    private static RuntimeType Runtime(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.UnderlyingSystemType as RuntimeType ?? throw new ArgumentException("Type must be a type provided by the runtime.", nameof(type));
    }

    // `new T()` calls this.
    [Intrinsic]
    public static T CreateInstance<T>() => (T)Create((RuntimeType)typeof(T), false, true)!;

    [DebuggerHidden]
    [DebuggerStepThrough]
    public static object? CreateInstance(Type type) => Create(Runtime(type), false, true);

    [DebuggerHidden]
    [DebuggerStepThrough]
    public static object? CreateInstance(Type type, bool nonPublic) => Create(Runtime(type), nonPublic, true);

    [DebuggerHidden]
    [DebuggerStepThrough]
    public static object? CreateInstance(Type type, params object?[]? args) => CreateInstance(type, ConstructorDefault, null, args, null, null);

    [DebuggerHidden]
    [DebuggerStepThrough]
    public static object? CreateInstance(Type type, object?[]? args, object?[]? activationAttributes) => CreateInstance(type, ConstructorDefault, null, args, null, activationAttributes);

    [DebuggerHidden]
    [DebuggerStepThrough]
    public static object? CreateInstance(Type type, BindingFlags bindingAttr, Binder? binder, object?[]? args, CultureInfo? culture) =>
        CreateInstance(type, bindingAttr, binder, args, culture, null);

    [DebuggerHidden]
    [DebuggerStepThrough]
    public static object? CreateInstance(Type type, BindingFlags bindingAttr, Binder? binder, object?[]? args, CultureInfo? culture, object?[]? activationAttributes)
    {
        RuntimeType runtimeType = Runtime(type);
        if (activationAttributes is { Length: > 0 }) throw new PlatformNotSupportedException("Activation Attributes are not supported.");
        if ((bindingAttr & (BindingFlags)0xFF) == 0) bindingAttr |= ConstructorDefault;
        if (args is null || args.Length == 0)
        {
            bool hasParameterless = runtimeType.IsValueType || HasParameterless(runtimeType);
            if (hasParameterless || (bindingAttr & BindingFlags.OptionalParamBinding) == 0)
                return Create(runtimeType, (bindingAttr & BindingFlags.NonPublic) != 0, (bindingAttr & BindingFlags.DoNotWrapExceptions) == 0);
        }
        object?[] bound = args ?? Array.Empty<object?>();
        if (runtimeType.ContainsGenericParameters || runtimeType.IsByRefLike || runtimeType == typeof(void)) Check(runtimeType);
        ConstructorInfo[] candidates = Array.FindAll(runtimeType.GetConstructors((bindingAttr & ~BindingFlags.Static) | BindingFlags.Instance), c => DefaultBinder.TakesCount(c, bound.Length, bindingAttr));
        MethodBase? constructor = null;
        if (candidates.Length > 0)
        {
            try
            {
                constructor = (binder ?? Type.DefaultBinder).BindToMethod(bindingAttr, candidates, ref bound, null, culture, null, out _);
            }
            catch (MissingMethodException e)
            {
                throw new MissingMethodException($"Constructor on type '{runtimeType.FullName}' not found.", e);
            }
        }
        if (constructor is null) throw new MissingMethodException($"Constructor on type '{runtimeType.FullName}' not found.");
        return ((ConstructorInfo)constructor).Invoke(bindingAttr, binder, bound, culture);
    }

    private static bool HasParameterless(RuntimeType type)
    {
        foreach (RuntimeConstructorInfo constructor in type.AllConstructors)
        {
            if (!constructor.IsStatic && constructor.Signature.Length == 1) return true;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ObjectHandle? CreateInstance(string? assemblyName, string typeName)
    {
        Assembly assembly = assemblyName is null ? RuntimeAssembly.FromId(AssemblyTable.OfCaller(1)) : Assembly.Load(assemblyName);
        return new ObjectHandle(CreateInstance(assembly.GetType(typeName, true)!));
    }
}
