using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
class NoteAttribute : Attribute
{
    public string Text;
    public int N { get; set; }
    public Type T;
    public int[] Arr;
    public NoteAttribute(string t) { Text = t; }
    public override string ToString() => $"{Text}:{N}:{T?.Name}:{Arr?.Length}";
}
class TypedAttribute<T> : Attribute { public override string ToString() => "typed " + typeof(T).Name; }

[Note("class", N = 5, T = typeof(string), Arr = new[] { 1, 2 })]
[Note("second")]
[Typed<int>]
class Marked { [Note("field")] public int F; [Note("method")] public void M([Note("param")] int p) { } }
class Sub : Marked { }

class Program
{
    static void Where([CallerMemberName] string member = "", [CallerLineNumber] int line = 0, [CallerFilePath] string file = "") => Console.WriteLine(member + " " + line + " " + file);
    static void Expr(bool ok, [CallerArgumentExpression(nameof(ok))] string text = null) => Console.WriteLine(text + " is " + ok);
    [Conditional("UNDEFINED_SYMBOL")] static void Gone(int x) => Console.WriteLine("never");
    static int Prop { get { Where(); return 1; } }
    static int Side() { Console.WriteLine("side"); return 1; }

    static void Main()
    {
        Where();
        int unused = Prop;
        Action a = () => Where();
        a();
        Expr(1 + 1 == 2 && "a".Length > 0);
        Gone(Side());
        var notes = typeof(Marked).GetCustomAttributes(typeof(NoteAttribute), false).Cast<NoteAttribute>().OrderBy(n => n.Text).ToArray();
        foreach (var n in notes) Console.WriteLine(n);
        Console.WriteLine(typeof(Marked).GetCustomAttribute<TypedAttribute<int>>());
        Console.WriteLine(typeof(Sub).IsDefined(typeof(NoteAttribute), true) + " " + typeof(Sub).IsDefined(typeof(NoteAttribute), false));
        Console.WriteLine(typeof(Marked).GetField("F").GetCustomAttribute<NoteAttribute>().Text + typeof(Marked).GetMethod("M").GetCustomAttribute<NoteAttribute>().Text + typeof(Marked).GetMethod("M").GetParameters()[0].GetCustomAttribute<NoteAttribute>().Text);
    }
}
