namespace System.Text;

// Encoders and decoders: conversion in pieces.
public abstract class Encoder
{
    private EncoderFallback? _fallback;

    protected Encoder() { }

    public EncoderFallback? Fallback
    {
        get => _fallback;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _fallback = value;
        }
    }

    public EncoderFallbackBuffer FallbackBuffer => (_fallback ?? EncoderFallback.ReplacementFallback).CreateFallbackBuffer();

    public virtual void Reset()
    {
        byte[] bytes = new byte[GetByteCount(Array.Empty<char>(), 0, 0, true)];
        GetBytes(Array.Empty<char>(), 0, 0, bytes, 0, true);
    }

    public abstract int GetByteCount(char[] chars, int index, int count, bool flush);
    public abstract int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, bool flush);

    [CLSCompliant(false)]
    public virtual unsafe int GetByteCount(char* chars, int count, bool flush) => GetByteCount(new ReadOnlySpan<char>(chars, count), flush);
    public virtual int GetByteCount(ReadOnlySpan<char> chars, bool flush) => GetByteCount(chars.ToArray(), 0, chars.Length, flush);
    [CLSCompliant(false)]
    public virtual unsafe int GetBytes(char* chars, int charCount, byte* bytes, int byteCount, bool flush) => GetBytes(new ReadOnlySpan<char>(chars, charCount), new Span<byte>(bytes, byteCount), flush);
    public virtual int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes, bool flush)
    {
        byte[] result = new byte[GetByteCount(chars, flush)];
        int count = GetBytes(chars.ToArray(), 0, chars.Length, result, 0, flush);
        result.AsSpan(0, count).CopyTo(bytes);
        return count;
    }

    public virtual void Convert(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, int byteCount, bool flush, out int charsUsed, out int bytesUsed, out bool completed) =>
        Convert(new ReadOnlySpan<char>(chars, charIndex, charCount), new Span<byte>(bytes, byteIndex, byteCount), flush, out charsUsed, out bytesUsed, out completed);

    [CLSCompliant(false)]
    public virtual unsafe void Convert(char* chars, int charCount, byte* bytes, int byteCount, bool flush, out int charsUsed, out int bytesUsed, out bool completed) =>
        Convert(new ReadOnlySpan<char>(chars, charCount), new Span<byte>(bytes, byteCount), flush, out charsUsed, out bytesUsed, out completed);

    public virtual void Convert(ReadOnlySpan<char> chars, Span<byte> bytes, bool flush, out int charsUsed, out int bytesUsed, out bool completed)
    {
        charsUsed = chars.Length;
        while (charsUsed > 0)
        {
            if (GetByteCount(chars.Slice(0, charsUsed), flush) <= bytes.Length)
            {
                bytesUsed = GetBytes(chars.Slice(0, charsUsed), bytes, flush);
                completed = charsUsed == chars.Length;
                return;
            }
            flush = false;
            charsUsed /= 2;
        }
        throw new ArgumentException("Conversion buffer overflow.");
    }
}

public abstract class Decoder
{
    private DecoderFallback? _fallback;

    protected Decoder() { }

