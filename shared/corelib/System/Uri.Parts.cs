using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;
using System.Text;

namespace System;

// Parts, comparison, relations between two.
public partial class Uri
{
    public string OriginalString => _original;
    public bool IsAbsoluteUri => _scheme is not null;
    public bool UserEscaped => false;
    public string Scheme => Absolute()._scheme!;
    public string UserInfo => Absolute()._userInfo;
    public string Host => Absolute()._host;
    public int Port => Absolute()._port;
    public string AbsolutePath => Absolute()._path;
    public string Query => Absolute()._query;
    public string Fragment => Absolute()._fragment;
    public string PathAndQuery => Absolute()._path + _query;
    public bool IsFile => Absolute()._scheme == UriSchemeFile;
    public bool IsUnc => Absolute()._scheme == UriSchemeFile && _host.Length > 0;
    public bool IsDefaultPort => Absolute()._port == DefaultPort(_scheme!);
    public string DnsSafeHost => IdnHost;
    public string IdnHost => Absolute()._host.StartsWith('[') ? _host[1..^1] : _host;

    public string Authority => Absolute()._port == DefaultPort(_scheme!) ? _host : $"{_host}:{_port}";

    public bool IsLoopback
    {
        get
        {
            Absolute();
            if (_host.Length == 0) return _scheme == UriSchemeFile;
            return _host is "localhost" or "loopback" or "[::1]" || (_host.StartsWith("127.") && HostNameType == UriHostNameType.IPv4);
        }
    }

    public UriHostNameType HostNameType
    {
        get
        {
            Absolute();
            if (_host.Length == 0) return _hasAuthority ? UriHostNameType.Basic : UriHostNameType.Unknown;
            return CheckHostName(_host);
        }
    }

    public string LocalPath
    {
        get
        {
            string path = Unescape(Absolute()._path, false);
            if (_isDosPath) return path.Replace('/', '\\');
            return IsUnc ? $@"\\{_host}{path.Replace('/', '\\')}" : path;
        }
    }

    public string AbsoluteUri => Build(UriComponents.AbsoluteUri, static text => text);

    public string[] Segments
    {
        get
        {
            string path = Absolute()._path;
            if (_isDosPath) path = "/" + path;
            if (path.Length == 0) return [];
            Collections.Generic.List<string> segments = new();
            for (int at = 0; at < path.Length;)
            {
                int slash = path.IndexOf('/', at);
                int end = slash < 0 ? path.Length : slash + 1;
                segments.Add(path[at..end]);
                at = end;
            }
            return segments.ToArray();
        }
    }

    private Uri Absolute() => _scheme is not null ? this : throw new InvalidOperationException("This operation is not supported for a relative URI.");

    private string Build(UriComponents parts, Func<string, string> spell)
    {
        Absolute();
        StringBuilder text = new();
        bool hasScheme = (parts & UriComponents.Scheme) != 0;
        if (hasScheme) text.Append(_scheme).Append(_hasAuthority ? "://" : ":");
        bool isOneOnly = (parts & (parts - 1)) == 0;
        if ((parts & UriComponents.UserInfo) != 0 && _userInfo.Length > 0)
        {
            text.Append(spell(_userInfo));
            if (!isOneOnly) text.Append('@');
        }
        if ((parts & UriComponents.Host) != 0) text.Append(_host);
        bool showPort = (parts & UriComponents.Port) != 0 && _port != DefaultPort(_scheme!);
        if ((showPort || (parts & UriComponents.StrongPort) != 0) && _port != -1)
        {
            if (!isOneOnly) text.Append(':');
            text.Append(_port);
        }
        bool hasServer = (parts & (UriComponents.Scheme | UriComponents.Host | UriComponents.Port | UriComponents.StrongPort | UriComponents.UserInfo)) != 0;
        if ((parts & UriComponents.Path) != 0)
        {
            string path = spell(_path);
            if (_isDosPath && hasServer) text.Append('/');
            bool keepSlash = hasServer || (parts & (UriComponents.Query | UriComponents.KeepDelimiter)) != 0;
            text.Append(!keepSlash && path.StartsWith('/') ? path[1..] : path);
        }
        bool keep = !isOneOnly || (parts & UriComponents.KeepDelimiter) != 0;
        if ((parts & UriComponents.Query) != 0) text.Append(keep || _query.Length == 0 ? spell(_query) : spell(_query[1..]));
        if ((parts & UriComponents.Fragment) != 0) text.Append(keep || _fragment.Length == 0 ? spell(_fragment) : spell(_fragment[1..]));
        return text.ToString();
    }

