// The flag sets of metadata tables (ECMA-335 II.23.1).
namespace System.Reflection;

[Flags]
public enum TypeAttributes
{
    VisibilityMask = 7, NotPublic = 0, Public = 1, NestedPublic = 2, NestedPrivate = 3, NestedFamily = 4, NestedAssembly = 5,
    NestedFamANDAssem = 6, NestedFamORAssem = 7, LayoutMask = 0x18, AutoLayout = 0, SequentialLayout = 8, ExplicitLayout = 0x10,
    ClassSemanticsMask = 0x20, Class = 0, Interface = 0x20, Abstract = 0x80, Sealed = 0x100, SpecialName = 0x400, Import = 0x1000,
    Serializable = 0x2000, WindowsRuntime = 0x4000, StringFormatMask = 0x30000, AnsiClass = 0, UnicodeClass = 0x10000,
    AutoClass = 0x20000, CustomFormatClass = 0x30000, CustomFormatMask = 0xC00000, BeforeFieldInit = 0x100000, RTSpecialName = 0x800,
    HasSecurity = 0x40000, ReservedMask = 0x40800,
}

[Flags]
public enum MethodAttributes
{
    MemberAccessMask = 7, PrivateScope = 0, Private = 1, FamANDAssem = 2, Assembly = 3, Family = 4, FamORAssem = 5, Public = 6,
    Static = 0x10, Final = 0x20, Virtual = 0x40, HideBySig = 0x80, CheckAccessOnOverride = 0x200, VtableLayoutMask = 0x100,
    ReuseSlot = 0, NewSlot = 0x100, Abstract = 0x400, SpecialName = 0x800, PinvokeImpl = 0x2000, UnmanagedExport = 8,
    RTSpecialName = 0x1000, HasSecurity = 0x4000, RequireSecObject = 0x8000, ReservedMask = 0xD000,
}

public enum MethodImplAttributes
{
    CodeTypeMask = 3, IL = 0, Native = 1, OPTIL = 2, Runtime = 3, ManagedMask = 4, Unmanaged = 4, Managed = 0, ForwardRef = 0x10,
    PreserveSig = 0x80, InternalCall = 0x1000, Synchronized = 0x20, NoInlining = 8, AggressiveInlining = 0x100, NoOptimization = 0x40,
    AggressiveOptimization = 0x200, Async = 0x2000, MaxMethodImplVal = 0xFFFF,
}

[Flags]
public enum FieldAttributes
{
    FieldAccessMask = 7, PrivateScope = 0, Private = 1, FamANDAssem = 2, Assembly = 3, Family = 4, FamORAssem = 5, Public = 6,
    Static = 0x10, InitOnly = 0x20, Literal = 0x40, NotSerialized = 0x80, SpecialName = 0x200, PinvokeImpl = 0x2000,
    RTSpecialName = 0x400, HasFieldMarshal = 0x1000, HasDefault = 0x8000, HasFieldRVA = 0x100, ReservedMask = 0x9500,
}

[Flags]
public enum PropertyAttributes
{
    None = 0, SpecialName = 0x200, RTSpecialName = 0x400, HasDefault = 0x1000, Reserved2 = 0x2000, Reserved3 = 0x4000,
    Reserved4 = 0x8000, ReservedMask = 0xF400,
}

[Flags]
public enum EventAttributes { None = 0, SpecialName = 0x200, RTSpecialName = 0x400, ReservedMask = 0x400 }

[Flags]
public enum ParameterAttributes
{
    None = 0, In = 1, Out = 2, Lcid = 4, Retval = 8, Optional = 0x10, HasDefault = 0x1000, HasFieldMarshal = 0x2000, Reserved3 = 0x4000,
    Reserved4 = 0x8000, ReservedMask = 0xF000,
}

[Flags]
public enum GenericParameterAttributes
{
    None = 0, VarianceMask = 3, Covariant = 1, Contravariant = 2, SpecialConstraintMask = 0x1C, ReferenceTypeConstraint = 4,
    NotNullableValueTypeConstraint = 8, DefaultConstructorConstraint = 0x10, AllowByRefLike = 0x20,
}

[Flags]
public enum CallingConventions { Standard = 1, VarArgs = 2, Any = 3, HasThis = 0x20, ExplicitThis = 0x40 }

[Flags]
public enum ExceptionHandlingClauseOptions { Clause = 0, Filter = 1, Finally = 2, Fault = 4 }

[Flags]
public enum ResourceLocation { Embedded = 1, ContainedInAnotherAssembly = 2, ContainedInManifestFile = 4 }

public enum ProcessorArchitecture { None, MSIL, X86, IA64, Amd64, Arm }

[Flags]
public enum AssemblyNameFlags
{
    None = 0, PublicKey = 1, EnableJITcompileOptimizer = 0x4000, EnableJITcompileTracking = 0x8000, Retargetable = 0x100,
}

public enum AssemblyContentType { Default = 0, WindowsRuntime = 1 }

[Flags]
public enum PortableExecutableKinds
{
    NotAPortableExecutableImage = 0, ILOnly = 1, Required32Bit = 2, PE32Plus = 4, Unmanaged32Bit = 8, Preferred32Bit = 16,
}

[Flags]
public enum ResourceAttributes { Public = 1, Private = 2 }

public enum ImageFileMachine { I386 = 332, IA64 = 512, AMD64 = 34404, ARM = 452 }
