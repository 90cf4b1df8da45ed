// try, catch, filters, finally, rethrow and what they run in order.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        Show(Run(0), Run(1), Run(2), Run(3));
        Try(() => Run(4));
        try { Rethrow(); } catch (Exception e) { Show(e.Message, e.InnerException?.Message, e.StackTrace.Contains("Thrower")); }
        System.Runtime.ExceptionServices.ExceptionDispatchInfo info = null;
        try { Thrower(); } catch (Exception e) { info = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(e); }
        Try(() => { info.Throw(); return null; });
        Show(Nested());
        foreach (int i in Enumerable.Range(0, 3)) { try { if (i == 1) continue; if (i == 2) break; } finally { Console.Write("f" + i); } }
        Console.WriteLine();
        Try(() => { using (new Noisy("a")) using (new Noisy("b")) throw new FormatException("in using"); });
        Try(() => { checked { int x = int.MaxValue; x++; return x; } });
        Try(() => { object o = "s"; return (int)o; });
        Try(() => { int[] a = null; return a.Length; });
        Try(() => { string[] a = ["x"]; object[] o = a; o[0] = 1; return null; });
        Try(() => new Dictionary<int, int>()[5]);
    }

    static string Run(int kind)
    {
        string log = "";
        try
        {
            try { log += "t"; if (kind == 1) throw new FormatException("one"); if (kind == 2) throw new TimeoutException("two"); if (kind == 4) throw new RankException("four"); if (kind == 3) return log + "r"; log += "e"; }
            catch (FormatException) { log += "c"; }
            catch (Exception e) when (Filter(e)) { log += "w"; }
            finally { log += "f"; Console.Write(log + ";"); }
        }
        finally { Console.Write("outer;"); }
        return log;
    }
    static bool Filter(Exception e) { Console.Write("filter " + e.Message + ";"); return e is TimeoutException; }
    static void Thrower() => throw new InvalidOperationException("thrown");
    static void Rethrow() { try { Thrower(); } catch (InvalidOperationException) { throw; } }
    static string Nested()
    {
        try { try { Thrower(); } catch (Exception e) { throw new ApplicationException("wrapped", e); } finally { Console.Write("[inner finally]"); } }
        catch (ApplicationException e) { return e.InnerException.Message; }
        return "none";
    }
}

class Noisy(string name) : IDisposable { public void Dispose() => Console.Write("dispose " + name + ";"); }
