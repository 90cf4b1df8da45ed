namespace System.Resources;

public enum UltimateResourceFallbackLocation { MainAssembly, Satellite }

[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class NeutralResourcesLanguageAttribute : Attribute
{
    public NeutralResourcesLanguageAttribute(string cultureName) => CultureName = cultureName;
    public NeutralResourcesLanguageAttribute(string cultureName, UltimateResourceFallbackLocation location)
    {
        CultureName = cultureName;
        Location = location;
    }
    public string CultureName { get; }
    public UltimateResourceFallbackLocation Location { get; }
}

[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false)]
public sealed class SatelliteContractVersionAttribute : Attribute
{
    public SatelliteContractVersionAttribute(string version) => Version = version;
    public string Version { get; }
}
