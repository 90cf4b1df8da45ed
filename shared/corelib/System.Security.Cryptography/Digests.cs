using System.Buffers.Binary;
using System.Numerics;

namespace System.Security.Cryptography;

// The digests themselves (RFC 1321; FIPS 180-4): blocks go through Compress, the last ones carry the length in bits.
internal abstract class DigestAlgorithm
{
    private readonly byte[] _block;
    private int _used;
    private ulong _length;

    protected DigestAlgorithm(int blockSize) => _block = new byte[blockSize];

    internal int BlockSize => _block.Length;
    internal abstract int Size { get; }
    protected abstract void Start();
    protected abstract void Compress(ReadOnlySpan<byte> block);
    protected abstract void Write(Span<byte> hash);
    protected virtual bool IsLittleEndian => false;

    internal static DigestAlgorithm Create(HashAlgorithmName name) => name.Name switch
    {
        "MD5" => new Md5Digest(),
        "SHA1" => new Sha1Digest(),
        "SHA256" => new Sha256Digest(),
        "SHA384" => new Sha512Digest(48),
        "SHA512" => new Sha512Digest(64),
        null or "" => throw new ArgumentException("The hash algorithm name cannot be null or empty.", "hashAlgorithm"),
        _ => throw new CryptographicException($"'{name.Name}' is not a known hash algorithm."),
    };

    internal byte[] Of(ReadOnlySpan<byte> source)
    {
        Add(source);
        return Finish();
    }

    internal void Reset()
    {
        _used = 0;
        _length = 0;
        Start();
    }

    internal void Add(ReadOnlySpan<byte> source)
    {
        _length += (ulong)source.Length;
        while (source.Length > 0)
        {
            if (_used == 0 && source.Length >= _block.Length)
            {
                Compress(source.Slice(0, _block.Length));
                source = source.Slice(_block.Length);
                continue;
            }
            int count = Math.Min(_block.Length - _used, source.Length);
            source.Slice(0, count).CopyTo(_block.AsSpan(_used));
            _used += count;
            source = source.Slice(count);
            if (_used == _block.Length)
            {
                Compress(_block);
                _used = 0;
            }
        }
    }

    internal byte[] Finish()
    {
        ulong bits = _length * 8;
        int lengthSize = _block.Length / 8;
        _block[_used++] = 0x80;
        if (_used > _block.Length - lengthSize)
        {
            _block.AsSpan(_used).Clear();
            Compress(_block);
            _used = 0;
        }
        _block.AsSpan(_used).Clear();
        Span<byte> end = _block.AsSpan(_block.Length - 8);
        if (IsLittleEndian) BinaryPrimitives.WriteUInt64LittleEndian(end, bits);
        else BinaryPrimitives.WriteUInt64BigEndian(end, bits);
        Compress(_block);
        byte[] hash = new byte[Size];
        Write(hash);
        Reset();
        return hash;
    }
}

internal sealed class Md5Digest : DigestAlgorithm
{
    private static readonly uint[] s_sines = MakeSines();
    private uint _a, _b, _c, _d;

    internal Md5Digest() : base(64) => Start();

    internal override int Size => 16;
    protected override bool IsLittleEndian => true;

    private static uint[] MakeSines()
    {
        uint[] sines = new uint[64];
        for (int i = 0; i < 64; i++) sines[i] = (uint)(long)(Math.Abs(Math.Sin(i + 1)) * 4294967296.0);
        return sines;
    }

