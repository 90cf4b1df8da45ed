using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Arithmetic and comparisons.
public static unsafe partial class Vector256
{
    public static Vector256<T> Add<T>(Vector256<T> left, Vector256<T> right) => left + right;
    public static Vector256<T> Subtract<T>(Vector256<T> left, Vector256<T> right) => left - right;
    public static Vector256<T> Multiply<T>(Vector256<T> left, Vector256<T> right) => left * right;
    public static Vector256<T> Divide<T>(Vector256<T> left, Vector256<T> right) => left / right;
    public static Vector256<T> BitwiseAnd<T>(Vector256<T> left, Vector256<T> right) => left & right;
    public static Vector256<T> BitwiseOr<T>(Vector256<T> left, Vector256<T> right) => left | right;
    public static Vector256<T> Xor<T>(Vector256<T> left, Vector256<T> right) => left ^ right;
    public static Vector256<T> Multiply<T>(Vector256<T> left, T right) => left * right;
    public static Vector256<T> Multiply<T>(T left, Vector256<T> right) => left * right;
    public static Vector256<T> Divide<T>(Vector256<T> left, T right) => left / right;
    public static Vector256<T> AndNot<T>(Vector256<T> left, Vector256<T> right) => left & ~right;
    public static Vector256<T> Negate<T>(Vector256<T> vector) => -vector;
    public static Vector256<T> OnesComplement<T>(Vector256<T> vector) => ~vector;
    public static Vector256<T> ConditionalSelect<T>(Vector256<T> condition, Vector256<T> left, Vector256<T> right) => (left & condition) | (right & ~condition);

    public static Vector256<T> Abs<T>(Vector256<T> vector)
    {
        Vector256<T> result = default;
        for (int i = 0; i < Vector256<T>.Count; i++) result.At(i) = Scalar<T>.Abs(vector.At(i));
        return result;
    }

    public static Vector256<T> Sqrt<T>(Vector256<T> vector)
    {
        Vector256<T> result = default;
        for (int i = 0; i < Vector256<T>.Count; i++) result.At(i) = Scalar<T>.Sqrt(vector.At(i));
        return result;
    }

    public static Vector256<float> Floor(Vector256<float> vector)
    {
        Vector256<float> result = default;
        for (int i = 0; i < Vector256<float>.Count; i++) result.At(i) = Scalar<float>.Floor(vector.At(i));
        return result;
    }

    public static Vector256<double> Floor(Vector256<double> vector)
    {
        Vector256<double> result = default;
        for (int i = 0; i < Vector256<double>.Count; i++) result.At(i) = Scalar<double>.Floor(vector.At(i));
        return result;
    }

    public static Vector256<float> Ceiling(Vector256<float> vector)
    {
        Vector256<float> result = default;
        for (int i = 0; i < Vector256<float>.Count; i++) result.At(i) = Scalar<float>.Ceiling(vector.At(i));
        return result;
    }

    public static Vector256<double> Ceiling(Vector256<double> vector)
    {
        Vector256<double> result = default;
        for (int i = 0; i < Vector256<double>.Count; i++) result.At(i) = Scalar<double>.Ceiling(vector.At(i));
        return result;
    }

    public static Vector256<float> Truncate(Vector256<float> vector)
    {
        Vector256<float> result = default;
        for (int i = 0; i < Vector256<float>.Count; i++) result.At(i) = Scalar<float>.Truncate(vector.At(i));
        return result;
    }

    public static Vector256<double> Truncate(Vector256<double> vector)
    {
        Vector256<double> result = default;
        for (int i = 0; i < Vector256<double>.Count; i++) result.At(i) = Scalar<double>.Truncate(vector.At(i));
        return result;
    }

    public static Vector256<float> Round(Vector256<float> vector)
    {
        Vector256<float> result = default;
        for (int i = 0; i < Vector256<float>.Count; i++) result.At(i) = Scalar<float>.Round(vector.At(i));
        return result;
    }

    public static Vector256<double> Round(Vector256<double> vector)
    {
        Vector256<double> result = default;
        for (int i = 0; i < Vector256<double>.Count; i++) result.At(i) = Scalar<double>.Round(vector.At(i));
        return result;
    }

    public static Vector256<T> Min<T>(Vector256<T> left, Vector256<T> right)
    {
        Vector256<T> result = default;
        for (int i = 0; i < Vector256<T>.Count; i++) result.At(i) = Scalar<T>.Min(left.At(i), right.At(i));
        return result;
    }

    public static Vector256<T> Max<T>(Vector256<T> left, Vector256<T> right)
    {
        Vector256<T> result = default;
        for (int i = 0; i < Vector256<T>.Count; i++) result.At(i) = Scalar<T>.Max(left.At(i), right.At(i));
        return result;
    }

    public static Vector256<T> Clamp<T>(Vector256<T> value, Vector256<T> min, Vector256<T> max) => Min(Max(value, min), max);

    public static T Dot<T>(Vector256<T> left, Vector256<T> right) => Sum(left * right);

    // By halves, as the instructions add.
    public static T Sum<T>(Vector256<T> vector)
    {
        Vector256<T> rest = vector;
        for (int count = Vector256<T>.Count; count > 1; count /= 2)
        {
            for (int i = 0; i < count / 2; i++) rest.At(i) = Scalar<T>.Add(rest.At(2 * i), rest.At(2 * i + 1));
        }
        return rest.At(0);
    }

    public static Vector256<T> Equals<T>(Vector256<T> left, Vector256<T> right)
    {
        Vector256<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool EqualsAll<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (!Scalar<T>.Equal(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool EqualsAny<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector256<T> LessThan<T>(Vector256<T> left, Vector256<T> right)
    {
        Vector256<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanAll<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (!Scalar<T>.Less(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanAny<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector256<T> LessThanOrEqual<T>(Vector256<T> left, Vector256<T> right)
    {
        Vector256<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanOrEqualAll<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (!Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanOrEqualAny<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector256<T> GreaterThan<T>(Vector256<T> left, Vector256<T> right)
    {
        Vector256<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanAll<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (!Scalar<T>.Greater(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanAny<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector256<T> GreaterThanOrEqual<T>(Vector256<T> left, Vector256<T> right)
    {
        Vector256<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanOrEqualAll<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (!Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanOrEqualAny<T>(Vector256<T> left, Vector256<T> right)
    {
        for (int i = 0; i < Vector256<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }
}
