using System.Collections.Generic;
using System.Runtime.Serialization;
using System.Threading;

namespace System.Diagnostics.Tracing;

public class EventSourceException : Exception
{
    public EventSourceException() : base("An error occurred when writing to a listener.")
    {
    }

    public EventSourceException(string? message) : base(message)
    {
    }

    public EventSourceException(string? message, Exception? innerException) : base(message, innerException)
    {
    }

    protected EventSourceException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
    }
}

public struct EventSourceOptions
{
    private EventLevel? _level;

    public EventLevel Level
    {
        get => _level ?? EventLevel.Informational;
        set => _level = value;
    }

    public EventOpcode Opcode { get; set; }
    public EventKeywords Keywords { get; set; }
    public EventTags Tags { get; set; }
    public EventActivityOptions ActivityOptions { get; set; }
}

public class EventCommandEventArgs : EventArgs
{
    internal EventCommandEventArgs(EventCommand command, IDictionary<string, string?>? arguments)
    {
        Command = command;
        Arguments = arguments;
    }

    public EventCommand Command { get; }
    public IDictionary<string, string?>? Arguments { get; }
    public bool EnableEvent(int eventId) => false;
    public bool DisableEvent(int eventId) => false;
}

/// <summary>
/// A source of events that nobody listens to: the engine writes no trace of events, and `IsEnabled` says so. What is written is
/// dropped, as .NET drops the events of a source that is off.
/// </summary>
public partial class EventSource : IDisposable
{
    [ThreadStatic]
    private static Guid s_activity;

    private readonly string[]? _traits;
    private string? _name;

    public string Name => _name ??= GetName(GetType());
    public Guid Guid { get; }
    public EventSourceSettings Settings { get; }
    public Exception? ConstructionException => null;

    public static bool IsSupported => false;

    protected EventSource() : this(EventSourceSettings.EtwManifestEventFormat)
    {
    }

    protected EventSource(bool throwOnEventWriteErrors)
        : this(EventSourceSettings.EtwManifestEventFormat | (throwOnEventWriteErrors ? EventSourceSettings.ThrowOnEventWriteErrors : 0))
    {
    }

    protected EventSource(EventSourceSettings settings) : this(settings, null)
    {
    }

    protected EventSource(EventSourceSettings settings, params string[]? traits)
    {
        Settings = settings;
        _traits = traits;
    }

    public EventSource(string eventSourceName) : this(eventSourceName, EventSourceSettings.EtwSelfDescribingEventFormat)
    {
    }

    public EventSource(string eventSourceName, EventSourceSettings config) : this(eventSourceName, config, null)
    {
    }

    public EventSource(string eventSourceName, EventSourceSettings config, params string[]? traits)
    {
        ArgumentNullException.ThrowIfNull(eventSourceName);
        _name = eventSourceName;
        Settings = config;
        _traits = traits;
    }

    internal EventSource(Guid guid, string name)
    {
        Guid = guid;
        _name = name;
    }

    ~EventSource() => Dispose(false);

    public bool IsEnabled() => false;
    public bool IsEnabled(EventLevel level, EventKeywords keywords) => false;
    public bool IsEnabled(EventLevel level, EventKeywords keywords, EventChannel channel) => false;

    public static string GetName(Type eventSourceType)
    {
        ArgumentNullException.ThrowIfNull(eventSourceType);
        object[] attributes = eventSourceType.GetCustomAttributes(typeof(EventSourceAttribute), false);
        return attributes.Length != 0 && ((EventSourceAttribute)attributes[0]).Name is { } name ? name : eventSourceType.Name;
    }

    public static Guid GetGuid(Type eventSourceType)
    {
        ArgumentNullException.ThrowIfNull(eventSourceType);
        object[] attributes = eventSourceType.GetCustomAttributes(typeof(EventSourceAttribute), false);
        return attributes.Length != 0 && Guid.TryParse(((EventSourceAttribute)attributes[0]).Guid, out Guid guid) ? guid : default;
    }

    public static IEnumerable<EventSource> GetSources() => [];

    public static void SendCommand(EventSource eventSource, EventCommand command, IDictionary<string, string?>? commandArguments)
    {
        ArgumentNullException.ThrowIfNull(eventSource);
        if ((int)command <= (int)EventCommand.Update && (int)command != (int)EventCommand.SendManifest)
            throw new ArgumentException("Invalid command value.", nameof(command));
    }

    public string? GetTrait(string key)
    {
        for (int index = 0; _traits is not null && index + 1 < _traits.Length; index += 2)
            if (_traits[index] == key)
                return _traits[index + 1];
        return null;
    }

    public override string ToString() => $"EventSource({Name}, {Guid})";

    // Nobody sends commands.
    public event EventHandler<EventCommandEventArgs>? EventCommandExecuted
    {
        add { }
        remove { }
    }

    protected virtual void OnEventCommand(EventCommandEventArgs command)
    {
    }

    public static Guid CurrentThreadActivityId => s_activity;
    public static void SetCurrentThreadActivityId(Guid activityId) => s_activity = activityId;

    public static void SetCurrentThreadActivityId(Guid activityId, out Guid oldActivityThatWillContinue)
    {
        oldActivityThatWillContinue = s_activity;
        s_activity = activityId;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
