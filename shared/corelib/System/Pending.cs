// Placeholders until the real types land; each fails by name.
namespace System
{
    using System.Collections.Generic;
    using System.Reflection;

    public readonly struct DateTimeOffset { public DateTimeOffset(long ticks, TimeSpan offset) => throw new NotImplementedException(); public static DateTimeOffset UtcNow => throw new NotImplementedException(); public DateTime DateTime => throw new NotImplementedException(); public long ToUnixTimeMilliseconds() => throw new NotImplementedException(); }
    public sealed class TimeZoneInfo { public static TimeZoneInfo Local => throw new NotImplementedException(); public TimeSpan GetUtcOffset(DateTimeOffset at) => throw new NotImplementedException(); }
    public static class Activator { public static T CreateInstance<T>() => (T)CreateInstance(typeof(T))!; public static object? CreateInstance(Type type) => System.Runtime.CompilerServices.RuntimeHelpers.AllocateObject((RuntimeType)type); }
    internal sealed partial class RuntimeType
    {
        public override Assembly Assembly => throw new NotImplementedException();
        public override Module Module => throw new NotImplementedException();
        public override Guid GUID => default;
        public override bool IsDefined(Type attributeType, bool inherit) => throw new NotImplementedException();
        public override object[] GetCustomAttributes(bool inherit) => throw new NotImplementedException();
        public override object[] GetCustomAttributes(Type attributeType, bool inherit) => throw new NotImplementedException();
    }
    public abstract partial class Type { public abstract Type[] GetInterfaces(); public ConstructorInfo? GetConstructor(Type[] types) => null; }
}
namespace System.Reflection
{
    public class AssemblyName { public string? Name => null; }
    public abstract class Assembly { public AssemblyName GetName() => new(); public abstract string? FullName { get; } }
    public abstract class Module { public abstract Assembly Assembly { get; } }
    public abstract class MethodBase : MemberInfo { }
    public abstract class ConstructorInfo : MethodBase { }
    public class CustomAttributeData { }
}
namespace System.Diagnostics
{
    public class StackTrace { public StackTrace(int skip, bool f) { } }
    internal static class StackTraceText
    {
        internal static string? Format(nint[] trace, int count) => null;
        internal static Reflection.MethodBase? MethodOf(nint method) => null;
    }
}
namespace System.Globalization
{
    public class DateTimeFormatInfo : ICloneable { public static DateTimeFormatInfo InvariantInfo { get; } = new(); public static DateTimeFormatInfo ReadOnly(DateTimeFormatInfo d) => d; public object Clone() => this; }
    public abstract class Calendar { }
    public class GregorianCalendar : Calendar { }
}
namespace System
{
    // The rest of TimeSpan and DateTime: delete when the real ones land.
    public readonly partial struct TimeSpan
    {
        public const long TicksPerSecond = 10_000_000;
        public long Ticks => _ticks;
        public TimeSpan(int days, int hours, int minutes, int seconds, int milliseconds) => _ticks = ((((days * 24L + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds) * 10_000;
        public static TimeSpan FromMilliseconds(double value) => new TimeSpan((long)(value * 10_000));
        public static TimeSpan FromSeconds(double value) => new TimeSpan((long)(value * 10_000_000));
        public static bool operator ==(TimeSpan a, TimeSpan b) => a._ticks == b._ticks;
        public static bool operator !=(TimeSpan a, TimeSpan b) => a._ticks != b._ticks;
        public override bool Equals(object? obj) => obj is TimeSpan other && other._ticks == _ticks;
        public override int GetHashCode() => _ticks.GetHashCode();
    }
    public readonly partial struct DateTime { public long Ticks => throw new NotImplementedException(); }
}
