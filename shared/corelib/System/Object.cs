using System.Runtime.CompilerServices;

namespace System;

// GetMethods shows the members in this order.
public class Object
{
    public Object() { }

    // The one RuntimeType of the object's exact type. Throws nothing.
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public extern Type GetType();

    // A shallow copy: same type, same bytes. Throws OutOfMemoryException.
    [Intrinsic]
    [MethodImpl(MethodImplOptions.InternalCall)]
    protected extern object MemberwiseClone();

    ~Object() { }

    public virtual string? ToString() => GetType().ToString();

    public virtual bool Equals(object? obj) => this == obj;

    public static bool Equals(object? objA, object? objB) => objA == objB || (objA is not null && objB is not null && objA.Equals(objB));

    public static bool ReferenceEquals(object? objA, object? objB) => objA == objB;

    public virtual int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    // MemberwiseClone for code in this assembly that copies an object that is not `this`.
    internal static object CloneOf(object source) => source.MemberwiseClone();
}

public struct Void { }
