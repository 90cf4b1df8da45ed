// Interface and generic virtual calls at one place with many classes, in shared code with many instantiations, one class implementing
// an interface several times.
using System;
using System.Collections.Generic;

interface IName { string Name(int n); }
interface IBox<T> { string Put(T value); }
interface IMake { string Make<T>(T value); string Plain() => "plain of " + GetType().Name; }

class C0 : IName { public string Name(int n) => "0:" + n; }
class C1 : IName { public string Name(int n) => "1:" + n; }
class C2 : IName { public string Name(int n) => "2:" + n; }
class C3 : IName { public string Name(int n) => "3:" + n; }
class C4 : C3 { }
class C5 : C3, IName { string IName.Name(int n) => "5:" + n; }
class C6<T> : IName { public string Name(int n) => typeof(T).Name + ":" + n; }
struct S7 : IName { int count; public string Name(int n) => "7:" + n + ":" + ++count; }

class Both : IBox<string>, IBox<object>, IBox<Type>, IBox<int>
{
    public string Put(string value) => "string " + value;
    public string Put(object value) => "object " + (value == null ? "null" : value.ToString());
    public string Put(Type value) => "type " + value.Name;
    public string Put(int value) => "int " + value;
}
class Any<T> : IBox<T> { int n; public string Put(T value) => typeof(T).Name + " " + value + " " + ++n; }

class Maker : IMake { public string Make<T>(T value) => "Maker " + typeof(T).Name + " " + value; }
class Other : IMake { public string Make<T>(T value) => "Other " + typeof(T).Name + " " + value; public string Plain() => "own"; }
abstract class Base { public abstract string Of<T>(); public virtual string Twice<T>(T a) => Of<T>() + Of<List<T>>(); }
class D1 : Base { public override string Of<T>() => "D1 " + typeof(T).Name + ";"; }
class D2 : Base { public override string Of<T>() => "D2 " + typeof(T).Name + ";"; public override string Twice<T>(T a) => base.Twice(a) + "!"; }

static class Program
{
    static string Put<T>(IBox<T> box, T value) => box.Put(value);
    static string Make<T>(IMake make, T value) => make.Make(value) + ", " + make.Make(new[] { value }) + ", " + make.Plain();
    static bool Same<T>(IEqualityComparer<T> comparer, T a, T b) => comparer.Equals(a, b) && comparer.GetHashCode(a) == comparer.GetHashCode(b);

    class Reverse : IEqualityComparer<string>, IEqualityComparer<object>
    {
        bool IEqualityComparer<string>.Equals(string a, string b) => a != b;
        int IEqualityComparer<string>.GetHashCode(string a) => 1;
        bool IEqualityComparer<object>.Equals(object a, object b) => a == b;
        int IEqualityComparer<object>.GetHashCode(object a) => 2;
    }

    static void Main()
    {
        IName[] names = { new C0(), new C1(), new C2(), new C3(), new C4(), new C5(), new C6<int>(), new C6<string>(), new C6<object>(), new S7(), new C6<C0>(), new C6<C1>(), new C6<long>(), new C6<S7>() };
        int hash = 0;
        for (int turn = 0; turn < 40; turn++)
            for (int i = 0; i < names.Length; i++)
            {
                string text = names[(i * 5 + turn) % names.Length].Name(turn);
                foreach (char c in text) hash = hash * 31 + c;
                if (turn == 39) Console.WriteLine(text);
            }
        Console.WriteLine(hash);
        Both both = new Both();
        for (int turn = 0; turn < 3; turn++)
        {
            Console.WriteLine(Put<string>(both, "a") + ", " + Put<object>(both, "b") + ", " + Put<Type>(both, typeof(int)) + ", " + Put<int>(both, turn));
            Any<string> strings = new Any<string>();
            Console.WriteLine(Put<string>(strings, "c") + ", " + Put<string>(strings, "d") + ", " + Put<object>(new Any<object>(), "e"));
            foreach (IMake make in new IMake[] { new Maker(), new Other() })
                Console.WriteLine(Make(make, "x") + "; " + Make<object>(make, "y") + "; " + Make(make, turn) + "; " + Make(make, make.GetType()));
            foreach (Base b in new Base[] { new D1(), new D2() })
                Console.WriteLine(b.Twice("s") + b.Twice(1) + b.Twice<object>(null) + b.Of<Base>());
        }
        Reverse reverse = new Reverse();
        for (int turn = 0; turn < 3; turn++)
            Console.WriteLine(Same<string>(reverse, "a", "b") + " " + Same<object>(reverse, "a", "b") + " " + Same<string>(reverse, "a", "a") + " " + Same<object>(reverse, reverse, reverse));
        try { Put<string>(null, "z"); } catch (NullReferenceException) { Console.WriteLine("null"); }
    }
}
