// Streams: memory, buffered, unmanaged, null, synchronized, copying, and streams of a program's own.
using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

// Overrides only what Stream demands: everything else comes from the base class.
sealed class Trickle(byte[] data) : Stream
{
    private int at;
    public readonly List<string> Log = new();
    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    public override void Flush() => Log.Add("flush");
    public override int Read(byte[] buffer, int offset, int count)
    {
        int n = Math.Min(Math.Min(count, 3), data.Length - at);
        Array.Copy(data, at, buffer, offset, n);
        at += n;
        return n;
    }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => Log.Add("w" + count);
    protected override void Dispose(bool disposing) { Log.Add("dispose " + disposing); base.Dispose(disposing); }
}

static class Program
{
    static void Try(string what, Action action)
    {
        try { action(); Console.WriteLine($"{what}: fine"); }
        catch (Exception e) { Console.WriteLine($"{what}: {e.GetType().Name}: {e.Message}"); }
    }

    static byte[] Numbers(int count)
    {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) bytes[i] = (byte)i;
        return bytes;
    }

    static async Task Main()
    {
        Memory();
        Buffered();
        await Own();
        Unmanaged();
        Text();
    }

    static void Memory()
    {
        MemoryStream stream = new MemoryStream();
        stream.Write(Numbers(10), 2, 5);
        stream.WriteByte(99);
        Console.WriteLine($"{stream.Length} {stream.Position} {stream.Capacity}");
        stream.Seek(-2, SeekOrigin.End);
        Console.WriteLine($"{stream.ReadByte()} {stream.ReadByte()} {stream.ReadByte()}");
        stream.SetLength(3);
        Console.WriteLine($"{stream.Length} {stream.Position} {Convert.ToHexString(stream.ToArray())}");
        stream.Position = 6;
        stream.WriteByte(7);
        Console.WriteLine(Convert.ToHexString(stream.ToArray()));
        Console.WriteLine(stream.TryGetBuffer(out ArraySegment<byte> segment) + " " + segment.Count);
        MemoryStream fixedSize = new MemoryStream(new byte[4], 1, 2);
        fixedSize.WriteByte(1); fixedSize.WriteByte(2);
        Try("full", () => fixedSize.WriteByte(3));
        Try("buffer", () => fixedSize.GetBuffer());
        Try("read only", () => new MemoryStream(new byte[2], false).WriteByte(1));
        Try("negative", () => stream.Position = -1);
        Try("before", () => stream.Seek(-1, SeekOrigin.Begin));
        Try("capacity", () => stream.Capacity = 1);
        Try("bad range", () => stream.Read(new byte[2], 1, 2));
        Try("null", () => stream.Read(null!, 0, 0));
        MemoryStream target = new MemoryStream();
        stream.WriteTo(target);
        stream.Position = 1;
        stream.CopyTo(target);
        Console.WriteLine(Convert.ToHexString(target.ToArray()));
        stream.Dispose();
        Try("closed", () => stream.ReadByte());
        Try("closed length", () => Console.WriteLine(stream.Length));
        Console.WriteLine(stream.ToArray().Length + " " + stream.CanRead);
    }

    static void Buffered()
    {
        MemoryStream below = new MemoryStream();
        BufferedStream stream = new BufferedStream(below, 8);
        stream.Write(Numbers(5), 0, 5);
        Console.WriteLine($"{below.Length} {stream.Length} {stream.Position}");
        stream.Write(Numbers(5), 0, 5);
        Console.WriteLine($"{below.Length} {stream.Position}");
        stream.Flush();
        Console.WriteLine(below.Length);
        stream.Position = 2;
        Console.WriteLine($"{stream.ReadByte()} {stream.ReadByte()} {below.Position} {stream.BufferSize}");
        stream.WriteByte(77);
        stream.Seek(0, SeekOrigin.Begin);
        byte[] all = new byte[20];
        Console.WriteLine(stream.Read(all, 0, 20) + " " + Convert.ToHexString(all, 0, 10));
        stream.Dispose();
        Try("closed", () => below.ReadByte());
    }

    static async Task Own()
    {
        Trickle trickle = new Trickle(Numbers(20));
        byte[] buffer = new byte[10];
        Console.WriteLine(trickle.Read(buffer.AsSpan()) + " " + trickle.ReadByte() + " " + await trickle.ReadAsync(buffer, 0, 10) + " " + await trickle.ReadAsync(buffer.AsMemory()));
        Console.WriteLine(trickle.ReadAtLeast(buffer, 5) + " " + trickle.ReadAtLeast(buffer, 6, false));
        Try("exactly", () => trickle.ReadExactly(buffer));
        await trickle.WriteAsync(buffer, 0, 4);
        await trickle.WriteAsync(buffer.AsMemory(0, 2));
        trickle.Write(buffer.AsSpan(0, 3));
        trickle.WriteByte(1);
        await trickle.FlushAsync();
        MemoryStream copy = new MemoryStream();
        await new Trickle(Numbers(9)).CopyToAsync(copy);
        Console.WriteLine(Convert.ToHexString(copy.ToArray()) + " " + trickle.CanTimeout);
        Try("timeout", () => Console.WriteLine(trickle.ReadTimeout));
        await trickle.DisposeAsync();
        Console.WriteLine(string.Join(" ", trickle.Log));
        IAsyncResult begun = copy.BeginWrite(new byte[] { 1, 2 }, 0, 2, null, "state");
        copy.EndWrite(begun);
        Console.WriteLine(begun.AsyncState + " " + begun.IsCompleted + " " + copy.Length);
        Console.WriteLine(Stream.Null.Read(buffer) + " " + Stream.Null.Length + " " + Stream.Null.CanWrite);
        using CancellationTokenSource source = new CancellationTokenSource();
        source.Cancel();
        Console.WriteLine(copy.ReadAsync(buffer, 0, 1, source.Token).IsCanceled + " " + copy.WriteAsync(buffer, 0, 1, source.Token).Status);
        using Stream synchronized = Stream.Synchronized(new MemoryStream());
        synchronized.WriteByte(3);
        Console.WriteLine(synchronized.Length);
    }

    static unsafe void Unmanaged()
    {
        byte* memory = stackalloc byte[8];
        using UnmanagedMemoryStream stream = new UnmanagedMemoryStream(memory, 4, 8, FileAccess.ReadWrite);
        stream.Write(new byte[] { 5, 6, 7 });
        Console.WriteLine($"{memory[1]} {stream.Length} {stream.Capacity} {stream.Position} {stream.ReadByte()} {stream.ReadByte()}");
        stream.Position = 6;
        stream.WriteByte(9);
        Console.WriteLine($"{stream.Length} {memory[6]} {memory[5]}");
        Try("beyond", () => stream.Write(new byte[4]));
    }

    static void Text()
    {
        MemoryStream memory = new MemoryStream();
        using (StreamWriter writer = new StreamWriter(memory, new UTF8Encoding(true), 16, leaveOpen: true))
        {
            writer.NewLine = "\r\n";
            writer.WriteLine("first {0} {1:F2}", 1, 2.5);
            writer.Write('c'); writer.Write(new[] { 'd', 'e' }); writer.Write(12.5m); writer.Write(true); writer.Write((object?)null);
            writer.WriteLine();
            writer.WriteLine("€ and 😀");
            writer.Flush();
            Console.WriteLine($"{memory.Length} {writer.AutoFlush} {writer.Encoding.WebName} {writer.NewLine.Length}");
            writer.Write("last");
        }
        Console.WriteLine(Convert.ToHexString(memory.ToArray(), 0, 12));
        memory.Position = 0;
        using StreamReader reader = new StreamReader(memory);
        Console.WriteLine((char)reader.Peek() + " " + reader.CurrentEncoding.WebName);
        Console.WriteLine(reader.ReadLine());
        char[] block = new char[4];
        Console.WriteLine(reader.ReadBlock(block, 0, 4) + new string(block) + (char)reader.Read() + reader.EndOfStream);
        Console.WriteLine(reader.ReadLine());
        Console.WriteLine(reader.ReadToEnd().Length + " " + reader.EndOfStream + " " + reader.ReadLine() + reader.Read() + reader.Peek());
        reader.Dispose();
        Try("closed reader", () => reader.Read());
        StreamReader utf16 = new StreamReader(new MemoryStream(new byte[] { 0xFF, 0xFE, 0x41, 0, 0xAC, 0x20 }));
        Console.WriteLine(utf16.ReadToEnd() + " " + utf16.CurrentEncoding.WebName);
        StringReader lines = new StringReader("a\nb\r\nc\rd\n\n");
        List<string> found = new();
        while (lines.ReadLine() is { } line) found.Add(line);
        Console.WriteLine(found.Count + ":" + string.Join("|", found));
        StringWriter text = new StringWriter();
        text.Write("x={0}", 1); text.WriteLine(); text.Write(new StringBuilder("builder")); text.Write("span".AsSpan());
        Console.WriteLine(text.ToString().Replace("\n", "/") + " " + text.GetStringBuilder().Length);
        text.Dispose();
        Try("closed writer", () => text.Write('x'));
        Console.WriteLine(text.ToString().Length);
        TextReader.Null.ReadToEnd(); TextWriter.Null.Write("gone");
        Try("not found", () => new StreamReader("/nonexistent/file"));
        Try("empty", () => new StreamWriter(""));
    }
}
