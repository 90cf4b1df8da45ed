using System;
using System.Collections.Generic;
using System.IO;

class Program
{
    static Exception Make(int n) => n switch
    {
        0 => new ArgumentNullException(), 1 => new ArgumentOutOfRangeException(), 2 => new ArgumentException(), 3 => new InvalidCastException(), 4 => new DivideByZeroException(), 5 => new OverflowException(), 6 => new ArithmeticException(),
        7 => new NotImplementedException(), 8 => new NotSupportedException(), 9 => new ObjectDisposedException("x"), 10 => new InvalidOperationException(), 11 => new KeyNotFoundException(), 12 => new IndexOutOfRangeException(), 13 => new FormatException(), 14 => new TimeoutException(), 15 => new IOException(), 16 => new FileNotFoundException(), 17 => new OperationCanceledException(), 18 => new NullReferenceException(), 19 => new RankException(), 20 => new ApplicationException(), _ => new Exception(),
    };

    static string Classify(int n)
    {
        string r = "";
        try
        {
            try
            {
                try { throw Make(n); }
                catch (ArgumentNullException) { return "null"; }
                catch (ArgumentException e) when (e is not ArgumentOutOfRangeException) { return "arg"; }
                catch (DivideByZeroException) { r += "div>"; throw; }
                catch (InvalidCastException e) { throw new InvalidOperationException("wrapped", e); }
                finally { r += "1"; }
            }
            catch (ArgumentOutOfRangeException) { return r + "range"; }
            catch (ArithmeticException e) { return r + "arith " + e.GetType().Name.Length; }
            catch (ObjectDisposedException) { return r + "disposed"; }
            catch (InvalidOperationException e) { return r + "invalid" + (e.InnerException != null); }
            catch (NotSupportedException) when (n == 7) { return "never"; }
            finally { r += "2"; }
        }
        catch (NotImplementedException) { return r + "notimpl"; }
        catch (IOException e) { return r + "io " + (e is FileNotFoundException); }
        catch (SystemException e) { return r + "system " + e.GetType().Name; }
        catch (Exception e) { return r + "other " + e.GetType().Name; }
    }

    static void Main()
    {
        for (int n = 0; n < 22; n++) Console.WriteLine(n + " " + Classify(n));
    }
}
