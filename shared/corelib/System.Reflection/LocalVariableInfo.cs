namespace System.Reflection;

/// <summary>A local variable of a method's body.</summary>
public class LocalVariableInfo
{
    protected LocalVariableInfo()
    {
    }

    public virtual Type LocalType => null!;
    public virtual int LocalIndex => 0;
    public virtual bool IsPinned => false;

    public override string ToString() => IsPinned ? $"{LocalType} ({LocalIndex}) (pinned)" : $"{LocalType} ({LocalIndex})";
}
