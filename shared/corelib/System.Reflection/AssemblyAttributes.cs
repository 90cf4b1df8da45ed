// Attributes that describe assemblies and members.
namespace System.Reflection;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface)]
public sealed class DefaultMemberAttribute : Attribute
{
    public DefaultMemberAttribute(string memberName) => MemberName = memberName;
    public string MemberName { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyCompanyAttribute : Attribute
{
    public AssemblyCompanyAttribute(string company) => Company = company;
    public string Company { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyConfigurationAttribute : Attribute
{
    public AssemblyConfigurationAttribute(string configuration) => Configuration = configuration;
    public string Configuration { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyCopyrightAttribute : Attribute
{
    public AssemblyCopyrightAttribute(string copyright) => Copyright = copyright;
    public string Copyright { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyCultureAttribute : Attribute
{
    public AssemblyCultureAttribute(string culture) => Culture = culture;
    public string Culture { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyDefaultAliasAttribute : Attribute
{
    public AssemblyDefaultAliasAttribute(string defaultAlias) => DefaultAlias = defaultAlias;
    public string DefaultAlias { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyDescriptionAttribute : Attribute
{
    public AssemblyDescriptionAttribute(string description) => Description = description;
    public string Description { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyFileVersionAttribute : Attribute
{
    public AssemblyFileVersionAttribute(string version) => Version = version;
    public string Version { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyInformationalVersionAttribute : Attribute
{
    public AssemblyInformationalVersionAttribute(string informationalVersion) => InformationalVersion = informationalVersion;
    public string InformationalVersion { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyKeyFileAttribute : Attribute
{
    public AssemblyKeyFileAttribute(string keyFile) => KeyFile = keyFile;
    public string KeyFile { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyKeyNameAttribute : Attribute
{
    public AssemblyKeyNameAttribute(string keyName) => KeyName = keyName;
    public string KeyName { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyProductAttribute : Attribute
{
    public AssemblyProductAttribute(string product) => Product = product;
    public string Product { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyTitleAttribute : Attribute
{
    public AssemblyTitleAttribute(string title) => Title = title;
    public string Title { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyTrademarkAttribute : Attribute
{
    public AssemblyTrademarkAttribute(string trademark) => Trademark = trademark;
    public string Trademark { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyVersionAttribute : Attribute
{
    public AssemblyVersionAttribute(string version) => Version = version;
    public string Version { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class AssemblyDelaySignAttribute : Attribute
{
    public AssemblyDelaySignAttribute(bool delaySign) => DelaySign = delaySign;
    public bool DelaySign { get; }
}

[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public sealed class AssemblyMetadataAttribute : Attribute
{
    public AssemblyMetadataAttribute(string key, string? value) { Key = key; Value = value; }
    public string Key { get; }
    public string? Value { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false, AllowMultiple = false)]
public sealed class AssemblySignatureKeyAttribute : Attribute
{
    public AssemblySignatureKeyAttribute(string publicKey, string countersignature)
    {
        PublicKey = publicKey;
        Countersignature = countersignature;
    }
    public string PublicKey { get; }
    public string Countersignature { get; }
}

[AttributeUsage(AttributeTargets.All)]
public sealed class ObfuscationAttribute : Attribute
{
    public bool StripAfterObfuscation { get; set; } = true;
    public bool Exclude { get; set; } = true;
    public bool ApplyToMembers { get; set; } = true;
    public string? Feature { get; set; } = "all";
}
