using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace System.Reflection;

public abstract partial class Assembly : ICustomAttributeProvider
{
    protected Assembly() { }

    public virtual IEnumerable<TypeInfo> DefinedTypes
    {
        get
        {
            foreach (Type type in GetTypes()) yield return type.GetTypeInfo();
        }
    }
    public virtual Type[] GetTypes() => throw NotImplemented.ByDesign;
    public virtual IEnumerable<Type> ExportedTypes => GetExportedTypes();
    public virtual Type[] GetExportedTypes() => throw NotImplemented.ByDesign;
    public virtual Type[] GetForwardedTypes() => throw NotImplemented.ByDesign;
    public virtual string? CodeBase => throw NotImplemented.ByDesign;
    public virtual MethodInfo? EntryPoint => throw NotImplemented.ByDesign;
    public virtual string? FullName => throw NotImplemented.ByDesign;
    public virtual string ImageRuntimeVersion => throw NotImplemented.ByDesign;
    public virtual bool IsDynamic => false;
    public virtual string Location => throw NotImplemented.ByDesign;
    public virtual bool IsCollectible => false;
    public virtual bool ReflectionOnly => throw NotImplemented.ByDesign;
    public virtual bool GlobalAssemblyCache => false;
    public virtual long HostContext => 0;
    public bool IsFullyTrusted => true;
    public virtual string EscapedCodeBase => CodeBase ?? "";
    public virtual Security.SecurityRuleSet SecurityRuleSet => Security.SecurityRuleSet.None;
    public virtual ManifestResourceInfo? GetManifestResourceInfo(string resourceName) => throw NotImplemented.ByDesign;
    public virtual string[] GetManifestResourceNames() => throw NotImplemented.ByDesign;
    public virtual Stream? GetManifestResourceStream(string name) => throw NotImplemented.ByDesign;
    public virtual Stream? GetManifestResourceStream(Type type, string name) => throw NotImplemented.ByDesign;
    public virtual AssemblyName GetName() => GetName(false);
    public virtual AssemblyName GetName(bool copiedName) => throw NotImplemented.ByDesign;
    public virtual Type? GetType(string name) => GetType(name, false, false);
    public virtual Type? GetType(string name, bool throwOnError) => GetType(name, throwOnError, false);
    public virtual Type? GetType(string name, bool throwOnError, bool ignoreCase) => throw NotImplemented.ByDesign;
    public virtual bool IsDefined(Type attributeType, bool inherit) => throw NotImplemented.ByDesign;
    public virtual IEnumerable<CustomAttributeData> CustomAttributes => GetCustomAttributesData();
    public virtual IList<CustomAttributeData> GetCustomAttributesData() => throw NotImplemented.ByDesign;
    public virtual object[] GetCustomAttributes(bool inherit) => throw NotImplemented.ByDesign;
    public virtual object[] GetCustomAttributes(Type attributeType, bool inherit) => throw NotImplemented.ByDesign;
    public virtual event ModuleResolveEventHandler? ModuleResolve { add => throw NotImplemented.ByDesign; remove => throw NotImplemented.ByDesign; }
    public virtual Module ManifestModule => throw NotImplemented.ByDesign;
    public virtual Module? GetModule(string name) => throw NotImplemented.ByDesign;
    public Module[] GetModules() => GetModules(false);
    public virtual Module[] GetModules(bool getResourceModules) => throw NotImplemented.ByDesign;
    public virtual IEnumerable<Module> Modules => GetLoadedModules(true);
    public Module[] GetLoadedModules() => GetLoadedModules(false);
    public virtual Module[] GetLoadedModules(bool getResourceModules) => throw NotImplemented.ByDesign;
    public virtual AssemblyName[] GetReferencedAssemblies() => throw NotImplemented.ByDesign;
    public virtual Assembly GetSatelliteAssembly(CultureInfo culture) => throw NotImplemented.ByDesign;
    public virtual Assembly GetSatelliteAssembly(CultureInfo culture, Version? version) => throw NotImplemented.ByDesign;

    public object? CreateInstance(string typeName) => CreateInstance(typeName, false, BindingFlags.Public | BindingFlags.Instance, null, null, null, null);
    public object? CreateInstance(string typeName, bool ignoreCase) => CreateInstance(typeName, ignoreCase, BindingFlags.Public | BindingFlags.Instance, null, null, null, null);
    public virtual object? CreateInstance(string typeName, bool ignoreCase, BindingFlags bindingAttr, Binder? binder, object[]? args, CultureInfo? culture, object[]? activationAttributes)
    {
        Type? type = GetType(typeName, false, ignoreCase);
        return type is null ? null : Activator.CreateInstance(type, bindingAttr, binder, args, culture, activationAttributes);
    }

