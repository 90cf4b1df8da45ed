// Just enough of binary serialization's types for signatures: the formatters themselves are gone from .NET 10 too.
namespace System.Runtime.Serialization;

public interface ISerializable { void GetObjectData(SerializationInfo info, StreamingContext context); }
public interface IDeserializationCallback { void OnDeserialization(object? sender); }
public interface IObjectReference { object GetRealObject(StreamingContext context); }
public interface ISafeSerializationData { void CompleteDeserialization(object deserialized); }

[Flags]
public enum StreamingContextStates
{
    CrossProcess = 1, CrossMachine = 2, File = 4, Persistence = 8, Remoting = 16, Other = 32, Clone = 64, CrossAppDomain = 128, All = 255,
}

public readonly struct StreamingContext
{
    private readonly object? _context;
    public StreamingContext(StreamingContextStates state) : this(state, null) { }
    public StreamingContext(StreamingContextStates state, object? additional) { State = state; _context = additional; }
    public StreamingContextStates State { get; }
    public object? Context => _context;
    public override bool Equals(object? obj) => obj is StreamingContext other && other._context == _context && other.State == State;
    public override int GetHashCode() => (int)State;
}

public sealed class SafeSerializationEventArgs : EventArgs
{
    internal SafeSerializationEventArgs() { }
    public StreamingContext StreamingContext => default;
    public void AddSerializedState(ISafeSerializationData serializedState) => throw new PlatformNotSupportedException();
}

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class OnDeserializedAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class OnDeserializingAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class OnSerializedAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class OnSerializingAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class OptionalFieldAttribute : Attribute
{
    public int VersionAdded { get; set; } = 1;
}

public sealed class SerializationInfo
{
    private Type _type;
    private string[] _names = new string[4];
    private object?[] _values = new object?[4];
    private int _count;

    public SerializationInfo(Type type, object converter)
    {
        ArgumentNullException.ThrowIfNull(type);
        _type = type;
        FullTypeName = type.FullName!;
        AssemblyName = "";
    }

    public string FullTypeName { get; set; }
    public string AssemblyName { get; set; }
    public Type ObjectType => _type;
    public int MemberCount => _count;

    public void SetType(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        _type = type;
        FullTypeName = type.FullName!;
    }

    public void AddValue(string name, object? value, Type type)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (Find(name) >= 0) throw new SerializationException("Cannot add the same member twice to a SerializationInfo object.");
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
            Array.Resize(ref _values, _count * 2);
        }
        _names[_count] = name;
        _values[_count++] = value;
    }

    public void AddValue(string name, object? value) => AddValue(name, value, value?.GetType() ?? typeof(object));
    public void AddValue(string name, bool value) => AddValue(name, value, typeof(bool));
    public void AddValue(string name, int value) => AddValue(name, value, typeof(int));
    public void AddValue(string name, long value) => AddValue(name, value, typeof(long));
    public void AddValue(string name, double value) => AddValue(name, value, typeof(double));

    public object? GetValue(string name, Type type)
    {
        int index = Find(name);
        if (index < 0) throw new SerializationException($"Member '{name}' was not found.");
        return _values[index];
    }

    public bool GetBoolean(string name) => (bool)GetValue(name, typeof(bool))!;
    public int GetInt32(string name) => (int)GetValue(name, typeof(int))!;
    public long GetInt64(string name) => (long)GetValue(name, typeof(long))!;
    public double GetDouble(string name) => (double)GetValue(name, typeof(double))!;
    public string? GetString(string name) => (string?)GetValue(name, typeof(string));

    public SerializationInfoEnumerator GetEnumerator() => new(_names, _values, _count);

    private int Find(string name)
    {
        for (int i = 0; i < _count; i++)
        {
            if (_names[i] == name) return i;
        }
        return -1;
    }
}

public readonly struct SerializationEntry
{
    internal SerializationEntry(string name, object? value)
    {
        Name = name;
        Value = value;
    }

    public string Name { get; }
    public object? Value { get; }
    public Type ObjectType => Value?.GetType() ?? typeof(object);
}

public sealed class SerializationInfoEnumerator : Collections.IEnumerator
{
    private readonly string[] _names;
    private readonly object?[] _values;
    private readonly int _count;
    private int _at = -1;

    internal SerializationInfoEnumerator(string[] names, object?[] values, int count)
    {
        _names = names;
        _values = values;
        _count = count;
    }

    public SerializationEntry Current => _at >= 0 && _at < _count
        ? new SerializationEntry(_names[_at], _values[_at])
        : throw new InvalidOperationException("Enumeration has either not started or has already finished.");
    object? Collections.IEnumerator.Current => Current;
    public string Name => Current.Name;
    public object? Value => Current.Value;
    public Type ObjectType => Current.ObjectType;
    public bool MoveNext() => _at < _count && ++_at < _count;
    public void Reset() => _at = -1;
}
