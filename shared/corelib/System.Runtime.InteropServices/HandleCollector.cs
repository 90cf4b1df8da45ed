using System.Threading;

namespace System.Runtime.InteropServices;

// Counts handles, and collects when there are more than a threshold.
public sealed class HandleCollector
{
    private int _count, _threshold;

    public HandleCollector(string? name, int initialThreshold) : this(name, initialThreshold, int.MaxValue) { }

    public HandleCollector(string? name, int initialThreshold, int maximumThreshold)
    {
        if (initialThreshold < 0) throw new ArgumentOutOfRangeException(nameof(initialThreshold), initialThreshold, "Non-negative number required.");
        if (maximumThreshold < 0) throw new ArgumentOutOfRangeException(nameof(maximumThreshold), maximumThreshold, "Non-negative number required.");
        if (initialThreshold > maximumThreshold) throw new ArgumentException("maximumThreshold cannot be less than initialThreshold.", nameof(initialThreshold));
        Name = name ?? "";
        InitialThreshold = _threshold = initialThreshold;
        MaximumThreshold = maximumThreshold;
    }

    public int Count => _count;
    public int InitialThreshold { get; }
    public int MaximumThreshold { get; }
    public string Name { get; }

    public void Add()
    {
        if (Interlocked.Increment(ref _count) < 0) throw new InvalidOperationException("Handle collector count overflows or underflows.");
        if (_count <= _threshold) return;
        // A threshold above the present number, so that collections do not follow each other at once.
        _threshold = (int)Math.Min(MaximumThreshold, (long)_count + _count / 10 + 1);
        GC.Collect();
    }

    public void Remove()
    {
        if (Interlocked.Decrement(ref _count) < 0) throw new InvalidOperationException("Handle collector count overflows or underflows.");
        if (_count < InitialThreshold) _threshold = InitialThreshold;
    }
}
