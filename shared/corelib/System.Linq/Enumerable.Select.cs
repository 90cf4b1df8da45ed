// Enumerable: Where, Select, SelectMany.
namespace System.Linq;

using System.Collections.Generic;

public static partial class Enumerable
{
    public static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, bool> predicate)
    {
        CheckPredicate(source, predicate);
        return source switch
        {
            WhereIterator<TSource> where => where.And(predicate),
            TSource[] array => array.Length == 0 ? [] : new WhereArrayIterator<TSource>(array, predicate),
            List<TSource> list => new WhereListIterator<TSource>(list, predicate),
            _ => new WhereEnumerableIterator<TSource>(source, predicate),
        };
    }

    public static IEnumerable<TSource> Where<TSource>(this IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (predicate is null)
        {
            LinqErrors.Null(nameof(predicate));
        }
        return source is TSource[] { Length: 0 } ? [] : WhereIndexed(source, predicate);
    }

    private static IEnumerable<TSource> WhereIndexed<TSource>(IEnumerable<TSource> source, Func<TSource, int, bool> predicate)
    {
        int index = -1;
        foreach (TSource item in source)
        {
            checked
            {
                index++;
            }
            if (predicate(item, index))
            {
                yield return item;
            }
        }
    }

    private static Func<TSource, bool> Both<TSource>(Func<TSource, bool> first, Func<TSource, bool> second) => item => first(item) && second(item);

    private abstract class WhereIterator<TSource>(Func<TSource, bool> predicate) : Iterator<TSource>
    {
        protected readonly Func<TSource, bool> _predicate = predicate;

        internal abstract IEnumerable<TSource> And(Func<TSource, bool> predicate);
    }

    private sealed class WhereArrayIterator<TSource>(TSource[] source, Func<TSource, bool> predicate) : WhereIterator<TSource>(predicate)
    {
        protected override Iterator<TSource> Clone() => new WhereArrayIterator<TSource>(source, _predicate);

        internal override IEnumerable<TSource> And(Func<TSource, bool> predicate) => new WhereArrayIterator<TSource>(source, Both(_predicate, predicate));

        public override bool MoveNext()
        {
            TSource[] array = source;
            int index = _state - 1;
            while ((uint)index < (uint)array.Length)
            {
                TSource item = array[index++];
                _state = index + 1;
                if (_predicate(item))
                {
                    _current = item;
                    return true;
                }
            }
            Dispose();
            return false;
        }
    }

    private sealed class WhereListIterator<TSource>(List<TSource> source, Func<TSource, bool> predicate) : WhereIterator<TSource>(predicate)
    {
        private List<TSource>.Enumerator _enumerator;

        protected override Iterator<TSource> Clone() => new WhereListIterator<TSource>(source, _predicate);

        internal override IEnumerable<TSource> And(Func<TSource, bool> predicate) => new WhereListIterator<TSource>(source, Both(_predicate, predicate));

        public override bool MoveNext()
        {
            if (_state == 1)
            {
                _enumerator = source.GetEnumerator();
                _state = 2;
            }
            if (_state == 2)
            {
                while (_enumerator.MoveNext())
                {
                    TSource item = _enumerator.Current;
                    if (_predicate(item))
                    {
                        _current = item;
                        return true;
                    }
                }
                Dispose();
            }
            return false;
        }
    }

    private sealed class WhereEnumerableIterator<TSource>(IEnumerable<TSource> source, Func<TSource, bool> predicate) : WhereIterator<TSource>(predicate)
    {
        private IEnumerator<TSource>? _enumerator;

        protected override Iterator<TSource> Clone() => new WhereEnumerableIterator<TSource>(source, _predicate);

        internal override IEnumerable<TSource> And(Func<TSource, bool> predicate) => new WhereEnumerableIterator<TSource>(source, Both(_predicate, predicate));

        public override void Dispose()
        {
            _enumerator?.Dispose();
            _enumerator = null;
            base.Dispose();
        }

        public override bool MoveNext()
        {
            if (_state == 1)
            {
                _enumerator = source.GetEnumerator();
                _state = 2;
            }
            if (_state == 2)
            {
                IEnumerator<TSource> enumerator = _enumerator!;
                while (enumerator.MoveNext())
                {
                    TSource item = enumerator.Current;
                    if (_predicate(item))
                    {
                        _current = item;
                        return true;
                    }
                }
                Dispose();
            }
            return false;
        }
    }

    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (selector is null)
        {
            LinqErrors.Null(nameof(selector));
        }
        return source switch
        {
            TSource[] array => array.Length == 0 ? [] : new SelectListIterator<TSource, TResult>(array, selector, 0, int.MaxValue),
            List<TSource> list => new SelectOfListIterator<TSource, TResult>(list, selector),
            IList<TSource> list => new SelectListIterator<TSource, TResult>(list, selector, 0, int.MaxValue),
            _ => new SelectEnumerableIterator<TSource, TResult>(source, selector),
        };
    }

    public static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (selector is null)
        {
            LinqErrors.Null(nameof(selector));
        }
        return source is TSource[] { Length: 0 } ? [] : SelectIndexed(source, selector);
    }

    private static IEnumerable<TResult> SelectIndexed<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, int, TResult> selector)
    {
        int index = -1;
        foreach (TSource item in source)
        {
            checked
            {
                index++;
            }
            yield return selector(item, index);
        }
    }

    private sealed class SelectEnumerableIterator<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, TResult> selector) : Iterator<TResult>
    {
        private IEnumerator<TSource>? _enumerator;

        protected override Iterator<TResult> Clone() => new SelectEnumerableIterator<TSource, TResult>(source, selector);

        public override void Dispose()
        {
            _enumerator?.Dispose();
            _enumerator = null;
            base.Dispose();
        }

        public override bool MoveNext()
        {
            if (_state == 1)
            {
                _enumerator = source.GetEnumerator();
                _state = 2;
            }
            if (_state == 2)
            {
                if (_enumerator!.MoveNext())
                {
                    _current = selector(_enumerator.Current);
                    return true;
                }
                Dispose();
            }
            return false;
        }

        internal override int GetCount(bool onlyIfCheap)
        {
            if (onlyIfCheap && source is Iterator<TSource> iterator)
            {
                return iterator.GetCount(onlyIfCheap: true);
            }
            return base.GetCount(onlyIfCheap);
        }
    }

    /// Over a List<T>: its enumerator notices changes; counts and positions come from the list.
    private sealed class SelectOfListIterator<TSource, TResult>(List<TSource> source, Func<TSource, TResult> selector) : Iterator<TResult>, ISkipTake<TResult>
    {
        private List<TSource>.Enumerator _enumerator;

        protected override Iterator<TResult> Clone() => new SelectOfListIterator<TSource, TResult>(source, selector);

        public override bool MoveNext()
        {
            if (_state == 1)
            {
                _enumerator = source.GetEnumerator();
                _state = 2;
            }
            if (_state == 2)
            {
                if (_enumerator.MoveNext())
                {
                    _current = selector(_enumerator.Current);
                    return true;
                }
                Dispose();
            }
            return false;
        }

        private SelectListIterator<TSource, TResult> Indexed => new SelectListIterator<TSource, TResult>(source, selector, 0, int.MaxValue);

        internal override int GetCount(bool onlyIfCheap) => Indexed.GetCount(onlyIfCheap);

        internal override TResult[] ToArray() => Indexed.ToArray();

        internal override List<TResult> ToList() => Indexed.ToList();

        internal override TResult? TryGetElementAt(int index, out bool found) => Indexed.TryGetElementAt(index, out found);

        internal override TResult? TryGetLast(out bool found) => Indexed.TryGetLast(out found);

        public IEnumerable<TResult> Skip(int count) => Indexed.Skip(count);

        public IEnumerable<TResult> Take(int count) => Indexed.Take(count);
    }

    /// Over positions `minimum` to `maximum` of a list; skipped elements are never selected.
    private sealed class SelectListIterator<TSource, TResult>(IList<TSource> source, Func<TSource, TResult> selector, int minimum, int maximum)
        : Iterator<TResult>, ISkipTake<TResult>
    {
        private int Length
        {
            get
            {
                int count = source.Count;
                return count <= minimum ? 0 : Math.Min(count - 1, maximum) - minimum + 1;
            }
        }

        protected override Iterator<TResult> Clone() => new SelectListIterator<TSource, TResult>(source, selector, minimum, maximum);

        public override bool MoveNext()
        {
            int index = _state - 1;
            if (index >= 0 && index <= maximum - minimum && index < source.Count - minimum)
            {
                _current = selector(source[minimum + index]);
                _state++;
                return true;
            }
            Dispose();
            return false;
        }

        internal override int GetCount(bool onlyIfCheap)
        {
            int length = Length;
            if (!onlyIfCheap)
            {
                // Whoever counts may rely on the selector being run.
                for (int i = 0; i < length; i++)
                {
                    selector(source[minimum + i]);
                }
            }
            return length;
        }

        internal override TResult[] ToArray()
        {
            int length = Length;
            if (length == 0)
            {
                return Array.Empty<TResult>();
            }
            TResult[] array = new TResult[length];
            for (int i = 0; i < array.Length; i++)
            {
                array[i] = selector(source[minimum + i]);
            }
            return array;
        }

        internal override List<TResult> ToList()
        {
            int length = Length;
            List<TResult> list = new List<TResult>(length);
            for (int i = 0; i < length; i++)
            {
                list.Add(selector(source[minimum + i]));
            }
            return list;
        }

        internal override TResult? TryGetElementAt(int index, out bool found)
        {
            found = (uint)index < (uint)Length;
            return found ? selector(source[minimum + index]) : default;
        }

        internal override TResult? TryGetLast(out bool found) => TryGetElementAt(Length - 1, out found);

        public IEnumerable<TResult> Skip(int count)
        {
            int start = minimum + count;
            return (uint)start > (uint)maximum ? [] : new SelectListIterator<TSource, TResult>(source, selector, start, maximum);
        }

        public IEnumerable<TResult> Take(int count)
        {
            int end = minimum + count - 1;
            return (uint)end >= (uint)maximum ? this : new SelectListIterator<TSource, TResult>(source, selector, minimum, end);
        }
    }

    public static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (selector is null)
        {
            LinqErrors.Null(nameof(selector));
        }
        return source is TSource[] { Length: 0 } ? [] : SelectManyIterator(source, selector);
    }

    private static IEnumerable<TResult> SelectManyIterator<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, IEnumerable<TResult>> selector)
    {
        foreach (TSource item in source)
        {
            foreach (TResult result in selector(item))
            {
                yield return result;
            }
        }
    }

    public static IEnumerable<TResult> SelectMany<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TResult>> selector)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (selector is null)
        {
            LinqErrors.Null(nameof(selector));
        }
        return source is TSource[] { Length: 0 } ? [] : SelectManyIndexed(source, selector);
    }

    private static IEnumerable<TResult> SelectManyIndexed<TSource, TResult>(IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TResult>> selector)
    {
        int index = -1;
        foreach (TSource item in source)
        {
            checked
            {
                index++;
            }
            foreach (TResult result in selector(item, index))
            {
                yield return result;
            }
        }
    }

    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        this IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (collectionSelector is null)
        {
            LinqErrors.Null(nameof(collectionSelector));
        }
        if (resultSelector is null)
        {
            LinqErrors.Null(nameof(resultSelector));
        }
        return source is TSource[] { Length: 0 } ? [] : SelectManyIterator(source, collectionSelector, resultSelector);
    }

    private static IEnumerable<TResult> SelectManyIterator<TSource, TCollection, TResult>(
        IEnumerable<TSource> source, Func<TSource, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        foreach (TSource item in source)
        {
            foreach (TCollection element in collectionSelector(item))
            {
                yield return resultSelector(item, element);
            }
        }
    }

    public static IEnumerable<TResult> SelectMany<TSource, TCollection, TResult>(
        this IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        if (source is null)
        {
            LinqErrors.Null(nameof(source));
        }
        if (collectionSelector is null)
        {
            LinqErrors.Null(nameof(collectionSelector));
        }
        if (resultSelector is null)
        {
            LinqErrors.Null(nameof(resultSelector));
        }
        return source is TSource[] { Length: 0 } ? [] : SelectManyIndexed(source, collectionSelector, resultSelector);
    }

    private static IEnumerable<TResult> SelectManyIndexed<TSource, TCollection, TResult>(
        IEnumerable<TSource> source, Func<TSource, int, IEnumerable<TCollection>> collectionSelector, Func<TSource, TCollection, TResult> resultSelector)
    {
        int index = -1;
        foreach (TSource item in source)
        {
            checked
            {
                index++;
            }
            foreach (TCollection element in collectionSelector(item, index))
            {
                yield return resultSelector(item, element);
            }
        }
    }
}
