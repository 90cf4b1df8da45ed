//! Suspension: operations, and the tables that say which words a frame keeps.
//! Owns the way from slots of the layout to words of the frame.

use super::emit::Emitter;
use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::code::{KeptWords, SuspensionCode, SuspensionPointCode};
use ir::{Slot, ThreadField};

impl Emitter<'_> {
    pub fn emit_await_call(&mut self, op: ir::op::AwaitCall) {
        if let (Some(dst), Some(value)) = (op.dst, op.value) {
            self.emit_move(self.word(dst), self.word(value), self.words(dst));
        }
        let state = self.resumes.len() as i32;
        self.emit(AwaitCall::new(Imm32(state)));
        self.resumes.push(self.code.position());
    }

    pub fn emit_resume(&mut self, op: ir::op::Resume) {
        let base = self.base();
        let continuation = self.read(op.continuation);
        let (awaiting, result) = (self.read(op.awaiting), self.read(op.result));
        self.emit(ResumeFrame::new(Delta(0), base, continuation));
        self.emit(ResumeDone::new(self.write(op.dst), awaiting, result, base));
    }

    pub fn emit_thread_load(&mut self, dst: Slot, field: ThreadField) {
        self.emit(ThreadLoad::new(self.write(dst), Offset(field.offset() as u16)));
    }

    pub fn emit_thread_take(&mut self, dst: Slot, field: ThreadField) {
        self.emit(ThreadTake::new(self.write(dst), Offset(field.offset() as u16)));
    }

    pub fn emit_thread_store(&mut self, field: ThreadField, value: Slot) {
        self.emit(ThreadStore::new(self.read(value), Offset(field.offset() as u16)));
    }

    /// The tables of the function's suspension points.
    pub fn suspension(&self) -> Option<SuspensionCode> {
        let continuations = self.needs.continuations?;
        let layout = &continuations.layout;
        let kept = |number: &u32| {
            let field = &layout.fields[*number as usize];
            KeptWords {
                word: self.word(field.slot),
                offset: field.offset,
                size: field.size,
                has_refs: self.shape.has_references(field.slot),
            }
        };
        let points =
            layout.points.iter().zip(&self.resumes).map(|(point, resume)| SuspensionPointCode {
                resume: *resume,
                result: point.dst.map(|dst| self.word(dst)),
                result_has_refs: point.dst.is_some_and(|dst| self.shape.has_references(dst)),
                live: point.live.iter().map(kept).collect(),
                changed: point.must_save.iter().map(kept).collect(),
            });
        Some(SuspensionCode {
            continuations,
            continuation: self.word(layout.continuation),
            contexts: layout.contexts.map(|(execution, synchronization)| {
                (self.word(execution), self.word(synchronization))
            }),
            constants: self.entry_constants(),
            points: points.collect(),
        })
    }
}
