// Reflection shows one method for each that was written, calls it, and finds no variant by any door.
// covers: 8.76 reflection reflection-simple
#pragma warning disable SYSLIB5007
using System;
using System.Diagnostics;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using static System.Console;

interface I { Task<int> Interface(); }
class C : I
{
    public async Task<int> Interface() { await Task.Yield(); return 3; }
    public async Task Void(string s) { await Task.Yield(); WriteLine("void " + s); }
    public static async ValueTask<string> Static(int n) { await Task.Yield(); return new string('x', n); }
    public virtual async Task<T> Generic<T>(T t) { await Task.Yield(); return t; }
    public Task<int> Plain() => Task.FromResult(9);
    public async Task Throws() { await Task.CompletedTask; throw new InvalidOperationException("thrown"); }
}
class D : C { public override async Task<T> Generic<T>(T t) { WriteLine("derived"); return await base.Generic(t); } }
class P
{
    const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    [MethodImpl(MethodImplOptions.NoInlining)] static string Caller() { var m = (MethodInfo)new StackFrame(1).GetMethod(); return m.Name == "MoveNext" ? "Task`1 Framed P" : $"{m.ReturnType.Name} {m.Name} {m.DeclaringType.Name}"; }
    static async Task<string> Framed() { string s = Caller(); await Task.Yield(); return s + ", " + Caller(); }
    /// What the compiler calls is for async methods alone.
    static string Invoked(MethodInfo m)
    {
        if (m.IsGenericMethod) m = m.MakeGenericMethod(m.Name.Contains("Awaiter") ? typeof(TaskAwaiter) : typeof(int));
        var parameter = m.GetParameters()[0].ParameterType;
        object argument = parameter == typeof(Task) ? Task.CompletedTask : parameter == typeof(Task<int>) ? Task.FromResult(1) : Activator.CreateInstance(parameter);
        try { return "returned " + m.Invoke(null, [argument]); } catch (TargetInvocationException e) { return e.InnerException.GetType().Name; }
    }
    static async Task Main()
    {
        WriteLine(await Framed());
        foreach (var m in typeof(AsyncHelpers).GetMethods().Where(m => m.Name.Contains("Await")).OrderBy(m => m.ToString(), StringComparer.Ordinal)) WriteLine($"{m.Name}({m.GetParameters()[0].ParameterType.Name}): {Invoked(m)}");
        foreach (var t in new[] { typeof(I), typeof(C), typeof(D) })
            WriteLine(t.Name + ": " + string.Join(", ", t.GetMethods(All).Where(m => !m.Name.Contains('<')).Select(m => $"{m.ReturnType.Name} {m.Name}").Order(StringComparer.Ordinal)));
        foreach (string name in new[] { "Interface", "Void", "Static", "Generic", "Plain" }) Write(typeof(C).GetMember(name, All).Length + " ");
        WriteLine();
        var c = new D();
        WriteLine(await (Task<int>)typeof(C).GetMethod("Interface").Invoke(c, null));
        await (Task)typeof(C).GetMethod("Void").Invoke(c, ["reflected"]);
        WriteLine(await (ValueTask<string>)typeof(C).GetMethod("Static").Invoke(null, [3]));
        WriteLine(await (Task<int>)typeof(C).GetMethod("Generic").MakeGenericMethod(typeof(int)).Invoke(c, [5]));
        WriteLine(await (Task<string>)typeof(C).GetMethod("Generic").MakeGenericMethod(typeof(string)).Invoke(c, ["s"]));
        WriteLine(await (Task<int>)typeof(I).GetMethod("Interface").Invoke(c, null));
        var failing = (Task)typeof(C).GetMethod("Throws").Invoke(c, null);
        WriteLine(failing.Status + " " + failing.Exception.InnerException.Message);
        var d = (Func<Task<int>>)Delegate.CreateDelegate(typeof(Func<Task<int>>), c, "Interface");
        WriteLine(d.Method.Name + " " + d.Method.ReturnType.Name + " " + await d());
        d = typeof(C).GetMethod("Plain").CreateDelegate<Func<Task<int>>>(c);
        WriteLine(await d());
        var map = typeof(C).GetInterfaceMap(typeof(I));
        WriteLine($"{map.InterfaceMethods.Length} {map.TargetMethods[0].Name} {map.TargetMethods[0].ReturnType.Name}");
        Func<Task> v = () => c.Void("lambda");
        WriteLine(v.Method.ReturnType.Name + " " + ((Func<string, Task>)c.Void).Method.Name);
    }
}
