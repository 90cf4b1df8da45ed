using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

class Program
{
    static string J(Array a) => string.Join(",", a.Cast<object>().Select(x => x ?? "null"));
    static void Try(Action a)
    {
        try
        {
            a();
            Console.WriteLine("fine");
        }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + " " + (e is ArgumentException ae ? ae.ParamName : "")); }
    }

    static void Main()
    {
        int[] a = { 1, 2, 3, 4, 5, 6 };
        Array.Reverse(a);
        Console.WriteLine(J(a));
        Array.Copy(a, 1, a, 0, 4);
        Console.WriteLine(J(a));
        Array.Clear(a, 2, 2);
        Console.WriteLine(J(a));
        Array.Fill(a, 7, 1, 2);
        Console.WriteLine(J(a));
        Array.Resize(ref a, 3);
        Console.WriteLine(J(a));
        Array.Resize(ref a, 5);
        Console.WriteLine(J(a));
        Console.WriteLine(Array.IndexOf(a, 7) + " " + Array.LastIndexOf(a, 7) + " " + Array.IndexOf(a, 99) + " " + Array.IndexOf(a, 7, 2) + " " + Array.Exists(a, x => x == 0) + " " + Array.Find(a, x => x > 5) + " " + Array.FindLast(a, x => x < 7) + " " + Array.FindIndex(a, x => x == 7) + " " + Array.FindLastIndex(a, x => x == 7) + " " + J(Array.FindAll(a, x => x != 0)) + " " + Array.TrueForAll(a, x => x >= 0) + " " + J(Array.ConvertAll(a, x => "v" + x)));
        Array.ForEach(a, x => Console.Write(x));
        Console.WriteLine();
        Console.WriteLine(a.Rank + " " + a.LongLength + " " + a.GetLowerBound(0) + a.GetUpperBound(0) + " " + a.IsReadOnly + a.IsFixedSize + a.IsSynchronized + " " + (a.SyncRoot == a) + " " + Array.MaxLength + " " + Array.Empty<int>().Length + " " + (Array.Empty<int>() == Array.Empty<int>()));
        Array g = Array.CreateInstance(typeof(string), 3);
        g.SetValue("x", 1);
        Console.WriteLine(g.GetValue(1) + " " + (g is string[]) + " " + J(g));
        Array m = Array.CreateInstance(typeof(int), 2, 3);
        m.SetValue(5, 1, 2);
        Console.WriteLine(m.GetValue(1, 2) + " " + m.Length + J(m));
        int[,,] cube = new int[2, 3, 4];
        Console.WriteLine(cube.GetLength(2) + " " + cube.Rank + " " + ((IList)cube).Count);
        IList<int> l = a;
        Console.WriteLine(l.Count + " " + l.IndexOf(7) + l.Contains(7) + l.IsReadOnly);
        l[0] = 50;
        Console.WriteLine(a[0]);
        Try(() => l.Add(1));
        Try(() => l.RemoveAt(0));
        IList ol = a;
        Console.WriteLine(ol.Contains(50) + " " + ol.IndexOf("x") + " " + ol[0] + ol.IsFixedSize);
        Try(() => ol[0] = "s");
        Try(() => ol.Clear());
        Console.WriteLine(a[0]);
        var ro = Array.AsReadOnly(a);
        Console.WriteLine(ro.Count + ro[0]);
        Try(() => ((IList<int>)ro)[0] = 1);
        Try(() => Array.Copy(new int[3], 2, new int[3], 0, 2));
        Try(() => Array.Copy(null, a, 1));
        Try(() => Array.Copy(new int[1], new string[1], 1));
        Try(() => Array.Copy(new object[] { "s" }, new int[1], 1));
        Try(() => new int[2].CopyTo(new int[1], 0));
        Try(() => Array.CreateInstance(typeof(int), -1));
        Try(() => Array.Reverse(a, 3, 5));
        Try(() => Array.IndexOf(a, 1, 10));
        Try(() => Array.Resize(ref a, -1));
        Try(() => a.GetLength(1));
        Try(() => Array.Clear(a, -1, 1));
        Try(() => ((Array)a).GetValue(0, 0));
        Try(() => a.CopyTo(new long[10], 0));
        Try(() => new long[2].CopyTo(new int[10], 0));
        IStructuralEquatable se = new[] { 1, 2 };
        Console.WriteLine(se.Equals(new[] { 1, 2 }, EqualityComparer<int>.Default) + " " + se.Equals(new[] { 1, 3 }, StructuralComparisons.StructuralEqualityComparer) + " " + ((IStructuralComparable)new[] { 1, 2 }).CompareTo(new[] { 1, 3 }, Comparer<int>.Default) + " " + new[] { 1 }.Equals(new[] { 1 }) + " " + new[] { 1, 2 }.SequenceEqual(new[] { 1, 2 }));
        IEnumerator e = a.GetEnumerator();
        e.MoveNext();
        Console.WriteLine(e.Current);
        e.Reset();
        try { Console.WriteLine(e.Current); } catch (InvalidOperationException ex) { Console.WriteLine(ex.Message); }
        int n = 0;
        foreach (int x in cube) n++;
        foreach (object o in (IEnumerable)m) n += (int)o;
        Console.WriteLine(n);
        int[][] jag = { new[] { 1 }, new[] { 2, 3 } };
        Console.WriteLine(jag.Sum(r => r.Length) + " " + jag.SelectMany(r => r).Max() + " " + a.ToList().Count + a.Max() + a.AsEnumerable().First());
    }
}
