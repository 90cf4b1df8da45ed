// Null, met by every kind of access that can be its own check: what is thrown, where, and what had happened before.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

struct Pair { public int A; public long B; public Node N; }
[StructLayout(LayoutKind.Sequential, Size = 3000)]
struct Wide { public int First; }
[StructLayout(LayoutKind.Sequential, Size = 5000)]
struct Huge { public int First; }

class Node
{
    public sbyte S1; public byte U1; public short S2; public ushort U2; public char C; public bool Is;
    public int I; public uint U; public long L; public ulong UL; public float F; public double D;
    public volatile int Vol;
    public string Text;
    public Node Next;
    public Pair P;
    public int[] Ints;
    public Node(int i) { I = i; }
    public Node() { }
    public virtual int Get() => I;
    public int Small() => I + 1;
    public Node Last() => Next.Next;
}
class Big { public Wide W1; public int AtThree; public Wide W2; public int AtSix; public Huge H; public Node Far; }

class Program
{
    static int effects;
    static readonly Node none = Make(false);
    [MethodImpl(MethodImplOptions.NoInlining)] static Node Make(bool there) => there ? new Node(7) : null;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Effect() => ++effects;

    static string Where(Exception e)
    {
        string first = e.StackTrace.Split('\n')[0].Trim();
        int at = first.IndexOf('(');
        return first.Substring(0, at < 0 ? first.Length : at);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] static int S1(Node n) => n.S1;
    [MethodImpl(MethodImplOptions.NoInlining)] static int U1(Node n) => n.U1;
    [MethodImpl(MethodImplOptions.NoInlining)] static int S2(Node n) => n.S2;
    [MethodImpl(MethodImplOptions.NoInlining)] static int U2(Node n) => n.U2;
    [MethodImpl(MethodImplOptions.NoInlining)] static int C(Node n) => n.C;
    [MethodImpl(MethodImplOptions.NoInlining)] static bool Is(Node n) => n.Is;
    [MethodImpl(MethodImplOptions.NoInlining)] static int I(Node n) => n.I;
    [MethodImpl(MethodImplOptions.NoInlining)] static uint U(Node n) => n.U;
    [MethodImpl(MethodImplOptions.NoInlining)] static long L(Node n) => n.L;
    [MethodImpl(MethodImplOptions.NoInlining)] static ulong UL(Node n) => n.UL;
    [MethodImpl(MethodImplOptions.NoInlining)] static float F(Node n) => n.F;
    [MethodImpl(MethodImplOptions.NoInlining)] static double D(Node n) => n.D;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Vol(Node n) => n.Vol;
    [MethodImpl(MethodImplOptions.NoInlining)] static string Text(Node n) => n.Text;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Inner(Node n) => n.P.A;
    [MethodImpl(MethodImplOptions.NoInlining)] static Node InnerRef(Node n) => n.P.N;
    [MethodImpl(MethodImplOptions.NoInlining)] static Pair Whole(Node n) => n.P;
    [MethodImpl(MethodImplOptions.NoInlining)] static ref int Address(Node n) => ref n.I;

    [MethodImpl(MethodImplOptions.NoInlining)] static void SetS1(Node n) => n.S1 = -3;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetU2(Node n, int v) => n.U2 = (ushort)v;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetI(Node n, int v) => n.I = v;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetL(Node n, long v) => n.L = v;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetD(Node n, double v) => n.D = v;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetVol(Node n, int v) => n.Vol = v;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetNext(Node n, Node v) => n.Next = v;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetNull(Node n) => n.Next = null;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetText(Node n) => n.Text = "text";
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetInner(Node n, Node v) => n.P.N = v;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetWhole(Node n, Pair p) => n.P = p;

