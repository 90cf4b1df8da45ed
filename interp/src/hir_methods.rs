//! Functions of HIR as methods that can be called: what tests of operations and filetests run.
//! Owns their records. A function calls another of the same set by its number (`'m0'` with `ir::symbols::Numbered`).
//! Entry: `HirMethods::new`, then `runtime::Thread::call` with a record.

use crate::code::{CodeBlock, Import};
use crate::enter::{Prepared, RuntimeEnvironment, prepare_hir};
use abi::method::{ArgumentMap, NO_SLOT};
use abi::{Method, MtPtr, WordKind};
use core::ptr;
use core::sync::atomic::{AtomicPtr, AtomicU32, Ordering};
use ir::{Func, SlotKind};
use runtime::Vm;
use runtime::methods::BodyError;

/// Records and code of a set of functions. They must outlive every call.
pub struct HirMethods {
    /// At their final addresses: the slices are never changed.
    records: Box<[Method]>,
    names: Vec<String>,
    /// What the records point at.
    _maps: Box<[ArgumentMap]>,
    codes: Vec<CodeBlock>,
}

impl HirMethods {
    pub fn new(vm: &Vm, funcs: &[Func]) -> Result<HirMethods, BodyError> {
        let shapes =
            funcs.iter().map(|func| Shape::of(vm, func)).collect::<Result<Vec<_>, BodyError>>()?;
        let maps: Box<[ArgumentMap]> = shapes.iter().map(Shape::argument_map).collect();
        let records = shapes.iter().zip(&maps).map(|(shape, map)| shape.record(map)).collect();
        let names = funcs.iter().map(|func| func.name.clone()).collect();
        let mut methods = HirMethods { records, names, _maps: maps, codes: Vec::new() };
        for (index, func) in funcs.iter().enumerate() {
            let record: *const Method = &raw const methods.records[index];
            let environment = RuntimeEnvironment { vm, method: record };
            let Prepared { code, twin } = prepare_hir(vm, record, func, &environment)?;
            let address = code.code().cast_mut().cast();
            for block in core::iter::once(code).chain(twin) {
                methods.link(&block);
                methods.codes.push(block);
            }
            methods.records[index].code.store(address, Ordering::Release);
        }
        Ok(methods)
    }

    pub fn method(&self, name: &str) -> Option<*const Method> {
        let index = self.names.iter().position(|other| other == name)?;
        Some(&raw const self.records[index])
    }

    /// Calls of functions of this set go to their records.
    fn link(&self, block: &CodeBlock) {
        for (index, import) in block.get().info.imports.iter().enumerate() {
            if let Import::Method(method) = import
                && let Some(record) = self.records.get(method.index() as usize)
            {
                let address: *const Method = &raw const *record;
                block.get().cell(index).store(address as u64, Ordering::Release);
            }
        }
    }
}

/// Words of a function's arguments and result.
struct Shape {
    arguments: Vec<WordKind>,
    result_count: usize,
}

impl Shape {
    fn of(vm: &Vm, func: &Func) -> Result<Shape, BodyError> {
        let words = |kind: SlotKind| -> Result<Vec<WordKind>, BodyError> {
            Ok(match kind {
                SlotKind::Struct(ty) => vm.universe.value_words(ty)?,
                SlotKind::Ref => vec![WordKind::Ref],
                SlotKind::ByRef => vec![WordKind::ByRef],
                SlotKind::I4 | SlotKind::I8 | SlotKind::R4 | SlotKind::R8 => vec![WordKind::Raw],
            })
        };
        let mut arguments = Vec::new();
        for slot in &func.slots[..func.argument_count as usize] {
            arguments.extend(words(slot.kind)?);
        }
        let result_count = func.result.map(words).transpose()?.map_or(0, |words| words.len());
        Ok(Shape { arguments, result_count })
    }

    fn argument_map(&self) -> ArgumentMap {
        let mut map = ArgumentMap::default();
        for (word, kind) in self.arguments.iter().enumerate() {
            match kind {
                WordKind::Raw => {}
                WordKind::Ref if word < 64 => map.refs |= 1 << word,
                WordKind::ByRef if word < 64 => map.by_refs |= 1 << word,
                other => map.overflow.push((word as u32, *other == WordKind::ByRef)),
            }
        }
        map
    }

    fn record(&self, map: &ArgumentMap) -> Method {
        Method {
            entry: AtomicPtr::new(ptr::null_mut()),
            code: AtomicPtr::new(ptr::null_mut()),
            dictionary: ptr::null(),
            method_id: 0,
            flags: 0,
            owner: MtPtr::NULL,
            argument_slots: self.arguments.len() as u16,
            result_slots: self.result_count as u16,
            slot: NO_SLOT,
            hotness: AtomicU32::new(0),
            wakes: AtomicU32::new(0),
            argument_map: map,
            profile: AtomicPtr::new(ptr::null_mut()),
        }
    }
}
