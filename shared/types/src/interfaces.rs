//! The interfaces of a type, closed over inheritance.
//! Owns the list of a definition, over its own variables, in .NET's order: the base class's first,
//! then each declared one followed by those it extends.

use crate::error::Result;
use crate::kind::{Definition, Instantiation, TypeKind};
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::{TypeError, TypeId, TypeLoadReason};

/// An interface of a definition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct OpenInterface {
    pub interface: TypeId,
    /// The definition itself says that it implements it, directly or by declaring one that extends
    /// it; not only its base class does. What is declared again is matched again.
    pub is_declared: bool,
}

/// Interfaces extend interfaces this deep.
const MAX_NESTING: usize = 200;
/// A hierarchy that fans out with ever new arguments is refused.
const MAX_INTERFACES: usize = 20_000;

impl Universe {
    pub(crate) fn open_interfaces(&self, definition: Definition) -> Result<&[OpenInterface]> {
        self.interfaces_within(definition, &mut Vec::new())
    }

    fn interfaces_within(
        &self,
        definition: Definition,
        stack: &mut Vec<Definition>,
    ) -> Result<&[OpenInterface]> {
        let cell = &self.definition_cells(definition)?.interfaces;
        if let Some(known) = cell.get() {
            return known.as_ref().map(|list| &**list).map_err(TypeError::clone);
        }
        if stack.contains(&definition) || stack.len() >= MAX_NESTING {
            return Err(self.type_load_error(definition, TypeLoadReason::Recursive));
        }
        stack.push(definition);
        let list = self.collect_interfaces(definition, stack);
        stack.pop();
        // That two types contain each other is said of the one that was asked for: not kept.
        if let Err(error) = list.as_ref()
            && error.is_recursion()
        {
            return Err(error.clone());
        }
        cached_result(cell, || list).map(|list| &**list)
    }

    fn collect_interfaces(
        &self,
        definition: Definition,
        stack: &mut Vec<Definition>,
    ) -> Result<Box<[OpenInterface]>> {
        let open = self.open_type(definition)?;
        let mut list: Vec<OpenInterface> = Vec::new();
        if let Some(base) = self.base_type(open)? {
            // From the root down, so that a deep hierarchy is not a deep recursion.
            for ancestor in self.ancestors(base)?.into_iter().rev() {
                if let Some(ancestor) = self.definition(ancestor) {
                    self.interfaces_within(ancestor, stack)?;
                }
            }
            if let Some(base_definition) = self.definition(base) {
                let args = Instantiation::of_type(self.type_args(base));
                for inherited in self.interfaces_within(base_definition, stack)? {
                    let interface = self.instantiate(inherited.interface, args)?;
                    add(&mut list, OpenInterface { interface, is_declared: false });
                }
            }
        }
        let module = self.module(definition.assembly);
        for id in module.interface_impls(definition.id) {
            let token = module.row(id)?.interface;
            let interface = self.resolve_type_def_or_ref(definition.assembly, token)?;
            let refuse = |reason| Err(self.type_load_error(definition, reason));
            let Some(info) = self.info(interface)? else {
                return refuse(TypeLoadReason::InterfaceInvalid);
            };
            if !info.is_interface() {
                return refuse(TypeLoadReason::InterfaceInvalid);
            }
            add(&mut list, OpenInterface { interface, is_declared: true });
            let args = Instantiation::of_type(self.type_args(interface));
            for extended in self.interfaces_within(info.definition, stack)? {
                let interface = self.instantiate(extended.interface, args)?;
                add(&mut list, OpenInterface { interface, is_declared: true });
            }
            if list.len() > MAX_INTERFACES {
                return refuse(TypeLoadReason::TooComplex);
            }
        }
        Ok(list.into())
    }

    /// All interfaces of a type. A vector has the generic ones of its element (the ones of other
    /// elements that it can be cast to are a matter of `is_assignable`).
    pub fn interfaces(&self, ty: TypeId) -> Result<&[TypeId]> {
        cached_result(&self.type_entry(ty).facts.interfaces, || {
            let mut list = Vec::new();
            let mut push = |interface| {
                if !list.contains(&interface) {
                    list.push(interface);
                }
            };
            match self.kind(ty) {
                TypeKind::Def { definition, args } => {
                    let args = Instantiation::of_type(args);
                    for open in self.open_interfaces(*definition)? {
                        push(self.instantiate(open.interface, args)?);
                    }
                }
                TypeKind::SzArray(element) => {
                    self.interfaces(self.core_types().array)?.iter().copied().for_each(&mut push);
                    for open in self.vector_interfaces(*element)? {
                        push(self.instantiate(open, Instantiation::of_type(&[*element]))?);
                    }
                }
                TypeKind::Array { .. } => {
                    self.interfaces(self.core_types().array)?.iter().copied().for_each(&mut push);
                }
                _ => {}
            }
            Ok(list.into())
        })
        .map(|list| &**list)
    }

    /// The open generic interfaces of a vector of this element: none for pointers, which cannot be
    /// generic arguments.
    fn vector_interfaces(&self, element: TypeId) -> Result<Vec<TypeId>> {
        let is_argument = !matches!(
            self.kind(element),
            TypeKind::Pointer(_) | TypeKind::FnPtr(_) | TypeKind::ByRef(_)
        );
        Ok(if is_argument { self.core_types().array_interfaces().collect() } else { Vec::new() })
    }

    /// Is the interface one of the generic ones that vectors implement by `SZArrayHelper`?
    pub(crate) fn is_vector_interface(&self, interface: TypeId) -> bool {
        let definition = self.definition(interface);
        definition.is_some()
            && self.core_types().array_interfaces().any(|open| self.definition(open) == definition)
    }
}

fn add(list: &mut Vec<OpenInterface>, new: OpenInterface) {
    match list.iter_mut().find(|known| known.interface == new.interface) {
        Some(known) => known.is_declared |= new.is_declared,
        None => list.push(new),
    }
}
