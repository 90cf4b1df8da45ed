//! Names of types, methods and fields in printed HIR.

use ir::symbols::Symbols;
use types::{FieldId, MethodId, TypeId, Universe};

/// Names of a universe. They are for reading: nothing is found by them.
pub struct Names<'u>(pub &'u Universe);

impl Symbols for Names<'_> {
    fn type_name(&self, id: TypeId) -> String {
        self.0.il_name(id)
    }
    fn method_name(&self, id: MethodId) -> String {
        self.0.il_method_name(id)
    }
    fn field_name(&self, id: FieldId) -> String {
        self.0.il_field_name(id)
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
