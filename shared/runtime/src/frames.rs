//! The log of suspensions (`--frames-log`): what each frame looked like when it went to sleep and when it woke, so that two runs can be
//! compared frame by frame (design B9). Owns the log's form. Must not change what it looks at, nor say what may differ.
//!
//! An event is 16 bytes, little endian: number of the activation (u32); state, with the highest bit for a frame that wakes (u32);
//! hash of everything that `Description` shows (u64). `--frames-describe N` writes what event N is made of as JSON to `FILE.N`.
//! Activations are numbered by their first suspension; a frame that suspends into a new object keeps its number.
#![allow(unsafe_code, reason = "reads continuation objects")]

use crate::content::{DEPTH, Held, Reader, held, mix};
use crate::continuations::MethodContinuations;
use crate::thread::Thread;
use crate::vm::Vm;
use abi::continuation::{ContinuationFlags, ResumeRecord, continuation_offset};
use abi::object::Aux;
use abi::{Addr, ObjRef};
use core::sync::atomic::{AtomicU32, Ordering};
use hashbrown::HashMap;
use ir::{AwaitResult, SlotKind, SlotOrigin};
use parking_lot::Mutex;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use types::{MethodId, TypeId};

pub(crate) struct Frames {
    path: PathBuf,
    described: Option<u64>,
    activations: AtomicU32,
    log: Mutex<Log>,
    /// By the address of the record.
    methods: Mutex<HashMap<usize, Arc<MethodFacts>>>,
}

/// What does not change from event to event.
struct MethodFacts {
    id: MethodId,
    name: String,
    name_hash: u64,
    /// For each field of the layout: it is a native integer.
    natives: Vec<bool>,
}

struct Log {
    file: File,
    events: u64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Event {
    Suspend,
    Resume,
}

/// A part of a frame: a live slot, a context, a header field.
struct Part {
    name: String,
    hash: u64,
    text: String,
}

/// The bit of an event's second word that a waking frame has.
const RESUMES: u32 = 1 << 31;

impl Frames {
    pub(crate) fn new(path: &Path, described: Option<u64>) -> io::Result<Frames> {
        let log = Mutex::new(Log { file: File::create(path)?, events: 0 });
        let path = path.to_owned();
        Ok(Frames {
            path,
            described,
            activations: AtomicU32::new(0),
            log,
            methods: Mutex::default(),
        })
    }

    fn facts(&self, vm: &Vm, continuations: &MethodContinuations) -> Arc<MethodFacts> {
        let method = continuations.records[0].method;
        let mut methods = self.methods.lock();
        let found = methods.entry(method as usize).or_insert_with(|| {
            let id = vm.method_id(method);
            let name = vm.universe.il_method_name(id);
            let mut reader = Reader::new(vm, false);
            reader.words(&name);
            let (name_hash, _) = reader.take();
            let fields = continuations.layout.fields.iter();
            let natives = fields.map(|field| is_native(vm, id, field.kind, field.origin)).collect();
            Arc::new(MethodFacts { id, name, name_hash, natives })
        });
        found.clone()
    }

    /// Gives a new continuation the number of its activation. (No program locks or hashes a continuation.)
    pub(crate) fn begin(&self, object: ObjRef, resumed_from: ObjRef) {
        let number = match resumed_from.is_null() {
            true => self.activations.fetch_add(1, Ordering::Relaxed) + 1,
            false => activation_of(resumed_from),
        };
        let aux = Aux(object.aux().load(Ordering::Relaxed));
        let numbered = aux.with_tag(Aux::HASH).with_payload(number & Aux(u32::MAX).payload());
        object.aux().store(numbered.0, Ordering::Relaxed);
    }

