namespace System.Globalization;

[Flags]
public enum NumberStyles
{
    None = 0, AllowLeadingWhite = 0x1, AllowTrailingWhite = 0x2, AllowLeadingSign = 0x4, AllowTrailingSign = 0x8, AllowParentheses = 0x10,
    AllowDecimalPoint = 0x20, AllowThousands = 0x40, AllowExponent = 0x80, AllowCurrencySymbol = 0x100, AllowHexSpecifier = 0x200,
    AllowBinarySpecifier = 0x400,
    Integer = AllowLeadingWhite | AllowTrailingWhite | AllowLeadingSign,
    HexNumber = AllowLeadingWhite | AllowTrailingWhite | AllowHexSpecifier,
    BinaryNumber = AllowLeadingWhite | AllowTrailingWhite | AllowBinarySpecifier,
    Number = Integer | AllowTrailingSign | AllowDecimalPoint | AllowThousands,
    Float = Integer | AllowDecimalPoint | AllowExponent,
    Currency = Integer | AllowTrailingSign | AllowParentheses | AllowDecimalPoint | AllowThousands | AllowCurrencySymbol,
    Any = Currency | AllowExponent,
}

public enum DigitShapes { Context = 0, None = 1, NativeNational = 2 }

public sealed class NumberFormatInfo : IFormatProvider, ICloneable
{
    private static readonly NumberFormatInfo s_invariant = new() { _isReadOnly = true };

    private int[] _numberGroupSizes = [3];
    private int[] _currencyGroupSizes = [3];
    private int[] _percentGroupSizes = [3];
    private string _positiveSign = "+";
    private string _negativeSign = "-";
    private string _numberDecimalSeparator = ".";
    private string _numberGroupSeparator = ",";
    private string _currencyGroupSeparator = ",";
    private string _currencyDecimalSeparator = ".";
    private string _currencySymbol = "\u00a4";
    private string _nanSymbol = "NaN";
    private string _positiveInfinitySymbol = "Infinity";
    private string _negativeInfinitySymbol = "-Infinity";
    private string _percentDecimalSeparator = ".";
    private string _percentGroupSeparator = ",";
    private string _percentSymbol = "%";
    private string _perMilleSymbol = "\u2030";
    private string[] _nativeDigits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
    private int _numberDecimalDigits = 2;
    private int _currencyDecimalDigits = 2;
    private int _currencyPositivePattern;
    private int _currencyNegativePattern;
    private int _numberNegativePattern = 1;
    private int _percentPositivePattern;
    private int _percentNegativePattern;
    private int _percentDecimalDigits = 2;
    private int _digitSubstitution = (int)DigitShapes.None;
    private bool _isReadOnly;

    public NumberFormatInfo() { }

    public static NumberFormatInfo InvariantInfo => s_invariant;

    public static NumberFormatInfo CurrentInfo => CultureInfo.CurrentCulture.NumberFormat;

    public static NumberFormatInfo GetInstance(IFormatProvider? formatProvider)
    {
        if (formatProvider is null) return CurrentInfo;
        if (formatProvider is CultureInfo culture) return culture.NumberFormat;
        return formatProvider as NumberFormatInfo ?? formatProvider.GetFormat(typeof(NumberFormatInfo)) as NumberFormatInfo ?? CurrentInfo;
    }

    public object? GetFormat(Type? formatType) => formatType == typeof(NumberFormatInfo) ? this : null;

    public bool IsReadOnly => _isReadOnly;

    public object Clone()
    {
        NumberFormatInfo copy = (NumberFormatInfo)MemberwiseClone();
        copy._isReadOnly = false;
        return copy;
    }

    public static NumberFormatInfo ReadOnly(NumberFormatInfo nfi)
    {
        ArgumentNullException.ThrowIfNull(nfi);
        if (nfi._isReadOnly) return nfi;
        NumberFormatInfo copy = (NumberFormatInfo)nfi.MemberwiseClone();
        copy._isReadOnly = true;
        return copy;
    }

    private void CheckWritable()
    {
        if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
    }

