//! The shape of every metadata table (ECMA-335 II.22, Portable PDB v1.0) and of every coded index
//! (II.24.2.6), as two lists. Owns `for_each_table!` and `for_each_coded_index!`, and what is
//! generated from them: `Table`, the typed row ids, the row structs and the coded-index enums. A
//! column's Rust type decides its width and its decoding (`Column`), so a row is written down once.
//! Must not know where a table lies in a file: that is `tables`.

use crate::error::ErrorKind;
use crate::flags::*;
use crate::token::Token;

/// `number Table Id Row { column: type, … }`
#[macro_export]
macro_rules! for_each_table {
    ($reader:ident) => {
        $reader! {
            /// The module itself, one row. ECMA-335 II.22.30.
            0x00 Module ModuleId ModuleRow { generation: u16, name: StringIndex, mvid: GuidIndex,
                enc_id: GuidIndex, enc_base_id: GuidIndex }
            /// A reference to a type of another module. ECMA-335 II.22.38.
            0x01 TypeRef TypeRefId TypeRefRow { resolution_scope: Option<ResolutionScope>,
                name: StringIndex, namespace: StringIndex }
            /// A type of this module. ECMA-335 II.22.37.
            0x02 TypeDef TypeDefId TypeDefRow { flags: TypeAttributes, name: StringIndex,
                namespace: StringIndex, extends: Option<TypeDefOrRef>,
                field_list: ListStart<FieldId>, method_list: ListStart<MethodDefId> }
            /// Indirection of field lists in an unoptimised table stream.
            0x03 FieldPtr FieldPtrId FieldPtrRow { field: FieldId }
            /// ECMA-335 II.22.15.
            0x04 Field FieldId FieldRow { flags: FieldAttributes, name: StringIndex,
                signature: BlobIndex }
            /// Indirection of method lists in an unoptimised table stream.
            0x05 MethodPtr MethodPtrId MethodPtrRow { method: MethodDefId }
            /// ECMA-335 II.22.26.
            0x06 MethodDef MethodDefId MethodDefRow { rva: u32, impl_flags: MethodImplAttributes,
                flags: MethodAttributes, name: StringIndex, signature: BlobIndex,
                param_list: ListStart<ParamId> }
            /// Indirection of parameter lists in an unoptimised table stream.
            0x07 ParamPtr ParamPtrId ParamPtrRow { param: ParamId }
            /// A named or attributed parameter; sequence 0 is the result. ECMA-335 II.22.33.
            0x08 Param ParamId ParamRow { flags: ParamAttributes, sequence: u16, name: StringIndex }
            /// ECMA-335 II.22.23.
            0x09 InterfaceImpl InterfaceImplId InterfaceImplRow { class: TypeDefId,
                interface: TypeDefOrRef }
            /// A reference to a method or field. ECMA-335 II.22.25.
            0x0A MemberRef MemberRefId MemberRefRow { class: MemberRefParent, name: StringIndex,
                signature: BlobIndex }
            /// A compile-time constant. ECMA-335 II.22.9.
            0x0B Constant ConstantId ConstantRow { type_code: ConstantType, parent: HasConstant,
                value: BlobIndex }
            /// ECMA-335 II.22.10.
            0x0C CustomAttribute CustomAttributeId CustomAttributeRow { parent: HasCustomAttribute,
                constructor: CustomAttributeType, value: BlobIndex }
            /// ECMA-335 II.22.17.
            0x0D FieldMarshal FieldMarshalId FieldMarshalRow { parent: HasFieldMarshal,
                native_type: BlobIndex }
            /// ECMA-335 II.22.11.
            0x0E DeclSecurity DeclSecurityId DeclSecurityRow { action: u16, parent: HasDeclSecurity,
                permission_set: BlobIndex }
            /// ECMA-335 II.22.8.
            0x0F ClassLayout ClassLayoutId ClassLayoutRow { packing_size: u16, class_size: u32,
                parent: TypeDefId }
            /// ECMA-335 II.22.16.
            0x10 FieldLayout FieldLayoutId FieldLayoutRow { offset: u32, field: FieldId }
            /// A signature that IL or a debugger names by token. ECMA-335 II.22.36.
            0x11 StandAloneSig StandAloneSigId StandAloneSigRow { signature: BlobIndex }
            /// ECMA-335 II.22.12.
            0x12 EventMap EventMapId EventMapRow { parent: TypeDefId,
                event_list: ListStart<EventId> }
            /// Indirection of event lists in an unoptimised table stream.
            0x13 EventPtr EventPtrId EventPtrRow { event: EventId }
            /// ECMA-335 II.22.13.
            0x14 Event EventId EventRow { flags: EventAttributes, name: StringIndex,
                event_type: Option<TypeDefOrRef> }
            /// ECMA-335 II.22.35.
            0x15 PropertyMap PropertyMapId PropertyMapRow { parent: TypeDefId,
                property_list: ListStart<PropertyId> }
            /// Indirection of property lists in an unoptimised table stream.
            0x16 PropertyPtr PropertyPtrId PropertyPtrRow { property: PropertyId }
            /// ECMA-335 II.22.34.
            0x17 Property PropertyId PropertyRow { flags: PropertyAttributes, name: StringIndex,
                signature: BlobIndex }
            /// ECMA-335 II.22.28.
            0x18 MethodSemantics MethodSemanticsId MethodSemanticsRow {
                semantics: MethodSemanticsAttributes, method: MethodDefId,
                association: HasSemantics }
            /// An explicit override. ECMA-335 II.22.27.
            0x19 MethodImpl MethodImplId MethodImplRow { class: TypeDefId, body: MethodDefOrRef,
                declaration: MethodDefOrRef }
            /// ECMA-335 II.22.31.
            0x1A ModuleRef ModuleRefId ModuleRefRow { name: StringIndex }
            /// ECMA-335 II.22.39.
            0x1B TypeSpec TypeSpecId TypeSpecRow { signature: BlobIndex }
            /// ECMA-335 II.22.22.
            0x1C ImplMap ImplMapId ImplMapRow { flags: PInvokeAttributes,
                member_forwarded: MemberForwarded, import_name: StringIndex,
                import_scope: Option<ModuleRefId> }
            /// ECMA-335 II.22.18.
            0x1D FieldRva FieldRvaId FieldRvaRow { rva: u32, field: FieldId }
            /// Edit-and-continue log, only in unoptimised table streams.
            0x1E EncLog EncLogId EncLogRow { token: u32, function: u32 }
            /// Edit-and-continue map, only in unoptimised table streams.
            0x1F EncMap EncMapId EncMapRow { token: u32 }
            /// ECMA-335 II.22.2.
            0x20 Assembly AssemblyId AssemblyRow { hash_algorithm: u32, major_version: u16,
                minor_version: u16, build_number: u16, revision_number: u16, flags: AssemblyFlags,
                public_key: BlobIndex, name: StringIndex, culture: StringIndex }
            /// ECMA-335 II.22.4.
            0x21 AssemblyProcessor AssemblyProcessorId AssemblyProcessorRow { processor: u32 }
            /// ECMA-335 II.22.3.
            0x22 AssemblyOs AssemblyOsId AssemblyOsRow { platform: u32, major_version: u32,
                minor_version: u32 }
            /// ECMA-335 II.22.5.
            0x23 AssemblyRef AssemblyRefId AssemblyRefRow { major_version: u16, minor_version: u16,
                build_number: u16, revision_number: u16, flags: AssemblyFlags,
                public_key_or_token: BlobIndex, name: StringIndex, culture: StringIndex,
                hash_value: BlobIndex }
            /// ECMA-335 II.22.7.
            0x24 AssemblyRefProcessor AssemblyRefProcessorId AssemblyRefProcessorRow {
                processor: u32, assembly_ref: AssemblyRefId }
            /// ECMA-335 II.22.6.
            0x25 AssemblyRefOs AssemblyRefOsId AssemblyRefOsRow { platform: u32, major_version: u32,
                minor_version: u32, assembly_ref: AssemblyRefId }
            /// ECMA-335 II.22.19.
            0x26 File FileId FileRow { flags: FileAttributes, name: StringIndex,
                hash_value: BlobIndex }
            /// A type of another module of this assembly, or a type forwarder. ECMA-335 II.22.14.
            0x27 ExportedType ExportedTypeId ExportedTypeRow { flags: TypeAttributes,
                type_def_hint: u32, name: StringIndex, namespace: StringIndex,
                implementation: Implementation }
            /// ECMA-335 II.22.24.
            0x28 ManifestResource ManifestResourceId ManifestResourceRow { offset: u32,
                flags: ManifestResourceAttributes, name: StringIndex,
                implementation: Option<Implementation> }
            /// ECMA-335 II.22.32.
            0x29 NestedClass NestedClassId NestedClassRow { nested_class: TypeDefId,
                enclosing_class: TypeDefId }
            /// ECMA-335 II.22.20.
            0x2A GenericParam GenericParamId GenericParamRow { number: u16,
                flags: GenericParamAttributes, owner: TypeOrMethodDef, name: StringIndex }
            /// A generic method instantiation. ECMA-335 II.22.29.
            0x2B MethodSpec MethodSpecId MethodSpecRow { method: MethodDefOrRef,
                instantiation: BlobIndex }
            /// ECMA-335 II.22.21.
            0x2C GenericParamConstraint GenericParamConstraintId GenericParamConstraintRow {
                owner: GenericParamId, constraint: TypeDefOrRef }
            /// A source file. Portable PDB.
            0x30 Document DocumentId DocumentRow { name: BlobIndex, hash_algorithm: GuidIndex,
                hash: BlobIndex, language: GuidIndex }
            /// Row n is of method n. Portable PDB.
            0x31 MethodDebugInformation MethodDebugInformationId MethodDebugInformationRow {
                document: Option<DocumentId>, sequence_points: BlobIndex }
            /// A range of IL in which locals have names. Portable PDB.
            0x32 LocalScope LocalScopeId LocalScopeRow { method: MethodDefId,
                import_scope: Option<ImportScopeId>, variable_list: ListStart<LocalVariableId>,
                constant_list: ListStart<LocalConstantId>, start_offset: u32, length: u32 }
            /// Portable PDB.
            0x33 LocalVariable LocalVariableId LocalVariableRow {
                attributes: LocalVariableAttributes, index: u16, name: StringIndex }
            /// Portable PDB.
            0x34 LocalConstant LocalConstantId LocalConstantRow { name: StringIndex,
                signature: BlobIndex }
            /// Portable PDB.
            0x35 ImportScope ImportScopeId ImportScopeRow { parent: Option<ImportScopeId>,
                imports: BlobIndex }
            /// Which method a compiler-made state machine came from. Portable PDB.
            0x36 StateMachineMethod StateMachineMethodId StateMachineMethodRow {
                move_next_method: MethodDefId, kickoff_method: MethodDefId }
            /// Portable PDB.
            0x37 CustomDebugInformation CustomDebugInformationId CustomDebugInformationRow {
                parent: HasCustomDebugInformation, kind: GuidIndex, value: BlobIndex }
        }
    };
}

