namespace System;

public sealed partial class DBNull : IConvertible
{
    public static readonly DBNull Value = new();
    private DBNull() { }
    public override string ToString() => "";
    public string ToString(IFormatProvider? provider) => "";
    public TypeCode GetTypeCode() => TypeCode.DBNull;

    private static InvalidCastException NoCast() => new("Object cannot be cast from DBNull to other types.");

    bool IConvertible.ToBoolean(IFormatProvider? provider) => throw NoCast();
    char IConvertible.ToChar(IFormatProvider? provider) => throw NoCast();
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => throw NoCast();
    byte IConvertible.ToByte(IFormatProvider? provider) => throw NoCast();
    short IConvertible.ToInt16(IFormatProvider? provider) => throw NoCast();
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => throw NoCast();
    int IConvertible.ToInt32(IFormatProvider? provider) => throw NoCast();
    uint IConvertible.ToUInt32(IFormatProvider? provider) => throw NoCast();
    long IConvertible.ToInt64(IFormatProvider? provider) => throw NoCast();
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => throw NoCast();
    float IConvertible.ToSingle(IFormatProvider? provider) => throw NoCast();
    double IConvertible.ToDouble(IFormatProvider? provider) => throw NoCast();
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => throw NoCast();
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => throw NoCast();
    object IConvertible.ToType(Type type, IFormatProvider? provider) => Convert.DefaultToType(this, type, provider);
}
