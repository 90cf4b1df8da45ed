using System;

class Program
{
    static string Caesar(string s, int k)
    {
        char[] r = s.ToCharArray();
        for (int i = 0; i < r.Length; i++)
        {
            if (char.IsUpper(r[i])) r[i] = (char)('A' + (r[i] - 'A' + k + 26) % 26);
            else if (char.IsLower(r[i])) r[i] = (char)('a' + (r[i] - 'a' + k + 26) % 26);
        }
        return new string(r);
    }

    static void Main()
    {
        Console.WriteLine(Caesar("Hello, World", 3) + Caesar(Caesar("Hello", 5), -5));
        char c = 'a';
        c += (char)1;
        c++;
        Console.WriteLine(c + 1);
        Console.WriteLine((char)(c + 1));
        Console.WriteLine(c + "1" + 'x' + 'y');
        Console.WriteLine('x' + 'y');
        char max = char.MaxValue;
        max++;
        Console.WriteLine((int)max);
        Console.WriteLine('b' - 'a' + " " + ('b' > 'a') + " " + (char)65 + (int)'€');
        try { checked { char m = char.MaxValue; m++; } } catch (OverflowException) { Console.WriteLine("checked char"); }
        Console.WriteLine(char.IsDigit('5') + " " + char.IsLetter('é') + " " + char.IsWhiteSpace('\u00A0') + " " + char.IsPunctuation('!') + " " + char.IsLetterOrDigit('_') + " " + char.IsControl('\n') + " " + char.IsSymbol('+'));
        Console.WriteLine(char.ToUpperInvariant('ß') + "" + char.ToUpper('z') + char.ToLowerInvariant('É') + " " + char.GetNumericValue('7') + " " + char.IsSurrogate('\uD83D'));
        Console.WriteLine(char.ConvertFromUtf32(0x1F600).Length + " " + char.ConvertToUtf32("\U0001F600", 0).ToString("X") + " " + char.IsSurrogatePair("\U0001F600", 0));
        int vowels = 0;
        foreach (char ch in "the quick brown fox") switch (ch) { case 'a' or 'e' or 'i' or 'o' or 'u': vowels++; break; }
        Console.WriteLine(vowels);
        int[] hist = new int[26];
        foreach (char ch in "mississippi") hist[ch - 'a']++;
        for (int i = 0; i < 26; i++) if (hist[i] > 0) Console.Write((char)('a' + i) + "" + hist[i]);
        Console.WriteLine();
        Console.WriteLine('a'.CompareTo('c') + " " + 'a'.Equals('a') + " " + 'a'.Equals(97) + " " + ((object)'a').Equals('a') + " " + (char)('0' + 5) + " " + "\x41\u0042\t|".Length);
        ushort u = 'q';
        Console.WriteLine(u + " " + unchecked((byte)'\u0141') + " " + unchecked((sbyte)'\u00FF'));
    }
}