    /// `what` adds the parts of the event. Everything is under one lock, so numbers are given in the order of the log.
    fn add(
        &self,
        vm: &Vm,
        event: Event,
        object: ObjRef,
        record: &ResumeRecord,
        facts: &MethodFacts,
        what: impl FnOnce(&mut Reader<'_>, &mut dyn FnMut(&mut Reader<'_>, Name)),
    ) {
        let mut log = self.log.lock();
        let is_described = self.described == Some(log.events);
        let method = facts.id;
        let mut reader = Reader::new(vm, is_described);
        let mut hash = facts.name_hash;
        let mut parts = Vec::new();
        what(&mut reader, &mut |reader, name| {
            let (part, text) = reader.take();
            hash = mix(hash, part);
            if is_described {
                parts.push(Part {
                    name: name.text(vm, method, record.il_offset),
                    hash: part,
                    text,
                });
            }
        });
        let bit = if event == Event::Resume { RESUMES } else { 0 };
        let activation = activation_of(object);
        let mut bytes = [0; 16];
        bytes[..4].copy_from_slice(&activation.to_le_bytes());
        bytes[4..8].copy_from_slice(&(record.state | bit).to_le_bytes());
        bytes[8..].copy_from_slice(&hash.to_le_bytes());
        let mut written = log.file.write_all(&bytes);
        if is_described {
            let line = vm.source_line(method, record.il_offset as i64);
            let parts = parts.iter().map(|part| {
                let hash = format!("{:016x}", part.hash);
                serde_json::json!({ "name": part.name, "hash": hash, "text": part.text })
            });
            let description = serde_json::json!({
                "event": log.events,
                "kind": if event == Event::Resume { "resume" } else { "suspend" },
                "activation": activation,
                "method": facts.name,
                "state": record.state,
                "il_offset": record.il_offset,
                "line": line.map(|(file, line)| format!("{file}:{line}")),
                "hash": format!("{hash:016x}"),
                "parts": parts.collect::<Vec<_>>(),
            });
            let path = format!("{}.{}", self.path.display(), log.events);
            written = written.and_then(|()| std::fs::write(path, format!("{description:#}\n")));
        }
        if let Err(error) = written {
            crate::vm::fatal(&format!("{}: {error}", self.path.display()));
        }
        log.events += 1;
    }
}

/// How a part is called.
#[derive(Clone, Copy)]
enum Name {
    Fixed(&'static str),
    Slot(SlotOrigin),
}

impl Name {
    /// With the name that the program's source gives it, where that is known.
    fn text(self, vm: &Vm, method: MethodId, il_offset: u32) -> String {
        let origin = match self {
            Name::Fixed(name) => return name.to_owned(),
            Name::Slot(origin) => origin,
        };
        match origin {
            SlotOrigin::Argument(number) => {
                let has_this = vm.universe.signature(method).is_ok_and(|s| s.has_this);
                match (has_this, number) {
                    (true, 0) => "this".to_owned(),
                    _ => {
                        let index = number as usize - has_this as usize;
                        let name = vm.universe.parameter_name(method, index);
                        named("argument", number, name.map(str::to_owned))
                    }
                }
            }
            SlotOrigin::Local(number) => {
                named("local", number, vm.local_name(method, number, il_offset))
            }
            SlotOrigin::Context => "generic context".to_owned(),
            SlotOrigin::Stack(depth) => format!("stack {depth}"),
            SlotOrigin::Temporary => "temporary".to_owned(),
            SlotOrigin::Continuation => "continuation".to_owned(),
            SlotOrigin::SavedContext => "saved context".to_owned(),
        }
    }
}

fn named(what: &str, number: u32, name: Option<String>) -> String {
    match name {
        Some(name) => format!("{what} {number} ({name})"),
        None => format!("{what} {number}"),
    }
}

fn activation_of(object: ObjRef) -> u32 {
    match object.is_null() {
        true => 0,
        false => Aux(object.aux().load(Ordering::Relaxed)).payload(),
    }
}

fn word(object: ObjRef, offset: usize) -> Addr {
    object.addr().offset(offset)
}

fn load(object: ObjRef, offset: usize) -> ObjRef {
    // SAFETY: C3 (an offset of the object's own layout).
    ObjRef(unsafe { word(object, offset).load::<u64>() } as usize)
}

fn flags_of(object: ObjRef) -> ContinuationFlags {
    // SAFETY: C3 (a header field).
    ContinuationFlags(unsafe { object.field(continuation_offset::flags) })
}

impl Thread {
    /// A frame goes to sleep: everything that it keeps is in its continuation.
    #[cold]
    pub(crate) fn log_suspension(
        &mut self,
        frames: &Frames,
        continuations: &MethodContinuations,
        point: usize,
        object: ObjRef,
        callee: ObjRef,
    ) {
        let record = &continuations.records[point];
        let awaited_kind = self.context.awaited_kind;
        let is_innermost = callee == self.context.sentinel;
        let vm = self.vm.clone();
        let facts = frames.facts(&vm, continuations);
        frames.add(&vm, Event::Suspend, object, record, &facts, |reader, part| {
            reader.number(awaited_kind * is_innermost as u64);
            match is_innermost {
                true => reader.write(format_args!("kind {awaited_kind}")),
                false => {
                    let activation = activation_of(callee);
                    reader.number(activation as u64);
                    reader.write(format_args!("activation {activation}"));
                }
            }
            part(reader, Name::Fixed("awaits"));
            self.header_parts(reader, object, part);
            frame_parts(reader, &facts, continuations, point, object, part);
        });
    }

