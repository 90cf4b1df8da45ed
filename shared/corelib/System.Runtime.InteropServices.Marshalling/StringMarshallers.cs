using System.Text;

namespace System.Runtime.InteropServices.Marshalling;

/// <summary>Strings as NUL-terminated UTF-8.</summary>
public static unsafe class Utf8StringMarshaller
{
    public static byte* ConvertToUnmanaged(string? managed) => (byte*)Marshal.StringToCoTaskMemUTF8(managed);
    public static string? ConvertToManaged(byte* unmanaged) => Marshal.PtrToStringUTF8((nint)unmanaged);
    public static void Free(byte* unmanaged) => Marshal.FreeCoTaskMem((nint)unmanaged);

    public ref struct ManagedToUnmanagedIn
    {
        private byte* _text;
        private bool _isAllocated;

        public static int BufferSize => 0x100;

        public void FromManaged(string? managed, Span<byte> buffer)
        {
            _isAllocated = false;
            _text = null;
            if (managed is null)
                return;
            // Three bytes a char at most, and the NUL.
            if (3L * managed.Length + 1 > buffer.Length && Encoding.UTF8.GetByteCount(managed) + 1 > buffer.Length)
            {
                _text = ConvertToUnmanaged(managed);
                _isAllocated = true;
                return;
            }
            int length = Encoding.UTF8.GetBytes(managed, buffer);
            buffer[length] = 0;
            // The generated code gives memory of the stack.
            _text = (byte*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref MemoryMarshal.GetReference(buffer));
        }

        public byte* ToUnmanaged() => _text;

        public void Free()
        {
            if (_isAllocated)
                Utf8StringMarshaller.Free(_text);
        }
    }
}

/// <summary>Strings as the system's text, which is UTF-8.</summary>
public static unsafe class AnsiStringMarshaller
{
    public static byte* ConvertToUnmanaged(string? managed) => Utf8StringMarshaller.ConvertToUnmanaged(managed);
    public static string? ConvertToManaged(byte* unmanaged) => Utf8StringMarshaller.ConvertToManaged(unmanaged);
    public static void Free(byte* unmanaged) => Utf8StringMarshaller.Free(unmanaged);

    public ref struct ManagedToUnmanagedIn
    {
        private Utf8StringMarshaller.ManagedToUnmanagedIn _inner;
        public static int BufferSize => Utf8StringMarshaller.ManagedToUnmanagedIn.BufferSize;
        public void FromManaged(string? managed, Span<byte> buffer) => _inner.FromManaged(managed, buffer);
        public byte* ToUnmanaged() => _inner.ToUnmanaged();
        public void Free() => _inner.Free();
    }
}

/// <summary>Strings as NUL-terminated UTF-16.</summary>
public static unsafe class Utf16StringMarshaller
{
    public static ushort* ConvertToUnmanaged(string? managed) => (ushort*)Marshal.StringToCoTaskMemUni(managed);
    public static string? ConvertToManaged(ushort* unmanaged) => Marshal.PtrToStringUni((nint)unmanaged);
    public static void Free(ushort* unmanaged) => Marshal.FreeCoTaskMem((nint)unmanaged);

    public static ref readonly char GetPinnableReference(string? str)
    {
        if (str is null)
            return ref System.Runtime.CompilerServices.Unsafe.NullRef<char>();
        return ref str.GetPinnableReference();
    }
}
