using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using System.Text;

namespace System.Reflection;

// A custom attribute as metadata has it; its arguments are decoded when they are asked for (ECMA-335 II.23.3).
public class CustomAttributeData
{
    private readonly int _assembly;
    private readonly nint _constructor;
    private readonly int _row;
    private CustomAttributeTypedArgument[]? _fixed;
    private CustomAttributeNamedArgument[]? _named;

    protected CustomAttributeData() { }

    internal CustomAttributeData(int assembly, nint constructor, int row)
    {
        _assembly = assembly;
        _constructor = constructor;
        _row = row;
    }

    public static IList<CustomAttributeData> GetCustomAttributes(MemberInfo target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.GetCustomAttributesData();
    }
    public static IList<CustomAttributeData> GetCustomAttributes(ParameterInfo target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.GetCustomAttributesData();
    }
    public static IList<CustomAttributeData> GetCustomAttributes(Assembly target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.GetCustomAttributesData();
    }
    public static IList<CustomAttributeData> GetCustomAttributes(Module target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.GetCustomAttributesData();
    }

    private RuntimeType Owner => MemberTable.MethodOwner(_constructor);

    public virtual Type AttributeType => Constructor.DeclaringType!;
    public virtual ConstructorInfo Constructor => (ConstructorInfo)RuntimeMethodInfo.FromId(_constructor);

    public virtual IList<CustomAttributeTypedArgument> ConstructorArguments
    {
        get
        {
            Decode();
            return new ReadOnlyCollection<CustomAttributeTypedArgument>(_fixed!);
        }
    }

    public virtual IList<CustomAttributeNamedArgument> NamedArguments
    {
        get
        {
            Decode();
            return new ReadOnlyCollection<CustomAttributeNamedArgument>(InOrderOfMembers(_named!));
        }
    }

    // Fields come first, each kind in the order of declaration.
    private CustomAttributeNamedArgument[] InOrderOfMembers(CustomAttributeNamedArgument[] named)
    {
        if (named.Length < 2) return named;
        List<CustomAttributeNamedArgument> result = new();
        foreach (RuntimeFieldInfo field in Owner.AllFields) AddOf(field.Name, true);
        foreach (RuntimePropertyInfo property in Owner.AllProperties) AddOf(property.Name, false);
        return result.ToArray();

        void AddOf(string name, bool isField)
        {
            foreach (CustomAttributeNamedArgument argument in named)
            {
                if (argument.IsField == isField && argument.MemberName == name) result.Add(argument);
            }
        }
    }

    private void Decode()
    {
        if (_named is not null) return;
        RuntimeType[] signature = MemberTable.MethodSignature(_constructor);
        AttributeReader reader = new(AssemblyTable.AttributeValue(_assembly, _row), _assembly);
        CustomAttributeTypedArgument[] positional = new CustomAttributeTypedArgument[signature.Length - 1];
        reader.Prolog();
        for (int i = 0; i < positional.Length; i++) positional[i] = reader.Argument(signature[i + 1]);
        CustomAttributeNamedArgument[] named = new CustomAttributeNamedArgument[reader.Count()];
        for (int i = 0; i < named.Length; i++) named[i] = reader.Named(Owner);
        _fixed = positional;
        _named = named;
    }

    // The attribute itself.
    internal Attribute Make()
    {
        Decode();
        RuntimeType type = Owner;
        object?[] arguments = new object?[_fixed!.Length];
        for (int i = 0; i < arguments.Length; i++) arguments[i] = _fixed[i].Materialise();
        object attribute = RuntimeHelpers.AllocateObject(type);
        MemberAccess.Invoke(_constructor, attribute, arguments);
        foreach (CustomAttributeNamedArgument argument in _named!)
        {
            object? value = argument.TypedValue.Materialise();
            switch (argument.MemberInfo)
            {
                case FieldInfo field:
                    field.SetValue(attribute, value);
                    break;
                case PropertyInfo property when property.GetSetMethod(true) is RuntimeMethodInfo setter:
                    try
                    {
                        setter.Invoke(attribute, BindingFlags.Default, null, [value], null);
                    }
                    catch (Exception e)
                    {
                        throw new CustomAttributeFormatException($"'{argument.MemberName}' property specified was not found.", e);
                    }
                    break;
                default:
                    throw new CustomAttributeFormatException($"'{argument.MemberName}' property specified was not found.");
            }
        }
        return (Attribute)attribute;
    }

    public override string ToString()
    {
        StringBuilder text = new("[");
        text.Append(Constructor.DeclaringType!.FullName).Append('(');
        bool isFirst = true;
        foreach (CustomAttributeTypedArgument argument in ConstructorArguments)
        {
            if (!isFirst) text.Append(", ");
            text.Append(argument.ToString());
            isFirst = false;
        }
        foreach (CustomAttributeNamedArgument argument in NamedArguments)
        {
            if (!isFirst) text.Append(", ");
            text.Append(argument.ToString());
            isFirst = false;
        }
        return text.Append(")]").ToString();
    }

