using System;
using System.Collections.Generic;

struct Complex
{
    public double Re, Im;
    public Complex(double r, double i = 0) { Re = r; Im = i; }
    public static Complex operator +(Complex a, Complex b) => new(a.Re + b.Re, a.Im + b.Im);
    public static Complex operator -(Complex a, Complex b) => new(a.Re - b.Re, a.Im - b.Im);
    public static Complex operator *(Complex a, Complex b) => new(a.Re * b.Re - a.Im * b.Im, a.Re * b.Im + a.Im * b.Re);
    public double Abs2 => Re * Re + Im * Im;
}

class Program
{
    static bool[,] Life(bool[,] g)
    {
        int h = g.GetLength(0), w = g.GetLength(1);
        var n = new bool[h, w];
        for (int y = 0; y < h; y++) for (int x = 0; x < w; x++)
        {
            int c = 0;
            for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1; dx++) if ((dy != 0 || dx != 0) && g[(y + dy + h) % h, (x + dx + w) % w]) c++;
            n[y, x] = c == 3 || g[y, x] && c == 2;
        }
        return n;
    }
    static int Queens(int n, int row = 0, int cols = 0, int d1 = 0, int d2 = 0)
    {
        if (row == n) return 1;
        int c = 0;
        for (int i = 0; i < n; i++)
        {
            int b = 1 << i, x = 1 << row + i, y = 1 << row - i + n;
            if ((cols & b | d1 & x | d2 & y) == 0) c += Queens(n, row + 1, cols | b, d1 | x, d2 | y);
        }
        return c;
    }
    static bool Sudoku(int[] g)
    {
        int at = Array.IndexOf(g, 0);
        if (at < 0) return true;
        for (int v = 1; v <= 4; v++)
        {
            bool ok = true;
            for (int i = 0; i < 4 && ok; i++) ok = g[at / 4 * 4 + i] != v && g[i * 4 + at % 4] != v && g[(at / 8 * 2 + i / 2) * 4 + at % 4 / 2 * 2 + i % 2] != v;
            if (!ok) continue;
            g[at] = v;
            if (Sudoku(g)) return true;
            g[at] = 0;
        }
        return false;
    }
    static void Fft(Span<Complex> a, bool inv = false)
    {
        int n = a.Length;
        if (n == 1) return;
        Span<Complex> e = new Complex[n / 2], o = new Complex[n / 2];
        for (int i = 0; i < n / 2; i++) { e[i] = a[2 * i]; o[i] = a[2 * i + 1]; }
        Fft(e, inv);
        Fft(o, inv);
        for (int k = 0; k < n / 2; k++)
        {
            double t = (inv ? 2 : -2) * Math.PI * k / n;
            Complex w = new Complex(Math.Cos(t), Math.Sin(t)) * o[k];
            a[k] = e[k] + w;
            a[k + n / 2] = e[k] - w;
        }
    }
    static string Dict(string s)
    {
        var codes = new Dictionary<string, int>();
        for (char c = 'a'; c <= 'z'; c++) codes[c.ToString()] = c - 'a';
        string w = "", o = "";
        foreach (char c in s)
        {
            if (codes.ContainsKey(w + c)) { w += c; continue; }
            o += codes[w] + " ";
            codes[w + c] = codes.Count;
            w = c.ToString();
        }
        return o + codes[w];
    }
    static int Knap(int[] w, int[] v, int cap)
    {
        var best = new int[cap + 1];
        for (int i = 0; i < w.Length; i++) for (int c = cap; c >= w[i]; c--) best[c] = Math.Max(best[c], best[c - w[i]] + v[i]);
        return best[cap];
    }
    static string Lcs(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--) for (int j = b.Length - 1; j >= 0; j--) d[i, j] = a[i] == b[j] ? d[i + 1, j + 1] + 1 : Math.Max(d[i + 1, j], d[i, j + 1]);
        string r = "";
        for (int i = 0, j = 0; i < a.Length && j < b.Length;) if (a[i] == b[j])
        {
            r += a[i];
            i++;
            j++;
        }
        else if (d[i + 1, j] >= d[i, j + 1]) i++; else j++;
        return r;
    }
    static double Det(double[][] m)
    {
        double det = 1;
        for (int i = 0; i < m.Length; i++)
        {
            int p = i;
            for (int r = i + 1; r < m.Length; r++) if (Math.Abs(m[r][i]) > Math.Abs(m[p][i])) p = r;
            if (p != i) { (m[i], m[p]) = (m[p], m[i]); det = -det; }
            det *= m[i][i];
            if (m[i][i] == 0) return 0;
            for (int r = i + 1; r < m.Length; r++)
            {
                double k = m[r][i] / m[i][i];
                for (int c = i; c < m.Length; c++) m[r][c] -= k * m[i][c];
            }
        }
        return det;
    }

    static void Main()
    {
        var g = new bool[8, 8];
        foreach (var (y, x) in new[] { (0, 1), (1, 2), (2, 0), (2, 1), (2, 2) }) g[y, x] = true;
        for (int i = 0; i < 9; i++) g = Life(g);
        string s = "";
        for (int y = 0; y < 8; y++) for (int x = 0; x < 8; x++) if (g[y, x]) s += y + "," + x + " ";
        Console.WriteLine(s);
        Console.WriteLine(Queens(5) + " " + Queens(6));
        int[] sud = { 1, 0, 0, 0, 0, 0, 3, 0, 0, 4, 0, 0, 0, 0, 0, 2 };
        Console.WriteLine(Sudoku(sud) + " " + string.Join("", sud));
        Span<Complex> a = new Complex[16];
        for (int i = 0; i < 16; i++) a[i] = new(i % 5 - 1.5, i % 3);
        Fft(a);
        double e = 0;
        foreach (Complex c in a) e += c.Abs2;
        Fft(a, true);
        Console.WriteLine((e / 16).ToString("F6") + " " + (a[7].Re / 16).ToString("F6") + " " + (a[7].Im / 16).ToString("F6"));
        Console.WriteLine(Dict("abababacabababa"));
        Console.WriteLine(Knap(new[] { 1, 3, 4, 5 }, new[] { 1, 4, 5, 7 }, 7) + " " + Lcs("AGGTABQXZ", "GXTXAYBZ"));
        Console.WriteLine(Det(new[] { new double[] { 2, 1, 3 }, new double[] { 0, 4, 1 }, new double[] { 5, 2, 2 } }).ToString("F6"));
        var rule = new bool[33];
        rule[16] = true;
        for (int r = 0; r < 6; r++)
        {
            string line = "";
            foreach (bool b in rule) line += b ? '#' : '.';
            Console.WriteLine(line);
            var nx = new bool[33];
            for (int i = 0; i < 33; i++)
            {
                int k = (rule[(i + 32) % 33] ? 4 : 0) | (rule[i] ? 2 : 0) | (rule[(i + 1) % 33] ? 1 : 0);
                nx[i] = (30 >> k & 1) == 1;
            }
            rule = nx;
        }
        long coll = 0;
        for (int i = 1; i < 60; i++) for (long n = i; n != 1; n = n % 2 == 0 ? n / 2 : 3 * n + 1) coll++;
        Console.WriteLine(coll);
    }
}
