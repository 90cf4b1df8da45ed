// Marshal: sizes of types outside the managed world, and structures copied there and back. A structure whose bytes are the same on
// both sides is copied as it is; others (bool, char, texts) go field by field.
using System.Reflection;
using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

public static unsafe partial class Marshal
{
    // Bytes of the fields of a value or of an object, in managed memory. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int SizeOfValue(RuntimeType type);

    public static int SizeOf(object structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        return SizeOfType(structure.GetType());
    }

    public static int SizeOf<T>(T structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        return SizeOfType(structure.GetType());
    }

    public static int SizeOf(Type t)
    {
        ArgumentNullException.ThrowIfNull(t);
        if (t is not RuntimeType) throw new ArgumentException("Type must be a type provided by the runtime.", nameof(t));
        if (t.IsGenericType) throw new ArgumentException("The specified Type must not be a generic type.", nameof(t));
        return SizeOfType(t);
    }

    public static int SizeOf<T>()
    {
        Type type = typeof(T);
        if (type.IsGenericType) throw new ArgumentException("The specified Type must not be a generic type.", nameof(T));
        return SizeOfType(type);
    }

    private static int SizeOfType(Type type)
    {
        if (type.IsEnum || !TryMeasure(type, out int size, out _)) throw NoSize(type);
        return size;
    }

    private static ArgumentException NoSize(Type type) =>
        new($"Type '{type}' cannot be marshaled as an unmanaged structure; no meaningful size or offset can be computed.");

    private static bool HasLayout(Type type) => type.IsLayoutSequential || type.IsExplicitLayout;

    // The packing (low byte; 0 when none is given) and above it (from bit 8) the size that a type's layout demands. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern long LayoutOf(RuntimeType type);

    private static int PackOf(Type type) => (int)(LayoutOf((RuntimeType)type) & 0xFF) is > 0 and int pack ? pack : 8;

    /// Size and alignment of a value in unmanaged memory; false when it has none.
    private static bool TryMeasure(Type type, out int size, out int alignment)
    {
        size = alignment = 8;
        if (type.IsPointer || type.IsFunctionPointer) return true;
        if (type.IsEnum) return TryMeasure(type.GetEnumUnderlyingType(), out size, out alignment);
        if (type.IsPrimitive)
        {
            size = Type.GetTypeCode(type) switch
            {
                TypeCode.Boolean => 4,
                TypeCode.Char or TypeCode.SByte or TypeCode.Byte => 1,
                TypeCode.Int16 or TypeCode.UInt16 => 2,
                TypeCode.Int32 or TypeCode.UInt32 or TypeCode.Single => 4,
                _ => 8,
            };
            alignment = size;
            return true;
        }
        if (type == typeof(decimal))
        {
            size = 16;
            return true;
        }
        if (!HasLayout(type) || type == typeof(object) || type.IsArray || type.IsInterface) return false;
        return TryPlace(type, null, out size, out alignment);
    }

    /// Places the fields of a structure; the offset of one of them when it is named.
    private static bool TryPlace(Type type, FieldInfo? wanted, out int size, out int alignment)
    {
        int end = 0;
        int pack = PackOf(type);
        alignment = 1;
        size = 0;
        foreach (FieldInfo field in FieldsOf(type))
        {
            if (!TryMeasureField(type, field, out int fieldSize, out int fieldAlignment)) return false;
            fieldAlignment = Math.Min(fieldAlignment, pack);
            alignment = Math.Max(alignment, fieldAlignment);
            int at = type.IsExplicitLayout
                ? ManagedOffset(field.FieldHandle.Value)
                : (end + fieldAlignment - 1) & ~(fieldAlignment - 1);
            if (wanted is not null && field.Name == wanted.Name)
            {
                size = at;
                return true;
            }
            end = Math.Max(end, at + fieldSize);
        }
        size = Math.Max(1, (end + alignment - 1) & ~(alignment - 1));
        size = Math.Max(size, (int)(LayoutOf((RuntimeType)type) >> 8));
        return true;
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        FieldInfo[] fields = type.GetFields(Own | BindingFlags.DeclaredOnly);
        if (type.IsValueType || type.BaseType is not { } parent || parent == typeof(object)) return fields;
        FieldInfo[] inherited = FieldsOf(parent);
        FieldInfo[] all = new FieldInfo[inherited.Length + fields.Length];
        inherited.CopyTo(all, 0);
        fields.CopyTo(all, inherited.Length);
        return all;
    }

