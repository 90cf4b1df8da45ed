using System;

class Program
{
    static int Machine(string input)
    {
        int i = 0, count = 0;
    start:
        if (i >= input.Length) goto end;
        char c = input[i++];
        if (c == 'a') goto seenA;
        goto start;
    seenA:
        if (i >= input.Length) goto end;
        c = input[i++];
        if (c == 'b') { count++; goto start; }
        if (c == 'a') goto seenA;
        goto start;
    end:
        return count;
    }

    static string Protected()
    {
        string log = "";
        int n = 0;
    retry:
        try
        {
            n++;
            log += "t" + n;
            if (n == 1) goto retry;
            if (n == 2) throw new Exception();
            if (n == 3) goto done;
        }
        catch (Exception)
        {
            log += "c";
            goto retry;
        }
        finally { log += "f"; }
        log += "after";
    done:
        return log;
    }

    static int Cases(int n)
    {
        int r = 0;
        switch (n)
        {
            case 1: r += 1; goto case 3;
            case 2: r += 2; goto default;
            case 3: r += 3; break;
            default: r += 100; goto case 3;
        }
        return r;
    }

    static void Main()
    {
        Console.WriteLine(Machine("abaabbab"));
        Console.WriteLine(Protected());
        Console.WriteLine(Cases(1) + " " + Cases(2) + " " + Cases(3) + " " + Cases(4));
        int i = 0, j = 0, total = 0;
    outer:
        if (i == 3) goto finished;
        j = 0;
    inner:
        if (j == 4) { i++; goto outer; }
        total += i * j++;
        goto inner;
    finished:
        Console.WriteLine(total);
        for (int a = 0; a < 3; a++)
        {
            for (int b = 0; ; b++)
            {
                if (b == 2) goto next;
                Console.Write(a * 10 + b + " ");
            }
        next:;
        }
        Console.WriteLine();
        foreach (string s in new[] { "x", "y" })
        {
            foreach (char ch in s) { if (ch == 'y') goto out2; }
            Console.WriteLine("no y in " + s);
        }
    out2:
        Console.WriteLine("done");
    }
}
