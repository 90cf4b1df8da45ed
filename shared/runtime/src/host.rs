//! The process as managed code sees it: arguments, exit, failing fast.
//! Owns the exit code and the ways to end (design A10).

use crate::thread::Thread;
use crate::vm::{Vm, fatal};
use abi::ObjRef;
use parking_lot::Mutex;
use types::MethodId;

/// Exit code of an unhandled exception, a stack overflow, exhausted memory, a bad image: SIGABRT's, as CoreCLR's on Linux.
pub const ABORT_EXIT_CODE: i32 = 134;

#[derive(Default)]
pub struct Host {
    pub arguments: Mutex<Vec<String>>,
    pub application: Mutex<String>,
}

impl Vm {
    /// `Environment.Exit`: runs the exit callbacks, then ends the process.
    pub fn exit(&self, thread: &mut Thread, code: i32) -> ! {
        let code = self.run_exit_callbacks(thread, Some(code));
        self.output.flush();
        self.report_stats();
        std::process::exit(code & 0xFF)
    }
    /// Raises `ProcessExit`. `code` is Main's result, or none when it has none; the answer is `Environment.ExitCode` afterwards,
    /// which handlers may have changed.
    pub(crate) fn run_exit_callbacks(&self, thread: &mut Thread, code: Option<i32>) -> i32 {
        if let Some(code) = code {
            self.environment_exit_code(thread, |known| known.set_exit_code, code);
        }
        if let Err(thrown) = thread.call_catching(self.well_known().process_exit, &mut [0]) {
            thread.take_exception(thrown);
        }
        self.environment_exit_code(thread, |known| known.exit_code, 0)
    }
    /// Calls one of `Environment`'s two; the result, if it has one.
    fn environment_exit_code(
        &self,
        thread: &mut Thread,
        method: impl FnOnce(&types::WellKnown) -> MethodId,
        code: i32,
    ) -> i32 {
        let known =
            self.universe.well_known().unwrap_or_else(|missing| fatal(&missing.to_string()));
        let found = self.method(method(known));
        let mut words = [code as u32 as u64];
        match found {
            Ok(method) => match thread.call_catching(method, &mut words) {
                Ok(()) => words[0] as i32,
                Err(thrown) => {
                    thread.take_exception(thrown);
                    code
                }
            },
            Err(error) => fatal(&error.message()),
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
        self.report_stats();
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
