// Every kind of row, signature and attribute that C# can make, in few lines. See build.sh.
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Threading.Tasks;

[assembly: TypeForwardedTo(typeof(Uri))]

namespace Features;

public enum Small : byte { Zero, One, Two = 2 }
public enum Big : long { Low = long.MinValue, High = long.MaxValue }

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public class EveryAttribute : Attribute
{
    public EveryAttribute() { }
    public EveryAttribute(bool a, char b, sbyte c, byte d, short e, ushort f, int g, uint h, long i, ulong j) { }
    public EveryAttribute(float a, double b, string c, Type d, object e, Small f) { }
    public EveryAttribute(int[] a, string[] b, Type[] c, object[] d, Big[] e) { }
    public object Field = null!;
    public Small[] Smalls = null!;
    public string Name { get; set; } = "";
    public Type Kind { get; set; } = typeof(void);
}

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public class GenericAttribute<T> : Attribute
{
    public GenericAttribute(T value) { Value = value; }
    public T Value;
}

[Every(true, 'x', -1, 255, -2, 65535, -3, 4000000000, long.MinValue, ulong.MaxValue)]
[Every(1.5f, double.NegativeInfinity, "text \u00e9\ud83d\ude00", typeof(List<int>), Small.Two, Small.One)]
[Every(new[] { 1, -2 }, new[] { "a", null, "" }, new[] { typeof(string) }, new object[] { 1, "two", Small.One, new[] { 3 }, null }, new[] { Big.High })]
[Every(null, null, null, null, null, Field = Big.Low, Smalls = new[] { Small.Two }, Name = "named", Kind = typeof(Dictionary<,>))]
[Every(Field = null, Name = null)]
[Generic<int>(42)]
[Generic<string>("generic")]
public abstract unsafe class Everything<TClass, TConstrained> : IComparable<int>, IDisposable
    where TClass : class, new()
    where TConstrained : struct, IEquatable<TConstrained>
{
    public const string Text = "constant \u00e9";
    public const int Number = -5;
    public const double Real = 2.5;
    public const object Nothing = null;
    public const Big Enumerated = Big.High;
    public volatile int Changing;
    public delegate*<int, ref readonly string> Managed;
    public delegate* unmanaged[Cdecl, SuppressGCTransition]<byte*, nint> Native;
    public int[,] Grid = new int[2, 3];
    public string[][,,] Jagged = null!;
    public static readonly byte[] Data = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17 };

    [ThreadStatic] public static int PerThread;

    public event Action<TClass> Happened { add { } remove { } }
    public int Property { get; init; }
    public TConstrained this[int index, string key] => default;

    public ref readonly int Borrow(in int a, out int b, ref int c, params ReadOnlySpan<int> rest)
    {
        b = rest.Length;
        return ref a;
    }

    public abstract void Overridden();
    int IComparable<int>.CompareTo(int other) => other.CompareTo(Property);
    void IDisposable.Dispose() { }

    public static T Generic<T, U>(T value, U other) where U : T, allows ref struct where T : allows ref struct => value;

    public class Nested<TInner>
    {
        public (TClass, TInner, int?) Tuple;
        public class Deeper { public TInner Value = default!; }
    }

    [StructLayout(LayoutKind.Explicit, Size = 24, Pack = 4)]
    public struct Overlay
    {
        [FieldOffset(0)] public int Low;
        [FieldOffset(0)] public long All;
        [FieldOffset(8)] public double Real;
    }

    public int Body(int argument, string text)
    {
        int result = 0;
        fixed (char* pinned = text) result += *pinned;
        try
        {
            try { result /= argument; }
            catch (DivideByZeroException e) when (e.Message.Length > argument) { result = 1; }
            catch (ArithmeticException) { result = 2; }
            finally { result++; }
        }
        finally { Console.WriteLine(result); }
        switch (argument)
        {
            case 0: return 1;
            case 1: return 2;
            case 2: return 4;
            case 3: return 8;
            case 4: goto case 0;
        }
        long wide = 0x123456789ABCDEFL;
        float single = 1.5f;
        double real = double.Epsilon;
        Span<int> stack = stackalloc int[4] { 1, 2, 3, 4 };
        Grid[1, 2] += Generic(argument, argument);
        return (int)(wide + (long)(single * real)) + stack[3] + Managed(0)[0] + sizeof(Overlay);
    }
}

public interface IStatic<T> where T : IStatic<T>
{
    static abstract T Create();
    virtual int Default() => 3;
}

public record Point(int X, int Y);

public ref struct Reference<T> { public ref T Field; public readonly ref readonly T Read => ref Field; }

public static class Program
{
    [DllImport("libc", EntryPoint = "getpid", SetLastError = true, CharSet = CharSet.Unicode)]
    static extern int ProcessId([MarshalAs(UnmanagedType.LPWStr)] string unused, [Optional, DefaultParameterValue(7)] int seven);

    public static IEnumerable<int> Iterate(int count)
    {
        for (int i = 0; i < count; i++) yield return i;
    }

    public static async Task<int> Wait(int milliseconds)
    {
        await Task.Delay(milliseconds);
        return milliseconds;
    }

    public static int Main(string[] args)
    {
        foreach (int i in Iterate(3)) Console.WriteLine($"{i}: {args.Length}");
        Func<int, int> twice = x => x * 2;
        return twice(Wait(1).Result) == 2 ? 0 : 1;
    }
}
