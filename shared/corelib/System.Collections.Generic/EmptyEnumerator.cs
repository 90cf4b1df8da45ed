// The enumerator that empty collections share, so that enumerating nothing allocates nothing.
namespace System.Collections.Generic;

internal sealed class EmptyEnumerator<T> : IEnumerator<T>
{
    internal static readonly EmptyEnumerator<T> Instance = new EmptyEnumerator<T>();

    private EmptyEnumerator()
    {
    }

    public T Current
    {
        get
        {
            CollectionErrors.EnumerationNotStarted();
            return default!;
        }
    }

    object? IEnumerator.Current => Current;

    public bool MoveNext() => false;

    public void Reset()
    {
    }

    public void Dispose()
    {
    }
}
