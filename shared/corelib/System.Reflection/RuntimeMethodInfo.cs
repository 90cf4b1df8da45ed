using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Security;

namespace System.Reflection;

// What methods and constructors of the engine share: id, flags, signature, and calling.
internal sealed class MethodCore
{
    internal readonly nint Id;
    private readonly int _attributes;
    private string? _name;
    private RuntimeType[]? _signature;
    private RuntimeParameterInfo[]? _parameters;

    internal MethodCore(nint id)
    {
        Id = id;
        _attributes = MemberTable.MethodAttributes(id);
    }

    internal string Name => _name ??= MemberTable.MethodName(Id);
    internal MethodAttributes Attributes => (MethodAttributes)(_attributes & 0xFFFF);
    internal MethodImplAttributes Implementation => (MethodImplAttributes)((_attributes >> 16) & 0xFFFF);
    internal RuntimeType[] Signature => _signature ??= MemberTable.MethodSignature(Id);
    internal int ParameterCount => Signature.Length - 1;
    internal CallingConventions Convention => CallingConventions.Standard | ((Attributes & MethodAttributes.Static) == 0 ? CallingConventions.HasThis : 0);

    internal Type[] ParameterTypes
    {
        get
        {
            Type[] types = new Type[ParameterCount];
            for (int i = 0; i < types.Length; i++) types[i] = Signature[i + 1];
            return types;
        }
    }

    internal RuntimeParameterInfo[] Parameters(MemberInfo member)
    {
        if (_parameters is null)
        {
            RuntimeParameterInfo[] made = new RuntimeParameterInfo[ParameterCount];
            for (int i = 0; i < made.Length; i++) made[i] = new RuntimeParameterInfo(member, Id, i, Signature[i + 1]);
            _parameters = made;
        }
        return _parameters;
    }

    internal ParameterInfo[] CopyOfParameters(MemberInfo member)
    {
        RuntimeParameterInfo[] own = Parameters(member);
        ParameterInfo[] copy = new ParameterInfo[own.Length];
        Array.Copy(own, copy, own.Length);
        return copy;
    }

    // Checks and converts the arguments, calls, and gives back what byref parameters were set to.
    internal object? Invoke(MethodBase member, object? target, BindingFlags flags, Binder? binder, object?[]? arguments, CultureInfo? culture)
    {
        int given = arguments is null ? 0 : arguments.Length;
        if (given != ParameterCount) throw new TargetParameterCountException("Parameter count mismatch.");
        object?[] own = given == 0 ? Array.Empty<object?>() : new object?[given];
        bool hasReferences = false;
        for (int i = 0; i < given; i++)
        {
            object? value = arguments![i];
            RuntimeType type = Signature[i + 1];
            if (ReferenceEquals(value, Type.Missing))
            {
                RuntimeParameterInfo parameter = Parameters(member)[i];
                if (!parameter.HasDefaultValue) throw new ArgumentException("Missing parameter does not have a default value.", "parameters");
                value = parameter.DefaultValue;
                arguments[i] = value;
            }
            if (type.IsByRef)
            {
                hasReferences = true;
                type = (RuntimeType)type.GetElementType()!;
            }
            own[i] = ValueConversion.Convert(type, value, flags, binder, culture);
        }
        object? result;
        if ((flags & BindingFlags.DoNotWrapExceptions) != 0)
        {
            result = MemberAccess.Invoke(Id, target, own);
        }
        else
        {
            try
            {
                result = MemberAccess.Invoke(Id, target, own);
            }
            catch (Exception e)
            {
                throw new TargetInvocationException(e);
            }
        }
        if (hasReferences)
        {
            for (int i = 0; i < given; i++)
            {
                if (Signature[i + 1].IsByRef) arguments![i] = own[i];
            }
        }
        RuntimeType resultType = Signature[0];
        return result is nint pointer && resultType.IsPointer ? ValueConversion.BoxPointer(pointer, resultType) : result;
    }

    internal void CheckTarget(MethodBase member, object? target)
    {
        if ((Attributes & MethodAttributes.Static) != 0) return;
        if (target is null) throw new TargetException("Non-static method requires a target.");
        if (member.DeclaringType is { } type && !type.IsInstanceOfType(target)) throw new TargetException($"Object type {type} does not match target type {target.GetType()}.");
    }

