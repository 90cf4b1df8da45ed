using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

// What Type and the member classes say of a program's own types: order, filters, flags, texts.
public interface IShape { double Area { get; } void Scale(double by); static abstract int Count { get; } }
public interface INamed<T> { string Name(T t); event Action<T> Renamed; }

public abstract class Shape : IShape, IComparable<Shape>
{
    public const int Max = 10;
    public static readonly string Kind = "shape";
    protected internal int Id;
    private protected volatile int _hidden;
    [NonSerialized] public int NotKept;
    public static int Made { get; private set; }
    static int IShape.Count => Made;
    public abstract double Area { get; }
    public virtual string Label { get; protected set; } = "";
    public int this[int i] { get => i; }
    public string this[string s, int n = 3] { get => s; set { } }
    protected Shape() => Made++;
    protected Shape(int id) : this() => Id = id;
    static Shape() { }
    void IShape.Scale(double by) { }
    public int CompareTo(Shape other) => 0;
    public event EventHandler Changed;
    public static event Action Global { add { } remove { } }
    protected virtual void OnChanged(EventArgs e) => Changed?.Invoke(this, e);
    public override string ToString() => "Shape";
    private void Secret(ref int a, out string b, in long c, params object[] rest) { b = null; }
    public T Convert<T, U>(U u, List<T> list = null) where T : class, new() where U : struct, IComparable<U> => null;
    public static Shape operator +(Shape a, Shape b) => a;
    public static implicit operator int(Shape s) => 0;
    public unsafe int* Pointer(int* p, void* q, int[] a, int[,] b, int[][,] c) => p;
    internal class Inner { public enum Level : byte { Low, High = 200 } private struct Deep { } }
    protected interface INested { }
}
public sealed class Circle : Shape, INamed<string>
{
    public Circle() { }
    public Circle(int id, double radius = 1.5) : base(id) => Radius = radius;
    public double Radius { get; init; }
    public override double Area => Radius * Radius * 3;
    public new string Label { get => "circle"; }
    public string Name(string t) => t;
    event Action<string> INamed<string>.Renamed { add { } remove { } }
    public override bool Equals(object o) => o is Circle;
    public override int GetHashCode() => 1;
    ~Circle() { }
}
public struct Point { public int X, Y; public readonly int Sum() => X + Y; public Point(int x, int y) { X = x; Y = y; } }
public record Rec(int A, string B);
public delegate int Calc(int a, ref string b);
public static class Ext { public static int Twice(this int i) => 2 * i; }

