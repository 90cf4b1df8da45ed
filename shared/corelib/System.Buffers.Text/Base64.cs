namespace System.Buffers.Text;

/// <summary>Base64 of bytes as UTF-8 text (RFC 4648, section 4).</summary>
public static class Base64
{
    private const uint MaximumEncodeLength = int.MaxValue / 4 * 3;

    public static int GetMaxEncodedToUtf8Length(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, MaximumEncodeLength);
        return Base64Codec.Plain.EncodedLength(length);
    }

    public static int GetMaxDecodedFromUtf8Length(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return length / 4 * 3;
    }

    public static OperationStatus EncodeToUtf8(
        ReadOnlySpan<byte> bytes, Span<byte> utf8, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        Base64Codec.Plain.Encode(bytes, utf8, out bytesConsumed, out bytesWritten, isFinalBlock);

    public static OperationStatus EncodeToUtf8InPlace(Span<byte> buffer, int dataLength, out int bytesWritten)
    {
        bytesWritten = 0;
        int length = GetMaxEncodedToUtf8Length(dataLength);
        if (buffer.Length < length)
            return OperationStatus.DestinationTooSmall;
        byte[] data = buffer.Slice(0, dataLength).ToArray();
        return EncodeToUtf8(data, buffer, out _, out bytesWritten);
    }

    public static OperationStatus DecodeFromUtf8(
        ReadOnlySpan<byte> utf8, Span<byte> bytes, out int bytesConsumed, out int bytesWritten, bool isFinalBlock = true) =>
        Base64Codec.Plain.Decode(utf8, bytes, out bytesConsumed, out bytesWritten, isFinalBlock);

    // Decoding never overtakes its input, so it may write over it.
    public static OperationStatus DecodeFromUtf8InPlace(Span<byte> buffer, out int bytesWritten) =>
        Base64Codec.Plain.Decode<byte>(buffer, buffer, out _, out bytesWritten, isFinalBlock: true);

    public static bool IsValid(ReadOnlySpan<char> base64Text) => Base64Codec.Plain.IsValid(base64Text, out _);
    public static bool IsValid(ReadOnlySpan<char> base64Text, out int decodedLength) => Base64Codec.Plain.IsValid(base64Text, out decodedLength);
    public static bool IsValid(ReadOnlySpan<byte> base64TextUtf8) => Base64Codec.Plain.IsValid(base64TextUtf8, out _);
    public static bool IsValid(ReadOnlySpan<byte> base64TextUtf8, out int decodedLength) =>
        Base64Codec.Plain.IsValid(base64TextUtf8, out decodedLength);
}
