// A tour of what the engine runs: generics, interfaces, records, patterns, iterators, LINQ, formatting, dictionaries,
// exceptions, threads, and async/await. Every chapter prints what it computes; `expected` is what CoreCLR prints.

using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Expressions;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var chapters = new (string Title, Action Body)[]
{
    ("generics and interfaces", Shapes.Run),
    ("records and patterns", Calculator.Run),
    ("iterators", Sequences.Run),
    ("LINQ", Library.Run),
    ("strings and formatting", Texts.Run),
    ("dictionaries", Words.Run),
    ("delegates, closures, events", Counters.Run),
    ("value types, spans, operators", Fractions.Run),
    ("exceptions", Failures.Run),
    ("a small virtual machine", Machine.Run),
    ("threads", Threads.Run),
    ("async and await", () => Pipeline.RunAsync().GetAwaiter().GetResult()),
};
for (int i = 0; i < chapters.Length; i++)
{
    Console.WriteLine($"== {i + 1}. {chapters[i].Title}");
    chapters[i].Body();
}
Console.WriteLine("The end.");
return 0;

// ---- 1. Generics and interfaces ------------------------------------------------------------------------------------

interface IShape
{
    double Area { get; }
    string Name => GetType().Name;
}

readonly struct Square : IShape
{
    public Square(double side) => Side = side;
    public double Side { get; }
    public double Area => Side * Side;
}

sealed class Circle : IShape
{
    public double Radius;
    public double Area => Math.PI * Radius * Radius;
    public string Name => "Round";
}

interface IMonoid<TSelf> where TSelf : IMonoid<TSelf>
{
    static abstract TSelf Zero { get; }
    static abstract TSelf operator +(TSelf left, TSelf right);
}

readonly record struct Money(long Cents) : IMonoid<Money>
{
    public static Money Zero => new(0);
    public static Money operator +(Money left, Money right) => new(left.Cents + right.Cents);
    public override string ToString() => $"{Cents / 100}.{Cents % 100:D2} EUR";
}

