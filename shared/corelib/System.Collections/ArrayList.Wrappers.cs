// ArrayList over another IList: the adapter, and the views that forbid changes or lock.
namespace System.Collections;

public partial class ArrayList
{
    public static ArrayList Adapter(IList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new Wrapper(list, fixedSize: false, readOnly: false, gate: null);
    }

    public static IList FixedSize(IList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new Wrapper(list, fixedSize: true, readOnly: false, gate: null);
    }

    public static ArrayList FixedSize(ArrayList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new Wrapper(list, fixedSize: true, readOnly: false, gate: null);
    }

    public static IList ReadOnly(IList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new Wrapper(list, fixedSize: true, readOnly: true, gate: null);
    }

    public static ArrayList ReadOnly(ArrayList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new Wrapper(list, fixedSize: true, readOnly: true, gate: null);
    }

    public static IList Synchronized(IList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new Wrapper(list, fixedSize: false, readOnly: false, gate: list.SyncRoot);
    }

    public static ArrayList Synchronized(ArrayList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new Wrapper(list, fixedSize: false, readOnly: false, gate: list.SyncRoot);
    }

    /// All members in terms of the wrapped IList; operations on ranges go through a copy.
    private class Wrapper(IList list, bool fixedSize, bool readOnly, object? gate) : ArrayList
    {
        private readonly object _gate = gate ?? list;

        private bool Enter()
        {
            if (gate is null)
            {
                return false;
            }
            Threading.Monitor.Enter(_gate);
            return true;
        }

        private void Exit(bool entered)
        {
            if (entered)
            {
                Threading.Monitor.Exit(_gate);
            }
        }

        private T Locked<T>(Func<T> read)
        {
            bool entered = Enter();
            try
            {
                return read();
            }
            finally
            {
                Exit(entered);
            }
        }

        private void Change(bool resizes, Action change)
        {
            if (readOnly)
            {
                CollectionErrors.NotSupported(CollectionErrors.ReadOnly);
            }
            if (resizes && fixedSize)
            {
                CollectionErrors.NotSupported(CollectionErrors.FixedSize);
            }
            bool entered = Enter();
            try
            {
                change();
            }
            finally
            {
                Exit(entered);
            }
        }

        private ArrayList Copy() => new ArrayList(list);

        /// Applies a change to a copy and writes the copy back.
        private void Rewrite(Action<ArrayList> change)
        {
            ArrayList copy = Copy();
            change(copy);
            if (copy.Count == list.Count)
            {
                for (int i = 0; i < copy.Count; i++)
                {
                    list[i] = copy[i];
                }
                return;
            }
            list.Clear();
            foreach (object? item in copy)
            {
                list.Add(item);
            }
        }

        public override int Capacity
        {
            get => list is ArrayList arrayList ? arrayList.Capacity : list.Count;
            set => Change(resizes: true, () =>
            {
                if (list is ArrayList arrayList)
                {
                    arrayList.Capacity = value;
                }
                else if (value < list.Count)
                {
                    throw new ArgumentOutOfRangeException(nameof(value), CollectionErrors.SmallCapacity);
                }
            });
        }

        public override int Count => Locked(() => list.Count);

        public override bool IsFixedSize => fixedSize || list.IsFixedSize;

        public override bool IsReadOnly => readOnly || list.IsReadOnly;

        public override bool IsSynchronized => gate is not null || list.IsSynchronized;

        public override object SyncRoot => list.SyncRoot;

        public override object? this[int index]
        {
            get => Locked(() => list[index]);
            set => Change(resizes: false, () => list[index] = value);
        }

        public override int Add(object? value)
        {
            int index = -1;
            Change(resizes: true, () => index = list.Add(value));
            return index;
        }

        public override void AddRange(ICollection c) => InsertRange(Count, c);

        public override int BinarySearch(int index, int count, object? value, IComparer? comparer) =>
            Locked(() => Copy().BinarySearch(index, count, value, comparer));