    public override string ToString() => FullName ?? base.ToString()!;
    public override bool Equals(object? o) => base.Equals(o);
    public override int GetHashCode() => base.GetHashCode();
    public static bool operator ==(Assembly? left, Assembly? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(Assembly? left, Assembly? right) => !(left == right);

    public static string CreateQualifiedName(string? assemblyName, string? typeName) => typeName + ", " + assemblyName;

    public static Assembly? GetAssembly(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return type.Module?.Assembly;
    }

    public static Assembly? GetEntryAssembly()
    {
        int entry = AssemblyTable.Entry();
        return entry < 0 ? null : RuntimeAssembly.FromId(entry);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Assembly GetExecutingAssembly() => RuntimeAssembly.FromId(AssemblyTable.OfCaller(1));

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Assembly GetCallingAssembly() => RuntimeAssembly.FromId(AssemblyTable.OfCaller(2));

    public static Assembly Load(string assemblyString)
    {
        ArgumentNullException.ThrowIfNull(assemblyString);
        return Load(new AssemblyName(assemblyString));
    }

    public static Assembly Load(AssemblyName assemblyRef)
    {
        ArgumentNullException.ThrowIfNull(assemblyRef);
        return AssemblyLoadContext.Default.Find(assemblyRef) ?? throw NotFound(assemblyRef);
    }

    internal static FileNotFoundException NotFound(AssemblyName name) =>
        new($"Could not load file or assembly '{name.FullIdentity}'. The system cannot find the file specified.\n", name.FullIdentity);

    public static Assembly? LoadWithPartialName(string partialName)
    {
        int found = AssemblyTable.Load(new AssemblyName(partialName).Name!);
        return found < 0 ? null : RuntimeAssembly.FromId(found);
    }

    public static Assembly Load(byte[] rawAssembly) => Load(rawAssembly, null);

    // Each call makes an assembly of its own.
    public static Assembly Load(byte[] rawAssembly, byte[]? rawSymbolStore)
    {
        ArgumentNullException.ThrowIfNull(rawAssembly);
        if (rawAssembly.Length == 0) throw new BadImageFormatException("Bad IL format.");
        return new AssemblyLoadContext("Assembly.Load(byte[], ...)", false).LoadBytes(rawAssembly);
    }

    private static readonly Dictionary<string, Assembly> s_files = new();

    // Each file has a context of its own.
    public static Assembly LoadFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Path.IsPathFullyQualified(path)) throw new ArgumentException("Absolute path information is required.", nameof(path));
        string full = Path.GetFullPath(path);
        lock (s_files)
        {
            if (!s_files.TryGetValue(full, out Assembly? assembly)) s_files.Add(full, assembly = new AssemblyLoadContext($"Assembly.LoadFile({full})", false).LoadFile(full));
            return assembly;
        }
    }

    public static Assembly LoadFrom(string assemblyFile)
    {
        ArgumentNullException.ThrowIfNull(assemblyFile);
        return AssemblyLoadContext.Default.LoadFile(Path.GetFullPath(assemblyFile));
    }

    public static Assembly ReflectionOnlyLoad(byte[] rawAssembly) => throw new PlatformNotSupportedException("ReflectionOnly loading is not supported on this platform.");
    public static Assembly ReflectionOnlyLoadFrom(string assemblyFile) => throw new PlatformNotSupportedException("ReflectionOnly loading is not supported on this platform.");
    public static Assembly UnsafeLoadFrom(string assemblyFile) => LoadFrom(assemblyFile);
    public static Assembly ReflectionOnlyLoad(string assemblyString) => throw new PlatformNotSupportedException("ReflectionOnly loading is not supported on this platform.");
}

internal sealed class RuntimeAssembly : Assembly
{
    private static RuntimeAssembly?[] s_all = new RuntimeAssembly?[16];

    private readonly int _id;
    private readonly RuntimeModule _module;
    // Null: the default one.
    internal AssemblyLoadContext? Context;

    private RuntimeAssembly(int id)
    {
        _id = id;
        _module = new RuntimeModule(this, id);
    }

