using System;
using System.Collections.Generic;

struct Plain { public int A; public long B; }
struct WithRef { public int A; public string S; }
struct WithFloat { public float F; public double D; }
struct Padded { public byte A; public int B; }
struct Nested { public WithRef R; public Plain P; }
struct Custom : IEquatable<Custom>
{
    public int A;
    public static int Calls;
    public bool Equals(Custom o) { Calls++; return A == o.A; }
    public override bool Equals(object o) => o is Custom c && Equals(c);
    public override int GetHashCode() => A;
}
enum E : byte { X = 1 }

class Program
{
    static bool Boxed(object a, object b) => a.Equals(b);
    static void Main()
    {
        Console.WriteLine(Boxed(new Plain { A = 1, B = 2 }, new Plain { A = 1, B = 2 }) + " " + Boxed(new Plain { A = 1 }, new Plain { A = 2 }) + " " + Boxed(new Plain(), new WithRef()));
        Console.WriteLine(Boxed(new WithRef { S = "a" + 1 }, new WithRef { S = "a" + 1 }) + " " + Boxed(new WithRef { S = "a" }, new WithRef()) + " " + Boxed(new WithRef(), new WithRef()));
        Console.WriteLine(Boxed(new WithFloat { D = 0.0 }, new WithFloat { D = -0.0 }) + " " + Boxed(new WithFloat { F = float.NaN }, new WithFloat { F = float.NaN }));
        Console.WriteLine(Boxed(new Padded { A = 1, B = 2 }, new Padded { A = 1, B = 2 }) + " " + Boxed(new Nested { R = new WithRef { S = "q" } }, new Nested { R = new WithRef { S = "q" } }) + " " + Boxed(new Nested(), new Nested { P = new Plain { B = 1 } }));
        Console.WriteLine(new Plain { A = 3 }.GetHashCode() == new Plain { A = 3 }.GetHashCode());
        Console.WriteLine(new WithRef { A = 1, S = "z" }.GetHashCode() == new WithRef { A = 1, S = "z" }.GetHashCode());
        Console.WriteLine(Boxed(1, 1) + " " + Boxed(1, 1L) + " " + Boxed(1.0, 1.0) + " " + Boxed('a', 'a') + " " + Boxed(E.X, E.X) + " " + Boxed(E.X, (byte)1) + " " + Boxed(true, true) + " " + Boxed("a", "a") + " " + Boxed((1, 2), (1, 2)) + " " + Boxed((1, 2), (1, 2L)));
        var l = new List<Custom> { new Custom { A = 1 }, new Custom { A = 5 } };
        Console.WriteLine(l.Contains(new Custom { A = 5 }) + " " + l.IndexOf(new Custom { A = 9 }) + " " + Custom.Calls);
        var d = new Dictionary<Plain, string> { [new Plain { A = 1 }] = "one", [new Plain { A = 2 }] = "two" };
        Console.WriteLine(d[new Plain { A = 2 }] + d.ContainsKey(new Plain { A = 3 }));
        Console.WriteLine(Equals(null, null) + " " + Equals(1, null) + " " + ReferenceEquals("x", "x") + " " + object.Equals(new Plain(), new Plain()) + " " + EqualityComparer<WithRef>.Default.Equals(default, default));
        object o = new object();
        Console.WriteLine(o.Equals(o) + " " + o.Equals(new object()) + " " + (o.GetHashCode() == o.GetHashCode()));
    }
}
