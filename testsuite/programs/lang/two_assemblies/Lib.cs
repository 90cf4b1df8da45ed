using System;
using System.Collections.Generic;

namespace Lib;

public interface IMeasured { int Measure(); string Unit => "cm" + Measure(); }
public enum Level : byte { Low = 1, High = 200 }
public static class Consts { public const int Answer = 42; public const string Name = "lib"; }
public abstract class Shape
{
    public static int Made;
    readonly string name;
    protected int Extra;
    private protected int hidden = 1;
    protected string Secret => "secret" + hidden;
    protected static readonly string ProtectedStatic = "ps";
    protected Shape(string n) { name = n; Made++; }
    public abstract double Area { get; }
    protected virtual string Decorate(string s) => "[" + s + "]";
    public string Describe() => Decorate(name) + Extra;
    public class Nested { public static string Deep() => typeof(Nested).FullName; }
}
public sealed class Circle(double r) : Shape("circle"), IMeasured
{
    public override double Area => Math.PI * r * r;
    public int Measure() => (int)r * 10;
}
public class Pair<A, B>(A first, B second)
{
    public static int Count;
    public A First { get { Count++; return first; } }
    public B Second => second;
    public Pair<B, A> Swap() => new(second, first);
    public Pair<R, B> Map<R>(Func<A, R> f) => new(f(first), second);
    public override string ToString() => $"({first};{second})";
}
public static class Pair { public static Pair<A, B> Of<A, B>(A a, B b) => new(a, b); }
public class Observable<T> where T : class
{
    T value;
    public event Action<T> Changed;
    public T Value { get => value; set
    {
        T old = this.value;
        this.value = value;
        if (!Equals(old, value)) OnChanged(old, value);
    } }
    protected virtual void OnChanged(T o, T n) => Changed?.Invoke(n);
}
public record struct Vec(int X, int Y)
{
    public static Vec operator +(Vec a, Vec b) => new(a.X + b.X, a.Y + b.Y);
    public static Vec operator *(Vec a, int k) => new(a.X * k, a.Y * k);
    int cell = 0;
    public int Y { get; set; } = Y;
    public ref int Ref() { cell = Y; Y = 110; return ref Static; }
    static int Static;
}
public readonly struct Range3(int n)
{
    public Enumerator GetEnumerator() => new(n);
    public struct Enumerator(int n) { int i; public bool MoveNext() => ++i <= 3; public int Current => i * n; }
}
public static class Extensions
{
    public static string Shout(this string s) => s.ToUpperInvariant() + "!";
    public static int Times(this int a, int b) => a * b;
}
public static class Defaults
{
    public static string Get(int a = Consts.Answer, string b = "d", Level l = Level.High) => a + b + l;
}
public static class Thrower
{
    public static void Throw<E>(string m) where E : Exception => throw (E)Activator.CreateInstance(typeof(E), m);
    public static Func<int, int> Maker(int seed) => x => seed += x;
    public static IEnumerable<string> Lazy(int n) { for (int i = 0; i < n; i++) yield return "lazy" + i; }
    public static int ByIn(in Vec v) => v.X * v.Y;
    public static string Switch(Level l) => l switch { Level.Low => "low", Level.High => "high", _ => "none" + (int)l };
}
