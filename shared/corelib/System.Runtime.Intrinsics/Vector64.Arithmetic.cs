using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Arithmetic and comparisons.
public static unsafe partial class Vector64
{
    public static Vector64<T> Add<T>(Vector64<T> left, Vector64<T> right) => left + right;
    public static Vector64<T> Subtract<T>(Vector64<T> left, Vector64<T> right) => left - right;
    public static Vector64<T> Multiply<T>(Vector64<T> left, Vector64<T> right) => left * right;
    public static Vector64<T> Divide<T>(Vector64<T> left, Vector64<T> right) => left / right;
    public static Vector64<T> BitwiseAnd<T>(Vector64<T> left, Vector64<T> right) => left & right;
    public static Vector64<T> BitwiseOr<T>(Vector64<T> left, Vector64<T> right) => left | right;
    public static Vector64<T> Xor<T>(Vector64<T> left, Vector64<T> right) => left ^ right;
    public static Vector64<T> Multiply<T>(Vector64<T> left, T right) => left * right;
    public static Vector64<T> Multiply<T>(T left, Vector64<T> right) => left * right;
    public static Vector64<T> Divide<T>(Vector64<T> left, T right) => left / right;
    public static Vector64<T> AndNot<T>(Vector64<T> left, Vector64<T> right) => left & ~right;
    public static Vector64<T> Negate<T>(Vector64<T> vector) => -vector;
    public static Vector64<T> OnesComplement<T>(Vector64<T> vector) => ~vector;
    public static Vector64<T> ConditionalSelect<T>(Vector64<T> condition, Vector64<T> left, Vector64<T> right) => (left & condition) | (right & ~condition);

    public static Vector64<T> Abs<T>(Vector64<T> vector)
    {
        Vector64<T> result = default;
        for (int i = 0; i < Vector64<T>.Count; i++) result.At(i) = Scalar<T>.Abs(vector.At(i));
        return result;
    }

    public static Vector64<T> Sqrt<T>(Vector64<T> vector)
    {
        Vector64<T> result = default;
        for (int i = 0; i < Vector64<T>.Count; i++) result.At(i) = Scalar<T>.Sqrt(vector.At(i));
        return result;
    }

    public static Vector64<float> Floor(Vector64<float> vector)
    {
        Vector64<float> result = default;
        for (int i = 0; i < Vector64<float>.Count; i++) result.At(i) = Scalar<float>.Floor(vector.At(i));
        return result;
    }

    public static Vector64<double> Floor(Vector64<double> vector)
    {
        Vector64<double> result = default;
        for (int i = 0; i < Vector64<double>.Count; i++) result.At(i) = Scalar<double>.Floor(vector.At(i));
        return result;
    }

    public static Vector64<float> Ceiling(Vector64<float> vector)
    {
        Vector64<float> result = default;
        for (int i = 0; i < Vector64<float>.Count; i++) result.At(i) = Scalar<float>.Ceiling(vector.At(i));
        return result;
    }

    public static Vector64<double> Ceiling(Vector64<double> vector)
    {
        Vector64<double> result = default;
        for (int i = 0; i < Vector64<double>.Count; i++) result.At(i) = Scalar<double>.Ceiling(vector.At(i));
        return result;
    }

    public static Vector64<float> Truncate(Vector64<float> vector)
    {
        Vector64<float> result = default;
        for (int i = 0; i < Vector64<float>.Count; i++) result.At(i) = Scalar<float>.Truncate(vector.At(i));
        return result;
    }

    public static Vector64<double> Truncate(Vector64<double> vector)
    {
        Vector64<double> result = default;
        for (int i = 0; i < Vector64<double>.Count; i++) result.At(i) = Scalar<double>.Truncate(vector.At(i));
        return result;
    }

    public static Vector64<float> Round(Vector64<float> vector)
    {
        Vector64<float> result = default;
        for (int i = 0; i < Vector64<float>.Count; i++) result.At(i) = Scalar<float>.Round(vector.At(i));
        return result;
    }

    public static Vector64<double> Round(Vector64<double> vector)
    {
        Vector64<double> result = default;
        for (int i = 0; i < Vector64<double>.Count; i++) result.At(i) = Scalar<double>.Round(vector.At(i));
        return result;
    }

    public static Vector64<T> Min<T>(Vector64<T> left, Vector64<T> right)
    {
        Vector64<T> result = default;
        for (int i = 0; i < Vector64<T>.Count; i++) result.At(i) = Scalar<T>.Min(left.At(i), right.At(i));
        return result;
    }

    public static Vector64<T> Max<T>(Vector64<T> left, Vector64<T> right)
    {
        Vector64<T> result = default;
        for (int i = 0; i < Vector64<T>.Count; i++) result.At(i) = Scalar<T>.Max(left.At(i), right.At(i));
        return result;
    }

    public static Vector64<T> Clamp<T>(Vector64<T> value, Vector64<T> min, Vector64<T> max) => Min(Max(value, min), max);

    public static T Dot<T>(Vector64<T> left, Vector64<T> right) => Sum(left * right);

    // By halves, as the instructions add.
    public static T Sum<T>(Vector64<T> vector)
    {
        Vector64<T> rest = vector;
        for (int count = Vector64<T>.Count; count > 1; count /= 2)
        {
            for (int i = 0; i < count / 2; i++) rest.At(i) = Scalar<T>.Add(rest.At(2 * i), rest.At(2 * i + 1));
        }
        return rest.At(0);
    }

    public static Vector64<T> Equals<T>(Vector64<T> left, Vector64<T> right)
    {
        Vector64<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool EqualsAll<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (!Scalar<T>.Equal(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool EqualsAny<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector64<T> LessThan<T>(Vector64<T> left, Vector64<T> right)
    {
        Vector64<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanAll<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (!Scalar<T>.Less(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanAny<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector64<T> LessThanOrEqual<T>(Vector64<T> left, Vector64<T> right)
    {
        Vector64<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanOrEqualAll<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (!Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanOrEqualAny<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector64<T> GreaterThan<T>(Vector64<T> left, Vector64<T> right)
    {
        Vector64<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanAll<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (!Scalar<T>.Greater(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanAny<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector64<T> GreaterThanOrEqual<T>(Vector64<T> left, Vector64<T> right)
    {
        Vector64<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanOrEqualAll<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (!Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanOrEqualAny<T>(Vector64<T> left, Vector64<T> right)
    {
        for (int i = 0; i < Vector64<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }
}
