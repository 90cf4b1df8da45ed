using System.Globalization;

namespace System.Buffers.Text;

/// <summary>Values as culture-free UTF-8 text.</summary>
public static class Utf8Formatter
{
    private static FormatException BadFormat() => new("Format specifier was invalid.");

    /// <summary>Text longer than this is formatted a second time, into an array of its own.</summary>
    private const int UsualLength = 128;

    private static bool Write<T>(T value, Span<byte> destination, out int bytesWritten, ReadOnlySpan<char> format) where T : ISpanFormattable
    {
        Span<char> buffer = stackalloc char[UsualLength];
        if (!value.TryFormat(buffer, out int length, format, CultureInfo.InvariantCulture))
        {
            string text = value.ToString(format.ToString(), CultureInfo.InvariantCulture);
            return Write(text.AsSpan(), destination, out bytesWritten);
        }
        return Write(buffer.Slice(0, length), destination, out bytesWritten);
    }

    private static bool Write(ReadOnlySpan<char> ascii, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < ascii.Length)
            return false;
        for (int index = 0; index < ascii.Length; index++)
            destination[index] = (byte)ascii[index];
        bytesWritten = ascii.Length;
        return true;
    }

    private static bool WriteInteger<T>(T value, Span<byte> destination, out int bytesWritten, StandardFormat format) where T : ISpanFormattable
    {
        if (format.IsDefault)
            return Write(value, destination, out bytesWritten, default);
        switch (format.Symbol | 0x20)
        {
            case 'g' when format.HasPrecision:
                throw new NotSupportedException("The 'G' format combined with a precision is not supported.");
            case 'g' or 'd' or 'n' or 'x':
                return Write(value, destination, out bytesWritten, format.ToString());
            default:
                throw BadFormat();
        }
    }

    private static bool WriteReal<T>(T value, Span<byte> destination, out int bytesWritten, StandardFormat format) where T : ISpanFormattable
    {
        if (format.IsDefault)
            return Write(value, destination, out bytesWritten, default);
        if ((format.Symbol | 0x20) is not ('g' or 'e' or 'f'))
            throw BadFormat();
        if ((format.Symbol | 0x20) == 'g' && format.HasPrecision && format.Precision != 0)
            throw new NotSupportedException("The 'G' format combined with a precision is not supported.");
        return Write(value, destination, out bytesWritten, format.ToString());
    }

    public static bool TryFormat(bool value, Span<byte> destination, out int bytesWritten, StandardFormat format = default)
    {
        string text = format.IsDefault || format.Symbol == 'G' ? value ? "True" : "False"
            : format.Symbol == 'l' ? value ? "true" : "false"
            : throw BadFormat();
        return Write(text.AsSpan(), destination, out bytesWritten);
    }

    public static bool TryFormat(byte value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteInteger(value, destination, out bytesWritten, format);

    public static bool TryFormat(sbyte value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteInteger(value, destination, out bytesWritten, format);

    public static bool TryFormat(ushort value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteInteger(value, destination, out bytesWritten, format);

    public static bool TryFormat(short value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteInteger(value, destination, out bytesWritten, format);

    public static bool TryFormat(uint value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteInteger(value, destination, out bytesWritten, format);

    public static bool TryFormat(int value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteInteger(value, destination, out bytesWritten, format);

    public static bool TryFormat(ulong value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteInteger(value, destination, out bytesWritten, format);

    public static bool TryFormat(long value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteInteger(value, destination, out bytesWritten, format);

    public static bool TryFormat(decimal value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteReal(value, destination, out bytesWritten, format);

    public static bool TryFormat(double value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteReal(value, destination, out bytesWritten, format);

    public static bool TryFormat(float value, Span<byte> destination, out int bytesWritten, StandardFormat format = default) =>
        WriteReal(value, destination, out bytesWritten, format);

    public static bool TryFormat(Guid value, Span<byte> destination, out int bytesWritten, StandardFormat format = default)
    {
        if (format.IsDefault)
            return Write(value, destination, out bytesWritten, "D");
        if (format.Symbol is not ('D' or 'N' or 'B' or 'P'))
            throw BadFormat();
        return Write(value, destination, out bytesWritten, format.Symbol.ToString());
    }

    public static bool TryFormat(TimeSpan value, Span<byte> destination, out int bytesWritten, StandardFormat format = default)
    {
        string text = format.IsDefault ? "c" : format.Symbol switch
        {
            'c' or 't' or 'T' => "c",
            'g' => "g",
            'G' => "G",
            _ => throw BadFormat(),
        };
        return Write(value, destination, out bytesWritten, text);
    }

    public static bool TryFormat(DateTime value, Span<byte> destination, out int bytesWritten, StandardFormat format = default)
    {
        string text = format.IsDefault ? "MM/dd/yyyy HH:mm:ss" : format.Symbol switch
        {
            'G' => "MM/dd/yyyy HH:mm:ss",
            'R' or 'l' => "r",
            'O' => "o",
            _ => throw BadFormat(),
        };
        return WriteDate(value, destination, out bytesWritten, text, format.Symbol == 'l');
    }

    public static bool TryFormat(DateTimeOffset value, Span<byte> destination, out int bytesWritten, StandardFormat format = default)
    {
        string text = format.IsDefault ? "MM/dd/yyyy HH:mm:ss zzz" : format.Symbol switch
        {
            'G' => "MM/dd/yyyy HH:mm:ss",
            'R' or 'l' => "r",
            'O' => "o",
            _ => throw BadFormat(),
        };
        return WriteDate(value, destination, out bytesWritten, text, format.Symbol == 'l');
    }

    private static bool WriteDate<T>(T value, Span<byte> destination, out int bytesWritten, string format, bool isLower) where T : ISpanFormattable
    {
        if (!isLower)
            return Write(value, destination, out bytesWritten, format);
        string text = value.ToString(format, CultureInfo.InvariantCulture).ToLowerInvariant();
        return Write(text.AsSpan(), destination, out bytesWritten);
    }
}