/// A binary heap: the smallest item comes out first.
sealed class Heap<T> : IEnumerable<T> where T : IComparable<T>
{
    private T[] items = new T[4];
    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == items.Length) Array.Resize(ref items, Count * 2);
        int hole = Count++;
        for (; hole > 0 && item.CompareTo(items[(hole - 1) / 2]) < 0; hole = (hole - 1) / 2)
            items[hole] = items[(hole - 1) / 2];
        items[hole] = item;
    }

    public T Take()
    {
        if (Count == 0) throw new InvalidOperationException("The heap is empty.");
        T first = items[0], last = items[--Count];
        int hole = 0;
        for (int child = 1; child < Count; child = 2 * hole + 1)
        {
            if (child + 1 < Count && items[child + 1].CompareTo(items[child]) < 0) child++;
            if (last.CompareTo(items[child]) <= 0) break;
            items[hole] = items[child];
            hole = child;
        }
        items[hole] = last;
        return first;
    }

    public IEnumerator<T> GetEnumerator()
    {
        while (Count > 0) yield return Take();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

static class Shapes
{
    static T Sum<T>(IEnumerable<T> items) where T : IMonoid<T>
    {
        T total = T.Zero;
        foreach (T item in items) total += item;
        return total;
    }

    static (T Low, T High) Range<T>(params T[] items) where T : IComparable<T>
    {
        (T low, T high) = (items[0], items[0]);
        foreach (T item in items)
        {
            if (item.CompareTo(low) < 0) low = item;
            if (item.CompareTo(high) > 0) high = item;
        }
        return (low, high);
    }

    public static void Run()
    {
        foreach (IShape shape in new IShape[] { new Square(3), new Circle { Radius = 2 } })
            Console.WriteLine($"{shape.Name,-8}{shape.Area,10:F3}");
        Console.WriteLine(Sum(new List<Money> { new(1250), new(399), new(1) }));
        Console.WriteLine(Range(7, -2, 11) + " " + Range("pear", "apple", "plum"));
        var numbers = new Heap<int> { 42, 7, 19, 3, 28, 11 };
        var names = new Heap<string> { "gamma", "alpha", "beta" };
        Console.WriteLine(string.Join(' ', numbers) + " | " + string.Join(' ', names));
        IEnumerable<object> covariant = new List<string> { "strings", "are", "objects" };
        Console.WriteLine(string.Join(' ', covariant) + ", " + typeof(Dictionary<string, List<int>>).Name);
    }
}

// ---- 2. Records and patterns ---------------------------------------------------------------------------------------

static class Calculator
{
    static Expression Simplify(Expression e) => e switch
    {
        Binary { Operator: '*', Left: Number { Value: 0 } } or Binary { Operator: '*', Right: Number { Value: 0 } } => new Number(0),
        Binary ('*', Number (1), var x) => Simplify(x),
        Binary ('+', var x, Number (0)) => Simplify(x),
        Binary (var op, var l, var r) when (Simplify(l), Simplify(r)) is var (a, b) && (a, b) != (l, r) => Simplify(new Binary(op, a, b)),
        _ => e,
    };

    static double Evaluate(Expression e, IReadOnlyDictionary<string, double> variables) => e switch
    {
        Number (var value) => value,
        Variable { Name: var name } => variables.TryGetValue(name, out double value) ? value : throw new KeyNotFoundException($"no variable '{name}'"),
        Binary ('+', var l, var r) => Evaluate(l, variables) + Evaluate(r, variables),
        Binary ('-', var l, var r) => Evaluate(l, variables) - Evaluate(r, variables),
        Binary ('*', var l, var r) => Evaluate(l, variables) * Evaluate(r, variables),
        Binary ('/', var l, var r) => Evaluate(l, variables) / Evaluate(r, variables),
        Binary ('^', var l, var r) => Math.Pow(Evaluate(l, variables), Evaluate(r, variables)),
        _ => throw new ArgumentOutOfRangeException(nameof(e)),
    };

    static string Show(Expression e) => e switch
    {
        Number n => n.Value.ToString(CultureInfo.InvariantCulture),
        Variable v => v.Name,
        Binary b => $"({Show(b.Left)} {b.Operator} {Show(b.Right)})",
        _ => "?",
    };

    public static void Run()
    {
        var variables = new Dictionary<string, double> { ["x"] = 3, ["half"] = 0.5 };
        foreach (string text in new[] { "1 + 2 * x", "2 ^ 3 ^ 2", "(1*x + 0) * (x - half)", "y / 0", "2 * (3 + ", "4 4" })
        {
            try
            {
                Expression e = Parser.Parse(text);
                Console.WriteLine($"{Show(Simplify(e))} = {Evaluate(e, variables)}");
            }
            catch (ParseException error) when (error.Position >= text.Length)
            {
                Console.WriteLine($"'{text}' is cut off: {error.Message}");
            }
            catch (Exception error) when (error is ParseException or KeyNotFoundException)
            {
                Console.WriteLine($"'{text}': {error.GetType().Name}: {error.Message}");
            }
        }
        Console.WriteLine(new Binary('+', new Number(1.5), new Variable("z")));
        Console.WriteLine(new Number(2) == new Number(2) ? "equal by value" : "different");
    }
}

// ---- 3. Iterators --------------------------------------------------------------------------------------------------

static class Sequences
{
    static IEnumerable<int> Primes()
    {
        var factors = new Dictionary<int, List<int>>();
        for (int candidate = 2; ; candidate++)
        {
            if (!factors.Remove(candidate, out List<int>? known))
            {
                yield return candidate;
                factors[candidate * candidate] = [candidate];
                continue;
            }
            foreach (int prime in known)
            {
                if (!factors.TryGetValue(candidate + prime, out List<int>? list)) factors[candidate + prime] = list = [];
                list.Add(prime);
            }
        }
    }

    static IEnumerable<T> TakeUntil<T>(this IEnumerable<T> source, Predicate<T> stop)
    {
        foreach (T item in source)
        {
            if (stop(item)) yield break;
            yield return item;
        }
    }

    static IEnumerable<(T, T)> Pairs<T>(this IEnumerable<T> source)
    {
        using IEnumerator<T> e = source.GetEnumerator();
        if (!e.MoveNext()) yield break;
        for (T previous = e.Current; e.MoveNext(); previous = e.Current) yield return (previous, e.Current);
    }

    static IEnumerable<string> Hanoi(int disks, char from, char to, char spare) => disks == 0
        ? []
        : Hanoi(disks - 1, from, spare, to).Append($"{from}{to}").Concat(Hanoi(disks - 1, spare, to, from));

    static IEnumerable<int> Guarded()
    {
        try { for (int i = 1; ; i *= 3) yield return i; }
        finally { Console.WriteLine("the iterator was disposed"); }
    }

    public static void Run()
    {
        Console.WriteLine(string.Join(' ', Primes().TakeUntil(p => p > 60)));
        var twins = Primes().Pairs().TakeUntil(p => p.Item1 > 110);
        Console.WriteLine(string.Join(' ', from pair in twins where pair.Item2 - pair.Item1 == 2 select pair));
        Console.WriteLine(string.Join(' ', Hanoi(4, 'A', 'C', 'B')));
        foreach (int power in Guarded())
        {
            if (power > 1000) break;
            Console.Write(power + " ");
        }
    }
}

// ---- 4. LINQ -------------------------------------------------------------------------------------------------------

static class Library
{
    sealed record Book(string Title, string Author, int Year, decimal Price);

    public static void Run()
    {
        Book[] books =
        [
            new("Emma", "Austen", 1815, 7.50m), new("Persuasion", "Austen", 1817, 6.25m), new("Middlemarch", "Eliot", 1871, 12.00m),
            new("Silas Marner", "Eliot", 1861, 5.99m), new("Dracula", "Stoker", 1897, 8.40m), new("Villette", "Brontë", 1853, 9.10m),
        ];
        var byAuthor =
            from book in books
            group book by book.Author into g
            orderby g.Count() descending, g.Key
            select new { Author = g.Key, Count = g.Count(), Total = g.Sum(b => b.Price), Newest = g.MaxBy(b => b.Year)!.Title };
        foreach (var row in byAuthor) Console.WriteLine($"{row.Author,-8}{row.Count,3}{row.Total,8:F2}  {row.Newest}");
        Console.WriteLine(string.Join(", ", books.OrderBy(b => b.Price).ThenBy(b => b.Title).Skip(1).Take(3).Select(b => b.Title)));
        Console.WriteLine($"{books.Average(b => b.Price):F4} {books.Any(b => b.Year > 1900)} {books.All(b => b.Title.Length > 3)}");
        var decades = books.ToLookup(b => b.Year / 10 * 10, b => b.Title);
        Console.WriteLine(string.Join("; ", decades.OrderBy(d => d.Key).Select(d => $"{d.Key}s: {string.Join('+', d)}")));
        Console.WriteLine(Enumerable.Range(1, 20).Aggregate(1L, (product, n) => product * n));
        var words = "the quick brown fox jumps over the lazy dog".Split(' ');
        var lengths = words.Distinct().GroupBy(w => w.Length).ToDictionary(g => g.Key, g => g.OrderBy(w => w).ToArray());
        foreach (var (length, list) in lengths.OrderBy(p => p.Key)) Console.WriteLine($"{length}: {string.Join(',', list)}");
        var joined = words.Zip(Enumerable.Range(0, 100), (w, i) => (w, i)).Where(p => p.i % 3 == 0).SelectMany(p => p.w.Take(2)).Reverse();
        Console.WriteLine(new string(joined.ToArray()));
    }
}

// ---- 5. Strings and formatting -------------------------------------------------------------------------------------

static class Texts
{
    static string Roman(int n)
    {
        (int, string)[] digits = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        foreach (var (value, letters) in digits)
            for (; n >= value; n -= value) text.Append(letters);
        return text.ToString();
    }

    public static void Run()
    {
        Console.WriteLine(string.Format("{0:X8} {1:N2} {2:E3} {3:P1} {4:000.00}", 48879, 1234567.891, 0.00012345, 0.256, 7.5));
        Console.WriteLine($"{1.0 / 3:R} {float.Epsilon} {double.MaxValue} {0.1 + 0.2} {100m / 3m}");
        Console.WriteLine($"[{"left",-8}|{"right",8}|{true}|{'x'}|{null}|{DayOfWeek.Friday:G}|{ConsoleColor.Red | ConsoleColor.Blue:D}]");
        Console.WriteLine(string.Join(' ', new[] { 4, 9, 14, 1987, 2026 }.Select(Roman)));
        var date = new DateTime(2026, 2, 28, 23, 59, 30);
        Console.WriteLine($"{date.AddMinutes(1):yyyy-MM-dd HH:mm:ss} {date.DayOfYear} {new TimeSpan(1, 2, 3, 4)}");
        string text = "  Tab\tand “quotes”, naïve café  ";
        Console.WriteLine($"{text.Trim().ToUpperInvariant()} {text.IndexOf("café", StringComparison.Ordinal)} {Encoding.UTF8.GetByteCount(text)}");
        Console.WriteLine(string.Concat("racecar".Reverse()) + " " + "a,b,,c".Split(',').Length + " " + "x".PadLeft(4, '.') + "abc".Replace("b", "--").Insert(1, "!"));
        var table = new StringBuilder();
        for (int row = 1; row <= 3; row++) table.AppendJoin(' ', Enumerable.Range(1, 6).Select(c => $"{row * c,3}")).AppendLine();
        Console.Write(table);
    }
}

// ---- 6. Dictionaries -----------------------------------------------------------------------------------------------

static class Words
{
    /// The least recently used entry goes first.
    sealed class Cache<TKey, TValue>(int capacity, Func<TKey, TValue> make) where TKey : notnull
    {
        private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> index = new();
        private readonly LinkedList<(TKey Key, TValue Value)> order = new();
        public int Misses { get; private set; }

        public TValue this[TKey key]
        {
            get
            {
                if (index.TryGetValue(key, out var node)) order.Remove(node);
                else
                {
                    Misses++;
                    if (index.Count == capacity)
                    {
                        index.Remove(order.Last!.Value.Key);
                        order.RemoveLast();
                    }
                    index[key] = node = new((key, make(key)));
                }
                order.AddFirst(node);
                return node.Value.Value;
            }
        }
    }

    public static void Run()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in "it was the best of times it was the worst of times".Split())
            counts[word] = counts.GetValueOrDefault(word) + 1;
        Console.WriteLine(string.Join(' ', counts.Select(p => $"{p.Key}={p.Value}")));
        var distances = new Dictionary<(string, string), int> { [("A", "B")] = 4, [("B", "C")] = 1, [("A", "C")] = 7, [("C", "D")] = 2 };
        Console.WriteLine(string.Join(' ', ShortestPaths(distances, "A").OrderBy(p => p.Key).Select(p => p.Key + p.Value)));
        var cache = new Cache<int, string>(2, n => new string('*', n));
        foreach (int n in new[] { 3, 1, 3, 2, 3, 1 }) Console.Write(cache[n] + " ");
        Console.WriteLine(cache.Misses);
        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "One", "two", "ONE" };
        set.UnionWith(["TWO", "three"]);
        Console.WriteLine($"{set.Count} {set.Contains("THREE")}");
    }

    static Dictionary<string, int> ShortestPaths(Dictionary<(string From, string To), int> edges, string start)
    {
        var best = new Dictionary<string, int>();
        var queue = new PriorityQueue<string, int>();
        queue.Enqueue(start, 0);
        while (queue.TryDequeue(out string? node, out int distance))
        {
            if (!best.TryAdd(node, distance)) continue;
            foreach (var ((from, to), length) in edges)
                if (from == node) queue.Enqueue(to, distance + length);
        }
        return best;
    }
}

