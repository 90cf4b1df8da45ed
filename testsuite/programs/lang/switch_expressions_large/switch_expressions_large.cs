using System;
using System.Collections.Generic;

enum Op { Push, Add, Sub, Mul, Div, Dup, Swap, Jmp, Jz, Load, Store, Print, Halt, Call, Ret }
record struct Ins(Op Op, int Arg = 0);

class Program
{
    static string Run(Ins[] code)
    {
        var stack = new Stack<int>(); var calls = new Stack<int>(); int[] mem = new int[8]; string o = ""; int steps = 0;
        for (int pc = 0; ; pc++)
        {
            if (++steps > 2000) return o + "timeout";
            var (op, arg) = code[pc];
            switch (op)
            {
                case Op.Push:
                stack.Push(arg);
                break; case Op.Add:
                stack.Push(stack.Pop() + stack.Pop());
                break; case Op.Sub:
                {
                    int b = stack.Pop();
                    stack.Push(stack.Pop() - b);
                    break;
                } case Op.Mul:
                stack.Push(stack.Pop() * stack.Pop());
                break; case Op.Div when stack.Peek() == 0:
                return o + "div by zero"; case Op.Div:
                {
                    int b = stack.Pop();
                    stack.Push(stack.Pop() / b);
                    break;
                } case Op.Dup:
                stack.Push(stack.Peek());
                break; case Op.Swap:
                {
                    int a = stack.Pop(), b = stack.Pop();
                    stack.Push(a);
                    stack.Push(b);
                    break;
                } case Op.Jmp:
                pc = arg - 1;
                break; case Op.Jz:
                if (stack.Pop() == 0) goto case Op.Jmp;
                break; case Op.Load:
                stack.Push(mem[arg]);
                break; case Op.Store:
                mem[arg] = stack.Pop();
                break; case Op.Print:
                o += stack.Pop() + " ";
                break; case Op.Call:
                calls.Push(pc);
                goto case Op.Jmp; case Op.Ret:
                pc = calls.Pop();
                break; case Op.Halt:
                return o; default:
                throw new InvalidOperationException();
            }
        }
    }
    static int Days(int month, int year) => month switch { 2 when year % 400 == 0 || year % 4 == 0 && year % 100 != 0 => 29, 2 => 28, 4 or 6 or 9 or 11 => 30, >= 1 and <= 12 => 31, _ => -1 };
    static string Roman(int n) => n switch { >= 1000 => "M" + Roman(n - 1000), >= 900 => "CM" + Roman(n - 900), >= 500 => "D" + Roman(n - 500), >= 400 => "CD" + Roman(n - 400), >= 100 => "C" + Roman(n - 100), >= 90 => "XC" + Roman(n - 90), >= 50 => "L" + Roman(n - 50), >= 40 => "XL" + Roman(n - 40), >= 10 => "X" + Roman(n - 10), 9 => "IX", >= 5 => "V" + Roman(n - 5), 4 => "IV", > 0 => "I" + Roman(n - 1), _ => "" };
    static int Word(string s) => s switch { "zero" => 0, "one" => 1, "two" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, "eight" => 8, "nine" => 9, "ten" => 10, ['n', 'o', ..] => -2, { Length: > 10 } => -3, null => -4, _ => -1 };
    static string Kind(object o) => o switch { byte or sbyte or short or ushort => "small", int and (< 0 or > 1000) => "far int", int => "int", long or ulong => "long", float f when float.IsNaN(f) => "nan", float or double => "real", decimal => "decimal", char c and (>= 'a' and <= 'z') => "lower " + c, char => "char", bool b => b ? "yes" : "no", Array { Length: 0 } => "empty", int[,] => "grid", Array a => "array " + a.Length, Type t => t.Name, Delegate => "delegate", IEnumerable<char> => "chars", Exception { InnerException: null } => "exception", Exception => "wrapped", (var x, var y) => $"pair {x} {y}", null => "null", _ => "?" };

    static void Main()
    {
        Ins[] fact = { new(Op.Push, 1), new(Op.Store, 0), new(Op.Push, 7), new(Op.Store, 1), new(Op.Load, 1), new(Op.Jz, 15), new(Op.Load, 0), new(Op.Load, 1), new(Op.Mul), new(Op.Store, 0), new(Op.Load, 1), new(Op.Push, 1), new(Op.Sub), new(Op.Store, 1), new(Op.Jmp, 4), new(Op.Load, 0), new(Op.Print), new(Op.Call, 20), new(Op.Push, 5), new(Op.Halt), new(Op.Push, 77), new(Op.Dup), new(Op.Print), new(Op.Print), new(Op.Ret) };
        Console.WriteLine(Run(fact));
        Console.WriteLine(Run(new Ins[] { new(Op.Push, 1), new(Op.Push, 0), new(Op.Div), new(Op.Halt) }));
        Console.WriteLine(Run(new Ins[] { new(Op.Push, 1), new(Op.Push, 9), new(Op.Swap), new(Op.Print), new(Op.Jmp, 0) }).Length);
        for (int m = 0; m < 14; m++) Console.Write(Days(m, 2024) + " ");
        Console.WriteLine(Days(2, 1900));
        foreach (int n in new[] { 1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999 }) Console.Write(Roman(n) + " ");
        Console.WriteLine();
        foreach (string s in new[] { "zero", "five", "ten", "none", "eleven thousand", null, "", "ONE" }) Console.Write(Word(s) + " ");
        Console.WriteLine();
        foreach (object o in new object[] { (byte)1, 5, -5, 5000, 5L, 1.5f, float.NaN, 2.5, 1m, 'q', 'Q', true, new int[0], new int[1, 1], new[] { "a" }, typeof(int), (Action)Main, "str", new Exception(), new Exception("", new Exception()), (1, "t"), null, new object() }) Console.Write(Kind(o) + "; ");
        Console.WriteLine();
    }
}
