namespace System.IO;

public enum MatchType
{
    Simple,
    Win32,
}

public enum MatchCasing
{
    PlatformDefault,
    CaseSensitive,
    CaseInsensitive,
}

/// How the entries of a directory are looked for.
public class EnumerationOptions
{
    private int _maxRecursionDepth = int.MaxValue;

    internal static EnumerationOptions Of(SearchOption option) =>
        option switch
        {
            SearchOption.TopDirectoryOnly => new EnumerationOptions { MatchType = MatchType.Win32, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false },
            SearchOption.AllDirectories => new EnumerationOptions
            {
                RecurseSubdirectories = true, MatchType = MatchType.Win32, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false,
            },
            _ => throw new ArgumentOutOfRangeException("searchOption", "Enum value was out of legal range."),
        };

    public bool RecurseSubdirectories { get; set; }

    public bool IgnoreInaccessible { get; set; } = true;

    public int BufferSize { get; set; }

    public FileAttributes AttributesToSkip { get; set; } = FileAttributes.Hidden | FileAttributes.System;

    public MatchType MatchType { get; set; }

    public MatchCasing MatchCasing { get; set; }

    public bool ReturnSpecialDirectories { get; set; }

    public int MaxRecursionDepth
    {
        get => _maxRecursionDepth;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _maxRecursionDepth = value;
        }
    }
}
