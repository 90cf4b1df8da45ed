//! Stack traces: what an exception remembers of the frames it passed, and their texts with file and line.
//! Owns the trace array of exceptions and the cache of portable PDBs. A trace is pairs (method record, IL offset) in an `nint[]`;
//! an offset of -1 with a null method marks where the exception was thrown again.
#![allow(unsafe_code, reason = "reads and writes exception fields")]

use crate::stackwalk::StackWalk;
use crate::suspend::record_of;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::continuation::continuation_offset;
use abi::method::MethodFlags;
use abi::object::ARRAY_DATA_OFFSET;
use abi::{Method, ObjRef};
use hashbrown::HashMap;
use ir::import::TAIL_AWAIT;
use metadata::Pdb;
use parking_lot::Mutex;
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use types::{AssemblyId, MethodId};

#[derive(Default)]
pub struct DebugInfo {
    /// Paths of the assemblies that came from files.
    paths: Mutex<HashMap<AssemblyId, PathBuf>>,
    pdbs: Mutex<HashMap<AssemblyId, Option<Arc<Pdb>>>>,
}

/// Longest trace that is kept: a stack overflow is caught elsewhere, this bounds very deep recursion.
const MAX_FRAMES: usize = 100_000;

impl Vm {
    /// Appends frames to the exception's trace.
    pub(crate) fn append_trace(
        &self,
        thread: &mut Thread,
        exception: ObjRef,
        frames: &[(*const Method, u32)],
    ) {
        let shown: Vec<(usize, isize)> = frames
            .iter()
            .filter(|(method, offset)| !is_hidden(*method) && offset & TAIL_AWAIT == 0)
            .map(|(method, offset)| (*method as usize, *offset as isize))
            .collect();
        self.append_entries(thread, exception, &shown);
    }
    /// The exception is thrown anew: its trace begins here. (`rethrow` lets it go on, and so does a boundary at its end:
    /// the core library put that there to have the throw add to a trace from elsewhere.)
    pub(crate) fn forget_trace(&self, exception: ObjRef) {
        if self.ends_trace(exception, core::ptr::null()) {
            return;
        }
        let offsets = &self.well_known().exception;
        // SAFETY: a field of System.Exception (checked at boot).
        unsafe { exception.set_field(offsets.stack_trace_count, 0i32) };
    }
    /// Whether the last frame of the trace is of this method.
    pub(crate) fn ends_trace(&self, exception: ObjRef, method: *const Method) -> bool {
        let offsets = &self.well_known().exception;
        // SAFETY: fields of System.Exception (checked at boot).
        let count = unsafe { exception.field::<i32>(offsets.stack_trace_count) } as usize;
        // SAFETY: as above.
        let array = ObjRef(unsafe { exception.field::<usize>(offsets.stack_trace) });
        count >= 2 && !array.is_null() && entry(array, count - 2) == method as usize
    }

    fn append_entries(&self, thread: &mut Thread, exception: ObjRef, entries: &[(usize, isize)]) {
        let offsets = &self.well_known().exception;
        // SAFETY: fields of System.Exception (checked at boot).
        let count = unsafe { exception.field::<i32>(offsets.stack_trace_count) } as usize;
        // SAFETY: as above.
        let array = ObjRef(unsafe { exception.field::<usize>(offsets.stack_trace) });
        if entries.is_empty() || count / 2 + entries.len() > MAX_FRAMES {
            return;
        }
        let needed = count + entries.len() * 2;
        let capacity = if array.is_null() { 0 } else { array.array_length() as usize };
        let array = if needed <= capacity {
            array
        } else {
            let length = needed.max(capacity * 2).max(16);
            let mt = self.well_known().native_int_array_mt;
            // A trace that cannot grow for lack of memory ends here.
            let Some(fresh) = thread.try_allocate_array(mt, length as u32) else { return };
            for index in 0..count {
                set_entry(fresh, index, entry(array, index));
            }
            self.heap.write_ref(exception.addr().offset(offsets.stack_trace), fresh);
            fresh
        };
        for (index, (method, offset)) in entries.iter().enumerate() {
            set_entry(array, count + index * 2, *method);
            set_entry(array, count + index * 2 + 1, *offset as usize);
        }
        // SAFETY: as above.
        unsafe { exception.set_field(offsets.stack_trace_count, needed as i32) };
    }

