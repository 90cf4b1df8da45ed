using System;
using System.Runtime.CompilerServices;

class Obj
{
    public long A = 1;
    public int B = 2;
    public string S = "s";
    public Inner In = new Inner { X = 3, T = "t" };
    public int[] Arr = { 1, 2, 3 };
}
struct Inner { public int X; public string T; public Deep D; }
struct Deep { public byte Q; public object O; }
ref struct Cursor { public ref int At; public ref string Str; public Span<int> Rest; }

class Program
{
    static void Churn(int n = 60)
    {
        for (int i = 0; i < n; i++) { object o = new object[] { new string('x', i % 20), i }; }
        GC.Collect();
    }
    [MethodImpl(MethodImplOptions.NoInlining)] static ref int Field(Obj o) { return ref o.B; }
    [MethodImpl(MethodImplOptions.NoInlining)] static ref int Fresh() { ref int r = ref new Obj().In.X; Churn(); return ref r; }
    [MethodImpl(MethodImplOptions.NoInlining)] static ref string FreshString() => ref new Obj().In.T;
    [MethodImpl(MethodImplOptions.NoInlining)] static Span<int> FreshSpan() => new int[] { 7, 8, 9 }.AsSpan(1);
    static void Callee(ref int a, ref string s, in Deep d, out object o) { Churn(); a += 10; s += "!"; o = d.O; Churn(); }
    static int Recurse(ref int r, int n)
    {
        object garbage = new int[5];
        if (n == 0) { Churn(50); return r++; }
        return Recurse(ref r, n - 1) + Recurse(ref r, 0);
    }

    static void Main()
    {
        var o = new Obj();
        ref int b = ref Field(o);
        ref long a = ref o.A;
        ref int x = ref o.In.X;
        ref string t = ref o.In.T;
        ref int e = ref o.Arr[2];
        ref Inner inn = ref o.In;
        Churn(); b++; a += 5; x *= 2; t += "u"; e = 30; inn.D.O = "deep" + e;
        Churn(); Console.WriteLine(o.B + " " + o.A + " " + o.In.X + o.In.T + " " + o.Arr[2] + o.In.D.O);
        // Only a byref keeps these alive.
        ref int f = ref Fresh(); Churn(); f += 100; Churn(); Console.WriteLine(f);
        ref string fs = ref FreshString(); Churn(); fs = fs + "z"; Churn(); Console.WriteLine(fs);
        Span<int> sp = FreshSpan(); Churn(); sp[1]++; Churn(); Console.WriteLine(sp[0] + sp[1]);
        o.In.D.O = "obj" + o.B; Callee(ref o.Arr[0], ref o.S, in o.In.D, out object got); Console.WriteLine(o.Arr[0] + o.S + got);
        Cursor c = new Cursor { At = ref new int[] { 1, 2 }[1], Str = ref new string[] { "p" + o.B, "q" }[0], Rest = new int[50].AsSpan(40) };
        Churn(); c.At++; c.Str += "r"; c.Rest[9] = 5; Churn(); Console.WriteLine(c.At + c.Str + c.Rest[^1] + c.Rest.Length);
        Inner[] inners = new Inner[8];
        ref Inner mid = ref inners[4];
        ref object deep = ref inners[5].D.O;
        inners = null;
        Churn();
        mid.T = "mid" + x;
        deep = "dp" + x;
        Churn();
        Console.WriteLine(mid.T + deep + Unsafe.Add(ref mid, 1).D.O);
        int local = 5;
        Console.WriteLine(Recurse(ref local, 10) + " " + local);
        Console.WriteLine(Recurse(ref o.Arr[1], 10) + " " + o.Arr[1]);
        string[,] grid = new string[3, 3];
        ref string cell = ref grid[1, 2];
        Churn();
        cell = "cell" + local;
        Churn();
        Console.WriteLine(grid[1, 2]);
        ref int end = ref Unsafe.Add(ref o.Arr[0], 3);
        Churn();
        Console.WriteLine(Unsafe.AreSame(ref end, ref Unsafe.Add(ref o.Arr[2], 1)));
        object box = new Deep { Q = 9 };
        ref Deep ub = ref Unsafe.Unbox<Deep>(box);
        Churn();
        ub.Q++;
        ub.O = "in box";
        Churn();
        Console.WriteLine(((Deep)box).Q + ((Deep)box).O.ToString());
    }
}
