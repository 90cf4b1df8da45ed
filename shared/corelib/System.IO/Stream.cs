// Stream. Asynchronous operations of the base class run the synchronous ones on the thread pool, one at a time.
namespace System.IO;

using System.Runtime.InteropServices;
using System.Threading;
using System.Threading.Tasks;

public enum SeekOrigin
{
    Begin = 0,
    Current = 1,
    End = 2,
}

public abstract partial class Stream : MarshalByRefObject, IDisposable, IAsyncDisposable
{
    public static readonly Stream Null = new NullStream();

    private const int DefaultCopyBufferSize = 81920;

    /// Taken for the length of an asynchronous operation of the base class.
    private SemaphoreSlim? _asyncActive;

    public abstract bool CanRead { get; }

    public abstract bool CanWrite { get; }

    public abstract bool CanSeek { get; }

    public virtual bool CanTimeout => false;

    public abstract long Length { get; }

    public abstract long Position { get; set; }

    public virtual int ReadTimeout
    {
        get => throw new InvalidOperationException("Timeouts are not supported on this stream.");
        set => throw new InvalidOperationException("Timeouts are not supported on this stream.");
    }

    public virtual int WriteTimeout
    {
        get => throw new InvalidOperationException("Timeouts are not supported on this stream.");
        set => throw new InvalidOperationException("Timeouts are not supported on this stream.");
    }

    public void CopyTo(Stream destination) => CopyTo(destination, GetCopyBufferSize());

    public virtual void CopyTo(Stream destination, int bufferSize)
    {
        ValidateCopyToArguments(destination, bufferSize);
        if (!CanRead)
        {
            throw CanWrite ? new NotSupportedException("Stream does not support reading.") : new ObjectDisposedException(GetType().Name, "Cannot access a closed Stream.");
        }
        byte[] buffer = new byte[bufferSize];
        int read;
        while ((read = Read(buffer, 0, buffer.Length)) != 0)
        {
            destination.Write(buffer, 0, read);
        }
    }

    public Task CopyToAsync(Stream destination) => CopyToAsync(destination, GetCopyBufferSize());

    public Task CopyToAsync(Stream destination, int bufferSize) => CopyToAsync(destination, bufferSize, CancellationToken.None);

    public Task CopyToAsync(Stream destination, CancellationToken cancellationToken) => CopyToAsync(destination, GetCopyBufferSize(), cancellationToken);