    /// As `stack_frames`, from the managed method that called into Rust: internal calls have frames of their own.
    pub(crate) fn caller_frames(&self, thread: &Thread) -> Vec<(*const Method, u32)> {
        without_internal_calls(self.stack_frames(thread))
    }
    /// As `caller_frames`, up to the first frame that was resumed; behind it come those that await it, not those that woke it.
    pub(crate) fn logical_frames(&self, thread: &Thread) -> Vec<(*const Method, u32)> {
        let tier = self.tier();
        let mut frames = Vec::new();
        for frame in StackWalk::new(thread) {
            let code = frame.code(tier);
            code.each_source(frame.pc, &mut |method, offset| frames.push((method, offset)));
            let resumed_from = code.resumed_from(frame.pc, frame.fp);
            if !resumed_from.is_null() {
                frames.extend(awaiting_frames(resumed_from));
                break;
            }
        }
        frames.retain(|(method, _)| !is_hidden(*method));
        frames.iter_mut().for_each(|(_, offset)| *offset &= !TAIL_AWAIT);
        without_internal_calls(frames)
    }
    /// The frames of the calling thread, innermost first: (record, IL offset), hidden ones left out.
    pub fn stack_frames(&self, thread: &Thread) -> Vec<(*const Method, u32)> {
        let tier = self.tier();
        let mut frames = Vec::new();
        for frame in StackWalk::new(thread) {
            frame.code(tier).each_source(frame.pc, &mut |method, offset| {
                if !is_hidden(method) {
                    frames.push((method, offset & !TAIL_AWAIT));
                }
            });
        }
        frames
    }
    /// `   at …` lines of the calling thread's stack, at most `limit` from each end.
    pub fn stack_text(&self, thread: &Thread, limit: usize) -> String {
        let frames = self.stack_frames(thread);
        let mut text = String::new();
        for (index, (method, offset)) in frames.iter().enumerate() {
            if index == limit && frames.len() > 2 * limit {
                let _ = writeln!(text, "   ... {} frames ...", frames.len() - 2 * limit);
            }
            if index >= limit && index + limit < frames.len() {
                continue;
            }
            let _ = writeln!(text, "   at {}", self.frame_text(*method, *offset as i64));
        }
        text
    }
    /// `Ns.Type.Method(String a)`, with ` in FILE:line N` where a PDB knows.
    pub fn frame_text(&self, method: *const Method, il_offset: i64) -> String {
        let id = self.method_id(method);
        let mut text = self.universe.trace_name(id);
        if let Some((file, line)) = self.source_line(id, il_offset) {
            let _ = write!(text, " in {file}:line {line}");
        }
        text
    }

