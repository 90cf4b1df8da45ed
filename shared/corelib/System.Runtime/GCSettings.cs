namespace System.Runtime;

public enum GCLatencyMode { Batch, Interactive, LowLatency, SustainedLowLatency, NoGCRegion }

public enum GCLargeObjectHeapCompactionMode { Default = 1, CompactOnce }

// What programs ask of the collector is kept, and changes nothing: there is one way of collecting.
public static class GCSettings
{
    private static GCLatencyMode s_latencyMode = GCLatencyMode.Interactive;
    private static GCLargeObjectHeapCompactionMode s_compactionMode = GCLargeObjectHeapCompactionMode.Default;

    public static bool IsServerGC => false;

    public static GCLatencyMode LatencyMode
    {
        get => s_latencyMode;
        set
        {
            if (value is < GCLatencyMode.Batch or > GCLatencyMode.SustainedLowLatency) throw new ArgumentOutOfRangeException(nameof(value), "Enum value was out of legal range.");
            s_latencyMode = value;
        }
    }

    public static GCLargeObjectHeapCompactionMode LargeObjectHeapCompactionMode
    {
        get => s_compactionMode;
        set
        {
            if (value is < GCLargeObjectHeapCompactionMode.Default or > GCLargeObjectHeapCompactionMode.CompactOnce) throw new ArgumentOutOfRangeException(nameof(value), "Enum value was out of legal range.");
            s_compactionMode = value;
        }
    }
}
