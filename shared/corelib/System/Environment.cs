using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Threading;

namespace System;

public enum EnvironmentVariableTarget { Process = 0, User = 1, Machine = 2 }

public static partial class Environment
{
    public enum SpecialFolder
    {
        ApplicationData = 0x1A, CommonApplicationData = 0x23, LocalApplicationData = 0x1C, Cookies = 0x21, Desktop = 0, Favorites = 6, History = 0x22,
        InternetCache = 0x20, Programs = 2, MyComputer = 0x11, MyMusic = 0xD, MyPictures = 0x27, MyVideos = 0xE, Recent = 8, SendTo = 9, StartMenu = 0xB,
        Startup = 7, System = 0x25, Templates = 0x15, DesktopDirectory = 0x10, Personal = 5, MyDocuments = 5, ProgramFiles = 0x26,
        CommonProgramFiles = 0x2B, AdminTools = 0x30, CDBurning = 0x3B, CommonAdminTools = 0x2F, CommonDocuments = 0x2E, CommonMusic = 0x35,
        CommonOemLinks = 0x3A, CommonPictures = 0x36, CommonStartMenu = 0x16, CommonPrograms = 0x17, CommonStartup = 0x18,
        CommonDesktopDirectory = 0x19, CommonTemplates = 0x2D, CommonVideos = 0x37, Fonts = 0x14, NetworkShortcuts = 0x13, PrinterShortcuts = 0x1B,
        UserProfile = 0x28, CommonProgramFilesX86 = 0x2C, ProgramFilesX86 = 0x2A, Resources = 0x38, LocalizedResources = 0x39, SystemX86 = 0x29, Windows = 0x24,
    }

    public enum SpecialFolderOption { None = 0, Create = 0x8000, DoNotVerify = 0x4000 }

    private static int s_exitCode;

    // Ends the process with the code after EngineCallbacks.ProcessExit has run. Does not return.
    [MethodImpl(MethodImplOptions.InternalCall)]
    [DoesNotReturn]
    private static extern void ExitProcess(int exitCode);

    // Ends the process as an abort does (exit code 134), with the text already written to standard error. Does not return.
    [MethodImpl(MethodImplOptions.InternalCall)]
    [DoesNotReturn]
    private static extern void AbortProcess();

    // The command line: the program's path, then its arguments. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string[] GetArguments();

    // Names and values of all environment variables, alternating. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string[] GetVariables();

    // Texts of the system: 0 machine name, 1 user name, 2 current directory, 3 path of the engine's executable, 4 operating system
    // and version ("Unix 6.1.0.0" without the name: "6.1.0.0"), 5 temporary directory, 6 home directory. Null: unknown.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string? GetText(int which);

    // Numbers of the system: 0 processors, 1 process id, 2 nanoseconds of a clock that never goes back, 3 ticks (100 ns) since the
    // year 1 of the clock in UTC, 4 resident bytes, 5 page size, 6 CPU time of the process in 100 ns,
    // 7 the processor (0 x64, 1 arm64), 8 see NextScheduled. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern long GetNumber(int which);

    /// The next number of the schedule's sequence; negative when the engine follows none, or one that preempts (the pool's own queues are used then).
    internal static long NextScheduled => GetNumber(8);

    // Changes the current directory. Throws DirectoryNotFoundException as IOException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void SetDirectory(string path);

    // What Main's `void` gives the process, and what the engine asks for when Main has returned. Called by the engine when it exists.
    private static int GetExitCodeForEngine() => s_exitCode;

    public static int ExitCode { get => s_exitCode; set => s_exitCode = value; }

    [DoesNotReturn]
    public static void Exit(int exitCode)
    {
        s_exitCode = exitCode;
        ExitProcess(exitCode);
    }

    [DoesNotReturn]
    public static void FailFast(string? message) => FailFast(message, null);

    [DoesNotReturn]
    public static void FailFast(string? message, Exception? exception)
    {
        Console.FlushAll();
        string text = string.IsNullOrEmpty(message) ? "Process terminated.\n" : string.Concat("Process terminated.\n", message, "\n");
        text += StackTrace + "\n";
        if (exception is not null) text += exception.ToString() + "\n";
        ConsoleStream.WriteText(2, text);
        AbortProcess();
    }

