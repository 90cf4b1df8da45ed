//! The edges of a function: signatures, arguments, results.
//! Owns how a managed signature becomes a list of values (`ssa::ty::Signature` says the rules). Entry: `Builder::entry`.

use super::{Builder, Home, Result, ResultBuffer};
use crate::environment::Environment;
use crate::ssa::{Signature, StackSlot, Type, Value, inst};
use abi::WordKind;
use ir::{MemType, Slot, SlotKind};
use types::TypeError;

/// How a value of a kind crosses a call.
pub(super) enum Passing {
    One(Type),
    Words(Vec<Type>),
    /// By the address of frame memory.
    Memory,
}

/// The rules for one value.
fn passing_of(words: &[WordKind]) -> Passing {
    if words.len() <= crate::ssa::ty::MOST_REGISTER_WORDS as usize {
        Passing::Words(words.iter().map(|word| Type::of_word(*word)).collect())
    } else {
        Passing::Memory
    }
}

fn add(signature: &mut Signature, passing: &Passing) {
    match passing {
        Passing::One(ty) => signature.params.push(*ty),
        Passing::Words(types) => signature.params.extend_from_slice(types),
        Passing::Memory => signature.params.push(Type::I64),
    }
}

/// The signature of functions with these kinds of arguments and result.
pub fn signature_of(
    arguments: &[SlotKind],
    result: Option<SlotKind>,
    environment: &dyn Environment,
) -> core::result::Result<Signature, TypeError> {
    let passing = |kind: SlotKind| -> core::result::Result<Passing, TypeError> {
        match kind {
            SlotKind::Struct(ty) => Ok(passing_of(&environment.layout(ty)?.words)),
            kind => Ok(Passing::One(Type::of_kind(kind).unwrap_or(Type::I64))),
        }
    };
    let mut signature = Signature::default();
    match result.map(passing).transpose()? {
        None => {}
        Some(Passing::One(ty)) => signature.results.push(ty),
        Some(Passing::Words(types)) => signature.results = types,
        Some(Passing::Memory) => signature.params.push(Type::I64),
    }
    for kind in arguments {
        add(&mut signature, &passing(*kind)?);
    }
    Ok(signature)
}

