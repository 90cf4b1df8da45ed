using System.Collections;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace System;

// The engine knows the order of the fields (docs/corelib-contract.md, "Layouts"); `newobj` of a string calls `Ctor`.
public sealed partial class String
    : IComparable, IEnumerable, IConvertible, IEnumerable<char>, IComparable<string?>, IEquatable<string?>, ICloneable, ISpanParsable<string>
{
    private readonly int _length;
    private char _firstChar;

    public static readonly string Empty = "";

    // A string of `length` zeroed characters, to be filled before anyone else sees it. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string FastAllocateString(int length);

    // The one string of this content. With `add` false null when it is not interned yet. Throws OutOfMemoryException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string? InternTable(string text, bool add);

    public int Length
    {
        [Intrinsic]
        get => _length;
    }

    [IndexerName("Chars")]
    public char this[int index]
    {
        [Intrinsic]
        get
        {
            if ((uint)index >= (uint)_length) ThrowHelper.ThrowIndexOutOfRange();
            return Unsafe.Add(ref _firstChar, index);
        }
    }

    // Where the characters are; the caller may write only into a string it has just allocated.
    internal ref char GetRawStringData() => ref _firstChar;

    [EditorBrowsable(EditorBrowsableState.Never)]
    public ref readonly char GetPinnableReference() => ref _firstChar;

    internal static ref char FirstCharOf(string text) => ref text._firstChar;

    internal Span<char> WritableSpan => new(ref _firstChar, _length);

    internal static string Allocate(int length) => length == 0 ? Empty : FastAllocateString(length);

    public String(char[]? value) => throw NoSuchBody();
    public String(char[] value, int startIndex, int length) => throw NoSuchBody();
    [CLSCompliant(false)] public unsafe String(char* value) => throw NoSuchBody();
    [CLSCompliant(false)] public unsafe String(char* value, int startIndex, int length) => throw NoSuchBody();
    [CLSCompliant(false)] public unsafe String(sbyte* value) => throw NoSuchBody();
    [CLSCompliant(false)] public unsafe String(sbyte* value, int startIndex, int length) => throw NoSuchBody();
    [CLSCompliant(false)] public unsafe String(sbyte* value, int startIndex, int length, Encoding enc) => throw NoSuchBody();
    public String(char c, int count) => throw NoSuchBody();
    public String(ReadOnlySpan<char> value) => throw NoSuchBody();

    // The constructors exist for their signatures: the engine calls Ctor instead.
    private static Exception NoSuchBody() => new InvalidProgramException();

    private static string Ctor(char[]? value) => value is null ? Empty : CreateFromSpan(value);

    private static string Ctor(char[] value, int startIndex, int length)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startIndex, value.Length - length);
        return CreateFromSpan(new ReadOnlySpan<char>(value, startIndex, length));
    }

    private static unsafe string Ctor(char* value)
    {
        if (value is null) return Empty;
        int length = 0;
        while (value[length] != 0) length++;
        return CreateFromSpan(new ReadOnlySpan<char>(value, length));
    }

    private static unsafe string Ctor(char* value, int startIndex, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        char* start = value + startIndex;
        if (start < value) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Pointer startIndex and length do not refer to a valid string.");
        if (length == 0) return Empty;
        if (value is null) ThrowHelper.ThrowArgumentOutOfRange(nameof(value), "Pointer startIndex and length do not refer to a valid string.");
        return CreateFromSpan(new ReadOnlySpan<char>(start, length));
    }

    private static unsafe string Ctor(sbyte* value)
    {
        if (value is null) return Empty;
        int length = 0;
        while (value[length] != 0) length++;
        return Encoding.UTF8.GetString((byte*)value, length);
    }

    private static unsafe string Ctor(sbyte* value, int startIndex, int length) => Ctor(value, startIndex, length, Encoding.UTF8);

    private static unsafe string Ctor(sbyte* value, int startIndex, int length, Encoding? enc)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        if (value is null)
        {
            if (length == 0) return Empty;
            throw new ArgumentNullException(nameof(value));
        }
        return (enc ?? Encoding.UTF8).GetString((byte*)(value + startIndex), length);
    }

    private static string Ctor(char c, int count)
    {
        if (count <= 0)
        {
            if (count == 0) return Empty;
            ArgumentOutOfRangeException.ThrowIfNegative(count);
        }
        string result = FastAllocateString(count);
        if (c != 0) result.WritableSpan.Fill(c);
        return result;
    }

    private static string Ctor(ReadOnlySpan<char> value) => CreateFromSpan(value);

    internal static string CreateFromSpan(ReadOnlySpan<char> value)
    {
        if (value.Length == 0) return Empty;
        string result = FastAllocateString(value.Length);
        Buffer.Memmove(ref result._firstChar, ref value._reference, (nuint)(uint)value.Length);
        return result;
    }

    internal static string CreateFromChar(char c)
    {
        string result = FastAllocateString(1);
        result._firstChar = c;
        return result;
    }

    internal static string CreateFromChar(char c1, char c2)
    {
        string result = FastAllocateString(2);
        result._firstChar = c1;
        Unsafe.Add(ref result._firstChar, 1) = c2;
        return result;
    }

    public static string Create<TState>(int length, TState state, Buffers.SpanAction<char, TState> action) where TState : allows ref struct
    {
        ArgumentNullException.ThrowIfNull(action);
        if (length <= 0)
        {
            if (length == 0) return Empty;
            throw new ArgumentOutOfRangeException(nameof(length));
        }
        string result = FastAllocateString(length);
        action(result.WritableSpan, state);
        return result;
    }

    public static string Create(IFormatProvider? provider, [InterpolatedStringHandlerArgument(nameof(provider))] ref DefaultInterpolatedStringHandler handler) =>
        handler.ToStringAndClear();

    public static string Create(IFormatProvider? provider, Span<char> initialBuffer,
        [InterpolatedStringHandlerArgument(nameof(provider), nameof(initialBuffer))] ref DefaultInterpolatedStringHandler handler) =>
        handler.ToStringAndClear();

    public static implicit operator ReadOnlySpan<char>(string? value) => value is null ? default : new ReadOnlySpan<char>(ref value._firstChar, value._length);

    public object Clone() => this;

    public static string Copy(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        return CreateFromSpan(str);
    }

    public static string Intern(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        return InternTable(str, true)!;
    }

    public static string? IsInterned(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        return InternTable(str, false);
    }

    public void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(sourceIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Length - sourceIndex, nameof(sourceIndex));
        if (destinationIndex > destination.Length - count || destinationIndex < 0)
            ThrowHelper.ThrowArgumentOutOfRange(nameof(destinationIndex), "Index and count must refer to a location within the string.");
        Buffer.Memmove(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(destination), destinationIndex),
            ref Unsafe.Add(ref _firstChar, sourceIndex), (nuint)(uint)count);
    }

    public void CopyTo(Span<char> destination)
    {
        if ((uint)_length > (uint)destination.Length) ThrowHelper.ThrowDestinationTooShort();
        Buffer.Memmove(ref destination._reference, ref _firstChar, (nuint)(uint)_length);
    }

    public bool TryCopyTo(Span<char> destination)
    {
        if ((uint)_length > (uint)destination.Length) return false;
        Buffer.Memmove(ref destination._reference, ref _firstChar, (nuint)(uint)_length);
        return true;
    }

    public char[] ToCharArray()
    {
        if (_length == 0) return Array.Empty<char>();
        char[] chars = new char[_length];
        Buffer.Memmove(ref MemoryMarshal.GetArrayDataReference(chars), ref _firstChar, (nuint)(uint)_length);
        return chars;
    }

    public char[] ToCharArray(int startIndex, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)startIndex, (uint)Length, nameof(startIndex));
        if (length <= 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            return Array.Empty<char>();
        }
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startIndex, Length - length);
        return new ReadOnlySpan<char>(ref Unsafe.Add(ref _firstChar, startIndex), length).ToArray();
    }

    public static bool IsNullOrEmpty([NotNullWhen(false)] string? value) => value is null || value._length == 0;

    public static bool IsNullOrWhiteSpace([NotNullWhen(false)] string? value)
    {
        if (value is null) return true;
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsWhiteSpace(value[i])) return false;
        }
        return true;
    }

    public override string ToString() => this;
    public string ToString(IFormatProvider? provider) => this;

    public CharEnumerator GetEnumerator() => new(this);
    IEnumerator<char> IEnumerable<char>.GetEnumerator() => new CharEnumerator(this);
    IEnumerator IEnumerable.GetEnumerator() => new CharEnumerator(this);

    public StringRuneEnumerator EnumerateRunes() => new(this);

    public bool IsNormalized() => IsNormalized(NormalizationForm.FormC);

    // Invariant globalization, as in .NET, knows only text that needs no table: ASCII is normal in every form.
    public bool IsNormalized(NormalizationForm normalizationForm) => Globalization.Normalization.IsNormalized(this, normalizationForm);

    public string Normalize() => Normalize(NormalizationForm.FormC);
    public string Normalize(NormalizationForm normalizationForm) => Globalization.Normalization.Normalize(this, normalizationForm);

    public TypeCode GetTypeCode() => TypeCode.String;
    bool IConvertible.ToBoolean(IFormatProvider? provider) => Convert.ToBoolean(this, provider);
    char IConvertible.ToChar(IFormatProvider? provider) => Convert.ToChar(this, provider);
    sbyte IConvertible.ToSByte(IFormatProvider? provider) => Convert.ToSByte(this, provider);
    byte IConvertible.ToByte(IFormatProvider? provider) => Convert.ToByte(this, provider);
    short IConvertible.ToInt16(IFormatProvider? provider) => Convert.ToInt16(this, provider);
    ushort IConvertible.ToUInt16(IFormatProvider? provider) => Convert.ToUInt16(this, provider);
    int IConvertible.ToInt32(IFormatProvider? provider) => Convert.ToInt32(this, provider);
    uint IConvertible.ToUInt32(IFormatProvider? provider) => Convert.ToUInt32(this, provider);
    long IConvertible.ToInt64(IFormatProvider? provider) => Convert.ToInt64(this, provider);
    ulong IConvertible.ToUInt64(IFormatProvider? provider) => Convert.ToUInt64(this, provider);
    float IConvertible.ToSingle(IFormatProvider? provider) => Convert.ToSingle(this, provider);
    double IConvertible.ToDouble(IFormatProvider? provider) => Convert.ToDouble(this, provider);
    decimal IConvertible.ToDecimal(IFormatProvider? provider) => Convert.ToDecimal(this, provider);
    DateTime IConvertible.ToDateTime(IFormatProvider? provider) => Convert.ToDateTime(this, provider);
    object IConvertible.ToType(Type conversionType, IFormatProvider? provider) => Convert.DefaultToType(this, conversionType, provider);

    static string IParsable<string>.Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return s;
    }

    static bool IParsable<string>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out string result)
    {
        result = s;
        return s is not null;
    }

    static string ISpanParsable<string>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => CreateFromSpan(s);

    static bool ISpanParsable<string>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out string result)
    {
        result = CreateFromSpan(s);
        return true;
    }
}

public sealed class CharEnumerator : IEnumerator, IEnumerator<char>, IDisposable, ICloneable
{
    private string? _str;
    private int _index = -1;

    internal CharEnumerator(string str) => _str = str;

    public object Clone() => MemberwiseClone();

    public bool MoveNext()
    {
        int next = _index + 1;
        if (next < _str!.Length)
        {
            _index = next;
            return true;
        }
        _index = _str.Length;
        return false;
    }

    public void Dispose()
    {
        if (_str is not null) _index = _str.Length;
        _str = null;
    }

    object? IEnumerator.Current => Current;

    public char Current
    {
        get
        {
            if (_index == -1) throw new InvalidOperationException("Enumeration has not started. Call MoveNext.");
            if (_index >= _str!.Length) throw new InvalidOperationException("Enumeration already finished.");
            return _str[_index];
        }
    }

    public void Reset() => _index = -1;
}
