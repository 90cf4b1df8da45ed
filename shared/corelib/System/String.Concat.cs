using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;

namespace System;

// Concatenation, joining and composite formatting.
public sealed partial class String
{
    private void Put(int at, string? text)
    {
        if (text is not null) Buffer.Memmove(ref Unsafe.Add(ref _firstChar, at), ref text._firstChar, (nuint)(uint)text._length);
    }

    private void Put(int at, ReadOnlySpan<char> text) =>
        Buffer.Memmove(ref Unsafe.Add(ref _firstChar, at), ref text._reference, (nuint)(uint)text.Length);

    private static string AllocateSum(long length)
    {
        if (length > int.MaxValue) throw new OutOfMemoryException();
        return Allocate((int)length);
    }

    public static string Concat(object? arg0) => arg0?.ToString() ?? Empty;
    public static string Concat(object? arg0, object? arg1) => Concat(arg0?.ToString(), arg1?.ToString());
    public static string Concat(object? arg0, object? arg1, object? arg2) => Concat(arg0?.ToString(), arg1?.ToString(), arg2?.ToString());

    public static string Concat(params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        return Concat((ReadOnlySpan<object?>)args);
    }

    public static string Concat(params ReadOnlySpan<object?> args)
    {
        if (args.Length == 0) return Empty;
        string?[] texts = new string?[args.Length];
        for (int i = 0; i < texts.Length; i++) texts[i] = args[i]?.ToString();
        return Concat((ReadOnlySpan<string?>)texts);
    }

    public static string Concat<T>(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        StringBuilder text = new();
        foreach (T value in values) text.Append(value?.ToString());
        return text.ToString();
    }

    public static string Concat(IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        StringBuilder text = new();
        foreach (string? value in values) text.Append(value);
        return text.ToString();
    }

    public static string Concat(string? str0, string? str1)
    {
        int length0 = str0 is null ? 0 : str0._length, length1 = str1 is null ? 0 : str1._length;
        if (length0 == 0) return length1 == 0 ? Empty : str1!;
        if (length1 == 0) return str0!;
        string result = AllocateSum((long)length0 + length1);
        result.Put(0, str0);
        result.Put(length0, str1);
        return result;
    }

    public static string Concat(string? str0, string? str1, string? str2)
    {
        if (IsNullOrEmpty(str0)) return Concat(str1, str2);
        if (IsNullOrEmpty(str1)) return Concat(str0, str2);
        if (IsNullOrEmpty(str2)) return Concat(str0, str1);
        string result = AllocateSum((long)str0._length + str1._length + str2._length);
        result.Put(0, str0);
        result.Put(str0._length, str1);
        result.Put(str0._length + str1._length, str2);
        return result;
    }

