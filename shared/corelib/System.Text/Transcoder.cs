using System.Runtime.CompilerServices;

namespace System.Text;

// The loops between UTF-16 and bytes that all built-in encodings share. An encoding supplies one scalar value at a time
// (Encoding.EncodeScalar, DecodeScalar); what it cannot represent goes to the fallbacks.
internal static class Transcoder
{
    // Results of DecodeScalar that are no scalar value.
    internal const int Invalid = -1;
    internal const int Incomplete = -2;

    // Copies leading characters below 0x80 as bytes and says how many. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int NarrowAscii(ref char source, ref byte destination, int length);

    // Copies leading bytes below 0x80 as characters and says how many. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern int WidenAscii(ref byte source, ref char destination, int length);

    // Encodes into `destination`, or with `countOnly` just counts. `pending` is a high surrogate left by the call before; with
    // `flush` false one at the end is left for the next call. Without `stopWhenFull` a destination too short throws.
    internal static int Encode(Encoding encoding, ReadOnlySpan<char> source, Span<byte> destination, bool countOnly, bool flush, ref char pending,
        bool stopWhenFull, out int consumed)
    {
        int at = 0, written = 0;
        Span<byte> one = stackalloc byte[4];
        EncoderFallbackBuffer? buffer = null;
        while (true)
        {
            if (pending == 0 && encoding.IsAsciiSuperset && at < source.Length)
            {
                int run = source.Length - at;
                if (countOnly)
                {
                    int ascii = at;
                    while (ascii < source.Length && source[ascii] < 0x80) ascii++;
                    written += ascii - at;
                    at = ascii;
                }
                else
                {
                    run = NarrowAscii(ref Unsafe.Add(ref source._reference, at), ref Unsafe.Add(ref destination._reference, written), Math.Min(run, destination.Length - written));
                    at += run;
                    written += run;
                }
            }
            if (at >= source.Length && (pending == 0 || !flush)) break;
            int start = at;
            char startPending = pending;
            int scalar;
            char bad = '\0', badLow = '\0';
            if (pending != 0)
            {
                if (at < source.Length && char.IsLowSurrogate(source[at]))
                {
                    scalar = char.ConvertToUtf32(pending, source[at++]);
                }
                else
                {
                    scalar = -1;
                    bad = pending;
                }
                pending = '\0';
            }
            else
            {
                char c = source[at++];
                scalar = c;
                if (char.IsHighSurrogate(c))
                {
                    if (at == source.Length && !flush)
                    {
                        pending = c;
                        break;
                    }
                    if (at < source.Length && char.IsLowSurrogate(source[at])) scalar = char.ConvertToUtf32(c, source[at++]);
                    else scalar = -1;
                }
                else if (char.IsLowSurrogate(c))
                {
                    scalar = -1;
                }
                bad = c;
            }
            int count = scalar < 0 ? -1 : encoding.EncodeScalar(scalar, one);
            if (count < 0)
            {
                buffer ??= encoding.EncoderFallback.CreateFallbackBuffer();
                bool any;
                if (scalar >= 0x10000)
                {
                    badLow = (char)(0xDC00 + (scalar & 0x3FF));
                    any = buffer.Fallback((char)(0xD7C0 + (scalar >> 10)), badLow, at - 2);
                }
                else
                {
                    any = buffer.Fallback(bad, at - 1);
                }
                int before = written;
                if (any && !EncodeFallback(encoding, buffer, destination, countOnly, ref written))
                {
                    written = before;
                    at = start;
                    pending = startPending;
                    if (!stopWhenFull) ThrowTooShort("bytes");
                    break;
                }
                continue;
            }
            if (!countOnly)
            {
                if (destination.Length - written < count)
                {
                    at = start;
                    pending = startPending;
                    if (!stopWhenFull) ThrowTooShort("bytes");
                    break;
                }
                one.Slice(0, count).CopyTo(destination.Slice(written));
            }
            written += count;
        }
        consumed = at;
        return written;
    }

