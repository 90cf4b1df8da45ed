//! A module as text: tables, declarations, IL. What `entracte dis` prints of CIL.
//! Reads like assembler language but is for reading: nothing is quoted or wrapped, tokens are shown
//! where they help. Errors are printed in their place and the dump goes on. The output of a bad
//! file, in which everything can point at the same large thing, is cut off at a multiple of the
//! file's size; that bounds the time as well.

use std::fmt::{self, Write};

use crate::attribute::{AttributeValue, CustomAttributeValue, EnumRef};
use crate::constant::{ConstantValue, PrimitiveValue};
use crate::error::{MetadataError, Result};
use crate::flags::*;
use crate::module::{Metadata, Module};
use crate::pdb::Pdb;
use crate::schema::*;
use crate::text::{GenericContext, Printer, Sink};

/// Words for the flag bits that are set.
macro_rules! flag_words {
    ($flags:expr, $type:ident: $($bit:ident $word:literal),* $(,)?) => {
        [$(if $flags.contains($type::$bit) { concat!($word, " ") } else { "" }),*]
    };
}

mod method;

/// Bytes of output for each byte of the file, beyond the first MiB. Real files need a tenth.
const OUTPUT_PER_BYTE: usize = 256;

/// Passes on so many bytes, or does so much work, then fails.
struct Limited<'w> {
    out: &'w mut dyn Write,
    left: usize,
}

impl Sink for Limited<'_> {
    fn charge(&mut self, work: usize) -> fmt::Result {
        self.left = self.left.saturating_sub(work);
        if self.left == 0 { Err(fmt::Error) } else { Ok(()) }
    }
}

impl Write for Limited<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text.len() > self.left {
            self.left = 0;
            return Err(fmt::Error);
        }
        self.left -= text.len();
        self.out.write_str(text)
    }
}

/// Runs `dump` with a limit; reaching it is not an error.
fn limited<'m>(
    metadata: &'m Metadata,
    pdb: Option<&'m Pdb>,
    out: &mut dyn Write,
    dump: impl FnOnce(&mut Dumper<'m, '_>) -> fmt::Result,
) -> fmt::Result {
    let left = metadata.bytes().len().saturating_mul(OUTPUT_PER_BYTE).saturating_add(1 << 20);
    let mut dumper = Dumper { metadata, pdb, out: Limited { out, left } };
    let result = dump(&mut dumper);
    if result.is_err() && dumper.out.left == 0 {
        return dumper
            .out
            .out
            .write_str("\n… the rest is cut off: too much for a file this size\n");
    }
    result
}

/// All rows of all tables, and the sizes of columns.
pub fn dump_tables(metadata: &Metadata, out: &mut dyn Write) -> fmt::Result {
    limited(metadata, None, out, |dumper| {
        Table::ALL.iter().try_for_each(|table| dumper.table(*table))
    })
}

/// All types and their members, with code. With a PDB, source lines and names of locals too.
pub fn dump_module(module: &Module, pdb: Option<&Pdb>, out: &mut dyn Write) -> fmt::Result {
    limited(module, pdb, out, |dumper| {
        dumper.manifest(module)?;
        module.ids().try_for_each(|id| dumper.type_def(module, id))
    })
}

/// One type with its members.
pub fn dump_type(
    module: &Module,
    pdb: Option<&Pdb>,
    type_def: TypeDefId,
    out: &mut dyn Write,
) -> fmt::Result {
    limited(module, pdb, out, |dumper| dumper.type_def(module, type_def))
}

/// One method with its code.
pub fn dump_method(
    module: &Module,
    pdb: Option<&Pdb>,
    method: MethodDefId,
    out: &mut dyn Write,
) -> fmt::Result {
    limited(module, pdb, out, |dumper| dumper.method(module, method))
}

struct Dumper<'m, 'w> {
    metadata: &'m Metadata,
    pdb: Option<&'m Pdb>,
    out: Limited<'w>,
}

fn access_word(access: u16) -> &'static str {
    ["privatescope ", "private ", "famandassem ", "assembly ", "family ", "famorassem ", "public "]
        .get(usize::from(access))
        .copied()
        .unwrap_or("")
}