        public override void Clear() => Change(resizes: true, list.Clear);

        public override object Clone() => new Wrapper(Copy(), fixedSize, readOnly, gate);

        public override bool Contains(object? item) => Locked(() => list.Contains(item));

        public override void CopyTo(Array array, int arrayIndex)
        {
            bool entered = Enter();
            try
            {
                list.CopyTo(array, arrayIndex);
            }
            finally
            {
                Exit(entered);
            }
        }

        public override void CopyTo(int index, Array array, int arrayIndex, int count) => Locked(Copy).CopyTo(index, array, arrayIndex, count);

        public override int IndexOf(object? value) => Locked(() => list.IndexOf(value));

        public override int IndexOf(object? value, int startIndex) => Locked(Copy).IndexOf(value, startIndex);

        public override int IndexOf(object? value, int startIndex, int count) => Locked(Copy).IndexOf(value, startIndex, count);

        public override int LastIndexOf(object? value, int startIndex, int count) => Locked(Copy).LastIndexOf(value, startIndex, count);

        public override void Insert(int index, object? value) => Change(resizes: true, () => list.Insert(index, value));

        public override void InsertRange(int index, ICollection c) => Change(resizes: true, () =>
        {
            ArgumentNullException.ThrowIfNull(c, nameof(c));
            if ((uint)index > (uint)list.Count)
            {
                CollectionErrors.IndexLessOrEqual();
            }
            foreach (object? item in new ArrayList(c))
            {
                list.Insert(index++, item);
            }
        });

        public override void Remove(object? obj) => Change(resizes: true, () => list.Remove(obj));

        public override void RemoveAt(int index) => Change(resizes: true, () => list.RemoveAt(index));

        public override void RemoveRange(int index, int count) => Change(resizes: true, () => Rewrite(copy => copy.RemoveRange(index, count)));

        public override void Reverse(int index, int count) => Change(resizes: false, () => Rewrite(copy => copy.Reverse(index, count)));

        public override void SetRange(int index, ICollection c) => Change(resizes: false, () => Rewrite(copy => copy.SetRange(index, c)));

        public override ArrayList GetRange(int index, int count)
        {
            Locked(Copy).CheckRange(index, count);
            return new Range(this, index, count);
        }

        public override void Sort(int index, int count, IComparer? comparer) =>
            Change(resizes: false, () => Rewrite(copy => copy.Sort(index, count, comparer)));

        public override object?[] ToArray() => Locked(Copy).ToArray();

        public override Array ToArray(Type type) => Locked(Copy).ToArray(type);

        public override void TrimToSize() => Change(resizes: true, () => (list as ArrayList)?.TrimToSize());

        public override IEnumerator GetEnumerator() => Locked(list.GetEnumerator);

        public override IEnumerator GetEnumerator(int index, int count) => Locked(Copy).GetEnumerator(index, count);
    }

    /// A live view of part of another list.
    private sealed class Range : ArrayList
    {
        private readonly ArrayList _base;
        private readonly int _start;
        private int _count;
        private int _baseVersion;

        internal Range(ArrayList list, int index, int count)
        {
            _base = list;
            _start = index;
            _count = count;
            _baseVersion = list._version;
        }

        private void CheckBase()
        {
            if (_baseVersion != _base._version)
            {
                throw new InvalidOperationException("This range in the underlying list is invalid. A possible cause is that elements were removed.");
            }
        }

        private ArrayList Copy()
        {
            CheckBase();
            ArrayList copy = new ArrayList(_count);
            for (int i = 0; i < _count; i++)
            {
                copy.Add(_base[_start + i]);
            }
            return copy;
        }

        private void Changed(int newCount)
        {
            _baseVersion = _base._version;
            _count = newCount;
            _version++;
        }

