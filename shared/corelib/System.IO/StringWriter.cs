using System.Text;

namespace System.IO;

public partial class StringWriter : TextWriter
{
    private readonly StringBuilder _text;
    private bool _isOpen = true;

    public StringWriter() : this(new StringBuilder()) { }
    public StringWriter(IFormatProvider? formatProvider) : this(new StringBuilder(), formatProvider) { }
    public StringWriter(StringBuilder sb) : this(sb, Globalization.CultureInfo.CurrentCulture) { }

    public StringWriter(StringBuilder sb, IFormatProvider? formatProvider) : base(formatProvider)
    {
        ArgumentNullException.ThrowIfNull(sb);
        _text = sb;
    }

    public override void Close() => Dispose(true);

    protected override void Dispose(bool disposing)
    {
        _isOpen = false;
        base.Dispose(disposing);
    }

    public override Encoding Encoding => Encoding.Unicode;

    public virtual StringBuilder GetStringBuilder() => _text;

    private StringBuilder Open => _isOpen ? _text : throw new ObjectDisposedException(null, "Cannot write to a closed TextWriter.");

    public override void Write(char value) => Open.Append(value);

    public override void Write(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        Open.Append(buffer, index, count);
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (GetType() != typeof(StringWriter)) base.Write(buffer);
        else Open.Append(buffer);
    }

    public override void Write(string? value) => Open.Append(value);

    public override void Write(StringBuilder? value)
    {
        if (GetType() != typeof(StringWriter)) base.Write(value);
        else Open.Append(value);
    }

    public override string ToString() => _text.ToString();
}

public partial class StringReader : TextReader
{
    private string? _text;
    private int _at;

    public StringReader(string s)
    {
        ArgumentNullException.ThrowIfNull(s);
        _text = s;
    }

    public override void Close() => Dispose(true);

    protected override void Dispose(bool disposing)
    {
        _text = null;
        _at = 0;
        base.Dispose(disposing);
    }

    private string Open => _text ?? throw new ObjectDisposedException(null, "Cannot read from a closed TextReader.");

    public override int Peek()
    {
        string text = Open;
        return _at < text.Length ? text[_at] : -1;
    }

    public override int Read()
    {
        string text = Open;
        return _at < text.Length ? text[_at++] : -1;
    }

    public override int Read(char[] buffer, int index, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (buffer.Length - index < count) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        return Take(new Span<char>(buffer, index, count));
    }

    public override int Read(Span<char> buffer) => GetType() != typeof(StringReader) ? base.Read(buffer) : Take(buffer);
    public override int ReadBlock(Span<char> buffer) => Read(buffer);

    private int Take(Span<char> buffer)
    {
        string text = Open;
        int count = Math.Min(text.Length - _at, buffer.Length);
        text.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override string ReadToEnd()
    {
        string text = Open;
        string rest = text.Substring(_at);
        _at = text.Length;
        return rest;
    }

    public override string? ReadLine()
    {
        string text = Open;
        if (_at >= text.Length) return null;
        int end = _at;
        while (end < text.Length && text[end] is not ('\r' or '\n')) end++;
        string line = text.Substring(_at, end - _at);
        if (end < text.Length && text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n') end++;
        _at = end + 1;
        if (_at > text.Length) _at = text.Length;
        return line;
    }
}
