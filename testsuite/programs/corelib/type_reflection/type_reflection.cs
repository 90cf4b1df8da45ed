using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

abstract class Animal
{
    public string Name = "n";
    protected int age;
    public static int Count = 3;
    public abstract string Speak();
    public virtual int Legs { get; set; } = 4;
    private string secret = "hidden";
    public event Action E;
}
class Dog : Animal
{
    public const int K = 5;
    public readonly double R = 1.5;
    public Dog() { }
    public Dog(string n) { Name = n; }
    public override string Speak() => "woof " + Name;
    public T Echo<T>(T t) => t;
    public string Over(int i) => "int" + i;
    public string Over(string s) => "str" + s;
    static int Priv(int a, ref int b, out int c) { c = a; b++; return a + b; }
    public string this[int i] => "i" + i;
    int Opt(int a, int b = 7) => a + b;
}
enum En { A, B = 5 }
delegate int Del(string s);

class Program
{
    static void Main()
    {
        Type t = typeof(Dog);
        object dog = Activator.CreateInstance(t, "rex");
        Console.WriteLine(t.Name + t.BaseType.Name + t.IsClass + t.IsAbstract + t.IsSealed + typeof(Animal).IsAbstract + t.Assembly.GetName().Name + t.IsPublic);
        Console.WriteLine(t.GetMethod("Speak").Invoke(dog, null) + " " + t.GetMethod("Over", new[] { typeof(int) }).Invoke(dog, new object[] { 5 }) + t.GetMethod("Over", new[] { typeof(string) }).Invoke(dog, new object[] { "s" }) + t.GetMethod("Echo").MakeGenericMethod(typeof(int)).Invoke(dog, new object[] { 9 }) + t.GetMethod("Echo").MakeGenericMethod(typeof(string)).Invoke(dog, new object[] { "e" }));
        try { t.GetMethod("Over"); } catch (AmbiguousMatchException) { Console.WriteLine("ambiguous"); }
        object[] args = { 1, 10, null };
        Console.WriteLine(t.GetMethod("Priv", BindingFlags.NonPublic | BindingFlags.Static).Invoke(null, args) + " " + args[1] + args[2]);
        FieldInfo f = t.GetField("Name");
        f.SetValue(dog, "max");
        Console.WriteLine(f.GetValue(dog) + " " + f.FieldType + t.GetField("R").GetValue(dog) + t.GetField("K").GetRawConstantValue() + typeof(Animal).GetField("Count").GetValue(null) + typeof(Animal).GetField("secret", BindingFlags.NonPublic | BindingFlags.Instance).GetValue(dog) + (t.GetField("none") == null));
        PropertyInfo p = t.GetProperty("Legs");
        p.SetValue(dog, 3);
        Console.WriteLine(p.GetValue(dog) + " " + p.PropertyType + p.CanWrite + t.GetProperty("Item").GetValue(dog, new object[] { 4 }) + p.GetMethod.Name);
        Console.WriteLine(string.Join(" ", t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(m => m.Name).OrderBy(x => x, StringComparer.Ordinal)));
        Console.WriteLine(string.Join(" ", t.GetFields().Select(x => x.Name).OrderBy(x => x, StringComparer.Ordinal)) + " " + t.GetConstructors().Length + " " + string.Join(",", t.GetConstructors().Select(c => c.GetParameters().Length).OrderBy(x => x)) + " " + typeof(Animal).GetEvents().Length);
        MethodInfo m1 = t.GetMethod("Echo");
        Console.WriteLine(m1.IsGenericMethodDefinition + " " + m1.ReturnType + " " + m1.GetParameters()[0].Name + " " + m1 + " " + t.GetMethod("Speak").IsVirtual + t.GetMethod("Speak").DeclaringType.Name + typeof(Animal).GetMethod("Speak").IsAbstract);
        ParameterInfo op = t.GetMethod("Opt", BindingFlags.NonPublic | BindingFlags.Instance).GetParameters()[1];
        Console.WriteLine(op.HasDefaultValue + " " + op.DefaultValue + op.Position + op.ParameterType);
        Console.WriteLine(t.GetConstructor(Type.EmptyTypes).Invoke(null).GetType().Name + ((Dog)t.GetConstructor(new[] { typeof(string) }).Invoke(new object[] { "ctor" })).Name + Activator.CreateInstance<List<int>>().Count + Activator.CreateInstance(typeof(int)) + ((Array)Activator.CreateInstance(typeof(int[]), 3)).Length);
        try { t.GetMethod("Speak").Invoke(null, null); } catch (TargetException) { Console.WriteLine("needs a target"); }
        try
        {
            t.GetMethod("Over", new[] { typeof(int) }).Invoke(dog, new object[] { "no" });
        }
        catch (ArgumentException) { Console.WriteLine("wrong type"); }
        try
        {
            t.GetMethod("Speak").Invoke(dog, new object[] { 1 });
        }
        catch (TargetParameterCountException) { Console.WriteLine("count"); }
        Console.WriteLine(string.Join(",", Enum.GetNames(typeof(En))) + Enum.GetUnderlyingType(typeof(En)) + Enum.ToObject(typeof(En), 5) + Enum.GetName(typeof(En), 0));
        var del = (Del)Delegate.CreateDelegate(typeof(Del), typeof(Program).GetMethod("Len", BindingFlags.NonPublic | BindingFlags.Static));
        Console.WriteLine(del("four") + " " + del.Method.Name + typeof(Del).GetMethod("Invoke").GetParameters().Length);
        Console.WriteLine(typeof(List<int>).GetInterfaces().Length > 5);
        Console.WriteLine(typeof(IEnumerable<int>).IsAssignableFrom(typeof(List<int>)) + " " + typeof(Animal).IsInstanceOfType(dog) + t.IsSubclassOf(typeof(Animal)) + typeof(Dictionary<,>).MakeGenericType(typeof(string), typeof(int)).GetMethod("ContainsKey").GetParameters()[0].ParameterType + " " + typeof(int?).GetGenericArguments()[0]);
        Console.WriteLine(Assembly.GetExecutingAssembly().GetName().Name + " " + Assembly.GetExecutingAssembly().GetTypes().Count(x => !x.Name.StartsWith('<')) + " " + Type.GetType("Dog").Name + typeof(Program).Module.Name + " " + MethodBase.GetCurrentMethod().Name + " " + typeof(Program).Assembly.EntryPoint.Name);
    }
    static int Len(string s) => s.Length;
}
