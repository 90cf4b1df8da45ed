// What generated programs (`entracte fuzz`) stand on: checksums, a pump whose order comes from a seed, and awaitables of each
// kind. Everything here is deterministic: one thread, no clock, no addresses, no hash codes of objects.
// What is not small is not inlined: programs are full of these calls, and compiling them would take longer than all the rest.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using System.Threading.Tasks.Sources;

/// What generated structs and classes implement.
public interface IValue
{
    int Get(int x);
    Task<int> GetSoon(int x);
}

public class Broken : Exception
{
    public int Code;
    public Broken(int code) : base("broken " + code) { Code = code; }
}

public class Lost : Broken
{
    public Lost(int code) : base(code) { }
}

/// An awaitable struct whose awaiter is a struct of an odd size. Mode 0 is complete at once, 1 later, 2 calls back while it is
/// being registered, 3 throws later.
public struct Step<T>
{
    byte mode;
    T value;
    public Step(T value, int mode) { this.value = value; this.mode = (byte)(mode & 3); }
    public StepAwaiter<T> GetAwaiter() => new StepAwaiter<T>(value, mode);
}

public struct StepAwaiter<T> : ICriticalNotifyCompletion
{
    byte mode;
    short narrow;
    T value;
    bool late;
    public StepAwaiter(T value, byte mode) { this.value = value; this.mode = mode; narrow = (short)(mode * 1001 - 5); late = mode != 0; }
    public bool IsCompleted => !late;
    public void OnCompleted(Action callback) => UnsafeOnCompleted(callback);
    public void UnsafeOnCompleted(Action callback) { if (mode == 2) callback(); else Lab.Enqueue(callback); }
    public T GetResult()
    {
        Lab.Hash(narrow);
        if (mode == 3) throw new Broken(narrow);
        return value;
    }
}

/// An awaitable class that is its own awaiter, without the critical interface.
public sealed class Turn : INotifyCompletion
{
    readonly int value;
    bool done;
    public Turn(int value) { this.value = value; done = (value & 3) == 0; }
    public Turn GetAwaiter() => this;
    public bool IsCompleted => done;
    public void OnCompleted(Action callback) => Lab.Enqueue(() => { done = true; callback(); });
    public int GetResult() => done ? value : throw new Lost(value);
}

/// A source of value tasks, used once.
public sealed class Source<T> : IValueTaskSource<T>, IValueTaskSource
{
    ManualResetValueTaskSourceCore<T> core;
    public short Version => core.Version;
    public void Complete(T value) => core.SetResult(value);
    public void Fail(Exception e) => core.SetException(e);
    public T GetResult(short token) => core.GetResult(token);
    void IValueTaskSource.GetResult(short token) => core.GetResult(token);
    public ValueTaskSourceStatus GetStatus(short token) => core.GetStatus(token);
    public void OnCompleted(Action<object> callback, object state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        core.OnCompleted(callback, state, token, flags);
}

public sealed class LabContext : SynchronizationContext
{
    public override void Post(SendOrPostCallback callback, object state) => Lab.Posts.Enqueue((callback, state));
    public override void Send(SendOrPostCallback callback, object state) => callback(state);
}

public static class Lab
{
    static ulong sum;
    static ulong order;
    static bool traces;
    static readonly List<Action> pending = new();
    public static readonly Queue<(SendOrPostCallback, object)> Posts = new();
    static readonly LabContext context = new();
    static readonly AsyncLocal<int> first = new(), second = new();
    static CancellationTokenSource cancellation = new();

    // Checksums.
    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Mix(ulong value)
    {
        sum = (sum ^ value) * 0x9E3779B97F4A7C15;
        sum ^= sum >> 29;
    }
    static ulong Bits(double value) => double.IsNaN(value) ? 0x7FF8_0000_0000_0001 : (ulong)BitConverter.DoubleToInt64Bits(value);
    static ulong Bits(float value) => float.IsNaN(value) ? 0x7FC0_0001 : (uint)BitConverter.SingleToInt32Bits(value);
    [MethodImpl(MethodImplOptions.NoInlining)]
    static ulong Bits(string value)
    {
        if (value == null) return 77;
        ulong h = (ulong)value.Length + 1469598103934665603;
        foreach (char c in value) h = (h ^ c) * 1099511628211;
        return h;
    }
    static int Low(ulong value) => (int)(value ^ value >> 32);

