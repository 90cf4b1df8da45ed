using System;
using System.Collections.Generic;

class Program
{
    int field = 1;

    Action Capture(int p)
    {
        int local = 10;
        Action a = () => { field += p; local++; Console.WriteLine(field + " " + p + " " + local); };
        local = 20;
        p *= 2;
        return a;
    }

    static void Main()
    {
        var actions = new List<Action>();
        for (int i = 0; i < 3; i++) actions.Add(() => Console.Write(i));
        foreach (int j in new[] { 0, 1, 2 }) actions.Add(() => Console.Write(j));
        for (int i = 0; i < 3; i++) { int copy = i; actions.Add(() => Console.Write(copy++)); }
        foreach (Action a in actions) a();
        actions[7]();
        Console.WriteLine();
        var p = new Program();
        Action x = p.Capture(5), y = p.Capture(7);
        x(); x(); y(); x();
        // Two scopes captured by one lambda.
        Func<int> both;
        {
            int outer = 1;
            {
                int inner = 100;
                both = () => outer++ + inner++;
            }
            outer += 10;
            Console.WriteLine(both() + both() + outer);
        }
        Func<int, int> fact = null;
        fact = n => n <= 1 ? 1 : n * fact(n - 1);
        Console.WriteLine(fact(10));
        int counter = 0;
        int Next() => ++counter;
        Func<int> viaLocal = Next;
        Next();
        Console.WriteLine(viaLocal() + viaLocal() * 10);
        static int Pure(int a) => a * a;
        Console.WriteLine(Pure(9));
        Func<int, Func<int, Func<int, int>>> add = a => b => c => a + b * c;
        Console.WriteLine(add(1)(2)(3));
        Action throws = () => { int[] e = { }; e[0] = counter; };
        try { throws(); } catch (IndexOutOfRangeException) { Console.WriteLine("thrown in lambda"); }
    }
}
