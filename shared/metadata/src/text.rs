//! Names and signatures as text, in the words of the assembler language of ECMA-335 II.
//! Owns `Printer`, which writes types, members and signatures of one metadata root. What is broken
//! is written as `<error: …>` in its place. A TypeSpec inside a signature is followed only once, so
//! a file whose specifications name each other in a circle ends too.

use std::fmt::{self, Write};

use crate::error::{Location, MetadataError, Result};
use crate::module::Metadata;
use crate::schema::*;
use crate::sig::*;
use crate::token::{MemberToken, MethodToken, Token};

/// Deeper nesting of types than this is a circle.
const MAX_NESTING: usize = 64;
/// How many TypeSpecs may be followed from inside each other.
const MAX_SPEC_DEPTH: u32 = 2;

/// Whose generic parameters `!0` and `!!0` are, when they have names.
#[derive(Clone, Copy, Debug, Default)]
pub struct GenericContext {
    pub type_def: Option<TypeDefId>,
    pub method: Option<MethodDefId>,
}

/// Where text goes, and who counts what making it costs.
pub trait Sink: Write {
    /// Work that leaves no text behind, in bytes that were read.
    fn charge(&mut self, _work: usize) -> fmt::Result {
        Ok(())
    }
}

impl Sink for String {}

/// Writes names and signatures to `out`.
pub struct Printer<'m, 'w> {
    metadata: &'m Metadata,
    out: &'w mut dyn Sink,
    context: GenericContext,
    spec_depth: u32,
}

impl Metadata {
    fn text(&self, print: impl FnOnce(&mut Printer<'_, '_>) -> fmt::Result) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = print(&mut Printer::new(self, &mut text, GenericContext::default()));
        text
    }

    /// A type of a signature, such as `class [System.Runtime]System.Func<int32,!0>`.
    pub fn type_sig_text(&self, sig: &TypeSig) -> String {
        self.text(|printer| printer.type_sig(sig))
    }

    /// The full name of a type, such as `Namespace.Outer/Inner`.
    pub fn type_text(&self, type_def_or_ref: impl Into<TypeDefOrRef>) -> String {
        self.text(|printer| printer.type_def_or_ref(type_def_or_ref.into()))
    }

    /// A method with its signature, such as `instance int32 Type::Name(string)`.
    pub fn method_text(&self, method: impl Into<MethodToken>) -> String {
        self.text(|printer| printer.method(method.into()))
    }
}

impl<'m, 'w> Printer<'m, 'w> {
    pub fn new(metadata: &'m Metadata, out: &'w mut dyn Sink, context: GenericContext) -> Self {
        Self { metadata, out, context, spec_depth: 0 }
    }

    fn str(&mut self, text: &str) -> fmt::Result {
        self.out.write_str(text)
    }

    pub(crate) fn error(&mut self, error: MetadataError) -> fmt::Result {
        // As much of the blob was read, for nothing.
        if let Location::Blob { offset, .. } | Location::Body { offset, .. } = error.location {
            self.out.charge(offset as usize)?;
        }
        write!(self.out, "<error: {error}>")
    }

    /// A name, or what is wrong with it.
    pub fn name(&mut self, name: Result<&str>) -> fmt::Result {
        match name {
            Ok(name) => self.str(name),
            Err(error) => self.error(error),
        }
    }

    /// Runs `print` with `!0` and `!!0` as numbers: they are some other type's.
    fn without_context(&mut self, print: impl FnOnce(&mut Self) -> fmt::Result) -> fmt::Result {
        let context = std::mem::take(&mut self.context);
        let result = print(self);
        self.context = context;
        result
    }

    pub fn type_def_or_ref(&mut self, index: TypeDefOrRef) -> fmt::Result {
        match index {
            TypeDefOrRef::TypeDef(id) => self.type_def(id),
            TypeDefOrRef::TypeRef(id) => self.type_ref(id),
            TypeDefOrRef::TypeSpec(id) => self.type_spec(id),
        }
    }

