using System.Collections.Generic;
using System.Globalization;

namespace System.Reflection;

public abstract class Binder
{
    protected Binder() { }
    public abstract FieldInfo BindToField(BindingFlags bindingAttr, FieldInfo[] match, object value, CultureInfo? culture);
    public abstract MethodBase BindToMethod(BindingFlags bindingAttr, MethodBase[] match, ref object?[] args, ParameterModifier[]? modifiers, CultureInfo? culture, string[]? names, out object? state);
    public abstract object ChangeType(object value, Type type, CultureInfo? culture);
    public abstract void ReorderArgumentArray(ref object?[] args, object state);
    public abstract MethodBase? SelectMethod(BindingFlags bindingAttr, MethodBase[] match, Type[] types, ParameterModifier[]? modifiers);
    public abstract PropertyInfo? SelectProperty(BindingFlags bindingAttr, PropertyInfo[] match, Type? returnType, Type[]? indexes, ParameterModifier[]? modifiers);
}

// Chooses among overloads: those that apply, then the one whose parameters are the most specific.
internal sealed class DefaultBinder : Binder
{
    internal static readonly DefaultBinder Instance = new();

    internal static bool HasSameSignature(MethodBase a, MethodBase b)
    {
        Type[] x = a.ParameterTypes, y = b.ParameterTypes;
        if (x.Length != y.Length) return false;
        for (int i = 0; i < x.Length; i++)
        {
            if (x[i] != y[i]) return false;
        }
        return true;
    }

    private static int Depth(Type? type)
    {
        int depth = 0;
        for (; type is not null; type = type.BaseType) depth++;
        return depth;
    }

    internal static MethodBase MostDerived(MethodBase[] match)
    {
        int deepest = -1;
        MethodBase result = match[0];
        bool isAmbiguous = false;
        foreach (MethodBase method in match)
        {
            int depth = Depth(method.DeclaringType);
            if (depth == deepest) isAmbiguous = true;
            if (depth <= deepest) continue;
            deepest = depth;
            result = method;
            isAmbiguous = false;
        }
        return isAmbiguous ? throw RuntimeType.Ambiguous(result) : result;
    }

    // Whether an argument of a type can be given to a parameter; null fits every type, as its default.
    private static bool Applies(Type parameter, Type? argument)
    {
        if (argument is null) return true;
        if (parameter == argument || parameter == typeof(object)) return true;
        if (parameter.IsPrimitive) return argument is RuntimeType from && from.IsPrimitiveOrEnum && RuntimeType.CanWiden(from, (RuntimeType)parameter.UnderlyingSystemType);
        return parameter.IsAssignableFrom(argument);
    }

    public override MethodBase? SelectMethod(BindingFlags bindingAttr, MethodBase[] match, Type[] types, ParameterModifier[]? modifiers)
    {
        if (match is null || match.Length == 0) throw new ArgumentException("The number of candidates must not be zero.", nameof(match));
        List<MethodBase> found = new();
        foreach (MethodBase method in match)
        {
            Type[] parameters = method.ParameterTypes;
            if (parameters.Length != types.Length) continue;
            bool applies = true, isExact = true;
            for (int i = 0; i < types.Length && applies; i++)
            {
                isExact &= parameters[i] == types[i];
                applies = parameters[i] == types[i] || ((bindingAttr & BindingFlags.ExactBinding) == 0 && Applies(parameters[i], types[i]));
            }
            if (applies) found.Add(method);
        }
        if (found.Count == 0) return null;
        if (found.Count == 1) return found[0];
        return MostSpecific(found, types);
    }

    private static MethodBase MostSpecific(List<MethodBase> found, Type?[] types)
    {
        MethodBase best = found[0];
        bool isAmbiguous = false;
        for (int i = 1; i < found.Count; i++)
        {
            int order = Compare(best, best.ParameterTypes, found[i], found[i].ParameterTypes, types);
            if (order == 0) isAmbiguous = true;
            else if (order == 2)
            {
                best = found[i];
                isAmbiguous = false;
            }
        }
        return isAmbiguous ? throw RuntimeType.Ambiguous(best) : best;
    }

    // 1: the first is more specific, 2: the second, 0: neither.
    private static int Compare(MethodBase a, Type[] x, MethodBase b, Type[] y, Type?[] types)
    {
        int order = CompareParameters(x, y, types);
        if (order != 0) return order;
        if (!HasSameSignature(a, b)) return 0;
        int first = Depth(a.DeclaringType), second = Depth(b.DeclaringType);
        return first == second ? 0 : first < second ? 2 : 1;
    }

