// Memory and ReadOnlyMemory: slices, spans, arrays behind them.
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
        Memory<int> memory = new[] { 1, 2, 3, 4, 5 };
        ReadOnlyMemory<char> text = "characters".AsMemory();
        Show(memory.Length, memory[1..3].ToArray(), memory.Slice(2).Span[0], memory.IsEmpty, memory.ToString(), text.ToString(), text[4..].ToString(), text.Span.IndexOf('a'), Memory<int>.Empty.IsEmpty, memory.Equals(memory), memory.GetHashCode() == memory.GetHashCode());
        memory.Span.Reverse();
        Show(memory.ToArray(), memory.TrimStart(5).Length, text.Trim("cs").ToString(), MemoryMarshal.TryGetArray<int>(memory[1..], out ArraySegment<int> segment), segment.Offset, segment.Count, MemoryMarshal.TryGetString(text, out string whole, out int start, out int length), whole, start, length);
        using (System.Buffers.MemoryHandle handle = memory.Pin()) unsafe { Show(((int*)handle.Pointer)[0]); }
        Memory<int> other = new int[2];
        Show(memory.TryCopyTo(other), memory[..2].TryCopyTo(other), other.ToArray(), ((ReadOnlyMemory<int>)memory).Length, MemoryMarshal.ToEnumerable<int>(memory));
        Try(() => memory.Slice(6));
        Try(() => memory.Slice(2, 9));
        Try(() => "abc".AsMemory(5));
        Try(() => { memory.CopyTo(other); return null; });
    }
}