    public string GetComponents(UriComponents components, UriFormat format)
    {
        if (format is < UriFormat.UriEscaped or > UriFormat.SafeUnescaped) throw new ArgumentOutOfRangeException(nameof(format));
        if (components == UriComponents.SerializationInfoString) return IsAbsoluteUri ? AbsoluteUri : _original;
        return Build(components, format switch
        {
            UriFormat.UriEscaped => static text => text,
            UriFormat.Unescaped => static text => Unescape(text, false),
            _ => static text => Unescape(text, true),
        });
    }

    public string GetLeftPart(UriPartial part)
    {
        Absolute();
        return part switch
        {
            UriPartial.Scheme => _scheme + (_hasAuthority ? "://" : ":"),
            UriPartial.Authority => _hasAuthority ? Build(UriComponents.Scheme | UriComponents.UserInfo | UriComponents.Host | UriComponents.Port, static text => text) : "",
            UriPartial.Path => Build(UriComponents.AbsoluteUri & ~(UriComponents.Query | UriComponents.Fragment), static text => text),
            UriPartial.Query => Build(UriComponents.AbsoluteUri & ~UriComponents.Fragment, static text => text),
            _ => throw new ArgumentException($"The value '{part}' passed for the UriPartial parameter is invalid.", nameof(part)),
        };
    }