    private static int CompareParameters(Type[] x, Type[] y, Type?[] types)
    {
        bool firstLess = false, secondLess = false;
        for (int i = 0; i < types.Length && i < x.Length && i < y.Length; i++)
        {
            if (x[i] == y[i] || types[i] == typeof(Missing)) continue;
            switch (CompareTypes(x[i], y[i], types[i]))
            {
                case 0: return 0;
                case 1: firstLess = true; break;
                case 2: secondLess = true; break;
            }
        }
        return firstLess == secondLess ? 0 : firstLess ? 1 : 2;
    }

    private static int CompareTypes(Type x, Type y, Type? argument)
    {
        if (x == y) return 0;
        if (x == argument) return 1;
        if (y == argument) return 2;
        if (x.IsByRef && !y.IsByRef && x.GetElementType() == y) return 2;
        if (y.IsByRef && !x.IsByRef && y.GetElementType() == x) return 1;
        if (x.IsByRef) x = x.GetElementType()!;
        if (y.IsByRef) y = y.GetElementType()!;
        bool fromFirst, fromSecond;
        if (x.IsPrimitive && y.IsPrimitive)
        {
            fromSecond = RuntimeType.CanWiden((RuntimeType)y, (RuntimeType)x);
            fromFirst = RuntimeType.CanWiden((RuntimeType)x, (RuntimeType)y);
        }
        else
        {
            fromSecond = x.IsAssignableFrom(y);
            fromFirst = y.IsAssignableFrom(x);
        }
        return fromFirst == fromSecond ? 0 : fromSecond ? 2 : 1;
    }

    public override PropertyInfo? SelectProperty(BindingFlags bindingAttr, PropertyInfo[] match, Type? returnType, Type[]? indexes, ParameterModifier[]? modifiers)
    {
        PropertyInfo? best = null;
        bool isAmbiguous = false;
        foreach (PropertyInfo property in match)
        {
            if (returnType is not null && property.PropertyType != returnType && !property.PropertyType.IsAssignableFrom(returnType)) continue;
            ParameterInfo[] parameters = property.GetIndexParameters();
            if (indexes is not null)
            {
                if (parameters.Length != indexes.Length) continue;
                bool applies = true;
                for (int i = 0; i < parameters.Length; i++) applies &= Applies(parameters[i].ParameterType, indexes[i]);
                if (!applies) continue;
            }
            if (best is null)
            {
                best = property;
                continue;
            }
            int order = 0;
            if (indexes is not null) order = CompareParameters(TypesOf(best.GetIndexParameters()), TypesOf(parameters), indexes);
            if (order == 0 && returnType is not null) order = CompareTypes(best.PropertyType, property.PropertyType, returnType);
            if (order == 0 && best.Name == property.Name)
            {
                int first = Depth(best.DeclaringType), second = Depth(property.DeclaringType);
                order = first == second ? 0 : first < second ? 2 : 1;
            }
            if (order == 0) isAmbiguous = true;
            if (order == 2)
            {
                best = property;
                isAmbiguous = false;
            }
        }
        return isAmbiguous ? throw RuntimeType.Ambiguous(best!) : best;
    }

    private static Type[] TypesOf(ParameterInfo[] parameters)
    {
        Type[] types = new Type[parameters.Length];
        for (int i = 0; i < types.Length; i++) types[i] = parameters[i].ParameterType;
        return types;
    }

    // How a candidate takes the arguments.
    private sealed class Form
    {
        internal MethodBase Method = null!;
        internal Type[] Types = null!;
        internal ParameterInfo[] Parameters = null!;
        internal bool IsExpanded;
    }

    public override MethodBase BindToMethod(BindingFlags bindingAttr, MethodBase[] match, ref object?[] args, ParameterModifier[]? modifiers, CultureInfo? culture, string[]? names, out object? state)
    {
        if (match is null || match.Length == 0) throw new ArgumentException("The number of candidates must not be zero.", nameof(match));
        if (names is not null) throw new NotSupportedException("Binder.BindToMethod with parameter names");
        state = null;
        Type?[] types = new Type?[args.Length];
        for (int i = 0; i < types.Length; i++) types[i] = args[i]?.GetType();
        List<Form> found = new();
        foreach (MethodBase method in match)
        {
            if (Fit(method, args, types, bindingAttr) is { } form) found.Add(form);
        }
        if (found.Count == 0) throw new MissingMethodException("Member not found.");
        Form best = found[0];
        bool isAmbiguous = false;
        for (int i = 1; i < found.Count; i++)
        {
            int order = CompareForms(best, found[i], types);
            if (order == 0) isAmbiguous = true;
            if (order == 2)
            {
                best = found[i];
                isAmbiguous = false;
            }
        }
        if (isAmbiguous) throw RuntimeType.Ambiguous(best.Method);
        args = Arrange(best, args);
        return best.Method;
    }

