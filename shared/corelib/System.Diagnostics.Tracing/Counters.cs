namespace System.Diagnostics.Tracing;

/// <summary>A counter of a source. No source is ever on, so its values go nowhere.</summary>
public abstract class DiagnosticCounter : IDisposable
{
    internal DiagnosticCounter(string name, EventSource eventSource)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(eventSource);
        Name = name;
        EventSource = eventSource;
    }

    public string Name { get; }
    public EventSource EventSource { get; }
    public string DisplayName { get; set; } = "";
    public string DisplayUnits { get; set; } = "";

    public void AddMetadata(string key, string? value)
    {
    }

    public void Dispose()
    {
    }
}

public class EventCounter(string name, EventSource eventSource) : DiagnosticCounter(name, eventSource)
{
    public void WriteMetric(float value)
    {
    }

    public void WriteMetric(double value)
    {
    }
}

public class IncrementingEventCounter(string name, EventSource eventSource) : DiagnosticCounter(name, eventSource)
{
    public TimeSpan DisplayRateTimeScale { get; set; }

    public void Increment(double increment = 1)
    {
    }
}

public class PollingCounter(string name, EventSource eventSource, Func<double> metricProvider) : DiagnosticCounter(name, eventSource)
{
    private readonly Func<double> _provider = metricProvider ?? throw new ArgumentNullException(nameof(metricProvider));
}

public class IncrementingPollingCounter(string name, EventSource eventSource, Func<double> totalValueProvider) : DiagnosticCounter(name, eventSource)
{
    private readonly Func<double> _provider = totalValueProvider ?? throw new ArgumentNullException(nameof(totalValueProvider));
    public TimeSpan DisplayRateTimeScale { get; set; }
}
