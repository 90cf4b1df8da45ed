// modes: framework
using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;

// System.Linq.dll of the framework, with Queryable and interpreted expression trees (System.Linq.Expressions.dll).
static class Program
{
    record Item(string Name, int Group, double Price);

    static void Main()
    {
        Console.WriteLine(typeof(Enumerable).Assembly.GetName().Name + " " + typeof(Queryable).Assembly.GetName().Name);
        Item[] items = Enumerable.Range(0, 30).Select(i => new Item("n" + i * 7 % 30, i % 4, i * 1.5)).ToArray();
        foreach (var group in items.Where(i => i.Price > 3).GroupBy(i => i.Group).OrderByDescending(g => g.Sum(i => i.Price)))
            Console.WriteLine($"{group.Key}: {group.Count()} {group.Average(i => i.Price)} {group.MaxBy(i => i.Name)!.Name}");
        Console.WriteLine(string.Join(" ", items.OrderBy(i => i.Group).ThenByDescending(i => i.Name).Select(i => i.Name).Take(12)));
        Console.WriteLine(string.Join(" ", items.Join(items, a => a.Group, b => (int)b.Price % 7, (a, b) => a.Name + b.Name).Distinct().Skip(3).Take(6)));
        Console.WriteLine(string.Join("|", Enumerable.Range(0, 10).Chunk(4).Select(c => string.Join(",", c))));
        Console.WriteLine(items.Aggregate(0.0, (sum, i) => sum + i.Price, sum => sum / 2) + " " + items.Select(i => i.Group).ToHashSet().Count);
        Console.WriteLine(string.Join(" ", new[] { 3, 1, 2 }.Order().Zip("abc", "xyz").Select(t => $"{t.First}{t.Second}{t.Third}")));
        Console.WriteLine(string.Join(" ", items.CountBy(i => i.Group).Concat(items.AggregateBy(i => i.Group, 0, (n, i) => n + 1))));
        Console.WriteLine(string.Join(" ", Enumerable.Range(0, 5).Index().Select(p => p.Index * p.Item)) + " " + Enumerable.Range(0, 100).TakeLast(3).Sum());
        Console.WriteLine(Enumerable.Repeat("x", 3).SequenceEqual(["x", "x", "x"]) + " " + items.ToLookup(i => i.Group)[2].First().Name);
        try { Enumerable.Empty<int>().Max(); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { items.Single(i => i.Group == 1); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { ((int[])null!).Where(i => true); } catch (ArgumentNullException e) { Console.WriteLine(e.Message); }
        Expression<Func<int, int, int>> add = (a, b) => a * 10 + b;
        Console.WriteLine(add + " " + add.Body.NodeType + " " + add.Compile()(4, 2));
        Expression<Func<Item, bool>> cheap = i => i.Price < 10 && i.Name.StartsWith("n");
        Console.WriteLine(cheap);
        Console.WriteLine(string.Join(" ", items.AsQueryable().Where(cheap).OrderBy(i => i.Name).Select(i => i.Name.Length + i.Group)));
        ParameterExpression n = Expression.Parameter(typeof(int), "n"), result = Expression.Variable(typeof(int), "result");
        LabelTarget label = Expression.Label(typeof(int));
        BlockExpression block = Expression.Block([result], Expression.Assign(result, Expression.Constant(1)),
            Expression.Loop(Expression.IfThenElse(Expression.GreaterThan(n, Expression.Constant(1)),
                Expression.MultiplyAssign(result, Expression.PostDecrementAssign(n)), Expression.Break(label, result)), label));
        Console.WriteLine(Expression.Lambda<Func<int, int>>(block, n).Compile()(6));
    }
}
