// Prints on CoreCLR what shapes.dll's types are; see Shapes.cs. Built as a program together with it.
#pragma warning disable
using System;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

static unsafe class Oracle
{
    const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    static Type[] Fields(Type type) => type.GetFields(All).OrderBy(f => f.MetadataToken).Select(f => f.FieldType).ToArray();
    static uint Offset(FieldInfo field) => *(uint*)(field.FieldHandle.Value + 12) & 0x7FFFFFF;
    static int SizeOf<T>() => Unsafe.SizeOf<T>();
    static string A<T>() where T : IStat => T.A();
    static string B<T>() where T : IStat => T.B();
    static string C<T, U>() where T : IStat<U> => T.C();
    static string Static(string name, params Type[] args) => (string)typeof(Oracle).GetMethod(name, All).MakeGenericMethod(args).Invoke(null, null);

    static void Main()
    {
        var casts = Fields(typeof(Casts));
        Console.WriteLine("casts");
        foreach (var from in casts)
            Console.WriteLine(string.Concat(casts.Select(to => to.IsAssignableFrom(from) ? '1' : '0')));
        Console.WriteLine("layouts");
        foreach (var type in Fields(typeof(Layouts)))
        {
            var size = type.IsValueType ? typeof(Oracle).GetMethod("SizeOf", All).MakeGenericMethod(type).Invoke(null, null) : "class";
            var fields = (type.IsPrimitive ? typeof(Oracle) : type).GetFields(All).Where(f => !f.IsStatic).OrderBy(f => f.MetadataToken);
            Console.WriteLine($"{type.Name} {size}:{string.Concat(fields.Select(f => " " + Offset(f)))}");
        }
        Console.WriteLine("names");
        foreach (var type in Fields(typeof(Names)))
        {
            var name = Regex.Replace(type.FullName, @", [\w.]+, Version=[^\]]*", "");
            Console.WriteLine($"{name} | {type} | {type.Name}");
        }
        Console.WriteLine("calls");
        foreach (var type in Fields(typeof(Objects)))
            foreach (var declaring in Fields(typeof(Declarations)))
                if (declaring.IsAssignableFrom(type))
                    foreach (var method in declaring.GetMethods(All).Where(m => m.IsVirtual && !m.IsStatic && m.ReturnType == typeof(string)).OrderBy(m => m.MetadataToken))
                    {
                        var called = method.IsGenericMethodDefinition ? method.MakeGenericMethod(typeof(string)) : method;
                        var args = called.GetParameters().Select(p => Default(p.ParameterType)).ToArray();
                        string result;
                        try { result = (string)called.Invoke(Activator.CreateInstance(type), args); }
                        catch (TargetInvocationException e) { result = e.InnerException.GetType().FullName; }
                        catch (Exception e) { result = e.GetType().FullName; }
                        Console.WriteLine($"{type} {declaring} {method.Name}{method.GetParameters().Length} {result}");
                    }
        Console.WriteLine("statics");
        foreach (var type in Fields(typeof(Statics)))
            foreach (var declaring in type.GetInterfaces())
                if (declaring == typeof(IStat))
                    Console.WriteLine($"{type} IStat {Static("A", type)} {Static("B", type)}");
                else if (declaring.IsGenericType)
                    Console.WriteLine($"{type} {declaring} {Static("C", type, declaring.GetGenericArguments()[0])}");
    }
    static object Default(Type type)
    {
        if (type.IsByRef) type = type.GetElementType();
        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }
}
