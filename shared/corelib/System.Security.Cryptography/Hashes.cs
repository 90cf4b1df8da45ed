using System.IO;

namespace System.Security.Cryptography;

// The algorithms by name, each over its digest.
public abstract class MD5 : HashAlgorithm
{
    public const int HashSizeInBits = 128, HashSizeInBytes = 16;

    protected MD5() => HashSizeValue = HashSizeInBits;

    public static MD5 Create() => new Implementation();

    public static byte[] HashData(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Md5Digest().Of(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> source) => new Md5Digest().Of(source);

    public static int HashData(ReadOnlySpan<byte> source, Span<byte> destination) =>
        TryHashData(source, destination, out int written) ? written : throw new ArgumentException("Destination is too short.", nameof(destination));

    public static bool TryHashData(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < HashSizeInBytes) return false;
        new Md5Digest().Of(source).CopyTo(destination);
        bytesWritten = HashSizeInBytes;
        return true;
    }

    public static byte[] HashData(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Create().ComputeHash(source);
    }

    private sealed class Implementation : MD5
    {
        private readonly DigestAlgorithm _digest = new Md5Digest();

        public override void Initialize() => _digest.Reset();
        protected override void HashCore(byte[] array, int ibStart, int cbSize) => _digest.Add(array.AsSpan(ibStart, cbSize));
        protected override void HashCore(ReadOnlySpan<byte> source) => _digest.Add(source);
        protected override byte[] HashFinal() => _digest.Finish();
    }
}

public abstract class SHA1 : HashAlgorithm
{
    public const int HashSizeInBits = 160, HashSizeInBytes = 20;

    protected SHA1() => HashSizeValue = HashSizeInBits;

    public static SHA1 Create() => new Implementation();

    public static byte[] HashData(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Sha1Digest().Of(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> source) => new Sha1Digest().Of(source);

    public static int HashData(ReadOnlySpan<byte> source, Span<byte> destination) =>
        TryHashData(source, destination, out int written) ? written : throw new ArgumentException("Destination is too short.", nameof(destination));

    public static bool TryHashData(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < HashSizeInBytes) return false;
        new Sha1Digest().Of(source).CopyTo(destination);
        bytesWritten = HashSizeInBytes;
        return true;
    }

    public static byte[] HashData(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Create().ComputeHash(source);
    }

    private sealed class Implementation : SHA1
    {
        private readonly DigestAlgorithm _digest = new Sha1Digest();

        public override void Initialize() => _digest.Reset();
        protected override void HashCore(byte[] array, int ibStart, int cbSize) => _digest.Add(array.AsSpan(ibStart, cbSize));
        protected override void HashCore(ReadOnlySpan<byte> source) => _digest.Add(source);
        protected override byte[] HashFinal() => _digest.Finish();
    }
}

public abstract class SHA256 : HashAlgorithm
{
    public const int HashSizeInBits = 256, HashSizeInBytes = 32;

    protected SHA256() => HashSizeValue = HashSizeInBits;

    public static SHA256 Create() => new Implementation();

    public static byte[] HashData(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Sha256Digest().Of(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> source) => new Sha256Digest().Of(source);

    public static int HashData(ReadOnlySpan<byte> source, Span<byte> destination) =>
        TryHashData(source, destination, out int written) ? written : throw new ArgumentException("Destination is too short.", nameof(destination));

    public static bool TryHashData(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < HashSizeInBytes) return false;
        new Sha256Digest().Of(source).CopyTo(destination);
        bytesWritten = HashSizeInBytes;
        return true;
    }

    public static byte[] HashData(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Create().ComputeHash(source);
    }

    private sealed class Implementation : SHA256
    {
        private readonly DigestAlgorithm _digest = new Sha256Digest();

        public override void Initialize() => _digest.Reset();
        protected override void HashCore(byte[] array, int ibStart, int cbSize) => _digest.Add(array.AsSpan(ibStart, cbSize));
        protected override void HashCore(ReadOnlySpan<byte> source) => _digest.Add(source);
        protected override byte[] HashFinal() => _digest.Finish();
    }
}

public abstract class SHA384 : HashAlgorithm
{
    public const int HashSizeInBits = 384, HashSizeInBytes = 48;

    protected SHA384() => HashSizeValue = HashSizeInBits;

    public static SHA384 Create() => new Implementation();

    public static byte[] HashData(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Sha512Digest(48).Of(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> source) => new Sha512Digest(48).Of(source);

    public static int HashData(ReadOnlySpan<byte> source, Span<byte> destination) =>
        TryHashData(source, destination, out int written) ? written : throw new ArgumentException("Destination is too short.", nameof(destination));

    public static bool TryHashData(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < HashSizeInBytes) return false;
        new Sha512Digest(48).Of(source).CopyTo(destination);
        bytesWritten = HashSizeInBytes;
        return true;
    }

    public static byte[] HashData(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Create().ComputeHash(source);
    }

    private sealed class Implementation : SHA384
    {
        private readonly DigestAlgorithm _digest = new Sha512Digest(48);

        public override void Initialize() => _digest.Reset();
        protected override void HashCore(byte[] array, int ibStart, int cbSize) => _digest.Add(array.AsSpan(ibStart, cbSize));
        protected override void HashCore(ReadOnlySpan<byte> source) => _digest.Add(source);
        protected override byte[] HashFinal() => _digest.Finish();
    }
}

public abstract class SHA512 : HashAlgorithm
{
    public const int HashSizeInBits = 512, HashSizeInBytes = 64;

    protected SHA512() => HashSizeValue = HashSizeInBits;

    public static SHA512 Create() => new Implementation();

    public static byte[] HashData(byte[] source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Sha512Digest(64).Of(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> source) => new Sha512Digest(64).Of(source);

    public static int HashData(ReadOnlySpan<byte> source, Span<byte> destination) =>
        TryHashData(source, destination, out int written) ? written : throw new ArgumentException("Destination is too short.", nameof(destination));

    public static bool TryHashData(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < HashSizeInBytes) return false;
        new Sha512Digest(64).Of(source).CopyTo(destination);
        bytesWritten = HashSizeInBytes;
        return true;
    }

    public static byte[] HashData(Stream source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Create().ComputeHash(source);
    }

    private sealed class Implementation : SHA512
    {
        private readonly DigestAlgorithm _digest = new Sha512Digest(64);

        public override void Initialize() => _digest.Reset();
        protected override void HashCore(byte[] array, int ibStart, int cbSize) => _digest.Add(array.AsSpan(ibStart, cbSize));
        protected override void HashCore(ReadOnlySpan<byte> source) => _digest.Add(source);
        protected override byte[] HashFinal() => _digest.Finish();
    }
}