// ---- 7. Delegates, closures, events --------------------------------------------------------------------------------

static class Counters
{
    sealed class Thermometer
    {
        private int degrees;
        public event EventHandler<int>? Changed;

        public int Degrees
        {
            get => degrees;
            set
            {
                if (degrees == value) return;
                degrees = value;
                Changed?.Invoke(this, value);
            }
        }
    }

    static Func<T, TResult> Memoize<T, TResult>(Func<Func<T, TResult>, T, TResult> body) where T : notnull
    {
        var known = new Dictionary<T, TResult>();
        TResult Call(T argument)
        {
            if (!known.TryGetValue(argument, out TResult? result)) known[argument] = result = body(Call, argument);
            return result;
        }
        return Call;
    }

    public static void Run()
    {
        var fibonacci = Memoize<int, long>((self, n) => n < 2 ? n : self(n - 1) + self(n - 2));
        Console.WriteLine($"{fibonacci(20)} {fibonacci(90)}");
        var actions = new List<Func<int>>();
        for (int i = 0; i < 3; i++)
        {
            int calls = 0, step = i;
            actions.Add(() => calls += step);
        }
        foreach (var action in actions) Console.Write($"{action()} {action()}; ");
        Console.WriteLine();
        var thermometer = new Thermometer();
        var log = new List<string>();
        EventHandler<int> warn = (_, value) => log.Add(value > 30 ? "hot!" : "fine");
        thermometer.Changed += (sender, value) => log.Add($"{((Thermometer)sender!).Degrees}");
        thermometer.Changed += warn;
        (thermometer.Degrees, thermometer.Degrees) = (20, 35);
        thermometer.Changed -= warn;
        thermometer.Degrees = 12;
        Console.WriteLine(string.Join(' ', log));
    }
}