    public DecoderFallback? Fallback
    {
        get => _fallback;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _fallback = value;
        }
    }

    public DecoderFallbackBuffer FallbackBuffer => (_fallback ?? DecoderFallback.ReplacementFallback).CreateFallbackBuffer();

    public virtual void Reset()
    {
        char[] chars = new char[GetCharCount(Array.Empty<byte>(), 0, 0, true)];
        GetChars(Array.Empty<byte>(), 0, 0, chars, 0, true);
    }

    public abstract int GetCharCount(byte[] bytes, int index, int count);
    public virtual int GetCharCount(byte[] bytes, int index, int count, bool flush) => GetCharCount(bytes, index, count);
    public abstract int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex);
    public virtual int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, bool flush) => GetChars(bytes, byteIndex, byteCount, chars, charIndex);

    [CLSCompliant(false)]
    public virtual unsafe int GetCharCount(byte* bytes, int count, bool flush) => GetCharCount(new ReadOnlySpan<byte>(bytes, count), flush);
    public virtual int GetCharCount(ReadOnlySpan<byte> bytes, bool flush) => GetCharCount(bytes.ToArray(), 0, bytes.Length, flush);
    [CLSCompliant(false)]
    public virtual unsafe int GetChars(byte* bytes, int byteCount, char* chars, int charCount, bool flush) => GetChars(new ReadOnlySpan<byte>(bytes, byteCount), new Span<char>(chars, charCount), flush);
    public virtual int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars, bool flush)
    {
        char[] result = new char[GetCharCount(bytes, flush)];
        int count = GetChars(bytes.ToArray(), 0, bytes.Length, result, 0, flush);
        result.AsSpan(0, count).CopyTo(chars);
        return count;
    }

    public virtual void Convert(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, int charCount, bool flush, out int bytesUsed, out int charsUsed, out bool completed) =>
        Convert(new ReadOnlySpan<byte>(bytes, byteIndex, byteCount), new Span<char>(chars, charIndex, charCount), flush, out bytesUsed, out charsUsed, out completed);

    [CLSCompliant(false)]
    public virtual unsafe void Convert(byte* bytes, int byteCount, char* chars, int charCount, bool flush, out int bytesUsed, out int charsUsed, out bool completed) =>
        Convert(new ReadOnlySpan<byte>(bytes, byteCount), new Span<char>(chars, charCount), flush, out bytesUsed, out charsUsed, out completed);

    public virtual void Convert(ReadOnlySpan<byte> bytes, Span<char> chars, bool flush, out int bytesUsed, out int charsUsed, out bool completed)
    {
        bytesUsed = bytes.Length;
        while (bytesUsed > 0)
        {
            if (GetCharCount(bytes.Slice(0, bytesUsed), flush) <= chars.Length)
            {
                charsUsed = GetChars(bytes.Slice(0, bytesUsed), chars, flush);
                completed = bytesUsed == bytes.Length;
                return;
            }
            flush = false;
            bytesUsed /= 2;
        }
        throw new ArgumentException("Conversion buffer overflow.");
    }
}

// The encoder of a built-in encoding: it holds back half a surrogate pair. Of any other: none is held.
internal sealed class EncodingEncoder : Encoder
{
    private readonly Encoding _encoding;
    private char _pending;

    internal EncodingEncoder(Encoding encoding)
    {
        _encoding = encoding;
        Fallback = encoding.EncoderFallback;
    }

    private Encoding Current
    {
        get
        {
            if (ReferenceEquals(Fallback, _encoding.EncoderFallback)) return _encoding;
            Encoding changed = (Encoding)_encoding.Clone();
            changed.EncoderFallback = Fallback!;
            return changed;
        }
    }

    private bool IsBuiltIn => _encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding or ASCIIEncoding or Latin1Encoding;

    public override void Reset() => _pending = '\0';

    public override int GetByteCount(char[] chars, int index, int count, bool flush) => GetByteCount(new ReadOnlySpan<char>(chars, index, count), flush);

    public override int GetByteCount(ReadOnlySpan<char> chars, bool flush)
    {
        if (!IsBuiltIn) return _encoding.GetByteCount(chars);
        char pending = _pending;
        return Transcoder.Encode(Current, chars, default, true, flush, ref pending, false, out _);
    }

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex, bool flush) =>
        GetBytes(new ReadOnlySpan<char>(chars, charIndex, charCount), new Span<byte>(bytes).Slice(byteIndex), flush);

    public override int GetBytes(ReadOnlySpan<char> chars, Span<byte> bytes, bool flush)
    {
        if (!IsBuiltIn) return _encoding.GetBytes(chars, bytes);
        char pending = _pending;
        int written = Transcoder.Encode(Current, chars, bytes, false, flush, ref pending, false, out _);
        _pending = pending;
        return written;
    }

    public override void Convert(ReadOnlySpan<char> chars, Span<byte> bytes, bool flush, out int charsUsed, out int bytesUsed, out bool completed)
    {
        if (!IsBuiltIn)
        {
            base.Convert(chars, bytes, flush, out charsUsed, out bytesUsed, out completed);
            return;
        }
        char pending = _pending;
        bytesUsed = Transcoder.Encode(Current, chars, bytes, false, flush, ref pending, true, out charsUsed);
        if (bytesUsed == 0 && charsUsed == 0 && chars.Length != 0 && pending == _pending) Transcoder.ThrowTooShort("bytes");
        _pending = pending;
        completed = charsUsed == chars.Length && (!flush || _pending == 0);
    }
}

