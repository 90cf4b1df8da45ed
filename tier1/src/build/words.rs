//! Calls of Rust bodies that take their arguments as tier 0 has them: 8-byte words, the result's words in place of the arguments.
//! Owns functions that stand for internal calls, and calls of native functions. Entry: `internal_call`.

use super::calls::Prepared;
use super::entry::{Passing, signature_of};
use super::{Builder, Result};
use crate::environment::Environment;
use crate::ssa::ty::MOST_REGISTER_WORDS;
use crate::ssa::{Func, Source, StackSlot, Symbol, Type, Value, inst};
use abi::WordKind;
use abi::frame::{FRAME_HEADER_SIZE, SLOT_SIZE, header_offset};
use abi::helpers::HelperId;
use ir::{MethodId, Slot, SlotKind, TypeId};

/// A method with a Rust body.
pub struct InternalMethod<'a> {
    pub name: &'a str,
    pub method: MethodId,
    /// Of the arguments, `this` and a hidden context among them.
    pub kinds: &'a [SlotKind],
    pub result: Option<SlotKind>,
    /// The body asks the frame which method it is.
    pub has_header: bool,
}

/// The function of an internal call: its arguments into words, the call, the result out of them.
pub fn internal_call(of: &InternalMethod<'_>, environment: &dyn Environment) -> Result<Func> {
    let mut func = Func::new(of.name);
    func.method = Some(of.method);
    func.inline_sites[0].method = Some(of.method);
    func.signature = signature_of(of.kinds, of.result, environment)?;
    let block = func.new_block();
    func.layout.push(block);
    let params: Vec<Value> =
        func.signature.params.clone().into_iter().map(|ty| func.new_param(block, ty)).collect();
    let mut params = params.into_iter();
    let result_count = of.result.map_or(Ok(0), |kind| word_count(kind, environment))?;
    let first = if of.has_header { FRAME_HEADER_SIZE } else { 0 } as u32;
    let header_words = first as usize / SLOT_SIZE;
    let mut words = vec![WordKind::Raw; header_words];
    for kind in of.kinds {
        words.extend(words_of(*kind, environment)?);
    }
    let least = header_words + result_count.max(1) as usize;
    if words.len() < least {
        words.resize(least, WordKind::Raw);
    }
    let slot = func.new_stack_slot(words);
    func.stack_slots[slot.index()].passed = true;
    let source = Source::default();
    let put = |func: &mut Func, offset: u32, value: Value| {
        let mem = func.ty(value).memory();
        func.append(block, inst::StackStore { mem, slot, offset, value }, source);
    };
    let buffer = match of.result {
        Some(SlotKind::Struct(_)) if result_count > MOST_REGISTER_WORDS => params.next(),
        _ => None,
    };
    let mut offset = first;
    for kind in of.kinds {
        let count = word_count(*kind, environment)?;
        match kind {
            SlotKind::Struct(ty) if count > MOST_REGISTER_WORDS => {
                if let Some(base) = params.next() {
                    let layout = func.layout_id(environment.layout(*ty)?);
                    let load =
                        inst::LoadStruct { layout, to: slot, to_offset: offset, base, offset: 0 };
                    func.append(block, load, source);
                }
            }
            _ => {
                for (index, value) in params.by_ref().take(count as usize).enumerate() {
                    put(&mut func, offset + index as u32 * 8, value);
                }
            }
        }
        offset += count * 8;
    }
    let value = |func: &mut Func, inst: crate::ssa::Inst| {
        let id = func.append(block, inst, source);
        func.node(id).first_result
    };
    let symbol = |func: &mut Func, symbol: Symbol| inst::SymbolValue {
        ty: Type::I64,
        symbol: func.symbol(symbol),
    };
    let mut words = value(&mut func, inst::StackPass { slot }.into());
    if of.has_header {
        let record = symbol(&mut func, Symbol::Method(of.method));
        let record = value(&mut func, record.into());
        put(&mut func, header_offset::method as u32, record);
        let distance = value(&mut func, inst::Iconst { ty: Type::I64, value: first as i64 }.into());
        words = value(&mut func, inst::Iadd { a: words, b: distance }.into());
    }
    let body = symbol(&mut func, Symbol::InternalCall(of.method));
    let body = value(&mut func, body.into());
    let args = func.new_list(&[body, words]);
    func.append(block, inst::CallHelper { helper: HelperId::CallInternal, args }, source);
    let mut results = Vec::new();
    match (of.result, buffer) {
        (Some(SlotKind::Struct(ty)), Some(base)) => {
            let layout = func.layout_id(environment.layout(ty)?);
            let store =
                inst::StoreStruct { layout, base, offset: 0, from: slot, from_offset: first };
            func.append(block, store, source);
        }
        _ => {
            for (index, ty) in func.signature.results.clone().into_iter().enumerate() {
                let mem = ty.memory();
                let offset = first + index as u32 * 8;
                results.push(value(&mut func, inst::StackLoad { mem, slot, offset }.into()));
            }
        }
    }
    let values = func.new_list(&results);
    func.append(block, inst::Return { values }, source);
    Ok(func)
}

