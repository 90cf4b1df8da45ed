// args: 3
// One iteration pushes and pops a generic stack of integers, of strings and of structs.
using System;
using System.Diagnostics;

struct Pair { public int A; public long B; }
class Stack<T>
{
    T[] items = new T[4];
    int count;
    public void Push(T item)
    {
        if (count == items.Length) Array.Resize(ref items, count * 2);
        items[count++] = item;
    }
    public T Pop() { T item = items[--count]; items[count] = default(T); return item; }
}

static class Bench
{
    static long Run(int n)
    {
        Stack<int> ints = new Stack<int>();
        Stack<string> strings = new Stack<string>();
        Stack<Pair> pairs = new Stack<Pair>();
        long sum = 0;
        for (int k = 0; k < n; k++)
        {
            for (int i = 0; i < 10; i++)
            {
                ints.Push(i + k);
                strings.Push("text");
                pairs.Push(new Pair { A = i, B = k });
            }
            for (int i = 0; i < 10; i++) sum += ints.Pop() + strings.Pop().Length + pairs.Pop().B + Compare(i, k) + Compare("a", "b");
        }
        return sum;
    }

    static int Compare<T>(T a, T b) where T : IComparable<T> { return a.CompareTo(b) < 0 ? 1 : 2; }

    static void Main(string[] args)
    {
        int n = args.Length > 0 ? int.Parse(args[0]) : 100000;
        Run(1);
        Stopwatch watch = Stopwatch.StartNew();
        long check = Run(n);
        watch.Stop();
        double nanoseconds = watch.Elapsed.TotalMilliseconds * 1e6 / n;
        Console.WriteLine("bench generics ns_per_op " + nanoseconds.ToString("F1") + " check " + check);
    }
}
