// The tuples of the C# language. The eighth element of a long tuple is `Rest`, itself a tuple.
using System.Collections;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System;

internal interface IValueTupleInternal : ITuple
{
    int GetHashCode(IEqualityComparer comparer);
    string ToStringEnd();
}

public struct ValueTuple : IEquatable<ValueTuple>, IStructuralEquatable, IStructuralComparable, IComparable, IComparable<ValueTuple>, IValueTupleInternal, ITuple
{
    public override bool Equals(object? obj) => obj is ValueTuple;
    public bool Equals(ValueTuple other) => true;
    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) => other is ValueTuple;
    int IComparable.CompareTo(object? other) => other is null ? 1 : other is ValueTuple ? 0 : throw TupleHelpers.WrongType(this);
    public int CompareTo(ValueTuple other) => 0;
    int IStructuralComparable.CompareTo(object? other, IComparer comparer) => ((IComparable)this).CompareTo(other);
    public override int GetHashCode() => 0;
    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer) => 0;
    int IValueTupleInternal.GetHashCode(IEqualityComparer comparer) => 0;
    public override string ToString() => "()";
    string IValueTupleInternal.ToStringEnd() => ")";
    int ITuple.Length => 0;
    object? ITuple.this[int index] => throw new IndexOutOfRangeException();
    public static ValueTuple Create() => default;

    public static ValueTuple<T1> Create<T1>(T1 item1) => new(item1);
    public static (T1, T2) Create<T1, T2>(T1 item1, T2 item2) => (item1, item2);
    public static (T1, T2, T3) Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3) => (item1, item2, item3);
    public static (T1, T2, T3, T4) Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4) => (item1, item2, item3, item4);
    public static (T1, T2, T3, T4, T5) Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5) => (item1, item2, item3, item4, item5);
    public static (T1, T2, T3, T4, T5, T6) Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6) => (item1, item2, item3, item4, item5, item6);
    public static (T1, T2, T3, T4, T5, T6, T7) Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7) => (item1, item2, item3, item4, item5, item6, item7);
    public static (T1, T2, T3, T4, T5, T6, T7, T8) Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8) => (item1, item2, item3, item4, item5, item6, item7, item8);
}

public struct ValueTuple<T1>
    : IEquatable<ValueTuple<T1>>, IStructuralEquatable, IStructuralComparable, IComparable,
      IComparable<ValueTuple<T1>>, IValueTupleInternal, ITuple
{
    public T1 Item1;

    public ValueTuple(T1 item1)
    {
        Item1 = item1;
    }

    public override bool Equals(object? obj) => obj is ValueTuple<T1> other && Equals(other);

    public bool Equals(ValueTuple<T1> other) =>
        EqualityComparer<T1>.Default.Equals(Item1, other.Item1);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is ValueTuple<T1> that
        && comparer.Equals(Item1, that.Item1);

    int IComparable.CompareTo(object? other)
    {
        if (other is null) return 1;
        return other is ValueTuple<T1> that ? CompareTo(that) : throw TupleHelpers.WrongType(this);
    }

    public int CompareTo(ValueTuple<T1> other)
    {
        return Comparer<T1>.Default.Compare(Item1, other.Item1);
    }

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not ValueTuple<T1> that) throw TupleHelpers.WrongType(this);
        return comparer.Compare(Item1, that.Item1);
    }

    public override int GetHashCode() => Item1?.GetHashCode() ?? 0;

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer) => comparer.GetHashCode(Item1!);

    int IValueTupleInternal.GetHashCode(IEqualityComparer comparer) => comparer.GetHashCode(Item1!);

    public override string ToString() => "(" + Item1?.ToString() + ")";

    string IValueTupleInternal.ToStringEnd() => Item1?.ToString() + ")";

    int ITuple.Length => 1;

    object? ITuple.this[int index] => index switch { 0 => Item1, _ => throw new IndexOutOfRangeException() };
}

