using System;
using System.Collections.Generic;
using System.Text;

abstract class Json
{
    public static Json Parse(string s)
    {
        int i = 0;
        Json j = Value(s, ref i);
        Skip(s, ref i);
        return i == s.Length ? j : throw new FormatException("trailing at " + i);
    }
    static void Skip(string s, ref int i) { while (i < s.Length && char.IsWhiteSpace(s[i])) i++; }
    static Json Value(string s, ref int i)
    {
        Skip(s, ref i);
        if (i == s.Length) throw new FormatException("end");
        switch (s[i]) { case '{':
        {
            var o = new Obj();
            i++;
            for (Skip(s, ref i); s[i] != '}';)
            {
                string k = ((Str)Value(s, ref i)).V;
                Skip(s, ref i);
                if (s[i++] != ':') throw new FormatException("colon at " + (i - 1));
                o.M[k] = Value(s, ref i);
                Skip(s, ref i);
                if (s[i] == ',') { i++; Skip(s, ref i); }
            }
            i++;
            return o;
        } case '[':
        {
            var a = new Arr();
            i++;
            for (Skip(s, ref i); s[i] != ']';) { a.L.Add(Value(s, ref i)); Skip(s, ref i); if (s[i] == ',') i++; Skip(s, ref i); }
            i++;
            return a;
        } case '"':
        {
            var sb = new StringBuilder();
            for (i++; s[i] != '"'; i++) sb.Append(s[i] != '\\' ? s[i] : s[++i] switch { 'n' => '\n', 't' => '\t', 'u' => (char)Convert.ToInt32(s.Substring((i += 4) - 3, 4), 16), char c => c });
            i++;
            return new Str(sb.ToString());
        } case 't':
        i += 4;
        return new Lit(true); case 'f':
        i += 5;
        return new Lit(false); case 'n':
        i += 4;
        return new Lit(null); case '-' or (>= '0' and <= '9'):
        {
            int st = i;
            while (i < s.Length && "+-.eE0123456789".Contains(s[i])) i++;
            return new Num(double.Parse(s[st..i]));
        } default: throw new FormatException("unexpected '" + s[i] + "' at " + i); }
    }
    public virtual Json this[string k] => throw new InvalidOperationException(GetType().Name);
    public virtual Json this[int k] => throw new InvalidOperationException(GetType().Name);
    public abstract int Depth { get; }
}
class Obj : Json
{
    public Dictionary<string, Json> M = new();
    public override Json this[string k] => M[k];
    public override string ToString()
    {
        string s = "";
        foreach (var (k, v) in M) s += (s == "" ? "" : ",") + new Str(k) + ":" + v;
        return "{" + s + "}";
    }
    public override int Depth { get { int d = 0; foreach (Json j in M.Values) d = Math.Max(d, j.Depth); return d + 1; } }
}
class Arr : Json
{
    public List<Json> L = new();
    public override Json this[int k] => L[k];
    public override string ToString() => "[" + string.Join(",", L) + "]";
    public override int Depth { get { int d = 0; foreach (Json j in L) d = Math.Max(d, j.Depth); return d + 1; } }
}
class Str(string v) : Json
{
    public string V => v;
    public override string ToString() => "\"" + v.Replace("\n", "\\n").Replace("\"", "\\\"") + "\"";
    public override int Depth => 0;
}
class Num(double v) : Json
{
    public override string ToString() => v.ToString();
    public override int Depth => 0;
}
class Lit(bool? v) : Json
{
    public override string ToString() => v switch { true => "true", false => "false", null => "null" };
    public override int Depth => 0;
}
static class Re
{
    public static bool Match(string re, string s)
    {
        for (int i = 0; i <= s.Length; i++) if (Here(re, 0, s, re.StartsWith('^') ? 0 : i)) return true;
        return false;
    }
    static bool Here(string re, int r, string s, int i)
    {
        if (r == 0 && re.StartsWith('^')) r = 1;
        if (r == re.Length) return true;
        if (re[r] == '$' && r + 1 == re.Length) return i == s.Length;
        if (r + 1 < re.Length && re[r + 1] is '*' or '+' or '?')
        {
            char q = re[r + 1];
            int min = q == '+' ? 1 : 0, max = q == '?' ? 1 : int.MaxValue, n = 0;
            while (n < max && i + n < s.Length && One(re[r], s[i + n])) n++;
            for (; n >= min; n--) if (Here(re, r + 2, s, i + n)) return true;
            return false;
        }
        return i < s.Length && One(re[r], s[i]) && Here(re, r + 1, s, i + 1);
    }
    static bool One(char p, char c) => p == '.' || p == c || p == '#' && char.IsDigit(c);
}

class Program
{
    static void Main()
    {
        Json j = Json.Parse(" { \"name\" : \"x\\n\\u0041\\\"q\", \"list\" : [1, -2.5e2, [ ], {\"deep\":[[true,false,null]]}], \"empty\":{} } ");
        Console.WriteLine(j);
        Console.WriteLine(j["list"][1] + " " + j["list"][3]["deep"][0][2] + " " + j.Depth);
        foreach (string bad in new[] { "", "{\"a\" 1}", "[1] x", "?" }) try
        {
            Console.WriteLine(Json.Parse(bad));
        }
        catch (FormatException e) { Console.WriteLine(e.Message); }
        try { Console.WriteLine(j["list"]["x"]); } catch (InvalidOperationException e) { Console.WriteLine(e.Message); }
        try { Console.WriteLine(j["none"]); } catch (KeyNotFoundException) { Console.WriteLine("no key"); }
        Console.WriteLine(Json.Parse(j.ToString()).ToString() == j.ToString());
        string nest = "1";
        for (int i = 0; i < 60; i++) nest = "[" + nest + "]";
        Console.WriteLine(Json.Parse(nest).Depth);
        foreach (var (re, s) in new[] { ("abc", "xabcx"), ("^abc", "xabc"), ("a.c$", "xxabc"), ("ab*c", "ac"), ("ab+c", "ac"), ("ab?c", "abbc"), ("^#+$", "12345"), ("^#+$", "12a"), (".*x", "aaaaax"), ("a*a*a*b", "aaaaaaaac"), ("^$", ""), ("colou?r", "my color") }) Console.Write(Re.Match(re, s) ? "1" : "0");
        Console.WriteLine();
    }
}
