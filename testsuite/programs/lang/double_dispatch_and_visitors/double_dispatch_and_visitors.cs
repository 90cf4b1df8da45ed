using System;
using System.Collections.Generic;

abstract class Thing
{
    public abstract string Hit(Thing o);
    public virtual string By(Rock r) => "thing-rock";
    public virtual string By(Paper p) => "thing-paper";
    public virtual string By(Fire f) => "thing-fire";
    public virtual int Weight => 1;
}
class Rock : Thing
{
    public override string Hit(Thing o) => o.By(this);
    public override string By(Paper p) => "paper covers rock";
    public override int Weight => 5;
}
class Paper : Thing
{
    public override string Hit(Thing o) => o.By(this);
    public override string By(Fire f) => "fire burns paper";
    public override string By(Paper p) => "papers stack";
}
class Fire : Thing
{
    public override string Hit(Thing o) => o.By(this);
    public override string By(Rock r) => "rock sits in fire";
}
class Lava : Fire
{
    public override string By(Rock r) => base.By(r) + " and melts";
    public override int Weight => base.Weight + 10;
}
static class Overloads
{
    public static string F(object o) => "object";
    public static string F(Thing t) => "thing";
    public static string F(Rock r) => "rock";
    public static string F(IEnumerable<int> e) => "ints";
    public static string F(int[] a) => "array";
    public static string F(params string[] s) => "params" + s.Length;
    public static string F(string s) => "string";
    public static string F(int i) => "int";
    public static string F(long l) => "long";
    public static string F(double d) => "double";
    public static string F(int? n) => "int?";
    public static string F<T>(List<T> l) => "list of " + typeof(T).Name;
    public static string F(ref int i) => "ref";
    public static string F(Func<int> f) => "func";
    public static string F(Action a) => "action";
    public static string F(char c, int n = 5) => "char" + n;
    public static string F(byte b, short s) => "byte,short";
    public static string F(int a, int b) => "int,int";
    public static string F(decimal m) => "decimal";
}
class Chain
{
    readonly List<Func<int, int?>> hs = new();
    public Chain On(Func<int, int?> h) { hs.Add(h); return this; }
    public int Run(int x) { foreach (var h in hs) if (h(x) is { } r) return r; return -1; }
}
abstract class State
{
    public virtual State Next(char c) => this;
    public class Idle : State
    {
        public override State Next(char c) => char.IsDigit(c) ? new Number(c - '0') : c == '"' ? new Text("") : this;
    }
    public class Number(int n) : State
    {
        public int N => n;
        public override State Next(char c) => char.IsDigit(c) ? new Number(n * 10 + c - '0') : new Idle().Emit("num " + n).Next(c);
    }
    public class Text(string s) : State
    {
        public override State Next(char c) => c == '"' ? new Idle().Emit("text " + s) : new Text(s + c);
    }
    State Emit(string s) { Out.Add(s); return this; }
    public static readonly List<string> Out = new();
}

class Program
{
    static void Main()
    {
        Thing[] all = { new Rock(), new Paper(), new Fire(), new Lava() };
        foreach (Thing a in all) foreach (Thing b in all) Console.WriteLine(a.GetType().Name + "/" + b.GetType().Name + " " + a.Hit(b));
        int w = 0;
        foreach (Thing t in all) w = w * 10 + t.Weight;
        Console.WriteLine(w);
        int i = 1;
        Thing r = all[0];
        object o = r;
        string[] ss = { "a" };
        Console.WriteLine(string.Join(" ", Overloads.F(o), Overloads.F(r), Overloads.F((Rock)r), Overloads.F(new[] { 1 }), Overloads.F(new List<int>()), Overloads.F(new HashSet<int>()), Overloads.F("s"), Overloads.F("s", "t"), Overloads.F(ss), Overloads.F(), Overloads.F(1), Overloads.F(1L), Overloads.F(1f), Overloads.F(1u), Overloads.F((short)1), Overloads.F((int?)1), Overloads.F(ref i), Overloads.F(() => 1), Overloads.F(() => { }), Overloads.F('c'), Overloads.F(1, 2), Overloads.F((byte)1, (short)2), Overloads.F(1m), Overloads.F(new object[0])));
        Console.WriteLine(new Chain().On(x => x > 100 ? x : null).On(x => x % 2 == 0 ? x / 2 : null).On(x => x < 10 ? x * 100 : null).Run(44) + " " + new Chain().On(x => null).Run(1));
        State st = new State.Idle();
        foreach (char c in "12 \"hi\" 345\"x\"7 ") st = st.Next(c);
        Console.WriteLine(string.Join(",", State.Out) + " " + st.GetType().Name);
        dynamicless();
        void dynamicless()
        {
            var table = new Dictionary<(Type, Type), Func<object, object, string>> { [(typeof(int), typeof(string))] = (a, b) => "int-string " + ((int)a + ((string)b).Length), [(typeof(string), typeof(int))] = (a, b) => "string-int " + a + b };
            foreach (var (x, y) in new (object, object)[] { (1, "abc"), ("z", 9), (1, 2) }) Console.WriteLine(table.TryGetValue((x.GetType(), y.GetType()), out var f) ? f(x, y) : "none");
        }
    }
}
