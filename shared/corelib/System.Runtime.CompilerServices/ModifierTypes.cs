// Types that stand in custom modifiers (ECMA-335 II.7.1.1) and the feature list that the compiler asks for.
namespace System.Runtime.CompilerServices;

public static class IsVolatile { }
public static class IsExternalInit { }
public static class IsConst { }
public static class IsLong { }
public static class IsSignUnspecifiedByte { }
public static class IsImplicitlyDereferenced { }
public static class IsExplicitlyDereferenced { }
public static class IsBoxed { }
public static class IsByValue { }
public static class IsCopyConstructed { }
public static class IsPinned { }
public static class IsUdtReturn { }
public static class IsJitIntrinsic { }
public class CallConvCdecl { }
public class CallConvFastcall { }
public class CallConvStdcall { }
public class CallConvThiscall { }
public class CallConvSuppressGCTransition { }
public class CallConvMemberFunction { }
public class CallConvSwift { }

public static class RuntimeFeature
{
    public const string PortablePdb = nameof(PortablePdb);
    public const string DefaultImplementationsOfInterfaces = nameof(DefaultImplementationsOfInterfaces);
    public const string UnmanagedSignatureCallingConvention = nameof(UnmanagedSignatureCallingConvention);
    public const string CovariantReturnsOfClasses = nameof(CovariantReturnsOfClasses);
    public const string ByRefFields = nameof(ByRefFields);
    public const string ByRefLikeGenerics = nameof(ByRefLikeGenerics);
    public const string VirtualStaticsInInterfaces = nameof(VirtualStaticsInInterfaces);
    public const string NumericIntPtr = nameof(NumericIntPtr);

    // There is no System.Reflection.Emit: libraries that ask choose reflection instead.
    public static bool IsDynamicCodeSupported => false;
    public static bool IsDynamicCodeCompiled => false;

    public static bool IsSupported(string feature) => feature switch
    {
        PortablePdb or DefaultImplementationsOfInterfaces or UnmanagedSignatureCallingConvention or CovariantReturnsOfClasses
            or ByRefFields or ByRefLikeGenerics or VirtualStaticsInInterfaces or NumericIntPtr => true,
        nameof(IsDynamicCodeSupported) => IsDynamicCodeSupported,
        nameof(IsDynamicCodeCompiled) => IsDynamicCodeCompiled,
        _ => false,
    };
}
