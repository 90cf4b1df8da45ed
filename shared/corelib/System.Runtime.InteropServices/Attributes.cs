// Attributes of layout and native calls, with the enums they take.
namespace System.Runtime.InteropServices;

public enum LayoutKind { Sequential = 0, Extended = 1, Explicit = 2, Auto = 3 }

public enum CharSet { None = 1, Ansi = 2, Unicode = 3, Auto = 4 }

public enum CallingConvention { Winapi = 1, Cdecl = 2, StdCall = 3, ThisCall = 4, FastCall = 5 }

public enum UnmanagedType
{
    Bool = 0x2, I1 = 0x3, U1 = 0x4, I2 = 0x5, U2 = 0x6, I4 = 0x7, U4 = 0x8, I8 = 0x9, U8 = 0xA, R4 = 0xB, R8 = 0xC, Currency = 0xF,
    BStr = 0x13, LPStr = 0x14, LPWStr = 0x15, LPTStr = 0x16, ByValTStr = 0x17, IUnknown = 0x19, IDispatch = 0x1A, Struct = 0x1B,
    Interface = 0x1C, SafeArray = 0x1D, ByValArray = 0x1E, SysInt = 0x1F, SysUInt = 0x20, VBByRefStr = 0x22, AnsiBStr = 0x23,
    TBStr = 0x24, VariantBool = 0x25, FunctionPtr = 0x26, AsAny = 0x28, LPArray = 0x2A, LPStruct = 0x2B, CustomMarshaler = 0x2C,
    Error = 0x2D, IInspectable = 0x2E, HString = 0x2F, LPUTF8Str = 0x30,
}

public enum VarEnum
{
    VT_EMPTY = 0, VT_NULL = 1, VT_I2 = 2, VT_I4 = 3, VT_R4 = 4, VT_R8 = 5, VT_CY = 6, VT_DATE = 7, VT_BSTR = 8, VT_DISPATCH = 9, VT_ERROR = 10,
    VT_BOOL = 11, VT_VARIANT = 12, VT_UNKNOWN = 13, VT_DECIMAL = 14, VT_I1 = 16, VT_UI1 = 17, VT_UI2 = 18, VT_UI4 = 19, VT_I8 = 20, VT_UI8 = 21,
    VT_INT = 22, VT_UINT = 23, VT_VOID = 24, VT_HRESULT = 25, VT_PTR = 26, VT_SAFEARRAY = 27, VT_CARRAY = 28, VT_USERDEFINED = 29, VT_LPSTR = 30,
    VT_LPWSTR = 31, VT_RECORD = 36, VT_FILETIME = 64, VT_BLOB = 65, VT_STREAM = 66, VT_STORAGE = 67, VT_STREAMED_OBJECT = 68,
    VT_STORED_OBJECT = 69, VT_BLOB_OBJECT = 70, VT_CF = 71, VT_CLSID = 72, VT_VECTOR = 0x1000, VT_ARRAY = 0x2000, VT_BYREF = 0x4000,
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class StructLayoutAttribute : Attribute
{
    public StructLayoutAttribute(LayoutKind layoutKind) => Value = layoutKind;
    public StructLayoutAttribute(short layoutKind) => Value = (LayoutKind)layoutKind;
    public LayoutKind Value { get; }
    public int Pack;
    public int Size;
    public CharSet CharSet;
}

[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class FieldOffsetAttribute : Attribute
{
    public FieldOffsetAttribute(int offset) => Value = offset;
    public int Value { get; }
}

[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class InAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class OutAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class OptionalAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class DefaultParameterValueAttribute : Attribute
{
    public DefaultParameterValueAttribute(object? value) => Value = value;
    public object? Value { get; }
}

[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.ReturnValue, Inherited = false)]
public sealed class MarshalAsAttribute : Attribute
{
    public MarshalAsAttribute(UnmanagedType unmanagedType) => Value = unmanagedType;
    public MarshalAsAttribute(short unmanagedType) => Value = (UnmanagedType)unmanagedType;
    public UnmanagedType Value { get; }
    public VarEnum SafeArraySubType;
    public Type? SafeArrayUserDefinedSubType;
    public int IidParameterIndex;
    public UnmanagedType ArraySubType;
    public short SizeParamIndex;
    public int SizeConst;
    public string? MarshalType;
    public Type? MarshalTypeRef;
    public string? MarshalCookie;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DllImportAttribute : Attribute
{
    public DllImportAttribute(string dllName) => Value = dllName;
    public string Value { get; }
    public string? EntryPoint;
    public CharSet CharSet;
    public bool SetLastError;
    public bool ExactSpelling;
    public CallingConvention CallingConvention;
    public bool PreserveSig;
    public bool BestFitMapping;
    public bool ThrowOnUnmappableChar;
}

public enum StringMarshalling { Custom = 0, Utf8 = 1, Utf16 = 2 }

[AttributeUsage(AttributeTargets.Method, AllowMultiple = false, Inherited = false)]
public sealed class LibraryImportAttribute : Attribute
{
    public LibraryImportAttribute(string libraryName) => LibraryName = libraryName;
    public string LibraryName { get; }
    public string? EntryPoint { get; set; }
    public StringMarshalling StringMarshalling { get; set; }
    public Type? StringMarshallingCustomType { get; set; }
    public bool SetLastError { get; set; }
}

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class PreserveSigAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class UnmanagedCallersOnlyAttribute : Attribute
{
    public UnmanagedCallersOnlyAttribute() { }
    public Type[]? CallConvs;
    public string? EntryPoint;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class UnmanagedCallConvAttribute : Attribute
{
    public UnmanagedCallConvAttribute() { }
    public Type[]? CallConvs;
}

[AttributeUsage(AttributeTargets.Delegate, AllowMultiple = false, Inherited = false)]
public sealed class UnmanagedFunctionPointerAttribute : Attribute
{
    public UnmanagedFunctionPointerAttribute() => CallingConvention = CallingConvention.Winapi;
    public UnmanagedFunctionPointerAttribute(CallingConvention callingConvention) => CallingConvention = callingConvention;
    public CallingConvention CallingConvention { get; }
    public bool BestFitMapping;
    public bool SetLastError;
    public bool ThrowOnUnmappableChar;
    public CharSet CharSet;
}

[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SuppressGCTransitionAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Module, Inherited = false)]
public sealed class DefaultCharSetAttribute : Attribute
{
    public DefaultCharSetAttribute(CharSet charSet) => CharSet = charSet;
    public CharSet CharSet { get; }
}

[Flags]
public enum DllImportSearchPath
{
    UseDllDirectoryForDependencies = 0x100, ApplicationDirectory = 0x200, UserDirectories = 0x400, System32 = 0x800, SafeDirectories = 0x1000,
    AssemblyDirectory = 0x2, LegacyBehavior = 0,
}

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Method, AllowMultiple = false)]
public sealed class DefaultDllImportSearchPathsAttribute : Attribute
{
    public DefaultDllImportSearchPathsAttribute(DllImportSearchPath paths) => Paths = paths;
    public DllImportSearchPath Paths { get; }
}

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Enum | AttributeTargets.Method
    | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Interface | AttributeTargets.Delegate, Inherited = false)]
