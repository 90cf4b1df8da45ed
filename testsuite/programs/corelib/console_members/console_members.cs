// Console: writing, formats, redirection, errors.
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
        TextWriter before = Console.Out;
        StringWriter captured = new() { NewLine = "/" };
        Console.SetOut(captured);
        Console.Write('c');
        Console.Write(1.5);
        Console.Write("{0}-{1}", 1, "two");
        Console.WriteLine(true);
        Console.WriteLine(new[] { 'a', 'b', 'c' }, 1, 2);
        Console.WriteLine((object)null);
        Console.WriteLine((string)null);
        Console.WriteLine("{0:X} {1,4}|", 255, 7);
        Console.WriteLine(12345678901L);
        Console.WriteLine(1.10m);
        Console.SetOut(before);
        Show(captured.ToString());
        Console.SetIn(new StringReader("first line\nsecond"));
        Show(Console.ReadLine(), (char)Console.Read(), Console.In.ReadToEnd(), Console.ReadLine(), Console.IsOutputRedirected, Console.OutputEncoding.WebName);
        StringWriter errors = new();
        Console.SetError(errors);
        Console.Error.Write("problem");
        Show(errors.ToString());
        Try(() => { Console.SetOut(null); return null; });
        Try(() => { Console.Write("{0} {1}", 1); return null; });
        Try(() => { Console.WriteLine(new char[2], 1, 5); return null; });
        using Stream raw = Console.OpenStandardOutput();
        raw.Write("raw bytes\n"u8);
        raw.Flush();
    }
}
