namespace System.Collections.Generic;

using System.Threading;
using System.Threading.Tasks;

public interface IAsyncEnumerable<out T>
    where T : allows ref struct
{
    IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default);
}

public interface IAsyncEnumerator<out T> : IAsyncDisposable
    where T : allows ref struct
{
    T Current { get; }

    ValueTask<bool> MoveNextAsync();
}
