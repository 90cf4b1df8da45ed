//! Virtual slots and interface maps.
//! Owns `VTable`. ECMA-335 II.10.3, II.12.2; covariant returns as .NET 5 added them.
//!
//! The table of a definition is worked out once, over its own variables (`VirtualPlan`): two methods
//! that become alike only in some instantiation must stay two. The table of an exact type is that
//! plan with the arguments put in.
//! A method that returns a task has a second slot, for its async variant, right behind its first
//! (runtime async 1.4); what is in it follows from what is in the first.

use metadata::{MethodAttributes, MethodDefId};

use crate::definition::DefinitionInfo;
use crate::error::Result;
use crate::interfaces::OpenInterface;
use crate::kind::{Definition, Instantiation, TypeKind};
use crate::method::{MethodMember, MethodVariant};
use crate::rows::cached_result;
use crate::universe::Universe;
use crate::{MethodId, TypeError, TypeErrorKind, TypeId, TypeLoadReason};

/// The virtual methods of a type.
#[derive(Clone, Debug, Default)]
pub struct VTable {
    /// The base class's slots first. For an interface: its own methods, and nobody's else.
    pub slots: Box<[VTableSlot]>,
    /// One for each of `Universe::interfaces`, in that order; empty for an interface.
    pub interfaces: Box<[InterfaceImplementation]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VTableSlot {
    /// The method that introduced the slot.
    pub declaration: MethodId,
    /// The method that a call through the slot reaches; may be abstract.
    pub implementation: MethodId,
    /// Where the async variant's slot is.
    pub async_slot: Option<u32>,
    /// `implementation` was put here by name of the slot, not by its own name (II.10.3.3).
    pub(crate) is_explicit: bool,
}

/// How a class implements one interface.
#[derive(Clone, Debug)]
pub struct InterfaceImplementation {
    pub interface: TypeId,
    /// One for each slot of the interface.
    pub targets: Box<[InterfaceTarget]>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InterfaceTarget {
    /// Whatever is in this virtual slot of the class.
    Slot(u32),
    /// This method, whatever the class overrides.
    Method(MethodId),
    /// Nothing in the class: a default method of some interface, or an error
    /// (`Universe::resolve_interface` finds out).
    Default,
}

/// A definition's table, over its own variables.
pub(crate) struct VirtualPlan {
    pub vtable: VTable,
    /// The slot of each method of the definition, by its position.
    method_slots: Box<[Option<u32>]>,
}

/// A table in the making.
struct Builder<'u> {
    universe: &'u Universe,
    info: &'u DefinitionInfo,
    base: Option<TypeId>,
    slots: Vec<VTableSlot>,
    method_slots: Vec<Option<u32>>,
}

impl Universe {
    /// The virtual methods of a type: exact, canonical or open.
    pub fn vtable(&self, ty: TypeId) -> Result<&VTable> {
        let TypeKind::Def { definition, .. } = self.kind(ty) else {
            return cached_result(&self.type_entry(ty).facts.vtable, || {
                self.constructed_vtable(ty).map(Box::new)
            })
            .map(|table| &**table);
        };
        let plan = self.virtual_plan(*definition)?;
        if self.open_type(*definition)? == ty {
            return Ok(&plan.vtable);
        }
        cached_result(&self.type_entry(ty).facts.vtable, || {
            self.instantiate_vtable(ty, &plan.vtable).map(Box::new)
        })
        .map(|table| &**table)
    }

    fn virtual_plan(&self, definition: Definition) -> Result<&VirtualPlan> {
        let cell = &self.definition_cells(definition)?.plan;
        if let Some(known) = cell.get() {
            return known.as_ref().map(|plan| &**plan).map_err(TypeError::clone);
        }
        let open = self.open_type(definition)?;
        // From the root down, so that a deep hierarchy is not a deep recursion.
        let ancestors = self.ancestors(open)?;
        for ancestor in ancestors.iter().skip(1).rev() {
            self.vtable(*ancestor)?;
        }
        cached_result(cell, || {
            let info = self.definition_info(definition)?;
            let builder = Builder {
                universe: self,
                info,
                base: self.base_type(open)?,
                slots: Vec::new(),
                method_slots: vec![None; info.methods.len()],
            };
            builder.build().map(Box::new)
        })
        .map(|plan| &**plan)
    }

