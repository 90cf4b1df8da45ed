using System;
using System.Collections.Generic;

class Matrix<T> where T : struct
{
    readonly T[,] a;
    public Matrix(int r, int c) => a = new T[r, c];
    public ref T this[int r, int c] => ref a[r, c];
    public Matrix<U> Map<U>(Func<T, U> f) where U : struct
    {
        var m = new Matrix<U>(a.GetLength(0), a.GetLength(1));
        for (int i = 0; i < a.GetLength(0); i++) for (int j = 0; j < a.GetLength(1); j++) m[i, j] = f(a[i, j]);
        return m;
    }
    public override string ToString() => typeof(T).Name + string.Join(",", new List<T>(All()));
    IEnumerable<T> All() { foreach (T t in a) yield return t; }
}

class Program
{
    static T[] Make<T>(int n, Func<int, T> f) { var a = new T[n]; for (int i = 0; i < n; i++) a[i] = f(i); return a; }
    static T[][] Jag<T>(T t) => new[] { new[] { t }, new T[2], new[] { t, t, t } };
    static T[,] Grid<T>(T t) { var g = new T[2, 2]; g[1, 0] = t; ref T r = ref g[0, 1]; r = t; return g; }
    static bool Set<T>(T[] a, T t) { try { a[0] = t; return true; } catch (ArrayTypeMismatchException) { return false; } }
    static bool Addr<T>(T[] a) { try { ref T r = ref a[0]; return true; } catch (ArrayTypeMismatchException) { return false; } }
    static object Cast<T>(object o) => o is T[] a ? a.Length : "no " + typeof(T).Name;
    static T[] Concat<T>(params T[][] all)
    {
        var l = new List<T>();
        foreach (T[] a in all) l.AddRange(a);
        return l.ToArray();
    }
    static void Swap<T>(T[] a, int i, int j) => (a[i], a[j]) = (a[j], a[i]);
    static T[] Resize<T>(T[] a, int n)
    {
        Array.Resize(ref a, n);
        return a;
    }
    static int Len<T>(T[,] g) => g.GetLength(0) * 10 + g.Length;
    static T Last<T>(Span<T> s) => s[^1];
    static int Count<T>(IList<T> l, T x)
    {
        int n = 0;
        for (int i = 0; i < l.Count; i++) if (EqualityComparer<T>.Default.Equals(l[i], x)) n++;
        return n;
    }
    static T[] Empty<T>() => [];
    static string Kind<T>() => typeof(T[]).Name + typeof(T[,]).Name + typeof(T[][]).Name + new T[0].GetType().GetElementType().Name + new T[1, 1].Rank;

    static void Main()
    {
        Console.WriteLine(string.Join(",", Make(4, i => i * 1.5)) + " " + string.Join(",", Make(3, i => "s" + i)) + " " + string.Join(",", Make(2, i => (i, (char)('a' + i)))) + " " + string.Join(",", Make(2, i => new[] { i }.Length)));
        Console.WriteLine(Jag("q")[2][1] + Jag(5)[1].Length + Jag(2.5)[0][0] + (Jag<object>(null)[2][0] == null) + Jag(new int[3])[0][0].Length);
        Console.WriteLine(Grid("g")[0, 1] + Grid(7)[1, 0] + Grid((1, "t"))[0, 1].Item2 + (Grid("z")[1, 1] == null) + Len(Grid('c')));
        Console.WriteLine(Set<object>(new string[1], "x") + " " + Set<object>(new string[1], 5) + " " + Set<string>(new string[1], "y") + " " + Set<IComparable>(new string[1], 5) + " " + Set(new int[1], 5) + " " + Addr<object>(new string[1]) + " " + Addr<object>(new object[1]) + " " + Addr(new int[1]) + " " + Addr<IComparable>(new IComparable[1]));
        Console.WriteLine(Cast<object>(new string[2]) + " " + Cast<int>(new uint[3]) + " " + Cast<string>(new object[1]) + " " + Cast<IComparable>(new int[1]) + " " + Cast<IComparable>(new string[4]) + " " + Cast<DayOfWeek>(new int[5]) + " " + Cast<byte>(new sbyte[6]) + " " + Cast<int[]>(new int[2][]) + " " + Cast<object>(new int[2][]) + " " + Cast<object>(new int[2]) + " " + Cast<List<int>>(new List<int>[1]));
        Console.WriteLine(string.Join("", Concat(new[] { 1, 2 }, new int[0], new[] { 3 })) + string.Join("", Resize(new[] { "a" }, 3)) + Last<int>(new[] { 4, 5 }) + Count(new[] { 1, 2, 1 }, 1) + Count(new List<string> { "a", null }, null) + Empty<long>().Length + ReferenceEquals(Empty<int>(), Empty<int>()));
        Console.WriteLine(Kind<int>() + " " + Kind<string>() + " " + Kind<int[]>() + " " + Kind<List<int>>());
        string[] sw = { "p", "q" };
        Swap(sw, 0, 1);
        Swap<object>(sw, 0, 1);
        Console.WriteLine(sw[0] + sw[1]);
        var m = new Matrix<int>(2, 2);
        m[0, 0] = 5;
        m[1, 1]--;
        m[0, 1] += m[0, 0];
        Console.WriteLine(m + " " + m.Map(x => x / 2.0) + " " + m.Map(x => (byte)x) + " " + m.Map(x => x > 0));
        T2<string>.Arr[1] = "shared";
        T2<object>.Arr[1] = 5;
        T2<int>.Arr[2]++;
        Console.WriteLine(T2<string>.Arr[1] + T2<object>.Arr[1] + T2<int>.Arr[2] + T2<long>.Arr.Length);
    }
    static class T2<T> { public static T[] Arr = new T[3]; }
}
