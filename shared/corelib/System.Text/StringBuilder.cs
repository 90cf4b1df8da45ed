using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Serialization;

namespace System.Text;

// One array that doubles: simpler than .NET's chain of chunks, with the same results.
public sealed partial class StringBuilder : ISerializable
{
    private const int DefaultCapacity = 16;
    private char[] _chars;
    private int _length;
    private readonly int _maxCapacity;

    public StringBuilder()
    {
        _maxCapacity = int.MaxValue;
        _chars = new char[DefaultCapacity];
    }

    public StringBuilder(int capacity) : this(capacity, int.MaxValue) { }

    public StringBuilder(string? value) : this(value, DefaultCapacity) { }

    public StringBuilder(string? value, int capacity) : this(value, 0, value?.Length ?? 0, capacity) { }

    public StringBuilder(string? value, int startIndex, int length, int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        value ??= "";
        if (startIndex > value.Length - length) ThrowHelper.ThrowArgumentOutOfRange(nameof(length), "Index and length must refer to a location within the string.");
        _maxCapacity = int.MaxValue;
        if (capacity == 0) capacity = DefaultCapacity;
        _chars = new char[Math.Max(capacity, length)];
        value.AsSpan(startIndex, length).CopyTo(_chars);
        _length = length;
    }

    public StringBuilder(int capacity, int maxCapacity)
    {
        if (capacity > maxCapacity) throw new ArgumentOutOfRangeException(nameof(capacity), "Capacity exceeds maximum capacity.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCapacity);
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _maxCapacity = maxCapacity;
        if (capacity == 0) capacity = Math.Min(DefaultCapacity, maxCapacity);
        _chars = new char[capacity];
    }

    void ISerializable.GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    public int Capacity
    {
        get => _chars.Length;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            if (value > _maxCapacity) throw new ArgumentOutOfRangeException(nameof(value), "Capacity exceeds maximum capacity.");
            if (value < _length) throw new ArgumentOutOfRangeException(nameof(value), "capacity was less than the current size.");
            if (value != _chars.Length) Array.Resize(ref _chars, value);
        }
    }

    public int MaxCapacity => _maxCapacity;

    public int EnsureCapacity(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        if (Capacity < capacity) Capacity = capacity;
        return Capacity;
    }

