using System.Collections.Generic;

namespace System.Reflection;

public abstract partial class Module : ICustomAttributeProvider
{
    protected Module() { }

    public static readonly TypeFilter FilterTypeName = (type, criteria) => Filter(type, criteria, StringComparison.Ordinal);
    public static readonly TypeFilter FilterTypeNameIgnoreCase = (type, criteria) => Filter(type, criteria, StringComparison.OrdinalIgnoreCase);

    private static bool Filter(Type type, object? criteria, StringComparison comparison)
    {
        if (criteria is not string pattern) throw new InvalidFilterCriteriaException("A String must be provided for the filter criteria.");
        return pattern.EndsWith('*') ? type.Name.StartsWith(pattern.Substring(0, pattern.Length - 1), comparison) : type.Name.Equals(pattern, comparison);
    }

    public virtual Assembly Assembly => throw NotImplemented.ByDesign;
    public virtual string FullyQualifiedName => throw NotImplemented.ByDesign;
    public virtual string Name => throw NotImplemented.ByDesign;
    public virtual int MDStreamVersion => throw NotImplemented.ByDesign;
    public virtual Guid ModuleVersionId => throw NotImplemented.ByDesign;
    public virtual string ScopeName => throw NotImplemented.ByDesign;
    public virtual int MetadataToken => throw NotImplemented.ByDesign;
    public ModuleHandle ModuleHandle => GetModuleHandleImpl();
    protected virtual ModuleHandle GetModuleHandleImpl() => ModuleHandle.EmptyHandle;
    internal ModuleHandle HandleOf() => GetModuleHandleImpl();
    public virtual bool IsResource() => throw NotImplemented.ByDesign;
    public virtual bool IsDefined(Type attributeType, bool inherit) => throw NotImplemented.ByDesign;
    public virtual IEnumerable<CustomAttributeData> CustomAttributes => GetCustomAttributesData();
    public virtual IList<CustomAttributeData> GetCustomAttributesData() => throw NotImplemented.ByDesign;
    public virtual object[] GetCustomAttributes(bool inherit) => throw NotImplemented.ByDesign;
    public virtual object[] GetCustomAttributes(Type attributeType, bool inherit) => throw NotImplemented.ByDesign;

    public MethodInfo? GetMethod(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return GlobalType?.GetMethod(name, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public);
    }
    public MethodInfo? GetMethod(string name, Type[] types) => GlobalType?.GetMethod(name, types);
    public MethodInfo[] GetMethods() => GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public);
    public virtual MethodInfo[] GetMethods(BindingFlags bindingFlags) => GlobalType?.GetMethods(bindingFlags | BindingFlags.DeclaredOnly) ?? Array.Empty<MethodInfo>();
    public FieldInfo? GetField(string name) => GlobalType?.GetField(name);
    public virtual FieldInfo? GetField(string name, BindingFlags bindingAttr) => GlobalType?.GetField(name, bindingAttr);
    public FieldInfo[] GetFields() => GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public);
    public virtual FieldInfo[] GetFields(BindingFlags bindingFlags) => GlobalType?.GetFields(bindingFlags) ?? Array.Empty<FieldInfo>();
    internal virtual Type? GlobalType => null;

    public virtual Type[] GetTypes() => throw NotImplemented.ByDesign;
    public virtual Type? GetType(string className) => GetType(className, false, false);
    public virtual Type? GetType(string className, bool ignoreCase) => GetType(className, false, ignoreCase);
    public virtual Type? GetType(string className, bool throwOnError, bool ignoreCase) => throw NotImplemented.ByDesign;
    public virtual Type[] FindTypes(TypeFilter? filter, object? filterCriteria)
    {
        List<Type> found = new();
        foreach (Type type in GetTypes())
        {
            if (filter is null || filter(type, filterCriteria)) found.Add(type);
        }
        return found.ToArray();
    }

    public Type ResolveType(int metadataToken) => ResolveType(metadataToken, null, null);
    public virtual Type ResolveType(int metadataToken, Type[]? genericTypeArguments, Type[]? genericMethodArguments) => throw NotImplemented.ByDesign;
    public MethodBase? ResolveMethod(int metadataToken) => ResolveMethod(metadataToken, null, null);
    public virtual MethodBase? ResolveMethod(int metadataToken, Type[]? genericTypeArguments, Type[]? genericMethodArguments) => throw NotImplemented.ByDesign;
    public FieldInfo? ResolveField(int metadataToken) => ResolveField(metadataToken, null, null);
    public virtual FieldInfo? ResolveField(int metadataToken, Type[]? genericTypeArguments, Type[]? genericMethodArguments) => throw NotImplemented.ByDesign;
    public MemberInfo? ResolveMember(int metadataToken) => ResolveMember(metadataToken, null, null);
    public virtual MemberInfo? ResolveMember(int metadataToken, Type[]? genericTypeArguments, Type[]? genericMethodArguments) => throw NotImplemented.ByDesign;
    public virtual string ResolveString(int metadataToken) => throw NotImplemented.ByDesign;
    public virtual byte[] ResolveSignature(int metadataToken) => throw NotImplemented.ByDesign;

    public override bool Equals(object? o) => base.Equals(o);
    public override int GetHashCode() => base.GetHashCode();
    public static bool operator ==(Module? left, Module? right) => right is null ? left is null : ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    public static bool operator !=(Module? left, Module? right) => !(left == right);
    public override string ToString() => ScopeName;
}

