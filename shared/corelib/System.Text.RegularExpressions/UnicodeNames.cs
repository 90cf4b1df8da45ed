using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace System.Text.RegularExpressions;

/// <summary>Names that `\p{…}` knows: Unicode's general categories and the blocks of the first plane, with .NET's names.</summary>
internal static class UnicodeNames
{
    private static readonly string[] s_categories =
    [
        // In the order of UnicodeCategory.
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps", "Pe", "Pi",
        "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary>A bit for each category that a name stands for; 0 when it stands for none.</summary>
    public static uint Categories(string name)
    {
        uint found = 0;
        if (name.Length is 1 or 2)
            for (int index = 0; index < s_categories.Length; index++)
                if (s_categories[index] == name || name.Length == 1 && s_categories[index][0] == name[0])
                    found |= 1u << index;
        return found;
    }

    public static bool TryGetBlock(string name, [NotNullWhen(true)] out (char First, char Last)[]? ranges)
    {
        if (s_blocks.TryGetValue(name, out (char First, char Last) block))
        {
            ranges = [block];
            return true;
        }
        ranges = null;
        return false;
    }

    private static readonly Dictionary<string, (char First, char Last)> s_blocks = new()
    {
        ["IsBasicLatin"] = ('\u0000', '\u007F'),
        ["IsLatin-1Supplement"] = ('\u0080', '\u00FF'),
        ["IsLatinExtended-A"] = ('\u0100', '\u017F'),
        ["IsLatinExtended-B"] = ('\u0180', '\u024F'),
        ["IsIPAExtensions"] = ('\u0250', '\u02AF'),
        ["IsSpacingModifierLetters"] = ('\u02B0', '\u02FF'),
        ["IsCombiningDiacriticalMarks"] = ('\u0300', '\u036F'),
        ["IsGreek"] = ('\u0370', '\u03FF'),
        ["IsGreekandCoptic"] = ('\u0370', '\u03FF'),
        ["IsCyrillic"] = ('\u0400', '\u04FF'),
        ["IsCyrillicSupplement"] = ('\u0500', '\u052F'),
        ["IsArmenian"] = ('\u0530', '\u058F'),
        ["IsHebrew"] = ('\u0590', '\u05FF'),
        ["IsArabic"] = ('\u0600', '\u06FF'),
        ["IsSyriac"] = ('\u0700', '\u074F'),
        ["IsThaana"] = ('\u0780', '\u07BF'),
        ["IsDevanagari"] = ('\u0900', '\u097F'),
        ["IsBengali"] = ('\u0980', '\u09FF'),
        ["IsGurmukhi"] = ('\u0A00', '\u0A7F'),
        ["IsGujarati"] = ('\u0A80', '\u0AFF'),
        ["IsOriya"] = ('\u0B00', '\u0B7F'),
        ["IsTamil"] = ('\u0B80', '\u0BFF'),
        ["IsTelugu"] = ('\u0C00', '\u0C7F'),
        ["IsKannada"] = ('\u0C80', '\u0CFF'),
        ["IsMalayalam"] = ('\u0D00', '\u0D7F'),
        ["IsSinhala"] = ('\u0D80', '\u0DFF'),
        ["IsThai"] = ('\u0E00', '\u0E7F'),
        ["IsLao"] = ('\u0E80', '\u0EFF'),
        ["IsTibetan"] = ('\u0F00', '\u0FFF'),
        ["IsMyanmar"] = ('\u1000', '\u109F'),
        ["IsGeorgian"] = ('\u10A0', '\u10FF'),
        ["IsHangulJamo"] = ('\u1100', '\u11FF'),
        ["IsEthiopic"] = ('\u1200', '\u137F'),
        ["IsCherokee"] = ('\u13A0', '\u13FF'),
        ["IsUnifiedCanadianAboriginalSyllabics"] = ('\u1400', '\u167F'),
        ["IsOgham"] = ('\u1680', '\u169F'),
        ["IsRunic"] = ('\u16A0', '\u16FF'),
        ["IsTagalog"] = ('\u1700', '\u171F'),
        ["IsHanunoo"] = ('\u1720', '\u173F'),
        ["IsBuhid"] = ('\u1740', '\u175F'),
        ["IsTagbanwa"] = ('\u1760', '\u177F'),
        ["IsKhmer"] = ('\u1780', '\u17FF'),
        ["IsMongolian"] = ('\u1800', '\u18AF'),
        ["IsLimbu"] = ('\u1900', '\u194F'),
        ["IsTaiLe"] = ('\u1950', '\u197F'),
        ["IsKhmerSymbols"] = ('\u19E0', '\u19FF'),
        ["IsPhoneticExtensions"] = ('\u1D00', '\u1D7F'),
        ["IsLatinExtendedAdditional"] = ('\u1E00', '\u1EFF'),
        ["IsGreekExtended"] = ('\u1F00', '\u1FFF'),
        ["IsGeneralPunctuation"] = ('\u2000', '\u206F'),
        ["IsSuperscriptsandSubscripts"] = ('\u2070', '\u209F'),
        ["IsCurrencySymbols"] = ('\u20A0', '\u20CF'),
        ["IsCombiningDiacriticalMarksforSymbols"] = ('\u20D0', '\u20FF'),
        ["IsCombiningMarksforSymbols"] = ('\u20D0', '\u20FF'),
        ["IsLetterlikeSymbols"] = ('\u2100', '\u214F'),
        ["IsNumberForms"] = ('\u2150', '\u218F'),
        ["IsArrows"] = ('\u2190', '\u21FF'),
        ["IsMathematicalOperators"] = ('\u2200', '\u22FF'),
        ["IsMiscellaneousTechnical"] = ('\u2300', '\u23FF'),
        ["IsControlPictures"] = ('\u2400', '\u243F'),
        ["IsOpticalCharacterRecognition"] = ('\u2440', '\u245F'),
        ["IsEnclosedAlphanumerics"] = ('\u2460', '\u24FF'),
        ["IsBoxDrawing"] = ('\u2500', '\u257F'),
        ["IsBlockElements"] = ('\u2580', '\u259F'),
        ["IsGeometricShapes"] = ('\u25A0', '\u25FF'),
        ["IsMiscellaneousSymbols"] = ('\u2600', '\u26FF'),
        ["IsDingbats"] = ('\u2700', '\u27BF'),
        ["IsMiscellaneousMathematicalSymbols-A"] = ('\u27C0', '\u27EF'),
        ["IsSupplementalArrows-A"] = ('\u27F0', '\u27FF'),
        ["IsBraillePatterns"] = ('\u2800', '\u28FF'),
        ["IsSupplementalArrows-B"] = ('\u2900', '\u297F'),
        ["IsMiscellaneousMathematicalSymbols-B"] = ('\u2980', '\u29FF'),
        ["IsSupplementalMathematicalOperators"] = ('\u2A00', '\u2AFF'),
        ["IsMiscellaneousSymbolsandArrows"] = ('\u2B00', '\u2BFF'),
        ["IsCJKRadicalsSupplement"] = ('\u2E80', '\u2EFF'),
        ["IsKangxiRadicals"] = ('\u2F00', '\u2FDF'),
        ["IsIdeographicDescriptionCharacters"] = ('\u2FF0', '\u2FFF'),
        ["IsCJKSymbolsandPunctuation"] = ('\u3000', '\u303F'),
        ["IsHiragana"] = ('\u3040', '\u309F'),
        ["IsKatakana"] = ('\u30A0', '\u30FF'),
        ["IsBopomofo"] = ('\u3100', '\u312F'),
        ["IsHangulCompatibilityJamo"] = ('\u3130', '\u318F'),
        ["IsKanbun"] = ('\u3190', '\u319F'),
        ["IsBopomofoExtended"] = ('\u31A0', '\u31BF'),
        ["IsKatakanaPhoneticExtensions"] = ('\u31F0', '\u31FF'),
        ["IsEnclosedCJKLettersandMonths"] = ('\u3200', '\u32FF'),
        ["IsCJKCompatibility"] = ('\u3300', '\u33FF'),
        ["IsCJKUnifiedIdeographsExtensionA"] = ('\u3400', '\u4DBF'),
        ["IsYijingHexagramSymbols"] = ('\u4DC0', '\u4DFF'),
        ["IsCJKUnifiedIdeographs"] = ('\u4E00', '\u9FFF'),
        ["IsYiSyllables"] = ('\uA000', '\uA48F'),
        ["IsYiRadicals"] = ('\uA490', '\uA4CF'),
        ["IsHangulSyllables"] = ('\uAC00', '\uD7AF'),
        ["IsHighSurrogates"] = ('\uD800', '\uDB7F'),
        ["IsHighPrivateUseSurrogates"] = ('\uDB80', '\uDBFF'),
        ["IsLowSurrogates"] = ('\uDC00', '\uDFFF'),
        ["IsPrivateUse"] = ('\uE000', '\uF8FF'),
        ["IsPrivateUseArea"] = ('\uE000', '\uF8FF'),
        ["IsCJKCompatibilityIdeographs"] = ('\uF900', '\uFAFF'),
        ["IsAlphabeticPresentationForms"] = ('\uFB00', '\uFB4F'),
        ["IsArabicPresentationForms-A"] = ('\uFB50', '\uFDFF'),
        ["IsVariationSelectors"] = ('\uFE00', '\uFE0F'),
        ["IsCombiningHalfMarks"] = ('\uFE20', '\uFE2F'),
        ["IsCJKCompatibilityForms"] = ('\uFE30', '\uFE4F'),
        ["IsSmallFormVariants"] = ('\uFE50', '\uFE6F'),
        ["IsArabicPresentationForms-B"] = ('\uFE70', '\uFEFF'),
        ["IsHalfwidthandFullwidthForms"] = ('\uFF00', '\uFFEF'),
        ["IsSpecials"] = ('\uFFF0', '\uFFFF'),
    };
}
