// Uri and UriBuilder: parts, relative ones, escaping, comparison.
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
        Uri u = new("http://user:pw@Example.COM:8080/a%20b/../c/d.html?q=1&r=%2F#frag");
        Show(u.Scheme, u.Host, u.Port, u.AbsolutePath, u.Query, u.Fragment, u.UserInfo, u.Authority, u.PathAndQuery, u.AbsoluteUri, u.OriginalString, u.Segments, u.IsDefaultPort, u.IsAbsoluteUri, u.IsFile, u.IsLoopback, u.LocalPath, u.DnsSafeHost, u.HostNameType, u.ToString());
        Show(new Uri(u, "x/y?z"), new Uri(new Uri("http://h/a/b/"), "../c"), new Uri("http://h/a/b").MakeRelativeUri(new Uri("http://h/a/c/d")), new Uri("rel/path", UriKind.Relative).IsAbsoluteUri, Uri.TryCreate("http://[::1]:5/x", UriKind.Absolute, out Uri v6), v6.Host, Uri.TryCreate("::bad::", UriKind.Absolute, out _), new Uri("file:///a/b").LocalPath, new Uri("http://h").Equals(new Uri("http://H/")), new Uri("mailto:a@b.c").Scheme, u.GetLeftPart(UriPartial.Path), u.GetComponents(UriComponents.Host | UriComponents.Port, UriFormat.Unescaped), Uri.CheckHostName("1.2.3.4"), Uri.CheckSchemeName("1x"), Uri.IsWellFormedUriString("http://a b", UriKind.Absolute));
        Show(Uri.EscapeDataString("a b&c/é"), Uri.UnescapeDataString("a%20b%C3%A9"), Uri.HexEscape('A'), Uri.IsHexDigit('g'), Uri.FromHex('f'));
        UriBuilder b = new("https", "host", 444, "path", "?x=1") { Fragment = "f", UserName = "me" };
        Show(b, b.Uri.Port, new UriBuilder("http://q").ToString());
        Try(() => new Uri("no scheme"));
        Try(() => new Uri(null as string));
        Try(() => new Uri("rel", UriKind.Relative).Host);
        Try(() => new Uri("http://h:99999/"));
    }
}
