using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

// Calling, reading and writing through reflection: conversions, by-reference arguments, exceptions, binding.
class Base { public virtual string Who() => "base"; public string Own() => "own"; }
class Derived : Base { public override string Who() => "derived"; public new string Own() => "new own"; }
struct Money { public decimal Amount; public int Times; public Money(decimal a) { Amount = a; Times = 0; } public void Add(decimal d) { Amount += d; Times++; } public override string ToString() => Amount + "/" + Times; public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount); public int? Maybe(int? i) => i + 1; }
enum Color : short { Red = 1, Green }

class Target
{
    public int Field = 5; public static string Shared = "s"; public readonly int Fixed = 3; public const int C = 9; private long _secret = 42; public Money Money; public Color? Tint; public object Any; public int[] Array = { 1, 2 };
    public int Value { get; set; } = 7;
    public int ReadOnly => 1;
    public int WriteOnly { set => Field = value; }
    private string Hidden { get; set; } = "hidden";
    public string this[int i, string s] { get => i + s; set => Any = value + i + s; }
    public static int Total { get; set; }
    public void Nothing() { }
    public int Sum(int a, long b) => (int)(a + b);
    public string Over(int a) => "int"; public string Over(long a) => "long"; public string Over(object a) => "object"; public string Over(string a) => "string"; public string Over(params int[] a) => "params"; public string Over(double a, int b = 2) => "double";
    public bool Refs(ref int a, out string b, ref Money m, in int c) { a++; b = "out" + c; m.Add(1); return true; }
    public object Nulls(int? a, string b, Money m, Color c) => $"{a?.ToString() ?? "null"} {b ?? "null"} {m} {c}";
    public void Throw(string s) => throw new InvalidOperationException(s);
    public static T Echo<T>(T t) => t;
    public string Defaults(int a = 4, string s = "d", double d = 2.5, Color c = Color.Green, object o = null) => $"{a} {s} {d} {c} {o ?? "null"}";
    public string Wide(byte b, short s, float f, double d, char c, decimal m) => $"{b} {s} {f} {d} {c} {m}";
    public unsafe string Ptr(int* p) => p == null ? "null" : (*p).ToString();
    public ref int ByRef() => ref Field;
    public event Action<int> Fired; public void Fire(int i) => Fired?.Invoke(i);
    private Target(string s) => Any = s;
    public Target() { }
}

