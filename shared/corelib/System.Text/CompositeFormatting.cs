using System.Diagnostics.CodeAnalysis;

namespace System.Text;

// "{index[,alignment][:format]}" in a format string, as String.Format, StringBuilder.AppendFormat and Console.WriteLine have it.
internal static class CompositeFormatting
{
    private const int Limit = 1_000_000;

    internal static void Append(ref TextBuffer text, IFormatProvider? provider, string format, ReadOnlySpan<object?> args)
    {
        ICustomFormatter? custom = (ICustomFormatter?)provider?.GetFormat(typeof(ICustomFormatter));
        int at = 0;
        while (true)
        {
            // Literal text up to the next brace; a doubled brace stands for one.
            int start = at;
            while (at < format.Length && format[at] is not ('{' or '}')) at++;
            if (at > start) text.Append(format.AsSpan(start, at - start));
            if (at == format.Length) return;
            char brace = format[at++];
            if (at < format.Length && format[at] == brace)
            {
                text.Append(brace);
                at++;
                continue;
            }
            if (at == format.Length) Fail(at, "Format item ends prematurely.");
            if (brace == '}') Fail(at, "Unexpected closing brace without a corresponding opening brace.");
            AppendItem(ref text, provider, custom, format, args, ref at);
        }
    }

    private static void AppendItem(ref TextBuffer text, IFormatProvider? provider, ICustomFormatter? custom, string format, ReadOnlySpan<object?> args, ref int at)
    {
        if (!char.IsAsciiDigit(format[at])) Fail(at, "Expected an ASCII digit.");
        int index = ReadNumber(format, ref at);
        SkipSpaces(format, ref at);
        int width = 0;
        bool left = false;
        if (format[at] == ',')
        {
            Next(format, ref at);
            SkipSpaces(format, ref at);
            if (format[at] == '-')
            {
                left = true;
                Next(format, ref at);
            }
            if (!char.IsAsciiDigit(format[at])) Fail(at, "Expected an ASCII digit.");
            width = ReadNumber(format, ref at);
            SkipSpaces(format, ref at);
        }
        ReadOnlySpan<char> itemFormat = default;
        if (format[at] != '}')
        {
            if (format[at] != ':') Fail(at, "Format item ends prematurely.");
            int start = ++at;
            while (true)
            {
                if (at == format.Length) Fail(at, "Format item ends prematurely.");
                if (format[at] == '}') break;
                if (format[at] == '{') Fail(at, "Format item ends prematurely.");
                at++;
            }
            itemFormat = format.AsSpan(start, at - start);
        }
        at++;
        if ((uint)index >= (uint)args.Length)
            throw new FormatException("Index (zero based) must be greater than or equal to zero and less than the size of the argument list.");
        AppendValue(ref text, provider, custom, args[index], itemFormat, left ? -width : width);
    }

    // One value, with its format and its alignment (negative: to the left).
    internal static void AppendValue(ref TextBuffer text, IFormatProvider? provider, ICustomFormatter? custom, object? value,
        ReadOnlySpan<char> itemFormat, int alignment)
    {
        int start = text.Length;
        string? shown = null;
        bool written = false;
        if (custom is not null)
        {
            shown = custom.Format(itemFormat.Length == 0 ? null : itemFormat.ToString(), value, provider);
        }
        if (shown is null)
        {
            if (value is ISpanFormattable spanFormattable && text.Free.Length != 0)
            {
                if (spanFormattable.TryFormat(text.Free, out int count, itemFormat, provider))
                {
                    text.Advance(count);
                    written = true;
                }
            }
            if (!written)
            {
                shown = value is IFormattable formattable
                    ? formattable.ToString(itemFormat.Length == 0 ? null : itemFormat.ToString(), provider)
                    : value?.ToString();
            }
        }
        if (!written) text.Append(shown);
        Align(ref text, start, alignment);
    }

    internal static void Align(ref TextBuffer text, int start, int alignment)
    {
        if (alignment == 0) return;
        int missing = Math.Abs(alignment) - (text.Length - start);
        if (missing <= 0) return;
        if (alignment < 0) text.Append(' ', missing);
        else text.Insert(start, ' ', missing);
    }

    private static int ReadNumber(string format, ref int at)
    {
        int value = 0;
        do
        {
            value = value * 10 + (format[at] - '0');
            Next(format, ref at);
        }
        while (char.IsAsciiDigit(format[at]) && value < Limit);
        return value;
    }

    private static void SkipSpaces(string format, ref int at)
    {
        while (format[at] == ' ') Next(format, ref at);
    }

    private static void Next(string format, ref int at)
    {
        if (++at >= format.Length) Fail(at, "Format item ends prematurely.");
    }

    [DoesNotReturn]
    private static void Fail(int offset, string reason) =>
        throw new FormatException($"Input string was not in a correct format. Failure to parse near offset {offset}. {reason}");

    // Checks a format string as Append would and counts its items; the highest index + 1.
    internal static int MinimumArgumentCount(string format)
    {
        int at = 0, count = 0;
        while (at < format.Length)
        {
            char c = format[at++];
            if (c is not ('{' or '}')) continue;
            if (at < format.Length && format[at] == c)
            {
                at++;
                continue;
            }
            if (at == format.Length) Fail(at, "Format item ends prematurely.");
            if (c == '}') Fail(at, "Unexpected closing brace without a corresponding opening brace.");
            if (!char.IsAsciiDigit(format[at])) Fail(at, "Expected an ASCII digit.");
            int index = ReadNumber(format, ref at);
            count = Math.Max(count, index + 1);
            while (format[at] != '}')
            {
                if (format[at] == '{') Fail(at, "Format item ends prematurely.");
                Next(format, ref at);
            }
            at++;
        }
        return count;
    }
}

public sealed class CompositeFormat
{
    private CompositeFormat(string format)
    {
        Format = format;
        MinimumArgumentCount = CompositeFormatting.MinimumArgumentCount(format);
    }

    public string Format { get; }
    public int MinimumArgumentCount { get; }

    public static CompositeFormat Parse(string format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return new CompositeFormat(format);
    }
}
