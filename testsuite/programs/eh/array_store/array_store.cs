using System;

class Program
{
    static void Try(string name, Action a)
    {
        try { a(); Console.WriteLine(name + " ok"); }
        catch (ArrayTypeMismatchException e) { Console.WriteLine(name + " " + e.Message); }
        catch (IndexOutOfRangeException e) { Console.WriteLine(name + " " + e.Message); }
        catch (InvalidCastException e) { Console.WriteLine(name + " " + e.Message); }
    }

    static void Set(object[] a, int i, object v) { a[i] = v; }
    static ref object Ref(object[] a, int i) { return ref a[i]; }
    static void SetT<T>(T[] a, T v) { a[0] = v; }
    static ref T RefT<T>(T[] a) { return ref a[0]; }

    static void Main()
    {
        string[] s = new string[2];
        Try("string into string[]", () => Set(s, 0, "x"));
        Try("object into string[]", () => Set(s, 0, new object()));
        Try("int into string[]", () => Set(s, 0, 5));
        Try("null into string[]", () => Set(s, 0, null));
        Try("index before type", () => Set(s, 2, 5));
        Try("address of string element as object", () => Ref(s, 0) = "y");
        Try("generic store through object", () => SetT<object>(s, "ok"));
        Try("generic store through object, bad", () => SetT<object>(s, 1.5));
        Try("generic address", () => RefT<object>(s) = 1);
        object[] o = new object[1];
        Try("anything into object[]", () => Set(o, 0, 5));
        object[] jag = new string[2][];
        Try("string[] into string[][]", () => Set(jag, 0, new string[1]));
        Try("object[] into string[][]", () => Set(jag, 0, new object[1]));
        Try("int[] into string[][]", () => Set(jag, 0, new int[1]));
        IComparable[] c = new IComparable[3];
        Try("boxed int into IComparable[]", () => Set(c, 0, 5));
        Try("object into IComparable[]", () => Set(c, 1, new object()));
        object[] viaInterface = new IComparable<string>[1];
        Try("string into IComparable<string>[]", () => Set(viaInterface, 0, "s"));
        uint[] u = (uint[])(object)new int[1];
        u[0] = uint.MaxValue;
        Console.WriteLine(((int[])(object)u)[0]);
        Console.WriteLine(s[0] == null);
    }
}
