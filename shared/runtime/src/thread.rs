//! A thread of the engine: its context, its interpreter stack, the runs that Rust started on it.
//! Owns the transitions between managed and preemptive state. Must not know what a collection does.
//! Relies on F1, F3, G1, G2.
#![allow(
    unsafe_code,
    reason = "the thread's context is shared with generated code and the collector"
)]

use crate::managed_thread::ManagedThread;
use crate::vm::Vm;
use abi::context::{MachineContext, thread_state};
use abi::{Addr, FrameHeader, ObjRef, ThreadContext};
use core::sync::atomic::Ordering;
use std::sync::Arc;

/// Why Rust entered managed code, and what the frames below it were.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    pub kind: RunKind,
    /// Innermost managed frame when the run began; 0 for none.
    pub top_frame: usize,
    /// Where that frame is; 0 when its own header says.
    pub top_pc: usize,
    /// `machine_sp` when the run began: of the frames of compiled code below it.
    pub machine_sp: usize,
    /// An exception that leaves the run stops here: the Rust caller wants it as a value.
    pub catches: bool,
    /// Native stack and callee-saved registers when the run began.
    native: NativeState,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct NativeState {
    sp: usize,
    registers: [usize; 16],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunKind {
    Call,
    /// A filter of a frame that lies deeper; its own frames are those above it.
    Filter {
        fp: usize,
    },
    /// A finally or fault handler of the innermost frame.
    Finally {
        fp: usize,
        start: usize,
        end: usize,
    },
}

/// A catch handler or filter that is running: what `rethrow` throws, and where the handler lies.
#[derive(Clone, Copy, Debug)]
pub struct Handling {
    pub fp: usize,
    /// Index of the run that the handler runs in.
    pub run: usize,
    pub exception: ObjRef,
    pub handler_start: usize,
    pub handler_end: usize,
}

/// Where a second pass is going.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnwindTarget {
    /// Index of the run that owns the frame, or the run whose Rust caller catches.
    pub run: usize,
    /// The catching frame and its handler; `None` means the Rust caller of the run.
    pub handler: Option<(usize, usize)>,
}

#[repr(C)]
pub struct Thread {
    pub context: ThreadContext,
    pub vm: Arc<Vm>,
    pub runs: Vec<Run>,
    /// Set while a second pass is on its way through Rust frames.
    pub unwind: Option<UnwindTarget>,
    /// Exceptions that are being handled, innermost last.
    pub handling: Vec<Handling>,
    /// Compiled frames that an exception in flight has asked: they go on in handlers or not at all, and a filter has used their memory.
    pub(crate) behind_filters: Vec<usize>,
    stack_base: usize,
    stack_size: usize,
    /// Where the native stack ends for the conservative scan.
    pub(crate) native_base: usize,
    native_limit: usize,
    /// Where the conservative scan of the native stack begins while the thread is stopped or preemptive.
    pub(crate) native_sp: usize,
    pub(crate) saved_registers: [usize; 16],
    /// Base addresses of the thread-static blocks; `context.thread_statics` points at the buffer.
    pub(crate) thread_statics: Vec<*mut u8>,
    pub(crate) thread_static_sizes: Vec<usize>,
    pub(crate) wait: Arc<crate::monitor::ThreadWait>,
    pub managed: Arc<ManagedThread>,
    /// It runs when it has the turn (`schedule`).
    pub(crate) is_scheduled: bool,
}

/// Stack sizes in bytes.
pub const MAIN_STACK_SIZE: usize = 64 << 20;
pub const THREAD_STACK_SIZE: usize = 16 << 20;
/// Room kept free above the limit so that the stack overflow report can run.
const STACK_RESERVE: usize = 256 << 10;
/// Native stack that a run must find free.
const NATIVE_RESERVE: usize = 192 << 10;

/// Bytes below the stack pointer that a function without calls may use (System V, x86-64).
const RED_ZONE: usize = 128;

impl Thread {
    /// Makes the record for the calling OS thread. It must stay at its address.
    pub(crate) fn new(
        vm: Arc<Vm>,
        number: u32,
        stack_size: usize,
        managed: Arc<ManagedThread>,
    ) -> Box<Thread> {
        // SAFETY: a fresh anonymous mapping; checked below.
        let base = unsafe {
            libc::mmap(
                core::ptr::null_mut(),
                stack_size,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE,
                -1,
                0,
            )
        };
        assert!(base != libc::MAP_FAILED, "out of memory for a thread's stack");
        let (native_low, native_base) = native_stack_bounds();
        let vm_pointer = Arc::as_ptr(&vm).cast::<()>();
        let barrier = *vm.heap.barrier();
        let machine = MachineContext {
            machine_limit: native_low + NATIVE_RESERVE,
            nursery_base: barrier.nursery_base,
            card_bias: barrier.card_bias,
            heap_base: barrier.heap_base,
            ..MachineContext::default()
        };
        let mut thread = Box::new(Thread {
            context: ThreadContext {
                stack_limit: base as usize + stack_size - STACK_RESERVE,
                stack_top: base as usize,
                vm: vm_pointer,
                sentinel: vm.async_parts().sentinel,
                machine,
                ..ThreadContext::new(number)
            },
            vm,
            runs: Vec::new(),
            unwind: None,
            handling: Vec::new(),
            behind_filters: Vec::new(),
            stack_base: base as usize,
            stack_size,
            native_base,
            native_limit: native_low + NATIVE_RESERVE,
            native_sp: native_base,
            saved_registers: [0; 16],
            thread_statics: Vec::new(),
            thread_static_sizes: Vec::new(),
            wait: managed.wait.clone(),
            managed,
            is_scheduled: false,
        });
        thread.context.thread = (&raw const *thread).cast();
        thread
    }