    [MethodImpl(MethodImplOptions.NoInlining)] static int Length(int[] a) => a.Length;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Element(int[] a, int i) => a[i];
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetElement(Node[] a, int i, Node n) => a[i] = n;
    [MethodImpl(MethodImplOptions.NoInlining)] static int TextLength(string s) => s.Length;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Virtual(Node n) => n.Get();
    [MethodImpl(MethodImplOptions.NoInlining)] static Type TypeOf(object o) => o.GetType();
    [MethodImpl(MethodImplOptions.NoInlining)] static int Unboxed(object o) => (int)o;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Called(Func<int> f) => f();

    [MethodImpl(MethodImplOptions.NoInlining)] static void Add(Node n, int v) => n.I += v;
    [MethodImpl(MethodImplOptions.NoInlining)] static void Count(Node n) => n.L++;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Sum(Node n, int v) => v + n.I;
    [MethodImpl(MethodImplOptions.NoInlining)] static double Product(Node n, double v) => v * n.D;
    [MethodImpl(MethodImplOptions.NoInlining)] static bool Less(Node n, int v) => n.I < v;
    [MethodImpl(MethodImplOptions.NoInlining)] static string Branch(Node n, int v) { if (n.I == v) return "same"; return "other"; }
    [MethodImpl(MethodImplOptions.NoInlining)] static bool IsLast(Node n) => n.Next == null;
    [MethodImpl(MethodImplOptions.NoInlining)] static bool Both(Node a, Node b) => a.I < b.I;
    [MethodImpl(MethodImplOptions.NoInlining)] static int Interlock(Node n) => Interlocked.Increment(ref n.I);

    [MethodImpl(MethodImplOptions.NoInlining)] static int AtThree(Big b) => b.AtThree;
    [MethodImpl(MethodImplOptions.NoInlining)] static int AtSix(Big b) => b.AtSix;
    [MethodImpl(MethodImplOptions.NoInlining)] static Node Far(Big b) => b.Far;
    [MethodImpl(MethodImplOptions.NoInlining)] static void SetFar(Big b, Node n) => b.Far = n;
    [MethodImpl(MethodImplOptions.NoInlining)] static unsafe int Pointer(int* p) => *p;
    [MethodImpl(MethodImplOptions.NoInlining)] static unsafe void SetPointer(int* p, int v) => *p = v;
    [MethodImpl(MethodImplOptions.NoInlining)] static int ByRef(ref int r) => r;

    [MethodImpl(MethodImplOptions.NoInlining)] static void Unused(Node n) { _ = n.I; effects += 100; }
    [MethodImpl(MethodImplOptions.NoInlining)] static int Inlined(Node n) => n.Small() * 2;
    [MethodImpl(MethodImplOptions.NoInlining)] static Node InlinedTwice(Node n) => n.Last().Last();
    // The order of what is thrown, and of what is done.
    [MethodImpl(MethodImplOptions.NoInlining)] static int NullThenZero(Node n, int d) => n.I / d;
    [MethodImpl(MethodImplOptions.NoInlining)] static int ZeroThenNull(Node n, int d) => 5 / d + n.I;
    [MethodImpl(MethodImplOptions.NoInlining)] static int NullThenBounds(Node n, int[] a, int i) { int x = n.I; return a[i] + x; }
    [MethodImpl(MethodImplOptions.NoInlining)] static int BoundsThenNull(Node n, int[] a, int i) { int x = a[i]; return n.I + x; }
    [MethodImpl(MethodImplOptions.NoInlining)] static int StaticThenNull(Node n) { effects += 10; return n.I; }
    [MethodImpl(MethodImplOptions.NoInlining)] static int NullThenStatic(Node n) { int i = n.I; effects += 10; return i; }
    [MethodImpl(MethodImplOptions.NoInlining)] static void ValueFirst(Node n) => n.I = Effect();
    [MethodImpl(MethodImplOptions.NoInlining)] static int FieldThenCall(Node n) { int i = n.I; return Effect() + i; }
    [MethodImpl(MethodImplOptions.NoInlining)] static long Chain(Node n) => n.Next.Next.P.B;

