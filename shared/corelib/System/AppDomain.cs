using System.Collections.Generic;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace System;

public delegate Assembly? ResolveEventHandler(object? sender, ResolveEventArgs args);
public delegate void AssemblyLoadEventHandler(object? sender, AssemblyLoadEventArgs args);

public class ResolveEventArgs : EventArgs
{
    public ResolveEventArgs(string name) => Name = name;
    public ResolveEventArgs(string name, Assembly? requestingAssembly) { Name = name; RequestingAssembly = requestingAssembly; }
    public string Name { get; }
    public Assembly? RequestingAssembly { get; }
}

public class AssemblyLoadEventArgs : EventArgs
{
    public AssemblyLoadEventArgs(Assembly loadedAssembly) => LoadedAssembly = loadedAssembly;
    public Assembly LoadedAssembly { get; }
}

// The one domain of the process.
public sealed partial class AppDomain : MarshalByRefObject
{
    private static readonly AppDomain s_domain = new();

    private AppDomain() { }

    public static AppDomain CurrentDomain => s_domain;

    public event EventHandler? ProcessExit;
    public event UnhandledExceptionEventHandler? UnhandledException;
    public event EventHandler? DomainUnload;
    public event EventHandler<FirstChanceExceptionEventArgs>? FirstChanceException;
    public event AssemblyLoadEventHandler? AssemblyLoad;
    public event ResolveEventHandler? AssemblyResolve;
    public event ResolveEventHandler? ReflectionOnlyAssemblyResolve;
    public event ResolveEventHandler? ResourceResolve;
    public event ResolveEventHandler? TypeResolve;

    internal void RaiseUnhandledException(Exception e) => UnhandledException?.Invoke(this, new UnhandledExceptionEventArgs(e, true));

    internal void RaiseProcessExit()
    {
        AppContext.RaiseProcessExit();
        ProcessExit?.Invoke(this, EventArgs.Empty);
    }

    internal Assembly? RaiseAssemblyResolve(Assembly? requesting, string name)
    {
        if (AssemblyResolve is null) return null;
        foreach (Delegate handler in AssemblyResolve.GetInvocationList())
        {
            if (((ResolveEventHandler)handler)(this, new ResolveEventArgs(name, requesting)) is { } found) return found;
        }
        return null;
    }

    public int Id => 1;
    public string FriendlyName => IO.Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]);
    public string BaseDirectory => AppContext.BaseDirectory;
    public string? RelativeSearchPath => null;
    public string? DynamicDirectory => null;
    public bool ShadowCopyFiles => false;
    public bool IsFullyTrusted => true;
    public bool IsHomogenous => true;
    public long MonitoringSurvivedMemorySize => GC.GetTotalMemory(false);
    public long MonitoringTotalAllocatedMemorySize => GC.GetTotalAllocatedBytes();
    public static bool MonitoringIsEnabled { get => true; set { } }
    public TimeSpan MonitoringTotalProcessorTime => Environment.CpuUsage.TotalTime;
    public bool IsDefaultAppDomain() => true;
    public bool IsFinalizingForUnload() => false;
    public object? GetData(string name) => AppContext.GetData(name);
    public void SetData(string name, object? data) => AppContext.SetData(name, data);
    public bool? IsCompatibilitySwitchSet(string value) => AppContext.TryGetSwitch(value, out bool set) ? set : null;
    public static AppDomain CreateDomain(string friendlyName) => throw new PlatformNotSupportedException("Secondary AppDomains are not supported on this platform.");
    public static void Unload(AppDomain domain) => throw new CannotUnloadAppDomainException("Cannot unload the AppDomain.");
    public override string ToString() => "Name:" + FriendlyName + "\nThere are no context policies.\n";
}

public static class AppContext
{
    private static Dictionary<string, object?>? s_data;
    private static Dictionary<string, bool>? s_switches;

    public static string BaseDirectory => GetData("APP_CONTEXT_BASE_DIRECTORY") as string
        ?? IO.Path.GetDirectoryName(IO.Path.GetFullPath(Environment.GetCommandLineArgs()[0])) + "/";

    public static string? TargetFrameworkName => ".NETCoreApp,Version=v10.0";

    /// <summary>Nearly no program has such a handler, and without one its class need not exist at exit.</summary>
    internal static bool HasUnloadHandlers;

    internal static void RaiseProcessExit()
    {
        if (HasUnloadHandlers) Runtime.Loader.AssemblyLoadContext.OnProcessExit();
    }

    public static object? GetData(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (s_data is null) return null;
        lock (s_data) return s_data.TryGetValue(name, out object? data) ? data : null;
    }

    public static void SetData(string name, object? data)
    {
        ArgumentNullException.ThrowIfNull(name);
        Dictionary<string, object?> all = s_data ?? Threading.Interlocked.CompareExchange(ref s_data, new(), null) ?? s_data;
        lock (all) all[name] = data;
    }

    public static bool TryGetSwitch(string switchName, out bool isEnabled)
    {
        ArgumentException.ThrowIfNullOrEmpty(switchName);
        isEnabled = false;
        if (s_switches is not null)
        {
            lock (s_switches)
            {
                if (s_switches.TryGetValue(switchName, out isEnabled)) return true;
            }
        }
        return GetData(switchName) is string text && bool.TryParse(text, out isEnabled);
    }

    public static void SetSwitch(string switchName, bool isEnabled)
    {
        ArgumentException.ThrowIfNullOrEmpty(switchName);
        Dictionary<string, bool> all = s_switches ?? Threading.Interlocked.CompareExchange(ref s_switches, new(), null) ?? s_switches;
        lock (all) all[switchName] = isEnabled;
    }
}
