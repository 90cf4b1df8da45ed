namespace System.Runtime.Intrinsics.X86;

// Instructions of x86 processors: none is supported, so programs take their portable paths. The methods that programs
// name are here and throw, as they do on a processor that lacks them.
[CLSCompliant(false)]
public abstract unsafe class X86Base
{
    internal X86Base() { }
    public static bool IsSupported => false;

    public abstract class X64
    {
        internal X64() { }
        public static bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Sse : X86Base
{
    internal Sse() { }
    public static new bool IsSupported => false;
    public static Vector128<float> Add(Vector128<float> argument0, Vector128<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector128<float> LoadAlignedVector128(float* argument0) => throw new PlatformNotSupportedException();
    public static Vector128<float> LoadVector128(float* argument0) => throw new PlatformNotSupportedException();
    public static void Store(float* argument0, Vector128<float> argument1) => throw new PlatformNotSupportedException();
    public static void StoreScalar(float* argument0, Vector128<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector128<float> Subtract(Vector128<float> argument0, Vector128<float> argument1) => throw new PlatformNotSupportedException();

    public abstract new class X64 : X86Base.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Sse2 : Sse
{
    internal Sse2() { }
    public static new bool IsSupported => false;
    public static Vector128<double> Add(Vector128<double> argument0, Vector128<double> argument1) => throw new PlatformNotSupportedException();
    public static Vector128<byte> CompareEqual(Vector128<byte> argument0, Vector128<byte> argument1) => throw new PlatformNotSupportedException();
    public static Vector128<uint> ConvertScalarToVector128UInt32(uint argument0) => throw new PlatformNotSupportedException();
    public static uint ConvertToUInt32(Vector128<uint> argument0) => throw new PlatformNotSupportedException();
    public static Vector128<byte> LoadVector128(byte* argument0) => throw new PlatformNotSupportedException();
    public static int MoveMask(Vector128<byte> argument0) => throw new PlatformNotSupportedException();
    public static Vector128<ulong> Multiply(Vector128<uint> argument0, Vector128<uint> argument1) => throw new PlatformNotSupportedException();
    public static Vector128<byte> PackUnsignedSaturate(Vector128<short> argument0, Vector128<short> argument1) => throw new PlatformNotSupportedException();
    public static void Store(int* argument0, Vector128<int> argument1) => throw new PlatformNotSupportedException();

    public abstract new class X64 : Sse.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
        public static Vector128<ulong> ConvertScalarToVector128UInt64(ulong argument0) => throw new PlatformNotSupportedException();
    }
}

[CLSCompliant(false)]
public abstract unsafe class Sse3 : Sse2
{
    internal Sse3() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Sse2.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Ssse3 : Sse3
{
    internal Ssse3() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Sse3.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Sse41 : Ssse3
{
    internal Sse41() { }
    public static new bool IsSupported => false;
    public static Vector128<byte> LoadAlignedVector128NonTemporal(byte* argument0) => throw new PlatformNotSupportedException();

    public abstract new class X64 : Ssse3.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Sse42 : Sse41
{
    internal Sse42() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Sse41.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Popcnt : Sse42
{
    internal Popcnt() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Sse42.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Lzcnt : X86Base
{
    internal Lzcnt() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : X86Base.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Aes : Sse2
{
    internal Aes() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Sse2.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Pclmulqdq : Sse2
{
    internal Pclmulqdq() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Sse2.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Avx : Sse42
{
    internal Avx() { }
    public static new bool IsSupported => false;
    public static Vector256<double> Add(Vector256<double> argument0, Vector256<double> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> Add(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> And(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> BlendVariable(Vector256<float> argument0, Vector256<float> argument1, Vector256<float> argument2) => throw new PlatformNotSupportedException();
    public static Vector256<float> Compare(Vector256<float> argument0, Vector256<float> argument1, FloatComparisonMode argument2) => throw new PlatformNotSupportedException();
    public static Vector256<int> ConvertToVector256Int32(Vector256<float> argument0) => throw new PlatformNotSupportedException();
    public static Vector256<float> ConvertToVector256Single(Vector256<int> argument0) => throw new PlatformNotSupportedException();
    public static Vector256<double> Divide(Vector256<double> argument0, Vector256<double> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> Divide(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector128<float> ExtractVector128(Vector256<float> argument0, byte argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> Floor(Vector256<float> argument0) => throw new PlatformNotSupportedException();
    public static Vector256<float> InsertVector128(Vector256<float> argument0, Vector128<float> argument1, byte argument2) => throw new PlatformNotSupportedException();
    public static Vector256<int> LoadDquVector256(int* argument0) => throw new PlatformNotSupportedException();
    public static Vector256<float> LoadVector256(float* argument0) => throw new PlatformNotSupportedException();
    public static Vector256<float> Max(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> Min(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<double> Multiply(Vector256<double> argument0, Vector256<double> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> Multiply(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> Or(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> Shuffle(Vector256<float> argument0, Vector256<float> argument1, byte argument2) => throw new PlatformNotSupportedException();
    public static Vector256<float> Sqrt(Vector256<float> argument0) => throw new PlatformNotSupportedException();
    public static void Store(float* argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static void Store(int* argument0, Vector256<int> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<double> Subtract(Vector256<double> argument0, Vector256<double> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<float> Subtract(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();
    public static bool TestC(Vector256<float> argument0, Vector256<float> argument1) => throw new PlatformNotSupportedException();

    public abstract new class X64 : Sse42.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Avx2 : Avx
{
    internal Avx2() { }
    public static new bool IsSupported => false;
    public static Vector256<int> Add(Vector256<int> argument0, Vector256<int> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<int> And(Vector256<int> argument0, Vector256<int> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<int> CompareEqual(Vector256<int> argument0, Vector256<int> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<int> ConvertToVector256Int32(byte* argument0) => throw new PlatformNotSupportedException();
    public static Vector256<ulong> Multiply(Vector256<uint> argument0, Vector256<uint> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<int> PermuteVar8x32(Vector256<int> argument0, Vector256<int> argument1) => throw new PlatformNotSupportedException();
    public static Vector256<int> ShiftLeftLogical(Vector256<int> argument0, byte argument1) => throw new PlatformNotSupportedException();
    public static Vector256<int> ShiftRightLogical(Vector256<int> argument0, byte argument1) => throw new PlatformNotSupportedException();
    public static Vector256<int> Subtract(Vector256<int> argument0, Vector256<int> argument1) => throw new PlatformNotSupportedException();

    public abstract new class X64 : Avx.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class AvxVnni : Avx2
{
    internal AvxVnni() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Avx2.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Avx512F : Avx2
{
    internal Avx512F() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Avx2.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Avx512BW : Avx512F
{
    internal Avx512BW() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Avx512F.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Avx512CD : Avx512F
{
    internal Avx512CD() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Avx512F.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Avx512DQ : Avx512F
{
    internal Avx512DQ() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Avx512F.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Avx512Vbmi : Avx512BW
{
    internal Avx512Vbmi() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Avx512BW.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Fma : Avx
{
    internal Fma() { }
    public static new bool IsSupported => false;
    public static Vector128<float> MultiplyAdd(Vector128<float> argument0, Vector128<float> argument1, Vector128<float> argument2) => throw new PlatformNotSupportedException();

    public abstract new class X64 : Avx.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Bmi1 : X86Base
{
    internal Bmi1() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : X86Base.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Bmi2 : X86Base
{
    internal Bmi2() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : X86Base.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Gfni : Sse41
{
    internal Gfni() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : Sse41.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class X86Serialize : X86Base
{
    internal X86Serialize() { }
    public static new bool IsSupported => false;

    public abstract new class X64 : X86Base.X64
    {
        internal X64() { }
        public static new bool IsSupported => false;
    }
}

public enum FloatComparisonMode : byte
{
    OrderedEqualNonSignaling = 0,
    OrderedLessThanSignaling = 1,
    OrderedLessThanOrEqualSignaling = 2,
    UnorderedNonSignaling = 3,
    UnorderedNotEqualNonSignaling = 4,
    UnorderedNotLessThanSignaling = 5,
    UnorderedNotLessThanOrEqualSignaling = 6,
    OrderedNonSignaling = 7,
    UnorderedEqualNonSignaling = 8,
    UnorderedNotGreaterThanOrEqualSignaling = 9,
    UnorderedNotGreaterThanSignaling = 10,
    OrderedFalseNonSignaling = 11,
    OrderedNotEqualNonSignaling = 12,
    OrderedGreaterThanOrEqualSignaling = 13,
    OrderedGreaterThanSignaling = 14,
    UnorderedTrueNonSignaling = 15,
    OrderedEqualSignaling = 16,
    OrderedLessThanNonSignaling = 17,
    OrderedLessThanOrEqualNonSignaling = 18,
    UnorderedSignaling = 19,
    UnorderedNotEqualSignaling = 20,
    UnorderedNotLessThanNonSignaling = 21,
    UnorderedNotLessThanOrEqualNonSignaling = 22,
    OrderedSignaling = 23,
    UnorderedEqualSignaling = 24,
    UnorderedNotGreaterThanOrEqualNonSignaling = 25,
    UnorderedNotGreaterThanNonSignaling = 26,
    OrderedFalseSignaling = 27,
    OrderedNotEqualSignaling = 28,
    OrderedGreaterThanOrEqualNonSignaling = 29,
    OrderedGreaterThanNonSignaling = 30,
    UnorderedTrueSignaling = 31,
}
