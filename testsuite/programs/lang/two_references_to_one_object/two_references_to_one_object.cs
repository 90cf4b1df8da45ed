// A store through one reference is seen through another to the same object, array or struct, and not through one to a different object.
// (Not inlined, where both references would be one value.)
using System;
using System.Runtime.CompilerServices;

class Cell
{
    public int Value;
    public long Wide;
    public string? Text;
    public Cell? Next;
}

static class P
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Fields(Cell a, Cell b)
    {
        a.Value = 1;
        b.Value = 2;
        return a.Value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static long Sums(Cell a, Cell b)
    {
        long sum = a.Wide;
        for (int i = 0; i < 5; i++)
        {
            b.Wide += 3;
            sum += a.Wide;
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string Texts(Cell a, Cell b)
    {
        string? before = a.Text;
        b.Text = "new";
        return before + " " + a.Text;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Chains(Cell a, Cell b)
    {
        int first = a.Next!.Value;
        b.Next = new Cell { Value = 9 };
        return first * 10 + a.Next.Value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Elements(int[] a, int[] b, int i, int j)
    {
        a[i] = 1;
        b[j] = 2;
        return a[i];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int References(ref int a, ref int b)
    {
        a = 1;
        b = 2;
        return a;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Kept(Cell a, Cell b)
    {
        int value = a.Value;
        b.Value = value + 1;
        return value + a.Value;
    }

    static void Main()
    {
        Cell one = new Cell { Text = "old", Next = new Cell { Value = 4 } };
        Cell two = new Cell { Text = "old", Next = new Cell { Value = 4 } };
        Console.WriteLine($"{Fields(one, one)} {Fields(one, two)}");
        Console.WriteLine($"{Sums(one, two)} {Sums(one, one)}");
        Console.WriteLine($"{Texts(one, two)}, {Texts(one, one)}");
        Console.WriteLine($"{Chains(one, two)} {Chains(one, one)}");
        int[] numbers = new int[3], others = new int[3];
        Console.WriteLine($"{Elements(numbers, numbers, 1, 1)} {Elements(numbers, numbers, 1, 2)} {Elements(numbers, others, 1, 1)}");
        Console.WriteLine($"{References(ref numbers[0], ref numbers[0])} {References(ref numbers[0], ref numbers[2])}");
        Console.WriteLine($"{Kept(one, one)} {Kept(one, two)}");
    }
}
