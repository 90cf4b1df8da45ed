using System;
using System.Collections;
using System.Collections.Generic;

interface ICounter { int Inc(); int Value { get; set; } int this[int i] { get; } event Action Changed; }
struct Counter : ICounter, IComparable<Counter>, IEnumerable<int>, IDisposable
{
    int n;
    public int Inc() { n++; Changed?.Invoke(); return n; }
    public int Value { get => n; set => n = value; }
    public int this[int i] => n * i;
    public event Action Changed;
    public int CompareTo(Counter o) => n.CompareTo(o.n);
    public IEnumerator<int> GetEnumerator() { for (int i = 0; i < n; i++) yield return i; }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    public void Dispose() => Console.Write("disposed" + n + " ");
    public override string ToString() => "C" + n;
}

class Program
{
    static int Direct<T>(T t) where T : ICounter { t.Inc(); t.Value += 10; return t.Inc() + t[2]; }
    static int ByRef<T>(ref T t) where T : ICounter { t.Inc(); t.Value += 10; return t.Inc() + t[2]; }
    static void Using<T>(T t) where T : IDisposable { using (t) { } }

    static void Main()
    {
        Counter c = new Counter(); ICounter i = c;
        i.Inc(); i.Inc(); c.Inc();
        Console.WriteLine(c.Value + " " + i.Value + " " + ((Counter)i).Value);
        i.Value = 50; i.Value++; ((Counter)i).Inc();
        Console.WriteLine(i.Value + " " + i[3]);
        ICounter j = i; j.Inc();
        Console.WriteLine(i.Value + " " + ReferenceEquals(i, j));
        Console.WriteLine(Direct(c) + " " + c.Value + " " + ByRef(ref c) + " " + c.Value + " " + Direct(i) + " " + i.Value);
        int fired = 0; i.Changed += () => fired++; i.Inc(); i.Inc(); c.Inc();
        Console.WriteLine(fired);
        foreach (int k in new Counter { Value = 3 }) Console.Write(k);
        foreach (int k in (IEnumerable<int>)(object)new Counter { Value = 2 }) Console.Write(k);
        Console.WriteLine();
        Using(new Counter { Value = 7 });
        Using<IDisposable>(new Counter { Value = 8 });
        using (c) { c.Inc(); }
        Console.WriteLine(c.Value);
        var arr = new ICounter[] { new Counter { Value = 3 }, new Counter { Value = 1 } };
        arr[1].Inc();
        foreach (var a in arr) a.Inc();
        Console.WriteLine(arr[0] + "" + arr[1]);
        var list = new List<Counter> { new Counter { Value = 5 }, new Counter { Value = 2 } };
        list.Sort();
        foreach (var e in list) e.Inc();
        list[0].Inc();
        Console.WriteLine(list[0] + "" + list[1]);
        Counter[] ca = { new Counter() }; ca[0].Inc(); ref Counter rc = ref ca[0]; rc.Inc(); Console.WriteLine(ca[0]);
        Func<int> f = i.Inc, g = c.Inc;
        int before = c.Value;
        f();
        g();
        g();
        Console.WriteLine(i.Value + " " + (c.Value == before));
        object o = c; ((ICounter)o).Inc(); Console.WriteLine(((Counter)o).Value - c.Value);
    }
}