// ---- 8. Value types, spans, operators ------------------------------------------------------------------------------

readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly long numerator, denominator;

    public Fraction(long numerator, long denominator)
    {
        long divisor = Gcd(Math.Abs(numerator), denominator);
        (this.numerator, this.denominator) = (numerator / divisor, denominator / divisor);
    }

    static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
    public static implicit operator Fraction(long n) => new(n, 1);
    public static explicit operator double(Fraction f) => (double)f.numerator / f.denominator;
    public static Fraction operator +(Fraction a, Fraction b) => checked(new(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator));
    public static Fraction operator *(Fraction a, Fraction b) => checked(new(a.numerator * b.numerator, a.denominator * b.denominator));
    public int CompareTo(Fraction other) => (numerator * other.denominator).CompareTo(other.numerator * denominator);
    public bool Equals(Fraction other) => numerator == other.numerator && denominator == other.denominator;
    public override bool Equals(object? o) => o is Fraction other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(numerator, denominator);
    public override string ToString() => denominator == 1 ? $"{numerator}" : $"{numerator}/{denominator}";
}

static class Fractions
{
    static int CountBits(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        foreach (byte b in bytes)
            for (int rest = b; rest != 0; rest &= rest - 1) count++;
        return count;
    }

    static void Sieve(Span<bool> composite)
    {
        for (int i = 2; i * i < composite.Length; i++)
            if (!composite[i])
                for (int j = i * i; j < composite.Length; j += i) composite[j] = true;
    }

