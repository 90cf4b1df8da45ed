using System.Collections.Generic;
using System.ComponentModel;
using System.Numerics;

namespace System;

// xxHash32 over the values' hash codes. .NET seeds it at random in each process; here the seed is fixed, so runs repeat.
public struct HashCode
{
    private const uint Seed = 0x2B09A6D1;
    private const uint Prime1 = 2654435761U;
    private const uint Prime2 = 2246822519U;
    private const uint Prime3 = 3266489917U;
    private const uint Prime4 = 668265263U;
    private const uint Prime5 = 374761393U;

    private uint _v1, _v2, _v3, _v4;
    private uint _queue1, _queue2, _queue3;
    private uint _length;

    public static int Combine<T1>(T1 value1) => Finish(Mix(Seed + Prime5 + 4, Hash(value1)));

    public static int Combine<T1, T2>(T1 value1, T2 value2) =>
        Finish(Mix(Mix(Seed + Prime5 + 8, Hash(value1)), Hash(value2)));

    public static int Combine<T1, T2, T3>(T1 value1, T2 value2, T3 value3) =>
        Finish(Mix(Mix(Mix(Seed + Prime5 + 12, Hash(value1)), Hash(value2)), Hash(value3)));

    public static int Combine<T1, T2, T3, T4>(T1 value1, T2 value2, T3 value3, T4 value4)
    {
        uint hash = Four(Hash(value1), Hash(value2), Hash(value3), Hash(value4)) + 16;
        return Finish(hash);
    }

    public static int Combine<T1, T2, T3, T4, T5>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5)
    {
        uint hash = Four(Hash(value1), Hash(value2), Hash(value3), Hash(value4)) + 20;
        return Finish(Mix(hash, Hash(value5)));
    }

    public static int Combine<T1, T2, T3, T4, T5, T6>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6)
    {
        uint hash = Four(Hash(value1), Hash(value2), Hash(value3), Hash(value4)) + 24;
        return Finish(Mix(Mix(hash, Hash(value5)), Hash(value6)));
    }

    public static int Combine<T1, T2, T3, T4, T5, T6, T7>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7)
    {
        uint hash = Four(Hash(value1), Hash(value2), Hash(value3), Hash(value4)) + 28;
        return Finish(Mix(Mix(Mix(hash, Hash(value5)), Hash(value6)), Hash(value7)));
    }

    public static int Combine<T1, T2, T3, T4, T5, T6, T7, T8>(T1 value1, T2 value2, T3 value3, T4 value4, T5 value5, T6 value6, T7 value7, T8 value8)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        hash.Add(value5);
        hash.Add(value6);
        hash.Add(value7);
        hash.Add(value8);
        return hash.ToHashCode();
    }

    public void Add<T>(T value) => AddHash(Hash(value));

    public void Add<T>(T value, IEqualityComparer<T>? comparer) =>
        AddHash(value is null ? 0 : (uint)(comparer?.GetHashCode(value) ?? value.GetHashCode()));

    public void AddBytes(ReadOnlySpan<byte> value)
    {
        int at = 0;
        for (; at + 4 <= value.Length; at += 4)
        {
            AddHash(value[at] | (uint)value[at + 1] << 8 | (uint)value[at + 2] << 16 | (uint)value[at + 3] << 24);
        }
        for (; at < value.Length; at++) AddHash(value[at]);
    }

    public readonly int ToHashCode()
    {
        uint position = _length & 3;
        uint hash = _length < 4 ? Seed + Prime5 : Join(_v1, _v2, _v3, _v4);
        hash += _length * 4;
        if (position > 0) hash = Mix(hash, _queue1);
        if (position > 1) hash = Mix(hash, _queue2);
        if (position > 2) hash = Mix(hash, _queue3);
        return Finish(hash);
    }

    private void AddHash(uint value)
    {
        uint index = _length++;
        switch (index & 3)
        {
            case 0: _queue1 = value; break;
            case 1: _queue2 = value; break;
            case 2: _queue3 = value; break;
            default:
                if (index == 3)
                {
                    _v1 = unchecked(Seed + Prime1 + Prime2);
                    _v2 = unchecked(Seed + Prime2);
                    _v3 = Seed;
                    _v4 = unchecked(Seed - Prime1);
                }
                _v1 = Round(_v1, _queue1);
                _v2 = Round(_v2, _queue2);
                _v3 = Round(_v3, _queue3);
                _v4 = Round(_v4, value);
                break;
        }
    }

    private static uint Hash<T>(T value) => (uint)(value?.GetHashCode() ?? 0);

    private static uint Four(uint a, uint b, uint c, uint d) =>
        unchecked(Join(Round(Seed + Prime1 + Prime2, a), Round(Seed + Prime2, b), Round(Seed, c), Round(Seed - Prime1, d)));

    private static uint Round(uint hash, uint input) => BitOperations.RotateLeft(hash + input * Prime2, 13) * Prime1;

    private static uint Mix(uint hash, uint queued) => BitOperations.RotateLeft(hash + queued * Prime3, 17) * Prime4;

    private static uint Join(uint v1, uint v2, uint v3, uint v4) =>
        BitOperations.RotateLeft(v1, 1) + BitOperations.RotateLeft(v2, 7) + BitOperations.RotateLeft(v3, 12) + BitOperations.RotateLeft(v4, 18);

    private static int Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= Prime2;
        hash ^= hash >> 13;
        hash *= Prime3;
        hash ^= hash >> 16;
        return (int)hash;
    }

#pragma warning disable CS0809 // .NET marks both obsolete as errors
    [Obsolete("HashCode is a mutable struct and should not be compared with other HashCodes. Use ToHashCode to retrieve the computed hash code.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => throw new NotSupportedException("HashCode is a mutable struct and should not be compared with other HashCodes. Use ToHashCode to retrieve the computed hash code.");

    [Obsolete("HashCode is a mutable struct and should not be compared with other HashCodes.", error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => throw new NotSupportedException("HashCode is a mutable struct and should not be compared with other HashCodes.");
#pragma warning restore CS0809
}
