// TextReader: asynchronous members of the base class, on the thread pool.
namespace System.IO;

using System.Threading;
using System.Threading.Tasks;

public abstract partial class TextReader
{
    public virtual Task<string?> ReadLineAsync() => Task.Run(ReadLine);

    public virtual ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<string?>(cancellationToken)
            : new ValueTask<string?>(ReadLineAsync());

    public virtual Task<string> ReadToEndAsync() => Task.Run(ReadToEnd);

    public virtual Task<string> ReadToEndAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled<string>(cancellationToken) : ReadToEndAsync();

    public virtual Task<int> ReadAsync(char[] buffer, int index, int count) => Task.Run(() => Read(buffer, index, count));

    public virtual ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : new ValueTask<int>(Task.Run(() => Read(buffer.Span)));

    public virtual Task<int> ReadBlockAsync(char[] buffer, int index, int count) => Task.Run(() => ReadBlock(buffer, index, count));

    public virtual ValueTask<int> ReadBlockAsync(Memory<char> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<int>(cancellationToken)
            : new ValueTask<int>(Task.Run(() => ReadBlock(buffer.Span)));
}