// The decoder of a built-in encoding: it holds back the bytes of an unfinished sequence.
internal sealed class EncodingDecoder : Decoder
{
    private readonly Encoding _encoding;
    private readonly byte[] _held = new byte[4];
    private int _heldCount;

    internal EncodingDecoder(Encoding encoding)
    {
        _encoding = encoding;
        Fallback = encoding.DecoderFallback;
    }

    private Encoding Current
    {
        get
        {
            if (ReferenceEquals(Fallback, _encoding.DecoderFallback)) return _encoding;
            Encoding changed = (Encoding)_encoding.Clone();
            changed.DecoderFallback = Fallback!;
            return changed;
        }
    }

    private bool IsBuiltIn => _encoding is UTF8Encoding or UnicodeEncoding or UTF32Encoding or ASCIIEncoding or Latin1Encoding;

    public override void Reset() => _heldCount = 0;

    public override int GetCharCount(byte[] bytes, int index, int count) => GetCharCount(bytes, index, count, false);
    public override int GetCharCount(byte[] bytes, int index, int count, bool flush) => GetCharCount(new ReadOnlySpan<byte>(bytes, index, count), flush);

    public override int GetCharCount(ReadOnlySpan<byte> bytes, bool flush)
    {
        if (!IsBuiltIn) return _encoding.GetCharCount(bytes);
        if (_heldCount == 0) return Transcoder.Decode(Current, bytes, default, true, flush, false, out _);
        byte[] all = Joined(bytes);
        return Transcoder.Decode(Current, all, default, true, flush, false, out _);
    }

    private byte[] Joined(ReadOnlySpan<byte> bytes)
    {
        byte[] all = new byte[_heldCount + bytes.Length];
        _held.AsSpan(0, _heldCount).CopyTo(all);
        bytes.CopyTo(all.AsSpan(_heldCount));
        return all;
    }

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => GetChars(bytes, byteIndex, byteCount, chars, charIndex, false);
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex, bool flush) =>
        GetChars(new ReadOnlySpan<byte>(bytes, byteIndex, byteCount), new Span<char>(chars).Slice(charIndex), flush);

    public override int GetChars(ReadOnlySpan<byte> bytes, Span<char> chars, bool flush)
    {
        if (!IsBuiltIn) return _encoding.GetChars(bytes, chars);
        ReadOnlySpan<byte> all = _heldCount == 0 ? bytes : Joined(bytes);
        int written = Transcoder.Decode(Current, all, chars, false, flush, false, out int consumed);
        Hold(all.Slice(consumed));
        return written;
    }

    private void Hold(ReadOnlySpan<byte> rest)
    {
        rest.CopyTo(_held);
        _heldCount = rest.Length;
    }

    public override void Convert(ReadOnlySpan<byte> bytes, Span<char> chars, bool flush, out int bytesUsed, out int charsUsed, out bool completed)
    {
        if (!IsBuiltIn)
        {
            base.Convert(bytes, chars, flush, out bytesUsed, out charsUsed, out completed);
            return;
        }
        int held = _heldCount;
        ReadOnlySpan<byte> all = held == 0 ? bytes : Joined(bytes);
        charsUsed = Transcoder.Decode(Current, all, chars, false, flush, true, out int consumed);
        ReadOnlySpan<byte> rest = all.Slice(consumed);
        // Up to three bytes may wait for the end of their sequence; more stop because the destination is full.
        bool waits = !flush && rest.Length is > 0 and < 4 && IsPrefix(rest);
        if (waits)
        {
            Hold(rest);
            bytesUsed = bytes.Length;
        }
        else if (consumed < held)
        {
            if (charsUsed == 0 && rest.Length != 0) Transcoder.ThrowTooShort("chars");
            bytesUsed = 0;
        }
        else
        {
            if (charsUsed == 0 && consumed == 0 && bytes.Length != 0) Transcoder.ThrowTooShort("chars");
            bytesUsed = consumed - held;
            _heldCount = 0;
        }
        completed = bytesUsed == bytes.Length && (!flush || _heldCount == 0);
    }

    private bool IsPrefix(ReadOnlySpan<byte> rest)
    {
        _encoding.DecodeScalar(rest, out int scalar);
        return scalar == Transcoder.Incomplete;
    }
}
