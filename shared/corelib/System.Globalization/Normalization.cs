using System.Text;

namespace System.Globalization;

// In invariant mode .NET normalizes nothing: text is taken to be normal already once it is known to be well formed.
internal static class Normalization
{
    internal static bool IsNormalized(string text, NormalizationForm form)
    {
        Check(text, form);
        return true;
    }

    internal static string Normalize(string text, NormalizationForm form)
    {
        Check(text, form);
        return text;
    }

    private static void Check(string text, NormalizationForm form)
    {
        if (form is not (NormalizationForm.FormC or NormalizationForm.FormD or NormalizationForm.FormKC or NormalizationForm.FormKD))
            throw new ArgumentException("Invalid or unsupported normalization form.", "normalizationForm");
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                throw new ArgumentException("Invalid Unicode code point found at index " + i.ToString() + ".", "strInput");
            i++;
        }
    }
}
