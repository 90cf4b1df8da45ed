using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.Serialization;
using System.Text;

namespace System;

// An absolute one is scheme, user, host, port, path, query and fragment, each as AbsoluteUri shows it; a relative one is its text.
public partial class Uri : ISpanFormattable, IEquatable<Uri>, ISerializable
{
    public static readonly string UriSchemeFile = "file";
    public static readonly string UriSchemeFtp = "ftp";
    public static readonly string UriSchemeSftp = "sftp";
    public static readonly string UriSchemeFtps = "ftps";
    public static readonly string UriSchemeGopher = "gopher";
    public static readonly string UriSchemeHttp = "http";
    public static readonly string UriSchemeHttps = "https";
    public static readonly string UriSchemeWs = "ws";
    public static readonly string UriSchemeWss = "wss";
    public static readonly string UriSchemeMailto = "mailto";
    public static readonly string UriSchemeNews = "news";
    public static readonly string UriSchemeNntp = "nntp";
    public static readonly string UriSchemeSsh = "ssh";
    public static readonly string UriSchemeTelnet = "telnet";
    public static readonly string UriSchemeNetTcp = "net.tcp";
    public static readonly string UriSchemeNetPipe = "net.pipe";
    public static readonly string SchemeDelimiter = "://";

    private readonly string _original;
    private string? _scheme;
    private string _userInfo = "", _host = "", _path = "", _query = "", _fragment = "";
    private int _port = -1;
    private bool _hasAuthority, _isDosPath;

    public Uri([StringSyntax(StringSyntaxAttribute.Uri)] string uriString) : this(uriString, UriKind.Absolute) { }

    public Uri([StringSyntax(StringSyntaxAttribute.Uri)] string uriString, UriKind uriKind)
    {
        ArgumentNullException.ThrowIfNull(uriString);
        if (uriKind is < UriKind.RelativeOrAbsolute or > UriKind.Relative) throw new ArgumentException($"The value '{uriKind}' passed for the UriKind parameter is invalid.");
        _original = uriString;
        string? error = Read(uriKind);
        if (error is not null) throw new UriFormatException(error);
    }

    public Uri(string uriString, in UriCreationOptions creationOptions) : this(uriString) { }

    [Obsolete("This constructor has been deprecated; the dontEscape parameter is always false. Use Uri(string) instead.")]
    public Uri(string uriString, bool dontEscape) : this(uriString) { }

    public Uri(Uri baseUri, string? relativeUri) : this(Base(baseUri), new Uri(relativeUri ?? "", UriKind.RelativeOrAbsolute)) { }

    public Uri(Uri baseUri, Uri relativeUri)
    {
        Base(baseUri);
        if (relativeUri is null) throw new NullReferenceException();
        _original = "";
        if (relativeUri.IsAbsoluteUri)
        {
            _original = relativeUri._original;
            CopyFrom(relativeUri);
            return;
        }
        string? error = Resolve(baseUri, relativeUri._original);
        if (error is not null) throw new UriFormatException(error);
        _original = AbsoluteUri;
    }

    private Uri(string text, UriKind kind, out string? error)
    {
        _original = text;
        error = Read(kind);
    }

    protected Uri(SerializationInfo serializationInfo, StreamingContext streamingContext)
        : this((string)serializationInfo.GetValue("AbsoluteUri", typeof(string))!, UriKind.RelativeOrAbsolute) { }