    internal void CheckCallable(MethodBase member)
    {
        if (member.DeclaringType is { ContainsGenericParameters: true } || member.ContainsGenericParameters)
            throw new InvalidOperationException("Late bound operations cannot be performed on types or methods for which ContainsGenericParameters is true.");
        foreach (RuntimeType type in Signature)
        {
            if (type.IsByRefLike || (type.IsByRef && type.GetElementType()!.IsByRefLike))
                throw new NotSupportedException("Specified method is not supported.");
        }
    }
}

internal sealed class RuntimeMethodInfo : MethodInfo
{
    private readonly MethodCore _core;
    private readonly RuntimeType _declaring;
    private readonly RuntimeType _reflected;
    private RuntimeType[]? _arguments;

    internal RuntimeMethodInfo(nint id, RuntimeType declaring, RuntimeType reflected)
    {
        _core = new MethodCore(id);
        _declaring = declaring;
        _reflected = reflected;
    }

    // The method or constructor with an id, as its own type shows it.
    internal static MethodBase FromId(nint id)
    {
        RuntimeType owner = MemberTable.MethodOwner(id);
        foreach (RuntimeConstructorInfo constructor in owner.AllConstructors)
        {
            if (constructor.Id == id) return constructor;
        }
        foreach (RuntimeMethodInfo method in owner.AllMethods)
        {
            if (method.Id == id) return method;
        }
        return new RuntimeMethodInfo(id, owner, owner);
    }

    internal nint Id => _core.Id;
    internal RuntimeType DeclaringRuntimeType => _declaring;
    internal override Type[] ParameterTypes => _core.ParameterTypes;
    internal RuntimeType[] Signature => _core.Signature;
    private RuntimeType[] Arguments => _arguments ??= MemberTable.MethodArguments(Id);

    public override string Name => _core.Name;
    public override Type? DeclaringType => IsGlobal ? null : _declaring;
    public override Type? ReflectedType => IsGlobal ? null : _reflected;
    private bool IsGlobal => _declaring.MetadataToken == 0x02000001;
    public override Module Module => _declaring.Module;
    public override int MetadataToken => MemberTable.MethodToken(Id);
    public override MethodAttributes Attributes => _core.Attributes;
    public override MethodImplAttributes GetMethodImplementationFlags() => _core.Implementation;
    public override CallingConventions CallingConvention => _core.Convention;
    public override RuntimeMethodHandle MethodHandle => new(Id);
    public override MethodBody? GetMethodBody() => null;

    public override Type ReturnType => _core.Signature[0];
    public override ParameterInfo ReturnParameter => new RuntimeParameterInfo(this, Id, -1, _core.Signature[0]);
    public override ICustomAttributeProvider ReturnTypeCustomAttributes => ReturnParameter;
    public override ParameterInfo[] GetParameters() => _core.CopyOfParameters(this);

    public override bool IsGenericMethod => Arguments.Length > 0;
    public override bool IsGenericMethodDefinition => Arguments.Length > 0 && MemberTable.IsMethodDefinition(Id);

    public override bool ContainsGenericParameters
    {
        get
        {
            if (_declaring.ContainsGenericParameters) return true;
            foreach (RuntimeType argument in Arguments)
            {
                if (argument.ContainsGenericParameters) return true;
            }
            return false;
        }
    }

    public override Type[] GetGenericArguments()
    {
        Type[] result = new Type[Arguments.Length];
        for (int i = 0; i < result.Length; i++) result[i] = Arguments[i];
        return result;
    }

    public override MethodInfo GetGenericMethodDefinition()
    {
        if (!IsGenericMethod) throw new InvalidOperationException();
        return IsGenericMethodDefinition ? this : new RuntimeMethodInfo(MemberTable.MethodDefinition(Id), _declaring, _reflected);
    }

