// Directory and DirectoryInfo: creating, listing, moving, deleting.
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
        string root = Directory.CreateTempSubdirectory("entracte").FullName;
        try
        {
            DirectoryInfo deep = Directory.CreateDirectory(Path.Combine(root, "a", "b", "c"));
            File.WriteAllText(Path.Combine(root, "a", "x.txt"), "1");
            File.WriteAllText(Path.Combine(root, "a", "y.log"), "22");
            File.WriteAllText(Path.Combine(root, "a", "b", "z.txt"), "333");
            Show(deep.Name, deep.Parent.Name, deep.Exists, Names(Directory.GetFiles(Path.Combine(root, "a"))), Names(Directory.GetFiles(root, "*.txt", SearchOption.AllDirectories)), Names(Directory.GetDirectories(root, "*", SearchOption.AllDirectories)), Names(Directory.EnumerateFileSystemEntries(Path.Combine(root, "a"))), Names(Directory.GetFiles(Path.Combine(root, "a"), "?.l*")));
            DirectoryInfo info = new(Path.Combine(root, "a"));
            Show(info.GetFiles().Sum(f => f.Length), info.GetDirectories().Length, info.EnumerateFiles("*.log").Single().Name, info.GetFileSystemInfos().Length, info.FullName == Path.Combine(root, "a"), Directory.GetParent(info.FullName).FullName == root);
            Directory.Move(Path.Combine(root, "a", "b"), Path.Combine(root, "moved"));
            Show(Directory.Exists(Path.Combine(root, "moved", "c")), Directory.Exists(Path.Combine(root, "a", "b")));
            Kind(() => { Directory.Delete(Path.Combine(root, "a")); return null; });
            Kind(() => Directory.GetFiles(Path.Combine(root, "nope")));
            Kind(() => { Directory.Delete(Path.Combine(root, "nope")); return null; });
            Kind(() => { Directory.CreateDirectory(Path.Combine(root, "a", "x.txt")); return null; });
            Try(() => Directory.GetFiles(""));
            Try(() => Directory.CreateDirectory(null));
        }
        finally { Directory.Delete(root, true); }
    }

    static string Names(IEnumerable<string> paths) => string.Join(",", paths.Select(Path.GetFileName).Order(StringComparer.Ordinal));

    static void Kind(Func<object> action)
    {
        try { action(); Console.WriteLine("fine"); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name); }
    }
}
