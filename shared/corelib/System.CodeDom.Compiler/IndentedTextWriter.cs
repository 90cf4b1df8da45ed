// IndentedTextWriter: another writer, with tabs before each line.
namespace System.CodeDom.Compiler;

using System.IO;
using System.Text;

public class IndentedTextWriter : TextWriter
{
    public const string DefaultTabString = "    ";

    private readonly TextWriter _writer;
    private readonly string _tab;
    private int _indent;
    private bool _atLineStart = true;

    public IndentedTextWriter(TextWriter writer)
        : this(writer, DefaultTabString)
    {
    }

    public IndentedTextWriter(TextWriter writer, string tabString)
        : base(System.Globalization.CultureInfo.InvariantCulture)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _tab = tabString;
    }

    public override Encoding Encoding => _writer.Encoding;

    [System.Diagnostics.CodeAnalysis.AllowNull]
    public override string NewLine
    {
        get => _writer.NewLine;
        set => _writer.NewLine = value;
    }

    public int Indent
    {
        get => _indent;
        set => _indent = Math.Max(value, 0);
    }

    public TextWriter InnerWriter => _writer;

    public override void Close() => _writer.Close();

    public override void Flush() => _writer.Flush();

    protected virtual void OutputTabs()
    {
        if (_atLineStart)
        {
            for (int i = 0; i < _indent; i++)
            {
                _writer.Write(_tab);
            }
            _atLineStart = false;
        }
    }

    public override void Write(string? s)
    {
        OutputTabs();
        _writer.Write(s);
    }

    public override void Write(bool value)
    {
        OutputTabs();
        _writer.Write(value);
    }

    public override void Write(char value)
    {
        OutputTabs();
        _writer.Write(value);
    }

    public override void Write(char[]? buffer)
    {
        OutputTabs();
        _writer.Write(buffer);
    }

    public override void Write(char[] buffer, int index, int count)
    {
        OutputTabs();
        _writer.Write(buffer, index, count);
    }

    public override void Write(double value)
    {
        OutputTabs();
        _writer.Write(value);
    }

    public override void Write(float value)
    {
        OutputTabs();
        _writer.Write(value);
    }

    public override void Write(int value)
    {
        OutputTabs();
        _writer.Write(value);
    }

    public override void Write(long value)
    {
        OutputTabs();
        _writer.Write(value);
    }

    public override void Write(object? value)
    {
        OutputTabs();
        _writer.Write(value);
    }

    public override void Write(string format, object? arg0)
    {
        OutputTabs();
        _writer.Write(format, arg0);
    }

    public override void Write(string format, object? arg0, object? arg1)
    {
        OutputTabs();
        _writer.Write(format, arg0, arg1);
    }

    public override void Write(string format, params object?[] arg)
    {
        OutputTabs();
        _writer.Write(format, arg);
    }

    public void WriteLineNoTabs(string? s) => _writer.WriteLine(s);

    public override void WriteLine()
    {
        OutputTabs();
        _writer.WriteLine();
        _atLineStart = true;
    }

    public override void WriteLine(string? s)
    {
        OutputTabs();
        _writer.WriteLine(s);
        _atLineStart = true;
    }

    public override void WriteLine(bool value)
    {
        Write(value);
        EndLine();
    }

    public override void WriteLine(char value)
    {
        Write(value);
        EndLine();
    }

    public override void WriteLine(char[]? buffer)
    {
        Write(buffer);
        EndLine();
    }

    public override void WriteLine(char[] buffer, int index, int count)
    {
        Write(buffer, index, count);
        EndLine();
    }

    public override void WriteLine(double value)
    {
        Write(value);
        EndLine();
    }

    public override void WriteLine(float value)
    {
        Write(value);
        EndLine();
    }

    public override void WriteLine(int value)
    {
        Write(value);
        EndLine();
    }

    public override void WriteLine(long value)
    {
        Write(value);
        EndLine();
    }

    public override void WriteLine(uint value)
    {
        OutputTabs();
        _writer.WriteLine(value);
        _atLineStart = true;
    }

    public override void WriteLine(ulong value)
    {
        OutputTabs();
        _writer.WriteLine(value);
        _atLineStart = true;
    }

    public override void WriteLine(decimal value)
    {
        OutputTabs();
        _writer.WriteLine(value);
        _atLineStart = true;
    }

    public override void WriteLine(object? value)
    {
        Write(value);
        EndLine();
    }

    public override void WriteLine(string format, object? arg0)
    {
        Write(format, arg0);
        EndLine();
    }

    public override void WriteLine(string format, object? arg0, object? arg1)
    {
        Write(format, arg0, arg1);
        EndLine();
    }

    public override void WriteLine(string format, params object?[] arg)
    {
        Write(format, arg);
        EndLine();
    }

    private void EndLine()
    {
        _writer.WriteLine();
        _atLineStart = true;
    }
}
