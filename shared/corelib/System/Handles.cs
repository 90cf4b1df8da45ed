// What ldtoken pushes, and typed references (ECMA-335 III.4.17, III.4.19).
using System.Runtime.CompilerServices;

namespace System;

public unsafe struct RuntimeTypeHandle : IEquatable<RuntimeTypeHandle>
{
    internal RuntimeType? _type;

    internal RuntimeTypeHandle(RuntimeType? type) => _type = type;

    public nint Value => _type is null ? 0 : _type._id;
    public override int GetHashCode() => _type is null ? 0 : _type.GetHashCode();
    public override bool Equals(object? obj) => obj is RuntimeTypeHandle other && other._type == _type;
    public bool Equals(RuntimeTypeHandle handle) => handle._type == _type;
    public ModuleHandle GetModuleHandle() => _type is null ? default : _type.Module.ModuleHandle;
    public static bool operator ==(RuntimeTypeHandle left, object? right) => left.Equals(right);
    public static bool operator ==(object? left, RuntimeTypeHandle right) => right.Equals(left);
    public static bool operator !=(RuntimeTypeHandle left, object? right) => !left.Equals(right);
    public static bool operator !=(object? left, RuntimeTypeHandle right) => !right.Equals(left);
    public static nint ToIntPtr(RuntimeTypeHandle value) => value.Value;
    // A RuntimeType is made once for a type and never moves, so the id leads back to it.
    public static RuntimeTypeHandle FromIntPtr(nint value) => new(value == 0 ? null : RuntimeType.FromId(value));
}

public unsafe struct RuntimeMethodHandle : IEquatable<RuntimeMethodHandle>
{
    internal nint _value;

    internal RuntimeMethodHandle(nint value) => _value = value;

    public nint Value => _value;
    public override int GetHashCode() => _value.GetHashCode();
    public override bool Equals(object? obj) => obj is RuntimeMethodHandle other && other._value == _value;
    public bool Equals(RuntimeMethodHandle handle) => handle._value == _value;
    public static bool operator ==(RuntimeMethodHandle left, RuntimeMethodHandle right) => left._value == right._value;
    public static bool operator !=(RuntimeMethodHandle left, RuntimeMethodHandle right) => left._value != right._value;
    public static nint ToIntPtr(RuntimeMethodHandle value) => value._value;
    public static RuntimeMethodHandle FromIntPtr(nint value) => new(value);
    public nint GetFunctionPointer() => FunctionPointer(_value);

    // The value that ldftn of the method pushes. Throws what loading the method throws.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint FunctionPointer(nint method);
}

public struct RuntimeFieldHandle : IEquatable<RuntimeFieldHandle>
{
    internal nint _value;

    internal RuntimeFieldHandle(nint value) => _value = value;

    public nint Value => _value;
    public override int GetHashCode() => _value.GetHashCode();
    public override bool Equals(object? obj) => obj is RuntimeFieldHandle other && other._value == _value;
    public bool Equals(RuntimeFieldHandle handle) => handle._value == _value;
    public static bool operator ==(RuntimeFieldHandle left, RuntimeFieldHandle right) => left._value == right._value;
    public static bool operator !=(RuntimeFieldHandle left, RuntimeFieldHandle right) => left._value != right._value;
    public static nint ToIntPtr(RuntimeFieldHandle value) => value._value;
    public static RuntimeFieldHandle FromIntPtr(nint value) => new(value);
}

public struct RuntimeArgumentHandle { internal nint _value; }

public struct ModuleHandle : IEquatable<ModuleHandle>
{
    public static readonly ModuleHandle EmptyHandle = default;
    internal nint _value;
    internal ModuleHandle(nint value) => _value = value;
    public int MDStreamVersion => 0x20000;
    public override int GetHashCode() => _value.GetHashCode();
    public override bool Equals(object? obj) => obj is ModuleHandle other && other._value == _value;
    public bool Equals(ModuleHandle handle) => handle._value == _value;
    public static bool operator ==(ModuleHandle left, ModuleHandle right) => left._value == right._value;
    public static bool operator !=(ModuleHandle left, ModuleHandle right) => left._value != right._value;
}

public ref struct ArgIterator
{
    public ArgIterator(RuntimeArgumentHandle arglist) => throw new PlatformNotSupportedException();
    public TypedReference GetNextArg() => throw new PlatformNotSupportedException();
    public int GetRemainingCount() => throw new PlatformNotSupportedException();
    public void End() { }
}

public ref struct TypedReference
{
#pragma warning disable CS0649 // the engine writes both (mkrefany); the type is its method table
    private readonly ref byte _value;
    private readonly nint _type;
#pragma warning restore CS0649

    public static unsafe object? ToObject(TypedReference value)
    {
        if (value._type == 0) throw new ArgumentException("The TypedReference must be initialized.");
        return RuntimeHelpers.BoxOrRead(ref value._value, RuntimeType.FromTable(value._type));
    }
    public static Type GetTargetType(TypedReference value) => RuntimeType.FromTable(value._type);
    public static RuntimeTypeHandle TargetTypeToken(TypedReference value) => new(RuntimeType.FromTable(value._type));
    public override int GetHashCode() => _type == 0 ? 0 : RuntimeType.FromTable(_type).GetHashCode();
    public override bool Equals(object? o) => throw new NotSupportedException("This feature is not currently implemented.");
    internal bool IsNull => Unsafe.IsNullRef(ref _value) && _type == 0;
}
