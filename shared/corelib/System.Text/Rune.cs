using System.Buffers;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace System.Text;

// A Unicode scalar value.
public readonly struct Rune : IComparable, IComparable<Rune>, IEquatable<Rune>, ISpanFormattable, IUtf8SpanFormattable, IUtf8SpanParsable<Rune>
{
    private readonly uint _value;

    public Rune(char ch)
    {
        if (char.IsSurrogate(ch)) ThrowHelper.ThrowArgumentOutOfRange(nameof(ch));
        _value = ch;
    }

    public Rune(char highSurrogate, char lowSurrogate) : this((uint)char.ConvertToUtf32(highSurrogate, lowSurrogate), true) { }

    public Rune(int value) : this((uint)value) { }

    [CLSCompliant(false)]
    public Rune(uint value)
    {
        if (!IsValid(value)) ThrowHelper.ThrowArgumentOutOfRange(nameof(value));
        _value = value;
    }

    private Rune(uint value, bool _) => _value = value;

    internal static Rune Unchecked(int value) => new((uint)value, true);

    public static Rune ReplacementChar => new(0xFFFD, true);

    public int Value => (int)_value;
    public bool IsAscii => _value < 0x80;
    public bool IsBmp => _value < 0x10000;
    public int Plane => (int)(_value >> 16);
    public int Utf16SequenceLength => _value < 0x10000 ? 1 : 2;
    public int Utf8SequenceLength => _value < 0x80 ? 1 : _value < 0x800 ? 2 : _value < 0x10000 ? 3 : 4;

    public static bool IsValid(int value) => IsValid((uint)value);
    [CLSCompliant(false)] public static bool IsValid(uint value) => value < 0xD800 || (value > 0xDFFF && value <= 0x10FFFF);

    public static bool operator ==(Rune left, Rune right) => left._value == right._value;
    public static bool operator !=(Rune left, Rune right) => left._value != right._value;
    public static bool operator <(Rune left, Rune right) => left._value < right._value;
    public static bool operator <=(Rune left, Rune right) => left._value <= right._value;
    public static bool operator >(Rune left, Rune right) => left._value > right._value;
    public static bool operator >=(Rune left, Rune right) => left._value >= right._value;
    public static explicit operator Rune(char ch) => new(ch);
    [CLSCompliant(false)] public static explicit operator Rune(uint value) => new(value);
    public static explicit operator Rune(int value) => new(value);

    public int CompareTo(Rune other) => (int)_value - (int)other._value;
    int IComparable.CompareTo(object? obj)
    {
        if (obj is null) return 1;
        return obj is Rune other ? CompareTo(other) : throw new ArgumentException("Object must be of type Rune.");
    }
    public bool Equals(Rune other) => _value == other._value;
    public bool Equals(Rune other, StringComparison comparisonType) => string.Equals(ToString(), other.ToString(), comparisonType);
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Rune other && _value == other._value;
    public override int GetHashCode() => (int)_value;

    public override string ToString() => char.ConvertFromUtf32((int)_value);
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryEncodeToUtf16(destination, out charsWritten);
    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryEncodeToUtf8(utf8Destination, out bytesWritten);

    static Rune IUtf8SpanParsable<Rune>.Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider)
    {
        if (DecodeFromUtf8(utf8Text, out Rune rune, out int consumed) != OperationStatus.Done || consumed != utf8Text.Length) throw new FormatException("Input string was not in a correct format.");
        return rune;
    }
    static bool IUtf8SpanParsable<Rune>.TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Rune result) =>
        DecodeFromUtf8(utf8Text, out result, out int consumed) == OperationStatus.Done && consumed == utf8Text.Length;

    public static bool TryCreate(char ch, out Rune result)
    {
        bool valid = !char.IsSurrogate(ch);
        result = valid ? new Rune(ch, true) : default;
        return valid;
    }

    public static bool TryCreate(char highSurrogate, char lowSurrogate, out Rune result)
    {
        bool valid = char.IsSurrogatePair(highSurrogate, lowSurrogate);
        result = valid ? new Rune((uint)char.ConvertToUtf32(highSurrogate, lowSurrogate), true) : default;
        return valid;
    }

    public static bool TryCreate(int value, out Rune result) => TryCreate((uint)value, out result);
    [CLSCompliant(false)]
    public static bool TryCreate(uint value, out Rune result)
    {
        bool valid = IsValid(value);
        result = valid ? new Rune(value, true) : default;
        return valid;
    }

    public int EncodeToUtf16(Span<char> destination)
    {
        if (!TryEncodeToUtf16(destination, out int written)) ThrowHelper.ThrowDestinationTooShort();
        return written;
    }

    public bool TryEncodeToUtf16(Span<char> destination, out int charsWritten)
    {
        charsWritten = 0;
        if (destination.Length < Utf16SequenceLength) return false;
        charsWritten = Utf16SequenceLength;
        if (_value < 0x10000)
        {
            destination[0] = (char)_value;
            return true;
        }
        destination[0] = (char)(0xD7C0 + (_value >> 10));
        destination[1] = (char)(0xDC00 + (_value & 0x3FF));
        return true;
    }

    public int EncodeToUtf8(Span<byte> destination)
    {
        if (!TryEncodeToUtf8(destination, out int written)) ThrowHelper.ThrowDestinationTooShort();
        return written;
    }

    public bool TryEncodeToUtf8(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < Utf8SequenceLength) return false;
        bytesWritten = UTF8Encoding.EncodeUtf8((int)_value, destination);
        return true;
    }

    public static OperationStatus DecodeFromUtf16(ReadOnlySpan<char> source, out Rune result, out int charsConsumed)
    {
        result = ReplacementChar;
        charsConsumed = 0;
        if (source.Length == 0) return OperationStatus.NeedMoreData;
        char c = source[0];
        charsConsumed = 1;
        if (TryCreate(c, out Rune rune))
        {
            result = rune;
            return OperationStatus.Done;
        }
        if (char.IsLowSurrogate(c)) return OperationStatus.InvalidData;
        if (source.Length == 1) return OperationStatus.NeedMoreData;
        if (!char.IsLowSurrogate(source[1])) return OperationStatus.InvalidData;
        result = new Rune(c, source[1]);
        charsConsumed = 2;
        return OperationStatus.Done;
    }

    public static OperationStatus DecodeFromUtf8(ReadOnlySpan<byte> source, out Rune result, out int bytesConsumed)
    {
        result = ReplacementChar;
        bytesConsumed = 0;
        if (source.Length == 0) return OperationStatus.NeedMoreData;
        bytesConsumed = UTF8Encoding.DecodeUtf8(source, out int scalar);
        if (scalar >= 0)
        {
            result = new Rune((uint)scalar, true);
            return OperationStatus.Done;
        }
        return scalar == Transcoder.Incomplete ? OperationStatus.NeedMoreData : OperationStatus.InvalidData;
    }

    public static OperationStatus DecodeLastFromUtf16(ReadOnlySpan<char> source, out Rune result, out int charsConsumed)
    {
        result = ReplacementChar;
        charsConsumed = 0;
        if (source.Length == 0) return OperationStatus.NeedMoreData;
        charsConsumed = 1;
        char c = source[source.Length - 1];
        if (TryCreate(c, out Rune rune))
        {
            result = rune;
            return OperationStatus.Done;
        }
        if (char.IsHighSurrogate(c)) return OperationStatus.NeedMoreData;
        if (source.Length < 2 || !char.IsHighSurrogate(source[source.Length - 2])) return OperationStatus.InvalidData;
        result = new Rune(source[source.Length - 2], c);
        charsConsumed = 2;
        return OperationStatus.Done;
    }

    public static Rune GetRuneAt(string input, int index)
    {
        if (!TryGetRuneAt(input, index, out Rune rune)) throw new ArgumentException("Cannot extract a Unicode scalar value from the specified index in the input.", nameof(index));
        return rune;
    }

    public static bool TryGetRuneAt(string input, int index, out Rune value)
    {
        ArgumentNullException.ThrowIfNull(input);
        if ((uint)index >= (uint)input.Length) ThrowHelper.ThrowArgumentOutOfRange(nameof(index));
        return DecodeFromUtf16(input.AsSpan(index), out value, out _) == OperationStatus.Done || !Clear(out value);
    }

    private static bool Clear(out Rune value)
    {
        value = default;
        return true;
    }

    private static UnicodeCategory CategoryOf(Rune value) => CharUnicodeInfo.GetUnicodeCategory((int)value._value);

    public static UnicodeCategory GetUnicodeCategory(Rune value) => CategoryOf(value);
    public static double GetNumericValue(Rune value) => CharUnicodeInfo.GetNumericValue((int)value._value);
    public static bool IsControl(Rune value) => ((value._value + 1) & ~0x80u) <= 0x20;
    public static bool IsDigit(Rune value) => CategoryOf(value) == UnicodeCategory.DecimalDigitNumber;
    public static bool IsLetter(Rune value) => CategoryOf(value) <= UnicodeCategory.OtherLetter;
    public static bool IsLetterOrDigit(Rune value) => IsLetter(value) || IsDigit(value);
    public static bool IsLower(Rune value) => CategoryOf(value) == UnicodeCategory.LowercaseLetter;
    public static bool IsUpper(Rune value) => CategoryOf(value) == UnicodeCategory.UppercaseLetter;
    public static bool IsNumber(Rune value) => CategoryOf(value) is >= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber;
    public static bool IsPunctuation(Rune value) => CategoryOf(value) is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation;
    public static bool IsSeparator(Rune value) => CategoryOf(value) is >= UnicodeCategory.SpaceSeparator and <= UnicodeCategory.ParagraphSeparator;
    public static bool IsSymbol(Rune value) => CategoryOf(value) is >= UnicodeCategory.MathSymbol and <= UnicodeCategory.OtherSymbol;
    public static bool IsWhiteSpace(Rune value) => value._value < 0x10000 && char.IsWhiteSpace((char)value._value);

    public static Rune ToLower(Rune value, CultureInfo culture) => ToLowerInvariant(value);
    public static Rune ToUpper(Rune value, CultureInfo culture) => ToUpperInvariant(value);
    public static Rune ToLowerInvariant(Rune value) => value.IsAscii ? new Rune(TextInfo.ToLowerInvariant((char)value._value), true) : Unchecked(CharUnicodeInfo.ToLower((int)value._value));
    public static Rune ToUpperInvariant(Rune value) => value.IsAscii ? new Rune(TextInfo.ToUpperInvariant((char)value._value), true) : Unchecked(CharUnicodeInfo.ToUpper((int)value._value));
}

