using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ConstrainedExecution;

namespace System.Threading;

public delegate void ThreadStart();
public delegate void ParameterizedThreadStart(object? obj);

public enum ThreadPriority { Lowest, BelowNormal, Normal, AboveNormal, Highest }

[Flags]
public enum ThreadState
{
    Running = 0, StopRequested = 1, SuspendRequested = 2, Background = 4, Unstarted = 8, Stopped = 16, WaitSleepJoin = 32,
    Suspended = 64, AbortRequested = 128, Aborted = 256,
}

public enum ApartmentState { STA = 0, MTA = 1, Unknown = 2 }

// The engine knows the first field (docs/corelib-contract.md, "Layouts"). A started thread begins in StartCallback.
public sealed partial class Thread : CriticalFinalizerObject
{
    private nint _handle;
    private Delegate? _start;
    private object? _startArgument;
    private string? _name;
    private int _maxStackSize;
    private int _managedThreadId;
    private int _priority = (int)ThreadPriority.Normal;
    internal bool _isThreadPoolThread;
    private CultureInfo? _culture;
    private CultureInfo? _uiCulture;
    /// What the thread's body runs in; what a running thread has is the engine's (AsyncThread).
    private ExecutionContext? _startContext;
    internal object? _poolWorker;

    public Thread(ThreadStart start) : this(start, 0) { }

