namespace System.Collections;

public sealed class BitArray : ICollection, ICloneable
{
    private const int BitsPerWord = 32;

    /// Bits beyond the length are kept zero.
    private int[] _words;
    private int _length;
    private int _version;

    public BitArray(int length)
        : this(length, false)
    {
    }

    public BitArray(int length, bool defaultValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        _words = new int[WordCount(length)];
        _length = length;
        if (defaultValue)
        {
            Array.Fill(_words, -1);
            ClearHighBits();
        }
    }

    public BitArray(byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        if (bytes.Length > int.MaxValue / 8)
        {
            throw new ArgumentException("The input array length must not exceed Int32.MaxValue / 8. Otherwise BitArray.Length would exceed Int32.MaxValue.", nameof(bytes));
        }
        _length = bytes.Length * 8;
        _words = new int[WordCount(_length)];
        for (int i = 0; i < bytes.Length; i++)
        {
            _words[i / 4] |= bytes[i] << (i % 4 * 8);
        }
    }

    public BitArray(bool[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        _length = values.Length;
        _words = new int[WordCount(_length)];
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i])
            {
                _words[i / BitsPerWord] |= 1 << i;
            }
        }
    }

    public BitArray(int[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length > int.MaxValue / BitsPerWord)
        {
            throw new ArgumentException("The input array length must not exceed Int32.MaxValue / 32. Otherwise BitArray.Length would exceed Int32.MaxValue.", nameof(values));
        }
        _words = (int[])values.Clone();
        _length = values.Length * BitsPerWord;
    }

    public BitArray(BitArray bits)
    {
        ArgumentNullException.ThrowIfNull(bits);
        _words = (int[])bits._words.Clone();
        _length = bits._length;
    }

    private static int WordCount(int bits) => (int)((uint)(bits + BitsPerWord - 1) / BitsPerWord);

    private void ClearHighBits()
    {
        int extra = _length % BitsPerWord;
        if (extra != 0)
        {
            _words[_length / BitsPerWord] &= (1 << extra) - 1;
        }
    }

    public int Count => _length;

    public int Length
    {
        get => _length;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            int words = WordCount(value);
            if (words != _words.Length)
            {
                Array.Resize(ref _words, words);
            }
            _length = value;
            ClearHighBits();
            _version++;
        }
    }

    public bool IsReadOnly => false;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public bool this[int index]
    {
        get => Get(index);
        set => Set(index, value);
    }

    private void CheckIndex(int index)
    {
        if ((uint)index >= (uint)_length)
        {
            throw new ArgumentOutOfRangeException(nameof(index), index, "Index was out of range. Must be non-negative and less than the size of the collection.");
        }
    }

    public bool Get(int index)
    {
        CheckIndex(index);
        return (_words[index / BitsPerWord] & (1 << index)) != 0;
    }

    public void Set(int index, bool value)
    {
        CheckIndex(index);
        if (value)
        {
            _words[index / BitsPerWord] |= 1 << index;
        }
        else
        {
            _words[index / BitsPerWord] &= ~(1 << index);
        }
        _version++;
    }

    public void SetAll(bool value)
    {
        Array.Fill(_words, value ? -1 : 0);
        ClearHighBits();
        _version++;
    }

    private void CheckSame(BitArray value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (_length != value._length)
        {
            throw new ArgumentException("Array lengths must be the same.");
        }
    }

    public BitArray And(BitArray value)
    {
        CheckSame(value);
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] &= value._words[i];
        }
        _version++;
        return this;
    }

    public BitArray Or(BitArray value)
    {
        CheckSame(value);
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] |= value._words[i];
        }
        _version++;
        return this;
    }

    public BitArray Xor(BitArray value)
    {
        CheckSame(value);
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] ^= value._words[i];
        }
        _version++;
        return this;
    }

    public BitArray Not()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] = ~_words[i];
        }
        ClearHighBits();
        _version++;
        return this;
    }

    public BitArray RightShift(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Shift(count);
        return this;
    }

    public BitArray LeftShift(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        Shift(-(long)count);
        return this;
    }

    /// Bit i becomes what bit i + distance was.
    private void Shift(long distance)
    {
        _version++;
        if (distance == 0)
        {
            return;
        }
        int[] words = new int[_words.Length];
        long wordDistance = distance >= 0 ? distance / BitsPerWord : -((-distance + BitsPerWord - 1) / BitsPerWord);
        int bitDistance = (int)(distance - wordDistance * BitsPerWord);
        for (int i = 0; i < words.Length; i++)
        {
            uint low = WordAt(i + wordDistance);
            words[i] = (int)(bitDistance == 0 ? low : (low >> bitDistance) | (WordAt(i + wordDistance + 1) << (BitsPerWord - bitDistance)));
        }
        _words = words;
        ClearHighBits();
    }

    private uint WordAt(long index) => index >= 0 && index < _words.Length ? (uint)_words[index] : 0;

    public bool HasAllSet()
    {
        for (int i = 0; i < _length; i++)
        {
            if (!Get(i))
            {
                return false;
            }
        }
        return true;
    }

    public bool HasAnySet()
    {
        foreach (int word in _words)
        {
            if (word != 0)
            {
                return true;
            }
        }
        return false;
    }

    public object Clone() => new BitArray(this);

    public void CopyTo(Array array, int index)
    {
        ArgumentNullException.ThrowIfNull(array);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (array.Rank != 1)
        {
            CollectionErrors.Argument(CollectionErrors.MultiDimensional, nameof(array));
        }
        int needed;
        switch (array)
        {
            case int[] words:
                needed = _words.Length;
                CheckSpace(array, index, needed);
                Array.Copy(_words, 0, words, index, needed);
                break;
            case byte[] bytes:
                needed = (_length + 7) / 8;
                CheckSpace(array, index, needed);
                for (int i = 0; i < needed; i++)
                {
                    bytes[index + i] = (byte)(_words[i / 4] >> (i % 4 * 8));
                }
                break;
            case bool[] flags:
                CheckSpace(array, index, _length);
                for (int i = 0; i < _length; i++)
                {
                    flags[index + i] = Get(i);
                }
                break;
            default:
                throw new ArgumentException("Only supported array types for CopyTo on BitArrays are Boolean[], Int32[] and Byte[].", nameof(array));
        }
    }

    private static void CheckSpace(Array array, int index, int needed)
    {
        if (array.Length - index < needed)
        {
            CollectionErrors.Argument(CollectionErrors.BadOffsetLength);
        }
    }

    public IEnumerator GetEnumerator() => new Enumerator(this);

    private sealed class Enumerator(BitArray bits) : IEnumerator, ICloneable
    {
        private readonly int _version = bits._version;
        private int _index = -1;
        private bool _current;

        public object Clone() => MemberwiseClone();

        public bool MoveNext()
        {
            if (_version != bits._version)
            {
                CollectionErrors.Modified();
            }
            if (_index < bits._length - 1)
            {
                _current = bits.Get(++_index);
                return true;
            }
            _index = bits._length;
            return false;
        }

        public object Current
        {
            get
            {
                if ((uint)_index >= (uint)bits._length)
                {
                    if (_index == -1)
                    {
                        CollectionErrors.EnumerationNotStarted();
                    }
                    CollectionErrors.EnumerationEnded();
                }
                return _current;
            }
        }

        public void Reset()
        {
            if (_version != bits._version)
            {
                CollectionErrors.Modified();
            }
            _index = -1;
        }
    }
}
