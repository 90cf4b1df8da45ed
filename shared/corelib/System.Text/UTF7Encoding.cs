namespace System.Text;

// Declared because it is public; .NET has it disabled by default too.
[Obsolete("The UTF-7 encoding is insecure and should not be used. Consider using UTF-8 instead.")]
public class UTF7Encoding : Encoding
{
    public UTF7Encoding() : base(65000) { }
    public UTF7Encoding(bool allowOptionals) : base(65000) { }

    private static Exception Disabled() => new NotSupportedException("Support for UTF-7 is disabled. See https://aka.ms/dotnet-warnings/SYSLIB0001 for more information.");

    public override int GetByteCount(char[] chars, int index, int count) => throw Disabled();
    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => throw Disabled();
    public override int GetCharCount(byte[] bytes, int index, int count) => throw Disabled();
    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex) => throw Disabled();
    public override int GetMaxByteCount(int charCount) => throw Disabled();
    public override int GetMaxCharCount(int byteCount) => throw Disabled();
}