    public static void Check(bool value) => Mix(value ? 3u : 2u);
    public static void Check(sbyte value) => Mix((ulong)value);
    public static void Check(byte value) => Mix(value);
    public static void Check(short value) => Mix((ulong)value);
    public static void Check(ushort value) => Mix(value);
    public static void Check(char value) => Mix(value);
    public static void Check(int value) => Mix((ulong)value);
    public static void Check(uint value) => Mix(value);
    public static void Check(long value) => Mix((ulong)value);
    public static void Check(ulong value) => Mix(value);
    public static void Check(float value) => Mix(Bits(value));
    public static void Check(double value) => Mix(Bits(value));
    public static void Check(string value) => Mix(Bits(value));
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void CheckAny<T>(T value) => Mix((ulong)Hash(value));

    public static int Hash(bool value) => value ? 1231 : 1237;
    public static int Hash(sbyte value) => value * 31 + 1;
    public static int Hash(byte value) => value * 31 + 2;
    public static int Hash(short value) => value * 31 + 3;
    public static int Hash(ushort value) => value * 31 + 4;
    public static int Hash(char value) => value * 31 + 5;
    public static int Hash(int value) => value;
    public static int Hash(uint value) => (int)value;
    public static int Hash(long value) => Low((ulong)value);
    public static int Hash(ulong value) => Low(value);
    public static int Hash(float value) => Low(Bits(value));
    public static int Hash(double value) => Low(Bits(value));
    public static int Hash(string value) => Low(Bits(value));
    public static int Hash<T>(T value)
    {
        object o = value;
        return o is IValue v ? v.Get(11) : HashOf(o);
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static int HashOf(object o)
    {
        switch (o)
        {
            case null: return 7;
            case bool b: return Hash(b);
            case sbyte n: return Hash(n);
            case byte n: return Hash(n);
            case short n: return Hash(n);
            case ushort n: return Hash(n);
            case char n: return Hash(n);
            case int n: return Hash(n);
            case uint n: return Hash(n);
            case long n: return Hash(n);
            case ulong n: return Hash(n);
            case float n: return Hash(n);
            case double n: return Hash(n);
            case string s: return Hash(s);
            case Exception e: return Hash(e.GetType().Name) * 31 + Hash(e.Message);
            case Array a: return a.Length * 31 + 9;
            default: return 13;
        }
    }
    public static int Mixed(int a, int b) => (a << 5 | (int)((uint)a >> 27)) * 31 + b;

    // Text, with a bound on its length.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Join(string a, string b) => (a?.Length ?? 0) + (b?.Length ?? 0) > 200 ? b ?? a : a + b;
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static string Text(int value) => value.ToString();
    public static char CharAt(string text, int index) => text[index];

    // Flow of values.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int GetLocal(int which) => (which & 1) == 0 ? first.Value : second.Value;
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void SetLocal(int which, int value) { if ((which & 1) == 0) first.Value = value; else second.Value = value; }
    public static bool HasContext() => SynchronizationContext.Current == context;

    // What completes when the pump says so.
    /// The callback runs in the context that is current here: what wakes under another one than that in which a task of its own
    /// completes goes to the thread pool.
    public static void Enqueue(Action callback)
    {
        var here = SynchronizationContext.Current;
        pending.Add(here == null ? callback : () => here.Post(static action => ((Action)action)(), callback));
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<T> Later<T>(T value)
    {
        var source = new TaskCompletionSource<T>();
        pending.Add(() => source.SetResult(value));
        return source.Task;
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task Later()
    {
        var source = new TaskCompletionSource();
        pending.Add(source.SetResult);
        return source.Task;
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<T> LaterValue<T>(T value)
    {
        var source = new Source<T>();
        pending.Add(() => source.Complete(value));
        return new ValueTask<T>(source, source.Version);
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask LaterValue()
    {
        var source = new Source<int>();
        pending.Add(() => source.Complete(0));
        return new ValueTask(source, source.Version);
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<T> FailLater<T>(T value, int code)
    {
        var source = new TaskCompletionSource<T>();
        pending.Add(() => { if ((code & 3) == 0) source.SetResult(value); else source.SetException((code & 4) == 0 ? new Broken(code) : new Lost(code)); });
        return source.Task;
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ValueTask<T> FailLaterValue<T>(T value, int code)
    {
        var source = new Source<T>();
        pending.Add(() => { if ((code & 3) == 0) source.Complete(value); else source.Fail(new Broken(code)); });
        return new ValueTask<T>(source, source.Version);
    }
    /// Completes later, unless the program's token is cancelled first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Task<T> LaterOrCancelled<T>(T value)
    {
        var source = new TaskCompletionSource<T>();
        cancellation.Token.Register(() => source.TrySetCanceled());
        pending.Add(() => source.TrySetResult(value));
        return source.Task;
    }
    public static Task<T> Done<T>(T value) => Task.FromResult(value);
    public static ValueTask<T> DoneValue<T>(T value) => new ValueTask<T>(value);
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Cancel() => cancellation.Cancel();
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool IsCancelled() => cancellation.IsCancellationRequested;
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void ThrowIfCancelled() => cancellation.Token.ThrowIfCancellationRequested();
    public static Task<T[]> Both<T>(Task<T> a, Task<T> b) => Task.WhenAll(a, b);
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Exception Break(int code) => (code & 3) switch
    {
        0 => new Broken(code),
        1 => new Lost(code),
        2 => new InvalidOperationException("state " + code),
        _ => new OperationCanceledException("stop " + code),
    };

    // Running programs.
    public static void Begin(string[] args) => traces = args.Length > 0 && args[0] == "traces";

    static void Reset(int line, int seed)
    {
        sum = (ulong)seed;
        order = (ulong)seed * 77 + 5;
        pending.Clear();
        Posts.Clear();
        first.Value = 0;
        second.Value = 0;
        cancellation = new CancellationTokenSource();
        Console.Write(line);
    }

    /// The sum so far, in the program's line.
    public static void Mark() { Console.Write(' '); Console.Write(sum.ToString("x")); }

    static void End(Exception e)
    {
        Mark();
        if (e == null) Console.WriteLine();
        else
        {
            Console.Write(' ');
            Console.Write(e.GetType().Name);
            Console.Write(": ");
            Console.WriteLine(e.Message);
            if (traces) Console.WriteLine(e.StackTrace);
        }
        // Whatever ends the process in the next program, this one is done.
        Console.Out.Flush();
    }

    public static void Run(int line, int seed, Action body)
    {
        Reset(line, seed);
        Exception failure = null;
        try { body(); }
        catch (Exception e) { failure = e; }
        End(failure);
    }

    /// `line` begins the program's line, `seed` orders what completes. `inContext`: the program runs under a synchronization context whose posts the pump runs.
    public static void RunAsync(int line, int seed, Func<Task> body, bool inContext)
    {
        Reset(line, seed);
        Exception failure = null;
        var outer = SynchronizationContext.Current;
        try
        {
            var mine = inContext ? context : null;
            SynchronizationContext.SetSynchronizationContext(mine);
            Task task = body();
            Pump(task, mine);
            if (task.IsCompleted) task.GetAwaiter().GetResult();
            else failure = new Exception("stuck");
        }
        catch (Exception e) { failure = e; }
        SynchronizationContext.SetSynchronizationContext(outer);
        End(failure);
    }

    static void Pump(Task task, SynchronizationContext mine)
    {
        for (int steps = 0; !task.IsCompleted && steps < 5000; steps++)
        {
            if (Posts.Count > 0)
            {
                SynchronizationContext.SetSynchronizationContext(mine);
                var (callback, state) = Posts.Dequeue();
                callback(state);
                continue;
            }
            if (pending.Count == 0) break;
            order = order * 6364136223846793005 + 1442695040888963407;
            int chosen = (int)((order >> 33) % (ulong)pending.Count);
            var next = pending[chosen];
            pending.RemoveAt(chosen);
            // Nothing runs inline under a context, so what does not want one runs here and now.
            SynchronizationContext.SetSynchronizationContext(null);
            next();
        }
    }
}
