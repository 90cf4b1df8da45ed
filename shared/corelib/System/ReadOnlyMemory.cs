using System.Buffers;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

// A span that may live on the heap: over an array, a MemoryManager or a string.
public readonly struct ReadOnlyMemory<T> : IEquatable<ReadOnlyMemory<T>>
{
    internal readonly object? _object;
    internal readonly int _index;
    internal readonly int _length;

    public ReadOnlyMemory(T[]? array)
    {
        if (array is null)
        {
            this = default;
            return;
        }
        _object = array;
        _index = 0;
        _length = array.Length;
    }

    public ReadOnlyMemory(T[]? array, int start, int length)
    {
        if (array is null)
        {
            if (start != 0 || length != 0) ThrowHelper.ThrowArgumentOutOfRange();
            this = default;
            return;
        }
        if ((ulong)(uint)start + (uint)length > (uint)array.Length) ThrowHelper.ThrowArgumentOutOfRange();
        _object = array;
        _index = start;
        _length = length;
    }

    internal ReadOnlyMemory(object? obj, int start, int length)
    {
        _object = obj;
        _index = start;
        _length = length;
    }

    public static implicit operator ReadOnlyMemory<T>(T[]? array) => new(array);
    public static implicit operator ReadOnlyMemory<T>(ArraySegment<T> segment) => new(segment.Array, segment.Offset, segment.Count);

    public static ReadOnlyMemory<T> Empty => default;
    public int Length => _length;
    public bool IsEmpty => _length == 0;

    public override string ToString()
    {
        if (typeof(T) == typeof(char)) return _object is string text ? text.Substring(_index, _length) : Span.ToString();
        return $"System.ReadOnlyMemory<{typeof(T).Name}>[{_length}]";
    }

    public ReadOnlyMemory<T> Slice(int start)
    {
        if ((uint)start > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(start));
        return new ReadOnlyMemory<T>(_object, _index + start, _length - start);
    }

    public ReadOnlyMemory<T> Slice(int start, int length)
    {
        if ((ulong)(uint)start + (uint)length > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange();
        return new ReadOnlyMemory<T>(_object, _index + start, length);
    }

    public ReadOnlySpan<T> Span
    {
        get
        {
            object? owner = _object;
            if (owner is null) return default;
            if (typeof(T) == typeof(char) && owner is string text)
                return new ReadOnlySpan<T>(ref Unsafe.As<char, T>(ref Unsafe.Add(ref text.GetRawStringData(), _index)), _length);
            if (owner is T[] array) return new ReadOnlySpan<T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), _index), _length);
            return Unsafe.As<MemoryManager<T>>(owner).GetSpan().Slice(_index, _length);
        }
    }

    public void CopyTo(Memory<T> destination) => Span.CopyTo(destination.Span);
    public bool TryCopyTo(Memory<T> destination) => Span.TryCopyTo(destination.Span);

    public unsafe MemoryHandle Pin()
    {
        object? owner = _object;
        if (owner is null) return default;
        if (owner is string text)
        {
            GCHandle handle = GCHandle.Alloc(text, GCHandleType.Pinned);
            return new MemoryHandle(Unsafe.AsPointer(ref Unsafe.Add(ref text.GetRawStringData(), _index)), handle);
        }
        if (owner is T[] array)
        {
            GCHandle handle = GCHandle.Alloc(array, GCHandleType.Pinned);
            return new MemoryHandle(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), _index)), handle);
        }
        return Unsafe.As<MemoryManager<T>>(owner).Pin(_index);
    }

    public T[] ToArray() => Span.ToArray();

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ReadOnlyMemory<T> other ? Equals(other) : obj is Memory<T> memory && Equals((ReadOnlyMemory<T>)memory);

    public bool Equals(ReadOnlyMemory<T> other) => _object == other._object && _index == other._index && _length == other._length;

    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => _object is null ? 0 : HashCode.Combine(RuntimeHelpers.GetHashCode(_object), _index, _length);
}
