// StringInfo and TextElementEnumerator: a string as text elements.
namespace System.Globalization;

using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

public class StringInfo
{
    private string _text;
    private int[]? _starts;

    public StringInfo()
        : this(string.Empty)
    {
    }

    public StringInfo(string value)
    {
        String = value;
    }

    [MemberNotNull(nameof(_text))]
    public string String
    {
        get => _text;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _text = value;
            _starts = null;
        }
    }

    private int[] Starts => _starts ??= ParseCombiningCharacters(_text);

    public int LengthInTextElements => Starts.Length;

    public string SubstringByTextElements(int startingTextElement) =>
        SubstringByTextElements(startingTextElement, Math.Max(Starts.Length - startingTextElement, 0));

    public string SubstringByTextElements(int startingTextElement, int lengthInTextElements)
    {
        int[] starts = Starts;
        if ((uint)startingTextElement >= (uint)starts.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(startingTextElement), startingTextElement, "Specified argument was out of the range of valid values.");
        }
        if ((uint)lengthInTextElements > (uint)(starts.Length - startingTextElement))
        {
            throw new ArgumentOutOfRangeException(nameof(lengthInTextElements), lengthInTextElements, "Specified argument was out of the range of valid values.");
        }
        int start = starts[startingTextElement];
        int next = startingTextElement + lengthInTextElements;
        return _text.Substring(start, (next < starts.Length ? starts[next] : _text.Length) - start);
    }

    public override bool Equals([NotNullWhen(true)] object? value) => value is StringInfo other && _text == other._text;

    public override int GetHashCode() => _text.GetHashCode();

    public static string GetNextTextElement(string str) => GetNextTextElement(str, 0);

    public static string GetNextTextElement(string str, int index) => str.Substring(index, GetNextTextElementLength(str, index));

    public static int GetNextTextElementLength(string str) => GetNextTextElementLength(str, 0);

    public static int GetNextTextElementLength(string str, int index)
    {
        ArgumentNullException.ThrowIfNull(str);
        if ((uint)index > (uint)str.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        return TextElements.LengthOfFirst(str.AsSpan(index));
    }

    public static int GetNextTextElementLength(ReadOnlySpan<char> str) => TextElements.LengthOfFirst(str);

    public static TextElementEnumerator GetTextElementEnumerator(string str) => GetTextElementEnumerator(str, 0);

    public static TextElementEnumerator GetTextElementEnumerator(string str, int index)
    {
        ArgumentNullException.ThrowIfNull(str);
        if ((uint)index > (uint)str.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(index), "Index was out of range. Must be non-negative and less than or equal to the size of the collection.");
        }
        return new TextElementEnumerator(str, index);
    }

    public static int[] ParseCombiningCharacters(string str)
    {
        ArgumentNullException.ThrowIfNull(str);
        List<int> starts = new List<int>();
        for (int i = 0; i < str.Length; i += TextElements.LengthOfFirst(str.AsSpan(i)))
        {
            starts.Add(i);
        }
        return starts.ToArray();
    }
}

public class TextElementEnumerator : IEnumerator
{
    private readonly string _text;
    private int _index;
    private int _length;

    /// Indices count from `start`.
    internal TextElementEnumerator(string text, int start)
    {
        _text = text.Substring(start);
        Reset();
    }

    public object Current => GetTextElement();

    public int ElementIndex
    {
        get
        {
            if (_index < 0 || _index >= _text.Length)
            {
                throw new InvalidOperationException("Enumeration has either not started or has already finished.");
            }
            return _index;
        }
    }

    public string GetTextElement() => _text.Substring(ElementIndex, _length);

    public bool MoveNext()
    {
        _index = _index < 0 ? 0 : _index + _length;
        _length = TextElements.LengthOfFirst(_text.AsSpan(_index));
        return _length > 0;
    }

    public void Reset()
    {
        _index = -1;
        _length = 0;
    }
}
