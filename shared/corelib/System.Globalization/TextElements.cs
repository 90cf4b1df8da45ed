// Where text elements (extended grapheme clusters, Unicode Standard Annex 29) end, by general category and a few lists.
namespace System.Globalization;

using System.Text;

internal static class TextElements
{
    private enum Kind
    {
        Other,
        CarriageReturn,
        LineFeed,
        Control,
        Extend,
        Joiner,
        RegionalIndicator,
        Prepend,
        SpacingMark,
        HangulLead,
        HangulVowel,
        HangulTail,
        HangulOpenSyllable,
        HangulClosedSyllable,
        Pictograph,
    }

    /// Pairs of first and last code point: Extended_Pictographic.
    private static ReadOnlySpan<int> Pictographs =>
    [
        0xA9, 0xA9, 0xAE, 0xAE, 0x203C, 0x203C, 0x2049, 0x2049, 0x2122, 0x2122, 0x2139, 0x2139, 0x2194, 0x2199, 0x21A9, 0x21AA,
        0x231A, 0x231B, 0x2328, 0x2328, 0x2388, 0x2388, 0x23CF, 0x23CF, 0x23E9, 0x23F3, 0x23F8, 0x23FA, 0x24C2, 0x24C2, 0x25AA, 0x25AB,
        0x25B6, 0x25B6, 0x25C0, 0x25C0, 0x25FB, 0x25FE, 0x2600, 0x2605, 0x2607, 0x2612, 0x2614, 0x2685, 0x2690, 0x2705, 0x2708, 0x2712,
        0x2714, 0x2714, 0x2716, 0x2716, 0x271D, 0x271D, 0x2721, 0x2721, 0x2728, 0x2728, 0x2733, 0x2734, 0x2744, 0x2744, 0x2747, 0x2747,
        0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2763, 0x2767, 0x2795, 0x2797, 0x27A1, 0x27A1, 0x27B0, 0x27B0,
        0x27BF, 0x27BF, 0x2934, 0x2935, 0x2B05, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x3030, 0x3030, 0x303D, 0x303D,
        0x3297, 0x3297, 0x3299, 0x3299, 0x1F000, 0x1F0FF, 0x1F10D, 0x1F10F, 0x1F12F, 0x1F12F, 0x1F16C, 0x1F171, 0x1F17E, 0x1F17F,
        0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F1AD, 0x1F1E5, 0x1F201, 0x1F20F, 0x1F21A, 0x1F21A, 0x1F22F, 0x1F22F, 0x1F232, 0x1F23A,
        0x1F23C, 0x1F23F, 0x1F249, 0x1F3FA, 0x1F400, 0x1F53D, 0x1F546, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F774, 0x1F77F, 0x1F7D5, 0x1F7FF,
        0x1F80C, 0x1F80F, 0x1F848, 0x1F84F, 0x1F85A, 0x1F85F, 0x1F888, 0x1F88F, 0x1F8AE, 0x1F8FF, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945,
        0x1F947, 0x1FAFF, 0x1FC00, 0x1FFFD,
    ];

    /// Spacing marks that extend nonetheless, and other characters that do.
    private static ReadOnlySpan<int> Extenders =>
    [
        0x09BE, 0x09BE, 0x09D7, 0x09D7, 0x0B3E, 0x0B3E, 0x0B57, 0x0B57, 0x0BBE, 0x0BBE, 0x0BD7, 0x0BD7, 0x0CC0, 0x0CC0, 0x0CC2, 0x0CC2,
        0x0CC7, 0x0CC8, 0x0CCA, 0x0CCB, 0x0CD5, 0x0CD6, 0x0D3E, 0x0D3E, 0x0D57, 0x0D57, 0x0DCF, 0x0DCF, 0x0DDF, 0x0DDF, 0x1715, 0x1715,
        0x1734, 0x1734, 0x1B35, 0x1B35, 0x1B3B, 0x1B3B, 0x1B3D, 0x1B3D, 0x1B43, 0x1B44, 0x1BAA, 0x1BAA, 0x1BF2, 0x1BF3, 0x200C, 0x200C,
        0x302E, 0x302F, 0xA953, 0xA953, 0xA9C0, 0xA9C0, 0xFF9E, 0xFF9F, 0x111C0, 0x111C0, 0x11235, 0x11235, 0x1133E, 0x1133E,
        0x1134D, 0x1134D, 0x11357, 0x11357, 0x113B8, 0x113B8, 0x113C2, 0x113C2, 0x113C5, 0x113C5, 0x113C7, 0x113C9, 0x113CF, 0x113CF,
        0x114B0, 0x114B0, 0x114BD, 0x114BD, 0x115AF, 0x115AF, 0x116B6, 0x116B6, 0x11930, 0x11930, 0x1193D, 0x1193D, 0x11F41, 0x11F41,
        0x16FF0, 0x16FF1, 0x1D165, 0x1D166, 0x1D16D, 0x1D172, 0x1F3FB, 0x1F3FF, 0xE0020, 0xE007F,
    ];

    private static ReadOnlySpan<int> Prependers =>
    [
        0x0600, 0x0605, 0x06DD, 0x06DD, 0x070F, 0x070F, 0x0890, 0x0891, 0x08E2, 0x08E2, 0x0D4E, 0x0D4E, 0x110BD, 0x110BD, 0x110CD, 0x110CD,
        0x111C2, 0x111C3, 0x113D1, 0x113D1, 0x1193F, 0x1193F, 0x11941, 0x11941, 0x11A3A, 0x11A3A, 0x11A84, 0x11A89, 0x11D46, 0x11D46, 0x11F02, 0x11F02,
    ];