    // What needs no array made of its last arguments wins; of two that are alike in the types given, the longer one.
    private static int CompareForms(Form a, Form b, Type?[] types)
    {
        if (a.IsExpanded != b.IsExpanded) return a.IsExpanded ? 2 : 1;
        int order = CompareParameters(a.Types, b.Types, types);
        if (order != 0) return order;
        if (a.Parameters.Length != b.Parameters.Length && SameTypes(a.Types, b.Types, types.Length)) return a.Parameters.Length > b.Parameters.Length ? 1 : 2;
        return Compare(a.Method, a.Types, b.Method, b.Types, types);
    }

    private static bool SameTypes(Type[] x, Type[] y, int count)
    {
        for (int i = 0; i < count; i++)
        {
            if (x[i] != y[i]) return false;
        }
        return true;
    }

    private static Form? Fit(MethodBase method, object?[] args, Type?[] types, BindingFlags flags)
    {
        ParameterInfo[] parameters = method.GetParameters();
        Type[] own = method.ParameterTypes;
        int last = parameters.Length - 1;
        bool hasArray = last >= 0 && IsParamArray(parameters[last]);
        bool isExpanded;
        if (parameters.Length == args.Length) isExpanded = hasArray && types[last] is { } given && !own[last].IsAssignableFrom(given);
        else if (args.Length > parameters.Length || args.Length == last && hasArray) isExpanded = hasArray;
        else
        {
            if ((flags & BindingFlags.OptionalParamBinding) == 0) return null;
            isExpanded = false;
            for (int i = args.Length; i < parameters.Length; i++)
            {
                if (parameters[i].IsOptional) continue;
                if (i < last || !hasArray) return null;
                isExpanded = true;
            }
        }
        if (!isExpanded && args.Length > parameters.Length) return null;
        int expandedAt = isExpanded ? last : int.MaxValue;
        Type[] seen = new Type[args.Length];
        for (int i = 0; i < args.Length; i++)
        {
            seen[i] = i < expandedAt ? own[i] : own[last].GetElementType()!;
            Type wanted = seen[i].IsByRef ? seen[i].GetElementType()! : seen[i];
            if (i < expandedAt && ReferenceEquals(args[i], Type.Missing) && parameters[i].IsOptional) continue;
            if (types[i] is null && i >= expandedAt && wanted.IsPrimitive || !Applies(wanted, types[i])) return null;
        }
        return new Form { Method = method, Types = seen, Parameters = parameters, IsExpanded = isExpanded };
    }

    // Whether a call with so many arguments may mean the method.
    internal static bool TakesCount(MethodBase method, int count, BindingFlags flags)
    {
        ParameterInfo[] parameters = method.GetParameters();
        if (parameters.Length == count) return true;
        if (count < parameters.Length && (flags & BindingFlags.OptionalParamBinding) != 0 && parameters[count].IsOptional) return true;
        return parameters.Length > 0 && count >= parameters.Length - 1 && IsParamArray(parameters[parameters.Length - 1]);
    }

    private static bool IsParamArray(ParameterInfo parameter) => parameter.ParameterType.IsArray && parameter.IsDefined(typeof(ParamArrayAttribute), false);

    private static object?[] Arrange(Form form, object?[] args)
    {
        ParameterInfo[] parameters = form.Parameters;
        if (!form.IsExpanded && args.Length == parameters.Length) return args;
        object?[] result = new object?[parameters.Length];
        int fixedCount = form.IsExpanded ? parameters.Length - 1 : parameters.Length;
        for (int i = 0; i < fixedCount; i++) result[i] = i < args.Length ? args[i] : parameters[i].HasDefaultValue ? parameters[i].DefaultValue : Type.Missing;
        if (form.IsExpanded)
        {
            Array rest = Array.CreateInstance(parameters[fixedCount].ParameterType.GetElementType()!, Math.Max(args.Length - fixedCount, 0));
            for (int i = 0; i < rest.Length; i++) rest.SetValue(args[fixedCount + i], i);
            result[fixedCount] = rest;
        }
        return result;
    }

    public override FieldInfo BindToField(BindingFlags bindingAttr, FieldInfo[] match, object value, CultureInfo? culture)
    {
        ArgumentNullException.ThrowIfNull(match);
        foreach (FieldInfo field in match)
        {
            if (Applies(field.FieldType, value?.GetType())) return field;
        }
        throw new MissingFieldException("Field not found.");
    }

    public override object ChangeType(object value, Type type, CultureInfo? culture) => throw new NotSupportedException("ChangeType operation is not supported.");

    public override void ReorderArgumentArray(ref object?[] args, object state) { }
}
