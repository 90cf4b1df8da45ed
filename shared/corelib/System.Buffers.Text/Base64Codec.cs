using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Buffers.Text;

/// <summary>The one coder and decoder behind Base64 and Base64Url, over bytes or chars.</summary>
internal readonly struct Base64Codec
{
    private const byte Invalid = 0xFF, Space = 0xFE, Padding = 0xFD;

    private readonly byte[] _letters;
    private readonly byte[] _values;
    private readonly bool _isUrl;

    public static readonly Base64Codec Plain = new(isUrl: false);
    public static readonly Base64Codec Url = new(isUrl: true);

    private Base64Codec(bool isUrl)
    {
        _isUrl = isUrl;
        string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789" + (isUrl ? "-_" : "+/");
        _letters = new byte[64];
        _values = new byte[256];
        Array.Fill(_values, Invalid);
        for (int index = 0; index < 64; index++)
        {
            _letters[index] = (byte)letters[index];
            _values[letters[index]] = (byte)index;
        }
        foreach (char space in " \t\r\n")
            _values[space] = Space;
        _values['='] = Padding;
        if (isUrl)
            _values['%'] = Padding; // what URLs write for '='
    }

    public int EncodedLength(int count)
    {
        if (!_isUrl)
            return (int)(((uint)count + 2) / 3 * 4);
        int rest = count % 3;
        return count / 3 * 4 + (rest == 0 ? 0 : rest + 1);
    }

    private static int Width<T>() => Unsafe.SizeOf<T>();

    private static int Read<T>(ref T start, int index) where T : struct =>
        Width<T>() == 1 ? Unsafe.Add(ref Unsafe.As<T, byte>(ref start), index) : Unsafe.Add(ref Unsafe.As<T, char>(ref start), index);

    private static void Write<T>(ref T start, int index, byte letter) where T : struct
    {
        if (Width<T>() == 1)
            Unsafe.Add(ref Unsafe.As<T, byte>(ref start), index) = letter;
        else
            Unsafe.Add(ref Unsafe.As<T, char>(ref start), index) = (char)letter;
    }

    public OperationStatus Encode<T>(ReadOnlySpan<byte> source, Span<T> destination, out int consumed, out int written, bool isFinalBlock)
        where T : struct
    {
        ref T output = ref MemoryMarshal.GetReference(destination);
        int read = 0, made = 0;
        while (source.Length - read >= 3)
        {
            if (destination.Length - made < 4)
                return Stop(OperationStatus.DestinationTooSmall, out consumed, out written);
            int bits = source[read] << 16 | source[read + 1] << 8 | source[read + 2];
            Write(ref output, made, _letters[bits >> 18]);
            Write(ref output, made + 1, _letters[bits >> 12 & 63]);
            Write(ref output, made + 2, _letters[bits >> 6 & 63]);
            Write(ref output, made + 3, _letters[bits & 63]);
            read += 3;
            made += 4;
        }
        int rest = source.Length - read;
        if (rest == 0)
            return Stop(OperationStatus.Done, out consumed, out written);
        if (!isFinalBlock)
            return Stop(destination.Length - made < 4 ? OperationStatus.DestinationTooSmall : OperationStatus.NeedMoreData, out consumed, out written);
        int length = _isUrl ? rest + 1 : 4;
        if (destination.Length - made < length)
            return Stop(OperationStatus.DestinationTooSmall, out consumed, out written);
        int last = source[read] << 16 | (rest == 2 ? source[read + 1] << 8 : 0);
        Write(ref output, made, _letters[last >> 18]);
        Write(ref output, made + 1, _letters[last >> 12 & 63]);
        if (length > 2)
            Write(ref output, made + 2, rest == 2 ? _letters[last >> 6 & 63] : (byte)'=');
        if (length > 3)
            Write(ref output, made + 3, (byte)'=');
        read = source.Length;
        made += length;
        return Stop(OperationStatus.Done, out consumed, out written);

        OperationStatus Stop(OperationStatus status, out int consumed, out int written)
        {
            consumed = read;
            written = made;
            return status;
        }
    }

    /// <summary>Decodes; white space may stand anywhere. What was consumed ends after a whole group.</summary>
    public OperationStatus Decode<T>(ReadOnlySpan<T> source, Span<byte> destination, out int consumed, out int written, bool isFinalBlock)
        where T : struct
    {
        ref T input = ref MemoryMarshal.GetReference(source);
        consumed = written = 0;
        int position = 0, bits = 0, count = 0, end = source.Length;
        while (end > 0 && Read(ref input, end - 1) is var last && last < 256 && _values[last] == Space)
            end--;
        while (position < source.Length)
        {
            int letter = Read(ref input, position);
            byte value = letter < 256 ? _values[letter] : Invalid;
            if (value == Space)
            {
                position++;
                if (count == 0)
                    consumed = position;
                continue;
            }
            // A whole group is never cut short, and only the last may be shorter.
            if (count == 0 && destination.Length - written < 3 && (!isFinalBlock || end - position > 4))
                return OperationStatus.DestinationTooSmall;
            if (value == Invalid)
                return OperationStatus.InvalidData;
            if (value == Padding)
                return EndAtPadding(ref input, source.Length, position, bits, count, destination, ref consumed, ref written, isFinalBlock);
            bits = bits << 6 | value;
            position++;
            if (++count < 4)
                continue;
            if (destination.Length - written < 3)
                return OperationStatus.DestinationTooSmall;
            destination[written] = (byte)(bits >> 16);
            destination[written + 1] = (byte)(bits >> 8);
            destination[written + 2] = (byte)bits;
            written += 3;
            consumed = position;
            bits = count = 0;
        }
        if (count == 0)
            return OperationStatus.Done;
        if (!isFinalBlock)
            return OperationStatus.NeedMoreData;
        // Only the URL form may leave its padding away.
        if (!_isUrl || count == 1)
            return OperationStatus.InvalidData;
        return Rest(bits, count, source.Length, destination, ref consumed, ref written);
    }

    private OperationStatus EndAtPadding<T>(
        ref T input, int length, int position, int bits, int count, Span<byte> destination, ref int consumed, ref int written,
        bool isFinalBlock) where T : struct
    {
        if (!isFinalBlock)
            return _isUrl ? OperationStatus.NeedMoreData : OperationStatus.InvalidData;
        if (count < 2)
            return OperationStatus.InvalidData;
        int padding = 0;
        for (; position < length; position++)
        {
            int letter = Read(ref input, position);
            byte value = letter < 256 ? _values[letter] : Invalid;
            if (value == Padding)
                padding++;
            else if (value != Space)
                return OperationStatus.InvalidData;
        }
        if (_isUrl ? count + padding > 4 : count + padding != 4)
            return OperationStatus.InvalidData;
        return Rest(bits, count, length, destination, ref consumed, ref written);
    }

    /// <summary>The last group, of two or three letters: bits beyond the bytes must be zero.</summary>
    private static OperationStatus Rest(int bits, int count, int length, Span<byte> destination, ref int consumed, ref int written)
    {
        int unused = count == 2 ? bits & 15 : bits & 3;
        if (unused != 0)
            return OperationStatus.InvalidData;
        if (destination.Length - written < count - 1)
            return OperationStatus.DestinationTooSmall;
        if (count == 2)
            destination[written++] = (byte)(bits >> 4);
        else
        {
            destination[written++] = (byte)(bits >> 10);
            destination[written++] = (byte)(bits >> 2);
        }
        consumed = length;
        return OperationStatus.Done;
    }

    public bool IsValid<T>(ReadOnlySpan<T> source, out int decodedLength) where T : struct
    {
        ref T input = ref MemoryMarshal.GetReference(source);
        decodedLength = 0;
        int count = 0, padding = 0, last = 0;
        for (int position = 0; position < source.Length; position++)
        {
            int letter = Read(ref input, position);
            byte value = letter < 256 ? _values[letter] : Invalid;
            if (value == Space)
                continue;
            if (value == Invalid)
                return false;
            if (value == Padding)
            {
                if (++padding > 2)
                    return false;
                continue;
            }
            if (padding != 0)
                return false;
            last = value;
            count++;
        }
        int rest = count % 4;
        bool hasRightPadding = padding == 0 ? rest == 0 || _isUrl && rest != 1 : rest >= 2 && (_isUrl ? rest + padding <= 4 : rest + padding == 4);
        if (!hasRightPadding)
            return false;
        if (rest == 2 && (last & 15) != 0 || rest == 3 && (last & 3) != 0)
            return false;
        decodedLength = count / 4 * 3 + (rest == 0 ? 0 : rest - 1);
        return true;
    }
}
