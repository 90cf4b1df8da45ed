using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace System.IO;

// One call at a time.
internal sealed partial class SyncTextWriter : TextWriter
{
    private readonly TextWriter _out;

    internal SyncTextWriter(TextWriter writer) => _out = writer;

    public override Encoding Encoding => _out.Encoding;
    public override IFormatProvider FormatProvider => _out.FormatProvider;

    [AllowNull]
    public override string NewLine
    {
        [MethodImpl(MethodImplOptions.Synchronized)] get => _out.NewLine;
        [MethodImpl(MethodImplOptions.Synchronized)] set => _out.NewLine = value;
    }

    [MethodImpl(MethodImplOptions.Synchronized)] public override void Close() => _out.Close();
    [MethodImpl(MethodImplOptions.Synchronized)] protected override void Dispose(bool disposing)
    {
        if (disposing) _out.Dispose();
    }
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Flush() => _out.Flush();
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(char value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(char[]? buffer) => _out.Write(buffer);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(ReadOnlySpan<char> buffer) => _out.Write(buffer);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(bool value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(int value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(uint value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(long value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(ulong value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(float value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(double value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(decimal value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(Rune value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(string? value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(object? value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(StringBuilder? value) => _out.Write(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(char[] buffer, int index, int count) => _out.Write(buffer, index, count);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(string format, object? arg0) => _out.Write(format, arg0);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(string format, object? arg0, object? arg1) => _out.Write(format, arg0, arg1);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(string format, object? arg0, object? arg1, object? arg2) => _out.Write(format, arg0, arg1, arg2);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(string format, params object?[] arg) => _out.Write(format, arg);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void Write(string format, params ReadOnlySpan<object?> arg) => _out.Write(format, arg);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine() => _out.WriteLine();
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(char value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(char[]? buffer) => _out.WriteLine(buffer);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(ReadOnlySpan<char> buffer) => _out.WriteLine(buffer);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(bool value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(int value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(uint value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(long value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(ulong value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(float value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(double value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(decimal value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(Rune value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(string? value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(object? value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(StringBuilder? value) => _out.WriteLine(value);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(char[] buffer, int index, int count) => _out.WriteLine(buffer, index, count);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(string format, object? arg0) => _out.WriteLine(format, arg0);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(string format, object? arg0, object? arg1) => _out.WriteLine(format, arg0, arg1);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(string format, object? arg0, object? arg1, object? arg2) => _out.WriteLine(format, arg0, arg1, arg2);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(string format, params object?[] arg) => _out.WriteLine(format, arg);
    [MethodImpl(MethodImplOptions.Synchronized)] public override void WriteLine(string format, params ReadOnlySpan<object?> arg) => _out.WriteLine(format, arg);
}
