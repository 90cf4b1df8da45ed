// Interpolated strings: alignment, formats, nesting, handlers.
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
        int n = 42;
        double d = 3.14159;
        DateTime when = new(2024, 3, 5, 14, 7, 9);
        string name = "Ada", none = null;
        Show($"{n}", $"{n,6}|{n,-6}|{n:X4}|{n,8:D5}", $"{d:F2} {d,10:E2} {d:0.###}", $"{name} {none} {name?.Length}", $"{{{n}}} {(n > 40 ? "big" : "small")}", $"{when:yyyy-MM-dd} {when:t}");
        Show($"{new[] { 1, 2 }.Length}{'c'}{true}{1.5m}{null}", $"{$"{n}"}", $@"a\{n}", $"""raw "{n}" text""", $$"""{{n}} {x}""");
        FormattableString formattable = $"{n:N0} and {d:F1}";
        Show(formattable.Format, formattable.ArgumentCount, formattable.GetArgument(0), formattable.ToString(CultureInfo.InvariantCulture), FormattableString.Invariant($"{d}"));
        Show(string.Create(CultureInfo.InvariantCulture, $"{1234.5:N2}"), string.Create(5, 'x', (span, c) => span.Fill(c)));
        StringBuilder builder = new();
        builder.Append($"{n}-{d:F1}").AppendLine($"!").Append(CultureInfo.InvariantCulture, $"{n:X}");
        Show(builder.ToString().Replace(Environment.NewLine, "/"));
        Span<char> buffer = stackalloc char[10];
        bool fits = buffer.TryWrite($"{n}:{name}", out int written);
        Show(fits, written, new string(buffer[..written]), buffer.TryWrite($"{d} {d} {d}", out written), written);
        Try(() => string.Format("{0} {2}", 1, 2));
        Try(() => string.Format("{0", 1));
        Try(() => string.Format(null, 1));
        Try(() => $"{n:Q}");
    }
}