    fn instantiate_vtable(&self, ty: TypeId, open: &VTable) -> Result<VTable> {
        let args = Instantiation::of_type(self.type_args(ty));
        let mut slots = Vec::with_capacity(open.slots.len());
        for slot in &open.slots {
            slots.push(VTableSlot {
                declaration: self.instantiate_method(slot.declaration, args)?,
                implementation: self.instantiate_method(slot.implementation, args)?,
                ..*slot
            });
        }
        let mut interfaces: Vec<InterfaceImplementation> =
            Vec::with_capacity(open.interfaces.len());
        for entry in &open.interfaces {
            let interface = self.instantiate(entry.interface, args)?;
            // Two interfaces may become one; the first then speaks for both.
            if interfaces.iter().any(|known| known.interface == interface) {
                continue;
            }
            let targets: Result<_> = entry
                .targets
                .iter()
                .map(|target| match target {
                    InterfaceTarget::Method(method) => {
                        self.instantiate_method(*method, args).map(InterfaceTarget::Method)
                    }
                    other => Ok(*other),
                })
                .collect();
            interfaces.push(InterfaceImplementation { interface, targets: targets? });
        }
        Ok(VTable { slots: slots.into(), interfaces: interfaces.into() })
    }

    /// Arrays have `System.Array`'s slots, vectors also the generic interfaces of their element.
    fn constructed_vtable(&self, ty: TypeId) -> Result<VTable> {
        let Some(base) = self.base_type(ty)? else { return Ok(VTable::default()) };
        let mut table = self.vtable(base)?.clone();
        let mut interfaces = table.interfaces.into_vec();
        for interface in &self.interfaces(ty)?[interfaces.len()..] {
            let mut targets = Vec::new();
            for slot in &self.vtable(*interface)?.slots {
                let helper = self.vector_method(slot.declaration)?;
                targets.push(helper.map_or(InterfaceTarget::Default, InterfaceTarget::Method));
            }
            interfaces
                .push(InterfaceImplementation { interface: *interface, targets: targets.into() });
        }
        table.interfaces = interfaces.into();
        Ok(table)
    }

    /// The method of `SZArrayHelper` that implements a method of a vector's generic interface.
    pub(crate) fn vector_method(&self, declaration: MethodId) -> Result<Option<MethodId>> {
        let Some(helper) = self.core_types().sz_array_helper else { return Ok(None) };
        let Some(info) = self.info(helper)? else { return Ok(None) };
        let count = self.signature(declaration)?.params.len();
        let args = self.type_args(self.method_owner(declaration));
        for id in self.methods_named(info, self.method_name(declaration)) {
            let candidate = self.open_method(helper, id)?;
            if self.method_args(candidate).len() == args.len()
                && self.signature(candidate)?.params.len() == count
            {
                return Ok(Some(self.with_method_args(candidate, args)));
            }
        }
        Ok(None)
    }

    /// The virtual slot of a method in its owner's table (for an interface's method, in the
    /// interface's); `None` when it is not virtual.
    pub fn slot_of(&self, method: MethodId) -> Result<Option<u32>> {
        let MethodMember::Def(id) = self.method_member(method) else { return Ok(None) };
        let Some(definition) = self.definition_of_method(method) else { return Ok(None) };
        let plan = self.virtual_plan(definition)?;
        let position = self.definition_info(definition)?.method_position(id);
        let slot = position.and_then(|position| plan.method_slots.get(position).copied().flatten());
        Ok(match (self.method_variant(method), slot) {
            (MethodVariant::Ordinary, slot) => slot,
            (_, Some(slot)) => {
                plan.vtable.slots.get(slot as usize).and_then(|slot| slot.async_slot)
            }
            (_, None) => None,
        })
    }

    /// What the async slot of a declaration holds when its ordinary slot holds `implementation`
    /// (runtime async 1.4). `declaration` is an async variant.
    pub(crate) fn async_implementation(
        &self,
        declaration: MethodId,
        implementation: MethodId,
    ) -> Result<MethodId> {
        let drops = self.method_task_return(declaration)?.is_none_or(|task| task.value.is_none());
        let returns = self.method_task_return(implementation)?;
        let variant = match returns {
            Some(task) if task.value.is_none() == drops => MethodVariant::Async,
            None if self.is_async_only(implementation)? => MethodVariant::Async,
            _ if drops => MethodVariant::AsyncReturnDropping,
            _ => MethodVariant::AsyncAdapter,
        };
        Ok(self.with_variant(implementation, variant))
    }
}

impl Builder<'_> {
    fn build(mut self) -> Result<VirtualPlan> {
        if let Some(base) = self.base {
            self.slots = self.universe.vtable(base)?.slots.to_vec();
        }
        for (position, method) in self.info.methods.iter().enumerate() {
            self.add_method(position, *method)?;
        }
        let mut interfaces = Vec::new();
        if !self.info.is_interface() {
            self.apply_explicit_overrides()?;
            self.follow_explicit_overrides()?;
        }
        self.fill_async_slots()?;
        if !self.info.is_interface() {
            for open in self.universe.open_interfaces(self.info.definition)? {
                interfaces.push(self.implement(*open)?);
            }
        }
        Ok(VirtualPlan {
            vtable: VTable { slots: self.slots.into(), interfaces: interfaces.into() },
            method_slots: self.method_slots.into(),
        })
    }

