namespace System.Security.Cryptography;

public abstract class KeyedHashAlgorithm : HashAlgorithm
{
    protected byte[] KeyValue = Array.Empty<byte>();

    public virtual byte[] Key
    {
        get => (byte[])KeyValue.Clone();
        set => KeyValue = (byte[])value.Clone();
    }
}

// Keyed digests (RFC 2104): the digest of the outer key and the digest of the inner key and the data.
public abstract class HMAC : KeyedHashAlgorithm
{
    private string _hashName = "";
    private DigestAlgorithm _inner = null!, _outer = null!;
    private bool _hasBegun;

    private protected void Use(string name, byte[] key)
    {
        _hashName = name;
        _inner = DigestAlgorithm.Create(new HashAlgorithmName(name));
        _outer = DigestAlgorithm.Create(new HashAlgorithmName(name));
        HashSizeValue = _inner.Size * 8;
        Key = key;
    }

    public string HashName
    {
        get => _hashName;
        set => throw new PlatformNotSupportedException("Changing the hash algorithm of an HMAC is not supported on this platform.");
    }

    public override byte[] Key
    {
        get => base.Key;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (_hasBegun) throw new CryptographicException("Hash key cannot be changed after the first write to the stream.");
            KeyValue = value.Length > _inner.BlockSize ? DigestAlgorithm.Create(new HashAlgorithmName(_hashName)).Of(value) : (byte[])value.Clone();
            Begin();
        }
    }

    private void Begin()
    {
        _hasBegun = false;
        _inner.Reset();
        _outer.Reset();
        byte[] pad = new byte[_inner.BlockSize];
        for (int i = 0; i < pad.Length; i++) pad[i] = (byte)((i < KeyValue.Length ? KeyValue[i] : 0) ^ 0x36);
        _inner.Add(pad);
        for (int i = 0; i < pad.Length; i++) pad[i] ^= 0x36 ^ 0x5C;
        _outer.Add(pad);
    }

    public override void Initialize() => Begin();

    protected override void HashCore(byte[] rgb, int ib, int cb) => HashCore(rgb.AsSpan(ib, cb));

    protected override void HashCore(ReadOnlySpan<byte> source)
    {
        _hasBegun = true;
        _inner.Add(source);
    }

    protected override byte[] HashFinal()
    {
        _outer.Add(_inner.Finish());
        byte[] hash = _outer.Finish();
        Begin();
        return hash;
    }
}

public class HMACMD5 : HMAC
{
    public const int HashSizeInBits = 128, HashSizeInBytes = 16;

    public HMACMD5() : this(RandomNumberGenerator.GetBytes(64)) { }

    public HMACMD5(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Use("MD5", key);
    }

    public static byte[] HashData(byte[] key, byte[] source)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(source);
        return new HMACMD5(key).ComputeHash(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> key, ReadOnlySpan<byte> source) => new HMACMD5(key.ToArray()).ComputeHash(source.ToArray());
}

public class HMACSHA1 : HMAC
{
    public const int HashSizeInBits = 160, HashSizeInBytes = 20;

    public HMACSHA1() : this(RandomNumberGenerator.GetBytes(64)) { }

    public HMACSHA1(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Use("SHA1", key);
    }

    public static byte[] HashData(byte[] key, byte[] source)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(source);
        return new HMACSHA1(key).ComputeHash(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> key, ReadOnlySpan<byte> source) => new HMACSHA1(key.ToArray()).ComputeHash(source.ToArray());
}

public class HMACSHA256 : HMAC
{
    public const int HashSizeInBits = 256, HashSizeInBytes = 32;

    public HMACSHA256() : this(RandomNumberGenerator.GetBytes(64)) { }

    public HMACSHA256(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Use("SHA256", key);
    }

    public static byte[] HashData(byte[] key, byte[] source)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(source);
        return new HMACSHA256(key).ComputeHash(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> key, ReadOnlySpan<byte> source) => new HMACSHA256(key.ToArray()).ComputeHash(source.ToArray());
}

public class HMACSHA384 : HMAC
{
    public const int HashSizeInBits = 384, HashSizeInBytes = 48;

    public HMACSHA384() : this(RandomNumberGenerator.GetBytes(128)) { }

    public HMACSHA384(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Use("SHA384", key);
    }

    public static byte[] HashData(byte[] key, byte[] source)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(source);
        return new HMACSHA384(key).ComputeHash(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> key, ReadOnlySpan<byte> source) => new HMACSHA384(key.ToArray()).ComputeHash(source.ToArray());
}

public class HMACSHA512 : HMAC
{
    public const int HashSizeInBits = 512, HashSizeInBytes = 64;

    public HMACSHA512() : this(RandomNumberGenerator.GetBytes(128)) { }

    public HMACSHA512(byte[] key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Use("SHA512", key);
    }

    public static byte[] HashData(byte[] key, byte[] source)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(source);
        return new HMACSHA512(key).ComputeHash(source);
    }

    public static byte[] HashData(ReadOnlySpan<byte> key, ReadOnlySpan<byte> source) => new HMACSHA512(key.ToArray()).ComputeHash(source.ToArray());
}
