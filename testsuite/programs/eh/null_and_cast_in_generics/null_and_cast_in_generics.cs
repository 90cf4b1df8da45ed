using System;
using System.Collections.Generic;

interface IShape { int Sides(); }
class Tri : IShape { public int Sides() => 3; }
struct Quad : IShape { public int Sides() => 4; }

class Program
{
    static string Try(Func<object> f)
    {
        try
        {
            return f()?.ToString() ?? "null";
        }
        catch (NullReferenceException)
        {
            return "NRE";
        }
        catch (InvalidCastException)
        {
            return "ICE";
        }
        catch (InvalidOperationException) { return "IOE"; } catch (ArgumentNullException) { return "ANE"; }
    }
    static int Sides<T>(T t) where T : IShape => t.Sides();
    static string Str<T>(T t) => t.ToString();
    static T As<T>(object o) => (T)o;
    static T Soft<T>(object o) where T : class => o as T;
    static int Hash<T>(T t) => t.GetHashCode() == t.GetHashCode() ? 1 : 0;
    static bool Eq<T>(T a, T b) => a.Equals(b);
    static Type Ty<T>(T t) => t.GetType();
    static T First<T>(IEnumerable<T> s)
    {
        foreach (T t in s) return t;
        throw new InvalidOperationException();
    }
    static int Len<T>(T[] a) => a.Length;
    static T Elem<T>(T[] a, int i) => a[i];
    static T Nullable<T>(T? t) where T : struct => t.Value;
    static R Cast<T, R>(T t) => (R)(object)t;

    static void Main()
    {
        Console.WriteLine(Try(() => Sides(new Tri())) + Try(() => Sides(new Quad())) + Try(() => Sides<IShape>(new Quad())) + Try(() => Sides<Tri>(null)) + Try(() => Sides<IShape>(null)));
        Console.WriteLine(Try(() => Str(5)) + Try(() => Str<string>(null)) + Try(() => Str<int?>(null)) + Try(() => Str<int?>(7)) + Try(() => Str<object>(null)) + "|");
        Console.WriteLine(Try(() => As<int>(5)) + Try(() => As<int>(null)) + Try(() => As<int>(5L)) + Try(() => As<int?>(null)) + Try(() => As<int?>(5)) + Try(() => As<string>(null)) + Try(() => As<string>(1)) + Try(() => As<IShape>(new Quad())) + Try(() => As<IShape>("s")) + Try(() => As<object>(1)) + Try(() => As<DayOfWeek>(1)) + Try(() => As<Quad>(new Tri())));
        Console.WriteLine(Try(() => Soft<string>(1)) + Try(() => Soft<IShape>(new Tri()).Sides()) + Try(() => Soft<Tri>(new Quad())?.Sides()) + Try(() => Soft<int[]>(new uint[1])?.Length));
        Console.WriteLine(Try(() => Hash(1)) + Try(() => Hash<string>(null)) + Try(() => Hash<int?>(null)) + Try(() => Eq(1, 1)) + Try(() => Eq<string>(null, "a")) + Try(() => Eq<int?>(null, null)) + Try(() => Ty(1)) + Try(() => Ty<int?>(null)) + Try(() => Ty<object>("s")) + Try(() => Ty<string>(null)));
        Console.WriteLine(Try(() => First(new[] { 'a' })) + Try(() => First(new List<int>())) + Try(() => First<int>(null)) + Try(() => Len(new string[3])) + Try(() => Len<int>(null)) + Try(() => Elem<object>(new string[] { "cov" }, 0)) + Try(() => Elem<Quad>(null, 0)) + Try(() => Nullable<int>(null)) + Try(() => Nullable<int>(3)));
        Console.WriteLine(Try(() => Cast<int, int>(1)) + Try(() => Cast<int, long>(1)) + Try(() => Cast<int, object>(1)) + Try(() => Cast<string, int>("s")) + Try(() => Cast<int, int?>(1)) + Try(() => Cast<int?, int>(null)) + Try(() => Cast<object, string>(null)) + Try(() => Cast<Quad, IShape>(default)) + Try(() => Cast<int[], uint[]>(new int[2]).Length) + Try(() => Cast<byte, DayOfWeek>(1)) + Try(() => Cast<int, DayOfWeek>(1)));
    }
}
