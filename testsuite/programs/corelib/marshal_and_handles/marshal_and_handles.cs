// Marshal without native functions: memory, texts, sizes, structures; handles of the collector; safe handles.
using System;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

struct Plain { public byte A; public int B; public short C; public double D; }
[StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte A; public int B; public short C; }
[StructLayout(LayoutKind.Explicit)] struct Union { [FieldOffset(0)] public int I; [FieldOffset(0)] public float F; [FieldOffset(4)] public byte B; }
struct Flags { public bool A; public char C; public bool B; }
[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)] struct Wide { public char C; [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 8)] public string Name; public int N; }
[StructLayout(LayoutKind.Sequential)] struct Mixed { public int N; public string Text; [MarshalAs(UnmanagedType.ByValArray, SizeConst = 3)] public short[] Items; [MarshalAs(UnmanagedType.U1)] public bool Small; public Plain Inner; }
[StructLayout(LayoutKind.Sequential)] class Node { public int N; public long L; }
enum Color : short { Red }

sealed class Counted : SafeHandleZeroOrMinusOneIsInvalid
{
    public static int Released;
    public Counted(nint value) : base(true) => SetHandle(value);
    protected override bool ReleaseHandle() { Released++; return true; }
}

static unsafe class Program
{
    static void Try(string what, Action action)
    {
        try { action(); Console.WriteLine($"{what}: fine"); }
        catch (Exception e) { Console.WriteLine($"{what}: {e.GetType().Name}: {e.Message}"); }
    }

    static void Main()
    {
        Sizes();
        Memory();
        Structures();
        Handles();
        Safe();
    }

    static void Sizes()
    {
        Console.WriteLine($"{Marshal.SizeOf<byte>()} {Marshal.SizeOf<bool>()} {Marshal.SizeOf<char>()} {Marshal.SizeOf<nint>()} {Marshal.SizeOf<decimal>()} {Marshal.SizeOf<Guid>()}");
        Console.WriteLine($"{Marshal.SizeOf<Plain>()} {Marshal.SizeOf<Packed>()} {Marshal.SizeOf<Union>()} {Marshal.SizeOf<Flags>()} {Marshal.SizeOf<Wide>()} {Marshal.SizeOf<Mixed>()} {Marshal.SizeOf<Node>()}");
        Console.WriteLine($"{Marshal.SizeOf(new Plain())} {Marshal.SizeOf(typeof(Union))} {Marshal.SizeOf((object)1L)}");
        Console.WriteLine($"{Marshal.OffsetOf<Plain>("D")} {Marshal.OffsetOf<Packed>("C")} {Marshal.OffsetOf<Wide>("N")} {Marshal.OffsetOf<Mixed>("Inner")}");
        Try("string", () => Marshal.SizeOf<string>());
        Try("object", () => Marshal.SizeOf(new object()));
        Try("enum", () => Marshal.SizeOf<Color>());
        Try("array", () => Marshal.SizeOf(new int[1]));
        Try("generic", () => Marshal.SizeOf<int?>());
        Try("null", () => Marshal.SizeOf((Type)null!));
        Try("field", () => Marshal.OffsetOf<Plain>("Z"));
    }

