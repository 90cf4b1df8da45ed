using System;

unsafe class Program
{
    struct Node { public int V; public Node* Next; public byte Tag; }

    static int Sum(int* p, int n) { int s = 0; while (n-- > 0) s += *p++; return s; }
    static void Swap(int* a, int* b) { int t = *a; *a = *b; *b = t; }

    class Holder { public long L = 5; public int[] A = { 1, 2, 3 }; public fixed_t F; }
    struct fixed_t { public int X, Y; }

    static void Main()
    {
        int[] arr = { 1, 2, 3, 4 };
        fixed (int* p = arr) { Console.WriteLine(Sum(p, 4)); p[2] = 30; *(p + 3) = 40; Console.WriteLine(Sum(p + 1, 3)); }
        fixed (int* q = &arr[1]) { q[-1] = 100; }
        Console.WriteLine(arr[0]);
        int x = 1, y = 2;
        Swap(&x, &y);
        Console.WriteLine(x + " " + y);
        Node a = new Node { V = 1 }, b = new Node { V = 2, Next = &a, Tag = 9 }, c = new Node { V = 3, Next = &b };
        int t = 0;
        for (Node* n = &c; n != null; n = n->Next) t = t * 10 + n->V;
        Console.WriteLine(t + " " + c.Next->Tag + " " + sizeof(Node));
        fixed (char* s = "pointer") { Console.WriteLine(s[0] + "" + *(s + 6) + (int)s[7]); }
        string str = new string('a', 3);
        fixed (char* s = str) { s[1] = 'Z'; }
        Console.WriteLine(str);
        var h = new Holder();
        fixed (long* l = &h.L) { *l *= 7; GC.Collect(); *l += 1; }
        fixed (int* f = &h.F.Y) { *f = 77; }
        Console.WriteLine(h.L + " " + h.F.Y);
        double d = 1.5;
        Console.WriteLine((*(ulong*)&d).ToString("X"));
        float fl = *(float*)&x;
        Console.WriteLine(fl);
        byte* bytes = stackalloc byte[8];
        *(int*)(bytes + 1) = 0x01020304;
        Console.WriteLine(bytes[0] + " " + bytes[1] + " " + bytes[4] + " " + *(short*)(bytes + 2));
        int* end = (int*)(bytes + 8), begin = (int*)bytes;
        Console.WriteLine((end - begin) + " " + (end > begin) + " " + (begin++ == (int*)bytes) + " " + (end == begin + 1));
        int** pp = &begin;
        **pp = 5;
        Console.WriteLine(*(int*)(bytes + 4));
        void* v = bytes;
        ((sbyte*)v)[0] = -1;
        Console.WriteLine(bytes[0]);
        bool flag = true;
        Console.WriteLine(*(byte*)&flag);
        fixed (int* none = (int[])null) Console.WriteLine(none == null);
        fixed (int* none = new int[0]) Console.WriteLine(none == null);
        decimal m = 1.5m;
        Console.WriteLine(((int*)&m)[2] + " " + sizeof(decimal) + sizeof(Guid) + sizeof(DateTime));
        int[,] grid = { { 1, 2 }, { 3, 4 } };
        fixed (int* g = grid) Console.WriteLine(Sum(g, 4));
    }
}
