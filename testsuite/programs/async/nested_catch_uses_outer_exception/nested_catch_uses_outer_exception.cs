// A catch without an await, inside one with awaits, uses the outer exception after the resumption.
// covers: 8.10
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static async Task<string> Body(int n)
    {
        string log = "";
        for (int i = 0; i < n; i++)
        {
            try { if (i % 2 == 0) await Task.Yield(); throw new Exception("outer" + i); }
            catch (Exception outer)
            {
                await Task.Yield();
                try { throw new InvalidOperationException("inner" + i, outer); }
                catch (InvalidOperationException inner) { log += inner.Message + "<" + inner.InnerException.Message + "<" + outer.Message + " "; }
                log += outer.Message + "; ";
                await Task.Yield();
                try { throw outer; }
                catch (Exception again) { log += ReferenceEquals(again, outer) + " "; }
            }
        }
        return log;
    }
    static void Main()
    {
        WriteLine(Body(1).Result);
        WriteLine(Body(3).Result);
    }
}
