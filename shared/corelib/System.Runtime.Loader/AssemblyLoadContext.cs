using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Threading;

namespace System.Runtime.Loader;

// A set of assemblies. What a program references is in the default context; another context holds the files that it was told to
// load, as copies of their own. References between assemblies are resolved by name among all: `Load` and `Resolving` are asked for
// what is looked up through the context, not for references.
public partial class AssemblyLoadContext
{
    private static readonly List<WeakReference<AssemblyLoadContext>> s_all = new();
    private static readonly AssemblyLoadContext s_default = new("Default", false);
    private static readonly AsyncLocal<AssemblyLoadContext?> s_contextual = new();
    private static long s_lastId;

    private readonly string? _name;
    private readonly long _id = Interlocked.Increment(ref s_lastId) - 1;
    private readonly Dictionary<string, RuntimeAssembly> _byPath = new();
    private readonly List<RuntimeAssembly> _own = new();
    private bool _isUnloading;

    protected AssemblyLoadContext() : this(null, false) { }
    protected AssemblyLoadContext(bool isCollectible) : this(null, isCollectible) { }

    public AssemblyLoadContext(string? name, bool isCollectible = false)
    {
        _name = name;
        IsCollectible = isCollectible;
        lock (s_all) s_all.Add(new WeakReference<AssemblyLoadContext>(this));
    }

    public static AssemblyLoadContext Default => s_default;
    public string? Name => _name;
    public bool IsCollectible { get; }

    public static IEnumerable<AssemblyLoadContext> All
    {
        get
        {
            _ = Default;
            List<AssemblyLoadContext> live = new();
            lock (s_all)
            {
                foreach (WeakReference<AssemblyLoadContext> weak in s_all)
                {
                    if (weak.TryGetTarget(out AssemblyLoadContext? context)) live.Add(context);
                }
            }
            return live;
        }
    }

    public IEnumerable<Assembly> Assemblies
    {
        get
        {
            foreach (RuntimeAssembly assembly in RuntimeAssembly.Loaded())
            {
                if (ReferenceEquals(ContextOf(assembly), this)) yield return assembly;
            }
        }
    }

    public event Func<AssemblyLoadContext, AssemblyName, Assembly?>? Resolving;
    public event Func<Assembly, string, nint>? ResolvingUnmanagedDll;
    private Action<AssemblyLoadContext>? _unloading;

    public event Action<AssemblyLoadContext>? Unloading
    {
        add
        {
            AppContext.HasUnloadHandlers = true;
            _unloading += value;
        }
        remove => _unloading -= value;
    }

    private static AssemblyLoadContext ContextOf(RuntimeAssembly assembly) => assembly.Context ?? Default;

    public static AssemblyLoadContext? GetLoadContext(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly is RuntimeAssembly own ? ContextOf(own) : null;
    }

    public static AssemblyName GetAssemblyName(string assemblyPath) => AssemblyName.GetAssemblyName(assemblyPath);

    public Assembly LoadFromAssemblyName(AssemblyName assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        lock (_own)
        {
            foreach (RuntimeAssembly assembly in _own)
            {
                if (string.Equals(assembly.GetName().Name, assemblyName.Name, StringComparison.OrdinalIgnoreCase)) return assembly;
            }
        }
        return Load(assemblyName) ?? Find(assemblyName) ?? throw Assembly.NotFound(assemblyName);
    }

    // By name among all, then through the events.
    internal Assembly? Find(AssemblyName name)
    {
        int found = AssemblyTable.Load(name.Name ?? "");
        if (found >= 0) return RuntimeAssembly.FromId(found);
        if (Resolving is { } resolving)
        {
            foreach (Delegate handler in resolving.GetInvocationList())
            {
                if (((Func<AssemblyLoadContext, AssemblyName, Assembly?>)handler)(this, name) is { } assembly) return assembly;
            }
        }
        return AppDomain.CurrentDomain.RaiseAssemblyResolve(null, name.FullName);
    }

    public Assembly LoadFromAssemblyPath(string assemblyPath)
    {
        ArgumentNullException.ThrowIfNull(assemblyPath);
        if (!Path.IsPathFullyQualified(assemblyPath)) throw new ArgumentException("Absolute path information is required.", nameof(assemblyPath));
        return LoadFile(Path.GetFullPath(assemblyPath));
    }

