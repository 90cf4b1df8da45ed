using System;

class Program
{
    static int evals;
    static bool T(bool b) { evals++; return b; }
    static bool? N(int i) => i == 0 ? false : i == 1 ? true : null;
    static string S(bool? b) => b switch { true => "t", false => "f", null => "n" };
    static unsafe bool Odd() { byte b = 2; return *(bool*)&b; }

    static void Main()
    {
        for (int i = 0; i < 8; i++)
        {
            bool a = (i & 1) != 0, b = (i & 2) != 0, c = (i & 4) != 0;
            evals = 0;
            bool r1 = T(a) && T(b) || T(c), r2 = T(a) && (T(b) || T(c)), r3 = !T(a) || T(b) && !T(c), r4 = T(a) ? T(b) : T(c), r5 = T(a) ^ T(b) ^ T(c), r6 = T(a) == T(b) != T(c);
            Console.WriteLine($"{(r1 ? 1 : 0)}{(r2 ? 1 : 0)}{(r3 ? 1 : 0)}{(r4 ? 1 : 0)}{(r5 ? 1 : 0)}{(r6 ? 1 : 0)} {evals}");
        }
        for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) Console.Write(S(N(i) & N(j)) + S(N(i) | N(j)) + S(N(i) ^ N(j)) + (N(i) == N(j)) + " ");
        Console.WriteLine();
        bool flag = false;
        if (flag = true) Console.WriteLine("assigned");
        int x = 5;
        bool between = x is > 1 and < 10, not = x is not 5, either = x is 3 or 5;
        Console.WriteLine(between + " " + not + " " + either);
        bool[] arr = new bool[3];
        arr[1] |= x > 3; arr[2] = arr[1] & !arr[0]; arr[0] ^= arr[2];
        Console.WriteLine(arr[0] + " " + arr[1] + " " + arr[2]);
        Console.WriteLine(true.CompareTo(false) + " " + true.Equals(1) + " " + bool.TrueString + " " + true.GetHashCode() + false.GetHashCode() + " " + Convert.ToInt32(true) + " " + (true & false | true));
        // A bool whose byte is 2 is still true to a branch.
        Console.WriteLine(Odd() ? "branch taken" : "not taken");
        int count = 0;
        while (count < 10 && (count % 7 != 6 || count < 3)) count++;
        Console.WriteLine(count);
        string s = null;
        Console.WriteLine(s != null && s.Length > 0 || s == null && x > 4 ? "yes" : "no");
        int tern = x > 3 ? x > 4 ? x > 5 ? 3 : 2 : 1 : 0;
        Console.WriteLine(tern);
        object o = x > 3 ? 1 : "s";
        Console.WriteLine(o);
        long l = x > 3 ? 1 : 2L;
        ref int rr = ref (x > 3 ? ref x : ref tern); rr = 9;
        Console.WriteLine(l + " " + x);
    }
}
