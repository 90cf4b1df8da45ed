namespace System.Runtime.InteropServices;

public enum Architecture { X86, X64, Arm, Arm64, Wasm, S390x, LoongArch64, Armv6, Ppc64le, RiscV64 }

public readonly struct OSPlatform : IEquatable<OSPlatform>
{
    private readonly string _name;

    private OSPlatform(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name, "osPlatform");
        _name = name;
    }

    public static OSPlatform FreeBSD { get; } = new("FREEBSD");
    public static OSPlatform Linux { get; } = new("LINUX");
    public static OSPlatform OSX { get; } = new("OSX");
    public static OSPlatform Windows { get; } = new("WINDOWS");
    public static OSPlatform Create(string osPlatform) => new(osPlatform);
    public bool Equals(OSPlatform other) => string.Equals(_name, other._name, StringComparison.OrdinalIgnoreCase);
    public override bool Equals(object? obj) => obj is OSPlatform other && Equals(other);
    public override int GetHashCode() => _name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(_name);
    public override string ToString() => _name ?? "";
    public static bool operator ==(OSPlatform left, OSPlatform right) => left.Equals(right);
    public static bool operator !=(OSPlatform left, OSPlatform right) => !left.Equals(right);
}

public static class RuntimeInformation
{
    public static string FrameworkDescription => ".NET 10.0.12";
    public static string RuntimeIdentifier => "linux-" + OSArchitecture.ToString().ToLowerInvariant();
    public static string OSDescription => "Linux " + Environment.GetText(4);
    public static Architecture OSArchitecture => Environment.GetNumber(7) == 1 ? Architecture.Arm64 : Architecture.X64;
    public static Architecture ProcessArchitecture => OSArchitecture;
    public static bool IsOSPlatform(OSPlatform osPlatform) => osPlatform == OSPlatform.Linux;
}
