// BitOperations and BitConverter: counts, rotations, conversions.
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
        foreach (uint x in new uint[] { 0, 1, 2, 3, 255, 256, 0x80000000, uint.MaxValue }) Show(x, BitOperations.LeadingZeroCount(x), BitOperations.TrailingZeroCount(x), BitOperations.PopCount(x), BitOperations.Log2(x), BitOperations.IsPow2(x), BitOperations.RoundUpToPowerOf2(x), BitOperations.RotateLeft(x, 5), BitOperations.RotateRight((ulong)x, 5), BitOperations.Crc32C(x, (byte)7));
        Show(Convert.ToHexString(BitConverter.GetBytes(1)), Convert.ToHexString(BitConverter.GetBytes(1.5)), Convert.ToHexString(BitConverter.GetBytes('a')), Convert.ToHexString(BitConverter.GetBytes((Int128)5)), BitConverter.ToString([1, 171]), BitConverter.ToInt32([1, 0, 0, 0, 9], 0), BitConverter.ToInt16([1, 2], 0), BitConverter.ToDouble(BitConverter.GetBytes(2.5), 0), BitConverter.SingleToInt32Bits(1f), BitConverter.Int64BitsToDouble(4611686018427387904), BitConverter.HalfToInt16Bits((Half)1), BitConverter.ToBoolean([0, 1], 1), BitConverter.IsLittleEndian);
        Try(() => BitConverter.ToInt32([1, 2, 3], 0));
        Try(() => BitConverter.ToInt32([1, 2, 3, 4], 1));
        Try(() => BitConverter.ToInt32([1, 2, 3, 4], -1));
        Try(() => BitConverter.ToInt32(null, 0));
        Try(() => BitConverter.ToString(null));
        Try(() => BitConverter.ToString([1], 1, 1));
        Show(BitConverter.TryWriteBytes(new byte[2], 5), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian([0, 0, 1, 2]), System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((short)258), System.Buffers.Binary.BinaryPrimitives.ReadDoubleLittleEndian(BitConverter.GetBytes(0.5)));
        Try(() => System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian([0, 0]));
    }
}
