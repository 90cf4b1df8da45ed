using System;

class Program
{
    static string log = "";
    static void L(string s) => log += s + " ";
    static void Done(string n) { Console.WriteLine(n + ": " + log); log = ""; }

    static void Deep(int level, int bomb)
    {
        try
        {
            L("t" + level);
            if (level == bomb) throw new InvalidOperationException("at " + level);
            if (level < 4) Deep(level + 1, bomb);
        }
        finally
        {
            L("f" + level);
            try
            {
                if (level == 2) throw new ArgumentException();
            }
            catch (ArgumentException) { L("inner"); } finally { L("ff" + level); }
        }
    }

    static int LeaveFromNested(int n)
    {
        for (int i = 0; ; i++)
        {
            try
            {
                try
                {
                    try
                    {
                        if (i == n) return i;
                        if (i == 1) continue;
                        if (i == 3) break;
                        L("b" + i);
                    }
                    finally { L("x" + i); }
                }
                finally { L("y" + i); }
            }
            catch (Exception) { L("never"); }
            finally { L("z" + i); }
        }
        return -1;
    }

    static int CatchLeaves()
    {
        try
        {
            try { throw new Exception("a"); }
            catch (Exception) { try { return 1; } finally { L("fin in catch"); } }
            finally { L("outer fin"); }
        }
        finally { L("last"); }
    }

    static void FinallyReplaces()
    {
        try
        {
            try
            {
                try { throw new Exception("one"); }
                finally { L("1"); throw new Exception("two"); }
            }
            finally { L("2"); }
        }
        catch (Exception e) { L("caught " + e.Message); }
    }

    static int Loops()
    {
        int n = 0;
        while (true)
        {
            try { n++; if (n < 5) continue; if (n == 7) return n; }
            finally { if (n == 6) n = 6; n += n == 5 ? 1 : 0; }
        }
    }

    static void Main()
    {
        for (int b = 0; b < 5; b++)
        {
            try { Deep(0, b); L("no"); } catch (InvalidOperationException e) { L(e.Message); }
            Done("deep " + b);
        }
        Deep(0, 99); Done("clean");
        for (int n = 0; n < 5; n++) { L(LeaveFromNested(n).ToString()); Done("leave " + n); }
        L(CatchLeaves().ToString()); Done("catch leaves");
        FinallyReplaces(); Done("replaced");
        L(Loops().ToString()); Done("loops");
    }
}
