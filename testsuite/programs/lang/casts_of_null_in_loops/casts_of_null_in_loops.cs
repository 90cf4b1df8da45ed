// A cast, a type test or a store into an array that a loop repeats with the same null: what is asked of an object is asked only of one
// that is there. (Not inlined, where the null would be known.)
using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

class Animal { }
sealed class Dog : Animal { }

static class P
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    static string? ToText(object? value, int count)
    {
        string? text = "none";
        for (int i = count; i > 0; i--) text = (string?)value;
        return text;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static T? Through<T>(T? value, int count)
    {
        T? result = default;
        for (int i = count - 1; i >= 0; i--) result = (T?)(object?)value;
        return result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Tests(object? value, int count)
    {
        int found = 0;
        for (int i = 0; i < count; i++)
        {
            if (value is Dog) found += 1;
            if (value is Animal) found += 10;
            if (value is IEnumerable<int>) found += 100;
            if (value is int n) found += n;
        }
        return found;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static void Fill(Animal?[] animals, Animal? animal)
    {
        for (int i = 0; i < animals.Length; i++) animals[i] = animal;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Lengths(int[]? numbers, string? text, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            if (numbers != null) sum += numbers.Length;
            if (text != null) sum += text.Length * 10;
            sum += numbers?.Length ?? 1000;
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    static int Unboxed(object? value, int count)
    {
        int sum = 0;
        for (int i = 0; i < count; i++)
        {
            int? number = (int?)value;
            sum += number ?? -1;
        }
        return sum;
    }

    static void Main()
    {
        Console.WriteLine($"[{ToText(null, 3)}] [{ToText("text", 3)}] [{ToText(null, 0)}]");
        Console.WriteLine($"[{Through<string>(null, 3)}] [{Through("text", 3)}] [{Through(7, 3)}] [{Through<Animal>(null, 2)}] [{Through<int?>(null, 2)}]");
        Console.WriteLine($"{Tests(null, 3)} {Tests(new Dog(), 3)} {Tests(new Animal(), 3)} {Tests(new List<int>(), 3)} {Tests(5, 3)}");
        var animals = new Animal?[3];
        Fill(animals, new Dog());
        Console.WriteLine(animals[2] is Dog);
        Fill(animals, null);
        Console.WriteLine(animals[2] is null);
        Fill(new Dog?[2], null);
        try { Fill(new Dog?[2], new Animal()); }
        catch (ArrayTypeMismatchException) { Console.WriteLine("mismatch"); }
        Console.WriteLine($"{Lengths(null, null, 2)} {Lengths(new int[4], null, 2)} {Lengths(null, "abc", 2)}");
        Console.WriteLine($"{Unboxed(null, 3)} {Unboxed(4, 3)}");
    }
}
