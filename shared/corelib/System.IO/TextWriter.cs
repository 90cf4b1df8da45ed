using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace System.IO;

// Writes characters; everything goes through Write(char) or Write(char[], int, int), which derived classes override.
public abstract partial class TextWriter : MarshalByRefObject, IDisposable
{
    public static readonly TextWriter Null = new NullWriter();

    protected char[] CoreNewLine = ['\n'];
    private string _newLine = "\n";
    private readonly IFormatProvider? _formatProvider;

    protected TextWriter() { }

    protected TextWriter(IFormatProvider? formatProvider) => _formatProvider = formatProvider;

    public virtual IFormatProvider FormatProvider => _formatProvider ?? Globalization.CultureInfo.CurrentCulture;

    public abstract Encoding Encoding { get; }

    [AllowNull]
    public virtual string NewLine
    {
        get => _newLine;
        set
        {
            _newLine = value ?? "\n";
            CoreNewLine = _newLine.ToCharArray();
        }
    }

    public virtual void Close()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    public virtual void Flush() { }

    public virtual void Write(char value) { }

    public virtual void Write(char[]? buffer)
    {
        if (buffer is not null) Write(buffer, 0, buffer.Length);
    }

    public virtual void Write(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        for (int i = 0; i < count; i++) Write(buffer[index + i]);
    }

    public virtual void Write(ReadOnlySpan<char> buffer)
    {
        char[] copy = buffer.ToArray();
        Write(copy, 0, copy.Length);
    }

    public virtual void Write(bool value) => Write(value ? "True" : "False");
    public virtual void Write(int value) => Write(value.ToString(FormatProvider));
    public virtual void Write(uint value) => Write(value.ToString(FormatProvider));
    public virtual void Write(long value) => Write(value.ToString(FormatProvider));
    public virtual void Write(ulong value) => Write(value.ToString(FormatProvider));
    public virtual void Write(float value) => Write(value.ToString(FormatProvider));
    public virtual void Write(double value) => Write(value.ToString(FormatProvider));
    public virtual void Write(decimal value) => Write(value.ToString(FormatProvider));
    public virtual void Write(Rune value)
    {
        Span<char> units = stackalloc char[2];
        int count = value.EncodeToUtf16(units);
        Write(units[0]);
        if (count > 1) Write(units[1]);
    }

    public virtual void Write(string? value)
    {
        if (value is not null) Write(value.ToCharArray());
    }

    public virtual void Write(object? value)
    {
        if (value is null) return;
        if (value is IFormattable formattable) Write(formattable.ToString(null, FormatProvider));
        else Write(value.ToString());
    }

    public virtual void Write(StringBuilder? value)
    {
        if (value is null) return;
        foreach (ReadOnlyMemory<char> chunk in value.GetChunks()) Write(chunk.Span);
    }

    public virtual void Write([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, object? arg0) => Write(string.Format(FormatProvider, format, arg0));
    public virtual void Write([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, object? arg0, object? arg1) => Write(string.Format(FormatProvider, format, arg0, arg1));
    public virtual void Write([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, object? arg0, object? arg1, object? arg2) => Write(string.Format(FormatProvider, format, arg0, arg1, arg2));
    public virtual void Write([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, params object?[] arg) => Write(string.Format(FormatProvider, format, arg));
    public virtual void Write([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, params ReadOnlySpan<object?> arg) => Write(string.Format(FormatProvider, format, arg));

    public virtual void WriteLine() => Write(CoreNewLine);
    public virtual void WriteLine(char value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(char[]? buffer)
    {
        Write(buffer);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(ReadOnlySpan<char> buffer)
    {
        char[] copy = buffer.ToArray();
        WriteLine(copy, 0, copy.Length);
    }
    public virtual void WriteLine(bool value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(int value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(uint value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(long value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(ulong value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(float value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(double value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(decimal value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(Rune value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(string? value)
    {
        if (value is not null) Write(value);
        Write(_newLine);
    }
    public virtual void WriteLine(StringBuilder? value)
    {
        Write(value);
        Write(CoreNewLine);
    }
    public virtual void WriteLine(object? value)
    {
        if (value is null) WriteLine();
        else if (value is IFormattable formattable) WriteLine(formattable.ToString(null, FormatProvider));
        else WriteLine(value.ToString());
    }
    public virtual void WriteLine([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, object? arg0) => WriteLine(string.Format(FormatProvider, format, arg0));
    public virtual void WriteLine([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, object? arg0, object? arg1) => WriteLine(string.Format(FormatProvider, format, arg0, arg1));
    public virtual void WriteLine([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, object? arg0, object? arg1, object? arg2) => WriteLine(string.Format(FormatProvider, format, arg0, arg1, arg2));
    public virtual void WriteLine([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, params object?[] arg) => WriteLine(string.Format(FormatProvider, format, arg));
    public virtual void WriteLine([StringSyntax(StringSyntaxAttribute.CompositeFormat)] string format, params ReadOnlySpan<object?> arg) => WriteLine(string.Format(FormatProvider, format, arg));

    public static TextWriter Synchronized(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer is SyncTextWriter ? writer : new SyncTextWriter(writer);
    }

    public static TextWriter CreateBroadcasting(params TextWriter[] writers)
    {
        ArgumentNullException.ThrowIfNull(writers);
        return new BroadcastingWriter((TextWriter[])writers.Clone());
    }

    private sealed class NullWriter : TextWriter
    {
        public override IFormatProvider FormatProvider => Globalization.CultureInfo.InvariantCulture;
        public override Encoding Encoding => Encoding.Unicode;
        public override void Write(char value) { }
        public override void Write(char[] buffer, int index, int count) { }
        public override void Write(ReadOnlySpan<char> buffer) { }
        public override void Write(string? value) { }
        public override void WriteLine() { }
        public override void WriteLine(string? value) { }
    }

    private sealed class BroadcastingWriter(TextWriter[] writers) : TextWriter
    {
        public override Encoding Encoding => writers.Length == 0 ? Encoding.Unicode : writers[0].Encoding;
        public override void Flush()
        {
            foreach (TextWriter writer in writers) writer.Flush();
        }
        public override void Write(char value)
        {
            foreach (TextWriter writer in writers) writer.Write(value);
        }
        public override void Write(char[] buffer, int index, int count)
        {
            foreach (TextWriter writer in writers) writer.Write(buffer, index, count);
        }
        public override void Write(string? value)
        {
            foreach (TextWriter writer in writers) writer.Write(value);
        }
    }
}
