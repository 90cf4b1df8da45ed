// classic only: it prints the name of its assembly, which is that of the DLL.
using System;
using System.Runtime.ExceptionServices;
using System.Threading.Tasks;

class Program
{
    static void A() => B();
    static void B() => throw new InvalidOperationException("from B");
    static void ViaInfo(ExceptionDispatchInfo i) => i.Throw();
    static void Lines(Exception e)
    {
        foreach (string l in e.StackTrace.Split('\n')) Console.WriteLine("  " + l.Trim());
    }
    static Exception Make(Action a)
    {
        try { a(); return null; } catch (Exception e) { return e; }
    }
    static void ThrowKept(Exception e) => throw e;
    static void Rethrow()
    {
        try { A(); } catch { throw; }
    } static void RethrowE() { try { A(); } catch (Exception e) { throw e; } }

    static async Task Main()
    {
        var e1 = Make(A);
        Lines(e1);
        var info = ExceptionDispatchInfo.Capture(e1);
        var e2 = Make(() => ViaInfo(info));
        Console.WriteLine(ReferenceEquals(e1, e2));
        Console.WriteLine(e2.StackTrace.Contains("--- End of stack trace from previous location ---") + " " + e2.StackTrace.Contains("ViaInfo") + " " + e2.StackTrace.Contains("Program.B()"));
        var e3 = Make(() => ThrowKept(e1));
        Console.WriteLine(e3.StackTrace.Contains("Program.B()") + " " + e3.StackTrace.Contains("ThrowKept"));
        Lines(Make(Rethrow));
        var e4 = Make(RethrowE);
        Console.WriteLine(e4.StackTrace.Contains("Program.B()") + " " + e4.StackTrace.Contains("RethrowE"));
        try
        {
            ExceptionDispatchInfo.Throw(new FormatException("static"));
        }
        catch (FormatException e) { Console.WriteLine(e.Message); }
        var set = ExceptionDispatchInfo.SetCurrentStackTrace(new Exception("set"));
        Console.WriteLine(set.StackTrace != null);
        try
        {
            throw new Exception("outer", e1);
        }
        catch (Exception e)
        {
            Console.WriteLine(e.ToString().Contains("---> System.InvalidOperationException: from B") + " " + e.ToString().Contains("--- End of inner exception stack trace ---"));
        }
        Exception kept = null;
        for (int i = 0; i < 3; i++) try { if (kept == null) A(); else info.Throw(); } catch (Exception e) { kept = e; }
        Console.WriteLine(kept.StackTrace.Split("--- End of stack trace").Length);
        async Task F() { await Task.Yield(); A(); }
        try
        {
            await F();
        }
        catch (Exception e) { Console.WriteLine(e.StackTrace.Contains("Program.B()") + " " + e.StackTrace.Contains("F")); }
        Console.WriteLine(new Exception("fresh").StackTrace == null);
        var data = new Exception("d");
        data.Data.Add("k", 1);
        try { throw data; } catch (Exception e) { Console.WriteLine(e.Data["k"]); }
        Console.WriteLine(e1.TargetSite?.Name + " " + e1.Source);
    }
}
