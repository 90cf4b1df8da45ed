using System.Globalization;
using System.Reflection;
using System.Runtime.Remoting;

namespace System;

public sealed partial class AppDomain
{
    public Assembly[] GetAssemblies()
    {
        RuntimeAssembly[] loaded = RuntimeAssembly.Loaded();
        Assembly[] result = new Assembly[loaded.Length];
        Array.Copy(loaded, result, loaded.Length);
        return result;
    }

    public Assembly[] ReflectionOnlyGetAssemblies() => Array.Empty<Assembly>();

    public Assembly Load(string assemblyString) => Assembly.Load(assemblyString);
    public Assembly Load(AssemblyName assemblyRef) => Assembly.Load(assemblyRef);
    public Assembly Load(byte[] rawAssembly) => Assembly.Load(rawAssembly);
    public Assembly Load(byte[] rawAssembly, byte[]? rawSymbolStore) => Assembly.Load(rawAssembly, rawSymbolStore);

    public int ExecuteAssembly(string assemblyFile) => ExecuteAssembly(assemblyFile, null);

    public int ExecuteAssembly(string assemblyFile, string?[]? args)
    {
        ArgumentNullException.ThrowIfNull(assemblyFile);
        return Execute(Assembly.LoadFile(IO.Path.GetFullPath(assemblyFile)), args);
    }

    public int ExecuteAssemblyByName(string assemblyName) => ExecuteAssemblyByName(assemblyName, null);
    public int ExecuteAssemblyByName(string assemblyName, params string?[]? args) => Execute(Assembly.Load(assemblyName), args);
    public int ExecuteAssemblyByName(AssemblyName assemblyName, params string?[]? args) => Execute(Assembly.Load(assemblyName), args);

    private static int Execute(Assembly assembly, string?[]? args)
    {
        MethodInfo entry = assembly.EntryPoint ?? throw new MissingMethodException("Entry point not found in assembly.");
        object? result = entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, entry.GetParameters().Length > 0 ? [args ?? Array.Empty<string>()] : null, null);
        return result is null ? 0 : Convert.ToInt32(result, CultureInfo.InvariantCulture);
    }

    public ObjectHandle? CreateInstance(string assemblyName, string typeName) => Activator.CreateInstance(assemblyName, typeName);
    public object? CreateInstanceAndUnwrap(string assemblyName, string typeName) => CreateInstance(assemblyName, typeName)?.Unwrap();
}
