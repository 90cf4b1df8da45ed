using System;

class Program
{
    static string name;
    static string Name { get => name ?? throw new InvalidOperationException("no name"); set => name = value ?? throw new ArgumentNullException(nameof(value)); }
    static int Parse(string s) => int.TryParse(s, out int v) ? v : throw new FormatException("bad " + s);
    static int Never() => throw new NotImplementedException();
    static T Unreachable<T>(T t, bool b) => b ? t : throw new Exception("unreachable " + typeof(T).Name);
    static int Switch(object o) => o switch { int i => i, string => throw new ArgumentException("string"), null => throw new ArgumentNullException(), _ => -1 };
    static void Try(Action a)
    {
        try { a(); Console.WriteLine("fine"); } catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }
    static void Guard(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentException.ThrowIfNullOrEmpty(s);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(s.Length, 3);
        ArgumentOutOfRangeException.ThrowIfNegative(s.Length - 2);
    }

    static void Main()
    {
        Try(() => Console.WriteLine(Name));
        Try(() => Name = null);
        Try(() => Name = "set");
        Try(() => Console.WriteLine(Name + Parse("12")));
        Try(() => Parse("x"));
        Try(() => Never());
        Try(() => Unreachable(1, true));
        Try(() => Unreachable("s", false));
        Try(() => Switch(1));
        Try(() => Switch("s"));
        Try(() => Switch(null));
        Try(() => Switch(1.5));
        Try(() => Guard(null));
        Try(() => Guard(""));
        Try(() => Guard("long"));
        Try(() => Guard("x"));
        Try(() => Guard("ok"));
        Try(() => new Lazy<int>(() => throw new TimeoutException()).Value.ToString());
        Try(() => throw new AggregateException("agg", new Exception("one"), new Exception("two")));
        Try(() => { Exception e = new Exception("kept"); throw e; });
        Try(() => { Exception e = null; throw e; });
        Try(() => throw new ArgumentOutOfRangeException("p", 5, "custom"));
        Try(() => throw new ObjectDisposedException("thing"));
        Try(() => throw new OperationCanceledException());
        Try(() => throw new IndexOutOfRangeException());
        Try(() => throw new InvalidCastException());
        Try(() => throw new NotSupportedException());
        Try(() => throw new Exception());
    }
}