/// `Name tag-bits { tag Table(Id), … }`
#[macro_export]
macro_rules! for_each_coded_index {
    ($reader:ident) => {
        $reader! {
            TypeDefOrRef 2 { 0 TypeDef(TypeDefId), 1 TypeRef(TypeRefId), 2 TypeSpec(TypeSpecId) }
            HasConstant 2 { 0 Field(FieldId), 1 Param(ParamId), 2 Property(PropertyId) }
            HasCustomAttribute 5 { 0 MethodDef(MethodDefId), 1 Field(FieldId), 2 TypeRef(TypeRefId),
                3 TypeDef(TypeDefId), 4 Param(ParamId), 5 InterfaceImpl(InterfaceImplId),
                6 MemberRef(MemberRefId), 7 Module(ModuleId), 8 DeclSecurity(DeclSecurityId),
                9 Property(PropertyId), 10 Event(EventId), 11 StandAloneSig(StandAloneSigId),
                12 ModuleRef(ModuleRefId), 13 TypeSpec(TypeSpecId), 14 Assembly(AssemblyId),
                15 AssemblyRef(AssemblyRefId), 16 File(FileId), 17 ExportedType(ExportedTypeId),
                18 ManifestResource(ManifestResourceId), 19 GenericParam(GenericParamId),
                20 GenericParamConstraint(GenericParamConstraintId), 21 MethodSpec(MethodSpecId) }
            HasFieldMarshal 1 { 0 Field(FieldId), 1 Param(ParamId) }
            HasDeclSecurity 2 { 0 TypeDef(TypeDefId), 1 MethodDef(MethodDefId),
                2 Assembly(AssemblyId) }
            MemberRefParent 3 { 0 TypeDef(TypeDefId), 1 TypeRef(TypeRefId),
                2 ModuleRef(ModuleRefId),
                3 MethodDef(MethodDefId), 4 TypeSpec(TypeSpecId) }
            HasSemantics 1 { 0 Event(EventId), 1 Property(PropertyId) }
            MethodDefOrRef 1 { 0 MethodDef(MethodDefId), 1 MemberRef(MemberRefId) }
            MemberForwarded 1 { 0 Field(FieldId), 1 MethodDef(MethodDefId) }
            Implementation 2 { 0 File(FileId), 1 AssemblyRef(AssemblyRefId),
                2 ExportedType(ExportedTypeId) }
            CustomAttributeType 3 { 2 MethodDef(MethodDefId), 3 MemberRef(MemberRefId) }
            ResolutionScope 2 { 0 Module(ModuleId), 1 ModuleRef(ModuleRefId),
                2 AssemblyRef(AssemblyRefId),
                3 TypeRef(TypeRefId) }
            TypeOrMethodDef 1 { 0 TypeDef(TypeDefId), 1 MethodDef(MethodDefId) }
            HasCustomDebugInformation 5 { 0 MethodDef(MethodDefId), 1 Field(FieldId),
                2 TypeRef(TypeRefId),
                3 TypeDef(TypeDefId), 4 Param(ParamId), 5 InterfaceImpl(InterfaceImplId),
                6 MemberRef(MemberRefId), 7 Module(ModuleId), 8 DeclSecurity(DeclSecurityId),
                9 Property(PropertyId), 10 Event(EventId), 11 StandAloneSig(StandAloneSigId),
                12 ModuleRef(ModuleRefId), 13 TypeSpec(TypeSpecId), 14 Assembly(AssemblyId),
                15 AssemblyRef(AssemblyRefId), 16 File(FileId), 17 ExportedType(ExportedTypeId),
                18 ManifestResource(ManifestResourceId), 19 GenericParam(GenericParamId),
                20 GenericParamConstraint(GenericParamConstraintId), 21 MethodSpec(MethodSpecId),
                22 Document(DocumentId), 23 LocalScope(LocalScopeId),
                24 LocalVariable(LocalVariableId),
                25 LocalConstant(LocalConstantId), 26 ImportScope(ImportScopeId) }
        }
    };
}

