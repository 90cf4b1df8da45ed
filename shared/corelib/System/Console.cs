using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading;

namespace System;

public enum ConsoleColor
{
    Black, DarkBlue, DarkGreen, DarkCyan, DarkRed, DarkMagenta, DarkYellow, Gray, DarkGray, Blue, Green, Cyan, Red, Magenta, Yellow, White,
}

public enum ConsoleSpecialKey { ControlC = 0, ControlBreak = 1 }

[Flags]
public enum ConsoleModifiers { None = 0, Alt = 1, Shift = 2, Control = 4 }

public sealed class ConsoleCancelEventArgs : EventArgs
{
    internal ConsoleCancelEventArgs(ConsoleSpecialKey type) => SpecialKey = type;
    public bool Cancel { get; set; }
    public ConsoleSpecialKey SpecialKey { get; }
}

public delegate void ConsoleCancelEventHandler(object? sender, ConsoleCancelEventArgs e);

// The standard streams as text. UTF-8 in both directions, whatever the terminal says.
public static partial class Console
{
    private static readonly object s_lock = new();
    private static TextReader? s_in;
    private static TextWriter? s_out, s_error;
    private static bool s_outRedirected, s_errorRedirected, s_inRedirected;
    private static Encoding? s_inputEncoding, s_outputEncoding;

    public static TextWriter Out => s_out ?? Open(ref s_out, 1);
    public static TextWriter Error => s_error ?? Open(ref s_error, 2);

    private static TextWriter Open(ref TextWriter? writer, int descriptor)
    {
        lock (s_lock) return writer ??= TextWriter.Synchronized(new DescriptorWriter(descriptor));
    }

    public static TextReader In
    {
        get
        {
            if (s_in is not null) return s_in;
            lock (s_lock) return s_in ??= TextReader.Synchronized(new InputReader());
        }
    }

    public static void SetOut(TextWriter newOut)
    {
        ArgumentNullException.ThrowIfNull(newOut);
        lock (s_lock) s_out = TextWriter.Synchronized(newOut);
    }

    public static void SetError(TextWriter newError)
    {
        ArgumentNullException.ThrowIfNull(newError);
        lock (s_lock) s_error = TextWriter.Synchronized(newError);
    }

    public static void SetIn(TextReader newIn)
    {
        ArgumentNullException.ThrowIfNull(newIn);
        lock (s_lock) s_in = TextReader.Synchronized(newIn);
    }

    internal static void FlushAll()
    {
        s_out?.Flush();
        s_error?.Flush();
        ConsoleStream.FlushDescriptor(1);
        ConsoleStream.FlushDescriptor(2);
    }

    public static int Read() => In.Read();
    public static string? ReadLine() => In.ReadLine();

    public static bool IsInputRedirected => s_inRedirected || !ConsoleStream.IsTerminal(0);
    public static bool IsOutputRedirected => s_outRedirected || !ConsoleStream.IsTerminal(1);
    public static bool IsErrorRedirected => s_errorRedirected || !ConsoleStream.IsTerminal(2);

