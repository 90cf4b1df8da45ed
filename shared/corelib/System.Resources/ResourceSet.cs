using System.Collections;
using System.Collections.Generic;
using System.IO;

namespace System.Resources;

/// <summary>The resources of one culture, by name.</summary>
public class ResourceSet : IDisposable, IEnumerable
{
    protected IResourceReader Reader = null!;
    private Dictionary<string, object?>? _table = new();
    private Dictionary<string, object?>? _tableIgnoringCase;

    protected ResourceSet()
    {
    }

    public ResourceSet(string fileName) : this(new ResourceReader(fileName))
    {
    }

    public ResourceSet(Stream stream) : this(new ResourceReader(stream))
    {
    }

    public ResourceSet(IResourceReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Reader = reader;
        ReadResources();
    }

    public virtual void Close() => Dispose(true);
    public void Dispose() => Dispose(true);

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
            Reader?.Close();
        Reader = null!;
        _table = _tableIgnoringCase = null;
    }

    public virtual Type GetDefaultReader() => typeof(ResourceReader);

    // The writer is in an assembly of its own, which the core library is not.
    public virtual Type GetDefaultWriter() => Type.GetType("System.Resources.ResourceWriter, System.Resources.Writer", true)!;

    protected virtual void ReadResources()
    {
        foreach (DictionaryEntry entry in Reader)
            Table.TryAdd((string)entry.Key, entry.Value);
    }

    private Dictionary<string, object?> Table => _table ?? throw new ObjectDisposedException(null, "Cannot access a closed resource set.");

    public virtual IDictionaryEnumerator GetEnumerator() => ((IDictionary)Table).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public virtual object? GetObject(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Table.GetValueOrDefault(name);
    }

    public virtual object? GetObject(string name, bool ignoreCase)
    {
        object? found = GetObject(name);
        if (found is not null || !ignoreCase)
            return found;
        if (_tableIgnoringCase is null)
        {
            Dictionary<string, object?> table = new(StringComparer.OrdinalIgnoreCase);
            foreach ((string key, object? value) in Table)
                table.TryAdd(key, value);
            _tableIgnoringCase = table;
        }
        return _tableIgnoringCase.GetValueOrDefault(name);
    }

    public virtual string? GetString(string name) => Text(name, GetObject(name));
    public virtual string? GetString(string name, bool ignoreCase) => Text(name, GetObject(name, ignoreCase));

    private static string? Text(string name, object? value) =>
        value is null ? null : value as string ?? throw new InvalidOperationException($"Resource '{name}' was not a String - call GetObject instead.");
}
