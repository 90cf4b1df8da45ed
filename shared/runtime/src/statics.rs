//! Blocks of statics (ECMA-335 II.10.5, I.8.6.1.1), and objects for types.
//! Owns their allocation. Relies on M1.
#![allow(unsafe_code, reason = "statics are raw memory outside the heap")]

use crate::exceptions::Thrown;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::{Addr, MtPtr, ObjRef};
use ir::MemType;
use std::sync::atomic::Ordering;
use types::TypeId;

impl Thread {
    /// The type's block of statics, its static constructor begun.
    #[inline]
    pub fn static_base(&mut self, mt: MtPtr) -> Result<usize, Thrown> {
        self.ensure_class_init(mt)?;
        Ok(mt.get().statics.load(Ordering::Acquire) as usize)
    }
    /// This thread's block of the type's thread statics.
    #[inline]
    pub fn thread_static_base(&mut self, mt: MtPtr) -> Result<usize, Thrown> {
        self.ensure_class_init(mt)?;
        let index = mt.get().thread_statics_index as usize;
        match self.thread_statics.get(index.wrapping_sub(1)) {
            Some(base) if !base.is_null() => Ok(*base as usize),
            _ => Ok(self.make_thread_statics(index)),
        }
    }
    #[cold]
    fn make_thread_statics(&mut self, index: usize) -> usize {
        let slot = index.checked_sub(1).expect("the type has thread statics");
        let block = self.vm.method_tables.thread_statics.lock()[slot];
        let words = block.size.div_ceil(8).max(1);
        let base = Box::into_raw(vec![0u64; words].into_boxed_slice()).cast::<u8>();
        if self.thread_statics.len() <= slot {
            self.thread_statics.resize(slot + 1, core::ptr::null_mut());
        }
        self.thread_statics[slot] = base;
        self.thread_static_sizes.resize(self.thread_statics.len(), 0);
        self.thread_static_sizes[slot] = words;
        self.context.thread_statics = self.thread_statics.as_mut_ptr();
        self.context.thread_statics_count = self.thread_statics.len();
        base as usize
    }
    pub(crate) fn free_thread_statics(&mut self) {
        for (base, words) in self.thread_statics.drain(..).zip(self.thread_static_sizes.drain(..)) {
            if !base.is_null() {
                let slice = core::ptr::slice_from_raw_parts_mut(base.cast::<u64>(), words);
                // SAFETY: made by `make_thread_statics` with this length.
                drop(unsafe { Box::from_raw(slice) });
            }
        }
        self.context.thread_statics_count = 0;
    }
}

impl Vm {
    /// The integer at an offset of the statics of a type whose static constructor has run; sign or zeros in front, as a load has them.
    pub fn integer_of_statics(&self, ty: TypeId, offset: u32, mem: MemType) -> Option<i64> {
        let base = self.mt(ty).ok()?.get().statics.load(Ordering::Acquire) as usize;
        if base == 0 {
            return None;
        }
        let at = Addr(base + offset as usize);
        let signed = match mem {
            MemType::I1 | MemType::I2 | MemType::I4 | MemType::I8 => true,
            MemType::U1 | MemType::U2 => false,
            _ => return None,
        };
        let unused = 64 - mem.size() * 8;
        // SAFETY: M1 (blocks are whole words, and the offset is one of a field of the type's).
        let word: u64 = unsafe { Addr(at.0 & !7).load() };
        let word = word >> ((at.0 & 7) * 8) << unused;
        Some(if signed { word as i64 >> unused } else { (word >> unused) as i64 })
    }
    /// The `RuntimeType` object of a type: one for each type, frozen.
    pub fn type_object(&self, ty: TypeId) -> ObjRef {
        let mut objects = self.type_objects.lock();
        if let Some(found) = objects.get(&ty) {
            return *found;
        }
        let mt = self.well_known().runtime_type_mt;
        let object = self
            .heap
            .allocate_frozen(mt, mt.get().base_size as usize)
            .unwrap_or_else(|_| crate::vm::fatal("out of memory for type objects"));
        // SAFETY: RuntimeType begins with `nint _id` (checked at boot).
        unsafe { object.set_field(self.well_known().runtime_type_id_offset, ty.index() as u64) };
        objects.insert(ty, object);
        object
    }
    /// The type of a `RuntimeType` object.
    pub fn type_of_object(&self, object: ObjRef) -> TypeId {
        // SAFETY: as in `type_object`.
        TypeId::from_index(
            unsafe { object.field::<u64>(self.well_known().runtime_type_id_offset) } as u32
        )
    }
    #[inline]
    pub fn type_object_of(&self, mt: MtPtr) -> ObjRef {
        let cached = mt.get().type_object.load(Ordering::Acquire);
        if !cached.is_null() {
            return ObjRef(cached as usize);
        }
        let object = self.type_object(self.type_id(mt));
        mt.get().type_object.store(object.0 as *mut u8, Ordering::Release);
        object
    }
}
