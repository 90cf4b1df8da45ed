namespace System.Buffers;

/// <summary>A format as a letter and an optional precision, without a string.</summary>
public readonly struct StandardFormat : IEquatable<StandardFormat>
{
    public const byte NoPrecision = byte.MaxValue;
    public const byte MaxPrecision = 99;

    private readonly byte _symbol;
    private readonly byte _precision;

    public char Symbol => (char)_symbol;
    public byte Precision => _precision;
    public bool HasPrecision => _precision != NoPrecision;
    public bool IsDefault => (_symbol | _precision) == 0;

    internal byte PrecisionOrZero => HasPrecision ? _precision : (byte)0;

    public StandardFormat(char symbol, byte precision = NoPrecision)
    {
        if (precision != NoPrecision && precision > MaxPrecision)
            throw new ArgumentOutOfRangeException(nameof(precision), $"Precision cannot be larger than {MaxPrecision}.");
        if (symbol > byte.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(symbol), "Format specifiers must be ASCII characters."); // the encoding holds a byte
        _symbol = (byte)symbol;
        _precision = precision;
    }

    public static implicit operator StandardFormat(char symbol) => new(symbol);

    public static StandardFormat Parse(ReadOnlySpan<char> format)
    {
        Read(format, out StandardFormat result, throws: true);
        return result;
    }

    public static StandardFormat Parse(string? format) => format is null ? default : Parse(format.AsSpan());

    public static bool TryParse(ReadOnlySpan<char> format, out StandardFormat result) => Read(format, out result, throws: false);

    private static bool Read(ReadOnlySpan<char> format, out StandardFormat result, bool throws)
    {
        result = default;
        if (format.IsEmpty)
            return true;
        byte precision = NoPrecision;
        if (format.Length > 1)
        {
            uint number = 0;
            foreach (char c in format.Slice(1))
            {
                uint digit = (uint)(c - '0');
                if (digit > 9)
                    return throws ? throw new FormatException($"Characters following the format symbol must be a number of {MaxPrecision} or less.") : false;
                number = number * 10 + digit;
                if (number > MaxPrecision)
                    return throws ? throw new FormatException($"Precision cannot be larger than {MaxPrecision}.") : false;
            }
            precision = (byte)number;
        }
        result = new StandardFormat(format[0], precision);
        return true;
    }

    public override bool Equals(object? obj) => obj is StandardFormat other && Equals(other);
    public override int GetHashCode() => _symbol.GetHashCode() ^ _precision.GetHashCode();
    public bool Equals(StandardFormat other) => _symbol == other._symbol && _precision == other._precision;
    public static bool operator ==(StandardFormat left, StandardFormat right) => left.Equals(right);
    public static bool operator !=(StandardFormat left, StandardFormat right) => !left.Equals(right);

    public override string ToString()
    {
        if (_symbol == 0)
            return string.Empty;
        string symbol = Symbol.ToString();
        return HasPrecision ? symbol + _precision.ToString() : symbol;
    }
}