class Program
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
    static void Show(Type t)
    {
        Console.WriteLine($"== {t} : {t.BaseType} | {t.Attributes} | {t.Name} {t.Namespace ?? "-"} {t.FullName} {t.MemberType} {t.DeclaringType?.Name}");
        foreach (MemberInfo m in t.GetMembers(All | BindingFlags.DeclaredOnly).OrderBy(m => m.MemberType.ToString()).ThenBy(m => m.ToString(), StringComparer.Ordinal)) Console.WriteLine($"  {m.MemberType} {m} [{m.DeclaringType.Name}/{m.ReflectedType.Name}]");
    }
    static string Flags(MethodBase m) => $"{m.Attributes} {(m.IsStatic ? "s" : "-")}{(m.IsVirtual ? "v" : "-")}{(m.IsAbstract ? "a" : "-")}{(m.IsFinal ? "f" : "-")}{(m.IsPublic ? "p" : "-")}{(m.IsPrivate ? "x" : "-")}{(m.IsFamily ? "F" : "-")}{(m.IsAssembly ? "A" : "-")}{(m.IsFamilyOrAssembly ? "o" : "-")}{(m.IsSpecialName ? "n" : "-")}{(m.IsHideBySig ? "h" : "-")}{(m.IsConstructor ? "c" : "-")} {m.CallingConvention}";

    static void Main()
    {
        foreach (Type t in new[] { typeof(IShape), typeof(INamed<>), typeof(Shape), typeof(Circle), typeof(Point), typeof(Calc), typeof(Ext), typeof(Shape.Inner), typeof(Shape.Inner.Level) }) Show(t);
        foreach (MethodInfo m in typeof(Shape).GetMethods(All | BindingFlags.DeclaredOnly)) Console.WriteLine($"{m.Name}: {Flags(m)} -> {m.ReturnType} {m.ReturnParameter.ParameterType.Name}");
        foreach (ConstructorInfo c in typeof(Shape).GetConstructors(All)) Console.WriteLine($"{c.Name}: {Flags(c)} {c}");
        foreach (FieldInfo f in typeof(Shape).GetFields(All)) Console.WriteLine($"{f.Name}: {f.Attributes} {f.FieldType} {f.IsInitOnly}{f.IsLiteral}{f.IsStatic}{f.IsPublic}{f.IsPrivate}{f.IsFamilyOrAssembly}{f.IsNotSerialized} {(f.IsLiteral ? f.GetRawConstantValue() : "")}");
        foreach (PropertyInfo p in typeof(Circle).GetProperties(All)) Console.WriteLine($"{p.DeclaringType.Name}.{p.Name}: {p} {p.CanRead}{p.CanWrite} {p.GetGetMethod()?.Name} {p.GetSetMethod(true)?.Name} [{string.Join(", ", p.GetIndexParameters().Select(i => i.ToString()))}] {string.Join(" ", p.GetAccessors(true).Select(a => a.Name))}");
        foreach (EventInfo e in typeof(Circle).GetEvents(All)) Console.WriteLine($"{e.DeclaringType.Name}.{e.Name}: {e} {e.EventHandlerType} {e.AddMethod?.Name} {e.RemoveMethod?.IsPublic} {e.GetRaiseMethod() == null} {e.IsMulticast}");
        Console.WriteLine("-- inherited and hidden");
        Console.WriteLine(string.Join(" ", typeof(Circle).GetMethods().Select(m => m.DeclaringType.Name + "." + m.Name)));
        Console.WriteLine(string.Join(" ", typeof(Circle).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy).Select(m => m.Name)));
        Console.WriteLine(string.Join(" ", typeof(Circle).GetFields(BindingFlags.Static | BindingFlags.Public).Select(m => m.Name)) + "|" + string.Join(" ", typeof(Circle).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy).Select(m => m.Name)));
        Console.WriteLine(string.Join(" ", typeof(Circle).GetProperties().Select(p => p.DeclaringType.Name + "." + p.Name)));
        Console.WriteLine(string.Join(" ", typeof(Circle).GetInterfaces().Select(i => i.ToString()).OrderBy(s => s, StringComparer.Ordinal)));
        Console.WriteLine(string.Join(" ", typeof(Shape).GetNestedTypes(All).Select(n => n.Name + ":" + n.IsNestedAssembly + n.IsNestedFamily + n.IsNestedPublic)));
        Console.WriteLine(string.Join(" ", typeof(Shape.Inner).GetNestedTypes(BindingFlags.NonPublic).Select(n => n.FullName)) + " " + typeof(Shape.Inner).GetNestedType("Level") + " " + (typeof(Shape.Inner).GetNestedType("Deep") == null));
        Console.WriteLine(string.Join(" ", typeof(Circle).GetMember("Label").Select(m => m.ToString())) + " | " + string.Join(" ", typeof(Circle).GetMember("Get*").Select(m => m.Name)) + " | " + string.Join(" ", typeof(Shape).GetMember("Made", MemberTypes.Property, All).Select(m => m.Name)));
        Console.WriteLine("-- parameters");
        foreach (string n in new[] { "Secret", "Convert", "Pointer", "op_Addition", "op_Implicit" })
        {
            MethodInfo m = typeof(Shape).GetMethod(n, All);
            Console.WriteLine(m);
            foreach (ParameterInfo p in m.GetParameters()) Console.WriteLine($"   {p.Position} {p} {p.Attributes} in{p.IsIn} out{p.IsOut} opt{p.IsOptional} def{p.HasDefaultValue} {p.ParameterType.IsByRef} {p.Member.Name} {(p.HasDefaultValue ? p.DefaultValue ?? "null" : "-")}");
        }
        ParameterInfo radius = typeof(Circle).GetConstructors()[1].GetParameters()[1];
        Console.WriteLine(radius.DefaultValue + " " + radius.RawDefaultValue + " " + radius.Name);
        Console.WriteLine(typeof(Shape).GetProperty("Item", new[] { typeof(int) }) + " | " + typeof(Shape).GetProperty("Item", typeof(string), new[] { typeof(string), typeof(int) }));
        try { typeof(Shape).GetProperty("Item"); } catch (AmbiguousMatchException e) { Console.WriteLine(e.Message); }
        Console.WriteLine("-- slots");
        MethodInfo area = typeof(Circle).GetMethod("get_Area"), text = typeof(Circle).GetMethod("ToString"), hash = typeof(Circle).GetMethod("GetHashCode");
        Console.WriteLine($"{area.GetBaseDefinition().DeclaringType} {text.DeclaringType} {text.GetBaseDefinition().DeclaringType} {hash.GetBaseDefinition().DeclaringType} {area == typeof(Circle).GetProperty("Area").GetMethod} {text.Equals(typeof(Shape).GetMethod("ToString"))} {text.MetadataToken == typeof(Shape).GetMethod("ToString").MetadataToken}");
        foreach (Type i in new[] { typeof(IShape), typeof(IComparable<Shape>), typeof(INamed<string>) })
        {
            InterfaceMapping map = typeof(Circle).GetInterfaceMap(i);
            for (int k = 0; k < map.InterfaceMethods.Length; k++) Console.WriteLine($"{map.InterfaceType.Name} {map.TargetType.Name}: {map.InterfaceMethods[k]} -> {map.TargetMethods[k].DeclaringType.Name} {map.TargetMethods[k].Name}");
        }
        Console.WriteLine("-- lookups");
        Console.WriteLine(typeof(Circle).GetMethod("Nope") == null);
        Console.WriteLine(typeof(Circle).GetMethod("tostring", BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance, null, Type.EmptyTypes, null));
        Console.WriteLine(typeof(Circle).GetField("Id", All)?.DeclaringType + " " + typeof(Circle).GetField("_hidden", All)?.FieldType + " " + typeof(Circle).GetField("<Radius>k__BackingField", All)?.IsPrivate);
        Console.WriteLine(typeof(Shape).GetMethod("Convert").ToString() + " " + typeof(Shape).GetMethod("Convert").GetGenericArguments()[0].GenericParameterAttributes + " " + string.Join(",", typeof(Shape).GetMethod("Convert").GetGenericArguments()[1].GetGenericParameterConstraints().Select(c => c.ToString())));
        Console.WriteLine(typeof(Math).GetMethod("Max", new[] { typeof(int), typeof(int) }) + " " + typeof(string).GetMethod("Concat", new[] { typeof(string), typeof(string) }) + " " + typeof(Console).GetMethod("WriteLine", new[] { typeof(object) }));
        Console.WriteLine(typeof(Circle).GetConstructor(new[] { typeof(int), typeof(double) }) + " " + (typeof(Circle).GetConstructor(new[] { typeof(string) }) == null) + " " + typeof(Shape).TypeInitializer);
        Console.WriteLine(string.Join(" ", typeof(Rec).GetMethods(All | BindingFlags.DeclaredOnly).Select(m => m.Name).OrderBy(s => s, StringComparer.Ordinal)));
        Console.WriteLine(string.Join(" ", typeof(Rec).GetProperties(All).Select(p => p.ToString())));
        Console.WriteLine(typeof(Calc).GetMethod("Invoke") + " " + typeof(Circle).GetTypeInfo().DeclaredConstructors.Count() + " " + typeof(Circle).GetRuntimeMethods().Count() + " " + string.Join(" ", typeof(Circle).GetRuntimeProperties().Select(p => p.Name)) + " " + typeof(Circle).GetTypeInfo().GetDeclaredMethod("Name") + " " + typeof(Circle).GetRuntimeMethod("Name", new[] { typeof(string) }));
        MemberInfo[] found = typeof(Shape).FindMembers(MemberTypes.Method | MemberTypes.Field, All, (m, c) => m.Name.StartsWith((string)c), "M");
        Console.WriteLine(string.Join(" ", found.Select(m => m.Name)) + " " + string.Join(" ", typeof(Circle).FindInterfaces((i, c) => i.Name.StartsWith((string)c), "IC").Select(i => i.Name)) + " " + string.Join(" ", typeof(Shape).GetDefaultMembers().Select(m => m.ToString())));
        Console.WriteLine(typeof(int[]).GetMethods().Where(m => m.DeclaringType == typeof(int[])).Select(m => m.ToString()).Aggregate((a, b) => a + "; " + b) + " | " + string.Join("; ", typeof(int[,]).GetConstructors().Select(c => c.ToString())));
    }
}
