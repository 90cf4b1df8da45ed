namespace System.Runtime.InteropServices;

using System.Collections.Immutable;

/// Views of immutable collections for callers that keep the promise themselves.
public static class ImmutableCollectionsMarshal
{
    public static ImmutableArray<T> AsImmutableArray<T>(T[]? array) => new ImmutableArray<T>(array);

    public static T[]? AsArray<T>(ImmutableArray<T> array) => array.array;

    public static Memory<T> AsMemory<T>(ImmutableArray<T>.Builder? builder) => builder is null ? default : builder.AsWritableMemory();
}
