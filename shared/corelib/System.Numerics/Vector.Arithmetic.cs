using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
namespace System.Numerics;

// Arithmetic and comparisons.
public static unsafe partial class Vector
{
    public static Vector<T> Add<T>(Vector<T> left, Vector<T> right) => left + right;
    public static Vector<T> Subtract<T>(Vector<T> left, Vector<T> right) => left - right;
    public static Vector<T> Multiply<T>(Vector<T> left, Vector<T> right) => left * right;
    public static Vector<T> Divide<T>(Vector<T> left, Vector<T> right) => left / right;
    public static Vector<T> BitwiseAnd<T>(Vector<T> left, Vector<T> right) => left & right;
    public static Vector<T> BitwiseOr<T>(Vector<T> left, Vector<T> right) => left | right;
    public static Vector<T> Xor<T>(Vector<T> left, Vector<T> right) => left ^ right;
    public static Vector<T> Multiply<T>(Vector<T> left, T right) => left * right;
    public static Vector<T> Multiply<T>(T left, Vector<T> right) => left * right;
    public static Vector<T> Divide<T>(Vector<T> left, T right) => left / right;
    public static Vector<T> AndNot<T>(Vector<T> left, Vector<T> right) => left & ~right;
    public static Vector<T> Negate<T>(Vector<T> value) => -value;
    public static Vector<T> OnesComplement<T>(Vector<T> value) => ~value;
    public static Vector<T> ConditionalSelect<T>(Vector<T> condition, Vector<T> left, Vector<T> right) => (left & condition) | (right & ~condition);

    public static Vector<T> Abs<T>(Vector<T> value)
    {
        Vector<T> result = default;
        for (int i = 0; i < Vector<T>.Count; i++) result.At(i) = Scalar<T>.Abs(value.At(i));
        return result;
    }

    public static Vector<T> SquareRoot<T>(Vector<T> value)
    {
        Vector<T> result = default;
        for (int i = 0; i < Vector<T>.Count; i++) result.At(i) = Scalar<T>.Sqrt(value.At(i));
        return result;
    }

    public static Vector<float> Floor(Vector<float> value)
    {
        Vector<float> result = default;
        for (int i = 0; i < Vector<float>.Count; i++) result.At(i) = Scalar<float>.Floor(value.At(i));
        return result;
    }

    public static Vector<double> Floor(Vector<double> value)
    {
        Vector<double> result = default;
        for (int i = 0; i < Vector<double>.Count; i++) result.At(i) = Scalar<double>.Floor(value.At(i));
        return result;
    }

    public static Vector<float> Ceiling(Vector<float> value)
    {
        Vector<float> result = default;
        for (int i = 0; i < Vector<float>.Count; i++) result.At(i) = Scalar<float>.Ceiling(value.At(i));
        return result;
    }

    public static Vector<double> Ceiling(Vector<double> value)
    {
        Vector<double> result = default;
        for (int i = 0; i < Vector<double>.Count; i++) result.At(i) = Scalar<double>.Ceiling(value.At(i));
        return result;
    }

    public static Vector<float> Truncate(Vector<float> value)
    {
        Vector<float> result = default;
        for (int i = 0; i < Vector<float>.Count; i++) result.At(i) = Scalar<float>.Truncate(value.At(i));
        return result;
    }

    public static Vector<double> Truncate(Vector<double> value)
    {
        Vector<double> result = default;
        for (int i = 0; i < Vector<double>.Count; i++) result.At(i) = Scalar<double>.Truncate(value.At(i));
        return result;
    }

    public static Vector<float> Round(Vector<float> value)
    {
        Vector<float> result = default;
        for (int i = 0; i < Vector<float>.Count; i++) result.At(i) = Scalar<float>.Round(value.At(i));
        return result;
    }

    public static Vector<double> Round(Vector<double> value)
    {
        Vector<double> result = default;
        for (int i = 0; i < Vector<double>.Count; i++) result.At(i) = Scalar<double>.Round(value.At(i));
        return result;
    }

    public static Vector<T> Min<T>(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        for (int i = 0; i < Vector<T>.Count; i++) result.At(i) = Scalar<T>.Min(left.At(i), right.At(i));
        return result;
    }

    public static Vector<T> Max<T>(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        for (int i = 0; i < Vector<T>.Count; i++) result.At(i) = Scalar<T>.Max(left.At(i), right.At(i));
        return result;
    }

    public static Vector<T> Clamp<T>(Vector<T> value, Vector<T> min, Vector<T> max) => Min(Max(value, min), max);

