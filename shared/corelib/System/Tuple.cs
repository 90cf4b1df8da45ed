// The reference tuples.
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

internal interface ITupleInternal : ITuple
{
    int GetHashCode(IEqualityComparer comparer);
    string ToStringEnd();
}

internal static class TupleHelpers
{
    internal static ArgumentException WrongType(object tuple) => new($"Argument must be of type {tuple.GetType()}.", "other");

    internal static int Join(int h1, int h2) => ((h1 << 5) + h1) ^ h2;
}

public static class Tuple
{
    public static Tuple<T1> Create<T1>(T1 item1) => new(item1);
    public static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2) => new(item1, item2);
    public static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3) => new(item1, item2, item3);
    public static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4) => new(item1, item2, item3, item4);
    public static Tuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => new(item1, item2, item3, item4, item5);
    public static Tuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => new(item1, item2, item3, item4, item5, item6);
    public static Tuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => new(item1, item2, item3, item4, item5, item6, item7);
    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8) =>
        new(item1, item2, item3, item4, item5, item6, item7, new Tuple<T8>(item8));
}

public class Tuple<T1> : IStructuralEquatable, IStructuralComparable, IComparable, ITupleInternal, ITuple
{
    private readonly T1 m_Item1;

    public Tuple(T1 item1)
    {
        m_Item1 = item1;
    }

    public T1 Item1 => m_Item1;

    public override bool Equals(object? obj) => ((IStructuralEquatable)this).Equals(obj, EqualityComparer<object>.Default);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is Tuple<T1> that
        && comparer.Equals(m_Item1, that.m_Item1);

    int IComparable.CompareTo(object? obj) => ((IStructuralComparable)this).CompareTo(obj, Comparer<object>.Default);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Tuple<T1> that) throw TupleHelpers.WrongType(this);
        return comparer.Compare(m_Item1, that.m_Item1);
    }

    public override int GetHashCode() => ((IStructuralEquatable)this).GetHashCode(EqualityComparer<object>.Default);

    int ITupleInternal.GetHashCode(IEqualityComparer comparer) => ((IStructuralEquatable)this).GetHashCode(comparer);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        int hash = comparer.GetHashCode(m_Item1!);
        return hash;
    }

    public override string ToString() => "(" + m_Item1?.ToString() + ")";

    string ITupleInternal.ToStringEnd() => m_Item1?.ToString() + ")";

    int ITuple.Length => 1;

    object? ITuple.this[int index] => index switch { 0 => m_Item1, _ => throw new IndexOutOfRangeException() };
}

public class Tuple<T1, T2> : IStructuralEquatable, IStructuralComparable, IComparable, ITupleInternal, ITuple
{
    private readonly T1 m_Item1;
    private readonly T2 m_Item2;

    public Tuple(T1 item1, T2 item2)
    {
        m_Item1 = item1;
        m_Item2 = item2;
    }

    public T1 Item1 => m_Item1;
    public T2 Item2 => m_Item2;

    public override bool Equals(object? obj) => ((IStructuralEquatable)this).Equals(obj, EqualityComparer<object>.Default);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is Tuple<T1, T2> that
        && comparer.Equals(m_Item1, that.m_Item1)
        && comparer.Equals(m_Item2, that.m_Item2);

    int IComparable.CompareTo(object? obj) => ((IStructuralComparable)this).CompareTo(obj, Comparer<object>.Default);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Tuple<T1, T2> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(m_Item1, that.m_Item1);
        if (order != 0) return order;
        return comparer.Compare(m_Item2, that.m_Item2);
    }

    public override int GetHashCode() => ((IStructuralEquatable)this).GetHashCode(EqualityComparer<object>.Default);

    int ITupleInternal.GetHashCode(IEqualityComparer comparer) => ((IStructuralEquatable)this).GetHashCode(comparer);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        int hash = comparer.GetHashCode(m_Item1!);
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item2!));
        return hash;
    }

    public override string ToString() => "(" + m_Item1?.ToString() + ", " + m_Item2?.ToString() + ")";

    string ITupleInternal.ToStringEnd() => m_Item1?.ToString() + ", " + m_Item2?.ToString() + ")";

    int ITuple.Length => 2;

    object? ITuple.this[int index] => index switch { 0 => m_Item1, 1 => m_Item2, _ => throw new IndexOutOfRangeException() };
}