    public static void Run()
    {
        Fraction sum = 0;
        for (int n = 1; n <= 12; n++) sum += new Fraction(1, n);
        Console.WriteLine($"{sum} = {(double)sum:F6}, {new Fraction(6, 8) * new Fraction(2, 3)}, {sum.CompareTo(3)}");
        Span<byte> bytes = stackalloc byte[16];
        for (int i = 0; i < bytes.Length; i++) bytes[i] = (byte)(i * 37);
        Console.WriteLine($"{CountBits(bytes)} {CountBits(bytes[4..8])} {Convert.ToHexString(bytes[^4..])}");
        Span<bool> composite = new bool[10_000];
        Sieve(composite);
        int primes = 0;
        for (int i = 2; i < composite.Length; i++) primes += composite[i] ? 0 : 1;
        int[,] spiral = new int[4, 5];
        for (int value = 1, row = 0, column = 0, dr = 0, dc = 1; value <= 20; value++, row += dr, column += dc)
        {
            spiral[row, column] = value;
            int r = row + dr, c = column + dc;
            if (r < 0 || r > 3 || c < 0 || c > 4 || spiral[r, c] != 0) (dr, dc) = (dc, -dr);
        }
        Console.WriteLine($"{primes} primes; spiral {string.Join(' ', spiral.Cast<int>())}");
        int? nothing = null, five = 5;
        Console.WriteLine($"{nothing + five ?? -1} {five * 2} {nothing > five} {unchecked((sbyte)200)} {-17 % 5} {-17 >> 1} {-17 >>> 28}");
    }
}

// ---- 9. Exceptions -------------------------------------------------------------------------------------------------

static class Failures
{
    sealed class Resource(string name, List<string> log) : IDisposable
    {
        public void Use(int divisor) => log.Add($"{name}:{12 / divisor}");
        public void Dispose() => log.Add($"{name} closed");
    }

    static int Nested(int depth, List<string> log)
    {
        try
        {
            if (depth == 0) throw new InvalidOperationException("bottom");
            return Nested(depth - 1, log) + 1;
        }
        catch (InvalidOperationException) when (depth == 2)
        {
            log.Add("caught at 2");
            throw;
        }
        finally
        {
            log.Add($"finally {depth}");
        }
    }

