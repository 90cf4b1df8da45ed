using System;

class Node
{
    public int Value;
    public Node Next;
    public virtual int Get() { return Value; }
    public int Plain() { return 5; }
    public int this[int i] { get { return Value + i; } }
}
interface IThing { int Do(); }
struct S { public int A; public Node N; }

class Program
{
    static int count;
    static void Try(string name, Action a)
    {
        try { a(); Console.WriteLine(name + " no exception"); }
        catch (NullReferenceException e) { Console.WriteLine(name + " " + e.Message); count++; }
    }

    static Node Null() { return null; }
    static int[] NullArray() { return null; }
    static S[] NullStructs() { return null; }

    static void Main()
    {
        int sink = 0;
        Try("field load", () => sink = Null().Value);
        Try("field store", () => Null().Value = 1);
        Try("virtual call", () => sink = Null().Get());
        Try("plain call", () => sink = Null().Plain());
        Try("indexer", () => sink = Null()[1]);
        Try("interface call", () => sink = ((IThing)null).Do());
        Try("array load", () => sink = NullArray()[0]);
        Try("array store", () => NullArray()[0] = 1);
        Try("array length", () => sink = NullArray().Length);
        Try("struct element", () => sink = NullStructs()[3].A);
        Try("struct element field store", () => NullStructs()[3].A = 1);
        Try("string length", () => sink = ((string)null).Length);
        Try("string char", () => sink = ((string)null)[0]);
        Try("delegate", () => ((Action)null)());
        Try("unbox", () => sink = (int)(object)null);
        Try("throw null", () => throw null);
        Try("lock null is another exception", () => { try { lock (Null()) { } } catch (ArgumentNullException) { } });
        Try("static through null", () => sink = 1);
        Try("object method", () => ((object)null).ToString());
        Try("foreach", () => { foreach (int i in NullArray()) sink = i; });
        Try("nested", () => { S s = new S(); sink = s.N.Next.Value; });
        Try("getter order", () => { int[] a = null; a[Inc()] = Inc(); });
        Console.WriteLine(count + " " + sink);
    }
    static int Inc() { return count++; }
}