    fn fail<T>(&self, reason: TypeLoadReason) -> Result<T> {
        Err(self.universe.type_load_error(self.info.definition, reason))
    }

    fn not_virtual<T>(&self, body: MethodId) -> Result<T> {
        let method = self.universe.method_name(body).to_owned();
        self.fail(TypeLoadReason::OverrideNotVirtual { method })
    }

    fn slot(&self, slot: u32) -> Result<VTableSlot> {
        let found = self.slots.get(slot as usize).copied();
        found.ok_or_else(|| TypeError::format("virtual slot out of range"))
    }

    /// Gives a virtual method its slot: an inherited one, or a new one. II.10.3.1.
    fn add_method(&mut self, position: usize, id: MethodDefId) -> Result<()> {
        let universe = self.universe;
        let def = universe.method_def(self.info.definition.assembly, id)?;
        let has_async = universe.def_has_async_variant(def)?;
        let flags = def.row.flags;
        if !flags.contains(MethodAttributes::VIRTUAL) || flags.contains(MethodAttributes::STATIC) {
            return Ok(());
        }
        let method = universe.open_method(self.info.open, id)?;
        let overridden = if flags.contains(MethodAttributes::NEW_SLOT) || self.info.is_interface() {
            None
        } else {
            self.find_overridden(id)?
        };
        let slot = match overridden {
            Some(slot) => {
                self.slots[slot as usize].implementation = method;
                self.slots[slot as usize].is_explicit = false;
                slot
            }
            None => self.push(method),
        };
        self.method_slots[position] = Some(slot);
        if has_async && self.slots[slot as usize].async_slot.is_none() {
            let variant = universe.with_variant(method, MethodVariant::Async);
            let async_slot = self.push(variant);
            self.slots[slot as usize].async_slot = Some(async_slot);
        }
        Ok(())
    }

    fn push(&mut self, method: MethodId) -> u32 {
        self.slots.push(VTableSlot {
            declaration: method,
            implementation: method,
            async_slot: None,
            is_explicit: false,
        });
        self.slots.len() as u32 - 1
    }

    /// The slot of the nearest inherited method of the same name and signature.
    fn find_overridden(&self, id: MethodDefId) -> Result<Option<u32>> {
        let universe = self.universe;
        let wanted = universe.wanted(self.info.open, id)?;
        let mut next = self.base;
        while let Some(base) = next {
            let Some(info) = universe.info(base)? else { break };
            let is_visible = |flags: MethodAttributes| {
                flags.masked(MethodAttributes::ACCESS_MASK) != MethodAttributes::PRIVATE
            };
            if let Some(found) = universe.matching_virtual(base, info, &wanted, is_visible)? {
                let def = universe.method_def(info.definition.assembly, found)?;
                if def.row.flags.contains(MethodAttributes::FINAL) {
                    return self.fail(TypeLoadReason::OverrideFinal);
                }
                let method = universe.open_method(base, found)?;
                return universe.slot_of(method);
            }
            next = universe.base_type(base)?;
        }
        Ok(None)
    }

    /// The slot of a method of this class or of one of its base classes; `None` also for a method of
    /// any other, whose table may be waiting for this one.
    fn slot_of(&self, method: MethodId) -> Result<Option<u32>> {
        let universe = self.universe;
        let declaring = universe.definition_of_method(method);
        if declaring != Some(self.info.definition) {
            let mut next = self.base;
            while let Some(base) = next {
                if universe.definition(base) == declaring {
                    return universe.slot_of(method);
                }
                next = universe.base_type(base)?;
            }
            return Ok(None);
        }
        let MethodMember::Def(id) = self.universe.method_member(method) else { return Ok(None) };
        let position = self.info.method_position(id);
        Ok(position.and_then(|position| self.method_slots[position]))
    }

