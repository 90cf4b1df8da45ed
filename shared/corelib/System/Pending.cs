// Placeholders until the real types land; each fails by name.
namespace System
{
    using System.Collections.Generic;
    using System.Reflection;

    public struct DateTimeOffset { public static DateTimeOffset UtcNow => throw new NotImplementedException(); public long ToUnixTimeMilliseconds() => 0; }
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
namespace System.IO
{
    public static class Path { public static string GetFileNameWithoutExtension(string s) => s; public static string? GetDirectoryName(string s) => s; public static string GetFullPath(string s) => s; }
    public class IOException : SystemException { public IOException() { } public IOException(string? m) : base(m) { } }
    public class FileNotFoundException : IOException { public FileNotFoundException() { } public FileNotFoundException(string? m) : base(m) { } }
}
namespace System.Threading
{
    public class SynchronizationContext { }
    public delegate void ContextCallback(object? state);
    public class ExecutionContext
    {
        public static ExecutionContext? Capture() => null;
        internal static void RunInternal(ExecutionContext c, ContextCallback cb, object? state) => cb(state);
    }
}
namespace System.Collections.ObjectModel
{
    public class ReadOnlyCollection<T> { public ReadOnlyCollection(System.Collections.Generic.IList<T> list) { } public static ReadOnlyCollection<T> Empty { get; } = null!; }
}
namespace System.Collections.Generic
{
    public class List<T> : IEnumerable<T> { public List() { } public IEnumerator<T> GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!;  public void Add(T t) { } public T[] ToArray() => null!; }
    public class Dictionary<K, V> { public bool TryGetValue(K k, out V v) => throw new NotImplementedException(); public V this[K k] { set { } } }
    public abstract class Comparer<T> : IComparer<T>, IComparer { int IComparer.Compare(object? x, object? y) => 0; public static Comparer<T> Default => throw new NotImplementedException(); public static Comparer<T> Create(Comparison<T> c) => throw new NotImplementedException(); public abstract int Compare(T? x, T? y); }
    public abstract class EqualityComparer<T> : IEqualityComparer<T>, IEqualityComparer { public static EqualityComparer<T> Default => throw new NotImplementedException(); public abstract bool Equals(T? x, T? y); public abstract int GetHashCode(T o); bool IEqualityComparer.Equals(object? x, object? y) => false; int IEqualityComparer.GetHashCode(object o) => 0; }
}
namespace System.Collections
{
    public class Hashtable : IDictionary { public object? this[object k] { get => null; set { } } public ICollection Keys => null!; public ICollection Values => null!; public bool Contains(object k) => false; public void Add(object k, object? v) { } public void Clear() { } public bool IsReadOnly => false; public bool IsFixedSize => false; public IDictionaryEnumerator GetEnumerator() => null!; IEnumerator IEnumerable.GetEnumerator() => null!; public void Remove(object k) { } public void CopyTo(Array a, int i) { } public int Count => 0; public object SyncRoot => this; public bool IsSynchronized => false; }
    public sealed class Comparer : IComparer
    {
        public static readonly Comparer Default = new();
        public int Compare(object? x, object? y) => throw new NotImplementedException();
    }
}
namespace System.Globalization
{
    public class DateTimeFormatInfo : ICloneable { public static DateTimeFormatInfo InvariantInfo { get; } = new(); public static DateTimeFormatInfo ReadOnly(DateTimeFormatInfo d) => d; public object Clone() => this; }
    public abstract class Calendar { }
    public class GregorianCalendar : Calendar { }
}