    public override MethodInfo MakeGenericMethod(params Type[] methodInstantiation)
    {
        ArgumentNullException.ThrowIfNull(methodInstantiation);
        if (!IsGenericMethodDefinition)
            throw new InvalidOperationException($"{this} is not a GenericMethodDefinition. MakeGenericMethod may only be called on a method for which MethodBase.IsGenericMethodDefinition is true.");
        RuntimeType[] arguments = new RuntimeType[methodInstantiation.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            if (methodInstantiation[i] is null) throw new ArgumentNullException();
            arguments[i] = methodInstantiation[i] as RuntimeType ?? throw new NotSupportedException("Types must be of type RuntimeType.");
        }
        if (arguments.Length != Arguments.Length)
            throw new ArgumentException($"The type or method has {Arguments.Length} generic parameter(s), but {arguments.Length} generic argument(s) were provided. A generic argument must be provided for each generic parameter.");
        int violating = MemberTable.ViolatingArgument(Id, arguments);
        if (violating >= 0)
        {
            string parameter = Arguments[violating].Name;
            throw new ArgumentException($"GenericArguments[{violating}], '{arguments[violating]}', on '{this}' violates the constraint of type '{parameter}'.",
                new VerificationException($"Method {_declaring}.{Name}: type argument '{arguments[violating]}' violates the constraint of type parameter '{parameter}'."));
        }
        return new RuntimeMethodInfo(MemberTable.InstantiateMethod(Id, arguments), _declaring, _reflected);
    }

    public override MethodInfo GetBaseDefinition()
    {
        if (!IsVirtual || IsStatic || _declaring.IsInterface) return this;
        nint declaration = MemberTable.SlotDeclaration(Id);
        if (declaration == Id) return this;
        return (MethodInfo)FromId(declaration);
    }

    // The method that this one overrides, in the nearest base class that has it.
    internal RuntimeMethodInfo? Overridden()
    {
        if (!IsVirtual || IsStatic || _declaring.IsInterface) return null;
        int slot = MemberTable.MethodSlot(Id);
        for (Type? type = _declaring.BaseType; type is RuntimeType at; type = at.BaseType)
        {
            foreach (nint id in MemberTable.Methods(at))
            {
                if (((MethodAttributes)MemberTable.MethodAttributes(id) & MethodAttributes.Virtual) != 0 && MemberTable.MethodSlot(id) == slot)
                    return new RuntimeMethodInfo(id, at, at);
            }
        }
        return null;
    }

    [DebuggerHidden]
    [DebuggerStepThrough]
    public override object? Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture)
    {
        _core.CheckCallable(this);
        _core.CheckTarget(this, obj);
        return _core.Invoke(this, IsStatic ? null : obj, invokeAttr, binder, parameters, culture);
    }

    public override Delegate CreateDelegate(Type delegateType) => Delegate.CreateDelegate(CheckDelegateType(delegateType), this);
    public override Delegate CreateDelegate(Type delegateType, object? target) => Delegate.CreateDelegate(CheckDelegateType(delegateType), target, this);

    private static Type CheckDelegateType(Type delegateType)
    {
        ArgumentNullException.ThrowIfNull(delegateType);
        if (delegateType is RuntimeType && !delegateType.IsSubclassOf(typeof(MulticastDelegate))) throw new ArgumentException("Type must derive from Delegate.", nameof(delegateType));
        return delegateType;
    }

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefined(this, CustomAttribute.Check(attributeType), inherit);
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.Get(this, CustomAttribute.ObjectType, inherit);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.Get(this, CustomAttribute.Check(attributeType), inherit);
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(_declaring.AssemblyId, MetadataToken);

    public override bool HasSameMetadataDefinitionAs(MemberInfo other) =>
        other is RuntimeMethodInfo method && method.MetadataToken == MetadataToken && method._declaring.AssemblyId == _declaring.AssemblyId;

    public override bool Equals(object? obj) => obj is RuntimeMethodInfo other && other.Id == Id && ReferenceEquals(other._reflected, _reflected);
    public override int GetHashCode() => (int)Id;
    public override string ToString() => Describe(ReturnType.FormatName() + " ", GetGenericArguments());
}

internal sealed class RuntimeConstructorInfo : ConstructorInfo
{
    private readonly MethodCore _core;
    private readonly RuntimeType _declaring;

    internal RuntimeConstructorInfo(nint id, RuntimeType declaring)
    {
        _core = new MethodCore(id);
        _declaring = declaring;
    }

    internal nint Id => _core.Id;
    internal override Type[] ParameterTypes => _core.ParameterTypes;
    internal RuntimeType[] Signature => _core.Signature;

