using System;

class Program
{
    static void Main()
    {
        int[][] tri = new int[6][];
        for (int i = 0; i < 6; i++)
        {
            tri[i] = new int[i + 1];
            tri[i][0] = tri[i][i] = 1;
            for (int j = 1; j < i; j++) tri[i][j] = tri[i - 1][j - 1] + tri[i - 1][j];
        }
        foreach (int[] row in tri) Console.WriteLine(string.Join(" ", row));
        string[][][] deep = new string[2][][];
        deep[1] = new[] { null, new[] { "a", "b" } };
        deep[1][1][0] += "z";
        Console.WriteLine(deep[1][1][0] + (deep[0] == null) + deep[1].Length);
        try { Console.WriteLine(deep[0][0]); } catch (NullReferenceException) { Console.WriteLine("null row"); }
        try { Console.WriteLine(tri[2][3]); } catch (IndexOutOfRangeException) { Console.WriteLine("short row"); }
        int[,][] mixed = new int[2, 2][];
        mixed[1, 1] = new[] { 7, 8 };
        mixed[1, 1][0]++;
        Console.WriteLine(mixed[1, 1][0]);
        int[][,] other = { new int[1, 1], new int[2, 2] };
        other[1][1, 0] = 5;
        Console.WriteLine(other[1][1, 0] + other[0].Length);
        tri[0] = tri[5];
        tri[5][2] = 100;
        Console.WriteLine(tri[0][2]);
        object[] asObjects = tri;
        Console.WriteLine(((int[])asObjects[1]).Length);
        object[][] oo = new string[][] { new[] { "q" } };
        Console.WriteLine(oo[0][0]);
        try { oo[0] = new object[1]; } catch (ArrayTypeMismatchException) { Console.WriteLine("mismatch"); }
        try { oo[0][0] = 1; } catch (ArrayTypeMismatchException) { Console.WriteLine("inner mismatch"); }
        (tri[1], tri[2]) = (tri[2], tri[1]);
        Console.WriteLine(tri[1].Length + " " + tri[2].Length);
        Array.Sort(tri, (x, y) => y.Length - x.Length);
        Console.WriteLine(tri[5].Length + " " + tri[0].Length);
    }
}
