// Loops over arrays with awaits inside, and values of several registers, come through each suspension.
// covers: 8.21 strength-reduction store-lcl-vars
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    struct Pair { public long A; public double B; }
    static async Task<Pair> Make(int i) { if (i % 3 == 0) await Task.Yield(); return new Pair { A = i, B = i / 4.0 }; }
    static async Task<long> Sum(int[] data)
    {
        long sum = 0;
        for (int i = 0; i < data.Length; i++)
        {
            sum += data[i] * i;
            if (i % 7 == 0) await Task.Yield();
            data[i] = (int)(sum & 0xff);
        }
        for (int i = data.Length - 1; i >= 0; i -= 3) { await Task.Yield(); sum = sum * 31 + data[i]; }
        return sum;
    }
    static async Task<string> Pairs()
    {
        long a = 0; double b = 0; Int128 wide = 1; decimal d = 1;
        for (int i = 1; i < 20; i++)
        {
            var p = await Make(i);
            var q = await Make((int)p.A + 1);
            a += p.A * q.A; b += p.B + q.B; wide *= i; d += (decimal)q.B;
        }
        return $"{a} {b} {wide} {d}";
    }
    static void Main()
    {
        var data = new int[50];
        for (int i = 0; i < data.Length; i++) data[i] = i * i;
        WriteLine(Sum(data).Result);
        WriteLine(string.Join(",", data));
        WriteLine(Pairs().Result);
    }
}
