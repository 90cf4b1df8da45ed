// ThreadPool.RegisterWaitForSingleObject: one thread a registration waits and queues the callback.
namespace System.Threading;

public sealed class RegisteredWaitHandle : MarshalByRefObject
{
    private readonly WaitHandle _waitObject;
    private readonly WaitOrTimerCallback _callback;
    private readonly object? _state;
    private readonly int _milliseconds;
    private readonly bool _once;
    private readonly ExecutionContext? _context;
    private readonly ManualResetEvent _stop = new ManualResetEvent(false);
    private readonly object _gate = new object();
    private WaitHandle? _notify;
    private bool _unregistered;
    private bool _threadEnded;
    private int _running;

    internal RegisteredWaitHandle(
        WaitHandle waitObject, WaitOrTimerCallback callback, object? state, int milliseconds, bool once, ExecutionContext? context)
    {
        _waitObject = waitObject;
        _callback = callback;
        _state = state;
        _milliseconds = milliseconds;
        _once = once;
        _context = context;
    }

    internal void Start()
    {
        Thread thread = new Thread(static state => ((RegisteredWaitHandle)state!).Run()) { IsBackground = true, Name = ".NET TP Wait" };
        thread.UnsafeStart(this);
    }

    private void Run()
    {
        WaitHandle[] handles = [_stop, _waitObject];
        do
        {
            int index = WaitHandle.WaitAny(handles, _milliseconds);
            if (index == 0)
            {
                break;
            }
            bool timedOut = index == WaitHandle.WaitTimeout;
            lock (_gate)
            {
                if (_unregistered)
                {
                    break;
                }
                _running++;
            }
            ThreadPool.UnsafeQueueUserWorkItem(
                static call => call.Item1.Call(call.timedOut), (this, timedOut), preferLocal: false);
        }
        while (!_once);
        lock (_gate)
        {
            _threadEnded = true;
        }
        NotifyIfDone();
    }

    private void Call(bool timedOut)
    {
        try
        {
            if (_context is not null)
            {
                ExecutionContext.RestoreToThread(Thread.CurrentThread, _context);
            }
            _callback(_state, timedOut);
        }
        finally
        {
            lock (_gate)
            {
                _running--;
            }
            NotifyIfDone();
        }
    }

    private void NotifyIfDone()
    {
        WaitHandle? notify;
        lock (_gate)
        {
            if (!_unregistered || !_threadEnded || _running != 0)
            {
                return;
            }
            notify = _notify;
            _notify = null;
        }
        notify?.SignalFromTimer();
    }

    public bool Unregister(WaitHandle? waitObject)
    {
        lock (_gate)
        {
            if (_unregistered)
            {
                return false;
            }
            _unregistered = true;
            _notify = waitObject;
        }
        _stop.Set();
        NotifyIfDone();
        return true;
    }
}
