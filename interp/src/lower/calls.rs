//! Calls: arguments into the outgoing area, the call, returns.
//! Owns the order of moves. Arguments that were computed in place need none (`facts`, rule 3).

use super::emit::Emitter;
use crate::bytecode::op::*;
use crate::bytecode::*;
use crate::code::Import;
use crate::ops::call::CACHE_CELLS;
use ir::{MethodArg, Slot, Slots};
use types::TypeId;

impl Emitter<'_> {
    /// Brings the arguments to where the callee finds them. The number of words.
    pub fn emit_arguments(&mut self, list: Slots) -> u32 {
        let func = self.func;
        let mut next = 0;
        let mut moves: Vec<(u32, u32)> = Vec::new();
        let mut constants = Vec::new();
        for slot in func.arguments(list) {
            let count = self.words(*slot);
            match self.constant(*slot) {
                Some(value) => constants.push((self.layout.outgoing + next, value)),
                None => {
                    let from = self.word(*slot);
                    for word in 0..count {
                        let to = self.layout.outgoing + next + word;
                        if to != from + word {
                            moves.push((to, from + word));
                        }
                    }
                }
            }
            next += count;
        }
        self.emit_moves(&moves);
        for (to, value) in constants {
            self.emit_constant(Out(to as u16), value);
        }
        next
    }

    /// Moves to ascending places; sources and places are disjoint. Neighbours go together.
    fn emit_moves(&mut self, moves: &[(u32, u32)]) {
        let mut rest = moves;
        while let [(to, first), ..] = *rest {
            let run =
                rest.iter().enumerate().take_while(|(n, (at, _))| *at == to + *n as u32).count();
            let straight = rest[..run]
                .iter()
                .enumerate()
                .take_while(|(n, (_, from))| *from == first + *n as u32)
                .count();
            let from = |n: usize| In(rest[n].1 as u16);
            let dst = Out(to as u16);
            let taken = if straight > 4 {
                self.emit_move(to, first, straight as u32);
                straight
            } else {
                match run {
                    1 => self.emit(MoveWord::new(dst, from(0))),
                    2 => self.emit(MoveTwo::new(dst, from(0), from(1))),
                    3 => self.emit(MoveThree::new(dst, from(0), from(1), from(2))),
                    _ => self.emit(MoveFour::new(dst, from(0), from(1), from(2), from(3))),
                }
                run.min(4)
            };
            rest = &rest[taken..];
        }
    }

    /// How far the result's place lies below the callee's slot 0.
    fn delta(&self, dst: Option<Slot>) -> Delta {
        let place = dst.map_or(self.layout.outgoing, |slot| self.word(slot));
        Delta((self.layout.outgoing as i32 - place as i32) as i16)
    }

    pub fn emit_call(&mut self, dst: Option<Slot>, method: MethodArg, args: Slots) {
        self.emit_arguments(args);
        let (delta, base) = (self.delta(dst), self.base());
        match method {
            MethodArg::Exact(method) => {
                let cell = self.import(Import::Method(method));
                self.emit(Call::new(delta, base, cell));
            }
            MethodArg::Dynamic(slot) => {
                let method = self.read(slot);
                self.emit(CallDynamic::new(delta, base, method));
            }
        }
    }

    pub fn emit_call_virtual(&mut self, dst: Option<Slot>, slot: u32, args: Slots) {
        self.emit_arguments(args);
        let (delta, base) = (self.delta(dst), self.base());
        let cell = self.new_cell(Import::VirtualSlot(slot));
        self.new_cell(Import::Cache);
        self.emit(CallVirtual::new(delta, base, cell));
    }

    /// Interface and generic virtual calls: the declared method, and an inline cache of the site.
    pub fn emit_call_interface(&mut self, dst: Option<Slot>, method: MethodArg, args: Slots) {
        self.emit_arguments(args);
        let (delta, base) = (self.delta(dst), self.base());
        match method {
            MethodArg::Exact(method) => {
                let cell = self.new_cell(Import::Method(method));
                for _ in 0..CACHE_CELLS {
                    self.new_cell(Import::Cache);
                }
                self.emit(CallInterface::new(delta, base, cell));
            }
            MethodArg::Dynamic(slot) => {
                let method = self.read(slot);
                self.emit(CallInterfaceDynamic::new(delta, base, method));
            }
        }
    }

    pub fn emit_call_indirect(&mut self, dst: Option<Slot>, target: Slot, args: Slots) {
        self.emit_arguments(args);
        let (delta, base, target) = (self.delta(dst), self.base(), self.read(target));
        self.emit(CallIndirect::new(delta, base, target));
    }

    pub fn emit_call_native(
        &mut self,
        dst: Option<Slot>,
        target: Slot,
        args: Slots,
        signature: TypeId,
    ) {
        self.emit_arguments(args);
        let (delta, base, target) = (self.delta(dst), self.base(), self.read(target));
        let site = self.new_cell(Import::NativeCall(signature, target.0));
        self.emit(CallNative::new(delta, base, site));
    }

    pub fn emit_call_delegate(&mut self, dst: Option<Slot>, args: Slots) {
        let words = self.emit_arguments(args);
        let (delta, base) = (self.delta(dst), self.base());
        self.emit(CallDelegate::new(delta, base, Count(words as u16)));
    }

    pub fn emit_tail_call(&mut self, method: MethodArg, args: Slots) {
        let words = self.emit_arguments(args);
        self.emit_stack_free();
        let method = self.method_operand(method);
        let first = In(self.layout.outgoing as u16);
        self.emit(TailCall::new(first, Count(words as u16), method));
    }

    pub fn emit_tail_call_indirect(&mut self, target: Slot, args: Slots) {
        let words = self.emit_arguments(args);
        self.emit_stack_free();
        let target = self.read(target);
        let first = In(self.layout.outgoing as u16);
        self.emit(TailCallIndirect::new(first, Count(words as u16), target));
    }

    fn emit_stack_free(&mut self) {
        if let Some(mark) = self.stack_mark() {
            self.emit(StackFree::new(In(mark as u16)));
        }
    }

    pub fn emit_return(&mut self, value: Option<Slot>) {
        self.emit_stack_free();
        let Some(slot) = value else {
            self.emit(ReturnVoid::new());
            return;
        };
        match self.words(slot) {
            1 => self.emit(ReturnWord::new(self.read(slot))),
            count => self.emit(ReturnWords::new(self.read(slot), Count(count as u16))),
        }
    }
}