    public virtual Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        ValidateCopyToArguments(destination, bufferSize);
        if (!CanRead)
        {
            throw CanWrite ? new NotSupportedException("Stream does not support reading.") : new ObjectDisposedException(GetType().Name, "Cannot access a closed Stream.");
        }
        return CopyAsync(this, destination, bufferSize, cancellationToken);
    }

    private static async Task CopyAsync(Stream source, Stream destination, int bufferSize, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[bufferSize];
        int read;
        while ((read = await source.ReadAsync(new Memory<byte>(buffer), cancellationToken).ConfigureAwait(false)) != 0)
        {
            await destination.WriteAsync(new ReadOnlyMemory<byte>(buffer, 0, read), cancellationToken).ConfigureAwait(false);
        }
    }

    private int GetCopyBufferSize()
    {
        if (!CanSeek)
        {
            return DefaultCopyBufferSize;
        }
        long length = Length;
        long position = Position;
        return length <= position ? 1 : (int)Math.Min(DefaultCopyBufferSize, length - position);
    }

    public void Dispose() => Close();

    public virtual void Close()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }

    public virtual ValueTask DisposeAsync()
    {
        try
        {
            Dispose();
            return default;
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }

    public abstract void Flush();

    public Task FlushAsync() => FlushAsync(CancellationToken.None);

    public virtual Task FlushAsync(CancellationToken cancellationToken) =>
        Task.Factory.StartNew(
            static state => ((Stream)state!).Flush(), this, cancellationToken, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    [Obsolete("CreateWaitHandle has been deprecated. Use the ManualResetEvent(false) constructor instead.")]
    protected virtual WaitHandle CreateWaitHandle() => new ManualResetEvent(false);

    public Task<int> ReadAsync(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None);

    public virtual Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<int>(cancellationToken)
            : OnPool(() => Read(buffer, offset, count));
    }

    public virtual ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (MemoryMarshal.TryGetArray((ReadOnlyMemory<byte>)buffer, out ArraySegment<byte> segment))
        {
            return new ValueTask<int>(ReadAsync(segment.Array!, segment.Offset, segment.Count, cancellationToken));
        }
        return ReadThroughArray(buffer, cancellationToken);
    }

    private async ValueTask<int> ReadThroughArray(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        byte[] array = new byte[buffer.Length];
        int read = await ReadAsync(array, 0, array.Length, cancellationToken).ConfigureAwait(false);
        new ReadOnlySpan<byte>(array, 0, read).CopyTo(buffer.Span);
        return read;
    }

    public Task WriteAsync(byte[] buffer, int offset, int count) => WriteAsync(buffer, offset, count, CancellationToken.None);

    public virtual Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        ValidateBufferArguments(buffer, offset, count);
        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled(cancellationToken)
            : OnPool(() =>
            {
                Write(buffer, offset, count);
                return 0;
            });
    }

    public virtual ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (MemoryMarshal.TryGetArray(buffer, out ArraySegment<byte> segment))
        {
            return new ValueTask(WriteAsync(segment.Array!, segment.Offset, segment.Count, cancellationToken));
        }
        byte[] array = buffer.ToArray();
        return new ValueTask(WriteAsync(array, 0, array.Length, cancellationToken));
    }

    /// Runs a synchronous operation on the pool, after those started before.
    private async Task<int> OnPool(Func<int> operation)
    {
        SemaphoreSlim active = LazyInitializer.EnsureInitialized(ref _asyncActive, static () => new SemaphoreSlim(1, 1));
        await active.WaitAsync().ConfigureAwait(false);
        try
        {
            return await Task.Run(operation).ConfigureAwait(false);
        }
        finally
        {
            active.Release();
        }
    }

    public virtual IAsyncResult BeginRead(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state)
    {
        ValidateBufferArguments(buffer, offset, count);
        if (!CanRead)
        {
            throw new NotSupportedException("Stream does not support reading.");
        }
        return Begin(() => Read(buffer, offset, count), callback, state);
    }

    public virtual int EndRead(IAsyncResult asyncResult)
    {
        ArgumentNullException.ThrowIfNull(asyncResult);
        return ((Task<int>)asyncResult).GetAwaiter().GetResult();
    }

    public virtual IAsyncResult BeginWrite(byte[] buffer, int offset, int count, AsyncCallback? callback, object? state)
    {
        ValidateBufferArguments(buffer, offset, count);
        if (!CanWrite)
        {
            throw new NotSupportedException("Stream does not support writing.");
        }
        return Begin(
            () =>
            {
                Write(buffer, offset, count);
                return 0;
            },
            callback,
            state);
    }

    public virtual void EndWrite(IAsyncResult asyncResult)
    {
        ArgumentNullException.ThrowIfNull(asyncResult);
        ((Task<int>)asyncResult).GetAwaiter().GetResult();
    }

    private static IAsyncResult Begin(Func<int> operation, AsyncCallback? callback, object? state)
    {
        Task<int> task = new Task<int>(_ => operation(), state);
        task.Start(TaskScheduler.Default);
        if (callback is not null)
        {
            task.ContinueWith(
                static (completed, done) => ((AsyncCallback)done!)(completed),
                callback,
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
        }
        return task;
    }

    public abstract long Seek(long offset, SeekOrigin origin);

    public abstract void SetLength(long value);

    public abstract int Read(byte[] buffer, int offset, int count);

    public virtual int Read(Span<byte> buffer)
    {
        byte[] array = new byte[buffer.Length];
        int read = Read(array, 0, array.Length);
        if ((uint)read > (uint)buffer.Length)
        {
            throw new IOException("Stream was too long.");
        }
        new ReadOnlySpan<byte>(array, 0, read).CopyTo(buffer);
        return read;
    }

    public virtual int ReadByte()
    {
        byte[] one = new byte[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    public void ReadExactly(Span<byte> buffer) => ReadAtLeastCore(buffer, buffer.Length, throwOnEndOfStream: true);

    public void ReadExactly(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        ReadAtLeastCore(new Span<byte>(buffer, offset, count), count, throwOnEndOfStream: true);
    }

    public int ReadAtLeast(Span<byte> buffer, int minimumBytes, bool throwOnEndOfStream = true)
    {
        CheckMinimum(buffer.Length, minimumBytes);
        return ReadAtLeastCore(buffer, minimumBytes, throwOnEndOfStream);
    }

    private static void CheckMinimum(int length, int minimumBytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimumBytes);
        if (length < minimumBytes)
        {
            throw new ArgumentOutOfRangeException(nameof(minimumBytes), "Must not be greater than the length of the buffer.");
        }
    }

    private int ReadAtLeastCore(Span<byte> buffer, int minimumBytes, bool throwOnEndOfStream)
    {
        int total = 0;
        while (total < minimumBytes)
        {
            int read = Read(buffer.Slice(total));
            if (read == 0)
            {
                if (throwOnEndOfStream)
                {
                    throw new EndOfStreamException("Unable to read beyond the end of the stream.");
                }
                break;
            }
            total += read;
        }
        return total;
    }

    public ValueTask ReadExactlyAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new ValueTask(ReadAtLeastCoreAsync(buffer, buffer.Length, true, cancellationToken).AsTask());

    public ValueTask ReadExactlyAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken = default)
    {
        ValidateBufferArguments(buffer, offset, count);
        return ReadExactlyAsync(new Memory<byte>(buffer, offset, count), cancellationToken);
    }

    public ValueTask<int> ReadAtLeastAsync(
        Memory<byte> buffer, int minimumBytes, bool throwOnEndOfStream = true, CancellationToken cancellationToken = default)
    {
        CheckMinimum(buffer.Length, minimumBytes);
        return ReadAtLeastCoreAsync(buffer, minimumBytes, throwOnEndOfStream, cancellationToken);
    }

    private async ValueTask<int> ReadAtLeastCoreAsync(
        Memory<byte> buffer, int minimumBytes, bool throwOnEndOfStream, CancellationToken cancellationToken)
    {
        int total = 0;
        while (total < minimumBytes)
        {
            int read = await ReadAsync(buffer.Slice(total), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                if (throwOnEndOfStream)
                {
                    throw new EndOfStreamException("Unable to read beyond the end of the stream.");
                }
                break;
            }
            total += read;
        }
        return total;
    }

    public abstract void Write(byte[] buffer, int offset, int count);

    public virtual void Write(ReadOnlySpan<byte> buffer)
    {
        byte[] array = buffer.ToArray();
        Write(array, 0, array.Length);
    }

    public virtual void WriteByte(byte value) => Write([value], 0, 1);

    public static Stream Synchronized(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream as SynchronizedStream ?? new SynchronizedStream(stream);
    }

    [Obsolete("Do not call or override this method.")]
    protected virtual void ObjectInvariant()
    {
    }

    protected static void ValidateBufferArguments(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if ((uint)count > (uint)(buffer.Length - offset))
        {
            throw new ArgumentOutOfRangeException(nameof(count), "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        }
    }

    protected static void ValidateCopyToArguments(Stream destination, int bufferSize)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
        if (!destination.CanWrite)
        {
            throw destination.CanRead
                ? new NotSupportedException("Stream does not support writing.")
                : new ObjectDisposedException(destination.GetType().Name, "Cannot access a closed Stream.");
        }
    }

    private sealed class NullStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanWrite => true;

        public override bool CanSeek => true;

        public override long Length => 0;

        public override long Position
        {
            get => 0;
            set
            {
            }
        }

        public override void CopyTo(Stream destination, int bufferSize)
        {
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

        protected override void Dispose(bool disposing)
        {
            // Shared by everybody: stays open.
        }

        public override void Flush()
        {
        }

        public override Task FlushAsync(CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => 0;

        public override int Read(Span<byte> buffer) => 0;

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? Task.FromCanceled<int>(cancellationToken) : Task.FromResult(0);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<int>(cancellationToken) : default;

        public override int ReadByte() => -1;

        public override void Write(byte[] buffer, int offset, int count)
        {
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Task.CompletedTask;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken) =>
            cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled(cancellationToken) : default;

        public override void WriteByte(byte value)
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => 0;

        public override void SetLength(long length)
        {
        }
    }

    private sealed class SynchronizedStream(Stream stream) : Stream
    {
        public override bool CanRead => stream.CanRead;

        public override bool CanWrite => stream.CanWrite;

        public override bool CanSeek => stream.CanSeek;

        public override bool CanTimeout => stream.CanTimeout;

        public override long Length
        {
            get
            {
                lock (stream)
                {
                    return stream.Length;
                }
            }
        }

        public override long Position
        {
            get
            {
                lock (stream)
                {
                    return stream.Position;
                }
            }
            set
            {
                lock (stream)
                {
                    stream.Position = value;
                }
            }
        }

        public override void Close()
        {
            lock (stream)
            {
                stream.Close();
            }
        }

        public override void Flush()
        {
            lock (stream)
            {
                stream.Flush();
            }
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            lock (stream)
            {
                return stream.Read(buffer, offset, count);
            }
        }

        public override int Read(Span<byte> buffer)
        {
            lock (stream)
            {
                return stream.Read(buffer);
            }
        }

        public override int ReadByte()
        {
            lock (stream)
            {
                return stream.ReadByte();
            }
        }

        public override long Seek(long offset, SeekOrigin origin)
        {
            lock (stream)
            {
                return stream.Seek(offset, origin);
            }
        }

        public override void SetLength(long value)
        {
            lock (stream)
            {
                stream.SetLength(value);
            }
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (stream)
            {
                stream.Write(buffer, offset, count);
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            lock (stream)
            {
                stream.Write(buffer);
            }
        }

        public override void WriteByte(byte value)
        {
            lock (stream)
            {
                stream.WriteByte(value);
            }
        }
    }
}
