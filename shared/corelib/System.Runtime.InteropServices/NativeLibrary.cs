using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

public delegate nint DllImportResolver(string libraryName, Assembly assembly, DllImportSearchPath? searchPath);

public static class NativeLibrary
{
    // Opens a library, with the platform's prefix and suffix where they are missing; `folder` (or null) is looked at first.
    // 0 when that fails and `throws` is false. Throws DllNotFoundException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint Open(string name, string? folder, bool throws);

    // Gives a handle back. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern void Close(nint handle);

    // The address of a name in a library; 0 when it has none. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern nint Symbol(nint handle, string name);

    // A handle of the program and all that it has loaded. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern nint GetMainProgramHandle();

    public static nint Load(string libraryPath)
    {
        ArgumentNullException.ThrowIfNull(libraryPath);
        return Open(libraryPath, null, true);
    }

    public static bool TryLoad(string libraryPath, out nint handle)
    {
        ArgumentNullException.ThrowIfNull(libraryPath);
        handle = Open(libraryPath, null, false);
        return handle != 0;
    }

    private static string? FolderOf(Assembly assembly) => IO.Path.GetDirectoryName(assembly.Location) is { Length: > 0 } folder ? folder : null;

    public static nint Load(string libraryName, Assembly assembly, DllImportSearchPath? searchPath)
    {
        ArgumentNullException.ThrowIfNull(libraryName);
        ArgumentNullException.ThrowIfNull(assembly);
        return Open(libraryName, FolderOf(assembly), true);
    }

    public static bool TryLoad(string libraryName, Assembly assembly, DllImportSearchPath? searchPath, out nint handle)
    {
        ArgumentNullException.ThrowIfNull(libraryName);
        ArgumentNullException.ThrowIfNull(assembly);
        handle = Open(libraryName, FolderOf(assembly), false);
        return handle != 0;
    }

    public static void Free(nint handle)
    {
        if (handle != 0) Close(handle);
    }

    public static nint GetExport(nint handle, string name)
    {
        if (!TryGetExport(handle, name, out nint address)) throw new EntryPointNotFoundException($"Unable to find an entry point named '{name}' in shared library.");
        return address;
    }

    public static bool TryGetExport(nint handle, string name, out nint address)
    {
        if (handle == 0) throw new ArgumentNullException(nameof(handle));
        ArgumentNullException.ThrowIfNull(name);
        address = Symbol(handle, name);
        return address != 0;
    }

    public static void SetDllImportResolver(Assembly assembly, DllImportResolver resolver) =>
        throw new PlatformNotSupportedException("Resolvers of native libraries are not supported.");
}
