using System;
using System.Collections.Generic;
using System.Linq;

class Program
{
    record Emp(string Name, string Dept, int Pay, DateTime Start);
    static void P<T>(string n, IEnumerable<T> s) => Console.WriteLine(n + ": " + string.Join(", ", s));
    static IEnumerable<T> Trace<T>(IEnumerable<T> s, List<string> log) { foreach (T t in s) { log.Add("" + t); yield return t; } }

    static void Main()
    {
        Emp[] es = { new("Ann", "IT", 50, new(2020, 1, 5)), new("Bo", "HR", 40, new(2019, 3, 1)), new("Cy", "IT", 70, new(2018, 7, 9)), new("Di", "HR", 40, new(2021, 2, 2)), new("Ed", "OP", 55, new(2020, 5, 5)) };
        P("group", es.GroupBy(e => e.Dept, e => e.Pay, (d, p) => d + p.Sum()));
        P("lookup", es.ToLookup(e => e.Pay > 45, e => e.Name).Select(g => g.Key + "=" + string.Join("", g)));
        P("join", es.Join(new[] { ("IT", 1), ("OP", 2), ("XX", 3) }, e => e.Dept, d => d.Item1, (e, d) => e.Name + d.Item2));
        P("left", from d in new[] { "IT", "XX" } join e in es on d equals e.Dept into g from x in g.DefaultIfEmpty() select d + (x?.Name ?? "-"));
        P("order", from e in es orderby e.Pay descending, e.Name.Length, e.Start select e.Name);
        P("let", from e in es let k = e.Name[0] - 'A' where k % 2 == 0 select e.Name + k);
        P("into", from e in es group e by e.Start.Year into y where y.Count() > 1 select y.Key + ":" + y.Max(e => e.Pay));
        P("agg", new[] { es.Sum(e => e.Pay), es.Min(e => e.Pay), es.Max(e => e.Pay), (int)es.Average(e => e.Pay) });
        Console.WriteLine(es.Aggregate("", (s, e) => s + e.Name[0]) + es.MaxBy(e => e.Pay).Name + es.MinBy(e => e.Start).Name + es.Count(e => e.Dept == "IT") + es.Any(e => e.Pay > 100) + es.All(e => e.Pay >= 40) + es.ToDictionary(e => e.Name)["Cy"].Pay + es.First(e => e.Dept == "HR").Name + es.Last(e => e.Dept == "HR").Name + es.SingleOrDefault(e => e.Dept == "OP")?.Name);
        P("part", es.Select(e => e.Name).Skip(1).Take(3).Reverse());
        P("while", Enumerable.Range(1, 10).SkipWhile(x => x < 4).TakeWhile(x => x < 8));
        P("set", new[] { 1, 2, 3, 2 }.Distinct().Union(new[] { 3, 4 }).Except(new[] { 1 }).Intersect(new[] { 2, 4, 9 }));
        P("by", es.DistinctBy(e => e.Dept).Select(e => e.Name).Concat(es.ExceptBy(new[] { "Ann", "Bo" }, e => e.Name).Select(e => e.Dept)));
        P("zip", new[] { 1, 2, 3 }.Zip("abc", "xyz").Select(t => $"{t.First}{t.Second}{t.Third}"));
        P("chunk", Enumerable.Range(0, 7).Chunk(3).Select(c => c.Sum()));
        P("window", Enumerable.Range(0, 5).Zip(Enumerable.Range(0, 5).Skip(1), (a, b) => a * 10 + b));
        P("many", new[] { "ab", "c" }.SelectMany((s, i) => s.Select(c => c + "" + i)));
        P("cast", new object[] { 1, "a", 2, null }.OfType<int>().Select(x => x * 2));
        P("index", es.Select((e, i) => i + e.Name[..1]).Index().Select(t => t.Index + t.Item));
        P("append", Enumerable.Empty<int>().DefaultIfEmpty(5).Append(6).Prepend(4));
        P("repeat", Enumerable.Repeat("x", 2).Concat(Enumerable.Range(1, 2).Select(i => i.ToString())));
        P("countby", es.CountBy(e => e.Dept).Select(k => k.Key + k.Value));
        P("aggby", es.AggregateBy(e => e.Dept, 0, (a, e) => a + e.Pay).Select(k => k.Key + k.Value));
        P("sorted", new[] { 3, 1, 2 }.Order().Concat(new[] { 3, 1, 2 }.OrderDescending()));
        var log = new List<string>();
        var q = Trace(Enumerable.Range(1, 6), log).Where(x => x % 2 == 0).Select(x => x * x);
        Console.WriteLine(q.First() + " " + string.Join("", log));
        log.Clear();
        Console.WriteLine(q.ElementAt(1) + " " + string.Join("", log));
        log.Clear();
        Console.WriteLine(q.Skip(1).Take(1).Sum() + " " + string.Join("", log));
        log.Clear();
        var list = q.ToList();
        Console.WriteLine(list.Count + " " + log.Count + " " + q.SequenceEqual(list) + " " + log.Count);
        IOrderedEnumerable<int> o = new[] { 21, 12, 11, 22 }.OrderBy(x => x / 10);
        Console.WriteLine(string.Join(",", o) + " " + string.Join(",", o.ThenBy(x => -x)) + " " + string.Join(",", o.ThenByDescending(x => x % 10).Take(2)));
        Console.WriteLine(new[] { 5, 3 }.Max() + " " + new[] { "b", "a" }.Min() + " " + new int?[] { null, 3 }.Max() + " " + new double[0].DefaultIfEmpty().Average() + " " + Enumerable.Range(0, 100).Sum(x => (long)x) + " " + new[] { 1.5m }.Sum() + " " + new[] { 1, 2, 3, 4 }.Where((x, i) => i % 2 == 1).Sum() + " " + Enumerable.Range(5, 0).Any() + Enumerable.Range(0, 3).Contains(2) + new HashSet<int> { 1 }.SetEquals(Enumerable.Range(1, 1)) + Enumerable.Range(0, 4).TryGetNonEnumeratedCount(out int c) + c);
    }
}
