using System;

enum Day { Mon, Tue, Wed = 10, Thu }
[Flags] enum Access : byte { None = 0, Read = 1, Write = 2, Execute = 4, All = 7 }
enum Big : ulong { Top = 1UL << 63, Max = ulong.MaxValue }
enum Neg : sbyte { Low = -128, Minus = -1, Zero, Same = 0 }

class Program
{
    static string Use(Day d) { switch (d) { case Day.Mon: return "m"; case Day.Wed: return "w"; default: return "?"; } }

    static void Main()
    {
        Day d = Day.Thu;
        Console.WriteLine(d);
        Console.WriteLine((int)d);
        Console.WriteLine((Day)5);
        Console.WriteLine(Use(Day.Wed) + Use(d));
        d++;
        Console.WriteLine(d);
        Console.WriteLine(Day.Wed - Day.Tue);
        Console.WriteLine(Day.Tue + 9);
        Access a = Access.Read | Access.Execute;
        Console.WriteLine(a);
        Console.WriteLine(a & ~Access.Read);
        Console.WriteLine(a | Access.Write);
        Console.WriteLine((Access)9);
        Console.WriteLine(Access.None);
        Console.WriteLine(a.HasFlag(Access.Read) + " " + a.HasFlag(Access.Write));
        Console.WriteLine(Big.Top + " " + (ulong)Big.Max);
        Console.WriteLine(Neg.Low + " " + (Neg)(-1) + " " + (int)Neg.Minus);
        Console.WriteLine(Enum.IsDefined(typeof(Day), 10) + " " + Enum.IsDefined(typeof(Day), "Fri"));
        Console.WriteLine(string.Join(",", Enum.GetNames(typeof(Day))));
        foreach (Day x in Enum.GetValues(typeof(Day))) Console.Write((int)x + " ");
        Console.WriteLine();
        Console.WriteLine(Enum.Parse(typeof(Day), "Tue") + " " + Enum.Parse<Access>("Read, Write") + " " + Enum.TryParse("tue", true, out Day p) + p);
        Console.WriteLine(Day.Mon.Equals(Day.Mon) + " " + Day.Mon.Equals(0) + " " + Day.Mon.CompareTo(Day.Thu));
        Console.WriteLine(d.ToString("D") + " " + a.ToString("X") + " " + a.ToString("G") + " " + $"{Day.Wed:D} {Day.Wed,6}");
        object o = Day.Mon;
        Console.WriteLine(o is int);
        Console.WriteLine(o is Enum);
        Console.WriteLine(default(Day) == 0);
        Console.WriteLine(typeof(Big).GetEnumUnderlyingType());
    }
}
