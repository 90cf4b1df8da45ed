//! Static constructors across threads (ECMA-335 II.10.5.3).
//! Owns the protocol: one thread runs the constructor, others wait, cycles between waiting threads are broken by letting the later
//! one go on, a failure is remembered and thrown again.

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::mtable::class_init;
use abi::{MtPtr, ObjRef};
use hashbrown::HashMap;
use parking_lot::{Condvar, Mutex};
use std::sync::atomic::Ordering;

#[derive(Default)]
pub struct ClassInits {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Which thread (number) runs the constructor of a type.
    running: HashMap<MtPtr, u32>,
    /// Which type a thread waits for.
    waiting: HashMap<u32, MtPtr>,
    /// Strong handles of the TypeInitializationException of failed types.
    failed: HashMap<MtPtr, usize>,
}

impl State {
    /// Whether waiting for `mt` would close a circle back to `thread`.
    fn would_deadlock(&self, thread: u32, mt: MtPtr) -> bool {
        let mut wanted = mt;
        loop {
            match self.running.get(&wanted) {
                None => return false,
                Some(owner) if *owner == thread => return true,
                Some(owner) => match self.waiting.get(owner) {
                    None => return false,
                    Some(next) => wanted = *next,
                },
            }
        }
    }
}

impl Thread {
    /// Makes sure that the static constructor of `mt` has run, is running on this thread, or cannot be waited for.
    #[inline]
    pub fn ensure_class_init(&mut self, mt: MtPtr) -> Result<(), Thrown> {
        if mt.get().class_init.load(Ordering::Acquire) == class_init::DONE {
            return Ok(());
        }
        self.run_class_init(mt)
    }

    #[cold]
    #[inline(never)]
    fn run_class_init(&mut self, mt: MtPtr) -> Result<(), Thrown> {
        let vm = self.vm.clone();
        let number = self.context.thread_number;
        let inits = &vm.class_inits;
        loop {
            let mut state = inits.state.lock();
            match mt.get().class_init.load(Ordering::Acquire) {
                class_init::DONE => return Ok(()),
                class_init::NOT_RUN => {
                    mt.get().class_init.store(class_init::RUNNING, Ordering::Release);
                    state.running.insert(mt, number);
                    break;
                }
                class_init::FAILED => {
                    let handle = state.failed.get(&mt).copied();
                    drop(state);
                    let exception = handle.map_or(ObjRef::NULL, |h| vm.handle_target(h));
                    return Err(self.throw_object(exception));
                }
                _ => {
                    if state.would_deadlock(number, mt) {
                        return Ok(());
                    }
                    state.waiting.insert(number, mt);
                    drop(state);
                    let has_run =
                        move || mt.get().class_init.load(Ordering::Acquire) != class_init::RUNNING;
                    if self.wait_for_turn(None, has_run).is_some() {
                        inits.state.lock().waiting.remove(&number);
                        continue;
                    }
                    self.preemptive(|| {
                        let mut state = inits.state.lock();
                        while mt.get().class_init.load(Ordering::Acquire) == class_init::RUNNING {
                            inits.changed.wait(&mut state);
                        }
                        state.waiting.remove(&number);
                    });
                }
            }
        }
        let result = self.call_class_constructor(mt);
        let outcome = match result {
            Ok(()) => {
                let mut state = inits.state.lock();
                state.running.remove(&mt);
                mt.get().class_init.store(class_init::DONE, Ordering::Release);
                Ok(())
            }
            Err(thrown) => {
                let inner = self.take_exception(thrown);
                let wrapped = vm.type_initialization_exception(self, mt, inner);
                let exception = match wrapped {
                    Ok(exception) => exception,
                    Err(thrown) => self.take_exception(thrown),
                };
                let handle = vm.strong_handle(exception);
                let mut state = inits.state.lock();
                state.running.remove(&mt);
                state.failed.insert(mt, handle);
                mt.get().class_init.store(class_init::FAILED, Ordering::Release);
                drop(state);
                Err(self.throw_object(exception))
            }
        };
        inits.changed.notify_all();
        outcome
    }

    fn call_class_constructor(&mut self, mt: MtPtr) -> Result<(), Thrown> {
        let vm = self.vm.clone();
        match vm.class_constructor(mt) {
            Ok(Some(method)) => self.call_catching(method, &mut []),
            Ok(None) => Ok(()),
            Err(error) => Err(self.throw_type_error(&error)),
        }
    }
}
