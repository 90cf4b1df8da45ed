// Platform invoke of the C library: numbers, texts, references, arrays, structures, errors, what is missing.
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

[StructLayout(LayoutKind.Sequential)]
struct Division { public int Quotient, Remainder; }

[StructLayout(LayoutKind.Sequential)]
struct LongDivision { public long Quotient, Remainder; }

[StructLayout(LayoutKind.Sequential)]
struct Time { public int Second, Minute, Hour, Day, Month, Year, WeekDay, YearDay, IsSummer; long offset; nint zone; }

[StructLayout(LayoutKind.Sequential)]
struct Complex { public double Real, Imaginary; }

[StructLayout(LayoutKind.Sequential)]
class TimeObject { public int Second, Minute, Hour, Day, Month, Year, WeekDay, YearDay, IsSummer; long offset; nint zone; }

static unsafe partial class Program
{
    [DllImport("libc")] static extern int abs(int value);
    [DllImport("libc")] static extern long labs(long value);
    [DllImport("libc", EntryPoint = "toupper")] static extern int Upper(int c);
    [DllImport("libm.so.6")] static extern double pow(double x, double y);
    [DllImport("libm.so.6")] static extern float sqrtf(float x);
    [DllImport("libm.so.6")] static extern double ldexp(double x, int exponent);
    [DllImport("libm.so.6")] static extern double frexp(double x, out int exponent);
    [DllImport("libm.so.6")] static extern double modf(double x, ref double whole);
    [DllImport("libm.so.6")] static extern Complex csqrt(Complex value);
    [DllImport("libm.so.6")] static extern double cabs(Complex value);
    [DllImport("libc")] static extern Division div(int a, int b);
    [DllImport("libc")] static extern LongDivision ldiv(long a, long b);
    [DllImport("libc")] static extern nint strlen(string text);
    [DllImport("libc", EntryPoint = "strlen")] static extern nuint LengthOf([MarshalAs(UnmanagedType.LPUTF8Str)] string? text);
    [DllImport("libc")] static extern int strcmp(string a, string b);
    [DllImport("libc")] static extern int atoi(string text);
    [DllImport("libc")] static extern double strtod(string text, out nint end);
    [DllImport("libc", CharSet = CharSet.Unicode, EntryPoint = "memcmp")] static extern int Compare(string a, string b, nuint count);
    [DllImport("libc")] static extern nint getenv(string name);
    [DllImport("libc")] static extern int setenv(string name, string value, int overwrite);
    [DllImport("libc", SetLastError = true)] static extern int open(string path, int flags);
    [DllImport("libc", SetLastError = true)] static extern int close(int descriptor);
    [DllImport("libc")] static extern int memcmp(byte[] a, byte[] b, nuint count);
    [DllImport("libc")] static extern nint memset(int[] array, int value, nuint count);
    [DllImport("libc")] static extern nint memcpy(ref long to, in long from, nuint count);
    [DllImport("libc")] static extern nint gmtime_r(in long seconds, out Time result);
    [DllImport("libc", EntryPoint = "gmtime_r")] static extern nint BrokenDown(in long seconds, [Out] TimeObject result);
    [DllImport("libc")] static extern long timegm(ref Time time);
    [DllImport("libc", EntryPoint = "isalpha")] [return: MarshalAs(UnmanagedType.Bool)] static extern bool IsAlpha(int c);
    [DllImport("libc", EntryPoint = "abs")] static extern int AbsOfBool(bool value);
    [DllImport("libc", EntryPoint = "strdup")] static extern string Duplicate(string text);
    [DllImport("libc")] static extern nint strncpy(StringBuilder to, string from, nuint count);
    [DllImport("libc", EntryPoint = "snprintf")] static extern int Format(byte* buffer, nuint size, byte* format, int a, int b, int c, int d, int e, int f, long g);
    [DllImport("nolibrary_of_that_name")] static extern int missing();
    [DllImport("libc")] static extern int no_such_function_here();
    [DllImport("libc", EntryPoint = "abs")] static extern int Unsupported(object value);

    static void Try(string what, Action action)
    {
        try { action(); Console.WriteLine($"{what}: fine"); }
        catch (Exception e) { Console.WriteLine($"{what}: {e.GetType().FullName}: {e.Message.Split('\n')[0]}"); }
    }

