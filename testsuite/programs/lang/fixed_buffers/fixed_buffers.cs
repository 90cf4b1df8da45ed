using System;

unsafe struct Packet
{
    public byte Kind;
    public fixed byte Data[5];
    public fixed int Words[3];
    public fixed char Name[4];
    public short Tail;
}

unsafe class Holder { public Packet P; public int After = 123; }

unsafe class Program
{
    static int Sum(Packet* p) { int s = 0; for (int i = 0; i < 3; i++) s += p->Words[i]; return s; }

    static void Main()
    {
        Packet p = new Packet { Kind = 1, Tail = -3 };
        for (int i = 0; i < 5; i++) p.Data[i] = (byte)(i * 60);
        for (int i = 0; i < 3; i++) p.Words[i] = i - 5;
        p.Name[0] = 'n';
        Console.WriteLine(p.Data[4] + " " + p.Words[0] + " " + p.Name[0] + (int)p.Name[1] + " " + p.Tail);
        Console.WriteLine(sizeof(Packet) + " " + Sum(&p));
        Packet q = p;
        q.Words[1] = 1000;
        Console.WriteLine(p.Words[1] + " " + q.Words[1]);
        var h = new Holder();
        h.P = q;
        fixed (byte* d = h.P.Data) { d[0] = 200; GC.Collect(); d[1] = 100; }
        fixed (Packet* at = &h.P) { at->Words[2] = 5; Console.WriteLine(Sum(at)); }
        Console.WriteLine(h.P.Data[0] + h.P.Data[1] + " " + h.After);
        Packet[] many = new Packet[3];
        many[2].Data[3] = 33;
        Console.WriteLine(many[2].Data[3] + many[1].Data[3]);
        object box = p;
        p.Data[0] = 99;
        Packet un = (Packet)box;
        Console.WriteLine(un.Data[0]);
        fixed (Packet* m = many) { Console.WriteLine((byte*)(m + 1) - (byte*)m); }
    }
}
