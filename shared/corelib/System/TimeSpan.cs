namespace System;

public readonly partial struct TimeSpan
{
    internal readonly long _ticks;
    public TimeSpan(long ticks) => _ticks = ticks;
    public double TotalMilliseconds => _ticks / 10000.0;
}
