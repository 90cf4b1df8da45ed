// args: one two --three=3
using System;

class Program
{
    static int Main(string[] args)
    {
        Console.WriteLine(args.Length);
        for (int i = 0; i < args.Length; i++)
        {
            Console.WriteLine(args[i]);
        }
        return args.Length;
    }
}
