namespace System.IO;

using System.Diagnostics.CodeAnalysis;
using System.Text;

/// File names of Unix: one separator, no drives, every character but NUL and the separator is allowed.
public static class Path
{
    public static readonly char DirectorySeparatorChar = '/';
    public static readonly char AltDirectorySeparatorChar = '/';
    public static readonly char VolumeSeparatorChar = '/';
    public static readonly char PathSeparator = ':';

    [Obsolete("Path.InvalidPathChars has been deprecated. Use GetInvalidPathChars or GetInvalidFileNameChars instead.")]
    public static readonly char[] InvalidPathChars = ['\0'];

    private const char Separator = '/';

    public static char[] GetInvalidFileNameChars() => ['\0', '/'];

    public static char[] GetInvalidPathChars() => ['\0'];

    [return: NotNullIfNotNull(nameof(path))]
    public static string? ChangeExtension(string? path, string? extension)
    {
        if (string.IsNullOrEmpty(path))
        {
            return path;
        }
        int length = path.Length;
        for (int i = path.Length - 1; i >= 0 && path[i] != Separator; i--)
        {
            if (path[i] == '.')
            {
                length = i;
                break;
            }
        }
        string stem = path.Substring(0, length);
        if (extension is null)
        {
            return stem;
        }
        return extension.Length > 0 && extension[0] == '.' ? stem + extension : stem + "." + extension;
    }

    public static string Combine(string path1, string path2)
    {
        ArgumentNullException.ThrowIfNull(path1);
        ArgumentNullException.ThrowIfNull(path2);
        return CombineTwo(path1, path2);
    }

    public static string Combine(string path1, string path2, string path3)
    {
        ArgumentNullException.ThrowIfNull(path1);
        ArgumentNullException.ThrowIfNull(path2);
        ArgumentNullException.ThrowIfNull(path3);
        return CombineTwo(CombineTwo(path1, path2), path3);
    }

    public static string Combine(string path1, string path2, string path3, string path4)
    {
        ArgumentNullException.ThrowIfNull(path1);
        ArgumentNullException.ThrowIfNull(path2);
        ArgumentNullException.ThrowIfNull(path3);
        ArgumentNullException.ThrowIfNull(path4);
        return CombineTwo(CombineTwo(CombineTwo(path1, path2), path3), path4);
    }

    public static string Combine(params string[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string result = string.Empty;
        foreach (string path in paths)
        {
            ArgumentNullException.ThrowIfNull(path, nameof(paths));
            result = CombineTwo(result, path);
        }
        return result;
    }

    public static string Combine(params ReadOnlySpan<string> paths)
    {
        string result = string.Empty;
        foreach (string path in paths)
        {
            ArgumentNullException.ThrowIfNull(path, nameof(paths));
            result = CombineTwo(result, path);
        }
        return result;
    }

    private static string CombineTwo(string first, string second)
    {
        if (second.Length == 0)
        {
            return first;
        }
        if (first.Length == 0 || second[0] == Separator)
        {
            return second;
        }
        return first[^1] == Separator ? first + second : first + "/" + second;
    }

    public static string Join(string? path1, string? path2)
    {
        if (string.IsNullOrEmpty(path1))
        {
            return path2 ?? string.Empty;
        }
        if (string.IsNullOrEmpty(path2))
        {
            return path1;
        }
        return path1[^1] == Separator || path2[0] == Separator ? path1 + path2 : path1 + "/" + path2;
    }

    public static string Join(string? path1, string? path2, string? path3) => Join(Join(path1, path2), path3);

    public static string Join(string? path1, string? path2, string? path3, string? path4) => Join(Join(Join(path1, path2), path3), path4);

    public static string Join(params string?[] paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string result = string.Empty;
        foreach (string? path in paths)
        {
            result = Join(result, path);
        }
        return result;
    }

    public static string Join(params ReadOnlySpan<string?> paths)
    {
        string result = string.Empty;
        foreach (string? path in paths)
        {
            result = Join(result, path);
        }
        return result;
    }

    public static string Join(ReadOnlySpan<char> path1, ReadOnlySpan<char> path2) => Join(path1.ToString(), path2.ToString());

    public static string Join(ReadOnlySpan<char> path1, ReadOnlySpan<char> path2, ReadOnlySpan<char> path3) =>
        Join(path1.ToString(), path2.ToString(), path3.ToString());

    public static string Join(ReadOnlySpan<char> path1, ReadOnlySpan<char> path2, ReadOnlySpan<char> path3, ReadOnlySpan<char> path4) =>
        Join(path1.ToString(), path2.ToString(), path3.ToString(), path4.ToString());

    public static string? GetDirectoryName(string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }
        int end = DirectoryNameEnd(path.AsSpan());
        return end >= 0 ? NormalizeSeparators(path.Substring(0, end)) : null;
    }

