using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System;

// Unseeded: xoshiro256**. With a seed, and in derived classes: Knuth's subtractive generator as .NET has always had it, so that the
// sequence of a seed is the known one.
public class Random
{
    private static Random? s_shared;

    // Fills memory with bytes that cannot be foretold. Throws nothing.
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void GetEntropy(byte* bytes, int count);

    private ulong _s0, _s1, _s2, _s3;
    private readonly int[]? _seeds;
    private int _next, _nextP;

    public Random()
    {
        if (GetType() == typeof(Random)) SeedFromSystem();
        else _seeds = Prepare(SystemSeed());
    }

    public Random(int Seed) => _seeds = Prepare(Seed);

    private Random(bool shared) => SeedFromSystem();

    public static Random Shared => s_shared ??= new SharedRandom();

    // Threads share it, so each call is one step under a lock.
    private sealed class SharedRandom : Random
    {
        internal SharedRandom() : base(true) { }
        public override int Next()
        {
            lock (this) return (int)((Step() >> 33) % int.MaxValue);
        }
        public override int Next(int maxValue)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
            lock (this) return (int)Below((ulong)maxValue);
        }
        public override int Next(int minValue, int maxValue)
        {
            if (minValue > maxValue) ThrowMinMax();
            lock (this) return (int)((long)Below((ulong)((long)maxValue - minValue)) + minValue);
        }
        public override long NextInt64()
        {
            lock (this) return (long)Below(long.MaxValue);
        }
        public override double NextDouble()
        {
            lock (this) return (Step() >> 11) * (1.0 / (1UL << 53));
        }
        public override float NextSingle()
        {
            lock (this) return (Step() >> 40) * (1.0f / (1U << 24));
        }
        public override void NextBytes(Span<byte> buffer)
        {
            lock (this) FillBytes(buffer);
        }
        public override void NextBytes(byte[] buffer)
        {
            ArgumentNullException.ThrowIfNull(buffer);
            lock (this) FillBytes(buffer);
        }
    }

    private static unsafe int SystemSeed()
    {
        int seed;
        GetEntropy((byte*)&seed, 4);
        return seed;
    }

    private unsafe void SeedFromSystem()
    {
        ulong* state = stackalloc ulong[4];
        do
        {
            GetEntropy((byte*)state, 32);
        }
        while ((state[0] | state[1] | state[2] | state[3]) == 0);
        _s0 = state[0];
        _s1 = state[1];
        _s2 = state[2];
        _s3 = state[3];
    }

    private ulong Step()
    {
        ulong s1 = _s1;
        ulong result = Numerics.BitOperations.RotateLeft(s1 * 5, 7) * 9;
        ulong shifted = s1 << 17;
        _s2 ^= _s0;
        _s3 ^= s1;
        _s1 ^= _s2;
        _s0 ^= _s3;
        _s2 ^= shifted;
        _s3 = Numerics.BitOperations.RotateLeft(_s3, 45);
        return result;
    }

    // Uniform below a limit, by multiplication with rejection.
    private ulong Below(ulong limit)
    {
        if (limit <= 1) return 0;
        ulong high = Math.BigMul(Step(), limit, out ulong low);
        if (low < limit)
        {
            ulong threshold = (0 - limit) % limit;
            while (low < threshold) high = Math.BigMul(Step(), limit, out low);
        }
        return high;
    }

    private void FillBytes(Span<byte> buffer)
    {
        while (buffer.Length >= 8)
        {
            MemoryMarshal.Write(buffer, Step());
            buffer = buffer.Slice(8);
        }
        ulong last = buffer.Length > 0 ? Step() : 0;
        for (int i = 0; i < buffer.Length; i++) buffer[i] = (byte)(last >> (8 * i));
    }

    private static int[] Prepare(int seed)
    {
        int[] seeds = new int[56];
        int mj = 161803398 - (seed == int.MinValue ? int.MaxValue : Math.Abs(seed));
        seeds[55] = mj;
        int mk = 1, ii = 0;
        for (int i = 1; i < 55; i++)
        {
            if ((ii += 21) >= 55) ii -= 55;
            seeds[ii] = mk;
            mk = mj - mk;
            if (mk < 0) mk += int.MaxValue;
            mj = seeds[ii];
        }
        for (int k = 1; k < 5; k++)
        {
            for (int i = 1; i < 56; i++)
            {
                int n = i + 30;
                if (n >= 55) n -= 55;
                seeds[i] -= seeds[1 + n];
                if (seeds[i] < 0) seeds[i] += int.MaxValue;
            }
        }
        return seeds;
    }

    private int SeededSample()
    {
        int[] seeds = _seeds!;
        int next = _next, nextP = _nextP == 0 ? 21 : _nextP;
        if (++next >= 56) next = 1;
        if (++nextP >= 56) nextP = 1;
        int value = seeds[next] - seeds[nextP];
        if (value == int.MaxValue) value--;
        if (value < 0) value += int.MaxValue;
        seeds[next] = value;
        _next = next;
        _nextP = nextP;
        return value;
    }

    protected virtual double Sample() => _seeds is not null ? SeededSample() * (1.0 / int.MaxValue) : (Step() >> 11) * (1.0 / (1UL << 53));

    // A range wider than int needs two samples.
    private double SampleForLargeRange()
    {
        int result = SeededSample();
        if (SeededSample() % 2 == 0) result = -result;
        return (result + (double)(int.MaxValue - 1)) / (2 * (uint)int.MaxValue - 1);
    }

    private bool IsDerived => GetType() != typeof(Random);

    public virtual int Next()
    {
        if (_seeds is null) return (int)Below(int.MaxValue);
        return IsDerived ? (int)(Sample() * int.MaxValue) : SeededSample();
    }

    public virtual int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        if (_seeds is null) return (int)Below((ulong)maxValue);
        return (int)(Sample() * maxValue);
    }

    public virtual int Next(int minValue, int maxValue)
    {
        if (minValue > maxValue) ThrowMinMax();
        long range = (long)maxValue - minValue;
        if (_seeds is null) return (int)((long)Below((ulong)range) + minValue);
        return range <= int.MaxValue ? (int)(Sample() * range) + minValue : (int)((long)(SampleForLargeRange() * range) + minValue);
    }

    private static void ThrowMinMax() => throw new ArgumentOutOfRangeException("minValue", "'minValue' cannot be greater than maxValue.");

    public virtual long NextInt64()
    {
        if (_seeds is null) return (long)Below(long.MaxValue);
        while (true)
        {
            ulong result = SeededUInt64() >> 1;
            if (result != long.MaxValue) return (long)result;
        }
    }

    public virtual long NextInt64(long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return NextInt64(0, maxValue);
    }

    public virtual long NextInt64(long minValue, long maxValue)
    {
        if (minValue > maxValue) ThrowMinMax();
        ulong range = (ulong)(maxValue - minValue);
        if (_seeds is null) return (long)Below(range) + minValue;
        if (range <= 1) return minValue;
        int bits = 64 - Numerics.BitOperations.LeadingZeroCount(range - 1);
        while (true)
        {
            ulong result = SeededUInt64() >> (64 - bits);
            if (result < range) return (long)result + minValue;
        }
    }

    // 22, 22 and 20 bits of three samples.
    private ulong SeededUInt64() => (uint)Next(1 << 22) | (ulong)(uint)Next(1 << 22) << 22 | (ulong)(uint)Next(1 << 20) << 44;

    public virtual float NextSingle()
    {
        if (_seeds is null) return (Step() >> 40) * (1.0f / (1U << 24));
        while (true)
        {
            float value = (float)Sample();
            if (value < 1.0f) return value;
        }
    }

    public virtual double NextDouble() => Sample();

    public virtual void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        if (_seeds is null) FillBytes(buffer);
        else for (int i = 0; i < buffer.Length; i++) buffer[i] = IsDerived ? (byte)Next() : (byte)SeededSample();
    }

    public virtual void NextBytes(Span<byte> buffer)
    {
        if (_seeds is null) FillBytes(buffer);
        else for (int i = 0; i < buffer.Length; i++) buffer[i] = IsDerived ? (byte)Next() : (byte)SeededSample();
    }

    public void Shuffle<T>(T[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Shuffle(values.AsSpan());
    }

    public void Shuffle<T>(Span<T> values)
    {
        int n = values.Length;
        for (int i = 0; i < n - 1; i++)
        {
            int j = Next(i, n);
            if (j != i) (values[i], values[j]) = (values[j], values[i]);
        }
    }

    public void GetItems<T>(ReadOnlySpan<T> choices, Span<T> destination)
    {
        if (choices.IsEmpty) throw new ArgumentException("Span may not be empty.", nameof(choices));
        for (int i = 0; i < destination.Length; i++) destination[i] = choices[Next(choices.Length)];
    }

    public T[] GetItems<T>(T[] choices, int length)
    {
        ArgumentNullException.ThrowIfNull(choices);
        return GetItems((ReadOnlySpan<T>)choices, length);
    }

    public T[] GetItems<T>(ReadOnlySpan<T> choices, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        T[] items = new T[length];
        GetItems(choices, items);
        return items;
    }

    public string GetString(ReadOnlySpan<char> choices, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        if (length == 0) return "";
        return new string(GetItems(choices, length));
    }

    public string GetHexString(int stringLength, bool lowercase = false) => GetString(lowercase ? "0123456789abcdef" : "0123456789ABCDEF", stringLength);

    public void GetHexString(Span<char> destination, bool lowercase = false) => GetItems((ReadOnlySpan<char>)(lowercase ? "0123456789abcdef" : "0123456789ABCDEF"), destination);
}
