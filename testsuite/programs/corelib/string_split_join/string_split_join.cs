using System;
using System.Collections.Generic;

class Program
{
    static void Show(params string[] parts)
    {
        Console.Write(parts.Length + ":");
        foreach (string p in parts) Console.Write("<" + p + ">");
        Console.WriteLine();
    }
    static void Main()
    {
        Show("a,b,c".Split(',')); Show(",a,,b,".Split(',')); Show("".Split(',')); Show("abc".Split(',')); Show(",".Split(','));
        Show("a b\tc\nd".Split());
        Show("  a  b ".Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Show(" a , b ,, c ".Split(',', StringSplitOptions.TrimEntries));
        Show(" a , b ,, c ".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        Show("a,b,c,d".Split(',', 2));
        Show("a,b,c,d".Split(',', 1));
        Show("a,b,c".Split(',', 0));
        Show(",,a,b".Split(',', 2, StringSplitOptions.RemoveEmptyEntries));
        Show("a;b,c".Split(',', ';'));
        Show("a;b,c".Split(new[] { ';', ',' }, 2));
        Show("a<>b<>".Split("<>"));
        Show("a<>b<>c".Split("<>", 2));
        Show("aXXbXYc".Split(new[] { "XX", "XY" }, StringSplitOptions.None));
        Show("a b".Split((char[])null));
        Show("aaa".Split("aa"));
        Console.WriteLine(string.Join(",", new[] { "x" }) + "|" + string.Join(",", new string[0]) + "|" + string.Join(null, "a", "b") + "|" + string.Join("--", new List<int> { 1, 2, 3 }) + "|" + string.Join(',', 1, 'c', null, 2.5) + "|" + string.Join(",", "a,b,c,d".Split(','), 1, 2));
        Console.WriteLine(string.Concat("a", "b") + string.Concat("a", null, "c") + string.Concat("a", "b", "c", "d") + string.Concat(new List<char> { 'x', 'y' }) + string.Concat(1, true, null));
        Console.WriteLine("a-b-c".Substring("a-b-c".LastIndexOf('-') + 1) + " " + "key=value".Substring(0, "key=value".IndexOf('=')) + " " + "path/to/file.txt"[("path/to/file.txt".LastIndexOf('/') + 1)..]);
        try { "a".Split(',', -1); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        try { string.Join(",", (string[])null); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
    }
}
