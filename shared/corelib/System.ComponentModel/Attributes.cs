// The few component-model attributes that compilers and small programs mention.
namespace System.ComponentModel;

public enum EditorBrowsableState { Always, Never, Advanced }

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Constructor
    | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Event
    | AttributeTargets.Delegate | AttributeTargets.Interface)]
public sealed class EditorBrowsableAttribute : Attribute
{
    public EditorBrowsableAttribute() { }
    public EditorBrowsableAttribute(EditorBrowsableState state) => State = state;
    public EditorBrowsableState State { get; }
    public override bool Equals(object? obj) => obj is EditorBrowsableAttribute other && other.State == State;
    public override int GetHashCode() => base.GetHashCode();
}

[AttributeUsage(AttributeTargets.All)]
public class DefaultValueAttribute : Attribute
{
    private object? _value;
    public DefaultValueAttribute(object? value) => _value = value;
    public DefaultValueAttribute(bool value) => _value = value;
    public DefaultValueAttribute(byte value) => _value = value;
    public DefaultValueAttribute(char value) => _value = value;
    public DefaultValueAttribute(double value) => _value = value;
    public DefaultValueAttribute(short value) => _value = value;
    public DefaultValueAttribute(int value) => _value = value;
    public DefaultValueAttribute(long value) => _value = value;
    public DefaultValueAttribute(float value) => _value = value;
    public DefaultValueAttribute(string? value) => _value = value;
    public virtual object? Value => _value;
    protected void SetValue(object? value) => _value = value;
    public override bool Equals(object? obj) => obj is DefaultValueAttribute other && Equals(Value, other.Value);
    public override int GetHashCode() => base.GetHashCode();
}

[AttributeUsage(AttributeTargets.All)]
public class DescriptionAttribute : Attribute
{
    public static readonly DescriptionAttribute Default = new();
    public DescriptionAttribute() : this("") { }
    public DescriptionAttribute(string description) => DescriptionValue = description;
    public virtual string Description => DescriptionValue;
    protected string DescriptionValue { get; set; }
    public override bool Equals(object? obj) => obj is DescriptionAttribute other && other.Description == Description;
    public override int GetHashCode() => Description?.GetHashCode() ?? 0;
    public override bool IsDefaultAttribute() => Equals(Default);
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Event)]
public class DisplayNameAttribute : Attribute
{
    public static readonly DisplayNameAttribute Default = new();
    public DisplayNameAttribute() : this("") { }
    public DisplayNameAttribute(string displayName) => DisplayNameValue = displayName;
    public virtual string DisplayName => DisplayNameValue;
    protected string DisplayNameValue { get; set; }
    public override bool Equals(object? obj) => obj is DisplayNameAttribute other && other.DisplayName == DisplayName;
    public override int GetHashCode() => DisplayName?.GetHashCode() ?? 0;
    public override bool IsDefaultAttribute() => Equals(Default);
}

[AttributeUsage(AttributeTargets.All)]
public class CategoryAttribute : Attribute
{
    public CategoryAttribute() : this("Default") { }
    public CategoryAttribute(string category) => Category = category;
    public string Category { get; }
}

[AttributeUsage(AttributeTargets.All)]
public sealed class BrowsableAttribute : Attribute
{
    public BrowsableAttribute(bool browsable) => Browsable = browsable;
    public bool Browsable { get; }
}