    private static Uri Base(Uri baseUri)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        if (!baseUri.IsAbsoluteUri) throw new ArgumentOutOfRangeException(nameof(baseUri), "This operation is not supported for a relative URI.");
        return baseUri;
    }

    private void CopyFrom(Uri other)
    {
        _scheme = other._scheme;
        _userInfo = other._userInfo;
        _host = other._host;
        _port = other._port;
        _path = other._path;
        _query = other._query;
        _fragment = other._fragment;
        _hasAuthority = other._hasAuthority;
        _isDosPath = other._isDosPath;
    }

    public static bool TryCreate([NotNullWhen(true)] string? uriString, UriKind uriKind, [NotNullWhen(true)] out Uri? result)
    {
        result = null;
        if (uriString is null) return false;
        Uri uri = new(uriString, uriKind, out string? error);
        if (error is null) result = uri;
        return error is null;
    }

    public static bool TryCreate([NotNullWhen(true)] string? uriString, in UriCreationOptions creationOptions, [NotNullWhen(true)] out Uri? result) =>
        TryCreate(uriString, UriKind.Absolute, out result);

    public static bool TryCreate(Uri? baseUri, string? relativeUri, [NotNullWhen(true)] out Uri? result)
    {
        result = null;
        return TryCreate(relativeUri, UriKind.RelativeOrAbsolute, out Uri? relative) && TryCreate(baseUri, relative, out result);
    }

    public static bool TryCreate(Uri? baseUri, Uri? relativeUri, [NotNullWhen(true)] out Uri? result)
    {
        result = null;
        if (baseUri is null || relativeUri is null || !baseUri.IsAbsoluteUri) return false;
        try
        {
            result = new Uri(baseUri, relativeUri);
            return true;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    // Reads the original text; what is wrong with it.
    private string? Read(UriKind kind)
    {
        ReadOnlySpan<char> text = _original.AsSpan().Trim(" \t\r\n\f\v");
        if (text.Length == 0) return kind == UriKind.Absolute ? "Invalid URI: The URI is empty." : null;
        if (kind == UriKind.Relative)
        {
            int end = SchemeEnd(text);
            bool isAbsolute = end > 1 && ReadAbsolute(text) is null;
            _scheme = null;
            return isAbsolute ? "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI." : null;
        }
        if (text[0] == '/' && kind == UriKind.RelativeOrAbsolute) return null;
        string? error = ReadAbsolute(text);
        if (error is null) return null;
        bool isRelative = _scheme is null;
        _scheme = null;
        return isRelative && kind == UriKind.RelativeOrAbsolute ? null : error;
    }

    // Where the colon behind a scheme is; -1 without a scheme.
    private static int SchemeEnd(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == ':') return i > 0 ? i : -1;
            if (!char.IsAsciiLetter(c) && (i == 0 || !(char.IsAsciiDigit(c) || c is '+' or '-' or '.'))) return -1;
        }
        return -1;
    }

    // Leaves _scheme null when the text may be relative.
    private string? ReadAbsolute(ReadOnlySpan<char> text)
    {
        const string NotDetermined = "Invalid URI: The format of the URI could not be determined.";
        if (text[0] == '/')
        {
            _scheme = UriSchemeFile;
            _hasAuthority = true;
            if (text.Length > 1 && text[1] == '/') return ReadAuthority(text[2..]);
            SetPath(text);
            return null;
        }
        int colon = SchemeEnd(text);
        if (colon < 0) return NotDetermined;
        if (colon == 1)
        {
            _scheme = UriSchemeFile;
            if (text.Length < 3 || text[2] is not ('/' or '\\')) return "Invalid URI: A Dos path must be rooted, for example, 'c:\\\\'.";
            _hasAuthority = _isDosPath = true;
            SetPath(text);
            return null;
        }
        string scheme = text[..colon].ToString().ToLowerInvariant();
        ReadOnlySpan<char> rest = text[(colon + 1)..];
        bool slashes = rest.StartsWith("//") || (UsesBackslashes(scheme) && rest.Length > 1 && rest[0] is '/' or '\\' && rest[1] is '/' or '\\');
        if (!slashes && DefaultPort(scheme) != -1 && scheme != UriSchemeMailto) return NotDetermined;
        _scheme = scheme;
        if (slashes)
        {
            _hasAuthority = true;
            return ReadAuthority(rest[2..]);
        }
        if (scheme == UriSchemeMailto) return ReadMailAddress(rest);
        if (scheme == UriSchemeFile) _hasAuthority = true;
        SetPath(rest);
        return null;
    }

    private string? ReadMailAddress(ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOfAny('?', '#');
        ReadOnlySpan<char> address = end < 0 ? rest : rest[..end];
        int at = address.IndexOf('@');
        if (at >= 0)
        {
            _userInfo = Canonical(address[..at]);
            _host = address[(at + 1)..].ToString().ToLowerInvariant();
            _port = 25;
            SetPath(end < 0 ? default : rest[end..]);
        }
        else
        {
            SetPath(rest);
        }
        return null;
    }

    private static bool UsesBackslashes(string scheme) => scheme is "http" or "https" or "ftp" or "file" or "ws" or "wss" or "gopher" or "net.tcp" or "net.pipe";

    private string? ReadAuthority(ReadOnlySpan<char> text)
    {
        const string BadHost = "Invalid URI: The hostname could not be parsed.";
        if (_scheme == UriSchemeFile && text.Length > 3 && text[0] == '/' && char.IsAsciiLetter(text[1]) && text[2] == ':')
        {
            _isDosPath = true;
            SetPath(text[1..]);
            return null;
        }
        int end = UsesBackslashes(_scheme!) ? text.IndexOfAny("/\\?#") : text.IndexOfAny("/?#");
        ReadOnlySpan<char> authority = end < 0 ? text : text[..end];
        ReadOnlySpan<char> rest = end < 0 ? default : text[end..];
        int at = authority.LastIndexOf('@');
        if (at >= 0)
        {
            _userInfo = Canonical(authority[..at]);
            authority = authority[(at + 1)..];
        }
        int bracket = authority.LastIndexOf(']');
        int colon = authority.LastIndexOf(':');
        ReadOnlySpan<char> port = default;
        if (colon > bracket)
        {
            port = authority[(colon + 1)..];
            authority = authority[..colon];
        }
        _port = DefaultPort(_scheme!);
        if (port.Length > 0)
        {
            if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 65535) return "Invalid URI: Invalid port specified.";
            _port = number;
        }
        if (authority.Length == 0)
        {
            if (_scheme != UriSchemeFile && (DefaultPort(_scheme!) != -1 || at >= 0)) return BadHost;
        }
        else if (CheckHostName(authority.ToString()) == UriHostNameType.Unknown)
        {
            return BadHost;
        }
        _host = authority.ToString().ToLowerInvariant();
        SetPath(rest);
        return null;
    }

    private void SetPath(ReadOnlySpan<char> text)
    {
        int hash = text.IndexOf('#');
        if (hash >= 0)
        {
            _fragment = Canonical(text[hash..]);
            text = text[..hash];
        }
        int question = text.IndexOf('?');
        if (question >= 0)
        {
            _query = Canonical(text[question..]);
            text = text[..question];
        }
        string path = text.ToString();
        if (UsesBackslashes(_scheme!)) path = path.Replace('\\', '/');
        path = Canonical(path);
        if (_hasAuthority)
        {
            path = Compress(path);
            if (path.Length == 0 && (DefaultPort(_scheme!) != -1 || _scheme == UriSchemeFile)) path = "/";
        }
        _path = path;
    }

    // Without . and .. segments (RFC 3986 5.2.4).
    private static string Compress(string path)
    {
        if (!path.Contains('.')) return path;
        StringBuilder result = new();
        string[] segments = path.Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            bool isLast = i == segments.Length - 1;
            string segment = segments[i];
            if (segment is "." or "..")
            {
                if (segment == ".." && result.Length > 0)
                {
                    // Each segment in the result ends with a slash; the first is the root.
                    int cut = result.Length - 1;
                    while (cut > 0 && result[cut - 1] != '/') cut--;
                    if (cut > 0) result.Length = cut;
                }
                continue;
            }
            result.Append(segment);
            if (!isLast) result.Append('/');
        }
        return result.ToString();
    }

    private string? Resolve(Uri baseUri, string relative)
    {
        CopyFrom(baseUri);
        ReadOnlySpan<char> text = relative.AsSpan().Trim(" \t\r\n\f\v");
        _fragment = "";
        if (text.Length == 0)
        {
            _fragment = baseUri._fragment;
            return null;
        }
        // "http:g" against http is g.
        int colon = SchemeEnd(text);
        if (colon > 0 && text[..colon].ToString().ToLowerInvariant() == _scheme) text = text[(colon + 1)..];
        if (text.StartsWith("//"))
        {
            _userInfo = _query = "";
            return ReadAuthority(text[2..]);
        }
        if (text[0] == '#')
        {
            _fragment = Canonical(text);
            return null;
        }
        _query = "";
        if (text[0] == '?')
        {
            string path = _path;
            SetPath(text);
            _path = path;
            return null;
        }
        if (text[0] is '/' or '\\')
        {
            SetPath(text);
            return null;
        }
        SetPath(string.Concat(_path.AsSpan(0, _path.LastIndexOf('/') + 1), text));
        return null;
    }

    private static int DefaultPort(string scheme) => scheme switch
    {
        "http" or "ws" => 80,
        "https" or "wss" => 443,
        "ftp" => 21,
        "gopher" => 70,
        "nntp" => 119,
        "telnet" => 23,
        "ldap" => 389,
        "mailto" => 25,
        "net.tcp" => 808,
        _ => -1,
    };
}
