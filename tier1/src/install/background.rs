//! The thread that compiles what others have found hot (design B5.2): they ask, go on in tier 0, and fetch the code when they come
//! by again. What runs before code may (module initialisers) is theirs, so it publishes nothing.
//! Owns the thread and what it has made.

use super::loops::LoopCode;
use super::{Compiler, Declined, Made, enter};
use abi::Method;
use hashbrown::HashMap;
use parking_lot::Mutex;
use runtime::{LoopImage, Thread, Vm};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Weak};

/// Passes recurse over trees of blocks.
const STACK: usize = 64 << 20;

/// Something to compile.
pub enum Wanted {
    Method,
    Loop(LoopImage),
}

/// What came of it.
pub enum Outcome {
    Method(Result<Made, Declined>),
    Loop(Result<(Made, LoopCode), Declined>),
}

struct Request {
    key: usize,
    method: usize,
    wanted: Wanted,
}

#[derive(Default)]
pub struct Background {
    /// The thread starts with the first request.
    requests: Mutex<Option<Sender<Request>>>,
    /// By key (the address of a method's record or of a branch back). None: under way.
    outcomes: Mutex<HashMap<usize, Option<Outcome>>>,
}

impl Compiler {
    /// What has been made of `key`; asks for it when nobody has. None: not yet, or fetched before.
    pub(super) fn fetch(
        &self,
        thread: &Thread,
        method: &Method,
        key: usize,
        wanted: impl FnOnce() -> Option<Wanted>,
    ) -> Option<Outcome> {
        let mut outcomes = self.background.outcomes.lock();
        match outcomes.get_mut(&key) {
            Some(outcome) => outcome.take(),
            None => {
                outcomes.insert(key, None);
                drop(outcomes);
                let Some(wanted) = wanted() else {
                    return Some(Outcome::Loop(Err(Declined::Loop)));
                };
                let method = core::ptr::from_ref(method) as usize;
                self.request(&thread.vm, Request { key, method, wanted });
                None
            }
        }
    }

    /// A request that nobody can take leaves the method in tier 0.
    fn request(&self, vm: &Arc<Vm>, request: Request) {
        let mut requests = self.background.requests.lock();
        if requests.is_none() {
            let (sender, receiver) = channel();
            let vm = Arc::downgrade(vm);
            let thread = std::thread::Builder::new().name("tier 1".to_owned()).stack_size(STACK);
            if thread.spawn(move || serve(&vm, &receiver)).is_ok() {
                *requests = Some(sender);
            }
        }
        if let Some(sender) = &*requests {
            // The thread ends with the engine, and then nobody asks.
            let _ = sender.send(request);
        }
    }

    fn answer(&self, vm: &Vm, request: Request) {
        let method = enter::record(request.method as *const Method);
        let outcome = match request.wanted {
            Wanted::Method => Outcome::Method(self.make_method(vm, method)),
            Wanted::Loop(image) => Outcome::Loop(self.make_loop(vm, method, &image)),
        };
        self.background.outcomes.lock().insert(request.key, Some(outcome));
    }
}

/// Until the engine is gone: its end drops the sender.
fn serve(vm: &Weak<Vm>, requests: &Receiver<Request>) {
    while let Ok(request) = requests.recv() {
        let Some(vm) = vm.upgrade() else { return };
        Compiler::of(&vm).answer(&vm, request);
    }
}
