using System;

class Box { public int V; public string S = "s"; public long[] Arr = { 1, 2, 3 }; }

class Program
{
    static int global = 5;

    static void Inc(ref int x) { x++; }
    static void Set(ref string s, string v) { s = v; }
    static ref int Max(ref int a, ref int b) { if (a >= b) return ref a; return ref b; }
    static ref long At(Box b, int i) { return ref b.Arr[i]; }
    static bool Try(string s, out int v) { v = s.Length; return v > 2; }
    static int In(in int x, in long y) { return x + (int)y; }
    static void Alias(ref int a, ref int b) { a = 1; b = 2; a += b; }

    static void Main()
    {
        int local = 1;
        Inc(ref local);
        Inc(ref global);
        Box box = new Box();
        Inc(ref box.V);
        Inc(ref box.V);
        int[] arr = { 10, 20 };
        Inc(ref arr[1]);
        Console.WriteLine(local + " " + global + " " + box.V + " " + arr[1]);
        Set(ref box.S, "changed");
        Console.WriteLine(box.S);
        int p = 3, q = 4;
        Max(ref p, ref q) = 100;
        Console.WriteLine(p + " " + q);
        Max(ref p, ref q) -= 99;
        Console.WriteLine(p + " " + q);
        At(box, 2) *= 50;
        Console.WriteLine(box.Arr[2]);
        if (Try("abc", out int len)) Console.WriteLine(len);
        Console.WriteLine(Try("a", out _));
        Console.WriteLine(In(5, 6L) + In(local, box.Arr[0]));
        Alias(ref local, ref local);
        Console.WriteLine(local);
        ref int r = ref arr[0];
        r = 1;
        r = ref arr[1];
        r = 2;
        Console.WriteLine(arr[0] + " " + arr[1]);
        ref readonly int ro = ref global;
        global = 77;
        Console.WriteLine(ro);
        string[] strs = { "a", "b" };
        Set(ref strs[1], "z");
        Console.WriteLine(strs[1]);
    }
}