    protected override void Start() => (_a, _b, _c, _d) = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476);

    protected override void Compress(ReadOnlySpan<byte> block)
    {
        ReadOnlySpan<byte> shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
        Span<uint> words = stackalloc uint[16];
        for (int i = 0; i < 16; i++) words[i] = BinaryPrimitives.ReadUInt32LittleEndian(block.Slice(i * 4));
        uint a = _a, b = _b, c = _c, d = _d;
        for (int i = 0; i < 64; i++)
        {
            int round = i / 16;
            (uint mixed, int word) = round switch
            {
                0 => ((b & c) | (~b & d), i),
                1 => ((d & b) | (~d & c), (5 * i + 1) & 15),
                2 => (b ^ c ^ d, (3 * i + 5) & 15),
                _ => (c ^ (b | ~d), (7 * i) & 15),
            };
            uint next = b + BitOperations.RotateLeft(a + mixed + s_sines[i] + words[word], shifts[round * 4 + i % 4]);
            (a, d, c, b) = (d, c, b, next);
        }
        _a += a;
        _b += b;
        _c += c;
        _d += d;
    }

    protected override void Write(Span<byte> hash)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(hash, _a);
        BinaryPrimitives.WriteUInt32LittleEndian(hash.Slice(4), _b);
        BinaryPrimitives.WriteUInt32LittleEndian(hash.Slice(8), _c);
        BinaryPrimitives.WriteUInt32LittleEndian(hash.Slice(12), _d);
    }
}

internal sealed class Sha1Digest : DigestAlgorithm
{
    private readonly uint[] _h = new uint[5];

    internal Sha1Digest() : base(64) => Start();

    internal override int Size => 20;

    protected override void Start() => new uint[] { 0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0 }.CopyTo(_h, 0);

    protected override void Compress(ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[80];
        for (int i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(block.Slice(i * 4));
        for (int i = 16; i < 80; i++) w[i] = BitOperations.RotateLeft(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
        uint a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4];
        for (int i = 0; i < 80; i++)
        {
            (uint f, uint k) = (i / 20) switch
            {
                0 => ((b & c) | (~b & d), 0x5A827999u),
                1 => (b ^ c ^ d, 0x6ED9EBA1u),
                2 => ((b & c) | (b & d) | (c & d), 0x8F1BBCDCu),
                _ => (b ^ c ^ d, 0xCA62C1D6u),
            };
            uint next = BitOperations.RotateLeft(a, 5) + f + e + k + w[i];
            (e, d, c, b, a) = (d, c, BitOperations.RotateLeft(b, 30), a, next);
        }
        _h[0] += a;
        _h[1] += b;
        _h[2] += c;
        _h[3] += d;
        _h[4] += e;
    }

    protected override void Write(Span<byte> hash)
    {
        for (int i = 0; i < 5; i++) BinaryPrimitives.WriteUInt32BigEndian(hash.Slice(i * 4), _h[i]);
    }
}

// The constants of SHA-2: the first bits of the fractions of roots of the first primes.
internal static class PrimeRoots
{
    internal static readonly ulong[] CubeRoots = Make(80, 3);
    internal static readonly ulong[] SquareRoots = Make(16, 2);

    private static ulong[] Make(int count, int degree)
    {
        ulong[] roots = new ulong[count];
        int found = 0;
        for (int n = 2; found < count; n++)
        {
            bool isPrime = true;
            for (int d = 2; d * d <= n; d++) isPrime &= n % d != 0;
            if (!isPrime) continue;
            // The largest x with x^degree <= n * 2^(64 * degree); its low 64 bits are the fraction.
            BigInteger target = (BigInteger)n << (64 * degree), x = 0;
            for (int bit = 68; bit >= 0; bit--)
            {
                BigInteger candidate = x + (BigInteger.One << bit);
                if (BigInteger.Pow(candidate, degree) <= target) x = candidate;
            }
            roots[found++] = (ulong)(x & ulong.MaxValue);
        }
        return roots;
    }
}

internal sealed class Sha256Digest : DigestAlgorithm
{
    private readonly uint[] _h = new uint[8];

    internal Sha256Digest() : base(64) => Start();

    internal override int Size => 32;

    protected override void Start()
    {
        for (int i = 0; i < 8; i++) _h[i] = (uint)(PrimeRoots.SquareRoots[i] >> 32);
    }

