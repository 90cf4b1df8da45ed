// Directory: looking for entries, each directory read when the enumeration reaches it.
namespace System.IO;

using System.Collections.Generic;

public static partial class Directory
{
    public static string[] GetFiles(string path) => GetFiles(path, "*", SearchOption.TopDirectoryOnly);

    public static string[] GetFiles(string path, string searchPattern) => GetFiles(path, searchPattern, SearchOption.TopDirectoryOnly);

    public static string[] GetFiles(string path, string searchPattern, SearchOption searchOption) =>
        GetFiles(path, searchPattern, EnumerationOptions.Of(searchOption));

    public static string[] GetFiles(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        new List<string>(EnumerateFiles(path, searchPattern, enumerationOptions)).ToArray();

    public static IEnumerable<string> EnumerateFiles(string path) => EnumerateFiles(path, "*", SearchOption.TopDirectoryOnly);

    public static IEnumerable<string> EnumerateFiles(string path, string searchPattern) =>
        EnumerateFiles(path, searchPattern, SearchOption.TopDirectoryOnly);

    public static IEnumerable<string> EnumerateFiles(string path, string searchPattern, SearchOption searchOption) =>
        EnumerateFiles(path, searchPattern, EnumerationOptions.Of(searchOption));

    public static IEnumerable<string> EnumerateFiles(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Find(path, searchPattern, enumerationOptions, true, false);

    public static string[] GetDirectories(string path) => GetDirectories(path, "*", SearchOption.TopDirectoryOnly);

    public static string[] GetDirectories(string path, string searchPattern) => GetDirectories(path, searchPattern, SearchOption.TopDirectoryOnly);

    public static string[] GetDirectories(string path, string searchPattern, SearchOption searchOption) =>
        GetDirectories(path, searchPattern, EnumerationOptions.Of(searchOption));

    public static string[] GetDirectories(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        new List<string>(EnumerateDirectories(path, searchPattern, enumerationOptions)).ToArray();

    public static IEnumerable<string> EnumerateDirectories(string path) => EnumerateDirectories(path, "*", SearchOption.TopDirectoryOnly);

    public static IEnumerable<string> EnumerateDirectories(string path, string searchPattern) =>
        EnumerateDirectories(path, searchPattern, SearchOption.TopDirectoryOnly);

    public static IEnumerable<string> EnumerateDirectories(string path, string searchPattern, SearchOption searchOption) =>
        EnumerateDirectories(path, searchPattern, EnumerationOptions.Of(searchOption));

    public static IEnumerable<string> EnumerateDirectories(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Find(path, searchPattern, enumerationOptions, false, true);

    public static string[] GetFileSystemEntries(string path) => GetFileSystemEntries(path, "*", SearchOption.TopDirectoryOnly);

    public static string[] GetFileSystemEntries(string path, string searchPattern) => GetFileSystemEntries(path, searchPattern, SearchOption.TopDirectoryOnly);

    public static string[] GetFileSystemEntries(string path, string searchPattern, SearchOption searchOption) =>
        GetFileSystemEntries(path, searchPattern, EnumerationOptions.Of(searchOption));

    public static string[] GetFileSystemEntries(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        new List<string>(EnumerateFileSystemEntries(path, searchPattern, enumerationOptions)).ToArray();

    public static IEnumerable<string> EnumerateFileSystemEntries(string path) => EnumerateFileSystemEntries(path, "*", SearchOption.TopDirectoryOnly);

    public static IEnumerable<string> EnumerateFileSystemEntries(string path, string searchPattern) =>
        EnumerateFileSystemEntries(path, searchPattern, SearchOption.TopDirectoryOnly);

    public static IEnumerable<string> EnumerateFileSystemEntries(string path, string searchPattern, SearchOption searchOption) =>
        EnumerateFileSystemEntries(path, searchPattern, EnumerationOptions.Of(searchOption));

    public static IEnumerable<string> EnumerateFileSystemEntries(string path, string searchPattern, EnumerationOptions enumerationOptions) =>
        Find(path, searchPattern, enumerationOptions, true, true);

    internal static IEnumerable<string> Find(string path, string searchPattern, EnumerationOptions options, bool files, bool directories)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(searchPattern);
        ArgumentNullException.ThrowIfNull(options, "enumerationOptions");
        if (searchPattern.Contains('\0'))
        {
            throw new ArgumentException("Null character in path.", nameof(searchPattern));
        }
        string full = FileCalls.FullPath(path);
        // A pattern may begin with directories.
        string? prefix = Path.GetDirectoryName(searchPattern);
        if (!string.IsNullOrEmpty(prefix))
        {
            path = Path.Join(path, prefix);
            full = Path.GetFullPath(Path.Join(full, prefix));
            searchPattern = Path.GetFileName(searchPattern);
        }
        // The first directory is read at once: that it is missing is said here.
        string[] names = Names(full, options.IgnoreInaccessible && FileCalls.IsDirectory(full));
        return Find(path, full, names, new NamePattern(searchPattern, options), options, files, directories);
    }

    private static string[] Names(string full, bool ignoreInaccessible)
    {
        if (FileCalls.List(full) is { } names)
        {
            return names;
        }
        if (ignoreInaccessible)
        {
            return [];
        }
        throw FileCalls.Exception(FileCalls.IsDirectory(full) ? FileCalls.AccessDenied : FileCalls.NoEntry, full, isDirectory: true);
    }

    private static IEnumerable<string> Find(
        string shown, string full, string[] names, NamePattern pattern, EnumerationOptions options, bool files, bool directories)
    {
        Queue<(string Shown, string Full, int Depth)>? below = null;
        int depth = options.MaxRecursionDepth;
        while (true)
        {
            if (options.ReturnSpecialDirectories && directories)
            {
                foreach (string special in (string[])[".", ".."])
                {
                    if (pattern.Matches(special))
                    {
                        yield return Path.Join(shown, special);
                    }
                }
            }
            foreach (string entry in names)
            {
                bool isDirectory = entry[0] is 'd' or 'D';
                string name = entry.Substring(1);
                if (options.AttributesToSkip != FileAttributes.None && (Attributes(full, entry, name) & options.AttributesToSkip) != 0)
                {
                    continue;
                }
                // A link to a directory is not followed.
                if (entry[0] == 'd' && options.RecurseSubdirectories && depth > 0)
                {
                    below ??= new Queue<(string, string, int)>();
                    below.Enqueue((Path.Join(shown, name), Path.Join(full, name), depth - 1));
                }
                if ((isDirectory ? directories : files) && pattern.Matches(name))
                {
                    yield return Path.Join(shown, name);
                }
            }
            if (below is null || below.Count == 0)
            {
                yield break;
            }
            (shown, full, depth) = below.Dequeue();
            names = Names(full, options.IgnoreInaccessible);
        }
    }

    private static FileAttributes Attributes(string directory, string entry, string name)
    {
        FileAttributes attributes = entry[0] is 'd' or 'D' ? FileAttributes.Directory : FileAttributes.None;
        if (name[0] == '.')
        {
            attributes |= FileAttributes.Hidden;
        }
        if (entry[0] is 'D' or 'F')
        {
            attributes |= FileAttributes.ReparsePoint;
        }
        if ((FileCalls.GetFigure(Path.Join(directory, name), FileCalls.FigureMode) & 0x92) == 0)
        {
            attributes |= FileAttributes.ReadOnly;
        }
        return attributes;
    }

    /// Wildcards: `*` any characters, `?` one. `*.*` means everything to MatchType.Win32, as it always has.
    private sealed class NamePattern
    {
        private readonly string _pattern;
        private readonly bool _matchesAll;
        private readonly bool _ignoreCase;

        internal NamePattern(string pattern, EnumerationOptions options)
        {
            _pattern = pattern;
            _matchesAll = pattern is "*" || (options.MatchType == MatchType.Win32 && pattern is "*.*" or "");
            _ignoreCase = options.MatchCasing == MatchCasing.CaseInsensitive;
        }

        internal bool Matches(string name) => _matchesAll || Enumeration.FileSystemName.MatchesSimpleExpression(_pattern, name, _ignoreCase);
    }
}
