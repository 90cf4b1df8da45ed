using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Reflection;

// Custom attributes as objects: which are on a member, which are inherited, and their making.
internal static class CustomAttribute
{
    internal static readonly RuntimeType ObjectType = (RuntimeType)typeof(object);

    private sealed class Usage
    {
        internal bool AllowMultiple;
        internal bool Inherited = true;
    }

    // What callers give as the type of attribute they want.
    internal static RuntimeType Check(Type attributeType)
    {
        ArgumentNullException.ThrowIfNull(attributeType);
        return attributeType.UnderlyingSystemType as RuntimeType ?? throw new ArgumentException("Type must be a type provided by the runtime.", nameof(attributeType));
    }

    // [AttributeUsage] of an attribute type, or of the base class it inherits it from.
    private static Usage UsageOf(RuntimeType type)
    {
        if (type.Cached.AttributeUsage is Usage known) return known;
        Usage usage = new();
        for (RuntimeType? at = type; at is not null; at = (RuntimeType?)at.BaseType)
        {
            int assembly = at.AssemblyId;
            nint[] pairs = AssemblyTable.Attributes(assembly, at.MetadataToken);
            bool found = false;
            for (int i = 0; i < pairs.Length; i += 2)
            {
                if (MemberTable.MethodOwner(pairs[i]) != typeof(AttributeUsageAttribute)) continue;
                found = true;
                foreach (CustomAttributeNamedArgument argument in new CustomAttributeData(assembly, pairs[i], (int)pairs[i + 1]).NamedArguments)
                {
                    if (argument.MemberName == "AllowMultiple") usage.AllowMultiple = (bool)argument.TypedValue.Value!;
                    if (argument.MemberName == "Inherited") usage.Inherited = (bool)argument.TypedValue.Value!;
                }
            }
            if (found) break;
        }
        type.Cached.AttributeUsage = usage;
        return usage;
    }

    // The attributes on one row whose types are `filter` or derive from it. `level` 0 is the member itself, others what it inherits.
    private static void Add(List<object> found, int assembly, int token, RuntimeType filter, bool isInherited, List<RuntimeType>? seen)
    {
        nint[] pairs = AssemblyTable.Attributes(assembly, token);
        for (int i = 0; i < pairs.Length; i += 2)
        {
            RuntimeType type = MemberTable.MethodOwner(pairs[i]);
            if (!Matches(type, filter)) continue;
            if (seen is not null)
            {
                Usage usage = UsageOf(type);
                if (isInherited && (!usage.Inherited || (!usage.AllowMultiple && seen.Contains(type)))) continue;
                seen.Add(type);
            }
            found.Add(new CustomAttributeData(assembly, pairs[i], (int)pairs[i + 1]).Make());
        }
    }

    private static bool Matches(RuntimeType type, RuntimeType filter) => ReferenceEquals(filter, ObjectType) || ReferenceEquals(type, filter) || filter.IsAssignableFrom(type)
        || (filter.IsGenericTypeDefinition && IsOfDefinition(type, filter));