    public static ReadOnlySpan<char> GetDirectoryName(ReadOnlySpan<char> path)
    {
        int end = DirectoryNameEnd(path);
        return end >= 0 ? path.Slice(0, end) : ReadOnlySpan<char>.Empty;
    }

    private static int DirectoryNameEnd(ReadOnlySpan<char> path)
    {
        int root = path.Length > 0 && path[0] == Separator ? 1 : 0;
        int end = path.Length;
        if (end <= root)
        {
            return -1;
        }
        while (end > root && path[--end] != Separator)
        {
        }
        while (end > root && path[end - 1] == Separator)
        {
            end--;
        }
        return end;
    }

    private static string NormalizeSeparators(string path)
    {
        if (!path.Contains("//"))
        {
            return path;
        }
        StringBuilder text = new StringBuilder(path.Length);
        for (int i = 0; i < path.Length; i++)
        {
            if (path[i] != Separator || i == 0 || path[i - 1] != Separator)
            {
                text.Append(path[i]);
            }
        }
        return text.ToString();
    }

    [return: NotNullIfNotNull(nameof(path))]
    public static string? GetExtension(string? path)
    {
        if (path is null)
        {
            return null;
        }
        int start = ExtensionStart(path.AsSpan());
        return start < 0 ? string.Empty : path.Substring(start);
    }

    public static ReadOnlySpan<char> GetExtension(ReadOnlySpan<char> path)
    {
        int start = ExtensionStart(path);
        return start < 0 ? ReadOnlySpan<char>.Empty : path.Slice(start);
    }

    /// The position of the last dot, unless nothing follows it.
    private static int ExtensionStart(ReadOnlySpan<char> path)
    {
        for (int i = path.Length - 1; i >= 0 && path[i] != Separator; i--)
        {
            if (path[i] == '.')
            {
                return i == path.Length - 1 ? -1 : i;
            }
        }
        return -1;
    }

    [return: NotNullIfNotNull(nameof(path))]
    public static string? GetFileName(string? path) => path?.Substring(FileNameStart(path.AsSpan()));

    public static ReadOnlySpan<char> GetFileName(ReadOnlySpan<char> path) => path.Slice(FileNameStart(path));

    private static int FileNameStart(ReadOnlySpan<char> path)
    {
        int i = path.Length;
        while (i > 0 && path[i - 1] != Separator)
        {
            i--;
        }
        return i;
    }

    [return: NotNullIfNotNull(nameof(path))]
    public static string? GetFileNameWithoutExtension(string? path)
    {
        if (path is null)
        {
            return null;
        }
        string name = GetFileName(path);
        int dot = name.LastIndexOf('.');
        return dot < 0 ? name : name.Substring(0, dot);
    }

    public static ReadOnlySpan<char> GetFileNameWithoutExtension(ReadOnlySpan<char> path)
    {
        ReadOnlySpan<char> name = GetFileName(path);
        for (int i = name.Length - 1; i >= 0; i--)
        {
            if (name[i] == '.')
            {
                return name.Slice(0, i);
            }
        }
        return name;
    }