public struct StringRuneEnumerator : IEnumerable<Rune>, IEnumerator<Rune>
{
    private readonly string _text;
    private Rune _current;
    private int _next;

    internal StringRuneEnumerator(string text)
    {
        _text = text;
        _current = default;
        _next = 0;
    }

    public readonly Rune Current => _current;
    public readonly StringRuneEnumerator GetEnumerator() => this;

    // An unpaired surrogate comes out as the replacement character.
    public bool MoveNext()
    {
        if (_next >= _text.Length)
        {
            _current = default;
            return false;
        }
        Rune.DecodeFromUtf16(_text.AsSpan(_next), out _current, out int consumed);
        _next += consumed;
        return true;
    }

    readonly object IEnumerator.Current => _current;
    readonly void IDisposable.Dispose() { }
    readonly IEnumerator IEnumerable.GetEnumerator() => this;
    readonly IEnumerator<Rune> IEnumerable<Rune>.GetEnumerator() => this;
    void IEnumerator.Reset()
    {
        _current = default;
        _next = 0;
    }
}

public ref struct SpanRuneEnumerator : IEnumerator<Rune>
{
    private ReadOnlySpan<char> _rest;
    private Rune _current;

    internal SpanRuneEnumerator(ReadOnlySpan<char> text)
    {
        _rest = text;
        _current = default;
    }

    public readonly Rune Current => _current;
    public readonly SpanRuneEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            _current = default;
            return false;
        }
        Rune.DecodeFromUtf16(_rest, out _current, out int consumed);
        _rest = _rest.Slice(consumed);
        return true;
    }

    readonly object IEnumerator.Current => _current;
    readonly void IDisposable.Dispose() { }
    readonly void IEnumerator.Reset() => throw new NotSupportedException();
}

public ref struct SpanLineEnumerator : IEnumerator<ReadOnlySpan<char>>
{
    private ReadOnlySpan<char> _rest;
    private ReadOnlySpan<char> _current;
    private bool _active;

    internal SpanLineEnumerator(ReadOnlySpan<char> text)
    {
        _rest = text;
        _current = default;
        _active = true;
    }

    public readonly ReadOnlySpan<char> Current => _current;
    public readonly SpanLineEnumerator GetEnumerator() => this;

    public bool MoveNext()
    {
        if (!_active)
        {
            _current = default;
            return false;
        }
        int at = _rest.IndexOfAny("\r\n\f\u0085\u2028\u2029");
        if (at < 0)
        {
            _current = _rest;
            _rest = default;
            _active = false;
            return true;
        }
        int stride = _rest[at] == '\r' && at + 1 < _rest.Length && _rest[at + 1] == '\n' ? 2 : 1;
        _current = _rest.Slice(0, at);
        _rest = _rest.Slice(at + stride);
        return true;
    }

    readonly object IEnumerator.Current => throw new NotSupportedException();
    readonly void IDisposable.Dispose() { }
    readonly void IEnumerator.Reset() => throw new NotSupportedException();
}
