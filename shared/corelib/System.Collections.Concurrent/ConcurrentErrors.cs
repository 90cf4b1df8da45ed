namespace System.Collections.Concurrent;

using System.Diagnostics.CodeAnalysis;

/// Messages that the concurrent collections share.
internal static class ConcurrentErrors
{
    internal const string TooFewSlots = "The number of elements in the collection is greater than the available space from index to the end of the destination array.";

    [DoesNotReturn]
    internal static object NoSyncRoot() =>
        throw new NotSupportedException("The SyncRoot property may not be used for the synchronization of concurrent collections.");
}
