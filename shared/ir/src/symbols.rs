//! Names of types, methods and fields in the text form.
//! Owns the trait; who has a universe gives names of it, who has none prints numbers. Entry: `Symbols`.

use types::{FieldId, MethodId, TypeId};

/// Both directions between ids and their text. Text is quoted by the printer, so any name will do; equal ids give equal text.
pub trait Symbols {
    fn type_name(&self, id: TypeId) -> String;
    fn method_name(&self, id: MethodId) -> String;
    fn field_name(&self, id: FieldId) -> String;
    fn type_id(&self, name: &str) -> Option<TypeId>;
    fn method_id(&self, name: &str) -> Option<MethodId>;
    fn field_id(&self, name: &str) -> Option<FieldId>;
}

/// Ids as numbers: `t3`, `m0`, `f12`.
pub struct Numbered;

fn number(name: &str, letter: char) -> Option<u32> {
    name.strip_prefix(letter)?.parse().ok()
}

impl Symbols for Numbered {
    fn type_name(&self, id: TypeId) -> String {
        format!("t{}", id.index())
    }
    fn method_name(&self, id: MethodId) -> String {
        format!("m{}", id.index())
    }
    fn field_name(&self, id: FieldId) -> String {
        format!("f{}", id.index())
    }
    fn type_id(&self, name: &str) -> Option<TypeId> {
        number(name, 't').map(TypeId::from_index)
    }
    fn method_id(&self, name: &str) -> Option<MethodId> {
        number(name, 'm').map(MethodId::from_index)
    }
    fn field_id(&self, name: &str) -> Option<FieldId> {
        number(name, 'f').map(FieldId::from_index)
    }
}

/// Names as IL assembler writes them; for reading only: text with such names is not parsed back.
pub struct Named<'u>(pub &'u types::Universe);

impl Symbols for Named<'_> {
    fn type_name(&self, id: TypeId) -> String {
        self.0.il_name(id)
    }
    fn method_name(&self, id: MethodId) -> String {
        self.0.il_method_name(id)
    }
    fn field_name(&self, id: FieldId) -> String {
        format!("{}::{}", self.0.il_name(self.0.field_owner(id)), self.0.field_name(id))
    }
    fn type_id(&self, _name: &str) -> Option<TypeId> {
        None
    }
    fn method_id(&self, _name: &str) -> Option<MethodId> {
        None
    }
    fn field_id(&self, _name: &str) -> Option<FieldId> {
        None
    }
}
