using System;
using System.Collections.Generic;

class Animal { public virtual string Say() => "animal"; public int Age = 3; }
class Dog : Animal, IDisposable { public override string Say() => "dog"; public void Dispose() => Console.Write("disposed "); }
interface IHas<T> { T Item { get; } }
class Has<T>(T t) : IHas<T> { public T Item => t; }
enum Level { Low = 1, High = 5 }
unsafe struct Raw { public int A; public double B; }

class Program
{
    static string ClassBase<T>(T t) where T : Animal => t.Say() + t.Age + t.GetType().Name;
    static void Disp<T>(T t) where T : Animal, IDisposable { using (t) Console.Write(t.Say() + " "); }
    static T New<T>() where T : class, new() => new T();
    static string EnumName<T>(T t) where T : struct, Enum => t.ToString() + Enum.GetNames<T>().Length + Convert.ToInt32(t);
    static unsafe int Size<T>(T t) where T : unmanaged { T* p = &t; T copy = *p; return sizeof(T); }
    static unsafe T Sum<T>(T[] a, Func<T, T, T> add) where T : unmanaged
    {
        T s = default;
        fixed (T* p = a) for (int i = 0; i < a.Length; i++) s = add(s, p[i]);
        return s;
    }
    static U Unwrap<T, U>(T t) where T : IHas<U> => t.Item;
    static T Max<T>(IEnumerable<T> s) where T : IComparable<T>
    {
        bool any = false;
        T best = default;
        foreach (T t in s) if (!any || t.CompareTo(best) > 0) { best = t; any = true; }
        return best;
    }
    static void Copy<T, U>(T[] from, List<U> to) where T : U { foreach (T t in from) to.Add(t); }
    static int Del<T>(T d) where T : Delegate => d.GetInvocationList().Length;
    static T Comb<T>(T a, T b) where T : Delegate => (T)Delegate.Combine(a, b);
    static string NotNull<T>(T t) where T : notnull => t.ToString();
    static bool Same<T>(T a, T b) where T : class => a == b;
    static T Nul<T>(T? t, T d) where T : struct => t ?? d;
    static string Naked<T, U>(U u) where U : T { T t = u; return t.ToString() + typeof(T).Name + typeof(U).Name; }

    static void Main()
    {
        Console.WriteLine(ClassBase(new Dog()) + ClassBase<Animal>(new Dog()) + ClassBase(new Animal()));
        Disp(new Dog()); Console.WriteLine();
        Console.WriteLine(New<Dog>().Say() + New<List<int>>().Count);
        Console.WriteLine(EnumName(Level.High) + EnumName((Level)9) + EnumName(DayOfWeek.Sunday));
        Console.WriteLine(Size(1) + " " + Size(new Raw()) + " " + Size('c') + " " + Size((1, 2L)) + " " + Size(Level.Low));
        Console.WriteLine(Sum(new[] { 1, 2, 3 }, (a, b) => a + b) + " " + Sum(new[] { 0.5, 0.25 }, (a, b) => a + b) + " " + Sum(new[] { new Raw { A = 1 }, new Raw { A = 2 } }, (a, b) => new Raw { A = a.A + b.A }).A);
        Console.WriteLine(Unwrap<Has<int>, int>(new Has<int>(5)) + Unwrap<IHas<string>, string>(new Has<string>("u")));
        Console.WriteLine(Max(new[] { 3, 9, 2 }) + Max(new[] { "b", "c", "a" }) + Max(new List<double> { 1.5 }));
        var l = new List<object>(); Copy(new[] { "a", "b" }, l); Copy(new[] { 1, 2 }.AsObjects(), l); Console.WriteLine(l.Count);
        Console.WriteLine(Del(Comb<Action>(() => { }, () => { })) + NotNull(5) + Same("a", "a") + Same(new object(), new object()) + Nul<int>(null, 4));
        Console.WriteLine(Naked<object, int>(5) + Naked<Animal, Dog>(new Dog()).EndsWith("AnimalDog") + Naked<ValueType, Level>(Level.Low));
    }
}
static class X
{
    public static object[] AsObjects<T>(this T[] a)
    {
        object[] r = new object[a.Length];
        for (int i = 0; i < a.Length; i++) r[i] = a[i];
        return r;
    }
}
