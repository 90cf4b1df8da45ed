using System;

class Custom : IFormattable
{
    public string ToString(string f, IFormatProvider p) => "custom:" + (f ?? "null");
    public override string ToString() => "plain";
}
class Nul { public override string ToString() => null; }

class Program
{
    static void Main()
    {
        Console.WriteLine();
        Console.WriteLine(true);
        Console.WriteLine('c');
        Console.WriteLine((byte)1);
        Console.WriteLine((short)-2);
        Console.WriteLine(3u);
        Console.WriteLine(-4L);
        Console.WriteLine(5UL);
        Console.WriteLine(1.5f);
        Console.WriteLine(2.5);
        Console.WriteLine(3.50m);
        Console.WriteLine("str");
        Console.WriteLine((string)null);
        Console.WriteLine((object)null);
        Console.WriteLine(new Nul());
        Console.WriteLine(new[] { 'a', 'b' });
        Console.WriteLine(new[] { 'a', 'b', 'c' }, 1, 2);
        Console.WriteLine(new int[2]);
        Console.WriteLine(new Custom());
        Console.WriteLine("{0} {0:f} {0,10}|", new Custom());
        Console.WriteLine($"{new Custom()} {new Custom():x}");
        Console.Write(1);
        Console.Write('-');
        Console.Write("s");
        Console.Write(2.5);
        Console.Write(false);
        Console.Write(new[] { 'x' });
        Console.Write((object)5);
        Console.Write("{0}{1}", 1, 2);
        Console.Write("{0}{1}{2}", 1, 2, 3);
        Console.Write("{0}{1}{2}{3}{4}", 1, 2, 3, 4, 5);
        Console.Write(7L);
        Console.Write(8u);
        Console.Write(9m);
        Console.Write(1f);
        Console.WriteLine();
        Console.WriteLine("{0}", (object)null);
        Console.WriteLine("{0,5}|{0,-5}|{1:X}", 42, 255);
        Console.WriteLine("no args {0}");
        Console.WriteLine("{{}}", 1);
        Console.WriteLine("é€😀 \u0007".Length);
        Console.WriteLine("multi\nline");
        Console.WriteLine(new string('=', 30));
        Console.WriteLine((nint)5);
        Console.WriteLine(DayOfWeek.Monday);
        Console.WriteLine((1, "t"));
        Console.WriteLine(typeof(int));
        Console.WriteLine(new Exception("msg").Message);
        Console.WriteLine(Environment.NewLine.Length);
        Console.WriteLine((int?)null);
        Console.WriteLine((int?)5);
        Console.WriteLine("a".AsSpan().ToString());
        Console.WriteLine(new object());
        Console.WriteLine(new Program());
        Console.WriteLine(new System.Collections.Generic.List<int>());
        Console.WriteLine(new { A = 1 });
        Console.WriteLine((Action)Main);
        Console.WriteLine(Environment.ProcessorCount > 0);
        Console.WriteLine(Environment.GetCommandLineArgs().Length);
        Console.WriteLine(Environment.GetEnvironmentVariable("NO_SUCH_VARIABLE") == null);
        Environment.SetEnvironmentVariable("SOME_VAR", "v");
        Console.WriteLine(Environment.GetEnvironmentVariable("SOME_VAR"));
        Console.WriteLine(Environment.Is64BitProcess + " " + Environment.OSVersion.Platform + " " + (Environment.TickCount64 > 0) + " " + Environment.HasShutdownStarted + " " + Environment.Version.Major);
        Console.WriteLine(Console.In.ReadLine() == null);
        Console.WriteLine(Console.Read());
        Console.WriteLine(AppContext.TryGetSwitch("No.Such", out _));
        Console.WriteLine(OperatingSystem.IsLinux() + " " + System.Runtime.InteropServices.RuntimeInformation.OSArchitecture.ToString().Length);
        Console.WriteLine(System.Diagnostics.Debugger.IsAttached);
    }
}
