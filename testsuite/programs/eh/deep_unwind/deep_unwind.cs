using System;

class Program
{
    static int finallies, filters;

    static int Down(int n)
    {
        if (n == 0) throw new InvalidOperationException("bottom");
        try { return Down(n - 1) + 1; }
        finally { finallies++; }
    }

    static int DownFilters(int n)
    {
        if (n == 0) throw new InvalidOperationException("bottom");
        try { return DownFilters(n - 1) + 1; }
        catch (Exception) when (++filters == 150) { return 1000; }
    }

    static int DownCatch(int n)
    {
        try { if (n == 0) throw new Exception("0"); return DownCatch(n - 1); }
        catch (Exception e) { throw new Exception(n + (e.Message.Length > 20 ? ".." : e.Message)); }
    }

    struct Big { public long A, B, C, D; public string S; }
    static Big Struct(int n, Big b)
    {
        if (n == 0) throw new Exception(b.S + b.D);
        b.D += n;
        b.S = n + b.S[..Math.Min(b.S.Length, 8)];
        try { return Struct(n - 1, b); } catch (Exception) when (n == 5) { b.A = -1; return b; }
    }

    static void Main()
    {
        try
        {
            Down(200);
        }
        catch (InvalidOperationException e)
        {
            Console.WriteLine(e.Message + " " + finallies + " " + e.StackTrace.Split('\n').Length);
        }
        Console.WriteLine(DownFilters(200) + " " + filters);
        try { DownCatch(20); } catch (Exception e) { Console.WriteLine(e.Message); }
        Big r = Struct(20, new Big { S = "start" });
        Console.WriteLine(r.A + " " + r.D + " " + r.S);
        int caught = 0;
        for (int i = 0; i < 200; i++) try { Down(3); } catch { caught++; }
        Console.WriteLine(caught + " " + finallies);
    }
}