/// How a column is stored; the width of all but the first two depends on the file.
#[derive(Clone, Copy, Debug)]
pub enum ColumnKind {
    U16,
    U32,
    String,
    Guid,
    Blob,
    Row(Table),
    Coded { tag_bits: u32, tables: &'static [Table] },
}

/// A column's value without its type, for dumps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnValue {
    Number(u32),
    String(StringIndex),
    Guid(GuidIndex),
    Blob(BlobIndex),
    Token(Token),
    Nil,
    /// First row of a list; its end is the next row's start.
    ListStart(Table, u32),
}

/// A type that a column can have.
pub trait Column: Sized {
    const KIND: ColumnKind;
    fn from_raw(raw: u32) -> Result<Self, ErrorKind>;
    fn value(&self) -> ColumnValue;
}

/// A row struct of `for_each_table!`.
pub trait Row: Sized {
    const TABLE: Table;
    const COLUMNS: &'static [&'static str];
    const KINDS: &'static [ColumnKind];
    /// `raw` is called once a column, in order.
    fn from_columns(raw: impl FnMut() -> u32) -> Result<Self, ErrorKind>;
    /// The columns in order.
    fn values(&self) -> Vec<ColumnValue>;
}

/// A typed row number: 1-based, never zero, not known to exist in any one file.
pub trait RowId: Copy + Eq + Ord + std::hash::Hash + std::fmt::Debug + Into<Token> {
    type Row: Row;
    const TABLE: Table;
    fn from_row(row: u32) -> Option<Self>;
    fn row(self) -> u32;
}

