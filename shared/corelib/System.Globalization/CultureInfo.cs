using System.Collections.Generic;
using System.Threading;

namespace System.Globalization;

[Flags]
public enum CultureTypes
{
    NeutralCultures = 1, SpecificCultures = 2, InstalledWin32Cultures = 4, AllCultures = 7, UserCustomCulture = 8, ReplacementCultures = 16,
    WindowsOnlyCultures = 32, FrameworkCultures = 64,
}

public class CultureNotFoundException : ArgumentException
{
    private const string DefaultMessage = "Culture is not supported.";

    public CultureNotFoundException() : base(DefaultMessage) { }
    public CultureNotFoundException(string? message) : base(message) { }
    public CultureNotFoundException(string? paramName, string? message) : base(message, paramName) { }
    public CultureNotFoundException(string? message, Exception? innerException) : base(message, innerException) { }
    public CultureNotFoundException(string? paramName, string? invalidCultureName, string? message) : base(message, paramName) => InvalidCultureName = invalidCultureName;
    public CultureNotFoundException(string? message, string? invalidCultureName, Exception? innerException) : base(message, innerException) => InvalidCultureName = invalidCultureName;
    public CultureNotFoundException(string? message, int invalidCultureId, Exception? innerException) : base(message, innerException) => InvalidCultureId = invalidCultureId;
    public CultureNotFoundException(string? paramName, int invalidCultureId, string? message) : base(message, paramName) => InvalidCultureId = invalidCultureId;

    public virtual int? InvalidCultureId { get; }
    public virtual string? InvalidCultureName { get; }

    public override string Message => InvalidCultureName is null ? base.Message : string.Concat(base.Message, "\n", InvalidCultureName, " is an invalid culture identifier.");
}

// Named cultures are accepted and carry the invariant culture's data (docs/corelib-contract.md, "Style").
public partial class CultureInfo : IFormatProvider, ICloneable
{
    private static readonly CultureInfo s_invariant = ReadOnlyOf("");
    private static CultureInfo? s_defaultCurrent;
    private static CultureInfo? s_defaultCurrentUI;
    private static Dictionary<string, CultureInfo>? s_cache;

    private readonly string _name;
    private bool _isReadOnly;
    private readonly bool _useUserOverride;
    private NumberFormatInfo? _numberFormat;
    private DateTimeFormatInfo? _dateTimeFormat;
    private CompareInfo? _compareInfo;
    private TextInfo? _textInfo;
    private Calendar? _calendar;

    public CultureInfo(string name) : this(name, true) { }

    public CultureInfo(string name, bool useUserOverride)
    {
        _name = CheckName(name);
        _useUserOverride = useUserOverride;
    }

    public CultureInfo(int culture) : this(culture, true) { }

    public CultureInfo(int culture, bool useUserOverride) : this(NameOf(culture), useUserOverride) { }

    private static CultureInfo ReadOnlyOf(string name) => new(name, false) { _isReadOnly = true };

