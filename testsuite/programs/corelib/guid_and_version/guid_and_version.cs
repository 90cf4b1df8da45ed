using System;

class Program
{
    static void Main()
    {
        var g = new Guid("00112233-4455-6677-8899-aabbccddeeff");
        Console.WriteLine(g + " " + g.ToString("N") + " " + g.ToString("B") + " " + g.ToString("P") + " " + g.ToString("X"));
        Console.WriteLine(BitConverter.ToString(g.ToByteArray()) + " " + new Guid(g.ToByteArray()).Equals(g) + " " + g.GetHashCode());
        Console.WriteLine(Guid.Parse("{00112233-4455-6677-8899-aabbccddeeff}") == g);
        Console.WriteLine(Guid.TryParse("00112233445566778899aabbccddeeff", out var p) + " " + (p == g) + " " + Guid.TryParse("bad", out _) + " " + Guid.TryParseExact(g.ToString("N"), "N", out _) + Guid.TryParseExact(g.ToString(), "N", out _));
        Console.WriteLine(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) + " " + new Guid(-1, -2, 3, new byte[8]) + " " + Guid.Empty + " " + Guid.AllBitsSet);
        Guid a = Guid.NewGuid(), b = Guid.NewGuid();
        Console.WriteLine((a != b) + " " + (a.ToByteArray()[7] >> 4) + " " + ((a.ToByteArray()[8] >> 6) == 2) + " " + g.CompareTo(Guid.Empty) + " " + (Guid.Empty < g) + " " + Guid.CreateVersion7().Version + " " + g.ToString("D").ToUpperInvariant());
        try { new Guid("x"); } catch (FormatException e) { Console.WriteLine(e.Message); }
        try { g.ToString("Q"); } catch (FormatException e) { Console.WriteLine(e.Message); }
        try { new Guid(new byte[3]); } catch (ArgumentException e) { Console.WriteLine(e.ParamName); }
        var v = new Version(1, 2, 3, 4);
        Console.WriteLine(v + " " + v.ToString(2) + " " + new Version("2.0") + " " + (v < new Version(1, 10)) + " " + Version.TryParse("1.x", out _) + " " + new Version(1, 2).Build + " " + v.CompareTo(new Version(1, 2, 3)) + " " + v.Equals(new Version("1.2.3.4")));
        try { Version.Parse("1"); } catch (ArgumentException) { Console.WriteLine("too short"); }
        try { new Version(-1, 0); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        var u = new Uri("https://user@example.com:8080/a/b%20c?q=1#f");
        Console.WriteLine(u.Host + " " + u.Port + " " + u.AbsolutePath + " " + u.Query + " " + u.Fragment + " " + u.Scheme + " " + new Uri(new Uri("http://x/y/"), "z").AbsoluteUri + " " + Uri.EscapeDataString("a b&c") + " " + Uri.UnescapeDataString("%41") + " " + Uri.IsWellFormedUriString("nope", UriKind.Absolute));
    }
}
