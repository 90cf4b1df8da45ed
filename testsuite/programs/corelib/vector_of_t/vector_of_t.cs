// Vector<T> and Vector128/256: element-wise operations, comparisons, conversions, exceptions.
using System;
using System.Numerics;
using System.Runtime.Intrinsics;

static class Program
{
    static void Try(Func<object> action)
    {
        try { Console.WriteLine(action()); }
        catch (Exception e) { Console.WriteLine($"{e.GetType().Name}: {e.Message}"); }
    }

    static T[] Ramp<T>(T start, T step) where T : INumber<T>
    {
        T[] values = new T[Vector<T>.Count];
        for (int i = 0; i < values.Length; i++, start += step) values[i] = start;
        return values;
    }

    static void All<T>(T start, T step, T other) where T : INumber<T>
    {
        Vector<T> a = new(Ramp(start, step)), b = new(other);
        Console.WriteLine($"{typeof(T).Name} {Vector<T>.Count} {a}");
        Console.WriteLine($"{a + b} {a - b} {a * b} {a / b} {a * other}");
        Console.WriteLine($"{a & b} {a | b} {a ^ b} {Vector.AndNot(a, b)}");
        Console.WriteLine($"{Vector.Abs(a)} {Vector.Min(a, b)} {Vector.Max(a, b)} {Vector.Dot(a, b)} {Vector.Sum(a)}");
        Console.WriteLine($"{Vector.LessThan(a, b)} {Vector.GreaterThanOrEqual(a, b)} {Vector.Equals(a, b)}");
        Console.WriteLine($"{Vector.LessThanAll(a, b)} {Vector.LessThanOrEqualAny(a, b)} {Vector.GreaterThanAll(a, b)} {Vector.EqualsAny(a, b)} {a == b} {a != b} {a.Equals(a)}");
        Console.WriteLine($"{Vector.ConditionalSelect(Vector.LessThan(a, b), a, b)} {a[0]} {a[Vector<T>.Count - 1]} {Vector<T>.Zero} {Vector<T>.One}");
        T[] copy = new T[Vector<T>.Count + 2];
        a.CopyTo(copy, 1);
        Console.WriteLine(string.Join(" ", copy));
    }

    static unsafe void Main()
    {
        All<int>(-3, 2, 5);
        All<byte>(1, 3, 50);
        All<short>(-100, 17, 7);
        All<long>(-4, 3, 2);
        All<float>(-2.5f, 1.25f, 0.5f);
        All<double>(1e10, -1e9, 3);
        All<ulong>(1, ulong.MaxValue / 5, 9);
        All<sbyte>(-16, 1, -3);
        Console.WriteLine(Vector.SquareRoot(new Vector<double>(2)) + " " + Vector.SquareRoot(new Vector<float>(Ramp(1f, 1f))));
        Console.WriteLine(Vector.ConvertToInt32(new Vector<float>(Ramp(-2.75f, 1f))) + " " + Vector.ConvertToDouble(new Vector<long>(Ramp(-2L, 1))) + " " + Vector.ConvertToSingle(new Vector<int>(7)));
        Vector.Widen(new Vector<byte>(Ramp<byte>(200, 1)), out Vector<ushort> low, out Vector<ushort> high);
        Console.WriteLine(low + " " + high);
        Vector.Widen(new Vector<int>(Ramp(-3, 1)), out Vector<long> lowLong, out Vector<long> highLong);
        Console.WriteLine(lowLong + " " + highLong);
        Console.WriteLine(Vector.Narrow(new Vector<int>(Ramp(65530, 1)), new Vector<int>(Ramp(-5, 1))) + " " + Vector.Narrow(new Vector<double>(1.1), new Vector<double>(-2.2)));
        Console.WriteLine((Vector<byte>)new Vector<int>(0x01020304) + " " + Vector.AsVectorInt64(new Vector<int>(-1)));
        Console.WriteLine(Vector.LessThanOrEqual(new Vector<float>(float.NaN), new Vector<float>(1)) + " " + -new Vector<int>(5) + " " + ~new Vector<int>(5));
        Console.WriteLine(new Vector<float>(float.NaN).Equals(new Vector<float>(float.NaN)) + " " + (new Vector<float>(float.NaN) == new Vector<float>(float.NaN)));
        Try(() => new Vector<int>(new int[3]));
        Try(() => new Vector<int>(1) / Vector<int>.Zero);
        Try(() => new Vector<int>(1)[99]);
        Try(() => { new Vector<int>(1).CopyTo(new int[3]); return 0; });
        Try(() => { new Vector<int>(1).CopyTo(new int[30], -1); return 0; });

        Vector128<int> v = Vector128.Create(1, -2, 3, -4);
        Console.WriteLine($"{v} {v + v} {v * 3} {-v} {Vector128.Abs(v)} {Vector128.Sum(v)} {Vector128.Dot(v, v)} {v.GetElement(2)} {v.ToScalar()} {v.WithElement(1, 9)}");
        Console.WriteLine($"{v.AsByte()} {v.AsUInt64()} {v.ToVector256()} {v.GetLower()} {v.GetUpper()} {Vector128.ExtractMostSignificantBits(v)}");
        Console.WriteLine($"{v << 3} {v >> 1} {v >>> 28} {Vector128.ShiftRightLogical(v, 4)} {Vector128.Shuffle(v, Vector128.Create(3, 2, 9, 0))}");
        Console.WriteLine($"{Vector128.Equals(v, Vector128.Create(1))} {Vector128.GreaterThanAny(v, Vector128<int>.Zero)} {v == Vector128.Create(1, -2, 3, -4)} {v.Equals(default)} {Vector128<int>.AllBitsSet}");
        Console.WriteLine($"{Vector128.Create((byte)7)} {Vector128.CreateScalar(5L)} {Vector128.Create(1.5, 2.5)} {Vector128.Create((short)1, 2, 3, 4, 5, 6, 7, 8)} {Vector128.Create(1f, 2, 3, 4) / Vector128.Create(2f)}");
        Console.WriteLine($"{Vector128.WidenLower(v)} {Vector128.Narrow(v, v)} {Vector128.ConvertToSingle(v)} {Vector128.ConvertToInt32(Vector128.Create(1.9f, -1.9f, 3e9f, float.NaN))} {Vector128.Sqrt(Vector128.Create(4f, 9, 2, 16))} {Vector128.Floor(Vector128.Create(1.5, -1.5))}");
        Vector256<double> w = Vector256.Create(1.0, 2, 3, 4);
        Console.WriteLine($"{w} {w * w} {Vector256.Sum(w)} {w.GetUpper()} {Vector256.Create(Vector128.Create(1f), Vector128.Create(2f))} {Vector256<short>.Count} {Vector64<int>.Count} {Vector512<byte>.Count}");
        Console.WriteLine(Vector512.Create(1.5) + Vector512.Create(new double[] { 1, 2, 3, 4, 5, 6, 7, 8 }));
        int[] data = [10, 20, 30, 40, 50];
        fixed (int* p = data)
        {
            Vector128<int> loaded = Vector128.Load(p + 1);
            Console.WriteLine(loaded);
            Vector128.Store(loaded * 2, p);
        }
        Console.WriteLine(string.Join(" ", data) + " " + Vector128.LoadUnsafe(ref data[1]));
        Try(() => Vector128<bool>.Count);
        Try(() => Vector128.Create(1, 2, 3, 4).GetElement(4));
        Try(() => Vector128.Create(new int[3]));
    }
}
