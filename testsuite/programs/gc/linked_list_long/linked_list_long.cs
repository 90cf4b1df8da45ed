using System;

class Link { public Link Next; public int N; public byte[] Pad; }

class Program
{
    static void Main()
    {
        // Deep enough to overflow a collector that recurses on its own stack.
        Link head = null;
        for (int i = 0; i < 4000; i++) head = new Link { Next = head, N = i };
        GC.Collect();
        long sum = 0;
        int count = 0;
        for (Link l = head; l != null; l = l.Next) { sum += l.N; count++; }
        Console.WriteLine(count + " " + sum);
        // Drop every second link, collect, and look again.
        for (Link l = head; l != null && l.Next != null; l = l.Next) l.Next = l.Next.Next;
        GC.Collect();
        sum = 0; count = 0;
        for (Link l = head; l != null; l = l.Next) { sum += l.N; count++; }
        Console.WriteLine(count + " " + sum);
        Link tail = head;
        while (tail.Next != null) tail = tail.Next;
        tail.Next = head;
        GC.Collect();
        Link at = head;
        for (int i = 0; i < 2001; i++) at = at.Next;
        Console.WriteLine(at.N);
        head = tail = at = null;
        GC.Collect();
        Console.WriteLine("cycle dropped");
    }
}