    fn qualified(&mut self, namespace: StringIndex, name: StringIndex) -> fmt::Result {
        if !namespace.is_nil() {
            self.name(self.metadata.string(namespace))?;
            self.str(".")?;
        }
        self.name(self.metadata.string(name))
    }

    /// The type and those it is nested in, from the outside.
    pub fn type_def(&mut self, id: TypeDefId) -> fmt::Result {
        let mut path = vec![id];
        let mut inner = id;
        while let Some(outer) = self.metadata.enclosing_type(inner) {
            if path.len() == MAX_NESTING {
                self.str("…/")?;
                break;
            }
            path.push(outer);
            inner = outer;
        }
        for (number, id) in path.into_iter().rev().enumerate() {
            if number > 0 {
                self.str("/")?;
            }
            match self.metadata.row(id) {
                Ok(row) => self.qualified(row.namespace, row.name)?,
                Err(error) => self.error(error)?,
            }
        }
        Ok(())
    }

    fn type_ref(&mut self, id: TypeRefId) -> fmt::Result {
        let mut path = Vec::new();
        let mut next = Some(id);
        let mut scope = None;
        while let Some(id) = next.take() {
            let row = match self.metadata.row(id) {
                Ok(row) if path.len() < MAX_NESTING => row,
                Ok(_) => {
                    self.str("…/")?;
                    break;
                }
                Err(error) => return self.error(error),
            };
            path.push((row.namespace, row.name));
            match row.resolution_scope {
                Some(ResolutionScope::TypeRef(outer)) => next = Some(outer),
                other => scope = other,
            }
        }
        self.scope(scope)?;
        for (number, (namespace, name)) in path.into_iter().rev().enumerate() {
            if number > 0 {
                self.str("/")?;
            }
            self.qualified(namespace, name)?;
        }
        Ok(())
    }

    fn scope(&mut self, scope: Option<ResolutionScope>) -> fmt::Result {
        let (before, name) = match scope {
            Some(ResolutionScope::AssemblyRef(id)) => {
                ("[", self.metadata.row(id).and_then(|row| self.metadata.string(row.name)))
            }
            Some(ResolutionScope::ModuleRef(id)) => {
                ("[.module ", self.metadata.row(id).and_then(|row| self.metadata.string(row.name)))
            }
            _ => return Ok(()),
        };
        self.str(before)?;
        self.name(name)?;
        self.str("]")
    }

    fn type_spec(&mut self, id: TypeSpecId) -> fmt::Result {
        if self.spec_depth == MAX_SPEC_DEPTH {
            return write!(self.out, "<{}>", id.token());
        }
        self.spec_depth += 1;
        let result = match self.metadata.sig_of_type_spec(id) {
            Ok(sig) => self.type_sig(&sig),
            Err(error) => self.error(error),
        };
        self.spec_depth -= 1;
        result
    }

