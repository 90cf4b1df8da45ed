using System;
using System.Collections.Generic;
using System.Numerics;

class Program
{
    static string Hex(byte[] b) { string s = ""; foreach (byte x in b) s += x.ToString("x2"); return s; }
    static byte[] Sha(byte[] m)
    {
        // SHA-256 written out: 32-bit rotates, adds and big-endian bytes.
        uint[] k = new uint[64], h = new uint[8];
        int n = 0;
        for (int p = 2; n < 64; p++)
        {
            bool prime = true;
            for (int i = 2; i * i <= p; i++) if (p % i == 0) prime = false;
            if (!prime) continue;
            double c = Math.Cbrt(p), r = Math.Sqrt(p);
            k[n] = (uint)((c - Math.Floor(c)) * 4294967296.0);
            if (n < 8) h[n] = (uint)((r - Math.Floor(r)) * 4294967296.0);
            n++;
        }
        int len = (m.Length + 9 + 63) / 64 * 64;
        byte[] d = new byte[len];
        Array.Copy(m, d, m.Length);
        d[m.Length] = 0x80;
        ulong bits = (ulong)m.Length * 8;
        for (int i = 0; i < 8; i++) d[len - 1 - i] = (byte)(bits >> 8 * i);
        uint[] w = new uint[64];
        for (int at = 0; at < len; at += 64)
        {
            for (int i = 0; i < 16; i++) w[i] = (uint)(d[at + i * 4] << 24 | d[at + i * 4 + 1] << 16 | d[at + i * 4 + 2] << 8 | d[at + i * 4 + 3]);
            for (int i = 16; i < 64; i++)
            {
                uint s0 = Rot(w[i - 15], 7) ^ Rot(w[i - 15], 18) ^ w[i - 15] >> 3, s1 = Rot(w[i - 2], 17) ^ Rot(w[i - 2], 19) ^ w[i - 2] >> 10;
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            uint a = h[0], b = h[1], c = h[2], e0 = h[3], e = h[4], f = h[5], g = h[6], hh = h[7];
            for (int i = 0; i < 64; i++)
            {
                uint t1 = hh + (Rot(e, 6) ^ Rot(e, 11) ^ Rot(e, 25)) + (e & f ^ ~e & g) + k[i] + w[i], t2 = (Rot(a, 2) ^ Rot(a, 13) ^ Rot(a, 22)) + (a & b ^ a & c ^ b & c);
                hh = g;
                g = f;
                f = e;
                e = e0 + t1;
                e0 = c;
                c = b;
                b = a;
                a = t1 + t2;
            }
            h[0] += a;
            h[1] += b;
            h[2] += c;
            h[3] += e0;
            h[4] += e;
            h[5] += f;
            h[6] += g;
            h[7] += hh;
        }
        byte[] o = new byte[32];
        for (int i = 0; i < 8; i++) for (int j = 0; j < 4; j++) o[i * 4 + j] = (byte)(h[i] >> 24 - 8 * j);
        return o;
    }
    static uint Rot(uint x, int n) => x >> n | x << 32 - n;
    static byte[] Bytes(string s)
    {
        byte[] b = new byte[s.Length];
        for (int i = 0; i < s.Length; i++) b[i] = (byte)s[i];
        return b;
    }

    static void Main()
    {
        Console.WriteLine(Hex(Sha(Bytes(""))));
        Console.WriteLine(Hex(Sha(Bytes("abc"))));
        Console.WriteLine(Hex(Sha(new byte[200])));
        int[] a = { 1, 2, 3, 4, 5 };
        Buffer.BlockCopy(a, 0, a, 4, 16);
        Console.WriteLine(string.Join(",", a));
        Array.Copy(a, 0, a, 1, 4);
        Console.WriteLine(string.Join(",", a));
        byte[] raw = new byte[4];
        Buffer.BlockCopy(new[] { 0x01020304 }, 0, raw, 0, 4);
        Console.WriteLine(Hex(raw) + Buffer.ByteLength(a) + Buffer.GetByte(a, 4));
        Buffer.SetByte(a, 0, 255);
        Console.WriteLine(a[0]);
        Console.WriteLine(BitOperations.PopCount(0xF0F0u) + " " + BitOperations.PopCount(ulong.MaxValue) + " " + BitOperations.LeadingZeroCount(1) + " " + BitOperations.LeadingZeroCount(0u) + " " + BitOperations.LeadingZeroCount(1UL) + " " + BitOperations.TrailingZeroCount(0) + " " + BitOperations.TrailingZeroCount(96) + " " + BitOperations.Log2(1023) + " " + BitOperations.RotateLeft(1u, 33) + " " + BitOperations.RotateRight(1UL, 1) + " " + BitOperations.RoundUpToPowerOf2(17u) + " " + BitOperations.IsPow2(0) + BitOperations.IsPow2(8));
        Console.WriteLine(BitConverter.ToString(BitConverter.GetBytes(258)) + " " + BitConverter.ToInt16(new byte[] { 0, 1, 2 }, 1) + " " + BitConverter.DoubleToInt64Bits(-2.0).ToString("X") + " " + BitConverter.Int32BitsToSingle(0x3F000000) + " " + BitConverter.IsLittleEndian);
        Console.WriteLine(Math.BigMul(uint.MaxValue, uint.MaxValue) + " " + Math.BigMul(long.MaxValue, 4, out long low) + "/" + low + " " + Math.DivRem(-7, 2) + " " + UInt128.MaxValue / 3 % 1000 + " " + ((UInt128)1 << 100));
        uint crc = ~0u;
        foreach (char c in "123456789")
        {
            crc ^= c;
            for (int i = 0; i < 8; i++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        Console.WriteLine((~crc).ToString("X8"));
        int gray = 0;
        for (int i = 0; i < 16; i++) gray = gray * 3 + (i ^ i >> 1);
        Console.WriteLine(gray);
        ulong lfsr = 1;
        for (int i = 0; i < 200; i++) lfsr = lfsr >> 1 ^ (lfsr & 1) * 0xD800000000000000;
        Console.WriteLine(lfsr.ToString("X16"));
    }
}
