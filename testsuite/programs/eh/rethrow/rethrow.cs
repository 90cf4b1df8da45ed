using System;

class Program
{
    static void Thrower() => throw new InvalidOperationException("original");
    static void Rethrow() { try { Thrower(); } catch (InvalidOperationException) { Console.WriteLine("rethrowing"); throw; } }
    static void ThrowSame() { try { Thrower(); } catch (InvalidOperationException e) { throw e; } }
    static void Wrap() { try { Rethrow(); } catch (Exception e) { throw new ApplicationException("wrapper", e); } }
    static void RethrowNested()
    {
        try { Thrower(); }
        catch (Exception)
        {
            try
            {
                throw new ArgumentException("inner");
            }
            catch (ArgumentException e) { Console.WriteLine("inside " + e.Message); }
            // Rethrows the outer one, not the one caught in between.
            throw;
        }
    }
    static void RethrowFromFinallyInside()
    {
        try { Thrower(); }
        catch (Exception) { try { throw; } finally { Console.WriteLine("finally around rethrow"); } }
    }
    static void Recursive(int n)
    {
        try
        {
            if (n == 0) Thrower(); else Recursive(n - 1);
        }
        catch (InvalidOperationException) when (n % 2 == 0) { Console.WriteLine("level " + n); throw; }
    }
    static void Main()
    {
        foreach (Action a in new Action[] { Rethrow, ThrowSame, Wrap, RethrowNested, RethrowFromFinallyInside, () => Recursive(3) })
        {
            try { a(); }
            catch (Exception e)
            {
                Console.WriteLine(e.GetType().Name + " " + e.Message + " / " + e.InnerException?.Message);
                Console.WriteLine(e.GetBaseException().Message);
            }
        }
        Exception kept = null;
        try { Thrower(); } catch (Exception e) { kept = e; }
        try { throw kept; } catch (Exception e) { Console.WriteLine(ReferenceEquals(e, kept)); }
        try
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(kept).Throw();
        }
        catch (Exception e) { Console.WriteLine(ReferenceEquals(e, kept)); }
    }
}
