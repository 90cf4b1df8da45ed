// Monitor, lock, Lock, ReaderWriterLockSlim, SpinLock.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        object gate = new();
        int counter = 0;
        Parallel.For(0, 4, _ => { for (int i = 0; i < 500; i++) lock (gate) counter++; });
        Show(counter, Monitor.IsEntered(gate), Monitor.TryEnter(gate), Monitor.IsEntered(gate));
        Monitor.Enter(gate);
        Monitor.Exit(gate);
        Monitor.Exit(gate);
        Try(() => { Monitor.Exit(gate); return null; });
        Try(() => { Monitor.Pulse(gate); return null; });
        Try(() => Monitor.Wait(gate, 1));
        lock (gate) { Show(Task.Run(() => Monitor.TryEnter(gate, 5)).Result, Monitor.Wait(gate, 5)); }
        Lock modern = new();
        using (modern.EnterScope()) Show(modern.IsHeldByCurrentThread, modern.TryEnter());
        modern.Exit();
        Try(() => { modern.Exit(); return null; });
        ReaderWriterLockSlim rw = new();
        rw.EnterReadLock();
        Show(rw.IsReadLockHeld, rw.CurrentReadCount, Task.Run(() => rw.TryEnterWriteLock(1)).Result);
        Try(() => { rw.EnterWriteLock(); return null; });
        rw.ExitReadLock();
        rw.EnterUpgradeableReadLock();
        rw.EnterWriteLock();
        Show(rw.IsWriteLockHeld, rw.IsUpgradeableReadLockHeld, Task.Run(() => rw.TryEnterReadLock(1)).Result);
        rw.ExitWriteLock();
        rw.ExitUpgradeableReadLock();
        Try(() => { rw.ExitReadLock(); return null; });
        Try(() => { rw.ExitWriteLock(); return null; });
        SpinLock spin = new(true);
        bool taken = false;
        spin.Enter(ref taken);
        Show(taken, spin.IsHeld, spin.IsHeldByCurrentThread);
        spin.Exit();
        Try(() => { spin.Exit(); return null; });
    }
}