    private void Set(ref string field, string value, bool emptyAllowed = true)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckWritable();
        if (!emptyAllowed && value.Length == 0) throw new ArgumentException("The value cannot be an empty string.", nameof(value));
        field = value;
    }

    private void Set(ref int field, int value, int limit)
    {
        if ((uint)value > (uint)limit) throw new ArgumentOutOfRangeException(nameof(value), value, $"Valid values are between 0 and {limit}, inclusive.");
        CheckWritable();
        field = value;
    }

    private void Set(ref int[] field, int[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckWritable();
        for (int i = 0; i < value.Length; i++)
        {
            bool isLast = i == value.Length - 1;
            if (value[i] > 9 || value[i] < (isLast ? 0 : 1))
                throw new ArgumentException("Every element in the value array should be between one and nine, except for the last element, which can be zero.", nameof(value));
        }
        field = (int[])value.Clone();
    }

    public int CurrencyDecimalDigits { get => _currencyDecimalDigits; set => Set(ref _currencyDecimalDigits, value, 99); }
    public string CurrencyDecimalSeparator { get => _currencyDecimalSeparator; set => Set(ref _currencyDecimalSeparator, value, false); }
    public string CurrencyGroupSeparator { get => _currencyGroupSeparator; set => Set(ref _currencyGroupSeparator, value); }
    public int[] CurrencyGroupSizes { get => (int[])_currencyGroupSizes.Clone(); set => Set(ref _currencyGroupSizes, value); }
    public string CurrencySymbol { get => _currencySymbol; set => Set(ref _currencySymbol, value); }
    public int CurrencyPositivePattern { get => _currencyPositivePattern; set => Set(ref _currencyPositivePattern, value, 3); }
    public int CurrencyNegativePattern { get => _currencyNegativePattern; set => Set(ref _currencyNegativePattern, value, 16); }
    public string NaNSymbol { get => _nanSymbol; set => Set(ref _nanSymbol, value); }
    public string NegativeInfinitySymbol { get => _negativeInfinitySymbol; set => Set(ref _negativeInfinitySymbol, value); }
    public string PositiveInfinitySymbol { get => _positiveInfinitySymbol; set => Set(ref _positiveInfinitySymbol, value); }
    public string NegativeSign { get => _negativeSign; set => Set(ref _negativeSign, value); }
    public string PositiveSign { get => _positiveSign; set => Set(ref _positiveSign, value); }
    public int NumberDecimalDigits { get => _numberDecimalDigits; set => Set(ref _numberDecimalDigits, value, 99); }
    public string NumberDecimalSeparator { get => _numberDecimalSeparator; set => Set(ref _numberDecimalSeparator, value, false); }
    public string NumberGroupSeparator { get => _numberGroupSeparator; set => Set(ref _numberGroupSeparator, value); }
    public int[] NumberGroupSizes { get => (int[])_numberGroupSizes.Clone(); set => Set(ref _numberGroupSizes, value); }
    public int NumberNegativePattern { get => _numberNegativePattern; set => Set(ref _numberNegativePattern, value, 4); }
    public int PercentDecimalDigits { get => _percentDecimalDigits; set => Set(ref _percentDecimalDigits, value, 99); }
    public string PercentDecimalSeparator { get => _percentDecimalSeparator; set => Set(ref _percentDecimalSeparator, value, false); }
    public string PercentGroupSeparator { get => _percentGroupSeparator; set => Set(ref _percentGroupSeparator, value); }
    public int[] PercentGroupSizes { get => (int[])_percentGroupSizes.Clone(); set => Set(ref _percentGroupSizes, value); }
    public int PercentNegativePattern { get => _percentNegativePattern; set => Set(ref _percentNegativePattern, value, 11); }
    public int PercentPositivePattern { get => _percentPositivePattern; set => Set(ref _percentPositivePattern, value, 3); }
    public string PercentSymbol { get => _percentSymbol; set => Set(ref _percentSymbol, value); }
    public string PerMilleSymbol { get => _perMilleSymbol; set => Set(ref _perMilleSymbol, value); }

    public string[] NativeDigits
    {
        get => (string[])_nativeDigits.Clone();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            CheckWritable();
            if (value.Length != 10) throw new ArgumentException("The NativeDigits array must contain exactly ten members.", nameof(value));
            _nativeDigits = value;
        }
    }

    public DigitShapes DigitSubstitution { get => (DigitShapes)_digitSubstitution; set { CheckWritable(); _digitSubstitution = (int)value; } }

    internal int[] NumberGroups => _numberGroupSizes;
    internal int[] CurrencyGroups => _currencyGroupSizes;
    internal int[] PercentGroups => _percentGroupSizes;

    private const NumberStyles InvalidStyles = ~(NumberStyles.Any | NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier);

    internal static void ValidateParseStyleInteger(NumberStyles style)
    {
        if ((style & (InvalidStyles | NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) == 0) return;
        if ((style & ~NumberStyles.HexNumber) == 0 || (style & ~NumberStyles.BinaryNumber) == 0) return;
        if ((style & InvalidStyles) != 0) throw new ArgumentException("An undefined NumberStyles value is being used.", nameof(style));
        throw new ArgumentException("With the AllowHexSpecifier or AllowBinarySpecifier bit set in the enum bit field, the only other valid bits that can be combined into the enum value must be AllowLeadingWhite and AllowTrailingWhite.", nameof(style));
    }

    internal static void ValidateParseStyleFloatingPoint(NumberStyles style)
    {
        if ((style & (InvalidStyles | NumberStyles.AllowHexSpecifier | NumberStyles.AllowBinarySpecifier)) == 0) return;
        if ((style & InvalidStyles) != 0) throw new ArgumentException("An undefined NumberStyles value is being used.", nameof(style));
        throw new ArgumentException("The number styles AllowHexSpecifier and AllowBinarySpecifier are not supported on floating point data types.", nameof(style));
    }
}
