using System;
using System.Text;

class Program
{
    static string Hex(byte[] b) => Convert.ToHexString(b);
    static void Main()
    {
        string[] texts = { "", "ascii", "é ü ß", "€uro", "日本語", "😀𝄞", "mixed é日😀\0end", "\u00FF\u0100", "\uFFFD\uFEFF" };
        foreach (string s in texts)
        {
            foreach (Encoding e in new Encoding[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.ASCII, Encoding.Latin1 })
            {
                byte[] b = e.GetBytes(s);
                Console.Write(b.Length + (e.GetString(b) == s ? "+" : "-") + (e.GetByteCount(s) == b.Length ? "" : "!") + (e.GetCharCount(b) == e.GetString(b).Length ? "" : "!") + " ");
            }
            Console.WriteLine(s.Length);
        }
        Console.WriteLine(Hex(Encoding.UTF8.GetBytes("é日😀")) + " " + Hex(Encoding.Unicode.GetBytes("é😀")) + " " + Hex(Encoding.UTF32.GetBytes("A")) + " " + Hex(Encoding.Latin1.GetBytes("é€")) + " " + Hex(Encoding.ASCII.GetBytes("é")));
        foreach (string bad in new[] { "C3", "C328", "E282", "E28228", "F09F98", "FF", "C080", "EDA080", "F5808080", "41C2", "E2828241" })
        {
            string t = Encoding.UTF8.GetString(Convert.FromHexString(bad));
            Console.Write(bad + "=");
            foreach (char c in t) Console.Write(((int)c).ToString("X4") + " ");
        }
        Console.WriteLine();
        Console.WriteLine(Hex(Encoding.UTF8.GetBytes("a\uD83D")) + " " + Hex(Encoding.UTF8.GetBytes("\uDE00b")));
        byte[] buf = new byte[8];
        Console.WriteLine(Encoding.UTF8.GetBytes("héllo", 1, 2, buf, 3) + " " + Hex(buf) + " " + Encoding.UTF8.GetString(buf, 3, 3) + " " + Encoding.UTF8.GetChars(buf, 3, 3).Length);
        try { Encoding.UTF8.GetBytes("long text", 0, 9, buf, 0); } catch (ArgumentException e) { Console.WriteLine(e.ParamName); }
        var strict = new UTF8Encoding(false, true);
        try { strict.GetString(new byte[] { 0xFF }); } catch (ArgumentException e) { Console.WriteLine(e.GetType().Name); }
        Span<byte> sp = stackalloc byte[4];
        Console.WriteLine(Encoding.UTF8.GetBytes("日", sp) + " " + Encoding.UTF8.TryGetBytes("日本", sp, out int w) + w + " " + Encoding.UTF8.GetString(sp[..3]));
        var dec = Encoding.UTF8.GetDecoder();
        byte[] emoji = Encoding.UTF8.GetBytes("x😀y");
        var sb = new StringBuilder();
        char[] cs = new char[4];
        foreach (byte b in emoji) { int n = dec.GetChars(new[] { b }, 0, 1, cs, 0); sb.Append(cs, 0, n).Append(n); }
        Console.WriteLine(sb);
        Console.WriteLine(Encoding.UTF8.GetPreamble().Length + " " + Encoding.Unicode.GetPreamble().Length + " " + new UTF8Encoding().GetPreamble().Length + " " + Encoding.GetEncoding("utf-16").WebName + " " + Encoding.GetEncoding(20127).WebName + " " + Encoding.Default.WebName + " " + Encoding.UTF8.Equals(new UTF8Encoding(true)) + " " + Encoding.UTF8.IsSingleByte + Encoding.ASCII.IsSingleByte + " " + Encoding.UTF8.GetMaxCharCount(10) + " " + Encoding.Convert(Encoding.UTF8, Encoding.Latin1, new byte[] { 0xC3, 0xA9 })[0]);
        try { Encoding.GetEncoding("no-such"); } catch (ArgumentException e) { Console.WriteLine(e.ParamName); }
        foreach (Rune r in "aé😀".EnumerateRunes()) Console.Write(r.Value + ":" + r.Utf8SequenceLength + (Rune.IsLetter(r) ? "L" : "-") + " ");
        Console.WriteLine(new Rune(0x1F600) + " " + Rune.TryCreate(0xD800, out _) + " " + char.ConvertToUtf32('\uD83D', '\uDE00') + " " + char.IsHighSurrogate("😀"[0]) + " " + "😀".Length + "e\u0301".Length);
    }
}
