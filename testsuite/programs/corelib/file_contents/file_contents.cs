// File: writing and reading text, lines, bytes; existence; copies; exceptions.
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
        string dir = Directory.CreateTempSubdirectory("entracte").FullName, f = Path.Combine(dir, "a.txt"), g = Path.Combine(dir, "b.txt");
        try
        {
            File.WriteAllText(f, "one\ntwo\n");
            File.AppendAllText(f, "three");
            File.AppendAllLines(f, ["", "four"]);
            Show(File.ReadAllText(f).Replace("\n", "/"), File.ReadAllLines(f), File.ReadLines(f).Count(), File.ReadAllBytes(f).Length, File.Exists(f), File.Exists(g), File.Exists(dir), new FileInfo(f).Length, File.GetAttributes(dir).HasFlag(FileAttributes.Directory));
            File.Copy(f, g);
            File.WriteAllBytes(g, [1, 2, 3]);
            File.Copy(f, g, true);
            File.Move(g, g + "2");
            Show(File.Exists(g), Directory.GetFiles(dir).Select(Path.GetFileName).Order(), File.ReadAllText(g + "2").Length);
            File.WriteAllLines(g, new[] { "x", "y" }, Encoding.Unicode);
            Show(File.ReadAllText(g, Encoding.Unicode).Length, File.ReadAllText(g).Length, new FileInfo(g).Extension, new FileInfo(g).Name, new FileInfo(g).Directory.FullName == dir);
            File.SetLastWriteTimeUtc(g, new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));
            Show(File.GetLastWriteTimeUtc(g).ToString("s"), new FileInfo(g).LastWriteTimeUtc.Year);
            Kind(() => File.ReadAllText(Path.Combine(dir, "none")));
            Kind(() => File.ReadAllText(Path.Combine(dir, "no", "ne")));
            Kind(() => File.ReadAllText(dir));
            Kind(() => { File.Copy(f, g); return null; });
            Kind(() => { File.Move(Path.Combine(dir, "q"), g); return null; });
            Try(() => File.ReadAllText(""));
            Try(() => File.ReadAllText(null));
            File.Delete(g);
            File.Delete(g);
            Show(File.Exists(g));
        }
        finally { Directory.Delete(dir, true); }
        Show(Directory.Exists(dir));
    }

    static void Kind(Func<object> action)
    {
        try { action(); Console.WriteLine("fine"); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + " " + (e.Message.Length > 0)); }
    }
}
