// MemoryStream: reading, writing, seeking, growing, exceptions.
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
        MemoryStream m = new();
        m.Write([1, 2, 3, 4, 5]);
        m.WriteByte(6);
        m.Position = 2;
        byte[] two = new byte[2];
        Show(m.Length, m.Position, m.Read(two, 0, 2), two, m.ReadByte(), m.Seek(-1, SeekOrigin.End), m.ReadByte(), m.ReadByte(), m.Seek(0, SeekOrigin.Begin), m.ToArray(), m.CanRead, m.CanSeek, m.CanWrite, m.CanTimeout, m.Capacity >= 6);
        m.SetLength(8);
        m.Position = 10;
        m.WriteByte(9);
        Show(m.ToArray(), m.GetBuffer().Length >= 11, m.TryGetBuffer(out ArraySegment<byte> segment), segment.Count);
        MemoryStream fixedSize = new(new byte[] { 1, 2, 3 }), readOnly = new([1, 2, 3], false), part = new([1, 2, 3, 4], 1, 2);
        Show(part.ToArray(), part.TryGetBuffer(out _), readOnly.CanWrite);
        Try(() => { fixedSize.Write(new byte[5]); return null; });
        Try(() => { readOnly.WriteByte(1); return null; });
        Try(() => fixedSize.GetBuffer());
        Try(() => m.Seek(-1, SeekOrigin.Begin));
        Try(() => m.Position = -1);
        Try(() => { m.SetLength(-1); return null; });
        Try(() => m.Read(null, 0, 1));
        Try(() => m.Read(two, 1, 5));
        Try(() => { m.ReadExactly(new byte[100]); return null; });
        Try(() => new MemoryStream(-1));
        m.Dispose();
        Show(m.ToArray().Length, m.CanRead);
        Try(() => m.ReadByte());
        Try(() => m.Length);
    }
}