    /// A frame wakes: nothing has been taken out of its continuation yet.
    #[cold]
    pub(crate) fn log_resumption(
        &mut self,
        frames: &Frames,
        object: ObjRef,
        record: &ResumeRecord,
    ) {
        let vm = self.vm.clone();
        let Some(continuations) = vm.continuations.known(record.method) else { return };
        let point = record.state as usize;
        let facts = frames.facts(&vm, continuations);
        frames.add(&vm, Event::Resume, object, record, &facts, |reader, part| {
            self.header_parts(reader, object, part);
            let flags = flags_of(object);
            if let Some(offset) = ContinuationFlags::field_offset(flags.exception_index()) {
                reader.object(load(object, offset), DEPTH);
                part(reader, Name::Fixed("exception"));
            }
            if let Some(offset) = ContinuationFlags::field_offset(flags.result_index()) {
                let layout = &continuations.layout.points[point];
                let at = word(object, offset);
                match (layout.result, layout.dst_kind) {
                    (AwaitResult::Void, _) => {}
                    (AwaitResult::Struct, Some(SlotKind::Struct(ty))) => {
                        reader.value(at, Held::Struct(ty), DEPTH);
                    }
                    (AwaitResult::Struct, _) => {}
                    (result, _) => scalar_result(reader, at, result),
                }
                part(reader, Name::Fixed("result"));
            }
            frame_parts(reader, &facts, continuations, point, object, part);
        });
    }