    internal RuntimeAssembly LoadFile(string path)
    {
        if (_isUnloading) throw new InvalidOperationException("AssemblyLoadContext is unloading or was already unloaded.");
        lock (_own)
        {
            if (_byPath.TryGetValue(path, out RuntimeAssembly? known)) return known;
            if (ReferenceEquals(this, Default) && SameName(path) is { } same) return same;
            int id = AssemblyTable.LoadFile(path);
            if (id < 0) throw new FileNotFoundException($"Could not load file or assembly '{path}'. The system cannot find the file specified.\n", path);
            RuntimeAssembly assembly = Adopt(id);
            _byPath.Add(path, assembly);
            return assembly;
        }
    }

    // The default context has one assembly of a name.
    private static RuntimeAssembly? SameName(string path)
    {
        string? name = AssemblyTable.NameOfFile(path);
        if (name is null) return null;
        foreach (RuntimeAssembly assembly in RuntimeAssembly.Loaded())
        {
            if (assembly.Context is null && assembly.FullName == name) return assembly;
        }
        return null;
    }

    private RuntimeAssembly Adopt(int id)
    {
        RuntimeAssembly assembly = RuntimeAssembly.FromId(id);
        if (!ReferenceEquals(this, Default)) assembly.Context = this;
        _own.Add(assembly);
        return assembly;
    }

    internal RuntimeAssembly LoadBytes(byte[] bytes)
    {
        if (_isUnloading) throw new InvalidOperationException("AssemblyLoadContext is unloading or was already unloaded.");
        lock (_own) return Adopt(AssemblyTable.LoadBytes(bytes));
    }

    public Assembly LoadFromStream(Stream assembly) => LoadFromStream(assembly, null);

    public Assembly LoadFromStream(Stream assembly, Stream? assemblySymbols)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using MemoryStream bytes = new();
        assembly.CopyTo(bytes);
        if (bytes.Length == 0) throw new BadImageFormatException("Bad IL format.");
        return LoadBytes(bytes.ToArray());
    }

    public Assembly LoadFromNativeImagePath(string nativeImagePath, string? assemblyPath) => throw new PlatformNotSupportedException("Native images are not supported on this platform.");

    protected virtual Assembly? Load(AssemblyName assemblyName) => null;
    protected virtual nint LoadUnmanagedDll(string unmanagedDllName) => 0;
    protected nint LoadUnmanagedDllFromPath(string unmanagedDllPath) => throw new NotSupportedException("AssemblyLoadContext.LoadUnmanagedDllFromPath");

    public void Unload()
    {
        if (!IsCollectible) throw new InvalidOperationException("Cannot unload non-collectible AssemblyLoadContext.");
        if (_isUnloading) return;
        _isUnloading = true;
        _unloading?.Invoke(this);
    }

    internal static void OnProcessExit()
    {
        foreach (AssemblyLoadContext context in All)
        {
            if (!context._isUnloading) context._unloading?.Invoke(context);
        }
    }

    public void SetProfileOptimizationRoot(string directoryPath) { }
    public void StartProfileOptimization(string? profile) { }

    public static AssemblyLoadContext? CurrentContextualReflectionContext => s_contextual.Value;

    public ContextualReflectionScope EnterContextualReflection() => new(this);

    public static ContextualReflectionScope EnterContextualReflection(Assembly? activating) =>
        activating is null ? new ContextualReflectionScope(null)
        : new ContextualReflectionScope(GetLoadContext(activating) ?? throw new ArgumentException("The input assembly must be a runtime assembly.", nameof(activating)));

    public override string ToString() => $"\"{Name}\" {(ReferenceEquals(this, s_default) ? "System.Runtime.Loader.DefaultAssemblyLoadContext" : GetType())} #{_id}";

    public struct ContextualReflectionScope : IDisposable
    {
        private readonly AssemblyLoadContext? _before;
        private readonly bool _isEntered;

        internal ContextualReflectionScope(AssemblyLoadContext? activating)
        {
            _before = s_contextual.Value;
            _isEntered = true;
            s_contextual.Value = activating;
        }

        public void Dispose()
        {
            if (_isEntered) s_contextual.Value = _before;
        }
    }
}
