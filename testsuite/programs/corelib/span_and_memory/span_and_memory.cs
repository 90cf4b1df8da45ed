using System;
using System.Buffers;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

class Program
{
    struct Rgb { public byte R, G, B, A; }
    static int Sum(ReadOnlySpan<byte> s) { int t = 0; foreach (byte b in s) t += b; return t; }

    static void Main()
    {
        int[] a = { 1, 2, 3, 4, 5, 6, 7, 8 };
        Memory<int> m = a.AsMemory(2, 4);
        m.Span[0] = 30;
        Console.WriteLine(m.Length + " " + a[2] + " " + m.Slice(1).Span[0] + m.IsEmpty + m.ToArray().Length + " " + m.Equals(a.AsMemory(2, 4)) + " " + m);
        ReadOnlyMemory<char> rm = "memory".AsMemory(1);
        Console.WriteLine(rm.Span.ToString() + rm + rm.Length);
        Console.WriteLine(MemoryMarshal.TryGetArray(m, out ArraySegment<int> seg) + " " + seg.Offset + seg.Count);
        Span<byte> bytes = MemoryMarshal.AsBytes(a.AsSpan(0, 2));
        Console.WriteLine(bytes.Length + " " + Sum(bytes));
        bytes[4] = 200;
        Console.WriteLine(a[1]);
        Span<Rgb> px = MemoryMarshal.Cast<int, Rgb>(a.AsSpan());
        px[0].B = 9;
        Console.WriteLine(a[0] + " " + px.Length);
        Console.WriteLine(MemoryMarshal.Read<int>(new byte[] { 1, 0, 0, 0 }) + MemoryMarshal.Cast<byte, short>(new byte[5]).Length + " " + MemoryMarshal.GetReference(a.AsSpan(3)) + " " + MemoryMarshal.CreateSpan(ref a[4], 2)[1]);
        Span<byte> dst = stackalloc byte[4];
        int val = 0x0A0B0C0D;
        MemoryMarshal.Write(dst, in val);
        Console.WriteLine(dst[0] + " " + dst[3]);
        Console.WriteLine(Unsafe.Add(ref a[0], 5) + " " + Unsafe.SizeOf<Rgb>() + " " + Unsafe.As<int, uint>(ref a[7]) + " " + Unsafe.ByteOffset(ref a[0], ref a[2]) + " " + Unsafe.AreSame(ref a[1], ref Unsafe.Add(ref a[0], 1)) + " " + Unsafe.ReadUnaligned<short>(ref bytes[1]) + " " + Unsafe.As<string>((object)"as") + Unsafe.IsAddressLessThan(ref a[0], ref a[1]) + Unsafe.BitCast<float, int>(1f));
        Unsafe.WriteUnaligned(ref bytes[1], (short)-1);
        Unsafe.InitBlock(ref bytes[5], 7, 3);
        Console.WriteLine(a[0] + " " + a[1]);
        Unsafe.CopyBlock(ref bytes[0], ref bytes[4], 4);
        Console.WriteLine(a[0] == a[1]);
        Unsafe.SkipInit(out int skipped);
        skipped = 1;
        ref int sub = ref Unsafe.Subtract(ref a[3], 1);
        Console.WriteLine(sub + skipped);
        var l = new List<int> { 3, 1, 2 };
        CollectionsMarshal.AsSpan(l).Sort();
        Console.WriteLine(string.Join("", l));
        CollectionsMarshal.SetCount(l, 2);
        Console.WriteLine(l.Count);
        int[] rent = ArrayPool<int>.Shared.Rent(100);
        Console.WriteLine(rent.Length >= 100);
        ArrayPool<int>.Shared.Return(rent, true);
        using (var owner = MemoryPool<byte>.Shared.Rent(10)) Console.WriteLine(owner.Memory.Length >= 10);
        var abw = new ArrayBufferWriter<char>();
        "hello".AsSpan().CopyTo(abw.GetSpan(5));
        abw.Advance(5);
        abw.Write(" w");
        Console.WriteLine(abw.WrittenSpan.ToString() + abw.WrittenCount);
        var seq = new ReadOnlySequence<int>(a, 1, 3);
        Console.WriteLine(seq.Length + " " + seq.IsSingleSegment + seq.FirstSpan[0]);
        Span<int> s = a;
        Console.WriteLine(s.IndexOf(8) + " " + s.LastIndexOf(8) + " " + s.IndexOfAny(99, 8) + " " + s.StartsWith(s[..2]) + s.EndsWith(s[^2..]) + " " + s.Contains(5) + " " + s[..4].Overlaps(s[3..]) + " " + s.SequenceCompareTo(s[..3]) + " " + s.ToArray().Length + s.TrimStart(a[0]).Length + " " + s.CommonPrefixLength(s[..5]) + " " + s.Count(5) + s.ContainsAnyInRange(100, 1000));
        s.Replace(5, 50);
        Span<string> strs = new[] { "a", null, "b" };
        Console.WriteLine(strs.IndexOf((string)null) + " " + s[4] + " " + s.TryCopyTo(new int[3]) + " " + s[..0].IsEmpty + (s[..0] == Span<int>.Empty) + s.GetEnumerator().MoveNext());
        object boxed = 5;
        ref int ub = ref Unsafe.Unbox<int>(boxed);
        ub = 99;
        Console.WriteLine(boxed);
        string str = new string('x', 3);
        MemoryMarshal.AsMemory(str.AsMemory()).Span[1] = 'Y';
        Console.WriteLine(str);
        unsafe
        {
            Span<int> np = new Span<int>((void*)null, 0);
            Console.WriteLine(np.Length);
            int k = 5;
            var os = new Span<int>(ref k);
            os[0]++;
            Console.WriteLine(k);
            fixed (int* p = s) Console.WriteLine(p[7]);
            Console.WriteLine(sizeof(Rgb) + " " + new ReadOnlySpan<byte>(&k, 4)[0]);
        }
    }
}
