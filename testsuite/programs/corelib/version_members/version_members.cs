// Version: parts, comparison, text, parsing.
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
        Version[] versions = [new(1, 2), new(1, 2, 0), new(1, 2, 3), new(1, 2, 3, 4), new("2.0"), new("1.10"), new()];
        foreach (Version v in versions) Show(v, v.Major, v.Minor, v.Build, v.Revision, v.MajorRevision, v.MinorRevision, v.GetHashCode(), v.CompareTo(versions[2]), v == versions[0], v.ToString(2));
        Show(versions.Order(), versions.Max(), new Version(1, 2) < new Version(1, 10), Version.TryParse("1.2.3.4.5", out Version parsed), parsed, Version.Parse(" 1 . 2 "), versions[3].Equals((object)new Version("1.2.3.4")), versions[0].Clone(), versions[0].CompareTo(null));
        Try(() => new Version("1"));
        Try(() => new Version("1.x"));
        Try(() => new Version("1.-2"));
        Try(() => new Version("1.2.3.99999999999"));
        Try(() => new Version(-1, 0));
        Try(() => new Version(null));
        Try(() => versions[0].ToString(3));
        Try(() => versions[0].ToString(5));
        Try(() => versions[0].CompareTo("x"));
        Try(() => Version.Parse(""));
    }
}
