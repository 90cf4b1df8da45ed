// A place that holds a reference, read and written as a number of its size (Unsafe.As): what the one access writes the other finds.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

class Holder
{
    public object Reference;
    public long Number;
    public object[] Array = new object[4];
}

static class ReferencesAsNumbers
{
    // The word is read, the reference written, the word read again.
    static int ReadAfterStore(Holder holder, object value)
    {
        ref nint word = ref Unsafe.As<object, nint>(ref holder.Reference);
        holder.Reference = null;
        bool wasNull = word == 0;
        holder.Reference = value;
        bool isNull = word == 0;
        return (wasNull ? 1 : 0) + (isNull ? 2 : 0);
    }

    // The reference is read, null written as a number, the reference read again.
    static int StoreOfZero(Holder holder, object value)
    {
        holder.Reference = value;
        object before = holder.Reference;
        Unsafe.As<object, nint>(ref holder.Reference) = 0;
        object after = holder.Reference;
        return (before == null ? 1 : 2) + (after == null ? 10 : 20);
    }

    // In a loop: neither access may leave it.
    static int InLoop(Holder holder, object value, int turns)
    {
        int sum = 0;
        ref nint word = ref Unsafe.As<object, nint>(ref holder.Reference);
        for (int turn = 0; turn < turns; turn++)
        {
            if (word == 0)
                sum += 3;
            holder.Reference = (turn & 1) == 0 ? value : null;
            sum += word == 0 ? 5 : 7;
            sum += holder.Reference == null ? 11 : 13;
            if (turn % 3 == 0)
                word = 0;
            sum += holder.Reference == null ? 17 : 19;
        }
        return sum;
    }

    static int Elements(object[] array, object value, int turns)
    {
        int sum = 0;
        ref nint first = ref Unsafe.As<object, nint>(ref MemoryMarshal.GetArrayDataReference(array));
        for (int turn = 0; turn < turns; turn++)
        {
            int index = turn & 3;
            array[index] = value;
            sum += Unsafe.Add(ref first, index) == 0 ? 1 : 2;
            Unsafe.Add(ref first, index) = 0;
            sum += array[index] == null ? 30 : 40;
            array[0] = (turn & 2) == 0 ? value : null;
            sum += first == 0 ? 500 : 700;
        }
        return sum;
    }

    // The one reference is written through the other's number, or beside it.
    static int Through(ref object reference, ref nint word, object value, int turns)
    {
        int sum = 0;
        for (int turn = 0; turn < turns; turn++)
        {
            reference = value;
            sum += reference == null ? 1 : 2;
            word = 0;
            sum += reference == null ? 10 : 20;
        }
        return sum;
    }

    static int Local(object value, int turns)
    {
        int sum = 0;
        object local = null;
        ref nint word = ref Unsafe.As<object, nint>(ref local);
        for (int turn = 0; turn < turns; turn++)
        {
            local = (turn & 1) == 0 ? value : null;
            sum += word == 0 ? 1 : 2;
            word = 0;
            sum += local == null ? 10 : 20;
        }
        return sum;
    }

    static void Main()
    {
        var holder = new Holder();
        long total = 0;
        nint elsewhere = 0;
        for (int round = 0; round < 2000; round++)
        {
            total = total * 3 + ReadAfterStore(holder, "value");
            total = total * 3 + StoreOfZero(holder, "value");
            total = total * 3 + InLoop(holder, "value", round % 9);
            total = total * 3 + Elements(holder.Array, "value", round % 11);
            total = total * 3 + Through(ref holder.Reference, ref Unsafe.As<object, nint>(ref holder.Reference), "value", 5);
            total = total * 3 + Through(ref holder.Reference, ref elsewhere, "value", 5);
            total = total * 3 + Local("value", round % 7);
        }
        Console.WriteLine($"{ReadAfterStore(holder, "value")} {StoreOfZero(holder, "value")} {InLoop(holder, "value", 8)}");
        Console.WriteLine($"{Elements(holder.Array, "value", 12)} {Through(ref holder.Reference, ref Unsafe.As<object, nint>(ref holder.Reference), "value", 5)} {Local("value", 6)}");
        Console.WriteLine(total);
    }
}
