//! Internal calls of Thread.

use super::monitor::timeout;
use crate::exceptions::Thrown;
use crate::managed_thread::{Lifecycle, ManagedThread};
use crate::thread::Thread;
use abi::{ExceptionKind, ObjRef};
use std::sync::Arc;
use std::sync::atomic::Ordering;

crate::internal_calls! {
    "System.Threading.Thread::CreateUnstarted" => create_unstarted, (ObjRef);
    "System.Threading.Thread::StartHandle" => start, (usize, i32);
    "System.Threading.Thread::GetCurrent" => current, ();
    "System.Threading.Thread::GetId" => id, (usize);
    "System.Threading.Thread::JoinHandle" => join, (usize, i32);
    "System.Threading.Thread::GetState" => state, (usize);
    "System.Threading.Thread::SetBackground" => set_background, (usize, bool);
    "System.Threading.Thread::InterruptHandle" => interrupt, (usize);
    "System.Threading.Thread::SleepFor" => sleep, (i32);
    "System.Threading.Thread::YieldNow" => yield_now, ();
    "System.Threading.Thread::Spin" => spin, (i32);
}

fn find(thread: &mut Thread, handle: usize) -> Result<Arc<ManagedThread>, Thrown> {
    match thread.vm.managed_threads.get(handle) {
        Some(found) => Ok(found),
        None => Err(thread.throw(ExceptionKind::ThreadState, None)),
    }
}

fn create_unstarted(thread: &mut Thread, object: ObjRef) -> Result<usize, Thrown> {
    let vm = thread.vm.clone();
    let handle = vm.strong_handle(object);
    Ok(vm.managed_threads.create(Lifecycle::Unstarted, handle))
}

fn start(thread: &mut Thread, handle: usize, max_stack_size: i32) -> Result<(), Thrown> {
    let managed = find(thread, handle)?;
    if !managed.begin() {
        return Err(thread.throw(
            ExceptionKind::ThreadState,
            Some("Thread is running or terminated; it cannot restart."),
        ));
    }
    match crate::managed_thread::start(thread, &managed, max_stack_size.max(0) as usize) {
        Ok(()) => Ok(()),
        Err(_) => Err(thread.throw(ExceptionKind::OutOfMemory, None)),
    }
}

fn current(thread: &mut Thread) -> Result<ObjRef, Thrown> {
    thread.current_thread_object()
}

fn id(thread: &mut Thread, handle: usize) -> Result<i32, Thrown> {
    Ok(find(thread, handle)?.id)
}

fn join(thread: &mut Thread, handle: usize, milliseconds: i32) -> Result<bool, Thrown> {
    let managed = find(thread, handle)?;
    if managed.lifecycle() == Lifecycle::Unstarted {
        return Err(thread.throw(ExceptionKind::ThreadState, Some("Thread has not been started.")));
    }
    managed.join(thread, timeout(milliseconds))
}

fn state(thread: &mut Thread, handle: usize) -> Result<i32, Thrown> {
    Ok(find(thread, handle)?.state_bits())
}

fn set_background(thread: &mut Thread, handle: usize, is_background: bool) -> Result<(), Thrown> {
    let managed = find(thread, handle)?;
    if managed.lifecycle() == Lifecycle::Stopped {
        return Err(thread
            .throw(ExceptionKind::ThreadState, Some("Thread is dead; state cannot be accessed.")));
    }
    managed.is_background.store(is_background as u32, Ordering::SeqCst);
    Ok(())
}

fn interrupt(thread: &mut Thread, handle: usize) -> Result<(), Thrown> {
    find(thread, handle)?.wait.interrupt();
    Ok(())
}

fn sleep(thread: &mut Thread, milliseconds: i32) -> Result<(), Thrown> {
    if milliseconds == 0 && thread.yield_turn() {
        return Ok(());
    }
    if milliseconds == 0 {
        thread.preemptive(std::thread::yield_now);
        return Ok(());
    }
    thread.sleep(timeout(milliseconds))
}

fn yield_now(thread: &mut Thread) -> Result<bool, Thrown> {
    if !thread.yield_turn() {
        thread.preemptive(std::thread::yield_now);
    }
    Ok(true)
}

fn spin(thread: &mut Thread, iterations: i32) -> Result<(), Thrown> {
    if thread.yield_turn() {
        return Ok(());
    }
    for _ in 0..iterations.max(0) {
        std::hint::spin_loop();
    }
    Ok(())
}
