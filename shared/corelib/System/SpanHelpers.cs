// Work on runs of elements that spans, strings and arrays share. The byte-wise primitives are the engine's: it does them at the
// machine's speed whatever tier runs the caller.
using System.Runtime.CompilerServices;

namespace System;

internal static partial class SpanHelpers
{
    // Whether two runs of bytes are the same. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern bool SequenceEqual(ref byte first, ref byte second, nuint byteCount);

    // Zeroes bytes that hold no reference. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void ClearBytes(ref byte start, nuint byteCount);

    // The first index of a byte, or -1. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int IndexOfByte(ref byte start, byte value, int length);

    // The first index of a 16-bit unit, or -1. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int IndexOfChar(ref char start, char value, int length);

    // The index of the first 16-bit unit that differs, or `length`. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int CommonCharLength(ref char first, ref char second, int length);

    // A hash of the units that depends on nothing else: the same in every run. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int HashChars(ref char start, int length);

    internal static int SequenceCompareTo(ref char first, int firstLength, ref char second, int secondLength)
    {
        int shorter = firstLength < secondLength ? firstLength : secondLength;
        int at = CommonCharLength(ref first, ref second, shorter);
        return at < shorter ? Unsafe.Add(ref first, at) - Unsafe.Add(ref second, at) : firstLength - secondLength;
    }
}
