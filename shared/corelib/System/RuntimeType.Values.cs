using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

// Storing a boxed value where a value of some type is expected, as array stores and reflection do.
internal sealed partial class RuntimeType
{
    // Widening of primitives (ECMA-335 I.8.3.3 as .NET has it): bit n of the entry for a source is set when it widens to
    // ELEMENT_TYPE n.
    private static int WidensTo(int elementType) => elementType switch
    {
        0x03 => 0x3F80 | 0x08,      // char: u2 i4 u4 i8 u8 r4 r8
        0x04 => 0x3550,             // i1: i2 i4 i8 r4 r8
        0x05 => 0x3FE8,             // u1: char i2 u2 i4 u4 i8 u8 r4 r8
        0x06 => 0x3540,             // i2: i4 i8 r4 r8
        0x07 => 0x3F88,             // u2: char i4 u4 i8 u8 r4 r8
        0x08 => 0x3500,             // i4: i8 r4 r8
        0x09 => 0x3E00,             // u4: i8 u8 r4 r8
        0x0A => 0x3400,             // i8: r4 r8
        0x0B => 0x3800,             // u8: r4 r8
        0x0C => 0x3000,             // r4: r8
        0x0D => 0x2000,
        _ => 0,
    };

    internal static bool CanWiden(RuntimeType from, RuntimeType to)
    {
        int source = GetElementTypeCode(from), target = GetElementTypeCode(to);
        return source == target || (target < 32 && (WidensTo(source) & (1 << target)) != 0);
    }

    // Stores `value` as a `type` (a value type) at `place`: null as the default, the type's own boxed value, a T as a T?, a primitive
    // or enum value widened. False when it does not fit.
    internal static bool TryUnboxInto(RuntimeType type, object? value, ref byte place)
    {
        nuint size = InstanceSize(type);
        if (value is null)
        {
            SpanHelpers.ClearBytes(ref place, size);
            return true;
        }
        RuntimeType actual = Unsafe.As<RuntimeType>(value.GetType());
        ref byte data = ref RuntimeHelpers.GetRawData(value);
        if (ReferenceEquals(actual, type))
        {
            Store(type, ref place, ref data, size);
            return true;
        }
        if (type.IsGenericType && ReferenceEquals(GetDefinition(type), typeof(Nullable<>)))
        {
            RuntimeType underlying = GetArguments(type)[0];
            if (!ReferenceEquals(underlying, actual)) return false;
            nuint valueSize = InstanceSize(underlying);
            // The flag is followed by the value at its own alignment, so the value ends where the whole does.
            place = 1;
            Store(underlying, ref Unsafe.Add(ref place, (nint)(size - valueSize)), ref data, valueSize);
            return true;
        }
        if (!type.IsPrimitiveOrEnum || !actual.IsPrimitiveOrEnum || !CanWiden(actual, type)) return false;
        Widen(GetElementTypeCode(actual), ref data, GetElementTypeCode(type), ref place);
        return true;
    }

    private static void Store(RuntimeType type, ref byte place, ref byte data, nuint size)
    {
        if (ContainsReferences(type)) Buffer.MemmoveWithReferences(ref place, ref data, size);
        else Buffer.Memmove(ref place, ref data, size);
    }

    private static void Widen(int from, ref byte data, int to, ref byte place)
    {
        switch (to)
        {
            case 0x0C:
                Unsafe.WriteUnaligned(ref place, from == 0x0C ? Unsafe.ReadUnaligned<float>(ref data) : from == 0x0B ? (float)Unsafe.ReadUnaligned<ulong>(ref data) : (float)ReadInteger(from, ref data));
                return;
            case 0x0D:
                Unsafe.WriteUnaligned(ref place, from == 0x0D ? Unsafe.ReadUnaligned<double>(ref data) : from == 0x0C ? Unsafe.ReadUnaligned<float>(ref data)
                    : from == 0x0B ? (double)Unsafe.ReadUnaligned<ulong>(ref data) : (double)ReadInteger(from, ref data));
                return;
        }
        long value = ReadInteger(from, ref data);
        switch (to)
        {
            case 0x02 or 0x04 or 0x05: place = (byte)value; break;
            case 0x03 or 0x06 or 0x07: Unsafe.WriteUnaligned(ref place, (short)value); break;
            case 0x08 or 0x09: Unsafe.WriteUnaligned(ref place, (int)value); break;
            default: Unsafe.WriteUnaligned(ref place, value); break;
        }
    }

    // The integer of an ELEMENT_TYPE at `data`, sign- or zero-extended by its own type.
    internal static long ReadInteger(int elementType, ref byte data) => elementType switch
    {
        0x02 or 0x05 => data,
        0x04 => (sbyte)data,
        0x03 or 0x07 => Unsafe.ReadUnaligned<ushort>(ref data),
        0x06 => Unsafe.ReadUnaligned<short>(ref data),
        0x08 => Unsafe.ReadUnaligned<int>(ref data),
        0x09 => Unsafe.ReadUnaligned<uint>(ref data),
        _ => Unsafe.ReadUnaligned<long>(ref data),
    };
}
