using System;
using System.Collections.Generic;

class Err<T> : Exception { public T Value; public Err(T v) : base("Err of " + typeof(T).Name) { Value = v; } }
class Derived<T> : Err<List<T>> { public Derived(T t) : base(new List<T> { t }) { } }

class Program
{
    static void Throw<T>(T t) => throw new Err<T>(t);

    static string Catch<T, E>(Action a) where E : Exception
    {
        try { a(); return "none"; }
        catch (Err<T> e) when (e.Value != null) { return "Err<" + typeof(T).Name + "> " + e.Value; }
        catch (E e) { return "E " + typeof(E).Name + " " + e.Message; }
        finally { Console.Write(typeof(T).Name + " finally: "); }
    }

    static T OrDefault<T, E>(Func<T> f, T d) where E : Exception { try { return f(); } catch (E) { return d; } }

    class Catcher<E> where E : Exception
    {
        public static int Count; 
        public bool Run(Action a) { try { a(); return false; } catch (E e) when (Filter(e)) { Count++; return true; } }
        bool Filter(E e) => e.Message.Length > 0 && typeof(E).IsAssignableFrom(e.GetType());
        public IEnumerable<int> Iter(Action a)
        {
            try { yield return 1; a(); yield return 2; } finally { Console.Write("iter finally " + typeof(E).Name + " "); }
        }
    }

    static void Main()
    {
        Console.WriteLine(Catch<int, Exception>(() => Throw(5)));
        Console.WriteLine(Catch<string, Exception>(() => Throw("s")));
        Console.WriteLine(Catch<string, Exception>(() => Throw<string>(null)));
        Console.WriteLine(Catch<string, Err<object>>(() => Throw<object>("o")));
        Console.WriteLine(Catch<int, Exception>(() => Throw(5L)));
        Console.WriteLine(Catch<List<int>, Exception>(() => throw new Derived<int>(3)).Substring(0, 10));
        try
        {
            Catch<int, ArgumentException>(() => Throw("through"));
        }
        catch (Err<string> e) { Console.WriteLine("outside " + e.Value); }
        Console.WriteLine(OrDefault<int, FormatException>(() => int.Parse("x"), -1) + " " + OrDefault<string, NullReferenceException>(() => ((string)null).Trim(), "d"));
        try
        {
            OrDefault<int, FormatException>(() => throw new OverflowException(), 1);
        }
        catch (OverflowException) { Console.WriteLine("not caught by the wrong type"); }
        var c = new Catcher<Err<string>>();
        Console.WriteLine(c.Run(() => Throw("q")) + " " + c.Run(() => { }) + " " + Catcher<Err<string>>.Count + Catcher<Err<int>>.Count + Catcher<Exception>.Count);
        Console.WriteLine(new Catcher<Exception>().Run(() => Throw(1)) + " " + Catcher<Exception>.Count);
        try { new Catcher<Err<int>>().Run(() => Throw("other")); } catch (Exception e) { Console.WriteLine(e.GetType()); }
        try
        {
            foreach (int i in c.Iter(() => Throw('c'))) Console.Write(i + " ");
        }
        catch (Err<char> e) { Console.WriteLine(e.Value); }
    }
}
