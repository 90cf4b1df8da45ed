//! Internal calls of Monitor.

use crate::exceptions::Thrown;
use crate::thread::Thread;
use abi::ObjRef;
use std::time::Duration;

crate::internal_calls! {
    "System.Threading.Monitor::EnterObject" => enter, (ObjRef);
    "System.Threading.Monitor::ExitObject" => exit, (ObjRef);
    "System.Threading.Monitor::TryEnterObject" => try_enter, (ObjRef, i32);
    "System.Threading.Monitor::IsEnteredObject" => is_entered, (ObjRef);
    "System.Threading.Monitor::WaitObject" => wait, (ObjRef, i32);
    "System.Threading.Monitor::PulseObject" => pulse, (ObjRef);
    "System.Threading.Monitor::PulseAllObject" => pulse_all, (ObjRef);
    "System.Threading.Monitor::ContentionCount" => contention_count, ();
}

/// -1 is no limit.
pub(crate) fn timeout(milliseconds: i32) -> Option<Duration> {
    u64::try_from(milliseconds).ok().map(Duration::from_millis)
}

fn enter(thread: &mut Thread, object: ObjRef) -> Result<(), Thrown> {
    thread.monitor_enter(object)
}
fn exit(thread: &mut Thread, object: ObjRef) -> Result<(), Thrown> {
    thread.monitor_exit(object)
}
fn try_enter(thread: &mut Thread, object: ObjRef, milliseconds: i32) -> Result<bool, Thrown> {
    thread.monitor_try_enter(object, timeout(milliseconds))
}
fn is_entered(thread: &mut Thread, object: ObjRef) -> Result<bool, Thrown> {
    Ok(thread.monitor_is_entered(object))
}
fn wait(thread: &mut Thread, object: ObjRef, milliseconds: i32) -> Result<bool, Thrown> {
    thread.monitor_wait(object, timeout(milliseconds))
}
fn pulse(thread: &mut Thread, object: ObjRef) -> Result<(), Thrown> {
    thread.monitor_pulse(object, false)
}
fn pulse_all(thread: &mut Thread, object: ObjRef) -> Result<(), Thrown> {
    thread.monitor_pulse(object, true)
}
fn contention_count(thread: &mut Thread) -> Result<i64, Thrown> {
    Ok(thread.vm.sync_blocks.contentions() as i64)
}
