// Attributes: defaults, named arguments, inheritance, multiple ones.
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
        Type t = typeof(Derived);
        Show(t.IsDefined(typeof(NoteAttribute)), t.GetCustomAttributes<NoteAttribute>().Select(a => a.Text + a.Level), typeof(Base).GetCustomAttributes(false).Length, t.GetCustomAttributes(typeof(NoteAttribute), false).Length, Attribute.IsDefined(t, typeof(SerializableAttribute)), t.GetMethod("Run").GetCustomAttributesData().Select(d => d.AttributeType.Name));
        CustomAttributeData data = typeof(Base).GetCustomAttributesData()[0];
        Show(data.ConstructorArguments[0].Value, data.NamedArguments.Select(a => a.MemberName + "=" + a.TypedValue.Value), data.Constructor.DeclaringType.Name, new NoteAttribute("x").Equals(new NoteAttribute("x")), new NoteAttribute("x").Match(new NoteAttribute("y")), new NoteAttribute("q").TypeId == (object)typeof(NoteAttribute), new NoteAttribute("q").IsDefaultAttribute());
        Show(typeof(Access).IsDefined(typeof(FlagsAttribute), false), t.GetMethod("Run").GetParameters()[0].GetCustomAttributes<NoteAttribute>().First().Text, typeof(Base).GetField("Value").GetCustomAttribute<ObsoleteAttribute>().Message);
        Try(() => t.GetCustomAttribute(null));
    }

    static void Kind(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Show(e.GetType().Name); }
    }
}

[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = true)]
class NoteAttribute(string text) : Attribute
{
    public string Text => text;
    public int Level { get; set; } = 1;
    public override string ToString() => $"Note({text},{Level})";
}

[Note("base", Level = 5), Note("second")]
class Base { [Obsolete("old")] public int Value; [Note("method")] public virtual void Run([Note("parameter")] int x) { } }

[Note("derived")]
class Derived : Base { public override void Run([Note("own")] int x) { } }

[Flags] enum Access { A = 1 }
