namespace System.Threading;

/// Ever longer pauses: spinning first, then giving up the time slice, then sleeping.
public struct SpinWait
{
    private const int YieldThreshold = 10;
    private const int Sleep0Every = 5;
    private const int DefaultSleep1Threshold = 20;

    internal static readonly bool IsSingleProcessor = Environment.ProcessorCount == 1;

    private int _count;

    public readonly int Count => _count;

    public readonly bool NextSpinWillYield => _count >= YieldThreshold || IsSingleProcessor;

    public void SpinOnce() => SpinOnceCore(DefaultSleep1Threshold);

    public void SpinOnce(int sleep1Threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sleep1Threshold, -1);
        if (sleep1Threshold >= 0 && sleep1Threshold < YieldThreshold)
        {
            sleep1Threshold = YieldThreshold;
        }
        SpinOnceCore(sleep1Threshold);
    }

    private void SpinOnceCore(int sleep1Threshold)
    {
        if (NextSpinWillYield)
        {
            int yields = _count >= YieldThreshold ? _count - YieldThreshold : _count;
            if (_count >= sleep1Threshold && sleep1Threshold >= 0)
            {
                Thread.Sleep(1);
            }
            else if (yields % Sleep0Every == Sleep0Every - 1)
            {
                Thread.Sleep(0);
            }
            else
            {
                Thread.Yield();
            }
        }
        else
        {
            Thread.SpinWait(4 << _count);
        }
        // Wraps to where it keeps yielding.
        _count = _count == int.MaxValue ? YieldThreshold : _count + 1;
    }

    public void Reset() => _count = 0;

    public static void SpinUntil(Func<bool> condition) => SpinUntil(condition, Timeout.Infinite);

    public static bool SpinUntil(Func<bool> condition, TimeSpan timeout)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > int.MaxValue)
        {
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout must represent a value between -1 and Int32.MaxValue, inclusive.");
        }
        return SpinUntil(condition, (int)milliseconds);
    }

    public static bool SpinUntil(Func<bool> condition, int millisecondsTimeout)
    {
        if (millisecondsTimeout < Timeout.Infinite)
        {
            throw new ArgumentOutOfRangeException(nameof(millisecondsTimeout), millisecondsTimeout, "The timeout must represent a value between -1 and Int32.MaxValue, inclusive.");
        }
        ArgumentNullException.ThrowIfNull(condition);
        long start = millisecondsTimeout is 0 or Timeout.Infinite ? 0 : Environment.TickCount64;
        SpinWait spinner = default;
        while (!condition())
        {
            if (millisecondsTimeout == 0)
            {
                return false;
            }
            spinner.SpinOnce();
            if (millisecondsTimeout != Timeout.Infinite && spinner.NextSpinWillYield
                && Environment.TickCount64 - start >= millisecondsTimeout)
            {
                return false;
            }
        }
        return true;
    }
}