    internal static RuntimeAssembly FromId(int id)
    {
        lock (typeof(RuntimeAssembly))
        {
            if (id >= s_all.Length) Array.Resize(ref s_all, Math.Max(id + 1, s_all.Length * 2));
            return s_all[id] ??= new RuntimeAssembly(id);
        }
    }

    // All that are loaded.
    internal static RuntimeAssembly[] Loaded()
    {
        RuntimeAssembly[] all = new RuntimeAssembly[AssemblyTable.Count()];
        for (int i = 0; i < all.Length; i++) all[i] = FromId(i);
        return all;
    }

    internal int Id => _id;
    internal RuntimeModule OnlyModule => _module;

    public override string FullName => AssemblyTable.DisplayName(_id);
    public override AssemblyName GetName(bool copiedName) => new(FullName) { Flags = AssemblyNameFlags.PublicKey };
    public override string Location => AssemblyTable.Path(_id) ?? "";
    public override string? CodeBase => throw new NotSupportedException("CodeBase is not supported on assemblies loaded from a single-file bundle.");
    public override string ImageRuntimeVersion => "v4.0.30319";
    public override bool ReflectionOnly => false;
    public override Module ManifestModule => _module;
    public override Module[] GetModules(bool getResourceModules) => [_module];
    public override Module[] GetLoadedModules(bool getResourceModules) => [_module];
    public override Module? GetModule(string name) => string.Equals(name, _module.ScopeName, StringComparison.OrdinalIgnoreCase) ? _module : null;

    public override MethodInfo? EntryPoint
    {
        get
        {
            nint method = AssemblyTable.EntryPoint(_id);
            return method < 0 ? null : (MethodInfo)RuntimeMethodInfo.FromId(method);
        }
    }

    public override Type[] GetTypes()
    {
        RuntimeType[] own = AssemblyTable.Types(_id);
        Type[] result = new Type[own.Length];
        for (int i = 0; i < own.Length; i++) result[i] = own[i];
        return result;
    }

    public override Type[] GetExportedTypes()
    {
        List<Type> found = new();
        foreach (RuntimeType type in AssemblyTable.Types(_id))
        {
            if (type.IsVisible) found.Add(type);
        }
        return found.ToArray();
    }

    public override Type[] GetForwardedTypes() => Type.EmptyTypes;

    public override Type? GetType(string name, bool throwOnError, bool ignoreCase)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new TypeNameResolver { Context = _id, IsOnlyContext = true, ThrowOnError = throwOnError, IgnoreCase = ignoreCase }.Resolve(name);
    }

    public override AssemblyName[] GetReferencedAssemblies()
    {
        string[] names = AssemblyTable.References(_id);
        AssemblyName[] result = new AssemblyName[names.Length];
        for (int i = 0; i < names.Length; i++) result[i] = new AssemblyName(names[i]);
        return result;
    }

    public override string[] GetManifestResourceNames() => AssemblyTable.Resources(_id);

    public override ManifestResourceInfo? GetManifestResourceInfo(string resourceName)
    {
        ArgumentException.ThrowIfNullOrEmpty(resourceName);
        return Array.IndexOf(AssemblyTable.Resources(_id), resourceName) < 0 ? null
            : new ManifestResourceInfo(null, null, ResourceLocation.Embedded | ResourceLocation.ContainedInManifestFile);
    }

    public override Stream? GetManifestResourceStream(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        byte[]? bytes = AssemblyTable.Resource(_id, name);
        return bytes is null ? null : new MemoryStream(bytes, false);
    }

    public override Stream? GetManifestResourceStream(Type type, string name)
    {
        ArgumentNullException.ThrowIfNull(type);
        return GetManifestResourceStream(type.Namespace is null ? name : type.Namespace + "." + name);
    }

    public override Assembly GetSatelliteAssembly(CultureInfo culture) => GetSatelliteAssembly(culture, null);
    public override Assembly GetSatelliteAssembly(CultureInfo culture, Version? version) =>
        throw new FileNotFoundException($"Could not load file or assembly '{GetName().Name}.resources, Culture={culture.Name}'. The system cannot find the file specified.");

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefinedOnRow(_id, AssemblyToken, CustomAttribute.Check(attributeType));
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.GetOfRow(_id, AssemblyToken, CustomAttribute.ObjectType);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.GetOfRow(_id, AssemblyToken, CustomAttribute.Check(attributeType));
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(_id, AssemblyToken);

    private const int AssemblyToken = 0x20000001;
}
