// ImmutableArray<T>: an array behind a value type that never writes to it. The default value has no array: most members then throw
// NullReferenceException, as an array variable would.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

internal interface IImmutableArray
{
    Array? Array { get; }
}

[CollectionBuilder(typeof(ImmutableArray), nameof(ImmutableArray.Create))]
public readonly partial struct ImmutableArray<T> : IEquatable<ImmutableArray<T>>, IImmutableArray
{
    public static readonly ImmutableArray<T> Empty = new ImmutableArray<T>(new T[0]);

    internal readonly T[]? array;

    internal ImmutableArray(T[]? items)
    {
        array = items;
    }

    Array? IImmutableArray.Array => array;

    public T this[int index] => array![index];

    public ref readonly T ItemRef(int index) => ref array![index];

    public bool IsEmpty => array!.Length == 0;

    public int Length => array!.Length;

    public bool IsDefault => array is null;

    public bool IsDefaultOrEmpty => array is null || array.Length == 0;

    /// Throws NullReferenceException on a default instance. Members read `this` once and go on with the array they saw.
    private T[] Initialized()
    {
        T[] items = array!;
        _ = items.Length;
        return items;
    }

    public ReadOnlySpan<T> AsSpan() => new ReadOnlySpan<T>(array);

    public ReadOnlySpan<T> AsSpan(int start, int length) => new ReadOnlySpan<T>(array, start, length);

    public ReadOnlySpan<T> AsSpan(Range range)
    {
        (int start, int length) = range.GetOffsetAndLength(Length);
        return new ReadOnlySpan<T>(array, start, length);
    }

    public ReadOnlyMemory<T> AsMemory() => new ReadOnlyMemory<T>(array);

    public ImmutableArray<T> Slice(int start, int length)
    {
        T[] items = Initialized();
        return ImmutableArray.Create(new ImmutableArray<T>(items), start, length);
    }

    public void CopyTo(T[] destination)
    {
        T[] items = Initialized();
        Array.Copy(items, destination, items.Length);
    }

    public void CopyTo(T[] destination, int destinationIndex)
    {
        T[] items = Initialized();
        Array.Copy(items, 0, destination, destinationIndex, items.Length);
    }

    public void CopyTo(int sourceIndex, T[] destination, int destinationIndex, int length) =>
        Array.Copy(Initialized(), sourceIndex, destination, destinationIndex, length);

    public void CopyTo(Span<T> destination)
    {
        T[] items = Initialized();
        ImmutableErrors.Range(items.Length <= destination.Length, nameof(destination));
        new ReadOnlySpan<T>(items).CopyTo(destination);
    }

    public ImmutableArray<T>.Builder ToBuilder()
    {
        T[] items = Initialized();
        if (items.Length == 0)
        {
            return new Builder();
        }
        Builder builder = new Builder(items.Length);
        builder.AddRange(new ImmutableArray<T>(items));
        return builder;
    }

    public Enumerator GetEnumerator() => new Enumerator(Initialized());

    public override int GetHashCode() => array is null ? 0 : array.GetHashCode();

    public override bool Equals(object? obj) => obj is IImmutableArray other && array == other.Array;

    public bool Equals(ImmutableArray<T> other) => array == other.array;

    public static bool operator ==(ImmutableArray<T> left, ImmutableArray<T> right) => left.Equals(right);

    public static bool operator !=(ImmutableArray<T> left, ImmutableArray<T> right) => !left.Equals(right);

    public static bool operator ==(ImmutableArray<T>? left, ImmutableArray<T>? right) =>
        left.GetValueOrDefault().Equals(right.GetValueOrDefault());

    public static bool operator !=(ImmutableArray<T>? left, ImmutableArray<T>? right) =>
        !left.GetValueOrDefault().Equals(right.GetValueOrDefault());

    /// Reads a derived element type as its base: arrays are covariant and nothing writes here.
    public static ImmutableArray<T> CastUp<TDerived>(ImmutableArray<TDerived> items)
        where TDerived : class?, T
    {
        T[]? cast = items.array as object as T[];
        return new ImmutableArray<T>(cast);
    }

    public ImmutableArray<TOther> CastArray<TOther>()
        where TOther : class?
    {
        return new ImmutableArray<TOther>((TOther[])(object)array!);
    }

    public ImmutableArray<TOther> As<TOther>()
        where TOther : class?
    {
        return new ImmutableArray<TOther>((object?)array as TOther[]);
    }

    public IEnumerable<TResult> OfType<TResult>()
    {
        if (array is null || array.Length == 0)
        {
            return Array.Empty<TResult>();
        }
        return System.Linq.Enumerable.OfType<TResult>(array);
    }

    public struct Enumerator
    {
        private readonly T[] _array;
        private int _index;

        internal Enumerator(T[] array)
        {
            _array = array;
            _index = -1;
        }

        public T Current => _array[_index];

        public bool MoveNext() => ++_index < _array.Length;
    }

    /// What the interfaces hand out.
    private sealed class EnumeratorObject : IEnumerator<T>
    {
        private readonly T[] _array;
        private int _index = -1;

        internal EnumeratorObject(T[] array)
        {
            _array = array;
        }

        public T Current
        {
            get
            {
                if ((uint)_index < (uint)_array.Length)
                {
                    return _array[_index];
                }
                throw new InvalidOperationException();
            }
        }

        object? IEnumerator.Current => Current;

        public bool MoveNext()
        {
            int next = _index + 1;
            int length = _array.Length;
            if ((uint)next <= (uint)length)
            {
                _index = next;
                return next < length;
            }
            return false;
        }

        public void Reset() => _index = -1;

        public void Dispose()
        {
        }
    }
}
