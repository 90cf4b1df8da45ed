using System.Diagnostics.CodeAnalysis;

namespace System;

public class UriBuilder
{
    private string _scheme = "http", _userName = "", _password = "", _host = "localhost", _path = "/", _query = "", _fragment = "";
    private int _port = -1;

    public UriBuilder() { }

    public UriBuilder([StringSyntax(StringSyntaxAttribute.Uri)] string uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Take(Uri.TryCreate(uri, UriKind.Absolute, out Uri? absolute) && !uri.StartsWith('/') ? absolute : new Uri("http://" + uri));
    }

    public UriBuilder(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        Take(uri.IsAbsoluteUri ? uri : new Uri("http://" + uri.OriginalString));
    }

    public UriBuilder(string? schemeName, string? hostName)
    {
        Scheme = schemeName!;
        Host = hostName!;
    }

    public UriBuilder(string? scheme, string? host, int portNumber) : this(scheme, host) => Port = portNumber;
    public UriBuilder(string? scheme, string? host, int port, string? pathValue) : this(scheme, host, port) => Path = pathValue!;

    public UriBuilder(string? scheme, string? host, int port, string? path, string? extraValue) : this(scheme, host, port, path)
    {
        if (string.IsNullOrEmpty(extraValue)) return;
        if (extraValue[0] == '#')
        {
            Fragment = extraValue;
        }
        else if (extraValue[0] == '?')
        {
            int hash = extraValue.IndexOf('#');
            Query = hash < 0 ? extraValue : extraValue[..hash];
            if (hash >= 0) Fragment = extraValue[hash..];
        }
        else
        {
            throw new ArgumentException("Extra portion of URI not valid.", nameof(extraValue));
        }
    }

    private void Take(Uri uri)
    {
        _scheme = uri.Scheme;
        _host = uri.Host;
        _port = uri.Port;
        _path = uri.AbsolutePath;
        _query = uri.Query;
        _fragment = uri.Fragment;
        int colon = uri.UserInfo.IndexOf(':');
        _userName = colon < 0 ? uri.UserInfo : uri.UserInfo[..colon];
        _password = colon < 0 ? "" : uri.UserInfo[(colon + 1)..];
    }

    [AllowNull]
    public string Scheme
    {
        get => _scheme;
        set
        {
            value ??= "";
            int colon = value.IndexOf(':');
            if (colon >= 0) value = value[..colon];
            if (value.Length != 0 && !Uri.CheckSchemeName(value)) throw new ArgumentException("Invalid URI: The URI scheme is not valid.", nameof(value));
            _scheme = value.ToLowerInvariant();
        }
    }

    [AllowNull] public string UserName { get => _userName; set => _userName = value ?? ""; }
    [AllowNull] public string Password { get => _password; set => _password = value ?? ""; }

    [AllowNull]
    public string Host
    {
        get => _host;
        set => _host = !string.IsNullOrEmpty(value) && value.Contains(':') && value[0] != '[' ? $"[{value}]" : value ?? "";
    }

    public int Port
    {
        get => _port;
        set
        {
            if (value is < -1 or > 65535) throw new ArgumentOutOfRangeException(nameof(value));
            _port = value;
        }
    }

    [AllowNull]
    public string Path
    {
        get => _path;
        set
        {
            value = string.IsNullOrEmpty(value) ? "/" : value.Replace('\\', '/');
#pragma warning disable SYSLIB0013
            _path = Uri.EscapeUriString(value).Replace("%25", "%");
#pragma warning restore SYSLIB0013
        }
    }

    [AllowNull]
    public string Query
    {
        get => _query;
        set => _query = string.IsNullOrEmpty(value) || value[0] == '?' ? value ?? "" : "?" + value;
    }

    [AllowNull]
    public string Fragment
    {
        get => _fragment;
        set => _fragment = string.IsNullOrEmpty(value) || value[0] == '#' ? value ?? "" : "#" + value;
    }

    public Uri Uri => new(ToString());

    public override bool Equals([NotNullWhen(true)] object? rparam) => rparam is not null && Uri.Equals(rparam.ToString());
    public override int GetHashCode() => Uri.GetHashCode();

    public override string ToString()
    {
        if (_userName.Length == 0 && _password.Length != 0) throw new UriFormatException("Invalid URI: The username:password construct is badly formed.");
        string user = _userName.Length == 0 ? "" : _password.Length == 0 ? _userName + "@" : $"{_userName}:{_password}@";
        string port = _port != -1 && _host.Length != 0 ? ":" + _port : "";
        string delimiter = _scheme.Length == 0 ? "" : _host.Length == 0 && _scheme != "file" ? ":" : "://";
        string slash = _path.Length != 0 && _path[0] != '/' && _host.Length != 0 ? "/" : "";
        return string.Concat(_scheme, delimiter, user) + _host + port + slash + _path + _query + _fragment;
    }
}
