// A method with two hundred suspension points of many result types, some never reached, entered at each.
using System;
using System.Threading.Tasks;
using static System.Console;

class P
{
    static int taken;
    static async Task<T> M<T>(T t) { if (taken++ % 3 != 0) await Task.Yield(); return t; }
    static async Task<string> All(int from)
    {
        long sum = 0; string text = ""; double d = 0; object last = null; (int, string) pair = default; decimal m = 0; byte small = 0; bool flag = false; Guid g = default; int? maybe = null;
        switch (from)
        {
            case 0:
                maybe = await M(maybe ?? 0); pair = await M((pair.Item1 + 1, "p1")); m += await M(2.5m); g = await M(g); sum += await M(4);
                flag ^= await M(5 % 3 == 0); last = await M<object>(6 % 2 == 0 ? 6 : "o6"); sum += await M(7); d += await M(8.25); text += await M("t9");
                goto case 1;
            case 1:
                m += await M(10.5m); flag ^= await M(11 % 3 == 0); last = await M<object>(12 % 2 == 0 ? 12 : "o12"); small += await M((byte)13); g = await M(g);
                text += await M("t15"); maybe = await M(maybe ?? 16); last = await M<object>(17 % 2 == 0 ? 17 : "o17"); sum += await M(18); last = await M<object>(19 % 2 == 0 ? 19 : "o19");
                goto case 2;
            case 2:
                small += await M((byte)20); pair = await M((pair.Item1 + 21, "p21")); d += await M(22.25); small += await M((byte)23); d += await M(24.25);
                text += await M("t25"); d += await M(26.25); maybe = await M(maybe ?? 27); maybe = await M(maybe ?? 28); flag ^= await M(29 % 3 == 0);
                goto case 3;
            case 3:
                d += await M(30.25); d += await M(31.25); sum += await M(32); sum += await M(33); last = await M<object>(34 % 2 == 0 ? 34 : "o34");
                last = await M<object>(35 % 2 == 0 ? 35 : "o35"); d += await M(36.25); d += await M(37.25); pair = await M((pair.Item1 + 38, "p38")); m += await M(39.5m);
                goto case 4;
            case 4:
                last = await M<object>(40 % 2 == 0 ? 40 : "o40"); g = await M(g); last = await M<object>(42 % 2 == 0 ? 42 : "o42"); d += await M(43.25); last = await M<object>(44 % 2 == 0 ? 44 : "o44");
                small += await M((byte)45); pair = await M((pair.Item1 + 46, "p46")); sum += await M(47); m += await M(48.5m); small += await M((byte)49);
                goto case 5;
            case 5:
                d += await M(50.25); d += await M(51.25); pair = await M((pair.Item1 + 52, "p52")); text += await M("t53"); m += await M(54.5m);
                pair = await M((pair.Item1 + 55, "p55")); maybe = await M(maybe ?? 56); maybe = await M(maybe ?? 57); sum += await M(58); maybe = await M(maybe ?? 59);
                goto case 6;
            case 6:
                m += await M(60.5m); text += await M("t61"); pair = await M((pair.Item1 + 62, "p62")); m += await M(63.5m); pair = await M((pair.Item1 + 64, "p64"));
                flag ^= await M(65 % 3 == 0); m += await M(66.5m); d += await M(67.25); flag ^= await M(68 % 3 == 0); flag ^= await M(69 % 3 == 0);
                goto case 7;
            case 7:
                d += await M(70.25); sum += await M(71); pair = await M((pair.Item1 + 72, "p72")); sum += await M(73); m += await M(74.5m);
                small += await M((byte)75); sum += await M(76); g = await M(g); small += await M((byte)78); m += await M(79.5m);
                goto case 8;
            case 8:
                small += await M((byte)80); maybe = await M(maybe ?? 81); sum += await M(82); flag ^= await M(83 % 3 == 0); sum += await M(84);
                d += await M(85.25); maybe = await M(maybe ?? 86); last = await M<object>(87 % 2 == 0 ? 87 : "o87"); text += await M("t88"); last = await M<object>(89 % 2 == 0 ? 89 : "o89");
                goto case 9;
            case 9:
                flag ^= await M(90 % 3 == 0); m += await M(91.5m); g = await M(g); m += await M(93.5m); g = await M(g);
                pair = await M((pair.Item1 + 95, "p95")); flag ^= await M(96 % 3 == 0); text += await M("t97"); maybe = await M(maybe ?? 98); m += await M(99.5m);
                goto case 10;
            case 10:
                pair = await M((pair.Item1 + 100, "p100")); sum += await M(101); small += await M((byte)102); text += await M("t103"); last = await M<object>(104 % 2 == 0 ? 104 : "o104");
                m += await M(105.5m); g = await M(g); maybe = await M(maybe ?? 107); m += await M(108.5m); d += await M(109.25);
                goto case 11;
            case 11:
                m += await M(110.5m); pair = await M((pair.Item1 + 111, "p111")); g = await M(g); text += await M("t113"); pair = await M((pair.Item1 + 114, "p114"));
                m += await M(115.5m); pair = await M((pair.Item1 + 116, "p116")); d += await M(117.25); text += await M("t118"); d += await M(119.25);
                goto case 12;
            case 12:
                pair = await M((pair.Item1 + 120, "p120")); flag ^= await M(121 % 3 == 0); d += await M(122.25); sum += await M(123); text += await M("t124");
                maybe = await M(maybe ?? 125); g = await M(g); small += await M((byte)127); sum += await M(128); last = await M<object>(129 % 2 == 0 ? 129 : "o129");
                goto case 13;
            case 13:
                maybe = await M(maybe ?? 130); m += await M(131.5m); pair = await M((pair.Item1 + 132, "p132")); flag ^= await M(133 % 3 == 0); small += await M((byte)134);
                d += await M(135.25); sum += await M(136); sum += await M(137); flag ^= await M(138 % 3 == 0); m += await M(139.5m);
                goto case 14;
            case 14:
                last = await M<object>(140 % 2 == 0 ? 140 : "o140"); d += await M(141.25); maybe = await M(maybe ?? 142); d += await M(143.25); small += await M((byte)144);
                text += await M("t145"); d += await M(146.25); small += await M((byte)147); m += await M(148.5m); d += await M(149.25);
                goto case 15;
            case 15:
                sum += await M(150); small += await M((byte)151); pair = await M((pair.Item1 + 152, "p152")); d += await M(153.25); flag ^= await M(154 % 3 == 0);
                maybe = await M(maybe ?? 155); d += await M(156.25); g = await M(g); flag ^= await M(158 % 3 == 0); flag ^= await M(159 % 3 == 0);
                goto case 16;
            case 16:
                m += await M(160.5m); flag ^= await M(161 % 3 == 0); pair = await M((pair.Item1 + 162, "p162")); pair = await M((pair.Item1 + 163, "p163")); flag ^= await M(164 % 3 == 0);
                small += await M((byte)165); d += await M(166.25); text += await M("t167"); small += await M((byte)168); g = await M(g);
                goto case 17;
            case 17:
                d += await M(170.25); flag ^= await M(171 % 3 == 0); m += await M(172.5m); d += await M(173.25); text += await M("t174");
                flag ^= await M(175 % 3 == 0); pair = await M((pair.Item1 + 176, "p176")); g = await M(g); g = await M(g); g = await M(g);
                goto case 18;
            case 18:
                m += await M(180.5m); text += await M("t181"); m += await M(182.5m); maybe = await M(maybe ?? 183); sum += await M(184);
                pair = await M((pair.Item1 + 185, "p185")); m += await M(186.5m); g = await M(g); pair = await M((pair.Item1 + 188, "p188")); flag ^= await M(189 % 3 == 0);
                goto case 19;
            case 19:
                pair = await M((pair.Item1 + 190, "p190")); pair = await M((pair.Item1 + 191, "p191")); m += await M(192.5m); d += await M(193.25); maybe = await M(maybe ?? 194);
                sum += await M(195); flag ^= await M(196 % 3 == 0); g = await M(g); pair = await M((pair.Item1 + 198, "p198")); m += await M(199.5m);
                break;
        }
        return $"{sum} {text.Length} {d} {last} {pair} {m} {small} {flag} {g == default} {maybe}";
    }
    static async Task Main() { foreach (int i in new[] { 0, 1, 7, 19, 5 }) WriteLine(await All(i)); }
}
