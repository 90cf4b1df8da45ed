//! What the runtime asks about interpreter frames: names, IL offsets, clauses, references.
//! Owns `FrameCode` for code records. Relies on F1, F4.

use crate::code::Code;
use crate::state::{code_at, method_record, word_at};
use abi::{FrameHeader, Method, ObjRef, WordKind};
use runtime::{CodeClause, FrameCode};

/// The code record of a live frame.
pub fn code_of(header: &FrameHeader) -> &'static Code {
    code_at(header.code)
}

/// A slot of a live frame.
pub fn slot_value(fp: usize, slot: u32) -> u64 {
    word_at(fp + slot as usize * 8)
}

impl FrameCode for Code {
    fn method(&self) -> *const Method {
        self.method
    }
    fn name(&self) -> &str {
        &self.info.name
    }
    fn il_offset(&self, pc: usize) -> u32 {
        let word = (pc - 1).wrapping_sub(self.entry as usize) / 8;
        self.info.il_offset(word as u32)
    }
    fn clauses(&self) -> &[CodeClause] {
        &self.info.clauses
    }
    fn resumed_from(&self, pc: usize, fp: usize) -> ObjRef {
        match &self.info.suspension {
            // At the entry the word is not there yet.
            Some(tables) if pc != self.entry as usize + 8 => {
                ObjRef(slot_value(fp, tables.continuation) as usize)
            }
            _ => ObjRef::NULL,
        }
    }
    fn is_adapter(&self) -> bool {
        self.info.is_adapter
    }
    fn slot_count(&self) -> u32 {
        self.info.slot_count
    }
    fn frame_refs(&self, pc: usize, fp: usize, visit: &mut dyn FnMut(u32, WordKind, bool)) {
        // Being prepared, or stopped at the entry, where reference words are not zeroed yet: only the arguments are there.
        if self.method.is_null() || pc == self.entry as usize + 8 {
            let header = crate::state::frame_header(fp as *mut u64);
            return argument_refs(method_record(header.method), visit);
        }
        if self.info.is_adapter {
            return;
        }
        for (slot, kind, pinned) in &self.info.frame_map.words {
            visit(*slot, *kind, *pinned);
        }
    }
}

/// The reference words among a method's arguments.
pub fn argument_refs(method: &Method, visit: &mut dyn FnMut(u32, WordKind, bool)) {
    let map = crate::words::argument_map(method);
    for word in 0..64 {
        if map.refs >> word & 1 == 1 {
            visit(word, WordKind::Ref, false);
        } else if map.by_refs >> word & 1 == 1 {
            visit(word, WordKind::ByRef, false);
        }
    }
    for (word, is_by_ref) in &map.overflow {
        visit(*word, if *is_by_ref { WordKind::ByRef } else { WordKind::Ref }, false);
    }
}