    // What MarshalAs says of a field: the native type, and above it (from bit 8) the number of elements; -1 when it says nothing.
    // Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int FieldMarshaling(nint field);

    // Where a field lies in the managed instance, from the first field. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int ManagedOffset(nint field);

    private static UnmanagedType? MarshalAs(FieldInfo field, out int count)
    {
        int found = FieldMarshaling(field.FieldHandle.Value);
        count = found < 0 ? 0 : found >> 8;
        return found < 0 ? null : (UnmanagedType)(found & 0xFF);
    }

    private static bool IsUnicode(Type type) => type.IsUnicodeClass;

    private static bool TryMeasureField(Type owner, FieldInfo field, out int size, out int alignment)
    {
        Type type = field.FieldType;
        UnmanagedType? wanted = MarshalAs(field, out int count);
        switch (wanted)
        {
            case UnmanagedType.I1 or UnmanagedType.U1:
                size = alignment = 1;
                return true;
            case UnmanagedType.I2 or UnmanagedType.U2 or UnmanagedType.VariantBool:
                size = alignment = 2;
                return true;
            case UnmanagedType.I4 or UnmanagedType.U4 or UnmanagedType.Bool:
                size = alignment = 4;
                return true;
            case UnmanagedType.ByValTStr:
                alignment = IsUnicode(owner) ? 2 : 1;
                size = count * alignment;
                return true;
            case UnmanagedType.ByValArray:
                bool measured = TryMeasure(type.GetElementType()!, out size, out alignment);
                size *= count;
                return measured;
        }
        if (type == typeof(char) && IsUnicode(owner))
        {
            size = alignment = 2;
            return true;
        }
        size = alignment = 8;
        if (type == typeof(string) || typeof(Delegate).IsAssignableFrom(type) || typeof(SafeHandle).IsAssignableFrom(type)) return true;
        if (!type.IsValueType && !type.IsPointer) return false;
        return TryMeasure(type, out size, out alignment);
    }

    public static nint OffsetOf<T>(string fieldName) => OffsetOf(typeof(T), fieldName);

