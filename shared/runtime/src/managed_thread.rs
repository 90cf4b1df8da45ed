//! Threads as managed code knows them: lifecycle, join, background, their object.
//! Owns the records behind `Thread._handle`. A record outlives its OS thread.

use crate::boot::with_managed_thread;
use crate::exceptions::Thrown;
use crate::monitor::ThreadWait;
use crate::thread::{THREAD_STACK_SIZE, Thread};
use abi::{ExceptionKind, ObjRef};
use heap::HandleId;
use parking_lot::{Condvar, Mutex};
use std::sync::Arc;
use std::sync::atomic::{AtomicI32, AtomicU32, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lifecycle {
    Unstarted,
    /// `Start` was called; the OS thread is not attached yet.
    Starting,
    Running,
    Stopped,
}

pub struct ManagedThread {
    /// `ManagedThreadId`.
    pub id: i32,
    pub is_background: AtomicU32,
    pub wait: Arc<ThreadWait>,
    lifecycle: Mutex<Lifecycle>,
    changed: Condvar,
    /// Strong handle of the Thread object, held until the thread runs.
    object: usize,
    /// `Thread._handle`: the record's index + 1.
    pub(crate) handle: AtomicUsize,
}

#[derive(Default)]
pub struct ManagedThreads {
    records: boxcar::Vec<Arc<ManagedThread>>,
    last_id: AtomicI32,
}

impl ManagedThreads {
    /// A new record; what comes back is `Thread._handle` (index + 1).
    pub fn create(&self, lifecycle: Lifecycle, object: usize) -> usize {
        let id = self.last_id.fetch_add(1, Ordering::Relaxed) + 1;
        let record = ManagedThread {
            id,
            is_background: AtomicU32::new(0),
            wait: Arc::default(),
            lifecycle: Mutex::new(lifecycle),
            changed: Condvar::new(),
            object,
            handle: AtomicUsize::new(0),
        };
        let record = Arc::new(record);
        let handle = self.records.push(record.clone()) + 1;
        record.handle.store(handle, Ordering::Relaxed);
        handle
    }
    pub fn get(&self, handle: usize) -> Option<Arc<ManagedThread>> {
        self.records.get(handle.checked_sub(1)?).cloned()
    }
}

impl ManagedThread {
    pub fn lifecycle(&self) -> Lifecycle {
        *self.lifecycle.lock()
    }
    /// Claims the right to start the thread; false when it was started before.
    pub fn begin(&self) -> bool {
        let mut lifecycle = self.lifecycle.lock();
        let fresh = *lifecycle == Lifecycle::Unstarted;
        if fresh {
            *lifecycle = Lifecycle::Starting;
        }
        fresh
    }
    pub fn set(&self, lifecycle: Lifecycle) {
        *self.lifecycle.lock() = lifecycle;
        self.changed.notify_all();
    }
    /// Bits of System.Threading.ThreadState.
    pub fn state_bits(&self) -> i32 {
        let background = if self.is_background.load(Ordering::SeqCst) != 0 { 4 } else { 0 };
        match self.lifecycle() {
            Lifecycle::Unstarted => 8 | background,
            Lifecycle::Starting | Lifecycle::Running => {
                background | if self.wait.is_waiting() { 32 } else { 0 }
            }
            Lifecycle::Stopped => 16,
        }
    }
    /// Waits for the end of the thread; false when it did not end in time.
    pub fn join(
        self: &Arc<Self>,
        thread: &mut Thread,
        timeout: Option<Duration>,
    ) -> Result<bool, Thrown> {
        let deadline = timeout.map(|t| Instant::now() + t);
        let own = thread.wait.clone();
        if thread.is_scheduled {
            return self.join_in_turn(thread, timeout);
        }
        // Short waits, so that an interruption of the caller is seen too.
        let (stopped, interrupted) = thread.preemptive(|| {
            let _waiting = own.mark_waiting();
            let mut lifecycle = self.lifecycle.lock();
            while *lifecycle != Lifecycle::Stopped {
                if own.take_interruption() {
                    return (false, true);
                }
                let slice = Duration::from_millis(10);
                let wait = match deadline {
                    None => slice,
                    Some(deadline) => {
                        let left = deadline.saturating_duration_since(Instant::now());
                        if left.is_zero() {
                            return (false, false);
                        }
                        left.min(slice)
                    }
                };
                self.changed.wait_for(&mut lifecycle, wait);
            }
            (true, false)
        });
        if interrupted {
            return Err(thread.throw(ExceptionKind::ThreadInterrupted, None));
        }
        Ok(stopped)
    }
}

impl ManagedThread {
    /// `join` under a schedule.
    fn join_in_turn(
        self: &Arc<Self>,
        thread: &mut Thread,
        timeout: Option<Duration>,
    ) -> Result<bool, Thrown> {
        let (own, joined) = (thread.wait.clone(), self.clone());
        let is_ready = {
            let own = own.clone();
            move || joined.lifecycle() == Lifecycle::Stopped || own.is_interrupted()
        };
        let waiting = own.mark_waiting();
        if self.lifecycle() != Lifecycle::Stopped {
            thread.wait_for_turn(timeout, is_ready);
        }
        drop(waiting);
        let has_stopped = self.lifecycle() == Lifecycle::Stopped;
        if !has_stopped && own.take_interruption() {
            return Err(thread.throw(ExceptionKind::ThreadInterrupted, None));
        }
        Ok(has_stopped)
    }
}

/// Starts the OS thread and waits until it is attached, so that the process does not end before it counts.
pub fn start(
    thread: &mut Thread,
    managed: &Arc<ManagedThread>,
    stack_size: usize,
) -> std::io::Result<()> {
    let vm = thread.vm.clone();
    let record = managed.clone();
    let stack_size = if stack_size == 0 { THREAD_STACK_SIZE } else { stack_size.max(1 << 20) };
    let body = move || {
        let finished = record.clone();
        with_managed_thread(&vm, stack_size, record.clone(), |thread| {
            let object = HandleId(record.object).target();
            thread.context.thread_object = object;
            thread.vm.heap.free_handle(HandleId(record.object));
            record.set(Lifecycle::Running);
            let start = thread.vm.well_known().start_thread;
            // Nothing catches here: an unhandled exception ends the process in its first pass.
            let _ = thread.call_outermost(start, object.0 as u64);
        });
        finished.set(Lifecycle::Stopped);
        if let Some(schedule) = &vm.schedule {
            schedule.leave(finished.id);
        }
    };
    if let Some(schedule) = &thread.vm.schedule {
        schedule.expect(managed.id);
    }
    std::thread::Builder::new()
        .name(format!("managed-{}", managed.id))
        .stack_size(stack_size.max(16 << 20))
        .spawn(body)?;
    let started = managed.clone();
    if thread.wait_for_turn(None, move || started.lifecycle() != Lifecycle::Starting).is_some() {
        return Ok(());
    }
    thread.preemptive(|| {
        let mut lifecycle = managed.lifecycle.lock();
        while *lifecycle == Lifecycle::Starting {
            managed.changed.wait(&mut lifecycle);
        }
    });
    Ok(())
}

impl Thread {
    /// The Thread object of this thread; made at first use for threads that managed code did not start.
    pub fn current_thread_object(&mut self) -> Result<ObjRef, Thrown> {
        if !self.context.thread_object.is_null() {
            return Ok(self.context.thread_object);
        }
        let mt = self.vm.well_known().thread_mt;
        let offset = self.vm.well_known().thread_handle_offset;
        let object = self.allocate(mt)?;
        self.set_thread_handle(object, offset);
        self.context.thread_object = object;
        Ok(object)
    }
}
