// BinaryReader and BinaryWriter: every type, strings, 7-bit integers, exceptions.
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
        BinaryWriter w = new(m);
        w.Write(true); w.Write((byte)1); w.Write((sbyte)-2); w.Write((short)-3); w.Write((ushort)4); w.Write(-5); w.Write(6u); w.Write(-7L); w.Write(8ul); w.Write(1.5f); w.Write(-2.5); w.Write(3.25m); w.Write('é'); w.Write("héllo"); w.Write((Half)2); w.Write7BitEncodedInt(300); w.Write7BitEncodedInt64(-1); w.Write(new byte[] { 9, 8 }); w.Write(['x', 'y']);
        Show(m.Length, Convert.ToHexString(m.ToArray()));
        m.Position = 0;
        BinaryReader r = new(m);
        Show(r.ReadBoolean(), r.ReadByte(), r.ReadSByte(), r.ReadInt16(), r.ReadUInt16(), r.ReadInt32(), r.ReadUInt32(), r.ReadInt64(), r.ReadUInt64(), r.ReadSingle(), r.ReadDouble(), r.ReadDecimal(), r.ReadChar(), r.ReadString(), r.ReadHalf(), r.Read7BitEncodedInt(), r.Read7BitEncodedInt64(), r.ReadBytes(2), r.ReadChars(5), r.PeekChar());
        Try(() => r.ReadInt32());
        Try(() => r.ReadByte());
        Try(() => new BinaryReader(new MemoryStream([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])).Read7BitEncodedInt());
        Try(() => new BinaryReader(new MemoryStream([5, 65])).ReadString());
        Try(() => r.ReadBytes(-1));
        Try(() => new BinaryReader(null));
        Try(() => { w.Write((string)null); return null; });
        r.Dispose();
        Try(() => r.ReadByte());
    }
}
