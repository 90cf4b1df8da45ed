namespace System.Diagnostics;

// There is never a debugger.
public static class Debugger
{
    public static readonly string? DefaultCategory;
    public static bool IsAttached => false;
    public static void Break() { }
    public static bool Launch() => false;
    public static bool IsLogging() => false;
    public static void Log(int level, string? category, string? message) { }
    public static void NotifyOfCrossThreadDependency() { }
    public static void BreakForUserUnhandledException(Exception exception) { }
}
