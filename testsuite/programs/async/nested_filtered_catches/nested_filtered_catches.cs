// Two filtered catches, one in the other, each with its own variable that lives over an await.
// covers: 8.9
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static string log = "";
    static bool Note(string s, Exception e) { log += s + ":" + e.Message + " "; return true; }
    static async Task<string> Body(bool inner)
    {
        string end = "";
        try
        {
            try
            {
                await Task.Yield();
                throw new InvalidOperationException("first");
            }
            catch (InvalidOperationException a) when (Note("inner", a))
            {
                await Task.Yield();
                end += a.Message + ",";
                if (inner) throw new FormatException("second");
                await Task.Yield();
                end += a.Message + ",";
            }
            end += "between,";
        }
        catch (FormatException b) when (Note("outer", b))
        {
            await Task.Yield();
            end += b.Message + ",";
            try { throw new ArithmeticException("third"); }
            catch (ArithmeticException c) when (Note("last", c) && b.Message == "second")
            {
                await Task.Yield();
                end += c.Message + "/" + b.Message + ",";
            }
        }
        return end;
    }
    static void Main()
    {
        WriteLine(Body(false).Result);
        WriteLine(log); log = "";
        WriteLine(Body(true).Result);
        WriteLine(log);
    }
}