        private void Check(int index, int limit)
        {
            CheckBase();
            if ((uint)index >= (uint)limit)
            {
                CollectionErrors.IndexLess();
            }
        }

        public override int Capacity
        {
            get => _base.Capacity;
            set
            {
                if (value < Count)
                {
                    throw new ArgumentOutOfRangeException(nameof(value), CollectionErrors.SmallCapacity);
                }
            }
        }

        public override int Count
        {
            get
            {
                CheckBase();
                return _count;
            }
        }

        public override bool IsFixedSize => _base.IsFixedSize;

        public override bool IsReadOnly => _base.IsReadOnly;

        public override bool IsSynchronized => _base.IsSynchronized;

        public override object SyncRoot => _base.SyncRoot;

        public override object? this[int index]
        {
            get
            {
                Check(index, _count);
                return _base[_start + index];
            }
            set
            {
                Check(index, _count);
                _base[_start + index] = value;
                Changed(_count);
            }
        }

        public override int Add(object? value)
        {
            Insert(_count, value);
            return _count - 1;
        }

        public override void AddRange(ICollection c) => InsertRange(_count, c);

        public override int BinarySearch(int index, int count, object? value, IComparer? comparer) => Copy().BinarySearch(index, count, value, comparer);

        public override void Clear() => RemoveRange(0, _count);

        public override object Clone() => Copy();

        public override bool Contains(object? item) => Copy().Contains(item);

        public override void CopyTo(Array array, int arrayIndex) => Copy().CopyTo(array, arrayIndex);

        public override void CopyTo(int index, Array array, int arrayIndex, int count) => Copy().CopyTo(index, array, arrayIndex, count);

        public override IEnumerator GetEnumerator() => GetEnumerator(0, _count);

        public override IEnumerator GetEnumerator(int index, int count)
        {
            Copy().CheckRange(index, count);
            return _base.GetEnumerator(_start + index, count);
        }

        public override ArrayList GetRange(int index, int count)
        {
            Copy().CheckRange(index, count);
            return new Range(this, index, count);
        }

        public override int IndexOf(object? value) => Copy().IndexOf(value);

        public override int IndexOf(object? value, int startIndex) => Copy().IndexOf(value, startIndex);

        public override int IndexOf(object? value, int startIndex, int count) => Copy().IndexOf(value, startIndex, count);

        public override int LastIndexOf(object? value, int startIndex, int count) => Copy().LastIndexOf(value, startIndex, count);

        public override void Insert(int index, object? value)
        {
            Check(index, _count + 1);
            _base.Insert(_start + index, value);
            Changed(_count + 1);
        }

        public override void InsertRange(int index, ICollection c)
        {
            ArgumentNullException.ThrowIfNull(c, nameof(c));
            Check(index, _count + 1);
            int count = c.Count;
            _base.InsertRange(_start + index, c);
            Changed(_count + count);
        }

        public override void RemoveAt(int index)
        {
            Check(index, _count);
            _base.RemoveAt(_start + index);
            Changed(_count - 1);
        }

        public override void RemoveRange(int index, int count)
        {
            Copy().CheckRange(index, count);
            if (count > 0)
            {
                _base.RemoveRange(_start + index, count);
                Changed(_count - count);
            }
        }

        public override void Reverse(int index, int count)
        {
            Copy().CheckRange(index, count);
            _base.Reverse(_start + index, count);
            Changed(_count);
        }

        public override void SetRange(int index, ICollection c)
        {
            CheckBase();
            _base.SetRange(_start + index, c);
            Changed(_count);
        }

        public override void Sort(int index, int count, IComparer? comparer)
        {
            Copy().CheckRange(index, count);
            _base.Sort(_start + index, count, comparer);
            Changed(_count);
        }

        public override object?[] ToArray() => Copy().ToArray();

        public override Array ToArray(Type type) => Copy().ToArray(type);

        public override void TrimToSize() => throw new NotSupportedException("Specified method is not supported.");
    }
}
