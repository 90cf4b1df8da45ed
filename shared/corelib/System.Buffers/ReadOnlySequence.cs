using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System.Buffers;

public abstract class ReadOnlySequenceSegment<T>
{
    public ReadOnlyMemory<T> Memory { get; protected set; }
    public ReadOnlySequenceSegment<T>? Next { get; protected set; }
    public long RunningIndex { get; protected set; }
}

// A memory, or a chain of segments from one place to another.
public readonly struct ReadOnlySequence<T>
{
    private readonly ReadOnlySequenceSegment<T>? _first, _last;
    private readonly ReadOnlyMemory<T> _memory;
    private readonly int _start, _end;

    public static readonly ReadOnlySequence<T> Empty = new(Array.Empty<T>());

    public ReadOnlySequence(ReadOnlySequenceSegment<T> startSegment, int startIndex, ReadOnlySequenceSegment<T> endSegment, int endIndex)
    {
        ArgumentNullException.ThrowIfNull(startSegment);
        ArgumentNullException.ThrowIfNull(endSegment);
        if ((uint)startIndex > (uint)startSegment.Memory.Length || (startSegment != endSegment && startSegment.RunningIndex > endSegment.RunningIndex))
        {
            throw new ArgumentOutOfRangeException(startSegment != endSegment && startSegment.RunningIndex > endSegment.RunningIndex ? nameof(endSegment) : nameof(startIndex));
        }
        if ((uint)endIndex > (uint)endSegment.Memory.Length || (startSegment == endSegment && endIndex < startIndex)) throw new ArgumentOutOfRangeException(nameof(endIndex));
        _first = startSegment;
        _last = endSegment;
        _start = startIndex;
        _end = endIndex;
    }

    public ReadOnlySequence(T[] array)
    {
        ArgumentNullException.ThrowIfNull(array);
        _memory = array;
        _end = array.Length;
    }

    public ReadOnlySequence(T[] array, int start, int length)
    {
        ArgumentNullException.ThrowIfNull(array);
        if ((uint)start > (uint)array.Length) throw new ArgumentOutOfRangeException(nameof(start));
        if ((uint)length > (uint)(array.Length - start)) throw new ArgumentOutOfRangeException(nameof(length));
        _memory = new ReadOnlyMemory<T>(array, start, length);
        _end = length;
    }

    public ReadOnlySequence(ReadOnlyMemory<T> memory)
    {
        _memory = memory;
        _end = memory.Length;
    }

    private ReadOnlySequence(ReadOnlySequenceSegment<T>? first, int start, ReadOnlySequenceSegment<T>? last, int end, ReadOnlyMemory<T> memory)
    {
        _first = first;
        _last = last;
        _start = start;
        _end = end;
        _memory = memory;
    }

    public long Length => _first is null ? _end - _start : _last!.RunningIndex + _end - _first.RunningIndex - _start;
    public bool IsEmpty => Length == 0;
    public bool IsSingleSegment => _first == _last;
    public SequencePosition Start => new(_first, _start);
    public SequencePosition End => new(_last, _end);

    public ReadOnlyMemory<T> First
    {
        get
        {
            if (_first is null) return _memory.Slice(_start, _end - _start);
            return _first == _last ? _first.Memory.Slice(_start, _end - _start) : _first.Memory.Slice(_start);
        }
    }

    public ReadOnlySpan<T> FirstSpan => First.Span;

    public ReadOnlySequence<T> Slice(long start, long length)
    {
        if (start < 0 || start > Length) throw new ArgumentOutOfRangeException(nameof(start));
        if (length < 0 || length > Length - start) throw new ArgumentOutOfRangeException(nameof(length));
        SequencePosition from = Seek(Start, start);
        return Cut(from, Seek(from, length));
    }

    public ReadOnlySequence<T> Slice(long start, SequencePosition end)
    {
        if (start < 0) throw new ArgumentOutOfRangeException(nameof(start));
        Check(end);
        if (start > Offset(end)) throw new ArgumentOutOfRangeException(nameof(start));
        return Cut(Seek(Start, start), end);
    }

    public ReadOnlySequence<T> Slice(SequencePosition start, long length)
    {
        Check(start);
        if (length < 0 || length > Length - Offset(start)) throw new ArgumentOutOfRangeException(nameof(length));
        return Cut(start, Seek(start, length));
    }

    public ReadOnlySequence<T> Slice(int start, int length) => Slice((long)start, length);
    public ReadOnlySequence<T> Slice(int start, SequencePosition end) => Slice((long)start, end);
    public ReadOnlySequence<T> Slice(SequencePosition start, int length) => Slice(start, (long)length);

    public ReadOnlySequence<T> Slice(SequencePosition start, SequencePosition end)
    {
        Check(start);
        Check(end);
        if (Offset(start) > Offset(end)) throw new ArgumentOutOfRangeException(nameof(start));
        return Cut(start, end);
    }

    public ReadOnlySequence<T> Slice(SequencePosition start)
    {
        Check(start);
        return Cut(start, End);
    }

    public ReadOnlySequence<T> Slice(long start)
    {
        if (start < 0 || start > Length) throw new ArgumentOutOfRangeException(nameof(start));
        return start == 0 ? this : Cut(Seek(Start, start), End);
    }

    private ReadOnlySequence<T> Cut(SequencePosition start, SequencePosition end) =>
        new((ReadOnlySequenceSegment<T>?)start.GetObject(), start.GetInteger(), (ReadOnlySequenceSegment<T>?)end.GetObject(), end.GetInteger(), _memory);

    // From the start of the sequence.
    private long Offset(SequencePosition position)
    {
        if (_first is null) return position.GetInteger() - _start;
        ReadOnlySequenceSegment<T> segment = (ReadOnlySequenceSegment<T>?)position.GetObject() ?? _first;
        return segment.RunningIndex + position.GetInteger() - _first.RunningIndex - _start;
    }

    private void Check(SequencePosition position)
    {
        long offset = Offset(position);
        if (offset < 0 || offset > Length) throw new ArgumentOutOfRangeException(nameof(position));
    }

    private SequencePosition Seek(SequencePosition from, long offset)
    {
        if (_first is null) return new SequencePosition(null, from.GetInteger() + (int)offset);
        ReadOnlySequenceSegment<T> segment = (ReadOnlySequenceSegment<T>)from.GetObject()!;
        long at = from.GetInteger() + offset;
        while (segment != _last && at >= segment.Memory.Length)
        {
            at -= segment.Memory.Length;
            segment = segment.Next ?? throw new InvalidOperationException("End position was not reached.");
        }
        if (segment == _last && at > _end) throw new ArgumentOutOfRangeException(nameof(offset));
        return new SequencePosition(segment, (int)at);
    }

    public SequencePosition GetPosition(long offset)
    {
        if (offset < 0 || offset > Length) throw new ArgumentOutOfRangeException(nameof(offset));
        return Seek(Start, offset);
    }

    public SequencePosition GetPosition(long offset, SequencePosition origin)
    {
        Check(origin);
        if (offset < 0 || offset > Length - Offset(origin)) throw new ArgumentOutOfRangeException(nameof(offset));
        return Seek(origin, offset);
    }

    public long GetOffset(SequencePosition position)
    {
        Check(position);
        return _first is null ? position.GetInteger() : ((ReadOnlySequenceSegment<T>)position.GetObject()!).RunningIndex + position.GetInteger();
    }

    public bool TryGet(ref SequencePosition position, out ReadOnlyMemory<T> memory, bool advance = true)
    {
        bool found = Next(position, out memory, out SequencePosition next);
        if (advance) position = next;
        return found;
    }

    // The memory at a position, and the position behind it; a position without an object is behind everything.
    private bool Next(SequencePosition position, out ReadOnlyMemory<T> memory, out SequencePosition next)
    {
        memory = default;
        next = default;
        if (_first is null)
        {
            if (position.GetObject() is object end && ReferenceEquals(end, s_end)) return false;
            memory = _memory.Slice(position.GetInteger(), _end - position.GetInteger());
            next = new SequencePosition(s_end, 0);
            return true;
        }
        if (position.GetObject() is not ReadOnlySequenceSegment<T> segment) return false;
        int start = position.GetInteger();
        if (segment == _last)
        {
            memory = segment.Memory.Slice(start, _end - start);
            return true;
        }
        memory = segment.Memory.Slice(start);
        next = new SequencePosition(segment.Next, 0);
        return true;
    }

    private static readonly object s_end = new();

    public Enumerator GetEnumerator() => new(this);

    public override string ToString()
    {
        if (typeof(T) == typeof(char))
        {
            System.Text.StringBuilder text = new();
            foreach (ReadOnlyMemory<T> memory in this)
            {
                foreach (T item in memory.Span) text.Append((char)(object)item!);
            }
            return text.ToString();
        }
        return $"System.Buffers.ReadOnlySequence<{typeof(T).Name}>[{Length}]";
    }

    public struct Enumerator
    {
        private readonly ReadOnlySequence<T> _sequence;
        private SequencePosition _next;
        private ReadOnlyMemory<T> _current;

        public Enumerator(in ReadOnlySequence<T> sequence)
        {
            _sequence = sequence;
            _next = sequence.Start;
            _current = default;
        }

        public ReadOnlyMemory<T> Current => _current;
        public bool MoveNext() => _sequence.TryGet(ref _next, out _current);
    }
}

public static partial class BuffersExtensions
{
    public static SequencePosition? PositionOf<T>(this in ReadOnlySequence<T> source, T value) where T : IEquatable<T>?
    {
        SequencePosition position = source.Start;
        long offset = 0;
        while (source.TryGet(ref position, out ReadOnlyMemory<T> memory))
        {
            int found = memory.Span.IndexOf(value);
            if (found >= 0) return source.GetPosition(offset + found);
            offset += memory.Length;
        }
        return null;
    }

    public static void CopyTo<T>(this in ReadOnlySequence<T> source, Span<T> destination)
    {
        if (source.Length > destination.Length) throw new ArgumentOutOfRangeException(nameof(destination));
        foreach (ReadOnlyMemory<T> memory in source)
        {
            memory.Span.CopyTo(destination);
            destination = destination[memory.Length..];
        }
    }

    public static T[] ToArray<T>(this in ReadOnlySequence<T> sequence)
    {
        T[] array = new T[sequence.Length];
        sequence.CopyTo(array);
        return array;
    }
}
