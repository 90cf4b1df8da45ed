// Enum: names, values, flags, parsing, formatting.
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
        Show(Colour.Red, (Colour)7, Access.Read | Access.Write, (Access)0, (Access)9, Access.All, (int)Colour.Blue, Colour.Green.ToString("D"), Colour.Green.ToString("X"), Colour.Green.ToString("F"), (Access.Read | Access.Execute).ToString("G"));
        Show(Enum.GetNames<Colour>(), Enum.GetValues<Colour>(), Enum.GetName(Colour.Blue), Enum.GetName(typeof(Colour), 2), Enum.GetName((Colour)9), Enum.IsDefined(Colour.Red), Enum.IsDefined(typeof(Colour), "Red"), Enum.IsDefined(typeof(Colour), 5), Enum.GetUnderlyingType(typeof(Small)), Enum.GetValuesAsUnderlyingType<Small>());
        Show(Enum.Parse<Colour>("Blue"), Enum.Parse<Colour>("green", true), Enum.Parse<Access>("Read, Write"), Enum.Parse(typeof(Colour), "2"), Enum.TryParse("Nope", out Colour parsed), parsed, Enum.TryParse(" 1 ", out parsed), parsed, Enum.ToObject(typeof(Colour), 1), Access.All.HasFlag(Access.Write), Access.Read.HasFlag(Access.None));
        Show(Colour.Red.CompareTo(Colour.Blue), Colour.Red.Equals(Colour.Red), Colour.Red.Equals(0), Colour.Green.GetHashCode(), Colour.Green.GetTypeCode(), typeof(Colour).IsEnum, $"{Colour.Red,8}|{Colour.Red:D}", string.Format("{0:X}", Small.B), Enum.Format(typeof(Colour), 2, "G"));
        Try(() => Enum.Parse<Colour>("Nope"));
        Try(() => Enum.Parse<Colour>(""));
        Try(() => Enum.Parse(typeof(int), "1"));
        Try(() => Enum.Parse<Small>("300"));
        Try(() => Colour.Red.ToString("Q"));
        Try(() => Enum.GetNames(typeof(string)));
        Try(() => Enum.IsDefined(typeof(Colour), 1.5));
        Try(() => Colour.Red.HasFlag(Access.Read));
        Try(() => Enum.GetName(typeof(Colour), "x"));
        Try(() => Colour.Red.CompareTo(Access.Read));
    }

    enum Colour { Red, Green, Blue }
    [Flags] enum Access { None = 0, Read = 1, Write = 2, Execute = 4, All = 7 }
    enum Small : byte { A = 1, B = 200 }
}
