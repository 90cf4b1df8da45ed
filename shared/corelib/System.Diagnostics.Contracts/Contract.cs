namespace System.Diagnostics.Contracts;

public enum ContractFailureKind { Precondition, Postcondition, PostconditionOnException, Invariant, Assert, Assume }

[Conditional("CONTRACTS_FULL")]
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event | AttributeTargets.Delegate | AttributeTargets.Parameter, Inherited = true)]
public sealed class PureAttribute : Attribute { }

// Without a contract rewriter these check nothing, but for Assert and Assume of programs compiled for that.
public static class Contract
{
    [Conditional("DEBUG"), Conditional("CONTRACTS_FULL")]
    public static void Assert(bool condition) => Assert(condition, null);

    [Conditional("DEBUG"), Conditional("CONTRACTS_FULL")]
    public static void Assert(bool condition, string? userMessage)
    {
        if (!condition) Trace.ForEach(listener => listener.Fail(userMessage is null ? "Assertion failed." : "Assertion failed.  " + userMessage));
    }

    [Conditional("DEBUG"), Conditional("CONTRACTS_FULL")]
    public static void Assume(bool condition) => Assume(condition, null);

    [Conditional("DEBUG"), Conditional("CONTRACTS_FULL")]
    public static void Assume(bool condition, string? userMessage)
    {
        if (!condition) Trace.ForEach(listener => listener.Fail(userMessage is null ? "Assumption failed." : "Assumption failed.  " + userMessage));
    }

    [Conditional("CONTRACTS_FULL")] public static void Requires(bool condition) { }
    [Conditional("CONTRACTS_FULL")] public static void Requires(bool condition, string? userMessage) { }
    [Conditional("CONTRACTS_FULL")] public static void Ensures(bool condition) { }
    [Conditional("CONTRACTS_FULL")] public static void Ensures(bool condition, string? userMessage) { }
    [Conditional("CONTRACTS_FULL")] public static void Invariant(bool condition) { }
    [Conditional("CONTRACTS_FULL")] public static void EndContractBlock() { }
    public static T Result<T>() => default!;
    public static T OldValue<T>(T value) => default!;
    public static bool ForAll(int fromInclusive, int toExclusive, Predicate<int> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        for (int i = fromInclusive; i < toExclusive; i++)
        {
            if (!predicate(i)) return false;
        }
        return true;
    }
}
