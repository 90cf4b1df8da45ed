using System;

struct Big { public long A, B; public string S; }

class Program
{
    static void Change(TypedReference r)
    {
        if (__reftype(r) == typeof(int)) __refvalue(r, int) += 5;
        else if (__reftype(r) == typeof(string)) __refvalue(r, string) += "!";
        else if (__reftype(r) == typeof(Big)) __refvalue(r, Big).B = 9;
        else Console.WriteLine("other " + __reftype(r).Name);
    }

    static void Generic<T>(ref T t)
    {
        TypedReference r = __makeref(t);
        Console.WriteLine(__reftype(r).Name + " " + __refvalue(r, T));
    }

    static int Count(__arglist) { return new ArgIterator(__arglist).GetRemainingCount(); }

    static void Main()
    {
        int i = 1; string s = "s"; Big b = new Big { S = "big" }; double d = 2;
        Change(__makeref(i)); Change(__makeref(s)); Change(__makeref(b)); Change(__makeref(d));
        Console.WriteLine(i + s + b.B + b.S);
        int[] arr = { 1, 2, 3 };
        Change(__makeref(arr[1]));
        Console.WriteLine(arr[1]);
        Generic(ref i); Generic(ref s); Generic(ref arr[2]);
        TypedReference t = __makeref(i);
        try { Console.WriteLine(__refvalue(t, long)); } catch (InvalidCastException e) { Console.WriteLine(e.GetType().Name); }
        object o = "obj";
        TypedReference u = __makeref(o);
        Console.WriteLine(__reftype(u).Name + __refvalue(u, object));
        Console.WriteLine(TypedReference.ToObject(__makeref(d)));
    }
}