    public static string Concat(string? str0, string? str1, string? str2, string? str3)
    {
        if (IsNullOrEmpty(str0)) return Concat(str1, str2, str3);
        if (IsNullOrEmpty(str1)) return Concat(str0, str2, str3);
        if (IsNullOrEmpty(str2)) return Concat(str0, str1, str3);
        if (IsNullOrEmpty(str3)) return Concat(str0, str1, str2);
        string result = AllocateSum((long)str0._length + str1._length + str2._length + str3._length);
        result.Put(0, str0);
        result.Put(str0._length, str1);
        result.Put(str0._length + str1._length, str2);
        result.Put(str0._length + str1._length + str2._length, str3);
        return result;
    }

    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1)
    {
        string result = AllocateSum((long)str0.Length + str1.Length);
        if (result._length == 0) return result;
        result.Put(0, str0);
        result.Put(str0.Length, str1);
        return result;
    }

    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2)
    {
        string result = AllocateSum((long)str0.Length + str1.Length + str2.Length);
        if (result._length == 0) return result;
        result.Put(0, str0);
        result.Put(str0.Length, str1);
        result.Put(str0.Length + str1.Length, str2);
        return result;
    }

    public static string Concat(ReadOnlySpan<char> str0, ReadOnlySpan<char> str1, ReadOnlySpan<char> str2, ReadOnlySpan<char> str3)
    {
        string result = AllocateSum((long)str0.Length + str1.Length + str2.Length + str3.Length);
        if (result._length == 0) return result;
        result.Put(0, str0);
        result.Put(str0.Length, str1);
        result.Put(str0.Length + str1.Length, str2);
        result.Put(str0.Length + str1.Length + str2.Length, str3);
        return result;
    }

    public static string Concat(params string?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Concat((ReadOnlySpan<string?>)values);
    }

    public static string Concat(params ReadOnlySpan<string?> values)
    {
        if (values.Length == 1) return values[0] ?? Empty;
        long length = 0;
        foreach (string? value in values) length += value is null ? 0 : value._length;
        if (length == 0) return Empty;
        string result = AllocateSum(length);
        int at = 0;
        foreach (string? value in values)
        {
            if (value is null) continue;
            // Another thread may have changed the array since it was measured.
            if (value._length > result._length - at) return Concat((ReadOnlySpan<string?>)values.ToArray());
            result.Put(at, value);
            at += value._length;
        }
        return at == result._length ? result : result.Substring(0, at);
    }

    public static string Join(char separator, params string?[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JoinCore(new ReadOnlySpan<char>(in separator), value);
    }

    public static string Join(char separator, params ReadOnlySpan<string?> value) => JoinCore(new ReadOnlySpan<char>(in separator), value);

    public static string Join(string? separator, params string?[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JoinCore(separator, value);
    }

    public static string Join(string? separator, params ReadOnlySpan<string?> value) => JoinCore(separator, value);

    public static string Join(char separator, string?[] value, int startIndex, int count) => JoinRange(new ReadOnlySpan<char>(in separator), value, startIndex, count);

    public static string Join(string? separator, string?[] value, int startIndex, int count) => JoinRange(separator, value, startIndex, count);

    private static string JoinRange(ReadOnlySpan<char> separator, string?[] value, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfNegative(startIndex);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startIndex, value.Length - count);
        return JoinCore(separator, new ReadOnlySpan<string?>(value, startIndex, count));
    }

    private static string JoinCore(ReadOnlySpan<char> separator, ReadOnlySpan<string?> values)
    {
        if (values.Length <= 1) return values.Length == 0 ? Empty : values[0] ?? Empty;
        long length = (long)(values.Length - 1) * separator.Length;
        foreach (string? value in values) length += value is null ? 0 : value._length;
        if (length == 0) return Empty;
        string result = AllocateSum(length);
        int at = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (i != 0)
            {
                result.Put(at, separator);
                at += separator.Length;
            }
            string? value = values[i];
            if (value is null) continue;
            if (value._length > result._length - at) return JoinCore(separator, values.ToArray());
            result.Put(at, value);
            at += value._length;
        }
        return at == result._length ? result : result.Substring(0, at);
    }

    public static string Join(string? separator, IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values is string?[] array) return JoinCore(separator, array);
        using IEnumerator<string?> each = values.GetEnumerator();
        if (!each.MoveNext()) return Empty;
        string? first = each.Current;
        if (!each.MoveNext()) return first ?? Empty;
        StringBuilder text = new(first);
        do
        {
            text.Append(separator);
            text.Append(each.Current);
        }
        while (each.MoveNext());
        return text.ToString();
    }

    public static string Join(char separator, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return JoinCore(new ReadOnlySpan<char>(in separator), Texts(values));
    }

    public static string Join(string? separator, params object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return JoinCore(separator, Texts(values));
    }

    public static string Join(char separator, params ReadOnlySpan<object?> values) => JoinCore(new ReadOnlySpan<char>(in separator), Texts(values));

    public static string Join(string? separator, params ReadOnlySpan<object?> values) => JoinCore(separator, Texts(values));

    private static string?[] Texts(ReadOnlySpan<object?> values)
    {
        string?[] texts = new string?[values.Length];
        for (int i = 0; i < texts.Length; i++) texts[i] = values[i]?.ToString();
        return texts;
    }

    public static string Join<T>(char separator, IEnumerable<T> values) => JoinEach(CreateFromChar(separator), values);

    public static string Join<T>(string? separator, IEnumerable<T> values) => JoinEach(separator, values);

    private static string JoinEach<T>(string? separator, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        using IEnumerator<T> each = values.GetEnumerator();
        if (!each.MoveNext()) return Empty;
        string? first = each.Current?.ToString();
        if (!each.MoveNext()) return first ?? Empty;
        StringBuilder text = new(first);
        do
        {
            text.Append(separator);
            text.Append(each.Current?.ToString());
        }
        while (each.MoveNext());
        return text.ToString();
    }

    public static string Format(string format, object? arg0) => FormatCore(null, format, [arg0]);
    public static string Format(string format, object? arg0, object? arg1) => FormatCore(null, format, [arg0, arg1]);
    public static string Format(string format, object? arg0, object? arg1, object? arg2) => FormatCore(null, format, [arg0, arg1, arg2]);

    public static string Format(string format, params object?[] args)
    {
        if (args is null) throw new ArgumentNullException(format is null ? nameof(format) : nameof(args));
        return FormatCore(null, format, args);
    }

    public static string Format(string format, params ReadOnlySpan<object?> args) => FormatCore(null, format, args);
    public static string Format(IFormatProvider? provider, string format, object? arg0) => FormatCore(provider, format, [arg0]);
    public static string Format(IFormatProvider? provider, string format, object? arg0, object? arg1) => FormatCore(provider, format, [arg0, arg1]);
    public static string Format(IFormatProvider? provider, string format, object? arg0, object? arg1, object? arg2) => FormatCore(provider, format, [arg0, arg1, arg2]);

    public static string Format(IFormatProvider? provider, string format, params object?[] args)
    {
        if (args is null) throw new ArgumentNullException(format is null ? nameof(format) : nameof(args));
        return FormatCore(provider, format, args);
    }

    public static string Format(IFormatProvider? provider, string format, params ReadOnlySpan<object?> args) => FormatCore(provider, format, args);

    private static string FormatCore(IFormatProvider? provider, string format, ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(format);
        TextBuffer text = new(stackalloc char[256]);
        CompositeFormatting.Append(ref text, provider, format, args);
        return text.ToStringAndFree();
    }

    public static string Format<TArg0>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Format(provider, format, [arg0]);
    }

    public static string Format<TArg0, TArg1>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0, TArg1 arg1)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Format(provider, format, [arg0, arg1]);
    }

    public static string Format<TArg0, TArg1, TArg2>(IFormatProvider? provider, CompositeFormat format, TArg0 arg0, TArg1 arg1, TArg2 arg2)
    {
        ArgumentNullException.ThrowIfNull(format);
        return Format(provider, format, [arg0, arg1, arg2]);
    }

    public static string Format(IFormatProvider? provider, CompositeFormat format, params object?[] args)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(args);
        return Format(provider, format, (ReadOnlySpan<object?>)args);
    }

    public static string Format(IFormatProvider? provider, CompositeFormat format, params ReadOnlySpan<object?> args)
    {
        ArgumentNullException.ThrowIfNull(format);
        return FormatCore(provider, format.Format, args);
    }
}