/// The most columns a table has.
pub(crate) const MAX_COLUMNS: usize = 9;
/// One more than the highest table number.
pub const TABLE_COUNT: usize = 0x38;
/// ECMA-335 II.22: a token has 24 bits for the row.
pub(crate) const MAX_ROWS: u32 = 0x00FF_FFFF;

/// The number of the column called `name`; stops the build when there is none.
pub(crate) const fn column_number(columns: &[&str], name: &str) -> usize {
    let mut number = 0;
    while number < columns.len() {
        if same_text(columns[number].as_bytes(), name.as_bytes()) {
            return number;
        }
        number += 1;
    }
    panic!("no such column");
}

const fn same_text(a: &[u8], b: &[u8]) -> bool {
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

macro_rules! define_tables {
    ($($(#[$doc:meta])* $number:literal $table:ident $id:ident $row:ident
        { $($column:ident: $type:ty),* $(,)? })*) => {
        /// A metadata table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Table { $($(#[$doc])* $table = $number,)* }

        impl Table {
            pub const ALL: &'static [Table] = &[$(Table::$table),*];

            pub fn from_number(number: u8) -> Option<Self> {
                match number { $($number => Some(Self::$table),)* _ => None }
            }

            pub fn number(self) -> u8 {
                self as u8
            }

            pub fn name(self) -> &'static str {
                match self { $(Self::$table => stringify!($table),)* }
            }

            pub fn columns(self) -> &'static [&'static str] {
                match self { $(Self::$table => $row::COLUMNS,)* }
            }

            pub fn column_kinds(self) -> &'static [ColumnKind] {
                match self { $(Self::$table => $row::KINDS,)* }
            }
        }

        $(
            #[doc = concat!("A row number of the ", stringify!($table), " table, from 1.")]
            #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub struct $id(std::num::NonZeroU32);

            impl $id {
                pub const TABLE: Table = Table::$table;

                /// `None` for row 0.
                pub const fn from_row(row: u32) -> Option<Self> {
                    match std::num::NonZeroU32::new(row) {
                        Some(row) => Some(Self(row)),
                        None => None,
                    }
                }

                /// The row number, from 1.
                pub const fn row(self) -> u32 {
                    self.0.get()
                }

                /// The row number, from 0: for arrays with an element a row.
                pub const fn index(self) -> usize {
                    self.0.get() as usize - 1
                }

                pub const fn token(self) -> Token {
                    Token::new(Table::$table, self.0.get())
                }
            }

            impl RowId for $id {
                type Row = $row;
                const TABLE: Table = Table::$table;

                fn from_row(row: u32) -> Option<Self> {
                    $id::from_row(row)
                }

                fn row(self) -> u32 {
                    self.0.get()
                }
            }

            impl std::fmt::Debug for $id {
                fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    write!(f, concat!(stringify!($table), "({})"), self.0)
                }
            }

            impl From<$id> for Token {
                fn from(id: $id) -> Token {
                    id.token()
                }
            }

            impl TryFrom<Token> for $id {
                type Error = ErrorKind;

                fn try_from(token: Token) -> Result<Self, ErrorKind> {
                    if token.table() != Some(Table::$table) {
                        return Err(ErrorKind::BadToken);
                    }
                    $id::from_row(token.row()).ok_or(ErrorKind::NullIndex)
                }
            }

            impl Column for $id {
                const KIND: ColumnKind = ColumnKind::Row(Table::$table);

                fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
                    $id::from_row(raw).ok_or(ErrorKind::NullIndex)
                }

                fn value(&self) -> ColumnValue {
                    ColumnValue::Token(self.token())
                }
            }

            impl Column for Option<$id> {
                const KIND: ColumnKind = ColumnKind::Row(Table::$table);

                fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
                    Ok($id::from_row(raw))
                }

                fn value(&self) -> ColumnValue {
                    self.map_or(ColumnValue::Nil, |id| ColumnValue::Token(id.token()))
                }
            }

            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            pub struct $row { $(pub $column: $type,)* }

            impl Row for $row {
                const TABLE: Table = Table::$table;
                const COLUMNS: &'static [&'static str] = &[$(stringify!($column)),*];
                const KINDS: &'static [ColumnKind] = &[$(<$type as Column>::KIND),*];

                fn from_columns(mut raw: impl FnMut() -> u32) -> Result<Self, ErrorKind> {
                    Ok(Self { $($column: <$type as Column>::from_raw(raw())?,)* })
                }

                fn values(&self) -> Vec<ColumnValue> {
                    vec![$(self.$column.value()),*]
                }
            }

            const _: () = assert!($row::COLUMNS.len() <= MAX_COLUMNS && $number < TABLE_COUNT);
        )*
    };
}

