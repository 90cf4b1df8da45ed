using System;

class Program
{
    static int n;
    static bool F(string s, bool r) { Console.WriteLine(++n + " filter " + s); return r; }
    static void Fin(string s) => Console.WriteLine(++n + " " + s);

    static void A()
    {
        try
        {
            B();
        }
        catch (Exception) when (F("A1", false)) { } catch (Exception e) when (F("A2", true))
        {
            Fin("A2 body " + e.Message);
        }
        finally { Fin("A finally"); }
    }
    static void B() { try { C(); } finally { Fin("B finally"); } }
    static void C() { try { D(); } catch (Exception) when (Inner()) { Fin("never"); } finally { Fin("C finally"); } }
    static void D()
    {
        try { throw new Exception("D"); } catch (ArgumentException) when (F("wrong type", true)) { } finally { Fin("D finally"); }
    }
    // A filter that itself throws and catches, and calls finally blocks of its own.
    static bool Inner()
    {
        try { try { throw new InvalidOperationException("in filter"); } finally { Fin("finally inside filter"); } }
        catch (InvalidOperationException) when (F("filter inside filter", true)) { Fin("caught inside filter"); }
        return false;
    }
    static bool Escapes() { Fin("about to throw"); throw new NullReferenceException(); }
    static void Rethrows() { try { throw new Exception("R"); } catch (Exception) when (F("R", true)) { throw; } }
    static void Loop()
    {
        for (int i = 0; i < 3; i++)
            try { throw new Exception(i.ToString()); }
            catch (Exception e) when (e.Message == "1") { Fin("one"); }
            catch (Exception e) when (int.Parse(e.Message) is 0 or 2 && F("even " + i, i == 2)) { Fin("two"); }
            catch { Fin("rest " + i); continue; }
            finally { Fin("loop " + i); }
    }
    static void Locals()
    {
        int x = 1; string s = "a"; int[] arr = { 1 };
        try { x = 2; s += "b"; arr[0]++; throw new Exception(); }
        catch (Exception) when ((x *= 10) == 20 && (s += "c") == "abc" && arr[0]++ == 2) { Console.WriteLine(x + s + arr[0]); }
    }

    static void Main()
    {
        A();
        try
        {
            try { throw new Exception("x"); } catch (Exception) when (Escapes()) { }
        }
        catch (Exception e) { Fin("outer " + e.Message); }
        try { Rethrows(); } catch (Exception e) when (F("outer R", e.Message == "R")) { Fin("got " + e.Message); }
        Loop();
        Locals();
        try
        {
            try { throw new Exception("first"); } finally { F("in finally", true); throw new Exception("second"); }
        }
        catch (Exception e) when (F(e.Message, true)) { Fin(e.Message + " wins"); }
    }
}
