namespace System.Buffers.Text;

/// <summary>Base64 with the alphabet for URLs, padding not written and not asked for (RFC 4648, section 5).</summary>
public static class Base64Url
{
    private const uint MaximumEncodeLength = int.MaxValue / 4 * 3;

    public static int GetEncodedLength(int bytesLength)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bytesLength, MaximumEncodeLength);
        return Base64Codec.Url.EncodedLength(bytesLength);
    }

    public static int GetMaxDecodedLength(int base64Length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(base64Length);
        int rest = base64Length % 4;
        return base64Length / 4 * 3 + (rest > 0 ? rest - 1 : 0);
    }

    private static T Whole<T>(OperationStatus status, T result) => status switch
    {
        OperationStatus.Done => result,
        OperationStatus.DestinationTooSmall => throw new ArgumentException("Destination is too short.", "destination"),
        _ => throw new FormatException(
            "The input is not a valid Base-64 string as it contains a non-base 64 character, more than two padding characters, or an illegal character among the padding characters."),
    };

    private static bool Fits(OperationStatus status) => status != OperationStatus.DestinationTooSmall && Whole(status, true);

    public static OperationStatus EncodeToUtf8(
        ReadOnlySpan<byte> source, Span<byte> destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        Base64Codec.Url.Encode(source, destination, out bytesConsumed, out bytesWritten, isFinalBlock);

    public static OperationStatus EncodeToChars(
        ReadOnlySpan<byte> source, Span<char> destination, out int bytesConsumed, out int charsWritten, bool isFinalBlock = true) =>
        Base64Codec.Url.Encode(source, destination, out bytesConsumed, out charsWritten, isFinalBlock);

    public static int EncodeToUtf8(ReadOnlySpan<byte> source, Span<byte> destination) =>
        Whole(EncodeToUtf8(source, destination, out _, out int written), written);

    public static int EncodeToChars(ReadOnlySpan<byte> source, Span<char> destination) =>
        Whole(EncodeToChars(source, destination, out _, out int written), written);

    public static byte[] EncodeToUtf8(ReadOnlySpan<byte> source)
    {
        byte[] result = new byte[GetEncodedLength(source.Length)];
        EncodeToUtf8(source, result);
        return result;
    }

    public static char[] EncodeToChars(ReadOnlySpan<byte> source)
    {
        char[] result = new char[GetEncodedLength(source.Length)];
        EncodeToChars(source, result);
        return result;
    }

    public static string EncodeToString(ReadOnlySpan<byte> source) => new(EncodeToChars(source));

    public static bool TryEncodeToUtf8(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten) =>
        Fits(EncodeToUtf8(source, destination, out _, out bytesWritten));

    public static bool TryEncodeToChars(ReadOnlySpan<byte> source, Span<char> destination, out int charsWritten) =>
        Fits(EncodeToChars(source, destination, out _, out charsWritten));

    public static bool TryEncodeToUtf8InPlace(Span<byte> buffer, int dataLength, out int bytesWritten)
    {
        bytesWritten = 0;
        if (buffer.Length < GetEncodedLength(dataLength))
            return false;
        byte[] data = buffer.Slice(0, dataLength).ToArray();
        return TryEncodeToUtf8(data, buffer, out bytesWritten);
    }

    public static OperationStatus DecodeFromUtf8(
        ReadOnlySpan<byte> source, Span<byte> destination, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        Base64Codec.Url.Decode(source, destination, out bytesConsumed, out bytesWritten, isFinalBlock);

    public static OperationStatus DecodeFromChars(
        ReadOnlySpan<char> source, Span<byte> destination, out int charsConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        Base64Codec.Url.Decode(source, destination, out charsConsumed, out bytesWritten, isFinalBlock);

    public static int DecodeFromUtf8InPlace(Span<byte> buffer) =>
        Whole(Base64Codec.Url.Decode<byte>(buffer, buffer, out _, out int written, isFinalBlock: true), written);

    public static int DecodeFromUtf8(ReadOnlySpan<byte> source, Span<byte> destination) =>
        Whole(DecodeFromUtf8(source, destination, out _, out int written), written);

    public static int DecodeFromChars(ReadOnlySpan<char> source, Span<byte> destination) =>
        Whole(DecodeFromChars(source, destination, out _, out int written), written);

    public static bool TryDecodeFromUtf8(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten) =>
        Fits(DecodeFromUtf8(source, destination, out _, out bytesWritten));

    public static bool TryDecodeFromChars(ReadOnlySpan<char> source, Span<byte> destination, out int bytesWritten) =>
        Fits(DecodeFromChars(source, destination, out _, out bytesWritten));

    public static byte[] DecodeFromUtf8(ReadOnlySpan<byte> source)
    {
        byte[] buffer = new byte[GetMaxDecodedLength(source.Length)];
        int length = DecodeFromUtf8(source, buffer);
        return length == buffer.Length ? buffer : buffer[..length];
    }

    public static byte[] DecodeFromChars(ReadOnlySpan<char> source)
    {
        byte[] buffer = new byte[GetMaxDecodedLength(source.Length)];
        int length = DecodeFromChars(source, buffer);
        return length == buffer.Length ? buffer : buffer[..length];
    }

    public static bool IsValid(ReadOnlySpan<char> base64UrlText) => Base64Codec.Url.IsValid(base64UrlText, out _);
    public static bool IsValid(ReadOnlySpan<char> base64UrlText, out int decodedLength) => Base64Codec.Url.IsValid(base64UrlText, out decodedLength);
    public static bool IsValid(ReadOnlySpan<byte> utf8Base64UrlText) => Base64Codec.Url.IsValid(utf8Base64UrlText, out _);
    public static bool IsValid(ReadOnlySpan<byte> utf8Base64UrlText, out int decodedLength) =>
        Base64Codec.Url.IsValid(utf8Base64UrlText, out decodedLength);
}
