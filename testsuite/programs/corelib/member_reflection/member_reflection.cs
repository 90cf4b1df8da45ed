// Reflection: fields, properties, methods, constructors, events of a type.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        Type t = typeof(Sample);
        BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (MemberInfo m in t.GetMembers(all).OrderBy(m => m.MemberType.ToString(), StringComparer.Ordinal).ThenBy(m => m.ToString(), StringComparer.Ordinal)) if (!m.Name.Contains('<')) Show(m.MemberType, m, m.Name, m.DeclaringType.Name);
        FieldInfo f = t.GetField("_count", all);
        PropertyInfo p = t.GetProperty("Name");
        MethodInfo add = t.GetMethod("Add"), generic = t.GetMethod("Echo");
        Sample s = new(5);
        f.SetValue(s, 9);
        p.SetValue(s, "named");
        Show(f.GetValue(s), f.IsPrivate, f.FieldType, p.GetValue(s), p.CanWrite, p.PropertyType, p.GetMethod.Name, add.Invoke(s, [1, 2]), add.ReturnType, add.GetParameters().Select(q => q.ParameterType + " " + q.Name), generic.IsGenericMethodDefinition, generic.MakeGenericMethod(typeof(string)).Invoke(null, ["x"]), t.GetConstructor([typeof(int)]).Invoke([3]), t.GetMethod("Add", [typeof(string)])?.Name, t.GetField("Limit").GetRawConstantValue(), t.GetField("Limit").IsLiteral, t.GetProperty("Item").GetIndexParameters().Length, t.GetEvent("Changed").EventHandlerType.Name);
        Try(() => add.Invoke(s, [1]));
        Try(() => add.Invoke(s, ["a", 2]));
        Try(() => add.Invoke(null, [1, 2]));
        Try(() => t.GetMethod("Fail").Invoke(s, null));
        Try(() => { f.SetValue(s, "text"); return null; });
        Try(() => p.GetValue(null));
        Try(() => generic.Invoke(null, ["x"]));
        Try(() => t.GetProperty("Missing"));
        Try(() => t.GetMethod("Over"));
        Try(() => t.GetField("Limit").GetValue(null));
    }
}

class Sample
{
    private int _count;
    public const int Limit = 10;
    public static string Shared = "shared";
    public Sample(int count) => _count = count;
    public string Name { get; set; }
    public int this[int i] => i * _count;
    public event EventHandler Changed { add { } remove { } }
    public int Add(int a, int b = 5) => a + b + _count;
    public static T Echo<T>(T value) => value;
    public void Fail() => throw new InvalidOperationException("inside");
    public void Over(int a) { }
    public void Over(string a) { }
    public override string ToString() => "Sample" + _count;
}
