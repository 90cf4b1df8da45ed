using System.IO;

namespace System;

// The standard streams as bytes.
public static partial class Console
{
    public static Stream OpenStandardInput() => new DescriptorStream(0);
    public static Stream OpenStandardInput(int bufferSize) => OpenChecked(0, bufferSize);
    public static Stream OpenStandardOutput() => new DescriptorStream(1);
    public static Stream OpenStandardOutput(int bufferSize) => OpenChecked(1, bufferSize);
    public static Stream OpenStandardError() => new DescriptorStream(2);
    public static Stream OpenStandardError(int bufferSize) => OpenChecked(2, bufferSize);

    private static Stream OpenChecked(int descriptor, int bufferSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bufferSize);
        return new DescriptorStream(descriptor);
    }

    private sealed unsafe class DescriptorStream(int descriptor) : Stream
    {
        private bool _isClosed;

        public override bool CanRead => descriptor == 0 && !_isClosed;
        public override bool CanWrite => descriptor != 0 && !_isClosed;
        public override bool CanSeek => false;
        public override long Length => throw new NotSupportedException("Stream does not support seeking.");

        public override long Position
        {
            get => throw new NotSupportedException("Stream does not support seeking.");
            set => throw new NotSupportedException("Stream does not support seeking.");
        }

        public override void Flush()
        {
            if (descriptor != 0) ConsoleStream.FlushDescriptor(descriptor);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            ValidateBufferArguments(buffer, offset, count);
            return Read(new Span<byte>(buffer, offset, count));
        }

        public override int Read(Span<byte> buffer)
        {
            if (descriptor != 0) throw new NotSupportedException("Stream does not support reading.");
            fixed (byte* data = buffer) return buffer.Length == 0 ? 0 : ConsoleStream.ReadInput(data, buffer.Length);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            ValidateBufferArguments(buffer, offset, count);
            Write(new ReadOnlySpan<byte>(buffer, offset, count));
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (descriptor == 0) throw new NotSupportedException("Stream does not support writing.");
            fixed (byte* data = buffer)
            {
                if (buffer.Length != 0) ConsoleStream.WriteDescriptor(descriptor, data, buffer.Length);
            }
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("Stream does not support seeking.");
        public override void SetLength(long value) => throw new NotSupportedException("Stream does not support seeking.");
        protected override void Dispose(bool disposing) => _isClosed = true;
    }
}
