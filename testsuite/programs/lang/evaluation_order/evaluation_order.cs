using System;
using System.Collections.Generic;

class Program
{
    static string log = "";
    static int T(int n) { log += n; return n; }
    static int[] Arr(int[] a) { log += "A"; return a; }
    static Program P(Program p) { log += "P"; return p; }
    static void Done(string name) { Console.WriteLine(name + " " + log); log = ""; }
    int field;
    int Prop { get { log += "g"; return field; } set { log += "s"; field = value; } }
    int this[int i] { get { log += "[" + i; return i; } set { log += "]" + value; } }
    static bool B(bool b, string n) { log += n; return b; }
    static int Three(int a, int b, int c) => a;

    static void Main()
    {
        int[] a = new int[10];
        Arr(a)[T(1)] = T(2) + T(3) * T(4); Done("array store");
        Arr(a)[T(5)] += T(6); Done("compound array");
        var p = new Program();
        P(p).Prop = T(1); Done("property");
        P(p).Prop += T(2); Done("compound property");
        P(p)[T(3)] += T(4); Done("indexer");
        P(p)[T(3)]++; Done("indexer ++");
        Three(T(3), T(2), T(1)); Done("args");
        Three(c: T(1), a: T(2), b: T(3)); Done("named");
        bool r = B(true, "a") && B(false, "b") || B(true, "c") && !B(false, "d"); Done("logic " + r);
        r = B(false, "a") & B(true, "b") | B(true, "c"); Done("eager " + r);
        int i = 3;
        i = i++ + ++i * i--; Done("i " + i);
        i = 1; i += i++ + i; Done("i " + i);
        int x = 5; x = x++; Done("x " + x);
        int k = 0; a[k++] = k++ + k; Done("k " + k + a[0]);
        k = 0; (a[k++], a[k++], k) = (k + 10, k + 20, k + 5); Done("tuple " + a[0] + a[1] + k);
        string s = T(1) + "" + T(2) + (T(3) > 2 ? T(4) : T(5)); Done(s);
        var l = new List<int> { T(1), T(2) }; var o = new Program { Prop = T(3), field = T(4) }; Done("initialisers");
        int? n = null; int v = n ?? T(9); n = T(1); v = n ?? T(2); Done("coalesce " + v);
        Func<int, int> f = q => T(q); T(f(T(1)) + f(T(2))); Done("lambda");
        try { Arr(null)[T(1)] = T(2); } catch (NullReferenceException) { log += "!"; } Done("null array");
        try { a[T(10)] = T(2); } catch (IndexOutOfRangeException) { log += "!"; } Done("bounds");
        try { a[T(0)] = T(1) / (T(0) * 1); } catch (DivideByZeroException) { log += "!"; } Done("div");
        try { P(null).field = T(1); } catch (NullReferenceException) { log += "!"; } Done("null field");
        try { P(null).Prop = T(1); } catch (NullReferenceException) { log += "!"; } Done("null property");
        p?.Take(T(1)); ((Program)null)?.Take(T(2)); Done("conditional");
        int w = T(1) switch { 1 when T(5) == 5 => T(2), _ => T(3) }; Done("switch " + w);
        checked { a[T(3)] = T(4) - T(5); } Done("checked");
        _ = T(1) == T(2) ? T(3) : T(4) << T(5); Done("ternary");
    }
    void Take(int n) { }
}
