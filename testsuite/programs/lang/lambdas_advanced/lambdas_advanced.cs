using System;
using System.Linq.Expressions;

delegate bool TryParse(string s, out int v);
delegate void RefAction(ref int x);
delegate ref int RefFunc(int[] a);
delegate int Defaults(int a, int b = 5);
delegate int Many(params int[] xs);

class Program
{
    int x = 10;
    Func<int> Capture() => () => x++;

    struct S { public int V; public Func<int> Get() { S copy = this; return () => ++copy.V; } public int Inc() => ++V; }

    static void Main()
    {
        TryParse t = (s, out v) => { v = s.Length; return v > 1; };
        Console.WriteLine(t("abc", out int n) + " " + n);
        RefAction inc = (ref x) => x *= 3;
        inc(ref n);
        Console.WriteLine(n);
        RefFunc first = a => ref a[0];
        int[] arr = { 1, 2 };
        first(arr) = 50;
        Console.WriteLine(arr[0]);
        var def = (int a, int b = 7) => a * b;
        Console.WriteLine(def(2) + " " + def(2, 3));
        var many = (params int[] xs) => xs.Length;
        Console.WriteLine(many() + many(1, 2, 3));
        var typed = object (bool b) => b ? 1 : "two";
        Console.WriteLine(typed(true) + "" + typed(false));
        Func<int, int> stat = static q => q + 1;
        Console.WriteLine(stat(1));
        var p = new Program();
        Func<int> f1 = p.Capture(), f2 = p.Capture();
        Console.WriteLine(f1() + f2() + p.x);
        S st = new S { V = 1 };
        Func<int> g = st.Get();
        Console.WriteLine(g() + g() + st.V);
        // A delegate over a struct method holds a boxed copy.
        Func<int> bound = st.Inc;
        Console.WriteLine(bound() + " " + bound() + " " + st.V);
        Action<int, int> discard = (_, _) => Console.WriteLine("discard");
        discard(1, 2);
        Func<int, int> fib = null;
        fib = k => k < 2 ? k : fib(k - 1) + fib(k - 2);
        Console.WriteLine(fib(12));
        Func<Func<int, int>, Func<int, int>> twice = h => y => h(h(y));
        Console.WriteLine(twice(twice(z => z + 3))(1));
        Delegate any = (string s) => s.Length;
        Console.WriteLine(any.GetType() == typeof(Func<string, int>));
        Console.WriteLine(any.DynamicInvoke("four"));
        Action all = null;
        for (int i = 0; i < 3; i++) { int c = i; all += () => Console.Write(c++ + " "); }
        all(); all();
        Console.WriteLine();
        Func<object> cov = () => "covariant";
        Func<string, string> contra = (Func<object, string>)(o => o.ToString());
        Console.WriteLine(cov() + contra("c"));
        Console.WriteLine(new Action(Main).Method.Name + (new Action(Main).Target == null));
        (Func<int>, Action<int>) GetSet(int v) => (() => v, w => v = w);
        var (get, set) = GetSet(1);
        set(99);
        Console.WriteLine(get());
    }
}
