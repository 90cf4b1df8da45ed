// Nullable: members, operators, boxing, comparisons.
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
        int? none = null, five = 5;
        Show(none, five, none.HasValue, five.Value, none.GetValueOrDefault(), none.GetValueOrDefault(7), five + none, five * 2, five > none, none == null, none >= none, five ?? 1, none ?? 1, none?.ToString(), five?.ToString(), none.ToString() == "", five.Equals(5), none.Equals(null), none.GetHashCode(), five.GetHashCode());
        Show(((object)five).GetType(), (object)none == null, Nullable.GetUnderlyingType(typeof(int?)), Nullable.GetUnderlyingType(typeof(int)), Nullable.Compare(none, five), Nullable.Equals<int>(5, 5), typeof(int?), (int?)(object)null, (int?)5L, new int?(), default(DateTime?));
        bool? yes = true, unknown = null;
        Show(yes & unknown, yes | unknown, unknown & false, unknown | false, !unknown, -five, ~five, five << 1);
        Try(() => none.Value);
        Try(() => (int)none);
        Try(() => (int?)(object)"x");
        none ??= 9;
        none++;
        Show(none, new int?[] { 3, null, 1 }.Order(), new int?[] { 3, null, 1 }.Sum(), new int?[] { 3, null, 1 }.Max(), new int?[] { null }.Average());
    }
}
