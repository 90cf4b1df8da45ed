using System;
using System.Collections.Generic;

class G<T>
{
    public class In { }
    public class InG<U> { }
    public static Type Self => typeof(G<T>);
    public Type Dyn() => GetType();
    public static Type Arr => typeof(T[]);
    public static Type Open => typeof(G<>);
}
class D<T> : G<List<T>> { }
struct S<T, U> { }

class Program
{
    static Type T1<T>() => typeof(T);
    static Type T2<T>() => typeof(Dictionary<string, T[]>);
    static Type T3<T>() => typeof(S<T, S<T, int>>);
    static string N<T>() => typeof(T).ToString();

    static unsafe void Main()
    {
        Console.WriteLine(T1<int>() + " " + T1<string>() + " " + T1<int[]>() + " " + T1<int?>() + " " + T1<List<string>>());
        Console.WriteLine(T2<string>() + " " + T2<int>());
        Console.WriteLine(T3<object>() + " " + T3<byte>());
        Console.WriteLine(G<string>.Self + " " + new G<int>().Dyn() + " " + G<object>.Arr + " " + G<int>.Open + " " + new D<string>().Dyn() + " " + typeof(D<string>).BaseType);
        Console.WriteLine(typeof(G<>.In) + " " + typeof(G<int>.In) + " " + typeof(G<string>.InG<int>) + " " + typeof(G<>.InG<>));
        Console.WriteLine((typeof(List<int>) == new List<int>().GetType()) + " " + (typeof(List<int>) == typeof(List<long>)) + " " + (typeof(List<>) == typeof(List<int>).GetGenericTypeDefinition()) + " " + (T1<string>() == typeof(string)) + " " + ReferenceEquals(T1<List<object>>(), typeof(List<object>)));
        Console.WriteLine(typeof(List<>).MakeGenericType(typeof(string)) + " " + typeof(Dictionary<,>).GetGenericArguments().Length + " " + typeof(int[]).GetElementType() + " " + typeof(int).MakeArrayType() + " " + typeof(int).MakeArrayType(2) + " " + typeof(string).MakeByRefType());
        Console.WriteLine(typeof(List<>).IsGenericTypeDefinition + " " + typeof(List<int>).IsGenericType + " " + typeof(List<>).ContainsGenericParameters + " " + typeof(int).IsValueType + " " + typeof(S<int, int>).IsPrimitive + " " + typeof(IList<>).IsInterface + " " + typeof(Program).IsClass + " " + typeof(int*).IsPointer);
        Console.WriteLine(typeof(int).Name + typeof(int).FullName + typeof(List<int>).Name + typeof(int[,]).Name + typeof(int*).Name + typeof(G<int>.InG<string>).Name);
        Console.WriteLine(typeof(List<string>).FullName.Split(',')[0]);
        Console.WriteLine(typeof(G<int>).Namespace == null ? "no namespace" : "namespace");
        Console.WriteLine(typeof(int).IsAssignableFrom(typeof(int)) + " " + typeof(object).IsAssignableFrom(typeof(int)) + " " + typeof(IEnumerable<object>).IsAssignableFrom(typeof(List<string>)) + " " + typeof(G<List<int>>).IsAssignableFrom(typeof(D<int>)) + " " + typeof(D<int>).IsSubclassOf(typeof(G<List<int>>)));
        Console.WriteLine(N<(int, string)>() + N<Action>() + N<Func<int, string>>() + N<DayOfWeek>() + N<dynamic>() + N<nint>());
        Console.WriteLine(typeof(void) + " " + typeof(Nullable<>) + " " + Nullable.GetUnderlyingType(typeof(int?)) + " " + (typeof(int?) == typeof(Nullable<int>)));
        object[] all = { 1, "s", new int[0], new List<int>(), null, 1.5m, DayOfWeek.Monday, new S<int, string>() };
        foreach (object o in all) Console.Write((o?.GetType().ToString() ?? "null") + " ");
        Console.WriteLine();
        Console.WriteLine(Type.GetType("System.String") == typeof(string));
        Console.WriteLine(Type.GetTypeCode(typeof(int)) + " " + Type.GetTypeCode(typeof(DayOfWeek)) + " " + Type.GetTypeCode(typeof(Program)) + " " + Type.GetTypeCode(null));
        Console.WriteLine(typeof(T4).IsEnum + " " + typeof(T4).IsSealed + " " + typeof(T4).BaseType + " " + typeof(int[]).BaseType + " " + typeof(IDisposable).BaseType);
    }
    enum T4 { }
}