    /// File and line of an IL offset, from the portable PDB beside the assembly or inside it.
    pub(crate) fn source_line(&self, method: MethodId, il_offset: i64) -> Option<(String, u32)> {
        let (assembly, row) = self.universe.method_row(method)?;
        let pdb = self.pdb(assembly)?;
        let span = pdb.source_span(row, u32::try_from(il_offset).ok()?).ok()??;
        Some((pdb.document_name(span.document).ok()?, span.start_line))
    }
    /// What the source calls a local in the code at an IL offset.
    pub(crate) fn local_name(
        &self,
        method: MethodId,
        local: u32,
        il_offset: u32,
    ) -> Option<String> {
        let (assembly, row) = self.universe.method_row(method)?;
        let pdb = self.pdb(assembly)?;
        let names = pdb.local_names(row).ok()?;
        let of_local = || names.iter().filter(|name| name.index as u32 == local);
        let is_here = |start: u32, length: u32| start <= il_offset && il_offset - start < length;
        let found = of_local().find(|name| is_here(name.start_offset, name.length));
        found.or_else(|| of_local().next()).map(|name| name.name.to_owned())
    }
    fn pdb(&self, assembly: AssemblyId) -> Option<Arc<Pdb>> {
        let mut pdbs = self.debug_info.pdbs.lock();
        pdbs.entry(assembly)
            .or_insert_with(|| {
                let module = self.universe.module(assembly);
                let beside = self.assembly_path(assembly).and_then(|path| {
                    let bytes = crate::load::map_file(&path.with_extension("pdb")).ok()?;
                    Pdb::parse(bytes).ok()
                });
                let pdb = beside.or_else(|| module.embedded_pdb().ok().flatten())?;
                pdb.belongs_to(module).then(|| Arc::new(pdb))
            })
            .clone()
    }

    pub fn set_assembly_path(&self, assembly: AssemblyId, path: PathBuf) {
        self.debug_info.paths.lock().insert(assembly, path);
    }
    pub fn assembly_path(&self, assembly: AssemblyId) -> Option<PathBuf> {
        if let Some(known) = self.debug_info.paths.lock().get(&assembly) {
            return Some(known.clone());
        }
        // What was loaded as a reference came from where the search finds it.
        let found = (assembly != self.universe.core())
            .then(|| self.folders.find(self.universe.assembly(assembly).name()))
            .flatten()?;
        self.set_assembly_path(assembly, found.clone());
        Some(found)
    }
    /// Whether traces leave a method out: `[StackTraceHidden]` on it or its type.
    pub(crate) fn is_hidden_from_traces(&self, id: MethodId) -> bool {
        let Some((assembly, row)) = self.universe.method_row(id) else {
            return false;
        };
        let hidden = |parent: metadata::HasCustomAttribute| {
            self.universe
                .has_attribute(assembly, parent, "System.Diagnostics", "StackTraceHiddenAttribute")
                .unwrap_or(false)
        };
        let owner = self.universe.definition(self.universe.method_owner(id));
        hidden(row.into()) || owner.is_some_and(|owner| hidden(owner.id.into()))
    }
}

/// Without the frames of internal calls at its top: the managed method that called into Rust comes first.
fn without_internal_calls(mut frames: Vec<(*const Method, u32)>) -> Vec<(*const Method, u32)> {
    let is_internal_call = |method: *const Method| {
        // SAFETY: records are immortal.
        MethodFlags(unsafe { &*method }.flags).is_internal_call() == 1
    };
    let inner = frames.iter().take_while(|(method, _)| is_internal_call(*method)).count();
    frames.drain(..inner);
    frames
}

/// The sleeping frames that await one, from its own continuation outwards.
fn awaiting_frames(continuation: ObjRef) -> impl Iterator<Item = (*const Method, u32)> {
    let outwards = |continuation: &ObjRef| {
        // SAFETY: C3 (a header field).
        let next = ObjRef(unsafe { continuation.field(continuation_offset::next) });
        (!next.is_null()).then_some(next)
    };
    core::iter::successors(outwards(&continuation), outwards)
        .filter_map(record_of)
        .map(|record| (record.method, record.il_offset))
}

fn is_hidden(method: *const Method) -> bool {
    // SAFETY: records are immortal.
    method.is_null() || MethodFlags(unsafe { &*method }.flags).is_hidden() == 1
}

fn entry(array: ObjRef, index: usize) -> usize {
    // SAFETY: O2 (an nint[] with more elements than `index`).
    unsafe { array.field::<usize>(ARRAY_DATA_OFFSET + index * 8) }
}

fn set_entry(array: ObjRef, index: usize, value: usize) {
    // SAFETY: O2.
    unsafe { array.set_field(ARRAY_DATA_OFFSET + index * 8, value) }
}
