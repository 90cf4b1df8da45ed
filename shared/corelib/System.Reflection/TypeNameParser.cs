using System.Collections.Generic;
using System.IO;

namespace System.Reflection;

// A type's name in reflection's grammar, taken apart.
internal sealed class ParsedTypeName
{
    // As written, with escapes: the outermost type's full name, then the names of nested types.
    internal List<string> Path = new();
    internal List<ParsedTypeName> Arguments = new();
    // 0: T[], above: that rank, -1: T*, -2: T&.
    internal List<int> Suffixes = new();
    internal string? Assembly;

    internal string FullPath => string.Join('+', Path);
}

// Reads `Ns.Outer+Inner`1[Argument,[Argument, assembly]][,]*&, assembly`.
internal ref struct TypeNameParser
{
    private const int MaxNesting = 100;

    private readonly string _text;
    private int _at;
    private int _nesting;
    private int _errorAt;

    private TypeNameParser(string text) => _text = text;

    // Null when the text is no name; then `errorAt` says where.
    internal static ParsedTypeName? Parse(string text, out int errorAt)
    {
        TypeNameParser parser = new(text);
        ParsedTypeName? name = parser.Name(true);
        if (name is not null && parser._at < text.Length)
        {
            parser._errorAt = parser._at;
            name = null;
        }
        errorAt = parser._errorAt;
        return name;
    }

    private readonly char Peek => _at < _text.Length ? _text[_at] : '\0';

    private bool Eat(char c)
    {
        if (Peek != c) return false;
        _at++;
        return true;
    }

    private void SkipSpaces()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at])) _at++;
    }

    private ParsedTypeName? Fail(int at)
    {
        _errorAt = at;
        return null;
    }

    // Inside plain arguments a comma ends the name.
    private ParsedTypeName? Name(bool allowsAssembly)
    {
        if (++_nesting > MaxNesting) return Fail(_at);
        SkipSpaces();
        int start = _at;
        ParsedTypeName name = new();
        if (!Path(name.Path)) return Fail(start);
        int bracket = _at;
        if (StartsArguments() && !Arguments(name.Arguments)) return Fail(_errorAt);
        if (!Suffixes(name.Suffixes)) return Fail(_errorAt);
        int comma = _at;
        if (allowsAssembly && Eat(','))
        {
            int end = _nesting > 1 ? _text.IndexOf(']', _at) : _text.Length;
            if (end < 0) end = _text.Length;
            name.Assembly = _text.Substring(_at, end - _at).Trim();
            if (name.Assembly.Length == 0) return Fail(comma);
            _at = end;
        }
        _nesting--;
        return name;
    }

    private bool Path(List<string> path)
    {
        int start = _at;
        for (; _at < _text.Length; _at++)
        {
            char c = _text[_at];
            if (c == '\\')
            {
                if (++_at >= _text.Length) return false;
            }
            else if (c == '+')
            {
                if (_at == start) return false;
                path.Add(_text.Substring(start, _at - start));
                start = _at + 1;
            }
            else if (c is '[' or ']' or ',' or '*' or '&') break;
        }
        if (_at == start) return false;
        path.Add(_text.Substring(start, _at - start));
        return true;
    }

    // `[]`, `[,` and `[*` are arrays; so is a bracket that nothing follows.
    private readonly bool StartsArguments()
    {
        if (Peek != '[') return false;
        int after = _at + 1;
        while (after < _text.Length && char.IsWhiteSpace(_text[after])) after++;
        return after < _text.Length && _text[after] is not (']' or ',' or '*');
    }

    private bool Arguments(List<ParsedTypeName> arguments)
    {
        _at++;
        while (true)
        {
            SkipSpaces();
            bool isBracketed = Eat('[');
            if (Name(isBracketed) is not { } argument) return false;
            arguments.Add(argument);
            SkipSpaces();
            if (isBracketed && !Eat(']')) break;
            SkipSpaces();
            if (Eat(']')) return true;
            if (!Eat(',')) break;
        }
        _errorAt = _at;
        return false;
    }

    private bool Suffixes(List<int> suffixes)
    {
        while (true)
        {
            SkipSpaces();
            int start = _at;
            if (Eat('*')) suffixes.Add(-1);
            else if (Eat('&')) suffixes.Add(-2);
            else if (Eat('['))
            {
                int rank = Eat('*') ? 1 : 0;
                while (rank == 0 ? Peek == ',' : rank > 1 && Peek == ',')
                {
                    _at++;
                    rank = Math.Max(rank, 1) + 1;
                }
                if (!Eat(']'))
                {
                    _errorAt = start;
                    return false;
                }
                suffixes.Add(rank);
            }
            else return true;
        }
    }
}

