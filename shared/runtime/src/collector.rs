//! Allocation with collections, and the roots of a stopped world.
//! Owns `Thread::allocate*` and the `RootSet`. What a collection does is `heap`'s.

use crate::exceptions::Thrown;
use crate::stackwalk::StackWalk;
use crate::thread::Thread;
use crate::tier::{CompiledPlace, KeptRegisters};
use crate::vm::Vm;
use abi::object::{ARRAY_DATA_OFFSET, STRING_CHARS_OFFSET};
use abi::{Addr, ExceptionKind, MtPtr, ObjRef, ThreadContext, WordKind};
use heap::{AllocFailure, AmbiguousVisitor, CollectKind, RootSet, RootVisitor};

impl Thread {
    /// A zeroed instance of a class or boxed value type.
    #[inline]
    pub fn allocate(&mut self, mt: MtPtr) -> Result<ObjRef, Thrown> {
        let size = mt.get().base_size as usize;
        match heap::allocate(&mut self.context, mt, size) {
            Some(object) => Ok(object),
            None => self.allocate_slow(mt, size),
        }
    }
    #[cold]
    #[inline(never)]
    fn allocate_slow(&mut self, mt: MtPtr, size: usize) -> Result<ObjRef, Thrown> {
        self.allocate_with(|vm, context| vm.heap.allocate_slow(context, mt, size))
    }
    /// An array (one-dimensional) or string with `length` zeroed elements; `mt` is its type.
    /// OverflowException for a negative length (ECMA-335 III.4.20), OutOfMemoryException beyond the largest size.
    #[inline]
    pub fn allocate_array(&mut self, mt: MtPtr, length: i64) -> Result<ObjRef, Thrown> {
        if !(0..=MAX_ARRAY_LENGTH).contains(&length) {
            return Err(if length < 0 {
                self.throw(ExceptionKind::Overflow, None)
            } else {
                self.throw(
                    ExceptionKind::OutOfMemory,
                    Some("Array dimensions exceeded supported range."),
                )
            });
        }
        match heap::allocate_variable(&mut self.context, mt, length as u32) {
            Some(object) => Ok(object),
            None => self.allocate_array_slow(mt, length as u32),
        }
    }
    #[cold]
    #[inline(never)]
    fn allocate_array_slow(&mut self, mt: MtPtr, length: u32) -> Result<ObjRef, Thrown> {
        self.allocate_with(|vm, context| vm.heap.allocate_variable_slow(context, mt, length))
    }
    pub fn allocate_pinned_array(&mut self, mt: MtPtr, length: u32) -> Result<ObjRef, Thrown> {
        let size = heap::variable_size(mt, length);
        let object =
            self.allocate_with(|vm, context| vm.heap.allocate_pinned(context, mt, size))?;
        object.set_array_length(length);
        Ok(object)
    }
    /// The same for who can do without; nothing is thrown.
    pub(crate) fn try_allocate_array(&mut self, mt: MtPtr, length: u32) -> Option<ObjRef> {
        heap::allocate_variable(&mut self.context, mt, length).or_else(|| {
            self.try_allocate_with(|vm, context| {
                vm.heap.allocate_variable_slow(context, mt, length)
            })
        })
    }
    fn allocate_with(
        &mut self,
        attempt: impl Fn(&Vm, &mut ThreadContext) -> Result<ObjRef, AllocFailure>,
    ) -> Result<ObjRef, Thrown> {
        match self.try_allocate_with(attempt) {
            Some(object) => Ok(object),
            None => Err(self.throw_object(self.vm.out_of_memory_exception())),
        }
    }
    /// Collects for as long as the heap asks for it: another thread may take what a collection has freed.
    fn try_allocate_with(
        &mut self,
        attempt: impl Fn(&Vm, &mut ThreadContext) -> Result<ObjRef, AllocFailure>,
    ) -> Option<ObjRef> {
        let vm = self.vm.clone();
        loop {
            match attempt(&vm, &mut self.context) {
                Ok(object) => return Some(object),
                Err(AllocFailure::NeedsCollection(kind)) => self.collect(kind),
                Err(AllocFailure::LimitExceeded | AllocFailure::OutOfMemory) => return None,
            }
        }
    }
    /// A string of these UTF-16 units.
    pub fn new_string(&mut self, units: &[u16]) -> Result<ObjRef, Thrown> {
        let vm = self.vm.clone();
        if units.is_empty() {
            return Ok(vm.empty_string());
        }
        let string = self.allocate_array(vm.string_mt(), units.len() as i64)?;
        string.write_units(STRING_CHARS_OFFSET, units);
        Ok(string)
    }
    pub fn new_string_utf8(&mut self, text: &str) -> Result<ObjRef, Thrown> {
        let units: Vec<u16> = text.encode_utf16().collect();
        self.new_string(&units)
    }
    /// An array of references, `array_mt` being the array's type. The values are on this thread's stack or rooted.
    pub fn new_ref_array(&mut self, array_mt: MtPtr, values: &[ObjRef]) -> Result<ObjRef, Thrown> {
        let array = self.allocate_array(array_mt, values.len() as i64)?;
        for (index, value) in values.iter().enumerate() {
            self.vm.heap.write_ref(array.addr().offset(ARRAY_DATA_OFFSET + index * 8), *value);
        }
        Ok(array)
    }

