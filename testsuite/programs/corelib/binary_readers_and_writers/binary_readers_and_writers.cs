// BinaryReader and BinaryWriter: every primitive, strings with their length prefix, the ends of streams.
using System;
using System.IO;
using System.Text;

static class Program
{
    static void Try(string what, Action action)
    {
        try { action(); Console.WriteLine($"{what}: fine"); }
        catch (Exception e) { Console.WriteLine($"{what}: {e.GetType().Name}: {e.Message}"); }
    }

    static void Main()
    {
        MemoryStream memory = new MemoryStream();
        using (BinaryWriter writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(true); writer.Write((byte)200); writer.Write((sbyte)-3); writer.Write((short)-12345); writer.Write((ushort)54321);
            writer.Write(-123456789); writer.Write(3000000000u); writer.Write(long.MinValue); writer.Write(ulong.MaxValue);
            writer.Write(1.5f); writer.Write(Math.PI); writer.Write(12345.6789m); writer.Write((Half)0.25f);
            writer.Write('é'); writer.Write("€uro"); writer.Write(new string('x', 200)); writer.Write("");
            writer.Write7BitEncodedInt(300); writer.Write7BitEncodedInt(-1); writer.Write7BitEncodedInt64(1L << 40);
            writer.Write(new byte[] { 1, 2, 3 }); writer.Write(new char[] { 'a', '€' }); writer.Write("span".AsSpan());
            Console.WriteLine(writer.BaseStream.Position);
            long at = writer.Seek(0, SeekOrigin.Begin);
            writer.Write((byte)0);
            Console.WriteLine(at + " " + memory.Position);
        }
        Console.WriteLine(memory.Length);
        Console.WriteLine(Convert.ToHexString(memory.ToArray(), 0, 80));
        memory.Position = 0;
        using BinaryReader reader = new BinaryReader(memory);
        Console.WriteLine($"{reader.ReadBoolean()} {reader.ReadByte()} {reader.ReadSByte()} {reader.ReadInt16()} {reader.ReadUInt16()}");
        Console.WriteLine($"{reader.ReadInt32()} {reader.ReadUInt32()} {reader.ReadInt64()} {reader.ReadUInt64()}");
        Console.WriteLine($"{reader.ReadSingle()} {reader.ReadDouble()} {reader.ReadDecimal()} {reader.ReadHalf()}");
        Console.WriteLine($"{reader.PeekChar()} {reader.ReadChar()} {reader.ReadString()} {reader.ReadString().Length} '{reader.ReadString()}'");
        Console.WriteLine($"{reader.Read7BitEncodedInt()} {reader.Read7BitEncodedInt()} {reader.Read7BitEncodedInt64()}");
        Console.WriteLine($"{string.Join(",", reader.ReadBytes(3))} {new string(reader.ReadChars(2))} {new string(reader.ReadChars(10))}");
        Console.WriteLine($"{reader.PeekChar()} {reader.Read()} {reader.ReadBytes(5).Length}");
        Try("byte", () => reader.ReadByte());
        Try("int", () => reader.ReadInt32());
        Try("string", () => reader.ReadString());
        Try("char", () => reader.ReadChar());
        Try("negative", () => reader.ReadBytes(-1));
        Try("exactly", () => reader.ReadExactly(new byte[1]));
        Try("bad 7 bit", () => new BinaryReader(new MemoryStream(new byte[] { 255, 255, 255, 255, 255, 255 })).Read7BitEncodedInt());
        Try("bad decimal", () => new BinaryReader(new MemoryStream(new byte[] { 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 99, 0 })).ReadDecimal());
        Try("null", () => new BinaryReader(null!));
        Try("unwritable", () => new BinaryWriter(new MemoryStream(new byte[1], false)));
        Try("surrogate", () => new BinaryWriter(new MemoryStream()).Write('\ud800'));
        Try("null string", () => new BinaryWriter(new MemoryStream()).Write((string)null!));
        byte[] some = new byte[6];
        BinaryReader partial = new BinaryReader(new MemoryStream(new byte[] { 1, 2, 3 }));
        Console.WriteLine(partial.Read(some, 1, 5) + " " + string.Join(",", some));
        BinaryReader wide = new BinaryReader(new MemoryStream(Encoding.Unicode.GetBytes("hé€")), Encoding.Unicode);
        Console.WriteLine($"{wide.ReadChar()}{wide.ReadChar()}{wide.ReadChar()} {wide.Read()}");
        reader.Dispose();
        Try("closed", () => reader.ReadByte());
        Console.WriteLine(memory.CanRead);
    }
}
