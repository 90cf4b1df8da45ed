using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;

namespace System;

// The engine makes delegates and knows the order of the fields (docs/corelib-contract.md, "Layouts").
public abstract partial class Delegate : ICloneable, ISerializable
{
    internal object? _target;
    internal nint _method;
    internal nint _kind;

    internal const nint ClosedInstance = 0;
    internal const nint OpenStatic = 1;
    internal const nint ClosedStatic = 2;
    internal const nint OpenInstance = 3;
    internal const nint Multicast = 4;
    // `_method` is the address of a native function.
    internal const nint Native = 5;

    private protected Delegate() { }

    // Open delegates and delegates over several methods have no target of their own.
    public object? Target => _kind == Multicast ? LastInvocation().Target : _kind is OpenStatic or OpenInstance ? null : _target;

    public bool HasSingleTarget => _kind != Multicast;

    internal virtual Delegate LastInvocation() => this;

    public virtual object Clone() => MemberwiseClone();

    [return: NotNullIfNotNull(nameof(a))]
    [return: NotNullIfNotNull(nameof(b))]
    public static Delegate? Combine(Delegate? a, Delegate? b)
    {
        if (a is null) return b;
        if (b is null) return a;
        if (a.GetType() != b.GetType()) throw new ArgumentException("Delegates must be of the same type.");
        return a.CombineImpl(b);
    }

    public static Delegate? Combine(params Delegate?[]? delegates) => Combine((ReadOnlySpan<Delegate?>)delegates);

    public static Delegate? Combine(params ReadOnlySpan<Delegate?> delegates)
    {
        Delegate? result = null;
        foreach (Delegate? next in delegates) result = Combine(result, next);
        return result;
    }

    public static Delegate? Remove(Delegate? source, Delegate? value)
    {
        if (source is null) return null;
        if (value is null) return source;
        if (source.GetType() != value.GetType()) throw new ArgumentException("Delegates must be of the same type.");
        return source.RemoveImpl(value);
    }

    public static Delegate? RemoveAll(Delegate? source, Delegate? value)
    {
        Delegate? before;
        do
        {
            before = source;
            source = Remove(source, value);
        }
        while (before != source);
        return before;
    }

    protected virtual Delegate CombineImpl(Delegate? d) => throw new MulticastNotSupportedException("Delegates that are not of type MulticastDelegate may not be combined.");

    protected virtual Delegate? RemoveImpl(Delegate d) => d.Equals(this) ? null : this;

    public virtual Delegate[] GetInvocationList() => new[] { this };

    public static InvocationListEnumerator<TDelegate> EnumerateInvocationList<TDelegate>(TDelegate? d) where TDelegate : Delegate => new(d);

    public struct InvocationListEnumerator<TDelegate> where TDelegate : Delegate
    {
        private readonly Delegate[] _list;
        private int _index;

        internal InvocationListEnumerator(TDelegate? d)
        {
            _list = d is null ? Array.Empty<Delegate>() : d.GetInvocationList();
            _index = -1;
        }

        public TDelegate Current => Unsafe.As<TDelegate>(_list[_index]);
        public bool MoveNext() => ++_index < _list.Length;
        public InvocationListEnumerator<TDelegate> GetEnumerator() => this;
    }

    public override bool Equals([NotNullWhen(true)] object? obj) =>
        obj is Delegate other && GetType() == other.GetType() && SameTarget(other);

    internal bool SameTarget(Delegate other) => _kind == other._kind && _method == other._method && _target == other._target;

    public override int GetHashCode() => GetType().GetHashCode() ^ (int)_method ^ RuntimeHelpers.GetHashCode(_target);

    public static bool operator ==(Delegate? d1, Delegate? d2) => d2 is null ? d1 is null : ReferenceEquals(d2, d1) || d2.Equals((object?)d1);

    public static bool operator !=(Delegate? d1, Delegate? d2) => !(d1 == d2);

    public virtual void GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();
}

public abstract class MulticastDelegate : Delegate
{
    private Delegate[]? _invocationList;
    private nint _invocationCount;

    private protected MulticastDelegate() { }

    internal override Delegate LastInvocation() => _kind == Multicast ? _invocationList![_invocationCount - 1] : this;

    public sealed override Delegate[] GetInvocationList()
    {
        if (_kind != Multicast) return new Delegate[] { this };
        Delegate[] result = new Delegate[(int)_invocationCount];
        Array.Copy(_invocationList!, result, result.Length);
        return result;
    }

    protected sealed override Delegate CombineImpl(Delegate? follow)
    {
        if (follow is null) return this;
        MulticastDelegate next = (MulticastDelegate)follow;
        int ownCount = Count, nextCount = next.Count;
        Delegate[] list = new Delegate[ownCount + nextCount];
        CopyInto(list, 0);
        next.CopyInto(list, ownCount);
        return Over(list, list.Length);
    }

    // Removes the last run of invocations equal to the value's.
    protected sealed override Delegate? RemoveImpl(Delegate value)
    {
        if (value is not MulticastDelegate removed) return this;
        int ownCount = Count, removedCount = removed.Count;
        for (int start = ownCount - removedCount; start >= 0; start--)
        {
            int matched = 0;
            while (matched < removedCount && At(start + matched).Equals(removed.At(matched))) matched++;
            if (matched < removedCount) continue;
            int left = ownCount - removedCount;
            if (left == 0) return null;
            if (left == 1) return At(start == 0 ? ownCount - 1 : 0);
            Delegate[] list = new Delegate[left];
            for (int i = 0, to = 0; i < ownCount; i++)
            {
                if (i < start || i >= start + removedCount) list[to++] = At(i);
            }
            return Over(list, left);
        }
        return this;
    }

    public sealed override bool Equals([NotNullWhen(true)] object? obj)
    {
        if (ReferenceEquals(this, obj)) return true;
        if (obj is not MulticastDelegate other || other.GetType() != GetType()) return false;
        if (_kind != Multicast || other._kind != Multicast) return SameTarget(other);
        if (_invocationCount != other._invocationCount) return false;
        for (int i = 0; i < _invocationCount; i++)
        {
            if (!_invocationList![i].Equals(other._invocationList![i])) return false;
        }
        return true;
    }

    public sealed override int GetHashCode()
    {
        if (_kind != Multicast) return base.GetHashCode();
        int hash = 0;
        for (int i = 0; i < _invocationCount; i++) hash = hash * 33 + _invocationList![i].GetHashCode();
        return hash;
    }

    public static bool operator ==(MulticastDelegate? d1, MulticastDelegate? d2) => d2 is null ? d1 is null : ReferenceEquals(d2, d1) || d2.Equals((object?)d1);

    public static bool operator !=(MulticastDelegate? d1, MulticastDelegate? d2) => !(d1 == d2);

    public override void GetObjectData(SerializationInfo info, StreamingContext context) => throw new PlatformNotSupportedException();

    private int Count => _kind == Multicast ? (int)_invocationCount : 1;

    private Delegate At(int index) => _kind == Multicast ? _invocationList![index] : this;

    private void CopyInto(Delegate[] list, int at)
    {
        for (int i = 0; i < Count; i++) list[at + i] = At(i);
    }

    // A delegate of this one's type over several invocations.
    private MulticastDelegate Over(Delegate[] list, int count)
    {
        MulticastDelegate result = Unsafe.As<MulticastDelegate>(MemberwiseClone());
        result._target = null;
        result._method = 0;
        result._kind = Multicast;
        result._invocationList = list;
        result._invocationCount = count;
        return result;
    }
}
