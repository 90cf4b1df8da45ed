// A differential test of BigInteger: arithmetic, bits, formats, parsing: random cases by seed and count, a running hash for every tenth of them.
// A third argument shows every case.
// args: 1 400
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;

static class Program
{
    static ulong s_state, s_hash = 14695981039346656037;
    static bool s_show;

    static ulong Next()
    {
        s_state ^= s_state << 13;
        s_state ^= s_state >> 7;
        s_state ^= s_state << 17;
        return s_state * 0x2545F4914F6CDD1D;
    }

    static int Next(int limit) => (int)((Next() >> 33) % (ulong)limit);

    static void Note(string text)
    {
        if (s_show) Console.WriteLine(text);
        foreach (char c in text) s_hash = (s_hash ^ c) * 1099511628211;
        s_hash = (s_hash ^ '\n') * 1099511628211;
    }

    static void Try(Func<string> action)
    {
        string text;
        try { text = action(); }
        catch (Exception e) { text = e.GetType().Name + ": " + e.Message; }
        Note(text);
    }

    static void Main(string[] args)
    {
        s_state = ulong.Parse(args[0]) * 0x9E3779B97F4A7C15 | 1;
        int count = int.Parse(args[1]);
        s_show = args.Length > 2;
        for (int block = 0; block < 10; block++)
        {
            for (int i = 0; i < count / 10; i++) Case();
            Console.WriteLine($"{block} {s_hash:x16}");
        }
    }

    static readonly string[] s_formats = ["", "D", "D60", "X", "x30", "B", "N0", "E10", "F2", "#,##0", "0.00e+0", "R", "G", "C", "P1"];

    static BigInteger NextBig()
    {
        byte[] bytes = new byte[1 + Next(Next(3) == 0 ? 120 : 20)];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = Next(8) == 0 ? (byte)(Next(2) * 255) : (byte)Next();
        return new BigInteger(bytes);
    }

    static void Case()
    {
        BigInteger a = NextBig(), b = NextBig(), c = NextBig();
        Note(a.ToString());
        Note($"{a + b} {a - b} {a * b}");
        Try(() => $"{a / b} {a % b}");
        Try(() => $"{BigInteger.ModPow(a, BigInteger.Abs(b) % 1000, c)}");
        int shift = Next(300) - 100;
        Note($"{a << shift} {a >> shift} {a & b} {a | b} {a ^ b} {~a} {-a}");
        Note($"{a.CompareTo(b)} {a == b} {a.GetBitLength()} {a.GetByteCount()} {a.IsEven} {a.IsPowerOfTwo} {a.Sign} {BigInteger.GreatestCommonDivisor(a, b)} {BigInteger.Pow(Next(100) - 50, Next(30))}");
        Note(Convert.ToHexString(a.ToByteArray()) + " " + Convert.ToHexString(BigInteger.Abs(b).ToByteArray(true, true)));
        string format = s_formats[Next(s_formats.Length)];
        Try(() => a.ToString(format, CultureInfo.InvariantCulture) + " <" + format);
        if (BigInteger.Parse(a.ToString()) != a) Note("no round trip");
        if (BigInteger.Parse(a.ToString("X"), NumberStyles.HexNumber) != a) Note("no round trip in hexadecimal");
        Note($"{(double)a} {(float)b} {BigInteger.Log(BigInteger.Abs(a) + 1):F8} {BigInteger.PopCount(a)} {BigInteger.TrailingZeroCount(a)} {a >>> Math.Abs(shift)}");
        Try(() => "int " + (int)a);
        Try(() => "long " + (long)a);
        Try(() => "ulong " + (ulong)a);
        Try(() => "decimal " + (decimal)a);
        Try(() => "int128 " + (Int128)a);
        double d = BitConverter.Int64BitsToDouble((long)Next());
        if (double.IsFinite(d)) Try(() => "from " + new BigInteger(d));
    }
}