    public static void Run()
    {
        var log = new List<string>();
        try
        {
            using var first = new Resource("first", log);
            using var second = new Resource("second", log);
            first.Use(3);
            second.Use(0);
        }
        catch (DivideByZeroException error) { log.Add(error.Message); }
        Console.WriteLine(string.Join(", ", log));
        log.Clear();
        try { Nested(3, log); }
        catch (Exception error) { log.Add(error.Message); }
        Console.WriteLine(string.Join(", ", log));
        Action[] mistakes =
        [
            () => new int[2].SetValue("x", 0), () => _ = (new int[2])[int.Parse("2")], () => ((string)(object)5).Trim(), () => ((string?)null)!.Trim(),
            () => int.Parse("12x"), () => _ = checked(int.MaxValue + int.Parse("1")), () => new Dictionary<int, int>()[7].ToString(),
            () => Enumerable.Empty<int>().First(), () => _ = new List<int> { 1 }[5], () => throw new AggregateException("many", new Exception("a"), new Exception("b")),
        ];
        foreach (Action mistake in mistakes)
        {
            try { mistake(); }
            catch (Exception error) { Console.WriteLine($"{error.GetType().Name}: {error.Message}"); }
        }
    }
}

// ---- 10. A small virtual machine -----------------------------------------------------------------------------------

static class Machine
{
    enum Op : byte { Push, Add, Multiply, Less, Load, Store, Jump, JumpIfZero, Print, Halt }

    readonly record struct Instruction(Op Op, int Operand = 0);

    static long Execute(Instruction[] code, Action<int> output)
    {
        var stack = new Stack<int>();
        int[] variables = new int[4];
        long steps = 0;
        for (int pc = 0; ; steps++)
        {
            (Op op, int operand) = code[pc++];
            switch (op)
            {
                case Op.Push: stack.Push(operand); break;
                case Op.Add: stack.Push(stack.Pop() + stack.Pop()); break;
                case Op.Multiply: stack.Push(stack.Pop() * stack.Pop()); break;
                case Op.Less: stack.Push(stack.Pop() > stack.Pop() ? 1 : 0); break;
                case Op.Load: stack.Push(variables[operand]); break;
                case Op.Store: variables[operand] = stack.Pop(); break;
                case Op.Jump: pc = operand; break;
                case Op.JumpIfZero: pc = stack.Pop() == 0 ? operand : pc; break;
                case Op.Print: output(stack.Pop()); break;
                case Op.Halt: return steps;
            }
        }
    }

    public static void Run()
    {
        // Sum of i * i for i below 1000.
        Instruction[] program =
        [
            new(Op.Load, 0), new(Op.Push, 1000), new(Op.Less), new(Op.JumpIfZero, 15),
            new(Op.Load, 0), new(Op.Load, 0), new(Op.Multiply), new(Op.Load, 1), new(Op.Add), new(Op.Store, 1),
            new(Op.Load, 0), new(Op.Push, 1), new(Op.Add), new(Op.Store, 0), new(Op.Jump, 0),
            new(Op.Load, 1), new(Op.Print), new(Op.Halt),
        ];
        long steps = Execute(program, value => Console.Write($"sum {value}"));
        Console.WriteLine($" in {steps} steps, first {program[0]}");
    }
}

// ---- 11. Threads ---------------------------------------------------------------------------------------------------

static class Threads
{
    /// A bounded queue with the monitor of its own object.
    sealed class Channel<T>(int capacity)
    {
        private readonly Queue<T> items = new();
        private bool closed;

        public void Send(T item)
        {
            lock (items)
            {
                while (items.Count == capacity) Monitor.Wait(items);
                items.Enqueue(item);
                Monitor.PulseAll(items);
            }
        }

        public void Close()
        {
            lock (items)
            {
                closed = true;
                Monitor.PulseAll(items);
            }
        }

        public bool Receive(out T item)
        {
            lock (items)
            {
                while (items.Count == 0 && !closed) Monitor.Wait(items);
                bool any = items.TryDequeue(out item!);
                Monitor.PulseAll(items);
                return any;
            }
        }
    }

    [ThreadStatic] private static int perThread;

