// Unsafe: casts, arithmetic on references, unaligned access, sizes.
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
        int[] a = [10, 20, 30];
        ref int first = ref a[0];
        Show(Unsafe.Add(ref first, 2), Unsafe.AreSame(ref first, ref a[0]), Unsafe.ByteOffset(ref first, ref a[2]), Unsafe.SizeOf<decimal>(), Unsafe.SizeOf<object>(), Unsafe.As<string>("text"), Unsafe.As<float, int>(ref Unsafe.AsRef(1f)), Unsafe.BitCast<float, int>(2f), Unsafe.IsAddressLessThan(ref first, ref a[1]), Unsafe.Subtract(ref a[2], 1));
        Unsafe.Add(ref first, 1) = 99;
        byte[] bytes = [1, 2, 3, 4, 5, 6, 7, 8];
        Show(a, Unsafe.ReadUnaligned<int>(ref bytes[1]).ToString("X"), Unsafe.As<byte, short>(ref bytes[2]));
        Unsafe.WriteUnaligned(ref bytes[3], (short)-1);
        Unsafe.InitBlock(ref bytes[6], 7, 2);
        Unsafe.CopyBlock(ref bytes[0], ref bytes[6], 2);
        Show(bytes);
        object boxed = 5;
        Unsafe.Unbox<int>(boxed) = 6;
        Unsafe.SkipInit(out int skipped);
        skipped = 3;
        Show(boxed, skipped, RuntimeHelpers.IsReferenceOrContainsReferences<string>(), RuntimeHelpers.IsReferenceOrContainsReferences<int>(), RuntimeHelpers.GetSubArray(a, 1..), RuntimeHelpers.Equals(a, a), Unsafe.IsNullRef(ref Unsafe.NullRef<int>()));
        Inline buffer = new();
        buffer[2] = 5;
        Span<int> span = buffer;
        Show(span.ToArray(), buffer[2], span.Length);
        Try(() => Unsafe.Unbox<long>(boxed));
        Try(() => { RuntimeHelpers.EnsureSufficientExecutionStack(); return "enough"; });
    }
}

[InlineArray(4)] struct Inline { private int _first; }