class Program
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
    static void Try(string name, Func<object> f)
    {
        try { object o = f(); Console.WriteLine($"{name}: {(o is object[] a ? string.Join(",", a) : o ?? "null")} {o?.GetType().Name}"); }
        catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name}: {e.Message}{(e.InnerException is { } i ? " <- " + i.GetType().Name + ": " + i.Message : "")}"); }
    }
    static MethodInfo M(string n) => typeof(Target).GetMethod(n, All);
    static object Call(string n, params object[] a) => M(n).Invoke(M(n).IsStatic ? null : new Target(), a);

    static void Main()
    {
        var t = new Target();
        Try("void", () => Call("Nothing")); Try("sum", () => Call("Sum", 1, 2L)); Try("widened", () => Call("Sum", (short)1, 2)); Try("enum as int", () => Call("Sum", Color.Green, 2L));
        Try("narrowed", () => Call("Sum", 1L, 2L)); Try("wrong", () => Call("Sum", "x", 2L)); Try("null for int", () => Call("Sum", null, 5L)); Try("few", () => Call("Sum", 1)); Try("none", () => M("Sum").Invoke(t, null));
        Try("no target", () => M("Sum").Invoke(null, new object[] { 1, 2L })); Try("wrong target", () => M("Sum").Invoke("x", new object[] { 1, 2L }));
        Try("virtual", () => typeof(Base).GetMethod("Who").Invoke(new Derived(), null)); Try("hidden", () => typeof(Base).GetMethod("Own").Invoke(new Derived(), null));
        object[] refs = { 1, null, new Money(5), 3 }; Try("refs", () => M("Refs").Invoke(t, refs)); Console.WriteLine(string.Join(" ", refs));
        object[] nullRefs = { null, null, null, null }; Try("null refs", () => M("Refs").Invoke(t, nullRefs)); Console.WriteLine(string.Join(" ", nullRefs.Select(o => o ?? "null")));
        Try("nulls", () => Call("Nulls", null, null, null, null)); Try("values", () => Call("Nulls", 4, "b", new Money(2), Color.Red)); Try("enum from number", () => Call("Nulls", 4, "b", new Money(2), (short)2)); Try("enum from int", () => Call("Nulls", 4, "b", new Money(2), 2));
        Try("throws", () => Call("Throw", "bad")); Try("not wrapped", () => M("Throw").Invoke(t, BindingFlags.DoNotWrapExceptions, null, new object[] { "bare" }, null));
        Try("generic", () => M("Echo").MakeGenericMethod(typeof(string)).Invoke(null, new object[] { "e" })); Try("generic value", () => M("Echo").MakeGenericMethod(typeof(Money)).Invoke(null, new object[] { new Money(1) })); Try("open generic", () => M("Echo").Invoke(null, new object[] { 1 }));
        Try("missing", () => M("Defaults").Invoke(t, Enumerable.Repeat(Type.Missing, 5).ToArray())); Try("some missing", () => Call("Defaults", 1, Type.Missing, 3.5, Type.Missing, "o")); Try("missing without default", () => Call("Sum", Type.Missing, 1L));
        Try("wide", () => Call("Wide", (byte)1, (byte)2, 3, 4f, 'c', 5m)); Try("wide wrong", () => Call("Wide", (sbyte)1, (byte)2, 3, 4f, 'c', 5m)); Try("char to decimal", () => Call("Wide", (byte)1, (byte)2, 3, 4f, 'c', 5));
        unsafe { int i = 77; object p = Pointer.Box(&i, typeof(int*)); Try("pointer", () => Call("Ptr", p)); Try("null pointer", () => Call("Ptr", new object[] { null })); }
        Try("by ref result", () => Call("ByRef"));
        Try("boxed struct", () => { object m = new Money(1); typeof(Money).GetMethod("Add").Invoke(m, new object[] { 2m }); return m; });
        Try("nullable", () => typeof(Money).GetMethod("Maybe").Invoke(new Money(), new object[] { 4 })); Try("null nullable", () => typeof(Money).GetMethod("Maybe").Invoke(new Money(), new object[] { null })); Try("operator", () => typeof(Money).GetMethod("op_Addition").Invoke(null, new object[] { new Money(1), new Money(2) }));
        Try("int method", () => typeof(int).GetMethod("CompareTo", new[] { typeof(int) }).Invoke(3, new object[] { 4 })); Try("string method", () => typeof(string).GetMethod("Substring", new[] { typeof(int), typeof(int) }).Invoke("hello", new object[] { 1, 3 })); Try("list", () => { var l = new List<int>(); typeof(List<int>).GetMethod("Add").Invoke(l, new object[] { 3 }); return l.Count; });
        Try("interface", () => typeof(IComparable).GetMethod("CompareTo").Invoke(5, new object[] { 4 }));
        Console.WriteLine("-- fields");
        FieldInfo F(string n) => typeof(Target).GetField(n, All);
        foreach (string n in new[] { "Field", "Shared", "Fixed", "C", "_secret", "Money", "Tint", "Any", "Array" }) Try(n, () => F(n).GetValue(F(n).IsStatic ? null : t));
        Try("set", () => { F("Field").SetValue(t, 6); F("Shared").SetValue(null, "new"); F("_secret").SetValue(t, 43); F("Money").SetValue(t, new Money(8)); F("Tint").SetValue(t, Color.Red); F("Any").SetValue(t, 5); return $"{t.Field} {Target.Shared} {F("_secret").GetValue(t)} {t.Money} {t.Tint} {t.Any}"; });
        Try("set null", () => { F("Money").SetValue(t, null); F("Tint").SetValue(t, null); F("Field").SetValue(t, null); return $"{t.Money} {t.Tint} {t.Field}"; });
        Try("set widened", () => { F("_secret").SetValue(t, 'a'); return F("_secret").GetValue(t); }); Try("set readonly", () => { F("Fixed").SetValue(t, 8); return t.Fixed; }); Try("set const", () => { F("C").SetValue(null, 8); return 0; }); Try("set wrong", () => { F("Field").SetValue(t, "s"); return 0; });
        Try("no target", () => F("Field").GetValue(null)); Try("wrong target", () => F("Field").GetValue("x")); Try("enum field", () => typeof(Color).GetField("Green").GetValue(null)); Try("raw", () => typeof(Color).GetField("Green").GetRawConstantValue()); Try("value__", () => typeof(Color).GetField("value__").GetValue(Color.Green)); Try("raw of none", () => F("Field").GetRawConstantValue());
        Try("boxed field", () => { object m = new Money(1); typeof(Money).GetField("Times").SetValue(m, 9); return m; }); Try("empty", () => typeof(string).GetField("Empty").GetValue(null));
        Console.WriteLine("-- properties");
        PropertyInfo P(string n) => typeof(Target).GetProperty(n, All);
        Try("get", () => P("Value").GetValue(t)); Try("set", () => { P("Value").SetValue(t, 8); return t.Value; }); Try("hidden", () => { P("Hidden").SetValue(t, "h2"); return P("Hidden").GetValue(t); }); Try("indexed", () => P("Item").GetValue(t, new object[] { 1, "x" })); Try("set indexed", () => { P("Item").SetValue(t, "v", new object[] { 1, "x" }); return t.Any; }); Try("static", () => { P("Total").SetValue(null, 3); return P("Total").GetValue(null); });
        Try("no setter", () => { P("ReadOnly").SetValue(t, 1); return 0; }); Try("no getter", () => P("WriteOnly").GetValue(t)); Try("wrong", () => { P("Value").SetValue(t, "s"); return 0; }); Try("no index", () => P("Item").GetValue(t)); Try("length", () => typeof(string).GetProperty("Length").GetValue("four")); Try("anonymous", () => { var a = new { X = 1, Y = "y" }; return string.Join(",", a.GetType().GetProperties().Select(p => p.Name + "=" + p.GetValue(a))); });
        Console.WriteLine("-- events and constructors");
        EventInfo e = typeof(Target).GetEvent("Fired"); int seen = 0; Action<int> h = i => seen += i; e.AddEventHandler(t, h); t.Fire(4); e.RemoveEventHandler(t, h); t.Fire(100); Console.WriteLine(seen);
        Try("private ctor", () => ((Target)typeof(Target).GetConstructor(All, null, new[] { typeof(string) }, null).Invoke(new object[] { "made" })).Any); Try("struct ctor", () => typeof(Money).GetConstructor(new[] { typeof(decimal) }).Invoke(new object[] { 4m })); Try("string ctor", () => typeof(string).GetConstructor(new[] { typeof(char), typeof(int) }).Invoke(new object[] { 'z', 3 })); Try("array ctor", () => ((Array)typeof(int[,]).GetConstructor(new[] { typeof(int), typeof(int) }).Invoke(new object[] { 2, 3 })).Length); Try("again", () => typeof(Target).GetConstructor(All, null, new[] { typeof(string) }, null).Invoke(t, new object[] { "again" }) ?? t.Any);
        Console.WriteLine("-- binding");
        object Member(string n, BindingFlags f, params object[] a) => typeof(Target).InvokeMember(n, f | All, null, t, a);
        foreach (object a in new object[] { 1, 1L, "s", 2.5, (byte)1, 'c', new object(), new int[0], 1f, null }) Try("Over " + (a ?? "null"), () => Member("Over", BindingFlags.InvokeMethod, a));
        Try("Over two", () => Member("Over", BindingFlags.InvokeMethod, 1, 2)); Try("Over optional", () => Member("Over", BindingFlags.InvokeMethod | BindingFlags.OptionalParamBinding, 1.5)); Try("get field", () => Member("Field", BindingFlags.GetField)); Try("set field", () => Member("Field", BindingFlags.SetField, 11) ?? t.Field); Try("get property", () => Member("Value", BindingFlags.GetProperty)); Try("set property", () => Member("Value", BindingFlags.SetProperty, 12) ?? t.Value); Try("create", () => typeof(Target).InvokeMember(null, BindingFlags.CreateInstance | All, null, null, new object[] { "c" }).GetType().Name); Try("no such", () => Member("Zzz", BindingFlags.InvokeMethod));
        Try("GetMethod ambiguous", () => typeof(Target).GetMethod("Over")); Try("GetMethod typed", () => typeof(Target).GetMethod("Over", new[] { typeof(short) })); Try("GetMethod typed2", () => typeof(Target).GetMethod("Over", new[] { typeof(List<int>) })); Try("GetMethod typed3", () => typeof(Target).GetMethod("Over", new[] { typeof(float) }));
        Console.WriteLine(new TargetInvocationException(null).Message + " | " + new TargetException().Message + " | " + new TargetParameterCountException().Message + " | " + new AmbiguousMatchException().Message + " | " + new InvalidFilterCriteriaException().Message + " | " + new CustomAttributeFormatException().Message);
        try { Call("Throw", "deep"); } catch (TargetInvocationException x) { Console.WriteLine(x.InnerException.StackTrace.Split('\n')[0].Trim()); }
    }
}