impl Builder<'_> {
    pub(super) fn passing(&mut self, kind: SlotKind) -> Result<Passing> {
        match kind {
            SlotKind::Struct(ty) => Ok(passing_of(&self.layout(ty)?.words)),
            kind => Ok(Passing::One(Type::of_kind(kind).unwrap_or(Type::I64))),
        }
    }

    /// The signature of a call with these arguments and result.
    pub(super) fn call_signature(
        &mut self,
        args: &[Slot],
        result: Option<SlotKind>,
    ) -> Result<Signature> {
        let mut signature = Signature::default();
        match result.map(|kind| self.passing(kind)).transpose()? {
            None => {}
            Some(Passing::One(ty)) => signature.results.push(ty),
            Some(Passing::Words(types)) => signature.results = types,
            Some(Passing::Memory) => signature.params.push(Type::I64),
        }
        for slot in args {
            let passing = self.passing(self.hir.kind(*slot))?;
            add(&mut signature, &passing);
        }
        Ok(signature)
    }

    /// The words of a struct that crosses a call.
    pub(super) fn words_of(&mut self, slot: StackSlot, types: &[Type]) -> Vec<Value> {
        let load = |(index, ty): (usize, &Type)| inst::StackLoad {
            mem: ty.memory(),
            slot,
            offset: index as u32 * 8,
        };
        let loads: Vec<_> = types.iter().enumerate().map(load).collect();
        loads.into_iter().map(|load| self.value(load)).collect()
    }

    pub(super) fn store_words(&mut self, slot: StackSlot, words: &[Value]) {
        for (index, value) in words.iter().enumerate() {
            let mem = self.func.ty(*value).memory();
            let offset = index as u32 * 8;
            self.emit(inst::StackStore { mem, slot, offset, value: *value });
        }
    }

    /// The entry block: arguments into slots, zeros into what is read before it is written.
    pub(super) fn entry(&mut self) -> Result<()> {
        let hir = self.hir;
        let block = self.func.new_block();
        self.func.layout.push(block);
        self.block = block;
        let arguments: Vec<Slot> = (0..hir.argument_count).map(Slot).collect();
        self.func.signature = self.call_signature(&arguments, hir.result)?;
        for ty in self.func.signature.params.clone() {
            self.func.new_param(block, ty);
        }
        let params = self.func.block(block).params.clone();
        let mut params = params.into_iter();
        if let Some(kind) = hir.result
            && matches!(self.passing(kind)?, Passing::Memory)
        {
            let param = params.next();
            self.take_result_buffer(param);
        }
        for slot in arguments {
            match self.passing(hir.kind(slot))? {
                Passing::One(_) => {
                    if let Some(param) = params.next() {
                        self.write(slot, param);
                    }
                }
                Passing::Words(types) => {
                    let words: Vec<Value> = params.by_ref().take(types.len()).collect();
                    self.store_words(self.memory(slot), &words);
                }
                Passing::Memory => {
                    let (Some(base), SlotKind::Struct(ty)) = (params.next(), hir.kind(slot)) else {
                        continue;
                    };
                    let (layout, to) = (self.layout_id(ty)?, self.memory(slot));
                    self.emit(inst::LoadStruct { layout, to, to_offset: 0, base, offset: 0 });
                }
            }
        }
        self.zero_locals();
        let to = self.target((0, ir::Block(0)))?;
        self.emit(inst::Jump { target: to });
        Ok(())
    }

    /// The parameter with the address of the result's memory.
    pub(super) fn take_result_buffer(&mut self, param: Option<Value>) {
        let Some(param) = param else { return };
        if self.suspension.is_none() && self.hir.clauses.is_empty() {
            self.result_buffer = Some(ResultBuffer::Value(param));
            return;
        }
        let slot = match self.result_buffer {
            Some(ResultBuffer::Slot(slot)) => slot,
            _ => self.func.new_stack_slot(vec![WordKind::Raw]),
        };
        // No value of the entry reaches what comes after a handler.
        self.func.stack_slots[slot.index()].in_handlers = !self.hir.clauses.is_empty();
        self.stack_store(slot, param);
        self.result_buffer = Some(ResultBuffer::Slot(slot));
    }

    pub(super) fn result_buffer(&mut self) -> Option<Value> {
        Some(match self.result_buffer? {
            ResultBuffer::Value(value) => value,
            ResultBuffer::Slot(slot) => {
                self.value(inst::StackLoad { mem: MemType::I8, slot, offset: 0 })
            }
        })
    }

    /// What is live into the function is read before it is written: zeros.
    fn zero_locals(&mut self) {
        let live: Vec<Slot> = self.liveness.live_in(ir::Block(0)).iter().collect();
        for slot in live {
            if slot.0 < self.hir.argument_count {
                continue;
            }
            match self.homes[slot.index()] {
                Home::Memory(home) => {
                    let size = self.func.stack_slots[home.index()].words.len() as u32 * 8;
                    self.emit(inst::StackZero { slot: home, offset: 0, size });
                }
                Home::Copy(_) | Home::None => {
                    let zero = self.zero(self.type_of(slot));
                    self.write(slot, zero);
                }
            }
        }
    }

    pub(super) fn return_slot(&mut self, value: Option<Slot>) -> Result<()> {
        let values = match value.map(|slot| (slot, self.hir.kind(slot))) {
            None => Vec::new(),
            Some((slot, SlotKind::Struct(ty))) => match self.passing(SlotKind::Struct(ty))? {
                Passing::Words(types) => self.words_of(self.memory(slot), &types),
                _ => {
                    let (layout, from) = (self.layout_id(ty)?, self.memory(slot));
                    if let Some(base) = self.result_buffer() {
                        self.emit(inst::StoreStruct {
                            layout,
                            base,
                            offset: 0,
                            from,
                            from_offset: 0,
                        });
                    }
                    Vec::new()
                }
            },
            Some((slot, _)) => {
                let value = self.read(slot);
                let ty = self.func.signature.results.first().copied();
                vec![ty.map_or(value, |ty| self.coerce(value, ty))]
            }
        };
        let values = self.func.new_list(&values);
        self.emit(inst::Return { values });
        Ok(())
    }
}
