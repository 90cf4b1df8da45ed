// What monitors say of objects that are null, of times that are negative and of objects that are not theirs: types, names, messages.
using System;
using System.Threading;

static class P
{
    static void Try(string name, Action act)
    {
        try { act(); Console.WriteLine($"{name}: nothing"); }
        catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name} [{(e as ArgumentException)?.ParamName ?? "none"}] {e.Message}"); }
    }

    static void Main()
    {
        object none = null, some = new object();
        var negative = TimeSpan.FromMilliseconds(-5);
        Try("lock", () => { lock (none) { } });
        Try("Enter", () => Monitor.Enter(none));
        Try("Enter, taken", () => { bool taken = false; Monitor.Enter(none, ref taken); });
        Try("Enter, taken already", () => { bool taken = true; Monitor.Enter(some, ref taken); });
        Try("Exit", () => Monitor.Exit(none));
        Try("TryEnter", () => Monitor.TryEnter(none));
        Try("TryEnter, number", () => Monitor.TryEnter(none, 5));
        Try("TryEnter, span", () => Monitor.TryEnter(none, TimeSpan.FromMilliseconds(1)));
        Try("TryEnter, taken", () => { bool taken = false; Monitor.TryEnter(none, ref taken); });
        Try("TryEnter, number, taken", () => { bool taken = false; Monitor.TryEnter(none, 1, ref taken); });
        Try("TryEnter, span, taken", () => { bool taken = false; Monitor.TryEnter(none, TimeSpan.Zero, ref taken); });
        Try("TryEnter, taken already", () => { bool taken = true; Monitor.TryEnter(some, ref taken); });
        Try("Wait", () => Monitor.Wait(none));
        Try("Wait, number", () => Monitor.Wait(none, 1));
        Try("Pulse", () => Monitor.Pulse(none));
        Try("PulseAll", () => Monitor.PulseAll(none));
        Try("IsEntered", () => Monitor.IsEntered(none));
        Try("TryEnter, negative", () => Monitor.TryEnter(some, -5));
        Try("TryEnter, negative, taken", () => { bool taken = false; Monitor.TryEnter(some, -5, ref taken); });
        Try("TryEnter, negative span", () => Monitor.TryEnter(some, negative));
        Try("TryEnter, long span", () => Monitor.TryEnter(some, TimeSpan.MaxValue));
        Try("TryEnter, null and negative", () => Monitor.TryEnter(none, -5));
        Try("Wait, negative", () => { lock (some) Monitor.Wait(some, -5); });
        Try("Wait, negative span", () => { lock (some) Monitor.Wait(some, negative); });
        Try("Exit of another's", () => Monitor.Exit(some));
        Try("Pulse of another's", () => Monitor.Pulse(some));
        Try("PulseAll of another's", () => Monitor.PulseAll(some));
        Try("Wait for another's", () => Monitor.Wait(some, 0));
    }
}
