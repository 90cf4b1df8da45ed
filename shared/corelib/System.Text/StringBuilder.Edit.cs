namespace System.Text;

// Insertion, removal, replacement, copying, comparison.
public sealed partial class StringBuilder
{
    // Opens a gap of `count` characters at `index` for the caller to fill.
    private Span<char> OpenGap(int index, int count)
    {
        if ((uint)index > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        Reserve(count);
        Array.Copy(_chars, index, _chars, index + count, _length - index);
        _length += count;
        return new Span<char>(_chars, index, count);
    }

    public StringBuilder Insert(int index, string? value)
    {
        if (value is null)
        {
            OpenGap(index, 0);
            return this;
        }
        value.CopyTo(OpenGap(index, value.Length));
        return this;
    }

    public StringBuilder Insert(int index, string? value, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (string.IsNullOrEmpty(value) || count == 0)
        {
            OpenGap(index, 0);
            return this;
        }
        long total = (long)value.Length * count;
        if (total > MaxCapacity - _length) throw new OutOfMemoryException();
        Span<char> gap = OpenGap(index, (int)total);
        for (int i = 0; i < count; i++) value.CopyTo(gap.Slice(i * value.Length));
        return this;
    }

    public StringBuilder Insert(int index, ReadOnlySpan<char> value)
    {
        value.CopyTo(OpenGap(index, value.Length));
        return this;
    }

    public StringBuilder Insert(int index, char value)
    {
        OpenGap(index, 1)[0] = value;
        return this;
    }

    public StringBuilder Insert(int index, char[]? value) => value is null ? Insert(index, (string?)null) : Insert(index, (ReadOnlySpan<char>)value);

    public StringBuilder Insert(int index, char[]? value, int startIndex, int charCount)
    {
        if (value is null)
        {
            if (startIndex == 0 && charCount == 0) return Insert(index, (string?)null);
            throw new ArgumentNullException(nameof(value), "String reference not set to an instance of a String.");
        }
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(charCount);
        if (startIndex > value.Length - charCount) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        return Insert(index, new ReadOnlySpan<char>(value, startIndex, charCount));
    }

    public StringBuilder Insert(int index, bool value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, sbyte value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, byte value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, short value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, ushort value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, int value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, uint value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, long value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, ulong value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, float value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, double value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, decimal value) => Insert(index, value.ToString());
    public StringBuilder Insert(int index, object? value) => value is null ? this : Insert(index, value.ToString());

    public StringBuilder Remove(int startIndex, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        if (length > _length - startIndex) ThrowHelper.ThrowArgumentOutOfRange(nameof(length), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        Array.Copy(_chars, startIndex + length, _chars, startIndex, _length - startIndex - length);
        _length -= length;
        return this;
    }

    public StringBuilder Replace(char oldChar, char newChar) => Replace(oldChar, newChar, 0, _length);

    public StringBuilder Replace(char oldChar, char newChar, int startIndex, int count)
    {
        if ((uint)startIndex > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if (count < 0 || startIndex > _length - count) ThrowHelper.ThrowArgumentOutOfRange(nameof(count), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        for (int i = startIndex; i < startIndex + count; i++)
        {
            if (_chars[i] == oldChar) _chars[i] = newChar;
        }
        return this;
    }

    public StringBuilder Replace(string oldValue, string? newValue) => Replace(oldValue, newValue, 0, _length);
    public StringBuilder Replace(string oldValue, string? newValue, int startIndex, int count)
    {
        ArgumentException.ThrowIfNullOrEmpty(oldValue);
        return Replace((ReadOnlySpan<char>)oldValue, (ReadOnlySpan<char>)newValue, startIndex, count);
    }

    public StringBuilder Replace(ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue) => Replace(oldValue, newValue, 0, _length);

    public StringBuilder Replace(ReadOnlySpan<char> oldValue, ReadOnlySpan<char> newValue, int startIndex, int count)
    {
        if ((uint)startIndex > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if (count < 0 || startIndex > _length - count) ThrowHelper.ThrowArgumentOutOfRange(nameof(count), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if (oldValue.Length == 0) throw new ArgumentException("The value cannot be an empty string.", nameof(oldValue));
        ReadOnlySpan<char> part = new ReadOnlySpan<char>(_chars, startIndex, count);
        int at = Globalization.Ordinal.IndexOf(part, oldValue);
        if (at < 0) return this;
        StringBuilder changed = new(_length);
        changed.Append(new ReadOnlySpan<char>(_chars, 0, startIndex));
        while (at >= 0)
        {
            changed.Append(part.Slice(0, at)).Append(newValue);
            part = part.Slice(at + oldValue.Length);
            at = Globalization.Ordinal.IndexOf(part, oldValue);
        }
        changed.Append(part).Append(new ReadOnlySpan<char>(_chars, startIndex + count, _length - startIndex - count));
        if (changed._length > _maxCapacity) throw new ArgumentOutOfRangeException("requiredLength", "capacity was less than the current size.");
        _chars = changed._chars;
        _length = changed._length;
        return this;
    }

    public void CopyTo(int sourceIndex, char[] destination, int destinationIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentOutOfRangeException.ThrowIfNegative(destinationIndex);
        if (destinationIndex > destination.Length - count) throw new ArgumentException("Either offset did not refer to a position in the string, or there is an insufficient length of destination character array.");
        CopyTo(sourceIndex, new Span<char>(destination).Slice(destinationIndex), count);
    }

    public void CopyTo(int sourceIndex, Span<char> destination, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if ((uint)sourceIndex > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(sourceIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if (sourceIndex > _length - count) throw new ArgumentException("Source string was not long enough. Check sourceIndex and count.");
        new ReadOnlySpan<char>(_chars, sourceIndex, count).CopyTo(destination);
    }

    public bool Equals(StringBuilder? sb) =>
        sb is not null && (sb == this || Written.SequenceEqual(sb.Written));

    public bool Equals(ReadOnlySpan<char> span) => Written.SequenceEqual(span);
}