    static void Memory()
    {
        nint block = Marshal.AllocHGlobal(64);
        Marshal.WriteByte(block, 3, 200); Marshal.WriteInt16(block, 4, -2); Marshal.WriteInt32(block, 8, 123456); Marshal.WriteInt64(block, 16, long.MaxValue); Marshal.WriteIntPtr(block, 24, 99);
        Console.WriteLine($"{Marshal.ReadByte(block, 3)} {Marshal.ReadInt16(block, 4)} {Marshal.ReadInt32(block, 8)} {Marshal.ReadInt64(block + 16)} {Marshal.ReadIntPtr(block, 24)}");
        Marshal.Copy(new[] { 1.5, 2.5 }, 0, block, 2);
        double[] back = new double[3];
        Marshal.Copy(block, back, 1, 2);
        Console.WriteLine(string.Join(" ", back));
        block = Marshal.ReAllocHGlobal(block, 128);
        Console.WriteLine(BitConverter.Int64BitsToDouble(Marshal.ReadInt64(block)));
        Marshal.FreeHGlobal(block);
        nint task = Marshal.AllocCoTaskMem(4);
        Marshal.WriteInt32(task, 5);
        Console.WriteLine(Marshal.ReadInt32(task));
        Marshal.FreeCoTaskMem(task);
        nint utf8 = Marshal.StringToCoTaskMemUTF8("é€😀"), utf16 = Marshal.StringToHGlobalUni("é€😀"), bstr = Marshal.StringToBSTR("b\0s");
        Console.WriteLine($"{Marshal.PtrToStringUTF8(utf8)} {Marshal.PtrToStringUTF8(utf8, 2)} {Marshal.PtrToStringUni(utf16)} {Marshal.PtrToStringUni(utf16, 2)} {Marshal.PtrToStringBSTR(bstr).Length}");
        Marshal.ZeroFreeCoTaskMemUTF8(utf8); Marshal.ZeroFreeGlobalAllocUnicode(utf16); Marshal.FreeBSTR(bstr);
        Console.WriteLine(Marshal.PtrToStringAnsi(0) is null);
        Try("copy", () => Marshal.Copy(new byte[2], 1, 1, 2));
        Try("copy null", () => Marshal.Copy((byte[])null!, 0, 1, 2));
        Try("copy to null", () => Marshal.Copy(new byte[2], 0, 0, 2));
        Try("read null", () => Marshal.ReadInt32(0));
        int[] pinned = { 1, 2, 3 };
        GCHandle handle = GCHandle.Alloc(pinned, GCHandleType.Pinned);
        Console.WriteLine(Marshal.ReadInt32(Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 2)) + " " + (handle.AddrOfPinnedObject() == Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0)));
        handle.Free();
        void* aligned = NativeMemory.AlignedAlloc(100, 64);
        Console.WriteLine((nuint)aligned % 64);
        NativeMemory.AlignedFree(aligned);
        byte* zeros = (byte*)NativeMemory.AllocZeroed(4, 4);
        NativeMemory.Fill(zeros + 1, 3, 7);
        Console.WriteLine($"{zeros[0]} {zeros[1]} {zeros[3]} {zeros[4]}");
        NativeMemory.Free(zeros);
        Console.WriteLine(Marshal.GetExceptionForHR(unchecked((int)0x80070057))!.GetType().Name + Marshal.GetHRForException(new InvalidOperationException()).ToString("X"));
        Try("hresult", () => Marshal.ThrowExceptionForHR(unchecked((int)0x80131509)));
        Marshal.ThrowExceptionForHR(1);
    }

    static void Structures()
    {
        nint block = Marshal.AllocHGlobal(256);
        Marshal.StructureToPtr(new Plain { A = 1, B = 2, C = 3, D = 4.5 }, block, false);
        Plain plain = Marshal.PtrToStructure<Plain>(block);
        Console.WriteLine($"{plain.A} {plain.B} {plain.C} {plain.D} {Marshal.ReadInt32(block, 4)}");
        Marshal.StructureToPtr(new Flags { A = true, C = 'x', B = false }, block, false);
        Flags flags = Marshal.PtrToStructure<Flags>(block);
        Console.WriteLine($"{flags.A} {flags.C} {flags.B} {Marshal.ReadInt32(block)}");
        Marshal.StructureToPtr(new Wide { C = '€', Name = "longer than eight", N = 77 }, block, false);
        Wide wide = Marshal.PtrToStructure<Wide>(block);
        Console.WriteLine($"{wide.C} {wide.Name} {wide.N}");
        Marshal.StructureToPtr(new Mixed { N = 1, Text = "têxt", Items = new short[] { 7, 8, 9 }, Small = true, Inner = plain }, block, false);
        Mixed mixed = Marshal.PtrToStructure<Mixed>(block);
        Console.WriteLine($"{mixed.N} {mixed.Text} {string.Join(",", mixed.Items)} {mixed.Small} {mixed.Inner.D}");
        Marshal.DestroyStructure<Mixed>(block);
        Marshal.StructureToPtr(new Node { N = 5, L = 6 }, block, false);
        Node node = new Node();
        Marshal.PtrToStructure(block, node);
        Console.WriteLine(node.N + node.L);
        Try("value", () => Marshal.PtrToStructure(block, (object)new Plain()));
        Marshal.FreeHGlobal(block);
    }

    static void Handles()
    {
        object target = new object();
        GCHandle normal = GCHandle.Alloc(target);
        nint number = GCHandle.ToIntPtr(normal);
        Console.WriteLine($"{ReferenceEquals(GCHandle.FromIntPtr(number).Target, target)} {normal.IsAllocated} {normal == GCHandle.FromIntPtr(number)}");
        normal.Target = "changed";
        Console.WriteLine(normal.Target);
        Try("not pinned", () => normal.AddrOfPinnedObject());
        normal.Free();
        Try("free twice", () => normal.Free());
        Console.WriteLine(normal.IsAllocated);
        Try("pin references", () => GCHandle.Alloc(new object[1], GCHandleType.Pinned));
        Try("bad type", () => GCHandle.Alloc(null, (GCHandleType)9));
        using (GCHandle<string> typed = new GCHandle<string>("typed")) Console.WriteLine(typed.Target + typed.IsAllocated);
        using (PinnedGCHandle<int[]> pinned = new PinnedGCHandle<int[]>(new[] { 4, 5 })) Console.WriteLine(pinned.GetAddressOfArrayData()[1]);
        WeakGCHandle<object> weak = new WeakGCHandle<object>(target);
        Console.WriteLine(weak.TryGetTarget(out object? alive) && ReferenceEquals(alive, target));
        weak.Dispose();
        GC.KeepAlive(target);
        HandleCollector collector = new HandleCollector("handles", 2, 10);
        collector.Add(); collector.Add(); collector.Remove();
        Console.WriteLine($"{collector.Count} {collector.Name} {collector.InitialThreshold} {collector.MaximumThreshold}");
        collector.Remove();
        Try("underflow", () => collector.Remove());
        HandleRef reference = new HandleRef(target, 7);
        Console.WriteLine((nint)reference + " " + ReferenceEquals(reference.Wrapper, target));
    }

    static void Safe()
    {
        Counted handle = new Counted(5);
        bool added = false;
        handle.DangerousAddRef(ref added);
        Console.WriteLine($"{added} {handle.DangerousGetHandle()} {handle.IsInvalid} {handle.IsClosed}");
        handle.Dispose();
        Console.WriteLine($"{Counted.Released} {handle.IsClosed}");
        handle.DangerousRelease();
        Console.WriteLine($"{Counted.Released} {handle.IsClosed}");
        handle.Dispose();
        Try("closed", () => { bool again = false; handle.DangerousAddRef(ref again); });
        new Counted(-1).Dispose();
        Counted invalid = new Counted(6);
        invalid.SetHandleAsInvalid();
        invalid.Dispose();
        Console.WriteLine(Counted.Released);
        new SafeFileHandle(-1, true).Dispose();
        Console.WriteLine(new SafeFileHandle(-1, false).IsInvalid);
    }
}