internal sealed class RuntimeModule : Module
{
    private readonly RuntimeAssembly _assembly;
    private readonly int _id;

    internal RuntimeModule(RuntimeAssembly assembly, int id)
    {
        _assembly = assembly;
        _id = id;
    }

    internal int Id => _id;
    internal override Type? GlobalType => AssemblyTable.ResolveType(_id, 0x02000001);

    public override Assembly Assembly => _assembly;
    public override string ScopeName => AssemblyTable.ModuleName(_id);
    public override string FullyQualifiedName => AssemblyTable.Path(_id) ?? "<Unknown>";
    public override string Name => AssemblyTable.Path(_id) is { } path ? path.Substring(path.LastIndexOf('/') + 1) : ScopeName;
    public override int MDStreamVersion => 0x20000;
    public override int MetadataToken => 1;
    public override Guid ModuleVersionId => new(AssemblyTable.ModuleVersion(_id));
    protected override ModuleHandle GetModuleHandleImpl() => new(_id);
    public override bool IsResource() => false;
    public override Type[] GetTypes() => _assembly.GetTypes();
    public override Type? GetType(string className, bool throwOnError, bool ignoreCase) => _assembly.GetType(className, throwOnError, ignoreCase);

    public override Type ResolveType(int metadataToken, Type[]? genericTypeArguments, Type[]? genericMethodArguments) => AssemblyTable.ResolveType(_id, metadataToken);
    public override MethodBase? ResolveMethod(int metadataToken, Type[]? genericTypeArguments, Type[]? genericMethodArguments) =>
        RuntimeMethodInfo.FromId(AssemblyTable.ResolveMethod(_id, metadataToken));
    public override FieldInfo? ResolveField(int metadataToken, Type[]? genericTypeArguments, Type[]? genericMethodArguments) =>
        RuntimeFieldInfo.FromId(AssemblyTable.ResolveField(_id, metadataToken));

    public override MemberInfo? ResolveMember(int metadataToken, Type[]? genericTypeArguments, Type[]? genericMethodArguments) => (metadataToken >> 24) switch
    {
        0x01 or 0x02 or 0x1B => ResolveType(metadataToken),
        0x06 or 0x2B => ResolveMethod(metadataToken),
        0x04 => ResolveField(metadataToken),
        _ => throw new ArgumentException($"Token {metadataToken:x8} is not a valid MemberInfo token in the scope of module {Name}.", nameof(metadataToken)),
    };

    public override bool IsDefined(Type attributeType, bool inherit) => CustomAttribute.IsDefinedOnRow(_id, 1, CustomAttribute.Check(attributeType));
    public override object[] GetCustomAttributes(bool inherit) => CustomAttribute.GetOfRow(_id, 1, CustomAttribute.ObjectType);
    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => CustomAttribute.GetOfRow(_id, 1, CustomAttribute.Check(attributeType));
    public override IList<CustomAttributeData> GetCustomAttributesData() => CustomAttribute.Data(_id, 1);
}