    pub fn type_sig(&mut self, sig: &TypeSig) -> fmt::Result {
        match sig {
            TypeSig::Void => self.str("void"),
            TypeSig::Primitive(primitive) => self.str(primitive_text(*primitive)),
            TypeSig::I => self.str("native int"),
            TypeSig::U => self.str("native uint"),
            TypeSig::String => self.str("string"),
            TypeSig::Object => self.str("object"),
            TypeSig::TypedByRef => self.str("typedref"),
            TypeSig::Class(class) => {
                self.str("class ")?;
                self.type_def_or_ref(*class)
            }
            TypeSig::ValueType(value_type) => {
                self.str("valuetype ")?;
                self.type_def_or_ref(*value_type)
            }
            TypeSig::Var(number) => {
                self.str("!")?;
                let owner = self.context.type_def.map(TypeOrMethodDef::TypeDef);
                self.generic_param(owner, *number)
            }
            TypeSig::MVar(number) => {
                self.str("!!")?;
                let owner = self.context.method.map(TypeOrMethodDef::MethodDef);
                self.generic_param(owner, *number)
            }
            TypeSig::SzArray(element) => self.with_suffix(element, "[]"),
            TypeSig::Ptr(target) => self.with_suffix(target, "*"),
            TypeSig::ByRef(target) => self.with_suffix(target, "&"),
            TypeSig::Pinned(local) => self.with_suffix(local, " pinned"),
            TypeSig::Array(array) => self.array(array),
            TypeSig::FnPtr(method) => {
                self.str("method ")?;
                self.method_parts(method, |printer| printer.str("*"))
            }
            TypeSig::GenericInst(inst) => {
                self.str(if inst.is_value_type { "valuetype " } else { "class " })?;
                self.type_def_or_ref(inst.definition)?;
                self.arguments(&inst.arguments)
            }
            TypeSig::Modified(modified) => {
                self.type_sig(&modified.inner)?;
                self.str(if modified.is_required { " modreq(" } else { " modopt(" })?;
                self.type_def_or_ref(modified.modifier)?;
                self.str(")")
            }
        }
    }

    fn with_suffix(&mut self, sig: &TypeSig, suffix: &str) -> fmt::Result {
        self.type_sig(sig)?;
        self.str(suffix)
    }

    fn generic_param(&mut self, owner: Option<TypeOrMethodDef>, number: u32) -> fmt::Result {
        let metadata = self.metadata;
        let param = owner.and_then(|owner| metadata.generic_params(owner).get(number as usize));
        match param.and_then(|param| metadata.row(param).ok()) {
            Some(row) => self.name(metadata.string(row.name)),
            None => write!(self.out, "{number}"),
        }
    }

    /// `[lower...upper,…]`; a size with lower bound 0 is written alone.
    fn array(&mut self, array: &ArraySig) -> fmt::Result {
        self.type_sig(&array.element)?;
        self.str("[")?;
        // What has neither size nor bound needs no more than its comma, and few are enough to read.
        for dimension in 0..array.rank.min(64) as usize {
            if dimension > 0 {
                self.str(",")?;
            }
            let size = array.sizes.get(dimension).copied().filter(|size| *size != 0);
            match (array.lower_bounds.get(dimension).copied(), size) {
                (None, None) => {}
                (Some(lower), None) => write!(self.out, "{lower}...")?,
                (None | Some(0), Some(size)) => write!(self.out, "{size}")?,
                (Some(lower), Some(size)) => {
                    write!(self.out, "{lower}...{}", i64::from(lower) + i64::from(size) - 1)?;
                }
            }
        }
        self.str("]")
    }

    pub fn arguments(&mut self, arguments: &[TypeSig]) -> fmt::Result {
        self.str("<")?;
        for (number, argument) in arguments.iter().enumerate() {
            if number > 0 {
                self.str(",")?;
            }
            self.type_sig(argument)?;
        }
        self.str(">")
    }

