// args: alpha beta --x=1
using System;
using System.Diagnostics;

class Program
{
    static int Main(string[] args)
    {
        Console.WriteLine(args.Length + " " + string.Join("|", args));
        string[] cl = Environment.GetCommandLineArgs();
        Console.WriteLine(cl.Length + " " + cl[0].EndsWith("environment_and_process.dll") + " " + cl[1]);
        Environment.SetEnvironmentVariable("FIXTURE_VAR", "value");
        Console.WriteLine(Environment.GetEnvironmentVariable("FIXTURE_VAR") + " " + Environment.ExpandEnvironmentVariables("<%FIXTURE_VAR%> %NO_SUCH%") + " " + Environment.GetEnvironmentVariables().Contains("FIXTURE_VAR"));
        Environment.SetEnvironmentVariable("FIXTURE_VAR", null);
        Console.WriteLine(Environment.GetEnvironmentVariable("FIXTURE_VAR") == null);
        Console.WriteLine(Environment.NewLine == "\n" ? "newline" : "?");
        Console.WriteLine(Environment.ProcessorCount > 0);
        Console.WriteLine(Environment.Is64BitProcess + " " + Environment.Is64BitOperatingSystem + " " + (Environment.ProcessId > 0) + " " + (Environment.CurrentManagedThreadId > 0) + " " + (Environment.TickCount != 0) + " " + (Environment.WorkingSet > 0) + " " + Environment.UserInteractive);
        var sw = Stopwatch.StartNew();
        long t0 = Stopwatch.GetTimestamp();
        int spin = 0;
        while (Stopwatch.GetTimestamp() == t0) spin++;
        sw.Stop();
        Console.WriteLine((sw.ElapsedTicks > 0) + " " + sw.IsRunning + " " + (Stopwatch.Frequency >= 1000000) + " " + (Stopwatch.GetElapsedTime(t0) > TimeSpan.Zero) + " " + Stopwatch.IsHighResolution);
        long frozen = sw.ElapsedTicks;
        Console.WriteLine(frozen == sw.ElapsedTicks);
        sw.Reset();
        Console.WriteLine(sw.Elapsed);
        sw.Start();
        Console.WriteLine(sw.IsRunning);
        sw.Restart();
        Console.WriteLine(sw.Elapsed < TimeSpan.FromSeconds(10));
        Debug.Assert(true);
        Trace.Assert(true);
        Console.WriteLine((DateTime.UtcNow - DateTime.Now).Duration() < TimeSpan.FromSeconds(5));
        Console.WriteLine(AppContext.BaseDirectory.Length > 0);
        AppContext.SetSwitch("Fixture.Switch", true);
        Console.WriteLine(AppContext.TryGetSwitch("Fixture.Switch", out bool on) + " " + on);
        Console.WriteLine(AppDomain.CurrentDomain.FriendlyName + " " + AppDomain.CurrentDomain.Id);
        Console.WriteLine(GC.MaxGeneration + " " + Environment.Version.Major + " " + OperatingSystem.IsWindows() + OperatingSystem.IsLinux());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("exit handler");
        Console.Out.Flush();
        return args.Length + 40;
    }
}
