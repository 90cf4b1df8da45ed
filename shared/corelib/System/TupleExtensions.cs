// Between reference tuples and value tuples.
using System.ComponentModel;

namespace System;

public static class TupleExtensions
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1>(this Tuple<T1> value, out T1 item1)
    {
        item1 = value.Item1;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2>(this Tuple<T1, T2> value, out T1 item1, out T2 item2)
    {
        item1 = value.Item1;
        item2 = value.Item2;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3>(this Tuple<T1, T2, T3> value, out T1 item1, out T2 item2, out T3 item3)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4>(this Tuple<T1, T2, T3, T4> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5>(this Tuple<T1, T2, T3, T4, T5> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6>(this Tuple<T1, T2, T3, T4, T5, T6> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7>(this Tuple<T1, T2, T3, T4, T5, T6, T7> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13, out T14 item14)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
        item14 = value.Rest.Item7;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15>>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13, out T14 item14, out T15 item15)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
        item14 = value.Rest.Item7;
        item15 = value.Rest.Rest.Item1;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16>>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13, out T14 item14, out T15 item15, out T16 item16)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
        item14 = value.Rest.Item7;
        item15 = value.Rest.Rest.Item1;
        item16 = value.Rest.Rest.Item2;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17>>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13, out T14 item14, out T15 item15, out T16 item16, out T17 item17)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
        item14 = value.Rest.Item7;
        item15 = value.Rest.Rest.Item1;
        item16 = value.Rest.Rest.Item2;
        item17 = value.Rest.Rest.Item3;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18>>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13, out T14 item14, out T15 item15, out T16 item16, out T17 item17, out T18 item18)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
        item14 = value.Rest.Item7;
        item15 = value.Rest.Rest.Item1;
        item16 = value.Rest.Rest.Item2;
        item17 = value.Rest.Rest.Item3;
        item18 = value.Rest.Rest.Item4;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19>>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13, out T14 item14, out T15 item15, out T16 item16, out T17 item17, out T18 item18, out T19 item19)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
        item14 = value.Rest.Item7;
        item15 = value.Rest.Rest.Item1;
        item16 = value.Rest.Rest.Item2;
        item17 = value.Rest.Rest.Item3;
        item18 = value.Rest.Rest.Item4;
        item19 = value.Rest.Rest.Item5;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20>>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13, out T14 item14, out T15 item15, out T16 item16, out T17 item17, out T18 item18, out T19 item19, out T20 item20)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
        item14 = value.Rest.Item7;
        item15 = value.Rest.Rest.Item1;
        item16 = value.Rest.Rest.Item2;
        item17 = value.Rest.Rest.Item3;
        item18 = value.Rest.Rest.Item4;
        item19 = value.Rest.Rest.Item5;
        item20 = value.Rest.Rest.Item6;
    }

    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Deconstruct<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20, T21>>> value, out T1 item1, out T2 item2, out T3 item3, out T4 item4, out T5 item5, out T6 item6, out T7 item7, out T8 item8, out T9 item9, out T10 item10, out T11 item11, out T12 item12, out T13 item13, out T14 item14, out T15 item15, out T16 item16, out T17 item17, out T18 item18, out T19 item19, out T20 item20, out T21 item21)
    {
        item1 = value.Item1;
        item2 = value.Item2;
        item3 = value.Item3;
        item4 = value.Item4;
        item5 = value.Item5;
        item6 = value.Item6;
        item7 = value.Item7;
        item8 = value.Rest.Item1;
        item9 = value.Rest.Item2;
        item10 = value.Rest.Item3;
        item11 = value.Rest.Item4;
        item12 = value.Rest.Item5;
        item13 = value.Rest.Item6;
        item14 = value.Rest.Item7;
        item15 = value.Rest.Rest.Item1;
        item16 = value.Rest.Rest.Item2;
        item17 = value.Rest.Rest.Item3;
        item18 = value.Rest.Rest.Item4;
        item19 = value.Rest.Rest.Item5;
        item20 = value.Rest.Rest.Item6;
        item21 = value.Rest.Rest.Item7;
    }

    public static ValueTuple<T1> ToValueTuple<T1>(this Tuple<T1> value) => ValueTuple.Create(value.Item1);

    public static (T1, T2) ToValueTuple<T1, T2>(this Tuple<T1, T2> value) => (value.Item1, value.Item2);

    public static (T1, T2, T3) ToValueTuple<T1, T2, T3>(this Tuple<T1, T2, T3> value) => (value.Item1, value.Item2, value.Item3);

    public static (T1, T2, T3, T4) ToValueTuple<T1, T2, T3, T4>(this Tuple<T1, T2, T3, T4> value) => (value.Item1, value.Item2, value.Item3, value.Item4);

    public static (T1, T2, T3, T4, T5) ToValueTuple<T1, T2, T3, T4, T5>(this Tuple<T1, T2, T3, T4, T5> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5);

    public static (T1, T2, T3, T4, T5, T6) ToValueTuple<T1, T2, T3, T4, T5, T6>(this Tuple<T1, T2, T3, T4, T5, T6> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6);

    public static (T1, T2, T3, T4, T5, T6, T7) ToValueTuple<T1, T2, T3, T4, T5, T6, T7>(this Tuple<T1, T2, T3, T4, T5, T6, T7> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7);

    public static (T1, T2, T3, T4, T5, T6, T7, T8) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6, value.Rest.Item7);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15>>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6, value.Rest.Item7, value.Rest.Rest.Item1);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16>>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6, value.Rest.Item7, value.Rest.Rest.Item1, value.Rest.Rest.Item2);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17>>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6, value.Rest.Item7, value.Rest.Rest.Item1, value.Rest.Rest.Item2, value.Rest.Rest.Item3);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18>>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6, value.Rest.Item7, value.Rest.Rest.Item1, value.Rest.Rest.Item2, value.Rest.Rest.Item3, value.Rest.Rest.Item4);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19>>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6, value.Rest.Item7, value.Rest.Rest.Item1, value.Rest.Rest.Item2, value.Rest.Rest.Item3, value.Rest.Rest.Item4, value.Rest.Rest.Item5);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20>>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6, value.Rest.Item7, value.Rest.Rest.Item1, value.Rest.Rest.Item2, value.Rest.Rest.Item3, value.Rest.Rest.Item4, value.Rest.Rest.Item5, value.Rest.Rest.Item6);

    public static (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21) ToValueTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21>(this Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20, T21>>> value) => (value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, value.Rest.Item1, value.Rest.Item2, value.Rest.Item3, value.Rest.Item4, value.Rest.Item5, value.Rest.Item6, value.Rest.Item7, value.Rest.Rest.Item1, value.Rest.Rest.Item2, value.Rest.Rest.Item3, value.Rest.Rest.Item4, value.Rest.Rest.Item5, value.Rest.Rest.Item6, value.Rest.Rest.Item7);

    public static Tuple<T1> ToTuple<T1>(this ValueTuple<T1> value) =>
        new Tuple<T1>(value.Item1);

    public static Tuple<T1, T2> ToTuple<T1, T2>(this (T1, T2) value) =>
        new Tuple<T1, T2>(value.Item1, value.Item2);

    public static Tuple<T1, T2, T3> ToTuple<T1, T2, T3>(this (T1, T2, T3) value) =>
        new Tuple<T1, T2, T3>(value.Item1, value.Item2, value.Item3);

    public static Tuple<T1, T2, T3, T4> ToTuple<T1, T2, T3, T4>(this (T1, T2, T3, T4) value) =>
        new Tuple<T1, T2, T3, T4>(value.Item1, value.Item2, value.Item3, value.Item4);

    public static Tuple<T1, T2, T3, T4, T5> ToTuple<T1, T2, T3, T4, T5>(this (T1, T2, T3, T4, T5) value) =>
        new Tuple<T1, T2, T3, T4, T5>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5);

    public static Tuple<T1, T2, T3, T4, T5, T6> ToTuple<T1, T2, T3, T4, T5, T6>(this (T1, T2, T3, T4, T5, T6) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6);

    public static Tuple<T1, T2, T3, T4, T5, T6, T7> ToTuple<T1, T2, T3, T4, T5, T6, T7>(this (T1, T2, T3, T4, T5, T6, T7) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7);

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8>(this (T1, T2, T3, T4, T5, T6, T7, T8) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8>(value.Item8));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9>(value.Item8, value.Item9));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10>(value.Item8, value.Item9, value.Item10));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11>(value.Item8, value.Item9, value.Item10, value.Item11));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13, T14>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13, value.Item14));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15>>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15>>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15>>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13, value.Item14, new Tuple<T15>(value.Item15)));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16>>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16>>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16>>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13, value.Item14, new Tuple<T15, T16>(value.Item15, value.Item16)));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17>>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17>>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17>>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13, value.Item14, new Tuple<T15, T16, T17>(value.Item15, value.Item16, value.Item17)));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18>>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18>>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18>>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13, value.Item14, new Tuple<T15, T16, T17, T18>(value.Item15, value.Item16, value.Item17, value.Item18)));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19>>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19>>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19>>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13, value.Item14, new Tuple<T15, T16, T17, T18, T19>(value.Item15, value.Item16, value.Item17, value.Item18, value.Item19)));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20>>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20>>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20>>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13, value.Item14, new Tuple<T15, T16, T17, T18, T19, T20>(value.Item15, value.Item16, value.Item17, value.Item18, value.Item19, value.Item20)));

    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20, T21>>> ToTuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21>(this (T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16, T17, T18, T19, T20, T21) value) =>
        new Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20, T21>>>(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5, value.Item6, value.Item7, new Tuple<T8, T9, T10, T11, T12, T13, T14, Tuple<T15, T16, T17, T18, T19, T20, T21>>(value.Item8, value.Item9, value.Item10, value.Item11, value.Item12, value.Item13, value.Item14, new Tuple<T15, T16, T17, T18, T19, T20, T21>(value.Item15, value.Item16, value.Item17, value.Item18, value.Item19, value.Item20, value.Item21)));
}
