// Placeholders until the real types land; each fails by name.
namespace System
{
    using System.Collections.Generic;
    using System.Reflection;

    public static class Activator { public static T CreateInstance<T>() => (T)CreateInstance(typeof(T))!; public static object? CreateInstance(Type type) => System.Runtime.CompilerServices.RuntimeHelpers.AllocateObject((RuntimeType)type); }
    internal sealed partial class RuntimeType
    {
        public override Assembly Assembly => throw new NotImplementedException();
        public override Module Module => throw new NotImplementedException();
        public override Guid GUID => default;
        public override bool IsDefined(Type attributeType, bool inherit) => false;
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
