using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System.Numerics;

public readonly partial struct Complex
    : IEquatable<Complex>, IFormattable, INumberBase<Complex>, ISignedNumber<Complex>, IUtf8SpanFormattable
{
    public static readonly Complex Zero = new(0, 0);
    public static readonly Complex One = new(1, 0);
    public static readonly Complex ImaginaryOne = new(0, 1);
    public static readonly Complex NaN = new(double.NaN, double.NaN);
    public static readonly Complex Infinity = new(double.PositiveInfinity, double.PositiveInfinity);

    private readonly double m_real;
    private readonly double m_imaginary;

    public Complex(double real, double imaginary)
    {
        m_real = real;
        m_imaginary = imaginary;
    }

    public double Real => m_real;
    public double Imaginary => m_imaginary;
    public double Magnitude => Abs(this);
    public double Phase => Math.Atan2(m_imaginary, m_real);

    public static Complex FromPolarCoordinates(double magnitude, double phase)
    {
        (double sine, double cosine) = Math.SinCos(phase);
        return new(magnitude * cosine, magnitude * sine);
    }

    public static Complex Add(Complex left, Complex right) => left + right;
    public static Complex Add(Complex left, double right) => left + right;
    public static Complex Add(double left, Complex right) => left + right;
    public static Complex Subtract(Complex left, Complex right) => left - right;
    public static Complex Subtract(Complex left, double right) => left - right;
    public static Complex Subtract(double left, Complex right) => left - right;
    public static Complex Multiply(Complex left, Complex right) => left * right;
    public static Complex Multiply(Complex left, double right) => left * right;
    public static Complex Multiply(double left, Complex right) => left * right;
    public static Complex Divide(Complex dividend, Complex divisor) => dividend / divisor;
    public static Complex Divide(Complex dividend, double divisor) => dividend / divisor;
    public static Complex Divide(double dividend, Complex divisor) => dividend / divisor;
    public static Complex Negate(Complex value) => -value;
    public static Complex Conjugate(Complex value) => new(value.m_real, -value.m_imaginary);
    public static Complex Reciprocal(Complex value) => value.m_real == 0 && value.m_imaginary == 0 ? Zero : One / value;

    public static Complex operator -(Complex value) => new(-value.m_real, -value.m_imaginary);
    public static Complex operator +(Complex value) => value;
    public static Complex operator ++(Complex value) => value + One;
    public static Complex operator --(Complex value) => value - One;
    public static Complex operator +(Complex left, Complex right) => new(left.m_real + right.m_real, left.m_imaginary + right.m_imaginary);
    public static Complex operator +(Complex left, double right) => new(left.m_real + right, left.m_imaginary);
    public static Complex operator +(double left, Complex right) => new(left + right.m_real, right.m_imaginary);
    public static Complex operator -(Complex left, Complex right) => new(left.m_real - right.m_real, left.m_imaginary - right.m_imaginary);
    public static Complex operator -(Complex left, double right) => new(left.m_real - right, left.m_imaginary);
    public static Complex operator -(double left, Complex right) => new(left - right.m_real, -right.m_imaginary);
    public static Complex operator *(Complex left, Complex right) =>
        new(left.m_real * right.m_real - left.m_imaginary * right.m_imaginary, left.m_imaginary * right.m_real + left.m_real * right.m_imaginary);

    public static Complex operator *(Complex left, double right)
    {
        if (!double.IsFinite(left.m_real))
        {
            return double.IsFinite(left.m_imaginary) ? new(left.m_real * right, double.NaN) : NaN;
        }
        return double.IsFinite(left.m_imaginary) ? new(left.m_real * right, left.m_imaginary * right) : new(double.NaN, left.m_imaginary * right);
    }

    public static Complex operator *(double left, Complex right) => right * left;

    // Smith's way: the larger part of the divisor divides first.
    public static Complex operator /(Complex left, Complex right)
    {
        double a = left.m_real, b = left.m_imaginary, c = right.m_real, d = right.m_imaginary;
        if (Math.Abs(d) < Math.Abs(c))
        {
            double ratio = d / c;
            return new((a + b * ratio) / (c + d * ratio), (b - a * ratio) / (c + d * ratio));
        }
        else
        {
            double ratio = c / d;
            return new((b + a * ratio) / (d + c * ratio), (-a + b * ratio) / (d + c * ratio));
        }
    }

    public static Complex operator /(Complex left, double right)
    {
        if (right == 0) return NaN;
        if (!double.IsFinite(left.m_real))
        {
            return double.IsFinite(left.m_imaginary) ? new(left.m_real / right, double.NaN) : NaN;
        }
        return double.IsFinite(left.m_imaginary) ? new(left.m_real / right, left.m_imaginary / right) : new(double.NaN, left.m_imaginary / right);
    }

    public static Complex operator /(double left, Complex right)
    {
        double a = left, c = right.m_real, d = right.m_imaginary;
        if (Math.Abs(d) < Math.Abs(c))
        {
            double ratio = d / c;
            return new(a / (c + d * ratio), -a * ratio / (c + d * ratio));
        }
        else
        {
            double ratio = c / d;
            return new(a * ratio / (d + c * ratio), -a / (d + c * ratio));
        }
    }

    public static bool operator ==(Complex left, Complex right) => left.m_real == right.m_real && left.m_imaginary == right.m_imaginary;
    public static bool operator !=(Complex left, Complex right) => !(left == right);

    public static double Abs(Complex value) => Hypotenuse(value.m_real, value.m_imaginary);

    private static double Hypotenuse(double a, double b)
    {
        a = Math.Abs(a);
        b = Math.Abs(b);
        double small = Math.Min(a, b), large = Math.Max(a, b);
        if (double.IsNaN(small) || double.IsNaN(large)) return double.IsInfinity(a) || double.IsInfinity(b) ? double.PositiveInfinity : double.NaN;
        if (small == 0) return large;
        if (double.IsPositiveInfinity(large)) return double.PositiveInfinity;
        double ratio = small / large;
        return large * Math.Sqrt(1 + ratio * ratio);
    }

    public static Complex Sin(Complex value)
    {
        double p = Math.Exp(value.m_imaginary), q = 1 / p;
        double sinh = (p - q) * 0.5, cosh = (p + q) * 0.5;
        (double sine, double cosine) = Math.SinCos(value.m_real);
        return new(sine * cosh, cosine * sinh);
    }

    public static Complex Cos(Complex value)
    {
        double p = Math.Exp(value.m_imaginary), q = 1 / p;
        double sinh = (p - q) * 0.5, cosh = (p + q) * 0.5;
        (double sine, double cosine) = Math.SinCos(value.m_real);
        return new(cosine * cosh, -sine * sinh);
    }

    public static Complex Tan(Complex value)
    {
        double x2 = 2 * value.m_real, y2 = 2 * value.m_imaginary;
        double p = Math.Exp(y2), q = 1 / p;
        double cosh = (p + q) * 0.5;
        (double sine, double cosine) = Math.SinCos(x2);
        if (Math.Abs(value.m_imaginary) <= 4)
        {
            double sinh = (p - q) * 0.5, divisor = cosine + cosh;
            return new(sine / divisor, sinh / divisor);
        }
        else
        {
            double divisor = 1 + cosine / cosh;
            return new(sine / cosh / divisor, Math.Tanh(y2) / divisor);
        }
    }

    public static Complex Sinh(Complex value)
    {
        Complex sine = Sin(new Complex(-value.m_imaginary, value.m_real));
        return new(sine.m_imaginary, -sine.m_real);
    }

    public static Complex Cosh(Complex value) => Cos(new Complex(-value.m_imaginary, value.m_real));

    public static Complex Tanh(Complex value)
    {
        Complex tangent = Tan(new Complex(-value.m_imaginary, value.m_real));
        return new(tangent.m_imaginary, -tangent.m_real);
    }

    public static Complex Asin(Complex value) => -ImaginaryOne * Log(ImaginaryOne * value + Sqrt(One - value * value));
    public static Complex Acos(Complex value) => -ImaginaryOne * Log(value + ImaginaryOne * Sqrt(One - value * value));

    public static Complex Atan(Complex value)
    {
        Complex two = new(2, 0);
        return ImaginaryOne / two * (Log(One - ImaginaryOne * value) - Log(One + ImaginaryOne * value));
    }

    public static Complex Log(Complex value) => new(Math.Log(Abs(value)), Math.Atan2(value.m_imaginary, value.m_real));
    public static Complex Log(Complex value, double baseValue) => Log(value) / Log(baseValue);

    public static Complex Log10(Complex value)
    {
        Complex log = Log(value);
        const double Inverse = 0.43429448190325;
        return new(log.m_real * Inverse, log.m_imaginary * Inverse);
    }

    public static Complex Exp(Complex value)
    {
        double scale = Math.Exp(value.m_real);
        return FromPolarCoordinates(scale, value.m_imaginary);
    }

    public static Complex Sqrt(Complex value)
    {
        if (value.m_imaginary == 0)
        {
            return value.m_real < 0 ? new(0, Math.Sqrt(-value.m_real)) : new(Math.Sqrt(value.m_real), 0);
        }
        double real = value.m_real, imaginary = value.m_imaginary;
        // Large values are scaled, so that the hypotenuse does not overflow.
        const double Limit = double.MaxValue / 2.414213562373095;
        bool isScaled = false;
        if (Math.Abs(real) >= Limit || Math.Abs(imaginary) >= Limit)
        {
            if (double.IsInfinity(imaginary) && !double.IsNaN(real)) return new(double.PositiveInfinity, imaginary);
            real *= 0.25;
            imaginary *= 0.25;
            isScaled = true;
        }
        double x, y;
        if (real >= 0)
        {
            x = Math.Sqrt((Hypotenuse(real, imaginary) + real) * 0.5);
            y = imaginary / (2 * x);
        }
        else
        {
            y = Math.Sqrt((Hypotenuse(real, imaginary) - real) * 0.5);
            if (imaginary < 0) y = -y;
            x = imaginary / (2 * y);
        }
        return isScaled ? new(x * 2, y * 2) : new(x, y);
    }

    public static Complex Pow(Complex value, Complex power)
    {
        if (power == Zero) return One;
        if (value == Zero) return Zero;
        double c = power.m_real, d = power.m_imaginary;
        double rho = Abs(value), theta = Math.Atan2(value.m_imaginary, value.m_real);
        double angle = c * theta + d * Math.Log(rho);
        double scale = Math.Pow(rho, c) * Math.Exp(-d * theta);
        (double sine, double cosine) = Math.SinCos(angle);
        return new(scale * cosine, scale * sine);
    }

    public static Complex Pow(Complex value, double power) => Pow(value, new Complex(power, 0));

    public static implicit operator Complex(byte value) => new(value, 0);
    public static implicit operator Complex(char value) => new(value, 0);
    public static implicit operator Complex(double value) => new(value, 0);
    public static implicit operator Complex(Half value) => new((double)value, 0);
    public static implicit operator Complex(short value) => new(value, 0);
    public static implicit operator Complex(int value) => new(value, 0);
    public static implicit operator Complex(long value) => new(value, 0);
    public static implicit operator Complex(nint value) => new(value, 0);
    [CLSCompliant(false)] public static implicit operator Complex(sbyte value) => new(value, 0);
    public static implicit operator Complex(float value) => new(value, 0);
    [CLSCompliant(false)] public static implicit operator Complex(ushort value) => new(value, 0);
    [CLSCompliant(false)] public static implicit operator Complex(uint value) => new(value, 0);
    [CLSCompliant(false)] public static implicit operator Complex(ulong value) => new(value, 0);
    [CLSCompliant(false)] public static implicit operator Complex(nuint value) => new(value, 0);
    public static explicit operator Complex(decimal value) => new((double)value, 0);
    public static explicit operator Complex(Int128 value) => new((double)value, 0);
    [CLSCompliant(false)] public static explicit operator Complex(UInt128 value) => new((double)value, 0);
    public static explicit operator Complex(BigInteger value) => new((double)value, 0);

    public bool Equals(Complex value) => m_real.Equals(value.m_real) && m_imaginary.Equals(value.m_imaginary);
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Complex other && Equals(other);
    public override int GetHashCode() => HashCode.Combine(m_real, m_imaginary);
}
