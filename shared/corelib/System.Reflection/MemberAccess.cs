using System.Runtime.CompilerServices;

namespace System.Reflection;

// What reflection does to objects. The engine checks nothing here: targets and values are of the right types, a value boxed as exactly
// the type wanted (a T or null for a T?, an IntPtr for a pointer; null for a value type is its default).
internal static class MemberAccess
{
    // Calls a method (virtually); `arguments` is an array of its own, where byref parameters leave what they were set to.
    // The result is boxed, of a reference what it refers to; null for void. Throws what the method throws.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern object? Invoke(nint method, object? target, object?[] arguments);

    // The value of a field; the static constructor of its type has run. Throws TypeInitializationException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern object? GetField(nint field, object? target);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void SetField(nint field, object? target, object? value);

    // A delegate over a method; over a virtual method of `target` over the one that a call reaches.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern Delegate BindDelegate(RuntimeType delegateType, object? target, nint method);

    // The method that a call of a virtual method on `target` reaches.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint VirtualTarget(nint method, object target);

    // The method of a delegate's method handle.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint MethodOfDelegate(nint handle);
}
