//! Bodies of `[UnsafeAccessor]` methods: extern methods that stand for a member of their first parameter's type, whatever its accessibility.
//! Owns finding the member; nothing is looked for in base classes. As HIR, every tier gets them for free.

use super::async_thunks::engine_body;
use super::context::{FieldRef, MethodRef};
use super::error::{Result, Stop};
use super::{ImportError, ImportOptions, Importer};
use crate::Func;
use crate::op::InitClass;
use abi::ExceptionKind;
use metadata::{AttributeValue, Opcode as O};
use types::{MethodSignature, TypeId, TypeKind, Universe};

/// `UnsafeAccessorKind`, by value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Constructor,
    Method,
    StaticMethod,
    Field,
    StaticField,
}

struct Accessor {
    kind: Kind,
    name: String,
}

/// The function of an accessor; `None` when the method is none.
pub(super) fn accessor(
    universe: &Universe,
    method: types::MethodId,
    options: &ImportOptions,
) -> core::result::Result<Option<Func>, ImportError> {
    let Some(accessor) = attribute_of(universe, method)? else { return Ok(None) };
    engine_body(universe, method, options, |importer| importer.accessor(&accessor)).map(Some)
}

fn attribute_of(
    universe: &Universe,
    method: types::MethodId,
) -> core::result::Result<Option<Accessor>, ImportError> {
    let Some((assembly, row)) = universe.method_row(method) else { return Ok(None) };
    let (namespace, name) = ("System.Runtime.CompilerServices", "UnsafeAccessorAttribute");
    let Some(id) = universe.attribute_id(assembly, row, namespace, name)? else { return Ok(None) };
    let blob = universe.attribute_blob(assembly, row, namespace, name)?.unwrap_or_default();
    // II.23.3: a prolog of two bytes, then the only argument.
    let kind = match blob.get(2..6) {
        Some([0, 0, 0, 0]) => Kind::Constructor,
        Some([1, 0, 0, 0]) => Kind::Method,
        Some([2, 0, 0, 0]) => Kind::StaticMethod,
        Some([3, 0, 0, 0]) => Kind::Field,
        Some([4, 0, 0, 0]) => Kind::StaticField,
        _ => return Err(bad_accessor()),
    };
    let value = universe.attribute_value(assembly, id)?;
    let named = value.named.iter().find_map(|argument| match &argument.value {
        AttributeValue::String(Some(text)) => Some(text.to_string_lossy().into_owned()),
        _ => None,
    });
    let name = match named {
        _ if kind == Kind::Constructor => ".ctor".to_owned(),
        Some(name) => name,
        None => universe.method_name(method).to_owned(),
    };
    Ok(Some(Accessor { kind, name }))
}

fn bad_accessor() -> ImportError {
    let message = "Invalid usage of UnsafeAccessorAttribute.".to_owned();
    ImportError::Link { kind: ExceptionKind::BadImageFormat, message }
}

fn invalid<T>() -> Result<T> {
    let message = "Invalid usage of UnsafeAccessorAttribute.".to_owned();
    Err(Stop::Link(ExceptionKind::BadImageFormat, message))
}

impl<'u> Importer<'u, '_> {
    fn accessor(&mut self, accessor: &Accessor) -> Result<()> {
        let universe = self.universe;
        if let Some(class) = self.class_of(self.scope.method)? {
            let ty = self.type_arg(class);
            self.emit(InitClass { ty });
        }
        let own = universe.signature(self.scope.method)?;
        let open = universe.signature(universe.method_definition(self.scope.method)?)?;
        if own.has_this || (accessor.kind != Kind::Constructor && own.params.is_empty()) {
            return invalid();
        }
        let (target, open_target) = match accessor.kind {
            Kind::Constructor => (own.result, open.result),
            _ => (own.params[0], open.params[0]),
        };
        let is_address = matches!(universe.kind(target), TypeKind::ByRef(_));
        let (target, open_target) = match (universe.kind(target), universe.kind(open_target)) {
            (TypeKind::ByRef(target), TypeKind::ByRef(open)) => (*target, *open),
            _ => (target, open_target),
        };
        // A value is reached by its address, an object by its reference.
        let is_instance = matches!(accessor.kind, Kind::Method | Kind::Field);
        if is_instance && universe.is_value_type(target)? != is_address {
            return invalid();
        }
        match accessor.kind {
            Kind::Field | Kind::StaticField => {
                self.access_field(accessor, own, target, open_target)?
            }
            _ => self.access_method(accessor, own, target, open_target)?,
        }
        self.return_top()
    }

    fn access_field(
        &mut self,
        accessor: &Accessor,
        own: &MethodSignature,
        target: TypeId,
        open_target: TypeId,
    ) -> Result<()> {
        let universe = self.universe;
        let is_static = accessor.kind == Kind::StaticField;
        let missing = || {
            let message =
                format!("Field not found: '{}.{}'.", universe.full_name(target), accessor.name);
            Stop::Link(ExceptionKind::MissingField, message)
        };
        let field = universe.find_field(target, &accessor.name)?.ok_or_else(missing)?;
        let TypeKind::ByRef(wanted) = *universe.kind(own.result) else { return invalid() };
        if universe.is_static_field(field)? != is_static || universe.field_type(field)? != wanted {
            return Err(missing());
        }
        let open = match universe.contains_canon(target) {
            true => universe.find_field(open_target, &accessor.name)?,
            false => None,
        };
        let found = FieldRef { field, open };
        let mut entries = self.forwarded()?;
        entries.truncate(usize::from(!is_static));
        self.stack = entries;
        self.access(if is_static { O::Ldsflda } else { O::Ldflda }, found)
    }

    fn access_method(
        &mut self,
        accessor: &Accessor,
        own: &MethodSignature,
        target: TypeId,
        open_target: TypeId,
    ) -> Result<()> {
        let universe = self.universe;
        let is_constructor = accessor.kind == Kind::Constructor;
        let params = if is_constructor { &own.params[..] } else { &own.params[1..] };
        let result = if is_constructor { universe.core_types().void } else { own.result };
        let args = universe.method_args(self.scope.method);
        let mut found = None;
        for candidate in universe.declared_methods(target)? {
            if universe.method_name(candidate) != accessor.name
                || universe.method_args(candidate).len() != args.len()
                || universe.is_static(candidate)? != (accessor.kind == Kind::StaticMethod)
            {
                continue;
            }
            let Some((_, row)) = universe.method_row(candidate) else { continue };
            let method = universe.method(target, row, args);
            let signature = universe.signature(method)?;
            if *signature.params == *params && signature.result == result {
                found = Some((method, row));
                break;
            }
        }
        let Some((method, row)) = found else {
            let message =
                format!("Method not found: '{}.{}'.", universe.full_name(target), accessor.name);
            return Err(Stop::Link(ExceptionKind::MissingMethod, message));
        };
        let open = match universe.method_contains_canon(method) {
            true => {
                let definition = universe.method_definition(self.scope.method)?;
                Some(universe.method(open_target, row, universe.method_args(definition)))
            }
            false => None,
        };
        let found = MethodRef { method, open };
        let signature = universe.signature(method)?;
        let mut entries = self.forwarded()?;
        match accessor.kind {
            Kind::Constructor => {
                self.stack = entries;
                self.construct(found, signature)
            }
            Kind::StaticMethod => {
                entries.remove(0);
                self.direct_call(found, signature, entries)
            }
            _ => self.call_entries(found, signature, entries, true),
        }
    }
}