    /// The thread behind a context (the context is the thread's first field).
    /// # Safety
    /// The context is that of a live `Thread`, and the caller runs on it.
    pub unsafe fn of_context<'a>(context: *mut ThreadContext) -> &'a mut Thread {
        // SAFETY: repr(C), first field; the caller's promise.
        unsafe { &mut *context.cast::<Thread>() }
    }

    /// Whether the native stack has room for another run of managed code.
    pub fn has_native_stack(&self) -> bool {
        self.native_room() > 0
    }
    /// Bytes of the native stack above its limit.
    pub fn native_room(&self) -> usize {
        let marker = 0u8;
        (&raw const marker as usize).saturating_sub(self.native_limit)
    }

    /// Lifts the guard so that the report of a stack overflow can run managed code.
    pub(crate) fn release_stack_reserve(&mut self) {
        self.context.stack_limit = self.stack_base + self.stack_size - 4096;
        self.native_limit = self.native_limit.saturating_sub(NATIVE_RESERVE / 2);
        self.context.machine.machine_limit = self.native_limit;
    }

    /// Runs `body` with the thread marked as not touching the heap: collections go on without it.
    pub fn preemptive<R>(&mut self, body: impl FnOnce() -> R) -> R {
        self.enter_preemptive();
        let result = body();
        self.leave_preemptive();
        result
    }

    /// From here to `leave_preemptive` the thread holds no reference that is not already on its stack.
    #[inline(never)]
    pub fn enter_preemptive(&mut self) {
        self.save_registers();
        self.context.state.store(thread_state::PREEMPTIVE, Ordering::SeqCst);
    }

    #[inline(never)]
    pub fn leave_preemptive(&mut self) {
        loop {
            self.context.state.store(thread_state::MANAGED, Ordering::SeqCst);
            if !self.vm.threads.is_stopping() {
                return;
            }
            self.context.state.store(thread_state::PREEMPTIVE, Ordering::SeqCst);
            self.vm.threads.wait_until_resumed();
        }
    }

    /// The slow path of a safepoint: lets a collection happen.
    #[inline(never)]
    pub fn safepoint(&mut self) {
        self.save_registers();
        self.context.poll.store(0, Ordering::SeqCst);
        if self.vm.threads.is_stopping() {
            self.context.state.store(thread_state::PREEMPTIVE, Ordering::SeqCst);
            self.vm.threads.wait_until_resumed();
            self.leave_preemptive();
        }
    }

    /// Stores callee-saved registers and the stack pointer where the conservative scan finds them (G2).
    #[inline(always)]
    pub(crate) fn save_registers(&mut self) {
        let target = self.saved_registers.as_mut_ptr();
        #[cfg(target_arch = "x86_64")]
        // SAFETY: writes seven words of the array.
        unsafe {
            core::arch::asm!(
                "mov [{t}], rbx", "mov [{t} + 8], rbp", "mov [{t} + 16], r12", "mov [{t} + 24], r13",
                "mov [{t} + 32], r14", "mov [{t} + 40], r15", "mov [{t} + 48], rsp",
                t = in(reg) target, options(nostack, preserves_flags));
        }
        #[cfg(target_arch = "aarch64")]
        // SAFETY: writes twelve words of the array.
        unsafe {
            core::arch::asm!(
                "stp x19, x20, [{t}]", "stp x21, x22, [{t}, #16]", "stp x23, x24, [{t}, #32]",
                "stp x25, x26, [{t}, #48]", "stp x27, x28, [{t}, #64]", "stp x29, x30, [{t}, #80]",
                t = in(reg) target, options(nostack, preserves_flags));
        }
        let pointer: usize;
        #[cfg(target_arch = "x86_64")]
        // SAFETY: reads a register.
        unsafe {
            core::arch::asm!("mov {}, rsp", out(reg) pointer, options(nomem, nostack, preserves_flags));
        }
        #[cfg(target_arch = "aarch64")]
        // SAFETY: reads a register.
        unsafe {
            core::arch::asm!("mov {}, sp", out(reg) pointer, options(nomem, nostack, preserves_flags));
        }
        self.native_sp = pointer.saturating_sub(RED_ZONE);
    }

