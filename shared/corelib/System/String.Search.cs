using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace System;

// Where a character or a string occurs.
public sealed partial class String
{
    public bool Contains(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Ordinal.IndexOf(this, value) >= 0;
    }

    public bool Contains(string value, StringComparison comparisonType) => IndexOf(value, comparisonType) >= 0;
    public bool Contains(char value) => SpanHelpers.IndexOfChar(ref _firstChar, value, _length) >= 0;
    public bool Contains(char value, StringComparison comparisonType) => IndexOf(value, comparisonType) >= 0;

    public int IndexOf(char value) => SpanHelpers.IndexOfChar(ref _firstChar, value, _length);

    public int IndexOf(char value, int startIndex) => IndexOf(value, startIndex, _length - startIndex);

    public int IndexOf(char value, int startIndex, int count)
    {
        if ((uint)startIndex > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if ((uint)count > (uint)(_length - startIndex)) ThrowHelper.ThrowArgumentOutOfRange(nameof(count), "Count must be positive and count must refer to a location within the string/array/collection.");
        int at = SpanHelpers.IndexOfChar(ref Unsafe.Add(ref _firstChar, startIndex), value, count);
        return at < 0 ? at : at + startIndex;
    }

    public int IndexOf(char value, StringComparison comparisonType)
    {
        CheckComparison(comparisonType);
        return IgnoresCase(comparisonType) ? Ordinal.IndexOfIgnoreCase(this, new ReadOnlySpan<char>(in value)) : IndexOf(value);
    }

    public int IndexOfAny(char[] anyOf) => IndexOfAny(anyOf, 0, _length);

    public int IndexOfAny(char[] anyOf, int startIndex) => IndexOfAny(anyOf, startIndex, _length - startIndex);

    public int IndexOfAny(char[] anyOf, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(anyOf);
        if ((uint)startIndex > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if ((uint)count > (uint)(_length - startIndex)) ThrowHelper.ThrowArgumentOutOfRange(nameof(count), "Count must be positive and count must refer to a location within the string/array/collection.");
        for (int i = startIndex; i < startIndex + count; i++)
        {
            char c = Unsafe.Add(ref _firstChar, i);
            foreach (char any in anyOf)
            {
                if (c == any) return i;
            }
        }
        return -1;
    }

    public int IndexOf(string value) => IndexOf(value, StringComparison.CurrentCulture);
    public int IndexOf(string value, int startIndex) => IndexOf(value, startIndex, StringComparison.CurrentCulture);
    public int IndexOf(string value, int startIndex, int count) => IndexOf(value, startIndex, count, StringComparison.CurrentCulture);
    public int IndexOf(string value, StringComparison comparisonType) => IndexOf(value, 0, _length, comparisonType);
    public int IndexOf(string value, int startIndex, StringComparison comparisonType) => IndexOf(value, startIndex, _length - startIndex, comparisonType);

    public int IndexOf(string value, int startIndex, int count, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckComparison(comparisonType);
        if ((uint)startIndex > (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        if ((uint)count > (uint)(_length - startIndex)) ThrowHelper.ThrowArgumentOutOfRange(nameof(count), "Count must be positive and count must refer to a location within the string/array/collection.");
        ReadOnlySpan<char> text = new(ref Unsafe.Add(ref _firstChar, startIndex), count);
        int at = IgnoresCase(comparisonType) ? Ordinal.IndexOfIgnoreCase(text, value) : Ordinal.IndexOf(text, value);
        return at < 0 ? at : at + startIndex;
    }

    public int LastIndexOf(char value) => LastIndexOf(value, _length - 1, _length);

    public int LastIndexOf(char value, int startIndex) => LastIndexOf(value, startIndex, startIndex + 1);

    public int LastIndexOf(char value, int startIndex, int count)
    {
        if (_length == 0) return -1;
        if ((uint)startIndex >= (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if ((uint)count > (uint)startIndex + 1) ThrowHelper.ThrowArgumentOutOfRange(nameof(count), "Count must be positive and count must refer to a location within the string/array/collection.");
        for (int i = startIndex; i > startIndex - count; i--)
        {
            if (Unsafe.Add(ref _firstChar, i) == value) return i;
        }
        return -1;
    }

    public int LastIndexOfAny(char[] anyOf) => LastIndexOfAny(anyOf, _length - 1, _length);

    public int LastIndexOfAny(char[] anyOf, int startIndex) => LastIndexOfAny(anyOf, startIndex, startIndex + 1);

    public int LastIndexOfAny(char[] anyOf, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(anyOf);
        if (_length == 0) return -1;
        if ((uint)startIndex >= (uint)_length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than the size of the collection.");
        if (count < 0 || count - 1 > startIndex) ThrowHelper.ThrowArgumentOutOfRange(nameof(count), "Count must be positive and count must refer to a location within the string/array/collection.");
        for (int i = startIndex; i > startIndex - count; i--)
        {
            char c = Unsafe.Add(ref _firstChar, i);
            foreach (char any in anyOf)
            {
                if (c == any) return i;
            }
        }
        return -1;
    }

    public int LastIndexOf(string value) => LastIndexOf(value, _length - 1, _length, StringComparison.CurrentCulture);
    public int LastIndexOf(string value, int startIndex) => LastIndexOf(value, startIndex, startIndex + 1, StringComparison.CurrentCulture);
    public int LastIndexOf(string value, int startIndex, int count) => LastIndexOf(value, startIndex, count, StringComparison.CurrentCulture);
    public int LastIndexOf(string value, StringComparison comparisonType) => LastIndexOf(value, _length - 1, _length, comparisonType);
    public int LastIndexOf(string value, int startIndex, StringComparison comparisonType) => LastIndexOf(value, startIndex, startIndex + 1, comparisonType);

    public int LastIndexOf(string value, int startIndex, int count, StringComparison comparisonType)
    {
        ArgumentNullException.ThrowIfNull(value);
        CheckComparison(comparisonType);
        // An empty string with start -1 or 0 is searched as if it began at 0.
        if (_length == 0 && (startIndex == -1 || startIndex == 0)) return value._length == 0 ? 0 : -1;
        if (startIndex < 0 || startIndex > _length) ThrowHelper.ThrowArgumentOutOfRange(nameof(startIndex), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        // One past the last character is allowed: the search then begins at the last.
        if (startIndex == _length)
        {
            startIndex--;
            if (count > 0) count--;
        }
        if (count < 0 || startIndex - count + 1 < 0) ThrowHelper.ThrowArgumentOutOfRange(nameof(count), "Count must be positive and count must refer to a location within the string/array/collection.");
        int first = startIndex - count + 1;
        ReadOnlySpan<char> text = new(ref Unsafe.Add(ref _firstChar, first), count);
        int at = IgnoresCase(comparisonType) ? Ordinal.LastIndexOfIgnoreCase(text, value) : Ordinal.LastIndexOf(text, value);
        return at < 0 ? at : at + first;
    }

    public int IndexOf(Rune value) => IndexOf(value.ToString(), StringComparison.Ordinal);
    public bool Contains(Rune value) => IndexOf(value) >= 0;
    public bool StartsWith(Rune value) => StartsWith(value.ToString(), StringComparison.Ordinal);
    public bool EndsWith(Rune value) => EndsWith(value.ToString(), StringComparison.Ordinal);
}
