// ReadOnlyCollection, Collection, KeyedCollection, ReadOnlyDictionary.
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
using System.Collections.ObjectModel;

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
        Logged log = ["a", "b"];
        log.Insert(1, "m");
        log[0] = "z";
        log.Remove("b");
        log.Clear();
        ReadOnlyCollection<int> fixedList = new([1, 2, 3]);
        Show(fixedList, fixedList[1], fixedList.IndexOf(3), fixedList.Contains(9), ReadOnlyCollection<int>.Empty.Count, ((IList)fixedList).IsReadOnly);
        Try(() => { ((IList<int>)fixedList).Add(1); return null; });
        Try(() => fixedList[5]);
        ReadOnlyDictionary<string, int> map = new(new Dictionary<string, int> { ["x"] = 1 });
        Show(map["x"], map.Count, map.Keys, map.TryGetValue("y", out _));
        Try(() => { ((IDictionary<string, int>)map)["x"] = 2; return null; });
        ByLength keyed = ["a", "bb", "ccc"];
        Show(keyed[2], keyed.Contains(3), keyed.TryGetValue(9, out string none), none, keyed.Remove(1), keyed);
        Try(() => { keyed.Add("xx"); return null; });
        Try(() => keyed[7]);
        ObservableCollection<int> watched = [1, 2];
        watched.CollectionChanged += (sender, e) => Console.WriteLine($"{e.Action} {e.NewStartingIndex} {e.OldStartingIndex} {Text(e.NewItems)} {Text(e.OldItems)}");
        watched.Add(3);
        watched[0] = 10;
        watched.Move(0, 2);
        watched.RemoveAt(1);
        watched.Clear();
    }

    class Logged : Collection<string>
    {
        protected override void InsertItem(int index, string item) { Console.WriteLine($"insert {index} {item}"); base.InsertItem(index, item); }
        protected override void SetItem(int index, string item) { Console.WriteLine($"set {index} {item}"); base.SetItem(index, item); }
        protected override void RemoveItem(int index) { Console.WriteLine($"remove {index}"); base.RemoveItem(index); }
        protected override void ClearItems() { Console.WriteLine("clear"); base.ClearItems(); }
    }

    class ByLength : KeyedCollection<int, string>
    {
        protected override int GetKeyForItem(string item) => item.Length;
    }
}
