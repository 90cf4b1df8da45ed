using System;

class Program
{
    static int Gcd(int a, int b) { while (b != 0) (a, b) = (b, a % b); return a; }
    static string Size(int n) => n < 10 ? "small" : n < 100 ? "medium" : n < 1000 ? "large" : "huge";
    static bool Prime(int n)
    {
        if (n < 2) return false;
        for (int i = 2; i * i <= n; i++) if (n % i == 0) return false;
        return true;
    }
    static int Digits(long n) { int c = 0; do { c++; n /= 10; } while (n != 0); return c; }
    static string Bin(uint n) { string s = ""; while (true) { s = (n & 1) + s; if ((n >>= 1) == 0) break; } return s; }
    static int Search(int[] a, int x)
    {
        int lo = 0, hi = a.Length - 1;
        while (lo <= hi)
        {
            int mid = lo + (hi - lo) / 2;
            if (a[mid] == x) return mid;
            if (a[mid] < x) lo = mid + 1; else hi = mid - 1;
        }
        return ~lo;
    }
    static int Spiral(int n)
    {
        int[,] g = new int[n, n];
        int r = 0, c = 0, dr = 0, dc = 1;
        for (int i = 1; i <= n * n; i++)
        {
            g[r, c] = i;
            int nr = r + dr, nc = c + dc;
            if (nr < 0 || nr >= n || nc < 0 || nc >= n || g[nr, nc] != 0) { (dr, dc) = (dc, -dr); nr = r + dr; nc = c + dc; }
            r = nr;
            c = nc;
        }
        return g[n / 2, n / 2] * 100 + g[n - 1, 0];
    }

    static void Main()
    {
        Console.WriteLine(Gcd(1071, 462) + " " + Gcd(17, 5) + " " + Gcd(0, 9));
        foreach (int n in new[] { 5, 50, 500, 5000 }) Console.Write(Size(n) + " ");
        Console.WriteLine();
        int count = 0; for (int i = 0; i < 200; i++) if (Prime(i)) count++;
        Console.WriteLine(count);
        Console.WriteLine(Digits(0) + " " + Digits(9999) + " " + Digits(long.MinValue));
        Console.WriteLine(Bin(0) + " " + Bin(10) + " " + Bin(uint.MaxValue));
        int[] a = { 1, 3, 5, 7, 9, 11 };
        Console.WriteLine(Search(a, 7) + " " + Search(a, 4) + " " + Search(a, 100) + " " + Search(new int[0], 1));
        Console.WriteLine(Spiral(5) + " " + Spiral(4));
        int x = 10, y = 0;
        while (x --> 0) { if (x == 7) continue; if (x == 2) break; y += x; }
        Console.WriteLine(x + " " + y);
        for (; ; ) { if (++y > 50) break; }
        Console.WriteLine(y);
        int k = 0; for (int i = 0, j = 10; i != j && k < 100; i += 2, j--, k++) { if (i > j) { k = 1000; break; } }
        Console.WriteLine(k);
    }
}
