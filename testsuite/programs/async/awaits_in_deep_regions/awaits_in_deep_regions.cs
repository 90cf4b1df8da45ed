// Awaits twenty protected regions deep: resumptions enter all of them, exceptions leave one after the other.
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int entered, left;
    static string filters = "";
    static string Say(int n, Exception e) { filters += n + " "; return e.Message; }
    static async Task<int> Slow(int n)
    {
        await Task.Yield();
        return n switch { -1 => throw new InvalidOperationException("bottom"), -2 => throw new NotSupportedException(), -3 => throw new ArgumentException(), -4 => throw new Exception("nobody's"), _ => n };
    }
    static async Task<int> Deep(int n)
    {
        int r = 0;
        try
        {
            r += await Slow(0);
            try
            {
                entered++;
                try
                {
                    entered++;
                    try
                    {
                        r += await Slow(3);
                        try
                        {
                            entered++;
                            try
                            {
                                entered++;
                                try
                                {
                                    r += await Slow(6);
                                    try
                                    {
                                        entered++;
                                        try
                                        {
                                            entered++;
                                            try
                                            {
                                                r += await Slow(9);
                                                try
                                                {
                                                    entered++;
                                                    try
                                                    {
                                                        entered++;
                                                        try
                                                        {
                                                            r += await Slow(12);
                                                            try
                                                            {
                                                                entered++;
                                                                try
                                                                {
                                                                    entered++;
                                                                    try
                                                                    {
                                                                        r += await Slow(15);
                                                                        try
                                                                        {
                                                                            entered++;
                                                                            try
                                                                            {
                                                                                entered++;
                                                                                try
                                                                                {
                                                                                    r += await Slow(18);
                                                                                    try
                                                                                    {
                                                                                        entered++;
                                                                                        r += await Slow(n);
                                                                                    }
                                                                                    catch (FormatException) { r = -19; }
                                                                                }
                                                                                finally { left++; }
                                                                            }
                                                                            finally { r += await Slow(117); left++; }
                                                                        }
                                                                        catch (InvalidOperationException e) when (Say(16, e) == "bottom") { r += 1000 + await Slow(16); }
                                                                    }
                                                                    finally { left++; }
                                                                }
                                                                catch (NotSupportedException) { r = -14; }
                                                            }
                                                            catch (InvalidOperationException e) when (Say(13, e) == "no") { r = -13; }
                                                        }
                                                        finally { r += await Slow(112); left++; }
                                                    }
                                                    catch (ArgumentException) { r = -11; }
                                                }
                                                finally { left++; }
                                            }
                                            catch (FormatException) { r = -9; }
                                        }
                                        catch (InvalidOperationException e) when (Say(8, e) == "bottom") { r += 1000 + await Slow(8); }
                                    }
                                    finally { r += await Slow(107); left++; }
                                }
                                finally { left++; }
                            }
                            finally { left++; }
                        }
                        catch (NotSupportedException) { r = -4; }
                    }
                    catch (InvalidOperationException e) when (Say(3, e) == "no") { r = -3; }
                }
                finally { r += await Slow(102); left++; }
            }
            catch (ArgumentException) { r = -1; }
        }
        finally { left++; }
        return r;
    }
    static async Task Main()
    {
        foreach (int n in new[] { 5, -1, -2, -3, -4 })
        {
            string result;
            try { result = (await Deep(n)).ToString(); }
            catch (Exception e) { result = e.Message; }
            WriteLine($"{result} {entered} {left} {filters}");
            entered = left = 0;
            filters = "";
        }
    }
}
