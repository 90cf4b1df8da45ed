// StreamReader and StreamWriter: encodings, detection, lines, flushing.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        foreach (Encoding e in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1, new UTF8Encoding(false) })
        {
            MemoryStream m = new();
            using (StreamWriter w = new(m, e, 16, leaveOpen: true) { NewLine = "\n", AutoFlush = false }) { w.WriteLine("héllo"); w.Write("wörld {0}", 5); }
            byte[] bytes = m.ToArray();
            m.Position = 0;
            using StreamReader r = new(m, e == Encoding.Latin1 ? e : Encoding.UTF8, true);
            Show(e.WebName, bytes.Length, Convert.ToHexString(bytes[..6]), r.Peek(), r.ReadLine(), r.EndOfStream, r.ReadToEnd(), r.EndOfStream, r.CurrentEncoding.WebName);
        }
        StreamReader lines = new(new MemoryStream(Encoding.UTF8.GetBytes("a\nb\r\n\rc")));
        List<string> all = [];
        while (lines.ReadLine() is { } line) all.Add(line);
        Show(all.Count, all, lines.Read());
        Try(() => new StreamReader((Stream)null));
        Try(() => new StreamWriter(new MemoryStream([1], false)));
        Try(() => new StreamReader("/no/such/file.txt"));
        lines.Dispose();
        Try(() => lines.ReadLine());
        StreamWriter writer = new(new MemoryStream());
        writer.Dispose();
        Try(() => { writer.Write("x"); writer.Flush(); return null; });
    }
}