    public static Encoding InputEncoding
    {
        get => s_inputEncoding ?? Encoding.UTF8NoMark;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            s_inputEncoding = value;
        }
    }

    public static Encoding OutputEncoding
    {
        get => s_outputEncoding ?? Encoding.UTF8NoMark;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Out.Flush();
            Error.Flush();
            s_outputEncoding = value;
        }
    }

    // Escape sequences only make sense on a terminal; elsewhere setting is remembered and nothing is written.
    private static ConsoleColor s_foreground = (ConsoleColor)(-1), s_background = (ConsoleColor)(-1);

    public static ConsoleColor ForegroundColor
    {
        get => s_foreground;
        set
        {
            if ((uint)value > (uint)ConsoleColor.White) throw new ArgumentException("The ConsoleColor enum value was not defined on that enum. Please use a defined color from the enum.");
            s_foreground = value;
            if (!IsOutputRedirected) Write($"\u001b[{Ansi(value, 30)}m");
        }
    }

    public static ConsoleColor BackgroundColor
    {
        get => s_background;
        set
        {
            if ((uint)value > (uint)ConsoleColor.White) throw new ArgumentException("The ConsoleColor enum value was not defined on that enum. Please use a defined color from the enum.");
            s_background = value;
            if (!IsOutputRedirected) Write($"\u001b[{Ansi(value, 40)}m");
        }
    }

    // .NET numbers blue 1 and red 4; terminals the other way round.
    private static int Ansi(ConsoleColor color, int first)
    {
        int c = (int)color & 7;
        return first + ((c & 1) << 2 | c & 2 | c >> 2) + ((int)color > 7 ? 60 : 0);
    }

    public static void ResetColor()
    {
        s_foreground = s_background = (ConsoleColor)(-1);
        if (!IsOutputRedirected) Write("\u001b[0m");
    }

    public static void Beep()
    {
        if (!IsOutputRedirected) Write("\a");
    }

    public static void Clear()
    {
        if (!IsOutputRedirected) Write("\u001b[H\u001b[2J");
    }

    public static string Title
    {
        get => throw new PlatformNotSupportedException();
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (!IsOutputRedirected) Write($"\u001b]0;{value}\a");
        }
    }

    public static bool CapsLock => throw new PlatformNotSupportedException();
    public static bool NumberLock => throw new PlatformNotSupportedException();
    public static bool CursorVisible
    {
        get => throw new PlatformNotSupportedException();
        set
        {
            if (!IsOutputRedirected) Write(value ? "\u001b[?25h" : "\u001b[?25l");
        }
    }
    public static int WindowWidth { get => 80; set => throw new PlatformNotSupportedException(); }
    public static int WindowHeight { get => 25; set => throw new PlatformNotSupportedException(); }
    public static int BufferWidth { get => 80; set => throw new PlatformNotSupportedException(); }
    public static int BufferHeight { get => 25; set => throw new PlatformNotSupportedException(); }
    public static int LargestWindowWidth => 80;
    public static int LargestWindowHeight => 25;
    public static bool TreatControlCAsInput { get; set; }

    public static void SetCursorPosition(int left, int top)
    {
        if (left is < 0 or >= short.MaxValue) throw new ArgumentOutOfRangeException(nameof(left), left, "The value must be greater than or equal to zero and less than the console's buffer size in that dimension.");
        if (top is < 0 or >= short.MaxValue) throw new ArgumentOutOfRangeException(nameof(top), top, "The value must be greater than or equal to zero and less than the console's buffer size in that dimension.");
        if (!IsOutputRedirected) Write($"\u001b[{top + 1};{left + 1}H");
    }

    public static event ConsoleCancelEventHandler? CancelKeyPress
    {
        add => s_cancel += value;
        remove => s_cancel -= value;
    }

    private static ConsoleCancelEventHandler? s_cancel;

    // Encodes and hands on at once: the engine decides how long bytes may wait.
    private sealed class DescriptorWriter(int descriptor) : TextWriter
    {
        private char _pending;

        public override Encoding Encoding => OutputEncoding;

        public override void Write(char value) => Put(new ReadOnlySpan<char>(in value));

        public override void Write(char[] buffer, int index, int count)
        {
            ArgumentNullException.ThrowIfNull(buffer);
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfNegative(count);
            if (buffer.Length - index < count) throw new ArgumentException("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
            Put(new ReadOnlySpan<char>(buffer, index, count));
        }


        public override void Write(ReadOnlySpan<char> buffer) => Put(buffer);

        public override void Write(string? value) => Put(value);

        public override void WriteLine(string? value)
        {
            if (value is null || value.Length > 200)
            {
                Put(value);
                Put(CoreNewLine);
                return;
            }
            // One write a line.
            Span<char> line = stackalloc char[256];
            value.CopyTo(line);
            ReadOnlySpan<char> end = CoreNewLine;
            if (end.Length > 50)
            {
                Put(value);
                Put(end);
                return;
            }
            end.CopyTo(line.Slice(value.Length));
            Put(line.Slice(0, value.Length + end.Length));
        }

        private unsafe void Put(ReadOnlySpan<char> text)
        {
            byte* bytes = stackalloc byte[1024];
            Encoding encoding = OutputEncoding;
            if (encoding is not UTF8Encoding)
            {
                byte[] encoded = encoding.GetBytes(text.ToArray());
                fixed (byte* first = encoded) ConsoleStream.WriteDescriptor(descriptor, first, encoded.Length);
                return;
            }
            while (true)
            {
                int count = Transcoder.Encode(encoding, text, new Span<byte>(bytes, 1024), false, false, ref _pending, true, out int consumed);
                if (count > 0) ConsoleStream.WriteDescriptor(descriptor, bytes, count);
                text = text.Slice(consumed);
                if (text.Length == 0) return;
            }
        }

        public override void Flush() => ConsoleStream.FlushDescriptor(descriptor);
    }

    private sealed unsafe class InputReader : TextReader
    {
        private readonly byte[] _bytes = new byte[4096];
        private readonly char[] _chars = new char[4100];
        private readonly Decoder _decoder = InputEncoding.GetDecoder();
        private int _at, _end;

        private bool Fill()
        {
            if (_at < _end) return true;
            Out.Flush();
            while (true)
            {
                int count;
                fixed (byte* bytes = _bytes) count = ConsoleStream.ReadInput(bytes, _bytes.Length);
                _at = 0;
                _end = _decoder.GetChars(_bytes, 0, count, _chars, 0, count == 0);
                if (_end > 0) return true;
                if (count == 0) return false;
            }
        }

        public override int Peek() => Fill() ? _chars[_at] : -1;
        public override int Read() => Fill() ? _chars[_at++] : -1;

        public override int Read(char[] buffer, int index, int count)
        {
            if (count == 0 || !Fill()) return 0;
            int taken = Math.Min(count, _end - _at);
            Array.Copy(_chars, _at, buffer, index, taken);
            _at += taken;
            return taken;
        }

        public override string? ReadLine()
        {
            if (!Fill()) return null;
            StringBuilder line = new();
            while (Fill())
            {
                int end = _at;
                while (end < _end && _chars[end] is not ('\r' or '\n')) end++;
                line.Append(_chars, _at, end - _at);
                if (end == _end)
                {
                    _at = _end;
                    continue;
                }
                bool wasReturn = _chars[end] == '\r';
                _at = end + 1;
                if (wasReturn && Fill() && _chars[_at] == '\n') _at++;
                break;
            }
            return line.ToString();
        }
    }
}
