using System.Runtime.Serialization;

namespace System.Resources;

/// <summary>An assembly does not have the resources that were asked for.</summary>
public class MissingManifestResourceException : SystemException
{
    private const int Code = unchecked((int)0x80131532);

    public MissingManifestResourceException() : base("Unable to find manifest resource.") => HResult = Code;
    public MissingManifestResourceException(string? message) : base(message) => HResult = Code;
    public MissingManifestResourceException(string? message, Exception? inner) : base(message, inner) => HResult = Code;

    protected MissingManifestResourceException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
    }
}

/// <summary>The assembly with the resources of the last resort is not there.</summary>
public class MissingSatelliteAssemblyException : SystemException
{
    private const int Code = unchecked((int)0x80131536);

    public MissingSatelliteAssemblyException()
        : base("Resource lookup fell back to the ultimate fallback resources in a satellite assembly, but that satellite either was not found or could not be loaded. Please consider reinstalling or repairing the application.") =>
        HResult = Code;

    public MissingSatelliteAssemblyException(string? message) : base(message) => HResult = Code;

    public MissingSatelliteAssemblyException(string? message, string? cultureName) : base(message)
    {
        HResult = Code;
        CultureName = cultureName;
    }

    public MissingSatelliteAssemblyException(string? message, Exception? inner) : base(message, inner) => HResult = Code;

    protected MissingSatelliteAssemblyException(SerializationInfo info, StreamingContext context) : base(info, context)
    {
    }

    public string? CultureName { get; }
}
