// A core library with no more than metadata rests on, for the tests of the importer.
// Compile: csc -nostdlib -target:library -optimize -deterministic -out:core.dll core.cs
using System.Runtime.CompilerServices;
[assembly: System.Reflection.AssemblyVersion("10.0.0.0")]
namespace System
{
    public class Object { public Object() { } public virtual string ToString() => null; public virtual int GetHashCode() => 0; }
    public sealed class String
    {
        private int _length;
        private char _firstChar;
        [MethodImpl(MethodImplOptions.InternalCall)] public extern String(char c, int n);
        private static string Ctor(char c, int n) => null;
        public int Length => _length;
        private char First => _firstChar;
    }
    public abstract class ValueType { public override string ToString() => null; }
    public abstract class Enum : ValueType { }
    public struct Void { }
    public struct Boolean { }
    public struct Char { }
    public struct SByte { }
    public struct Byte { }
    public struct Int16 { }
    public struct UInt16 { }
    public struct Int32 { public override string ToString() => null; }
    public struct UInt32 { }
    public struct Int64 { }
    public struct UInt64 { }
    public struct Single { }
    public struct Double { }
    public unsafe struct IntPtr { void* _value; }
    public unsafe struct UIntPtr { void* _value; }
    public ref struct TypedReference { ref byte _value; nint _type; }
    public abstract class Array { public int Length => 0; }
    public abstract class Delegate { object _target; nint _method; nint _kind; }
    public abstract class MulticastDelegate : Delegate { }
    public struct Nullable<T> where T : struct
    {
        private bool _hasValue;
        private T _value;
        public bool HasValue => _hasValue;
        public T GetValueOrDefault() => _value;
    }
    public class Exception { }
    public class Attribute { }
    public enum AttributeTargets { All = 32767 }
    public sealed class AttributeUsageAttribute : Attribute
    {
        public AttributeUsageAttribute(AttributeTargets on) { }
        public bool AllowMultiple { get; set; }
        public bool Inherited { get; set; }
    }
    public abstract class Type
    {
        public static Type GetTypeFromHandle(RuntimeTypeHandle handle) => handle._type;
        public bool IsValueType => false;
    }
    public struct RuntimeTypeHandle { internal Type _type; }
    public struct RuntimeMethodHandle { nint _value; }
    public struct RuntimeFieldHandle { nint _value; }
    public delegate void Action();
    public readonly ref struct Span<T>
    {
        internal readonly ref T _reference;
        private readonly int _length;
        public int Length => _length;
        public ref T this[int index]
        {
            get
            {
                if ((uint)index >= (uint)_length) throw null;
                return ref Unsafe.Add(ref _reference, index);
            }
        }
    }
}
namespace System.Reflection
{
    public sealed class AssemblyVersionAttribute : Attribute { public AssemblyVersionAttribute(string version) { } }
    public sealed class DefaultMemberAttribute : Attribute { public DefaultMemberAttribute(string name) { } }
}
namespace System.Runtime.InteropServices { public sealed class InAttribute : Attribute { } }
namespace System.Runtime.CompilerServices
{
    public enum MethodImplOptions { InternalCall = 4096 }
    public sealed class MethodImplAttribute : Attribute { public MethodImplAttribute(MethodImplOptions options) { } }
    public sealed class IsByRefLikeAttribute : Attribute { }
    public sealed class IsReadOnlyAttribute : Attribute { }
    public sealed class CompilerGeneratedAttribute : Attribute { }
    public static class RuntimeFeature
    {
        public const string ByRefFields = "ByRefFields";
        public const string VirtualStaticsInInterfaces = "VirtualStaticsInInterfaces";
        public const string ByRefLikeGenerics = "ByRefLikeGenerics";
        public const string NumericIntPtr = "NumericIntPtr";
    }
    public static class Unsafe
    {
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern ref TTo As<TFrom, TTo>(ref TFrom source);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern ref T Add<T>(ref T source, int count);
        [MethodImpl(MethodImplOptions.InternalCall)] public static extern int SizeOf<T>();
    }
}
namespace System.Threading
{
    public static class Monitor
    {
        public static void Enter(object o) { }
        public static void Exit(object o) { }
    }
}
