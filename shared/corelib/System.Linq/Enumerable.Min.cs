// Enumerable: Min and MinBy. NaN is less than everything.
namespace System.Linq;

using System.Collections.Generic;

public static partial class Enumerable
{
    public static int Min(this IEnumerable<int> source)
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
        int best = enumerator.Current;
        while (enumerator.MoveNext())
        {
            int value = enumerator.Current;
            if (value < best)
            {
                best = value;
            }
        }
        return best;
    }

    public static int? Min(this IEnumerable<int?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        bool any = false;
        int best = 0;
        foreach (int? candidate in source)
        {
            if (candidate is null)
            {
                continue;
            }
            int value = candidate.GetValueOrDefault();
            if (!any || value < best)
            {
                best = value;
                any = true;
            }
        }
        return any ? best : null;
    }

    public static long Min(this IEnumerable<long> source)
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
        long best = enumerator.Current;
        while (enumerator.MoveNext())
        {
            long value = enumerator.Current;
            if (value < best)
            {
                best = value;
            }
        }
        return best;
    }

    public static long? Min(this IEnumerable<long?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        bool any = false;
        long best = 0;
        foreach (long? candidate in source)
        {
            if (candidate is null)
            {
                continue;
            }
            long value = candidate.GetValueOrDefault();
            if (!any || value < best)
            {
                best = value;
                any = true;
            }
        }
        return any ? best : null;
    }

    public static float Min(this IEnumerable<float> source)
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
        float best = enumerator.Current;
        while (enumerator.MoveNext())
        {
            float value = enumerator.Current;
            if (value < best || float.IsNaN(value))
            {
                best = value;
            }
        }
        return best;
    }

    public static float? Min(this IEnumerable<float?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        bool any = false;
        float best = 0;
        foreach (float? candidate in source)
        {
            if (candidate is null)
            {
                continue;
            }
            float value = candidate.GetValueOrDefault();
            if (!any || value < best || float.IsNaN(value))
            {
                best = value;
                any = true;
            }
        }
        return any ? best : null;
    }

    public static double Min(this IEnumerable<double> source)
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
        double best = enumerator.Current;
        while (enumerator.MoveNext())
        {
            double value = enumerator.Current;
            if (value < best || double.IsNaN(value))
            {
                best = value;
            }
        }
        return best;
    }

    public static double? Min(this IEnumerable<double?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        bool any = false;
        double best = 0;
        foreach (double? candidate in source)
        {
            if (candidate is null)
            {
                continue;
            }
            double value = candidate.GetValueOrDefault();
            if (!any || value < best || double.IsNaN(value))
            {
                best = value;
                any = true;
            }
        }
        return any ? best : null;
    }

    public static decimal Min(this IEnumerable<decimal> source)
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
        decimal best = enumerator.Current;
        while (enumerator.MoveNext())
        {
            decimal value = enumerator.Current;
            if (value < best)
            {
                best = value;
            }
        }
        return best;
    }

    public static decimal? Min(this IEnumerable<decimal?> source)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        bool any = false;
        decimal best = 0;
        foreach (decimal? candidate in source)
        {
            if (candidate is null)
            {
                continue;
            }
            decimal value = candidate.GetValueOrDefault();
            if (!any || value < best)
            {
                best = value;
                any = true;
            }
        }
        return any ? best : null;
    }

    public static int Min<TSource>(this IEnumerable<TSource> source, Func<TSource, int> selector) => Min(source.Select(selector));

    public static int? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, int?> selector) => Min(source.Select(selector));

    public static long Min<TSource>(this IEnumerable<TSource> source, Func<TSource, long> selector) => Min(source.Select(selector));

    public static long? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, long?> selector) => Min(source.Select(selector));

    public static float Min<TSource>(this IEnumerable<TSource> source, Func<TSource, float> selector) => Min(source.Select(selector));

    public static float? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, float?> selector) => Min(source.Select(selector));

    public static double Min<TSource>(this IEnumerable<TSource> source, Func<TSource, double> selector) => Min(source.Select(selector));

    public static double? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, double?> selector) => Min(source.Select(selector));

    public static decimal Min<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal> selector) => Min(source.Select(selector));

    public static decimal? Min<TSource>(this IEnumerable<TSource> source, Func<TSource, decimal?> selector) => Min(source.Select(selector));

    public static TSource? Min<TSource>(this IEnumerable<TSource> source) => Min(source, comparer: null);

    public static TSource? Min<TSource>(this IEnumerable<TSource> source, IComparer<TSource>? comparer)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        comparer ??= Comparer<TSource>.Default;
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        TSource? best = default;
        if (best is null)
        {
            // Nulls do not count; all null, or nothing at all, gives null.
            do
            {
                if (!enumerator.MoveNext())
                {
                    return best;
                }
                best = enumerator.Current;
            }
            while (best is null);
            while (enumerator.MoveNext())
            {
                TSource value = enumerator.Current;
                if (value is not null && comparer.Compare(value, best) < 0)
                {
                    best = value;
                }
            }
            return best;
        }
        if (!enumerator.MoveNext())
        {
            LinqErrors.NoElements();
        }
        best = enumerator.Current;
        while (enumerator.MoveNext())
        {
            TSource value = enumerator.Current;
            if (comparer.Compare(value, best) < 0)
            {
                best = value;
            }
        }
        return best;
    }

    public static TResult? Min<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector) => Min(source.Select(selector));

    public static TSource? MinBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector) =>
        MinBy(source, keySelector, comparer: null);

    public static TSource? MinBy<TSource, TKey>(this IEnumerable<TSource> source, Func<TSource, TKey> keySelector, IComparer<TKey>? comparer)
    {
        CheckKeySelector(source, keySelector);
        comparer ??= Comparer<TKey>.Default;
        using IEnumerator<TSource> enumerator = source.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            if (default(TSource) is null)
            {
                return default;
            }
            LinqErrors.NoElements();
        }
        TSource best = enumerator.Current;
        TKey bestKey = keySelector(best);
        // Null keys count only where there are no others; then the first element wins.
        TSource first = best;
        while (bestKey is null)
        {
            if (!enumerator.MoveNext())
            {
                return first;
            }
            best = enumerator.Current;
            bestKey = keySelector(best);
        }
        while (enumerator.MoveNext())
        {
            TSource candidate = enumerator.Current;
            TKey key = keySelector(candidate);
            if (key is not null && comparer.Compare(key, bestKey) < 0)
            {
                best = candidate;
                bestKey = key;
            }
        }
        return best;
    }
}
