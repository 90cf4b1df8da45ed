namespace System.Text;

// What becomes of characters or bytes that an encoding cannot translate.
public abstract class EncoderFallback
{
    private static readonly EncoderFallback s_replacement = new EncoderReplacementFallback("\uFFFD");
    private static readonly EncoderFallback s_exception = new EncoderExceptionFallback();

    public static EncoderFallback ReplacementFallback => s_replacement;
    public static EncoderFallback ExceptionFallback => s_exception;
    public abstract EncoderFallbackBuffer CreateFallbackBuffer();
    public abstract int MaxCharCount { get; }
}

public abstract class EncoderFallbackBuffer
{
    public abstract bool Fallback(char charUnknown, int index);
    public abstract bool Fallback(char charUnknownHigh, char charUnknownLow, int index);
    public abstract char GetNextChar();
    public abstract bool MovePrevious();
    public abstract int Remaining { get; }
    public virtual void Reset()
    {
        while (GetNextChar() != 0) { }
    }
}

public sealed class EncoderReplacementFallback : EncoderFallback
{
    private readonly string _text;

    public EncoderReplacementFallback() : this("?") { }

    public EncoderReplacementFallback(string replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        _text = replacement;
    }

    public string DefaultString => _text;
    public override EncoderFallbackBuffer CreateFallbackBuffer() => new EncoderReplacementFallbackBuffer(this);
    public override int MaxCharCount => _text.Length;
    public override bool Equals(object? value) => value is EncoderReplacementFallback other && other._text == _text;
    public override int GetHashCode() => _text.GetHashCode();
}

public sealed class EncoderReplacementFallbackBuffer : EncoderFallbackBuffer
{
    // Twice, for the two halves of a pair.
    private readonly string _text;
    private int _at;
    private int _end;

    public EncoderReplacementFallbackBuffer(EncoderReplacementFallback fallback) => _text = fallback.DefaultString + fallback.DefaultString;

    private bool Begin(int length)
    {
        _at = 0;
        _end = length;
        return _end != 0;
    }

    public override bool Fallback(char charUnknown, int index) => Begin(_text.Length / 2);

    public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) => Begin(_text.Length);

    public override char GetNextChar() => _at < _end ? _text[_at++] : '\0';

    public override bool MovePrevious()
    {
        if (_at <= 0) return false;
        _at--;
        return true;
    }

    public override int Remaining => _end - _at;
    public override void Reset() => _at = _end = 0;
}

public sealed class EncoderExceptionFallback : EncoderFallback
{
    public override EncoderFallbackBuffer CreateFallbackBuffer() => new EncoderExceptionFallbackBuffer();
    public override int MaxCharCount => 0;
    public override bool Equals(object? value) => value is EncoderExceptionFallback;
    public override int GetHashCode() => 654;
}

public sealed class EncoderExceptionFallbackBuffer : EncoderFallbackBuffer
{
    public override bool Fallback(char charUnknown, int index) => throw new EncoderFallbackException(
        $"Unable to translate Unicode character \\\\u{(int)charUnknown:X4} at index {index} to specified code page.", charUnknown, index);

    public override bool Fallback(char charUnknownHigh, char charUnknownLow, int index) => throw new EncoderFallbackException(
        $"Unable to translate Unicode character \\\\u{char.ConvertToUtf32(charUnknownHigh, charUnknownLow):X4} at index {index} to specified code page.", charUnknownHigh, charUnknownLow, index);

    public override char GetNextChar() => '\0';
    public override bool MovePrevious() => false;
    public override int Remaining => 0;
}

public sealed class EncoderFallbackException : ArgumentException
{
    public EncoderFallbackException() { }
    public EncoderFallbackException(string? message) : base(message) { }
    public EncoderFallbackException(string? message, Exception? innerException) : base(message, innerException) { }

    internal EncoderFallbackException(string message, char charUnknown, int index) : base(message)
    {
        CharUnknown = charUnknown;
        Index = index;
    }

