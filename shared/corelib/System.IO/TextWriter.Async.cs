// TextWriter: asynchronous members. The base class does the work at once on the thread pool; derived classes know better.
namespace System.IO;

using System.Text;
using System.Threading;
using System.Threading.Tasks;

public abstract partial class TextWriter : IAsyncDisposable
{
    public virtual ValueTask DisposeAsync()
    {
        try
        {
            Dispose();
            return default;
        }
        catch (Exception exception)
        {
            return ValueTask.FromException(exception);
        }
    }

    private static Task Run(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);

    public virtual Task WriteAsync(char value) => Run(() => Write(value));

    public virtual Task WriteAsync(string? value) => Run(() => Write(value));

    public virtual Task WriteAsync(string? value, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : WriteAsync(value);

    public virtual Task WriteAsync(StringBuilder? value, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken)
        : value is null ? Task.CompletedTask : WriteAsync(value.ToString());

    public Task WriteAsync(char[]? buffer) => buffer is null ? Task.CompletedTask : WriteAsync(buffer, 0, buffer.Length);

    public virtual Task WriteAsync(char[] buffer, int index, int count) => Run(() => Write(buffer, index, count));

    public virtual Task WriteAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Run(() => Write(buffer.Span));

    public virtual Task WriteLineAsync(char value) => Run(() => WriteLine(value));

    public virtual Task WriteLineAsync(string? value) => Run(() => WriteLine(value));

    public virtual Task WriteLineAsync(string? value, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : WriteLineAsync(value);

    public virtual Task WriteLineAsync(StringBuilder? value, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : WriteLineAsync(value?.ToString());

    public Task WriteLineAsync(char[]? buffer) => buffer is null ? WriteLineAsync() : WriteLineAsync(buffer, 0, buffer.Length);

    public virtual Task WriteLineAsync(char[] buffer, int index, int count) => Run(() => WriteLine(buffer, index, count));

    public virtual Task WriteLineAsync(ReadOnlyMemory<char> buffer, CancellationToken cancellationToken = default) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : Run(() => WriteLine(buffer.Span));

    public virtual Task WriteLineAsync() => WriteAsync(CoreNewLine);

    public virtual Task FlushAsync() => Run(Flush);

    public virtual Task FlushAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : FlushAsync();
}
