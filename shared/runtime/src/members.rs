//! The members that a module provides, as texts: what a ranking of members is compared with.
//!
//! The notation: ``Namespace.Type`1/Nested::Method``1(parameters):result``, constructors without a result, fields as
//! `Type::Field : type`. Types of signatures have no namespace, primitives their C# name, generic parameters are `!0` and `!!0`.
//! A type has the members of its bases too, in its own parameters, as a reference through it may name them.

use metadata::{
    FieldAttributes, Metadata, MethodAttributes, MethodBody, MethodDefId, MethodToken, Module,
    Opcode, PrimitiveType, TypeAttributes, TypeDefId, TypeDefOrRef, TypeSig,
};
use std::collections::HashSet;

/// Bases deeper than this are a circle.
const MAX_BASES: usize = 64;

/// Names of public and protected members. A method whose whole body is `throw new NotImplementedException()` is none.
pub fn provided_members(module: &Module) -> HashSet<String> {
    let metadata = module.metadata();
    let mut found = HashSet::new();
    for type_def in metadata.ids::<TypeDefId>() {
        let Some(name) = visible_name(metadata, type_def) else { continue };
        let count = metadata.generic_params(type_def).len();
        let mut arguments: Vec<String> = (0..count).map(|i| format!("!{i}")).collect();
        let mut owner = type_def;
        for depth in 0..MAX_BASES {
            let reader = Reader { module, metadata, arguments: &arguments };
            // What is broken is not provided.
            let _ = reader.add_members(owner, &name, depth > 0, &mut found);
            let Some((base, base_arguments)) = reader.base(owner) else { break };
            (owner, arguments) = (base, base_arguments);
        }
    }
    found
}

/// The full name of a type that other assemblies can see.
fn visible_name(metadata: &Metadata, type_def: TypeDefId) -> Option<String> {
    let flags = metadata.row(type_def).ok()?.flags.masked(TypeAttributes::VISIBILITY_MASK);
    let (namespace, name) = metadata.type_def_name(type_def).ok()?;
    match flags {
        TypeAttributes::PUBLIC if namespace.is_empty() => Some(name.to_owned()),
        TypeAttributes::PUBLIC => Some(format!("{namespace}.{name}")),
        TypeAttributes::NESTED_PUBLIC
        | TypeAttributes::NESTED_FAMILY
        | TypeAttributes::NESTED_FAM_OR_ASSEM => {
            let outer = visible_name(metadata, metadata.enclosing_type(type_def)?)?;
            Some(format!("{outer}/{name}"))
        }
        _ => None,
    }
}

struct Reader<'m> {
    module: &'m Module,
    metadata: &'m Metadata,
    /// What the generic parameters of the type that is read are.
    arguments: &'m [String],
}

