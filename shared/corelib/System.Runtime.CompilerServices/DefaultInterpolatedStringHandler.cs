using System.Text;

namespace System.Runtime.CompilerServices;

[InterpolatedStringHandler]
public ref struct DefaultInterpolatedStringHandler
{
    private readonly IFormatProvider? _provider;
    private readonly ICustomFormatter? _custom;
    private TextBuffer _text;

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount) : this(literalLength, formattedCount, null) { }

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount, IFormatProvider? provider)
    {
        _provider = provider;
        _custom = (ICustomFormatter?)provider?.GetFormat(typeof(ICustomFormatter));
        _text = new TextBuffer(default);
        _text.Grow(literalLength + formattedCount * 11);
    }

    public DefaultInterpolatedStringHandler(int literalLength, int formattedCount, IFormatProvider? provider, Span<char> initialBuffer)
    {
        _provider = provider;
        _custom = (ICustomFormatter?)provider?.GetFormat(typeof(ICustomFormatter));
        _text = new TextBuffer(initialBuffer);
    }

    public readonly ReadOnlySpan<char> Text => _text.Written;

    public override readonly string ToString() => new(_text.Written);

    public string ToStringAndClear() => _text.ToStringAndFree();

    public void Clear() => _text.Release();

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted<T>(T value) => Write(value, null);

    public void AppendFormatted<T>(T value, string? format) => Write(value, format);

    public void AppendFormatted<T>(T value, int alignment)
    {
        int start = _text.Length;
        Write(value, null);
        CompositeFormatting.Align(ref _text, start, alignment);
    }

    public void AppendFormatted<T>(T value, int alignment, string? format)
    {
        int start = _text.Length;
        Write(value, format);
        CompositeFormatting.Align(ref _text, start, alignment);
    }

    public void AppendFormatted(scoped ReadOnlySpan<char> value) => _text.Append(value);

    public void AppendFormatted(scoped ReadOnlySpan<char> value, int alignment = 0, string? format = null)
    {
        int start = _text.Length;
        _text.Append(value);
        CompositeFormatting.Align(ref _text, start, alignment);
    }

    public void AppendFormatted(string? value)
    {
        if (_custom is null) _text.Append(value);
        else Write(value, null);
    }

    public void AppendFormatted(string? value, int alignment = 0, string? format = null) => AppendFormatted<string?>(value, alignment, format);

    public void AppendFormatted(object? value, int alignment = 0, string? format = null) => AppendFormatted<object?>(value, alignment, format);

    private void Write<T>(T value, string? format)
    {
        if (_custom is not null)
        {
            _text.Append(_custom.Format(format, value, _provider));
            return;
        }
        if (value is null) return;
        if (value is IFormattable)
        {
            if (value is ISpanFormattable)
            {
                int count;
                while (!((ISpanFormattable)value).TryFormat(_text.Free, out count, format, _provider)) _text.Grow(_text.Free.Length + 1);
                _text.Advance(count);
                return;
            }
            _text.Append(((IFormattable)value).ToString(format, _provider));
            return;
        }
        _text.Append(value.ToString());
    }
}
