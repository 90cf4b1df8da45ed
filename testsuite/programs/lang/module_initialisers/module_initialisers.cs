using System;
using System.Runtime.CompilerServices;

// Initialisers of a module run before anything else of it does; those of a library when it is first entered, not when it is named.
class Program
{
    static int s_state = 1;

    [ModuleInitializer]
    internal static void Begin() { Console.WriteLine("program: initialiser " + s_state); s_state = 2; }

    static void Main()
    {
        Console.WriteLine("main " + s_state);
        Console.WriteLine(Lib.Log.Name);
        Use();
        Use();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Use()
    {
        Console.WriteLine("use");
        Console.WriteLine(Lib.Log.Small(4));
        Console.WriteLine(Lib.Log.Field);
    }
}
