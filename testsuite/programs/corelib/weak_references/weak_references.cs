// WeakReference, ConditionalWeakTable, GCHandle.
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
        object o = new();
        WeakReference w = new(o), l = new(o, true);
        WeakReference<object> g = new(o);
        Show(w.IsAlive, w.Target == o, w.TrackResurrection, l.TrackResurrection, g.TryGetTarget(out object found), found == o);
        g.SetTarget(null);
        Show(g.TryGetTarget(out _));
        w.Target = "other";
        Show(w.Target);
        ConditionalWeakTable<object, string> table = new() { { o, "attached" } };
        Show(table.TryGetValue(o, out string value), value, table.GetValue(new object(), _ => "made"), table.Remove(o), table.Remove(o), table.TryAdd(o, "again"));
        table.AddOrUpdate(o, "updated");
        Show(table.TryGetValue(o, out value), value, table.Count());
        GCHandle h = GCHandle.Alloc(o), pinned = GCHandle.Alloc(new int[] { 5, 6 }, GCHandleType.Pinned), weak = GCHandle.Alloc(o, GCHandleType.Weak);
        Show(h.IsAllocated, h.Target == o, weak.Target == o, Marshal.ReadInt32(pinned.AddrOfPinnedObject(), 4), GCHandle.FromIntPtr(GCHandle.ToIntPtr(h)) == h);
        h.Free();
        pinned.Free();
        weak.Free();
        Show(h.IsAllocated);
        Try(() => h.Target);
        Try(() => { h.Free(); return null; });
        Try(() => GCHandle.Alloc(new object[1], GCHandleType.Pinned));
        Try(() => { table.Add(o, "twice"); return null; });
        Try(() => { table.Add(null, ""); return null; });
        GC.KeepAlive(o);
    }
}