    public static T Dot<T>(Vector<T> left, Vector<T> right) => Sum(left * right);

    // By halves, as the instructions add.
    public static T Sum<T>(Vector<T> value)
    {
        Vector<T> rest = value;
        for (int count = Vector<T>.Count; count > 1; count /= 2)
        {
            for (int i = 0; i < count / 2; i++) rest.At(i) = Scalar<T>.Add(rest.At(2 * i), rest.At(2 * i + 1));
        }
        return rest.At(0);
    }

    public static Vector<T> Equals<T>(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool EqualsAll<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (!Scalar<T>.Equal(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool EqualsAny<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.Equal(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector<int> Equals(Vector<int> left, Vector<int> right) => As<int, int>(Equals<int>(left, right));
    public static Vector<long> Equals(Vector<long> left, Vector<long> right) => As<long, long>(Equals<long>(left, right));
    public static Vector<int> Equals(Vector<float> left, Vector<float> right) => As<float, int>(Equals<float>(left, right));
    public static Vector<long> Equals(Vector<double> left, Vector<double> right) => As<double, long>(Equals<double>(left, right));

    public static Vector<T> LessThan<T>(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanAll<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (!Scalar<T>.Less(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanAny<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.Less(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector<int> LessThan(Vector<int> left, Vector<int> right) => As<int, int>(LessThan<int>(left, right));
    public static Vector<long> LessThan(Vector<long> left, Vector<long> right) => As<long, long>(LessThan<long>(left, right));
    public static Vector<int> LessThan(Vector<float> left, Vector<float> right) => As<float, int>(LessThan<float>(left, right));
    public static Vector<long> LessThan(Vector<double> left, Vector<double> right) => As<double, long>(LessThan<double>(left, right));

    public static Vector<T> LessThanOrEqual<T>(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool LessThanOrEqualAll<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (!Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool LessThanOrEqualAny<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.LessOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector<int> LessThanOrEqual(Vector<int> left, Vector<int> right) => As<int, int>(LessThanOrEqual<int>(left, right));
    public static Vector<long> LessThanOrEqual(Vector<long> left, Vector<long> right) => As<long, long>(LessThanOrEqual<long>(left, right));
    public static Vector<int> LessThanOrEqual(Vector<float> left, Vector<float> right) => As<float, int>(LessThanOrEqual<float>(left, right));
    public static Vector<long> LessThanOrEqual(Vector<double> left, Vector<double> right) => As<double, long>(LessThanOrEqual<double>(left, right));

    public static Vector<T> GreaterThan<T>(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanAll<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (!Scalar<T>.Greater(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanAny<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.Greater(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector<int> GreaterThan(Vector<int> left, Vector<int> right) => As<int, int>(GreaterThan<int>(left, right));
    public static Vector<long> GreaterThan(Vector<long> left, Vector<long> right) => As<long, long>(GreaterThan<long>(left, right));
    public static Vector<int> GreaterThan(Vector<float> left, Vector<float> right) => As<float, int>(GreaterThan<float>(left, right));
    public static Vector<long> GreaterThan(Vector<double> left, Vector<double> right) => As<double, long>(GreaterThan<double>(left, right));

    public static Vector<T> GreaterThanOrEqual<T>(Vector<T> left, Vector<T> right)
    {
        Vector<T> result = default;
        T yes = Scalar<T>.AllBitsSet;
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) result.At(i) = yes;
        }
        return result;
    }

    public static bool GreaterThanOrEqualAll<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (!Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return false;
        }
        return true;
    }

    public static bool GreaterThanOrEqualAny<T>(Vector<T> left, Vector<T> right)
    {
        for (int i = 0; i < Vector<T>.Count; i++)
        {
            if (Scalar<T>.GreaterOrEqual(left.At(i), right.At(i))) return true;
        }
        return false;
    }

    public static Vector<int> GreaterThanOrEqual(Vector<int> left, Vector<int> right) => As<int, int>(GreaterThanOrEqual<int>(left, right));
    public static Vector<long> GreaterThanOrEqual(Vector<long> left, Vector<long> right) => As<long, long>(GreaterThanOrEqual<long>(left, right));
    public static Vector<int> GreaterThanOrEqual(Vector<float> left, Vector<float> right) => As<float, int>(GreaterThanOrEqual<float>(left, right));
    public static Vector<long> GreaterThanOrEqual(Vector<double> left, Vector<double> right) => As<double, long>(GreaterThanOrEqual<double>(left, right));
}
