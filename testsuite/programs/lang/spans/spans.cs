using System;

class Program
{
    static int Sum(ReadOnlySpan<int> s) { int t = 0; foreach (int x in s) t += x; return t; }

    static void Main()
    {
        int[] a = { 1, 2, 3, 4, 5, 6 };
        Span<int> s = a;
        Span<int> mid = s[1..4];
        mid[0] = 20;
        mid.Slice(1).Fill(7);
        Console.WriteLine(string.Join(",", a) + " " + Sum(mid) + " " + mid.Length);
        mid.Clear();
        Console.WriteLine(string.Join(",", a));
        s.Reverse();
        Console.WriteLine(string.Join(",", s.ToArray()));
        new[] { 9, 9 }.AsSpan().CopyTo(s);
        Console.WriteLine(a[0] + a[1]);
        s.Slice(0, 4).CopyTo(s.Slice(2));
        Console.WriteLine(string.Join(",", a));
        ref int last = ref s[^1];
        last = -1;
        Console.WriteLine(a[5]);
        foreach (ref int x in s) x *= 2;
        Console.WriteLine(Sum(a));
        Console.WriteLine(s.IndexOf(-2) + " " + s.Contains(18) + " " + s.SequenceEqual(a) + " " + (s == a.AsSpan()) + " " + s.IsEmpty);
        ReadOnlySpan<char> text = "hello world".AsSpan(6);
        Console.WriteLine(text.ToString() + text.Length + text[0] + text.StartsWith("wor") + text.IndexOf('l'));
        Console.WriteLine(Span<int>.Empty.Length + default(ReadOnlySpan<byte>).Length);
        try { s[6] = 0; } catch (IndexOutOfRangeException) { Console.WriteLine("index"); }
        try { s.Slice(3, 4); } catch (ArgumentOutOfRangeException) { Console.WriteLine("slice"); }
        try { s.Slice(7); } catch (ArgumentOutOfRangeException) { Console.WriteLine("slice start"); }
        try { s.CopyTo(new int[5]); } catch (ArgumentException) { Console.WriteLine("too short"); }
        try
        {
            Span<object> bad = (object[])new string[1];
        }
        catch (ArrayTypeMismatchException) { Console.WriteLine("covariant span"); }
        ReadOnlySpan<object> fine = (object[])new string[] { "ok" };
        Console.WriteLine(fine[0]);
        ReadOnlySpan<byte> utf8 = "héllo"u8;
        Console.WriteLine(utf8.Length + " " + utf8[1]);
        ReadOnlySpan<int> rva = [1, 2, 3, 1000000];
        Console.WriteLine(Sum(rva));
        Span<string> strs = new string[] { "z", "a", "m" };
        strs.Sort();
        Console.WriteLine(strs[0] + strs[1] + strs[2]);
    }
}