public class Tuple<T1, T2, T3> : IStructuralEquatable, IStructuralComparable, IComparable, ITupleInternal, ITuple
{
    private readonly T1 m_Item1;
    private readonly T2 m_Item2;
    private readonly T3 m_Item3;

    public Tuple(T1 item1, T2 item2, T3 item3)
    {
        m_Item1 = item1;
        m_Item2 = item2;
        m_Item3 = item3;
    }

    public T1 Item1 => m_Item1;
    public T2 Item2 => m_Item2;
    public T3 Item3 => m_Item3;

    public override bool Equals(object? obj) => ((IStructuralEquatable)this).Equals(obj, EqualityComparer<object>.Default);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is Tuple<T1, T2, T3> that
        && comparer.Equals(m_Item1, that.m_Item1)
        && comparer.Equals(m_Item2, that.m_Item2)
        && comparer.Equals(m_Item3, that.m_Item3);

    int IComparable.CompareTo(object? obj) => ((IStructuralComparable)this).CompareTo(obj, Comparer<object>.Default);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Tuple<T1, T2, T3> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(m_Item1, that.m_Item1);
        if (order != 0) return order;
        order = comparer.Compare(m_Item2, that.m_Item2);
        if (order != 0) return order;
        return comparer.Compare(m_Item3, that.m_Item3);
    }

    public override int GetHashCode() => ((IStructuralEquatable)this).GetHashCode(EqualityComparer<object>.Default);

    int ITupleInternal.GetHashCode(IEqualityComparer comparer) => ((IStructuralEquatable)this).GetHashCode(comparer);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        int hash = comparer.GetHashCode(m_Item1!);
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item2!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item3!));
        return hash;
    }

    public override string ToString() => "(" + m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ")";

    string ITupleInternal.ToStringEnd() => m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ")";

    int ITuple.Length => 3;

    object? ITuple.this[int index] => index switch { 0 => m_Item1, 1 => m_Item2, 2 => m_Item3, _ => throw new IndexOutOfRangeException() };
}

public class Tuple<T1, T2, T3, T4> : IStructuralEquatable, IStructuralComparable, IComparable, ITupleInternal, ITuple
{
    private readonly T1 m_Item1;
    private readonly T2 m_Item2;
    private readonly T3 m_Item3;
    private readonly T4 m_Item4;

    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4)
    {
        m_Item1 = item1;
        m_Item2 = item2;
        m_Item3 = item3;
        m_Item4 = item4;
    }

    public T1 Item1 => m_Item1;
    public T2 Item2 => m_Item2;
    public T3 Item3 => m_Item3;
    public T4 Item4 => m_Item4;

    public override bool Equals(object? obj) => ((IStructuralEquatable)this).Equals(obj, EqualityComparer<object>.Default);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is Tuple<T1, T2, T3, T4> that
        && comparer.Equals(m_Item1, that.m_Item1)
        && comparer.Equals(m_Item2, that.m_Item2)
        && comparer.Equals(m_Item3, that.m_Item3)
        && comparer.Equals(m_Item4, that.m_Item4);

    int IComparable.CompareTo(object? obj) => ((IStructuralComparable)this).CompareTo(obj, Comparer<object>.Default);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Tuple<T1, T2, T3, T4> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(m_Item1, that.m_Item1);
        if (order != 0) return order;
        order = comparer.Compare(m_Item2, that.m_Item2);
        if (order != 0) return order;
        order = comparer.Compare(m_Item3, that.m_Item3);
        if (order != 0) return order;
        return comparer.Compare(m_Item4, that.m_Item4);
    }

    public override int GetHashCode() => ((IStructuralEquatable)this).GetHashCode(EqualityComparer<object>.Default);

    int ITupleInternal.GetHashCode(IEqualityComparer comparer) => ((IStructuralEquatable)this).GetHashCode(comparer);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        int hash = comparer.GetHashCode(m_Item1!);
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item2!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item3!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item4!));
        return hash;
    }

    public override string ToString() => "(" + m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ")";

    string ITupleInternal.ToStringEnd() => m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ")";

    int ITuple.Length => 4;

    object? ITuple.this[int index] => index switch { 0 => m_Item1, 1 => m_Item2, 2 => m_Item3, 3 => m_Item4, _ => throw new IndexOutOfRangeException() };
}

