namespace System;

public enum UriKind { RelativeOrAbsolute, Absolute, Relative }
public enum UriFormat { UriEscaped = 1, Unescaped, SafeUnescaped }
public enum UriPartial { Scheme, Authority, Path, Query }
public enum UriHostNameType { Unknown, Basic, Dns, IPv4, IPv6 }

[Flags]
public enum UriComponents
{
    Scheme = 1,
    UserInfo = 2,
    Host = 4,
    Port = 8,
    Path = 16,
    Query = 32,
    Fragment = 64,
    StrongPort = 128,
    NormalizedHost = 256,
    KeepDelimiter = 0x40000000,
    SerializationInfoString = unchecked((int)0x80000000),
    AbsoluteUri = Scheme | UserInfo | Host | Port | Path | Query | Fragment,
    HostAndPort = Host | StrongPort,
    StrongAuthority = UserInfo | Host | StrongPort,
    SchemeAndServer = Scheme | Host | Port,
    HttpRequestUrl = Scheme | Host | Port | Path | Query,
    PathAndQuery = Path | Query,
}

public struct UriCreationOptions
{
    public bool DangerousDisablePathAndQueryCanonicalization { readonly get; set; }
}

public class UriFormatException : FormatException
{
    public UriFormatException() { }
    public UriFormatException(string? textString) : base(textString) { }
    public UriFormatException(string? textString, Exception? e) : base(textString, e) { }
}
