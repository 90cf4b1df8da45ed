using System;
using System.Text;

class Program
{
    static void Main()
    {
        var sb = new StringBuilder(4);
        for (int i = 0; i < 60; i++)
        {
            sb.Append((char)('a' + i % 26));
            if (i % 7 == 6) sb.Insert(i / 2, i);
            if (i % 11 == 10) sb.Remove(i / 3, 2);
        }
        Console.WriteLine(sb + " " + sb.Length);
        sb.Replace("a", "[A]").Replace('b', 'B', 0, 20);
        Console.WriteLine(sb);
        sb.Length = 12;
        sb.Append(sb);
        Console.WriteLine(sb);
        for (int i = 0; i < sb.Length; i++) if (char.IsDigit(sb[i])) sb[i] = '#';
        Console.WriteLine(sb);
        var text = new StringBuilder("The quick brown fox");
        text.Insert(4, "very ").Insert(0, '>').Insert(text.Length, 1.5).Append('<', 2).AppendLine().Append(true).AppendFormat(" {0:X}-{1,4}|", 255, "r").AppendJoin(';', 1, 2, 3);
        Console.WriteLine(text.ToString().Replace(Environment.NewLine, "/"));
        Console.WriteLine(text.ToString(5, 9) + text.Length);
        text.Clear().Append("x");
        Console.WriteLine(text + "" + text.Length + (text.Capacity >= 1));
        var other = new StringBuilder("x");
        Console.WriteLine(text.Equals(other) + " " + text.ToString().Equals(other.ToString()) + " " + other.Equals((object)text));
        var b = new StringBuilder();
        b.Append(1).Append(2L).Append(3u).Append(4UL).Append((short)5).Append((byte)6).Append((sbyte)-7).Append(8f).Append(9d).Append(10m).Append('c').Append("s").Append((string)null).Append((object)null).Append(new[] { 'd', 'e' }).Append("abcdef", 2, 3).Append("sp".AsSpan()).Append(new[] { 'x', 'y', 'z' }, 1, 1).Append($"i{1}{'n'}");
        Console.WriteLine(b);
        foreach (Action a in new Action[] { () => b.Remove(-1, 1), () => b.Remove(0, 1000), () => b.Insert(1000, "x"), () => b.Length = -1, () => b.ToString(5, 1000), () => b[1000] = 'x', () => new StringBuilder(-1), () => new StringBuilder(5, 2), () => b.Replace("", "x"), () => b.CopyTo(0, new char[1], 0, 5) }) try
        {
            a();
            Console.WriteLine("fine");
        }
        catch (Exception e) { Console.WriteLine(e.GetType().Name); }
        var limited = new StringBuilder(2, 5);
        limited.Append("abcde");
        try { limited.Append('f'); } catch (ArgumentOutOfRangeException) { Console.WriteLine("limit " + limited); }
        var big = new StringBuilder();
        for (int i = 0; i < 1000; i++) big.Append(i % 10);
        long h = 0;
        for (int i = 0; i < big.Length; i += 37) h = h * 7 % 1000003 + big[i];
        Console.WriteLine(big.Length + " " + h);
        int chunks = 0;
        foreach (var c in big.GetChunks()) chunks += c.Length;
        Console.WriteLine(chunks);
        big.Remove(10, 980);
        Console.WriteLine(big);
        char[] dest = new char[5];
        big.CopyTo(3, dest, 1, 3);
        Console.WriteLine((int)dest[0] + "" + dest[1] + dest[3]);
        big.EnsureCapacity(500);
        Console.WriteLine(big.Capacity >= 500);
    }
}