    private static bool EncodeFallback(Encoding encoding, EncoderFallbackBuffer buffer, Span<byte> destination, bool countOnly, ref int written)
    {
        Span<byte> one = stackalloc byte[4];
        char c;
        while ((c = buffer.GetNextChar()) != 0)
        {
            int scalar = c;
            if (char.IsHighSurrogate(c))
            {
                char low = buffer.GetNextChar();
                if (!char.IsLowSurrogate(low)) throw new ArgumentException("Recursive fallback not allowed for character \\u" + ((int)c).ToString("X4") + ".", "chars");
                scalar = char.ConvertToUtf32(c, low);
            }
            int count = char.IsLowSurrogate(c) ? -1 : encoding.EncodeScalar(scalar, one);
            if (count < 0) throw new ArgumentException("Recursive fallback not allowed for character \\u" + ((int)c).ToString("X4") + ".", "chars");
            if (!countOnly)
            {
                if (destination.Length - written < count) return false;
                one.Slice(0, count).CopyTo(destination.Slice(written));
            }
            written += count;
        }
        return true;
    }

    // Decodes likewise. Bytes of a sequence that the end cuts off are not consumed unless `flush`, which makes them invalid.
    internal static int Decode(Encoding encoding, ReadOnlySpan<byte> source, Span<char> destination, bool countOnly, bool flush, bool stopWhenFull, out int consumed)
    {
        int at = 0, written = 0;
        DecoderFallbackBuffer? buffer = null;
        while (at < source.Length)
        {
            if (encoding.IsAsciiSuperset)
            {
                if (countOnly)
                {
                    int ascii = at;
                    while (ascii < source.Length && source[ascii] < 0x80) ascii++;
                    written += ascii - at;
                    at = ascii;
                }
                else
                {
                    int run = WidenAscii(ref Unsafe.Add(ref source._reference, at), ref Unsafe.Add(ref destination._reference, written), Math.Min(source.Length - at, destination.Length - written));
                    at += run;
                    written += run;
                }
                if (at == source.Length) break;
            }
            int length = encoding.DecodeScalar(source.Slice(at), out int scalar);
            if (scalar == Incomplete && !flush) break;
            if (scalar < 0)
            {
                buffer ??= encoding.DecoderFallback.CreateFallbackBuffer();
                int before = written;
                if (buffer.Fallback(source.Slice(at, length).ToArray(), at))
                {
                    char c;
                    while ((c = buffer.GetNextChar()) != 0)
                    {
                        if (!countOnly)
                        {
                            if (written == destination.Length)
                            {
                                written = before;
                                if (!stopWhenFull) ThrowTooShort("chars");
                                consumed = at;
                                return written;
                            }
                            destination[written] = c;
                        }
                        written++;
                    }
                }
                at += length;
                continue;
            }
            int units = scalar < 0x10000 ? 1 : 2;
            if (!countOnly)
            {
                if (destination.Length - written < units)
                {
                    if (!stopWhenFull) ThrowTooShort("chars");
                    break;
                }
                if (units == 1)
                {
                    destination[written] = (char)scalar;
                }
                else
                {
                    destination[written] = (char)(0xD7C0 + (scalar >> 10));
                    destination[written + 1] = (char)(0xDC00 + (scalar & 0x3FF));
                }
            }
            written += units;
            at += length;
        }
        consumed = at;
        return written;
    }

    internal static void ThrowTooShort(string parameter) => throw new ArgumentException(parameter == "bytes"
        ? "The output byte buffer is too small to contain the encoded data, encoding codepage '65001' and fallback 'System.Text.EncoderReplacementFallback'."
        : "The output char buffer is too small to contain the decoded characters, encoding codepage '65001' and fallback 'System.Text.DecoderReplacementFallback'.", parameter);
}