    private static bool IsOfDefinition(RuntimeType type, RuntimeType definition)
    {
        for (Type? at = type; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == definition) return true;
        }
        return false;
    }

    private static bool Has(int assembly, int token, RuntimeType filter, bool isInherited)
    {
        nint[] pairs = AssemblyTable.Attributes(assembly, token);
        for (int i = 0; i < pairs.Length; i += 2)
        {
            RuntimeType type = MemberTable.MethodOwner(pairs[i]);
            if (Matches(type, filter) && (!isInherited || UsageOf(type).Inherited)) return true;
        }
        return false;
    }

    // An array of the type asked for, as .NET gives.
    private static object[] Finish(List<object> found, RuntimeType filter)
    {
        if (filter.IsValueType || filter.ContainsGenericParameters) filter = ObjectType;
        object[] result = (object[])Array.CreateInstance(filter, found.Count);
        for (int i = 0; i < result.Length; i++) result[i] = found[i];
        return result;
    }

    // Attributes that metadata keeps as flags.
    private static IEnumerable<Attribute> FlagAttributes(MemberInfo member)
    {
        if (member is RuntimeType type)
        {
            if ((type.Attributes & TypeAttributes.Serializable) != 0) yield return new SerializableAttribute();
            if ((type.Attributes & TypeAttributes.Import) != 0) yield return new ComImportAttribute();
        }
        else if (member is MethodInfo method)
        {
            if ((method.MethodImplementationFlags & MethodImplAttributes.PreserveSig) != 0) yield return new PreserveSigAttribute();
        }
        else if (member is RuntimeFieldInfo field)
        {
            if (field.IsNotSerialized) yield return new NonSerializedAttribute();
            int offset = MemberTable.ExplicitOffset(field.Id);
            if (offset >= 0) yield return new FieldOffsetAttribute(offset);
        }
    }

    private static void AddFlags(List<object> found, MemberInfo member, RuntimeType filter)
    {
        foreach (Attribute attribute in FlagAttributes(member))
        {
            if (Matches((RuntimeType)attribute.GetType(), filter)) found.Add(attribute);
        }
    }

    private static int AssemblyOf(MemberInfo member) => member is RuntimeType type ? type.AssemblyId : ((RuntimeModule)member.Module).Id;

    // What a member inherits attributes from; properties and events nothing.
    private static MemberInfo? Parent(MemberInfo member) => member switch
    {
        RuntimeType type => type.BaseType,
        RuntimeMethodInfo method => method.Overridden(),
        _ => null,
    };

    private static bool HasRow(MemberInfo member) => member is not RuntimeType type || (!type.HasElementType && !type.IsFunctionPointer);

    internal static object[] Get(MemberInfo member, RuntimeType filter, bool inherit)
    {
        List<object> found = new();
        bool inherits = inherit && member is RuntimeType or RuntimeMethodInfo;
        // .NET puts the flags first only where it looks at what is inherited.
        if (inherits) AddFlags(found, member, filter);
        if (HasRow(member)) Add(found, AssemblyOf(member), member.MetadataToken, filter, false, null);
        if (inherits) AddInherited(found, member, filter);
        else AddFlags(found, member, filter);
        return Finish(found, filter);
    }

    private static void AddInherited(List<object> found, MemberInfo member, RuntimeType filter)
    {
        List<RuntimeType> seen = new();
        foreach (object attribute in found) seen.Add((RuntimeType)attribute.GetType());
        for (MemberInfo? at = Parent(member); at is not null; at = Parent(at))
        {
            // What one level adds counts for the next only.
            List<RuntimeType> level = new(seen);
            Add(found, AssemblyOf(at), at.MetadataToken, filter, true, level);
            seen = level;
        }
    }

    internal static bool IsDefined(MemberInfo member, RuntimeType filter, bool inherit)
    {
        foreach (Attribute attribute in FlagAttributes(member))
        {
            if (Matches((RuntimeType)attribute.GetType(), filter)) return true;
        }
        if (HasRow(member) && Has(AssemblyOf(member), member.MetadataToken, filter, false)) return true;
        if (!inherit) return false;
        for (MemberInfo? at = Parent(member); at is not null; at = Parent(at))
        {
            if (Has(AssemblyOf(at), at.MetadataToken, filter, true)) return true;
        }
        return false;
    }

    internal static object[] GetOfRow(int assembly, int token, RuntimeType filter)
    {
        List<object> found = new();
        Add(found, assembly, token, filter, false, null);
        return Finish(found, filter);
    }

    internal static bool IsDefinedOnRow(int assembly, int token, RuntimeType filter) => Has(assembly, token, filter, false);

    private static void AddParameterFlags(List<object> found, ParameterAttributes flags, RuntimeType filter)
    {
        if ((flags & ParameterAttributes.In) != 0 && Matches((RuntimeType)typeof(InAttribute), filter)) found.Add(new InAttribute());
        if ((flags & ParameterAttributes.Out) != 0 && Matches((RuntimeType)typeof(OutAttribute), filter)) found.Add(new OutAttribute());
        if ((flags & ParameterAttributes.Optional) != 0 && Matches((RuntimeType)typeof(OptionalAttribute), filter)) found.Add(new OptionalAttribute());
    }

    internal static object[] GetOfParameter(int assembly, int token, ParameterAttributes flags, RuntimeType filter)
    {
        List<object> found = new();
        AddParameterFlags(found, flags, filter);
        if ((token & 0xFFFFFF) != 0) Add(found, assembly, token, filter, false, null);
        return Finish(found, filter);
    }

    internal static bool IsDefinedOnParameter(int assembly, int token, ParameterAttributes flags, RuntimeType filter)
    {
        List<object> found = new();
        AddParameterFlags(found, flags, filter);
        return found.Count > 0 || ((token & 0xFFFFFF) != 0 && Has(assembly, token, filter, false));
    }

    internal static IList<CustomAttributeData> Data(int assembly, int token)
    {
        if ((token & 0xFFFFFF) == 0) return Array.Empty<CustomAttributeData>();
        nint[] pairs = AssemblyTable.Attributes(assembly, token);
        CustomAttributeData[] found = new CustomAttributeData[pairs.Length / 2];
        for (int i = 0; i < found.Length; i++) found[i] = new CustomAttributeData(assembly, pairs[2 * i], (int)pairs[2 * i + 1]);
        return new Collections.ObjectModel.ReadOnlyCollection<CustomAttributeData>(found);
    }
}
