using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace System.Resources;

public interface IResourceReader : IEnumerable, IDisposable
{
    void Close();
    new IDictionaryEnumerator GetEnumerator();
}

/// <summary>Reads the binary form of resources (`.resources`), versions 1 and 2; values of the basic types.</summary>
public sealed class ResourceReader : IResourceReader
{
    // After these codes come those of the types that the file lists.
    private enum TypeCode
    {
        Null, String, Boolean, Char, Byte, SByte, Int16, UInt16, Int32, UInt32, Int64, UInt64, Single, Double, Decimal, DateTime, TimeSpan,
        ByteArray = 0x20, Stream = 0x21, FirstOfUser = 0x40,
    }

    private BinaryReader? _reader;
    private readonly int _version;
    private readonly string[] _types;
    private readonly string[] _names;
    private readonly int[] _offsets;
    private readonly long _data;

    public ResourceReader(string fileName) : this(File.OpenRead(fileName))
    {
    }

    public ResourceReader(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (!stream.CanRead)
            throw new ArgumentException("Stream was not readable.");
        _reader = new BinaryReader(stream, Encoding.UTF8);
        try
        {
            if (_reader.ReadInt32() != ResourceManager.MagicNumber)
                throw new ArgumentException("Stream is not a valid resource file.");
            int headerVersion = _reader.ReadInt32();
            int skip = _reader.ReadInt32();
            if (headerVersion > 1)
                stream.Seek(skip, SeekOrigin.Current);
            else
            {
                _reader.ReadString(); // the reader's type
                _reader.ReadString(); // the set's type
            }
            _version = _reader.ReadInt32();
            if (_version is not (1 or 2))
                throw new ArgumentException($"The ResourceReader class does not know how to read this version of .resources files.");
            int count = _reader.ReadInt32();
            int typeCount = _reader.ReadInt32();
            if (count < 0 || typeCount < 0)
                throw Corrupt();
            _types = new string[typeCount];
            for (int index = 0; index < typeCount; index++)
                _types[index] = _reader.ReadString();
            stream.Position = stream.Position + 7 & ~7L;
            stream.Seek(4L * count, SeekOrigin.Current); // hashes of the names, sorted: names are looked up by the set's table
            int[] positions = new int[count];
            for (int index = 0; index < count; index++)
                positions[index] = _reader.ReadInt32();
            _data = _reader.ReadInt32();
            long names = stream.Position;
            _names = new string[count];
            _offsets = new int[count];
            for (int index = 0; index < count; index++)
            {
                stream.Position = names + positions[index];
                int length = _reader.Read7BitEncodedInt();
                if (length < 0)
                    throw Corrupt();
                _names[index] = Encoding.Unicode.GetString(_reader.ReadBytes(length));
                _offsets[index] = _reader.ReadInt32();
            }
        }
        catch (EndOfStreamException error)
        {
            throw new BadImageFormatException("Corrupt .resources file. Unable to read resources from this file because of invalid header information. Try regenerating the .resources file.", error);
        }
    }

    private static BadImageFormatException Corrupt() =>
        new("Corrupt .resources file. Unable to read resources from this file because of invalid header information. Try regenerating the .resources file.");

    public void Close() => Dispose();

    public void Dispose()
    {
        _reader?.Dispose();
        _reader = null;
    }

    private BinaryReader Reader => _reader ?? throw new InvalidOperationException("ResourceReader is closed.");

    internal int Count => _names.Length;
    internal string Name(int index) => _names[index];

    internal object? Value(int index)
    {
        BinaryReader reader = Reader;
        reader.BaseStream.Position = _data + _offsets[index];
        int code = reader.Read7BitEncodedInt();
        return _version == 1 ? ReadOfType(reader, code) : ReadOfCode(reader, (TypeCode)code);
    }

