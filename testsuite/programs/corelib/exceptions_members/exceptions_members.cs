// Exception: messages, data, inner exceptions, HResult, text.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

static class Program
{
    static string Text(object value) => value switch
    {
        null => "null",
        string s => s,
        IDictionary map => "{" + string.Join(", ", map.Keys.Cast<object>().Select(key => Text(key) + ": " + Text(map[key]))) + "}",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object>().Select(Text)) + "]",
        IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    static void Show(params object[] values) => Console.WriteLine(string.Join(" ", (values ?? [null]).Select(Text)));

    static void Try(Func<object> action)
    {
        try { Show(action()); }
        catch (Exception e) { Console.WriteLine(e.GetType().Name + ": " + e.Message); }
    }

    static void Main()
    {
        Exception[] all = [new(), new("m"), new ArgumentException(), new ArgumentException("m", "p"), new ArgumentNullException("p"), new ArgumentNullException("p", "m"), new ArgumentOutOfRangeException("p", 5, "m"), new ArgumentOutOfRangeException(), new InvalidOperationException(), new NotSupportedException(), new NotImplementedException(), new FormatException(), new OverflowException(), new DivideByZeroException(), new IndexOutOfRangeException(), new NullReferenceException(), new InvalidCastException(), new TimeoutException(), new OperationCanceledException(), new KeyNotFoundException(), new ObjectDisposedException("o"), new ObjectDisposedException("o", "m"), new FileNotFoundException("m", "f"), new EndOfStreamException(), new AggregateException("m", new Exception("a"), new Exception("b")), new TypeLoadException(), new ArithmeticException(), new ArrayTypeMismatchException(), new RankException(), new StackOverflowException(), new OutOfMemoryException(), new UnauthorizedAccessException(), new PlatformNotSupportedException(), new TargetInvocationException(new Exception("i")), new ApplicationException(), new SystemException(), new TypeInitializationException("T", null), new DllNotFoundException(), new EntryPointNotFoundException(), new MissingMethodException("C", "m"), new BadImageFormatException(), new DuplicateWaitObjectException(), new InsufficientExecutionStackException(), new AccessViolationException(), new UriFormatException(), new NotFiniteNumberException(), new TaskCanceledException(), new AbandonedMutexException(), new SynchronizationLockException(), new ThreadStateException(), new DecoderFallbackException(), new LockRecursionException()];
        foreach (Exception e in all) Show(e.GetType().Name, e.Message, e.HResult.ToString("X"), e.InnerException?.Message, e.StackTrace, e.Source, e.HelpLink, e.Data.Count);
        Exception outer = new("outer", new FormatException("inner"));
        outer.Data["k"] = 1;
        outer.HelpLink = "link";
        outer.Source = "src";
        Show(outer.ToString(), outer.GetBaseException().Message, outer.Data, outer.HelpLink, outer.Source, new Custom().ToString());
        AggregateException g = new(new AggregateException(new Exception("x")), new Exception("y"));
        Show(g.Flatten().InnerExceptions.Count, g.InnerException.Message, g.GetBaseException().GetType().Name);
        Try(() => { g.Flatten().Handle(e => e.Message == "x"); return null; });
        Try(() => { ArgumentNullException.ThrowIfNull((object)null, "q"); return null; });
        Try(() => { ArgumentException.ThrowIfNullOrWhiteSpace(" ", "q"); return null; });
        Try(() => { ArgumentOutOfRangeException.ThrowIfGreaterThan(5, 3, "q"); return null; });
        Try(() => { ArgumentOutOfRangeException.ThrowIfEqual(5, 5, "q"); return null; });
        Try(() => { ArgumentOutOfRangeException.ThrowIfZero(0, "q"); return null; });
        Try(() => { ObjectDisposedException.ThrowIf(true, "object"); return null; });
        Try(() => new AggregateException((Exception[])[null]));
    }
}

class Custom : Exception { public override string Message => "custom message"; }
