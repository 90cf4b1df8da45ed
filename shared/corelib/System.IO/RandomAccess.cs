namespace System.IO;

using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Win32.SafeHandles;

/// Reads and writes at offsets of an open file, without a position or a buffer.
public static class RandomAccess
{
    private static long Check(SafeFileHandle handle, long fileOffset)
    {
        ArgumentNullException.ThrowIfNull(handle);
        if (handle.IsInvalid)
        {
            throw new ArgumentException("Invalid handle.", nameof(handle));
        }
        ArgumentOutOfRangeException.ThrowIfNegative(fileOffset);
        return handle.CallHandle;
    }

    public static long GetLength(SafeFileHandle handle)
    {
        long length = FileCalls.GetLength(Check(handle, 0));
        return length >= 0 ? length : throw new NotSupportedException("Stream does not support seeking.");
    }

    public static void SetLength(SafeFileHandle handle, long length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        FileCalls.Check(FileCalls.SetLength(Check(handle, 0), length), handle.Path ?? "");
    }

    public static void FlushToDisk(SafeFileHandle handle) => FileCalls.Check(FileCalls.Synchronize(Check(handle, 0)), handle.Path ?? "");

    public static unsafe int Read(SafeFileHandle handle, Span<byte> buffer, long fileOffset)
    {
        long file = Check(handle, fileOffset);
        fixed (byte* pointer = buffer)
        {
            int read = FileCalls.Read(file, pointer, buffer.Length, fileOffset);
            return read >= 0 ? read : throw FileCalls.Exception(-read, handle.Path);
        }
    }

    public static long Read(SafeFileHandle handle, IReadOnlyList<Memory<byte>> buffers, long fileOffset)
    {
        ArgumentNullException.ThrowIfNull(buffers);
        long total = 0;
        for (int i = 0; i < buffers.Count; i++)
        {
            int read = Read(handle, buffers[i].Span, fileOffset + total);
            total += read;
            if (read < buffers[i].Length)
            {
                break;
            }
        }
        return total;
    }

    public static unsafe void Write(SafeFileHandle handle, ReadOnlySpan<byte> buffer, long fileOffset)
    {
        long file = Check(handle, fileOffset);
        fixed (byte* pointer = buffer)
        {
            int done = 0;
            while (done < buffer.Length)
            {
                int written = FileCalls.Write(file, pointer + done, buffer.Length - done, fileOffset + done);
                if (written < 0)
                {
                    throw FileCalls.Exception(-written, handle.Path);
                }
                done += written;
            }
        }
    }

    public static void Write(SafeFileHandle handle, IReadOnlyList<ReadOnlyMemory<byte>> buffers, long fileOffset)
    {
        ArgumentNullException.ThrowIfNull(buffers);
        for (int i = 0; i < buffers.Count; i++)
        {
            Write(handle, buffers[i].Span, fileOffset);
            fileOffset += buffers[i].Length;
        }
    }

    public static ValueTask<int> ReadAsync(SafeFileHandle handle, Memory<byte> buffer, long fileOffset, CancellationToken cancellationToken = default)
    {
        Check(handle, fileOffset);
        return new ValueTask<int>(Task.Run(() => Read(handle, buffer.Span, fileOffset), cancellationToken));
    }

    public static ValueTask<long> ReadAsync(
        SafeFileHandle handle, IReadOnlyList<Memory<byte>> buffers, long fileOffset, CancellationToken cancellationToken = default)
    {
        Check(handle, fileOffset);
        return new ValueTask<long>(Task.Run(() => Read(handle, buffers, fileOffset), cancellationToken));
    }

    public static ValueTask WriteAsync(
        SafeFileHandle handle, ReadOnlyMemory<byte> buffer, long fileOffset, CancellationToken cancellationToken = default)
    {
        Check(handle, fileOffset);
        return new ValueTask(Task.Run(() => Write(handle, buffer.Span, fileOffset), cancellationToken));
    }

    public static ValueTask WriteAsync(
        SafeFileHandle handle, IReadOnlyList<ReadOnlyMemory<byte>> buffers, long fileOffset, CancellationToken cancellationToken = default)
    {
        Check(handle, fileOffset);
        return new ValueTask(Task.Run(() => Write(handle, buffers, fileOffset), cancellationToken));
    }
}