    /// A run of managed code begins.
    #[inline(always)]
    pub(crate) fn push_run(&mut self, kind: RunKind, top_frame: usize, catches: bool) {
        self.save_registers();
        // All of the frame that this is inlined into, nothing below.
        let sp = self.native_sp + RED_ZONE;
        let native = NativeState { sp, registers: self.saved_registers };
        let (top_pc, machine_sp) = (self.top_pc(), self.context.machine.machine_sp);
        self.runs.push(Run { kind, top_frame, top_pc, machine_sp, catches, native });
    }

    /// As `save_registers`, for a caller that holds no reference and that managed code called: what lies on the native stack since that
    /// code went over to Rust keeps nothing alive.
    pub(crate) fn forget_native_frames(&mut self) {
        let Some(run) = self.runs.last() else { return };
        let top = self.context.top_frame;
        if top == 0 {
            return;
        }
        if self.owns_frame_address(top) {
            (self.native_sp, self.saved_registers) = (run.native.sp, run.native.registers);
        } else {
            // Entry stubs leave nothing in registers that Rust keeps.
            (self.native_sp, self.saved_registers) = (self.context.machine.machine_sp, [0; 16]);
        }
    }

    /// The parts of the native stack that belong to Rust code, which a collection scans conservatively: all but what lies between a door
    /// into compiled code and where that code went over to Rust.
    pub(crate) fn for_each_native_part(&self, visit: &mut dyn FnMut(usize, usize)) {
        let mut low = self.native_sp;
        let machine = &self.context.machine;
        let (mut sp, mut exit) = (machine.machine_sp, machine.machine_exit);
        while exit != 0 {
            if low < sp {
                visit(low, sp);
            }
            low = low.max(exit);
            // SAFETY: X1 (an open door keeps what was there before it at its stack pointer).
            sp = unsafe { Addr(exit).load() };
            // SAFETY: X1.
            exit = unsafe { Addr(exit + 8).load() };
        }
        visit(low, self.native_base);
    }

    /// `machine_sp` of the innermost frame of a run.
    pub(crate) fn machine_sp_of(&self, run: usize) -> usize {
        self.runs.get(run + 1).map_or(self.context.machine.machine_sp, |above| above.machine_sp)
    }

    /// Whether an address lies in this thread's interpreter stack.
    pub fn owns_frame_address(&self, address: usize) -> bool {
        (self.stack_base..self.stack_base + self.stack_size).contains(&address)
    }

    /// Writes `Thread._handle` of this thread's object.
    pub(crate) fn set_thread_handle(&self, object: ObjRef, offset: usize) {
        // SAFETY: the field of System.Threading.Thread (checked at boot).
        unsafe { object.set_field(offset, self.managed.handle.load(Ordering::Relaxed)) };
    }

    /// Where the innermost frame is; 0 when its own header says.
    pub fn top_pc(&self) -> usize {
        let is_compiled =
            self.context.top_frame != 0 && !self.owns_frame_address(self.context.top_frame);
        if is_compiled { self.context.machine.top_pc } else { 0 }
    }
    /// Says that execution is in this frame, at a return address `pc`.
    pub fn set_top(&mut self, fp: usize, pc: usize) {
        self.context.top_frame = fp;
        self.context.machine.top_pc = pc;
    }
    /// The header of a frame.
    pub fn frame(&self, fp: usize) -> &FrameHeader {
        frame_header(fp)
    }
}

/// The header below `fp`, which must be that of a live frame.
pub(crate) fn frame_header<'a>(fp: usize) -> &'a FrameHeader {
    // SAFETY: F1.
    unsafe { &*Addr(fp - abi::frame::FRAME_HEADER_SIZE).as_ptr::<FrameHeader>() }
}

impl Drop for Thread {
    fn drop(&mut self) {
        // SAFETY: mapped in `new`, unmapped once.
        unsafe { libc::munmap(self.stack_base as *mut libc::c_void, self.stack_size) };
    }
}

/// (lowest, highest) address of the calling thread's native stack.
fn native_stack_bounds() -> (usize, usize) {
    let mut low = core::ptr::null_mut();
    let mut size = 0usize;
    // SAFETY: plain data, filled below.
    let mut attributes: libc::pthread_attr_t = unsafe { core::mem::zeroed() };
    // SAFETY: no preconditions.
    let own = unsafe { libc::pthread_self() };
    // SAFETY: the calling thread's own attributes.
    let status = unsafe { libc::pthread_getattr_np(own, &mut attributes) };
    assert!(status == 0, "no attributes of the own thread");
    // SAFETY: filled by the call above.
    unsafe { libc::pthread_attr_getstack(&attributes, &mut low, &mut size) };
    // SAFETY: made above.
    unsafe { libc::pthread_attr_destroy(&mut attributes) };
    (low as usize, low as usize + size)
}
