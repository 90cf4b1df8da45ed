namespace System.Diagnostics;

public class Stopwatch
{
    public static readonly long Frequency = 1_000_000_000;
    public static readonly bool IsHighResolution = true;

    private long _elapsed;
    private long _started;
    private bool _isRunning;

    public Stopwatch() { }

    public static long GetTimestamp() => Environment.GetNumber(2);
    public static TimeSpan GetElapsedTime(long startingTimestamp) => GetElapsedTime(startingTimestamp, GetTimestamp());
    public static TimeSpan GetElapsedTime(long startingTimestamp, long endingTimestamp) => new((endingTimestamp - startingTimestamp) / 100);

    public static Stopwatch StartNew()
    {
        Stopwatch watch = new();
        watch.Start();
        return watch;
    }

    public void Start()
    {
        if (_isRunning) return;
        _started = GetTimestamp();
        _isRunning = true;
    }

    public void Stop()
    {
        if (!_isRunning) return;
        _elapsed += GetTimestamp() - _started;
        _isRunning = false;
    }

    public void Reset()
    {
        _elapsed = 0;
        _isRunning = false;
    }

    public void Restart()
    {
        _elapsed = 0;
        _started = GetTimestamp();
        _isRunning = true;
    }

    public bool IsRunning => _isRunning;
    public long ElapsedTicks => _isRunning ? _elapsed + GetTimestamp() - _started : _elapsed;
    public TimeSpan Elapsed => new(ElapsedTicks / 100);
    public long ElapsedMilliseconds => ElapsedTicks / 1_000_000;
    public override string ToString() => Elapsed.ToString();
}