    public override string Name => _core.Name;
    public override Type? DeclaringType => _declaring;
    public override Type? ReflectedType => _declaring;
    public override Module Module => _declaring.Module;
    public override int MetadataToken => MemberTable.MethodToken(Id);
    public override MethodAttributes Attributes => _core.Attributes;
    public override MethodImplAttributes GetMethodImplementationFlags() => _core.Implementation;
    public override CallingConventions CallingConvention => _core.Convention;
    public override RuntimeMethodHandle MethodHandle => new(Id);
    public override bool ContainsGenericParameters => _declaring.ContainsGenericParameters;
    public override MethodBody? GetMethodBody() => null;
    public override ParameterInfo[] GetParameters() => _core.CopyOfParameters(this);

    [DebuggerHidden]
    [DebuggerStepThrough]
    public override object Invoke(BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture)
    {
        if (_declaring.IsInterface) throw new MemberAccessException($"Cannot create an instance of {_declaring} because it is an interface.");
        if (_declaring.IsAbstract && !_declaring.IsArray) throw new MemberAccessException($"Cannot create an abstract class '{_declaring}'.");
        if (_declaring.ContainsGenericParameters) throw new MemberAccessException($"Cannot create an instance of {_declaring} because Type.ContainsGenericParameters is true.");
        if (IsStatic) throw new MemberAccessException("Type initializer was not callable.");
        _core.CheckCallable(this);
        if (_declaring.IsArray) return MakeArray(parameters);
        if (_declaring == typeof(string)) return MakeString(invokeAttr, binder, parameters, culture);
        if (typeof(Delegate).IsAssignableFrom(_declaring)) throw new NotSupportedException($"Making a {_declaring} from a method pointer by reflection is not supported.");
        RuntimeType made = Nullable.GetUnderlyingType(_declaring) is RuntimeType underlying ? underlying : _declaring;
        if (!ReferenceEquals(made, _declaring)) return ValueConversion.Convert(made, parameters![0], invokeAttr, binder, culture)!;
        object instance = Runtime.CompilerServices.RuntimeHelpers.AllocateObject(_declaring);
        _core.Invoke(this, instance, invokeAttr, binder, parameters, culture);
        return instance;
    }

    // Runs the constructor on an object that is there.
    [DebuggerHidden]
    [DebuggerStepThrough]
    public override object? Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture)
    {
        _core.CheckCallable(this);
        if (IsStatic)
        {
            Runtime.CompilerServices.RuntimeHelpers.RunStaticConstructor(_declaring);
            return null;
        }
        _core.CheckTarget(this, obj);
        return _core.Invoke(this, obj, invokeAttr, binder, parameters, culture);
    }

    private object MakeArray(object?[]? parameters)
    {
        int rank = _declaring.GetArrayRank(), given = parameters is null ? 0 : parameters.Length;
        if (given != _core.ParameterCount) throw new TargetParameterCountException("Parameter count mismatch.");
        int[] numbers = new int[given];
        for (int i = 0; i < given; i++) numbers[i] = (int)ValueConversion.Convert((RuntimeType)typeof(int), parameters![i], default, null, null)!;
        Type element = _declaring.GetElementType()!;
        if (given == rank) return Array.CreateInstance(element, numbers);
        int[] lower = new int[rank], lengths = new int[rank];
        for (int i = 0; i < rank; i++)
        {
            lower[i] = numbers[2 * i];
            lengths[i] = numbers[2 * i + 1];
        }
        return Array.CreateInstance(element, lengths, lower);
    }

    // String's constructors are static methods `Ctor` (docs/corelib-contract.md).
    private object MakeString(BindingFlags flags, Binder? binder, object?[]? parameters, CultureInfo? culture)
    {
        foreach (RuntimeMethodInfo method in _declaring.AllMethods)
        {
            if (method.Name == "Ctor" && method.IsStatic && DefaultBinder.HasSameSignature(method, this)) return method.Invoke(null, flags, binder, parameters, culture)!;
        }
        throw new MissingMethodException("String", "Ctor");
    }

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefined(this, CustomAttribute.Check(attributeType), inherit);
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.Get(this, CustomAttribute.ObjectType, inherit);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.Get(this, CustomAttribute.Check(attributeType), inherit);
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(_declaring.AssemblyId, MetadataToken);

    public override bool HasSameMetadataDefinitionAs(MemberInfo other) =>
        other is RuntimeConstructorInfo method && method.MetadataToken == MetadataToken && method._declaring.AssemblyId == _declaring.AssemblyId;

    public override bool Equals(object? obj) => obj is RuntimeConstructorInfo other && other.Id == Id;
    public override int GetHashCode() => (int)Id;
    public override string ToString() => Describe("Void ", null);
}