impl Reader<'_> {
    fn add_members(
        &self,
        owner: TypeDefId,
        name: &str,
        is_base: bool,
        found: &mut HashSet<String>,
    ) -> metadata::Result<()> {
        for id in self.metadata.fields(owner)?.iter() {
            let row = self.metadata.row(id)?;
            let access = row.flags.masked(FieldAttributes::ACCESS_MASK);
            if !matches!(
                access,
                FieldAttributes::PUBLIC | FieldAttributes::FAMILY | FieldAttributes::FAM_OR_ASSEM
            ) {
                continue;
            }
            let signature = self.metadata.field_sig(row.signature)?;
            let field_type = self.text(&signature.field_type);
            found.insert(format!("{name}::{} : {field_type}", self.metadata.string(row.name)?));
        }
        for id in self.metadata.methods(owner)?.iter() {
            let row = self.metadata.row(id)?;
            let access = row.flags.masked(MethodAttributes::ACCESS_MASK);
            let is_visible = matches!(
                access,
                MethodAttributes::PUBLIC
                    | MethodAttributes::FAMILY
                    | MethodAttributes::FAM_OR_ASSEM
            );
            let method = self.metadata.string(row.name)?;
            let is_constructor = method == ".ctor";
            if !is_visible || (is_constructor && is_base) || self.is_placeholder(id) {
                continue;
            }
            let signature = self.metadata.method_sig(row.signature)?;
            let parameters: Vec<String> =
                signature.params.iter().map(|parameter| self.text(parameter)).collect();
            let mut text = format!("{name}::{method}");
            if signature.generic_param_count > 0 {
                text.push_str(&format!("``{}", signature.generic_param_count));
            }
            text.push_str(&format!("({})", parameters.join(",")));
            if !is_constructor {
                text.push(':');
                text.push_str(&self.text(&signature.result));
            }
            found.insert(text);
        }
        Ok(())
    }

    /// Is the body nothing but `throw new NotImplementedException(…)`?
    fn is_placeholder(&self, method: MethodDefId) -> bool {
        let Ok(Some(body)) = self.module.method_body(method) else { return false };
        self.thrown_at_once(&body).as_deref() == Some("NotImplementedException")
    }

    fn thrown_at_once(&self, body: &MethodBody<'_>) -> Option<String> {
        let mut instructions = body.instructions().filter_map(Result::ok);
        let constructor = instructions.by_ref().take(2).find(|i| i.opcode == Opcode::Newobj)?;
        if instructions.next()?.opcode != Opcode::Throw {
            return None;
        }
        let MethodToken::MethodDef(id) = constructor.operand.token()?.try_into().ok()? else {
            return None;
        };
        let owner = self.metadata.method_owner(id).ok()?;
        Some(self.metadata.type_def_name(owner).ok()?.1.to_owned())
    }

    fn base(&self, type_def: TypeDefId) -> Option<(TypeDefId, Vec<String>)> {
        match self.metadata.row(type_def).ok()?.extends? {
            TypeDefOrRef::TypeDef(id) => Some((id, Vec::new())),
            TypeDefOrRef::TypeRef(_) => None,
            TypeDefOrRef::TypeSpec(id) => match self.metadata.sig_of_type_spec(id).ok()? {
                TypeSig::GenericInst(sig) => match sig.definition {
                    TypeDefOrRef::TypeDef(id) => {
                        Some((id, sig.arguments.iter().map(|a| self.text(a)).collect()))
                    }
                    _ => None,
                },
                _ => None,
            },
        }
    }

    fn text(&self, sig: &TypeSig) -> String {
        match sig {
            TypeSig::Void => "void".to_owned(),
            TypeSig::Primitive(primitive) => primitive_name(*primitive).to_owned(),
            TypeSig::I => "nint".to_owned(),
            TypeSig::U => "nuint".to_owned(),
            TypeSig::String => "string".to_owned(),
            TypeSig::Object => "object".to_owned(),
            TypeSig::TypedByRef => "TypedReference".to_owned(),
            TypeSig::Class(id) | TypeSig::ValueType(id) => self.type_name(*id),
            TypeSig::Var(index) => match self.arguments.get(*index as usize) {
                Some(argument) => argument.clone(),
                None => format!("!{index}"),
            },
            TypeSig::MVar(index) => format!("!!{index}"),
            TypeSig::SzArray(element) => format!("{}[]", self.text(element)),
            TypeSig::Array(array) => {
                let commas = ",".repeat(array.rank.saturating_sub(1) as usize);
                format!("{}[{commas}]", self.text(&array.element))
            }
            TypeSig::Ptr(target) => format!("{}*", self.text(target)),
            TypeSig::ByRef(target) => format!("{}&", self.text(target)),
            TypeSig::FnPtr(_) => "fnptr".to_owned(),
            TypeSig::GenericInst(sig) => {
                let arguments: Vec<String> = sig.arguments.iter().map(|a| self.text(a)).collect();
                format!("{}<{}>", self.type_name(sig.definition), arguments.join(","))
            }
            TypeSig::Modified(modified) => self.text(&modified.inner),
            TypeSig::Pinned(inner) => self.text(inner),
        }
    }

    /// Without namespace, with the types around it.
    fn type_name(&self, id: TypeDefOrRef) -> String {
        let TypeDefOrRef::TypeDef(id) = id else {
            return self.metadata.type_text(id);
        };
        let name = self.metadata.type_def_name(id).map_or("?", |(_, name)| name);
        match self.metadata.enclosing_type(id) {
            Some(outer) => format!("{}/{name}", self.type_name(TypeDefOrRef::TypeDef(outer))),
            None => name.to_owned(),
        }
    }
}

fn primitive_name(primitive: PrimitiveType) -> &'static str {
    match primitive {
        PrimitiveType::Boolean => "bool",
        PrimitiveType::Char => "char",
        PrimitiveType::I1 => "sbyte",
        PrimitiveType::U1 => "byte",
        PrimitiveType::I2 => "short",
        PrimitiveType::U2 => "ushort",
        PrimitiveType::I4 => "int",
        PrimitiveType::U4 => "uint",
        PrimitiveType::I8 => "long",
        PrimitiveType::U8 => "ulong",
        PrimitiveType::R4 => "float",
        PrimitiveType::R8 => "double",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_core_library_has_members_in_the_notation_of_rankings() {
        let Ok(module) = Module::parse(corelib::BYTES) else {
            panic!("the core library is broken")
        };
        let members = provided_members(&module);
        for member in [
            "System.String::Empty : string",
            "System.Object::.ctor()",
            "System.ValueTuple`2::Item1 : !0",
            "System.Collections.Generic.List`1/Enumerator::get_Current():!0",
            "System.Collections.Generic.Dictionary`2::TryGetValue(!0,!1&):bool",
            "System.Array::Empty``1():!!0[]",
            // Inherited.
            "System.Threading.Tasks.Task`1::Wait():void",
        ] {
            assert!(members.contains(member), "{member}");
        }
        assert!(!members.iter().any(|member| member.contains("_firstChar")));
    }
}
