using System;
using System.Collections.Generic;

class A { }
class B : A { }
interface I { }
class C : B, I { }

class Program
{
    static void Try(string name, Func<object> f)
    {
        try { object o = f(); Console.WriteLine(name + " ok " + (o == null ? "null" : o.GetType().Name)); }
        catch (InvalidCastException e) { Console.WriteLine(name + " " + e.Message); }
    }

    static object Hide(object o) { return o; }

    static void Main()
    {
        Try("C to A", () => (A)Hide(new C()));
        Try("C to I", () => (I)Hide(new C()));
        Try("A to B", () => (B)Hide(new A()));
        Try("B to I", () => (I)Hide(new B()));
        Try("null", () => (B)Hide(null));
        Try("string to A", () => (A)Hide("s"));
        Try("int to long", () => (long)Hide(5));
        Try("int to string", () => (string)Hide(5));
        Try("string[] to object[]", () => (object[])Hide(new string[1]));
        Try("object[] to string[]", () => (string[])Hide(new object[1]));
        Try("int[] to uint[]", () => (uint[])Hide(new int[1]));
        Try("int[] to long[]", () => (long[])Hide(new int[1]));
        Try("int[] to object[]", () => (object[])Hide(new int[1]));
        Try("C[] to I[]", () => (I[])Hide(new C[1]));
        Try("int[,] to int[]", () => (int[])Hide(new int[1, 1]));
        Try("int[] to IEnumerable<int>", () => (IEnumerable<int>)Hide(new int[1]));
        Try("string[] to IList<object>", () => (IList<object>)Hide(new string[1]));
        Try("List<string> to IEnumerable<object>", () => (IEnumerable<object>)Hide(new List<string>()));
        Try("List<int> to IEnumerable<object>", () => (IEnumerable<object>)Hide(new List<int>()));
        Try("Func<string> to Func<object>", () => (Func<object>)Hide(new Func<string>(() => "")));
        Try("Action<string> to Action<object>", () => (Action<object>)Hide(new Action<string>(s => { })));
        Try("int? null to int?", () => (int?)Hide(null));
        Try("short to int?", () => (int?)Hide((short)1));
        Try("DayOfWeek to int", () => (int)Hide(DayOfWeek.Friday));
        Try("int to DayOfWeek", () => (DayOfWeek)Hide(3));
        Try("DayOfWeek to ConsoleColor", () => (ConsoleColor)Hide(DayOfWeek.Friday));
    }
}