    public override int GetHashCode() => base.GetHashCode();
    public override bool Equals(object? obj) => ReferenceEquals(obj, this);
}

// The value of an enum is its number, of an array a list of arguments.
public readonly struct CustomAttributeTypedArgument : IEquatable<CustomAttributeTypedArgument>
{
    private readonly Type? _type;
    private readonly object? _value;

    public CustomAttributeTypedArgument(Type argumentType, object? value)
    {
        ArgumentNullException.ThrowIfNull(argumentType);
        _type = argumentType;
        _value = value;
    }

    public CustomAttributeTypedArgument(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _type = value.GetType();
        _value = value;
    }

    public Type ArgumentType => _type!;
    public object? Value => _value;

    // The argument as a constructor takes it.
    internal object? Materialise()
    {
        if (_value is null) return null;
        if (_type!.IsEnum) return ValueConversion.FromConstant(_value, (RuntimeType)_type);
        if (_value is not ReadOnlyCollection<CustomAttributeTypedArgument> elements) return _value;
        Array array = Array.CreateInstance(_type.GetElementType()!, elements.Count);
        for (int i = 0; i < elements.Count; i++) array.SetValue(elements[i].Materialise(), i);
        return array;
    }

    public override string ToString() => Text(false);

    internal string Text(bool typed)
    {
        if (_type is null) return "";
        if (_type.IsEnum) return typed ? $"{_value}" : $"({_type.FullName}){_value}";
        if (_value is null) return typed ? "null" : $"({_type.Name})null";
        if (_type == typeof(string)) return $"\"{_value}\"";
        if (_type == typeof(char)) return $"'{_value}'";
        if (_type == typeof(Type)) return $"typeof({((Type)_value).FullName})";
        if (_type.IsArray)
        {
            IList<CustomAttributeTypedArgument> elements = (IList<CustomAttributeTypedArgument>)_value;
            Type element = _type.GetElementType()!;
            StringBuilder text = new();
            text.Append("new ").Append(element.IsEnum ? element.FullName : element.Name).Append('[').Append(elements.Count).Append(']').Append(" { ");
            for (int i = 0; i < elements.Count; i++)
            {
                if (i > 0) text.Append(", ");
                text.Append(elements[i].Text(element != typeof(object)));
            }
            return text.Append(" }").ToString();
        }
        return typed ? $"{_value}" : $"({_type.Name}){_value}";
    }

    public override int GetHashCode() => _type is null ? 0 : _type.GetHashCode();
    public override bool Equals(object? obj) => obj is CustomAttributeTypedArgument other && Equals(other);
    public bool Equals(CustomAttributeTypedArgument other) => _value == other._value && _type == other._type;
    public static bool operator ==(CustomAttributeTypedArgument left, CustomAttributeTypedArgument right) => left.Equals(right);
    public static bool operator !=(CustomAttributeTypedArgument left, CustomAttributeTypedArgument right) => !left.Equals(right);
}

public readonly struct CustomAttributeNamedArgument : IEquatable<CustomAttributeNamedArgument>
{
    private readonly MemberInfo _member;
    private readonly CustomAttributeTypedArgument _value;

    public CustomAttributeNamedArgument(MemberInfo memberInfo, object? value) : this(memberInfo, new CustomAttributeTypedArgument(
        memberInfo is FieldInfo field ? field.FieldType : ((PropertyInfo)memberInfo).PropertyType, value)) { }

    public CustomAttributeNamedArgument(MemberInfo memberInfo, CustomAttributeTypedArgument typedArgument)
    {
        ArgumentNullException.ThrowIfNull(memberInfo);
        _member = memberInfo;
        _value = typedArgument;
    }

    public MemberInfo MemberInfo => _member;
    public CustomAttributeTypedArgument TypedValue => _value;
    public string MemberName => _member.Name;
    public bool IsField => _member is FieldInfo;

    public override string ToString() => _member is null ? "" : $"{_member.Name} = {_value.Text((_member is FieldInfo field ? field.FieldType : ((PropertyInfo)_member).PropertyType) != typeof(object))}";
    public override int GetHashCode() => _member is null ? 0 : _member.GetHashCode();
    public override bool Equals(object? obj) => obj is CustomAttributeNamedArgument other && Equals(other);
    public bool Equals(CustomAttributeNamedArgument other) => _member == other._member && _value == other._value;
    public static bool operator ==(CustomAttributeNamedArgument left, CustomAttributeNamedArgument right) => left.Equals(right);
    public static bool operator !=(CustomAttributeNamedArgument left, CustomAttributeNamedArgument right) => !left.Equals(right);
}

