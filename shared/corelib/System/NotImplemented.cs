namespace System;

// What a base class leaves to those that derive from it, and .NET's does too.
internal static class NotImplemented
{
    internal static Exception ByDesign => new NotImplementedException();
}