    static void Try(string name, Action action)
    {
        int before = effects;
        try { action(); Console.WriteLine(name + ": nothing, " + (effects - before)); }
        catch (Exception e) { Console.WriteLine(name + ": " + e.GetType().Name + " " + Where(e) + ", " + (effects - before)); }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Loop(Node[] nodes)
    {
        int sum = 0, caught = 0;
        for (int turn = 0; turn < 40; turn++)
            foreach (Node n in nodes)
            {
                try { sum += n.I; sum += n.Next.I; }
                catch (NullReferenceException) { caught++; }
            }
        return sum * 1000 + caught;
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string List(Node n)
    {
        string seen = "";
        try { while (true) { seen += n.I; n = n.Next; } }
        catch (NullReferenceException) { return seen + " end " + (n == null); }
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string Locals(Node n)
    {
        int step = 0; object kept = "kept"; double number = 1.5;
        try
        {
            step = 1; number += step;
            int i = n.I;
            step = 2; kept = i;
        }
        catch (NullReferenceException) when (step == 1) { kept += "!"; }
        finally { step += 10; }
        return step + " " + kept + " " + number;
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string Handlers(Node n)
    {
        string log = "";
        try
        {
            try
            {
                try { log += "try "; n.Next = n; log += "never "; }
                finally { log += "finally "; if (n == null) n = new Node(3); }
            }
            catch (InvalidOperationException) { log += "wrong "; }
        }
        catch (Exception e) when (Filter(e, ref log)) { log += "caught " + n.I; }
        return log;
    }
    static bool Filter(Exception e, ref string log)
    {
        log += "filter ";
        try { log += none.Text; } catch (NullReferenceException) { log += "inner "; }
        GC.Collect();
        return e is NullReferenceException;
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string InHandler(Node n)
    {
        try
        {
            try { throw new InvalidOperationException("first"); }
            catch (InvalidOperationException e) { return e.Message + n.I; }
        }
        catch (NullReferenceException) { return "from the handler"; }
    }
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string InFinally(Node n)
    {
        try { try { Effect(); } finally { n.L = 4; } return "nothing"; }
        catch (NullReferenceException) { return "from the finally"; }
    }

    static async Task<int> After(Node n)
    {
        await Task.Yield();
        return n.I;
    }
    static async Task<string> Async(Node n)
    {
        string log = "";
        try
        {
            await Task.Yield();
            log += "woken ";
            n.P.A = 3;
            log += "never ";
        }
        catch (NullReferenceException) { log += "caught "; await Task.Yield(); }
        finally { log += "finally "; }
        try { log += await After(n); }
        catch (NullReferenceException e) { log += "callee " + e.StackTrace.Contains("After"); }
        for (int i = 0; i < 3; i++)
        {
            try { await Task.Delay(0); log += " " + (n.Text ?? "none"); }
            catch (NullReferenceException) { log += " turn" + i; }
        }
        return log;
    }

    static unsafe void Main()
    {
        Node here = Make(true);
        here.Next = new Node(8);
        foreach (Node n in new[] { here, null })
        {
            Node v = here;
            Try("S1", () => S1(n)); Try("U1", () => U1(n)); Try("S2", () => S2(n)); Try("U2", () => U2(n));
            Try("C", () => C(n)); Try("Is", () => Is(n)); Try("I", () => I(n)); Try("U", () => U(n));
            Try("L", () => L(n)); Try("UL", () => UL(n)); Try("F", () => F(n)); Try("D", () => D(n));
            Try("Vol", () => Vol(n)); Try("Text", () => Text(n));
            Try("Inner", () => Inner(n)); Try("InnerRef", () => InnerRef(n)); Try("Whole", () => Whole(n)); Try("Address", () => Address(n));
            Try("SetS1", () => SetS1(n)); Try("SetU2", () => SetU2(n, 9)); Try("SetI", () => SetI(n, 9)); Try("SetL", () => SetL(n, 9));
            Try("SetD", () => SetD(n, 9)); Try("SetVol", () => SetVol(n, 9));
            Try("SetNext", () => SetNext(n, v)); Try("SetNull", () => SetNull(n)); Try("SetText", () => SetText(n));
            Try("SetInner", () => SetInner(n, v)); Try("SetWhole", () => SetWhole(n, new Pair { N = v }));
            Try("Virtual", () => Virtual(n)); Try("TypeOf", () => TypeOf(n));
            Try("Add", () => Add(n, 2)); Try("Count", () => Count(n)); Try("Sum", () => Sum(n, 2)); Try("Product", () => Product(n, 2));
            Try("Less", () => Less(n, 2)); Try("Branch", () => Branch(n, 2)); Try("IsLast", () => IsLast(n));
            Try("Both", () => Both(v, n)); Try("Both", () => Both(n, v)); Try("Interlock", () => Interlock(n));
            Try("Unused", () => Unused(n)); Try("InlinedTwice", () => { if (n == null) InlinedTwice(n); });
            Try("NullThenZero", () => NullThenZero(n, 0)); Try("ZeroThenNull", () => ZeroThenNull(n, 0));
            Try("NullThenBounds", () => NullThenBounds(n, new int[1], 2)); Try("BoundsThenNull", () => BoundsThenNull(n, new int[1], 2));
            Try("StaticThenNull", () => StaticThenNull(n)); Try("NullThenStatic", () => NullThenStatic(n));
            Try("ValueFirst", () => ValueFirst(n)); Try("FieldThenCall", () => FieldThenCall(n));
            Console.WriteLine(Locals(n) + " | " + Handlers(n) + " | " + InHandler(n) + " | " + InFinally(n));
            try { Console.WriteLine(Inlined(n)); } catch (NullReferenceException e) { Console.WriteLine("inlined " + e.Message); }
        }
        int[] array = null;
        Try("Length", () => Length(array)); Try("Element", () => Element(array, 3)); Try("Element", () => Element(array, -1));
        Try("SetElement", () => SetElement(null, 0, here)); Try("TextLength", () => TextLength(null));
        Try("Unboxed", () => Unboxed(null)); Try("Called", () => Called(null));
        foreach (Big b in new[] { new Big(), null })
        {
            Try("AtThree", () => AtThree(b)); Try("AtSix", () => AtSix(b)); Try("Far", () => Far(b)); Try("SetFar", () => SetFar(b, here));
        }
        Try("Pointer", () => Pointer(null)); Try("Pointer", () => Pointer((int*)100)); Try("SetPointer", () => SetPointer(null, 1));
        Try("ByRef", () => ByRef(ref Unsafe.NullRef<int>()));
        Node last = new Node(1) { Next = new Node(2) };
        Try("Chain", () => Chain(last)); Try("Chain", () => Chain(last.Next));
        Console.WriteLine(Loop(new[] { here, last, null, last.Next, here }));
        Console.WriteLine(List(last));
        for (int i = 0; i < 3; i++) Console.WriteLine(Async(i == 1 ? here : null).Result);
        // Often enough that everything is compiled, and collections go on meanwhile.
        int caught = 0;
        for (int i = 0; i < 3000; i++)
        {
            try { caught += I(i % 3 == 0 ? null : here) > 0 ? 0 : 1; SetNext(i % 5 == 0 ? null : here, new Node(i)); }
            catch (NullReferenceException) { caught++; }
        }
        Console.WriteLine(caught);
        Thread[] threads = new Thread[4];
        int[] counts = new int[4];
        for (int t = 0; t < threads.Length; t++)
        {
            int mine = t;
            threads[t] = new Thread(() =>
            {
                for (int i = 0; i < 200; i++)
                    try { counts[mine] += Sum(i % 2 == mine % 2 ? null : here, i) & 1; } catch (NullReferenceException) { counts[mine] += 1000; }
            });
            threads[t].Start();
        }
        foreach (Thread t in threads) t.Join();
        Console.WriteLine(string.Join(" ", counts));
    }
}
