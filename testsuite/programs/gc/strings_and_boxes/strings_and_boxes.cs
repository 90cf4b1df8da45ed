using System;
using System.Collections.Generic;
using System.Text;

class Program
{
    struct Pt { public int X; public string L; public override string ToString() => X + L; }
    static object Box(int i) => (i % 6) switch { 0 => i, 1 => (long)i << 33, 2 => i / 3.0, 3 => "s" + i, 4 => new Pt { X = i, L = "l" + i }, _ => i % 11 == 0 ? null : (char)('a' + i % 26) };

    static void Main()
    {
        var all = new object[300]; for (int i = 0; i < all.Length; i++) { all[i] = Box(i); if (i % 50 == 0) GC.Collect(); }
        long h = 0; foreach (object o in all) foreach (char c in o?.ToString() ?? "null") h = h * 131 + c; Console.WriteLine(h);
        var sb = new StringBuilder();
        for (int i = 0; i < 300; i++) { sb.Append(all[i]); if (i % 30 == 0) sb.Insert(0, "|" + i); }
        h = 0;
        foreach (char c in sb.ToString()) h = h * 131 + c;
        Console.WriteLine(sb.Length + " " + h);
        string s = "";
        for (int i = 0; i < 200; i++)
        {
            s = i + s;
            if (s.Length > 50) s = s.Substring(5, 30).ToUpperInvariant().Replace('1', 'x') + i;
        }
        Console.WriteLine(s);
        var parts = string.Join(",", all[..30]).Split(',');
        Array.Sort(parts, string.CompareOrdinal);
        Console.WriteLine(string.Join(" ", parts));
        string interned = string.Intern("in" + 5.ToString() + "tern");
        GC.Collect();
        Console.WriteLine(ReferenceEquals(interned, "in5tern") + " " + (string.IsInterned("never interned " + s) == null));
        var dict = new Dictionary<object, object>();
        foreach (object o in all) if (o != null) dict[o] = dict.Count;
        GC.Collect();
        int hits = 0;
        for (int i = 0; i < 300; i++) { object k = Box(i); if (k != null && dict.ContainsKey(k)) hits++; }
        Console.WriteLine(dict.Count + " " + hits);
        int boxed = 0;
        object counter = 0;
        for (int i = 0; i < 500; i++) { counter = (int)counter + i; boxed += counter is int v && v % 2 == 0 ? 1 : 0; }
        Console.WriteLine(counter + " " + boxed);
        IComparable[] cmp = { 5, 3, 9, 1 }; Array.Sort(cmp); Console.WriteLine(string.Join("", (object[])cmp));
        decimal m = 0; object om = m; for (int i = 0; i < 100; i++) om = (decimal)om + 0.1m; Console.WriteLine(om);
        var chars = new char[1000];
        for (int i = 0; i < 1000; i++) chars[i] = (char)('a' + i % 26);
        var strs = new string[40];
        for (int i = 0; i < 40; i++) strs[i] = new string(chars, i * 20, i);
        GC.Collect();
        int ok = 0;
        for (int i = 0; i < 40; i++) if (strs[i].Length == i && (i == 0 || strs[i][^1] == chars[i * 20 + i - 1])) ok++;
        Console.WriteLine(ok);
    }
}
