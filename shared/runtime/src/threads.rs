//! All threads of an engine, and stopping them (design B3, safepoints).
//! Owns the registry and the stop protocol. Relies on G1.
//!
//! A stop sets `stopping`, then every thread's poll word, then waits until each other thread is preemptive. A thread that leaves the
//! preemptive state looks at `stopping` after its own store (sequentially consistent both ways), so one of the two always sees the other.
#![allow(unsafe_code, reason = "the registry holds the addresses of threads that others run on")]

use crate::thread::Thread;
use abi::context::thread_state;
use parking_lot::{Condvar, Mutex};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

#[derive(Clone, Copy, PartialEq, Eq)]
struct ThreadAddress(*mut Thread);
// SAFETY: the address is only dereferenced while its thread is stopped or is the caller.
unsafe impl Send for ThreadAddress {}

#[derive(Default)]
pub struct Threads {
    list: Mutex<Vec<ThreadAddress>>,
    stopping: AtomicBool,
    /// Held by the thread that stops the others.
    stopper: Mutex<()>,
    resumed: (Mutex<()>, Condvar),
    /// Told when a thread ends.
    ended: (Mutex<()>, Condvar),
    next_number: AtomicU32,
    free_numbers: Mutex<Vec<u32>>,
}

impl Threads {
    /// A number no live thread has; 1 is the first.
    pub fn allocate_number(&self) -> u32 {
        match self.free_numbers.lock().pop() {
            Some(number) => number,
            None => self.next_number.fetch_add(1, Ordering::Relaxed) + 1,
        }
    }
    pub fn add(&self, thread: *mut Thread) {
        self.list.lock().push(ThreadAddress(thread));
    }
    /// The thread is preemptive and never comes back.
    pub fn remove(&self, thread: *mut Thread) {
        let mut list = self.list.lock();
        list.retain(|t| t.0 != thread);
        // SAFETY: the caller is that thread's last user.
        self.free_numbers.lock().push(unsafe { &*thread }.context.thread_number);
        drop(list);
        let _guard = self.ended.0.lock();
        self.ended.1.notify_all();
    }
    #[inline]
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }
    pub fn wait_until_resumed(&self) {
        let mut guard = self.resumed.0.lock();
        while self.is_stopping() {
            self.resumed.1.wait(&mut guard);
        }
    }
    /// Waits, preemptive, until every foreground thread but the caller has ended.
    pub fn wait_for_foreground(&self, caller: *mut Thread) {
        let mut guard = self.ended.0.lock();
        loop {
            if !self.has_foreground(ThreadAddress(caller)) {
                return;
            }
            self.ended.1.wait_for(&mut guard, std::time::Duration::from_millis(50));
        }
    }
    /// Whether a foreground thread other than the caller lives.
    fn has_foreground(&self, caller: ThreadAddress) -> bool {
        self.list.lock().iter().any(|t| {
            // SAFETY: a listed thread is alive: `remove` takes the same lock.
            *t != caller && unsafe { &*t.0 }.managed.is_background.load(Ordering::Relaxed) == 0
        })
    }
    pub fn count(&self) -> usize {
        self.list.lock().len()
    }
    /// Stops every other thread, runs `body` with all threads, lets them go on. `current` has saved its registers.
    /// `None` when another thread stopped the world first: the caller has waited for it, and should look again at what it wanted.
    pub fn stop_the_world<R>(
        &self,
        current: &mut Thread,
        body: impl FnOnce(&mut [&mut Thread]) -> R,
    ) -> Option<R> {
        let Some(stopper) = self.stopper.try_lock() else {
            current.safepoint_for_other_stop();
            return None;
        };
        let list = self.list.lock();
        self.stopping.store(true, Ordering::SeqCst);
        let own: *mut Thread = current;
        for thread in list.iter() {
            // SAFETY: listed threads are alive while the list is locked; poll and state are atomics.
            unsafe { &*thread.0 }.context.poll.store(1, Ordering::SeqCst);
        }
        for thread in list.iter().filter(|t| t.0 != own) {
            // SAFETY: as above.
            let state = unsafe { &(*thread.0).context.state };
            let mut spins = 0u32;
            while state.load(Ordering::SeqCst) == thread_state::MANAGED {
                spins += 1;
                if spins < 64 {
                    std::hint::spin_loop();
                } else {
                    std::thread::yield_now();
                }
            }
        }
        // SAFETY: every other thread is preemptive and cannot leave that state before `stopping` is cleared (G1).
        let mut threads: Vec<&mut Thread> = list.iter().map(|t| unsafe { &mut *t.0 }).collect();
        let result = body(&mut threads);
        drop(threads);
        for thread in list.iter() {
            // SAFETY: as above.
            unsafe { &*thread.0 }.context.poll.store(0, Ordering::SeqCst);
        }
        {
            let _guard = self.resumed.0.lock();
            self.stopping.store(false, Ordering::SeqCst);
            self.resumed.1.notify_all();
        }
        drop(list);
        drop(stopper);
        Some(result)
    }
}

impl Thread {
    /// Waits until every foreground thread but the caller has ended.
    pub(crate) fn wait_for_foreground(&mut self, own: *mut Thread) {
        let vm = self.vm.clone();
        let (threads, caller) = (vm.clone(), ThreadAddress(own));
        let has_ended = move || !threads.threads.has_foreground(caller);
        if self.wait_for_turn(None, has_ended).is_none() {
            self.preemptive(|| vm.threads.wait_for_foreground(own));
        }
    }

    /// Another thread is about to stop the world, or has: be stopped, if it comes to that, and go on after it.
    fn safepoint_for_other_stop(&mut self) {
        self.enter_preemptive();
        std::thread::yield_now();
        self.vm.threads.wait_until_resumed();
        self.leave_preemptive();
    }
}
