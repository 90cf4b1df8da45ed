using System;
using System.IO;
using System.Text;

class Upper(Stream inner) : Stream
{
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() { }
    public override long Seek(long o, SeekOrigin s) => throw new NotSupportedException();
    public override void SetLength(long v) => throw new NotSupportedException();
    public override void Write(byte[] b, int o, int c) => throw new NotSupportedException();
    public override int Read(byte[] b, int o, int c)
    {
        int n = inner.Read(b, o, Math.Min(c, 3));
        for (int i = o; i < o + n; i++) if (b[i] >= 'a' && b[i] <= 'z') b[i] -= 32;
        return n;
    }
}

class Program
{
    static void Main()
    {
        var ms = new MemoryStream();
        ms.Write(new byte[] { 1, 2, 3, 4 });
        ms.WriteByte(5);
        ms.Position = 1;
        Console.WriteLine(ms.ReadByte() + " " + ms.Length + " " + ms.Position + " " + ms.Seek(-1, SeekOrigin.End) + ms.ReadByte() + ms.ReadByte());
        ms.SetLength(2);
        Console.WriteLine(string.Join(",", ms.ToArray()) + ms.CanSeek + ms.CanWrite);
        var buf = new byte[10];
        ms.Position = 0;
        Console.WriteLine(ms.Read(buf, 3, 7) + string.Join("", buf));
        var fix = new MemoryStream(new byte[2]);
        try { fix.Write(new byte[3]); } catch (NotSupportedException) { Console.WriteLine("not expandable"); }
        try { ms.ReadExactly(new byte[5]); } catch (EndOfStreamException) { Console.WriteLine("end"); }
        using (var bw = new BinaryWriter(ms = new MemoryStream(), Encoding.UTF8, true))
        {
            bw.Write(7);
            bw.Write("héllo");
            bw.Write(1.5);
            bw.Write(true);
            bw.Write('é');
            bw.Write(-5L);
            bw.Write7BitEncodedInt(300);
            bw.Write(1.10m);
        }
        Console.WriteLine(ms.Length);
        ms.Position = 0;
        using (var br = new BinaryReader(ms)) Console.WriteLine(br.ReadInt32() + br.ReadString() + br.ReadDouble() + br.ReadBoolean() + br.ReadChar() + br.ReadInt64() + br.Read7BitEncodedInt() + br.ReadDecimal());
        try { ms.ReadByte(); } catch (ObjectDisposedException) { Console.WriteLine("closed"); }
        var sw = new StringWriter();
        sw.Write("a{0}b", 5);
        sw.WriteLine();
        sw.WriteLine(1.5);
        sw.Write('c');
        sw.Write(new[] { 'd', 'e' });
        sw.Write(true);
        sw.Write((object)null);
        sw.WriteLine("{0:D3}|{1}", 7, "x");
        Console.WriteLine(sw.ToString().Replace("\n", "|"));
        var sr = new StringReader("line1\nline2\r\nline3\rlast");
        Console.WriteLine(sr.ReadLine() + (char)sr.Peek() + (char)sr.Read() + sr.ReadLine() + sr.ReadToEnd().Replace("\r", "R") + (sr.ReadLine() == null) + sr.Read());
        var mem = new MemoryStream();
        using (var w = new StreamWriter(mem, new UTF8Encoding(false), 16, true) { NewLine = "\n" })
        {
            for (int i = 0; i < 20; i++) w.WriteLine("row " + i + " é€😀");
        }
        Console.WriteLine(mem.Length);
        mem.Position = 0;
        using (var r = new StreamReader(mem, Encoding.UTF8, false, 16, true))
        {
            int n = 0;
            string l, last = null;
            while ((l = r.ReadLine()) != null) { n++; last = l; }
            Console.WriteLine(n + last + r.EndOfStream);
        }
        mem.Position = 0;
        Console.WriteLine(new StreamReader(mem).ReadToEnd().Length);
        var up = new StreamReader(new Upper(new MemoryStream(Encoding.ASCII.GetBytes("some text\nmore"))));
        Console.WriteLine(up.ReadLine() + up.ReadToEnd());
        var cp = new MemoryStream();
        new Upper(new MemoryStream(Encoding.ASCII.GetBytes("copied"))).CopyTo(cp);
        Console.WriteLine(Encoding.ASCII.GetString(cp.ToArray()));
        TextWriter old = Console.Out;
        var cap = new StringWriter();
        Console.SetOut(cap);
        Console.Write("captured {0}", 1);
        Console.WriteLine();
        Console.SetOut(old);
        Console.WriteLine("[" + cap.ToString().Trim() + "]");
        Console.Out.WriteLine("out");
        Console.Error.Write("");
        Console.Out.Flush();
        var sync = TextWriter.Synchronized(cap);
        sync.Write("s");
        Console.WriteLine(cap.GetStringBuilder().Length + " " + TextWriter.Null.NewLine.Length);
        Stream n2 = Stream.Null;
        n2.Write(new byte[5]);
        Console.WriteLine(n2.Read(buf) + " " + n2.Length);
        using var bs = new BufferedStream(new MemoryStream(new byte[] { 9, 8, 7 }), 2);
        Console.WriteLine(bs.ReadByte() + bs.ReadByte() + bs.ReadByte() + bs.ReadByte());
        Console.WriteLine(Path.Combine("a", "b.txt") + Path.GetExtension("x.tar.gz") + Path.GetFileNameWithoutExtension("/p/q.r") + Path.GetDirectoryName("/p/q.r") + Path.ChangeExtension("f.a", ".b") + Path.IsPathRooted("/x") + Path.GetFileName("a/b/"));
    }
}
