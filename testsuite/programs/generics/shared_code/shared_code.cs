using System;
using System.Collections.Generic;

// Everything here runs the same shared body for string, object and List<int>, which must still tell them apart.
class Shared<T> where T : class
{
    static int made; static List<T> all = new();
    T[] items = new T[2];
    public Shared(T t) { made++; all.Add(t); items[0] = t; }
    public static string Stats() => typeof(T).Name + made + "/" + all.Count;
    public string Kind() => items.GetType().Name + new T[0].GetType().Name + new List<T>().GetType().GetGenericArguments()[0].Name;
    public bool Holds(object o) => o is T;
    public T Cast(object o) => (T)o;
    public T As(object o) => o as T;
    public Func<T> Lambda() => () => items[0];
    public Func<object, bool> Test() => o => o is T t && t == items[0];
    public static Shared<T> Again(T t) => new Shared<T>(t);
    public U Convert<U>(Func<T, U> f) => f(items[0]);
    public string Mix<U>(U u) => typeof(T).Name + typeof(U).Name + typeof(Dictionary<T, U>).GetGenericArguments().Length + new KeyValuePair<T, U>(items[0], u).Value;
    public virtual string Virt() => "V" + typeof(T).Name;
    public IEnumerable<T> Iter() { yield return items[0]; yield return default(T); foreach (T t in all) yield return t; }
    public void Catch()
    {
        try
        {
            throw new GenericException<T>();
        }
        catch (GenericException<string>)
        {
            Console.Write("string ");
        }
        catch (GenericException<object>) { Console.Write("object "); } catch (GenericException<T>) { Console.Write("T "); }
    }
}
class GenericException<T> : Exception { }
class Sub<T> : Shared<T> where T : class { public Sub(T t) : base(t) { } public override string Virt() => "S" + base.Virt(); }
static class Holder<T>
{
    public static readonly string Name = "H" + typeof(T).Name;
    public static T Value;
    public static Func<string> F = () => Name;
}

class Program
{
    static string Statics<T>(T t)
    {
        Holder<T>.Value = t;
        Holder<T[]>.Value = new[] { t, t };
        return Holder<T>.Name + Holder<T[]>.Name + Holder<T>.F() + Holder<T[]>.Value.Length;
    }
    static string Chain<T>(T t, int n) where T : class => n == 0 ? new Shared<T>(t).Kind() : Chain<T>(t, n - 1);
    static object Make<T>() where T : new() => new T();
    static T Default<T>() => default;
    static string TryCast<T>(object o)
    {
        try
        {
            return ((T)o)?.ToString() ?? "null";
        }
        catch (InvalidCastException)
        {
            return "bad " + typeof(T).Name;
        }
        catch (NullReferenceException) { return "nre " + typeof(T).Name; }
    }

    static void Test<T>(T t, object other) where T : class
    {
        var s = new Shared<T>(t);
        Console.WriteLine(s.Kind() + " " + s.Holds(t) + s.Holds(other) + (s.As(other) == null) + ReferenceEquals(s.Cast(t), t) + ReferenceEquals(s.Lambda()(), t) + s.Test()(t) + s.Test()(other));
        Shared<T>.Again(t);
        Console.WriteLine(s.Convert(x => x == t) + s.Mix(5) + s.Mix("m") + new Sub<T>(t).Virt() + " " + Shared<T>.Stats() + " " + Statics(t) + " " + Chain(t, 3));
        int n = 0; foreach (T x in s.Iter()) n += x == null ? 100 : 1;
        Console.WriteLine(n);
        s.Catch(); Console.WriteLine();
        try
        {
            s.Cast(new Program());
            Console.WriteLine("cast fine");
        }
        catch (InvalidCastException) { Console.WriteLine("cast fails"); }
    }

    static void Main()
    {
        Test("str", new object()); Test<object>("o", 5); Test(new List<int> { 1 }, "x"); Test<IComparable>("c", 3.5);
        Console.WriteLine(Make<object>().GetType().Name + Make<List<string>>().GetType() + Make<int>() + (Default<string>() == null) + Default<int>() + Default<(int, string)>());
        Console.WriteLine(TryCast<string>("s") + TryCast<string>(1) + TryCast<int>(1) + TryCast<int>("s") + TryCast<int>(null) + TryCast<string>(null) + TryCast<int?>(null) + TryCast<int?>(7) + TryCast<long?>(7) + TryCast<IComparable>(7) + TryCast<DayOfWeek>(1));
    }
}
