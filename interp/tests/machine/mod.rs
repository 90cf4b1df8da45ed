//! Runs functions of HIR text on an engine of each backend.

#![allow(dead_code, reason = "not every test file uses everything")]

use interp::{Backend, HirMethods, Interpreter};
use ir::Func;
use ir::symbols::Numbered;
use runtime::knobs::Knobs;
use runtime::{Thread, Vm};
use std::sync::Arc;

/// What a call did: the words of its result, or the class of the exception.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outcome {
    Returns(u64),
    Throws(&'static str),
}

pub const OVERFLOW: Outcome = Outcome::Throws("System.OverflowException");
pub const DIVIDE_BY_ZERO: Outcome = Outcome::Throws("System.DivideByZeroException");
pub const NULL_REFERENCE: Outcome = Outcome::Throws("System.NullReferenceException");
pub const INDEX_OUT_OF_RANGE: Outcome = Outcome::Throws("System.IndexOutOfRangeException");

pub fn backends() -> Vec<Backend> {
    [Backend::Loop, Backend::Tail].into_iter().filter(|backend| backend.is_available()).collect()
}

pub fn vm(backend: Backend) -> Arc<Vm> {
    let knobs = Knobs::default();
    runtime::boot::boot(knobs, |_| Box::new(Interpreter::new(backend)))
        .expect("the core library boots")
}

pub fn parse(text: &str) -> Vec<Func> {
    let funcs = ir::parse::parse(text, &Numbered).unwrap_or_else(|error| panic!("{error}\n{text}"));
    for func in &funcs {
        let findings = ir::verify::verify(func, &ir::verify::NoLayouts);
        assert!(findings.is_ok(), "{}: {findings:?}", func.name);
    }
    funcs
}

/// Runs `body` on a thread of an engine with the functions.
pub fn with_methods(backend: Backend, funcs: &[Func], body: impl FnOnce(&mut Thread, &HirMethods)) {
    let vm = vm(backend);
    let methods = HirMethods::new(&vm, funcs).unwrap_or_else(|error| panic!("{}", error.message));
    runtime::boot::with_thread(&vm, 4 << 20, false, |thread| body(thread, &methods));
}

/// Calls a function; `words` must have room for the result.
pub fn call(thread: &mut Thread, methods: &HirMethods, name: &str, arguments: &[u64]) -> Outcome {
    let method = methods.method(name).unwrap_or_else(|| panic!("no function {name}"));
    let mut words = arguments.to_vec();
    words.resize(words.len().max(4), 0);
    match thread.call_catching(method, &mut words) {
        Ok(()) => Outcome::Returns(words[0]),
        Err(thrown) => {
            let exception = thread.take_exception(thrown);
            let ty = thread.vm.type_id(exception.mt());
            Outcome::Throws(Box::leak(thread.vm.universe.full_name(ty).into_boxed_str()))
        }
    }
}
