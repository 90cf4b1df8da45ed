namespace System.Security.Cryptography;

public abstract class RandomNumberGenerator : IDisposable
{
    public static RandomNumberGenerator Create() => new Implementation();

    public abstract void GetBytes(byte[] data);

    public virtual void GetBytes(byte[] data, int offset, int count)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count > data.Length - offset) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
        GetBytes(data.AsSpan(offset, count));
    }

    public virtual void GetBytes(Span<byte> data)
    {
        byte[] bytes = new byte[data.Length];
        GetBytes(bytes);
        bytes.CopyTo(data);
    }

    public virtual void GetNonZeroBytes(byte[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        GetBytes(data);
        for (int i = 0; i < data.Length; i++) while (data[i] == 0) data[i] = GetBytes(1)[0];
    }

    public static unsafe void Fill(Span<byte> data)
    {
        fixed (byte* bytes = data) Random.GetEntropy(bytes, data.Length);
    }

    public static byte[] GetBytes(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        byte[] bytes = new byte[count];
        Fill(bytes);
        return bytes;
    }

    public static int GetInt32(int toExclusive)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(toExclusive);
        return GetInt32(0, toExclusive);
    }

    // The bits that are needed, until they make a number in the range: every number is as likely.
    public static int GetInt32(int fromInclusive, int toExclusive)
    {
        if (fromInclusive >= toExclusive) throw new ArgumentException("Range of random number does not contain at least one possibility.");
        uint range = (uint)((long)toExclusive - fromInclusive - 1);
        if (range == 0) return fromInclusive;
        uint mask = uint.MaxValue >> Numerics.BitOperations.LeadingZeroCount(range);
        while (true)
        {
            uint value = BitConverter.ToUInt32(GetBytes(4), 0) & mask;
            if (value <= range) return (int)(fromInclusive + value);
        }
    }

    public static string GetHexString(int stringLength, bool lowercase = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(stringLength);
        string text = Convert.ToHexString(GetBytes((stringLength + 1) / 2)).Substring(0, stringLength);
        return lowercase ? text.ToLowerInvariant() : text;
    }

    public static void Shuffle<T>(Span<T> values)
    {
        for (int i = 0; i < values.Length - 1; i++)
        {
            int other = GetInt32(i, values.Length);
            (values[i], values[other]) = (values[other], values[i]);
        }
    }

    public static T[] GetItems<T>(ReadOnlySpan<T> choices, int length)
    {
        if (choices.IsEmpty) throw new ArgumentException("Span may not be empty.", nameof(choices));
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        T[] items = new T[length];
        for (int i = 0; i < length; i++) items[i] = choices[GetInt32(choices.Length)];
        return items;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    private sealed class Implementation : RandomNumberGenerator
    {
        public override void GetBytes(byte[] data)
        {
            ArgumentNullException.ThrowIfNull(data);
            Fill(data);
        }

        public override void GetBytes(Span<byte> data) => Fill(data);
    }
}
