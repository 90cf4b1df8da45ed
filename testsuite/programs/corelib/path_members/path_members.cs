// Path: combining, splitting, extensions, normalising.
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
        foreach (string p in new[] { "/a/b/c.txt", "a/b/", "c.tar.gz", "/", "", "a//b", ".hidden", "dir.x/file", "/a/../b/./c", "name.", "a b" })
            Show("<" + p + ">", Path.GetFileName(p), Path.GetExtension(p), Path.GetFileNameWithoutExtension(p), Path.GetDirectoryName(p), Path.HasExtension(p), Path.IsPathRooted(p), Path.GetPathRoot(p), Path.ChangeExtension(p, "md"), Path.EndsInDirectorySeparator(p), Path.TrimEndingDirectorySeparator(p));
        Show(Path.Combine("a", "b", "c"), Path.Combine("a", "/b"), Path.Combine("a/", "b"), Path.Combine("", "x"), Path.Join("a", "/b"), Path.Join("a", "b", "c"), Path.GetFullPath("/a/../b/./c//d"), Path.GetFullPath("x", "/base"), Path.GetRelativePath("/a/b/c", "/a/d"), Path.GetRelativePath("/a", "/a"), Path.IsPathFullyQualified("/x"), Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar, Path.PathSeparator, Path.GetInvalidFileNameChars().Length, Path.GetRandomFileName().Length, Path.Exists("/no/such"));
        Try(() => Path.Combine("a", null));
        Try(() => Path.GetFullPath(""));
        Try(() => Path.GetFullPath(null));
        Try(() => Path.GetFullPath("a\0b"));
        Try(() => Path.GetFullPath("x", "rel"));
        Try(() => Path.GetRelativePath("", "x"));
    }
}
