using System.Runtime.CompilerServices;

namespace System.Reflection;

// What metadata says of assemblies, which are named by number (-1: none), and of the attributes on their rows.
internal static class AssemblyTable
{
    // How many assemblies are loaded; they are numbered from 0, the core library.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int Count();

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string DisplayName(int assembly);

    // The path of the file; null for what came from none.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string? Path(int assembly);

    // The application's assembly.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int Entry();

    // Main, or -1.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint EntryPoint(int assembly);

    // All type definitions but <Module>, in table order. Throws TypeLoadException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType[] Types(int assembly);

    // Display names of the assemblies that one refers to.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string[] References(int assembly);

    // Names of the manifest resources.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string[] Resources(int assembly);

    // The bytes of a manifest resource; null when there is none of that name.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern byte[]? Resource(int assembly, string name);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string ModuleName(int assembly);

    // The 16 bytes of the module version id.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern byte[] ModuleVersion(int assembly);

    // The assembly with a simple name, loaded when it is not yet.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int Load(string simpleName);

    // A new assembly from a file, -1 when there is none; its folder is searched for what it references. Throws BadImageFormatException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int LoadFile(string path);

    // A new assembly from the bytes of a file. Throws BadImageFormatException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int LoadBytes(byte[] image);

    // The display name of the assembly in a file; null when there is no such file. Throws BadImageFormatException.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern string? NameOfFile(string path);

    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int OfType(RuntimeType type);

    // The assembly of the method `depth` frames above the caller of this one.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern int OfCaller(int depth);

    // The type with a reflection name, looked for in `context` and the core library when the name says no assembly; null when there is
    // none. Throws ArgumentException for a name that is none, FileNotFoundException for a missing assembly.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType? FindType(string name, int context);

    // What a token of an assembly names. Throws ArgumentException, TypeLoadException and kin.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint ResolveMethod(int assembly, int token);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern RuntimeType ResolveType(int assembly, int token);
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint ResolveField(int assembly, int token);

    // The custom attributes on a row: pairs of constructor and row of CustomAttribute. Those whose types are not there are left out.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern nint[] Attributes(int assembly, int token);

    // The encoded arguments of an attribute (ECMA-335 II.23.3).
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern byte[] AttributeValue(int assembly, int row);
}
