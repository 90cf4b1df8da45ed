// The exceptions that collections throw, with .NET's messages. Kept out of line so that the fast paths stay small.
namespace System.Collections;

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

internal static class CollectionErrors
{
    internal const string IndexMustBeLess = "Index was out of range. Must be non-negative and less than the size of the collection.";
    internal const string IndexMustBeLessOrEqual = "Index was out of range. Must be non-negative and less than or equal to the size of the collection.";
    internal const string ListInsert = "Index must be within the bounds of the List.";
    internal const string CountRange = "Count must be positive and count must refer to a location within the string/array/collection.";
    internal const string NeedNonNegative = "Non-negative number required.";
    internal const string SmallCapacity = "capacity was less than the current size.";
    internal const string BadOffsetLength = "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.";
    internal const string DestinationTooSmall = "Destination array is not long enough to copy all the items in the collection. Check array index and length.";
    internal const string MultiDimensional = "Only single dimensional arrays are supported for the requested action.";
    internal const string NonZeroLowerBound = "The lower bound of target array must be zero.";
    internal const string IncompatibleArray = "Target array type is not compatible with the type of items in the collection.";
    internal const string ReadOnly = "Collection is read-only.";
    internal const string FixedSize = "Collection was of a fixed size.";
    internal const string KeyCollectionSet = "Mutating a key collection derived from a dictionary is not allowed.";
    internal const string ValueCollectionSet = "Mutating a value collection derived from a dictionary is not allowed.";
    internal const string LargerThanCollection = "Larger than collection size.";

    [DoesNotReturn]
    internal static void IndexLess(string name = "index") => throw new ArgumentOutOfRangeException(name, IndexMustBeLess);

    [DoesNotReturn]
    internal static void IndexLessOrEqual(string name = "index") => throw new ArgumentOutOfRangeException(name, IndexMustBeLessOrEqual);

    [DoesNotReturn]
    internal static void OutOfRange(string name, string message) => throw new ArgumentOutOfRangeException(name, message);

    [DoesNotReturn]
    internal static void NonNegative(string name) => throw new ArgumentOutOfRangeException(name, NeedNonNegative);

    [DoesNotReturn]
    internal static void NullArgument(string name) => throw new ArgumentNullException(name);

    [DoesNotReturn]
    internal static void Argument(string message) => throw new ArgumentException(message);

    [DoesNotReturn]
    internal static void Argument(string message, string name) => throw new ArgumentException(message, name);

    /// A collection of the core assembly changed under its enumerator.
    [DoesNotReturn]
    internal static void Modified() =>
        throw new InvalidOperationException("Collection was modified; enumeration operation may not execute.");

    /// A collection that .NET keeps outside the core assembly changed under its enumerator; the wording differs there.
    [DoesNotReturn]
    internal static void ModifiedAfterInstantiation() =>
        throw new InvalidOperationException("Collection was modified after the enumerator was instantiated.");

    [DoesNotReturn]
    internal static void EnumerationState() =>
        throw new InvalidOperationException("Enumeration has either not started or has already finished.");

    [DoesNotReturn]
    internal static void EnumerationNotStarted() =>
        throw new InvalidOperationException("Enumeration has not started. Call MoveNext.");

    [DoesNotReturn]
    internal static void EnumerationEnded() => throw new InvalidOperationException("Enumeration already finished.");

    [DoesNotReturn]
    internal static void ConcurrentOperations() =>
        throw new InvalidOperationException("Operations that change non-concurrent collections must have exclusive access. A concurrent update was performed on this collection and corrupted its state. The collection's state is no longer correct.");

    [DoesNotReturn]
    internal static void NotSupported(string message) => throw new NotSupportedException(message);

    [DoesNotReturn]
    internal static void Invalid(string message) => throw new InvalidOperationException(message);

    [DoesNotReturn]
    internal static void DuplicateKey<TKey>(TKey key) =>
        throw new ArgumentException("An item with the same key has already been added. Key: " + KeyText(key));

    [DoesNotReturn]
    internal static void DuplicateKey<TKey>(TKey key, string name) =>
        throw new ArgumentException("An item with the same key has already been added. Key: " + KeyText(key), name);

    [DoesNotReturn]
    internal static void KeyNotFound<TKey>(TKey key) =>
        throw new KeyNotFoundException("The given key '" + KeyText(key) + "' was not present in the dictionary.");

    /// `value` was passed to a non-generic interface member and is not a `target`.
    [DoesNotReturn]
    internal static void WrongType(object? value, Type target, string name) =>
        throw new ArgumentException("The value \"" + value?.ToString() + "\" is not of type \"" + target.ToString() + "\" and cannot be used in this generic collection.", name);

    /// The same for collections outside the core assembly, which quote with apostrophes.
    [DoesNotReturn]
    internal static void WrongTypeQuoted(object? value, Type target, string name) =>
        throw new ArgumentException("The value '" + value?.ToString() + "' is not of type '" + target.ToString() + "' and cannot be used in this generic collection.", name);

    /// A non-generic caller passed null where T has no null.
    internal static void RejectNull<T>(object? value, string name)
    {
        if (value is null && default(T) is not null)
        {
            NullArgument(name);
        }
    }

    internal static bool IsCompatible<T>(object? value) => value is T || (value is null && default(T) is null);

    /// Checks of `ICollection.CopyTo(Array, int)` that do not depend on the element type.
    internal static void CheckCopyTo(Array array, int index, int count, string indexName = "index")
    {
        ArgumentNullException.ThrowIfNull(array);
        if (array.Rank != 1)
        {
            Argument(MultiDimensional, "array");
        }
        if (array.GetLowerBound(0) != 0)
        {
            Argument(NonZeroLowerBound, "array");
        }
        if ((uint)index > (uint)array.Length)
        {
            IndexLessOrEqual(indexName);
        }
        if (array.Length - index < count)
        {
            Argument(DestinationTooSmall);
        }
    }

    private static string? KeyText<TKey>(TKey key) => key?.ToString();
}
