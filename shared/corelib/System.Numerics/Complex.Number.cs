using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System.Numerics;

// Text and generic math.
public readonly partial struct Complex
{
    public override string ToString() => ToString(null, null);
    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format) => ToString(format, null);
    public string ToString(IFormatProvider? provider) => ToString(null, provider);

    public string ToString([StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format, IFormatProvider? provider) =>
        string.Concat("<", m_real.ToString(format, provider), "; ") + m_imaginary.ToString(format, provider) + ">";

    public bool TryFormat(Span<char> destination, out int charsWritten,
        [StringSyntax(StringSyntaxAttribute.NumericFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        string text = ToString(format.ToString(), provider);
        charsWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return text.Length <= destination.Length;
    }

    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten,
        [StringSyntax(StringSyntaxAttribute.NumericFormat)] ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Number.TryWriteUtf8(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    public static Complex Parse(string s, IFormatProvider? provider) => Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider);
    public static Complex Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider);

    public static Complex Parse(string s, NumberStyles style, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), style, provider);
    }

    public static Complex Parse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider)
    {
        if (!TryParse(s, style, provider, out Complex result)) Number.ThrowParse(Number.ParseStatus.Overflow, s, "a Complex");
        return result;
    }

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Complex result) =>
        TryParse(s.AsSpan(), NumberStyles.Float | NumberStyles.AllowThousands, provider, out result);
    public static bool TryParse([NotNullWhen(true)] string? s, NumberStyles style, IFormatProvider? provider, out Complex result) =>
        TryParse(s.AsSpan(), style, provider, out result);
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Complex result) =>
        TryParse(s, NumberStyles.Float | NumberStyles.AllowThousands, provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, NumberStyles style, IFormatProvider? provider, out Complex result)
    {
        result = default;
        int open = s.IndexOf('<'), separator = s.IndexOf(';'), close = s.IndexOf('>');
        if (s.Length < 5 || open < 0 || separator < 0 || close < 0 || open > separator || open > close || separator > close) return false;
        if (open != 0 && ((style & NumberStyles.AllowLeadingWhite) == 0 || !s[..open].IsWhiteSpace())) return false;
        if (!double.TryParse(s[(open + 1)..separator], style, provider, out double real)) return false;
        if (separator + 1 < s.Length && char.IsWhiteSpace(s[separator + 1])) separator++;
        if (!double.TryParse(s[(separator + 1)..close], style, provider, out double imaginary)) return false;
        if (close != s.Length - 1 && ((style & NumberStyles.AllowTrailingWhite) == 0 || !s[(close + 1)..].IsWhiteSpace())) return false;
        result = new(real, imaginary);
        return true;
    }

    public static bool IsComplexNumber(Complex value) => value.m_real != 0 && value.m_imaginary != 0;
    public static bool IsEvenInteger(Complex value) => value.m_imaginary == 0 && double.IsEvenInteger(value.m_real);
    public static bool IsFinite(Complex value) => double.IsFinite(value.m_real) && double.IsFinite(value.m_imaginary);
    public static bool IsImaginaryNumber(Complex value) => value.m_real == 0 && double.IsRealNumber(value.m_imaginary);
    public static bool IsInfinity(Complex value) => double.IsInfinity(value.m_real) || double.IsInfinity(value.m_imaginary);
    public static bool IsInteger(Complex value) => value.m_imaginary == 0 && double.IsInteger(value.m_real);
    public static bool IsNaN(Complex value) => !IsInfinity(value) && !IsFinite(value);
    public static bool IsNegative(Complex value) => value.m_imaginary == 0 && double.IsNegative(value.m_real);
    public static bool IsNegativeInfinity(Complex value) => value.m_imaginary == 0 && double.IsNegativeInfinity(value.m_real);
    public static bool IsNormal(Complex value) => double.IsNormal(value.m_real) && (value.m_imaginary == 0 || double.IsNormal(value.m_imaginary));
    public static bool IsOddInteger(Complex value) => value.m_imaginary == 0 && double.IsOddInteger(value.m_real);
    public static bool IsPositive(Complex value) => value.m_imaginary == 0 && double.IsPositive(value.m_real);
    public static bool IsPositiveInfinity(Complex value) => value.m_imaginary == 0 && double.IsPositiveInfinity(value.m_real);
    public static bool IsRealNumber(Complex value) => value.m_imaginary == 0 && double.IsRealNumber(value.m_real);
    public static bool IsSubnormal(Complex value) => double.IsSubnormal(value.m_real) || double.IsSubnormal(value.m_imaginary);
    static bool INumberBase<Complex>.IsCanonical(Complex value) => true;
    static bool INumberBase<Complex>.IsZero(Complex value) => value.m_real == 0 && value.m_imaginary == 0;
    static Complex INumberBase<Complex>.Abs(Complex value) => Abs(value);
    static int INumberBase<Complex>.Radix => 2;
    static Complex INumberBase<Complex>.One => One;
    static Complex INumberBase<Complex>.Zero => Zero;
    static Complex IAdditiveIdentity<Complex, Complex>.AdditiveIdentity => Zero;
    static Complex IMultiplicativeIdentity<Complex, Complex>.MultiplicativeIdentity => One;
    static Complex ISignedNumber<Complex>.NegativeOne => new(-1, 0);

    public static Complex MaxMagnitude(Complex x, Complex y)
    {
        double ax = Abs(x), ay = Abs(y);
        return ax > ay || double.IsNaN(ax) || (ax == ay && x.m_real >= y.m_real) ? x : y;
    }

    public static Complex MinMagnitude(Complex x, Complex y)
    {
        double ax = Abs(x), ay = Abs(y);
        return ax < ay || double.IsNaN(ax) || (ax == ay && x.m_real < y.m_real) ? x : y;
    }

    static Complex INumberBase<Complex>.MaxMagnitudeNumber(Complex x, Complex y) => double.IsNaN(Abs(y)) ? x : MaxMagnitude(x, y);
    static Complex INumberBase<Complex>.MinMagnitudeNumber(Complex x, Complex y) => double.IsNaN(Abs(y)) ? x : MinMagnitude(x, y);

    static bool INumberBase<Complex>.TryConvertFromChecked<TOther>(TOther value, out Complex result) => TryFrom(value, out result);
    static bool INumberBase<Complex>.TryConvertFromSaturating<TOther>(TOther value, out Complex result) => TryFrom(value, out result);
    static bool INumberBase<Complex>.TryConvertFromTruncating<TOther>(TOther value, out Complex result) => TryFrom(value, out result);

    private static bool TryFrom<TOther>(TOther value, out Complex result)
    {
        if (value is Complex complex)
        {
            result = complex;
            return true;
        }
        bool found = Number.TryConvertSaturating(value, out double real);
        result = new(real, 0);
        return found;
    }

    static bool INumberBase<Complex>.TryConvertToChecked<TOther>(Complex value, [MaybeNullWhen(false)] out TOther result)
    {
        if (value.m_imaginary != 0) throw new OverflowException();
        return Number.TryConvertChecked(value.m_real, out result);
    }

    static bool INumberBase<Complex>.TryConvertToSaturating<TOther>(Complex value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertSaturating(value.m_real, out result);
    static bool INumberBase<Complex>.TryConvertToTruncating<TOther>(Complex value, [MaybeNullWhen(false)] out TOther result) => Number.TryConvertTruncating(value.m_real, out result);
}
