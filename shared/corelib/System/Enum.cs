using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace System;

// Names and values of an enum type are asked of the engine once and kept, ordered by unsigned value.
public abstract partial class Enum : ValueType, IComparable, ISpanFormattable, IConvertible
{
    // The constants of an enum type in the order of declaration: names, and their values' bits, sign-extended by the underlying
    // type. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void GetConstants(RuntimeType type, out string[] names, out ulong[] values);

    private sealed class EnumInfo
    {
        internal readonly string[] Names;
        internal readonly ulong[] Values;
        internal readonly bool IsFlags;

        internal EnumInfo(RuntimeType type)
        {
            GetConstants(type, out Names, out Values);
            for (int i = 1; i < Values.Length; i++)
            {
                if (Values[i - 1] <= Values[i]) continue;
                Array.Sort(Values, Names);
                break;
            }
            IsFlags = type.IsDefined(typeof(FlagsAttribute), false);
        }

        internal int Find(ulong value)
        {
            int low = 0, high = Values.Length - 1;
            while (low <= high)
            {
                int middle = (low + high) >> 1;
                if (Values[middle] < value) low = middle + 1;
                else high = middle - 1;
            }
            return low < Values.Length && Values[low] == value ? low : -1;
        }
    }

    private static EnumInfo InfoOf(RuntimeType type) => type.EnumCache as EnumInfo ?? Make(type);

    private static EnumInfo Make(RuntimeType type)
    {
        EnumInfo info = new(type);
        type.EnumCache = info;
        return info;
    }

    private static RuntimeType Check(Type enumType, string name = "enumType")
    {
        if (enumType is null) throw new ArgumentNullException(name);
        if (!enumType.IsEnum) throw new ArgumentException("Type provided must be an Enum.", name);
        return enumType as RuntimeType ?? throw new ArgumentException("Type must be a type provided by the runtime.", name);
    }

    private RuntimeType TypeOf => Unsafe.As<RuntimeType>(GetType());

    // The value's bits, sign-extended by the underlying type.
    private ulong Bits => (ulong)RuntimeType.ReadInteger(TypeOf.ElementTypeCode, ref RuntimeHelpers.GetRawData(this));

    private static bool IsSigned(RuntimeType type) => type.ElementTypeCode is 0x04 or 0x06 or 0x08 or 0x0A or 0x18;

    private static int SizeOf(RuntimeType type) => (int)RuntimeType.InstanceSize(type);

    private static string NumberText(RuntimeType type, ulong bits)
    {
        int code = type.ElementTypeCode;
        if (code == 0x03) return ((char)bits).ToString();
        if (code == 0x02) return bits != 0 ? "True" : "False";
        return IsSigned(type) ? Number.SignedToString((long)bits) : Number.UnsignedToString(bits);
    }

    private static string? NameOf(RuntimeType type, ulong bits)
    {
        EnumInfo info = InfoOf(type);
        int index = info.Find(bits);
        return index < 0 ? null : info.Names[index];
    }

    // General format: the name, for flags the names joined, or else the number.
    private static string GeneralText(RuntimeType type, ulong bits)
    {
        EnumInfo info = InfoOf(type);
        if (info.IsFlags) return FlagsText(info, bits) ?? NumberText(type, bits);
        int index = info.Find(bits);
        return index < 0 ? NumberText(type, bits) : info.Names[index];
    }

    // Takes away the largest values first; null: something is left that no name stands for.
    private static string? FlagsText(EnumInfo info, ulong bits)
    {
        int exact = info.Find(bits);
        // Of several names for one value the last is taken, but the first for zero.
        while (bits != 0 && exact >= 0 && exact + 1 < info.Values.Length && info.Values[exact + 1] == bits) exact++;
        if (exact >= 0) return info.Names[exact];
        if (bits == 0) return null;
        Span<int> found = stackalloc int[64];
        int count = 0;
        ulong left = bits;
        for (int i = info.Values.Length - 1; i >= 0 && left != 0; i--)
        {
            ulong value = info.Values[i];
            if (value == 0) break;
            if ((left & value) != value) continue;
            left &= ~value;
            found[count++] = i;
        }
        if (left != 0) return null;
        StringBuilder text = new();
        while (--count >= 0)
        {
            text.Append(info.Names[found[count]]);
            if (count > 0) text.Append(", ");
        }
        return text.ToString();
    }

