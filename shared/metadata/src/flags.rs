//! The flag words of metadata rows, ECMA-335 II.23.1, each its own type with named bits.

use crate::error::ErrorKind;
use crate::schema::{Column, ColumnKind, ColumnValue};

macro_rules! flag_words {
    ($($(#[$doc:meta])* $name:ident: $repr:ty = $kind:ident {
        $($bit:ident = $value:literal),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct $name(pub $repr);

        impl $name {
            $(pub const $bit: $name = $name($value);)*

            /// Are all bits of `bits` set?
            pub const fn contains(self, bits: Self) -> bool {
                self.0 & bits.0 == bits.0
            }

            /// The bits under a mask constant.
            pub const fn masked(self, mask: Self) -> Self {
                Self(self.0 & mask.0)
            }
        }

        impl Column for $name {
            const KIND: ColumnKind = ColumnKind::$kind;

            fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
                Ok(Self(raw as $repr))
            }

            fn value(&self) -> ColumnValue {
                ColumnValue::Number(u32::from(self.0))
            }
        }
    )*};
}

flag_words! {
    /// ECMA-335 II.23.1.15.
    TypeAttributes: u32 = U32 {
        VISIBILITY_MASK = 0x7, NOT_PUBLIC = 0x0, PUBLIC = 0x1, NESTED_PUBLIC = 0x2,
        NESTED_PRIVATE = 0x3, NESTED_FAMILY = 0x4, NESTED_ASSEMBLY = 0x5,
        NESTED_FAM_AND_ASSEM = 0x6, NESTED_FAM_OR_ASSEM = 0x7, LAYOUT_MASK = 0x18,
        AUTO_LAYOUT = 0x0, SEQUENTIAL_LAYOUT = 0x8, EXPLICIT_LAYOUT = 0x10, EXTENDED_LAYOUT = 0x18,
        INTERFACE = 0x20, ABSTRACT = 0x80, SEALED = 0x100, SPECIAL_NAME = 0x400,
        RT_SPECIAL_NAME = 0x800, IMPORT = 0x1000, SERIALIZABLE = 0x2000,
        STRING_FORMAT_MASK = 0x3_0000, ANSI_CLASS = 0x0, UNICODE_CLASS = 0x1_0000,
        AUTO_CLASS = 0x2_0000, HAS_SECURITY = 0x4_0000, BEFORE_FIELD_INIT = 0x10_0000,
        IS_TYPE_FORWARDER = 0x20_0000,
    }
    /// ECMA-335 II.23.1.5.
    FieldAttributes: u16 = U16 {
        ACCESS_MASK = 0x7, COMPILER_CONTROLLED = 0x0, PRIVATE = 0x1, FAM_AND_ASSEM = 0x2,
        ASSEMBLY = 0x3, FAMILY = 0x4, FAM_OR_ASSEM = 0x5, PUBLIC = 0x6, STATIC = 0x10,
        INIT_ONLY = 0x20, LITERAL = 0x40, NOT_SERIALIZED = 0x80, HAS_FIELD_RVA = 0x100,
        SPECIAL_NAME = 0x200, RT_SPECIAL_NAME = 0x400, HAS_FIELD_MARSHAL = 0x1000,
        PINVOKE_IMPL = 0x2000, HAS_DEFAULT = 0x8000,
    }
    /// ECMA-335 II.23.1.10.
    MethodAttributes: u16 = U16 {
        ACCESS_MASK = 0x7, COMPILER_CONTROLLED = 0x0, PRIVATE = 0x1, FAM_AND_ASSEM = 0x2,
        ASSEMBLY = 0x3, FAMILY = 0x4, FAM_OR_ASSEM = 0x5, PUBLIC = 0x6, UNMANAGED_EXPORT = 0x8,
        STATIC = 0x10, FINAL = 0x20, VIRTUAL = 0x40, HIDE_BY_SIG = 0x80, NEW_SLOT = 0x100,
        CHECK_ACCESS_ON_OVERRIDE = 0x200, ABSTRACT = 0x400, SPECIAL_NAME = 0x800,
        RT_SPECIAL_NAME = 0x1000, PINVOKE_IMPL = 0x2000, HAS_SECURITY = 0x4000,
        REQUIRE_SEC_OBJECT = 0x8000,
    }
    /// ECMA-335 II.23.1.11; `ASYNC` is runtime async's.
    MethodImplAttributes: u16 = U16 {
        CODE_TYPE_MASK = 0x3, IL = 0x0, NATIVE = 0x1, OPTIL = 0x2, RUNTIME = 0x3, UNMANAGED = 0x4,
        NO_INLINING = 0x8, FORWARD_REF = 0x10, SYNCHRONIZED = 0x20, NO_OPTIMIZATION = 0x40,
        PRESERVE_SIG = 0x80, AGGRESSIVE_INLINING = 0x100, AGGRESSIVE_OPTIMIZATION = 0x200,
        INTERNAL_CALL = 0x1000, ASYNC = 0x2000,
    }
    /// ECMA-335 II.23.1.13.
    ParamAttributes: u16 = U16 {
        IN = 0x1, OUT = 0x2, LCID = 0x4, RETVAL = 0x8, OPTIONAL = 0x10, HAS_DEFAULT = 0x1000,
        HAS_FIELD_MARSHAL = 0x2000,
    }
    /// ECMA-335 II.23.1.4.
    EventAttributes: u16 = U16 { SPECIAL_NAME = 0x200, RT_SPECIAL_NAME = 0x400 }
    /// ECMA-335 II.23.1.14.
    PropertyAttributes: u16 = U16 { SPECIAL_NAME = 0x200, RT_SPECIAL_NAME = 0x400,
        HAS_DEFAULT = 0x1000 }
    /// ECMA-335 II.23.1.12.
    MethodSemanticsAttributes: u16 = U16 {
        SETTER = 0x1, GETTER = 0x2, OTHER = 0x4, ADD_ON = 0x8, REMOVE_ON = 0x10, FIRE = 0x20,
    }
    /// ECMA-335 II.23.1.7; `ALLOW_BY_REF_LIKE` is C# 13's `allows ref struct`.
    GenericParamAttributes: u16 = U16 {
        VARIANCE_MASK = 0x3, COVARIANT = 0x1, CONTRAVARIANT = 0x2, SPECIAL_CONSTRAINT_MASK = 0x3C,
        REFERENCE_TYPE_CONSTRAINT = 0x4, NOT_NULLABLE_VALUE_TYPE_CONSTRAINT = 0x8,
        DEFAULT_CONSTRUCTOR_CONSTRAINT = 0x10, ALLOW_BY_REF_LIKE = 0x20,
    }
    /// ECMA-335 II.23.1.2.
    AssemblyFlags: u32 = U32 {
        PUBLIC_KEY = 0x1, RETARGETABLE = 0x100, CONTENT_TYPE_MASK = 0xE00,
        DISABLE_JIT_OPTIMIZER = 0x4000, ENABLE_JIT_TRACKING = 0x8000,
    }
    /// ECMA-335 II.23.1.6.
    FileAttributes: u32 = U32 { CONTAINS_METADATA = 0x0, CONTAINS_NO_METADATA = 0x1 }
    /// ECMA-335 II.23.1.9.
    ManifestResourceAttributes: u32 = U32 { VISIBILITY_MASK = 0x7, PUBLIC = 0x1, PRIVATE = 0x2 }
    /// ECMA-335 II.23.1.8.
    PInvokeAttributes: u16 = U16 {
        NO_MANGLE = 0x1, CHAR_SET_MASK = 0x6, CHAR_SET_NOT_SPEC = 0x0, CHAR_SET_ANSI = 0x2,
        CHAR_SET_UNICODE = 0x4, CHAR_SET_AUTO = 0x6, BEST_FIT_MASK = 0x30,
        SUPPORTS_LAST_ERROR = 0x40, CALL_CONV_MASK = 0x700, CALL_CONV_PLATFORM_API = 0x100,
        CALL_CONV_CDECL = 0x200, CALL_CONV_STDCALL = 0x300, CALL_CONV_THISCALL = 0x400,
        CALL_CONV_FASTCALL = 0x500, THROW_ON_UNMAPPABLE_CHAR_MASK = 0x3000,
    }
    /// Portable PDB; a hidden variable is not shown by a debugger.
    LocalVariableAttributes: u16 = U16 { DEBUGGER_HIDDEN = 0x1 }
    /// The element type of a constant, in the low byte. ECMA-335 II.22.9.
    ConstantType: u16 = U16 {
        BOOLEAN = 0x02, CHAR = 0x03, I1 = 0x04, U1 = 0x05, I2 = 0x06, U2 = 0x07, I4 = 0x08,
        U4 = 0x09, I8 = 0x0A, U8 = 0x0B, R4 = 0x0C, R8 = 0x0D, STRING = 0x0E, CLASS = 0x12,
    }
}
