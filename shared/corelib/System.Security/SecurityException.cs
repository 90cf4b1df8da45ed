namespace System.Security;

public class SecurityException : SystemException
{
    public SecurityException() : base("Security error.") => HResult = unchecked((int)0x8013150A);
    public SecurityException(string? message) : base(message) => HResult = unchecked((int)0x8013150A);
    public SecurityException(string? message, Exception? inner) : base(message, inner) => HResult = unchecked((int)0x8013150A);
    public SecurityException(string? message, Type? type) : base(message)
    {
        HResult = unchecked((int)0x8013150A);
        PermissionType = type;
    }

    public object? Demanded { get; set; }
    public object? DenySetInstance { get; set; }
    public string? GrantedSet { get; set; }
    public string? PermissionState { get; set; }
    public Type? PermissionType { get; set; }
    public object? PermitOnlySetInstance { get; set; }
    public string? RefusedSet { get; set; }
    public string? Url { get; set; }
}
