using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;

namespace System.Resources;

/// <summary>The set that is made unless another type is asked for.</summary>
internal sealed class RuntimeResourceSet(Stream stream) : ResourceSet(stream);

/// <summary>The resources of an assembly. Satellite assemblies are searched from the culture upwards, then the assembly itself.</summary>
public class ResourceManager
{
    public static readonly int MagicNumber = unchecked((int)0xBEEFCACE);
    public static readonly int HeaderVersionNumber = 1;

    protected string BaseNameField = null!;
    protected Assembly? MainAssembly;
    private readonly Type? _source;
    private readonly Type _setType = typeof(RuntimeResourceSet);
    // Cultures that have no resources of their own hold null.
    private readonly Dictionary<string, ResourceSet?> _sets = new();

    protected ResourceManager()
    {
    }

    public ResourceManager(string baseName, Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(baseName);
        ArgumentNullException.ThrowIfNull(assembly);
        BaseNameField = baseName;
        MainAssembly = assembly;
    }

    public ResourceManager(string baseName, Assembly assembly, Type? usingResourceSet) : this(baseName, assembly)
    {
        if (usingResourceSet is null)
            return;
        if (usingResourceSet != typeof(ResourceSet) && !usingResourceSet.IsSubclassOf(typeof(ResourceSet)))
            throw new ArgumentException("Type parameter must refer to a subclass of ResourceSet.", nameof(usingResourceSet));
        _setType = usingResourceSet;
    }

    public ResourceManager(Type resourceSource)
    {
        ArgumentNullException.ThrowIfNull(resourceSource);
        _source = resourceSource;
        MainAssembly = resourceSource.Assembly;
        BaseNameField = resourceSource.FullName!;
    }

    public virtual string BaseName => BaseNameField;
    public virtual bool IgnoreCase { get; set; }
    public virtual Type ResourceSetType => _setType;
    protected UltimateResourceFallbackLocation FallbackLocation { get; set; }

    public static ResourceManager CreateFileBasedResourceManager(string baseName, string resourceDir, Type? usingResourceSet) =>
        new FileResources(baseName, resourceDir);

    private sealed class FileResources : ResourceManager
    {
        private readonly string _folder;

        public FileResources(string baseName, string folder)
        {
            ArgumentNullException.ThrowIfNull(baseName);
            ArgumentNullException.ThrowIfNull(folder);
            BaseNameField = baseName;
            _folder = folder;
        }

        private protected override ResourceSet? Load(CultureInfo culture)
        {
            string file = Path.Combine(_folder, GetResourceFileName(culture));
            return File.Exists(file) ? new ResourceSet(file) : null;
        }
    }

    public virtual void ReleaseAllResources()
    {
        lock (_sets)
        {
            foreach (ResourceSet? set in _sets.Values)
                set?.Close();
            _sets.Clear();
        }
    }

    protected virtual string GetResourceFileName(CultureInfo culture) =>
        culture.Name.Length == 0 ? BaseNameField + ".resources" : $"{BaseNameField}.{culture.Name}.resources";

    public virtual ResourceSet? GetResourceSet(CultureInfo culture, bool createIfNotExists, bool tryParents)
    {
        ArgumentNullException.ThrowIfNull(culture);
        lock (_sets)
        {
            if (_sets.TryGetValue(culture.Name, out ResourceSet? known) && (known is not null || !tryParents))
                return known;
        }
        return InternalGetResourceSet(culture, createIfNotExists, tryParents);
    }

    protected virtual ResourceSet? InternalGetResourceSet(CultureInfo culture, bool createIfNotExists, bool tryParents)
    {
        while (true)
        {
            ResourceSet? set;
            lock (_sets)
            {
                if (!_sets.TryGetValue(culture.Name, out set) && createIfNotExists)
                    _sets[culture.Name] = set = Load(culture);
            }
            if (set is not null)
                return set;
            bool isNeutral = culture.Name.Length == 0;
            if (isNeutral && tryParents && createIfNotExists)
                throw Missing(culture);
            if (isNeutral || !tryParents)
                return null;
            culture = culture.Parent;
        }
    }

    private ResourceSet? MakeSet(Stream stream) =>
        _setType == typeof(RuntimeResourceSet) ? new RuntimeResourceSet(stream) : (ResourceSet?)Activator.CreateInstance(_setType, stream);

    private protected virtual ResourceSet? Load(CultureInfo culture)
    {
        Assembly? assembly = MainAssembly;
        if (culture.Name.Length != 0)
        {
            try
            {
                assembly = MainAssembly!.GetSatelliteAssembly(culture);
            }
            catch (FileNotFoundException)
            {
                return null;
            }
        }
        string file = GetResourceFileName(culture);
        Stream? stream = assembly!.GetManifestResourceStream(file);
        if (stream is null)
        {
            // Names differ in case at times, as long as only one fits.
            string[] alike = assembly.GetManifestResourceNames().Where(name => string.Equals(name, file, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (alike.Length == 1)
                stream = assembly.GetManifestResourceStream(alike[0]);
        }
        return stream is null ? null : MakeSet(stream);
    }

    private MissingManifestResourceException Missing(CultureInfo culture)
    {
        string file = GetResourceFileName(culture);
        if (MainAssembly is null)
            return new MissingManifestResourceException("Could not find any resources appropriate for the specified culture (or the neutral culture) on disk.");
        string[] names = MainAssembly.GetManifestResourceNames();
        string embedded = "\"" + string.Join("\", \"", names) + "\"";
        return new MissingManifestResourceException(
            $"Could not find the resource \"{file}\" among the resources {embedded} embedded in the assembly \"{MainAssembly.GetName().Name}\", nor among the resources in any satellite assemblies for the specified culture. Perhaps the resources were embedded with an incorrect name.");
    }

    public virtual string? GetString(string name) => GetString(name, null);

    public virtual string? GetString(string name, CultureInfo? culture)
    {
        object? value = Find(name, culture);
        return value is null ? null : value as string ?? throw new InvalidOperationException($"Resource '{name}' was not a String - call GetObject instead.");
    }

    public virtual object? GetObject(string name) => GetObject(name, null);
    public virtual object? GetObject(string name, CultureInfo? culture) => Find(name, culture);

    private object? Find(string name, CultureInfo? culture)
    {
        ArgumentNullException.ThrowIfNull(name);
        culture ??= CultureInfo.CurrentUICulture;
        ResourceSet? last = null;
        while (true)
        {
            ResourceSet? set = InternalGetResourceSet(culture, true, true);
            if (set is null)
                return null;
            if (set != last && set.GetObject(name, IgnoreCase) is { } value)
                return value;
            last = set;
            if (culture.Name.Length == 0)
                return null;
            culture = culture.Parent;
        }
    }

    public UnmanagedMemoryStream? GetStream(string name) => GetStream(name, null);

    public UnmanagedMemoryStream? GetStream(string name, CultureInfo? culture)
    {
        object? value = Find(name, culture);
        return value is null ? null
            : value as UnmanagedMemoryStream ?? throw new InvalidOperationException($"Resource '{name}' was not a Stream - call GetObject instead.");
    }

    protected static Version? GetSatelliteContractVersion(Assembly a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.GetCustomAttribute<SatelliteContractVersionAttribute>()?.Version is { } version ? new Version(version) : null;
    }

    protected static CultureInfo GetNeutralResourcesLanguage(Assembly a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return a.GetCustomAttribute<NeutralResourcesLanguageAttribute>()?.CultureName is { } name ? new CultureInfo(name) : CultureInfo.InvariantCulture;
    }
}