    public static nint OffsetOf(Type t, string fieldName)
    {
        ArgumentNullException.ThrowIfNull(t);
        FieldInfo? field = t.GetField(fieldName, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        if (field is null) throw new ArgumentException($"Field passed in is not a marshaled member of the type '{t}'.", nameof(fieldName));
        if (!HasLayout(t) || !TryPlace(t, field, out int offset, out _)) throw NoSize(t);
        return offset;
    }

    /// The same bytes on both sides: numbers and pointers alone.
    private static bool IsBlittable(Type type)
    {
        if (type.IsPointer || type.IsFunctionPointer || type.IsEnum) return true;
        if (type.IsPrimitive) return type != typeof(bool) && type != typeof(char);
        if (!HasLayout(type)) return false;
        foreach (FieldInfo field in FieldsOf(type))
        {
            if (!(field.FieldType.IsValueType || field.FieldType.IsPointer) || !IsBlittable(field.FieldType)) return false;
        }
        return true;
    }

    public static void StructureToPtr<T>([Diagnostics.CodeAnalysis.DisallowNull] T structure, nint ptr, bool fDeleteOld) =>
        StructureToPtr((object)structure!, ptr, fDeleteOld);

    public static void StructureToPtr(object structure, nint ptr, bool fDeleteOld)
    {
        if (ptr == 0) throw new ArgumentNullException(nameof(ptr));
        ArgumentNullException.ThrowIfNull(structure);
        Type type = structure.GetType();
        if (type.IsGenericType) throw new ArgumentException("The specified object must not be an instance of a generic type.", nameof(structure));
        if (fDeleteOld) DestroyStructure(ptr, type);
        int size = SizeOfType(type);
        if (IsBlittable(type))
        {
            Buffer.Memmove(ref *(byte*)ptr, ref RuntimeHelpers.GetRawData(structure), (nuint)size);
            return;
        }
        WriteFields(structure, type, (byte*)ptr);
    }

    private static void WriteFields(object structure, Type type, byte* to)
    {
        foreach (FieldInfo field in FieldsOf(type))
        {
            if (!TryPlace(type, field, out int offset, out _)) throw NoSize(type);
            object? value = field.GetValue(structure);
            UnmanagedType? wanted = MarshalAs(field, out int count);
            byte* at = to + offset;
            TryMeasureField(type, field, out int size, out _);
            switch (value)
            {
                case bool flag:
                    new Span<byte>(at, size).Clear();
                    *at = flag ? (byte)1 : (byte)0;
                    if (wanted == UnmanagedType.VariantBool && flag) *(short*)at = -1;
                    break;
                case char unit when size == 1:
                    *at = (byte)(unit < 128 ? unit : '?');
                    break;
                case char unit:
                    *(char*)at = unit;
                    break;
                case string or null when wanted == UnmanagedType.ByValTStr:
                    WriteText(value as string ?? "", at, count, IsUnicode(type));
                    break;
                case string text:
                    *(nint*)at = wanted == UnmanagedType.LPWStr || (wanted is null or UnmanagedType.LPTStr && IsUnicode(type)) ? NewUtf16(text) : NewUtf8(text);
                    break;
                case Delegate function:
                    *(nint*)at = GetFunctionPointerForDelegate(function);
                    break;
                case SafeHandle handle:
                    *(nint*)at = handle.DangerousGetHandle();
                    break;
                case Array or null when wanted == UnmanagedType.ByValArray:
                    new Span<byte>(at, size).Clear();
                    if (value is Array array)
                    {
                        int bytes = Math.Min(size, array.Length * (int)RuntimeType.InstanceSize(array.ElementType()));
                        Buffer.Memmove(ref *at, ref array.DataReference(), (nuint)bytes);
                    }
                    break;
                case null:
                    *(nint*)at = 0;
                    break;
                default:
                    StructureToPtrAny(value, field.FieldType, (nint)at, size);
                    break;
            }
        }
    }

    private static void StructureToPtrAny(object value, Type type, nint at, int size)
    {
        if (IsBlittable(type)) Buffer.Memmove(ref *(byte*)at, ref RuntimeHelpers.GetRawData(value), (nuint)size);
        else WriteFields(value, type, (byte*)at);
    }

    private static void WriteText(string text, byte* at, int count, bool unicode)
    {
        if (unicode)
        {
            Span<char> units = new(at, count);
            units.Clear();
            text.AsSpan(0, Math.Min(text.Length, count - 1)).CopyTo(units);
            return;
        }
        Span<byte> bytes = new(at, count);
        bytes.Clear();
        byte[] encoded = Text.Encoding.UTF8.GetBytes(text);
        new ReadOnlySpan<byte>(encoded, 0, Math.Min(encoded.Length, count - 1)).CopyTo(bytes);
    }

    public static T? PtrToStructure<T>(nint ptr) => (T?)PtrToStructure(ptr, typeof(T));

    public static void PtrToStructure<T>(nint ptr, [Diagnostics.CodeAnalysis.DisallowNull] T structure) => PtrToStructure(ptr, (object)structure!);

    public static void PtrToStructure(nint ptr, object structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        if (structure.GetType().IsValueType) throw new ArgumentException("The structure must not be a value class.", nameof(structure));
        ReadInto(structure, structure.GetType(), (byte*)ptr);
    }

    public static object? PtrToStructure(nint ptr, Type structureType)
    {
        ArgumentNullException.ThrowIfNull(structureType);
        if (ptr == 0) return null;
        if (structureType.IsGenericType) throw new ArgumentException("The specified Type must not be a generic type.", nameof(structureType));
        if (!HasLayout(structureType) && !structureType.IsPrimitive) throw new ArgumentException("The specified structure must be blittable or have layout information.", nameof(structureType));
        object made = RuntimeHelpers.AllocateObject((RuntimeType)structureType);
        ReadInto(made, structureType, (byte*)ptr);
        return made;
    }

    private static void ReadInto(object structure, Type type, byte* from)
    {
        if (IsBlittable(type))
        {
            Buffer.Memmove(ref RuntimeHelpers.GetRawData(structure), ref *from, (nuint)SizeOfType(type));
            return;
        }
        foreach (FieldInfo field in FieldsOf(type))
        {
            if (!TryPlace(type, field, out int offset, out _)) throw NoSize(type);
            field.SetValue(structure, ReadField(type, field, from + offset));
        }
    }

    private static object? ReadField(Type owner, FieldInfo field, byte* at)
    {
        Type type = field.FieldType;
        UnmanagedType? wanted = MarshalAs(field, out int count);
        TryMeasureField(owner, field, out int size, out _);
        if (type == typeof(bool)) return new ReadOnlySpan<byte>(at, size).ContainsAnyExcept((byte)0);
        if (type == typeof(char)) return size == 1 ? (char)*at : *(char*)at;
        if (wanted == UnmanagedType.ByValTStr)
        {
            if (IsUnicode(owner))
            {
                ReadOnlySpan<char> units = new(at, count);
                int end = units.IndexOf('\0');
                return new string(end < 0 ? units : units.Slice(0, end));
            }
            ReadOnlySpan<byte> bytes = new(at, count);
            int terminator = bytes.IndexOf((byte)0);
            return Text.Encoding.UTF8.GetString(terminator < 0 ? bytes : bytes.Slice(0, terminator));
        }
        if (type == typeof(string))
        {
            bool unicode = wanted == UnmanagedType.LPWStr || (wanted is null or UnmanagedType.LPTStr && IsUnicode(owner));
            return unicode ? PtrToStringUni(*(nint*)at) : PtrToStringUTF8(*(nint*)at);
        }
        if (wanted == UnmanagedType.ByValArray)
        {
            Array array = Array.CreateInstance(type.GetElementType()!, count);
            Buffer.Memmove(ref array.DataReference(), ref *at, (nuint)size);
            return array;
        }
        if (typeof(Delegate).IsAssignableFrom(type)) return *(nint*)at == 0 ? null : GetDelegateForFunctionPointer(*(nint*)at, type);
        object made = RuntimeHelpers.AllocateObject((RuntimeType)type);
        if (IsBlittable(type)) Buffer.Memmove(ref RuntimeHelpers.GetRawData(made), ref *at, (nuint)size);
        else ReadInto(made, type, at);
        return made;
    }

    public static void DestroyStructure<T>(nint ptr) => DestroyStructure(ptr, typeof(T));

    public static void DestroyStructure(nint ptr, Type structuretype)
    {
        if (ptr == 0) throw new ArgumentNullException(nameof(ptr));
        ArgumentNullException.ThrowIfNull(structuretype);
        if (!HasLayout(structuretype)) throw new ArgumentException("The specified structure must be blittable or have layout information.", nameof(structuretype));
        foreach (FieldInfo field in FieldsOf(structuretype))
        {
            if (field.FieldType == typeof(string) && MarshalAs(field, out _) != UnmanagedType.ByValTStr && TryPlace(structuretype, field, out int offset, out _))
            {
                nint* at = (nint*)(ptr + offset);
                NativeMemory.Free((void*)*at);
                *at = 0;
            }
        }
    }
}