// Reads the encoded arguments of one attribute (ECMA-335 II.23.3).
internal struct AttributeReader
{
    private readonly byte[] _bytes;
    private readonly int _assembly;
    private int _at;

    internal AttributeReader(byte[] bytes, int assembly)
    {
        _bytes = bytes;
        _assembly = assembly;
        _at = 0;
    }

    private byte Byte()
    {
        if (_at >= _bytes.Length) throw new CustomAttributeFormatException();
        return _bytes[_at++];
    }

    private ulong Number(int size)
    {
        ulong value = 0;
        for (int i = 0; i < size; i++) value |= (ulong)Byte() << (8 * i);
        return value;
    }

    // Some compilers write nothing when there is nothing to write.
    internal void Prolog()
    {
        if (_bytes.Length != 0 && Number(2) != 1) throw new CustomAttributeFormatException();
    }

    internal int Count() => _at >= _bytes.Length ? 0 : (int)Number(2);

    private string? Text()
    {
        int first = Byte();
        if (first == 0xFF) return null;
        int length = first;
        if ((first & 0xC0) == 0x80) length = (first & 0x3F) << 8 | Byte();
        else if ((first & 0xE0) == 0xC0) length = (first & 0x1F) << 24 | Byte() << 16 | Byte() << 8 | Byte();
        if (length > _bytes.Length - _at) throw new CustomAttributeFormatException();
        string text = Encoding.UTF8.GetString(_bytes, _at, length);
        _at += length;
        return text;
    }

    private RuntimeType Named(string name) =>
        AssemblyTable.FindType(name, _assembly) ?? throw new TypeLoadException($"Could not load type '{name}' from assembly '{AssemblyTable.DisplayName(_assembly)}'.");

    internal CustomAttributeNamedArgument Named(RuntimeType owner)
    {
        bool isField = Byte() == 0x53;
        RuntimeType type = TypeCode();
        string name = Text() ?? "";
        CustomAttributeTypedArgument value = Argument(type);
        MemberInfo? member = isField ? owner.GetField(name, Type.Everything) : FindProperty(owner, name, type);
        if (member is null) throw new CustomAttributeFormatException($"'{name}' {(isField ? "field" : "property")} specified was not found.");
        return new CustomAttributeNamedArgument(member, value);
    }

    private static PropertyInfo? FindProperty(RuntimeType owner, string name, RuntimeType type)
    {
        foreach (RuntimePropertyInfo property in owner.AllProperties)
        {
            if (property.Name == name && (property.PropertyType == type || type == typeof(object) || property.PropertyType == typeof(object))) return property;
        }
        return null;
    }

    // FieldOrPropType.
    private RuntimeType TypeCode()
    {
        byte code = Byte();
        return (RuntimeType)(code switch
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
            0x0C => typeof(float),
            0x0D => typeof(double),
            0x0E => typeof(string),
            0x1D => TypeCode().MakeArrayType(),
            0x50 => typeof(Type),
            0x51 => typeof(object),
            0x55 => Named(Text() ?? ""),
            _ => throw new CustomAttributeFormatException(),
        });
    }

    internal CustomAttributeTypedArgument Argument(RuntimeType type)
    {
        if (type == typeof(object)) return Argument(TypeCode());
        if (type == typeof(string)) return new CustomAttributeTypedArgument(type, Text());
        if (type == typeof(Type)) return new CustomAttributeTypedArgument(type, Text() is { } name ? Named(name) : null);
        if (type.IsArray)
        {
            RuntimeType element = (RuntimeType)type.GetElementType()!;
            int count = (int)Number(4);
            if (count < 0) return new CustomAttributeTypedArgument(type, null);
            if (count > _bytes.Length - _at) throw new CustomAttributeFormatException();
            CustomAttributeTypedArgument[] elements = new CustomAttributeTypedArgument[count];
            for (int i = 0; i < count; i++) elements[i] = Argument(element);
            return new CustomAttributeTypedArgument(type, new ReadOnlyCollection<CustomAttributeTypedArgument>(elements));
        }
        object value = type.ElementTypeCode switch
        {
            0x02 => Number(1) != 0,
            0x03 => (char)Number(2),
            0x04 => (sbyte)Number(1),
            0x05 => (byte)Number(1),
            0x06 => (short)Number(2),
            0x07 => (ushort)Number(2),
            0x08 => (int)Number(4),
            0x09 => (uint)Number(4),
            0x0A => (long)Number(8),
            0x0B => Number(8),
            0x0C => BitConverter.Int32BitsToSingle((int)Number(4)),
            0x0D => BitConverter.Int64BitsToDouble((long)Number(8)),
            _ => throw new CustomAttributeFormatException(),
        };
        return new CustomAttributeTypedArgument(type, value);
    }
}
