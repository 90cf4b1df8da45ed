namespace System;

public sealed partial class DBNull
{
    public static readonly DBNull Value = new();
    private DBNull() { }
    public override string ToString() => "";
    public string ToString(IFormatProvider? provider) => "";
    public TypeCode GetTypeCode() => TypeCode.DBNull;
}
