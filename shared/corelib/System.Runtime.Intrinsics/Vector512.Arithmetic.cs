using System.Numerics;
using System.Runtime.CompilerServices;

namespace System.Runtime.Intrinsics;

// Arithmetic and comparisons.
public static unsafe partial class Vector512
{
    public static Vector512<T> Add<T>(Vector512<T> left, Vector512<T> right) => left + right;
    public static Vector512<T> Subtract<T>(Vector512<T> left, Vector512<T> right) => left - right;
    public static Vector512<T> Multiply<T>(Vector512<T> left, Vector512<T> right) => left * right;
    public static Vector512<T> Divide<T>(Vector512<T> left, Vector512<T> right) => left / right;
    public static Vector512<T> BitwiseAnd<T>(Vector512<T> left, Vector512<T> right) => left & right;
    public static Vector512<T> BitwiseOr<T>(Vector512<T> left, Vector512<T> right) => left | right;
    public static Vector512<T> Xor<T>(Vector512<T> left, Vector512<T> right) => left ^ right;
    public static Vector512<T> Multiply<T>(Vector512<T> left, T right) => left * right;
    public static Vector512<T> Multiply<T>(T left, Vector512<T> right) => left * right;
    public static Vector512<T> Divide<T>(Vector512<T> left, T right) => left / right;
    public static Vector512<T> AndNot<T>(Vector512<T> left, Vector512<T> right) => left & ~right;
    public static Vector512<T> Negate<T>(Vector512<T> vector) => -vector;
    public static Vector512<T> OnesComplement<T>(Vector512<T> vector) => ~vector;
    public static Vector512<T> ConditionalSelect<T>(Vector512<T> condition, Vector512<T> left, Vector512<T> right) => (left & condition) | (right & ~condition);

    public static Vector512<T> Abs<T>(Vector512<T> vector)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Vector512<T>.Count; i++) result.At(i) = Scalar<T>.Abs(vector.At(i));
        return result;
    }

    public static Vector512<T> Sqrt<T>(Vector512<T> vector)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Vector512<T>.Count; i++) result.At(i) = Scalar<T>.Sqrt(vector.At(i));
        return result;
    }

    public static Vector512<float> Floor(Vector512<float> vector)
    {
        Vector512<float> result = default;
        for (int i = 0; i < Vector512<float>.Count; i++) result.At(i) = Scalar<float>.Floor(vector.At(i));
        return result;
    }

    public static Vector512<double> Floor(Vector512<double> vector)
    {
        Vector512<double> result = default;
        for (int i = 0; i < Vector512<double>.Count; i++) result.At(i) = Scalar<double>.Floor(vector.At(i));
        return result;
    }

    public static Vector512<float> Ceiling(Vector512<float> vector)
    {
        Vector512<float> result = default;
        for (int i = 0; i < Vector512<float>.Count; i++) result.At(i) = Scalar<float>.Ceiling(vector.At(i));
        return result;
    }

    public static Vector512<double> Ceiling(Vector512<double> vector)
    {
        Vector512<double> result = default;
        for (int i = 0; i < Vector512<double>.Count; i++) result.At(i) = Scalar<double>.Ceiling(vector.At(i));
        return result;
    }

    public static Vector512<float> Truncate(Vector512<float> vector)
    {
        Vector512<float> result = default;
        for (int i = 0; i < Vector512<float>.Count; i++) result.At(i) = Scalar<float>.Truncate(vector.At(i));
        return result;
    }

    public static Vector512<double> Truncate(Vector512<double> vector)
    {
        Vector512<double> result = default;
        for (int i = 0; i < Vector512<double>.Count; i++) result.At(i) = Scalar<double>.Truncate(vector.At(i));
        return result;
    }

    public static Vector512<float> Round(Vector512<float> vector)
    {
        Vector512<float> result = default;
        for (int i = 0; i < Vector512<float>.Count; i++) result.At(i) = Scalar<float>.Round(vector.At(i));
        return result;
    }

    public static Vector512<double> Round(Vector512<double> vector)
    {
        Vector512<double> result = default;
        for (int i = 0; i < Vector512<double>.Count; i++) result.At(i) = Scalar<double>.Round(vector.At(i));
        return result;
    }

    public static Vector512<T> Min<T>(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Vector512<T>.Count; i++) result.At(i) = Scalar<T>.Min(left.At(i), right.At(i));
        return result;
    }

    public static Vector512<T> Max<T>(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        for (int i = 0; i < Vector512<T>.Count; i++) result.At(i) = Scalar<T>.Max(left.At(i), right.At(i));
        return result;
    }

    public static Vector512<T> Clamp<T>(Vector512<T> value, Vector512<T> min, Vector512<T> max) => Min(Max(value, min), max);

    public static T Dot<T>(Vector512<T> left, Vector512<T> right) => Sum(left * right);

    // By halves, as the instructions add.
    public static T Sum<T>(Vector512<T> vector)
    {
        Vector512<T> rest = vector;
        for (int count = Vector512<T>.Count; count > 1; count /= 2)
        {
            for (int i = 0; i < count / 2; i++) rest.At(i) = Scalar<T>.Add(rest.At(2 * i), rest.At(2 * i + 1));
        }
        return rest.At(0);
    }

    public static Vector512<T> Equals<T>(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool EqualsAll<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (!Scalar<T>.Equal(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool EqualsAny<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector512<T> LessThan<T>(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanAll<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (!Scalar<T>.Less(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanAny<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector512<T> LessThanOrEqual<T>(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanOrEqualAll<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (!Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanOrEqualAny<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector512<T> GreaterThan<T>(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanAll<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (!Scalar<T>.Greater(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanAny<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector512<T> GreaterThanOrEqual<T>(Vector512<T> left, Vector512<T> right)
    {
        Vector512<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanOrEqualAll<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (!Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanOrEqualAny<T>(Vector512<T> left, Vector512<T> right)
    {
        for (int i = 0; i < Vector512<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }
}