    // Letters, digits and hyphens, as language tags have; the usual casing is restored.
    private static string CheckName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length > 85) throw new CultureNotFoundException(nameof(name), name, "Culture is not supported.");
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) throw new CultureNotFoundException(nameof(name), name, "Culture is not supported.");
        }
        return Normalize(name);
    }

    private static string Normalize(string name)
    {
        if (name.Length == 0) return "";
        string[] parts = name.Split('-', '_');
        for (int i = 0; i < parts.Length; i++)
        {
            if (i == 0) parts[i] = parts[i].ToLowerInvariant();
            else if (parts[i].Length == 2) parts[i] = parts[i].ToUpperInvariant();
            else if (parts[i].Length == 4) parts[i] = parts[i].Substring(0, 1).ToUpperInvariant() + parts[i].Substring(1).ToLowerInvariant();
        }
        return string.Join('-', parts);
    }

    private static string NameOf(int culture)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(culture);
        return culture switch
        {
            0x7F or 0x400 => "",
            0x409 => "en-US",
            0x809 => "en-GB",
            0x407 => "de-DE",
            0x40C => "fr-FR",
            0x411 => "ja-JP",
            9 => "en",
            _ => throw new CultureNotFoundException(nameof(culture), culture, "Culture is not supported."),
        };
    }

    public static CultureInfo InvariantCulture => s_invariant;

    public static CultureInfo CurrentCulture
    {
        get => Thread.CurrentThread.CurrentCulture;
        set => Thread.CurrentThread.CurrentCulture = value;
    }

    public static CultureInfo CurrentUICulture
    {
        get => Thread.CurrentThread.CurrentUICulture;
        set => Thread.CurrentThread.CurrentUICulture = value;
    }

    public static CultureInfo InstalledUICulture => s_invariant;
    public static CultureInfo? DefaultThreadCurrentCulture { get => s_defaultCurrent; set => s_defaultCurrent = value; }
    public static CultureInfo? DefaultThreadCurrentUICulture { get => s_defaultCurrentUI; set => s_defaultCurrentUI = value; }

    public static CultureInfo GetCultureInfo(string name)
    {
        string normal = CheckName(name);
        if (normal.Length == 0) return s_invariant;
        Dictionary<string, CultureInfo> cache = s_cache ?? Interlocked.CompareExchange(ref s_cache, new Dictionary<string, CultureInfo>(), null) ?? s_cache;
        lock (cache)
        {
            if (!cache.TryGetValue(normal, out CultureInfo? culture)) cache[normal] = culture = ReadOnlyOf(normal);
            return culture;
        }
    }

    public static CultureInfo GetCultureInfo(int culture) => GetCultureInfo(NameOf(culture));
    public static CultureInfo GetCultureInfo(string name, string altName) => GetCultureInfo(name);
    public static CultureInfo GetCultureInfo(string name, bool predefinedOnly) => GetCultureInfo(name);
    public static CultureInfo GetCultureInfoByIetfLanguageTag(string name) => GetCultureInfo(name);
    public static CultureInfo CreateSpecificCulture(string name) => new(name);
    public static CultureInfo[] GetCultures(CultureTypes types) => [s_invariant];

    public virtual string Name => _name;
    public string IetfLanguageTag => _name;
    public virtual string DisplayName => EnglishName;
    public virtual string EnglishName => _name.Length == 0 ? "Invariant Language (Invariant Country)" : _name;
    public virtual string NativeName => EnglishName;
    public virtual string TwoLetterISOLanguageName => _name.Length == 0 ? "iv" : _name.Split('-')[0];
    public virtual string ThreeLetterISOLanguageName => "ivl";
    public virtual string ThreeLetterWindowsLanguageName => "IVL";
    public virtual int LCID => _name.Length == 0 ? 0x7F : 0x1000;
    public virtual int KeyboardLayoutId => LCID;
    public virtual bool IsNeutralCulture => _name.Length != 0 && !_name.Contains('-');
    public bool IsReadOnly => _isReadOnly;
    public bool UseUserOverride => _useUserOverride;
    public CultureTypes CultureTypes => IsNeutralCulture ? CultureTypes.NeutralCultures : CultureTypes.SpecificCultures;

    public virtual CultureInfo Parent
    {
        get
        {
            int at = _name.LastIndexOf('-');
            return at < 0 ? s_invariant : GetCultureInfo(_name.Substring(0, at));
        }
    }

    public virtual NumberFormatInfo NumberFormat
    {
        get => _numberFormat ??= _isReadOnly ? NumberFormatInfo.InvariantInfo : new NumberFormatInfo();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            CheckWritable();
            _numberFormat = value;
        }
    }

    public virtual DateTimeFormatInfo DateTimeFormat
    {
        get => _dateTimeFormat ??= _isReadOnly ? DateTimeFormatInfo.InvariantInfo : new DateTimeFormatInfo();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            CheckWritable();
            _dateTimeFormat = value;
        }
    }

    public virtual CompareInfo CompareInfo => _compareInfo ??= new CompareInfo(_name);
    public virtual TextInfo TextInfo => _textInfo ??= new TextInfo(_name, _isReadOnly);
    public virtual Calendar Calendar => _calendar ??= new GregorianCalendar();
    public virtual Calendar[] OptionalCalendars => [Calendar];

    private void CheckWritable()
    {
        if (_isReadOnly) throw new InvalidOperationException("Instance is read-only.");
    }

    public virtual object? GetFormat(Type? formatType)
    {
        if (formatType == typeof(NumberFormatInfo)) return NumberFormat;
        return formatType == typeof(DateTimeFormatInfo) ? DateTimeFormat : null;
    }

    public virtual object Clone()
    {
        CultureInfo copy = (CultureInfo)MemberwiseClone();
        copy._isReadOnly = false;
        copy._numberFormat = (NumberFormatInfo)NumberFormat.Clone();
        copy._dateTimeFormat = (DateTimeFormatInfo)DateTimeFormat.Clone();
        copy._textInfo = null;
        return copy;
    }

    public static CultureInfo ReadOnly(CultureInfo ci)
    {
        ArgumentNullException.ThrowIfNull(ci);
        if (ci._isReadOnly) return ci;
        CultureInfo copy = (CultureInfo)ci.MemberwiseClone();
        copy._isReadOnly = true;
        copy._numberFormat = NumberFormatInfo.ReadOnly(ci.NumberFormat);
        copy._dateTimeFormat = DateTimeFormatInfo.ReadOnly(ci.DateTimeFormat);
        return copy;
    }

    public CultureInfo GetConsoleFallbackUICulture() => s_invariant;
    public void ClearCachedData() { }
    public override bool Equals(object? value) => value is CultureInfo other && Name == other.Name && CompareInfo.Equals(other.CompareInfo);
    public override int GetHashCode() => Name.GetHashCode();
    public override string ToString() => _name;
}