    public override string ToString() => IsAbsoluteUri ? Build(UriComponents.AbsoluteUri, static text => Unescape(text, true)) : _original;
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();
    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) => TryFormat(destination, out charsWritten);
    public bool TryFormat(Span<char> destination, out int charsWritten) => TryWrite(ToString(), destination, out charsWritten);

    // The user and the fragment do not count.
    public bool Equals([NotNullWhen(true)] Uri? other)
    {
        if (other is null) return false;
        if (ReferenceEquals(this, other)) return true;
        if (!IsAbsoluteUri || !other.IsAbsoluteUri) return IsAbsoluteUri == other.IsAbsoluteUri && _original == other._original;
        return _scheme == other._scheme && _host == other._host && _port == other._port && _path == other._path && _query == other._query;
    }

    public override bool Equals([NotNullWhen(true)] object? comparand) => comparand switch
    {
        Uri other => Equals(other),
        string text => TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? other) && Equals(other),
        _ => false,
    };

    public override int GetHashCode() => IsAbsoluteUri ? HashCode.Combine(_scheme, _host, _port, _path, _query) : _original.GetHashCode();
    public static bool operator ==(Uri? uri1, Uri? uri2) => uri1 is null ? uri2 is null : uri1.Equals(uri2);
    public static bool operator !=(Uri? uri1, Uri? uri2) => !(uri1 == uri2);

    public static int Compare(Uri? uri1, Uri? uri2, UriComponents partsToCompare, UriFormat compareFormat, StringComparison comparisonType)
    {
        if (uri1 is null) return uri2 is null ? 0 : -1;
        if (uri2 is null) return 1;
        if (!uri1.IsAbsoluteUri || !uri2.IsAbsoluteUri)
        {
            return uri1.IsAbsoluteUri ? 1 : uri2.IsAbsoluteUri ? -1 : string.Compare(uri1._original, uri2._original, comparisonType);
        }
        return string.Compare(uri1.GetComponents(partsToCompare, compareFormat), uri2.GetComponents(partsToCompare, compareFormat), comparisonType);
    }

    public Uri MakeRelativeUri(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Absolute();
        if (!uri.IsAbsoluteUri) throw new InvalidOperationException("This operation is not supported for a relative URI.");
        if (_scheme != uri._scheme || _host != uri._host || _port != uri._port) return uri;
        string relative = RelativePath(_path, uri._path);
        if (relative.Length == 0 && _path != uri._path) relative = "./";
        // A colon in the first segment would look like a scheme.
        int colon = relative.IndexOf(':'), slash = relative.IndexOf('/');
        if (colon >= 0 && (slash < 0 || colon < slash)) relative = "./" + relative;
        return new Uri(relative + uri._query + uri._fragment, UriKind.Relative);
    }

    private static string RelativePath(string from, string to)
    {
        int common = -1;
        for (int i = 0; i < from.Length && i < to.Length && from[i] == to[i]; i++)
        {
            if (from[i] == '/') common = i;
        }
        if (from == to) return "";
        StringBuilder text = new();
        for (int i = common + 1; i < from.Length; i++)
        {
            if (from[i] == '/') text.Append("../");
        }
        return text.Append(to, common + 1, to.Length - common - 1).ToString();
    }

    public bool IsBaseOf(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        if (!IsAbsoluteUri) return false;
        if (!uri.IsAbsoluteUri) uri = new Uri(this, uri);
        if (_scheme != uri._scheme || _host != uri._host || _port != uri._port) return false;
        return uri._path.StartsWith(_path[..(_path.LastIndexOf('/') + 1)], StringComparison.Ordinal);
    }

    public bool IsWellFormedOriginalString()
    {
        if (!IsAbsoluteUri) return IsWellFormedPart(_original);
        return !_isDosPath && SchemeEnd(_original) > 0 && IsWellFormedPart(_original);
    }

    public static bool IsWellFormedUriString([NotNullWhen(true)] string? uriString, UriKind uriKind) =>
        TryCreate(uriString, uriKind, out Uri? uri) && uri.IsWellFormedOriginalString();

    public static bool CheckSchemeName([NotNullWhen(true)] string? schemeName) => schemeName is not null && SchemeEnd(schemeName + ":") == schemeName.Length && schemeName.Length > 0;

    public static UriHostNameType CheckHostName(string? name)
    {
        if (string.IsNullOrEmpty(name)) return UriHostNameType.Unknown;
        if (name.Contains(':')) return IsIPv6(name.StartsWith('[') && name.EndsWith(']') ? name[1..^1] : name) ? UriHostNameType.IPv6 : UriHostNameType.Unknown;
        string[] parts = name.Split('.');
        if (parts.Length == 4)
        {
            int numbers = 0;
            foreach (string part in parts)
            {
                if (part.Length is > 0 and < 4 && int.TryParse(part, Globalization.NumberStyles.None, null, out int value) && value < 256) numbers++;
            }
            if (numbers == 4) return UriHostNameType.IPv4;
        }
        foreach (char c in name)
        {
            if (!(char.IsLetterOrDigit(c) || c is '-' or '_' or '.')) return UriHostNameType.Unknown;
        }
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length == 0 ? i < parts.Length - 1 || parts.Length == 1 : parts[i].Length > 63) return UriHostNameType.Unknown;
        }
        return UriHostNameType.Dns;
    }

    private static bool IsIPv6(string text)
    {
        int percent = text.IndexOf('%');
        if (percent >= 0) text = text[..percent];
        int groups = 0, digits = 0;
        bool compressed = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsAsciiHexDigit(c))
            {
                if (++digits > 4) return false;
            }
            else if (c == ':')
            {
                if (i + 1 < text.Length && text[i + 1] == ':')
                {
                    if (compressed) return false;
                    compressed = true;
                }
                if (digits > 0) groups++;
                digits = 0;
            }
            else if (c == '.' && CheckHostName(text[(text.LastIndexOf(':') + 1)..]) == UriHostNameType.IPv4)
            {
                return compressed || groups == 6;
            }
            else
            {
                return false;
            }
        }
        if (digits > 0) groups++;
        return compressed ? groups < 8 : groups == 8;
    }

    void ISerializable.GetObjectData(SerializationInfo serializationInfo, StreamingContext streamingContext) => GetObjectData(serializationInfo, streamingContext);
    protected void GetObjectData(SerializationInfo serializationInfo, StreamingContext streamingContext) => serializationInfo.AddValue("AbsoluteUri", IsAbsoluteUri ? AbsoluteUri : _original);
}
