using System;

class Program
{
    static int zero;
    static long lzero;
    static int min = int.MinValue, minus = -1;
    static long lmin = long.MinValue, lminus = -1;
    static uint uzero;
    static decimal dzero;
    static double fzero;
    static void Try(string n, Func<object> f)
    {
        try { Console.WriteLine(n + " = " + f()); }
        catch (ArithmeticException e)
        {
            Console.WriteLine(n + " " + e.GetType().Name + ": " + e.Message + " " + (e is OverflowException) + (e is DivideByZeroException));
        }
    }

    static void Main()
    {
        Try("int /", () => 1 / zero); Try("int %", () => 1 % zero); Try("0 / 0", () => zero / zero);
        Try("long /", () => 1L / lzero);
        Try("long %", () => 1L % lzero);
        Try("uint /", () => 1u / uzero);
        Try("ulong %", () => 1ul % (ulong)lzero);
        Try("byte /", () => (byte)5 / (byte)zero); Try("nint /", () => (nint)5 / zero);
        Try("min / -1", () => min / minus);
        Try("min % -1", () => min % minus);
        Try("lmin / -1", () => lmin / lminus);
        Try("lmin % -1", () => lmin % lminus);
        Try("unchecked min / -1", () => unchecked(min / minus));
        Try("short min / -1", () => (short)min / minus); Try("sbyte", () => unchecked((sbyte)-128) / minus);
        Try("double / 0", () => 1 / fzero);
        Try("double % 0", () => 1 % fzero);
        Try("decimal / 0", () => 1m / dzero);
        Try("decimal % 0", () => 1m % dzero);
        Try("checked neg", () => checked(-min));
        Try("unchecked neg", () => -min);
        Try("abs", () => Math.Abs(min));
        Try("sign nan", () => Math.Sign(double.NaN));
        Try("checked ++", () => { int i = int.MaxValue; checked { i++; } return i; });
        Try("checked shift never", () => checked(1 << 31 << 1));
        Try("checked uint neg", () => checked((uint)minus));
        Try("checked cast", () => checked((int)(fzero + 1e10)));
        Try("new int[-1]", () => { try { return new int[minus].Length; } catch (OverflowException e) { return e.Message; } });
        Try("sum", () => {
            int s = 0;
            try { checked { for (int i = 1; ; i *= 2) s += i; } } catch (OverflowException) { }
            return s;
        });
        int q = 7; try { q = q / zero; } catch (DivideByZeroException) { } Console.WriteLine(q);
        int[] a = { 1, 2 }; try { a[0] = a[1] / zero; } catch (DivideByZeroException) { } Console.WriteLine(a[0]);
        int x = 0; try { x = 5; x += 1 / zero; x = 9; } catch (DivideByZeroException) { } Console.WriteLine(x);
    }
}
