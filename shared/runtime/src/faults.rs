//! Hardware faults. Owns the signal handler, the one thing of an engine that is the whole process's (design A7). A fault is, in this order:
//! - null, touched by compiled code where that is its null check: the code goes on at the landing (`handle_nulls`);
//! - where the process is there for one engine (`install`): a wild address, of IL that cannot be verified, or the end of the native
//!   stack. It ends as CoreCLR ends it, with its message and exit code, and never by a bare signal;
//! - not ours: the handler that was there before gets it.
//!
//! The interpreter finds addresses of the first page by itself (NullReferenceException). The handler runs on the alternate stack that the
//! standard library gives every thread, and does nothing that is not async-signal-safe: it takes no lock that it may have to wait for and
//! allocates nothing.
#![allow(unsafe_code, reason = "a signal handler: system calls, the interrupted registers")]

use crate::host::ABORT_EXIT_CODE;
use crate::landings;
use crate::vm::Vm;
use abi::Addr;
use core::ptr;
use core::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Arc, OnceLock};

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
        take(signal);
    }
}

/// Who handled SIGSEGV before `handle_nulls`.
static BEFORE: OnceLock<libc::sigaction> = OnceLock::new();

/// From here on compiled code may touch null at the places that have landings. Once for the process: who installs a handler later hands
/// on to this one what is not its own. False when the system declines.
///
/// On this system the first page is not mapped, and touching it gives SIGSEGV alone.
pub fn handle_nulls() -> bool {
    static IS_DONE: OnceLock<bool> = OnceLock::new();
    *IS_DONE.get_or_init(|| {
        // SAFETY: plain data, filled by the call.
        let mut before: libc::sigaction = unsafe { core::mem::zeroed() };
        // SAFETY: asks only.
        let asked = unsafe { libc::sigaction(libc::SIGSEGV, ptr::null(), &mut before) };
        if asked != 0 {
            return false;
        }
        if before.sa_sigaction != on_fault as *const () as usize {
            // Kept before the first fault can arrive.
            let _ = BEFORE.set(before);
        }
        take(libc::SIGSEGV)
    })
}

fn take(signal: libc::c_int) -> bool {
    // SAFETY: plain data, filled below.
    let mut action: libc::sigaction = unsafe { core::mem::zeroed() };
    action.sa_sigaction = on_fault as *const () as usize;
    action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
    // SAFETY: the handler has the form that SA_SIGINFO asks for, and lives forever.
    unsafe { libc::sigaction(signal, &action, ptr::null_mut()) == 0 }
}

/// A fault this near to the stack pointer is the stack's: it has reached its guard page.
const STACK_REACH: usize = 64 << 10;

/// Why there is a SIGSEGV: no memory is mapped there, or none that may be touched. (A number that is no address at all comes as null, with
/// another reason.)
const UNMAPPED: libc::c_int = 1;
const PROTECTED: libc::c_int = 2;

extern "C" fn on_fault(
    signal: libc::c_int,
    info: *mut libc::siginfo_t,
    context: *mut libc::c_void,
) {
    // SAFETY: the kernel's own structure.
    let what = unsafe { &*info };
    // SAFETY: these signals come with an address.
    let address = unsafe { what.si_addr() } as usize;
    if signal == libc::SIGSEGV
        && matches!(what.si_code, UNMAPPED | PROTECTED)
        && Addr(address).is_near_null()
    {
        // SAFETY: the kernel's own structure, which nobody else uses while the handler runs.
        let context = unsafe { &mut *context.cast() };
        let pc = program_counter(context);
        if let Some(landing) = landings::of(*pc as usize) {
            // Goes on where the compare of an explicit check would have led; nothing there rests on registers but those of the frame.
            *pc = landing as _;
            return;
        }
    }
    let machine = MACHINE.load(Ordering::Acquire);
    if machine.is_null() {
        return hand_on(signal, info, context);
    }
    let stack = stack_pointer(context.cast());
    let message = match signal {
        libc::SIGFPE => ARITHMETIC,
        libc::SIGSEGV if address.abs_diff(stack) < STACK_REACH => STACK_OVERFLOW,
        _ => ACCESS_VIOLATION,
    };
    // SAFETY: never freed once it is stored.
    end(unsafe { machine.as_ref() }, message)
}

/// To who handled the signal before. Where nobody did, what the system does happens when the fault is met again.
fn hand_on(signal: libc::c_int, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    // SAFETY: the kernel's own structure.
    let is_sent = unsafe { (*info).si_code } <= 0;
    let before = BEFORE.get();
    match before.map_or(libc::SIG_DFL, |action| action.sa_sigaction) {
        libc::SIG_IGN if is_sent => {}
        libc::SIG_DFL | libc::SIG_IGN => {
            // SAFETY: plain data: the default.
            let default: libc::sigaction = unsafe { core::mem::zeroed() };
            // SAFETY: gives the signal back; async-signal-safe.
            unsafe { libc::sigaction(signal, before.unwrap_or(&default), ptr::null_mut()) };
            if is_sent {
                // SAFETY: it is sent again, and arrives when the handler has ended; async-signal-safe.
                unsafe { libc::raise(signal) };
            }
        }
        handler if before.is_some_and(|action| action.sa_flags & libc::SA_SIGINFO != 0) => {
            type Handler = extern "C" fn(libc::c_int, *mut libc::siginfo_t, *mut libc::c_void);
            // SAFETY: what the process gave as a handler of this form.
            let handler = unsafe { core::mem::transmute::<usize, Handler>(handler) };
            handler(signal, info, context);
        }
        handler => {
            // SAFETY: what the process gave as a handler of this form.
            let handler =
                unsafe { core::mem::transmute::<usize, extern "C" fn(libc::c_int)>(handler) };
            handler(signal);
        }
    }
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
fn program_counter(context: &mut libc::ucontext_t) -> &mut libc::greg_t {
    &mut context.uc_mcontext.gregs[libc::REG_RIP as usize]
}

#[cfg(target_arch = "aarch64")]
fn program_counter(context: &mut libc::ucontext_t) -> &mut libc::c_ulonglong {
    &mut context.uc_mcontext.pc
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