// Finds the types of a parsed name.
internal sealed class TypeNameResolver
{
    // Where names without an assembly are looked for; the core library is next.
    internal int Context;
    internal bool ThrowOnError;
    internal bool IgnoreCase;
    // Assembly.GetType: the assembly alone, and no assembly's name at the top.
    internal bool IsOnlyContext;
    internal Func<AssemblyName, Assembly?>? AssemblyResolver;
    internal Func<Assembly?, string, bool, Type?>? TypeResolver;

    internal Type? Resolve(string typeName)
    {
        ArgumentNullException.ThrowIfNull(typeName);
        if (typeName.AsSpan().Trim().Length == 0)
            return ThrowOnError ? throw new TypeLoadException("A null or zero length string does not represent a valid Type.") : null;
        if (TypeNameParser.Parse(typeName, out int errorAt) is not { } parsed)
            return ThrowOnError ? throw new ArgumentException("The name of the type is invalid.", $"typeName@{errorAt}") : null;
        if (IsOnlyContext && parsed.Assembly is not null)
            return ThrowOnError ? throw new ArgumentException("Type names passed to Assembly.GetType() must not specify an assembly.") : null;
        return Resolve(parsed);
    }

    private Type? Resolve(ParsedTypeName name)
    {
        if (Find(name) is not { } type) return null;
        if (name.Arguments.Count > 0)
        {
            Type[] arguments = new Type[name.Arguments.Count];
            for (int i = 0; i < arguments.Length; i++)
            {
                if (Resolve(name.Arguments[i]) is not { } argument) return null;
                arguments[i] = argument;
            }
            type = type.MakeGenericType(arguments);
        }
        foreach (int suffix in name.Suffixes)
        {
            type = suffix switch { 0 => type.MakeArrayType(), -1 => type.MakePointerType(), -2 => type.MakeByRefType(), _ => type.MakeArrayType(suffix) };
        }
        return type;
    }

    private Type? Find(ParsedTypeName name)
    {
        Assembly? assembly = null;
        if (name.Assembly is not null)
        {
            assembly = FindAssembly(name.Assembly);
            if (assembly is null) return null;
        }
        if (TypeResolver is not null) return FindByResolver(name, assembly);
        string path = name.FullPath;
        if (assembly is not null and not RuntimeAssembly) return assembly.GetType(path, ThrowOnError, IgnoreCase);
        int context = assembly is RuntimeAssembly own ? own.Id : Context;
        RuntimeType? found = FindIn(path, context);
        if (found is null && assembly is null && !IsOnlyContext && context != 0) found = FindIn(path, 0);
        if (found is null && ThrowOnError) throw NotFound(path, AssemblyTable.DisplayName(context));
        return found;
    }

    private static TypeLoadException NotFound(string path, string? assembly)
    {
        string name = path.Replace("\\", "");
        return new TypeLoadException(assembly is null ? $"Could not resolve type '{name}'." : $"Could not resolve type '{name}' in assembly '{assembly}'.", name);
    }

    private RuntimeType? FindIn(string path, int assembly)
    {
        RuntimeType? found = AssemblyTable.FindType(path, assembly);
        // The call looks into the core library, too.
        if (found is not null && (assembly == 0 || found.AssemblyId != 0)) return found;
        if (!IgnoreCase) return null;
        foreach (RuntimeType type in AssemblyTable.Types(assembly))
        {
            if (string.Equals(type.FullName, path, StringComparison.OrdinalIgnoreCase)) return type;
        }
        return null;
    }

    private Assembly? FindAssembly(string name)
    {
        AssemblyName wanted = new(name);
        if (AssemblyResolver is not null)
        {
            Assembly? found = AssemblyResolver(wanted);
            return found is null && ThrowOnError ? throw new FileNotFoundException($"Could not resolve assembly '{name}'.") : found;
        }
        try
        {
            return Assembly.Load(wanted);
        }
        catch (Exception e) when (!ThrowOnError && e is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    private Type? FindByResolver(ParsedTypeName name, Assembly? assembly)
    {
        string outer = name.Path[0].Replace("\\", "");
        Type? type = TypeResolver!(assembly, outer, IgnoreCase);
        if (type is null) return ThrowOnError ? throw NotFound(outer, assembly?.FullName) : null;
        BindingFlags flags = BindingFlags.Public | BindingFlags.NonPublic | (IgnoreCase ? BindingFlags.IgnoreCase : 0);
        for (int i = 1; i < name.Path.Count; i++)
        {
            string nested = name.Path[i].Replace("\\", "");
            Type? inner = type.GetNestedType(nested, flags);
            if (inner is null) return ThrowOnError ? throw new TypeLoadException($"Could not resolve nested type '{nested}' in type \"{type}'.", nested) : null;
            type = inner;
        }
        return type;
    }
}
