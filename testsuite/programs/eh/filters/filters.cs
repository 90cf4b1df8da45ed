using System;

class Program
{
    static string log = "";
    static bool Note(string s, bool result) { log += s + " "; return result; }

    static void Thrower(int n)
    {
        try { throw new InvalidOperationException("n" + n); }
        finally { log += "finally-inner "; }
    }

    static void Middle(int n)
    {
        try { Thrower(n); }
        catch (Exception e) when (Note("mid-filter", e.Message == "n1")) { log += "mid-catch "; }
        finally { log += "finally-mid "; }
    }

    static void Main()
    {
        for (int i = 0; i < 3; i++)
        {
            log = "";
            try { Middle(i); }
            catch (ArgumentException) when (Note("wrong-type", true)) { log += "wrong"; }
            catch (Exception e) when (Note("outer1", e.Message == "n2")) { log += "outer1-catch"; }
            catch (Exception) when (Note("outer2", true)) { log += "outer2-catch"; }
            Console.WriteLine(log);
        }
        // An exception inside a filter counts as false.
        log = "";
        try
        {
            try { throw new Exception("a"); }
            catch (Exception) when (((string)null).Length == 1) { log += "never"; }
        }
        catch (Exception e) { log += "past " + e.Message; }
        Console.WriteLine(log);
        // The filter sees state which the finally has not yet changed.
        int state = 0;
        int seen = -1;
        try
        {
            try { state = 1; throw new Exception(); }
            finally { state = 2; }
        }
        catch when ((seen = state) == 1) { Console.WriteLine("seen " + seen + " now " + state); }
        // Filter that changes the exception's data.
        try { throw new Exception("data"); }
        catch (Exception e) when (e.Data.Count == 0 && Note("x", true)) { Console.WriteLine(e.Message); }
    }
}
