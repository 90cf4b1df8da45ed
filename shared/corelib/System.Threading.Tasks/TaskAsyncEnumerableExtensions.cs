namespace System.Threading.Tasks;

using System.Collections.Generic;
using System.Runtime.CompilerServices;

public static partial class TaskAsyncEnumerableExtensions
{
    public static ConfiguredAsyncDisposable ConfigureAwait(this IAsyncDisposable source, bool continueOnCapturedContext) =>
        new ConfiguredAsyncDisposable(source, continueOnCapturedContext);

    public static ConfiguredCancelableAsyncEnumerable<T> ConfigureAwait<T>(this IAsyncEnumerable<T> source, bool continueOnCapturedContext)
        where T : allows ref struct => new ConfiguredCancelableAsyncEnumerable<T>(source, continueOnCapturedContext, default);

    public static ConfiguredCancelableAsyncEnumerable<T> WithCancellation<T>(this IAsyncEnumerable<T> source, CancellationToken cancellationToken)
        where T : allows ref struct => new ConfiguredCancelableAsyncEnumerable<T>(source, continueOnCapturedContext: true, cancellationToken);

    public static IEnumerable<T> ToBlockingEnumerable<T>(this IAsyncEnumerable<T> source, CancellationToken cancellationToken = default)
    {
        IAsyncEnumerator<T> enumerator = source.GetAsyncEnumerator(cancellationToken);
        try
        {
            while (true)
            {
                ValueTask<bool> moved = enumerator.MoveNextAsync();
                if (!(moved.IsCompletedSuccessfully ? moved.Result : moved.AsTask().GetAwaiter().GetResult()))
                {
                    yield break;
                }
                yield return enumerator.Current;
            }
        }
        finally
        {
            ValueTask disposed = enumerator.DisposeAsync();
            if (!disposed.IsCompletedSuccessfully)
            {
                disposed.AsTask().GetAwaiter().GetResult();
            }
        }
    }
}
