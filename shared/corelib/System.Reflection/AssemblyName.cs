using System.Globalization;
using System.Text;

namespace System.Reflection;

public sealed class AssemblyName : ICloneable
{
    private byte[]? _publicKey;
    private byte[]? _publicKeyToken;

    public AssemblyName() { }

    public AssemblyName(string assemblyName)
    {
        ArgumentNullException.ThrowIfNull(assemblyName);
        if (assemblyName.Length == 0) throw new ArgumentException("String cannot have zero length.", nameof(assemblyName));
        string[] parts = assemblyName.Split(',');
        Name = parts[0].Trim();
        if (Name.Length == 0) throw new IO.FileLoadException("The given assembly name was invalid.", assemblyName);
        for (int i = 1; i < parts.Length; i++)
        {
            int equals = parts[i].IndexOf('=');
            if (equals < 0) throw new IO.FileLoadException("The given assembly name was invalid.", assemblyName);
            string value = parts[i].Substring(equals + 1).Trim();
            switch (parts[i].Substring(0, equals).Trim().ToLowerInvariant())
            {
                case "version":
                    Version = Version.Parse(value);
                    break;
                case "culture":
                    CultureName = value.Equals("neutral", StringComparison.OrdinalIgnoreCase) ? "" : value;
                    break;
                case "publickeytoken":
                    _publicKeyToken = value.Equals("null", StringComparison.OrdinalIgnoreCase) ? Array.Empty<byte>() : Convert.FromHexString(value);
                    break;
                case "publickey":
                    _publicKey = Convert.FromHexString(value);
                    break;
            }
        }
    }

    public string? Name { get; set; }
    public Version? Version { get; set; }
    public string? CultureName { get; set; }
    public CultureInfo? CultureInfo { get => CultureName is null ? null : CultureInfo.GetCultureInfo(CultureName); set => CultureName = value?.Name; }
    public string? CodeBase { get; set; }
    public string? EscapedCodeBase => CodeBase;
    public AssemblyNameFlags Flags { get; set; }
    public AssemblyContentType ContentType { get; set; }
    public ProcessorArchitecture ProcessorArchitecture { get; set; }

    public byte[]? GetPublicKey() => _publicKey;
    public void SetPublicKey(byte[]? publicKey) => _publicKey = publicKey;
    public byte[]? GetPublicKeyToken() => _publicKeyToken;
    public void SetPublicKeyToken(byte[]? publicKeyToken) => _publicKeyToken = publicKeyToken;

    // With culture and token even when they were not said.
    internal string FullIdentity
    {
        get
        {
            string text = FullName;
            if (CultureName is null) text = text.Replace(", PublicKeyToken=", ", Culture=neutral, PublicKeyToken=") is var whole && whole != text ? whole : text + ", Culture=neutral";
            return _publicKeyToken is null ? text + ", PublicKeyToken=null" : text;
        }
    }

    public string FullName
    {
        get
        {
            if (string.IsNullOrEmpty(Name)) return "";
            StringBuilder text = new(Name);
            if (Version is not null) text.Append(", Version=").Append(Version.Major).Append('.').Append(Version.Minor).Append('.').Append(Math.Max(Version.Build, 0)).Append('.').Append(Math.Max(Version.Revision, 0));
            if (CultureName is not null) text.Append(", Culture=").Append(CultureName.Length == 0 ? "neutral" : CultureName);
            if (_publicKeyToken is not null) text.Append(", PublicKeyToken=").Append(_publicKeyToken.Length == 0 ? "null" : Convert.ToHexStringLower(_publicKeyToken));
            return text.ToString();
        }
    }

    public Configuration.Assemblies.AssemblyVersionCompatibility VersionCompatibility { get; set; } = Configuration.Assemblies.AssemblyVersionCompatibility.SameMachine;
    public Configuration.Assemblies.AssemblyHashAlgorithm HashAlgorithm { get; set; }

    public static AssemblyName GetAssemblyName(string assemblyFile)
    {
        ArgumentNullException.ThrowIfNull(assemblyFile);
        string path = IO.Path.GetFullPath(assemblyFile);
        return new AssemblyName(AssemblyTable.NameOfFile(path) ?? throw new IO.FileNotFoundException($"Could not find file '{path}'.", path));
    }

    public object Clone() => MemberwiseClone();
    public override string ToString() => FullName.Length == 0 ? base.ToString()! : FullName;

    public static bool ReferenceMatchesDefinition(AssemblyName? reference, AssemblyName? definition)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(definition);
        return string.Equals(reference.Name, definition.Name, StringComparison.OrdinalIgnoreCase);
    }
}
