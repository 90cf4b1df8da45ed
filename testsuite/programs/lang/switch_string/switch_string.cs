using System;

class Program
{
    static int Pick(string s)
    {
        switch (s)
        {
            case null: return -1;
            case "": return 0;
            case "alpha": return 1;
            case "beta": return 2;
            case "gamma": return 3;
            case "delta": return 4;
            case "epsilon": return 5;
            case "zeta": return 6;
            case "eta": return 7;
            case "theta": return 8;
            case "iota": return 9;
            case "Alpha": return 10;
            default: return 99;
        }
    }

    static void Main()
    {
        string[] all = { "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "Alpha", "ALPHA", "", null, "kappa" };
        foreach (string s in all) Console.WriteLine(Pick(s));
        // A string which is equal but not the same object.
        string built = new string(new[] { 'z', 'e' }) + "ta";
        Console.WriteLine((object)built == (object)"zeta");
        Console.WriteLine(Pick(built));
    }
}
