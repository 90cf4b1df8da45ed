using System.Collections.Generic;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace System;

// The members of a type, made at the first question and kept: own ones first, then those of each base class.
internal sealed partial class RuntimeType
{
    internal sealed class Cache
    {
        internal object? EnumInfo;
        internal object? AttributeUsage;
        internal object? Maker;
        internal RuntimeMethodInfo[]? Methods;
        internal RuntimeConstructorInfo[]? Constructors;
        internal RuntimeFieldInfo[]? Fields;
        internal RuntimePropertyInfo[]? Properties;
        internal RuntimeEventInfo[]? Events;
    }

    internal Cache Cached => Unsafe.As<Cache>(_cache) ?? MakeCache();

    private Cache MakeCache()
    {
        // Two threads may make one each: what the loser keeps in its own is found again.
        Cache made = new();
        return Unsafe.As<Cache>(Threading.Interlocked.CompareExchange(ref _cache, made, null)) ?? made;
    }

    internal object? EnumCache { get => Cached.EnumInfo; set => Cached.EnumInfo = value; }

    internal RuntimeMethodInfo[] AllMethods => Cached.Methods ??= FindMethods();
    internal RuntimeConstructorInfo[] AllConstructors => Cached.Constructors ??= FindConstructors();
    internal RuntimeFieldInfo[] AllFields => Cached.Fields ??= FindFields();
    internal RuntimePropertyInfo[] AllProperties => Cached.Properties ??= FindProperties();
    internal RuntimeEventInfo[] AllEvents => Cached.Events ??= FindEvents();

    // A parameter's members are those of the class it is constrained to.
    private RuntimeType MemberSource => IsGenericParameter ? (RuntimeType)BaseType! : this;

    private static bool IsConstructorName(string name) => name is ".ctor" or ".cctor";

    private RuntimeMethodInfo[] FindMethods()
    {
        List<RuntimeMethodInfo> found = new();
        HashSet<int> slots = new();
        bool isInterface = IsInterface;
        for (RuntimeType? type = MemberSource; type is not null; type = isInterface ? null : GetBase(type))
        {
            bool inherited = !ReferenceEquals(type, this);
            foreach (nint id in MemberTable.Methods(type))
            {
                MethodAttributes flags = (MethodAttributes)(MemberTable.MethodAttributes(id) & 0xFFFF);
                if (inherited && (flags & MethodAttributes.MemberAccessMask) == MethodAttributes.Private && (flags & MethodAttributes.Virtual) == 0) continue;
                if (((flags & MethodAttributes.RTSpecialName) != 0 || IsArray) && IsConstructorName(MemberTable.MethodName(id))) continue;
                if (!isInterface && (flags & MethodAttributes.Virtual) != 0 && (flags & MethodAttributes.Static) == 0)
                {
                    // Overridden: a more derived class has the slot.
                    int slot = MemberTable.MethodSlot(id);
                    if (slot >= 0 && !slots.Add(slot)) continue;
                }
                found.Add(new RuntimeMethodInfo(id, type, this));
            }
        }
        return found.ToArray();
    }

    private RuntimeConstructorInfo[] FindConstructors()
    {
        List<RuntimeConstructorInfo> found = new();
        if (IsGenericParameter) return found.ToArray();
        foreach (nint id in MemberTable.Methods(this))
        {
            string name = MemberTable.MethodName(id);
            if (IsConstructorName(name)) found.Add(new RuntimeConstructorInfo(id, this));
        }
        return found.ToArray();
    }

    private RuntimeFieldInfo[] FindFields()
    {
        List<RuntimeFieldInfo> found = new();
        for (RuntimeType? type = MemberSource; type is not null; type = GetBase(type))
        {
            nint[] ids = MemberTable.Fields(type);
            // Instance fields come before static ones, constants last.
            for (int pass = 0; pass < 3; pass++)
            {
                foreach (nint id in ids)
                {
                    FieldAttributes flags = (FieldAttributes)MemberTable.FieldAttributes(id);
                    int kind = (flags & FieldAttributes.Static) == 0 ? 0 : (flags & FieldAttributes.Literal) == 0 ? 1 : 2;
                    if (kind != pass) continue;
                    if (!ReferenceEquals(type, this) && (flags & FieldAttributes.FieldAccessMask) == FieldAttributes.Private) continue;
                    found.Add(new RuntimeFieldInfo(id, type, this));
                }
            }
        }
        if (!IsGenericParameter)
        {
            foreach (RuntimeType implemented in IsInterface ? Array.Empty<RuntimeType>() : GetAllInterfaces(this))
            {
                foreach (nint id in MemberTable.Fields(implemented))
                {
                    FieldAttributes flags = (FieldAttributes)MemberTable.FieldAttributes(id);
                    if ((flags & FieldAttributes.FieldAccessMask) != FieldAttributes.Private) found.Add(new RuntimeFieldInfo(id, implemented, this));
                }
            }
        }
        return found.ToArray();
    }

    private RuntimePropertyInfo[] FindProperties()
    {
        List<RuntimePropertyInfo> found = new();
        bool isInterface = IsInterface;
        for (RuntimeType? type = MemberSource; type is not null; type = isInterface ? null : GetBase(type))
        {
            bool inherited = !ReferenceEquals(type, this);
            int own = found.Count;
            foreach (nint token in MemberTable.Properties(type))
            {
                RuntimePropertyInfo property = new((int)token, type, this);
                if (inherited && property.IsAllPrivate) continue;
                bool hidden = false;
                for (int i = 0; i < own && !hidden; i++) hidden = found[i].Hides(property);
                if (!hidden) found.Add(property);
            }
        }
        return found.ToArray();
    }

    private RuntimeEventInfo[] FindEvents()
    {
        List<RuntimeEventInfo> found = new();
        bool isInterface = IsInterface;
        for (RuntimeType? type = MemberSource; type is not null; type = isInterface ? null : GetBase(type))
        {
            bool inherited = !ReferenceEquals(type, this);
            foreach (nint token in MemberTable.Events(type))
            {
                RuntimeEventInfo e = new((int)token, type, this);
                if (inherited && e.IsAllPrivate) continue;
                bool hidden = false;
                foreach (RuntimeEventInfo other in found) hidden |= other.Name == e.Name;
                if (!hidden) found.Add(e);
            }
        }
        return found.ToArray();
    }
}
