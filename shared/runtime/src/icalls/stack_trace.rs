//! Internal calls about stack traces. A frame is a method record and an IL offset.

use super::reflection::number_array;
use crate::exceptions::Thrown;
use crate::suspend::record_of;
use crate::thread::Thread;
use abi::{Addr, Method, ObjRef};

crate::internal_calls! {
    "System.Diagnostics.StackTraceText::CurrentFrames" => current_frames, ();
    "System.Diagnostics.StackTraceText::LogicalFrames" => logical_frames, ();
    "System.Diagnostics.StackTraceText::FrameText" => frame_text, (usize, isize);
    "System.Diagnostics.StackTraceText::MethodId" => method_id, (usize);
    "System.Diagnostics.StackTraceText::SourceLine" => source_line, (usize, isize, Addr);
    "System.Runtime.CompilerServices.AsyncHelpers::AddToTrace" => add_to_trace, (ObjRef, ObjRef);
    "System.Runtime.CompilerServices.AsyncHelpers::ChangesThreads" => changes_threads, ();
    "System.Runtime.CompilerServices.AsyncHelpers::ForcesSuspension" => forces_suspension, ();
}

/// (record, IL offset) pairs, innermost first; the first is the caller.
fn current_frames(thread: &mut Thread) -> Result<ObjRef, Thrown> {
    let frames = thread.vm.clone().caller_frames(thread);
    frame_array(thread, &frames)
}

/// As `current_frames`, with the frames that await instead of those that woke.
fn logical_frames(thread: &mut Thread) -> Result<ObjRef, Thrown> {
    let frames = thread.vm.clone().logical_frames(thread);
    frame_array(thread, &frames)
}

fn frame_array(thread: &mut Thread, frames: &[(*const Method, u32)]) -> Result<ObjRef, Thrown> {
    let pairs = frames.iter().flat_map(|(method, offset)| [*method as isize, *offset as isize]);
    let numbers: Vec<isize> = pairs.collect();
    number_array(thread, numbers.into_iter())
}

/// The exception passes a sleeping frame.
fn add_to_trace(
    thread: &mut Thread,
    exception: ObjRef,
    continuation: ObjRef,
) -> Result<(), Thrown> {
    let vm = thread.vm.clone();
    if let Some(record) = record_of(continuation) {
        vm.append_trace(thread, exception, &[(record.method, record.il_offset)]);
    }
    Ok(())
}

fn changes_threads(thread: &mut Thread) -> Result<bool, Thrown> {
    Ok(thread.vm.suspension.changes_threads)
}

fn forces_suspension(thread: &mut Thread) -> Result<bool, Thrown> {
    Ok(thread.vm.suspension.is_forced)
}

fn frame_text(thread: &mut Thread, method: usize, il_offset: isize) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let text = vm.frame_text(method as *const Method, il_offset as i64);
    thread.new_string_utf8(&text)
}

fn method_id(thread: &mut Thread, method: usize) -> Result<isize, Thrown> {
    let vm = thread.vm.clone();
    Ok(vm.universe.ordinary_variant(vm.method_id(method as *const Method)).index() as isize)
}

/// The file, or null; `line` gets the line.
fn source_line(
    thread: &mut Thread,
    method: usize,
    il_offset: isize,
    line: Addr,
) -> Result<ObjRef, Thrown> {
    let vm = thread.vm.clone();
    let found = vm.source_line(vm.method_id(method as *const Method), il_offset as i64);
    super::write_bytes(line, &found.as_ref().map_or(0, |(_, line)| *line).to_le_bytes());
    match found {
        Some((file, _)) => thread.new_string_utf8(&file),
        None => Ok(ObjRef::NULL),
    }
}
