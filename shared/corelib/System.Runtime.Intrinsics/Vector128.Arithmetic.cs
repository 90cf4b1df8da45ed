using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Arithmetic and comparisons.
public static unsafe partial class Vector128
{
    public static Vector128<T> Add<T>(Vector128<T> left, Vector128<T> right) => left + right;
    public static Vector128<T> Subtract<T>(Vector128<T> left, Vector128<T> right) => left - right;
    public static Vector128<T> Multiply<T>(Vector128<T> left, Vector128<T> right) => left * right;
    public static Vector128<T> Divide<T>(Vector128<T> left, Vector128<T> right) => left / right;
    public static Vector128<T> BitwiseAnd<T>(Vector128<T> left, Vector128<T> right) => left & right;
    public static Vector128<T> BitwiseOr<T>(Vector128<T> left, Vector128<T> right) => left | right;
    public static Vector128<T> Xor<T>(Vector128<T> left, Vector128<T> right) => left ^ right;
    public static Vector128<T> Multiply<T>(Vector128<T> left, T right) => left * right;
    public static Vector128<T> Multiply<T>(T left, Vector128<T> right) => left * right;
    public static Vector128<T> Divide<T>(Vector128<T> left, T right) => left / right;
    public static Vector128<T> AndNot<T>(Vector128<T> left, Vector128<T> right) => left & ~right;
    public static Vector128<T> Negate<T>(Vector128<T> vector) => -vector;
    public static Vector128<T> OnesComplement<T>(Vector128<T> vector) => ~vector;
    public static Vector128<T> ConditionalSelect<T>(Vector128<T> condition, Vector128<T> left, Vector128<T> right) => (left & condition) | (right & ~condition);

    public static Vector128<T> Abs<T>(Vector128<T> vector)
    {
        Vector128<T> result = default;
        for (int i = 0; i < Vector128<T>.Count; i++) result.At(i) = Scalar<T>.Abs(vector.At(i));
        return result;
    }

    public static Vector128<T> Sqrt<T>(Vector128<T> vector)
    {
        Vector128<T> result = default;
        for (int i = 0; i < Vector128<T>.Count; i++) result.At(i) = Scalar<T>.Sqrt(vector.At(i));
        return result;
    }

    public static Vector128<float> Floor(Vector128<float> vector)
    {
        Vector128<float> result = default;
        for (int i = 0; i < Vector128<float>.Count; i++) result.At(i) = Scalar<float>.Floor(vector.At(i));
        return result;
    }

    public static Vector128<double> Floor(Vector128<double> vector)
    {
        Vector128<double> result = default;
        for (int i = 0; i < Vector128<double>.Count; i++) result.At(i) = Scalar<double>.Floor(vector.At(i));
        return result;
    }

    public static Vector128<float> Ceiling(Vector128<float> vector)
    {
        Vector128<float> result = default;
        for (int i = 0; i < Vector128<float>.Count; i++) result.At(i) = Scalar<float>.Ceiling(vector.At(i));
        return result;
    }

    public static Vector128<double> Ceiling(Vector128<double> vector)
    {
        Vector128<double> result = default;
        for (int i = 0; i < Vector128<double>.Count; i++) result.At(i) = Scalar<double>.Ceiling(vector.At(i));
        return result;
    }

    public static Vector128<float> Truncate(Vector128<float> vector)
    {
        Vector128<float> result = default;
        for (int i = 0; i < Vector128<float>.Count; i++) result.At(i) = Scalar<float>.Truncate(vector.At(i));
        return result;
    }

    public static Vector128<double> Truncate(Vector128<double> vector)
    {
        Vector128<double> result = default;
        for (int i = 0; i < Vector128<double>.Count; i++) result.At(i) = Scalar<double>.Truncate(vector.At(i));
        return result;
    }

    public static Vector128<float> Round(Vector128<float> vector)
    {
        Vector128<float> result = default;
        for (int i = 0; i < Vector128<float>.Count; i++) result.At(i) = Scalar<float>.Round(vector.At(i));
        return result;
    }

    public static Vector128<double> Round(Vector128<double> vector)
    {
        Vector128<double> result = default;
        for (int i = 0; i < Vector128<double>.Count; i++) result.At(i) = Scalar<double>.Round(vector.At(i));
        return result;
    }

    public static Vector128<T> Min<T>(Vector128<T> left, Vector128<T> right)
    {
        Vector128<T> result = default;
        for (int i = 0; i < Vector128<T>.Count; i++) result.At(i) = Scalar<T>.Min(left.At(i), right.At(i));
        return result;
    }

    public static Vector128<T> Max<T>(Vector128<T> left, Vector128<T> right)
    {
        Vector128<T> result = default;
        for (int i = 0; i < Vector128<T>.Count; i++) result.At(i) = Scalar<T>.Max(left.At(i), right.At(i));
        return result;
    }

    public static Vector128<T> Clamp<T>(Vector128<T> value, Vector128<T> min, Vector128<T> max) => Min(Max(value, min), max);

    public static T Dot<T>(Vector128<T> left, Vector128<T> right) => Sum(left * right);

    // By halves, as the instructions add.
    public static T Sum<T>(Vector128<T> vector)
    {
        Vector128<T> rest = vector;
        for (int count = Vector128<T>.Count; count > 1; count /= 2)
        {
            for (int i = 0; i < count / 2; i++) rest.At(i) = Scalar<T>.Add(rest.At(2 * i), rest.At(2 * i + 1));
        }
        return rest.At(0);
    }

    public static Vector128<T> Equals<T>(Vector128<T> left, Vector128<T> right)
    {
        Vector128<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool EqualsAll<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (!Scalar<T>.Equal(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool EqualsAny<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector128<T> LessThan<T>(Vector128<T> left, Vector128<T> right)
    {
        Vector128<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanAll<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (!Scalar<T>.Less(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanAny<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector128<T> LessThanOrEqual<T>(Vector128<T> left, Vector128<T> right)
    {
        Vector128<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanOrEqualAll<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (!Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanOrEqualAny<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector128<T> GreaterThan<T>(Vector128<T> left, Vector128<T> right)
    {
        Vector128<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanAll<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (!Scalar<T>.Greater(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanAny<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector128<T> GreaterThanOrEqual<T>(Vector128<T> left, Vector128<T> right)
    {
        Vector128<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanOrEqualAll<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (!Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanOrEqualAny<T>(Vector128<T> left, Vector128<T> right)
    {
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }
}
