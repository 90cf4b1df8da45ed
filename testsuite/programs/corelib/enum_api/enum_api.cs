using System;
using System.Collections.Generic;

enum Color { Red, Green = 5, Blue }
[Flags] enum Perm : byte { None = 0, Read = 1, Write = 2, RW = 3, Exec = 4, All = 7, High = 128 }
enum Big : ulong { Zero, Max = ulong.MaxValue, Mid = 1UL << 40 }
enum Neg : sbyte { A = -1, B = -128, C = 127 }
enum Dup { One = 1, Uno = 1, Two = 2 }

class Program
{
    static string Try(Func<object> f) { try { return f()?.ToString(); } catch (Exception e) { return e.GetType().Name; } }
    static string Gen<T>(T t) where T : struct, Enum => $"{t}|{t:D}|{t:X}|{t:G}|{t:F}|{Enum.IsDefined(t)}|{Enum.GetName(t) ?? "-"}|{t.GetHashCode() == default(T).GetHashCode()}|{t.Equals(default(T))}|{t.CompareTo(default(T)) > 0}";

    static void Main()
    {
        foreach (string s in new[] { Gen(Color.Green), Gen((Color)7), Gen(Color.Red), Gen(Perm.Read | Perm.Exec), Gen(Perm.RW), Gen((Perm)24), Gen(Perm.None), Gen(Perm.High | Perm.All), Gen(Big.Max), Gen((Big)5), Gen(Neg.A), Gen((Neg)5) }) Console.WriteLine(s);
        Console.WriteLine(string.Join(",", Enum.GetNames<Perm>()) + " " + string.Join(",", Enum.GetValues<Color>()) + " " + string.Join(",", Enum.GetNames(typeof(Neg))) + " " + Enum.GetValues(typeof(Dup)).Length + Dup.Uno + " " + Enum.GetUnderlyingType(typeof(Big)) + " " + string.Join(",", Enum.GetValuesAsUnderlyingType<Neg>()));
        Console.WriteLine(Enum.Parse<Color>("Blue") + " " + Enum.Parse<Color>("green", true) + " " + Enum.Parse<Color>("6") + " " + Enum.Parse<Color>("99") + " " + Enum.Parse<Perm>("Read, Exec") + " " + Enum.Parse<Perm>(" write ,read ", true) + " " + (Color)Enum.Parse(typeof(Color), "Red") + " " + Try(() => Enum.Parse<Color>("red")) + " " + Try(() => Enum.Parse<Color>("")) + " " + Try(() => Enum.Parse<Neg>("300")) + " " + Try(() => Enum.Parse(typeof(int), "1")) + " " + Enum.TryParse("Blue", out Color c) + c + " " + Enum.TryParse("x", out c) + c + " " + Enum.Parse<Neg>("-128"));
        Console.WriteLine(Enum.IsDefined(typeof(Color), 5) + " " + Enum.IsDefined(typeof(Color), "Green") + " " + Enum.IsDefined(typeof(Color), 1) + " " + Try(() => Enum.IsDefined(typeof(Color), 5L)) + " " + Enum.GetName(typeof(Color), 6) + " " + (Enum.GetName(typeof(Color), 77) ?? "null") + " " + Enum.ToObject(typeof(Perm), 5) + " " + Enum.ToObject(typeof(Color), 5L) + " " + Enum.Format(typeof(Color), 5, "X") + " " + Try(() => Color.Red.ToString("Q")));
        Console.WriteLine(Perm.All.HasFlag(Perm.RW) + " " + Perm.Read.HasFlag(Perm.RW) + " " + Perm.Read.HasFlag(Perm.None) + " " + Try(() => Perm.Read.HasFlag(Color.Red)) + " " + Color.Blue.CompareTo(Color.Red) + " " + Try(() => Color.Blue.CompareTo(Perm.Read)) + " " + Color.Red.Equals(Perm.None) + " " + ((Enum)Color.Red).GetTypeCode() + " " + Convert.ToInt32(Color.Green) + Convert.ToString(Color.Blue) + ((IConvertible)Perm.Exec).ToInt64(null));
        Enum e = Perm.Write;
        object o = e;
        Console.WriteLine(e + " " + (o is Perm) + (o is byte) + (byte)o + (Perm)o + " " + e.Equals(Perm.Write) + typeof(Perm).IsEnum + typeof(Enum).IsEnum + " " + typeof(Color).IsEnumDefined(5));
        var d = new Dictionary<Color, int> { [Color.Blue] = 1, [(Color)6] = 2, [Color.Red] = 3 };
        Console.WriteLine(d.Count + " " + d[Color.Blue]);
        Perm p = Perm.Read;
        p |= Perm.Exec;
        p ^= Perm.Read;
        p &= ~Perm.None;
        p++;
        Console.WriteLine(p + " " + (p - Perm.Exec) + " " + (Perm)(p + 2) + " " + ~Perm.All + " " + (Color.Blue - Color.Red) + " " + (Color)1.9 + " " + (Color.Red < Color.Blue) + " " + $"{Color.Blue,8}|{Perm.RW:D}");
    }
}