fn word_count(kind: SlotKind, environment: &dyn Environment) -> Result<u32> {
    Ok(match kind {
        SlotKind::Struct(ty) => environment.layout(ty)?.words.len() as u32,
        _ => 1,
    })
}

fn words_of(kind: SlotKind, environment: &dyn Environment) -> Result<Vec<WordKind>> {
    Ok(match kind {
        SlotKind::Struct(ty) => environment.layout(ty)?.words,
        SlotKind::Ref => vec![WordKind::Ref],
        SlotKind::ByRef => vec![WordKind::ByRef],
        _ => vec![WordKind::Raw],
    })
}

impl Builder<'_> {
    /// Arguments as words of a new stack slot.
    fn as_words(&mut self, args: &[Slot]) -> Result<StackSlot> {
        let mut places = Vec::with_capacity(args.len());
        let mut words = Vec::with_capacity(args.len());
        for slot in args {
            places.push(words.len() as u32);
            words.extend(words_of(self.hir.kind(*slot), self.environment)?);
        }
        if words.is_empty() {
            words.push(WordKind::Raw);
        }
        let words = self.func.new_stack_slot(words);
        self.func.stack_slots[words.index()].passed = true;
        for (slot, place) in args.iter().zip(places) {
            let offset = place * 8;
            if let SlotKind::Struct(ty) = self.hir.kind(*slot) {
                let (layout, from) = (self.layout_id(ty)?, self.memory(*slot));
                let copy =
                    inst::StackCopy { layout, to: words, to_offset: offset, from, from_offset: 0 };
                self.emit(copy);
            } else {
                let value = self.read(*slot);
                let mem = self.func.ty(value).memory();
                self.emit(inst::StackStore { mem, slot: words, offset, value });
            }
        }
        Ok(words)
    }

    /// Where a Rust body puts a result.
    fn result_words(&mut self, dst: Option<Slot>) -> Result<StackSlot> {
        let count = dst.map_or(Ok(0), |slot| word_count(self.hir.kind(slot), self.environment))?;
        let slot = self.func.new_stack_slot(vec![WordKind::Raw; count.max(1) as usize]);
        self.func.stack_slots[slot.index()].passed = true;
        Ok(slot)
    }

    fn take_words(&mut self, dst: Option<Slot>, from: StackSlot) -> Result<()> {
        let Some(dst) = dst else { return Ok(()) };
        if let SlotKind::Struct(ty) = self.hir.kind(dst) {
            let (layout, to) = (self.layout_id(ty)?, self.memory(dst));
            self.emit(inst::StackCopy { layout, to, to_offset: 0, from, from_offset: 0 });
        } else {
            let mem = self.type_of(dst).memory();
            let value = self.value(inst::StackLoad { mem, slot: from, offset: 0 });
            self.write(dst, value);
        }
        Ok(())
    }

    /// A call through an unmanaged function pointer (II.15.5).
    pub(super) fn native_call(
        &mut self,
        dst: Option<Slot>,
        signature: TypeId,
        pointer: Slot,
        args: &[Slot],
    ) -> Result<()> {
        let words = self.as_words(args)?;
        let results = self.result_words(dst)?;
        let function = self.read(pointer);
        let function = self.coerce(function, Type::I64);
        let signature = self.i32(signature.index() as i32);
        let from = self.value(inst::StackPass { slot: words });
        let to = self.value(inst::StackPass { slot: results });
        self.helper(HelperId::CallNative, &[signature, function, from, to]);
        self.take_words(dst, results)
    }

    /// What a delegate that stands for a native function does; results as values, or in the buffer that `call` passes.
    pub(super) fn native_delegate(
        &mut self,
        dst: Option<Slot>,
        delegate: Value,
        args: &[Slot],
        call: &Prepared,
    ) -> Result<Vec<Value>> {
        let words = self.as_words(args)?;
        let results = match dst.map(|slot| self.hir.kind(slot)) {
            Some(kind) if matches!(self.passing(kind)?, Passing::Memory) => None,
            _ => Some(self.result_words(dst)?),
        };
        let to = match results {
            Some(slot) => self.value(inst::StackPass { slot }),
            None => call.args[0],
        };
        let from = self.value(inst::StackPass { slot: words });
        self.helper(HelperId::CallNativeDelegate, &[delegate, from, to]);
        let Some(slot) = results else { return Ok(Vec::new()) };
        let types = self.func.signatures[call.signature.index()].results.clone();
        let load = |(index, ty): (usize, &Type)| inst::StackLoad {
            mem: ty.memory(),
            slot,
            offset: index as u32 * 8,
        };
        let loads: Vec<_> = types.iter().enumerate().map(load).collect();
        Ok(loads.into_iter().map(|load| self.value(load)).collect())
    }
}