    public static void Run()
    {
        var numbers = new Channel<int>(4);
        long sum = 0;
        int received = 0;
        var consumers = Enumerable.Range(0, 3).Select(_ => new Thread(() =>
        {
            while (numbers.Receive(out int n))
            {
                Interlocked.Add(ref sum, n);
                Interlocked.Increment(ref received);
                perThread++;
            }
        })).ToArray();
        foreach (Thread consumer in consumers) consumer.Start();
        for (int i = 1; i <= 1000; i++) numbers.Send(i);
        numbers.Close();
        foreach (Thread consumer in consumers) consumer.Join();
        Console.WriteLine($"{received} numbers, sum {sum}, here {perThread}");
        using var gate = new ManualResetEventSlim();
        int woken = 0;
        for (int i = 0; i < 4; i++)
            ThreadPool.QueueUserWorkItem(_ => { if (Interlocked.Increment(ref woken) == 4) gate.Set(); });
        gate.Wait();
        var squares = new long[200];
        Parallel.For(0, squares.Length, i => squares[i] = (long)i * i);
        Console.WriteLine($"{woken} pool items, {squares.Sum()}");
        var failed = Task.Run(() => { throw new TimeoutException("in a pool thread"); });
        try { failed.Wait(); }
        catch (AggregateException error) { Console.WriteLine($"{error.InnerException!.GetType().Name}: {error.InnerException.Message}"); }
    }
}

// ---- 12. async and await -------------------------------------------------------------------------------------------

static class Pipeline
{
    static async Task<int> SquareAsync(int n)
    {
        await Task.Delay(n % 3);
        await Task.Yield();
        return n * n;
    }

    static async ValueTask<int> MaybeLater(int n, bool later)
    {
        if (later) await Task.Yield();
        return n + 1;
    }

    static async IAsyncEnumerable<int> Countdown(int from)
    {
        try
        {
            for (; from > 0; from--)
            {
                await Task.Yield();
                yield return from;
            }
        }
        finally
        {
            Console.WriteLine("countdown over");
        }
    }

    static async Task<string> Fallible(string what, int depth)
    {
        if (depth > 0) return await Fallible(what, depth - 1);
        await Task.Yield();
        throw new NotSupportedException(what);
    }

    static readonly AsyncLocal<string> Context = new();

    static async Task<string> InContext(string name)
    {
        Context.Value = name;
        await Task.Delay(1);
        return $"{name}={Context.Value}";
    }

    public static async Task RunAsync()
    {
        int[] squares = await Task.WhenAll(Enumerable.Range(1, 10).Select(SquareAsync));
        Console.WriteLine(string.Join(' ', squares));
        int total = 0;
        for (int i = 0; i < 1000; i++) total = await MaybeLater(total, i % 10 == 0);
        Console.WriteLine(total);
        await foreach (int n in Countdown(10))
        {
            Console.Write($"{n} ");
            if (n == 6) break;
        }
        try
        {
            await Fallible("thrown ten frames down", 10);
        }
        catch (NotSupportedException error) when (error.Message.Length > 0)
        {
            await Task.Yield();
            Console.WriteLine(error.Message);
        }
        Console.WriteLine(string.Join(' ', await Task.WhenAll(InContext("a"), InContext("b"))) + $" [{Context.Value}]");
        using var cancellation = new CancellationTokenSource();
        Task endless = Task.Delay(Timeout.Infinite, cancellation.Token);
        cancellation.Cancel();
        try { await endless; }
        catch (OperationCanceledException) { Console.WriteLine($"cancelled: {endless.Status}"); }
        var source = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<int> length = source.Task.ContinueWith(t => t.Result.Length, TaskScheduler.Default);
        source.SetResult("completed by hand");
        Task first = await Task.WhenAny(length, Task.Delay(Timeout.Infinite));
        Console.WriteLine($"{first == length} {await length}");
        var gate = new SemaphoreSlim(2);
        int running = 0, most = 0;
        async Task Limited()
        {
            await gate.WaitAsync();
            int now = Interlocked.Increment(ref running);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            gate.Release();
        }
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Limited()));
        Console.WriteLine($"at most two at once: {most <= 2}, {running} left");
    }

    static void InterlockedMax(ref int target, int value)
    {
        for (int seen = target; seen < value;)
        {
            int before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }
}
