using System.Text;

namespace System.Globalization;

// In invariant mode .NET normalizes nothing: text is taken to be normal already.
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
    }
}
