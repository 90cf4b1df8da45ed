namespace System.Globalization;

/// <summary>Comparers of strings by a culture's rules.</summary>
public static class GlobalizationExtensions
{
    public static StringComparer GetStringComparer(this CompareInfo compareInfo, CompareOptions options)
    {
        ArgumentNullException.ThrowIfNull(compareInfo);
        return options switch
        {
            CompareOptions.Ordinal => StringComparer.Ordinal,
            CompareOptions.OrdinalIgnoreCase => StringComparer.OrdinalIgnoreCase,
            _ => StringComparer.Create(CultureInfo.GetCultureInfo(compareInfo.Name), options),
        };
    }
}
