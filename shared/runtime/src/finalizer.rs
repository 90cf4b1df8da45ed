//! The finalizer thread (ECMA-335 I.8.9.6.7).
//! Owns when it runs and who waits for it. Exceptions out of a finalizer are unhandled.

use crate::thread::Thread;
use crate::vm::Vm;
use abi::MtPtr;
use parking_lot::{Condvar, Mutex};
use std::sync::Arc;

#[derive(Default)]
pub struct Finalizer {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    started: bool,
    work: bool,
    idle: bool,
    stop: bool,
}

impl Finalizer {
    pub fn wake(&self) {
        let mut state = self.state.lock();
        state.work = true;
        state.idle = false;
        self.changed.notify_all();
    }
    pub fn stop(&self) {
        self.state.lock().stop = true;
        self.changed.notify_all();
    }
}

impl Thread {
    /// `GC.WaitForPendingFinalizers`.
    pub fn wait_for_finalizers(&mut self) {
        let vm = self.vm.clone();
        if vm.schedule.is_some() {
            return self.run_finalizers();
        }
        if vm.heap.finalizable_count() == 0 && vm.finalizer.state.lock().idle_or_unstarted() {
            return;
        }
        ensure_started(&vm);
        vm.finalizer.wake();
        self.preemptive(|| {
            let mut state = vm.finalizer.state.lock();
            while !(state.idle || state.stop) {
                vm.finalizer.changed.wait(&mut state);
            }
        });
    }
}

impl State {
    fn idle_or_unstarted(&self) -> bool {
        !self.started || self.idle
    }
}

/// Starts the finalizer thread when the first object waits for it.
pub(crate) fn ensure_started(vm: &Arc<Vm>) {
    let mut state = vm.finalizer.state.lock();
    // Under a schedule they run when the program waits for them.
    if state.started || vm.schedule.is_some() {
        return;
    }
    (state.started, state.work) = (true, true);
    drop(state);
    let vm = vm.clone();
    let body = move || {
        crate::boot::with_thread(&vm, crate::thread::THREAD_STACK_SIZE, true, |thread| {
            finalize_loop(thread)
        });
    };
    if std::thread::Builder::new()
        .name("finalizer".to_owned())
        .stack_size(8 << 20)
        .spawn(body)
        .is_err()
    {
        crate::vm::fatal("no finalizer thread");
    }
}

impl Thread {
    fn run_finalizers(&mut self) {
        let vm = self.vm.clone();
        while let Some(object) = vm.heap.take_finalizable() {
            let mt: MtPtr = object.mt();
            let slot = vm.well_known().finalize_slot;
            // Nothing catches here: an exception out of a finalizer is unhandled and ends the process.
            let _ = self
                .virtual_target(mt, slot)
                .and_then(|method| self.call(method, &mut [object.0 as u64]));
        }
    }
}

fn finalize_loop(thread: &mut Thread) {
    let vm = thread.vm.clone();
    loop {
        let stop = thread.preemptive(|| {
            let mut state = vm.finalizer.state.lock();
            // Work that came while the last was done is not idled over.
            while !state.work && !state.stop {
                state.idle = true;
                vm.finalizer.changed.notify_all();
                vm.finalizer.changed.wait(&mut state);
            }
            (state.work, state.idle) = (false, false);
            state.stop
        });
        if stop {
            return;
        }
        thread.run_finalizers();
    }
}