    /// MethodImpls that name a method of a base class. II.10.3.3.
    fn apply_explicit_overrides(&mut self) -> Result<()> {
        let universe = self.universe;
        for entry in universe.overrides(self.info.definition)? {
            let declaring = universe.method_owner(entry.declaration);
            if universe.is_interface(declaring)? {
                continue;
            }
            let attributes = universe.method_attributes(entry.declaration)?;
            if attributes.contains(MethodAttributes::FINAL) {
                return self.fail(TypeLoadReason::OverrideFinal);
            }
            let Some(slot) = self.slot_of(entry.declaration)? else {
                return self.not_virtual(entry.body);
            };
            if self.slot_of(entry.body)?.is_none() {
                return self.not_virtual(entry.body);
            }
            self.check_result(entry.declaration, entry.body)?;
            let Some(slot) = self.slots.get_mut(slot as usize) else {
                return self.fail(TypeLoadReason::OverrideMissing);
            };
            slot.implementation = entry.body;
            slot.is_explicit = true;
        }
        Ok(())
    }

    /// An explicit override may return something more derived, if both are references.
    fn check_result(&self, declaration: MethodId, body: MethodId) -> Result<()> {
        let universe = self.universe;
        let wanted = universe.signature(declaration)?.result;
        let found = universe.signature(body)?.result;
        if wanted == found || universe.is_open(wanted) || universe.is_open(found) {
            return Ok(());
        }
        let is_compatible = universe.is_reference(wanted)?
            && universe.is_reference(found)?
            && universe.is_assignable(found, wanted)?;
        if is_compatible { Ok(()) } else { self.fail(TypeLoadReason::ReturnTypeIncompatible) }
    }

    /// A method that covers a base slot by an explicit override, under a slot of its own, covers it for whoever overrides that slot
    /// of its own, too: with `[PreserveBaseOverrides]` by rule, without it because CoreCLR does so.
    fn follow_explicit_overrides(&mut self) -> Result<()> {
        for slot in 0..self.slots.len() {
            // Each step leads to a slot introduced further down, so as many steps as slots at most.
            for _ in 0..self.slots.len() {
                let VTableSlot { implementation, is_explicit, .. } = self.slots[slot];
                if !is_explicit {
                    break;
                }
                let Some(own) = self.slot_of(implementation)? else { break };
                if own as usize == slot {
                    break;
                }
                let current = self.slot(own)?.implementation;
                if current == implementation {
                    break;
                }
                self.slots[slot].implementation = current;
            }
        }
        Ok(())
    }

    fn fill_async_slots(&mut self) -> Result<()> {
        for slot in 0..self.slots.len() {
            let VTableSlot { implementation, async_slot, .. } = self.slots[slot];
            let Some(async_slot) = async_slot else { continue };
            let declaration = self.slot(async_slot)?.declaration;
            let method = self.universe.async_implementation(declaration, implementation)?;
            self.slots[async_slot as usize].implementation = method;
        }
        Ok(())
    }

    /// How the class implements one of its interfaces. II.12.2.
    fn implement(&self, open: OpenInterface) -> Result<InterfaceImplementation> {
        let universe = self.universe;
        let interface = open.interface;
        let inherited = match self.base {
            Some(base) => universe
                .vtable(base)?
                .interfaces
                .iter()
                .find(|entry| entry.interface == interface)
                .map(|entry| &entry.targets),
            None => None,
        };
        let slots = &universe.vtable(interface)?.slots;
        let mut targets = vec![InterfaceTarget::Default; slots.len()];
        for (index, slot) in slots.iter().enumerate() {
            if universe.method_variant(slot.declaration) != MethodVariant::Ordinary {
                continue;
            }
            let before = inherited.and_then(|targets| targets.get(index)).copied();
            let target = match (self.explicit_target(slot.declaration)?, before) {
                (Some(target), _) => target,
                (None, Some(before)) if !open.is_declared && !self.is_left_open(before)? => before,
                (None, before) => self.target_by_name(interface, slot.declaration, before)?,
            };
            targets[index] = target;
            if let Some(async_index) = slot.async_slot {
                let declaration = universe.with_variant(slot.declaration, MethodVariant::Async);
                if let Some(entry) = targets.get_mut(async_index as usize) {
                    *entry = self.async_target(declaration, target)?;
                }
            }
        }
        Ok(InterfaceImplementation { interface, targets: targets.into() })
    }

