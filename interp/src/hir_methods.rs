//! Functions of HIR as methods that can be called: what tests of operations and filetests run.
//! Owns their records. A function calls another of the same set by its number (`'m0'` with `ir::symbols::Numbered`).
//! Entry: `HirMethods::new`, then `runtime::Thread::call` with a record.

use crate::code::{CodeBlock, Import};
use crate::enter::{Prepared, RuntimeEnvironment, prepare_hir};
use abi::Method;
use abi::method::{ArgumentMap, NO_SLOT};
use core::ptr;
use core::sync::atomic::{AtomicPtr, AtomicU32, Ordering};
use ir::{Func, SlotKind};
use runtime::Vm;
use runtime::methods::BodyError;

/// Records and code of a set of functions. They must outlive every call.
pub struct HirMethods {
    #[expect(
        clippy::vec_box,
        reason = "callers and code hold addresses of records, and the vector grows"
    )]
    records: Vec<Box<Method>>,
    names: Vec<String>,
    /// What the records point at.
    #[expect(clippy::vec_box, reason = "records hold addresses of maps")]
    _maps: Vec<Box<ArgumentMap>>,
    codes: Vec<CodeBlock>,
}

impl HirMethods {
    pub fn new(vm: &Vm, funcs: &[Func]) -> Result<HirMethods, BodyError> {
        let mut methods = HirMethods {
            records: Vec::new(),
            names: Vec::new(),
            _maps: Vec::new(),
            codes: Vec::new(),
        };
        for func in funcs {
            methods.add_record(vm, func)?;
        }
        for (index, func) in funcs.iter().enumerate() {
            let record: *const Method = &raw const *methods.records[index];
            let environment = RuntimeEnvironment { vm, method: record };
            let Prepared { code, twin } = prepare_hir(vm, record, func, &environment)?;
            for block in core::iter::once(code).chain(twin) {
                methods.link(&block);
                methods.codes.push(block);
            }
            let code = methods.codes.iter().rev().find(|block| !block.get().info.is_filter_twin);
            let address = code.map_or(ptr::null(), |block| block.code());
            methods.records[index].code.store(address.cast_mut().cast(), Ordering::Release);
        }
        Ok(methods)
    }

    pub fn method(&self, name: &str) -> Option<*const Method> {
        let index = self.names.iter().position(|other| other == name)?;
        Some(&raw const *self.records[index])
    }

    fn add_record(&mut self, vm: &Vm, func: &Func) -> Result<(), BodyError> {
        let words = |kind: SlotKind| -> Result<Vec<abi::WordKind>, BodyError> {
            Ok(match kind {
                SlotKind::Struct(ty) => vm.universe.value_words(ty)?,
                SlotKind::Ref => vec![abi::WordKind::Ref],
                SlotKind::ByRef => vec![abi::WordKind::ByRef],
                _ => vec![abi::WordKind::Raw],
            })
        };
        let mut map = ArgumentMap::default();
        let mut count = 0u32;
        for slot in &func.slots[..func.argument_count as usize] {
            for kind in words(slot.kind)? {
                match kind {
                    abi::WordKind::Ref if count < 64 => map.refs |= 1 << count,
                    abi::WordKind::ByRef if count < 64 => map.by_refs |= 1 << count,
                    abi::WordKind::Raw => {}
                    other => map.overflow.push((count, other == abi::WordKind::ByRef)),
                }
                count += 1;
            }
        }
        let result_slots = func.result.map(words).transpose()?.map_or(0, |words| words.len());
        let map = Box::new(map);
        self.records.push(Box::new(Method {
            entry: AtomicPtr::new(ptr::null_mut()),
            code: AtomicPtr::new(ptr::null_mut()),
            dictionary: ptr::null(),
            method_id: 0,
            flags: 0,
            owner: abi::MtPtr::NULL,
            argument_slots: count as u16,
            result_slots: result_slots as u16,
            slot: NO_SLOT,
            hotness: AtomicU32::new(0),
            argument_map: &raw const *map,
            profile: AtomicPtr::new(ptr::null_mut()),
        }));
        self._maps.push(map);
        self.names.push(func.name.clone());
        Ok(())
    }

    /// Calls of functions of this set go to their records.
    fn link(&self, block: &CodeBlock) {
        for (index, import) in block.get().info.imports.iter().enumerate() {
            if let Import::Method(method) = import
                && let Some(record) = self.records.get(method.index() as usize)
            {
                let address: *const Method = &raw const **record;
                block.get().cell(index).store(address as u64, Ordering::Release);
            }
        }
    }
}
