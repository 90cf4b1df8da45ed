using System;

struct Money
{
    public int V;
    public static Money operator +(Money a, Money b) { return new Money { V = a.V + b.V }; }
    public override string ToString() { return "$" + V; }
}

class Program
{
    static int? Half(int n) { return n % 2 == 0 ? n / 2 : (int?)null; }
    static string Show<T>(T? n) where T : struct { return n.HasValue ? n.Value.ToString() : "none"; }

    static void Main()
    {
        int? a = 5, b = null;
        Console.WriteLine(Show(a + b) + " " + Show(a + 1) + " " + Show(-a) + " " + Show(b++));
        Console.WriteLine((a > b) + " " + (a < b) + " " + (b == null) + " " + (a != b) + " " + (b == b) + " " + (b >= b));
        Console.WriteLine((b ?? 7) + " " + a.GetValueOrDefault() + " " + b.GetValueOrDefault() + " " + b.GetValueOrDefault(9));
        bool? t = true, f = false, n = null;
        Console.WriteLine(Show(t & n) + " " + Show(f & n) + " " + Show(t | n) + " " + Show(f | n) + " " + Show(!n) + " " + Show(t ^ n));
        Console.WriteLine(Show(Half(4)) + " " + Show(Half(5)));
        try { int x = (int)b; Console.WriteLine(x); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        b ??= 3;
        b ??= 4;
        Console.WriteLine(b);
        Money? m = new Money { V = 2 }, none = null;
        Console.WriteLine(Show(m + m) + " " + Show(m + none));
        Console.WriteLine(m?.V + " " + (none?.V == null) + " " + m?.ToString() + " [" + none?.ToString() + "]");
        string s = null;
        Console.WriteLine((s?.Length ?? -1) + " " + (s?.Substring(1).Length.ToString() == null) + " " + s?[0]);
        object boxed = (int?)8;
        Console.WriteLine(boxed is int ? "int" : "other");
        Console.WriteLine(boxed is int? ? "yes" : "no");
        Console.WriteLine(a.Equals(5) + " " + a.Equals(null) + " " + ((int?)null).Equals(null) + " " + a.GetHashCode() + " " + ((int?)null).GetHashCode() + " [" + ((int?)null).ToString() + "]");
        long? wide = a;
        Console.WriteLine(wide * 1000000000000L);
        double? dn = null;
        Console.WriteLine(dn > 1 || dn <= 1);
        Console.WriteLine(Nullable.Compare<int>(null, 1) + " " + (Nullable.GetUnderlyingType(typeof(int?)) == typeof(int)));
        DayOfWeek? day = DayOfWeek.Friday;
        Console.WriteLine(day switch { DayOfWeek.Friday => "fri", null => "null", _ => "else" });
        try
        {
            object o = none;
            Console.WriteLine(o.ToString());
        }
        catch (NullReferenceException) { Console.WriteLine("boxed none is null"); }
        try
        {
            Console.WriteLine(((int?)null).GetType());
        }
        catch (NullReferenceException) { Console.WriteLine("GetType of none"); }
    }
}
