using System;
using System.Runtime.CompilerServices;

class Fails
{
    public static int N;
    static Fails() { Console.WriteLine("Fails cctor runs"); throw new InvalidOperationException("cctor"); }
    public static void M() => Console.WriteLine("never");
    public int I;
}
class FailsField
{
    public static int N = Throw();
    static int Throw() { Console.WriteLine("FailsField init"); throw new ArgumentException("field"); }
}
class Nested { static Nested() { Console.WriteLine("Nested cctor"); Fails.M(); } public static int X; }
class Generic<T>
{
    static Generic()
    {
        if (typeof(T) == typeof(int)) throw new Exception("generic int");
        Console.WriteLine("Generic " + typeof(T).Name);
    }
    public static int X;
}
class Recovers
{
    public static int Tries;
    public static int Value;
    static Recovers() { try { Tries++; throw new Exception(); } catch (Exception) { Value = 5; } }
}
class Base { static Base() { throw new Exception("base cctor"); } public Base() { } public static int B; }
class Derived : Base
{
    static Derived() { Console.WriteLine("Derived cctor"); }
    public static int D = 3;
    public Derived() { Console.WriteLine("never"); }
}

class Program
{
    static void Try(string name, Action a)
    {
        try { a(); Console.WriteLine(name + " ok"); }
        catch (TypeInitializationException e)
        {
            Console.WriteLine(name + ": " + e.Message + " type " + e.TypeName);
            for (Exception i = e.InnerException; i != null; i = i.InnerException) Console.WriteLine("  inner " + i.GetType().Name + " " + i.Message);
        }
    }

    static void Main()
    {
        Exception first = null, second = null;
        Try("method", Fails.M);
        Try("again", Fails.M);
        Try("field", () => Fails.N = 1);
        Try("instance", () => new Fails());
        Try("field initialiser", () => Console.WriteLine(FailsField.N));
        Try("field initialiser again", () => Console.WriteLine(FailsField.N));
        Try("nested", () => Nested.X++);
        Try("generic int", () => Generic<int>.X++);
        Try("generic string", () => Generic<string>.X++);
        Try("recovers", () => Console.WriteLine(Recovers.Value + Recovers.Tries));
        Try("derived static", () => Console.WriteLine(Derived.D));
        Try("derived instance", () => new Derived());
        Try("run", () => RuntimeHelpers.RunClassConstructor(typeof(Fails).TypeHandle));
        try { Fails.M(); } catch (TypeInitializationException e) { first = e; }
        try { Fails.M(); } catch (TypeInitializationException e) { second = e; }
        Console.WriteLine(ReferenceEquals(first, second) + " " + ReferenceEquals(first.InnerException, second.InnerException));
    }
}
