using System;

struct Acc
{
    public int N;
    public string Log;
    public double D;
    public void Add(string s) { N++; Log += s; D += 0.5; }
    public override string ToString() => N + Log + D;
}
ref struct Guard
{
    ref Acc a;
    readonly string name;
    public Guard(ref Acc acc, string n) { a = ref acc; name = n; a.Add("+" + n); }
    public void Dispose() => a.Add("-" + name);
}

class Program
{
    static Acc Work(int mode)
    {
        Acc a = default;
        try
        {
            a.Add("t");
            if (mode == 1) throw new Exception("m1");
            Inner(ref a, mode);
            a.Add("e");
        }
        catch (Exception e) when (Filter(ref a, e)) { a.Add("c" + e.Message); } finally { a.Add("f"); }
        return a;
    }
    static bool Filter(ref Acc a, Exception e) { a.Add("w"); return e.Message != "m3"; }
    static void Inner(ref Acc a, int mode)
    {
        try { a.Add("i"); if (mode >= 2) throw new Exception("m" + mode); } finally { a.Add("if"); }
    }
    static Acc Guards(bool fail)
    {
        Acc a = default;
        try
        {
            using var g = new Guard(ref a, "g");
            using (new Guard(ref a, "h")) { if (fail) throw new InvalidOperationException(); a.Add("body"); }
        }
        catch (InvalidOperationException) { a.Add("!"); }
        return a;
    }
    static int RefLocal()
    {
        int[] arr = { 1, 2, 3 };
        ref int r = ref arr[1];
        try { r = 20; r = ref arr[2]; r = 30; throw new Exception(); } catch { r++; r = ref arr[0]; } finally { r = 10; }
        return arr[0] * 10000 + arr[1] * 100 + arr[2];
    }
    static (Acc, int) Tup()
    {
        (Acc A, int N) t = default;
        for (int i = 0; i < 3; i++)
        {
            try
            {
                t.A.Add("x");
                t.N += i;
                if (i == 1) throw new Exception();
                t.A.Add("y");
            }
            catch { t.N *= 10; } finally { t.A.D *= 2; }
        }
        return t;
    }
    static unsafe int Stack()
    {
        int* p = stackalloc int[4];
        try { p[0] = 1; p[3] = 4; Throw(p); } catch (Exception e) { p[1] = e.Message.Length; } finally { p[2] = 7; }
        return p[0] * 1000 + p[1] * 100 + p[2] * 10 + p[3];
    } static unsafe void Throw(int* p) { p[0]++; throw new Exception("abc"); }
    static Span<int> Spans()
    {
        Span<int> s = new int[3];
        try { s[0] = 1; s[5] = 2; } catch (IndexOutOfRangeException) { s[1] = 5; s = s[..2]; } finally { s[^1]++; }
        return s;
    }
    static Acc Copy(Acc a)
    {
        try { a.Add("in"); throw new Exception(); } catch { return a; } finally { a.Add("after"); }
    }
    static decimal Dec()
    {
        decimal m = 1.5m;
        long l = 1L << 40;
        float f = 0.1f;
        try { m *= 2; l++; f *= 3; checked { int i = (int)l; } } catch (OverflowException) { m += (decimal)f; l /= 2; }
        return m + l;
    }

    static void Main()
    {
        for (int m = 0; m < 3; m++) Console.WriteLine(Work(m));
        try { Work(3); } catch (Exception e) { Console.WriteLine(e.Message); }
        Console.WriteLine(Guards(false) + " " + Guards(true));
        Console.WriteLine(RefLocal());
        Console.WriteLine(Tup());
        Console.WriteLine(Stack());
        var s = Spans();
        Console.WriteLine(s.Length + "" + s[0] + s[1]);
        Acc a = default;
        Acc b = Copy(a);
        Console.WriteLine(a + " " + b);
        Console.WriteLine(Dec());
        Acc? n = null;
        try
        {
            n = Work(1);
            Console.WriteLine(n.Value.N);
            n = null;
            _ = n.Value;
        }
        catch (InvalidOperationException) { Console.WriteLine(n.HasValue); }
        Acc[] arr = new Acc[2];
        try
        {
            ref Acc r = ref arr[1];
            r.Add("arr");
            arr[2].Add("x");
        }
        catch (IndexOutOfRangeException) { arr[0] = arr[1]; arr[0].Add("copied"); }
        Console.WriteLine(arr[0] + " " + arr[1]);
    }
}
