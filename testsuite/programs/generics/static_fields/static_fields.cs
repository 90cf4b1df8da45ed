using System;

class Counter<T>
{
    public static int Count;
    public static T[] Store = new T[1];
    static string who = "Counter of " + typeof(T).Name;
    public static string Who() { return who; }
}

class Outer<T>
{
    public class Inner<U>
    {
        public static int N;
        public static string Show() { return typeof(T).Name + "/" + typeof(U).Name + "=" + N; }
    }
    public static class Same { public static int N; }
}

class Base<T> { public static int Shared; }
class A : Base<A> { }
class B : Base<B> { }
class C : Base<A> { }

class Once<T> { static Once() { Console.WriteLine("cctor " + typeof(T).Name); } public static void Touch() { } }

class Program
{
    static void Bump<T>(T v) { Counter<T>.Count++; Counter<T>.Store[0] = v; Counter<T[]>.Count += 10; }

    static void Main()
    {
        Bump(1); Bump("a"); Bump("b"); Bump(new object()); Bump(2);
        Console.WriteLine(Counter<int>.Count + " " + Counter<string>.Count + " " + Counter<object>.Count + " " + Counter<string[]>.Count + " " + Counter<int[]>.Count);
        Console.WriteLine(Counter<int>.Store[0] + Counter<string>.Store[0]);
        Console.WriteLine(Counter<int>.Who() + ", " + Counter<string>.Who() + ", " + Counter<long[]>.Who());
        Outer<int>.Inner<string>.N = 1;
        Outer<string>.Inner<int>.N = 2;
        Outer<string>.Inner<string>.N += 3;
        Outer<object>.Inner<string>.N += 4;
        Console.WriteLine(Outer<int>.Inner<string>.Show() + " " + Outer<string>.Inner<int>.Show() + " " + Outer<string>.Inner<string>.Show() + " " + Outer<object>.Inner<string>.Show());
        Outer<int>.Same.N = 9;
        Console.WriteLine(Outer<int>.Same.N + " " + Outer<long>.Same.N);
        A.Shared = 5; B.Shared = 6; C.Shared++;
        Console.WriteLine(A.Shared + " " + B.Shared + " " + C.Shared);
        Once<int>.Touch(); Once<string>.Touch(); Once<int>.Touch(); Once<object>.Touch(); Once<string>.Touch();
    }
}