    public static string NewLine => "\n";
    public static bool HasShutdownStarted => false;
    public static bool Is64BitProcess => true;
    public static bool Is64BitOperatingSystem => true;
    public static bool UserInteractive => true;
    public static bool IsPrivilegedProcess => UserName == "root";
    public static int ProcessorCount { get; } = (int)GetNumber(0);
    public static int ProcessId { get; } = (int)GetNumber(1);
    public static string? ProcessPath => GetText(3);
    public static int SystemPageSize => (int)GetNumber(5);
    public static long WorkingSet => GetNumber(4);
    public static int CurrentManagedThreadId => Thread.CurrentThread.ManagedThreadId;
    public static int TickCount => (int)TickCount64;
    public static long TickCount64 => GetNumber(2) / 1_000_000;
    public static string MachineName => GetText(0) ?? throw new InvalidOperationException("Couldn't get the local machine name.");
    public static string UserName => GetText(1) ?? "";
    public static string UserDomainName => MachineName;
    public static string SystemDirectory => "";
    public static Version Version => new(10, 0, 12);
    public static OperatingSystem OSVersion => new(PlatformID.Unix, Version.TryParse(GetText(4), out Version? version) ? version : new Version(0, 0));

    public static string CommandLine
    {
        get
        {
            string[] arguments = GetArguments();
            for (int i = 0; i < arguments.Length; i++)
            {
                if (arguments[i].Contains(' ') || arguments[i].Length == 0) arguments[i] = "\"" + arguments[i].Replace("\"", "\\\"") + "\"";
            }
            return string.Join(' ', arguments);
        }
    }

    public static string[] GetCommandLineArgs() => GetArguments();

    public static string[] GetLogicalDrives() => ["/"];

    public static string CurrentDirectory
    {
        get => GetText(2) ?? "/";
        set
        {
            ArgumentException.ThrowIfNullOrEmpty(value);
            SetDirectory(value);
        }
    }

