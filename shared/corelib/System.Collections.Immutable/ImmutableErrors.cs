namespace System.Collections.Immutable;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

/// Argument checks and exceptions that the immutable collections share.
internal static class ImmutableErrors
{
    internal const string DuplicateKeyText = "An element with the same key but a different value already exists. Key: '{0}'";

    internal static void Range(bool condition, string name)
    {
        if (!condition)
        {
            throw new ArgumentOutOfRangeException(name);
        }
    }

    internal static void NotNull<T>(T value, string name)
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }
    }

    [DoesNotReturn]
    internal static void ReadOnly() => throw new NotSupportedException();

    [DoesNotReturn]
    internal static void DuplicateKey<TKey>(TKey key) =>
        throw new ArgumentException(string.Format(DuplicateKeyText, key));

    [DoesNotReturn]
    internal static void KeyNotFound<TKey>(TKey key) =>
        throw new KeyNotFoundException("The given key '" + key?.ToString() + "' was not present in the dictionary.");

    [DoesNotReturn]
    internal static void CannotFindOldValue() => throw new ArgumentException("Cannot find the old value", "oldValue");

    [DoesNotReturn]
    internal static void Modified() => throw new InvalidOperationException("Collection was modified; enumeration operation may not execute.");

    /// The number of items when it is known without enumerating them.
    internal static bool TryGetCount<T>(IEnumerable<T> items, out int count)
    {
        switch (items)
        {
            case ICollection<T> collection:
                count = collection.Count;
                return true;
            case IReadOnlyCollection<T> collection:
                count = collection.Count;
                return true;
            default:
                count = 0;
                return false;
        }
    }
}
