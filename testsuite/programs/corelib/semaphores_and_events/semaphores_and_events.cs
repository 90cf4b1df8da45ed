// SemaphoreSlim, ManualResetEventSlim, AutoResetEvent, CountdownEvent, Barrier.
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
        SemaphoreSlim s = new(1, 2);
        Show(s.CurrentCount, s.Wait(0), s.Wait(0), s.Release(), s.CurrentCount, s.WaitAsync().IsCompleted, s.Release(2), s.CurrentCount, s.AvailableWaitHandle.WaitOne(0));
        Try(() => s.Release());
        Try(() => s.Release(0));
        Try(() => new SemaphoreSlim(-1));
        Try(() => new SemaphoreSlim(3, 2));
        ManualResetEventSlim m = new();
        Show(m.IsSet, m.Wait(1));
        m.Set();
        Show(m.IsSet, m.Wait(0), m.WaitHandle.WaitOne(0));
        m.Reset();
        Show(m.Wait(0));
        using AutoResetEvent auto = new(true);
        Show(auto.WaitOne(0), auto.WaitOne(0), auto.Set(), WaitHandle.WaitAny([auto, m.WaitHandle], 10), WaitHandle.WaitAll([m.WaitHandle], 0));
        CountdownEvent count = new(2);
        Show(count.Signal(), count.CurrentCount, count.TryAddCount(), count.Signal(2), count.IsSet, count.TryAddCount());
        Try(() => count.Signal());
        Try(() => { count.AddCount(); return null; });
        count.Reset(1);
        Show(count.InitialCount, count.Wait(0));
        Barrier b = new(2, x => Console.WriteLine("phase " + x.CurrentPhaseNumber));
        Task other = Task.Run(() => { b.SignalAndWait(); b.SignalAndWait(); });
        b.SignalAndWait();
        b.SignalAndWait();
        other.Wait();
        Show(b.CurrentPhaseNumber, b.ParticipantCount, b.AddParticipant(), b.ParticipantsRemaining);
        Try(() => { b.RemoveParticipants(9); return null; });
        Try(() => new Barrier(-1));
        s.Dispose();
        Try(() => { s.Wait(); return null; });
    }
}
