// The least core library that the compiler accepts: what Shapes.cs needs. Compiled into shapes.dll.
namespace System
{
    public class Object
    {
        public Object() { }
        ~Object() { }
        public virtual string ToString() => null;
        public virtual bool Equals(object other) => false;
        public virtual int GetHashCode() => 0;
    }
    public abstract class ValueType { }
    public abstract class Enum : ValueType { }
    public struct Void { }
    public struct Boolean { }
    public struct Char { }
    public struct SByte { }
    public struct Byte { }
    public struct Int16 { }
    public struct UInt16 { }
    public struct Int32 { }
    public struct UInt32 { }
    public struct Int64 { }
    public struct UInt64 { }
    public struct Single { }
    public struct Double { }
    public struct IntPtr { }
    public struct UIntPtr { }
    public struct Decimal { int a, b; long c; }
    public struct Int128 { ulong a, b; }
    public ref struct TypedReference { ref byte _value; nint _type; }
    public struct RuntimeTypeHandle { }
    public struct RuntimeMethodHandle { }
    public struct RuntimeFieldHandle { }
    public struct RuntimeArgumentHandle { }
    public struct Nullable<T> where T : struct { bool _hasValue; T _value; }
    public struct ValueTuple<T1, T2> { public T1 Item1; public T2 Item2; }
    public sealed class String : IComparable<string>, Collections.Generic.IEnumerable<char>
    {
        int _length;
        char _firstChar;
        public int CompareTo(string other) => 0;
        Collections.Generic.IEnumerator<char> Collections.Generic.IEnumerable<char>.GetEnumerator() => null;
        Collections.IEnumerator Collections.IEnumerable.GetEnumerator() => null;
    }
    public abstract class Array : Collections.IList
    {
        Collections.IEnumerator Collections.IEnumerable.GetEnumerator() => null;
        int Collections.ICollection.Count => 0;
        object Collections.IList.this[int index] => null;
    }
    public abstract class Delegate { object _target; nint _method; nint _kind; }
    public abstract class MulticastDelegate : Delegate { Delegate[] _invocationList; nint _invocationCount; }
    public abstract class Type { }
    public class Attribute { }
    public class Exception { }
    public interface IComparable<in T> { int CompareTo(T other); }
    public delegate TResult Func<out TResult>();
    public delegate TResult Func<in T, out TResult>(T value);
    public delegate void Action<in T>(T value);
    public class FlagsAttribute : Attribute { }
    public class ThreadStaticAttribute : Attribute { }
    public class ParamArrayAttribute : Attribute { }
    public enum AttributeTargets { All = 0x7FFF }
    public sealed class AttributeUsageAttribute : Attribute
    {
        public AttributeUsageAttribute(AttributeTargets targets) { }
        public bool AllowMultiple { get; set; }
        public bool Inherited { get; set; }
    }
    internal sealed class SZArrayHelper
    {
        Collections.Generic.IEnumerator<T> GetEnumerator<T>() => null;
        int get_Count<T>() => 0;
        T get_Item<T>(int index) => default;
    }
}
namespace System.Collections
{
    public interface IEnumerator { }
    public interface IEnumerable { IEnumerator GetEnumerator(); }
    public interface ICollection : IEnumerable { int Count { get; } }
    public interface IList : ICollection { object this[int index] { get; } }
}
namespace System.Collections.Generic
{
    public interface IEnumerator<out T> { }
    public interface IEnumerable<out T> : IEnumerable { new IEnumerator<T> GetEnumerator(); }
    public interface ICollection<T> : IEnumerable<T> { int Count { get; } }
    public interface IList<T> : ICollection<T> { T this[int index] { get; } }
    public interface IReadOnlyCollection<out T> : IEnumerable<T> { int Count { get; } }
    public interface IReadOnlyList<out T> : IReadOnlyCollection<T> { T this[int index] { get; } }
    public struct KeyValuePair<TKey, TValue> { TKey key; TValue value; }
    public class List<T> { public struct Enumerator { List<T> list; int index; T current; } }
    public class Dictionary<TKey, TValue> { }
}
namespace System.Threading.Tasks
{
    public class Task { }
    public class Task<T> : Task { public Task(Func<T> function) { } }
    public struct ValueTask { object o; short t; bool c; }
    public struct ValueTask<T> { object o; T r; short t; bool c; }
}
namespace System.Reflection
{
    public sealed class DefaultMemberAttribute : Attribute { public DefaultMemberAttribute(string name) { } }
}
namespace System.Runtime.InteropServices
{
    public enum LayoutKind { Sequential = 0, Explicit = 2, Auto = 3 }
    public sealed class StructLayoutAttribute : Attribute
    {
        public StructLayoutAttribute(LayoutKind kind) { }
        public int Pack;
        public int Size;
    }
    public sealed class FieldOffsetAttribute : Attribute { public FieldOffsetAttribute(int offset) { } }
    public sealed class InAttribute : Attribute { }
    public sealed class OutAttribute : Attribute { }
    public enum UnmanagedType { }
}
namespace System.Runtime.CompilerServices
{
    public sealed class InlineArrayAttribute : Attribute { public InlineArrayAttribute(int length) { } }
    public sealed class IsReadOnlyAttribute : Attribute { }
    public sealed class IsByRefLikeAttribute : Attribute { }
    public sealed class IsUnmanagedAttribute : Attribute { }
    public sealed class PreserveBaseOverridesAttribute : Attribute { }
    public sealed class CompilerGeneratedAttribute : Attribute { }
    public sealed class RefSafetyRulesAttribute : Attribute { public RefSafetyRulesAttribute(int version) { } }
    public sealed class FixedBufferAttribute : Attribute { public FixedBufferAttribute(Type type, int length) { } }
    public sealed class UnsafeValueTypeAttribute : Attribute { }
    public static class RuntimeHelpers { }
    public static class RuntimeFeature
    {
        public const string DefaultImplementationsOfInterfaces = "";
        public const string VirtualStaticsInInterfaces = "";
        public const string CovariantReturnsOfClasses = "";
        public const string ByRefFields = "";
        public const string ByRefLikeGenerics = "";
        public const string UnmanagedSignatureCallingConvention = "";
        public const string NumericIntPtr = "";
    }
}
