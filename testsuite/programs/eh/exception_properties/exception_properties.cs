using System;
using System.Collections;

class My : Exception
{
    public My() { } public My(string m) : base(m) { } public My(string m, Exception i) : base(m, i) { }
    public override string Message => "overridden " + base.Message;
    public override IDictionary Data => base.Data;
}

class Program
{
    static void Main()
    {
        Console.WriteLine(new Exception().Message);
        Console.WriteLine(new My().Message + "|" + new My("m").Message + "|" + new My(null).Message);
        var e = new My("m", new ArgumentException("arg msg", "p", new Exception("root")));
        Console.WriteLine(e.InnerException.Message + "|" + e.GetBaseException().Message + "|" + e.InnerException.InnerException.Message);
        Console.WriteLine(e);
        e.Data["k"] = 5;
        e.Data.Add("l", "v");
        Console.WriteLine(e.Data.Count + " " + e.Data["k"] + e.Data["l"] + (e.Data["none"] == null));
        e.HelpLink = "link"; e.Source = "src"; Console.WriteLine(e.HelpLink + e.Source + " " + e.HResult.ToString("X"));
        Console.WriteLine(new ArgumentNullException().Message + "|" + new ArgumentNullException("p").Message + "|" + new ArgumentNullException("p", "msg").Message + "|" + new ArgumentNullException("p").ParamName);
        Console.WriteLine(new ArgumentException().Message + "|" + new ArgumentException("m").Message + "|" + new ArgumentException("m", "p").Message);
        Console.WriteLine(new ArgumentOutOfRangeException("p").Message + "|" + new ArgumentOutOfRangeException("p", "m").Message);
        Console.WriteLine(new IndexOutOfRangeException().Message + "|" + new NullReferenceException().Message + "|" + new InvalidCastException().Message + "|" + new DivideByZeroException().Message + "|" + new OverflowException().Message);
        Console.WriteLine(new StackOverflowException().Message + "|" + new OutOfMemoryException().Message + "|" + new ArrayTypeMismatchException().Message + "|" + new InvalidOperationException().Message + "|" + new NotSupportedException().Message + "|" + new NotImplementedException().Message);
        Console.WriteLine(new FormatException().Message + "|" + new TimeoutException().Message + "|" + new RankException().Message + "|" + new ArithmeticException().Message + "|" + new UnauthorizedAccessException().Message + "|" + new System.Collections.Generic.KeyNotFoundException().Message);
        Console.WriteLine(new TypeInitializationException("T", new Exception("i")).Message + "|" + new ObjectDisposedException("o").Message + "|" + new ObjectDisposedException("o", "m").ObjectName + "|" + new OperationCanceledException().Message);
        foreach (Exception x in new Exception[] { new(), new ArgumentException(), new ArgumentNullException(), new NullReferenceException(), new InvalidCastException(), new IndexOutOfRangeException(), new DivideByZeroException(), new OverflowException(), new InvalidOperationException(), new NotSupportedException(), new OutOfMemoryException(), new StackOverflowException(), new FormatException() }) Console.Write(x.HResult.ToString("X") + " ");
        Console.WriteLine();
        var agg = new AggregateException("agg", new Exception("1"), new AggregateException(new Exception("2"), new My("3")));
        Console.WriteLine(agg.Message);
        Console.WriteLine(agg.Flatten().InnerExceptions.Count + " " + agg.InnerException.Message + " " + agg.GetBaseException().Message);
        agg.Handle(x => true);
        try
        {
            agg.Handle(x => x is AggregateException);
        }
        catch (AggregateException a) { Console.WriteLine(a.InnerExceptions.Count + a.Message); }
    }
}