    static void Main()
    {
        Console.WriteLine($"{abs(-5)} {labs(long.MinValue + 1)} {(char)Upper('q')}");
        Console.WriteLine($"{pow(2, 10)} {sqrtf(2)} {ldexp(0.75, 4)}");
        double mantissa = frexp(10, out int exponent), whole = 0, rest = modf(3.25, ref whole);
        Console.WriteLine($"{mantissa} {exponent} {whole} {rest}");
        Complex root = csqrt(new Complex { Real = -4 });
        Console.WriteLine($"{root.Real} {root.Imaginary} {cabs(new Complex { Real = 3, Imaginary = 4 })}");
        Division d = div(17, 5);
        LongDivision l = ldiv(-17, 5);
        Console.WriteLine($"{d.Quotient} {d.Remainder} {l.Quotient} {l.Remainder}");
        Console.WriteLine($"{strlen("hello")} {LengthOf("héé€")} {strcmp("a", "b") < 0} {atoi("42x")} {strtod("1.5e3", out nint end)} {end != 0}");
        Console.WriteLine($"{Compare("été", "été!", 6)} {Compare("a", "b", 2) < 0}");
        setenv("ENTRACTE_TEST_VALUE", "ünï", 1);
        Console.WriteLine(Marshal.PtrToStringUTF8(getenv("ENTRACTE_TEST_VALUE")) + (getenv("ENTRACTE_NOT_THERE") == 0));
        Console.WriteLine($"{open("/nonexistent", 0)} {Marshal.GetLastPInvokeError()} {Marshal.GetLastWin32Error()} {Marshal.GetLastPInvokeErrorMessage()}");
        int file = open("/dev/null", 0);
        Console.WriteLine($"{file > 2} {Marshal.GetLastPInvokeError()} {close(file)} {close(file)} {Marshal.GetLastPInvokeError()}");
        Console.WriteLine(memcmp(new byte[] { 1, 2, 3 }, new byte[] { 1, 2, 4 }, 2) + " " + (memcmp(new byte[] { 1, 2, 3 }, new byte[] { 1, 2, 4 }, 3) < 0));
        int[] numbers = new int[5];
        memset(numbers, 1, 12);
        long to = 1, from = 0x123456789;
        memcpy(ref to, in from, 8);
        Console.WriteLine(string.Join(",", numbers) + " " + to.ToString("x"));
        long seconds = 1_000_000_000;
        gmtime_r(in seconds, out Time time);
        TimeObject broken = new TimeObject();
        BrokenDown(in seconds, broken);
        Console.WriteLine($"{time.Year + 1900}-{time.Month + 1}-{time.Day} {time.Hour}:{time.Minute}:{time.Second} {timegm(ref time)} {broken.Year}");
        Console.WriteLine($"{IsAlpha('x')} {IsAlpha('1')} {AbsOfBool(true)} {AbsOfBool(false)}");
        Console.WriteLine(Duplicate("dupé") + (Duplicate("").Length));
        StringBuilder builder = new StringBuilder("before", 32);
        strncpy(builder, "after that", 32);
        Console.WriteLine(builder + " " + builder.Length);
        byte* buffer = stackalloc byte[100];
        fixed (byte* format = "%d %d %d %d %d %d %ld"u8) Console.WriteLine(Format(buffer, 100, format, 1, 2, 3, 4, 5, -6, 1L << 40));
        Console.WriteLine(Marshal.PtrToStringUTF8((nint)buffer));

        Try("library", () => missing());
        Try("function", () => no_such_function_here());
        Console.WriteLine(NativeLibrary.TryLoad("libc.so.6", out nint handle) + " " + (handle != 0));
        delegate* unmanaged<int, int> absolute = (delegate* unmanaged<int, int>)NativeLibrary.GetExport(handle, "abs");
        delegate* unmanaged[Cdecl]<double, double, double> power = (delegate* unmanaged[Cdecl]<double, double, double>)NativeLibrary.GetExport(NativeLibrary.Load("libm.so.6"), "pow");
        Console.WriteLine(absolute(-77) + " " + power(3, 4));
        Console.WriteLine(NativeLibrary.TryGetExport(handle, "no_such_function", out _) + " " + NativeLibrary.TryLoad("no_such_library", out _));
        NativeLibrary.Free(handle);
        for (int i = 0; i < 2000; i++)
        {
            if (strlen(new string('x', i % 100)) != i % 100) Console.WriteLine("wrong " + i);
        }
        string? none = null;
        Console.WriteLine(Marshal.StringToHGlobalAnsi(none));
    }
}
