using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;

namespace System.Runtime.CompilerServices;

// The start of every object as the collector sees it: the first field lies 8 bytes into the object.
internal sealed class RawData { public byte Data; }

// An array's length at offset 8, an SZ array's elements at 16 (docs/corelib-contract.md, "Layouts").
internal sealed class RawArrayData
{
    public uint Length;
    public uint Padding;
    public byte Data;
}

public static unsafe partial class RuntimeHelpers
{
    public delegate void TryCode(object? userData);
    public delegate void CleanupCode(object? userData, bool exceptionThrown);

    // The object's identity hash: positive, stable for its lifetime, 0 for null. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int GetHashCode(object? o);

    internal static int TryGetHashCode(object? o) => GetHashCode(o);

    public static new bool Equals(object? o1, object? o2)
    {
        if (o1 == o2) return true;
        if (o1 is null || o2 is null || o1 is not ValueType || o1.GetType() != o2.GetType()) return false;
        uint size = RuntimeType.InstanceSize(Unsafe.As<RuntimeType>(o1.GetType()));
        return SpanHelpers.SequenceEqual(ref GetRawData(o1), ref GetRawData(o2), size);
    }

    internal static ref byte GetRawData(object value) => ref Unsafe.As<RawData>(value).Data;

    // Whether a T is or holds an object reference.
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool IsReferenceOrContainsReferences<T>() where T : allows ref struct;

    // Whether two T are equal exactly when their bytes are.
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern bool IsBitwiseEquatable<T>();

    public static int OffsetToStringData => 12;

    public static void InitializeArray(Array array, RuntimeFieldHandle fldHandle)
    {
        if (array is null || fldHandle._value == 0) throw new ArgumentNullException(array is null ? nameof(array) : null);
        InitializeArrayFromField(array, fldHandle._value);
    }

    // Copies a field's mapped data (ECMA-335 II.16.3) over the array's elements, which must be primitive or enum values.
    // Throws ArgumentException when the array is larger than the data.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void InitializeArrayFromField(Array array, nint field);

    // Where a field's mapped data lies, and how many bytes there are. It never moves. Throws ArgumentException when there is none.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern byte* GetFieldData(nint field, out int size);

    [Intrinsic]
    public static ReadOnlySpan<T> CreateSpan<T>(RuntimeFieldHandle fldHandle)
    {
        byte* data = GetFieldData(fldHandle._value, out int size);
        if (IsReferenceOrContainsReferences<T>()) throw new ArgumentException("The field is invalid for initializing array or span.");
        return new ReadOnlySpan<T>(data, size / Unsafe.SizeOf<T>());
    }

    [return: NotNullIfNotNull(nameof(obj))]
    public static object? GetObjectValue(object? obj)
    {
        if (obj is not ValueType || RuntimeType.IsPrimitiveType(Unsafe.As<RuntimeType>(obj.GetType()))) return obj;
        return object.CloneOf(obj);
    }

    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        ArgumentNullException.ThrowIfNull(array);
        (int offset, int length) = range.GetOffsetAndLength(array.Length);
        if (length == 0) return Array.Empty<T>();
        // A covariant array gives back its own type, as in .NET.
        T[] result = typeof(T[]) == array.GetType() ? new T[length]
            : Unsafe.As<T[]>(Array.CreateInstance(array.GetType().GetElementType()!, length));
        Buffer.Memmove(ref MemoryMarshal.GetArrayDataReference(result),
            ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), offset), (nuint)length);
        return result;
    }

    public static void RunClassConstructor(RuntimeTypeHandle type)
    {
        if (type._type is null) throw new ArgumentException("Handle is not initialized.", nameof(type));
        RunStaticConstructor(type._type);
    }

    // Runs the type's static constructor unless it has run. Throws TypeInitializationException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void RunStaticConstructor(RuntimeType type);

    public static void RunModuleConstructor(ModuleHandle module)
    {
        if (module._value != 0) RunModuleInitializer(module._value);
    }

    // Runs a module's <Module> static constructor unless it has run. Throws TypeInitializationException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void RunModuleInitializer(nint module);

    public static void PrepareMethod(RuntimeMethodHandle method) { }
    public static void PrepareMethod(RuntimeMethodHandle method, RuntimeTypeHandle[]? instantiation) { }
    public static void PrepareDelegate(Delegate d) { }
    public static void PrepareContractedDelegate(Delegate d) { }
    public static void PrepareConstrainedRegions() { }
    public static void PrepareConstrainedRegionsNoOP() { }
    public static void ProbeForSufficientStack() => EnsureSufficientExecutionStack();

    public static void EnsureSufficientExecutionStack()
    {
        if (!TryEnsureSufficientExecutionStack()) throw new InsufficientExecutionStackException();
    }

    // Whether an average call still fits on the running thread's stack.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern bool TryEnsureSufficientExecutionStack();

    public static void ExecuteCodeWithGuaranteedCleanup(TryCode code, CleanupCode backoutCode, object? userData)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(backoutCode);
        bool exceptionThrown = true;
        try
        {
            code(userData);
            exceptionThrown = false;
        }
        finally
        {
            backoutCode(userData, exceptionThrown);
        }
    }

    public static object GetUninitializedObject([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.None)] Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (type is not RuntimeType runtimeType) throw new ArgumentException("Type must be a type provided by the runtime.", nameof(type));
        if (type == typeof(string)) throw new ArgumentException("Uninitialized Strings cannot be created.");
        if (type.HasElementType || type.IsFunctionPointer || type.IsSubclassOf(typeof(Delegate))) throw new ArgumentException("Type is not supported.");
        if (type.ContainsGenericParameters) throw new MemberAccessException("Cannot create a type for which Type.ContainsGenericParameters is true.");
        if (type.IsInterface) throw new MemberAccessException("Cannot create an instance of an interface.");
        if (type.IsAbstract) throw new MemberAccessException("Cannot create an abstract class.");
        return AllocateObject(Nullable.GetUnderlyingType(type) as RuntimeType ?? runtimeType);
    }

    // A zeroed object (boxed value) of the type, with its static constructor run and no instance constructor. The type is a
    // concrete class or value type other than String and Nullable. Throws TypeInitializationException, OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern object AllocateObject(RuntimeType type);

    // Boxes the value of type `type` at `data` (Nullable: null or the boxed value). The type is a value type.
    // Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern object? BoxValue(ref byte data, RuntimeType type);

    // The value at `data` as an object, be it of a value type or of a reference type.
    internal static object? BoxOrRead(ref byte data, RuntimeType type) =>
        type.IsValueType ? BoxValue(ref data, type) : Unsafe.As<byte, object?>(ref data);

    public static object? Box(ref byte target, RuntimeTypeHandle type)
    {
        if (type._type is null) throw new ArgumentNullException(nameof(type));
        if (Unsafe.IsNullRef(ref target)) throw new NullReferenceException();
        return BoxOrRead(ref target, type._type);
    }

    public static int SizeOf(RuntimeTypeHandle type)
    {
        if (type._type is null) throw new ArgumentNullException(nameof(type));
        return type._type.IsValueType ? (int)RuntimeType.InstanceSize(type._type) : IntPtr.Size;
    }

    public static nint AllocateTypeAssociatedMemory(Type type, int size) => (nint)NativeMemory.AllocZeroed((nuint)size);

    // Whether the compiler knows the argument is a constant; an interpreter never does.
    internal static bool IsKnownConstant(int value) => false;
}
