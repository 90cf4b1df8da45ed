//! The thread that compiles what others have found hot (design B5.2): they ask, go on in tier 0, and fetch the code when they come
//! by again; who runs a loop of awaits waits for it. What runs before code may (module initialisers) is theirs, so the thread
//! publishes nothing.
//! Owns the thread, what it is to make, and what it has made.

use super::loops::LoopCode;
use super::{Compiler, Declined, Made, When, enter};
use abi::Method;
use hashbrown::HashMap;
use parking_lot::{Condvar, Mutex};
use runtime::{LoopImage, Thread, Vm, heat};
use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

/// Passes recurse over trees of blocks.
const STACK: usize = 64 << 20;
/// How long a thread that wakes frames waits for code. It may be without a compiler's thread, or behind a method that takes longer.
const PATIENCE: Duration = Duration::from_millis(20);
/// A thread with less left than this compiles on another stack.
const ROOM: usize = 4 << 20;

impl Answer {
    fn fetch(&mut self) -> Option<Outcome> {
        match core::mem::replace(self, Answer::Fetched) {
            Answer::Made(outcome) => Some(*outcome),
            other => {
                *self = other;
                None
            }
        }
    }
}

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
    /// Those that may be waited for are in front.
    requests: Mutex<VecDeque<Request>>,
    /// Tells the thread of a request. It starts with the first.
    bell: Mutex<Option<Sender<()>>>,
    /// By key (the address of a method's record or of a branch back).
    answers: Mutex<HashMap<usize, Answer>>,
    has_answered: Condvar,
}

enum Answer {
    Wanted,
    UnderWay {
        /// Nobody waits twice.
        is_awaited: bool,
    },
    Made(Box<Outcome>),
    Fetched,
}

impl Compiler {
    /// Compiles for this thread, which meanwhile holds no collection up. None: there is no stack for it.
    pub(super) fn make_now(
        &self,
        thread: &mut Thread,
        method: &Method,
        wanted: Wanted,
    ) -> Option<Outcome> {
        let vm = thread.vm.clone();
        let method = core::ptr::from_ref(method) as usize;
        let make = || self.outcome(&vm, method, wanted);
        let has_room = thread.native_room() > ROOM;
        thread.preemptive(|| match has_room {
            true => Some(make()),
            false => std::thread::scope(|scope| {
                let thread = std::thread::Builder::new().stack_size(STACK);
                let made = thread.spawn_scoped(scope, make).ok()?.join();
                Some(made.unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            }),
        })
    }

    /// What has been made of `key`; asks for it when nobody has. None: not yet, or fetched before.
    pub(super) fn fetch(
        &self,
        thread: &mut Thread,
        method: &Method,
        key: usize,
        wanted: impl FnOnce() -> Option<Wanted>,
    ) -> Option<Outcome> {
        let mut answers = self.background.answers.lock();
        match answers.entry(key).or_insert(Answer::Wanted) {
            answer @ Answer::Made(_) => answer.fetch(),
            Answer::UnderWay { is_awaited } if !*is_awaited && self.is_worth_waiting(method) => {
                *is_awaited = true;
                drop(answers);
                thread.preemptive(|| self.wait_for(key))
            }
            answer @ Answer::Wanted => {
                *answer = Answer::UnderWay { is_awaited: false };
                drop(answers);
                let Some(wanted) = wanted() else {
                    return Some(Outcome::Loop(Err(Declined::Loop)));
                };
                let request = Request { key, method: core::ptr::from_ref(method) as usize, wanted };
                self.request(&thread.vm, request, heat::is_from_wakes(method));
                None
            }
            Answer::UnderWay { .. } | Answer::Fetched => None,
        }
    }

    /// A loop that has waked this often and runs yet has little else to do.
    fn is_worth_waiting(&self, method: &Method) -> bool {
        matches!(self.when, When::Hot(limit) if heat::of(method) / 2 >= limit)
            && heat::is_from_wakes(method)
    }

    fn wait_for(&self, key: usize) -> Option<Outcome> {
        let mut requests = self.background.requests.lock();
        if let Some(index) = requests.iter().position(|request| request.key == key) {
            requests.make_contiguous()[..=index].rotate_right(1);
        }
        drop(requests);
        let end = Instant::now() + PATIENCE;
        let mut answers = self.background.answers.lock();
        while matches!(answers.get(&key), Some(Answer::UnderWay { .. })) && Instant::now() < end {
            self.background.has_answered.wait_until(&mut answers, end);
        }
        answers.get_mut(&key)?.fetch()
    }

    /// A request that nobody can take leaves the method in tier 0.
    fn request(&self, vm: &Arc<Vm>, request: Request, is_first: bool) {
        let mut requests = self.background.requests.lock();
        match is_first {
            true => requests.push_front(request),
            false => requests.push_back(request),
        }
        drop(requests);
        let mut bell = self.background.bell.lock();
        if bell.is_none() {
            let (sender, receiver) = channel();
            let vm = Arc::downgrade(vm);
            let thread = std::thread::Builder::new().name("tier 1".to_owned()).stack_size(STACK);
            if thread.spawn(move || serve(&vm, &receiver)).is_ok() {
                *bell = Some(sender);
            }
        }
        if let Some(sender) = &*bell {
            // The thread ends with the engine, and then nobody asks.
            let _ = sender.send(());
        }
    }

    fn outcome(&self, vm: &Vm, method: usize, wanted: Wanted) -> Outcome {
        let method = enter::record(method as *const Method);
        match wanted {
            Wanted::Method => Outcome::Method(self.make_method(vm, method)),
            Wanted::Loop(image) => Outcome::Loop(self.make_loop(vm, method, &image)),
        }
    }
}

/// Until the engine is gone: its end drops the bell.
fn serve(vm: &Weak<Vm>, bell: &Receiver<()>) {
    while let Ok(()) = bell.recv() {
        let Some(vm) = vm.upgrade() else { return };
        let compiler = Compiler::of(&vm);
        let background = &compiler.background;
        let Some(request) = background.requests.lock().pop_front() else { continue };
        let outcome = compiler.outcome(&vm, request.method, request.wanted);
        background.answers.lock().insert(request.key, Answer::Made(Box::new(outcome)));
        background.has_answered.notify_all();
    }
}
