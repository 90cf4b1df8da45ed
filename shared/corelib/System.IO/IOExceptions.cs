// Exceptions of input and output.
namespace System.IO;

using System.Runtime.Serialization;

public class IOException : SystemException
{
    private const int Failed = unchecked((int)0x80131620);

    public IOException()
        : base("I/O error occurred.")
    {
        HResult = Failed;
    }

    public IOException(string? message)
        : base(message)
    {
        HResult = Failed;
    }

    public IOException(string? message, int hresult)
        : base(message)
    {
        HResult = hresult;
    }

    public IOException(string? message, Exception? innerException)
        : base(message, innerException)
    {
        HResult = Failed;
    }

    protected IOException(SerializationInfo info, StreamingContext context)
        : base("I/O error occurred.")
    {
    }
}

public class EndOfStreamException : IOException
{
    public EndOfStreamException()
        : base("Attempted to read past the end of the stream.")
    {
        HResult = unchecked((int)0x80070026);
    }

    public EndOfStreamException(string? message)
        : base(message)
    {
        HResult = unchecked((int)0x80070026);
    }

    public EndOfStreamException(string? message, Exception? innerException)
        : base(message, innerException)
    {
        HResult = unchecked((int)0x80070026);
    }
}

public class DirectoryNotFoundException : IOException
{
    public DirectoryNotFoundException()
        : base("Attempted to access a path that is not on the disk.")
    {
        HResult = unchecked((int)0x80070003);
    }

    public DirectoryNotFoundException(string? message)
        : base(message)
    {
        HResult = unchecked((int)0x80070003);
    }

    public DirectoryNotFoundException(string? message, Exception? innerException)
        : base(message, innerException)
    {
        HResult = unchecked((int)0x80070003);
    }
}

public class DriveNotFoundException : IOException
{
    public DriveNotFoundException()
        : base("Could not find the drive. The drive might not be ready or might not be mapped.")
    {
    }

    public DriveNotFoundException(string? message)
        : base(message)
    {
    }

    public DriveNotFoundException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

public class PathTooLongException : IOException
{
    public PathTooLongException()
        : base("The specified file name or path is too long, or a component of the specified path is too long.")
    {
        HResult = unchecked((int)0x800700CE);
    }

    public PathTooLongException(string? message)
        : base(message)
    {
        HResult = unchecked((int)0x800700CE);
    }

    public PathTooLongException(string? message, Exception? innerException)
        : base(message, innerException)
    {
        HResult = unchecked((int)0x800700CE);
    }
}

public class InvalidDataException : SystemException
{
    public InvalidDataException()
        : base("Found invalid data while decoding.")
    {
    }

    public InvalidDataException(string? message)
        : base(message)
    {
    }

    public InvalidDataException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

public class FileNotFoundException : IOException
{
    private const int NotFound = unchecked((int)0x80070002);

    public FileNotFoundException()
        : base("Unable to find the specified file.")
    {
        HResult = NotFound;
    }

    public FileNotFoundException(string? message)
        : base(message)
    {
        HResult = NotFound;
    }

    public FileNotFoundException(string? message, Exception? innerException)
        : base(message, innerException)
    {
        HResult = NotFound;
    }

    public FileNotFoundException(string? message, string? fileName)
        : base(message)
    {
        HResult = NotFound;
        FileName = fileName;
    }

    public FileNotFoundException(string? message, string? fileName, Exception? innerException)
        : base(message, innerException)
    {
        HResult = NotFound;
        FileName = fileName;
    }

    public string? FileName { get; }

    public string? FusionLog => null;

    public override string ToString()
    {
        string text = GetType().ToString() + ": " + Message;
        if (!string.IsNullOrEmpty(FileName))
        {
            text += Environment.NewLine + "File name: '" + FileName + "'";
        }
        if (InnerException is not null)
        {
            text += Environment.NewLine + " ---> " + InnerException.ToString();
        }
        if (StackTrace is not null)
        {
            text += Environment.NewLine + StackTrace;
        }
        return text;
    }
}

public class FileLoadException : IOException
{
    private const int Result = unchecked((int)0x80131621);
    public FileLoadException() : base("Could not load the specified file.") => HResult = Result;
    public FileLoadException(string? message) : base(message) => HResult = Result;
    public FileLoadException(string? message, Exception? inner) : base(message, inner) => HResult = Result;
    public FileLoadException(string? message, string? fileName) : this(message) => FileName = fileName;
    public FileLoadException(string? message, string? fileName, Exception? inner) : this(message, inner) => FileName = fileName;
    public string? FileName { get; }
    public string? FusionLog => null;
}
