using System;

class Node { public Node Left, Right; public int Value; }

class Program
{
    static Node Build(int depth, ref int next)
    {
        if (depth == 0) return null;
        Node n = new Node();
        n.Left = Build(depth - 1, ref next);
        n.Value = next++;
        n.Right = Build(depth - 1, ref next);
        return n;
    }

    static long Check(Node n, int depth)
    {
        return n == null ? 0 : n.Value * (long)depth + Check(n.Left, depth + 1) + Check(n.Right, depth + 1);
    }

    static void Main()
    {
        int next = 0;
        Node keep = Build(8, ref next);
        int first = 0;
        long right = Check(Build(6, ref first), 1);
        for (int round = 0; round < 10; round++)
        {
            int start = 0;
            Node temporary = Build(6, ref start);
            if (Check(temporary, 1) != right) Console.WriteLine("bad temporary");
            // An old object points at a new one.
            keep.Left.Left.Right = temporary;
        }
        Console.WriteLine(right + " " + next + " " + Check(keep, 1));
        string s = "";
        for (int i = 0; i < 100; i++) s = i + s.Substring(0, Math.Min(s.Length, 20));
        Console.WriteLine(s);
        object[] ring = new object[16];
        for (int i = 0; i < 1000; i++) ring[i % 16] = new int[] { i, i + 1 };
        int sum = 0;
        foreach (int[] a in ring) sum += a[0] + a[1];
        Console.WriteLine(sum);
    }
}