    /// Flags and contexts, of the frame and of the thread that it leaves or has been given.
    fn header_parts(
        &self,
        reader: &mut Reader<'_>,
        object: ObjRef,
        part: &mut dyn FnMut(&mut Reader<'_>, Name),
    ) {
        let flags = flags_of(object);
        reader.number(flags.0 as u64);
        reader.write(format_args!("{:#010x}", flags.0));
        part(reader, Name::Fixed("flags"));
        let sentinel = self.context.sentinel;
        let indexed = [
            ("execution context", flags.execution_context_index()),
            ("continuation context", flags.continuation_context_index()),
        ];
        for (name, index) in indexed {
            if let Some(offset) = ContinuationFlags::field_offset(index) {
                context(reader, load(object, offset), sentinel);
                part(reader, Name::Fixed(name));
            }
        }
        context(reader, self.context.execution_context, sentinel);
        part(reader, Name::Fixed("thread's execution context"));
        context(reader, self.context.synchronization_context, sentinel);
        part(reader, Name::Fixed("thread's synchronization context"));
    }
}

fn context(reader: &mut Reader<'_>, object: ObjRef, sentinel: ObjRef) {
    match object == sentinel {
        true => {
            reader.number(1);
            reader.write(format_args!("(flow suppressed)"));
        }
        false => reader.object(object, DEPTH),
    }
}

/// The live slots, in the order of the layout.
fn frame_parts(
    reader: &mut Reader<'_>,
    facts: &MethodFacts,
    continuations: &MethodContinuations,
    point: usize,
    object: ObjRef,
    part: &mut dyn FnMut(&mut Reader<'_>, Name),
) {
    for number in &continuations.layout.points[point].live {
        let field = &continuations.layout.fields[*number as usize];
        let at = word(object, field.offset as usize);
        match field.kind {
            // SAFETY: C3.
            SlotKind::I4 => reader.signed(unsafe { at.load::<i32>() } as i64),
            SlotKind::I8 if facts.natives[*number as usize] => reader.value(at, Held::Native, 0),
            // SAFETY: C3.
            SlotKind::I8 => reader.signed(unsafe { at.load::<u64>() } as i64),
            // SAFETY: C3.
            SlotKind::R4 => reader.single(unsafe { at.load::<u32>() }),
            // SAFETY: C3.
            SlotKind::R8 => reader.double(unsafe { at.load::<u64>() }),
            SlotKind::Ref => reader.value(at, Held::Ref, DEPTH),
            SlotKind::Struct(ty) => reader.value(at, Held::Struct(ty), DEPTH),
            SlotKind::ByRef => {}
        }
        part(reader, Name::Slot(field.origin));
    }
}

/// Whether a word may hold an address: hidden contexts, native integers and pointers.
fn is_native(vm: &Vm, method: MethodId, kind: SlotKind, origin: SlotOrigin) -> bool {
    if kind != SlotKind::I8 {
        return false;
    }
    let ty = match origin {
        SlotOrigin::Context => return true,
        SlotOrigin::Argument(number) => {
            let Ok(signature) = vm.universe.signature(method) else { return false };
            let index = (number as usize).wrapping_sub(signature.has_this as usize);
            signature.params.get(index).copied()
        }
        SlotOrigin::Local(number) => vm.local_type(method, number),
        _ => None,
    };
    ty.is_some_and(|ty| matches!(held(vm, ty), Ok(Held::Native)))
}

fn scalar_result(reader: &mut Reader<'_>, at: Addr, result: AwaitResult) {
    match result {
        AwaitResult::Void | AwaitResult::Struct => {}
        // SAFETY: C3 (the result area has this width).
        AwaitResult::I1 => reader.signed(unsafe { at.load::<i8>() } as i64),
        // SAFETY: as above.
        AwaitResult::U1 => reader.signed(unsafe { at.load::<u8>() } as i64),
        // SAFETY: as above.
        AwaitResult::I2 => reader.signed(unsafe { at.load::<i16>() } as i64),
        // SAFETY: as above.
        AwaitResult::U2 => reader.signed(unsafe { at.load::<u16>() } as i64),
        // SAFETY: as above.
        AwaitResult::I4 => reader.signed(unsafe { at.load::<i32>() } as i64),
        // SAFETY: as above.
        AwaitResult::I8 => reader.signed(unsafe { at.load::<u64>() } as i64),
        // SAFETY: as above.
        AwaitResult::R4 => reader.single(unsafe { at.load::<u32>() }),
        // SAFETY: as above.
        AwaitResult::R8 => reader.double(unsafe { at.load::<u64>() }),
        AwaitResult::Ref => reader.value(at, Held::Ref, DEPTH),
    }
}

impl Vm {
    /// The type of a local of the method's own body; `None` for what was inlined, and where it depends on the instantiation.
    fn local_type(&self, method: MethodId, number: u32) -> Option<TypeId> {
        let (assembly, row) = self.universe.method_row(method)?;
        let body = self.universe.module(assembly).method_body(row).ok()??;
        let (token, instantiation) =
            (body.local_var_sig?, self.universe.method_instantiation(method));
        let locals = self.universe.resolve_locals(assembly, token, instantiation).ok()?;
        locals.get(number as usize).map(|local| local.ty)
    }
}
