using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

unsafe class Program
{
    struct Header
    {
        public int Size;
        public Header* Next;
        public byte Kind;
    }
    struct Mat
    {
        public fixed float M[16];
        public ref float this[int r, int c] => ref M[r * 4 + c];
    } interface IPoint { int X { get; } } struct Pt : IPoint { public int X { get; set; } public short Y; }
    static byte* heap;
    static int used;
    static T* Alloc<T>(int n = 1) where T : unmanaged
    {
        T* p = (T*)(heap + used);
        used += (n * sizeof(T) + 7) & ~7;
        for (int i = 0; i < n; i++) p[i] = default;
        return p;
    }
    static void Copy(void* from, void* to, int n)
    {
        byte* f = (byte*)from, t = (byte*)to;
        while (n-- > 0) *t++ = *f++;
    }
    static int Compare(byte* a, byte* b, int n)
    {
        for (int i = 0; i < n; i++) if (a[i] != b[i]) return a[i] - b[i];
        return 0;
    }
    static void Swap<T>(T* a, T* b) where T : unmanaged
    {
        T t = *a;
        *a = *b;
        *b = t;
    }
    static int Len(char* s)
    {
        char* p = s;
        while (*p != 0) p++;
        return (int)(p - s);
    }
    static uint Hash(ReadOnlySpan<char> s)
    {
        uint h = 2166136261;
        fixed (char* p = s) for (byte* b = (byte*)p, e = (byte*)(p + s.Length); b < e; b++) h = (h ^ *b) * 16777619;
        return h;
    }
    static int Via<T>(T* p) where T : unmanaged, IPoint => p->X * 2;
    static void QuickSort(int* lo, int* hi)
    {
        if (lo >= hi) return;
        int p = *(lo + (hi - lo) / 2);
        int* i = lo, j = hi;
        while (i <= j) { while (*i < p) i++; while (*j > p) j--; if (i <= j) Swap(i++, j--); }
        QuickSort(lo, j);
        QuickSort(i, hi);
    }

    static void Main()
    {
        byte* block = stackalloc byte[4096];
        heap = block;
        Header* list = null;
        for (int i = 0; i < 5; i++)
        {
            Header* h = Alloc<Header>();
            h->Size = i * 10;
            h->Next = list;
            h->Kind = (byte)(250 + i * 2);
            list = h;
        }
        int sum = 0;
        for (Header* h = list; h != null; h = h->Next) sum += h->Size + h->Kind;
        Console.WriteLine(sum + " " + sizeof(Header) + " " + used);
        int* nums = Alloc<int>(20);
        for (int i = 0; i < 20; i++) nums[i] = i * 7919 % 101;
        QuickSort(nums, nums + 19);
        string s = "";
        for (int* p = nums; p < nums + 20; p += 3) s += *p + " ";
        Console.WriteLine(s);
        Copy(nums, nums + 10, 40);
        Console.WriteLine(nums[10] == nums[0] && nums[19] == nums[9] ? "copied" : "no");
        Console.WriteLine(Compare((byte*)nums, (byte*)(nums + 10), 40) + " " + (Compare((byte*)nums, (byte*)(nums + 1), 4) < 0));
        fixed (char* c = "hello\0world") Console.WriteLine(Len(c) + " " + new string(c) + new string(c, 6, 3));
        Console.WriteLine(Hash("abc") + " " + Hash(""));
        Mat m = default;
        m[1, 2] = 1.5f;
        m.M[15] = 2;
        Mat* pm = &m;
        (*pm)[0, 0] = 9;
        Console.WriteLine(m.M[6] + pm->M[15] + m[0, 0]);
        Pt* pts = Alloc<Pt>(3);
        pts[2].X = 21;
        pts[2].Y = -1;
        Console.WriteLine(Via(pts + 2) + " " + pts[2].ToString() + sizeof(Pt));
        long* pl = Alloc<long>();
        *pl = 0x1122334455667788;
        Console.WriteLine(((byte*)pl)[1].ToString("X") + ((ushort*)pl)[2].ToString("X") + (*(int*)((byte*)pl + 2)).ToString("X") + " " + *(sbyte*)((byte*)pl + 7));
        double* pd = (double*)pl;
        *pd = -1;
        Console.WriteLine(pl->ToString("X"));
        void** table = stackalloc void*[3];
        table[0] = pl;
        table[2] = nums;
        Console.WriteLine(*(long*)table[0] == *pl && table[1] == null && ((int*)table[2])[0] == nums[0]);
        bool* pb = stackalloc bool[2];
        *(byte*)pb = 1;
        Console.WriteLine(pb[0] && !pb[1]);
        decimal dm = 123.45m;
        decimal* pdm = &dm;
        (*pdm)++;
        Console.WriteLine(dm);
        Guid g = default;
        ((byte*)&g)[15] = 0xAB;
        Console.WriteLine(g);
        nint native = Marshal.AllocHGlobal(16);
        try
        {
            int* ni = (int*)native;
            ni[3] = 5;
            Console.WriteLine(ni[3] + Marshal.ReadInt32(native, 12));
            Marshal.WriteByte(native, 1);
            Console.WriteLine(*(byte*)native);
        }
        finally { Marshal.FreeHGlobal(native); }
        void* nm = NativeMemory.AllocZeroed(8);
        Console.WriteLine(*(long*)nm);
        NativeMemory.Free(nm);
        ref int rr = ref Unsafe.AsRef<int>(nums);
        rr = -3;
        Console.WriteLine(nums[0] + " " + (Unsafe.AsPointer(ref rr) == nums) + Unsafe.Read<int>(nums + 1));
        Span<int> sp = new(nums, 3);
        sp.Fill(4);
        Console.WriteLine(nums[2]);
        fixed (int* f1 = new int[3], f2 = sp) { f1[0] = f2[0]; Console.WriteLine(f1[0] + f1[1]); }
        delegate*<int*, int*, void> qs = &QuickSort;
        nums[0] = 99;
        qs(nums, nums + 2);
        Console.WriteLine(nums[2]);
        char* chars = stackalloc char[4] { 'a', 'b', 'c', '\0' };
        chars[1]++;
        Console.WriteLine(new string(chars));
        int x = 5, y = 6;
        Swap(&x, &y);
        int* px = &x;
        int** ppx = &px;
        **ppx += 10;
        Console.WriteLine(x + " " + y + " " + (px == *ppx) + (*&x).ToString());
    }
}
