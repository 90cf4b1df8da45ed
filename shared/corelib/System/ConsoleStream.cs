using System.Runtime.CompilerServices;

namespace System;

// The process's standard streams by file descriptor.
internal static unsafe partial class ConsoleStream
{
    // Writes all bytes to file descriptor 1 or 2. The engine may hold them back, but not past its own end, however it comes, nor
    // past a write to the other descriptor, a read from standard input or FlushDescriptor. A closed pipe is silent, as in .NET.
    // Throws IOException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void WriteDescriptor(int descriptor, byte* data, int count);

    // Hands held-back bytes to the system. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern void FlushDescriptor(int descriptor);

    // Reads up to `count` bytes from standard input; 0 at its end. Throws IOException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int ReadInput(byte* data, int count);

    // Whether descriptor 0, 1 or 2 is a terminal. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern bool IsTerminal(int descriptor);

    internal static void WriteText(int descriptor, string text)
    {
        byte[] bytes = Text.Encoding.UTF8.GetBytes(text);
        fixed (byte* data = bytes) WriteDescriptor(descriptor, data, bytes.Length);
    }
}
