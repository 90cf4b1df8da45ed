// Convert: bases, Base64, hexadecimal, ChangeType.
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
        foreach (int n in new[] { 0, 1, -1, 255, int.MinValue }) Show(Convert.ToString(n, 2), Convert.ToString(n, 8), Convert.ToString(n, 16), Convert.ToString((byte)n, 2), Convert.ToString((long)n, 16));
        Show(Convert.ToInt32("1010", 2), Convert.ToInt32("-5", 10), Convert.ToInt32("0xFF", 16), Convert.ToInt32("777", 8), Convert.ToByte("ff", 16), Convert.ToInt16("ffff", 16), Convert.ToUInt64("ffffffffffffffff", 16));
        Try(() => Convert.ToInt32("12", 3));
        Try(() => Convert.ToInt32("19", 8));
        Try(() => Convert.ToInt32("", 2));
        Try(() => Convert.ToByte("100", 16));
        Try(() => Convert.ToInt32("-1", 16));
        byte[] bytes = Enumerable.Range(0, 60).Select(i => (byte)(i * 5)).ToArray();
        Show(Convert.ToBase64String(bytes), Convert.ToBase64String(bytes, 3, 4), Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks).Length, Convert.ToHexString(bytes, 0, 5), Convert.ToHexStringLower(bytes[..3]), Convert.FromBase64String("AAEC AwQ=\n"), Convert.FromHexString("0aFF"));
        Try(() => Convert.FromBase64String("abc"));
        Try(() => Convert.FromBase64String("a=bc"));
        Try(() => Convert.FromBase64String(null));
        Try(() => Convert.FromHexString("abc"));
        Try(() => Convert.FromHexString("zz"));
        Show(Convert.ChangeType("5", typeof(int)), Convert.ChangeType(5, typeof(string)), Convert.ChangeType(5.5, TypeCode.Int32), Convert.ChangeType(null, typeof(string)), Convert.GetTypeCode(5m), Convert.IsDBNull(DBNull.Value));
        Try(() => Convert.ChangeType("x", typeof(int)));
        Try(() => Convert.ChangeType(5, typeof(DateTime)));
        Try(() => Convert.ChangeType(null, typeof(int)));
        Try(() => Convert.ChangeType(new object(), typeof(int)));
    }
}
