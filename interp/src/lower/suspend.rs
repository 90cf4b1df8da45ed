//! Suspension: operations, and the tables that say which words a frame keeps.
//! Owns the way from slots of the layout to words of the frame.

use super::emit::Emitter;
use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::code::{KeptHere, KeptWords, SleepAgain, SuspensionCode, SuspensionPointCode};
use abi::continuation::ContinuationFlags;
use ir::{AwaitMode, AwaitResult, Slot, ThreadField};
use runtime::continuations::MethodContinuations;

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
        let constants = self.entry_constants();
        let points = layout.points.iter().enumerate().zip(&self.resumes);
        let points = points.map(|((state, point), resume)| {
            let mut made = SuspensionPointCode {
                resume: *resume,
                result: point.dst.map(|dst| self.word(dst)),
                result_has_refs: point.dst.is_some_and(|dst| self.shape.has_references(dst)),
                live: point.live.iter().map(kept).collect(),
                changed: point.must_save.iter().map(kept).collect(),
                again: None,
            };
            made.again = sleep_again(continuations, state, &made, &constants);
            made
        });
        Some(SuspensionCode {
            continuations,
            continuation: self.word(layout.continuation),
            contexts: layout.contexts.map(|(execution, synchronization)| {
                (self.word(execution), self.word(synchronization))
            }),
            points: points.collect(),
            constants: constants.clone(),
        })
    }
}

/// See `SleepAgain`.
fn sleep_again(
    continuations: &'static MethodContinuations,
    state: usize,
    code: &SuspensionPointCode,
    constants: &[(u32, i64)],
) -> Option<SleepAgain> {
    let layout = &continuations.layout;
    let point = &layout.points[state];
    let record = &continuations.records[state];
    let captures_context = point.mode == AwaitMode::Captured;
    let flags = match captures_context {
        true => record.flags.with_continue_on_thread_pool(1),
        false => record.flags,
    };
    let offset = |index| ContinuationFlags::field_offset(index).unwrap_or_default() as u32;
    let (result_offset, result_area) = layout.result_area.unwrap_or_default();
    let result = code.result.filter(|_| point.result != AwaitResult::Void);
    if result.is_some() && (result_area != 8 || point.result == AwaitResult::Struct) {
        return None;
    }
    Some(SleepAgain {
        record,
        flags: flags.0,
        captures_context,
        execution_context: offset(record.flags.execution_context_index()),
        exception: offset(record.flags.exception_index()),
        saved: KeptHere::new(&code.changed)?,
        live: KeptHere::new(&code.live)?,
        result: result.map(|word| (word, result_offset)),
        result_form: point.result,
        resume: code.resume * 8,
        constants: constants.into(),
    })
}
