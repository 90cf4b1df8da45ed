using System;
using System.Text;

class Program
{
    static void Main()
    {
        var sb = new StringBuilder();
        sb.Append("abc").Append(1).Append('x').Append(2.5).Append(true).Append((object)null).Append((string)null);
        Console.WriteLine(sb.ToString() + " " + sb.Length);
        sb.AppendLine().AppendLine("line").AppendFormat("{0}-{1}", 1, 2);
        Console.WriteLine(sb.ToString().Replace("\n", "|"));
        sb.Clear();
        for (int i = 0; i < 100; i++) sb.Append(i).Append(',');
        Console.WriteLine(sb.Length + " " + sb[50] + " " + sb.ToString(280, 10));
        sb.Insert(0, "start:").Remove(10, 270);
        Console.WriteLine(sb.ToString());
        sb.Replace("9", "nine", 0, 20).Replace(',', ';');
        Console.WriteLine(sb.ToString());
        sb.Length = 5;
        Console.WriteLine(sb + "|");
        sb.Length = 8;
        Console.WriteLine(sb.ToString().Length + " " + (int)sb[7]);
        sb[0] = 'S';
        sb.Append('-', 3).Append("substring", 3, 4).Append(new[] { 'c', 'h' });
        Console.WriteLine(sb.ToString().Replace('\0', '0'));
        Console.WriteLine(new StringBuilder("same").Equals(new StringBuilder("same")));
        Console.WriteLine(new StringBuilder("init", 100).Append($"interp {1 + 1:D3}").ToString());
        Console.WriteLine(new StringBuilder().AppendJoin(", ", new[] { 1, 2, 3 }).ToString());
        try { sb.Remove(0, 1000); } catch (ArgumentOutOfRangeException) { Console.WriteLine("range"); }
        try { Console.WriteLine(new StringBuilder("abc")[3]); } catch (IndexOutOfRangeException) { Console.WriteLine("index"); }
        var chars = new char[3];
        sb.CopyTo(0, chars, 0, 3);
        Console.WriteLine(new string(chars));
        var rev = new StringBuilder();
        foreach (char c in "palindrome") rev.Insert(0, c);
        Console.WriteLine(rev);
    }
}
