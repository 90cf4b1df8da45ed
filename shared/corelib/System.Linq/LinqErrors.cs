// What query operators throw, with .NET's messages.
namespace System.Linq;

using System.Diagnostics.CodeAnalysis;

internal static class LinqErrors
{
    [DoesNotReturn]
    internal static void Null(string name) => throw new ArgumentNullException(name);

    [DoesNotReturn]
    internal static void OutOfRange(string name) => throw new ArgumentOutOfRangeException(name);

    [DoesNotReturn]
    internal static void NoElements() => throw new InvalidOperationException("Sequence contains no elements");

    [DoesNotReturn]
    internal static void NoMatch() => throw new InvalidOperationException("Sequence contains no matching element");

    [DoesNotReturn]
    internal static void MoreThanOneElement() => throw new InvalidOperationException("Sequence contains more than one element");

    [DoesNotReturn]
    internal static void MoreThanOneMatch() => throw new InvalidOperationException("Sequence contains more than one matching element");

    [DoesNotReturn]
    internal static void NotSupported() => throw new NotSupportedException();
}