    private static bool IsIn(ReadOnlySpan<int> ranges, int value)
    {
        int low = 0;
        int high = ranges.Length / 2 - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (value < ranges[2 * middle])
            {
                high = middle - 1;
            }
            else if (value > ranges[2 * middle + 1])
            {
                low = middle + 1;
            }
            else
            {
                return true;
            }
        }
        return false;
    }

    private static Kind KindOf(int value)
    {
        if (value < 0x300)
        {
            return value switch
            {
                '\r' => Kind.CarriageReturn,
                '\n' => Kind.LineFeed,
                < 0x20 or (>= 0x7F and < 0xA0) or 0xAD => Kind.Control,
                0xA9 or 0xAE => Kind.Pictograph,
                _ => Kind.Other,
            };
        }
        switch (value)
        {
            case 0x200D:
                return Kind.Joiner;
            case >= 0x1F1E6 and <= 0x1F1FF:
                return Kind.RegionalIndicator;
            case >= 0xAC00 and <= 0xD7A3:
                return (value - 0xAC00) % 28 == 0 ? Kind.HangulOpenSyllable : Kind.HangulClosedSyllable;
            case (>= 0x1100 and <= 0x115F) or (>= 0xA960 and <= 0xA97C):
                return Kind.HangulLead;
            case (>= 0x1160 and <= 0x11A7) or (>= 0xD7B0 and <= 0xD7C6):
                return Kind.HangulVowel;
            case (>= 0x11A8 and <= 0x11FF) or (>= 0xD7CB and <= 0xD7FB):
                return Kind.HangulTail;
            case 0x16D63 or (>= 0x16D67 and <= 0x16D6A):
                return Kind.HangulVowel;
            case 0x0E33 or 0x0EB3:
                return Kind.SpacingMark;
            case 0x102B or 0x102C or 0x1038 or (>= 0x1062 and <= 0x1064) or (>= 0x1067 and <= 0x106D) or 0x1083 or (>= 0x1087 and <= 0x108C)
                or 0x108F or (>= 0x109A and <= 0x109C) or 0x1A61 or 0x1A63 or 0x1A64 or 0xAA7B or 0xAA7D or 0x11720 or 0x11721:
                return Kind.Other;
            case 0x2065 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE001F) or (>= 0xE0080 and <= 0xE00FF) or (>= 0xE01F0 and <= 0xE0FFF):
                return Kind.Control;
        }
        if (IsIn(Extenders, value))
        {
            return Kind.Extend;
        }
        if (IsIn(Prependers, value))
        {
            return Kind.Prepend;
        }
        if (IsIn(Pictographs, value))
        {
            return Kind.Pictograph;
        }
        return CharUnicodeInfo.GetUnicodeCategory(value) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Kind.Extend,
            UnicodeCategory.SpacingCombiningMark => Kind.SpacingMark,
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate => Kind.Control,
            _ => Kind.Other,
        };
    }

    /// The length of the text element that `text` starts with, in chars.
    internal static int LengthOfFirst(ReadOnlySpan<char> text)
    {
        if (text.Length == 0)
        {
            return 0;
        }
        int end = Next(text, 0, out Kind before);
        bool pictograph = before == Kind.Pictograph;
        int indicators = before == Kind.RegionalIndicator ? 1 : 0;
        while (end < text.Length)
        {
            int next = Next(text, end, out Kind kind);
            if (IsBreak(before, kind, pictograph, indicators))
            {
                break;
            }
            // A pictograph stays open across what extends it, and one joiner.
            pictograph = kind == Kind.Pictograph || (pictograph && (kind == Kind.Extend || kind == Kind.Joiner));
            indicators = kind == Kind.RegionalIndicator ? indicators + 1 : 0;
            before = kind;
            end = next;
        }
        return end;
    }

    private static int Next(ReadOnlySpan<char> text, int index, out Kind kind)
    {
        Rune.DecodeFromUtf16(text.Slice(index), out Rune rune, out int length);
        bool lone = length == 1 && char.IsSurrogate(text[index]);
        kind = lone ? Kind.Control : KindOf(rune.Value);
        return index + length;
    }

    /// Rules GB3 to GB999.
    private static bool IsBreak(Kind before, Kind after, bool pictograph, int indicators)
    {
        if (before == Kind.CarriageReturn)
        {
            return after != Kind.LineFeed;
        }
        if (before is Kind.Control or Kind.LineFeed || after is Kind.Control or Kind.CarriageReturn or Kind.LineFeed)
        {
            return true;
        }
        switch (before)
        {
            case Kind.HangulLead when after is Kind.HangulLead or Kind.HangulVowel or Kind.HangulOpenSyllable or Kind.HangulClosedSyllable:
            case Kind.HangulOpenSyllable or Kind.HangulVowel when after is Kind.HangulVowel or Kind.HangulTail:
            case Kind.HangulClosedSyllable or Kind.HangulTail when after == Kind.HangulTail:
            case Kind.Prepend:
            case Kind.Joiner when pictograph && after == Kind.Pictograph:
            case Kind.RegionalIndicator when after == Kind.RegionalIndicator && indicators % 2 == 1:
                return false;
        }
        return after is not (Kind.Extend or Kind.Joiner or Kind.SpacingMark);
    }
}
