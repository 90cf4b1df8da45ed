// Ordinal comparison and search over UTF-16 units, with and without regard to case. In invariant mode every culture compares so.
using System.Runtime.CompilerServices;

namespace System.Globalization;

internal static class Ordinal
{
    internal static char ToUpper(char c)
    {
        if (c < 0x80) return (uint)(c - 'a') <= 'z' - 'a' ? (char)(c ^ 0x20) : c;
        return CharUnicodeInfo.ToUpper(c);
    }

    internal static bool EqualsIgnoreCase(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length) return false;
        for (int i = 0; i < a.Length; i++)
        {
            char x = a[i], y = b[i];
            if (x != y && ToUpper(x) != ToUpper(y)) return false;
        }
        return true;
    }

    internal static int CompareIgnoreCase(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int shorter = a.Length < b.Length ? a.Length : b.Length;
        for (int i = 0; i < shorter; i++)
        {
            char x = a[i], y = b[i];
            if (x == y) continue;
            x = ToUpper(x);
            y = ToUpper(y);
            if (x != y) return x - y;
        }
        return a.Length - b.Length;
    }

    internal static int IndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        if (value.Length == 0) return 0;
        int last = text.Length - value.Length;
        int at = 0;
        ref char start = ref text._reference;
        char first = value[0];
        while (at <= last)
        {
            int step = SpanHelpers.IndexOfChar(ref Unsafe.Add(ref start, at), first, last - at + 1);
            if (step < 0) return -1;
            at += step;
            if (SpanHelpers.SequenceEqual(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref start, at)),
                ref Unsafe.As<char, byte>(ref value._reference), (nuint)(uint)value.Length * 2)) return at;
            at++;
        }
        return -1;
    }

    internal static int LastIndexOf(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        for (int at = text.Length - value.Length; at >= 0; at--)
        {
            if (SpanHelpers.SequenceEqual(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref text._reference, at)),
                ref Unsafe.As<char, byte>(ref value._reference), (nuint)(uint)value.Length * 2)) return at;
        }
        return -1;
    }

    internal static int IndexOfIgnoreCase(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        for (int at = 0; at <= text.Length - value.Length; at++)
        {
            if (EqualsIgnoreCase(text.Slice(at, value.Length), value)) return at;
        }
        return -1;
    }

    internal static int LastIndexOfIgnoreCase(ReadOnlySpan<char> text, ReadOnlySpan<char> value)
    {
        for (int at = text.Length - value.Length; at >= 0; at--)
        {
            if (EqualsIgnoreCase(text.Slice(at, value.Length), value)) return at;
        }
        return -1;
    }
}