public class Tuple<T1, T2, T3, T4, T5> : IStructuralEquatable, IStructuralComparable, IComparable, ITupleInternal, ITuple
{
    private readonly T1 m_Item1;
    private readonly T2 m_Item2;
    private readonly T3 m_Item3;
    private readonly T4 m_Item4;
    private readonly T5 m_Item5;

    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5)
    {
        m_Item1 = item1;
        m_Item2 = item2;
        m_Item3 = item3;
        m_Item4 = item4;
        m_Item5 = item5;
    }

    public T1 Item1 => m_Item1;
    public T2 Item2 => m_Item2;
    public T3 Item3 => m_Item3;
    public T4 Item4 => m_Item4;
    public T5 Item5 => m_Item5;

    public override bool Equals(object? obj) => ((IStructuralEquatable)this).Equals(obj, EqualityComparer<object>.Default);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is Tuple<T1, T2, T3, T4, T5> that
        && comparer.Equals(m_Item1, that.m_Item1)
        && comparer.Equals(m_Item2, that.m_Item2)
        && comparer.Equals(m_Item3, that.m_Item3)
        && comparer.Equals(m_Item4, that.m_Item4)
        && comparer.Equals(m_Item5, that.m_Item5);

    int IComparable.CompareTo(object? obj) => ((IStructuralComparable)this).CompareTo(obj, Comparer<object>.Default);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Tuple<T1, T2, T3, T4, T5> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(m_Item1, that.m_Item1);
        if (order != 0) return order;
        order = comparer.Compare(m_Item2, that.m_Item2);
        if (order != 0) return order;
        order = comparer.Compare(m_Item3, that.m_Item3);
        if (order != 0) return order;
        order = comparer.Compare(m_Item4, that.m_Item4);
        if (order != 0) return order;
        return comparer.Compare(m_Item5, that.m_Item5);
    }

    public override int GetHashCode() => ((IStructuralEquatable)this).GetHashCode(EqualityComparer<object>.Default);

    int ITupleInternal.GetHashCode(IEqualityComparer comparer) => ((IStructuralEquatable)this).GetHashCode(comparer);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        int hash = comparer.GetHashCode(m_Item1!);
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item2!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item3!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item4!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item5!));
        return hash;
    }

    public override string ToString() => "(" + m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ", " + m_Item5?.ToString() + ")";

    string ITupleInternal.ToStringEnd() => m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ", " + m_Item5?.ToString() + ")";

    int ITuple.Length => 5;

    object? ITuple.this[int index] => index switch { 0 => m_Item1, 1 => m_Item2, 2 => m_Item3, 3 => m_Item4, 4 => m_Item5, _ => throw new IndexOutOfRangeException() };
}

public class Tuple<T1, T2, T3, T4, T5, T6> : IStructuralEquatable, IStructuralComparable, IComparable, ITupleInternal, ITuple
{
    private readonly T1 m_Item1;
    private readonly T2 m_Item2;
    private readonly T3 m_Item3;
    private readonly T4 m_Item4;
    private readonly T5 m_Item5;
    private readonly T6 m_Item6;

    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6)
    {
        m_Item1 = item1;
        m_Item2 = item2;
        m_Item3 = item3;
        m_Item4 = item4;
        m_Item5 = item5;
        m_Item6 = item6;
    }

    public T1 Item1 => m_Item1;
    public T2 Item2 => m_Item2;
    public T3 Item3 => m_Item3;
    public T4 Item4 => m_Item4;
    public T5 Item5 => m_Item5;
    public T6 Item6 => m_Item6;

    public override bool Equals(object? obj) => ((IStructuralEquatable)this).Equals(obj, EqualityComparer<object>.Default);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is Tuple<T1, T2, T3, T4, T5, T6> that
        && comparer.Equals(m_Item1, that.m_Item1)
        && comparer.Equals(m_Item2, that.m_Item2)
        && comparer.Equals(m_Item3, that.m_Item3)
        && comparer.Equals(m_Item4, that.m_Item4)
        && comparer.Equals(m_Item5, that.m_Item5)
        && comparer.Equals(m_Item6, that.m_Item6);

    int IComparable.CompareTo(object? obj) => ((IStructuralComparable)this).CompareTo(obj, Comparer<object>.Default);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Tuple<T1, T2, T3, T4, T5, T6> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(m_Item1, that.m_Item1);
        if (order != 0) return order;
        order = comparer.Compare(m_Item2, that.m_Item2);
        if (order != 0) return order;
        order = comparer.Compare(m_Item3, that.m_Item3);
        if (order != 0) return order;
        order = comparer.Compare(m_Item4, that.m_Item4);
        if (order != 0) return order;
        order = comparer.Compare(m_Item5, that.m_Item5);
        if (order != 0) return order;
        return comparer.Compare(m_Item6, that.m_Item6);
    }

    public override int GetHashCode() => ((IStructuralEquatable)this).GetHashCode(EqualityComparer<object>.Default);

    int ITupleInternal.GetHashCode(IEqualityComparer comparer) => ((IStructuralEquatable)this).GetHashCode(comparer);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        int hash = comparer.GetHashCode(m_Item1!);
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item2!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item3!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item4!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item5!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item6!));
        return hash;
    }

    public override string ToString() => "(" + m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ", " + m_Item5?.ToString() + ", " + m_Item6?.ToString() + ")";

    string ITupleInternal.ToStringEnd() => m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ", " + m_Item5?.ToString() + ", " + m_Item6?.ToString() + ")";

    int ITuple.Length => 6;

    object? ITuple.this[int index] => index switch { 0 => m_Item1, 1 => m_Item2, 2 => m_Item3, 3 => m_Item4, 4 => m_Item5, 5 => m_Item6, _ => throw new IndexOutOfRangeException() };
}

