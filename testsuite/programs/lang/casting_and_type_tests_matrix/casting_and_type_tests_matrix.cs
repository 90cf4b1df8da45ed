using System;
using System.Collections.Generic;

class A { }
class B : A, I { }
sealed class C : B { }
interface I { }
interface J : I { }
class D : J { }
struct S : I { }
struct T { } enum E { X }
class G<X> { }
class H : G<int> { } delegate void Del();

class Program
{
    static int n; static char Is<X>(object o) => o is X ? '1' : '0';
    static string Row(object o) => $"{Is<object>(o)}{Is<A>(o)}{Is<B>(o)}{Is<C>(o)}{Is<I>(o)}{Is<J>(o)}{Is<D>(o)}{Is<S>(o)}{Is<T>(o)}{Is<E>(o)}{Is<Enum>(o)}{Is<ValueType>(o)}{Is<int>(o)}{Is<int?>(o)}{Is<long>(o)}{Is<string>(o)}{Is<IComparable>(o)}{Is<IComparable<int>>(o)}{Is<IComparable<string>>(o)}{Is<Array>(o)}{Is<int[]>(o)}{Is<object[]>(o)}{Is<A[]>(o)}{Is<I[]>(o)}{Is<IEnumerable<object>>(o)}{Is<IEnumerable<int>>(o)}{Is<IList<A>>(o)}{Is<G<int>>(o)}{Is<G<string>>(o)}{Is<Delegate>(o)}{Is<Del>(o)}{Is<Action>(o)}{Is<IDisposable>(o)}";
    static string AsRow(object o) => (o as A == null ? "-" : "A") + (o as I == null ? "-" : "I") + (o as string ?? "-") + (o as int? == null ? "-" : "n") + (o as int[] == null ? "-" : "[") + (o as IEnumerable<object> == null ? "-" : "e") + (o as Delegate == null ? "-" : "d");
    static string Cast<X>(object o)
    {
        try { _ = (X)o; return "1"; } catch (InvalidCastException) { return "0"; } catch (NullReferenceException) { return "n"; }
    }
    static string Pattern(object o) => o switch { C => "C", B => "B", A => "A", J => "J", I and ValueType => "Istruct", I => "I", E.X => "E.X", Enum => "Enum", 5 => "five", int and > 5 => "int>5", int => "int", long l when l < 0 => "neg", string { Length: 0 } => "empty", string => "string", Array { Length: 0 } => "array0", int[] and [var f, ..] => "first " + f, Array => "array", G<int> => "Gint", Delegate d => d.Method.Name, null => "null", _ => o.GetType().Name };

    static void Main()
    {
        object[] all = { null, new object(), new A(), new B(), new C(), new D(), new S(), new T(), E.X, 5, 6, 5L, -5L, "", "str", new int[0], new[] { 7 }, new string[1], new A[] { new B() }, new B[1], new I[1], new object[] { 1 }, new G<int>(), new G<string>(), new H(), new List<string>(), new List<int>(), (Del)Main, (Action)Main, 'c', 2.5, (1, 2), new int[1, 1], typeof(A), DayOfWeek.Monday };
        foreach (object o in all) Console.WriteLine(Row(o) + " " + AsRow(o) + " " + Pattern(o) + " " + Cast<A>(o) + Cast<I>(o) + Cast<S>(o) + Cast<int>(o) + Cast<int?>(o) + Cast<E>(o) + Cast<string>(o) + Cast<object[]>(o) + Cast<uint[]>(o) + Cast<IComparable>(o));
        A a = new C();
        Console.WriteLine((a is C) + "" + (a is I) + (a is not B) + (a is { } x && x == a) + (a is D ? "y" : "x"));
        if (a is B b && b is C { } c) Console.WriteLine(ReferenceEquals(b, c));
        Func<object, bool>[] fs = { o => o is int and (1 or 2), o => o is > 'a' and < 'f', o => o is null or "", o => o is not (int or string) };
        foreach (object o in new object[] { 1, 3, 'c', 'z', null, "", "q" })
        {
            foreach (var f in fs) Console.Write(f(o) ? 1 : 0);
            Console.Write(' ');
        }
        Console.WriteLine(n);
    }
}
