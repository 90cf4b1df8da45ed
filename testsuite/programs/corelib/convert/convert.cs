using System;

class Program
{
    static void Try(string n, Func<object> f)
    {
        try
        {
            object o = f();
            Console.WriteLine(n + " " + o + " " + o?.GetType().Name);
        }
        catch (Exception e) { Console.WriteLine(n + " " + e.GetType().Name + " " + e.Message); }
    }

    static void Main()
    {
        Try("int", () => Convert.ToInt32(2.5));
        Try("int", () => Convert.ToInt32(3.5));
        Try("int", () => Convert.ToInt32(-2.5));
        Try("int", () => Convert.ToInt32("  42 "));
        Try("int", () => Convert.ToInt32(null));
        Try("int", () => Convert.ToInt32((object)"7"));
        Try("int", () => Convert.ToInt32(true));
        Try("int", () => Convert.ToInt32('A'));
        Try("int", () => Convert.ToInt32(3e9));
        Try("int", () => Convert.ToInt32("4.5"));
        Try("int", () => Convert.ToInt32(long.MaxValue));
        Try("int", () => Convert.ToInt32(2.5m));
        Try("int", () => Convert.ToInt32(DayOfWeek.Friday));
        Try("int", () => Convert.ToInt32(DateTime.MinValue));
        Try("byte", () => Convert.ToByte(255.4));
        Try("byte", () => Convert.ToByte(255.5));
        Try("byte", () => Convert.ToByte(-1));
        Try("byte", () => Convert.ToByte("11111111", 2));
        Try("byte", () => Convert.ToByte("FF", 16));
        Try("byte", () => Convert.ToByte("256", 10));
        Try("byte", () => Convert.ToByte("0", 3));
        Try("sbyte", () => Convert.ToSByte("ff", 16));
        Try("short", () => Convert.ToInt16("0x7fff", 16));
        Try("ushort", () => Convert.ToUInt16(65535L));
        Try("uint", () => Convert.ToUInt32("ffffffff", 16));
        Try("uint", () => Convert.ToUInt32(-1));
        Try("long", () => Convert.ToInt64("-8000", 10));
        Try("long", () => Convert.ToInt64("777", 8));
        Try("ulong", () => Convert.ToUInt64(1e19));
        Try("long", () => Convert.ToInt64("8000000000000000", 16));
        Try("bool", () => Convert.ToBoolean("true"));
        Try("bool", () => Convert.ToBoolean(0.0));
        Try("bool", () => Convert.ToBoolean("1"));
        Try("bool", () => Convert.ToBoolean(-5));
        Try("char", () => Convert.ToChar(65));
        Try("char", () => Convert.ToChar("ab"));
        Try("char", () => Convert.ToChar(70000));
        Try("double", () => Convert.ToDouble("1e3"));
        Try("double", () => Convert.ToDouble(1.5f));
        Try("float", () => Convert.ToSingle("0.1"));
        Try("decimal", () => Convert.ToDecimal(1.1));
        Try("decimal", () => Convert.ToDecimal("1.10"));
        Try("date", () => Convert.ToDateTime("2024-01-02"));
        Try("string", () => Convert.ToString(255, 16));
        Try("string", () => Convert.ToString((short)-1, 2));
        Try("string", () => Convert.ToString(long.MinValue, 8));
        Try("string", () => Convert.ToString((object)null));
        Try("string", () => Convert.ToString(1.5));
        Try("string", () => Convert.ToString(true));
        Try("change", () => Convert.ChangeType("5", typeof(int)));
        Try("change", () => Convert.ChangeType(5, typeof(string)));
        Try("change", () => Convert.ChangeType(5.6, typeof(long)));
        Try("change", () => Convert.ChangeType(5, typeof(Version)));
        Try("change", () => Convert.ChangeType("x", TypeCode.Char));
        Try("change", () => Convert.ChangeType(new object(), typeof(int)));
        Console.WriteLine(Convert.ToBase64String(new byte[] { 1, 2, 3, 250, 251 }) + " " + Convert.ToBase64String(new byte[0]) + " " + string.Join(",", Convert.FromBase64String("AQID+vs=")) + " " + Convert.ToHexString(new byte[] { 0xAB, 1 }) + " " + string.Join(",", Convert.FromHexString("0aFF")) + " " + Convert.ToHexStringLower(new byte[] { 0xAB }));
        Try("base64", () => Convert.FromBase64String("!!!"));
        Try("base64", () => Convert.FromBase64String("AQI"));
        Try("hex", () => Convert.FromHexString("ABC"));
        Try("hex", () => Convert.FromHexString("GG"));
        Console.WriteLine(Convert.ToBase64String(new byte[100], Base64FormattingOptions.InsertLineBreaks).Length + " " + Convert.GetTypeCode(5) + " " + Convert.IsDBNull(null) + " " + Convert.TryFromBase64String("AQ==", new byte[4], out int w) + w);
        IConvertible ic = 65;
        Console.WriteLine(ic.ToChar(null) + "" + ic.ToDouble(null) + ic.GetTypeCode() + ((IConvertible)"12").ToInt16(null) + ((IConvertible)true).ToInt32(null));
    }
}
