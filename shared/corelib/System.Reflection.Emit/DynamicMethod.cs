using System.Globalization;

namespace System.Reflection.Emit;

/// <summary>
/// A method made while the program runs. The engine has none: as on .NET without dynamic code, where
/// `RuntimeFeature.IsDynamicCodeSupported` is false, making one throws.
/// </summary>
public sealed class DynamicMethod : MethodInfo
{
    private static PlatformNotSupportedException None() => new("Dynamic code generation is not supported on this platform.");

    public DynamicMethod(string name, Type? returnType, Type[]? parameterTypes) => throw None();
    public DynamicMethod(string name, Type? returnType, Type[]? parameterTypes, bool restrictedSkipVisibility) => throw None();
    public DynamicMethod(string name, Type? returnType, Type[]? parameterTypes, Module m) => throw None();
    public DynamicMethod(string name, Type? returnType, Type[]? parameterTypes, Module m, bool skipVisibility) => throw None();
    public DynamicMethod(string name, Type? returnType, Type[]? parameterTypes, Type owner) => throw None();
    public DynamicMethod(string name, Type? returnType, Type[]? parameterTypes, Type owner, bool skipVisibility) => throw None();
    public DynamicMethod(
        string name, MethodAttributes attributes, CallingConventions callingConvention, Type? returnType, Type[]? parameterTypes, Module m,
        bool skipVisibility) => throw None();
    public DynamicMethod(
        string name, MethodAttributes attributes, CallingConventions callingConvention, Type? returnType, Type[]? parameterTypes, Type owner,
        bool skipVisibility) => throw None();

    public bool InitLocals
    {
        get => throw None();
        set => throw None();
    }

    public ILGenerator GetILGenerator() => throw None();
    public ILGenerator GetILGenerator(int streamSize) => throw None();
    public override Delegate CreateDelegate(Type delegateType) => throw None();
    public override Delegate CreateDelegate(Type delegateType, object? target) => throw None();
    public override object? Invoke(object? obj, BindingFlags invokeAttr, Binder? binder, object?[]? parameters, CultureInfo? culture) => throw None();
    public override MemberTypes MemberType => throw None();
    public override string Name => throw None();
    public override Type? DeclaringType => throw None();
    public override Type? ReflectedType => throw None();
    public override MethodAttributes Attributes => throw None();
    public override RuntimeMethodHandle MethodHandle => throw None();
    public override ICustomAttributeProvider ReturnTypeCustomAttributes => throw None();
    public override MethodInfo GetBaseDefinition() => throw None();
    public override ParameterInfo[] GetParameters() => throw None();
    public override MethodImplAttributes GetMethodImplementationFlags() => throw None();
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => throw None();
    public override object[] GetCustomAttributes(bool inherit) => throw None();
    public override bool IsDefined(Type attributeType, bool inherit) => throw None();
}

/// <summary>An attribute for a type or member made while the program runs, which the engine does not make.</summary>
public class CustomAttributeBuilder
{
    public CustomAttributeBuilder(ConstructorInfo con, object?[] constructorArgs) =>
        throw new PlatformNotSupportedException("Dynamic code generation is not supported on this platform.");

    public CustomAttributeBuilder(ConstructorInfo con, object?[] constructorArgs, PropertyInfo[] namedProperties, object?[] propertyValues) :
        this(con, constructorArgs)
    {
    }

    public CustomAttributeBuilder(ConstructorInfo con, object?[] constructorArgs, FieldInfo[] namedFields, object?[] fieldValues) :
        this(con, constructorArgs)
    {
    }
}
