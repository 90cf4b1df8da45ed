// Environment, AppContext, GC: what programs read.
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
        Show(Environment.NewLine == "\n", Environment.ProcessorCount > 0, Environment.Is64BitProcess, Environment.OSVersion.Platform, Environment.TickCount64 > 0, Environment.CurrentManagedThreadId > 0, Environment.HasShutdownStarted, Environment.ExitCode, Environment.Version.Major, Environment.SystemPageSize, Environment.UserInteractive, Environment.CurrentDirectory == Directory.GetCurrentDirectory(), Environment.GetCommandLineArgs().Length, Environment.ProcessId > 0);
        Environment.SetEnvironmentVariable("ENTRACTE_TEST", "value");
        Show(Environment.GetEnvironmentVariable("ENTRACTE_TEST"), Environment.ExpandEnvironmentVariables("<%ENTRACTE_TEST%> %none%"), Environment.GetEnvironmentVariables().Contains("ENTRACTE_TEST"));
        Environment.SetEnvironmentVariable("ENTRACTE_TEST", null);
        Show(Environment.GetEnvironmentVariable("ENTRACTE_TEST"));
        AppContext.SetSwitch("My.Switch", true);
        AppContext.SetData("My.Data", 5);
        Show(AppContext.TryGetSwitch("My.Switch", out bool on), on, AppContext.TryGetSwitch("None", out _), AppContext.GetData("My.Data"), AppContext.GetData("none"), AppContext.BaseDirectory.Length > 0);
        Show(GC.MaxGeneration, GC.GetTotalMemory(false) > 0, GC.GetGeneration(new object()), GC.CollectionCount(0) >= 0, GC.GetAllocatedBytesForCurrentThread() > 0, RuntimeInformation.OSArchitecture, RuntimeInformation.IsOSPlatform(OSPlatform.Linux), RuntimeInformation.IsOSPlatform(OSPlatform.Windows), OperatingSystem.IsLinux(), OperatingSystem.IsWindows());
        Try(() => Environment.GetEnvironmentVariable(null));
        Try(() => { Environment.SetEnvironmentVariable("", "x"); return null; });
        Try(() => { Environment.SetEnvironmentVariable("a=b", "x"); return null; });
        Try(() => { AppContext.SetSwitch("", true); return null; });
        Try(() => GC.GetGeneration((object)null));
    }
}
