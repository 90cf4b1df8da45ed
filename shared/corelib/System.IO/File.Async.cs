// File: the asynchronous forms, each the synchronous one on the thread pool.
namespace System.IO;

using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

public static partial class File
{
    /// Arguments are checked at once, as in .NET; what the file system says comes with the task.
    private static void CheckPath(string path, Encoding? encoding = null, bool takesEncoding = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (takesEncoding)
        {
            ArgumentNullException.ThrowIfNull(encoding);
        }
    }

    private static Task Later(Action work, CancellationToken cancellationToken) => Task.Run(work, cancellationToken);

    public static Task<byte[]> ReadAllBytesAsync(string path, CancellationToken cancellationToken = default)
    {
        CheckPath(path);
        return Task.Run(() => ReadAllBytes(path), cancellationToken);
    }

    public static Task WriteAllBytesAsync(string path, byte[] bytes, CancellationToken cancellationToken = default)
    {
        CheckPath(path);
        ArgumentNullException.ThrowIfNull(bytes);
        return Later(() => WriteAllBytes(path, bytes), cancellationToken);
    }

    public static Task WriteAllBytesAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        CheckPath(path);
        return Later(() => WriteAllBytes(path, bytes.Span), cancellationToken);
    }

    public static Task AppendAllBytesAsync(string path, byte[] bytes, CancellationToken cancellationToken = default)
    {
        CheckPath(path);
        ArgumentNullException.ThrowIfNull(bytes);
        return Later(() => AppendAllBytes(path, bytes), cancellationToken);
    }

    public static Task AppendAllBytesAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        CheckPath(path);
        return Later(() => AppendAllBytes(path, bytes.Span), cancellationToken);
    }

    public static Task<string> ReadAllTextAsync(string path, CancellationToken cancellationToken = default) =>
        ReadAllTextAsync(path, Encoding.UTF8, cancellationToken);

    public static Task<string> ReadAllTextAsync(string path, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        return Task.Run(() => ReadAllText(path, encoding), cancellationToken);
    }

    public static Task WriteAllTextAsync(string path, string? contents, CancellationToken cancellationToken = default) =>
        WriteAllTextAsync(path, contents, s_utf8NoMark, cancellationToken);

    public static Task WriteAllTextAsync(string path, string? contents, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        return Later(() => WriteAllText(path, contents, encoding), cancellationToken);
    }

    public static Task WriteAllTextAsync(string path, ReadOnlyMemory<char> contents, CancellationToken cancellationToken = default) =>
        WriteAllTextAsync(path, contents, s_utf8NoMark, cancellationToken);

    public static Task WriteAllTextAsync(string path, ReadOnlyMemory<char> contents, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        return Later(() => WriteAllText(path, contents.Span, encoding), cancellationToken);
    }

    public static Task AppendAllTextAsync(string path, string? contents, CancellationToken cancellationToken = default) =>
        AppendAllTextAsync(path, contents, s_utf8NoMark, cancellationToken);

    public static Task AppendAllTextAsync(string path, string? contents, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        return Later(() => AppendAllText(path, contents, encoding), cancellationToken);
    }

    public static Task AppendAllTextAsync(string path, ReadOnlyMemory<char> contents, CancellationToken cancellationToken = default) =>
        AppendAllTextAsync(path, contents, s_utf8NoMark, cancellationToken);

    public static Task AppendAllTextAsync(string path, ReadOnlyMemory<char> contents, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        return Later(() => AppendAllText(path, contents.Span, encoding), cancellationToken);
    }

    public static Task<string[]> ReadAllLinesAsync(string path, CancellationToken cancellationToken = default) =>
        ReadAllLinesAsync(path, Encoding.UTF8, cancellationToken);

    public static Task<string[]> ReadAllLinesAsync(string path, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        return Task.Run(() => ReadAllLines(path, encoding), cancellationToken);
    }

    public static Task WriteAllLinesAsync(string path, IEnumerable<string> contents, CancellationToken cancellationToken = default) =>
        WriteAllLinesAsync(path, contents, s_utf8NoMark, cancellationToken);

    public static Task WriteAllLinesAsync(string path, IEnumerable<string> contents, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        ArgumentNullException.ThrowIfNull(contents);
        return Later(() => WriteAllLines(path, contents, encoding), cancellationToken);
    }

    public static Task AppendAllLinesAsync(string path, IEnumerable<string> contents, CancellationToken cancellationToken = default) =>
        AppendAllLinesAsync(path, contents, s_utf8NoMark, cancellationToken);

    public static Task AppendAllLinesAsync(string path, IEnumerable<string> contents, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        ArgumentNullException.ThrowIfNull(contents);
        return Later(() => AppendAllLines(path, contents, encoding), cancellationToken);
    }

    public static IAsyncEnumerable<string> ReadLinesAsync(string path, CancellationToken cancellationToken = default) =>
        ReadLinesAsync(path, Encoding.UTF8, cancellationToken);

    public static IAsyncEnumerable<string> ReadLinesAsync(string path, Encoding encoding, CancellationToken cancellationToken = default)
    {
        CheckPath(path, encoding, true);
        return LinesAsync(new StreamReader(path, encoding), cancellationToken);
    }

    private static async IAsyncEnumerable<string> LinesAsync(
        StreamReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using (reader)
        {
            while (await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is { } line)
            {
                yield return line;
            }
        }
    }
}
