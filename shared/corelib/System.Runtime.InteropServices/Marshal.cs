// Unmanaged memory, texts in it, errors of native calls, function pointers. Sizes and structures: Marshal.Structures.cs; plain
// reads, writes and copies: Marshal.Memory.cs.
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security;
using System.Text;

namespace System.Runtime.InteropServices;

public static unsafe partial class Marshal
{
    public static readonly int SystemDefaultCharSize = 1;
    public static readonly int SystemMaxDBCSCharSize = 1;

    // What the last native call with SetLastError left in errno. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int GetLastPInvokeError();

    // Changes it. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SetLastPInvokeError(int error);

    // errno of the calling thread. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern int GetLastSystemError();

    // Changes it. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern void SetLastSystemError(int error);

    // The C library's text of an error number. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern string ErrorText(int error);

    public static int GetLastWin32Error() => GetLastPInvokeError();
    public static string GetPInvokeErrorMessage(int error) => ErrorText(error);
    public static string GetLastPInvokeErrorMessage() => ErrorText(GetLastPInvokeError());
    public static int GetExceptionCode() => 0;
    public static nint GetExceptionPointers() => 0;

    // Memory. Both families are the C library's, as in .NET on Unix.

    public static nint AllocHGlobal(int cb) => AllocHGlobal((nint)cb);

    public static nint AllocHGlobal(nint cb)
    {
        void* block = NativeMemory.Alloc((nuint)cb);
        return (nint)block;
    }

    public static void FreeHGlobal(nint hglobal) => NativeMemory.Free((void*)hglobal);
    public static nint ReAllocHGlobal(nint pv, nint cb) => (nint)NativeMemory.Realloc((void*)pv, (nuint)cb);
    public static nint AllocCoTaskMem(int cb) => AllocHGlobal(cb);
    public static nint ReAllocCoTaskMem(nint pv, int cb) => (nint)NativeMemory.Realloc((void*)pv, (nuint)cb);
    public static void FreeCoTaskMem(nint ptr) => NativeMemory.Free((void*)ptr);

    // Texts.

    private static int Length(byte* text)
    {
        int length = 0;
        while (text[length] != 0) length++;
        return length;
    }

    public static string? PtrToStringUTF8(nint ptr) => ptr == 0 ? null : Encoding.UTF8.GetString((byte*)ptr, Length((byte*)ptr));

    public static string PtrToStringUTF8(nint ptr, int byteLen)
    {
        if (ptr == 0) throw new ArgumentNullException(nameof(ptr));
        ArgumentOutOfRangeException.ThrowIfNegative(byteLen);
        return Encoding.UTF8.GetString((byte*)ptr, byteLen);
    }

    // ANSI is UTF-8 on Unix.
    public static string? PtrToStringAnsi(nint ptr) => PtrToStringUTF8(ptr);
    public static string PtrToStringAnsi(nint ptr, int len) => PtrToStringUTF8(ptr, len);
    public static string? PtrToStringAuto(nint ptr) => PtrToStringUTF8(ptr);
    public static string? PtrToStringAuto(nint ptr, int len) => PtrToStringUTF8(ptr, len);
    public static string? PtrToStringUni(nint ptr) => ptr == 0 ? null : new string((char*)ptr);

    public static string PtrToStringUni(nint ptr, int len)
    {
        if (ptr == 0) throw new ArgumentNullException(nameof(ptr));
        ArgumentOutOfRangeException.ThrowIfNegative(len);
        return new string((char*)ptr, 0, len);
    }

    private static nint NewUtf8(string? s)
    {
        if (s is null) return 0;
        int count = Encoding.UTF8.GetByteCount(s);
        byte* block = (byte*)NativeMemory.Alloc((nuint)count + 1);
        fixed (char* units = s) Encoding.UTF8.GetBytes(units, s.Length, block, count);
        block[count] = 0;
        return (nint)block;
    }

    private static nint NewUtf16(string? s)
    {
        if (s is null) return 0;
        char* block = (char*)NativeMemory.Alloc(((nuint)s.Length + 1) * 2);
        s.CopyTo(new Span<char>(block, s.Length));
        block[s.Length] = '\0';
        return (nint)block;
    }

    public static nint StringToHGlobalAnsi(string? s) => NewUtf8(s);
    public static nint StringToHGlobalUni(string? s) => NewUtf16(s);
    public static nint StringToHGlobalAuto(string? s) => NewUtf8(s);
    public static nint StringToCoTaskMemAnsi(string? s) => NewUtf8(s);
    public static nint StringToCoTaskMemUni(string? s) => NewUtf16(s);
    public static nint StringToCoTaskMemAuto(string? s) => NewUtf8(s);
    public static nint StringToCoTaskMemUTF8(string? s) => NewUtf8(s);

    // BSTR: UTF-16 with its length in bytes before it.
    public static nint StringToBSTR(string? s)
    {
        if (s is null) return 0;
        byte* block = (byte*)NativeMemory.Alloc((nuint)s.Length * 2 + 10);
        *(int*)(block + 4) = s.Length * 2;
        char* units = (char*)(block + 8);
        s.CopyTo(new Span<char>(units, s.Length));
        units[s.Length] = '\0';
        return (nint)units;
    }

    public static string PtrToStringBSTR(nint ptr)
    {
        if (ptr == 0) throw new ArgumentNullException(nameof(ptr));
        return new string((char*)ptr, 0, *(int*)(ptr - 4) / 2);
    }

    public static void FreeBSTR(nint ptr)
    {
        if (ptr != 0) NativeMemory.Free((void*)(ptr - 8));
    }

    private static void Wipe(nint s, nuint count)
    {
        if (s != 0) NativeMemory.Clear((void*)s, count);
    }

