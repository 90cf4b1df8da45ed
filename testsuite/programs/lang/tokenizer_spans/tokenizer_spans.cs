using System;
using System.Collections.Generic;

readonly ref struct Token
{
    public readonly ReadOnlySpan<char> Text;
    public readonly char Kind;
    public Token(ReadOnlySpan<char> t, char k) { Text = t; Kind = k; }
    public override string ToString() => Kind + ":" + Text.ToString();
    public bool Is(ReadOnlySpan<char> s) => Text.SequenceEqual(s);
}
ref struct Lexer
{
    ReadOnlySpan<char> rest;
    public int Count;
    public Lexer(ReadOnlySpan<char> s) { rest = s; Count = 0; }
    public Token Current { get; private set; }
    public Lexer GetEnumerator() => this;
    public bool MoveNext()
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty) return false;
        int n = 1;
        char k;
        if (char.IsDigit(rest[0]))
        {
            while (n < rest.Length && (char.IsDigit(rest[n]) || rest[n] == '.')) n++;
            k = 'n';
        }
        else if (char.IsLetter(rest[0]))
        {
            while (n < rest.Length && char.IsLetterOrDigit(rest[n])) n++;
            k = 'i';
        }
        else if (rest[0] == '\'')
        {
            n = rest[1..].IndexOf('\'') + 2;
            k = 's';
        }
        else { if (n < rest.Length && rest[..2] is ['=' or '!' or '<' or '>', '=']) n = 2; k = 'o'; }
        Current = new Token(rest[..n], k);
        rest = rest[n..];
        Count++;
        return true;
    }
}
ref struct Stack<T>(Span<T> space)
{
    readonly Span<T> items = space;
    int top;
    public void Push(T t) => items[top++] = t;
    public T Pop() => items[--top];
    public ref T Peek() => ref items[top - 1];
    public readonly int Count => top;
}

class Program
{
    static int Rpn(ReadOnlySpan<char> s)
    {
        var st = new Stack<int>(stackalloc int[16]);
        foreach (Token t in new Lexer(s))
        {
            if (t.Kind == 'n') { st.Push(int.Parse(t.Text)); continue; }
            int b = st.Pop();
            ref int a = ref st.Peek();
            switch (t.Text) { case "+": a += b; break; case "-": a -= b; break; case "*": a *= b; break; default: a /= b; break; }
        }
        return st.Pop();
    }
    static ReadOnlySpan<char> Longest(ReadOnlySpan<char> s)
    {
        ReadOnlySpan<char> best = default;
        foreach (Token t in new Lexer(s)) if (t.Kind == 'i' && t.Text.Length > best.Length) best = t.Text;
        return best;
    }
    static int Count(ReadOnlySpan<char> s, params ReadOnlySpan<string> words)
    {
        int n = 0;
        foreach (Token t in new Lexer(s)) foreach (string w in words) if (t.Is(w)) n++;
        return n;
    }
    static Span<byte> Encode(ReadOnlySpan<char> s, Span<byte> buf)
    {
        int n = 0;
        foreach (char c in s)
        {
            if (c < 0x80) buf[n++] = (byte)c; else if (c < 0x800)
            {
                buf[n++] = (byte)(0xC0 | c >> 6);
                buf[n++] = (byte)(0x80 | c & 63);
            }
            else { buf[n++] = (byte)(0xE0 | c >> 12); buf[n++] = (byte)(0x80 | c >> 6 & 63); buf[n++] = (byte)(0x80 | c & 63); }
        }
        return buf[..n];
    }
    static bool Split(ReadOnlySpan<char> s, char c, out ReadOnlySpan<char> l, out ReadOnlySpan<char> r)
    {
        int i = s.IndexOf(c);
        l = i < 0 ? s : s[..i];
        r = i < 0 ? default : s[(i + 1)..];
        return i >= 0;
    }
    static void Permute(Span<char> s, int k, List<string> o)
    {
        if (k == s.Length) { o.Add(s.ToString()); return; }
        for (int i = k; i < s.Length; i++) { (s[k], s[i]) = (s[i], s[k]); Permute(s, k + 1, o); (s[k], s[i]) = (s[i], s[k]); }
    }
    static string Hex(ReadOnlySpan<byte> b)
    {
        Span<char> c = stackalloc char[b.Length * 2];
        for (int i = 0; i < b.Length; i++)
        {
            c[2 * i] = "0123456789abcdef"[b[i] >> 4];
            c[2 * i + 1] = "0123456789abcdef"[b[i] & 15];
        }
        return c.ToString();
    }

    static void Main()
    {
        foreach (Token t in new Lexer("if x1 >= 10.5 and name != 'a b' (y<=3)")) Console.Write(t.ToString() + " ");
        Console.WriteLine();
        Console.WriteLine(Rpn("3 4 + 2 * 7 -") + " " + Rpn("100 5 / 3 -") + " " + Longest("a bcd efghij kl").ToString() + " " + Count("a b a c b a", "a", "c") + Count("x"));
        Span<byte> buf = stackalloc byte[32];
        Console.WriteLine(Hex(Encode("aé€", buf)) + " " + Encode("plain", buf).Length);
        for (ReadOnlySpan<char> rest = "k1=v1;k2=;=v3;k4"; ;)
        {
            bool more = Split(rest, ';', out var item, out rest);
            Console.Write((Split(item, '=', out var k, out var v) ? k.ToString() + "->" + v.ToString() : "[" + k.ToString() + "]") + " ");
            if (!more) break;
        }
        Console.WriteLine();
        var o = new List<string>();
        Permute("abc".ToCharArray(), 0, o);
        Console.WriteLine(string.Join(" ", o));
        try { Rpn("+"); } catch (IndexOutOfRangeException) { Console.WriteLine("empty stack"); }
        try
        {
            var st = new Stack<string>(new string[1]);
            st.Push("a");
            st.Push("b");
        }
        catch (IndexOutOfRangeException) { Console.WriteLine("full"); }
        var lex = new Lexer("one two");
        lex.MoveNext();
        lex.MoveNext();
        Console.WriteLine(lex.Count + lex.Current.ToString() + lex.MoveNext());
    }
}
