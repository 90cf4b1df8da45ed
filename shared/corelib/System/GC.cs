using System.Runtime.CompilerServices;

namespace System;

public enum GCCollectionMode { Default = 0, Forced = 1, Optimized = 2, Aggressive = 3 }

public enum GCKind { Any = 0, Ephemeral = 1, FullBlocking = 2, Background = 3 }

public enum GCNotificationStatus { Succeeded = 0, Failed = 1, Canceled = 2, Timeout = 3, NotApplicable = 4 }

public static partial class GC
{
    // Collects generations 0 to `generation` and returns when the memory is free. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void CollectGenerations(int generation);

    // How many collections a generation has seen. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetCollectionCount(int generation);

    // The generation an object is in. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetGenerationOf(object obj);

    // Waits until every finalizer of the objects found dead so far has run. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void WaitForFinalizers();

    // The object's finalizer will not run (again) unless asked for anew. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void SuppressFinalizer(object obj);

    // The object's finalizer runs (again) when it is found dead. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void RegisterFinalizer(object obj);

    // Figures of the heap: 0 bytes in use, 1 bytes allocated so far by all threads, 2 by this thread, 3 bytes committed,
    // 4 the heap's limit, 5 bytes pinned objects take, 6 finalizers pending, 7 pause of the last collection in ns,
    // 8 pauses so far in ns. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern long GetFigure(int which);

    // A T[] whose elements are not cleared and, when pinned, do not move. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern Array AllocateRaw(RuntimeType elementType, int length, bool pinned);

    public static int MaxGeneration => 2;

    public static void Collect() => CollectGenerations(MaxGeneration);

    public static void Collect(int generation) => Collect(generation, GCCollectionMode.Default);

    public static void Collect(int generation, GCCollectionMode mode) => Collect(generation, mode, true);

    public static void Collect(int generation, GCCollectionMode mode, bool blocking) => Collect(generation, mode, blocking, false);

    public static void Collect(int generation, GCCollectionMode mode, bool blocking, bool compacting)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(generation);
        if ((uint)mode > (uint)GCCollectionMode.Aggressive) throw new ArgumentOutOfRangeException(nameof(mode), "Enum value was out of legal range.");
        CollectGenerations(Math.Min(generation, MaxGeneration));
    }

    public static int CollectionCount(int generation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(generation);
        return generation > MaxGeneration ? 0 : GetCollectionCount(generation);
    }

    public static int GetGeneration(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return GetGenerationOf(obj);
    }

    public static int GetGeneration(WeakReference wo)
    {
        object target = wo.Target ?? throw new ArgumentNullException(nameof(wo));
        int generation = GetGenerationOf(target);
        KeepAlive(wo);
        return generation;
    }

    public static void WaitForPendingFinalizers() => WaitForFinalizers();

    public static void SuppressFinalize(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        SuppressFinalizer(obj);
    }

    public static void ReRegisterForFinalize(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        RegisterFinalizer(obj);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    [Intrinsic]
    public static void KeepAlive(object? obj) { }

    public static long GetTotalMemory(bool forceFullCollection)
    {
        if (forceFullCollection)
        {
            Collect();
            WaitForFinalizers();
            Collect();
        }
        return GetFigure(0);
    }

    public static long GetTotalAllocatedBytes(bool precise = false) => GetFigure(1);

    public static long GetAllocatedBytesForCurrentThread() => GetFigure(2);

    public static TimeSpan GetTotalPauseDuration() => new(GetFigure(8) / 100);

    public static void AddMemoryPressure(long bytesAllocated) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytesAllocated);

    public static void RemoveMemoryPressure(long bytesAllocated) => ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytesAllocated);

    public static T[] AllocateUninitializedArray<T>(int length, bool pinned = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (!pinned && (length < 2048 || RuntimeHelpers.IsReferenceOrContainsReferences<T>())) return new T[length];
        return Unsafe.As<T[]>(AllocateRaw(Unsafe.As<RuntimeType>(typeof(T)), length, pinned));
    }

    public static T[] AllocateArray<T>(int length, bool pinned = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (!pinned) return new T[length];
        T[] array = Unsafe.As<T[]>(AllocateRaw(Unsafe.As<RuntimeType>(typeof(T)), length, true));
        array.AsSpan().Clear();
        return array;
    }

    public static bool TryStartNoGCRegion(long totalSize) => true;
    public static bool TryStartNoGCRegion(long totalSize, bool disallowFullBlockingGC) => true;
    public static bool TryStartNoGCRegion(long totalSize, long lohSize) => true;
    public static bool TryStartNoGCRegion(long totalSize, long lohSize, bool disallowFullBlockingGC) => true;
    public static void EndNoGCRegion() { }
    public static void RegisterForFullGCNotification(int maxGenerationThreshold, int largeObjectHeapThreshold) { }
    public static void CancelFullGCNotification() { }
    public static GCNotificationStatus WaitForFullGCApproach() => GCNotificationStatus.NotApplicable;
    public static GCNotificationStatus WaitForFullGCApproach(int millisecondsTimeout) => GCNotificationStatus.NotApplicable;
    public static GCNotificationStatus WaitForFullGCComplete() => GCNotificationStatus.NotApplicable;
    public static GCNotificationStatus WaitForFullGCComplete(int millisecondsTimeout) => GCNotificationStatus.NotApplicable;

    public static GCMemoryInfo GetGCMemoryInfo() => new();
    public static GCMemoryInfo GetGCMemoryInfo(GCKind kind) => new();

}

public readonly struct GCGenerationInfo
{
    public long SizeBeforeBytes => 0;
    public long FragmentationBeforeBytes => 0;
    public long SizeAfterBytes => 0;
    public long FragmentationAfterBytes => 0;
}

public readonly struct GCMemoryInfo
{
    public long HighMemoryLoadThresholdBytes => GC.GetFigure(4) / 10 * 9;
    public long MemoryLoadBytes => GC.GetFigure(3);
    public long TotalAvailableMemoryBytes => GC.GetFigure(4);
    public long HeapSizeBytes => GC.GetFigure(0);
    public long FragmentedBytes => 0;
    public long Index => GC.CollectionCount(0);
    public int Generation => GC.MaxGeneration;
    public bool Compacted => true;
    public bool Concurrent => false;
    public long TotalCommittedBytes => GC.GetFigure(3);
    public long PromotedBytes => 0;
    public long PinnedObjectsCount => GC.GetFigure(5);
    public long FinalizationPendingCount => GC.GetFigure(6);
    public ReadOnlySpan<TimeSpan> PauseDurations => new TimeSpan[] { new(GC.GetFigure(7) / 100), default };
    public double PauseTimePercentage => 0;
    public ReadOnlySpan<GCGenerationInfo> GenerationInfo => new GCGenerationInfo[5];
}