    private static string HexText(RuntimeType type, ulong bits)
    {
        int size = type.ElementTypeCode == 0x02 ? 1 : SizeOf(type);
        return Number.FormatUnsigned(size == 8 ? bits : bits & ((1UL << (size * 8)) - 1), 8, size switch { 1 => "X2", 2 => "X4", 4 => "X8", _ => "X16" }, null);
    }

    private static string FormatCore(RuntimeType type, ulong bits, ReadOnlySpan<char> format)
    {
        if (format.Length == 0) return GeneralText(type, bits);
        if (format.Length == 1)
        {
            switch (format[0] | 0x20)
            {
                case 'g': return GeneralText(type, bits);
                case 'd': return NumberText(type, bits);
                case 'x': return HexText(type, bits);
                case 'f': return FlagsText(InfoOf(type), bits) ?? NumberText(type, bits);
            }
        }
        throw new FormatException("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".");
    }

    public override string ToString() => GeneralText(TypeOf, Bits);
    public string ToString([StringSyntax(StringSyntaxAttribute.EnumFormat)] string? format) => FormatCore(TypeOf, Bits, format);
    public string ToString(IFormatProvider? provider) => ToString();
    public string ToString(string? format, IFormatProvider? provider) => FormatCore(TypeOf, Bits, format);

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = FormatCore(TypeOf, Bits, format);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    public static bool TryFormat<TEnum>(TEnum value, Span<char> destination, out int charsWritten, [StringSyntax(StringSyntaxAttribute.EnumFormat)] ReadOnlySpan<char> format = default) where TEnum : struct =>
        value is Enum boxed ? ((ISpanFormattable)boxed).TryFormat(destination, out charsWritten, format, null) : throw new ArgumentException("Type provided must be an Enum.", "enumType");

    public static string Format(Type enumType, object value, [StringSyntax(StringSyntaxAttribute.EnumFormat)] string format)
    {
        RuntimeType type = Check(enumType);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(format);
        RuntimeType valueType = Unsafe.As<RuntimeType>(value.GetType());
        if (valueType.IsEnum)
        {
            if (valueType != type) throw new ArgumentException($"Object must be the same type as the enum. The type passed in was '{valueType}'; the enum type was '{type}'.");
        }
        else if (valueType != GetUnderlyingType(type))
        {
            throw new ArgumentException($"Enum underlying type and the object must be same type or object. Type passed in was '{valueType}'; the enum underlying type was '{GetUnderlyingType(type)}'.");
        }
        if (format.Length != 1) throw new FormatException("Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or \"d\".");
        return FormatCore(type, (ulong)RuntimeType.ReadInteger(type.ElementTypeCode, ref RuntimeHelpers.GetRawData(value)), format);
    }

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is not null && obj.GetType() == GetType() && ((Enum)obj).Bits == Bits;

    public override int GetHashCode()
    {
        ulong bits = Bits;
        return TypeOf.ElementTypeCode switch
        {
            0x04 => ((sbyte)bits).GetHashCode(),
            0x06 => ((short)bits).GetHashCode(),
            0x0A or 0x0B or 0x18 or 0x19 => (int)bits ^ (int)(bits >> 32),
            0x03 => ((char)bits).GetHashCode(),
            _ => (int)bits,
        };
    }

    public int CompareTo(object? target)
    {
        if (target is null) return 1;
        if (target.GetType() != GetType()) throw new ArgumentException($"Object must be the same type as the enum. The type passed in was '{target.GetType()}'; the enum type was '{GetType()}'.");
        ulong a = Bits, b = ((Enum)target).Bits;
        return IsSigned(TypeOf) ? ((long)a).CompareTo((long)b) : a.CompareTo(b);
    }

    [Intrinsic]
    public bool HasFlag(Enum flag)
    {
        ArgumentNullException.ThrowIfNull(flag);
        if (flag.GetType() != GetType()) throw new ArgumentException($"The argument type, '{flag.GetType()}', is not the same as the enum type '{GetType()}'.");
        ulong bits = flag.Bits;
        return (Bits & bits) == bits;
    }

    public static Type GetUnderlyingType(Type enumType)
    {
        ArgumentNullException.ThrowIfNull(enumType);
        return enumType.GetEnumUnderlyingType();
    }

    internal static Type UnderlyingOf(RuntimeType type) => type.ElementTypeCode switch
    {
        0x02 => typeof(bool),
        0x03 => typeof(char),
        0x04 => typeof(sbyte),
        0x05 => typeof(byte),
        0x06 => typeof(short),
        0x07 => typeof(ushort),
        0x08 => typeof(int),
        0x09 => typeof(uint),
        0x0A => typeof(long),
        0x0B => typeof(ulong),
        0x18 => typeof(nint),
        _ => typeof(nuint),
    };

    public static string[] GetNames(Type enumType) => (string[])InfoOf(Check(enumType)).Names.Clone();
    public static string[] GetNames<TEnum>() where TEnum : struct, Enum => (string[])InfoOf((RuntimeType)typeof(TEnum)).Names.Clone();

    public static Array GetValues(Type enumType) => ValuesAs(Check(enumType), enumType);
    public static TEnum[] GetValues<TEnum>() where TEnum : struct, Enum => Unsafe.As<TEnum[]>(ValuesAs((RuntimeType)typeof(TEnum), typeof(TEnum)));
    public static Array GetValuesAsUnderlyingType(Type enumType) => ValuesAs(Check(enumType), GetUnderlyingType(enumType));
    public static Array GetValuesAsUnderlyingType<TEnum>() where TEnum : struct, Enum => GetValuesAsUnderlyingType(typeof(TEnum));

    private static Array ValuesAs(RuntimeType type, Type elementType)
    {
        ulong[] values = InfoOf(type).Values;
        Array result = Array.CreateInstance(elementType, values.Length);
        int size = SizeOf(type);
        ref byte data = ref MemoryMarshal.GetArrayDataReference(result);
        for (int i = 0; i < values.Length; i++) StoreBits(ref Unsafe.Add(ref data, i * size), size, values[i]);
        return result;
    }

    private static void StoreBits(ref byte place, int size, ulong bits)
    {
        switch (size)
        {
            case 1: place = (byte)bits; break;
            case 2: Unsafe.WriteUnaligned(ref place, (ushort)bits); break;
            case 4: Unsafe.WriteUnaligned(ref place, (uint)bits); break;
            default: Unsafe.WriteUnaligned(ref place, bits); break;
        }
    }

    private static ulong BitsOf(Type enumType, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        RuntimeType type = Unsafe.As<RuntimeType>(value.GetType());
        if (!type.IsPrimitiveOrEnum || type.ElementTypeCode is 0x0C or 0x0D) throw new InvalidOperationException("Unknown enum type.");
        return (ulong)RuntimeType.ReadInteger(type.ElementTypeCode, ref RuntimeHelpers.GetRawData(value));
    }

    public static string? GetName(Type enumType, object value)
    {
        RuntimeType type = Check(enumType);
        ArgumentNullException.ThrowIfNull(value);
        RuntimeType valueType = Unsafe.As<RuntimeType>(value.GetType());
        if (!valueType.IsPrimitiveOrEnum || valueType.ElementTypeCode is 0x0C or 0x0D)
            throw new ArgumentException("The value passed in must be an enum base or an underlying type for an enum, such as an Int32.", nameof(value));
        return NameOf(type, Truncate(type, BitsOf(enumType, value)));
    }

    public static string? GetName<TEnum>(TEnum value) where TEnum : struct, Enum => NameOf((RuntimeType)typeof(TEnum), value.Bits);

    public static bool IsDefined(Type enumType, object value)
    {
        RuntimeType type = Check(enumType);
        ArgumentNullException.ThrowIfNull(value);
        if (value is string name) return Array.IndexOf(InfoOf(type).Names, name) >= 0;
        RuntimeType valueType = Unsafe.As<RuntimeType>(value.GetType());
        if (valueType.IsEnum)
        {
            if (valueType != type) throw new ArgumentException($"Object must be the same type as the enum. The type passed in was '{valueType}'; the enum type was '{type}'.");
        }
        else if (valueType.IsPrimitiveOrEnum && valueType.ElementTypeCode is not (0x0C or 0x0D))
        {
            if (valueType != GetUnderlyingType(type)) throw new ArgumentException($"Enum underlying type and the object must be same type or object. Type passed in was '{valueType}'; the enum underlying type was '{GetUnderlyingType(type)}'.");
        }
        else
        {
            throw new InvalidOperationException("Unknown enum type.");
        }
        return InfoOf(type).Find(BitsOf(type, value)) >= 0;
    }

    public static bool IsDefined<TEnum>(TEnum value) where TEnum : struct, Enum => InfoOf((RuntimeType)typeof(TEnum)).Find(value.Bits) >= 0;

    // The bits as the underlying type would hold them, extended again.
    private static ulong Truncate(RuntimeType type, ulong bits)
    {
        Unsafe.SkipInit(out ulong place);
        place = bits;
        return (ulong)RuntimeType.ReadInteger(type.ElementTypeCode, ref Unsafe.As<ulong, byte>(ref place));
    }

    private static object Box(RuntimeType type, ulong bits)
    {
        object result = RuntimeHelpers.AllocateObject(type);
        StoreBits(ref RuntimeHelpers.GetRawData(result), SizeOf(type), bits);
        return result;
    }

    public static object ToObject(Type enumType, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        RuntimeType type = Check(enumType);
        RuntimeType valueType = Unsafe.As<RuntimeType>(value.GetType());
        if (!valueType.IsPrimitiveOrEnum || valueType.ElementTypeCode is 0x0C or 0x0D)
            throw new ArgumentException("The value passed in must be an enum base or an underlying type for an enum, such as an Int32.", nameof(value));
        return Box(type, BitsOf(enumType, value));
    }

    [CLSCompliant(false)] public static object ToObject(Type enumType, sbyte value) => Box(Check(enumType), (ulong)value);
    public static object ToObject(Type enumType, short value) => Box(Check(enumType), (ulong)value);
    public static object ToObject(Type enumType, int value) => Box(Check(enumType), (ulong)value);
    public static object ToObject(Type enumType, byte value) => Box(Check(enumType), value);
    [CLSCompliant(false)] public static object ToObject(Type enumType, ushort value) => Box(Check(enumType), value);
    [CLSCompliant(false)] public static object ToObject(Type enumType, uint value) => Box(Check(enumType), value);
    public static object ToObject(Type enumType, long value) => Box(Check(enumType), (ulong)value);
    [CLSCompliant(false)] public static object ToObject(Type enumType, ulong value) => Box(Check(enumType), value);

    // The conversions go by the underlying value.
    private object Underlying()
    {
        ulong bits = Bits;
        return TypeOf.ElementTypeCode switch
        {
            0x02 => bits != 0,
            0x03 => (char)bits,
            0x04 => (sbyte)bits,
            0x05 => (byte)bits,
            0x06 => (short)bits,
            0x07 => (ushort)bits,
            0x08 => (int)bits,
            0x09 => (uint)bits,
            0x0A => (long)bits,
            0x0B => bits,
            0x18 => (nint)bits,
            _ => (nuint)bits,
        };
    }

    public TypeCode GetTypeCode() => Type.GetTypeCode(UnderlyingOf(TypeOf));
    bool IConvertible.ToBoolean(IFormatProvider? provider) => Convert.ToBoolean(Underlying());
    char IConvertible.ToChar(IFormatProvider? provider) => Convert.ToChar(Underlying());
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(Underlying());
    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(Underlying());
    short IConvertible.ToInt16(IFormatProvider? provider) => Convert.ToInt16(Underlying());
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(Underlying());
    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(Underlying());
    uint IConvertible.ToUInt32(IFormatProvider? provider) => Convert.ToUInt32(Underlying());
    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(Underlying());
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(Underlying());
    float IConvertible.ToSingle(IFormatProvider? provider) => Convert.ToSingle(Underlying());
    double IConvertible.ToDouble(IFormatProvider? provider) => Convert.ToDouble(Underlying());
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => Convert.ToDecimal(Underlying());
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => throw new InvalidCastException("Invalid cast from 'Enum' to 'DateTime'.");
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);
}
