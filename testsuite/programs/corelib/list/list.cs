using System;
using System.Collections.Generic;

class Program
{
    static void Show<T>(List<T> l) { Console.WriteLine(l.Count + ": " + string.Join(" ", l)); }

    static void Main()
    {
        var l = new List<int> { 5, 3, 8, 1 };
        l.Add(9);
        l.Insert(1, 77);
        Show(l);
        l.Remove(3);
        l.RemoveAt(0);
        Show(l);
        l.Sort();
        Show(l);
        l.Reverse();
        Show(l);
        l.AddRange(new[] { 1, 2, 3 });
        Show(l);
        Console.WriteLine(l.IndexOf(1) + " " + l.LastIndexOf(1) + " " + l.Contains(77) + " " + l.BinarySearch(1000));
        Console.WriteLine(l.RemoveAll(x => x % 2 == 1));
        Show(l);
        l.Sort((a, b) => b.CompareTo(a));
        Show(l);
        Console.WriteLine(l.Find(x => x > 5) + " " + l.FindIndex(x => x == 2) + " " + l.Exists(x => x == 100) + " " + l.TrueForAll(x => x > 0));
        Show(l.ConvertAll(x => "n" + x));
        Show(l.GetRange(0, 2));
        int[] arr = l.ToArray();
        arr[0] = -1;
        Console.WriteLine(l[0]);
        l.InsertRange(1, arr);
        Show(l);
        l.RemoveRange(0, 2);
        Show(l);
        l.ForEach(x => Console.Write(x + ";"));
        Console.WriteLine();
        try { foreach (int x in l) l.Add(x); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { Console.WriteLine(l[100]); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.Message); }
        l.Clear();
        Show(l);
        var strs = new List<string>(10) { "b", "a", null };
        strs.Sort();
        Show(strs);
        Console.WriteLine(strs.IndexOf(null) + " " + strs.Capacity);
        IList<string> il = strs;
        il[1] = "set";
        Console.WriteLine(il[1] + il.IsReadOnly);
        var big = new List<long>();
        for (int i = 0; i < 500; i++) big.Add(i * (long)i);
        Console.WriteLine(big[499] + " " + big.Count);
    }
}
