// LINQ: Join, GroupJoin, LeftJoin, RightJoin, Zip.
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
        (int Id, string Name)[] people = [(1, "Ann"), (2, "Bob"), (3, "Cid"), (4, "Dee")];
        (int Owner, string Pet)[] pets = [(1, "cat"), (3, "dog"), (1, "eel"), (9, "fox")];
        Show(people.Join(pets, p => p.Id, q => q.Owner, (p, q) => p.Name + q.Pet), people.GroupJoin(pets, p => p.Id, q => q.Owner, (p, q) => p.Name + q.Count()), people.LeftJoin(pets, p => p.Id, q => q.Owner, (p, q) => p.Name + (q.Pet ?? "-")), people.RightJoin(pets, p => p.Id, q => q.Owner, (p, q) => (p.Name ?? "-") + q.Pet));
        Show(from p in people join q in pets on p.Id equals q.Owner into g from x in g.DefaultIfEmpty() select p.Id + (x.Pet ?? "none"), people.Zip(pets), people.Zip(pets, (p, q) => p.Id * q.Owner), people.Zip(pets, "ab"), people.Join(pets, p => p.Name[0].ToString(), q => q.Pet[0].ToString().ToUpper(), (p, q) => q.Pet, StringComparer.OrdinalIgnoreCase));
        Try(() => people.Join<(int, string), int, int, int>(null, p => 1, q => 1, (p, q) => 1));
        Try(() => people.Zip<(int, string), int>(null));
    }
}
