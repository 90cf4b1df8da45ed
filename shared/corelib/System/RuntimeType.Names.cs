using System.Text;

namespace System;

// Name, FullName, AssemblyQualifiedName, ToString.
internal sealed partial class RuntimeType
{
    public override string Name
    {
        get
        {
            if (IsFunctionPointer) return "";
            if (GetElement(this) is { } element) return element.Name + Suffix();
            return GetSimpleName(this);
        }
    }

    public override string? Namespace
    {
        get
        {
            RuntimeType type = this;
            while (GetElement(type) is { } element) type = element;
            return type.IsFunctionPointer ? null : GetNamespace(type);
        }
    }

    // What an array, pointer or reference adds to the name of its element.
    private string Suffix()
    {
        if (IsPointer) return "*";
        if (IsByRef) return "&";
        if (IsSZArray) return "[]";
        int rank = GetRank(this);
        return rank == 1 ? "[*]" : "[" + new string(',', rank - 1) + "]";
    }

    // Namespace and enclosing types, before any type arguments.
    private string QualifiedName()
    {
        string name = GetSimpleName(this);
        if (GetDeclaring(this) is { } outer) return outer.QualifiedName() + "+" + Escape(name);
        string? space = GetNamespace(this);
        return space is null ? Escape(name) : space + "." + Escape(name);
    }

    private static string Escape(string name)
    {
        if (name.AsSpan().IndexOfAny("\\[]+*&,") < 0) return name;
        StringBuilder text = new();
        foreach (char c in name)
        {
            if (c is '\\' or '[' or ']' or '+' or '*' or '&' or ',') text.Append('\\');
            text.Append(c);
        }
        return text.ToString();
    }

    public override string? FullName
    {
        get
        {
            if (IsGenericParameter || IsFunctionPointer) return null;
            // A type that mentions parameters, but is no definition, has no name that could be looked up.
            RuntimeType root = this;
            while (GetElement(root) is { } element) root = element;
            if (!root.IsGenericTypeDefinition && root.ContainsGenericParameters) return null;
            return Compose(true);
        }
    }

    public override string ToString() => IsGenericParameter ? GetSimpleName(this) : Compose(false);

    private string Compose(bool full)
    {
        if (IsFunctionPointer) return FunctionPointerText();
        if (GetElement(this) is { } element) return (element.IsGenericParameter ? element.Name : element.Compose(full)) + Suffix();
        string name = QualifiedName();
        if (!IsGenericType || (full && IsGenericTypeDefinition)) return name;
        StringBuilder text = new(name);
        text.Append('[');
        RuntimeType[] arguments = GetArguments(this);
        for (int i = 0; i < arguments.Length; i++)
        {
            if (i > 0) text.Append(',');
            if (full) text.Append('[').Append(arguments[i].AssemblyQualifiedName).Append(']');
            else text.Append(arguments[i].ToString());
        }
        return text.Append(']').ToString();
    }

    private string FunctionPointerText()
    {
        RuntimeType[] signature = GetArguments(this);
        StringBuilder text = new(signature.Length == 0 ? "" : signature[0].ToString());
        text.Append('(');
        for (int i = 1; i < signature.Length; i++)
        {
            if (i > 1) text.Append(", ");
            text.Append(signature[i]);
        }
        return text.Append(')').ToString();
    }

    public override string? AssemblyQualifiedName => FullName is { } name ? name + ", " + Assembly.FullName : null;
}
