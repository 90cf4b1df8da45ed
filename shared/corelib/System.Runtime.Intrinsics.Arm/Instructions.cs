namespace System.Runtime.Intrinsics.Arm;

// Instructions of ARM64 processors: none is supported, so programs take their portable paths. The methods that programs
// name are here and throw, as they do on a processor that lacks them.
[CLSCompliant(false)]
public abstract unsafe class ArmBase
{
    internal ArmBase() { }
    public static bool IsSupported => false;

    public abstract class Arm64
    {
        internal Arm64() { }
        public static bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class AdvSimd : ArmBase
{
    internal AdvSimd() { }
    public static new bool IsSupported => false;
    public static Vector64<byte> ExtractNarrowingSaturateUnsignedLower(Vector128<short> argument0) => throw new PlatformNotSupportedException();
    public static Vector128<ulong> MultiplyWideningLower(Vector64<uint> argument0, Vector64<uint> argument1) => throw new PlatformNotSupportedException();

    public abstract new class Arm64 : ArmBase.Arm64
    {
        internal Arm64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Aes : ArmBase
{
    internal Aes() { }
    public static new bool IsSupported => false;

    public abstract new class Arm64 : ArmBase.Arm64
    {
        internal Arm64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Crc32 : ArmBase
{
    internal Crc32() { }
    public static new bool IsSupported => false;

    public abstract new class Arm64 : ArmBase.Arm64
    {
        internal Arm64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Dp : AdvSimd
{
    internal Dp() { }
    public static new bool IsSupported => false;

    public abstract new class Arm64 : AdvSimd.Arm64
    {
        internal Arm64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Rdm : AdvSimd
{
    internal Rdm() { }
    public static new bool IsSupported => false;

    public abstract new class Arm64 : AdvSimd.Arm64
    {
        internal Arm64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Sha1 : ArmBase
{
    internal Sha1() { }
    public static new bool IsSupported => false;

    public abstract new class Arm64 : ArmBase.Arm64
    {
        internal Arm64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Sha256 : ArmBase
{
    internal Sha256() { }
    public static new bool IsSupported => false;

    public abstract new class Arm64 : ArmBase.Arm64
    {
        internal Arm64() { }
        public static new bool IsSupported => false;
    }
}

[CLSCompliant(false)]
public abstract unsafe class Sve : AdvSimd
{
    internal Sve() { }
    public static new bool IsSupported => false;

    public abstract new class Arm64 : AdvSimd.Arm64
    {
        internal Arm64() { }
        public static new bool IsSupported => false;
    }
}
