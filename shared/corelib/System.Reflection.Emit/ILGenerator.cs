using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace System.Reflection.Emit;

/// <summary>A place in a body that is being written.</summary>
public readonly struct Label : IEquatable<Label>
{
    internal Label(int id) => Id = id;
    public int Id { get; }
    public override int GetHashCode() => Id;
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Label other && Equals(other);
    public bool Equals(Label obj) => obj.Id == Id;
    public static bool operator ==(Label a, Label b) => a.Equals(b);
    public static bool operator !=(Label a, Label b) => !a.Equals(b);
}

/// <summary>A local variable of a body that is being written.</summary>
public abstract class LocalBuilder : LocalVariableInfo
{
}

/// <summary>Writes a body. The engine runs no code that is made while it runs, so there is no implementation here: the type stands for libraries' own.</summary>
public abstract class ILGenerator
{
    protected static Label CreateLabel(int id) => new(id);

    public abstract int ILOffset { get; }
    public abstract void Emit(OpCode opcode);
    public abstract void Emit(OpCode opcode, byte arg);
    public void Emit(OpCode opcode, sbyte arg) => Emit(opcode, (byte)arg);
    public abstract void Emit(OpCode opcode, short arg);
    public abstract void Emit(OpCode opcode, int arg);
    public abstract void Emit(OpCode opcode, long arg);
    public abstract void Emit(OpCode opcode, float arg);
    public abstract void Emit(OpCode opcode, double arg);
    public abstract void Emit(OpCode opcode, string str);
    public abstract void Emit(OpCode opcode, Type cls);
    public abstract void Emit(OpCode opcode, MethodInfo meth);
    public abstract void Emit(OpCode opcode, ConstructorInfo con);
    public abstract void Emit(OpCode opcode, FieldInfo field);
    public abstract void Emit(OpCode opcode, LocalBuilder local);
    public abstract void Emit(OpCode opcode, Label label);
    public abstract void Emit(OpCode opcode, Label[] labels);
    public abstract void EmitCall(OpCode opcode, MethodInfo methodInfo, Type[]? optionalParameterTypes);
    public abstract void EmitCalli(OpCode opcode, CallingConventions callingConvention, Type? returnType, Type[]? parameterTypes, Type[]? optionalParameterTypes);
    public abstract void EmitCalli(OpCode opcode, CallingConvention unmanagedCallConv, Type? returnType, Type[]? parameterTypes);
    public abstract Label DefineLabel();
    public abstract void MarkLabel(Label loc);
    public abstract Label BeginExceptionBlock();
    public abstract void EndExceptionBlock();
    public abstract void BeginExceptFilterBlock();
    public abstract void BeginCatchBlock(Type? exceptionType);
    public abstract void BeginFaultBlock();
    public abstract void BeginFinallyBlock();
    public abstract void BeginScope();
    public abstract void EndScope();
    public abstract void UsingNamespace(string usingNamespace);
    public abstract LocalBuilder DeclareLocal(Type localType, bool pinned);
    public virtual LocalBuilder DeclareLocal(Type localType) => DeclareLocal(localType, false);

    public virtual void ThrowException(Type excType)
    {
        ArgumentNullException.ThrowIfNull(excType);
        ConstructorInfo constructor = excType.GetConstructor(Type.EmptyTypes) ?? throw new ArgumentException("The type must have a default constructor.");
        Emit(OpCodes.Newobj, constructor);
        Emit(OpCodes.Throw);
    }

    public virtual void EmitWriteLine(string value)
    {
        Emit(OpCodes.Ldstr, value);
        EmitCall(OpCodes.Call, typeof(Console).GetMethod(nameof(Console.WriteLine), [typeof(string)])!, null);
    }
}
