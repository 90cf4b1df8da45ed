namespace System.Reflection.Emit;

public enum OpCodeType { Annotation, Macro, Nternal, Objmodel, Prefix, Primitive }

public enum FlowControl { Branch, Break, Call, Cond_Branch, Meta, Next, Phi, Return, Throw }

public enum OperandType
{
    InlineBrTarget, InlineField, InlineI, InlineI8, InlineMethod, InlineNone, InlinePhi, InlineR,
    InlineSig = 9, InlineString, InlineSwitch, InlineTok, InlineType, InlineVar, ShortInlineBrTarget, ShortInlineI, ShortInlineR, ShortInlineVar,
}

public enum StackBehaviour
{
    Pop0, Pop1, Pop1_pop1, Popi, Popi_pop1, Popi_popi, Popi_popi8, Popi_popi_popi, Popi_popr4, Popi_popr8, Popref, Popref_pop1, Popref_popi,
    Popref_popi_popi, Popref_popi_popi8, Popref_popi_popr4, Popref_popi_popr8, Popref_popi_popref, Push0, Push1, Push1_push1, Pushi, Pushi8,
    Pushr4, Pushr8, Pushref, Varpop, Varpush, Popref_popi_pop1,
}

/// <summary>An instruction of CIL and what it does to the stack.</summary>
public readonly struct OpCode : IEquatable<OpCode>
{
    internal OpCode(
        string name, ushort value, OperandType operandType, FlowControl flowControl, OpCodeType type, StackBehaviour pop, StackBehaviour push)
    {
        Name = name;
        Value = (short)value;
        OperandType = operandType;
        FlowControl = flowControl;
        OpCodeType = type;
        StackBehaviourPop = pop;
        StackBehaviourPush = push;
    }

    public string? Name { get; }
    public short Value { get; }
    public OperandType OperandType { get; }
    public FlowControl FlowControl { get; }
    public OpCodeType OpCodeType { get; }
    public StackBehaviour StackBehaviourPop { get; }
    public StackBehaviour StackBehaviourPush { get; }
    public int Size => (ushort)Value > byte.MaxValue ? 2 : 1;

    /// <summary>How much the stack grows; what varies with the operand counts nothing.</summary>
    public int EvaluationStackDelta => Delta(StackBehaviourPop) + Delta(StackBehaviourPush);

    private static int Delta(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Push0 or StackBehaviour.Varpop or StackBehaviour.Varpush => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => -1,
        StackBehaviour.Push1_push1 => 2,
        >= StackBehaviour.Push1 and <= StackBehaviour.Pushref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8 or StackBehaviour.Popi_popr4
            or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1 or StackBehaviour.Popref_popi => -2,
        _ => -3,
    };

    public override bool Equals(object? obj) => obj is OpCode other && Equals(other);
    public bool Equals(OpCode obj) => obj.Value == Value;
    public static bool operator ==(OpCode a, OpCode b) => a.Equals(b);
    public static bool operator !=(OpCode a, OpCode b) => !a.Equals(b);
    public override int GetHashCode() => Value;
    public override string? ToString() => Name;
}