    public Thread(ThreadStart start, int maxStackSize)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfNegative(maxStackSize);
        _start = start;
        _maxStackSize = maxStackSize;
        Initialize();
    }

    public Thread(ParameterizedThreadStart start) : this(start, 0) { }

    public Thread(ParameterizedThreadStart start, int maxStackSize)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentOutOfRangeException.ThrowIfNegative(maxStackSize);
        _start = start;
        _maxStackSize = maxStackSize;
        Initialize();
    }

    private void Initialize()
    {
        _handle = CreateUnstarted(this);
        _managedThreadId = GetId(_handle);
    }

    // Registers a thread that has not started, in the foreground. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint CreateUnstarted(Thread thread);

    // Starts it: its first frame is EngineCallbacks.StartThread(thread). Throws ThreadStateException when it was started before,
    // OutOfMemoryException when the system gives no thread.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void StartHandle(nint handle, int maxStackSize);

    // The Thread object of the running thread; made on demand for a thread that the program did not create, with `_handle` set.
    // Throws nothing.
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern Thread GetCurrent();

    // The thread's managed id, from 1 (the main thread) up. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetId(nint handle);

    // Waits for the thread's end within the time (-1: forever). Throws ThreadStateException when it has not started,
    // ThreadInterruptedException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool JoinHandle(nint handle, int millisecondsTimeout);

    // The bits of ThreadState. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int GetState(nint handle);

    // Whether the process may end while the thread runs. Throws ThreadStateException when it is dead.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void SetBackground(nint handle, bool isBackground);

    // Lets the thread's present or next wait throw ThreadInterruptedException. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void InterruptHandle(nint handle);

    // Suspends the calling thread (-1: forever; 0: yields). Throws ThreadInterruptedException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void SleepFor(int milliseconds);

    // Gives the rest of the time slice away; whether the system did so is not known. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern bool YieldNow();

    // Spins so many times with a pause instruction. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Spin(int iterations);

    // The first managed method of a started thread, and the only one that traces show.
    internal void StartCallback()
    {
        Delegate start = _start!;
        object? argument = _startArgument;
        _start = null;
        _startArgument = null;
        ExecutionContext? context = _startContext;
        _startContext = null;
        if (context is not null && context != ExecutionContext.Default)
        {
            ExecutionContext.RunInternal(context, [StackTraceHidden] static (state) => ((ThreadBody)state!).Run(), new ThreadBody(start, argument));
            return;
        }
        new ThreadBody(start, argument).Run();
    }

    private sealed class ThreadBody(Delegate start, object? argument)
    {
        [StackTraceHidden]
        internal void Run()
        {
            if (start is ThreadStart plain) plain();
            else ((ParameterizedThreadStart)start)(argument);
        }
    }

    public void Start() => StartCore(null, false, true);

    public void Start(object? parameter) => StartCore(parameter, true, true);

    public void UnsafeStart() => StartCore(null, false, false);

    public void UnsafeStart(object? parameter) => StartCore(parameter, true, false);

    private void StartCore(object? parameter, bool hasParameter, bool captureContext)
    {
        if (hasParameter && _start is ThreadStart) throw new InvalidOperationException("The thread was created with a ThreadStart delegate that does not accept a parameter.");
        if (_start is null) throw new ThreadStateException("Thread is running or terminated; it cannot restart.");
        _startArgument = parameter;
        if (captureContext) _startContext = ExecutionContext.Capture();
        StartHandle(_handle, _maxStackSize);
    }

    public static Thread CurrentThread
    {
        get
        {
            Thread thread = GetCurrent();
            if (thread._managedThreadId == 0) thread._managedThreadId = GetId(thread._handle);
            return thread;
        }
    }

    public int ManagedThreadId => _managedThreadId != 0 ? _managedThreadId : _managedThreadId = GetId(_handle);

    public string? Name { get => _name; set => _name = value; }

    public bool IsAlive => (GetState(_handle) & (int)(ThreadState.Unstarted | ThreadState.Stopped)) == 0;

    public bool IsBackground
    {
        get
        {
            int state = GetState(_handle);
            if ((state & (int)ThreadState.Stopped) != 0) throw new ThreadStateException("Thread is dead; state cannot be accessed.");
            return (state & (int)ThreadState.Background) != 0;
        }
        set => SetBackground(_handle, value);
    }

    public bool IsThreadPoolThread { get => _isThreadPoolThread; internal set => _isThreadPoolThread = value; }

    public ThreadPriority Priority
    {
        get => (ThreadPriority)_priority;
        set
        {
            if ((uint)value > (uint)ThreadPriority.Highest) throw new ArgumentException("The argument is invalid.", nameof(value));
            _priority = (int)value;
        }
    }

    public ThreadState ThreadState => (ThreadState)GetState(_handle);

    public ExecutionContext? ExecutionContext => ExecutionContext.Capture();

    public void Join() => JoinHandle(_handle, -1);

    public bool Join(int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        return JoinHandle(_handle, millisecondsTimeout);
    }

    public bool Join(TimeSpan timeout) => Join(Milliseconds(timeout));

    public void Interrupt() => InterruptHandle(_handle);

    public static void Sleep(int millisecondsTimeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(millisecondsTimeout, -1);
        SleepFor(millisecondsTimeout);
    }

    public static void Sleep(TimeSpan timeout) => SleepFor(Milliseconds(timeout));

    private static int Milliseconds(TimeSpan timeout)
    {
        long milliseconds = (long)timeout.TotalMilliseconds;
        if (milliseconds < -1 || milliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(timeout), "Number must be either non-negative and less than or equal to Int32.MaxValue or -1.");
        return (int)milliseconds;
    }

    public static bool Yield() => YieldNow();

    public static void SpinWait(int iterations)
    {
        if (iterations > 0) Spin(iterations);
    }

    public static void MemoryBarrier() => Interlocked.MemoryBarrier();

    public static int GetCurrentProcessorId() => 0;

    public static AppDomain GetDomain() => AppDomain.CurrentDomain;
    public static int GetDomainID() => 1;

    public static void BeginCriticalRegion() { }
    public static void EndCriticalRegion() { }
    public static void BeginThreadAffinity() { }
    public static void EndThreadAffinity() { }
    public void DisableComObjectEagerCleanup() { }

    public ApartmentState GetApartmentState() => ApartmentState.Unknown;
    public ApartmentState ApartmentState { get => ApartmentState.Unknown; set => TrySetApartmentState(value); }
    public void SetApartmentState(ApartmentState state)
    {
        if (state != ApartmentState.Unknown) throw new PlatformNotSupportedException("COM Interop is not supported on this platform.");
    }
    public bool TrySetApartmentState(ApartmentState state) => state == ApartmentState.Unknown;

    public CultureInfo CurrentCulture
    {
        get => _culture ?? CultureInfo.DefaultThreadCurrentCulture ?? CultureInfo.InvariantCulture;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _culture = value;
        }
    }

    public CultureInfo CurrentUICulture
    {
        get => _uiCulture ?? CultureInfo.DefaultThreadCurrentUICulture ?? CultureInfo.InvariantCulture;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _uiCulture = value;
        }
    }

    public void Abort() => throw new PlatformNotSupportedException("Thread abort is not supported on this platform.");
    public void Abort(object? stateInfo) => throw new PlatformNotSupportedException("Thread abort is not supported on this platform.");
    public static void ResetAbort() => throw new PlatformNotSupportedException("Thread abort is not supported on this platform.");
    public void Suspend() => throw new PlatformNotSupportedException("Thread suspend is not supported on this platform.");
    public void Resume() => throw new PlatformNotSupportedException("Thread suspend is not supported on this platform.");

    public static byte VolatileRead(ref byte address) => Volatile.Read(ref address);
    public static double VolatileRead(ref double address) => Volatile.Read(ref address);
    public static short VolatileRead(ref short address) => Volatile.Read(ref address);
    public static int VolatileRead(ref int address) => Volatile.Read(ref address);
    public static long VolatileRead(ref long address) => Volatile.Read(ref address);
    public static nint VolatileRead(ref nint address) => Volatile.Read(ref address);
    public static object? VolatileRead(ref object? address) => Volatile.Read(ref address);
    public static float VolatileRead(ref float address) => Volatile.Read(ref address);
    public static uint VolatileRead(ref uint address) => Volatile.Read(ref address);
    public static ulong VolatileRead(ref ulong address) => Volatile.Read(ref address);
    public static void VolatileWrite(ref byte address, byte value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref double address, double value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref short address, short value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref int address, int value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref long address, long value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref nint address, nint value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref object? address, object? value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref float address, float value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref uint address, uint value) => Volatile.Write(ref address, value);
    public static void VolatileWrite(ref ulong address, ulong value) => Volatile.Write(ref address, value);
}
