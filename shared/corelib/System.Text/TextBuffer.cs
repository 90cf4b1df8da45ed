using System.Buffers;
using System.Runtime.CompilerServices;

namespace System.Text;

// Collects characters on the stack first and in a pooled array when they grow. The owner must end with one of the *AndFree methods.
internal ref struct TextBuffer
{
    private Span<char> _chars;
    private char[]? _rented;
    private int _length;

    internal TextBuffer(Span<char> initial)
    {
        _chars = initial;
        _rented = null;
        _length = 0;
    }

    internal readonly int Length => _length;

    internal readonly ref char this[int index] => ref _chars[index];

    internal readonly ReadOnlySpan<char> Written => _chars.Slice(0, _length);

    internal void Truncate(int length) => _length = length;

    internal void Append(char c)
    {
        int at = _length;
        if ((uint)at >= (uint)_chars.Length) Grow(1);
        Unsafe.Add(ref _chars._reference, at) = c;
        _length = at + 1;
    }

    internal void Append(char c, int count)
    {
        if (count > 0) AppendSpan(count).Fill(c);
    }

    internal void Append(string? text)
    {
        if (text is null) return;
        int at = _length;
        if (text.Length > _chars.Length - at) Grow(text.Length);
        Buffer.Memmove(ref Unsafe.Add(ref _chars._reference, at), ref string.FirstCharOf(text), (nuint)(uint)text.Length);
        _length = at + text.Length;
    }

    internal void Append(scoped ReadOnlySpan<char> text)
    {
        int at = _length;
        if (text.Length > _chars.Length - at) Grow(text.Length);
        Buffer.Memmove(ref Unsafe.Add(ref _chars._reference, at), ref text._reference, (nuint)(uint)text.Length);
        _length = at + text.Length;
    }

    // Room for `count` characters that the caller writes.
    internal Span<char> AppendSpan(int count)
    {
        int at = _length;
        if (count > _chars.Length - at) Grow(count);
        _length = at + count;
        return _chars.Slice(at, count);
    }

    internal void Insert(int index, char c, int count)
    {
        if (count <= 0) return;
        if (count > _chars.Length - _length) Grow(count);
        _chars.Slice(index, _length - index).CopyTo(_chars.Slice(index + count));
        _chars.Slice(index, count).Fill(c);
        _length += count;
    }

    internal void Insert(int index, string text)
    {
        int count = text.Length;
        if (count > _chars.Length - _length) Grow(count);
        _chars.Slice(index, _length - index).CopyTo(_chars.Slice(index + count));
        text.CopyTo(_chars.Slice(index));
        _length += count;
    }

    // The free room, and the number of characters then written into it.
    internal readonly Span<char> Free => _chars.Slice(_length);

    internal void Advance(int count) => _length += count;

    internal void Grow(int atLeast)
    {
        long wanted = Math.Max((long)_length + atLeast, Math.Min((long)_chars.Length * 2, Array.MaxLength));
        if (wanted > Array.MaxLength) throw new OutOfMemoryException();
        char[] larger = ArrayPool<char>.Shared.Rent((int)Math.Max(wanted, 64));
        _chars.Slice(0, _length).CopyTo(larger);
        char[]? old = _rented;
        _chars = _rented = larger;
        if (old is not null) ArrayPool<char>.Shared.Return(old);
    }

    internal string ToStringAndFree()
    {
        string result = new(_chars.Slice(0, _length));
        ReturnArray();
        return result;
    }

    internal bool TryCopyToAndFree(Span<char> destination, out int charsWritten)
    {
        bool fits = _chars.Slice(0, _length).TryCopyTo(destination);
        charsWritten = fits ? _length : 0;
        ReturnArray();
        return fits;
    }

    internal bool TryCopyUtf8AndFree(Span<byte> destination, out int bytesWritten)
    {
        bool fits = Number.TryWriteUtf8(_chars.Slice(0, _length), destination, out bytesWritten);
        ReturnArray();
        return fits;
    }

    internal void Release() => ReturnArray();

    private void ReturnArray()
    {
        char[]? old = _rented;
        this = default;
        if (old is not null) ArrayPool<char>.Shared.Return(old);
    }
}
