using System;

class Animal { }
class Dog : Animal { }
delegate T Factory<out T>();
delegate void Use<in T>(T t);

static class Ext
{
    public static string Tag(this string s, int n) => s + "#" + n;
    public static int Plus(this int a, int b) => a + b;
}

class Pub
{
    public event Action<string> Plain;
    Action custom;
    public int Adds;
    public event Action Custom { add { custom += value; Adds++; } remove { custom -= value; Adds--; } }
    public void Fire(string s) { Plain?.Invoke(s); custom?.Invoke(); }
    public static event EventHandler Static;
    public static void Raise() => Static?.Invoke(null, EventArgs.Empty);
}

class Program
{
    static string log = "";
    static void A() => log += "A";
    static void B() => log += "B";
    static void Bad() { log += "!"; throw new Exception("bad"); }
    static int One() { log += "1"; return 1; }
    static int Two() { log += "2"; return 2; }

    static void Main()
    {
        Factory<Dog> fd = () => new Dog();
        Factory<Animal> fa = fd;
        Console.WriteLine(fa().GetType().Name);
        Use<Animal> ua = x => log += x.GetType().Name;
        Use<Dog> ud = ua;
        ud(new Dog());
        Use<Dog> both = null;
        both += (Dog d) => log += "+";
        both(new Dog());
        try { both += ud; } catch (ArgumentException e) { Console.WriteLine(e.Message); }
        Console.WriteLine(log); log = "";
        Action a = A, b = B;
        Action ab = a + b, abab = ab + ab;
        abab(); log += " "; (abab - ab)(); log += " "; (abab - a)(); log += " "; (abab - (b + a))();
        Console.WriteLine(log + " " + (ab - ab == null) + " " + (a - b == a) + " " + (ab == a + b) + " " + (ab == b + a));
        log = "";
        Action chain = A; chain += Bad; chain += B;
        try { chain(); } catch (Exception e) { Console.WriteLine(log + e.Message); }
        log = "";
        Func<int> f = One; f += Two; f += One;
        Console.WriteLine(f() + log); log = "";
        foreach (Func<int> each in f.GetInvocationList()) log += "=" + each();
        Console.WriteLine(log); log = "";
        Func<int, string> closed = "text".Tag;
        Func<string, int, string> open = Ext.Tag;
        Console.WriteLine(closed(5) + open("o", 6));
        var pub = new Pub();
        Action<string> h = s => log += s;
        pub.Plain += h; pub.Plain += h; pub.Custom += A; pub.Custom += B; pub.Custom -= A;
        pub.Fire("x"); pub.Plain -= h; pub.Fire("y");
        Console.WriteLine(log + pub.Adds); log = "";
        EventHandler eh = (s, e) => log += "static" + (s == null);
        Pub.Static += eh; Pub.Raise(); Pub.Static -= eh; Pub.Raise();
        Console.WriteLine(log);
        Console.WriteLine(a.Equals(new Action(A)) + " " + ReferenceEquals(a, new Action(A)) + " " + (a.GetHashCode() == new Action(A).GetHashCode()));
        Func<string> virt = new Dog().ToString;
        Console.WriteLine(virt());
        Func<int, int, int> toStr = IntExt.Plus2;
        Console.WriteLine(toStr(5, 6));
        Comparison<string> cmp = string.CompareOrdinal;
        Console.WriteLine(cmp("a", "b") < 0);
        var created = (Func<int>)Delegate.CreateDelegate(typeof(Func<int>), typeof(Program).GetMethod("Two", System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static));
        Console.WriteLine(created());
        Func<string, int> openInstance = (Func<string, int>)Delegate.CreateDelegate(typeof(Func<string, int>), typeof(string).GetProperty("Length").GetMethod);
        Console.WriteLine(openInstance("seven.."));
    }
}
static class IntExt { extension(int a) { public int Plus2(int b) => a * 10 + b; } }
