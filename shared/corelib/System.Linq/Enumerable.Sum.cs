// Enumerable: Sum. Integers and decimals throw when the sum does not fit; floats are summed as doubles.
namespace System.Linq;

using System.Collections.Generic;

public static partial class Enumerable
{
    public static int Sum(this IEnumerable<int> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        int sum = 0;
        foreach (int value in source)
        {
            sum = checked(sum + value);
        }
        return sum;
    }

    public static int? Sum(this IEnumerable<int?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        int sum = 0;
        foreach (int? value in source)
        {
            if (value is not null)
            {
                sum = checked(sum + value.GetValueOrDefault());
            }
        }
        return sum;
    }

    public static long Sum(this IEnumerable<long> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        long sum = 0;
        foreach (long value in source)
        {
            sum = checked(sum + value);
        }
        return sum;
    }

    public static long? Sum(this IEnumerable<long?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        long sum = 0;
        foreach (long? value in source)
        {
            if (value is not null)
            {
                sum = checked(sum + value.GetValueOrDefault());
            }
        }
        return sum;
    }

    public static float Sum(this IEnumerable<float> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        double sum = 0;
        foreach (float value in source)
        {
            sum += value;
        }
        return (float)sum;
    }

    public static float? Sum(this IEnumerable<float?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        double sum = 0;
        foreach (float? value in source)
        {
            if (value is not null)
            {
                sum += value.GetValueOrDefault();
            }
        }
        return (float)sum;
    }

    public static double Sum(this IEnumerable<double> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        double sum = 0;
        foreach (double value in source)
        {
            sum += value;
        }
        return sum;
    }

    public static double? Sum(this IEnumerable<double?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        double sum = 0;
        foreach (double? value in source)
        {
            if (value is not null)
            {
                sum += value.GetValueOrDefault();
            }
        }
        return sum;
    }

    public static decimal Sum(this IEnumerable<decimal> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        decimal sum = 0;
        foreach (decimal value in source)
        {
            sum += value;
        }
        return sum;
    }

    public static decimal? Sum(this IEnumerable<decimal?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        decimal sum = 0;
        foreach (decimal? value in source)
        {
            if (value is not null)
            {
                sum += value.GetValueOrDefault();
            }
        }
        return sum;
    }

    public static int Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) => Sum(source.Select(selector));

    public static int? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) => Sum(source.Select(selector));

    public static long Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector) => Sum(source.Select(selector));

    public static long? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) => Sum(source.Select(selector));

    public static float Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector) => Sum(source.Select(selector));

    public static float? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) => Sum(source.Select(selector));

    public static double Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector) => Sum(source.Select(selector));

    public static double? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) => Sum(source.Select(selector));

    public static decimal Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) => Sum(source.Select(selector));

    public static decimal? Sum<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Sum(source.Select(selector));
}
