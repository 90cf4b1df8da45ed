//! The process as managed code sees it: arguments, exit, failing fast.
//! Owns the exit code and the ways to end (design A10).

use crate::thread::Thread;
use crate::vm::Vm;
use abi::ObjRef;
use parking_lot::Mutex;
use std::sync::atomic::{AtomicI32, Ordering};

/// Exit code of an unhandled exception, a stack overflow, exhausted memory, a bad image: SIGABRT's, as CoreCLR's on Linux.
pub const ABORT_EXIT_CODE: i32 = 134;

#[derive(Default)]
pub struct Host {
    pub exit_code: AtomicI32,
    pub arguments: Mutex<Vec<String>>,
    pub application: Mutex<String>,
}

impl Vm {
    /// `Environment.Exit`: runs the exit callbacks, then ends the process.
    pub fn exit(&self, thread: &mut Thread, code: i32) -> ! {
        self.host.exit_code.store(code, Ordering::SeqCst);
        self.run_exit_callbacks(thread);
        self.output.flush();
        std::process::exit(code & 0xFF)
    }
    pub(crate) fn run_exit_callbacks(&self, thread: &mut Thread) {
        if let Err(thrown) = thread.call_catching(self.well_known().process_exit, &mut [0]) {
            thread.take_exception(thrown);
        }
    }
    /// No handler anywhere: print as CoreCLR does and end the process.
    pub(crate) fn unhandled_exception(&self, thread: &mut Thread, exception: ObjRef) -> ! {
        thread.context.exception = ObjRef::NULL;
        self.output.flush();
        let mut words = [exception.0 as u64];
        if let Err(thrown) = thread.call_catching(self.well_known().unhandled_exception, &mut words)
        {
            thread.take_exception(thrown);
            let name = self.universe.full_name(self.type_id(exception.mt()));
            eprintln!("Unhandled exception. {name}");
        }
        self.output.flush();
        std::process::exit(ABORT_EXIT_CODE)
    }
    /// The interpreter or native stack is used up (design B4): .NET ends the process.
    #[cold]
    pub fn stack_overflow(&self, thread: &mut Thread) -> ! {
        thread.release_stack_reserve();
        self.output.flush();
        eprintln!("Stack overflow.");
        eprint!("{}", self.stack_text(thread, 64));
        std::process::exit(ABORT_EXIT_CODE)
    }
    /// `Environment.FailFast`.
    pub fn fail_fast(&self, thread: &mut Thread, message: &str) -> ! {
        self.output.flush();
        eprintln!("Process terminated. {message}");
        eprint!("{}", self.stack_text(thread, 64));
        std::process::exit(ABORT_EXIT_CODE)
    }
}
