namespace System;

public readonly partial struct DateTime
{
    private readonly ulong _dateData;
    public static readonly DateTime MinValue;
    public static DateTime Parse(string s) => throw new NotImplementedException();
    public static DateTime Parse(string s, IFormatProvider? p) => throw new NotImplementedException();
    public string ToString(IFormatProvider? p) => throw new NotImplementedException();
    public DateTime(long ticks) => _dateData = (ulong)ticks;
}
