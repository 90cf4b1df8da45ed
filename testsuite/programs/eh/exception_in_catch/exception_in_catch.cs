using System;

class Program
{
    static string log = "";
    static void Check(string n, Action a)
    {
        log = "";
        try { a(); } catch (Exception e) { log += " => " + e.GetType().Name + ":" + e.Message; }
        Console.WriteLine(n + " " + log);
    }

    static void Main()
    {
        Check("catch throws", () => {
            try
            {
                throw new Exception("a");
            }
            catch (Exception) { throw new InvalidOperationException("b"); } finally { log += "f"; }
        });
        Check("sibling catch is not tried", () => {
            try
            {
                throw new ArgumentException("a");
            }
            catch (ArgumentException)
            {
                throw new InvalidOperationException("b");
            }
            catch (InvalidOperationException) { log += "wrong"; }
        });
        Check("nested in catch", () => {
            try
            {
                throw new Exception("a");
            }
            catch (Exception e)
            {
                try { throw new Exception(e.Message + "b"); } catch (Exception g) { log += g.Message + e.Message; }
                log += e.Message;
            }
        });
        Check("deep", () => {
            try
            {
                throw new Exception("1");
            }
            catch
            {
                try
                {
                    throw new Exception("2");
                }
                catch
                {
                    try { throw new Exception("3"); } catch (Exception e) { log += e.Message; throw; } finally { log += "f3"; }
                }
                finally { log += "f2"; }
            }
            finally { log += "f1"; }
        });
        Check("catch in finally", () => {
            try
            {
                try
                {
                    throw new Exception("out");
                }
                finally { try { throw new Exception("in"); } catch (Exception e) { log += e.Message; } }
            }
            catch (Exception e) { log += e.Message; }
        });
        Check("finally swallowed by return in loop", () => log += Loop());
        Check("catch variable reuse", () => {
            for (int i = 0; i < 3; i++) try { throw new Exception("i" + i); } catch (Exception e) { log += e.Message; }
        });
        Check("catch modifies locals", () => {
            int x = 1;
            try { x = 2; throw new Exception(); } catch { x += 10; } finally { x *= 2; }
            log += x;
        });
        Check("goto out of catch", () => {
            int n = 0;
            again: try { n++; if (n < 3) throw new Exception(); log += "n" + n; } catch { goto again; }
        });
        Check("recursion in catch", () => log += Recurse(4));
        Check("recursion in finally", () => Fin(3));
        Check("recursion in filter", () => log += Filter(3));
        Check("null in throw", () => { Exception e = null; try { throw e; } catch (NullReferenceException) { log += "nre"; } });
        Check("throw in using", () => { using (new D()) throw new Exception("body"); });
        Check("many", () => {
            int c = 0;
            for (int i = 0; i < 100; i++) try
            {
                if (i % 3 == 0) throw new Exception();
                if (i % 5 == 0) throw new ArgumentException();
                c++;
            }
            catch (ArgumentException) { c += 10; } catch { c += 100; }
            log += c;
        });
    }
    class D : IDisposable { public void Dispose() => throw new InvalidOperationException("dispose"); }
    static string Loop()
    {
        while (true) { try { try { throw new Exception("lost?"); } finally { log += "f"; } } catch { return "r"; } }
    }
    static string Recurse(int n)
    {
        try
        {
            if (n == 0) return "bottom";
            throw new Exception("r" + n);
        }
        catch (Exception e) { return e.Message + Recurse(n - 1); }
    }
    static void Fin(int n) { try { log += "t" + n; } finally { if (n > 0) Fin(n - 1); log += "f" + n; } }
    static string Filter(int n)
    {
        try
        {
            throw new Exception("x" + n);
        }
        catch (Exception e) when ((log += n > 0 ? Filter(n - 1) : "end") != null) { return e.Message; }
    }
}
