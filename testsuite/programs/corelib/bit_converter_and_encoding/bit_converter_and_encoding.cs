using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;

class Program
{
    static string Hex(byte[] b) => BitConverter.ToString(b);
    static void Main()
    {
        Console.WriteLine(BitConverter.IsLittleEndian + " " + Hex(BitConverter.GetBytes(0x01020304)) + " " + Hex(BitConverter.GetBytes(-2L)) + " " + Hex(BitConverter.GetBytes(1.5)) + " " + Hex(BitConverter.GetBytes(true)) + " " + Hex(BitConverter.GetBytes('é')) + " " + Hex(BitConverter.GetBytes(2.5f)));
        byte[] raw = { 1, 2, 3, 4, 5, 6, 7, 0x80, 9 };
        Console.WriteLine(BitConverter.ToInt32(raw, 1) + " " + BitConverter.ToInt64(raw, 0) + " " + BitConverter.ToUInt16(raw, 7) + " " + BitConverter.ToDouble(raw, 0) + " " + BitConverter.ToInt16(raw, 6) + " " + BitConverter.ToBoolean(raw, 3) + " " + BitConverter.ToString(raw, 2, 3) + " " + BitConverter.ToUInt64(raw) + " " + BitConverter.ToSingle(raw, 2));
        try { BitConverter.ToInt32(raw, 6); } catch (ArgumentException e) { Console.WriteLine(e.GetType().Name); }
        try { BitConverter.ToInt64(raw, 50); } catch (ArgumentOutOfRangeException e) { Console.WriteLine(e.ParamName); }
        Console.WriteLine(BitConverter.DoubleToInt64Bits(1.0) + " " + BitConverter.Int64BitsToDouble(4614253070214989087) + " " + BitConverter.SingleToInt32Bits(1f) + " " + BitConverter.Int32BitsToSingle(0x40490FDB) + " " + BitConverter.HalfToInt16Bits((Half)1));
        string s = "aé€😀\0z";
        byte[] u8 = Encoding.UTF8.GetBytes(s);
        Console.WriteLine(Hex(u8) + " " + Encoding.UTF8.GetByteCount(s) + " " + (Encoding.UTF8.GetString(u8) == s) + " " + Encoding.UTF8.GetCharCount(u8) + " " + Encoding.UTF8.GetMaxByteCount(3));
        Console.WriteLine(Hex(Encoding.Unicode.GetBytes("aé😀")) + " " + Hex(Encoding.BigEndianUnicode.GetBytes("aé")) + " " + Hex(Encoding.UTF32.GetBytes("😀")) + " " + Hex(Encoding.ASCII.GetBytes("aé€")) + " " + Hex(Encoding.Latin1.GetBytes("aé€")));
        byte[] bad = { 0x61, 0xC3, 0x28, 0xE2, 0x82, 0xF0, 0x9F, 0x98, 0x80, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80 };
        string dec = Encoding.UTF8.GetString(bad);
        foreach (char c in dec) Console.Write(((int)c).ToString("X") + " ");
        Console.WriteLine();
        Console.WriteLine(Hex(Encoding.UTF8.GetBytes("\uD800x\uDC00")));
        try
        {
            new UTF8Encoding(false, true).GetString(bad);
        }
        catch (DecoderFallbackException e) { Console.WriteLine(e.Index + " " + e.BytesUnknown.Length); }
        try
        {
            new UTF8Encoding(false, true).GetBytes("\uD800");
        }
        catch (EncoderFallbackException) { Console.WriteLine("encoder"); }
        Console.WriteLine(Encoding.ASCII.GetString(new byte[] { 65, 200 }) + " " + Encoding.Latin1.GetString(new byte[] { 233 }) + " " + Encoding.UTF8.EncodingName + " " + Encoding.UTF8.WebName + " " + Encoding.UTF8.GetPreamble().Length + new UTF8Encoding(false).GetPreamble().Length + " " + Encoding.GetEncoding("utf-8").CodePage + " " + Encoding.Unicode.CodePage);
        var decoder = Encoding.UTF8.GetDecoder();
        char[] buf = new char[4];
        int n = decoder.GetChars(u8, 0, 2, buf, 0);
        int m = decoder.GetChars(u8, 2, 1, buf, n);
        Console.WriteLine(n + " " + m + " " + buf[1]);
        Console.WriteLine(BinaryPrimitives.ReadInt32BigEndian(raw) + " " + BinaryPrimitives.ReverseEndianness(0x01020304).ToString("X") + " " + BinaryPrimitives.ReadUInt16LittleEndian(raw.AsSpan(1)) + " " + BinaryPrimitives.TryReadInt64BigEndian(raw.AsSpan(5), out _));
        BinaryPrimitives.WriteDoubleBigEndian(raw, 1.0);
        Console.WriteLine(Hex(raw[..8]));
        Console.WriteLine(BitOperations.PopCount(0xFFu) + " " + BitOperations.LeadingZeroCount(1u) + " " + BitOperations.TrailingZeroCount(8) + " " + BitOperations.RotateLeft(0x80000001u, 1) + " " + BitOperations.Log2(1000) + " " + BitOperations.RoundUpToPowerOf2(33u) + " " + BitOperations.IsPow2(64) + " " + BitOperations.RotateRight(1UL, 1).ToString("X"));
        var rune = new Rune(0x1F600);
        Console.WriteLine(rune.Utf16SequenceLength + " " + rune.Utf8SequenceLength + " " + rune + " " + Rune.IsLetter(new Rune('é')));
        foreach (Rune r in "a😀b".EnumerateRunes()) Console.Write(r.Value.ToString("X") + " ");
        Console.WriteLine("é".Normalize(NormalizationForm.FormC).Length);
    }
}