public class Tuple<T1, T2, T3, T4, T5, T6, T7> : IStructuralEquatable, IStructuralComparable, IComparable, ITupleInternal, ITuple
{
    private readonly T1 m_Item1;
    private readonly T2 m_Item2;
    private readonly T3 m_Item3;
    private readonly T4 m_Item4;
    private readonly T5 m_Item5;
    private readonly T6 m_Item6;
    private readonly T7 m_Item7;

    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7)
    {
        m_Item1 = item1;
        m_Item2 = item2;
        m_Item3 = item3;
        m_Item4 = item4;
        m_Item5 = item5;
        m_Item6 = item6;
        m_Item7 = item7;
    }

    public T1 Item1 => m_Item1;
    public T2 Item2 => m_Item2;
    public T3 Item3 => m_Item3;
    public T4 Item4 => m_Item4;
    public T5 Item5 => m_Item5;
    public T6 Item6 => m_Item6;
    public T7 Item7 => m_Item7;

    public override bool Equals(object? obj) => ((IStructuralEquatable)this).Equals(obj, EqualityComparer<object>.Default);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is Tuple<T1, T2, T3, T4, T5, T6, T7> that
        && comparer.Equals(m_Item1, that.m_Item1)
        && comparer.Equals(m_Item2, that.m_Item2)
        && comparer.Equals(m_Item3, that.m_Item3)
        && comparer.Equals(m_Item4, that.m_Item4)
        && comparer.Equals(m_Item5, that.m_Item5)
        && comparer.Equals(m_Item6, that.m_Item6)
        && comparer.Equals(m_Item7, that.m_Item7);

    int IComparable.CompareTo(object? obj) => ((IStructuralComparable)this).CompareTo(obj, Comparer<object>.Default);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Tuple<T1, T2, T3, T4, T5, T6, T7> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(m_Item1, that.m_Item1);
        if (order != 0) return order;
        order = comparer.Compare(m_Item2, that.m_Item2);
        if (order != 0) return order;
        order = comparer.Compare(m_Item3, that.m_Item3);
        if (order != 0) return order;
        order = comparer.Compare(m_Item4, that.m_Item4);
        if (order != 0) return order;
        order = comparer.Compare(m_Item5, that.m_Item5);
        if (order != 0) return order;
        order = comparer.Compare(m_Item6, that.m_Item6);
        if (order != 0) return order;
        return comparer.Compare(m_Item7, that.m_Item7);
    }

    public override int GetHashCode() => ((IStructuralEquatable)this).GetHashCode(EqualityComparer<object>.Default);

    int ITupleInternal.GetHashCode(IEqualityComparer comparer) => ((IStructuralEquatable)this).GetHashCode(comparer);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        int hash = comparer.GetHashCode(m_Item1!);
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item2!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item3!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item4!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item5!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item6!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item7!));
        return hash;
    }

    public override string ToString() => "(" + m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ", " + m_Item5?.ToString() + ", " + m_Item6?.ToString() + ", " + m_Item7?.ToString() + ")";

    string ITupleInternal.ToStringEnd() => m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ", " + m_Item5?.ToString() + ", " + m_Item6?.ToString() + ", " + m_Item7?.ToString() + ")";

    int ITuple.Length => 7;

    object? ITuple.this[int index] => index switch { 0 => m_Item1, 1 => m_Item2, 2 => m_Item3, 3 => m_Item4, 4 => m_Item5, 5 => m_Item6, 6 => m_Item7, _ => throw new IndexOutOfRangeException() };
}

