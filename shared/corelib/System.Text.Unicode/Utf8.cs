using System.Buffers;
using System.Runtime.CompilerServices;

namespace System.Text.Unicode;

/// <summary>Transcoding between UTF-8 and UTF-16, as far as the buffers go.</summary>
public static class Utf8
{
    public static OperationStatus FromUtf16(
        ReadOnlySpan<char> source, Span<byte> destination, out int charsRead, out int bytesWritten,
        bool replaceInvalidSequences = true, bool isFinalBlock = true)
    {
        charsRead = bytesWritten = 0;
        while (charsRead < source.Length)
        {
            char unit = source[charsRead];
            if (unit < 0x80)
            {
                if (bytesWritten == destination.Length)
                    return OperationStatus.DestinationTooSmall;
                destination[bytesWritten++] = (byte)unit;
                charsRead++;
                continue;
            }
            OperationStatus status = Rune.DecodeFromUtf16(source.Slice(charsRead), out Rune rune, out int consumed);
            if (status == OperationStatus.NeedMoreData && !isFinalBlock)
                return OperationStatus.NeedMoreData;
            // An invalid sequence gives the replacement character.
            if (status != OperationStatus.Done && !replaceInvalidSequences)
                return OperationStatus.InvalidData;
            if (!rune.TryEncodeToUtf8(destination.Slice(bytesWritten), out int written))
                return OperationStatus.DestinationTooSmall;
            charsRead += consumed;
            bytesWritten += written;
        }
        return OperationStatus.Done;
    }

    public static OperationStatus ToUtf16(
        ReadOnlySpan<byte> source, Span<char> destination, out int bytesRead, out int charsWritten,
        bool replaceInvalidSequences = true, bool isFinalBlock = true)
    {
        bytesRead = charsWritten = 0;
        while (bytesRead < source.Length)
        {
            byte unit = source[bytesRead];
            if (unit < 0x80)
            {
                if (charsWritten == destination.Length)
                    return OperationStatus.DestinationTooSmall;
                destination[charsWritten++] = (char)unit;
                bytesRead++;
                continue;
            }
            OperationStatus status = Rune.DecodeFromUtf8(source.Slice(bytesRead), out Rune rune, out int consumed);
            if (status == OperationStatus.NeedMoreData && !isFinalBlock)
                return OperationStatus.NeedMoreData;
            if (status != OperationStatus.Done && !replaceInvalidSequences)
                return OperationStatus.InvalidData;
            if (!rune.TryEncodeToUtf16(destination.Slice(charsWritten), out int written))
                return OperationStatus.DestinationTooSmall;
            bytesRead += consumed;
            charsWritten += written;
        }
        return OperationStatus.Done;
    }

    public static bool IsValid(ReadOnlySpan<byte> value)
    {
        while (true)
        {
            int plain = value.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (plain < 0)
                return true;
            value = value.Slice(plain);
            if (Rune.DecodeFromUtf8(value, out _, out int consumed) != OperationStatus.Done)
                return false;
            value = value.Slice(consumed);
        }
    }

    public static bool TryWrite(
        Span<byte> destination, [InterpolatedStringHandlerArgument(nameof(destination))] ref TryWriteInterpolatedStringHandler handler,
        out int bytesWritten) => handler.Finish(out bytesWritten);

    public static bool TryWrite(
        Span<byte> destination, IFormatProvider? provider,
        [InterpolatedStringHandlerArgument(nameof(destination), nameof(provider))] ref TryWriteInterpolatedStringHandler handler,
        out int bytesWritten) => handler.Finish(out bytesWritten);

    [InterpolatedStringHandler]
    public ref struct TryWriteInterpolatedStringHandler
    {
        private readonly Span<byte> _destination;
        private readonly IFormatProvider? _provider;
        private int _position;
        private bool _isGood;

        public TryWriteInterpolatedStringHandler(int literalLength, int formattedCount, Span<byte> destination, out bool shouldAppend)
            : this(literalLength, formattedCount, destination, null, out shouldAppend)
        {
        }

        public TryWriteInterpolatedStringHandler(
            int literalLength, int formattedCount, Span<byte> destination, IFormatProvider? provider, out bool shouldAppend)
        {
            _destination = destination;
            _provider = provider;
            // Every char of the literal takes a byte at least.
            _isGood = shouldAppend = destination.Length >= literalLength;
        }

        internal readonly bool Finish(out int bytesWritten)
        {
            bytesWritten = _isGood ? _position : 0;
            return _isGood;
        }

        private bool Fail() => _isGood = false;

        public bool AppendLiteral(string value) => AppendFormatted(value.AsSpan());

        public bool AppendFormatted<T>(T value) => AppendFormatted(value, null);

        public bool AppendFormatted<T>(T value, string? format)
        {
            if (_provider?.GetFormat(typeof(ICustomFormatter)) is ICustomFormatter custom)
                return AppendFormatted(custom.Format(format, value, _provider).AsSpan());
            if (value is IUtf8SpanFormattable bytes)
            {
                if (!bytes.TryFormat(_destination.Slice(_position), out int written, format, _provider))
                    return Fail();
                _position += written;
                return true;
            }
            string? text = value is IFormattable formattable ? formattable.ToString(format, _provider) : value?.ToString();
            return AppendFormatted(text.AsSpan());
        }

        public bool AppendFormatted<T>(T value, int alignment) => AppendFormatted(value, alignment, null);

        public bool AppendFormatted<T>(T value, int alignment, string? format)
        {
            int start = _position;
            return AppendFormatted(value, format) && Align(start, alignment);
        }

        public bool AppendFormatted(scoped ReadOnlySpan<char> value)
        {
            if (FromUtf16(value, _destination.Slice(_position), out _, out int written) != OperationStatus.Done)
                return Fail();
            _position += written;
            return true;
        }

        public bool AppendFormatted(scoped ReadOnlySpan<char> value, int alignment = 0, string? format = null)
        {
            int start = _position;
            return AppendFormatted(value) && Align(start, alignment);
        }

        public bool AppendFormatted(scoped ReadOnlySpan<byte> utf8Value)
        {
            if (!utf8Value.TryCopyTo(_destination.Slice(_position)))
                return Fail();
            _position += utf8Value.Length;
            return true;
        }

        public bool AppendFormatted(scoped ReadOnlySpan<byte> utf8Value, int alignment = 0, string? format = null)
        {
            int start = _position;
            return AppendFormatted(utf8Value) && Align(start, alignment);
        }

        public bool AppendFormatted(string? value) => AppendFormatted<string?>(value, null);
        public bool AppendFormatted(string? value, int alignment = 0, string? format = null) => AppendFormatted<string?>(value, alignment, format);
        public bool AppendFormatted(object? value, int alignment = 0, string? format = null) => AppendFormatted<object?>(value, alignment, format);

        /// <summary>Pads what was written from `start` on; a field's width is counted in bytes.</summary>
        private bool Align(int start, int alignment)
        {
            if (alignment == 0)
                return true;
            bool isLeft = alignment < 0;
            Span<byte> written = _destination.Slice(start, _position - start);
            int padding = Math.Abs(alignment) - written.Length;
            if (padding <= 0)
                return true;
            if (padding > _destination.Length - _position)
                return Fail();
            if (isLeft)
                _destination.Slice(_position, padding).Fill((byte)' ');
            else
            {
                written.CopyTo(_destination.Slice(start + padding));
                _destination.Slice(start, padding).Fill((byte)' ');
            }
            _position += padding;
            return true;
        }
    }
}
