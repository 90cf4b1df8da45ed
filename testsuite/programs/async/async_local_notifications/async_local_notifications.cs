// Change notifications of AsyncLocal around async calls, suspensions and resumptions. (Frames that go to sleep above the first one raise none.)
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static readonly List<string> log = new();
    static readonly AsyncLocal<string> local = new(a => { lock (log) log.Add($"{a.PreviousValue ?? "-"}>{a.CurrentValue ?? "-"}{(a.ThreadContextChanged ? "!" : "")}"); });
    static readonly AsyncLocal<int> quiet = new();
    static TaskCompletionSource gate;
    static async Task Sync() { local.Value = "inner"; await Task.CompletedTask; quiet.Value++; }
    static async Task Sleeps() { local.Value = "asleep"; await gate.Task; local.Value = "awake"; }
    static async Task Nested() { local.Value = "outer"; await Sleeps(); if (local.Value != "outer") WriteLine("wrong"); await Sync(); }
    static async Task Throws() { local.Value = "thrown"; await Task.CompletedTask; throw new Exception(); }
    static void Show(string name) { lock (log) { WriteLine(name + ": " + string.Join(" ", log)); log.Clear(); } }
    static void OnThread(Action a) { var t = new Thread(() => a()); t.UnsafeStart(); t.Join(); }
    static void Main()
    {
        Sync().Wait(); Show("sync");
        local.Value = "main"; Show("set");
        Sync().Wait(); Show("sync again");
        gate = new(); var s = Sleeps(); Show("asleep"); OnThread(gate.SetResult); s.Wait(); Show("awake");
        gate = new(); var n = Nested(); log.Clear(); OnThread(gate.SetResult); n.Wait(); log.Clear();
        try { Throws().Wait(); } catch (AggregateException) { } Show("throws");
        ExecutionContext.Run(ExecutionContext.Capture(), _ => { local.Value = "run"; Sync().Wait(); }, null); Show("run");
        WriteLine(local.Value + quiet.Value);
    }
}