fn visibility_word(flags: TypeAttributes) -> &'static str {
    match flags.masked(TypeAttributes::VISIBILITY_MASK) {
        TypeAttributes::NOT_PUBLIC => "private ",
        TypeAttributes::PUBLIC => "public ",
        TypeAttributes::NESTED_PUBLIC => "nested public ",
        TypeAttributes::NESTED_PRIVATE => "nested private ",
        TypeAttributes::NESTED_FAMILY => "nested family ",
        TypeAttributes::NESTED_ASSEMBLY => "nested assembly ",
        TypeAttributes::NESTED_FAM_AND_ASSEM => "nested famandassem ",
        _ => "nested famorassem ",
    }
}

impl<'m> Dumper<'m, '_> {
    fn printer(&mut self, context: GenericContext) -> Printer<'m, '_> {
        Printer::new(self.metadata, &mut self.out, context)
    }

    fn words(&mut self, words: &[&str]) -> fmt::Result {
        words.iter().try_for_each(|word| self.out.write_str(word))
    }

    fn name(&mut self, name: StringIndex) -> fmt::Result {
        let name = self.metadata.string(name);
        self.printer(GenericContext::default()).name(name)
    }

    fn hex(&mut self, bytes: &[u8]) -> fmt::Result {
        bytes.iter().try_for_each(|byte| write!(self.out, "{byte:02x}"))
    }

    fn error(&mut self, error: MetadataError) -> fmt::Result {
        self.printer(GenericContext::default()).error(error)
    }

    /// Writes an error, or goes on with the value.
    fn try_or_note<T>(
        &mut self,
        value: Result<T>,
        then: impl FnOnce(&mut Self, T) -> fmt::Result,
    ) -> fmt::Result {
        match value {
            Ok(value) => then(self, value),
            Err(error) => self.error(error),
        }
    }

    fn table(&mut self, table: Table) -> fmt::Result {
        let count = self.metadata.row_count(table);
        if count == 0 {
            return Ok(());
        }
        writeln!(self.out, "{} {:#04x}: {count} rows", table.name(), table.number())?;
        for row in 1..=count {
            write!(self.out, "  {row}:")?;
            self.try_or_note(self.metadata.row_values(table, row), |dumper, values| {
                for (column, value) in table.columns().iter().zip(values) {
                    write!(dumper.out, " {column}=")?;
                    dumper.column(value)?;
                }
                Ok(())
            })?;
            writeln!(self.out)?;
        }
        Ok(())
    }

    fn column(&mut self, value: ColumnValue) -> fmt::Result {
        match value {
            ColumnValue::Number(number) => write!(self.out, "{number:#x}"),
            ColumnValue::String(index) => self
                .try_or_note(self.metadata.string(index), |dumper, string| {
                    write!(dumper.out, "{string:?}")
                }),
            ColumnValue::Guid(index) => {
                self.try_or_note(self.metadata.guid(index), |dumper, guid| match guid {
                    Some(guid) => write!(dumper.out, "{guid}"),
                    None => write!(dumper.out, "nil"),
                })
            }
            ColumnValue::Blob(index) => {
                self.try_or_note(self.metadata.blob(index), |dumper, blob| {
                    write!(dumper.out, "#{:x}[", index.0)?;
                    dumper.hex(&blob[..blob.len().min(32)])?;
                    write!(dumper.out, "{}]", if blob.len() > 32 { "…" } else { "" })
                })
            }
            ColumnValue::Token(token) => write!(self.out, "{token}"),
            ColumnValue::Nil => write!(self.out, "nil"),
            ColumnValue::ListStart(table, row) => {
                write!(self.out, "{:02x}{row:06x}..", table.number())
            }
        }
    }

    fn manifest(&mut self, module: &Module) -> fmt::Result {
        self.try_or_note(module.module_row(), |dumper, row| {
            write!(dumper.out, ".module ")?;
            dumper.name(row.name)
        })?;
        writeln!(self.out)?;
        self.try_or_note(module.assembly(), |dumper, row| {
            let Some(row) = row else { return Ok(()) };
            write!(dumper.out, ".assembly ")?;
            dumper.name(row.name)?;
            let version = (row.major_version, row.minor_version, row.build_number);
            let (major, minor, build) = version;
            writeln!(dumper.out, " {major}.{minor}.{build}.{}", row.revision_number)?;
            let id = const { AssemblyId::from_row(1).unwrap() };
            dumper.custom_attributes(HasCustomAttribute::Assembly(id), "")
        })?;
        for id in module.ids::<AssemblyRefId>() {
            self.try_or_note(module.row(id), |dumper, row| {
                write!(dumper.out, ".assembly extern /*{}*/ ", id.token())?;
                dumper.name(row.name)?;
                let version = (row.major_version, row.minor_version, row.build_number);
                let (major, minor, build) = version;
                writeln!(dumper.out, " {major}.{minor}.{build}.{}", row.revision_number)
            })?;
        }
        for id in module.ids::<ExportedTypeId>() {
            self.try_or_note(module.row(id), |dumper, row| {
                let is_forwarder = row.flags.contains(TypeAttributes::IS_TYPE_FORWARDER);
                let word = if is_forwarder { "forwarder " } else { visibility_word(row.flags) };
                write!(dumper.out, ".class extern {word}")?;
                if !row.namespace.is_nil() {
                    dumper.name(row.namespace)?;
                    write!(dumper.out, ".")?;
                }
                dumper.name(row.name)?;
                writeln!(dumper.out, " in {}", row.implementation.token())
            })?;
        }
        for id in module.ids::<ManifestResourceId>() {
            self.try_or_note(module.row(id), |dumper, row| {
                write!(dumper.out, ".mresource ")?;
                dumper.name(row.name)?;
                match row.implementation {
                    Some(other) => writeln!(dumper.out, " in {}", other.token()),
                    None => dumper.try_or_note(module.resource(id), |dumper, bytes| {
                        writeln!(dumper.out, " {} bytes", bytes.len())
                    }),
                }
            })?;
        }
        Ok(())
    }

    fn type_def(&mut self, module: &Module, id: TypeDefId) -> fmt::Result {
        let context = GenericContext { type_def: Some(id), method: None };
        writeln!(self.out)?;
        self.try_or_note(module.row(id), |dumper, row| {
            write!(dumper.out, ".class /*{}*/ ", id.token())?;
            dumper.words(&[visibility_word(row.flags)])?;
            dumper.words(&flag_words!(row.flags, TypeAttributes:
                INTERFACE "interface", ABSTRACT "abstract", SEALED "sealed",
                SEQUENTIAL_LAYOUT "sequential", EXPLICIT_LAYOUT "explicit",
                SPECIAL_NAME "specialname", BEFORE_FIELD_INIT "beforefieldinit"))?;
            dumper.printer(context).type_def(id)?;
            dumper.generic_params(id.into(), context)?;
            if let Some(base) = row.extends {
                write!(dumper.out, "\n  extends ")?;
                dumper.printer(context).type_def_or_ref(base)?;
            }
            Ok(())
        })?;
        for implementation in module.interface_impls(id) {
            write!(self.out, "\n  implements ")?;
            self.try_or_note(module.row(implementation), |dumper, row| {
                dumper.printer(context).type_def_or_ref(row.interface)
            })?;
        }
        writeln!(self.out, "\n{{")?;
        if let Some(layout) = module.class_layout(id) {
            self.try_or_note(module.row(layout), |dumper, row| {
                writeln!(dumper.out, "  .pack {}\n  .size {}", row.packing_size, row.class_size)
            })?;
        }
        self.custom_attributes(HasCustomAttribute::TypeDef(id), "  ")?;
        for override_id in module.method_impls(id) {
            self.try_or_note(module.row(override_id), |dumper, row| {
                write!(dumper.out, "  .override ")?;
                dumper.printer(context).token(row.declaration.token())?;
                write!(dumper.out, " with ")?;
                dumper.printer(context).token(row.body.token())?;
                writeln!(dumper.out)
            })?;
        }
        self.try_or_note(module.fields(id), |dumper, fields| {
            fields.iter().try_for_each(|field| dumper.field(module, field, context))
        })?;
        self.try_or_note(module.methods(id), |dumper, methods| {
            methods.iter().try_for_each(|method| dumper.method(module, method))
        })?;
        self.properties_and_events(module, id, context)?;
        writeln!(self.out, "}}")
    }

    fn generic_params(&mut self, owner: TypeOrMethodDef, context: GenericContext) -> fmt::Result {
        let params = self.metadata.generic_params(owner);
        if params.is_empty() {
            return Ok(());
        }
        for (number, param) in params.iter().enumerate() {
            self.out.write_str(if number == 0 { "<" } else { ", " })?;
            self.try_or_note(self.metadata.row(param), |dumper, row| {
                dumper.words(&flag_words!(row.flags, GenericParamAttributes:
                    COVARIANT "+", CONTRAVARIANT "-", REFERENCE_TYPE_CONSTRAINT "class",
                    NOT_NULLABLE_VALUE_TYPE_CONSTRAINT "valuetype",
                    DEFAULT_CONSTRUCTOR_CONSTRAINT ".ctor", ALLOW_BY_REF_LIKE "byreflike"))?;
                dumper.name(row.name)
            })?;
            for (number, constraint) in
                self.metadata.generic_param_constraints(param).iter().enumerate()
            {
                self.out.write_str(if number == 0 { ": " } else { " & " })?;
                self.try_or_note(self.metadata.row(constraint), |dumper, row| {
                    dumper.printer(context).type_def_or_ref(row.constraint)
                })?;
            }
        }
        self.out.write_str(">")
    }

    fn field(&mut self, module: &Module, id: FieldId, context: GenericContext) -> fmt::Result {
        write!(self.out, "  .field /*{}*/ ", id.token())?;
        self.try_or_note(module.row(id), |dumper, row| {
            if let Some(layout) = module.field_layout(id) {
                dumper.try_or_note(module.row(layout), |dumper, row| {
                    write!(dumper.out, "[{}] ", row.offset)
                })?;
            }
            dumper.words(&[access_word(row.flags.masked(FieldAttributes::ACCESS_MASK).0)])?;
            dumper.words(&flag_words!(row.flags, FieldAttributes:
                STATIC "static", INIT_ONLY "initonly", LITERAL "literal",
                SPECIAL_NAME "specialname", RT_SPECIAL_NAME "rtspecialname"))?;
            dumper.try_or_note(module.field_sig(row.signature), |dumper, sig| {
                dumper.printer(context).type_sig(&sig.field_type)
            })?;
            write!(dumper.out, " ")?;
            dumper.name(row.name)
        })?;
        if let Some(constant) = module.constant(id) {
            write!(self.out, " = ")?;
            self.try_or_note(module.constant_value(constant), Self::constant)?;
        }
        if let Some(rva) = module.field_rva(id) {
            self.try_or_note(module.row(rva), |dumper, row| {
                write!(dumper.out, " at {:#x}", row.rva)
            })?;
        }
        writeln!(self.out)?;
        self.custom_attributes(HasCustomAttribute::Field(id), "    ")
    }

    fn constant(&mut self, value: ConstantValue<'_>) -> fmt::Result {
        match value {
            ConstantValue::Primitive(primitive) => self.primitive(primitive),
            ConstantValue::String(string) => {
                self.printer(GenericContext::default()).quoted(string.units())
            }
            ConstantValue::Null => write!(self.out, "nullref"),
        }
    }

    fn primitive(&mut self, value: PrimitiveValue) -> fmt::Result {
        match value {
            PrimitiveValue::Boolean(value) => write!(self.out, "{value}"),
            PrimitiveValue::R4(value) => write!(self.out, "{value:?}"),
            PrimitiveValue::R8(value) => write!(self.out, "{value:?}"),
            PrimitiveValue::U8(value) => write!(self.out, "{value}"),
            other => write!(self.out, "{}", other.to_bits() as i64),
        }
    }

    fn properties_and_events(
        &mut self,
        module: &Module,
        id: TypeDefId,
        context: GenericContext,
    ) -> fmt::Result {
        self.try_or_note(module.properties(id), |dumper, properties| {
            for property in properties {
                write!(dumper.out, "  .property /*{}*/ ", property.token())?;
                dumper.try_or_note(module.row(property), |dumper, row| {
                    dumper.try_or_note(module.property_sig(row.signature), |dumper, sig| {
                        dumper.printer(context).type_sig(&sig.property_type)
                    })?;
                    write!(dumper.out, " ")?;
                    dumper.name(row.name)
                })?;
                dumper.accessors(module, property.into())?;
                dumper.custom_attributes(HasCustomAttribute::Property(property), "    ")?;
            }
            Ok(())
        })?;
        self.try_or_note(module.events(id), |dumper, events| {
            for event in events {
                write!(dumper.out, "  .event /*{}*/ ", event.token())?;
                dumper.try_or_note(module.row(event), |dumper, row| {
                    if let Some(event_type) = row.event_type {
                        dumper.printer(context).type_def_or_ref(event_type)?;
                    }
                    write!(dumper.out, " ")?;
                    dumper.name(row.name)
                })?;
                dumper.accessors(module, event.into())?;
                dumper.custom_attributes(HasCustomAttribute::Event(event), "    ")?;
            }
            Ok(())
        })
    }

    fn accessors(&mut self, module: &Module, association: HasSemantics) -> fmt::Result {
        for id in module.method_semantics(association) {
            self.try_or_note(module.row(id), |dumper, row| {
                write!(dumper.out, " ")?;
                dumper.words(&flag_words!(row.semantics, MethodSemanticsAttributes:
                    SETTER "set", GETTER "get", OTHER "other", ADD_ON "addon",
                    REMOVE_ON "removeon", FIRE "fire"))?;
                write!(dumper.out, "{}", row.method.token())
            })?;
        }
        writeln!(self.out)
    }

    fn custom_attributes(&mut self, parent: HasCustomAttribute, indent: &str) -> fmt::Result {
        let metadata = self.metadata;
        for id in metadata.custom_attributes(parent) {
            self.try_or_note(metadata.row(id), |dumper, row| {
                write!(dumper.out, "{indent}.custom ")?;
                dumper.printer(GenericContext::default()).token(row.constructor.token())?;
                write!(dumper.out, " = ")?;
                // An enum of another module is not at hand here: then the bytes are shown.
                let mut underlying_type =
                    |enum_type: EnumRef<'_>| metadata.local_enum_type(enum_type);
                match metadata.custom_attribute_value(id, &mut underlying_type) {
                    Ok(value) => dumper.attribute(&value)?,
                    Err(_) => dumper
                        .try_or_note(metadata.blob(row.value), |dumper, blob| dumper.hex(blob))?,
                }
                writeln!(dumper.out)
            })?;
        }
        Ok(())
    }

    fn attribute(&mut self, value: &CustomAttributeValue<'_>) -> fmt::Result {
        write!(self.out, "{{")?;
        let mut separator = "";
        for argument in &value.fixed {
            self.out.write_str(std::mem::replace(&mut separator, ", "))?;
            self.attribute_value(argument)?;
        }
        for argument in &value.named {
            let name = argument.name.to_string_lossy();
            write!(self.out, "{}{name} = ", std::mem::replace(&mut separator, ", "))?;
            self.attribute_value(&argument.value)?;
        }
        write!(self.out, "}}")
    }

    fn attribute_value(&mut self, value: &AttributeValue<'_>) -> fmt::Result {
        match value {
            AttributeValue::Primitive(value) => self.primitive(*value),
            AttributeValue::String(Some(string)) => write!(self.out, "{string:?}"),
            AttributeValue::Type(Some(name)) => {
                write!(self.out, "type({})", name.to_string_lossy())
            }
            AttributeValue::Enum(_, value) => {
                write!(self.out, "enum ")?;
                self.primitive(*value)
            }
            AttributeValue::Array(_, Some(elements)) => {
                write!(self.out, "[")?;
                for (number, element) in elements.iter().enumerate() {
                    self.out.write_str(if number == 0 { "" } else { ", " })?;
                    self.attribute_value(element)?;
                }
                write!(self.out, "]")
            }
            AttributeValue::String(None)
            | AttributeValue::Type(None)
            | AttributeValue::Array(_, None) => write!(self.out, "nullref"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::test_root::Root;

    /// Many rows that all point at one large blob: the output ends at the limit.
    #[test]
    fn output_is_limited() {
        let mut root = Root::new();
        let name = root.string(&"x".repeat(8000));
        for _ in 0..20_000 {
            root.row(Table::ModuleRef, &[name]);
        }
        let metadata = root.metadata();
        let limit = metadata.bytes().len() * OUTPUT_PER_BYTE + (1 << 20);
        assert!(20_000 * 8000 > limit);
        let mut text = String::new();
        dump_tables(&metadata, &mut text).unwrap();
        assert!(text.len() < limit + 100 && text.ends_with("too much for a file this size\n"));
    }
}