for_each_table!(define_tables);

macro_rules! define_coded_indices {
    ($($name:ident $bits:literal { $($tag:literal $table:ident($id:ident)),* $(,)? })*) => {$(
        #[doc = concat!("The coded index ", stringify!($name), ", ECMA-335 II.24.2.6.")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($table($id),)* }

        impl $name {
            pub const TAG_BITS: u32 = $bits;

            /// The value as a column stores it.
            pub const fn to_raw(self) -> u32 {
                match self { $(Self::$table(id) => id.row() << $bits | $tag,)* }
            }

            pub const fn token(self) -> Token {
                match self { $(Self::$table(id) => id.token(),)* }
            }

            /// `Ok(None)` for a null index.
            pub fn from_raw_nullable(raw: u32) -> Result<Option<Self>, ErrorKind> {
                let row = raw >> $bits;
                Ok(match raw & ((1 << $bits) - 1) {
                    $($tag => $id::from_row(row).map(Self::$table),)*
                    _ => return Err(ErrorKind::BadCodedIndex),
                })
            }
        }

        impl Column for $name {
            const KIND: ColumnKind = ColumnKind::Coded { tag_bits: $bits,
            tables: &[$(Table::$table),*] };

            fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
                Self::from_raw_nullable(raw)?.ok_or(ErrorKind::NullIndex)
            }

            fn value(&self) -> ColumnValue {
                ColumnValue::Token(self.token())
            }
        }

        impl Column for Option<$name> {
            const KIND: ColumnKind = <$name as Column>::KIND;

            fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
                $name::from_raw_nullable(raw)
            }

            fn value(&self) -> ColumnValue {
                self.map_or(ColumnValue::Nil, |index| ColumnValue::Token(index.token()))
            }
        }

        impl From<$name> for Token {
            fn from(index: $name) -> Token {
                index.token()
            }
        }

        impl TryFrom<Token> for $name {
            type Error = ErrorKind;

            fn try_from(token: Token) -> Result<Self, ErrorKind> {
                match token.table() {
                    $(Some(Table::$table) => {
                        $id::from_row(token.row()).map(Self::$table).ok_or(ErrorKind::NullIndex)
                    })*
                    _ => Err(ErrorKind::BadToken),
                }
            }
        }

        $(impl From<$id> for $name {
            fn from(id: $id) -> Self {
                Self::$table(id)
            }
        })*
    )*};
}

