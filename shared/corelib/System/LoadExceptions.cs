// Exceptions about types, members and assemblies that cannot be found or used; most compose their message from parts.
namespace System;

public class TypeLoadException : SystemException
{
    internal string? _typeName;

    public TypeLoadException() : base("Failure has occurred while loading a type.") => HResult = unchecked((int)0x80131522);
    public TypeLoadException(string? message) : base(message) => HResult = unchecked((int)0x80131522);
    public TypeLoadException(string? message, Exception? inner) : base(message, inner) => HResult = unchecked((int)0x80131522);

    internal TypeLoadException(string message, string? typeName) : this(message) => _typeName = typeName;

    public string TypeName => _typeName ?? "";
}

public class MissingMemberException : MemberAccessException
{
    protected string? ClassName;
    protected string? MemberName;
    protected byte[]? Signature;

    public MissingMemberException() : base("Attempted to access a missing member.") => HResult = unchecked((int)0x80131512);
    public MissingMemberException(string? message) : base(message) => HResult = unchecked((int)0x80131512);
    public MissingMemberException(string? message, Exception? inner) : base(message, inner) => HResult = unchecked((int)0x80131512);
    public MissingMemberException(string? className, string? memberName)
    {
        HResult = unchecked((int)0x80131512);
        ClassName = className;
        MemberName = memberName;
    }

    public override string Message => ClassName is null ? base.Message : $"Member '{ClassName}.{MemberName}' not found.";
}

public class MissingFieldException : MissingMemberException
{
    public MissingFieldException() : base("Attempted to access a non-existing field.") => HResult = unchecked((int)0x80131511);
    public MissingFieldException(string? message) : base(message) => HResult = unchecked((int)0x80131511);
    public MissingFieldException(string? message, Exception? inner) : base(message, inner) => HResult = unchecked((int)0x80131511);
    public MissingFieldException(string? className, string? fieldName) : base(className, fieldName) => HResult = unchecked((int)0x80131511);

    public override string Message => ClassName is null ? base.Message : $"Field '{ClassName}.{MemberName}' not found.";
}

public class MissingMethodException : MissingMemberException
{
    public MissingMethodException() : base("Attempted to access a missing method.") => HResult = unchecked((int)0x80131513);
    public MissingMethodException(string? message) : base(message) => HResult = unchecked((int)0x80131513);
    public MissingMethodException(string? message, Exception? inner) : base(message, inner) => HResult = unchecked((int)0x80131513);
    public MissingMethodException(string? className, string? methodName) : base(className, methodName) => HResult = unchecked((int)0x80131513);

    public override string Message => ClassName is null ? base.Message : $"Method '{ClassName}.{MemberName}' not found.";
}

public class BadImageFormatException : SystemException
{
    private const string DefaultMessage = "Format of the executable (.exe) or library (.dll) is invalid.";
    private readonly string? _fileName;

    public BadImageFormatException() : base(DefaultMessage) => HResult = unchecked((int)0x8007000B);
    public BadImageFormatException(string? message) : base(message) => HResult = unchecked((int)0x8007000B);
    public BadImageFormatException(string? message, Exception? inner) : base(message, inner) => HResult = unchecked((int)0x8007000B);
    public BadImageFormatException(string? message, string? fileName) : this(message) => _fileName = fileName;
    public BadImageFormatException(string? message, string? fileName, Exception? inner) : this(message, inner) => _fileName = fileName;

    public string? FileName => _fileName;
    public string? FusionLog => null;

    public override string Message
    {
        get
        {
            if (_message is null && _fileName is not null)
                _message = $"Could not load file or assembly '{_fileName}'. An attempt was made to load a program with an incorrect format.";
            return base.Message;
        }
    }

    public override string ToString()
    {
        string text = string.Concat(GetType().ToString(), ": ", Message);
        if (!string.IsNullOrEmpty(_fileName)) text = string.Concat(text, "\nFile name: '", _fileName, "'");
        if (InnerException is not null) text = string.Concat(text, " ---> ", InnerException.ToString());
        string? stackTrace = StackTrace;
        return stackTrace is null ? text : string.Concat(text, "\n", stackTrace);
    }
}

public sealed class TypeInitializationException : SystemException
{
    private readonly string? _typeName;

    public TypeInitializationException(string? fullTypeName, Exception? innerException)
        : base($"The type initializer for '{fullTypeName}' threw an exception.", innerException)
    {
        HResult = unchecked((int)0x80131534);
        _typeName = fullTypeName;
    }

    public string TypeName => _typeName ?? "";
}

public class TypeUnloadedException : SystemException
{
    public TypeUnloadedException() : base("Type had been unloaded.") => HResult = unchecked((int)0x80131013);
    public TypeUnloadedException(string? message) : base(message) => HResult = unchecked((int)0x80131013);
    public TypeUnloadedException(string? message, Exception? innerException) : base(message, innerException) => HResult = unchecked((int)0x80131013);
}

public class TypeAccessException : TypeLoadException
{
    public TypeAccessException() : base("Attempt to access the type failed.") => HResult = unchecked((int)0x80131543);
    public TypeAccessException(string? message) : base(message) => HResult = unchecked((int)0x80131543);
    public TypeAccessException(string? message, Exception? inner) : base(message, inner) => HResult = unchecked((int)0x80131543);
}
