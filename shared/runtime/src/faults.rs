//! Hardware faults: a program that touches memory that is not there ends as CoreCLR ends it, with its message and exit code, and
//! never by a bare signal. Owns the signal handler, the one thing of an engine that is the whole process's (design A7).
//!
//! The interpreter finds addresses of the first page by itself (NullReferenceException). What arrives here is a wild address, of IL
//! that cannot be verified, or the end of the native stack. The handler runs on the alternate stack that the standard library gives
//! every thread, and does nothing that is not async-signal-safe: it takes no lock that it may have to wait for and allocates nothing.
#![allow(unsafe_code, reason = "a signal handler: system calls, the interrupted registers")]

use crate::host::ABORT_EXIT_CODE;
use crate::vm::Vm;
use core::ptr;
use core::sync::atomic::{AtomicPtr, Ordering};
use std::sync::Arc;

const ACCESS_VIOLATION: &[u8] =
    b"Fatal error.\nSystem.AccessViolationException: Attempted to read or write protected memory. \
This is often an indication that other memory is corrupt.\n";
const ARITHMETIC: &[u8] =
    b"Fatal error.\nSystem.ArithmeticException: Overflow or underflow in the arithmetic operation.\n";
const STACK_OVERFLOW: &[u8] = b"Stack overflow.\n";

/// Whose held-back output is handed over first. The machine is never freed once it is here.
static MACHINE: AtomicPtr<Vm> = AtomicPtr::new(ptr::null_mut());

/// Handles faults of the process from here on, for this machine, which stays in memory to the end of the process.
pub fn install(vm: &Arc<Vm>) {
    let vm = Arc::into_raw(vm.clone()).cast_mut();
    let first = MACHINE.compare_exchange(ptr::null_mut(), vm, Ordering::AcqRel, Ordering::Acquire);
    if first.is_err() {
        // SAFETY: made from an `Arc` just above.
        drop(unsafe { Arc::from_raw(vm) });
        return;
    }
    for signal in [libc::SIGSEGV, libc::SIGBUS, libc::SIGFPE] {
        // SAFETY: plain data, filled below.
        let mut action: libc::sigaction = unsafe { core::mem::zeroed() };
        action.sa_sigaction = on_fault as *const () as usize;
        action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
        // SAFETY: the handler has the form that SA_SIGINFO asks for, and lives forever.
        unsafe { libc::sigaction(signal, &action, ptr::null_mut()) };
    }
}

/// A fault this near to the stack pointer is the stack's: it has reached its guard page.
const STACK_REACH: usize = 64 << 10;

extern "C" fn on_fault(
    signal: libc::c_int,
    info: *mut libc::siginfo_t,
    context: *mut libc::c_void,
) {
    // SAFETY: the kernel's own structure.
    let info = unsafe { &*info };
    // SAFETY: these signals come with an address.
    let address = unsafe { info.si_addr() } as usize;
    let stack = stack_pointer(context.cast());
    let message = match signal {
        libc::SIGFPE => ARITHMETIC,
        libc::SIGSEGV if address.abs_diff(stack) < STACK_REACH => STACK_OVERFLOW,
        _ => ACCESS_VIOLATION,
    };
    // SAFETY: never freed once it is stored.
    end(unsafe { MACHINE.load(Ordering::Acquire).as_ref() }, message)
}

/// What the program says is an address of something is not: the end that a fault there would have brought.
pub fn wild_address(vm: &Vm) -> ! {
    end(Some(vm), ACCESS_VIOLATION)
}

fn end(vm: Option<&Vm>, message: &[u8]) -> ! {
    if let Some(vm) = vm {
        vm.output.try_held(|held| write(libc::STDOUT_FILENO, held));
    }
    write(libc::STDERR_FILENO, message);
    // SAFETY: ends the process; async-signal-safe.
    unsafe { libc::_exit(ABORT_EXIT_CODE) }
}

fn write(descriptor: libc::c_int, mut bytes: &[u8]) {
    while !bytes.is_empty() {
        // SAFETY: the slice is readable; async-signal-safe.
        let count = unsafe { libc::write(descriptor, bytes.as_ptr().cast(), bytes.len()) };
        match usize::try_from(count) {
            Ok(count) if count > 0 => bytes = &bytes[count.min(bytes.len())..],
            _ => return,
        }
    }
}

#[cfg(target_arch = "x86_64")]
fn stack_pointer(context: *const libc::ucontext_t) -> usize {
    // SAFETY: the kernel's own structure.
    let context = unsafe { &*context };
    context.uc_mcontext.gregs[libc::REG_RSP as usize] as usize
}

#[cfg(target_arch = "aarch64")]
fn stack_pointer(context: *const libc::ucontext_t) -> usize {
    // SAFETY: the kernel's own structure.
    let context = unsafe { &*context };
    context.uc_mcontext.sp as usize
}
