using System;

class Program
{
    static byte B(int x) => (byte)x;
    static sbyte SB(int x) => (sbyte)x;
    static short S(int x) => (short)x;
    static ushort US(int x) => (ushort)x;
    static bool Bo(int x) => x != 0;
    static int Widen(byte a, sbyte b, short c, ushort d, char e) => a + b + c + d + e;

    struct Fields { public byte B; public sbyte SB; public short S; public ushort US; public char C; public bool Bo; }
    class Statics { public static byte B; public static sbyte SB; public static short S; public static ushort US; }

    static void Main()
    {
        Console.WriteLine(B(256) + " " + B(-1) + " " + SB(128) + " " + SB(-129) + " " + S(32768) + " " + US(-1) + " " + Bo(256));
        Console.WriteLine(Widen(B(511), SB(255), S(65535), US(65536 + 7), unchecked((char)(65536 + 'a'))));
        var f = new Fields();
        f.B = B(300); f.SB = SB(200); f.S = S(40000); f.US = US(70000); f.C = unchecked((char)('a' - 'b')); f.Bo = Bo(2);
        Console.WriteLine(f.B + " " + f.SB + " " + f.S + " " + f.US + " " + (int)f.C + " " + f.Bo);
        f.B += 250; f.SB -= 100; f.S *= 2; f.US <<= 3; f.C++; f.Bo ^= true; f.B = (byte)~f.B; f.SB = (sbyte)-f.SB;
        Console.WriteLine(f.B + " " + f.SB + " " + f.S + " " + f.US + " " + (int)f.C + " " + f.Bo);
        Statics.B--; Statics.SB = SB(127); Statics.SB++; Statics.S = S(-32768); Statics.S--; Statics.US--;
        Console.WriteLine(Statics.B + " " + Statics.SB + " " + Statics.S + " " + Statics.US);
        byte[] bs = { 255 }; sbyte[] sbs = { -128 }; short[] ss = { -1 }; ushort[] uss = { 0 };
        bs[0]++; sbs[0]--; ss[0] >>= 1; ss[0] >>>= 4; uss[0]--; uss[0] >>= 4;
        Console.WriteLine(bs[0] + " " + sbs[0] + " " + ss[0] + " " + uss[0]);
        ref byte rb = ref bs[0]; rb -= 1;
        ref sbyte rs = ref sbs[0]; rs = (sbyte)(rs + 1);
        Console.WriteLine(bs[0] + " " + sbs[0]);
        byte x = 200, y = 100;
        Console.WriteLine((x + y) + " " + (byte)(x + y) + " " + (x << 2) + " " + (byte)(x << 2) + " " + (~x) + " " + (-y) + " " + (x > y) + " " + (sbyte)x);
        object o = B(77);
        Console.WriteLine((byte)o + 1);
        Func<byte, byte> inc = b => (byte)(b + 1);
        Console.WriteLine(inc(255));
        byte local = 250;
        for (int i = 0; i < 10; i++) local++;
        short sl = short.MaxValue; sl += 1;
        Console.WriteLine(local + " " + sl);
        int wide = unchecked((int)0xFFFFFF80);
        Console.WriteLine((byte)wide + " " + (sbyte)wide + " " + (short)wide + " " + (ushort)wide + " " + (char)(wide & 0x7F | 0x41));
    }
}
