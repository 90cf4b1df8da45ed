// A narrow result awaited where a wider or other-signed one is returned: extended at each step, also after a resumption.
// covers: 8.19 8.28 sign-changing-tailcall
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static sbyte s8 = -1; static byte u8 = 255; static short s16 = -2; static ushort u16 = 65534; static char ch = '\uffff';
    static async Task<sbyte> S8(bool y) { if (y) await Task.Yield(); return s8; }
    static async Task<byte> U8(bool y) { if (y) await Task.Yield(); return u8; }
    static async Task<short> S16(bool y) { if (y) await Task.Yield(); return s16; }
    static async Task<ushort> U16(bool y) { if (y) await Task.Yield(); return u16; }
    static async Task<char> Ch(bool y) { if (y) await Task.Yield(); return ch; }
    static async Task<short> S8To16(bool y) => await S8(y);
    static async Task<int> S8To32(bool y) => await S8(y);
    static async Task<long> S16To64(bool y) => await S16(y);
    static async Task<uint> U8To32(bool y) => await U8(y);
    static async Task<ushort> Cast(bool y) => (ushort)await S8(y);
    static async Task<sbyte> Back(bool y) => (sbyte)await U8(y);
    static async Task<int> ChTo32(bool y) => await Ch(y);
    static async Task<short> U16To16(bool y) => unchecked((short)await U16(y));
    static void Main()
    {
        foreach (bool y in new[] { false, true, true })
        {
            WriteLine($"{S8To16(y).Result} {(uint)S8To16(y).Result} {S8To32(y).Result} {S16To64(y).Result} {U8To32(y).Result}");
            WriteLine($"{Cast(y).Result} {Back(y).Result} {ChTo32(y).Result} {U16To16(y).Result} {(int)U16To16(y).Result}");
        }
    }
}
