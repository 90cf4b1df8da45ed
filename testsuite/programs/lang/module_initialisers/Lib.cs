using System;
using System.Runtime.CompilerServices;

namespace Lib;

public static class Log
{
    [ModuleInitializer]
    internal static void First() => Console.WriteLine("library: first initialiser");
    [ModuleInitializer]
    internal static void Second() => Console.WriteLine("library: second initialiser");

    public static int Small(int n) => n + 1;
    public const string Name = "constant";
    public static int Field = Make();
    static int Make() { Console.WriteLine("library: static field"); return 3; }
}