public struct ValueTuple<T1, T2>
    : IEquatable<ValueTuple<T1, T2>>, IStructuralEquatable, IStructuralComparable, IComparable,
      IComparable<ValueTuple<T1, T2>>, IValueTupleInternal, ITuple
{
    public T1 Item1;
    public T2 Item2;

    public ValueTuple(T1 item1, T2 item2)
    {
        Item1 = item1;
        Item2 = item2;
    }

    public override bool Equals(object? obj) => obj is ValueTuple<T1, T2> other && Equals(other);

    public bool Equals(ValueTuple<T1, T2> other) =>
        EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is ValueTuple<T1, T2> that
        && comparer.Equals(Item1, that.Item1)
        && comparer.Equals(Item2, that.Item2);

    int IComparable.CompareTo(object? other)
    {
        if (other is null) return 1;
        return other is ValueTuple<T1, T2> that ? CompareTo(that) : throw TupleHelpers.WrongType(this);
    }

    public int CompareTo(ValueTuple<T1, T2> other)
    {
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0) return order;
        return Comparer<T2>.Default.Compare(Item2, other.Item2);
    }

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not ValueTuple<T1, T2> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(Item1, that.Item1);
        if (order != 0) return order;
        return comparer.Compare(Item2, that.Item2);
    }

    public override int GetHashCode() =>
        HashCode.Combine(Item1?.GetHashCode() ?? 0, Item2?.GetHashCode() ?? 0);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer) => HashWith(comparer);
    int IValueTupleInternal.GetHashCode(IEqualityComparer comparer) => HashWith(comparer);

    private int HashWith(IEqualityComparer comparer) =>
        HashCode.Combine(comparer.GetHashCode(Item1!), comparer.GetHashCode(Item2!));

    public override string ToString() => "(" + Item1?.ToString() + ", " + Item2?.ToString() + ")";

    string IValueTupleInternal.ToStringEnd() => Item1?.ToString() + ", " + Item2?.ToString() + ")";

    int ITuple.Length => 2;

    object? ITuple.this[int index] => index switch { 0 => Item1, 1 => Item2, _ => throw new IndexOutOfRangeException() };
}

public struct ValueTuple<T1, T2, T3>
    : IEquatable<ValueTuple<T1, T2, T3>>, IStructuralEquatable, IStructuralComparable, IComparable,
      IComparable<ValueTuple<T1, T2, T3>>, IValueTupleInternal, ITuple
{
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;

    public ValueTuple(T1 item1, T2 item2, T3 item3)
    {
        Item1 = item1;
        Item2 = item2;
        Item3 = item3;
    }

    public override bool Equals(object? obj) => obj is ValueTuple<T1, T2, T3> other && Equals(other);

    public bool Equals(ValueTuple<T1, T2, T3> other) =>
        EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
        && EqualityComparer<T3>.Default.Equals(Item3, other.Item3);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is ValueTuple<T1, T2, T3> that
        && comparer.Equals(Item1, that.Item1)
        && comparer.Equals(Item2, that.Item2)
        && comparer.Equals(Item3, that.Item3);

    int IComparable.CompareTo(object? other)
    {
        if (other is null) return 1;
        return other is ValueTuple<T1, T2, T3> that ? CompareTo(that) : throw TupleHelpers.WrongType(this);
    }

    public int CompareTo(ValueTuple<T1, T2, T3> other)
    {
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0) return order;
        order = Comparer<T2>.Default.Compare(Item2, other.Item2);
        if (order != 0) return order;
        return Comparer<T3>.Default.Compare(Item3, other.Item3);
    }

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not ValueTuple<T1, T2, T3> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(Item1, that.Item1);
        if (order != 0) return order;
        order = comparer.Compare(Item2, that.Item2);
        if (order != 0) return order;
        return comparer.Compare(Item3, that.Item3);
    }

    public override int GetHashCode() =>
        HashCode.Combine(Item1?.GetHashCode() ?? 0, Item2?.GetHashCode() ?? 0, Item3?.GetHashCode() ?? 0);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer) => HashWith(comparer);
    int IValueTupleInternal.GetHashCode(IEqualityComparer comparer) => HashWith(comparer);

    private int HashWith(IEqualityComparer comparer) =>
        HashCode.Combine(comparer.GetHashCode(Item1!), comparer.GetHashCode(Item2!), comparer.GetHashCode(Item3!));

    public override string ToString() => "(" + Item1?.ToString() + ", " + Item2?.ToString() + ", " + Item3?.ToString() + ")";

    string IValueTupleInternal.ToStringEnd() => Item1?.ToString() + ", " + Item2?.ToString() + ", " + Item3?.ToString() + ")";

    int ITuple.Length => 3;

    object? ITuple.this[int index] => index switch { 0 => Item1, 1 => Item2, 2 => Item3, _ => throw new IndexOutOfRangeException() };
}

