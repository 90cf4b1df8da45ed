//! What tools ask of a machine that runs nothing: texts of methods, references that resolve to nothing.

use crate::methods::MethodBody;
use crate::vm::{Vm, matches_pattern};
use metadata::{MemberRefId, MethodDefId, MethodSpecId, Module, Token, TypeRefId};
use types::{AssemblyId, Instantiation, MethodId, TypeError};

/// References of an assembly that nobody provides.
pub struct Unresolved {
    /// How many references were looked at.
    pub references: usize,
    pub errors: Vec<TypeError>,
}

/// Metadata and IL of a module as text.
pub fn metadata_text(module: &Module) -> String {
    let mut text = String::new();
    // Writing to a string fails only where the dump limits itself, and it says so in the text.
    let _ = metadata::dump::dump_module(module, None, &mut text);
    text
}

impl Vm {
    pub fn unresolved_references(&self, assembly: AssemblyId) -> Unresolved {
        let module = self.universe.module(assembly);
        let metadata = module.metadata();
        let mut errors = Vec::new();
        let mut references = 0;
        let mut note = |result: Result<(), TypeError>| {
            references += 1;
            errors.extend(result.err());
        };
        for id in metadata.ids::<TypeRefId>() {
            let found = self.universe.resolve_type(assembly, Token::from(id), Instantiation::EMPTY);
            note(found.map(|_| ()));
        }
        for id in metadata.ids::<MemberRefId>() {
            note(
                self.universe
                    .resolve_member(assembly, Token::from(id), Instantiation::EMPTY)
                    .map(|_| ()),
            );
        }
        for id in metadata.ids::<MethodSpecId>() {
            note(
                self.universe
                    .resolve_method(assembly, Token::from(id), Instantiation::EMPTY)
                    .map(|_| ()),
            );
        }
        Unresolved { references, errors }
    }

    /// The methods of an assembly whose full names match: generic ones over references, each variant
    /// that has code of its own.
    pub fn methods_matching(&self, assembly: AssemblyId, pattern: &str) -> Vec<MethodId> {
        let universe = &self.universe;
        let module = universe.module(assembly);
        let mut found = Vec::new();
        for row in module.metadata().ids::<MethodDefId>() {
            let Ok(open) = universe.method_of_row(assembly, row) else { continue };
            if !matches_pattern(pattern, &universe.il_method_name(open)) {
                continue;
            }
            let Ok(ordinary) = universe.over_references(open) else { continue };
            if !universe.is_async_only(ordinary).unwrap_or(false) {
                found.push(ordinary);
            }
            if let Ok(Some(variant)) = universe.async_variant(ordinary) {
                found.push(variant);
            }
        }
        found
    }

    /// HIR of a method as text, or why there is none.
    pub fn hir_text(&self, method: MethodId) -> String {
        let name = self.universe.il_method_name(method);
        let body = self.method(method).map_err(Into::into).and_then(|record| self.body_of(record));
        match body {
            Ok(MethodBody::Hir(func)) => {
                ir::print::print(&func, &crate::names::Names(&self.universe))
            }
            Ok(MethodBody::Internal(_)) => format!("; {name}: internal call\n"),
            Err(error) => format!("; {name}: {}: {}\n", error.kind.type_name(), error.message),
        }
    }
}
