using System;
using System.Runtime.CompilerServices;
using System.Text;

[InterpolatedStringHandler]
ref struct LogHandler
{
    StringBuilder sb;
    public LogHandler(int literals, int holes, Log log, out bool go)
    {
        go = log.On;
        sb = go ? new StringBuilder($"[{literals}/{holes}] ") : null;
    }
    public void AppendLiteral(string s) => sb.Append("L(" + s + ")");
    public void AppendFormatted<T>(T t) => sb.Append("T<" + typeof(T).Name + ">(" + t + ")");
    public void AppendFormatted<T>(T t, string format) => sb.Append("F(" + t + ":" + format + ")");
    public void AppendFormatted(ReadOnlySpan<char> s, int alignment = 0) => sb.Append("S(" + s.ToString() + "," + alignment + ")");
    public override string ToString() => sb.ToString();
}

class Log
{
    public bool On;
    public void Write([InterpolatedStringHandlerArgument("")] LogHandler h) => Console.WriteLine(On ? h.ToString() : "off");
}

class Program
{
    static int calls;
    static int Side() => ++calls;

    static void Main()
    {
        var log = new Log { On = true };
        log.Write($"a{Side()}b{1.5:F1}c{"span".AsSpan(),5}{'x'}");
        log.On = false;
        log.Write($"a{Side()}b{Side()}");
        Console.WriteLine(calls);
        string s = $"{Side()}{Side()}";
        Console.WriteLine(s);
        FormattableString f = $"x{1}y{2:D3}";
        Console.WriteLine(f.Format + " " + f.ArgumentCount + " " + f.GetArgument(1) + " " + FormattableString.Invariant(f));
        const string c1 = "con", c2 = $"{c1}st";
        Console.WriteLine(c2);
        int? n = null;
        Console.WriteLine($"[{n}][{n,3}][{(object)null}][{"",2}]");
        Console.WriteLine($$"""raw {{calls}} {literal} "q" """);
        Console.WriteLine($"{DayOfWeek.Friday}{DayOfWeek.Friday:D}{true,6}{'c',-3}|{1.0m}");
        string nested = $"{$"{calls}{$"{calls}"}"}";
        Console.WriteLine(nested);
        var sb = new StringBuilder();
        sb.Append($"{calls:000}|{"x",4}");
        Console.WriteLine(sb);
        Span<char> buf = stackalloc char[8];
        Console.WriteLine(buf.TryWrite($"{12345}{678}", out int w) + " " + w + " " + buf.TryWrite($"{123456789}", out w) + " " + w);
    }
}
