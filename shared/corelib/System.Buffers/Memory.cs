// What spans and memory need besides themselves: callbacks, pinning, ownership.
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Buffers;

public delegate void SpanAction<T, in TArg>(Span<T> span, TArg arg) where TArg : allows ref struct;
public delegate void ReadOnlySpanAction<T, in TArg>(ReadOnlySpan<T> span, TArg arg) where TArg : allows ref struct;
public delegate TResult SpanFunc<TSpan, in T1, in T2, in T3, out TResult>(Span<TSpan> span, T1 arg1, T2 arg2, T3 arg3);

public enum OperationStatus { Done, DestinationTooSmall, NeedMoreData, InvalidData }

public interface IPinnable
{
    MemoryHandle Pin(int elementIndex);
    void Unpin();
}

public interface IMemoryOwner<T> : IDisposable { Memory<T> Memory { get; } }

public unsafe struct MemoryHandle : IDisposable
{
    private void* _pointer;
    private GCHandle _handle;
    private IPinnable? _pinnable;

    [CLSCompliant(false)]
    public MemoryHandle(void* pointer, GCHandle handle = default, IPinnable? pinnable = null)
    {
        _pointer = pointer;
        _handle = handle;
        _pinnable = pinnable;
    }

    [CLSCompliant(false)]
    public void* Pointer => _pointer;

    public void Dispose()
    {
        if (_handle.IsAllocated) _handle.Free();
        _pinnable?.Unpin();
        _pinnable = null;
        _pointer = null;
    }
}

public abstract class MemoryManager<T> : IMemoryOwner<T>, IPinnable
{
    public virtual Memory<T> Memory => new(this, 0, GetSpan().Length);
    public abstract Span<T> GetSpan();
    public abstract MemoryHandle Pin(int elementIndex = 0);
    public abstract void Unpin();
    protected Memory<T> CreateMemory(int length) => new(this, 0, length);
    protected Memory<T> CreateMemory(int start, int length) => new(this, start, length);
    protected internal virtual bool TryGetArray(out ArraySegment<T> segment)
    {
        segment = default;
        return false;
    }
    void IDisposable.Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }
    protected abstract void Dispose(bool disposing);
}

public abstract class MemoryPool<T> : IDisposable
{
    private static readonly MemoryPool<T> s_shared = new ArrayMemoryPool();

    public static MemoryPool<T> Shared => s_shared;
    public abstract IMemoryOwner<T> Rent(int minBufferSize = -1);
    public abstract int MaxBufferSize { get; }
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }
    protected abstract void Dispose(bool disposing);

    private sealed class ArrayMemoryPool : MemoryPool<T>
    {
        public override int MaxBufferSize => Array.MaxLength;

        public override IMemoryOwner<T> Rent(int minBufferSize)
        {
            if (minBufferSize == -1) minBufferSize = 1 + 4095 / Unsafe.SizeOf<T>();
            else if ((uint)minBufferSize > (uint)Array.MaxLength) ThrowHelper.ThrowArgumentOutOfRange("minimumBufferSize");
            return new Owner(ArrayPool<T>.Shared.Rent(minBufferSize));
        }

        protected override void Dispose(bool disposing) { }

        private sealed class Owner(T[] array) : IMemoryOwner<T>
        {
            private T[]? _array = array;

            public Memory<T> Memory => _array ?? throw new ObjectDisposedException("ArrayMemoryPoolBuffer");

            public void Dispose()
            {
                T[]? array = _array;
                _array = null;
                if (array is not null) ArrayPool<T>.Shared.Return(array);
            }
        }
    }
}

public interface IBufferWriter<T>
{
    void Advance(int count);
    Memory<T> GetMemory(int sizeHint = 0);
    Span<T> GetSpan(int sizeHint = 0);
}

public static partial class BuffersExtensions
{
    public static void Write<T>(this IBufferWriter<T> writer, ReadOnlySpan<T> value)
    {
        while (value.Length > 0)
        {
            Span<T> destination = writer.GetSpan();
            if (destination.Length == 0) throw new ArgumentOutOfRangeException(nameof(writer));
            int count = Math.Min(destination.Length, value.Length);
            value.Slice(0, count).CopyTo(destination);
            writer.Advance(count);
            value = value.Slice(count);
        }
    }
}

public sealed class ArrayBufferWriter<T> : IBufferWriter<T>
{
    private T[] _buffer;
    private int _index;

    public ArrayBufferWriter() => _buffer = Array.Empty<T>();

    public ArrayBufferWriter(int initialCapacity)
    {
        if (initialCapacity <= 0) throw new ArgumentException(null, nameof(initialCapacity));
        _buffer = new T[initialCapacity];
    }

    public ReadOnlyMemory<T> WrittenMemory => new(_buffer, 0, _index);
    public ReadOnlySpan<T> WrittenSpan => new(_buffer, 0, _index);
    public int WrittenCount => _index;
    public int Capacity => _buffer.Length;
    public int FreeCapacity => _buffer.Length - _index;

    public void Clear()
    {
        new Span<T>(_buffer, 0, _index).Clear();
        _index = 0;
    }

    public void ResetWrittenCount() => _index = 0;

    public void Advance(int count)
    {
        if (count < 0) throw new ArgumentException(null, nameof(count));
        if (_index > _buffer.Length - count) throw new InvalidOperationException($"Cannot advance past the end of the buffer, which has a size of {_buffer.Length}.");
        _index += count;
    }

    public Memory<T> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return new Memory<T>(_buffer, _index, _buffer.Length - _index);
    }

    public Span<T> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return new Span<T>(_buffer, _index, _buffer.Length - _index);
    }

    private void Reserve(int sizeHint)
    {
        if (sizeHint < 0) throw new ArgumentException(null, nameof(sizeHint));
        if (sizeHint == 0) sizeHint = 1;
        if (sizeHint <= FreeCapacity) return;
        int length = _buffer.Length;
        int grow = Math.Max(sizeHint, length == 0 ? 256 : length);
        long wanted = (long)length + grow;
        if (wanted > Array.MaxLength)
        {
            wanted = (long)_index + sizeHint;
            if (wanted > Array.MaxLength) throw new OutOfMemoryException($"Cannot allocate a buffer of size {wanted}.");
        }
        Array.Resize(ref _buffer, (int)wanted);
    }
}
