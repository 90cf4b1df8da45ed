using System.Buffers;

namespace System.Text;

/// <summary>Text of which only the characters below 128 count. What is not ASCII equals nothing, itself included.</summary>
public static class Ascii
{
    private const int Limit = 0x80;

    public static bool IsValid(ReadOnlySpan<byte> value) => !value.ContainsAnyExceptInRange((byte)0, (byte)(Limit - 1));
    public static bool IsValid(ReadOnlySpan<char> value) => !value.ContainsAnyExceptInRange('\0', (char)(Limit - 1));
    public static bool IsValid(byte value) => value < Limit;
    public static bool IsValid(char value) => value < Limit;

    private static int Lower(int letter) => (uint)(letter - 'A') <= 'Z' - 'A' ? letter | 0x20 : letter;
    private static int Upper(int letter) => (uint)(letter - 'a') <= 'z' - 'a' ? letter & ~0x20 : letter;

    public static bool Equals(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => left.SequenceEqual(right) && IsValid(left);
    public static bool Equals(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.SequenceEqual(right) && IsValid(left);
    public static bool Equals(ReadOnlySpan<char> left, ReadOnlySpan<byte> right) => Equals(right, left);

    public static bool Equals(ReadOnlySpan<byte> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
            return false;
        for (int index = 0; index < left.Length; index++)
            if (left[index] >= Limit || left[index] != right[index])
                return false;
        return true;
    }

    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.Length != right.Length)
            return false;
        for (int index = 0; index < left.Length; index++)
            if (left[index] >= Limit || Lower(left[index]) != Lower(right[index]))
                return false;
        return true;
    }

    public static bool EqualsIgnoreCase(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
            return false;
        for (int index = 0; index < left.Length; index++)
            if (left[index] >= Limit || Lower(left[index]) != Lower(right[index]))
                return false;
        return true;
    }

    public static bool EqualsIgnoreCase(ReadOnlySpan<char> left, ReadOnlySpan<byte> right) => EqualsIgnoreCase(right, left);

    public static bool EqualsIgnoreCase(ReadOnlySpan<byte> left, ReadOnlySpan<char> right)
    {
        if (left.Length != right.Length)
            return false;
        for (int index = 0; index < left.Length; index++)
            if (left[index] >= Limit || Lower(left[index]) != Lower(right[index]))
                return false;
        return true;
    }

    public static OperationStatus ToUpper(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten)
    {
        for (bytesWritten = 0; bytesWritten < source.Length; bytesWritten++)
        {
            if (bytesWritten == destination.Length)
                return OperationStatus.DestinationTooSmall;
            if (source[bytesWritten] >= Limit)
                return OperationStatus.InvalidData;
            destination[bytesWritten] = (byte)Upper(source[bytesWritten]);
        }
        return OperationStatus.Done;
    }

    public static OperationStatus ToUpper(ReadOnlySpan<char> source, Span<char> destination, out int charsWritten)
    {
        for (charsWritten = 0; charsWritten < source.Length; charsWritten++)
        {
            if (charsWritten == destination.Length)
                return OperationStatus.DestinationTooSmall;
            if (source[charsWritten] >= Limit)
                return OperationStatus.InvalidData;
            destination[charsWritten] = (char)Upper(source[charsWritten]);
        }
        return OperationStatus.Done;
    }

    public static OperationStatus ToUpper(ReadOnlySpan<byte> source, Span<char> destination, out int charsWritten)
    {
        OperationStatus status = ToUtf16(source, destination, out charsWritten);
        ToUpperInPlace(destination.Slice(0, charsWritten), out _);
        return status;
    }

    public static OperationStatus ToUpper(ReadOnlySpan<char> source, Span<byte> destination, out int bytesWritten)
    {
        OperationStatus status = FromUtf16(source, destination, out bytesWritten);
        ToUpperInPlace(destination.Slice(0, bytesWritten), out _);
        return status;
    }

    public static OperationStatus ToLower(ReadOnlySpan<byte> source, Span<byte> destination, out int bytesWritten)
    {
        for (bytesWritten = 0; bytesWritten < source.Length; bytesWritten++)
        {
            if (bytesWritten == destination.Length)
                return OperationStatus.DestinationTooSmall;
            if (source[bytesWritten] >= Limit)
                return OperationStatus.InvalidData;
            destination[bytesWritten] = (byte)Lower(source[bytesWritten]);
        }
        return OperationStatus.Done;
    }