public struct ValueTuple<T1, T2, T3, T4>
    : IEquatable<ValueTuple<T1, T2, T3, T4>>, IStructuralEquatable, IStructuralComparable, IComparable,
      IComparable<ValueTuple<T1, T2, T3, T4>>, IValueTupleInternal, ITuple
{
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;
    public T4 Item4;

    public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4)
    {
        Item1 = item1;
        Item2 = item2;
        Item3 = item3;
        Item4 = item4;
    }

    public override bool Equals(object? obj) => obj is ValueTuple<T1, T2, T3, T4> other && Equals(other);

    public bool Equals(ValueTuple<T1, T2, T3, T4> other) =>
        EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
        && EqualityComparer<T3>.Default.Equals(Item3, other.Item3)
        && EqualityComparer<T4>.Default.Equals(Item4, other.Item4);

    bool IStructuralEquatable.Equals(object? other, IEqualityComparer comparer) =>
        other is ValueTuple<T1, T2, T3, T4> that
        && comparer.Equals(Item1, that.Item1)
        && comparer.Equals(Item2, that.Item2)
        && comparer.Equals(Item3, that.Item3)
        && comparer.Equals(Item4, that.Item4);

    int IComparable.CompareTo(object? other)
    {
        if (other is null) return 1;
        return other is ValueTuple<T1, T2, T3, T4> that ? CompareTo(that) : throw TupleHelpers.WrongType(this);
    }

    public int CompareTo(ValueTuple<T1, T2, T3, T4> other)
    {
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0) return order;
        order = Comparer<T2>.Default.Compare(Item2, other.Item2);
        if (order != 0) return order;
        order = Comparer<T3>.Default.Compare(Item3, other.Item3);
        if (order != 0) return order;
        return Comparer<T4>.Default.Compare(Item4, other.Item4);
    }

    int IStructuralComparable.CompareTo(object? other, IComparer comparer)
    {
        if (other is null) return 1;
        if (other is not ValueTuple<T1, T2, T3, T4> that) throw TupleHelpers.WrongType(this);
        int order = comparer.Compare(Item1, that.Item1);
        if (order != 0) return order;
        order = comparer.Compare(Item2, that.Item2);
        if (order != 0) return order;
        order = comparer.Compare(Item3, that.Item3);
        if (order != 0) return order;
        return comparer.Compare(Item4, that.Item4);
    }

    public override int GetHashCode() =>
        HashCode.Combine(Item1?.GetHashCode() ?? 0, Item2?.GetHashCode() ?? 0, Item3?.GetHashCode() ?? 0, Item4?.GetHashCode() ?? 0);

    int IStructuralEquatable.GetHashCode(IEqualityComparer comparer) => HashWith(comparer);
    int IValueTupleInternal.GetHashCode(IEqualityComparer comparer) => HashWith(comparer);

    private int HashWith(IEqualityComparer comparer) =>
        HashCode.Combine(comparer.GetHashCode(Item1!), comparer.GetHashCode(Item2!), comparer.GetHashCode(Item3!), comparer.GetHashCode(Item4!));

    public override string ToString() => "(" + Item1?.ToString() + ", " + Item2?.ToString() + ", " + Item3?.ToString() + ", " + Item4?.ToString() + ")";

    string IValueTupleInternal.ToStringEnd() => Item1?.ToString() + ", " + Item2?.ToString() + ", " + Item3?.ToString() + ", " + Item4?.ToString() + ")";

    int ITuple.Length => 4;

    object? ITuple.this[int index] => index switch { 0 => Item1, 1 => Item2, 2 => Item3, 3 => Item4, _ => throw new IndexOutOfRangeException() };
}
