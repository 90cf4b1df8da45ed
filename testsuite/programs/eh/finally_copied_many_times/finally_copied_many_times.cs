// Methods that many ways lead out of, each through finally handlers, which a compiler may copy into each way or not: a handler with
// many returns, one that is large itself, one inside another; what they return and how often the handlers run does not depend on it.
using System;

class P
{
    static int ran;

    static int ManyReturns(int n)
    {
        try
        {
            switch (n)
            {
                case 0: return n * 2 + 1;
                case 1: return n * 3 + 1;
                case 2: return n * 4 + 1;
                case 3: return n * 5 + 1;
                case 4: return n * 6 + 1;
                case 5: return n * 7 + 1;
                case 6: return n * 8 + 1;
                case 7: return n * 2 + 1;
                case 8: return n * 3 + 1;
                case 9: return n * 4 + 1;
                case 10: return n * 5 + 1;
                case 11: return n * 6 + 1;
                case 12: return n * 7 + 1;
                case 13: return n * 8 + 1;
                case 14: return n * 2 + 1;
                case 15: return n * 3 + 1;
                case 16: return n * 4 + 1;
                case 17: return n * 5 + 1;
                case 18: return n * 6 + 1;
                case 19: return n * 7 + 1;
                case 20: return n * 8 + 1;
                case 21: return n * 2 + 1;
                case 22: return n * 3 + 1;
                case 23: return n * 4 + 1;
                case 24: return n * 5 + 1;
                case 25: return n * 6 + 1;
                case 26: return n * 7 + 1;
                case 27: return n * 8 + 1;
                case 28: return n * 2 + 1;
                case 29: return n * 3 + 1;
                case 30: return n * 4 + 1;
                case 31: return n * 5 + 1;
                case 32: return n * 6 + 1;
                case 33: return n * 7 + 1;
                case 34: return n * 8 + 1;
                case 35: return n * 2 + 1;
                case 36: return n * 3 + 1;
                case 37: return n * 4 + 1;
                case 38: return n * 5 + 1;
                case 39: return n * 6 + 1;
                case 40: return n * 7 + 1;
                case 41: return n * 8 + 1;
                case 42: return n * 2 + 1;
                case 43: return n * 3 + 1;
                case 44: return n * 4 + 1;
                case 45: return n * 5 + 1;
                case 46: return n * 6 + 1;
                case 47: return n * 7 + 1;
                case 48: return n * 8 + 1;
                case 49: return n * 2 + 1;
                case 50: return n * 3 + 1;
                case 51: return n * 4 + 1;
                case 52: return n * 5 + 1;
                case 53: return n * 6 + 1;
                case 54: return n * 7 + 1;
                case 55: return n * 8 + 1;
                case 56: return n * 2 + 1;
                case 57: return n * 3 + 1;
                case 58: return n * 4 + 1;
                case 59: return n * 5 + 1;
                case 60: return n * 6 + 1;
                case 61: return n * 7 + 1;
                case 62: return n * 8 + 1;
                case 63: return n * 2 + 1;
                case 64: return n * 3 + 1;
                case 65: return n * 4 + 1;
                case 66: return n * 5 + 1;
                case 67: return n * 6 + 1;
                case 68: return n * 7 + 1;
                case 69: return n * 8 + 1;
                case 70: return n * 2 + 1;
                case 71: return n * 3 + 1;
            }
            if (n == 100) throw new InvalidOperationException("hundred");
        }
        finally
        {
            try { ran++; }
            finally { ran += 10; }
        }
        return -n;
    }

