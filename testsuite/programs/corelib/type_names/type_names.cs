// Type: names, kinds, generics, arrays, nesting.
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
        foreach (Type t in new[] { typeof(int), typeof(string), typeof(int[]), typeof(int[,]), typeof(List<int>), typeof(List<>), typeof(Dictionary<string, List<int[]>>), typeof(Outer.Inner), typeof(Outer.Generic<>), typeof(Outer.Generic<int>), typeof(int?), typeof(void), typeof(DayOfWeek), typeof(IEnumerable<>), typeof(Action<int>), typeof((int, string)), typeof(int).MakeByRefType(), typeof(int).MakePointerType() })
            Show(t.Name, t.FullName?.Split("[[")[0], t.Namespace, t.ToString(), t.IsClass, t.IsValueType, t.IsInterface, t.IsEnum, t.IsArray, t.IsGenericType, t.IsGenericTypeDefinition, t.IsNested, t.IsAbstract, t.IsSealed, t.IsPrimitive, t.BaseType?.Name, Type.GetTypeCode(t));
        Show(typeof(List<int>).GetGenericArguments().Select(a => a.Name), typeof(List<>).GetGenericArguments()[0].IsGenericParameter, typeof(Dictionary<,>).MakeGenericType(typeof(int), typeof(string)), typeof(int[,]).GetArrayRank(), typeof(int[]).GetElementType(), typeof(List<int>).GetGenericTypeDefinition() == typeof(List<>), typeof(Outer.Inner).DeclaringType, typeof(int).MakeArrayType(2), Type.GetType("System.Int32"), Type.GetType("System.Collections.Generic.List`1[System.String]"), Type.GetType("no.such"), typeof(int).IsAssignableFrom(typeof(short)), typeof(object).IsAssignableFrom(typeof(string)), typeof(IEnumerable<object>).IsAssignableFrom(typeof(List<string>)), typeof(string).IsSubclassOf(typeof(object)), typeof(string).IsInstanceOfType("x"), typeof(List<int>).GetInterfaces().Length > 5, typeof(string).GetInterface("IComparable")?.Name);
        Try(() => Type.GetType("no.such", true));
        Try(() => typeof(int).GetGenericTypeDefinition());
        Try(() => typeof(List<>).MakeGenericType());
        Try(() => typeof(int).MakeGenericType(typeof(int)));
        Try(() => typeof(int).GetArrayRank());
        Try(() => Type.GetType(null));
        Try(() => typeof(Outer.Constrained<>).MakeGenericType(typeof(string)));
        Try(() => typeof(string).GetInterface(null));
    }
}

class Outer
{
    public class Inner { }
    public class Generic<T> { }
    public class Constrained<T> where T : struct { }
}
