using System;

class Old
{
    public object F;
    public Old Next;
    public object[] Arr;
    public S Str;
    public object this[int i] { get => Arr[i]; set => Arr[i] = value; }
}
struct S { public object A; public int N; public string B; public T Nested; }
struct T { public object X, Y; }

class Program
{
    static object stat; static S statStruct; [ThreadStatic] static object threadStat;
    static Old[] olds = new Old[8];
    static object Young(int n) => "young" + n;
    static void Minor() { for (int i = 0; i < 20; i++) { object o = new int[20]; } GC.Collect(0); }
    static void SetRef(ref object r, object v) { Minor(); r = v; }
    static void SetOut(out S s, object v) { s = new S { A = v, B = v + "b", N = 4, Nested = new T { Y = v } }; }
    static void Generic<U>(U[] a, int i, U v) => a[i] = v;

    static void Main()
    {
        for (int i = 0; i < olds.Length; i++) olds[i] = new Old { Arr = new object[4] };
        object[] big = new object[4000]; S[] structs = new S[50];
        GC.Collect(); GC.Collect();
        // From here each store puts a young object into an old one, by every kind of store there is.
        for (int i = 0; i < 8; i++)
        {
            Old o = olds[i];
            o.F = Young(i); Minor();
            o.Arr[1] = Young(i + 10); Minor();
            o[2] = Young(i + 20); Minor();
            o.Str = new S { A = Young(i + 30), B = "b" + i, Nested = new T { X = Young(i + 40) } }; Minor();
            o.Str.Nested.Y = Young(i + 50); Minor();
            SetRef(ref o.Arr[3], Young(i + 60)); SetOut(out structs[i], Young(i + 70)); Minor();
            structs[i + 10] = structs[i]; Array.Copy(structs, i, structs, i + 20, 1); Minor();
            big[i * 400] = Young(i + 80); Generic(big, i * 400 + 1, Young(i + 90)); Minor();
            o.Next = new Old { F = Young(i + 100) }; Minor();
            stat = Young(i + 110); statStruct.B = "sb" + i; threadStat = Young(i + 120); Minor();
            o.Arr[0] = System.Threading.Interlocked.Exchange(ref stat, Young(i + 130));
            System.Threading.Interlocked.CompareExchange(ref o.F, Young(i + 140), o.F);
            Minor();
        }
        for (int i = 0; i < 8; i++)
        {
            Old o = olds[i];
            Console.WriteLine($"{o.F} {string.Join(",", o.Arr)} {o.Str.A} {o.Str.B} {o.Str.Nested.X} {o.Str.Nested.Y} {structs[i].A}{structs[i + 10].B}{structs[i + 20].Nested.Y} {big[i * 400]}{big[i * 400 + 1]} {o.Next.F}");
        }
        Console.WriteLine(stat + " " + statStruct.B + " " + threadStat);
        Array.Reverse(big); Minor(); Array.Clear(structs, 0, 10); Buffer.BlockCopy(new[] { 1 }, 0, new int[1], 0, 4); Minor();
        Console.WriteLine(big[3999] + " " + (structs[3].A == null) + structs[23].A);
        object[] clone = (object[])big.Clone(); big = null; Minor(); Minor(); Console.WriteLine(clone[3999]);
        Old m = (Old)new Cl { F = Young(1) }.Copy(); Minor(); Console.WriteLine(m.F);
        Span<object> sp = clone;
        sp[..3].Fill(Young(2));
        Minor();
        clone.AsSpan(0, 3).CopyTo(clone.AsSpan(5));
        Minor();
        Console.WriteLine(clone[7] + "" + clone[4]);
    }
    class Cl : Old { public object Copy() => MemberwiseClone(); }
}