    protected override void Compress(ReadOnlySpan<byte> block)
    {
        Span<uint> w = stackalloc uint[64];
        for (int i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt32BigEndian(block.Slice(i * 4));
        for (int i = 16; i < 64; i++)
        {
            uint x = w[i - 15], y = w[i - 2];
            w[i] = w[i - 16] + (BitOperations.RotateRight(x, 7) ^ BitOperations.RotateRight(x, 18) ^ (x >> 3)) + w[i - 7] + (BitOperations.RotateRight(y, 17) ^ BitOperations.RotateRight(y, 19) ^ (y >> 10));
        }
        uint a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4], f = _h[5], g = _h[6], h = _h[7];
        for (int i = 0; i < 64; i++)
        {
            uint one = h + (BitOperations.RotateRight(e, 6) ^ BitOperations.RotateRight(e, 11) ^ BitOperations.RotateRight(e, 25)) + ((e & f) ^ (~e & g)) + (uint)(PrimeRoots.CubeRoots[i] >> 32) + w[i];
            uint two = (BitOperations.RotateRight(a, 2) ^ BitOperations.RotateRight(a, 13) ^ BitOperations.RotateRight(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + one, c, b, a, one + two);
        }
        ReadOnlySpan<uint> added = [a, b, c, d, e, f, g, h];
        for (int i = 0; i < 8; i++) _h[i] += added[i];
    }

    protected override void Write(Span<byte> hash)
    {
        for (int i = 0; i < 8; i++) BinaryPrimitives.WriteUInt32BigEndian(hash.Slice(i * 4), _h[i]);
    }
}

// SHA-512, and SHA-384, which begins otherwise and is cut off.
internal sealed class Sha512Digest : DigestAlgorithm
{
    private readonly ulong[] _h = new ulong[8];
    private readonly int _size;

    internal Sha512Digest(int size) : base(128)
    {
        _size = size;
        Start();
    }

    internal override int Size => _size;

    protected override void Start() => PrimeRoots.SquareRoots.AsSpan(_size == 48 ? 8 : 0, 8).CopyTo(_h);

    protected override void Compress(ReadOnlySpan<byte> block)
    {
        Span<ulong> w = stackalloc ulong[80];
        for (int i = 0; i < 16; i++) w[i] = BinaryPrimitives.ReadUInt64BigEndian(block.Slice(i * 8));
        for (int i = 16; i < 80; i++)
        {
            ulong x = w[i - 15], y = w[i - 2];
            w[i] = w[i - 16] + (BitOperations.RotateRight(x, 1) ^ BitOperations.RotateRight(x, 8) ^ (x >> 7)) + w[i - 7] + (BitOperations.RotateRight(y, 19) ^ BitOperations.RotateRight(y, 61) ^ (y >> 6));
        }
        ulong a = _h[0], b = _h[1], c = _h[2], d = _h[3], e = _h[4], f = _h[5], g = _h[6], h = _h[7];
        for (int i = 0; i < 80; i++)
        {
            ulong one = h + (BitOperations.RotateRight(e, 14) ^ BitOperations.RotateRight(e, 18) ^ BitOperations.RotateRight(e, 41)) + ((e & f) ^ (~e & g)) + PrimeRoots.CubeRoots[i] + w[i];
            ulong two = (BitOperations.RotateRight(a, 28) ^ BitOperations.RotateRight(a, 34) ^ BitOperations.RotateRight(a, 39)) + ((a & b) ^ (a & c) ^ (b & c));
            (h, g, f, e, d, c, b, a) = (g, f, e, d + one, c, b, a, one + two);
        }
        ReadOnlySpan<ulong> added = [a, b, c, d, e, f, g, h];
        for (int i = 0; i < 8; i++) _h[i] += added[i];
    }

    protected override void Write(Span<byte> hash)
    {
        for (int i = 0; i < _size / 8; i++) BinaryPrimitives.WriteUInt64BigEndian(hash.Slice(i * 8), _h[i]);
    }
}
