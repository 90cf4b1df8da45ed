//! The engine's null checks are faults, and other faults of the process stay what they were: its own handler gets them, and the standard
//! library reports the end of a stack.
#![allow(unsafe_code, reason = "a program with a signal handler of its own")]

use core::ptr;
use core::sync::atomic::{AtomicUsize, Ordering};
use entracte::{Config, Engine};
use std::path::Path;
use std::process::Command;

const PAGE_SIZE: usize = 4096;
static PAGE: AtomicUsize = AtomicUsize::new(0);
static SEEN: AtomicUsize = AtomicUsize::new(0);

fn protect(protection: libc::c_int) {
    // SAFETY: a page of this test's own.
    unsafe { libc::mprotect(PAGE.load(Ordering::Relaxed) as *mut _, PAGE_SIZE, protection) };
}

/// Opens the page that was touched.
extern "C" fn on_fault(_: libc::c_int, info: *mut libc::siginfo_t, _: *mut libc::c_void) {
    // SAFETY: the kernel's own structure.
    let what = unsafe { &*info };
    // SAFETY: of a signal that comes with an address.
    let address = unsafe { what.si_addr() } as usize;
    if address.wrapping_sub(PAGE.load(Ordering::Relaxed)) >= PAGE_SIZE {
        // SAFETY: ends the process.
        unsafe { libc::_exit(99) };
    }
    SEEN.fetch_add(1, Ordering::Relaxed);
    protect(libc::PROT_READ | libc::PROT_WRITE);
}

fn engine() -> Engine {
    let mut config = Config::default();
    assert_eq!(config.knobs.set("--tier", "jit"), Ok(true));
    Engine::new(config).expect("an engine")
}

#[test]
fn other_faults_reach_the_handler_before() {
    let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
    // SAFETY: a fresh mapping.
    let page = unsafe { libc::mmap(ptr::null_mut(), PAGE_SIZE, libc::PROT_NONE, flags, -1, 0) };
    assert_ne!(page, libc::MAP_FAILED);
    PAGE.store(page as usize, Ordering::Relaxed);
    // SAFETY: plain data, filled below.
    let mut action: libc::sigaction = unsafe { core::mem::zeroed() };
    action.sa_sigaction = on_fault as *const () as usize;
    action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK;
    // SAFETY: a handler of the form that SA_SIGINFO asks for.
    assert_eq!(unsafe { libc::sigaction(libc::SIGSEGV, &action, ptr::null_mut()) }, 0);

    let program = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = program.join("testsuite/programs/eh/null_touched/null_touched.dll");
    for turn in 1..=2 {
        // Two engines, one after the other: the second may get the addresses of the first.
        let engine = engine();
        assert_eq!(engine.run(&program, &[]).expect("the program runs"), 0);
        // SAFETY: the handler opens the page.
        unsafe { page.cast::<u8>().write_volatile(1) };
        assert_eq!(SEEN.load(Ordering::Relaxed), turn);
        assert_eq!(engine.run(&program, &[]).expect("and once more"), 0);
        protect(libc::PROT_NONE);
    }
}

#[test]
fn the_end_of_a_stack_is_reported() {
    const CHILD: &str = "ENTRACTE_TEST_OVERFLOW";
    if std::env::var_os(CHILD).is_some() {
        let _engine = engine();
        println!("{}", deeper(1));
        return;
    }
    let own = std::env::current_exe().expect("this test");
    let mut child = Command::new(own);
    child.args(["--exact", "the_end_of_a_stack_is_reported", "--nocapture"]).env(CHILD, "1");
    let output = child.output().expect("it starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success(), "{errors}");
    assert!(errors.contains("has overflowed its stack"), "{errors}");
}

#[allow(unconditional_recursion, reason = "is to reach the end of the stack")]
fn deeper(depth: usize) -> usize {
    let room = core::hint::black_box([depth; 64]);
    deeper(depth + 1) + room[depth % 64]
}