    /// Calling convention, result, then what `name` writes, then the parameters.
    pub fn method_parts(
        &mut self,
        sig: &MethodSig,
        name: impl FnOnce(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        if sig.has_this {
            self.str("instance ")?;
        }
        if sig.explicit_this {
            self.str("explicit ")?;
        }
        self.str(match sig.calling_convention {
            CallingConvention::Default => "",
            CallingConvention::Cdecl => "unmanaged cdecl ",
            CallingConvention::Stdcall => "unmanaged stdcall ",
            CallingConvention::Thiscall => "unmanaged thiscall ",
            CallingConvention::Fastcall => "unmanaged fastcall ",
            CallingConvention::VarArg => "vararg ",
            CallingConvention::Unmanaged => "unmanaged ",
        })?;
        self.type_sig(&sig.result)?;
        self.str(" ")?;
        name(self)?;
        self.str("(")?;
        for (number, param) in sig.params.iter().enumerate() {
            if number > 0 {
                self.str(",")?;
            }
            if sig.sentinel == Some(number as u32) {
                self.str("...,")?;
            }
            self.type_sig(param)?;
        }
        self.str(")")
    }

    pub fn method(&mut self, method: MethodToken) -> fmt::Result {
        match method {
            MethodToken::MethodDef(id) => self.method_def(id, None),
            MethodToken::MemberRef(id) => self.member_ref(id, None),
            MethodToken::MethodSpec(id) => self.method_spec(id),
        }
    }

    fn method_spec(&mut self, id: MethodSpecId) -> fmt::Result {
        let arguments = self.metadata.sig_of_method_spec(id);
        match (self.metadata.row(id), arguments) {
            (Ok(row), Ok(arguments)) => match row.method {
                MethodDefOrRef::MethodDef(id) => self.method_def(id, Some(&arguments)),
                MethodDefOrRef::MemberRef(id) => self.member_ref(id, Some(&arguments)),
            },
            (Err(error), _) | (_, Err(error)) => self.error(error),
        }
    }

    fn method_def(&mut self, id: MethodDefId, arguments: Option<&[TypeSig]>) -> fmt::Result {
        let sig = self.metadata.method_def_sig(id);
        let (row, sig) = match self.metadata.row(id).and_then(|row| Ok((row, sig?))) {
            Ok(both) => both,
            Err(error) => return self.error(error),
        };
        let context = self.context;
        self.without_context(|printer| {
            printer.method_parts(&sig, |printer| {
                printer.owner_prefix(printer.metadata.method_owner(id))?;
                printer.name(printer.metadata.string(row.name))?;
                printer.in_context(context, arguments)
            })
        })
    }

    /// `Type::`, or nothing for the members of the module itself.
    fn owner_prefix(&mut self, owner: Result<TypeDefId>) -> fmt::Result {
        match owner {
            Ok(owner) if owner.row() == 1 => Ok(()),
            Ok(owner) => {
                self.type_def(owner)?;
                self.str("::")
            }
            Err(error) => self.error(error),
        }
    }

    fn in_context(
        &mut self,
        context: GenericContext,
        arguments: Option<&[TypeSig]>,
    ) -> fmt::Result {
        let Some(arguments) = arguments else { return Ok(()) };
        let before = std::mem::replace(&mut self.context, context);
        let result = self.arguments(arguments);
        self.context = before;
        result
    }

    pub fn field(&mut self, id: FieldId) -> fmt::Result {
        let sig = self.metadata.field_def_sig(id);
        let (row, sig) = match self.metadata.row(id).and_then(|row| Ok((row, sig?))) {
            Ok(both) => both,
            Err(error) => return self.error(error),
        };
        self.without_context(|printer| printer.type_sig(&sig.field_type))?;
        self.str(" ")?;
        self.owner_prefix(self.metadata.field_owner(id))?;
        self.name(self.metadata.string(row.name))
    }

    pub fn member_ref(&mut self, id: MemberRefId, arguments: Option<&[TypeSig]>) -> fmt::Result {
        let sig = self.metadata.sig_of_member_ref(id);
        let (row, sig) = match self.metadata.row(id).and_then(|row| Ok((row, sig?))) {
            Ok(both) => both,
            Err(error) => return self.error(error),
        };
        let context = self.context;
        let name = |printer: &mut Self| {
            let other = std::mem::replace(&mut printer.context, context);
            printer.member_ref_parent(row.class)?;
            printer.context = other;
            printer.name(printer.metadata.string(row.name))?;
            printer.in_context(context, arguments)
        };
        self.without_context(|printer| match &sig {
            MemberRefSig::Method(sig) => printer.method_parts(sig, name),
            MemberRefSig::Field(sig) => {
                printer.type_sig(&sig.field_type)?;
                printer.str(" ")?;
                name(printer)
            }
        })
    }

    fn member_ref_parent(&mut self, parent: MemberRefParent) -> fmt::Result {
        match parent {
            MemberRefParent::TypeDef(id) => return self.owner_prefix(Ok(id)),
            MemberRefParent::TypeRef(id) => self.type_ref(id)?,
            MemberRefParent::TypeSpec(id) => self.type_spec(id)?,
            MemberRefParent::ModuleRef(id) => self.scope(Some(ResolutionScope::ModuleRef(id)))?,
            // A vararg call site: the parent is the method itself, whose owner is wanted.
            MemberRefParent::MethodDef(id) => {
                return self.owner_prefix(self.metadata.method_owner(id));
            }
        }
        self.str("::")
    }

    /// What a token names, whatever it is.
    pub fn token(&mut self, token: Token) -> fmt::Result {
        if let Some(index) = token.user_string() {
            return match self.metadata.user_string(index) {
                Ok(string) => self.quoted(string.units()),
                Err(error) => self.error(error),
            };
        }
        match MemberToken::try_from(token) {
            Ok(MemberToken::TypeDef(id)) => self.type_def(id),
            Ok(MemberToken::TypeRef(id)) => self.type_ref(id),
            Ok(MemberToken::TypeSpec(id)) => self.type_spec(id),
            Ok(MemberToken::Field(id)) => self.field(id),
            Ok(MemberToken::MethodDef(id)) => self.method_def(id, None),
            Ok(MemberToken::MemberRef(id)) => self.member_ref(id, None),
            Ok(MemberToken::MethodSpec(id)) => self.method_spec(id),
            Err(kind) => match StandAloneSigId::try_from(token) {
                Ok(id) => self.stand_alone_sig(id),
                Err(_) => {
                    write!(self.out, "<error: {kind}: {token}>")
                }
            },
        }
    }

    /// `calli`'s signature, or a list of locals.
    pub fn stand_alone_sig(&mut self, id: StandAloneSigId) -> fmt::Result {
        match self.metadata.sig_of_stand_alone(id) {
            Ok(StandAloneSig::Method(sig)) => self.method_parts(&sig, |_| Ok(())),
            Ok(StandAloneSig::Field(sig)) => self.type_sig(&sig.field_type),
            Ok(StandAloneSig::Locals(sig)) => {
                self.str("(")?;
                for (number, local) in sig.locals.iter().enumerate() {
                    if number > 0 {
                        self.str(",")?;
                    }
                    self.type_sig(local)?;
                }
                self.str(")")
            }
            Err(error) => self.error(error),
        }
    }

    /// A string literal; what is not printable is escaped, lone surrogates too.
    pub fn quoted(&mut self, units: impl Iterator<Item = u16>) -> fmt::Result {
        self.str("\"")?;
        for unit in char::decode_utf16(units) {
            match unit {
                Ok('"') => self.str("\\\"")?,
                Ok('\'') => self.str("'")?,
                Ok(c) => write!(self.out, "{}", c.escape_debug())?,
                Err(lone) => write!(self.out, "\\u{{{:x}}}", lone.unpaired_surrogate())?,
            }
        }
        self.str("\"")
    }
}

/// The keyword of ECMA-335 II.7.1.
pub fn primitive_text(primitive: PrimitiveType) -> &'static str {
    match primitive {
        PrimitiveType::Boolean => "bool",
        PrimitiveType::Char => "char",
        PrimitiveType::I1 => "int8",
        PrimitiveType::U1 => "uint8",
        PrimitiveType::I2 => "int16",
        PrimitiveType::U2 => "uint16",
        PrimitiveType::I4 => "int32",
        PrimitiveType::U4 => "uint32",
        PrimitiveType::I8 => "int64",
        PrimitiveType::U8 => "uint64",
        PrimitiveType::R4 => "float32",
        PrimitiveType::R8 => "float64",
    }
}
