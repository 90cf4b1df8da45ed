using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.IO;
using System.Reflection;
using System.Resources;
using System.Text;
using System.Threading.Tasks;

// Resources read from their binary form, sources of events that are off, nullability, and small types.
[EventSource(Name = "Sample-Source", Guid = "11112222-3333-4444-5555-666677778888")]
class Source : EventSource
{
    public static readonly Source Log = new();
    [Event(1, Level = EventLevel.Warning)]
    public void Happened(string what) { if (IsEnabled()) WriteEvent(1, what); }
}

#nullable enable
class Shapes<T> where T : class
{
    public string? Maybe;
    public string Never = "";
    public int Number;
    public int? Optional;
    public List<string?> Items = new();
    public Dictionary<string, int[]?>? Map { get; set; }
    public T? Generic { get; init; }
    public string?[] Array(string a, string? b, out object? c) { c = null; return []; }
}
#nullable disable

static class Program
{
    static void Try(string name, Action action)
    {
        try { action(); Console.WriteLine(name + ": fine"); }
        catch (Exception e) { Console.WriteLine($"{name}: {e.GetType().Name}: {e.Message}"); }
    }

    static string Text(NullabilityInfo info) =>
        $"{info.Type.Name} {info.ReadState}/{info.WriteState}" + (info.ElementType is null ? "" : " [" + Text(info.ElementType) + "]")
        + (info.GenericTypeArguments.Length == 0 ? "" : " <" + string.Join(", ", System.Linq.Enumerable.Select(info.GenericTypeArguments, Text)) + ">");

    /// The version 2 form with two strings and a number.
    static byte[] Sample()
    {
        var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        writer.Write(unchecked((int)0xBEEFCACE));
        writer.Write(1);
        string reader = "System.Resources.ResourceReader, mscorlib", set = "System.Resources.RuntimeResourceSet";
        writer.Write(reader.Length + set.Length + 2);
        writer.Write(reader);
        writer.Write(set);
        writer.Write(2);
        string[] names = ["Bye", "Count", "Hello"];
        writer.Write(names.Length);
        writer.Write(0);
        while (stream.Position % 8 != 0) writer.Write((byte)'P');
        var hashed = new List<(int, string)>();
        foreach (string name in names)
        {
            uint hash = 5381;
            foreach (char c in name) hash = ((hash << 5) + hash) ^ c;
            hashed.Add(((int)hash, name));
        }
        hashed.Sort();
        foreach (var pair in hashed) writer.Write(pair.Item1);
        var data = new MemoryStream();
        var dataWriter = new BinaryWriter(data);
        var nameStream = new MemoryStream();
        var nameWriter = new BinaryWriter(nameStream);
        foreach (var pair in hashed)
        {
            writer.Write((int)nameStream.Position);
            byte[] bytes = Encoding.Unicode.GetBytes(pair.Item2);
            nameWriter.Write7BitEncodedInt(bytes.Length);
            nameWriter.Write(bytes);
            nameWriter.Write((int)data.Position);
            if (pair.Item2 == "Count") { dataWriter.Write((byte)8); dataWriter.Write(42); }
            else { dataWriter.Write((byte)1); dataWriter.Write(pair.Item2 + " wörld"); }
        }
        writer.Write((int)(stream.Position + 4 + nameStream.Length));
        writer.Write(nameStream.ToArray());
        writer.Write(data.ToArray());
        return stream.ToArray();
    }

    static void Main()
    {
        using (var set = new ResourceSet(new MemoryStream(Sample())))
        {
            Console.WriteLine(set.GetString("Hello") + "|" + set.GetObject("Count") + "|" + set.GetString("hello") + "|" + set.GetString("hello", true));
            Try("not a string", () => set.GetString("Count"));
        }
        var reader = new ResourceReader(new MemoryStream(Sample()));
        var found = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (System.Collections.DictionaryEntry entry in reader) found[(string)entry.Key] = entry.Value;
        Console.WriteLine(string.Join(" ", found));
        reader.GetResourceData("Count", out string type, out byte[] raw);
        Console.WriteLine(type + " " + Convert.ToHexString(raw));
        Try("data", () => reader.GetResourceData("None", out _, out _));
        Try("bad", () => new ResourceReader(new MemoryStream(new byte[20])));
        var manager = new ResourceManager("No.Such", typeof(Program).Assembly);
        Try("missing", () => manager.GetString("x"));
        Console.WriteLine(manager.BaseName + " " + manager.IgnoreCase + " " + manager.ResourceSetType.Name);

        Console.WriteLine(Source.Log.Name + " " + Source.Log.IsEnabled() + " " + EventSource.GetName(typeof(Source)) + " " + EventSource.GetGuid(typeof(Source)));
        Source.Log.Happened("nothing");
        Source.Log.Write("plain", new { A = 1 });
        Source.Log.Dispose();

        var context = new NullabilityInfoContext();
        foreach (FieldInfo field in typeof(Shapes<string>).GetFields()) Console.WriteLine(field.Name + ": " + Text(context.Create(field)));
        foreach (PropertyInfo property in typeof(Shapes<string>).GetProperties()) Console.WriteLine(property.Name + ": " + Text(context.Create(property)));
        foreach (ParameterInfo parameter in typeof(Shapes<string>).GetMethod("Array").GetParameters()) Console.WriteLine(parameter.Name + ": " + Text(context.Create(parameter)));
        Console.WriteLine("result: " + Text(context.Create(typeof(Shapes<string>).GetMethod("Array").ReturnParameter)));

        Console.WriteLine(new UnreachableException().Message + " " + new MissingManifestResourceException().Message);
        Console.WriteLine(new Win32Exception(2, "text").ToString() + " " + new Win32Exception(5, "m").NativeErrorCode + " " + new Win32Exception(2).HResult.ToString("X"));
        IAsyncResult result = TaskToAsyncResult.Begin(Task.FromResult(5), r => Console.WriteLine("called " + r.CompletedSynchronously), "state");
        Console.WriteLine(TaskToAsyncResult.End<int>(result) + " " + result.AsyncState);
        Try("foreign", () => TaskToAsyncResult.End(Task.CompletedTask));
        ReadOnlySpan<int> numbers = [1, 2, 1, 2, 3];
        Console.WriteLine(MemoryExtensions.Count(numbers, [1, 2], null) + " " + MemoryExtensions.Count(numbers, 2, null));
    }
}
