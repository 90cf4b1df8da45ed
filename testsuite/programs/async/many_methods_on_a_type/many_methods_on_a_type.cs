// A type with hundreds of async methods of each kind, overridden in a second one: every slot leads to its own method.
// covers: 8.80 capacity
using System;
using System.Threading.Tasks;
using static System.Console;

class Base
{
    public virtual async Task<int> M0(int n) { await Task.CompletedTask; return n + 0; }
    public virtual async ValueTask<int> M1(int n) { if (n == 3) await Task.Yield(); return n * 1; }
    public virtual Task<int> M2(int n) => n == 3 ? M1(n).AsTask() : M0(n);
    public virtual async Task<int> M3(int n) { await Task.CompletedTask; return n + 3; }
    public virtual async ValueTask<int> M4(int n) { if (n == 3) await Task.Yield(); return n * 4; }
    public virtual Task<int> M5(int n) => n == 3 ? M4(n).AsTask() : M3(n);
    public virtual async Task<int> M6(int n) { await Task.CompletedTask; return n + 6; }
    public virtual async ValueTask<int> M7(int n) { if (n == 3) await Task.Yield(); return n * 7; }
    public virtual Task<int> M8(int n) => n == 3 ? M7(n).AsTask() : M6(n);
    public virtual async Task<int> M9(int n) { await Task.CompletedTask; return n + 9; }
    public virtual async ValueTask<int> M10(int n) { if (n == 3) await Task.Yield(); return n * 10; }
    public virtual Task<int> M11(int n) => n == 3 ? M10(n).AsTask() : M9(n);
    public virtual async Task<int> M12(int n) { await Task.CompletedTask; return n + 12; }
    public virtual async ValueTask<int> M13(int n) { if (n == 3) await Task.Yield(); return n * 13; }
    public virtual Task<int> M14(int n) => n == 3 ? M13(n).AsTask() : M12(n);
    public virtual async Task<int> M15(int n) { await Task.CompletedTask; return n + 15; }
    public virtual async ValueTask<int> M16(int n) { if (n == 3) await Task.Yield(); return n * 16; }
    public virtual Task<int> M17(int n) => n == 3 ? M16(n).AsTask() : M15(n);
    public virtual async Task<int> M18(int n) { await Task.CompletedTask; return n + 18; }
    public virtual async ValueTask<int> M19(int n) { if (n == 3) await Task.Yield(); return n * 19; }
    public virtual Task<int> M20(int n) => n == 3 ? M19(n).AsTask() : M18(n);
    public virtual async Task<int> M21(int n) { await Task.CompletedTask; return n + 21; }
    public virtual async ValueTask<int> M22(int n) { if (n == 3) await Task.Yield(); return n * 22; }
    public virtual Task<int> M23(int n) => n == 3 ? M22(n).AsTask() : M21(n);
    public virtual async Task<int> M24(int n) { await Task.CompletedTask; return n + 24; }
    public virtual async ValueTask<int> M25(int n) { if (n == 3) await Task.Yield(); return n * 25; }
    public virtual Task<int> M26(int n) => n == 3 ? M25(n).AsTask() : M24(n);
    public virtual async Task<int> M27(int n) { await Task.CompletedTask; return n + 27; }
    public virtual async ValueTask<int> M28(int n) { if (n == 3) await Task.Yield(); return n * 28; }
    public virtual Task<int> M29(int n) => n == 3 ? M28(n).AsTask() : M27(n);
    public virtual async Task<int> M30(int n) { await Task.CompletedTask; return n + 30; }
    public virtual async ValueTask<int> M31(int n) { if (n == 3) await Task.Yield(); return n * 31; }
    public virtual Task<int> M32(int n) => n == 3 ? M31(n).AsTask() : M30(n);
    public virtual async Task<int> M33(int n) { await Task.CompletedTask; return n + 33; }
    public virtual async ValueTask<int> M34(int n) { if (n == 3) await Task.Yield(); return n * 34; }
    public virtual Task<int> M35(int n) => n == 3 ? M34(n).AsTask() : M33(n);
    public virtual async Task<int> M36(int n) { await Task.CompletedTask; return n + 36; }
    public virtual async ValueTask<int> M37(int n) { if (n == 3) await Task.Yield(); return n * 37; }
    public virtual Task<int> M38(int n) => n == 3 ? M37(n).AsTask() : M36(n);
    public virtual async Task<int> M39(int n) { await Task.CompletedTask; return n + 39; }
    public virtual async ValueTask<int> M40(int n) { if (n == 3) await Task.Yield(); return n * 40; }
    public virtual Task<int> M41(int n) => n == 3 ? M40(n).AsTask() : M39(n);
    public virtual async Task<int> M42(int n) { await Task.CompletedTask; return n + 42; }
    public virtual async ValueTask<int> M43(int n) { if (n == 3) await Task.Yield(); return n * 43; }
    public virtual Task<int> M44(int n) => n == 3 ? M43(n).AsTask() : M42(n);
    public virtual async Task<int> M45(int n) { await Task.CompletedTask; return n + 45; }
    public virtual async ValueTask<int> M46(int n) { if (n == 3) await Task.Yield(); return n * 46; }
    public virtual Task<int> M47(int n) => n == 3 ? M46(n).AsTask() : M45(n);
    public virtual async Task<int> M48(int n) { await Task.CompletedTask; return n + 48; }
    public virtual async ValueTask<int> M49(int n) { if (n == 3) await Task.Yield(); return n * 49; }
    public virtual Task<int> M50(int n) => n == 3 ? M49(n).AsTask() : M48(n);
    public virtual async Task<int> M51(int n) { await Task.CompletedTask; return n + 51; }
    public virtual async ValueTask<int> M52(int n) { if (n == 3) await Task.Yield(); return n * 52; }
    public virtual Task<int> M53(int n) => n == 3 ? M52(n).AsTask() : M51(n);
    public virtual async Task<int> M54(int n) { await Task.CompletedTask; return n + 54; }
    public virtual async ValueTask<int> M55(int n) { if (n == 3) await Task.Yield(); return n * 55; }
    public virtual Task<int> M56(int n) => n == 3 ? M55(n).AsTask() : M54(n);
    public virtual async Task<int> M57(int n) { await Task.CompletedTask; return n + 57; }
    public virtual async ValueTask<int> M58(int n) { if (n == 3) await Task.Yield(); return n * 58; }
    public virtual Task<int> M59(int n) => n == 3 ? M58(n).AsTask() : M57(n);
    public virtual async Task<int> M60(int n) { await Task.CompletedTask; return n + 60; }
    public virtual async ValueTask<int> M61(int n) { if (n == 3) await Task.Yield(); return n * 61; }
    public virtual Task<int> M62(int n) => n == 3 ? M61(n).AsTask() : M60(n);
    public virtual async Task<int> M63(int n) { await Task.CompletedTask; return n + 63; }
    public virtual async ValueTask<int> M64(int n) { if (n == 3) await Task.Yield(); return n * 64; }
    public virtual Task<int> M65(int n) => n == 3 ? M64(n).AsTask() : M63(n);
    public virtual async Task<int> M66(int n) { await Task.CompletedTask; return n + 66; }
    public virtual async ValueTask<int> M67(int n) { if (n == 3) await Task.Yield(); return n * 67; }
    public virtual Task<int> M68(int n) => n == 3 ? M67(n).AsTask() : M66(n);
    public virtual async Task<int> M69(int n) { await Task.CompletedTask; return n + 69; }
    public virtual async ValueTask<int> M70(int n) { if (n == 3) await Task.Yield(); return n * 70; }
    public virtual Task<int> M71(int n) => n == 3 ? M70(n).AsTask() : M69(n);
    public virtual async Task<int> M72(int n) { await Task.CompletedTask; return n + 72; }
    public virtual async ValueTask<int> M73(int n) { if (n == 3) await Task.Yield(); return n * 73; }
    public virtual Task<int> M74(int n) => n == 3 ? M73(n).AsTask() : M72(n);
    public virtual async Task<int> M75(int n) { await Task.CompletedTask; return n + 75; }
    public virtual async ValueTask<int> M76(int n) { if (n == 3) await Task.Yield(); return n * 76; }
    public virtual Task<int> M77(int n) => n == 3 ? M76(n).AsTask() : M75(n);
    public virtual async Task<int> M78(int n) { await Task.CompletedTask; return n + 78; }
    public virtual async ValueTask<int> M79(int n) { if (n == 3) await Task.Yield(); return n * 79; }
    public virtual Task<int> M80(int n) => n == 3 ? M79(n).AsTask() : M78(n);
    public virtual async Task<int> M81(int n) { await Task.CompletedTask; return n + 81; }
    public virtual async ValueTask<int> M82(int n) { if (n == 3) await Task.Yield(); return n * 82; }
    public virtual Task<int> M83(int n) => n == 3 ? M82(n).AsTask() : M81(n);
    public virtual async Task<int> M84(int n) { await Task.CompletedTask; return n + 84; }
    public virtual async ValueTask<int> M85(int n) { if (n == 3) await Task.Yield(); return n * 85; }
    public virtual Task<int> M86(int n) => n == 3 ? M85(n).AsTask() : M84(n);
    public virtual async Task<int> M87(int n) { await Task.CompletedTask; return n + 87; }
    public virtual async ValueTask<int> M88(int n) { if (n == 3) await Task.Yield(); return n * 88; }
    public virtual Task<int> M89(int n) => n == 3 ? M88(n).AsTask() : M87(n);
    public virtual async Task<int> M90(int n) { await Task.CompletedTask; return n + 90; }
    public virtual async ValueTask<int> M91(int n) { if (n == 3) await Task.Yield(); return n * 91; }
    public virtual Task<int> M92(int n) => n == 3 ? M91(n).AsTask() : M90(n);
    public virtual async Task<int> M93(int n) { await Task.CompletedTask; return n + 93; }
    public virtual async ValueTask<int> M94(int n) { if (n == 3) await Task.Yield(); return n * 94; }
    public virtual Task<int> M95(int n) => n == 3 ? M94(n).AsTask() : M93(n);
    public virtual async Task<int> M96(int n) { await Task.CompletedTask; return n + 96; }
    public virtual async ValueTask<int> M97(int n) { if (n == 3) await Task.Yield(); return n * 97; }
    public virtual Task<int> M98(int n) => n == 3 ? M97(n).AsTask() : M96(n);
    public virtual async Task<int> M99(int n) { await Task.CompletedTask; return n + 99; }
    public virtual async ValueTask<int> M100(int n) { if (n == 3) await Task.Yield(); return n * 100; }
    public virtual Task<int> M101(int n) => n == 3 ? M100(n).AsTask() : M99(n);
    public virtual async Task<int> M102(int n) { await Task.CompletedTask; return n + 102; }
    public virtual async ValueTask<int> M103(int n) { if (n == 3) await Task.Yield(); return n * 103; }
    public virtual Task<int> M104(int n) => n == 3 ? M103(n).AsTask() : M102(n);
    public virtual async Task<int> M105(int n) { await Task.CompletedTask; return n + 105; }
    public virtual async ValueTask<int> M106(int n) { if (n == 3) await Task.Yield(); return n * 106; }
    public virtual Task<int> M107(int n) => n == 3 ? M106(n).AsTask() : M105(n);
    public virtual async Task<int> M108(int n) { await Task.CompletedTask; return n + 108; }
    public virtual async ValueTask<int> M109(int n) { if (n == 3) await Task.Yield(); return n * 109; }
    public virtual Task<int> M110(int n) => n == 3 ? M109(n).AsTask() : M108(n);
    public virtual async Task<int> M111(int n) { await Task.CompletedTask; return n + 111; }
    public virtual async ValueTask<int> M112(int n) { if (n == 3) await Task.Yield(); return n * 112; }
    public virtual Task<int> M113(int n) => n == 3 ? M112(n).AsTask() : M111(n);
    public virtual async Task<int> M114(int n) { await Task.CompletedTask; return n + 114; }
    public virtual async ValueTask<int> M115(int n) { if (n == 3) await Task.Yield(); return n * 115; }
    public virtual Task<int> M116(int n) => n == 3 ? M115(n).AsTask() : M114(n);
    public virtual async Task<int> M117(int n) { await Task.CompletedTask; return n + 117; }
    public virtual async ValueTask<int> M118(int n) { if (n == 3) await Task.Yield(); return n * 118; }
    public virtual Task<int> M119(int n) => n == 3 ? M118(n).AsTask() : M117(n);
    public virtual async Task<int> M120(int n) { await Task.CompletedTask; return n + 120; }
    public virtual async ValueTask<int> M121(int n) { if (n == 3) await Task.Yield(); return n * 121; }
    public virtual Task<int> M122(int n) => n == 3 ? M121(n).AsTask() : M120(n);
    public virtual async Task<int> M123(int n) { await Task.CompletedTask; return n + 123; }
    public virtual async ValueTask<int> M124(int n) { if (n == 3) await Task.Yield(); return n * 124; }
    public virtual Task<int> M125(int n) => n == 3 ? M124(n).AsTask() : M123(n);
    public virtual async Task<int> M126(int n) { await Task.CompletedTask; return n + 126; }
    public virtual async ValueTask<int> M127(int n) { if (n == 3) await Task.Yield(); return n * 127; }
    public virtual Task<int> M128(int n) => n == 3 ? M127(n).AsTask() : M126(n);
    public virtual async Task<int> M129(int n) { await Task.CompletedTask; return n + 129; }
    public virtual async ValueTask<int> M130(int n) { if (n == 3) await Task.Yield(); return n * 130; }
    public virtual Task<int> M131(int n) => n == 3 ? M130(n).AsTask() : M129(n);
    public virtual async Task<int> M132(int n) { await Task.CompletedTask; return n + 132; }
    public virtual async ValueTask<int> M133(int n) { if (n == 3) await Task.Yield(); return n * 133; }
    public virtual Task<int> M134(int n) => n == 3 ? M133(n).AsTask() : M132(n);
    public virtual async Task<int> M135(int n) { await Task.CompletedTask; return n + 135; }
    public virtual async ValueTask<int> M136(int n) { if (n == 3) await Task.Yield(); return n * 136; }
    public virtual Task<int> M137(int n) => n == 3 ? M136(n).AsTask() : M135(n);
    public virtual async Task<int> M138(int n) { await Task.CompletedTask; return n + 138; }
    public virtual async ValueTask<int> M139(int n) { if (n == 3) await Task.Yield(); return n * 139; }
    public virtual Task<int> M140(int n) => n == 3 ? M139(n).AsTask() : M138(n);
    public virtual async Task<int> M141(int n) { await Task.CompletedTask; return n + 141; }
    public virtual async ValueTask<int> M142(int n) { if (n == 3) await Task.Yield(); return n * 142; }
    public virtual Task<int> M143(int n) => n == 3 ? M142(n).AsTask() : M141(n);
    public virtual async Task<int> M144(int n) { await Task.CompletedTask; return n + 144; }
    public virtual async ValueTask<int> M145(int n) { if (n == 3) await Task.Yield(); return n * 145; }
    public virtual Task<int> M146(int n) => n == 3 ? M145(n).AsTask() : M144(n);
    public virtual async Task<int> M147(int n) { await Task.CompletedTask; return n + 147; }
    public virtual async ValueTask<int> M148(int n) { if (n == 3) await Task.Yield(); return n * 148; }
    public virtual Task<int> M149(int n) => n == 3 ? M148(n).AsTask() : M147(n);
    public virtual async Task<int> All(int n)
    {
        int s = 0;
        s += await M0(n) * 1 + await M1(n) * 2 + await M2(n) * 3 + await M3(n) * 4 + await M4(n) * 5;
        s += await M5(n) * 6 + await M6(n) * 7 + await M7(n) * 1 + await M8(n) * 2 + await M9(n) * 3;
        s += await M10(n) * 4 + await M11(n) * 5 + await M12(n) * 6 + await M13(n) * 7 + await M14(n) * 1;
        s += await M15(n) * 2 + await M16(n) * 3 + await M17(n) * 4 + await M18(n) * 5 + await M19(n) * 6;
        s += await M20(n) * 7 + await M21(n) * 1 + await M22(n) * 2 + await M23(n) * 3 + await M24(n) * 4;
        s += await M25(n) * 5 + await M26(n) * 6 + await M27(n) * 7 + await M28(n) * 1 + await M29(n) * 2;
        s += await M30(n) * 3 + await M31(n) * 4 + await M32(n) * 5 + await M33(n) * 6 + await M34(n) * 7;
        s += await M35(n) * 1 + await M36(n) * 2 + await M37(n) * 3 + await M38(n) * 4 + await M39(n) * 5;
        s += await M40(n) * 6 + await M41(n) * 7 + await M42(n) * 1 + await M43(n) * 2 + await M44(n) * 3;
        s += await M45(n) * 4 + await M46(n) * 5 + await M47(n) * 6 + await M48(n) * 7 + await M49(n) * 1;
        s += await M50(n) * 2 + await M51(n) * 3 + await M52(n) * 4 + await M53(n) * 5 + await M54(n) * 6;
        s += await M55(n) * 7 + await M56(n) * 1 + await M57(n) * 2 + await M58(n) * 3 + await M59(n) * 4;
        s += await M60(n) * 5 + await M61(n) * 6 + await M62(n) * 7 + await M63(n) * 1 + await M64(n) * 2;
        s += await M65(n) * 3 + await M66(n) * 4 + await M67(n) * 5 + await M68(n) * 6 + await M69(n) * 7;
        s += await M70(n) * 1 + await M71(n) * 2 + await M72(n) * 3 + await M73(n) * 4 + await M74(n) * 5;
        s += await M75(n) * 6 + await M76(n) * 7 + await M77(n) * 1 + await M78(n) * 2 + await M79(n) * 3;
        s += await M80(n) * 4 + await M81(n) * 5 + await M82(n) * 6 + await M83(n) * 7 + await M84(n) * 1;
        s += await M85(n) * 2 + await M86(n) * 3 + await M87(n) * 4 + await M88(n) * 5 + await M89(n) * 6;
        s += await M90(n) * 7 + await M91(n) * 1 + await M92(n) * 2 + await M93(n) * 3 + await M94(n) * 4;
        s += await M95(n) * 5 + await M96(n) * 6 + await M97(n) * 7 + await M98(n) * 1 + await M99(n) * 2;
        s += await M100(n) * 3 + await M101(n) * 4 + await M102(n) * 5 + await M103(n) * 6 + await M104(n) * 7;
        s += await M105(n) * 1 + await M106(n) * 2 + await M107(n) * 3 + await M108(n) * 4 + await M109(n) * 5;
        s += await M110(n) * 6 + await M111(n) * 7 + await M112(n) * 1 + await M113(n) * 2 + await M114(n) * 3;
        s += await M115(n) * 4 + await M116(n) * 5 + await M117(n) * 6 + await M118(n) * 7 + await M119(n) * 1;
        s += await M120(n) * 2 + await M121(n) * 3 + await M122(n) * 4 + await M123(n) * 5 + await M124(n) * 6;
        s += await M125(n) * 7 + await M126(n) * 1 + await M127(n) * 2 + await M128(n) * 3 + await M129(n) * 4;
        s += await M130(n) * 5 + await M131(n) * 6 + await M132(n) * 7 + await M133(n) * 1 + await M134(n) * 2;
        s += await M135(n) * 3 + await M136(n) * 4 + await M137(n) * 5 + await M138(n) * 6 + await M139(n) * 7;
        s += await M140(n) * 1 + await M141(n) * 2 + await M142(n) * 3 + await M143(n) * 4 + await M144(n) * 5;
        s += await M145(n) * 6 + await M146(n) * 7 + await M147(n) * 1 + await M148(n) * 2 + await M149(n) * 3;
        return s;
    }
}
class Derived : Base
{
    public override async Task<int> M0(int n) => await base.M0(n) - 0;
    public override async Task<int> M2(int n) => await base.M2(n) - 2;
    public override async ValueTask<int> M4(int n) => await base.M4(n) - 4;
    public override async Task<int> M6(int n) => await base.M6(n) - 6;
    public override async Task<int> M8(int n) => await base.M8(n) - 8;
    public override async ValueTask<int> M10(int n) => await base.M10(n) - 10;
    public override async Task<int> M12(int n) => await base.M12(n) - 12;
    public override async Task<int> M14(int n) => await base.M14(n) - 14;
    public override async ValueTask<int> M16(int n) => await base.M16(n) - 16;
    public override async Task<int> M18(int n) => await base.M18(n) - 18;
    public override async Task<int> M20(int n) => await base.M20(n) - 20;
    public override async ValueTask<int> M22(int n) => await base.M22(n) - 22;
    public override async Task<int> M24(int n) => await base.M24(n) - 24;
    public override async Task<int> M26(int n) => await base.M26(n) - 26;
    public override async ValueTask<int> M28(int n) => await base.M28(n) - 28;
    public override async Task<int> M30(int n) => await base.M30(n) - 30;
    public override async Task<int> M32(int n) => await base.M32(n) - 32;
    public override async ValueTask<int> M34(int n) => await base.M34(n) - 34;
    public override async Task<int> M36(int n) => await base.M36(n) - 36;
    public override async Task<int> M38(int n) => await base.M38(n) - 38;
    public override async ValueTask<int> M40(int n) => await base.M40(n) - 40;
    public override async Task<int> M42(int n) => await base.M42(n) - 42;
    public override async Task<int> M44(int n) => await base.M44(n) - 44;
    public override async ValueTask<int> M46(int n) => await base.M46(n) - 46;
    public override async Task<int> M48(int n) => await base.M48(n) - 48;
    public override async Task<int> M50(int n) => await base.M50(n) - 50;
    public override async ValueTask<int> M52(int n) => await base.M52(n) - 52;
    public override async Task<int> M54(int n) => await base.M54(n) - 54;
    public override async Task<int> M56(int n) => await base.M56(n) - 56;
    public override async ValueTask<int> M58(int n) => await base.M58(n) - 58;
    public override async Task<int> M60(int n) => await base.M60(n) - 60;
    public override async Task<int> M62(int n) => await base.M62(n) - 62;
    public override async ValueTask<int> M64(int n) => await base.M64(n) - 64;
    public override async Task<int> M66(int n) => await base.M66(n) - 66;
    public override async Task<int> M68(int n) => await base.M68(n) - 68;
    public override async ValueTask<int> M70(int n) => await base.M70(n) - 70;
    public override async Task<int> M72(int n) => await base.M72(n) - 72;
    public override async Task<int> M74(int n) => await base.M74(n) - 74;
    public override async ValueTask<int> M76(int n) => await base.M76(n) - 76;
    public override async Task<int> M78(int n) => await base.M78(n) - 78;
    public override async Task<int> M80(int n) => await base.M80(n) - 80;
    public override async ValueTask<int> M82(int n) => await base.M82(n) - 82;
    public override async Task<int> M84(int n) => await base.M84(n) - 84;
    public override async Task<int> M86(int n) => await base.M86(n) - 86;
    public override async ValueTask<int> M88(int n) => await base.M88(n) - 88;
    public override async Task<int> M90(int n) => await base.M90(n) - 90;
    public override async Task<int> M92(int n) => await base.M92(n) - 92;
    public override async ValueTask<int> M94(int n) => await base.M94(n) - 94;
    public override async Task<int> M96(int n) => await base.M96(n) - 96;
    public override async Task<int> M98(int n) => await base.M98(n) - 98;
    public override async ValueTask<int> M100(int n) => await base.M100(n) - 100;
    public override async Task<int> M102(int n) => await base.M102(n) - 102;
    public override async Task<int> M104(int n) => await base.M104(n) - 104;
    public override async ValueTask<int> M106(int n) => await base.M106(n) - 106;
    public override async Task<int> M108(int n) => await base.M108(n) - 108;
    public override async Task<int> M110(int n) => await base.M110(n) - 110;
    public override async ValueTask<int> M112(int n) => await base.M112(n) - 112;
    public override async Task<int> M114(int n) => await base.M114(n) - 114;
    public override async Task<int> M116(int n) => await base.M116(n) - 116;
    public override async ValueTask<int> M118(int n) => await base.M118(n) - 118;
    public override async Task<int> M120(int n) => await base.M120(n) - 120;
    public override async Task<int> M122(int n) => await base.M122(n) - 122;
    public override async ValueTask<int> M124(int n) => await base.M124(n) - 124;
    public override async Task<int> M126(int n) => await base.M126(n) - 126;
    public override async Task<int> M128(int n) => await base.M128(n) - 128;
    public override async ValueTask<int> M130(int n) => await base.M130(n) - 130;
    public override async Task<int> M132(int n) => await base.M132(n) - 132;
    public override async Task<int> M134(int n) => await base.M134(n) - 134;
    public override async ValueTask<int> M136(int n) => await base.M136(n) - 136;
    public override async Task<int> M138(int n) => await base.M138(n) - 138;
    public override async Task<int> M140(int n) => await base.M140(n) - 140;
    public override async ValueTask<int> M142(int n) => await base.M142(n) - 142;
    public override async Task<int> M144(int n) => await base.M144(n) - 144;
    public override async Task<int> M146(int n) => await base.M146(n) - 146;
    public override async ValueTask<int> M148(int n) => await base.M148(n) - 148;
}
class P
{
    static async Task Main()
    {
        foreach (var b in new[] { new Base(), new Derived() })
            for (int n = 1; n < 4; n++) WriteLine(await b.All(n));
        WriteLine(typeof(Base).GetMethods(System.Reflection.BindingFlags.DeclaredOnly | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Length);
    }
}
