using System.Text;

namespace System.Collections.Specialized;

// Bits and small integers in 32 bits.
public struct BitVector32 : IEquatable<BitVector32>
{
    private uint _data;

    public BitVector32(int data) => _data = (uint)data;
    public BitVector32(BitVector32 value) => _data = value._data;

    public readonly int Data => (int)_data;

    public bool this[int bit]
    {
        readonly get => (_data & bit) == (uint)bit;
        set
        {
            if (value) _data |= (uint)bit;
            else _data &= ~(uint)bit;
        }
    }

    public int this[Section section]
    {
        readonly get => (int)((_data & (uint)(section.Mask << section.Offset)) >> section.Offset);
        set
        {
            value <<= section.Offset;
            int mask = (0xFFFF & section.Mask) << section.Offset;
            _data = (_data & ~(uint)mask) | ((uint)value & (uint)mask);
        }
    }

    public static int CreateMask() => CreateMask(0);

    public static int CreateMask(int previous)
    {
        if (previous == 0) return 1;
        if (previous == unchecked((int)0x80000000)) throw new InvalidOperationException("Bit vector is full.");
        return previous << 1;
    }

    public static Section CreateSection(short maxValue) => CreateSection(maxValue, 0, 0);
    public static Section CreateSection(short maxValue, Section previous) => CreateSection(maxValue, previous.Mask, previous.Offset);

    private static Section CreateSection(short maxValue, short previousMask, short previousOffset)
    {
        if (maxValue < 1) throw new ArgumentException($"Argument maxValue must be greater than or equal to 1.", nameof(maxValue));
        short offset = (short)(previousOffset + Bits(previousMask));
        if (offset >= 32) throw new InvalidOperationException("Bit vector is full.");
        return new Section((short)((1 << Bits(maxValue)) - 1), offset);
    }

    private static int Bits(short value) => 32 - Numerics.BitOperations.LeadingZeroCount((uint)(ushort)value);

    public override readonly bool Equals(object? o) => o is BitVector32 other && Equals(other);
    public readonly bool Equals(BitVector32 other) => _data == other._data;
    public override readonly int GetHashCode() => _data.GetHashCode();
    public override readonly string ToString() => ToString(this);

    public static string ToString(BitVector32 value)
    {
        StringBuilder text = new("BitVector32{");
        for (int bit = 31; bit >= 0; bit--) text.Append((value._data >> bit & 1) != 0 ? '1' : '0');
        return text.Append('}').ToString();
    }

    public readonly struct Section : IEquatable<Section>
    {
        private readonly short _mask;
        private readonly short _offset;

        internal Section(short mask, short offset)
        {
            _mask = mask;
            _offset = offset;
        }

        public short Mask => _mask;
        public short Offset => _offset;

        public override bool Equals(object? o) => o is Section other && Equals(other);
        public bool Equals(Section obj) => obj._mask == _mask && obj._offset == _offset;
        public static bool operator ==(Section a, Section b) => a.Equals(b);
        public static bool operator !=(Section a, Section b) => !a.Equals(b);
        public override int GetHashCode() => HashCode.Combine(_mask, _offset);
        public override string ToString() => ToString(this);
        public static string ToString(Section value) => $"Section{{0x{value.Mask:x}, 0x{value.Offset:x}}}";
    }
}
