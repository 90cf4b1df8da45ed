namespace System.Diagnostics.Tracing;

[AttributeUsage(AttributeTargets.Class)]
public sealed class EventSourceAttribute : Attribute
{
    public string? Name { get; set; }
    public string? Guid { get; set; }
    public string? LocalizationResources { get; set; }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class EventAttribute : Attribute
{
    public EventAttribute(int eventId)
    {
        EventId = eventId;
        Level = EventLevel.Informational;
    }

    public int EventId { get; }
    public EventLevel Level { get; set; }
    public EventKeywords Keywords { get; set; }
    public EventOpcode Opcode { get; set; }
    public EventTask Task { get; set; }
    public EventChannel Channel { get; set; }
    public byte Version { get; set; }
    public string? Message { get; set; }
    public EventTags Tags { get; set; }
    public EventActivityOptions ActivityOptions { get; set; }
}

[AttributeUsage(AttributeTargets.Method)]
public sealed class NonEventAttribute : Attribute;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public class EventDataAttribute : Attribute
{
    public string? Name { get; set; }
}

[AttributeUsage(AttributeTargets.Property)]
public class EventFieldAttribute : Attribute
{
    public EventFieldTags Tags { get; set; }
    public EventFieldFormat Format { get; set; }
}

[AttributeUsage(AttributeTargets.Property)]
public class EventIgnoreAttribute : Attribute;