    static int LargeHandler(int n, int other)
    {
        try
        {
            switch (n)
            {
                case 0: return n * 2 + 3;
                case 1: return n * 3 + 3;
                case 2: return n * 4 + 3;
                case 3: return n * 5 + 3;
                case 4: return n * 6 + 3;
                case 5: return n * 2 + 3;
                case 6: return n * 3 + 3;
                case 7: return n * 4 + 3;
                case 8: return n * 5 + 3;
                case 9: return n * 6 + 3;
                case 10: return n * 2 + 3;
                case 11: return n * 3 + 3;
                case 12: return n * 4 + 3;
                case 13: return n * 5 + 3;
                case 14: return n * 6 + 3;
                case 15: return n * 2 + 3;
                case 16: return n * 3 + 3;
                case 17: return n * 4 + 3;
                case 18: return n * 5 + 3;
                case 19: return n * 6 + 3;
                case 20: return n * 2 + 3;
                case 21: return n * 3 + 3;
                case 22: return n * 4 + 3;
                case 23: return n * 5 + 3;
                case 24: return n * 6 + 3;
                case 25: return n * 2 + 3;
                case 26: return n * 3 + 3;
                case 27: return n * 4 + 3;
                case 28: return n * 5 + 3;
                case 29: return n * 6 + 3;
                case 30: return n * 2 + 3;
                case 31: return n * 3 + 3;
                case 32: return n * 4 + 3;
                case 33: return n * 5 + 3;
                case 34: return n * 6 + 3;
                case 35: return n * 2 + 3;
                case 36: return n * 3 + 3;
                case 37: return n * 4 + 3;
                case 38: return n * 5 + 3;
                case 39: return n * 6 + 3;
                case 40: return n * 2 + 3;
                case 41: return n * 3 + 3;
                case 42: return n * 4 + 3;
                case 43: return n * 5 + 3;
                case 44: return n * 6 + 3;
                case 45: return n * 2 + 3;
                case 46: return n * 3 + 3;
                case 47: return n * 4 + 3;
                case 48: return n * 5 + 3;
                case 49: return n * 6 + 3;
                case 50: return n * 2 + 3;
                case 51: return n * 3 + 3;
                case 52: return n * 4 + 3;
                case 53: return n * 5 + 3;
                case 54: return n * 6 + 3;
                case 55: return n * 2 + 3;
                case 56: return n * 3 + 3;
                case 57: return n * 4 + 3;
                case 58: return n * 5 + 3;
                case 59: return n * 6 + 3;
            }
            if (n == 100) throw new InvalidOperationException("hundred");
        }
        finally
        {
            switch (other)
            {
                case 0: ran += n > 0 ? 1 : n < 0 ? 2 : 3; break;
                case 1: ran += n > 1 ? 2 : n < 1 ? 3 : 4; break;
                case 2: ran += n > 2 ? 3 : n < 2 ? 4 : 5; break;
                case 3: ran += n > 3 ? 4 : n < 3 ? 5 : 6; break;
                case 4: ran += n > 4 ? 5 : n < 4 ? 6 : 7; break;
                case 5: ran += n > 5 ? 6 : n < 5 ? 7 : 8; break;
                case 6: ran += n > 6 ? 7 : n < 6 ? 8 : 9; break;
                case 7: ran += n > 7 ? 8 : n < 7 ? 9 : 10; break;
                case 8: ran += n > 8 ? 9 : n < 8 ? 10 : 11; break;
                case 9: ran += n > 9 ? 10 : n < 0 ? 11 : 12; break;
                case 10: ran += n > 10 ? 11 : n < 1 ? 12 : 13; break;
                case 11: ran += n > 11 ? 12 : n < 2 ? 13 : 14; break;
                case 12: ran += n > 12 ? 13 : n < 3 ? 14 : 15; break;
                case 13: ran += n > 13 ? 14 : n < 4 ? 15 : 16; break;
                case 14: ran += n > 14 ? 15 : n < 5 ? 16 : 17; break;
                case 15: ran += n > 15 ? 16 : n < 6 ? 17 : 18; break;
                case 16: ran += n > 16 ? 17 : n < 7 ? 18 : 19; break;
                case 17: ran += n > 17 ? 18 : n < 8 ? 19 : 20; break;
                case 18: ran += n > 18 ? 19 : n < 0 ? 20 : 21; break;
                case 19: ran += n > 19 ? 20 : n < 1 ? 21 : 22; break;
                case 20: ran += n > 20 ? 21 : n < 2 ? 22 : 23; break;
                case 21: ran += n > 21 ? 22 : n < 3 ? 23 : 24; break;
                case 22: ran += n > 22 ? 23 : n < 4 ? 24 : 25; break;
                case 23: ran += n > 23 ? 24 : n < 5 ? 25 : 26; break;
                case 24: ran += n > 24 ? 25 : n < 6 ? 26 : 27; break;
                case 25: ran += n > 25 ? 26 : n < 7 ? 27 : 28; break;
                case 26: ran += n > 26 ? 27 : n < 8 ? 28 : 29; break;
                case 27: ran += n > 27 ? 28 : n < 0 ? 29 : 30; break;
                case 28: ran += n > 28 ? 29 : n < 1 ? 30 : 31; break;
                case 29: ran += n > 29 ? 30 : n < 2 ? 31 : 32; break;
                case 30: ran += n > 30 ? 31 : n < 3 ? 32 : 33; break;
                case 31: ran += n > 31 ? 32 : n < 4 ? 33 : 34; break;
                case 32: ran += n > 32 ? 33 : n < 5 ? 34 : 35; break;
                case 33: ran += n > 33 ? 34 : n < 6 ? 35 : 36; break;
                case 34: ran += n > 34 ? 35 : n < 7 ? 36 : 37; break;
                case 35: ran += n > 35 ? 36 : n < 8 ? 37 : 38; break;
                case 36: ran += n > 36 ? 37 : n < 0 ? 38 : 39; break;
                case 37: ran += n > 37 ? 38 : n < 1 ? 39 : 40; break;
                case 38: ran += n > 38 ? 39 : n < 2 ? 40 : 41; break;
                case 39: ran += n > 39 ? 40 : n < 3 ? 41 : 42; break;
                case 40: ran += n > 40 ? 41 : n < 4 ? 42 : 43; break;
                case 41: ran += n > 41 ? 42 : n < 5 ? 43 : 44; break;
                case 42: ran += n > 42 ? 43 : n < 6 ? 44 : 45; break;
                case 43: ran += n > 43 ? 44 : n < 7 ? 45 : 46; break;
                case 44: ran += n > 44 ? 45 : n < 8 ? 46 : 47; break;
                case 45: ran += n > 45 ? 46 : n < 0 ? 47 : 48; break;
                case 46: ran += n > 46 ? 47 : n < 1 ? 48 : 49; break;
                case 47: ran += n > 47 ? 48 : n < 2 ? 49 : 50; break;
                case 48: ran += n > 48 ? 49 : n < 3 ? 50 : 51; break;
                case 49: ran += n > 49 ? 50 : n < 4 ? 51 : 52; break;
                case 50: ran += n > 0 ? 51 : n < 5 ? 52 : 53; break;
                case 51: ran += n > 1 ? 52 : n < 6 ? 53 : 54; break;
                case 52: ran += n > 2 ? 53 : n < 7 ? 54 : 55; break;
                case 53: ran += n > 3 ? 54 : n < 8 ? 55 : 56; break;
                case 54: ran += n > 4 ? 55 : n < 0 ? 56 : 57; break;
                case 55: ran += n > 5 ? 56 : n < 1 ? 57 : 58; break;
                case 56: ran += n > 6 ? 57 : n < 2 ? 58 : 59; break;
                case 57: ran += n > 7 ? 58 : n < 3 ? 59 : 60; break;
                case 58: ran += n > 8 ? 59 : n < 4 ? 60 : 61; break;
                case 59: ran += n > 9 ? 60 : n < 5 ? 61 : 62; break;
                case 60: ran += n > 10 ? 61 : n < 6 ? 62 : 63; break;
                case 61: ran += n > 11 ? 62 : n < 7 ? 63 : 64; break;
                case 62: ran += n > 12 ? 63 : n < 8 ? 64 : 65; break;
                case 63: ran += n > 13 ? 64 : n < 0 ? 65 : 66; break;
                case 64: ran += n > 14 ? 65 : n < 1 ? 66 : 67; break;
                case 65: ran += n > 15 ? 66 : n < 2 ? 67 : 68; break;
                case 66: ran += n > 16 ? 67 : n < 3 ? 68 : 69; break;
                case 67: ran += n > 17 ? 68 : n < 4 ? 69 : 70; break;
                case 68: ran += n > 18 ? 69 : n < 5 ? 70 : 71; break;
                case 69: ran += n > 19 ? 70 : n < 6 ? 71 : 72; break;
                case 70: ran += n > 20 ? 71 : n < 7 ? 72 : 73; break;
                case 71: ran += n > 21 ? 72 : n < 8 ? 73 : 74; break;
                case 72: ran += n > 22 ? 73 : n < 0 ? 74 : 75; break;
                case 73: ran += n > 23 ? 74 : n < 1 ? 75 : 76; break;
                case 74: ran += n > 24 ? 75 : n < 2 ? 76 : 77; break;
                case 75: ran += n > 25 ? 76 : n < 3 ? 77 : 78; break;
                case 76: ran += n > 26 ? 77 : n < 4 ? 78 : 79; break;
                case 77: ran += n > 27 ? 78 : n < 5 ? 79 : 80; break;
                case 78: ran += n > 28 ? 79 : n < 6 ? 80 : 81; break;
                case 79: ran += n > 29 ? 80 : n < 7 ? 81 : 82; break;
                case 80: ran += n > 30 ? 81 : n < 8 ? 82 : 83; break;
                case 81: ran += n > 31 ? 82 : n < 0 ? 83 : 84; break;
                case 82: ran += n > 32 ? 83 : n < 1 ? 84 : 85; break;
                case 83: ran += n > 33 ? 84 : n < 2 ? 85 : 86; break;
                case 84: ran += n > 34 ? 85 : n < 3 ? 86 : 87; break;
                case 85: ran += n > 35 ? 86 : n < 4 ? 87 : 88; break;
                case 86: ran += n > 36 ? 87 : n < 5 ? 88 : 89; break;
                case 87: ran += n > 37 ? 88 : n < 6 ? 89 : 90; break;
                case 88: ran += n > 38 ? 89 : n < 7 ? 90 : 91; break;
                case 89: ran += n > 39 ? 90 : n < 8 ? 91 : 92; break;
                case 90: ran += n > 40 ? 91 : n < 0 ? 92 : 93; break;
                case 91: ran += n > 41 ? 92 : n < 1 ? 93 : 94; break;
                case 92: ran += n > 42 ? 93 : n < 2 ? 94 : 95; break;
                case 93: ran += n > 43 ? 94 : n < 3 ? 95 : 96; break;
                case 94: ran += n > 44 ? 95 : n < 4 ? 96 : 97; break;
                case 95: ran += n > 45 ? 96 : n < 5 ? 97 : 98; break;
                case 96: ran += n > 46 ? 97 : n < 6 ? 98 : 99; break;
                case 97: ran += n > 47 ? 98 : n < 7 ? 99 : 100; break;
                case 98: ran += n > 48 ? 99 : n < 8 ? 100 : 101; break;
                case 99: ran += n > 49 ? 100 : n < 0 ? 101 : 102; break;
                case 100: ran += n > 0 ? 101 : n < 1 ? 102 : 103; break;
                case 101: ran += n > 1 ? 102 : n < 2 ? 103 : 104; break;
                case 102: ran += n > 2 ? 103 : n < 3 ? 104 : 105; break;
                case 103: ran += n > 3 ? 104 : n < 4 ? 105 : 106; break;
                case 104: ran += n > 4 ? 105 : n < 5 ? 106 : 107; break;
                case 105: ran += n > 5 ? 106 : n < 6 ? 107 : 108; break;
                case 106: ran += n > 6 ? 107 : n < 7 ? 108 : 109; break;
                case 107: ran += n > 7 ? 108 : n < 8 ? 109 : 110; break;
                case 108: ran += n > 8 ? 109 : n < 0 ? 110 : 111; break;
                case 109: ran += n > 9 ? 110 : n < 1 ? 111 : 112; break;
                case 110: ran += n > 10 ? 111 : n < 2 ? 112 : 113; break;
                case 111: ran += n > 11 ? 112 : n < 3 ? 113 : 114; break;
                case 112: ran += n > 12 ? 113 : n < 4 ? 114 : 115; break;
                case 113: ran += n > 13 ? 114 : n < 5 ? 115 : 116; break;
                case 114: ran += n > 14 ? 115 : n < 6 ? 116 : 117; break;
                case 115: ran += n > 15 ? 116 : n < 7 ? 117 : 118; break;
                case 116: ran += n > 16 ? 117 : n < 8 ? 118 : 119; break;
                case 117: ran += n > 17 ? 118 : n < 0 ? 119 : 120; break;
                case 118: ran += n > 18 ? 119 : n < 1 ? 120 : 121; break;
                case 119: ran += n > 19 ? 120 : n < 2 ? 121 : 122; break;
            }
        }
        return -n;
    }

    static void Main()
    {
        long sum = 0;
        for (int time = 0; time < 3; time++)
            for (int n = 0; n < 80; n++)
            {
                sum = sum * 31 + ManyReturns(n);
                sum = sum * 31 + LargeHandler(n, n * 3 % 125);
            }
        Console.WriteLine($"{sum} {ran}");
        for (int time = 0; time < 2; time++)
        {
            try { ManyReturns(100); } catch (InvalidOperationException e) { Console.WriteLine($"{e.Message} {ran}"); }
            try { LargeHandler(100, 5); } catch (InvalidOperationException e) { Console.WriteLine($"{e.Message} {ran}"); }
        }
    }
}
