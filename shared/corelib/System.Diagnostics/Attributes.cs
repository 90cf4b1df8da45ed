// Attributes for debuggers and for conditional calls; they need only exist.
namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ConditionalAttribute : Attribute
{
    public ConditionalAttribute(string conditionString) => ConditionString = conditionString;
    public string ConditionString { get; }
}

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Module, AllowMultiple = false)]
public sealed class DebuggableAttribute : Attribute
{
    [Flags]
    public enum DebuggingModes
    {
        None = 0, Default = 1, IgnoreSymbolStoreSequencePoints = 2, EnableEditAndContinue = 4, DisableOptimizations = 0x100,
    }
    public DebuggableAttribute(bool isJITTrackingEnabled, bool isJITOptimizerDisabled)
    {
        if (isJITTrackingEnabled) DebuggingFlags |= DebuggingModes.Default;
        if (isJITOptimizerDisabled) DebuggingFlags |= DebuggingModes.DisableOptimizations;
    }
    public DebuggableAttribute(DebuggingModes modes) => DebuggingFlags = modes;
    public bool IsJITTrackingEnabled => (DebuggingFlags & DebuggingModes.Default) != 0;
    public bool IsJITOptimizerDisabled => (DebuggingFlags & DebuggingModes.DisableOptimizations) != 0;
    public DebuggingModes DebuggingFlags { get; }
}

public enum DebuggerBrowsableState { Never = 0, Collapsed = 2, RootHidden = 3 }

[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property, AllowMultiple = false)]
public sealed class DebuggerBrowsableAttribute : Attribute
{
    public DebuggerBrowsableAttribute(DebuggerBrowsableState state) => State = state;
    public DebuggerBrowsableState State { get; }
}

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Delegate, AllowMultiple = true)]
public sealed class DebuggerDisplayAttribute : Attribute
{
    public DebuggerDisplayAttribute(string? value) { Value = value ?? ""; Name = ""; Type = ""; }
    public string Value { get; }
    public string? Name { get; set; }
    public string? Type { get; set; }
    public Type? Target { get; set; }
    public string? TargetTypeName { get; set; }
}

[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DebuggerTypeProxyAttribute : Attribute
{
    public DebuggerTypeProxyAttribute(Type type) => ProxyTypeName = type.AssemblyQualifiedName!;
    public DebuggerTypeProxyAttribute(string typeName) => ProxyTypeName = typeName;
    public string ProxyTypeName { get; }
    public Type? Target { get; set; }
    public string? TargetTypeName { get; set; }
}

[AttributeUsage(AttributeTargets.Struct | AttributeTargets.Class | AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class DebuggerVisualizerAttribute : Attribute
{
    public DebuggerVisualizerAttribute(string visualizerTypeName) => VisualizerTypeName = visualizerTypeName;
    public string VisualizerTypeName { get; }
    public string? Description { get; set; }
    public Type? Target { get; set; }
    public string? TargetTypeName { get; set; }
}

[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Constructor | AttributeTargets.Struct | AttributeTargets.Class, Inherited = false)]
public sealed class DebuggerHiddenAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class DebuggerNonUserCodeAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method | AttributeTargets.Constructor, Inherited = false)]
public sealed class DebuggerStepThroughAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method, Inherited = false)]
public sealed class DebuggerStepperBoundaryAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DebuggerDisableUserUnhandledExceptionsAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Struct, Inherited = false)]
public sealed class StackTraceHiddenAttribute : Attribute { }