for_each_coded_index!(define_coded_indices);

macro_rules! define_heap_indices {
    ($($(#[$doc:meta])* $name:ident $kind:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// Index 0 stands for absent.
            pub const fn is_nil(self) -> bool {
                self.0 == 0
            }
        }

        impl Column for $name {
            const KIND: ColumnKind = ColumnKind::$kind;

            fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
                Ok(Self(raw))
            }

            fn value(&self) -> ColumnValue {
                ColumnValue::$kind(*self)
            }
        }
    )*};
}

define_heap_indices! {
    /// A byte offset in #Strings; 0 is the empty string.
    StringIndex String;
    /// A 1-based index in #GUID.
    GuidIndex Guid;
    /// A byte offset in #Blob; 0 is the empty blob.
    BlobIndex Blob;
}

/// The row at which a list of children begins; `lookup` gives the whole list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListStart<Id> {
    pub row: u32,
    child: std::marker::PhantomData<Id>,
}

impl<Id: RowId> Column for ListStart<Id> {
    const KIND: ColumnKind = ColumnKind::Row(Id::TABLE);

    fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
        Ok(Self { row: raw, child: std::marker::PhantomData })
    }

    fn value(&self) -> ColumnValue {
        ColumnValue::ListStart(Id::TABLE, self.row)
    }
}

impl Column for u16 {
    const KIND: ColumnKind = ColumnKind::U16;

    fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
        Ok(raw as u16)
    }

    fn value(&self) -> ColumnValue {
        ColumnValue::Number(u32::from(*self))
    }
}

impl Column for u32 {
    const KIND: ColumnKind = ColumnKind::U32;

    fn from_raw(raw: u32) -> Result<Self, ErrorKind> {
        Ok(raw)
    }

    fn value(&self) -> ColumnValue {
        ColumnValue::Number(*self)
    }
}