public sealed class ComVisibleAttribute : Attribute
{
    public ComVisibleAttribute(bool visibility) => Value = visibility;
    public bool Value { get; }
}

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Interface | AttributeTargets.Class | AttributeTargets.Enum | AttributeTargets.Struct | AttributeTargets.Delegate, Inherited = false)]
public sealed class GuidAttribute : Attribute
{
    public GuidAttribute(string guid) => Value = guid;
    public string Value { get; }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class ComImportAttribute : Attribute { }

[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class CoClassAttribute : Attribute
{
    public CoClassAttribute(Type coClass) => CoClass = coClass;
    public Type CoClass { get; }
}

public enum ComInterfaceType { InterfaceIsDual = 0, InterfaceIsIUnknown = 1, InterfaceIsIDispatch = 2, InterfaceIsIInspectable = 3 }

[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class InterfaceTypeAttribute : Attribute
{
    public InterfaceTypeAttribute(ComInterfaceType interfaceType) => Value = interfaceType;
    public InterfaceTypeAttribute(short interfaceType) => Value = (ComInterfaceType)interfaceType;
    public ComInterfaceType Value { get; }
}

public enum ClassInterfaceType { None = 0, AutoDispatch = 1, AutoDual = 2 }

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, Inherited = false)]
public sealed class ClassInterfaceAttribute : Attribute
{
    public ClassInterfaceAttribute(ClassInterfaceType classInterfaceType) => Value = classInterfaceType;
    public ClassInterfaceAttribute(short classInterfaceType) => Value = (ClassInterfaceType)classInterfaceType;
    public ClassInterfaceType Value { get; }
}

[AttributeUsage(AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Event, Inherited = false)]
public sealed class DispIdAttribute : Attribute
{
    public DispIdAttribute(int dispId) => Value = dispId;
    public int Value { get; }
}

[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ProgIdAttribute : Attribute
{
    public ProgIdAttribute(string progId) => Value = progId;
    public string Value { get; }
}

[AttributeUsage(AttributeTargets.Assembly, Inherited = false)]
public sealed class ImportedFromTypeLibAttribute : Attribute
{
    public ImportedFromTypeLibAttribute(string tlbFile) => Value = tlbFile;
    public string Value { get; }
}

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface | AttributeTargets.Enum | AttributeTargets.Struct | AttributeTargets.Delegate, AllowMultiple = false, Inherited = false)]
public sealed class TypeIdentifierAttribute : Attribute
{
    public TypeIdentifierAttribute() { }
    public TypeIdentifierAttribute(string? scope, string? identifier) { Scope = scope; Identifier = identifier; }
    public string? Scope { get; }
    public string? Identifier { get; }
}

[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Interface | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class BestFitMappingAttribute : Attribute
{
    public BestFitMappingAttribute(bool BestFitMapping) => this.BestFitMapping = BestFitMapping;
    public bool BestFitMapping { get; }
    public bool ThrowOnUnmappableChar;
}
