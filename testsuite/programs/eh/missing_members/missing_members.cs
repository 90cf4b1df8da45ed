using System;
using System.Runtime.CompilerServices;

// What the type system itself throws, through reflection where C# would not compile it.
abstract class Abs { public abstract void M(); }
class NoDefault { public NoDefault(int x) { } }
class Gen<T> where T : struct { }

class Program
{
    static void Try(string n, Action a)
    {
        try
        {
            a();
            Console.WriteLine(n + " ok");
        }
        catch (Exception e)
        {
            Console.WriteLine(n + " " + e.GetType().Name + (e.InnerException == null ? "" : " / " + e.InnerException.GetType().Name));
        }
    }
    static T New<T>() where T : new() => new T();

    static void Main()
    {
        Try("abstract", () => Activator.CreateInstance(typeof(Abs)));
        Try("no default constructor", () => Activator.CreateInstance(typeof(NoDefault)));
        Try("with argument", () => Activator.CreateInstance(typeof(NoDefault), 5));
        Try("interface", () => Activator.CreateInstance(typeof(IDisposable)));
        Try("open generic", () => Activator.CreateInstance(typeof(Gen<>)));
        Try("violated constraint", () => typeof(Gen<>).MakeGenericType(typeof(string)));
        Try("too many arguments", () => typeof(Gen<>).MakeGenericType(typeof(int), typeof(int)));
        Try("fine", () => Activator.CreateInstance(typeof(Gen<>).MakeGenericType(typeof(int))));
        Try("unknown type", () => Type.GetType("No.Such.Type", true));
        Try("unknown type quietly", () => Console.Write(Type.GetType("No.Such.Type") == null ? "null " : ""));
        Try("array of void", () => typeof(void).MakeArrayType());
        Try("enum of wrong type", () => Enum.Parse(typeof(DayOfWeek), "Nope"));
        Try("enum of no enum", () => Enum.GetNames(typeof(int)));
        Try("uninitialised", () => Console.Write(((NoDefault)RuntimeHelpers.GetUninitializedObject(typeof(NoDefault))).GetType().Name + " "));
        Try("array rank", () => ((Array)new int[2, 2]).GetValue(1));
        Try("copy of ranks", () => Array.Copy(new int[2, 2], new int[4], 4));
        Try("copy too far", () => Array.Copy(new int[2], new int[4], 3));
        Try("set wrong type", () => ((Array)new int[2]).SetValue("s", 0));
        Try("set wide type", () => ((Array)new int[2]).SetValue(5L, 0));
        Try("delegate signature", () => Delegate.CreateDelegate(typeof(Func<int>), typeof(Program).GetMethod("Main", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)));
        Try("new T of a throwing type", () => New<Throws>());
        Try("convert", () => Convert.ToInt32("x"));
        Try("change type", () => Convert.ChangeType("x", typeof(DateTime)));
        Try("monitor", () => System.Threading.Monitor.Exit(new object()));
        Try("wait without lock", () => System.Threading.Monitor.Pulse(new object()));
    }
    class Throws { public Throws() => throw new Exception("x"); }
}