    /// An abstract base class need not implement its interfaces: what it leaves open, a method of a
    /// derived class closes, also when that does not declare the interface again.
    fn is_left_open(&self, before: InterfaceTarget) -> Result<bool> {
        let Some(base) = self.base else { return Ok(false) };
        Ok(before == InterfaceTarget::Default && self.universe.is_abstract(base)?)
    }

    /// What a MethodImpl of this class says of an interface's method.
    fn explicit_target(&self, declaration: MethodId) -> Result<Option<InterfaceTarget>> {
        let overrides = self.universe.overrides(self.info.definition)?;
        let Some(entry) = overrides.iter().find(|entry| entry.declaration == declaration) else {
            return Ok(None);
        };
        match self.slot_of(entry.body)? {
            Some(slot) => Ok(Some(InterfaceTarget::Slot(slot))),
            None => self.not_virtual(entry.body),
        }
    }

    /// A public virtual method of that name: of the class, or, unless the base class has an answer
    /// already, of its base classes.
    fn target_by_name(
        &self,
        interface: TypeId,
        declaration: MethodId,
        before: Option<InterfaceTarget>,
    ) -> Result<InterfaceTarget> {
        let universe = self.universe;
        let MethodMember::Def(id) = universe.method_member(declaration) else {
            return Ok(InterfaceTarget::Default);
        };
        let wanted = universe.wanted(interface, id)?;
        let is_public = |flags: MethodAttributes| {
            flags.masked(MethodAttributes::ACCESS_MASK) == MethodAttributes::PUBLIC
        };
        let mut class = Some(self.info.open);
        while let Some(ty) = class {
            let Some(info) = universe.info(ty)? else { break };
            if let Some(found) = universe.matching_virtual(ty, info, &wanted, is_public)? {
                let found = universe.open_method(ty, found)?;
                if let Some(slot) = self.slot_of(found)? {
                    return Ok(InterfaceTarget::Slot(slot));
                }
            }
            if let Some(before) = before.filter(|before| *before != InterfaceTarget::Default) {
                return Ok(before);
            }
            class = universe.base_type(ty)?;
        }
        Ok(InterfaceTarget::Default)
    }

    /// The target of an interface's async slot, where the ordinary one's is `target`.
    fn async_target(
        &self,
        declaration: MethodId,
        target: InterfaceTarget,
    ) -> Result<InterfaceTarget> {
        let universe = self.universe;
        let InterfaceTarget::Slot(slot) = target else { return Ok(target) };
        let slot = self.slot(slot)?;
        let method = universe.async_implementation(declaration, slot.implementation)?;
        let is_plain = universe.method_variant(method) == MethodVariant::Async;
        Ok(match slot.async_slot {
            Some(async_slot) if is_plain => InterfaceTarget::Slot(async_slot),
            // It calls the ordinary method virtually.
            _ => InterfaceTarget::Method(method),
        })
    }
}

impl Universe {
    /// What a class that is not abstract lacks: an abstract slot, or an interface's method that
    /// nothing implements.
    pub(crate) fn check_implementations(&self, ty: TypeId) -> Result<()> {
        let Some(info) = self.info(ty)? else { return Ok(()) };
        let is_abstract = info.attributes.contains(metadata::TypeAttributes::ABSTRACT);
        if is_abstract || info.is_interface() {
            return Ok(());
        }
        let refuse = |method: MethodId| {
            Err(TypeError::new(TypeErrorKind::NoImplementation {
                method: self.method_name(method).to_owned(),
                name: self.definition_name(info.definition),
                assembly: self.assembly(info.definition.assembly).display_name().to_owned(),
            })
            .at(info.definition.assembly, info.definition.id.token()))
        };
        let table = self.vtable(ty)?;
        for slot in &table.slots {
            let flags = self.method_attributes(slot.implementation)?;
            if flags.contains(MethodAttributes::ABSTRACT) {
                return refuse(slot.implementation);
            }
        }
        for entry in &table.interfaces {
            let slots = &self.vtable(entry.interface)?.slots;
            for (slot, target) in slots.iter().zip(&entry.targets) {
                // A final method of an interface is a body for another, not a thing to implement.
                let attributes = self.method_attributes(slot.declaration)?;
                if *target == InterfaceTarget::Default
                    && !attributes.contains(MethodAttributes::FINAL)
                    && self.has_no_default(slot.declaration, ty)?
                {
                    return refuse(slot.declaration);
                }
            }
        }
        Ok(())
    }
}
