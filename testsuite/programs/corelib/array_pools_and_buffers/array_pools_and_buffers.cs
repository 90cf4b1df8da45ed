// ArrayPool, ArrayBufferWriter, ReadOnlySequence, MemoryPool.
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
using System.Buffers;

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
        int[] rented = ArrayPool<int>.Shared.Rent(100);
        Show(rented.Length >= 100, ArrayPool<int>.Shared.Rent(0).Length, ArrayPool<byte>.Create(64, 2).Rent(10).Length >= 10);
        rented[0] = 5;
        ArrayPool<int>.Shared.Return(rented, true);
        Show(rented[0]);
        ArrayBufferWriter<byte> w = new(4);
        w.Write<byte>([1, 2, 3]);
        w.GetSpan(2)[0] = 9;
        w.Advance(1);
        w.Write("text"u8);
        Show(w.WrittenCount, w.WrittenSpan.ToArray(), w.Capacity >= 8, w.FreeCapacity >= 0);
        w.Clear();
        Show(w.WrittenCount);
        ReadOnlySequence<int> q = new(new[] { 1, 2, 3, 4, 5 });
        Show(q.Length, q.IsSingleSegment, q.Slice(1, 3).ToArray(), q.FirstSpan[0], q.GetPosition(2).GetInteger(), q.IsEmpty, ReadOnlySequence<int>.Empty.Length);
        using IMemoryOwner<byte> owner = MemoryPool<byte>.Shared.Rent(10);
        Show(owner.Memory.Length >= 10);
        Try(() => ArrayPool<int>.Shared.Rent(-1));
        Try(() => { ArrayPool<int>.Shared.Return(null); return null; });
        Try(() => new ArrayBufferWriter<int>(0));
        Try(() => { w.Advance(1000); return null; });
        Try(() => { w.Advance(-1); return null; });
        Try(() => q.Slice(9));
        Try(() => ArrayPool<byte>.Create(0, 1));
    }
}
