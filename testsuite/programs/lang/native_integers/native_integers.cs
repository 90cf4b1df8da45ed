using System;

class Program
{
    static nint N(nint n) => n;
    static nuint U(nuint n) => n;

    static unsafe void Main()
    {
        Console.WriteLine(nint.Size + " " + nint.MaxValue + " " + nuint.MaxValue + " " + IntPtr.Zero);
        nint a = 7, b = -3;
        Console.WriteLine((a + b) + " " + (a * b) + " " + (a / b) + " " + (a % b) + " " + (a << 40) + " " + (b >> 1) + " " + (b >>> 60) + " " + (~a) + " " + (-a));
        nuint u = 5, v = unchecked((nuint)(-1));
        Console.WriteLine((u - 6) + " " + (v / 2) + " " + (v % 10) + " " + (u < v) + " " + (v >> 60) + " " + (u ^ v));
        Console.WriteLine((int)N(1L << 33 > 0 ? (nint)(1L << 33) + 5 : 0) + " " + (long)b + " " + (ulong)v + " " + (byte)N(511) + " " + (double)b + " " + (nint)3.99 + " " + (nint)'a');
        try
        {
            checked { Console.WriteLine((int)N((nint)(1L << 40))); }
        }
        catch (OverflowException) { Console.WriteLine("to int"); }
        try { checked { Console.WriteLine(N(nint.MaxValue) + 1); } } catch (OverflowException) { Console.WriteLine("add"); }
        try { checked { Console.WriteLine(N(nint.MinValue) * -1); } } catch (OverflowException) { Console.WriteLine("mul"); }
        try { checked { Console.WriteLine((nuint)b); } } catch (OverflowException) { Console.WriteLine("to unsigned"); }
        try { checked { Console.WriteLine(U(0) - 1); } } catch (OverflowException) { Console.WriteLine("unsigned sub"); }
        try { Console.WriteLine(a / N(0)); } catch (DivideByZeroException) { Console.WriteLine("div"); }
        int[] arr = { 10, 20, 30 };
        nint i = 2;
        Console.WriteLine(arr[i] + arr[N(0)]);
        try { Console.WriteLine(arr[N(-1)]); } catch (IndexOutOfRangeException) { Console.WriteLine("index -1"); }
        try { Console.WriteLine(arr[N((nint)1 << 32)]); } catch (IndexOutOfRangeException) { Console.WriteLine("index 2^32"); }
        Console.WriteLine(new int[N(4)].Length + " " + arr.LongLength);
        IntPtr p = new IntPtr(0x1234);
        Console.WriteLine(p.ToString("X") + " " + p.ToInt32() + " " + (p + 1) + " " + (p == (IntPtr)0x1234) + " " + IntPtr.Add(p, -4) + " " + p.Equals(new IntPtr(0x1234)) + " " + p.ToInt64());
        void* ptr = p.ToPointer();
        Console.WriteLine((long)ptr + " " + (nint)((byte*)ptr + 4) + " " + sizeof(nint));
        object o = a;
        Console.WriteLine(o.GetType() + " " + (nint)o + " " + (o is IntPtr));
        nint? n = null;
        Console.WriteLine((n ?? 9) + " " + a.CompareTo(b) + " " + Math.Max(a, b) + " " + nint.Parse("-77"));
        const nint c = 5; const nuint cu = 6;
        Console.WriteLine(c + (nint)cu);
        switch (a) { case 7: Console.WriteLine("seven"); break; }
        Console.WriteLine((a == 7L) + " " + (b < u.ToString().Length) + " " + (a + 1L).GetType().Name + " " + (a + 1).GetType().Name);
    }
}