    private static nuint Utf16Size(nint s)
    {
        nuint count = 0;
        if (s != 0)
        {
            while (((char*)s)[count] != 0) count++;
        }
        return count * 2;
    }

    public static void ZeroFreeGlobalAllocAnsi(nint s) => ZeroFreeCoTaskMemUTF8(s);
    public static void ZeroFreeCoTaskMemAnsi(nint s) => ZeroFreeCoTaskMemUTF8(s);

    public static void ZeroFreeCoTaskMemUTF8(nint s)
    {
        if (s != 0) Wipe(s, (nuint)Length((byte*)s));
        NativeMemory.Free((void*)s);
    }

    public static void ZeroFreeGlobalAllocUnicode(nint s) => ZeroFreeCoTaskMemUnicode(s);

    public static void ZeroFreeCoTaskMemUnicode(nint s)
    {
        Wipe(s, Utf16Size(s));
        NativeMemory.Free((void*)s);
    }

    public static void ZeroFreeBSTR(nint s)
    {
        if (s != 0) Wipe(s, (nuint)(*(int*)(s - 4)));
        FreeBSTR(s);
    }

    // Function pointers.

    public static nint GetFunctionPointerForDelegate(Delegate d)
    {
        ArgumentNullException.ThrowIfNull(d);
        if (d.GetType().IsGenericType) throw new ArgumentException("The specified Type must not be a generic type.", "delegate");
        return MarshalCallbacks.PointerOfDelegate(d);
    }

    public static nint GetFunctionPointerForDelegate<TDelegate>(TDelegate d) where TDelegate : notnull =>
        GetFunctionPointerForDelegate((Delegate)(object)d);

    public static Delegate GetDelegateForFunctionPointer(nint ptr, Type t)
    {
        if (ptr == 0) throw new ArgumentNullException(nameof(ptr));
        ArgumentNullException.ThrowIfNull(t);
        if (t is not RuntimeType) throw new ArgumentException("Type must be a type provided by the runtime.", nameof(t));
        if (t.IsGenericType) throw new ArgumentException("The specified Type must not be a generic type.", nameof(t));
        if (t.BaseType != typeof(MulticastDelegate)) throw new ArgumentException("Type must derive from Delegate.", nameof(t));
        return MarshalCallbacks.DelegateOfPointer(ptr, t);
    }

    public static TDelegate GetDelegateForFunctionPointer<TDelegate>(nint ptr) => (TDelegate)(object)GetDelegateForFunctionPointer(ptr, typeof(TDelegate));

    public static void Prelink(MethodInfo m) => ArgumentNullException.ThrowIfNull(m);

    public static void PrelinkAll(Type c) => ArgumentNullException.ThrowIfNull(c);

    public static void InitHandle(SafeHandle safeHandle, nint handle) => safeHandle.SetHandle(handle);

    // HRESULTs.

    public static int GetHRForException(Exception? e) => e?.HResult ?? 0;
    public static int GetHRForLastWin32Error() => GetLastPInvokeError() is int number && (number & 0x80000000) == 0x80000000 ? number : (number & 0xFFFF) | unchecked((int)0x80070000);

    public static Exception? GetExceptionForHR(int errorCode) => errorCode >= 0 ? null : ExceptionFor(errorCode);
    public static Exception? GetExceptionForHR(int errorCode, nint errorInfo) => GetExceptionForHR(errorCode);

    public static void ThrowExceptionForHR(int errorCode)
    {
        if (errorCode < 0) throw ExceptionFor(errorCode);
    }

    public static void ThrowExceptionForHR(int errorCode, nint errorInfo) => ThrowExceptionForHR(errorCode);

    private static Exception ExceptionFor(int errorCode)
    {
        Exception made = unchecked((uint)errorCode) switch
        {
            0x80070057 => new ArgumentException(),
            0x8007000E => new OutOfMemoryException(),
            0x80004001 => new NotImplementedException(),
            0x80004002 => new InvalidCastException(),
            0x80004003 => new NullReferenceException(),
            0x80070005 => new UnauthorizedAccessException(),
            0x80070002 => new IO.FileNotFoundException(),
            0x80131509 => new InvalidOperationException(),
            0x80131515 => new NotSupportedException(),
            0x80131501 => new SystemException(),
            0x80131516 => new OverflowException(),
            0x80131508 => new IndexOutOfRangeException(),
            0x80131502 => new ArgumentOutOfRangeException(),
            _ => new COMException("Exception from HRESULT: 0x" + errorCode.ToString("X8"), errorCode),
        };
        made.HResult = errorCode;
        return made;
    }

    // COM does not exist here.

    private static PlatformNotSupportedException NoCom() => new("COM Interop is not supported on this platform.");

    public static bool AreComObjectsAvailableForCleanup() => false;
    public static void CleanupUnusedObjectsInCurrentContext() { }
    public static bool IsComObject(object o) => o is null ? throw new ArgumentNullException(nameof(o)) : false;
    public static int ReleaseComObject(object o) => throw NoCom();
    public static int FinalReleaseComObject(object o) => throw NoCom();
    public static nint GetIUnknownForObject(object o) => throw NoCom();
    public static nint GetIDispatchForObject(object o) => throw NoCom();
    public static object GetObjectForIUnknown(nint pUnk) => throw NoCom();
    public static int AddRef(nint pUnk) => throw NoCom();
    public static int Release(nint pUnk) => throw NoCom();
    public static void GetNativeVariantForObject(object? obj, nint pDstNativeVariant) => throw NoCom();
    public static object? GetObjectForNativeVariant(nint pSrcNativeVariant) => throw NoCom();
    public static Type? GetTypeFromCLSID(Guid clsid) => throw NoCom();
    public static object BindToMoniker(string monikerName) => throw NoCom();
}