public class Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> : IStructuralEquatable, IStructuralComparable, IComparable, ITupleInternal, ITuple where TRest : notnull
{
    private readonly T1 m_Item1;
    private readonly T2 m_Item2;
    private readonly T3 m_Item3;
    private readonly T4 m_Item4;
    private readonly T5 m_Item5;
    private readonly T6 m_Item6;
    private readonly T7 m_Item7;
    private readonly TRest m_Rest;

    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest)
    {
        if (rest is not ITupleInternal) throw new ArgumentException("The last element of an eight element tuple must be a Tuple.");
        m_Item1 = item1;
        m_Item2 = item2;
        m_Item3 = item3;
        m_Item4 = item4;
        m_Item5 = item5;
        m_Item6 = item6;
        m_Item7 = item7;
        m_Rest = rest;
    }

    public T1 Item1 => m_Item1;
    public T2 Item2 => m_Item2;
    public T3 Item3 => m_Item3;
    public T4 Item4 => m_Item4;
    public T5 Item5 => m_Item5;
    public T6 Item6 => m_Item6;
    public T7 Item7 => m_Item7;
    public TRest Rest => m_Rest;

    public override bool Equals(object? obj) => ((IStructuralEquatable)this).Equals(obj, EqualityComparer<object>.Default);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> that
        && comparer.Equals(m_Item1, that.m_Item1)
        && comparer.Equals(m_Item2, that.m_Item2)
        && comparer.Equals(m_Item3, that.m_Item3)
        && comparer.Equals(m_Item4, that.m_Item4)
        && comparer.Equals(m_Item5, that.m_Item5)
        && comparer.Equals(m_Item6, that.m_Item6)
        && comparer.Equals(m_Item7, that.m_Item7)
        && comparer.Equals(m_Rest, that.m_Rest);

    int IComparable.CompareTo(object? obj) => ((IStructuralComparable)this).CompareTo(obj, Comparer<object>.Default);

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(m_Item1, that.m_Item1);
        if (order != 0) return order;
        order = comparer.Compare(m_Item2, that.m_Item2);
        if (order != 0) return order;
        order = comparer.Compare(m_Item3, that.m_Item3);
        if (order != 0) return order;
        order = comparer.Compare(m_Item4, that.m_Item4);
        if (order != 0) return order;
        order = comparer.Compare(m_Item5, that.m_Item5);
        if (order != 0) return order;
        order = comparer.Compare(m_Item6, that.m_Item6);
        if (order != 0) return order;
        order = comparer.Compare(m_Item7, that.m_Item7);
        if (order != 0) return order;
        return comparer.Compare(m_Rest, that.m_Rest);
    }

    public override int GetHashCode() => ((IStructuralEquatable)this).GetHashCode(EqualityComparer<object>.Default);

    int ITupleInternal.GetHashCode(IEqualityComparer comparer) => ((IStructuralEquatable)this).GetHashCode(comparer);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer)
    {
        int hash = comparer.GetHashCode(m_Item1!);
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item2!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item3!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item4!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item5!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item6!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Item7!));
        hash = TupleHelpers.Join(hash, comparer.GetHashCode(m_Rest!));
        return hash;
    }

    public override string ToString() => "(" + End();

    string ITupleInternal.ToStringEnd() => End();

    private string End() =>
        m_Item1?.ToString() + ", " + m_Item2?.ToString() + ", " + m_Item3?.ToString() + ", " + m_Item4?.ToString() + ", " + m_Item5?.ToString() + ", " + m_Item6?.ToString() + ", " + m_Item7?.ToString() + ", " + ((ITupleInternal)m_Rest).ToStringEnd();

    int ITuple.Length => 7 + ((ITupleInternal)m_Rest).Length;

    object? ITuple.this[int index] => index switch
    {
        0 => m_Item1, 1 => m_Item2, 2 => m_Item3, 3 => m_Item4, 4 => m_Item5, 5 => m_Item6, 6 => m_Item7,
        _ => ((ITupleInternal)m_Rest)[index - 7],
    };
}
