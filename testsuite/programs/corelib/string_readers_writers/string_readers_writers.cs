// StringReader and StringWriter: lines, blocks, peeking, disposal.
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
        StringReader r = new("first\nsecond\r\nthird\rlast");
        char[] block = new char[4];
        Show((char)r.Peek(), (char)r.Read(), r.ReadLine(), r.ReadBlock(block, 0, 4), new string(block), r.ReadLine(), r.ReadLine(), r.ReadToEnd(), r.ReadLine(), r.Read(), r.Peek());
        StringWriter w = new(CultureInfo.InvariantCulture) { NewLine = "|" };
        w.Write('a');
        w.Write("b{0}", 1);
        w.Write(2.5);
        w.WriteLine(true);
        w.WriteLine(new[] { 'x', 'y', 'z' }, 1, 2);
        w.WriteLine("{0}-{1}", 3, null);
        w.Write((object)null);
        w.Write((string)null);
        w.WriteLine();
        w.Write(7m);
        Show(w.ToString(), w.GetStringBuilder().Length, w.Encoding.WebName, w.FormatProvider == CultureInfo.InvariantCulture, w.NewLine);
        w.Dispose();
        r.Dispose();
        Try(() => { w.Write('x'); return null; });
        Try(() => r.ReadLine());
        Try(() => new StringReader(null));
        Try(() => new StringWriter((StringBuilder)null));
        Try(() => { TextReader.Null.Dispose(); return TextReader.Null.ReadToEnd(); });
        TextWriter.Null.WriteLine("nothing");
        Try(() => new StringReader("abc").Read(block, 3, 5));
    }
}
