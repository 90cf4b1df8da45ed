// Arithmetic expressions as records, and their parser: a library that the tour references, found beside it.

using System;
using System.Globalization;

namespace Expressions;

public abstract record Expression;
public sealed record Number(double Value) : Expression;
public sealed record Variable(string Name) : Expression;
public sealed record Binary(char Operator, Expression Left, Expression Right) : Expression;

public sealed class ParseException(string message, int position) : FormatException(message)
{
    public int Position { get; } = position;
}

/// Precedence climbing over `+ - * / ^` and parentheses.
public sealed class Parser(string text)
{
    private int position;

    public static Expression Parse(string text)
    {
        var parser = new Parser(text);
        Expression result = parser.ParseBinary(0);
        return parser.Peek() == '\0' ? result : throw new ParseException("operator expected", parser.position);
    }

    private char Peek()
    {
        while (position < text.Length && text[position] == ' ') position++;
        return position < text.Length ? text[position] : '\0';
    }

    private static int Precedence(char c) => c switch { '+' or '-' => 1, '*' or '/' => 2, '^' => 3, _ => 0 };

    private Expression ParseBinary(int above)
    {
        Expression left = ParsePrimary();
        while (Peek() is var c && Precedence(c) is var precedence && precedence > above)
        {
            position++;
            left = new Binary(c, left, ParseBinary(c == '^' ? precedence - 1 : precedence));
        }
        return left;
    }

    private Expression ParsePrimary()
    {
        char c = Peek();
        int start = position;
        if (c == '(')
        {
            position++;
            Expression inner = ParseBinary(0);
            if (Peek() != ')') throw new ParseException("')' expected", position);
            position++;
            return inner;
        }
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '.')) position++;
        string word = text.Substring(start, position - start);
        return c switch
        {
            >= '0' and <= '9' => new Number(double.Parse(word, CultureInfo.InvariantCulture)),
            _ when char.IsLetter(c) => new Variable(word),
            _ => throw new ParseException("operand expected", start),
        };
    }
}
