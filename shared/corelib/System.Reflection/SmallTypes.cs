// Structs, delegates and other small types of the namespace.
using System.Runtime.CompilerServices;

namespace System.Reflection;

public delegate bool MemberFilter(MemberInfo m, object? filterCriteria);
public delegate bool TypeFilter(Type m, object? filterCriteria);
public delegate Module ModuleResolveEventHandler(object sender, ResolveEventArgs e);

public struct InterfaceMapping
{
    public Type TargetType;
    public Type InterfaceType;
    public MethodInfo[] TargetMethods;
    public MethodInfo[] InterfaceMethods;
}

public readonly struct ParameterModifier
{
    private readonly bool[] _byRef;

    public ParameterModifier(int parameterCount)
    {
        if (parameterCount <= 0) throw new ArgumentException("Must specify one or more parameters.");
        _byRef = new bool[parameterCount];
    }

    public bool this[int index] { get => _byRef[index]; set => _byRef[index] = value; }
}

// A pointer as an object, together with its type.
public sealed unsafe class Pointer
{
    private readonly void* _value;
    private readonly Type _type;

    private Pointer(void* value, Type type)
    {
        _value = value;
        _type = type;
    }

    public static object Box(void* ptr, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (!type.IsPointer) throw new ArgumentException("Type must be a Pointer.", nameof(ptr));
        return new Pointer(ptr, type);
    }

    public static void* Unbox(object ptr)
    {
        if (ptr is not Pointer pointer) throw new ArgumentException("Type must be a Pointer.", nameof(ptr));
        return pointer._value;
    }

    internal Type PointerType => _type;
    internal nint Value => (nint)_value;
    public override bool Equals(object? obj) => obj is Pointer other && _value == other._value;
    public override int GetHashCode() => ((nuint)_value).GetHashCode();
}

public class ManifestResourceInfo
{
    public ManifestResourceInfo(Assembly? containingAssembly, string? containingFileName, ResourceLocation resourceLocation)
    {
        ReferencedAssembly = containingAssembly;
        FileName = containingFileName;
        ResourceLocation = resourceLocation;
    }

    public virtual Assembly? ReferencedAssembly { get; }
    public virtual string? FileName { get; }
    public virtual ResourceLocation ResourceLocation { get; }
}
