using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

// Custom attributes: every form of argument, inheritance, targets, data without instances.
[assembly: AssemblyMetadata("key", "value")]
[assembly: Mark("assembly")]
[module: Mark("module")]

[Flags] public enum Level : byte { Low = 1, High = 2 }
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = true)]
public class MarkAttribute : Attribute
{
    public MarkAttribute(string text) => Text = text;
    public MarkAttribute(params int[] numbers) => Numbers = numbers;
    public MarkAttribute(Type type, object any) { Type = type; Any = any; }
    public MarkAttribute(bool b, char c, sbyte i1, short i2, ushort u2, uint u4, long i8, ulong u8, float r4, double r8) => Text = $"{b} {c} {i1} {i2} {u2} {u4} {i8} {u8} {r4} {r8}";
    public MarkAttribute(Level level, Level[] levels, string[] texts, Type[] types, object[] objects) { Level = level; Text = $"{string.Join("+", levels)} {(texts == null ? "null" : string.Join("+", texts.Select(t => t ?? "null")))} {string.Join("+", types.Select(t => t?.Name ?? "null"))} {string.Join("+", objects.Select(o => o is Array a ? "[" + a.Length + "]" : o ?? "null"))}"; }
    public string Text { get; set; } public int[] Numbers; public Type Type; public object Any; public Level Level { get; set; } public string Named; public object Boxed { get; set; } public int Number { get; set; } public string[] Names { get; set; }
    public override string ToString() => $"Mark({Text ?? "-"}|{(Numbers == null ? "-" : string.Join(",", Numbers))}|{Type?.ToString() ?? "-"}|{Any ?? "-"}:{Any?.GetType().Name}|{Level}|{Named ?? "-"}|{Boxed ?? "-"}:{Boxed?.GetType().Name}|{Number}|{(Names == null ? "-" : string.Join(",", Names))})";
}
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)] public sealed class OwnAttribute : Attribute { public int N; }
[AttributeUsage(AttributeTargets.All)] public class SingleAttribute : Attribute { public SingleAttribute(string s) => S = s; public string S { get; } }
public class DerivedMarkAttribute : MarkAttribute { public DerivedMarkAttribute() : base("derived") { } }
public class GenericMarkAttribute<T> : Attribute { public Type Of => typeof(T); public T Value { get; set; } }
public class ThrowingAttribute : Attribute { public ThrowingAttribute() => throw new InvalidOperationException("from the constructor"); }
public class BadSetAttribute : Attribute { public int P { get => 0; set => throw new ArgumentException("from the setter"); } }
public interface IMarker { }
public class MarkerAttribute : Attribute, IMarker { }

[Mark("base"), Own(N = 4), Single("base"), Marker]
public class Base
{
    [Mark("m base"), Own, Single("m base")] public virtual void M([Mark("p")] int p, [Optional, DefaultParameterValue(5)] int q) { }
    [Mark("prop base")] public virtual int Prop { [Mark("getter")] get; set; }
    [Mark("event")] public virtual event Action E { add { } remove { } }
    [Mark("field"), NonSerialized] public int F;
    [return: Mark("return")] public static int R() => 0;
    public void G<[Mark("method parameter")] T>() { }
}
[Mark("derived", Number = 3), Single("derived"), Serializable, Obsolete("old", false), DerivedMark]
public class Derived : Base
{
    [Mark("m derived")] public override void M(int p, int q) { }
    public override int Prop { get; set; }
    public override event Action E { add { } remove { } }
}
[Mark(typeof(List<int>), 5)] [Mark(typeof(Dictionary<,>), typeof(string))] [Mark(null, null)] [Mark(typeof(int[]), Level.High)] [Mark(typeof(Nested.Deep), new[] { 1, 2 })] [Mark(typeof(int?), "text")]
[Mark(true, 'x', -1, -2, 3, 4, -5, 6, 1.5f, 2.5)] [Mark(1, 2, 3)] [Mark(new int[0])] [Mark((int[])null)]
[Mark(Level.Low | Level.High, new[] { Level.Low, Level.High }, new[] { "a", null }, new[] { typeof(int), null }, new object[] { 1, "s", null, 'c', Level.Low, typeof(string), new object[0] }, Named = "naïve €", Boxed = Level.High, Number = -1, Names = new[] { "x", "y" }, Level = Level.Low)]
[GenericMark<string>(Value = "g")]
public class Forms { }
public class Nested { [Own] public class Deep { } }
[Throwing] public class Throws { } [BadSet(P = 3)] public class BadSet { }
[DefaultMember("Item")] public struct Packed { }
[StructLayout(LayoutKind.Explicit, Pack = 2, Size = 24)] public struct Explicit { [FieldOffset(8)] public int At; }
[InterfaceMark] public interface IHas { } [AttributeUsage(AttributeTargets.Interface)] public class InterfaceMarkAttribute : Attribute { }
public class Has : IHas { }
public record Rec([property: Mark("record property")][field: Mark("record field")] int X);

