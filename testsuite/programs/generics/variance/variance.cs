using System;
using System.Collections.Generic;

interface IOut<out T> { T Get(); }
interface IIn<in T> { string Put(T t); }
interface IBoth<in A, out R> { R Do(A a); }
class Fruit { public override string ToString() => GetType().Name; }
class Apple : Fruit { }
class Fuji : Apple { }
class Src<T>(T t) : IOut<T> { public T Get() => t; }
class Sink<T> : IIn<T> { public string Put(T t) => typeof(T).Name + "<-" + t; }
class Conv : IBoth<Fruit, Fuji> { public Fuji Do(Fruit f) => new Fuji(); }
class Two : IOut<Apple>, IOut<string> { Apple IOut<Apple>.Get() => new Apple(); string IOut<string>.Get() => "str"; }
delegate R Fn<in A, out R>(A a);

class Program
{
    static bool Is<T>(object o) => o is T;

    static void Main()
    {
        IOut<Fruit> f = new Src<Apple>(new Fuji());
        Console.WriteLine(f.Get());
        IIn<Fuji> i = new Sink<Fruit>();
        Console.WriteLine(i.Put(new Fuji()));
        IBoth<Apple, Fruit> b = new Conv();
        Console.WriteLine(b.Do(new Apple()));
        IOut<IOut<Fruit>> nested = new Src<Src<Apple>>(new Src<Apple>(new Apple()));
        Console.WriteLine(nested.Get().Get());
        IIn<IIn<Fruit>> contra = new Sink<IIn<Apple>>();
        Console.WriteLine(contra is IIn<IIn<object>>);
        Console.WriteLine(((IOut<object>)new Two()).Get() is Apple or string);
        Console.WriteLine(((IOut<Fruit>)new Two()).Get());
        Console.WriteLine(Is<IOut<object>>(new Src<int>(1)) + " " + Is<IOut<object>>(new Src<string>("s")) + " " + Is<IOut<int>>(new Src<int>(1)) + " " + Is<IOut<uint>>(new Src<int>(1)));
        Console.WriteLine(Is<IIn<string>>(new Sink<object>()) + " " + Is<IIn<object>>(new Sink<string>()) + " " + Is<IIn<int>>(new Sink<object>()));
        Console.WriteLine(Is<IEnumerable<Fruit>>(new List<Apple>()) + " " + Is<IReadOnlyList<object>>(new Fuji[0]) + " " + Is<IList<Fruit>>(new List<Apple>()) + " " + Is<IComparer<Apple>>(Comparer<Fruit>.Default));
        Fn<Fuji, object> fn = new Fn<Fruit, string>(x => "fn " + x);
        Console.WriteLine(fn(new Fuji()));
        Console.WriteLine(Is<Fn<Fuji, object>>(new Fn<object, string>(o => "")) + " " + Is<Fn<object, object>>(new Fn<string, string>(o => "")) + " " + Is<Func<object>>(new Func<int>(() => 1)));
        IOut<Fruit>[] arr = { new Src<Apple>(new Apple()), new Src<Fuji>(new Fuji()) };
        foreach (IOut<Fruit> x in arr) Console.Write(x.Get() + " ");
        Console.WriteLine();
        IEnumerable<IEnumerable<object>> deep = new List<string[]> { new[] { "p", "q" } };
        foreach (var x in deep) foreach (object y in x) Console.Write(y);
        Console.WriteLine();
        try
        {
            var bad = (IOut<Fuji>)(object)new Src<Apple>(new Apple());
        }
        catch (InvalidCastException) { Console.WriteLine("not that way"); }
    }
}
