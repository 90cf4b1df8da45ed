// ImmutableArray<T>.Builder: a growing array that can hand itself over without a copy when it is exactly full.
namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

public readonly partial struct ImmutableArray<T>
{
    public sealed class Builder : IList<T>, IReadOnlyList<T>
    {
        private T[] _elements;
        private int _count;

        internal Builder(int capacity)
        {
            ImmutableErrors.Range(capacity >= 0, nameof(capacity));
            _elements = new T[capacity];
        }

        internal Builder()
            : this(8)
        {
        }

        public int Capacity
        {
            get => _elements.Length;
            set
            {
                if (value < _count)
                {
                    throw new ArgumentException("Capacity was less than the current Count of elements.", nameof(value));
                }
                if (value != _elements.Length)
                {
                    Array.Resize(ref _elements, value);
                }
            }
        }

        public int Count
        {
            get => _count;
            set
            {
                ImmutableErrors.Range(value >= 0, nameof(value));
                if (value < _count)
                {
                    Array.Clear(_elements, value, _count - value);
                }
                else if (value > _count)
                {
                    EnsureCapacity(value);
                }
                _count = value;
            }
        }

        bool ICollection<T>.IsReadOnly => false;

        public T this[int index]
        {
            get
            {
                CheckIndex(index);
                return _elements[index];
            }
            set
            {
                CheckIndex(index);
                _elements[index] = value;
            }
        }

        private void CheckIndex(int index)
        {
            if ((uint)index >= (uint)_count)
            {
                throw new IndexOutOfRangeException();
            }
        }

        public ref readonly T ItemRef(int index)
        {
            CheckIndex(index);
            return ref _elements[index];
        }

        private void EnsureCapacity(int capacity)
        {
            if (_elements.Length < capacity)
            {
                Array.Resize(ref _elements, Math.Max(_elements.Length * 2, capacity));
            }
        }

        private ReadOnlySpan<T> Content => new ReadOnlySpan<T>(_elements, 0, _count);

        internal Memory<T> AsWritableMemory() => new Memory<T>(_elements, 0, _count);

        public ImmutableArray<T> ToImmutable() => _count == 0 ? Empty : new ImmutableArray<T>(ToArray());

        public ImmutableArray<T> MoveToImmutable()
        {
            if (Capacity != _count)
            {
                throw new InvalidOperationException("MoveToImmutable can only be performed when Count equals Capacity.");
            }
            T[] elements = _elements;
            _elements = Empty.array!;
            _count = 0;
            return new ImmutableArray<T>(elements);
        }

        public ImmutableArray<T> DrainToImmutable()
        {
            T[] elements = _elements;
            if (elements.Length != _count)
            {
                elements = ToArray();
            }
            _elements = Empty.array!;
            _count = 0;
            return new ImmutableArray<T>(elements);
        }

        public void Clear() => Count = 0;

        public void Insert(int index, T item)
        {
            ImmutableErrors.Range(index >= 0 && index <= _count, nameof(index));
            EnsureCapacity(_count + 1);
            Array.Copy(_elements, index, _elements, index + 1, _count - index);
            _count++;
            _elements[index] = item;
        }

        public void InsertRange(int index, IEnumerable<T> items)
        {
            ImmutableErrors.Range(index >= 0 && index <= _count, nameof(index));
            ArgumentNullException.ThrowIfNull(items);
            T[] added = System.Linq.Enumerable.ToArray(items);
            InsertRange(index, new ImmutableArray<T>(added));
        }

        public void InsertRange(int index, ImmutableArray<T> items)
        {
            ImmutableErrors.Range(index >= 0 && index <= _count, nameof(index));
            if (items.IsEmpty)
            {
                return;
            }
            EnsureCapacity(_count + items.Length);
            Array.Copy(_elements, index, _elements, index + items.Length, _count - index);
            _count += items.Length;
            items.CopyTo(_elements, index);
        }

        public void Add(T item)
        {
            int count = _count + 1;
            EnsureCapacity(count);
            _elements[count - 1] = item;
            _count = count;
        }

        public void AddRange(IEnumerable<T> items)
        {
            ArgumentNullException.ThrowIfNull(items);
            if (ImmutableErrors.TryGetCount(items, out int count))
            {
                EnsureCapacity(_count + count);
            }
            foreach (T item in items)
            {
                Add(item);
            }
        }

        public void AddRange(params T[] items)
        {
            ArgumentNullException.ThrowIfNull(items);
            AddRange(new ReadOnlySpan<T>(items));
        }

        public void AddRange<TDerived>(TDerived[] items)
            where TDerived : T
        {
            ArgumentNullException.ThrowIfNull(items);
            AddDerived(items, items.Length);
        }

        public void AddRange(T[] items, int length)
        {
            ArgumentNullException.ThrowIfNull(items);
            ImmutableErrors.Range(length >= 0 && length <= items.Length, nameof(length));
            AddDerived(items, length);
        }

        private void AddDerived<TDerived>(TDerived[] items, int length)
            where TDerived : T
        {
            int offset = _count;
            Count += length;
            Array.Copy(items, 0, _elements, offset, length);
        }

        public void AddRange(ImmutableArray<T> items) => AddRange(items, items.Length);

        public void AddRange(ImmutableArray<T> items, int length)
        {
            ImmutableErrors.Range(length >= 0, nameof(length));
            if (items.array is not null)
            {
                AddRange(items.array, length);
            }
        }

        public void AddRange(ReadOnlySpan<T> items)
        {
            int offset = _count;
            Count += items.Length;
            items.CopyTo(new Span<T>(_elements, offset, items.Length));
        }

        public void AddRange<TDerived>(ReadOnlySpan<TDerived> items)
            where TDerived : T
        {
            int offset = _count;
            Count += items.Length;
            foreach (TDerived item in items)
            {
                _elements[offset++] = item;
            }
        }

        public void AddRange<TDerived>(ImmutableArray<TDerived> items)
            where TDerived : T
        {
            if (items.array is not null)
            {
                AddDerived(items.array, items.array.Length);
            }
        }

        public void AddRange(Builder items)
        {
            ArgumentNullException.ThrowIfNull(items);
            AddDerived(items._elements, items._count);
        }

        public void AddRange<TDerived>(ImmutableArray<TDerived>.Builder items)
            where TDerived : T
        {
            ArgumentNullException.ThrowIfNull(items);
            AddDerived(items._elements, items._count);
        }

        public bool Remove(T element)
        {
            int index = IndexOf(element);
            if (index < 0)
            {
                return false;
            }
            RemoveAt(index);
            return true;
        }

        public bool Remove(T element, IEqualityComparer<T>? equalityComparer)
        {
            int index = IndexOf(element, 0, _count, equalityComparer);
            if (index < 0)
            {
                return false;
            }
            RemoveAt(index);
            return true;
        }

        public void RemoveAll(Predicate<T> match)
        {
            List<int> removed = new List<int>();
            for (int i = 0; i < _count; i++)
            {
                if (match(_elements[i]))
                {
                    removed.Add(i);
                }
            }
            RemoveAtRange(removed);
        }

        public void RemoveAt(int index)
        {
            ImmutableErrors.Range(index >= 0 && index < _count, nameof(index));
            Array.Copy(_elements, index + 1, _elements, index, _count - index - 1);
            Count--;
        }

        public void RemoveRange(int index, int length)
        {
            ImmutableErrors.Range(index >= 0 && index <= _count, nameof(index));
            ImmutableErrors.Range(length >= 0 && index <= _count - length, nameof(length));
            if (length != 0)
            {
                Array.Copy(_elements, index + length, _elements, index, _count - index - length);
                Count -= length;
            }
        }

        public void RemoveRange(IEnumerable<T> items) => RemoveRange(items, EqualityComparer<T>.Default);

        public void RemoveRange(IEnumerable<T> items, IEqualityComparer<T>? equalityComparer)
        {
            ArgumentNullException.ThrowIfNull(items);
            SortedSet<int> removed = new SortedSet<int>();
            foreach (T item in items)
            {
                int index = IndexOf(item, 0, _count, equalityComparer);
                while (index >= 0 && !removed.Add(index) && index + 1 < _count)
                {
                    index = IndexOf(item, index + 1, equalityComparer);
                }
            }
            RemoveAtRange(removed);
        }

        /// `indices` ascend.
        private void RemoveAtRange(ICollection<int> indices)
        {
            if (indices.Count == 0)
            {
                return;
            }
            int from = 0;
            int to = 0;
            foreach (int index in indices)
            {
                Array.Copy(_elements, from, _elements, to, index - from);
                to += index - from;
                from = index + 1;
            }
            Array.Copy(_elements, from, _elements, to, _count - from);
            Count -= indices.Count;
        }

        public void Replace(T oldValue, T newValue) => Replace(oldValue, newValue, EqualityComparer<T>.Default);

        public void Replace(T oldValue, T newValue, IEqualityComparer<T>? equalityComparer)
        {
            int index = IndexOf(oldValue, 0, _count, equalityComparer);
            if (index >= 0)
            {
                _elements[index] = newValue;
            }
        }

        public bool Contains(T item) => IndexOf(item) >= 0;

        public T[] ToArray() => _count == 0 ? Empty.array! : Content.ToArray();

        public void CopyTo(T[] array, int index)
        {
            ArgumentNullException.ThrowIfNull(array);
            ImmutableErrors.Range(index >= 0 && index + _count <= array.Length, nameof(index));
            Array.Copy(_elements, 0, array, index, _count);
        }

        public void CopyTo(T[] destination)
        {
            ArgumentNullException.ThrowIfNull(destination);
            Array.Copy(_elements, 0, destination, 0, _count);
        }

        public void CopyTo(int sourceIndex, T[] destination, int destinationIndex, int length)
        {
            ArgumentNullException.ThrowIfNull(destination);
            ImmutableErrors.Range(length >= 0, nameof(length));
            ImmutableErrors.Range(sourceIndex >= 0 && sourceIndex + length <= _count, nameof(sourceIndex));
            ImmutableErrors.Range(destinationIndex >= 0 && destinationIndex + length <= destination.Length, nameof(destinationIndex));
            Array.Copy(_elements, sourceIndex, destination, destinationIndex, length);
        }

        public void CopyTo(Span<T> destination)
        {
            ImmutableErrors.Range(_count <= destination.Length, nameof(destination));
            Content.CopyTo(destination);
        }

        public int IndexOf(T item) => IndexOf(item, 0, _count, EqualityComparer<T>.Default);

        public int IndexOf(T item, int startIndex) => IndexOf(item, startIndex, _count - startIndex, EqualityComparer<T>.Default);

        public int IndexOf(T item, int startIndex, int count) => IndexOf(item, startIndex, count, EqualityComparer<T>.Default);

        public int IndexOf(T item, int startIndex, IEqualityComparer<T>? equalityComparer) =>
            IndexOf(item, startIndex, _count - startIndex, equalityComparer);

        public int IndexOf(T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer)
        {
            if (count == 0 && startIndex == 0)
            {
                return -1;
            }
            ImmutableErrors.Range(startIndex >= 0 && startIndex < _count, nameof(startIndex));
            ImmutableErrors.Range(count >= 0 && startIndex + count <= _count, nameof(count));
            return new ImmutableArray<T>(_elements).IndexOf(item, startIndex, count, equalityComparer);
        }

        public int LastIndexOf(T item) => _count == 0 ? -1 : LastIndexOf(item, _count - 1, _count, EqualityComparer<T>.Default);

        public int LastIndexOf(T item, int startIndex)
        {
            if (_count == 0 && startIndex == 0)
            {
                return -1;
            }
            ImmutableErrors.Range(startIndex >= 0 && startIndex < _count, nameof(startIndex));
            return LastIndexOf(item, startIndex, startIndex + 1, EqualityComparer<T>.Default);
        }

        public int LastIndexOf(T item, int startIndex, int count) => LastIndexOf(item, startIndex, count, EqualityComparer<T>.Default);

        public int LastIndexOf(T item, int startIndex, int count, IEqualityComparer<T>? equalityComparer)
        {
            if (count == 0 && startIndex == 0)
            {
                return -1;
            }
            ImmutableErrors.Range(startIndex >= 0 && startIndex < _count, nameof(startIndex));
            ImmutableErrors.Range(count >= 0 && startIndex - count + 1 >= 0, nameof(count));
            return new ImmutableArray<T>(_elements).LastIndexOf(item, startIndex, count, equalityComparer);
        }

        public void Reverse() => Array.Reverse(_elements, 0, _count);

        public void Sort()
        {
            if (_count > 1)
            {
                Array.Sort(_elements, 0, _count, Comparer<T>.Default);
            }
        }

        public void Sort(Comparison<T> comparison)
        {
            ArgumentNullException.ThrowIfNull(comparison);
            if (_count > 1)
            {
                new Span<T>(_elements, 0, _count).Sort(comparison);
            }
        }

        public void Sort(IComparer<T>? comparer)
        {
            if (_count > 1)
            {
                Array.Sort(_elements, 0, _count, comparer);
            }
        }

        public void Sort(int index, int count, IComparer<T>? comparer)
        {
            ImmutableErrors.Range(index >= 0, nameof(index));
            ImmutableErrors.Range(count >= 0 && index + count <= _count, nameof(count));
            if (count > 1)
            {
                Array.Sort(_elements, index, count, comparer);
            }
        }

        public IEnumerator<T> GetEnumerator()
        {
            for (int i = 0; i < _count; i++)
            {
                yield return this[i];
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
