using System.Collections;
using System.IO;

namespace System.Diagnostics;

public enum TraceEventType { Critical = 1, Error = 2, Warning = 4, Information = 8, Verbose = 16, Start = 256, Stop = 512, Suspend = 1024, Resume = 2048, Transfer = 4096 }

public abstract class TraceListener : MarshalByRefObject, IDisposable
{
    private int _indentLevel, _indentSize = 4;

    protected TraceListener() : this("") { }
    protected TraceListener(string? name) => Name = name ?? "";

    public virtual string Name { get => field ?? ""; set; }
    public virtual bool IsThreadSafe => false;
    protected bool NeedIndent { get; set; } = true;

    public int IndentLevel
    {
        get => _indentLevel;
        set => _indentLevel = Math.Max(value, 0);
    }

    public int IndentSize
    {
        get => _indentSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _indentSize = value;
        }
    }

    public abstract void Write(string? message);
    public abstract void WriteLine(string? message);
    public virtual void Write(object? o) => Write(o?.ToString());
    public virtual void Write(string? message, string? category) => Write(category is null ? message : $"{category}: {message}");
    public virtual void Write(object? o, string? category) => Write(o?.ToString(), category);
    public virtual void WriteLine(object? o) => WriteLine(o?.ToString());
    public virtual void WriteLine(string? message, string? category) => WriteLine(category is null ? message : $"{category}: {message}");
    public virtual void WriteLine(object? o, string? category) => WriteLine(o?.ToString(), category);
    public virtual void Fail(string? message) => Fail(message, null);
    public virtual void Fail(string? message, string? detailMessage) => WriteLine(detailMessage is null ? $"Fail: {message}" : $"Fail: {message} {detailMessage}");

    protected virtual void WriteIndent()
    {
        NeedIndent = false;
        for (int i = 0; i < _indentLevel; i++) Write(new string(' ', _indentSize));
    }

    public virtual void TraceEvent(string source, TraceEventType eventType, int id, string? message) =>
        WriteLine($"{source} {eventType}: {id} : {message}");

    public virtual void Flush() { }
    public virtual void Close() { }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }
}

// Writes to nobody, as no debugger listens; a failed assertion ends the process.
public class DefaultTraceListener : TraceListener
{
    public DefaultTraceListener() : base("Default") { }
    public bool AssertUiEnabled { get; set; } = true;
    public string? LogFileName { get; set; }
    public override void Write(string? message) { }
    public override void WriteLine(string? message) { }

    public override void Fail(string? message, string? detailMessage)
    {
        string text = string.IsNullOrEmpty(message) ? "Assertion failed." : "Assertion failed.\n" + message;
        Environment.FailFast(string.IsNullOrEmpty(detailMessage) ? text : text + "\n" + detailMessage);
    }
}

public class TextWriterTraceListener : TraceListener
{
    public TextWriterTraceListener() { }
    public TextWriterTraceListener(TextWriter writer) : this(writer, "") { }

    public TextWriterTraceListener(TextWriter writer, string? name) : base(name)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Writer = writer;
    }

    public TextWriter? Writer { get; set; }

    public override void Write(string? message)
    {
        if (NeedIndent) WriteIndent();
        Writer?.Write(message);
    }

    public override void WriteLine(string? message)
    {
        if (NeedIndent) WriteIndent();
        Writer?.WriteLine(message);
        NeedIndent = true;
    }

    public override void Flush() => Writer?.Flush();
    public override void Close() => Writer?.Close();

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close();
    }
}

public class ConsoleTraceListener : TextWriterTraceListener
{
    public ConsoleTraceListener() : base(Console.Out) { }
    public ConsoleTraceListener(bool useErrorStream) : base(useErrorStream ? Console.Error : Console.Out) { }
    public override void Close() => Writer?.Flush();
}

public class TraceListenerCollection : IList
{
    private readonly ArrayList _listeners = new();

    internal TraceListenerCollection() => _listeners.Add(new DefaultTraceListener());

    public TraceListener this[int i]
    {
        get => (TraceListener)_listeners[i]!;
        set => _listeners[i] = value;
    }

    public TraceListener? this[string name]
    {
        get
        {
            foreach (TraceListener listener in _listeners)
            {
                if (listener.Name == name) return listener;
            }
            return null;
        }
    }

    public int Count => _listeners.Count;

    public int Add(TraceListener listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        listener.IndentLevel = Trace.IndentLevel;
        listener.IndentSize = Trace.IndentSize;
        return _listeners.Add(listener);
    }

    public void AddRange(params TraceListener[] value)
    {
        ArgumentNullException.ThrowIfNull(value);
        foreach (TraceListener listener in value) Add(listener);
    }

    public void Clear() => _listeners.Clear();
    public bool Contains(TraceListener? listener) => _listeners.Contains(listener);
    public void CopyTo(TraceListener[] listeners, int index) => _listeners.CopyTo(listeners, index);
    public IEnumerator GetEnumerator() => _listeners.GetEnumerator();
    public int IndexOf(TraceListener? listener) => _listeners.IndexOf(listener);
    public void Insert(int index, TraceListener listener) => _listeners.Insert(index, listener);
    public void Remove(TraceListener? listener) => _listeners.Remove(listener);

    public void Remove(string name)
    {
        if (this[name] is TraceListener listener) _listeners.Remove(listener);
    }

    public void RemoveAt(int index) => _listeners.RemoveAt(index);

    object? IList.this[int index]
    {
        get => _listeners[index];
        set => _listeners[index] = value;
    }

    bool IList.IsReadOnly => false;
    bool IList.IsFixedSize => false;
    object ICollection.SyncRoot => this;
    bool ICollection.IsSynchronized => true;
    int IList.Add(object? value) => Add((TraceListener)value!);
    bool IList.Contains(object? value) => _listeners.Contains(value);
    int IList.IndexOf(object? value) => _listeners.IndexOf(value);
    void IList.Insert(int index, object? value) => _listeners.Insert(index, value);
    void IList.Remove(object? value) => _listeners.Remove(value);
    void ICollection.CopyTo(Array array, int index) => _listeners.CopyTo(array, index);
}
