using System;

class Program
{
    // More locals than the short forms of ldloc and stloc reach, and a long jump over them.
    static long Many(int seed)
    {
        long a0 = seed, a1 = a0 + 1, a2 = a1 * 2, a3 = a2 - a0, a4 = a3 ^ a1, a5 = a4 + a2, a6 = a5 * 3, a7 = a6 % 1009, a8 = a7 + a0, a9 = a8 - a1;
        long b0 = a9 + a0, b1 = b0 + a1, b2 = b1 * 2, b3 = b2 - b0, b4 = b3 ^ b1, b5 = b4 + b2, b6 = b5 * 3, b7 = b6 % 1009, b8 = b7 + b0, b9 = b8 - b1;
        long c0 = b9 + a2, c1 = c0 + b1, c2 = c1 * 2, c3 = c2 - c0, c4 = c3 ^ c1, c5 = c4 + c2, c6 = c5 * 3, c7 = c6 % 1009, c8 = c7 + c0, c9 = c8 - c1;
        int i0 = (int)c0, i1 = i0 + 1, i2 = i1 + 2, i3 = i2 ^ i1, i4 = i3 + i0, i5 = i4 * 7, i6 = i5 & 0xFFFF, i7 = i6 | 1, i8 = i7 - i2, i9 = ~i8;
        double d0 = i9, d1 = d0 / 3, d2 = d1 + d0, d3 = d2 * 0.5, d4 = d3 - d1, d5 = d4 + i7, d6 = -d5, d7 = d6 + 1, d8 = d7 * 2, d9 = d8 - d0;
        string s0 = "s", s1 = s0 + i6, s2 = s1 + s0;
        byte y0 = (byte)i5, y1 = (byte)(y0 + 1), y2 = (byte)(y1 * 3);
        if (seed == 0) goto done;
        for (int k = 0; k < 10; k++)
        {
            a0 += k; a1 ^= a0; a2 += a1; a3 -= a2; a4 += a3 & 0xFF; a5 = a4 + a5; a6 += a5 % 17; a7 ^= a6; a8 += a7; a9 -= a8;
            b0 += a9; b1 ^= b0; b2 += b1; b3 -= b2; b4 += b3 & 0xFF; b5 = b4 + b5; b6 += b5 % 17; b7 ^= b6; b8 += b7; b9 -= b8;
            c0 += b9; c1 ^= c0; c2 += c1; c3 -= c2; c4 += c3 & 0xFF; c5 = c4 + c5; c6 += c5 % 17; c7 ^= c6; c8 += c7; c9 -= c8;
            i0 += (int)c9;
            i1 ^= i0;
            i2 += i1;
            i3 -= i2;
            i4 += i3 & 0xFF;
            i5 = i4 + i5;
            i6 += i5 % 17;
            i7 ^= i6;
            i8 += i7;
            i9 -= i8;
            d0 += 1; d1 += d0; d2 -= d1; d3 += d2 / 2; d4 -= d3; d5 += d4 / 4; d6 -= d5; d7 += d6 / 8; d8 -= d7; d9 += d8 / 16;
            y0 += y2; y1 ^= y0; y2 -= y1;
        }
    done:
        return a9 + b9 + c9 + i9 + (long)d9 + s2.Length + y0 + y1 + y2 + a0 + a1 + a2 + b3 + b4 + c5 + c6 + i7 + i8 + (long)d5;
    }

    static int Wide(int a, int b, int c, int d, int e, int f, int g, int h, int i, int j, int k, int l, int m, int n, int o, int p, int q, int r, int s, int t)
    {
        a += t; t -= a; j = j * 2 + s; 
        return ((((a * 3 + b) * 3 + c) * 3 + d) * 3 + e) * 3 + f + g - h + i - j + k - l + m - n + o - p + q - r + s - t;
    }

    static int Nest(int a, int b, int c)
    {
        int n = 0;
        for (int i = 0; i < a; i++) for (int j = i; j < b; j++) for (int k = j; k < c; k++)
        {
            if ((i ^ j ^ k) % 3 == 0) continue;
            if (k > 2 * j + 3) break;
            n += i + j * k;
        }
        return n;
    }

    static void Main()
    {
        Console.WriteLine(Many(0));
        Console.WriteLine(Many(12345));
        Console.WriteLine(Wide(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20));
        Console.WriteLine(Nest(8, 9, 10));
    }
}
