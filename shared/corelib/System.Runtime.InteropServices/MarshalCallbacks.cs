// What the engine calls when it converts arguments of native calls (docs/corelib-contract.md), and function pointers of delegates.
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace System.Runtime.InteropServices;

internal static class MarshalCallbacks
{
    private static readonly ConditionalWeakTable<Delegate, object> s_pointers = new();
    private static readonly Dictionary<nint, WeakReference<Delegate>> s_delegates = new();

    // A function pointer for native code that calls a delegate; it holds the delegate weakly. Throws MarshalDirectiveException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint NewPointer(Delegate value);

    private static nint EnterHandle(SafeHandle? value)
    {
        ArgumentNullException.ThrowIfNull(value, "handle");
        value.DangerousAddRef();
        return value.DangerousGetHandle();
    }

    private static void LeaveHandle(SafeHandle value) => value.DangerousRelease();

    private static SafeHandle NewHandle(Type type, nint handle)
    {
        if (type.IsAbstract) throw new MarshalDirectiveException("Returned SafeHandles cannot be abstract.");
        SafeHandle made = (SafeHandle)Activator.CreateInstance(type, nonPublic: true)!;
        made.SetHandle(handle);
        return made;
    }

    private static string BuilderText(StringBuilder value) => value.ToString();

    private static int BuilderCapacity(StringBuilder value) => value.Capacity;

    private static void SetBuilder(StringBuilder value, string text)
    {
        value.Clear();
        value.Append(text);
    }

    internal static nint PointerOfDelegate(Delegate value)
    {
        if (value._kind == Delegate.Native) return value._method;
        lock (s_delegates)
        {
            if (s_pointers.TryGetValue(value, out object? known)) return (nint)known;
            nint pointer = NewPointer(value);
            s_pointers.Add(value, pointer);
            s_delegates[pointer] = new WeakReference<Delegate>(value);
            return pointer;
        }
    }

    internal static Delegate DelegateOfPointer(nint pointer, Type type)
    {
        lock (s_delegates)
        {
            if (s_delegates.TryGetValue(pointer, out WeakReference<Delegate>? weak) && weak.TryGetTarget(out Delegate? known) && type.IsInstanceOfType(known))
            {
                return known;
            }
        }
        Delegate made = Unsafe.As<Delegate>(RuntimeHelpers.AllocateObject((RuntimeType)type));
        made._method = pointer;
        made._kind = Delegate.Native;
        return made;
    }
}
