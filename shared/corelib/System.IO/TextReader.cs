using System.Text;

namespace System.IO;

public abstract partial class TextReader : MarshalByRefObject, IDisposable
{
    public static readonly TextReader Null = new NullReader();

    protected TextReader() { }

    public virtual void Close()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    public virtual int Peek() => -1;
    public virtual int Read() => -1;

    public virtual int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        int read = 0;
        while (read < count)
        {
            int c = Read();
            if (c == -1) break;
            buffer[index + read++] = (char)c;
        }
        return read;
    }

    public virtual int Read(Span<char> buffer)
    {
        char[] chars = new char[buffer.Length];
        int read = Read(chars, 0, chars.Length);
        chars.AsSpan(0, read).CopyTo(buffer);
        return read;
    }

    public virtual int ReadBlock(char[] buffer, int index, int count)
    {
        int total = 0, read;
        do
        {
            total += read = Read(buffer, index + total, count - total);
        }
        while (read > 0 && total < count);
        return total;
    }

    public virtual int ReadBlock(Span<char> buffer)
    {
        int total = 0, read;
        do
        {
            total += read = Read(buffer.Slice(total));
        }
        while (read > 0 && total < buffer.Length);
        return total;
    }

    public virtual string ReadToEnd()
    {
        char[] chars = new char[4096];
        StringBuilder text = new(4096);
        int read;
        while ((read = Read(chars, 0, chars.Length)) != 0) text.Append(chars, 0, read);
        return text.ToString();
    }

    public virtual string? ReadLine()
    {
        StringBuilder text = new();
        while (true)
        {
            int c = Read();
            if (c == -1) return text.Length > 0 ? text.ToString() : null;
            if (c is '\r' or '\n')
            {
                if (c == '\r' && Peek() == '\n') Read();
                return text.ToString();
            }
            text.Append((char)c);
        }
    }

    public static TextReader Synchronized(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader is SyncTextReader ? reader : new SyncTextReader(reader);
    }

    private sealed class NullReader : TextReader
    {
        public override int Read(char[] buffer, int index, int count) => 0;
        public override string? ReadLine() => null;
        public override string ReadToEnd() => "";
    }
}

// One call at a time.
internal sealed partial class SyncTextReader : TextReader
{
    private readonly TextReader _in;

    internal SyncTextReader(TextReader reader) => _in = reader;

    public override void Close()
    {
        lock (this) _in.Close();
    }
    protected override void Dispose(bool disposing)
    {
        lock (this)
        {
            if (disposing) _in.Dispose();
        }
    }
    public override int Peek()
    {
        lock (this) return _in.Peek();
    }
    public override int Read()
    {
        lock (this) return _in.Read();
    }
    public override int Read(char[] buffer, int index, int count)
    {
        lock (this) return _in.Read(buffer, index, count);
    }
    public override int ReadBlock(char[] buffer, int index, int count)
    {
        lock (this) return _in.ReadBlock(buffer, index, count);
    }
    public override string? ReadLine()
    {
        lock (this) return _in.ReadLine();
    }
    public override string ReadToEnd()
    {
        lock (this) return _in.ReadToEnd();
    }
}