    /// Stops the world and collects, unless another thread just did.
    pub fn collect(&mut self, kind: CollectKind) {
        self.save_registers();
        self.collect_from_here(kind);
    }

    /// The same for a caller that holds no reference and that managed code called: what lies on the native stack since that code went
    /// over to Rust are remains of earlier calls, and keep nothing alive.
    pub(crate) fn collect_for_managed_code(&mut self, kind: CollectKind) {
        self.save_registers();
        self.forget_native_frames();
        self.collect_from_here(kind);
    }

    fn collect_from_here(&mut self, kind: CollectKind) {
        let vm = self.vm.clone();
        let stats = vm.threads.stop_the_world(self, |threads| {
            let mut roots = Roots { threads, vm: &vm };
            vm.heap.collect(kind, &mut roots)
        });
        if let Some(stats) = stats {
            vm.after_collection(&stats);
            if stats.finalizable > 0 {
                crate::finalizer::ensure_started(&vm);
                vm.finalizer.wake();
            }
        }
    }
}

/// Largest number of elements, as .NET's `Array.MaxLength`.
pub const MAX_ARRAY_LENGTH: i64 = 0x7FFF_FFC7;

struct Roots<'a, 'b> {
    threads: &'a mut [&'b mut Thread],
    vm: &'a Vm,
}

impl RootSet for Roots<'_, '_> {
    fn threads(&mut self, visit: &mut dyn FnMut(&mut ThreadContext)) {
        for thread in self.threads.iter_mut() {
            visit(&mut thread.context);
        }
    }

    fn ambiguous(&mut self, visitor: &mut dyn AmbiguousVisitor) {
        for thread in self.threads.iter() {
            for word in thread.saved_registers {
                visitor.word(word);
            }
            thread.for_each_native_part(&mut |low, high| visitor.range(Addr(low), Addr(high)));
            for_each_frame_word(thread, self.vm, &mut |at, _, pinned| {
                if pinned {
                    visitor.range(at, at.offset(8));
                }
            });
        }
    }

    fn precise(&mut self, visitor: &mut dyn RootVisitor) {
        let vm = self.vm;
        for thread in self.threads.iter_mut() {
            visitor.thread_context(&mut thread.context);
            for handling in &mut thread.handling {
                visitor.reference(Addr::from_ptr(&raw const handling.exception));
            }
            for_each_frame_word(thread, vm, &mut |at, kind, _| match kind {
                WordKind::Ref => visitor.reference(at),
                WordKind::ByRef => visitor.by_ref(at),
                WordKind::Raw => {}
            });
            vm.for_each_thread_static(thread, &mut |base, map| visitor.statics(base, map));
        }
        vm.for_each_static(&mut |base, map| visitor.statics(base, map));
    }
}

/// The words of all managed frames of a stopped thread that hold references: (address, kind, pinned).
fn for_each_frame_word(thread: &Thread, vm: &Vm, visit: &mut dyn FnMut(Addr, WordKind, bool)) {
    let tier = vm.tier();
    let mut walk = StackWalk::for_collector(thread);
    let mut last_run = None;
    // Compiled frames whose funclets run: what was live where an exception left them is not any more.
    let mut in_funclets: Vec<usize> = Vec::new();
    let mut kept = KeptRegisters::default();
    while let Some(frame) = walk.next() {
        let is_first = last_run.replace(frame.run) != Some(frame.run);
        let is_funclet = walk.funclet_of(frame.run) == Some(frame.fp);
        let code = frame.code(tier);
        if !frame.is_compiled {
            // Its words are the same wherever it is; it is met again.
            if !is_funclet {
                code.frame_refs(frame.pc, frame.fp, &mut |slot, kind, pinned| {
                    visit(Addr(frame.fp).offset(slot as usize * 8), kind, pinned);
                });
            }
            continue;
        }
        let sp = is_first.then(|| thread.machine_sp_of(frame.run));
        if let Some(sp) = sp {
            kept = KeptRegisters::of_stub(sp);
        }
        let own = kept;
        code.saved_registers(frame.fp, &mut kept);
        if in_funclets.contains(&frame.fp) {
            continue;
        }
        if is_funclet {
            in_funclets.push(frame.fp);
        }
        let place = match thread.behind_filters.contains(&frame.fp)
            && !(is_funclet && walk.runs_filter(frame.run))
        {
            true => CompiledPlace::Handlers,
            false => CompiledPlace::At { pc: frame.pc, sp, kept: own },
        };
        code.compiled_refs(frame.fp, place, visit);
    }
}