class Program
{
    static string Join(IEnumerable<object> a) => string.Join(" ", a.Select(x => x is Attribute t && t.GetType().Namespace is { } n && n.StartsWith("System") ? t.GetType().Name : x is Attribute u && x is not MarkAttribute ? u.GetType().Name : x.ToString()).OrderBy(s => s, StringComparer.Ordinal));
    static void Try(string n, Func<object> f) { try { Console.WriteLine(n + ": " + (f() ?? "null")); } catch (Exception e) { Console.WriteLine($"{n}: {e.GetType().Name}: {e.Message} <- {e.InnerException?.GetType().Name}: {e.InnerException?.Message}"); } }

    static void Main()
    {
        foreach (MarkAttribute m in typeof(Forms).GetCustomAttributes<MarkAttribute>().OrderBy(m => m.ToString(), StringComparer.Ordinal)) Console.WriteLine(m);
        Console.WriteLine(Join(typeof(Forms).GetCustomAttributes<GenericMarkAttribute<string>>()) + " " + typeof(Forms).GetCustomAttribute<GenericMarkAttribute<string>>().Value + " " + typeof(Forms).GetCustomAttributes(typeof(GenericMarkAttribute<>), false).Length);
        Console.WriteLine("-- types");
        foreach (Type t in new[] { typeof(Base), typeof(Derived), typeof(Has), typeof(IHas), typeof(Nested.Deep) })
        {
            Console.WriteLine($"{t.Name}: [{Join(t.GetCustomAttributes(false))}] inherit [{Join(t.GetCustomAttributes(true))}] marks {t.GetCustomAttributes(typeof(MarkAttribute), true).Length} {t.IsDefined(typeof(MarkAttribute), false)}{t.IsDefined(typeof(OwnAttribute), true)}{t.IsDefined(typeof(SingleAttribute), true)}{t.IsDefined(typeof(InterfaceMarkAttribute), true)}");
            Console.WriteLine($"   Attribute.Get: {Join(Attribute.GetCustomAttributes(t))} | {Join(Attribute.GetCustomAttributes(t, typeof(MarkAttribute)))} {Attribute.IsDefined(t, typeof(SerializableAttribute))} {Attribute.GetCustomAttribute(t, typeof(SingleAttribute)) is SingleAttribute s && s.S == t.Name.ToLower()}");
        }
        Console.WriteLine(Join(typeof(Base).GetCustomAttributes(typeof(IMarker), false)) + " " + typeof(Base).GetCustomAttributes(typeof(IMarker), false).GetType() + " " + typeof(Base).GetCustomAttributes(typeof(MarkAttribute), false).GetType() + " " + typeof(Base).GetCustomAttributes(false).GetType());
        Console.WriteLine("-- members");
        foreach (Type t in new[] { typeof(Base), typeof(Derived) })
        {
            MethodInfo m = t.GetMethod("M"); PropertyInfo p = t.GetProperty("Prop"); EventInfo e = t.GetEvent("E");
            Console.WriteLine($"M: {Join(m.GetCustomAttributes(false))} | {Join(m.GetCustomAttributes(true))} | {Join(Attribute.GetCustomAttributes(m))} | {m.IsDefined(typeof(OwnAttribute), true)}{Attribute.IsDefined(m, typeof(OwnAttribute))}{m.IsDefined(typeof(SingleAttribute))}");
            Console.WriteLine($"Prop: {Join(p.GetCustomAttributes(false))} | {Join(p.GetCustomAttributes(true))} | {Join(Attribute.GetCustomAttributes(p))} | {Join(p.GetCustomAttributes<MarkAttribute>())} | {Join(p.GetMethod.GetCustomAttributes<MarkAttribute>())}");
            Console.WriteLine($"E: {Join(e.GetCustomAttributes(true))} | {Join(Attribute.GetCustomAttributes(e))}");
            ParameterInfo a = m.GetParameters()[0];
            Console.WriteLine($"p: {Join(a.GetCustomAttributes(true))} | {Join(Attribute.GetCustomAttributes(a))} | {a.IsDefined(typeof(MarkAttribute), false)} {Join(m.GetParameters()[1].GetCustomAttributes(false))}");
        }
        Console.WriteLine($"{Join(typeof(Base).GetField("F").GetCustomAttributes(true))} | {Join(typeof(Base).GetMethod("R").ReturnParameter.GetCustomAttributes(true))} | {Join(typeof(Base).GetMethod("R").ReturnTypeCustomAttributes.GetCustomAttributes(false))} | {Join(typeof(Base).GetMethod("G").GetGenericArguments()[0].GetCustomAttributes(false))}");
        Console.WriteLine($"{Join(typeof(Rec).GetProperty("X").GetCustomAttributes<MarkAttribute>())} | {Join(typeof(Rec).GetFields(BindingFlags.NonPublic | BindingFlags.Instance)[0].GetCustomAttributes<MarkAttribute>())} {typeof(Rec).GetMethod("<Clone>$").IsDefined(typeof(CompilerGeneratedAttribute))}");
        Assembly asm = typeof(Program).Assembly;
        Console.WriteLine($"{Join(asm.GetCustomAttributes<MarkAttribute>())} {asm.GetCustomAttribute<AssemblyMetadataAttribute>().Value} {Join(asm.ManifestModule.GetCustomAttributes(typeof(MarkAttribute), false))} {Attribute.IsDefined(asm, typeof(MarkAttribute))} {asm.IsDefined(typeof(OwnAttribute), false)}");
        Console.WriteLine("-- pseudo");
        StructLayoutAttribute layout = typeof(Explicit).StructLayoutAttribute;
        Console.WriteLine($"{layout.Value} {layout.Pack} {layout.Size} {typeof(Explicit).GetField("At").GetCustomAttribute<FieldOffsetAttribute>()?.Value} {typeof(Derived).IsSerializable} {typeof(Base).GetField("F").IsNotSerialized} {typeof(Packed).GetCustomAttribute<DefaultMemberAttribute>().MemberName} {typeof(Derived).GetCustomAttribute<ObsoleteAttribute>().Message}");
        Console.WriteLine("-- data");
        foreach (CustomAttributeData d in typeof(Forms).GetCustomAttributesData().OrderBy(d => d.ToString(), StringComparer.Ordinal)) Console.WriteLine(d);
        CustomAttributeData full = typeof(Forms).CustomAttributes.First(d => d.NamedArguments.Count == 5);
        Console.WriteLine($"{full.AttributeType} {full.Constructor} {full.ConstructorArguments.Count} {string.Join("; ", full.NamedArguments.Select(n => $"{n.MemberName}:{n.IsField}:{n.TypedValue.ArgumentType}:{n.TypedValue.Value}"))}");
        foreach (CustomAttributeTypedArgument a in full.ConstructorArguments) Console.WriteLine($"  {a.ArgumentType} {a.Value?.GetType().Name} {a}");
        Console.WriteLine("-- errors");
        Try("throwing", () => typeof(Throws).GetCustomAttributes(false).Length); Try("throwing data", () => typeof(Throws).GetCustomAttributesData().Count); Try("throwing defined", () => typeof(Throws).IsDefined(typeof(ThrowingAttribute), false)); Try("bad set", () => typeof(BadSet).GetCustomAttributes(false).Length);
        Try("ambiguous", () => typeof(Forms).GetCustomAttribute<MarkAttribute>()); Try("not an attribute", () => typeof(Forms).GetCustomAttributes(typeof(string), false).Length); Try("null", () => typeof(Forms).GetCustomAttributes(null, false).Length); Try("null element", () => Attribute.GetCustomAttributes((MemberInfo)null)); Try("not an attribute 2", () => Attribute.IsDefined(typeof(Forms), typeof(string)));
        Console.WriteLine("-- equality");
        Console.WriteLine($"{new SingleAttribute("a").Equals(new SingleAttribute("a"))} {new SingleAttribute("a").Equals(new SingleAttribute("b"))} {new SingleAttribute("a").GetHashCode() == new SingleAttribute("a").GetHashCode()} {new MarkAttribute(1, 2).Equals(new MarkAttribute(1, 2))} {new SingleAttribute("x").Match(new SingleAttribute("x"))} {new SingleAttribute("x").TypeId} {new SingleAttribute("x").IsDefaultAttribute()}");
    }
}