    private static void CheckPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.Contains('\0'))
        {
            throw new ArgumentException("Null character in path.", nameof(path));
        }
    }

    public static string GetFullPath(string path)
    {
        CheckPath(path);
        return RemoveDots(path[0] == Separator ? path : Combine(Environment.CurrentDirectory, path));
    }

    public static string GetFullPath(string path, string basePath)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(basePath);
        if (!IsPathFullyQualified(basePath))
        {
            throw new ArgumentException("Basepath argument is not fully qualified.", nameof(basePath));
        }
        if (path.Contains('\0') || basePath.Contains('\0'))
        {
            throw new ArgumentException("Null character in path.");
        }
        return RemoveDots(path.Length > 0 && path[0] == Separator ? path : CombineTwo(basePath, path));
    }

    /// An absolute path without "." and "..", and with single separators.
    private static string RemoveDots(string path)
    {
        StringBuilder text = new StringBuilder(path.Length);
        int i = 0;
        while (i < path.Length)
        {
            if (path[i] == Separator)
            {
                if (text.Length == 0 || text[text.Length - 1] != Separator)
                {
                    text.Append(Separator);
                }
                i++;
                continue;
            }
            int end = i;
            while (end < path.Length && path[end] != Separator)
            {
                end++;
            }
            int length = end - i;
            if (length == 2 && path[i] == '.' && path[i + 1] == '.')
            {
                // Back over the separator and the name before it; the root stays.
                int back = Math.Max(1, text.Length - 1);
                while (back > 1 && text[back - 1] != Separator)
                {
                    back--;
                }
                text.Length = back;
            }
            else if (!(length == 1 && path[i] == '.'))
            {
                text.Append(path, i, length);
            }
            i = end;
        }
        return text.Length == 0 ? "/" : text.ToString();
    }

    public static string? GetPathRoot(string? path)
    {
        if (string.IsNullOrEmpty(path))
        {
            return null;
        }
        return path[0] == Separator ? "/" : string.Empty;
    }

    public static ReadOnlySpan<char> GetPathRoot(ReadOnlySpan<char> path) =>
        path.Length > 0 && path[0] == Separator ? path.Slice(0, 1) : ReadOnlySpan<char>.Empty;

    public static bool HasExtension([NotNullWhen(true)] string? path) => path is not null && ExtensionStart(path.AsSpan()) >= 0;

    public static bool HasExtension(ReadOnlySpan<char> path) => ExtensionStart(path) >= 0;

    public static bool IsPathFullyQualified(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Length > 0 && path[0] == Separator;
    }

    public static bool IsPathFullyQualified(ReadOnlySpan<char> path) => path.Length > 0 && path[0] == Separator;

    public static bool IsPathRooted([NotNullWhen(true)] string? path) => path is { Length: > 0 } && path[0] == Separator;

    public static bool IsPathRooted(ReadOnlySpan<char> path) => path.Length > 0 && path[0] == Separator;

    public static bool EndsInDirectorySeparator([NotNullWhen(true)] string? path) => path is { Length: > 0 } && path[^1] == Separator;

    public static bool EndsInDirectorySeparator(ReadOnlySpan<char> path) => path.Length > 0 && path[path.Length - 1] == Separator;

    public static string TrimEndingDirectorySeparator(string path) =>
        EndsInDirectorySeparator(path) && path.Length > 1 ? path.Substring(0, path.Length - 1) : path;

    public static ReadOnlySpan<char> TrimEndingDirectorySeparator(ReadOnlySpan<char> path) =>
        EndsInDirectorySeparator(path) && path.Length > 1 ? path.Slice(0, path.Length - 1) : path;

    public static string GetRelativePath(string relativeTo, string path)
    {
        ArgumentNullException.ThrowIfNull(relativeTo);
        ArgumentNullException.ThrowIfNull(path);
        if (relativeTo.Length == 0 || string.IsNullOrWhiteSpace(path)) throw new ArgumentException("The path is empty.", relativeTo.Length == 0 ? nameof(relativeTo) : nameof(path));
        CheckPath(relativeTo);
        CheckPath(path);
        relativeTo = GetFullPath(relativeTo);
        path = GetFullPath(path);
        string[] from = relativeTo.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        string[] to = path.Split(Separator, StringSplitOptions.RemoveEmptyEntries);
        int common = 0;
        while (common < from.Length && common < to.Length && from[common] == to[common])
        {
            common++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = common; i < from.Length; i++)
        {
            text.Append(text.Length > 0 ? "/.." : "..");
        }
        for (int i = common; i < to.Length; i++)
        {
            if (text.Length > 0)
            {
                text.Append(Separator);
            }
            text.Append(to[i]);
        }
        if (text.Length == 0)
        {
            return ".";
        }
        if (EndsInDirectorySeparator(path) && common < to.Length)
        {
            text.Append(Separator);
        }
        return text.ToString();
    }

    public static string GetTempPath()
    {
        string? path = Environment.GetEnvironmentVariable("TMPDIR");
        if (string.IsNullOrEmpty(path))
        {
            return "/tmp/";
        }
        return path[^1] == Separator ? path : path + "/";
    }

    public static string GetRandomFileName()
    {
        const string Alphabet = "abcdefghijklmnopqrstuvwxyz012345";
        Span<char> name = stackalloc char[12];
        for (int i = 0; i < name.Length; i++)
        {
            name[i] = i == 8 ? '.' : Alphabet[Random.Shared.Next(Alphabet.Length)];
        }
        return new string(name);
    }

    public static bool Exists([NotNullWhen(true)] string? path) => File.Exists(path) || Directory.Exists(path);

    public static string GetTempFileName()
    {
        while (true)
        {
            string path = GetTempPath() + "tmp" + GetRandomFileName().Substring(0, 6) + ".tmp";
            if (!File.Exists(path))
            {
                File.Create(path).Dispose();
                return path;
            }
        }
    }
}
