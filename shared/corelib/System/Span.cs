using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

public readonly ref struct Span<T>
{
    internal readonly ref T _reference;
    private readonly int _length;

    public Span(T[]? array)
    {
        if (array is null)
        {
            this = default;
            return;
        }
        if (!typeof(T).IsValueType && array.GetType() != typeof(T[])) ThrowHelper.ThrowArrayTypeMismatch();
        _reference = ref MemoryMarshal.GetArrayDataReference(array);
        _length = array.Length;
    }

    public Span(T[]? array, int start, int length)
    {
        if (array is null)
        {
            if (start != 0 || length != 0) ThrowHelper.ThrowArgumentOutOfRange();
            this = default;
            return;
        }
        if (!typeof(T).IsValueType && array.GetType() != typeof(T[])) ThrowHelper.ThrowArrayTypeMismatch();
        if ((ulong)(uint)start + (uint)length > (uint)array.Length) ThrowHelper.ThrowArgumentOutOfRange();
        _reference = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), (nint)(uint)start);
        _length = length;
    }

    [CLSCompliant(false)]
    public unsafe Span(void* pointer, int length)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            throw new ArgumentException($"Cannot use type '{typeof(T)}'. Only value types without pointers or references are supported.");
        if (length < 0) ThrowHelper.ThrowArgumentOutOfRange();
        _reference = ref Unsafe.AsRef<T>(pointer);
        _length = length;
    }

    public Span(ref T reference)
    {
        _reference = ref reference;
        _length = 1;
    }

    internal Span(ref T reference, int length)
    {
        _reference = ref reference;
        _length = length;
    }

    public ref T this[int index]
    {
        [Intrinsic]
        get
        {
            if ((uint)index >= (uint)_length) ThrowHelper.ThrowIndexOutOfRange();
            return ref Unsafe.Add(ref _reference, (nint)(uint)index);
        }
    }

    public int Length
    {
        [Intrinsic]
        get => _length;
    }

    public bool IsEmpty => _length == 0;

    public static Span<T> Empty => default;

    public static bool operator ==(Span<T> left, Span<T> right) => left._length == right._length && Unsafe.AreSame(ref left._reference, ref right._reference);
    public static bool operator !=(Span<T> left, Span<T> right) => !(left == right);
    public static implicit operator Span<T>(T[]? array) => new(array);
    public static implicit operator Span<T>(ArraySegment<T> segment) => new(segment.Array, segment.Offset, segment.Count);
    public static implicit operator ReadOnlySpan<T>(Span<T> span) => new(ref span._reference, span._length);

#pragma warning disable CS0809 // .NET marks both obsolete as errors
    [Obsolete("Equals() on Span will always throw an exception. Use the equality operator instead.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => throw new NotSupportedException("Equals() on Span and ReadOnlySpan is not supported. Use operator== instead.");

    [Obsolete("GetHashCode() on Span will always throw an exception.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => throw new NotSupportedException("GetHashCode() on Span and ReadOnlySpan is not supported.");
#pragma warning restore CS0809

    public Enumerator GetEnumerator() => new(this);

    public ref struct Enumerator : System.Collections.Generic.IEnumerator<T>
    {
        private readonly Span<T> _span;
        private int _index;

        internal Enumerator(Span<T> span)
        {
            _span = span;
            _index = -1;
        }

        public bool MoveNext()
        {
            int index = _index + 1;
            if (index >= _span._length) return false;
            _index = index;
            return true;
        }

        public ref T Current => ref _span[_index];

        T System.Collections.Generic.IEnumerator<T>.Current => Current;
        object System.Collections.IEnumerator.Current => Current!;
        void System.Collections.IEnumerator.Reset() => _index = -1;
        void IDisposable.Dispose() { }
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public ref T GetPinnableReference()
    {
        if (_length != 0) return ref _reference;
        return ref Unsafe.NullRef<T>();
    }

    public void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            for (int i = 0; i < _length; i++) Unsafe.Add(ref _reference, i) = default!;
        }
        else
        {
            SpanHelpers.ClearBytes(ref Unsafe.As<T, byte>(ref _reference), (nuint)(uint)_length * (nuint)Unsafe.SizeOf<T>());
        }
    }

    public void Fill(T value)
    {
        if (Unsafe.SizeOf<T>() == 1 && !RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            if (_length != 0) Unsafe.InitBlockUnaligned(ref Unsafe.As<T, byte>(ref _reference), Unsafe.As<T, byte>(ref value), (uint)_length);
            return;
        }
        for (int i = 0; i < _length; i++) Unsafe.Add(ref _reference, i) = value;
    }

    public void CopyTo(Span<T> destination)
    {
        if ((uint)_length > (uint)destination._length) ThrowHelper.ThrowDestinationTooShort();
        Buffer.Memmove(ref destination._reference, ref _reference, (nuint)(uint)_length);
    }

    public bool TryCopyTo(Span<T> destination)
    {
        if ((uint)_length > (uint)destination._length) return false;
        Buffer.Memmove(ref destination._reference, ref _reference, (nuint)(uint)_length);
        return true;
    }

    public override string ToString()
    {
        if (typeof(T) == typeof(char)) return new string(new ReadOnlySpan<char>(ref Unsafe.As<T, char>(ref _reference), _length));
        return $"System.Span<{typeof(T).Name}>[{_length}]";
    }

    public Span<T> Slice(int start)
    {
        if ((uint)start > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange();
        return new Span<T>(ref Unsafe.Add(ref _reference, (nint)(uint)start), _length - start);
    }

    public Span<T> Slice(int start, int length)
    {
        if ((ulong)(uint)start + (uint)length > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange();
        return new Span<T>(ref Unsafe.Add(ref _reference, (nint)(uint)start), length);
    }

    public T[] ToArray()
    {
        if (_length == 0) return Array.Empty<T>();
        T[] result = new T[_length];
        Buffer.Memmove(ref MemoryMarshal.GetArrayDataReference(result), ref _reference, (nuint)(uint)_length);
        return result;
    }
}
