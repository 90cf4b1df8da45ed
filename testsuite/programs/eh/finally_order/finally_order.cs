using System;

class Program
{
    static string log = "";

    static int Return(int mode)
    {
        try
        {
            try
            {
                log += "a";
                if (mode == 1) return 1;
                if (mode == 2) throw new Exception("two");
                log += "b";
            }
            finally
            {
                log += "c";
                try { if (mode == 3) throw new Exception("three"); }
                catch (Exception) { log += "!"; }
                finally { log += "d"; }
            }
            log += "e";
        }
        catch (Exception e)
        {
            log += "<" + e.Message + ">";
            return 2;
        }
        finally
        {
            log += "f";
        }
        log += "g";
        return 3;
    }

    static int Loop()
    {
        int n = 0;
        for (int i = 0; i < 6; i++)
        {
            try
            {
                if (i == 1) continue;
                if (i == 4) break;
                n += i;
            }
            finally { n += 100; }
        }
        return n;
    }

    static int ValueKept()
    {
        int x = 1;
        try { return x; }
        finally { x = 50; log += "x" + x; }
    }

    static void Main()
    {
        for (int m = 0; m < 4; m++)
        {
            log = "";
            int r = Return(m);
            Console.WriteLine(r + " " + log);
        }
        Console.WriteLine(Loop());
        log = "";
        Console.WriteLine(ValueKept() + log);
        log = "";
        try
        {
            try { throw new InvalidOperationException("first"); }
            finally { log += "fin;"; throw new ArgumentException("second"); }
        }
        catch (Exception e) { Console.WriteLine(log + e.GetType().Name + " " + e.Message); }
    }
}
