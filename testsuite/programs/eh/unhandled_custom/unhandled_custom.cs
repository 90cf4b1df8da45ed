using System;

class Custom : Exception
{
    public Custom(string m) : base(m) { }
    public override string ToString() => "custom text\n  on two lines";
}

class Program
{
    static void Main()
    {
        AppDomain.CurrentDomain.UnhandledException += (s, e) => Console.WriteLine("handler sees " + ((Exception)e.ExceptionObject).Message + " " + e.IsTerminating);
        throw new Custom("the message");
    }
}
