namespace System;

using System.Diagnostics;
using System.Threading;

public abstract class TimeProvider
{
    protected TimeProvider()
    {
    }

    public static TimeProvider System { get; } = new SystemTimeProvider();

    public virtual DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow;

    public DateTimeOffset GetLocalNow()
    {
        DateTimeOffset utc = GetUtcNow();
        TimeSpan offset = LocalTimeZone.GetUtcOffset(utc);
        return new DateTimeOffset(utc.DateTime.Ticks + offset.Ticks, offset);
    }

    public virtual TimeZoneInfo LocalTimeZone => TimeZoneInfo.Local;

    public virtual long TimestampFrequency => Stopwatch.Frequency;

    public virtual long GetTimestamp() => Stopwatch.GetTimestamp();

    public TimeSpan GetElapsedTime(long startingTimestamp, long endingTimestamp)
    {
        long frequency = TimestampFrequency;
        if (frequency <= 0)
        {
            throw new InvalidOperationException("The TimestampFrequency must be a positive value.");
        }
        return new TimeSpan((long)((endingTimestamp - startingTimestamp) * ((double)TimeSpan.TicksPerSecond / frequency)));
    }

    public TimeSpan GetElapsedTime(long startingTimestamp) => GetElapsedTime(startingTimestamp, GetTimestamp());

    public virtual ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new SystemTimer(new TimerQueueTimer(callback, state, dueTime, period, flowContext: true));
    }

    /// Stops when nobody holds it any more, as Timer does.
    private sealed class SystemTimer(TimerQueueTimer timer) : ITimer
    {
        private readonly TimerHolder _holder = new TimerHolder(timer);

        public bool Change(TimeSpan dueTime, TimeSpan period) => _holder.Timer.Change(dueTime, period);

        public void Dispose()
        {
            GC.SuppressFinalize(_holder);
            _holder.Timer.Dispose();
        }

        public Threading.Tasks.ValueTask DisposeAsync()
        {
            GC.SuppressFinalize(_holder);
            return _holder.Timer.DisposeAsync();
        }
    }

    private sealed class SystemTimeProvider : TimeProvider
    {
    }
}