    private object? ReadOfCode(BinaryReader reader, TypeCode code) => code switch
    {
        TypeCode.Null => null,
        TypeCode.String => reader.ReadString(),
        TypeCode.Boolean => reader.ReadBoolean(),
        TypeCode.Char => (char)reader.ReadUInt16(),
        TypeCode.Byte => reader.ReadByte(),
        TypeCode.SByte => reader.ReadSByte(),
        TypeCode.Int16 => reader.ReadInt16(),
        TypeCode.UInt16 => reader.ReadUInt16(),
        TypeCode.Int32 => reader.ReadInt32(),
        TypeCode.UInt32 => reader.ReadUInt32(),
        TypeCode.Int64 => reader.ReadInt64(),
        TypeCode.UInt64 => reader.ReadUInt64(),
        TypeCode.Single => reader.ReadSingle(),
        TypeCode.Double => reader.ReadDouble(),
        TypeCode.Decimal => reader.ReadDecimal(),
        TypeCode.DateTime => DateTime.FromBinary(reader.ReadInt64()),
        TypeCode.TimeSpan => new TimeSpan(reader.ReadInt64()),
        TypeCode.ByteArray => reader.ReadBytes(reader.ReadInt32()),
        TypeCode.Stream => new MemoryStream(reader.ReadBytes(reader.ReadInt32()), false),
        _ => throw new NotSupportedException(
            $"Resources of type {TypeName((int)code - (int)TypeCode.FirstOfUser)} need a serializer, and the core library has none."),
    };

    private string TypeName(int index) => (uint)index < (uint)_types.Length ? _types[index] : throw Corrupt();

    private object? ReadOfType(BinaryReader reader, int index)
    {
        if (index == -1)
            return null;
        string name = TypeName(index);
        int end = name.IndexOf(',');
        return ReadOfCode(reader, (end < 0 ? name : name.Substring(0, end)) switch
        {
            "System.String" => TypeCode.String,
            "System.Int32" => TypeCode.Int32,
            "System.Byte" => TypeCode.Byte,
            "System.SByte" => TypeCode.SByte,
            "System.Int16" => TypeCode.Int16,
            "System.Int64" => TypeCode.Int64,
            "System.UInt16" => TypeCode.UInt16,
            "System.UInt32" => TypeCode.UInt32,
            "System.UInt64" => TypeCode.UInt64,
            "System.Single" => TypeCode.Single,
            "System.Double" => TypeCode.Double,
            "System.Decimal" => TypeCode.Decimal,
            "System.DateTime" => TypeCode.DateTime,
            "System.TimeSpan" => TypeCode.TimeSpan,
            _ => TypeCode.FirstOfUser + index,
        });
    }

    public void GetResourceData(string resourceName, out string resourceType, out byte[] resourceData)
    {
        ArgumentNullException.ThrowIfNull(resourceName);
        BinaryReader reader = Reader;
        int index = Array.IndexOf(_names, resourceName);
        if (index < 0)
            throw new ArgumentException($"The specified resource name \"{resourceName}\" does not exist in the resource file.");
        long start = _data + _offsets[index], end = reader.BaseStream.Length;
        foreach (int offset in _offsets)
            if (_data + offset > start && _data + offset < end)
                end = _data + offset;
        reader.BaseStream.Position = start;
        int code = reader.Read7BitEncodedInt();
        resourceType = _version == 1 ? TypeName(code)
            : code >= (int)TypeCode.FirstOfUser ? TypeName(code - (int)TypeCode.FirstOfUser)
            : "ResourceTypeCode." + (TypeCode)code;
        resourceData = reader.ReadBytes((int)(end - reader.BaseStream.Position));
    }

    public IDictionaryEnumerator GetEnumerator()
    {
        _ = Reader;
        return new Enumerator(this);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class Enumerator(ResourceReader owner) : IDictionaryEnumerator
    {
        private int _index = -1;

        private int Index => _index < 0 ? throw new InvalidOperationException("Enumeration has not started. Call MoveNext.")
            : _index >= owner.Count ? throw new InvalidOperationException("Enumeration already finished.") : _index;

        public bool MoveNext()
        {
            _ = owner.Reader;
            if (_index < owner.Count)
                _index++;
            return _index < owner.Count;
        }

        public void Reset() => _index = -1;
        public object Key => owner.Name(Index);
        public object? Value => owner.Value(Index);
        public DictionaryEntry Entry => new(Key, Value);
        public object Current => Entry;
    }
}
