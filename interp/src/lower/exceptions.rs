//! Leaving protected regions, ends of handlers (ECMA-335 III.3.46, I.12.4.2.8).
//! Owns which handlers a `leave` runs and which catches it ends.

use super::emit::Emitter;
use crate::bytecode::op::*;
use crate::bytecode::*;
use ir::{Block, EhClause, EhKind};

fn in_try(clause: &EhClause, block: Block) -> bool {
    clause.try_start <= block && block < clause.try_end
}

fn in_handler(clause: &EhClause, block: Block) -> bool {
    clause.handler_start <= block && block < clause.handler_end
}

impl Emitter<'_> {
    /// From the inside out: finally handlers of regions that are left are run, catch handlers that are left have handled.
    pub fn emit_leave(&mut self, target: Block) {
        let func = self.func;
        for (index, clause) in func.clauses.iter().enumerate() {
            if in_try(clause, self.block)
                && !in_try(clause, target)
                && clause.kind == EhKind::Finally
            {
                let label = self.label(clause.handler_start);
                let resume = Out(self.resume_word(index) as u16);
                self.emit_far(CallFinally::new(resume, Jump32(0)), label);
            }
            let is_catch = matches!(clause.kind, EhKind::Catch(_) | EhKind::Filter(_));
            if in_handler(clause, self.block) && !in_handler(clause, target) && is_catch {
                self.emit(EndCatch::new());
            }
        }
        self.emit_jump(target);
    }

    /// `endfinally` of a finally or fault handler.
    pub fn emit_end_finally(&mut self) {
        let func = self.func;
        let innermost = func.clauses.iter().enumerate().find(|(_, clause)| {
            in_handler(clause, self.block) && matches!(clause.kind, EhKind::Finally | EhKind::Fault)
        });
        match innermost {
            Some((index, clause)) if clause.kind == EhKind::Finally => {
                self.emit(EndFinally::new(In(self.resume_word(index) as u16)));
            }
            _ => self.emit(EndFault::new()),
        }
    }
}