    public static OperationStatus ToLower(ReadOnlySpan<char> source, Span<char> destination, out int charsWritten)
    {
        for (charsWritten = 0; charsWritten < source.Length; charsWritten++)
        {
            if (charsWritten == destination.Length)
                return OperationStatus.DestinationTooSmall;
            if (source[charsWritten] >= Limit)
                return OperationStatus.InvalidData;
            destination[charsWritten] = (char)Lower(source[charsWritten]);
        }
        return OperationStatus.Done;
    }

    public static OperationStatus ToLower(ReadOnlySpan<byte> source, Span<char> destination, out int charsWritten)
    {
        OperationStatus status = ToUtf16(source, destination, out charsWritten);
        ToLowerInPlace(destination.Slice(0, charsWritten), out _);
        return status;
    }

    public static OperationStatus ToLower(ReadOnlySpan<char> source, Span<byte> destination, out int bytesWritten)
    {
        OperationStatus status = FromUtf16(source, destination, out bytesWritten);
        ToLowerInPlace(destination.Slice(0, bytesWritten), out _);
        return status;
    }

    public static OperationStatus ToLowerInPlace(Span<byte> value, out int bytesWritten) => ToLower(value, value, out bytesWritten);
    public static OperationStatus ToLowerInPlace(Span<char> value, out int charsWritten) => ToLower(value, value, out charsWritten);
    public static OperationStatus ToUpperInPlace(Span<byte> value, out int bytesWritten) => ToUpper(value, value, out bytesWritten);
    public static OperationStatus ToUpperInPlace(Span<char> value, out int charsWritten) => ToUpper(value, value, out charsWritten);

    public static OperationStatus ToUtf16(ReadOnlySpan<byte> source, Span<char> destination, out int charsWritten)
    {
        for (charsWritten = 0; charsWritten < source.Length; charsWritten++)
        {
            if (charsWritten == destination.Length)
                return OperationStatus.DestinationTooSmall;
            if (source[charsWritten] >= Limit)
                return OperationStatus.InvalidData;
            destination[charsWritten] = (char)source[charsWritten];
        }
        return OperationStatus.Done;
    }

    public static OperationStatus FromUtf16(ReadOnlySpan<char> source, Span<byte> destination, out int bytesWritten)
    {
        for (bytesWritten = 0; bytesWritten < source.Length; bytesWritten++)
        {
            if (bytesWritten == destination.Length)
                return OperationStatus.DestinationTooSmall;
            if (source[bytesWritten] >= Limit)
                return OperationStatus.InvalidData;
            destination[bytesWritten] = (byte)source[bytesWritten];
        }
        return OperationStatus.Done;
    }

    private static bool IsSpace(int letter) => letter == ' ' || (uint)(letter - '\t') <= '\r' - '\t';

    public static Range Trim(ReadOnlySpan<byte> value) => Bounds(value, true, true);
    public static Range Trim(ReadOnlySpan<char> value) => Bounds(value, true, true);
    public static Range TrimStart(ReadOnlySpan<byte> value) => Bounds(value, true, false);
    public static Range TrimStart(ReadOnlySpan<char> value) => Bounds(value, true, false);
    public static Range TrimEnd(ReadOnlySpan<byte> value) => Bounds(value, false, true);
    public static Range TrimEnd(ReadOnlySpan<char> value) => Bounds(value, false, true);

    private static Range Bounds(ReadOnlySpan<byte> value, bool atStart, bool atEnd)
    {
        int start = 0, end = value.Length;
        while (atStart && start < end && IsSpace(value[start]))
            start++;
        while (atEnd && start < end && IsSpace(value[end - 1]))
            end--;
        return start..end;
    }

    private static Range Bounds(ReadOnlySpan<char> value, bool atStart, bool atEnd)
    {
        int start = 0, end = value.Length;
        while (atStart && start < end && IsSpace(value[start]))
            start++;
        while (atEnd && start < end && IsSpace(value[end - 1]))
            end--;
        return start..end;
    }
}
