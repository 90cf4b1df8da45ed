namespace System.Collections.Concurrent;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

public interface IProducerConsumerCollection<T> : IEnumerable<T>, ICollection
{
    void CopyTo(T[] array, int index);

    bool TryAdd(T item);

    bool TryTake([MaybeNullWhen(false)] out T item);

    T[] ToArray();
}