    internal EncoderFallbackException(string message, char high, char low, int index) : base(message)
    {
        CharUnknownHigh = high;
        CharUnknownLow = low;
        Index = index;
    }

    public char CharUnknown { get; }
    public char CharUnknownHigh { get; }
    public char CharUnknownLow { get; }
    public int Index { get; }
    public bool IsUnknownSurrogate() => CharUnknownHigh != '\0';
}

public abstract class DecoderFallback
{
    private static readonly DecoderFallback s_replacement = new DecoderReplacementFallback("\uFFFD");
    private static readonly DecoderFallback s_exception = new DecoderExceptionFallback();

    public static DecoderFallback ReplacementFallback => s_replacement;
    public static DecoderFallback ExceptionFallback => s_exception;
    public abstract DecoderFallbackBuffer CreateFallbackBuffer();
    public abstract int MaxCharCount { get; }
}

public abstract class DecoderFallbackBuffer
{
    public abstract bool Fallback(byte[] bytesUnknown, int index);
    public abstract char GetNextChar();
    public abstract bool MovePrevious();
    public abstract int Remaining { get; }
    public virtual void Reset()
    {
        while (GetNextChar() != 0) { }
    }
}

public sealed class DecoderReplacementFallback : DecoderFallback
{
    private readonly string _text;

    public DecoderReplacementFallback() : this("?") { }

    public DecoderReplacementFallback(string replacement)
    {
        ArgumentNullException.ThrowIfNull(replacement);
        _text = replacement;
    }

    public string DefaultString => _text;
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new DecoderReplacementFallbackBuffer(this);
    public override int MaxCharCount => _text.Length;
    public override bool Equals(object? value) => value is DecoderReplacementFallback other && other._text == _text;
    public override int GetHashCode() => _text.GetHashCode();
}

public sealed class DecoderReplacementFallbackBuffer : DecoderFallbackBuffer
{
    private readonly string _text;
    private int _at;
    private int _end;

    public DecoderReplacementFallbackBuffer(DecoderReplacementFallback fallback) => _text = fallback.DefaultString;

    public override bool Fallback(byte[] bytesUnknown, int index)
    {
        _at = 0;
        _end = _text.Length;
        return _end != 0;
    }

    public override char GetNextChar() => _at < _end ? _text[_at++] : '\0';

    public override bool MovePrevious()
    {
        if (_at <= 0) return false;
        _at--;
        return true;
    }

    public override int Remaining => _end - _at;
    public override void Reset() => _at = _end = 0;
}

public sealed class DecoderExceptionFallback : DecoderFallback
{
    public override DecoderFallbackBuffer CreateFallbackBuffer() => new DecoderExceptionFallbackBuffer();
    public override int MaxCharCount => 0;
    public override bool Equals(object? value) => value is DecoderExceptionFallback;
    public override int GetHashCode() => 879;
}

public sealed class DecoderExceptionFallbackBuffer : DecoderFallbackBuffer
{
    public override bool Fallback(byte[] bytesUnknown, int index)
    {
        StringBuilder bytes = new();
        for (int i = 0; i < bytesUnknown.Length && i < 20; i++) bytes.Append('[').Append(bytesUnknown[i].ToString("X2")).Append(']');
        if (bytesUnknown.Length > 20) bytes.Append(" ...");
        throw new DecoderFallbackException($"Unable to translate bytes {bytes} at index {index} from specified code page to Unicode.", bytesUnknown, index);
    }

    public override char GetNextChar() => '\0';
    public override bool MovePrevious() => false;
    public override int Remaining => 0;
}

public sealed class DecoderFallbackException : ArgumentException
{
    public DecoderFallbackException() { }
    public DecoderFallbackException(string? message) : base(message) { }
    public DecoderFallbackException(string? message, Exception? innerException) : base(message, innerException) { }
    public DecoderFallbackException(string? message, byte[]? bytesUnknown, int index) : base(message)
    {
        BytesUnknown = bytesUnknown;
        Index = index;
    }

    public byte[]? BytesUnknown { get; }
    public int Index { get; }
}
