// Native code calls managed code: delegates as arguments, function pointers of static methods, delegates of native functions.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
delegate int Comparison(in int a, in int b);
delegate int TextComparison(nint a, nint b);
delegate int OneNumber(int value);
delegate double TwoNumbers(double x, double y);
delegate nint Length(string text);
delegate bool Character(int c);
delegate void Visitor(nint node, int which, int depth);

static unsafe class Program
{
    [DllImport("libc")] static extern void qsort(int[] array, nuint count, nuint size, Comparison comparison);
    [DllImport("libc", EntryPoint = "qsort")] static extern void Sort(int* array, nuint count, nuint size, delegate* unmanaged<int*, int*, int> comparison);
    [DllImport("libc", EntryPoint = "qsort")] static extern void SortAddresses(nint[] array, nuint count, nuint size, TextComparison comparison);
    [DllImport("libc")] static extern int* bsearch(in int key, int* array, nuint count, nuint size, nint comparison);
    [DllImport("libc")] static extern nint tsearch(nint key, ref nint root, TextComparison comparison);
    [DllImport("libc")] static extern void twalk(nint root, Visitor visitor);

    [UnmanagedCallersOnly]
    static int Descending(int* a, int* b) => b->CompareTo(*a);

    [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvCdecl) })]
    static double Mean(double a, float b, long c, int d, byte e) => (a + b + c + d + e) / 5;

    struct Pair { public long First; public double Second; }

    static int calls;

    static void Main()
    {
        int[] numbers = { 5, 3, 9, -1, 7, 0 };
        qsort(numbers, 6, 4, (in int a, in int b) => { calls++; return a.CompareTo(b); });
        Console.WriteLine(string.Join(" ", numbers) + " " + (calls > 5));
        fixed (int* first = numbers)
        {
            Sort(first, 6, 4, &Descending);
            Console.WriteLine(string.Join(" ", numbers));
            int key = 7;
            delegate* unmanaged<int*, int*, int> descending = &Descending;
            int* found = bsearch(in key, first, 6, 4, (nint)descending);
            Console.WriteLine(found - first);
        }
        // A collection during each call: what native code holds stays where it is.
        List<object> garbage = new();
        int[] more = new int[50];
        for (int i = 0; i < more.Length; i++) more[i] = i * 37 % 50;
        qsort(more, 50, 4, (in int a, in int b) =>
        {
            garbage.Add(new byte[100]);
            if (garbage.Count % 50 == 0) GC.Collect();
            return a - b;
        });
        for (int i = 0; i < more.Length; i++) if (more[i] != i) Console.WriteLine("wrong at " + i);
        nint[] addresses = { Marshal.StringToHGlobalAnsi("pear"), Marshal.StringToHGlobalAnsi("apple"), Marshal.StringToHGlobalAnsi("fig") };
        SortAddresses(addresses, 3, 8, (a, b) => string.CompareOrdinal(Marshal.PtrToStringUTF8(*(nint*)a), Marshal.PtrToStringUTF8(*(nint*)b)));
        foreach (nint address in addresses) { Console.Write(Marshal.PtrToStringAnsi(address) + " "); Marshal.FreeHGlobal(address); }
        Console.WriteLine();
        nint root = 0;
        TextComparison order = (a, b) => a.CompareTo(b);
        foreach (int key in new[] { 30, 10, 20 }) tsearch(key, ref root, order);
        List<string> visited = new();
        twalk(root, (node, which, depth) => { if (which is 1 or 3) visited.Add(*(nint*)node + "@" + depth); });
        Console.WriteLine(string.Join(" ", visited));
        GC.KeepAlive(order);
        nint library = NativeLibrary.Load("libc.so.6");
        OneNumber absolute = Marshal.GetDelegateForFunctionPointer<OneNumber>(NativeLibrary.GetExport(library, "abs"));
        Length length = Marshal.GetDelegateForFunctionPointer<Length>(NativeLibrary.GetExport(library, "strlen"));
        Character digit = Marshal.GetDelegateForFunctionPointer<Character>(NativeLibrary.GetExport(library, "isdigit"));
        TwoNumbers power = Marshal.GetDelegateForFunctionPointer<TwoNumbers>(NativeLibrary.GetExport(NativeLibrary.Load("libm.so.6"), "pow"));
        Console.WriteLine($"{absolute(-3)} {length("four")} {digit('4')} {digit('x')} {power(2, 0.5)}");
        OneNumber twice = x => x * 2;
        nint pointer = Marshal.GetFunctionPointerForDelegate(twice);
        Console.WriteLine(((delegate* unmanaged<int, int>)pointer)(21));
        Console.WriteLine(pointer == Marshal.GetFunctionPointerForDelegate(twice));
        Console.WriteLine(ReferenceEquals(Marshal.GetDelegateForFunctionPointer<OneNumber>(pointer), twice));
        OneNumber both = absolute;
        both += twice;
        Console.WriteLine(both(-8));
        delegate* unmanaged[Cdecl]<double, float, long, int, byte, double> mean = &Mean;
        Console.WriteLine(mean(1, 2, 3, 4, 5));
        delegate* unmanaged<Pair, Pair> swap = &Swap2;
        Pair pair = swap(new Pair { First = 12, Second = 0.5 });
        Console.WriteLine(pair.First + " " + pair.Second);
        try { Marshal.GetDelegateForFunctionPointer<OneNumber>(0); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        try { Marshal.GetFunctionPointerForDelegate<Func<int>>(() => 1); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        try { Marshal.GetDelegateForFunctionPointer(1, typeof(string)); } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        GC.KeepAlive(twice);
    }

    [UnmanagedCallersOnly]
    static Pair Swap2(Pair pair) => new Pair { First = (long)(pair.Second * 10), Second = pair.First };
}
