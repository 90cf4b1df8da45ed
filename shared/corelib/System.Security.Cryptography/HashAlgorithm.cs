using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace System.Security.Cryptography;

public interface ICryptoTransform : IDisposable
{
    int InputBlockSize { get; }
    int OutputBlockSize { get; }
    bool CanTransformMultipleBlocks { get; }
    bool CanReuseTransform { get; }
    int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset);
    byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount);
}

public class CryptographicException : SystemException
{
    public CryptographicException() : base("Error occurred during a cryptographic operation.") { }
    public CryptographicException(string? message) : base(message) { }
    public CryptographicException(string? message, Exception? inner) : base(message, inner) { }
    public CryptographicException(int hr) : base($"Unknown error (0x{hr:x})") => HResult = hr;
    public CryptographicException(string format, string? insert) : base(string.Format(format, insert)) { }
}

public class CryptographicUnexpectedOperationException : CryptographicException
{
    public CryptographicUnexpectedOperationException() { }
    public CryptographicUnexpectedOperationException(string? message) : base(message) { }
    public CryptographicUnexpectedOperationException(string? message, Exception? inner) : base(message, inner) { }
}

public readonly struct HashAlgorithmName : IEquatable<HashAlgorithmName>
{
    public HashAlgorithmName(string? name) => Name = name;

    public string? Name { get; }
    public static HashAlgorithmName MD5 => new("MD5");
    public static HashAlgorithmName SHA1 => new("SHA1");
    public static HashAlgorithmName SHA256 => new("SHA256");
    public static HashAlgorithmName SHA384 => new("SHA384");
    public static HashAlgorithmName SHA512 => new("SHA512");

    public override string ToString() => Name ?? string.Empty;
    public override bool Equals(object? obj) => obj is HashAlgorithmName other && Equals(other);
    public bool Equals(HashAlgorithmName other) => Name == other.Name;
    public override int GetHashCode() => Name is null ? 0 : Name.GetHashCode();
    public static bool operator ==(HashAlgorithmName left, HashAlgorithmName right) => left.Equals(right);
    public static bool operator !=(HashAlgorithmName left, HashAlgorithmName right) => !left.Equals(right);
}

public abstract class HashAlgorithm : IDisposable, ICryptoTransform
{
    protected internal byte[]? HashValue;
    protected int HashSizeValue;
    protected int State;
    private bool _disposed;

    public virtual int HashSize => HashSizeValue;
    public virtual int InputBlockSize => 1;
    public virtual int OutputBlockSize => 1;
    public virtual bool CanTransformMultipleBlocks => true;
    public virtual bool CanReuseTransform => true;

    public virtual byte[]? Hash
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (State != 0) throw new CryptographicUnexpectedOperationException("Hash must be finalized before the hash value is retrieved.");
            return (byte[]?)HashValue?.Clone();
        }
    }

    public abstract void Initialize();
    protected abstract void HashCore(byte[] array, int ibStart, int cbSize);
    protected abstract byte[] HashFinal();

    protected virtual void HashCore(ReadOnlySpan<byte> source)
    {
        byte[] copy = source.ToArray();
        HashCore(copy, 0, copy.Length);
    }

    protected virtual bool TryHashFinal(Span<byte> destination, out int bytesWritten)
    {
        bytesWritten = 0;
        if (destination.Length < HashSizeValue / 8) return false;
        byte[] hash = HashFinal();
        hash.CopyTo(destination);
        bytesWritten = hash.Length;
        return true;
    }

    public byte[] ComputeHash(byte[] buffer)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(buffer);
        return Finish(buffer, 0, buffer.Length);
    }

    public byte[] ComputeHash(byte[] buffer, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        if (count < 0 || count > buffer.Length) throw new ArgumentException("Value was invalid.");
        if (buffer.Length - count < offset) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Finish(buffer, offset, count);
    }

    private byte[] Finish(byte[] buffer, int offset, int count)
    {
        HashCore(buffer, offset, count);
        HashValue = HashFinal();
        byte[] result = (byte[])HashValue.Clone();
        Initialize();
        State = 0;
        return result;
    }

    public byte[] ComputeHash(Stream inputStream)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        byte[] buffer = new byte[4096];
        for (int read; (read = inputStream.Read(buffer, 0, buffer.Length)) > 0;) HashCore(buffer, 0, read);
        return Finish(buffer, 0, 0);
    }

    public async Task<byte[]> ComputeHashAsync(Stream inputStream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputStream);
        ObjectDisposedException.ThrowIf(_disposed, this);
        byte[] buffer = new byte[4096];
        for (int read; (read = await inputStream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0;) HashCore(buffer, 0, read);
        return Finish(buffer, 0, 0);
    }

    public bool TryComputeHash(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        bytesWritten = 0;
        if (destination.Length < HashSizeValue / 8) return false;
        HashCore(source);
        bool written = TryHashFinal(destination, out bytesWritten);
        HashValue = null;
        Initialize();
        State = 0;
        return written;
    }

    public int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[]? outputBuffer, int outputOffset)
    {
        Check(inputBuffer, inputOffset, inputCount);
        State = 1;
        HashCore(inputBuffer, inputOffset, inputCount);
        if (outputBuffer is not null && (outputBuffer != inputBuffer || inputOffset != outputOffset)) Buffer.BlockCopy(inputBuffer, inputOffset, outputBuffer, outputOffset, inputCount);
        return inputCount;
    }

    public byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)
    {
        Check(inputBuffer, inputOffset, inputCount);
        HashCore(inputBuffer, inputOffset, inputCount);
        HashValue = HashFinal();
        byte[] output = inputCount == 0 ? Array.Empty<byte>() : inputBuffer.AsSpan(inputOffset, inputCount).ToArray();
        State = 0;
        return output;
    }

    private void Check(byte[] inputBuffer, int inputOffset, int inputCount)
    {
        ArgumentNullException.ThrowIfNull(inputBuffer);
        ArgumentOutOfRangeException.ThrowIfNegative(inputOffset);
        if (inputCount < 0 || inputCount > inputBuffer.Length) throw new ArgumentException("Value was invalid.");
        if (inputBuffer.Length - inputCount < inputOffset) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        ObjectDisposedException.ThrowIf(_disposed, this);
    }

    public void Clear() => Dispose();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing) _disposed = true;
    }
}

public static class CryptographicOperations
{
    // Takes the same time whatever the bytes are.
    public static bool FixedTimeEquals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length) return false;
        int differences = 0;
        for (int i = 0; i < left.Length; i++) differences |= left[i] ^ right[i];
        return differences == 0;
    }

    public static void ZeroMemory(Span<byte> buffer) => buffer.Clear();

    public static byte[] HashData(HashAlgorithmName hashAlgorithm, ReadOnlySpan<byte> source) => DigestAlgorithm.Create(hashAlgorithm).Of(source);
}
