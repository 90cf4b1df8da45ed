using System.Globalization;
using System.Runtime.CompilerServices;

namespace System.Reflection;

// Turning what a caller of reflection passes into what a parameter or field holds.
internal static class ValueConversion
{
    // The value as `type` holds it: itself, widened into a box of exactly the type, null for a value type's default.
    // Throws ArgumentException when it does not fit.
    internal static object? Convert(RuntimeType type, object? value, BindingFlags flags, Binder? binder, CultureInfo? culture)
    {
        if (value is null) return null;
        RuntimeType actual = Unsafe.As<RuntimeType>(value.GetType());
        if (ReferenceEquals(actual, type)) return value;
        if (type.IsPointer || type.IsFunctionPointer)
        {
            if (value is Pointer pointer && (pointer.PointerType == type || type == typeof(void*))) return pointer.Value;
            if (value is nint) return value;
            if (value is nuint unsigned) return (nint)unsigned;
        }
        else if (type.IsInstanceOfType(value))
        {
            return value;
        }
        else if (type.IsPrimitiveOrEnum && actual.IsPrimitiveOrEnum && RuntimeType.CanWiden(actual, type))
        {
            object box = RuntimeHelpers.AllocateObject(type);
            if (RuntimeType.TryUnboxInto(type, value, ref RuntimeHelpers.GetRawData(box))) return box;
        }
        if (binder is not null && binder != Type.DefaultBinder && (flags & BindingFlags.ExactBinding) == 0)
        {
            object? changed = binder.ChangeType(value, type, culture);
            if (changed is null || type.IsInstanceOfType(changed)) return changed;
        }
        throw new ArgumentException($"Object of type '{actual}' cannot be converted to type '{type}'.");
    }

    internal static unsafe object BoxPointer(nint value, RuntimeType type) => Pointer.Box((void*)value, type);

    // A constant of metadata as a value of the type it is declared with: an enum's number becomes the enum.
    internal static object? FromConstant(object? raw, RuntimeType type)
    {
        RuntimeType plain = Nullable.GetUnderlyingType(type) as RuntimeType ?? type;
        if (raw is null || !plain.IsEnum) return raw;
        object box = RuntimeHelpers.AllocateObject(plain);
        return RuntimeType.TryUnboxInto(plain, raw, ref RuntimeHelpers.GetRawData(box)) ? box : raw;
    }
}
