using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    record P(string Name, int Age, string City);
    static void Show<T>(IEnumerable<T> s) => Console.WriteLine(string.Join(" ", s));

    static void Main()
    {
        int[] n = { 5, 3, 8, 1, 9, 2, 8 };
        Show(n.Where(x => x > 2).Select(x => x * 10));
        Show(n.Select((x, i) => x * i));
        Show(n.OrderBy(x => x));
        Show(n.OrderByDescending(x => x % 5).ThenBy(x => x));
        Show(n.Distinct().Reverse());
        Console.WriteLine(n.Sum() + " " + n.Average() + " " + n.Min() + " " + n.Max() + " " + n.Count(x => x == 8) + " " + n.Aggregate((a, b) => a * 2 + b) + " " + n.Aggregate("s", (a, b) => a + b, s => s.Length));
        Console.WriteLine(n.First() + " " + n.Last(x => x < 5) + " " + n.FirstOrDefault(x => x > 100) + " " + n.Single(x => x == 9) + " " + n.ElementAt(2) + " " + n.ElementAtOrDefault(50) + " " + n.Any(x => x == 3) + n.All(x => x > 0) + n.Contains(7));
        Show(n.Take(3));
        Show(n.Skip(5));
        Show(n.TakeWhile(x => x != 1));
        Show(n.SkipWhile(x => x != 1));
        Show(n.TakeLast(2));
        Show(n.SkipLast(5));
        Show(n.Take(1..^2));
        Show(n.Chunk(3).Select(c => "[" + string.Join(",", c) + "]"));
        Show(n.Concat(new[] { 100 }).Append(200).Prepend(0));
        Show(n.Union(new[] { 1, 50 }));
        Show(n.Intersect(new[] { 8, 1, 7 }));
        Show(n.Except(new[] { 8, 1 }));
        Show(n.Zip(new[] { "a", "b", "c" }, (x, y) => x + y));
        Show(n.Zip("xy"));
        Show(Enumerable.Range(3, 4));
        Show(Enumerable.Repeat("r", 3));
        Show(n.DefaultIfEmpty());
        Show(new int[0].DefaultIfEmpty(7));
        P[] ps = { new("Ann", 30, "Rome"), new("Bob", 25, "Oslo"), new("Cid", 30, "Oslo"), new("Dee", 25, "Rome"), new("Eve", 40, "Oslo") };
        foreach (var g in ps.GroupBy(p => p.City)) Console.WriteLine(g.Key + ": " + string.Join(",", g.Select(p => p.Name)) + " " + g.Average(p => p.Age).ToString("F2"));
        Show(ps.OrderBy(p => p.Age).ThenByDescending(p => p.Name).Select(p => p.Name));
        Show(ps.ToDictionary(p => p.Name, p => p.Age).Where(kv => kv.Value == 30).Select(kv => kv.Key));
        Show(ps.ToLookup(p => p.Age)[25].Select(p => p.Name));
        Show(from p in ps join c in new[] { ("Rome", "IT"), ("Oslo", "NO") } on p.City equals c.Item1 where p.Age < 35 orderby p.Name descending select p.Name + c.Item2);
        Show(from p in ps group p by p.Age / 10 into g orderby g.Key select g.Key + "x" + g.Count());
        Show(from a in new[] { 1, 2 } from b in new[] { 'x', 'y' } let c = a + "" + b where c != "2x" select c);
        Show(ps.GroupJoin(new[] { 25, 30 }, p => p.Age, a => a, (p, a) => p.Name + a.Count()));
        Show(ps.SelectMany(p => p.Name).Where(char.IsUpper));
        Show(ps.SelectMany((p, i) => p.City.Take(i), (p, c) => p.Name[0] + "" + c));
        Console.WriteLine(ps.MaxBy(p => p.Age).Name + ps.MinBy(p => p.Name.Length).Name + ps.Sum(p => p.Age) + " " + ps.Min(p => p.City) + " " + ps.DistinctBy(p => p.Age).Count() + " " + ps.CountBy(p => p.City).First().Value);
        Console.WriteLine(n.SequenceEqual(n.ToList()) + " " + n.ToHashSet().Count + " " + n.OfType<object>().Count() + " " + new object[] { 1, "s", 2 }.OfType<int>().Sum() + " " + new object[] { 1, 2 }.Cast<int>().Sum());
        try { new int[0].First(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { n.Single(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { new int[0].Max(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { ((IEnumerable<int>)null).Count(); } catch (ArgumentNullException e) { Console.WriteLine(e.ParamName); }
        Console.WriteLine(new double?[] { 1.5, null }.Sum() + " " + new int?[] { null }.Max() + " " + new decimal[] { 1.1m, 2.2m }.Average() + " " + new[] { 1f, 2f }.Sum() + " " + new[] { "b", "a" }.Max() + " " + new long[] { 1, 2 }.Average());
    }
}