    public static string StackTrace
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => StackTraceText.Current();
    }

    public static string GetFolderPath(SpecialFolder folder) => GetFolderPath(folder, SpecialFolderOption.None);

    public static string GetFolderPath(SpecialFolder folder, SpecialFolderOption option)
    {
        string home = GetText(6) ?? "";
        return folder switch
        {
            SpecialFolder.UserProfile or SpecialFolder.Personal => home,
            SpecialFolder.ApplicationData => GetEnvironmentVariable("XDG_CONFIG_HOME") ?? home + "/.config",
            SpecialFolder.LocalApplicationData => GetEnvironmentVariable("XDG_DATA_HOME") ?? home + "/.local/share",
            SpecialFolder.CommonApplicationData => "/usr/share",
            SpecialFolder.Desktop or SpecialFolder.DesktopDirectory => home + "/Desktop",
            _ => "",
        };
    }

    // The process's own copy of the variables.
    private static readonly object s_lock = new();
    private static string[]? s_variables;

    private static string[] Variables => s_variables ??= GetVariables();

    private static int FindVariable(string name)
    {
        string[] variables = Variables;
        for (int i = 0; i < variables.Length; i += 2)
        {
            if (variables[i] == name) return i;
        }
        return -1;
    }

    public static string? GetEnvironmentVariable(string variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        lock (s_lock)
        {
            int index = FindVariable(variable);
            return index < 0 ? null : s_variables![index + 1];
        }
    }

    public static string? GetEnvironmentVariable(string variable, EnvironmentVariableTarget target) => target == EnvironmentVariableTarget.Process ? GetEnvironmentVariable(variable) : null;

    public static void SetEnvironmentVariable(string variable, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(variable);
        if (variable[0] == '\0') throw new ArgumentException("The first char in the string is the null character.", nameof(variable));
        if (variable.Contains('=')) throw new ArgumentException("Environment variable name cannot contain equal character.", nameof(variable));
        lock (s_lock)
        {
            string[] variables = Variables;
            int index = FindVariable(variable);
            if (string.IsNullOrEmpty(value) && value is null)
            {
                if (index < 0) return;
                string[] fewer = new string[variables.Length - 2];
                Array.Copy(variables, fewer, index);
                Array.Copy(variables, index + 2, fewer, index, fewer.Length - index);
                s_variables = fewer;
                return;
            }
            if (index < 0)
            {
                index = variables.Length;
                Array.Resize(ref variables, index + 2);
                variables[index] = variable;
            }
            variables[index + 1] = value;
            s_variables = variables;
        }
    }

    public static void SetEnvironmentVariable(string variable, string? value, EnvironmentVariableTarget target)
    {
        if (target == EnvironmentVariableTarget.Process) SetEnvironmentVariable(variable, value);
    }

    public static IDictionary GetEnvironmentVariables()
    {
        Hashtable table = new();
        lock (s_lock)
        {
            string[] variables = Variables;
            for (int i = 0; i < variables.Length; i += 2) table[variables[i]] = variables[i + 1];
        }
        return table;
    }

    public static IDictionary GetEnvironmentVariables(EnvironmentVariableTarget target) => target == EnvironmentVariableTarget.Process ? GetEnvironmentVariables() : new Hashtable();

    public static string ExpandEnvironmentVariables(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Text.StringBuilder result = new();
        int at = 0;
        while (at < name.Length)
        {
            int start = name.IndexOf('%', at);
            int end = start < 0 ? -1 : name.IndexOf('%', start + 1);
            if (end < 0) break;
            string? value = end == start + 1 ? null : GetEnvironmentVariable(name.Substring(start + 1, end - start - 1));
            result.Append(name, at, start - at);
            if (value is null)
            {
                // The second percent sign may begin a name itself.
                result.Append(name, start, end - start);
                at = end;
                continue;
            }
            result.Append(value);
            at = end + 1;
        }
        return result.Append(name, at, name.Length - at).ToString();
    }

    public readonly struct ProcessCpuUsage
    {
        internal ProcessCpuUsage(TimeSpan total) => TotalTime = total;
        public TimeSpan UserTime => TotalTime;
        public TimeSpan PrivilegedTime => default;
        public TimeSpan TotalTime { get; }
    }

    public static ProcessCpuUsage CpuUsage => new(new TimeSpan(GetNumber(6)));
}

public enum PlatformID { Win32S = 0, Win32Windows = 1, Win32NT = 2, WinCE = 3, Unix = 4, Xbox = 5, MacOSX = 6, Other = 7 }

public sealed class OperatingSystem : ICloneable
{
    public OperatingSystem(PlatformID platform, Version version)
    {
        ArgumentNullException.ThrowIfNull(version);
        Platform = platform;
        Version = version;
    }

    public PlatformID Platform { get; }
    public Version Version { get; }
    public string ServicePack => "";
    public string VersionString => Platform == PlatformID.Unix ? "Unix " + Version : "Microsoft Windows NT " + Version;
    public object Clone() => new OperatingSystem(Platform, Version);
    public override string ToString() => VersionString;

    public static bool IsOSPlatform(string platform)
    {
        ArgumentNullException.ThrowIfNull(platform);
        return platform.Equals("LINUX", StringComparison.OrdinalIgnoreCase);
    }
    public static bool IsOSPlatformVersionAtLeast(string platform, int major, int minor = 0, int build = 0, int revision = 0) => IsOSPlatform(platform);
    public static bool IsLinux() => true;
    public static bool IsWindows() => false;
    public static bool IsMacOS() => false;
    public static bool IsAndroid() => false;
    public static bool IsBrowser() => false;
    public static bool IsWasi() => false;
    public static bool IsIOS() => false;
    public static bool IsTvOS() => false;
    public static bool IsWatchOS() => false;
    public static bool IsMacCatalyst() => false;
    public static bool IsFreeBSD() => false;
    public static bool IsWindowsVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0) => false;
    public static bool IsMacOSVersionAtLeast(int major, int minor = 0, int build = 0) => false;
    public static bool IsAndroidVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0) => false;
    public static bool IsIOSVersionAtLeast(int major, int minor = 0, int build = 0) => false;
    public static bool IsFreeBSDVersionAtLeast(int major, int minor = 0, int build = 0, int revision = 0) => false;
}
