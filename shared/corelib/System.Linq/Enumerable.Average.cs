// Enumerable: Average. Integers are summed as long; an empty sequence throws, one of nullables without values gives null.
namespace System.Linq;

using System.Collections.Generic;

public static partial class Enumerable
{
    public static double Average(this IEnumerable<int> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        using IEnumerator<int> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            LinqErrors.NoElements();
        }
        long sum = enumerator.Current;
        long count = 1;
        while (enumerator.MoveNext())
        {
            sum = checked(sum + enumerator.Current);
            count++;
        }
        return (double)sum / count;
    }

    public static double? Average(this IEnumerable<int?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        long sum = 0;
        long count = 0;
        foreach (int? value in source)
        {
            if (value is not null)
            {
                sum = checked(sum + value.GetValueOrDefault());
                count++;
            }
        }
        return count == 0 ? null : (double)sum / count;
    }

    public static double Average(this IEnumerable<long> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        using IEnumerator<long> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            LinqErrors.NoElements();
        }
        long sum = enumerator.Current;
        long count = 1;
        while (enumerator.MoveNext())
        {
            sum = checked(sum + enumerator.Current);
            count++;
        }
        return (double)sum / count;
    }

    public static double? Average(this IEnumerable<long?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        long sum = 0;
        long count = 0;
        foreach (long? value in source)
        {
            if (value is not null)
            {
                sum = checked(sum + value.GetValueOrDefault());
                count++;
            }
        }
        return count == 0 ? null : (double)sum / count;
    }

    public static float Average(this IEnumerable<float> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        using IEnumerator<float> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            LinqErrors.NoElements();
        }
        double sum = enumerator.Current;
        long count = 1;
        while (enumerator.MoveNext())
        {
            sum += enumerator.Current;
            count++;
        }
        return (float)(sum / count);
    }

    public static float? Average(this IEnumerable<float?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        double sum = 0;
        long count = 0;
        foreach (float? value in source)
        {
            if (value is not null)
            {
                sum += value.GetValueOrDefault();
                count++;
            }
        }
        return count == 0 ? null : (float)(sum / count);
    }

    public static double Average(this IEnumerable<double> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        using IEnumerator<double> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            LinqErrors.NoElements();
        }
        double sum = enumerator.Current;
        long count = 1;
        while (enumerator.MoveNext())
        {
            sum += enumerator.Current;
            count++;
        }
        return sum / count;
    }

    public static double? Average(this IEnumerable<double?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        double sum = 0;
        long count = 0;
        foreach (double? value in source)
        {
            if (value is not null)
            {
                sum += value.GetValueOrDefault();
                count++;
            }
        }
        return count == 0 ? null : sum / count;
    }

    public static decimal Average(this IEnumerable<decimal> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        using IEnumerator<decimal> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            LinqErrors.NoElements();
        }
        decimal sum = enumerator.Current;
        long count = 1;
        while (enumerator.MoveNext())
        {
            sum += enumerator.Current;
            count++;
        }
        return sum / count;
    }

    public static decimal? Average(this IEnumerable<decimal?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        decimal sum = 0;
        long count = 0;
        foreach (decimal? value in source)
        {
            if (value is not null)
            {
                sum += value.GetValueOrDefault();
                count++;
            }
        }
        return count == 0 ? null : sum / count;
    }

    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) => Average(source.Select(selector));

    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) => Average(source.Select(selector));

    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector) => Average(source.Select(selector));

    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) => Average(source.Select(selector));

    public static float Average<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector) => Average(source.Select(selector));

    public static float? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) => Average(source.Select(selector));

    public static double Average<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector) => Average(source.Select(selector));

    public static double? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) => Average(source.Select(selector));

    public static decimal Average<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) => Average(source.Select(selector));

    public static decimal? Average<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Average(source.Select(selector));
}
