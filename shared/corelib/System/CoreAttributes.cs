// Attributes of namespace System.
namespace System;

[Flags]
public enum AttributeTargets
{
    Assembly = 0x0001, Module = 0x0002, Class = 0x0004, Struct = 0x0008, Enum = 0x0010, Constructor = 0x0020, Method = 0x0040,
    Property = 0x0080, Field = 0x0100, Event = 0x0200, Interface = 0x0400, Parameter = 0x0800, Delegate = 0x1000,
    ReturnValue = 0x2000, GenericParameter = 0x4000, All = 0x7FFF,
}

[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class AttributeUsageAttribute : Attribute
{
    internal static readonly AttributeUsageAttribute Default = new(AttributeTargets.All);
    public AttributeUsageAttribute(AttributeTargets validOn) => ValidOn = validOn;
    public AttributeTargets ValidOn { get; }
    public bool AllowMultiple { get; set; }
    public bool Inherited { get; set; } = true;
}

[AttributeUsage(AttributeTargets.Parameter, Inherited = true, AllowMultiple = false)]
public sealed class ParamArrayAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Enum, Inherited = false)]
public class FlagsAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Delegate, Inherited = false)]
public sealed class SerializableAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class NonSerializedAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public class ThreadStaticAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public class ContextStaticAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method)]
public sealed class STAThreadAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method)]
public sealed class MTAThreadAttribute : Attribute { }

[AttributeUsage(AttributeTargets.All, Inherited = true, AllowMultiple = false)]
public sealed class CLSCompliantAttribute : Attribute
{
    public CLSCompliantAttribute(bool isCompliant) => IsCompliant = isCompliant;
    public bool IsCompliant { get; }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Interface
    | AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field
    | AttributeTargets.Event | AttributeTargets.Delegate, Inherited = false)]
public sealed class ObsoleteAttribute : Attribute
{
    public ObsoleteAttribute() { }
    public ObsoleteAttribute(string? message) => Message = message;
    public ObsoleteAttribute(string? message, bool error) { Message = message; IsError = error; }
    public string? Message { get; }
    public bool IsError { get; }
    public string? DiagnosticId { get; set; }
    public string? UrlFormat { get; set; }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class LoaderOptimizationAttribute : Attribute
{
    private readonly byte _value;
    public LoaderOptimizationAttribute(byte value) => _value = value;
    public LoaderOptimizationAttribute(LoaderOptimization value) => _value = (byte)value;
    public LoaderOptimization Value => (LoaderOptimization)_value;
}

public enum LoaderOptimization { NotSpecified = 0, SingleDomain = 1, MultiDomain = 2, MultiDomainHost = 3, DomainMask = 3, DisallowBindings = 4 }
