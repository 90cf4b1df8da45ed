// Marshal and NativeMemory: allocation, copying, reading, structures, strings.
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
        nint p = Marshal.AllocHGlobal(32);
        Marshal.Copy(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 }, 0, p, 8);
        byte[] back = new byte[4];
        Marshal.Copy(p + 2, back, 0, 4);
        Show(back, Marshal.ReadByte(p), Marshal.ReadInt16(p, 2), Marshal.ReadInt32(p), Marshal.ReadInt64(p));
        Marshal.WriteInt32(p, 8, -5);
        Marshal.StructureToPtr(new Pair { A = 7, B = 2.5 }, p + 16, false);
        Pair pair = Marshal.PtrToStructure<Pair>(p + 16);
        Show(Marshal.ReadInt32(p + 8), pair.A, pair.B, Marshal.SizeOf<Pair>(), Marshal.SizeOf(typeof(int)), Marshal.OffsetOf<Pair>("B"), Unsafe.SizeOf<Pair>());
        nint s = Marshal.StringToHGlobalAnsi("héllo"), w = Marshal.StringToHGlobalUni("wörld"), u = Marshal.StringToCoTaskMemUTF8("ütf");
        Show(Marshal.PtrToStringAnsi(s), Marshal.PtrToStringUni(w), Marshal.PtrToStringUTF8(u), Marshal.PtrToStringUni(w, 2), Marshal.PtrToStringUTF8(0));
        Marshal.FreeHGlobal(s);
        Marshal.FreeHGlobal(w);
        Marshal.FreeCoTaskMem(u);
        p = Marshal.ReAllocHGlobal(p, 64);
        Show(Marshal.ReadByte(p, 1));
        Marshal.FreeHGlobal(p);
        unsafe { byte* n = (byte*)NativeMemory.AllocZeroed(4, 2); n[3] = 9; Show(n[3], n[0]); NativeMemory.Fill(n, 8, 1); Show(n[7]); NativeMemory.Free(n); }
        Show(MemoryMarshal.Cast<int, byte>([258]).ToArray(), MemoryMarshal.AsBytes<short>([1, 2]).Length, MemoryMarshal.Read<int>([1, 0, 0, 0]), MemoryMarshal.CreateSpan(ref pair.A, 1)[0], CollectionsMarshal.AsSpan(new List<int> { 4, 5 })[1]);
        Dictionary<string, int> d = [];
        CollectionsMarshal.GetValueRefOrAddDefault(d, "k", out bool existed) = 5;
        Show(d["k"], existed, Unsafe.IsNullRef(ref CollectionsMarshal.GetValueRefOrNullRef(d, "none")));
        Try(() => { Marshal.Copy(new byte[2], 0, 0, 2); return null; });
        Try(() => { Marshal.Copy(new byte[2], 1, 5, 2); return null; });
        Try(() => Marshal.SizeOf(typeof(List<int>)));
        Try(() => Marshal.OffsetOf<Pair>("zz"));
        Try(() => MemoryMarshal.Read<long>([1]));
        Try(() => Marshal.PtrToStructure(0, typeof(Pair)));
    }
}

struct Pair { public int A; public double B; }