    public int Length
    {
        get => _length;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            if (value > _maxCapacity) throw new ArgumentOutOfRangeException(nameof(value), "capacity was less than the current size.");
            if (value > _length) Append('\0', value - _length);
            else _length = value;
        }
    }

    [IndexerName("Chars")]
    public char this[int index]
    {
        get
        {
            if ((uint)index >= (uint)_length) ThrowHelper.ThrowIndexOutOfRange();
            return _chars[index];
        }
        set
        {
            if ((uint)index >= (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
            _chars[index] = value;
        }
    }

    public override string ToString() => _length == 0 ? "" : new string(_chars, 0, _length);

    public string ToString(int startIndex, int length)
    {
        CheckRange(startIndex, length, nameof(startIndex), nameof(length));
        return new string(_chars, startIndex, length);
    }

    public StringBuilder Clear()
    {
        _length = 0;
        return this;
    }

    public ChunkEnumerator GetChunks() => new(this);

    public struct ChunkEnumerator
    {
        private readonly StringBuilder _builder;
        private bool _given;

        internal ChunkEnumerator(StringBuilder builder) => _builder = builder;

        [ComponentModel.EditorBrowsable(ComponentModel.EditorBrowsableState.Never)]
        public ChunkEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            bool first = !_given;
            _given = true;
            return first;
        }

        public ReadOnlyMemory<char> Current
        {
            get
            {
                if (!_given) throw new InvalidOperationException("Enumeration has either not started or has already finished.");
                return new ReadOnlyMemory<char>(_builder._chars, 0, _builder._length);
            }
        }
    }

    public StringRuneEnumerator EnumerateRunes() => ToString().EnumerateRunes();

    private ReadOnlySpan<char> Written => new(_chars, 0, _length);

    private void CheckRange(int startIndex, int length, string startName, string lengthName)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex, startName);
        if (startIndex > _length) throw new ArgumentOutOfRangeException(startName, "startIndex cannot be larger than length of string.");
        ArgumentOutOfRangeException.ThrowIfNegative(length, lengthName);
        if (startIndex > _length - length) throw new ArgumentOutOfRangeException(lengthName, "Index and length must refer to a location within the string.");
    }

    // Makes room for `count` more characters.
    private void Reserve(int count)
    {
        if (count <= _chars.Length - _length) return;
        long wanted = (long)_length + count;
        if (wanted > _maxCapacity) throw new ArgumentOutOfRangeException("valueCount", "The length cannot be greater than the capacity.");
        if (wanted > Array.MaxLength) throw new OutOfMemoryException();
        Array.Resize(ref _chars, (int)Math.Min(Math.Max(wanted, (long)_chars.Length * 2), Math.Min(_maxCapacity, Array.MaxLength)));
    }

    public StringBuilder Append(char value)
    {
        int at = _length;
        char[] chars = _chars;
        if ((uint)at < (uint)chars.Length)
        {
            chars[at] = value;
            _length = at + 1;
            return this;
        }
        Reserve(1);
        _chars[_length++] = value;
        return this;
    }

    public StringBuilder Append(char value, int repeatCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(repeatCount);
        if (repeatCount == 0) return this;
        Reserve(repeatCount);
        new Span<char>(_chars, _length, repeatCount).Fill(value);
        _length += repeatCount;
        return this;
    }

    public StringBuilder Append(string? value)
    {
        if (value is null) return this;
        Reserve(value.Length);
        Buffer.Memmove(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_chars), _length), ref string.FirstCharOf(value), (nuint)(uint)value.Length);
        _length += value.Length;
        return this;
    }

    public StringBuilder Append(ReadOnlySpan<char> value)
    {
        Reserve(value.Length);
        value.CopyTo(new Span<char>(_chars, _length, value.Length));
        _length += value.Length;
        return this;
    }

    public StringBuilder Append(ReadOnlyMemory<char> value) => Append(value.Span);

    public StringBuilder Append(char[]? value) => value is null ? this : Append((ReadOnlySpan<char>)value);

    public StringBuilder Append(char[]? value, int startIndex, int charCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(charCount);
        if (value is null)
        {
            if (startIndex == 0 && charCount == 0) return this;
            throw new ArgumentNullException(nameof(value));
        }
        if (charCount > value.Length - startIndex) ThrowHelper.ThrowArgumentOutOfRange(nameof(charCount), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        return Append(new ReadOnlySpan<char>(value, startIndex, charCount));
    }

    public StringBuilder Append(string? value, int startIndex, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (value is null)
        {
            if (startIndex == 0 && count == 0) return this;
            throw new ArgumentNullException(nameof(value));
        }
        if (startIndex > value.Length - count) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        return Append(value.AsSpan(startIndex, count));
    }

    public StringBuilder Append(StringBuilder? value) => value is null ? this : Append(new ReadOnlySpan<char>(value._chars, 0, value._length));

    public StringBuilder Append(StringBuilder? value, int startIndex, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (value is null)
        {
            if (startIndex == 0 && count == 0) return this;
            throw new ArgumentNullException(nameof(value));
        }
        if (count > value._length - startIndex) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        return Append(new ReadOnlySpan<char>(value._chars, startIndex, count));
    }

    [CLSCompliant(false)]
    public unsafe StringBuilder Append(char* value, int valueCount)
    {
        if (valueCount < 0) throw new ArgumentOutOfRangeException(nameof(valueCount), "Count cannot be less than zero.");
        return Append(new ReadOnlySpan<char>(value, valueCount));
    }

    public StringBuilder AppendLine() => Append('\n');

    public StringBuilder AppendLine(string? value)
    {
        Append(value);
        return Append('\n');
    }

    public StringBuilder Append(bool value) => Append(value ? "True" : "False");
    public StringBuilder Append(sbyte value) => AppendNumber(value);
    public StringBuilder Append(byte value) => AppendNumber(value);
    public StringBuilder Append(short value) => AppendNumber(value);
    public StringBuilder Append(ushort value) => AppendNumber(value);
    public StringBuilder Append(int value) => AppendNumber(value);
    public StringBuilder Append(uint value) => AppendNumber(value);
    public StringBuilder Append(long value) => AppendNumber(value);
    public StringBuilder Append(ulong value) => AppendNumber(value);
    public StringBuilder Append(float value) => AppendNumber(value);
    public StringBuilder Append(double value) => AppendNumber(value);
    public StringBuilder Append(decimal value) => AppendNumber(value);
    public StringBuilder Append(object? value) => value is null ? this : Append(value.ToString());

    private StringBuilder AppendNumber<T>(T value) where T : ISpanFormattable
    {
        if (value.TryFormat(new Span<char>(_chars, _length, _chars.Length - _length), out int count, default, null))
        {
            _length += count;
            return this;
        }
        return Append(value.ToString());
    }

    public StringBuilder Append([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler) => this;

    public StringBuilder Append(IFormatProvider? provider, [InterpolatedStringHandlerArgument("", nameof(provider))] ref AppendInterpolatedStringHandler handler) => this;

    public StringBuilder AppendLine([InterpolatedStringHandlerArgument("")] ref AppendInterpolatedStringHandler handler) => AppendLine();

    public StringBuilder AppendLine(IFormatProvider? provider, [InterpolatedStringHandlerArgument("", nameof(provider))] ref AppendInterpolatedStringHandler handler) => AppendLine();

    public StringBuilder AppendFormat(string format, object? arg0) => AppendFormatCore(null, format, [arg0]);
    public StringBuilder AppendFormat(string format, object? arg0, object? arg1) => AppendFormatCore(null, format, [arg0, arg1]);
    public StringBuilder AppendFormat(string format, object? arg0, object? arg1, object? arg2) => AppendFormatCore(null, format, [arg0, arg1, arg2]);

    public StringBuilder AppendFormat(string format, params object?[] args)
    {
        if (args is null) throw new ArgumentNullException(format is null ? nameof(format) : nameof(args));
        return AppendFormatCore(null, format, args);
    }

    public StringBuilder AppendFormat(string format, params ReadOnlySpan<object?> args) => AppendFormatCore(null, format, args);
    public StringBuilder AppendFormat(IFormatProvider? provider, string format, object? arg0) => AppendFormatCore(provider, format, [arg0]);
    public StringBuilder AppendFormat(IFormatProvider? provider, string format, object? arg0, object? arg1) => AppendFormatCore(provider, format, [arg0, arg1]);
    public StringBuilder AppendFormat(IFormatProvider? provider, string format, object? arg0, object? arg1, object? arg2) => AppendFormatCore(provider, format, [arg0, arg1, arg2]);

    public StringBuilder AppendFormat(IFormatProvider? provider, string format, params object?[] args)
    {
        if (args is null) throw new ArgumentNullException(format is null ? nameof(format) : nameof(args));
        return AppendFormatCore(provider, format, args);
    }

    public StringBuilder AppendFormat(IFormatProvider? provider, string format, params ReadOnlySpan<object?> args) => AppendFormatCore(provider, format, args);

    public StringBuilder AppendFormat<TArg0>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(format);
        return AppendFormatCore(provider, format.Format, [arg0]);
    }

    public StringBuilder AppendFormat<TArg0, TArg1>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(format);
        return AppendFormatCore(provider, format.Format, [arg0, arg1]);
    }

    public StringBuilder AppendFormat<TArg0, TArg1, TArg2>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(format);
        return AppendFormatCore(provider, format.Format, [arg0, arg1, arg2]);
    }

    public StringBuilder AppendFormat(IFormatProvider? provider, CompositeFormat format, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(args);
        return AppendFormatCore(provider, format.Format, args);
    }

    public StringBuilder AppendFormat(IFormatProvider? provider, CompositeFormat format, params ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(format);
        return AppendFormatCore(provider, format.Format, args);
    }

    private StringBuilder AppendFormatCore(IFormatProvider? provider, string format, ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(format);
        TextBuffer text = new(stackalloc char[256]);
        CompositeFormatting.Append(ref text, provider, format, args);
        Append(text.Written);
        text.Release();
        return this;
    }

    public StringBuilder AppendJoin(string? separator, params object?[] values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin(string? separator, params ReadOnlySpan<object?> values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin<T>(string? separator, IEnumerable<T> values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin(string? separator, params string?[] values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin(string? separator, params ReadOnlySpan<string?> values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin(char separator, params object?[] values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin(char separator, params ReadOnlySpan<object?> values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin<T>(char separator, IEnumerable<T> values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin(char separator, params string?[] values) => Append(string.Join(separator, values));
    public StringBuilder AppendJoin(char separator, params ReadOnlySpan<string?> values) => Append(string.Join(separator, values));

    [InterpolatedStringHandler]
    public struct AppendInterpolatedStringHandler
    {
        private readonly StringBuilder _builder;
        private readonly IFormatProvider? _provider;
        private readonly ICustomFormatter? _custom;

        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, StringBuilder stringBuilder) : this(literalLength, formattedCount, stringBuilder, null) { }

        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, StringBuilder stringBuilder, IFormatProvider? provider)
        {
            _builder = stringBuilder;
            _provider = provider;
            _custom = (ICustomFormatter?)provider?.GetFormat(typeof(ICustomFormatter));
        }

        public void AppendLiteral(string value) => _builder.Append(value);

        public void AppendFormatted<T>(T value) => Write(value, 0, null);
        public void AppendFormatted<T>(T value, string? format) => Write(value, 0, format);
        public void AppendFormatted<T>(T value, int alignment) => Write(value, alignment, null);
        public void AppendFormatted<T>(T value, int alignment, string? format) => Write(value, alignment, format);
        public void AppendFormatted(ReadOnlySpan<char> value) => _builder.Append(value);
        public void AppendFormatted(ReadOnlySpan<char> value, int alignment = 0, string? format = null)
        {
            int missing = Math.Abs(alignment) - value.Length;
            if (alignment > 0 && missing > 0) _builder.Append(' ', missing);
            _builder.Append(value);
            if (alignment < 0 && missing > 0) _builder.Append(' ', missing);
        }
        public void AppendFormatted(string? value)
        {
            if (_custom is null) _builder.Append(value);
            else Write(value, 0, null);
        }
        public void AppendFormatted(string? value, int alignment = 0, string? format = null) => Write(value, alignment, format);
        public void AppendFormatted(object? value, int alignment = 0, string? format = null) => Write(value, alignment, format);

        private void Write<T>(T value, int alignment, string? format)
        {
            if (alignment == 0 && _custom is null && format is null && value is string text)
            {
                _builder.Append(text);
                return;
            }
            TextBuffer buffer = new(stackalloc char[256]);
            CompositeFormatting.AppendValue(ref buffer, _provider, _custom, value, format, alignment);
            _builder.Append(buffer.Written);
            buffer.Release();
        }
    }
}
